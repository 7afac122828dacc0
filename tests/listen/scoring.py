"""How well something was heard: word errors, and which numbers arrived."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.listen.normalise import is_number


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands side by side when heard words are laid along the words that were said; "" where there is none."""

    said: str
    heard: str

    @property
    def right(self) -> bool:
        """Whether the word arrived."""
        return self.said == self.heard


def aligned(said: Sequence[str], heard: Sequence[str]) -> tuple[Pair, ...]:
    """Both sides with as few errors as can be (Levenshtein); among equals, one in which the most numbers arrive.

    >>> [(pair.said, pair.heard) for pair in aligned(("10", "of", "102"), ("10", "102", "people"))]
    [('10', '10'), ('of', ''), ('102', '102'), ('', 'people')]
    """
    # best[i][j]: errors, and numbers that did not arrive, of the words from i and from j on
    best: list[list[tuple[int, int]]] = [[(0, 0)] * (len(heard) + 1) for _ in range(len(said) + 1)]
    for i in range(len(said), -1, -1):
        for j in range(len(heard), -1, -1):
            ways = []
            if i < len(said) and j < len(heard):
                ways.append(_plus(best[i + 1][j + 1], Pair(said[i], heard[j])))
            if i < len(said):
                ways.append(_plus(best[i + 1][j], Pair(said[i], "")))
            if j < len(heard):
                ways.append(_plus(best[i][j + 1], Pair("", heard[j])))
            best[i][j] = min(ways, default=(0, 0))
    pairs: list[Pair] = []
    i = j = 0
    while i < len(said) or j < len(heard):
        if i < len(said) and j < len(heard) and best[i][j] == _plus(best[i + 1][j + 1], Pair(said[i], heard[j])):
            pair = Pair(said[i], heard[j])
        elif i < len(said) and best[i][j] == _plus(best[i + 1][j], Pair(said[i], "")):
            pair = Pair(said[i], "")
        else:
            pair = Pair("", heard[j])
        pairs.append(pair)
        i, j = i + bool(pair.said), j + bool(pair.heard)
    return tuple(pairs)


def _plus(cost: tuple[int, int], pair: Pair) -> tuple[int, int]:
    lost = not pair.right and pair.said != "" and is_number(pair.said)
    return cost[0] + (not pair.right), cost[1] + lost


def word_errors(pairs: Iterable[Pair]) -> int:
    """Words that were heard as others, not heard, or heard without being said."""
    return sum(not pair.right for pair in pairs)


def word_error_rate(pairs: Sequence[Pair]) -> float:
    """Errors for each word that was said; above 1 where much is heard that nobody said."""
    return word_errors(pairs) / sum(pair.said != "" for pair in pairs)


def numbers_recalled(pairs: Sequence[Pair]) -> float:
    """The share of the numbers said that were heard at their place; 1 where none was said."""
    numbers = [pair.right for pair in pairs if pair.said and is_number(pair.said)]
    return sum(numbers) / len(numbers) if numbers else 1.0
