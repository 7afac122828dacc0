"""The groups that a text names, found by their words, their size, and where a sentence names one."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from pipeline.audit.words import stems

Words = tuple[str, ...]
NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Group:
    """People counted together: what they are called, how many they are, and where the text says so."""

    name: str
    words: Words
    of: int
    at: int
    column: int | None = None


class Groups:
    """Groups by what they are compared by, so that a text of many groups costs no more for each of its counts."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.all = tuple(groups)
        self._sizes: dict[Words, set[int]] = {}
        self._columns: dict[Words, dict[int, None]] = {}
        self._of_size: dict[int, dict[Words, Group]] = {}
        self._heads: dict[frozenset[str], list[Group]] = {}
        self._finer: dict[tuple[int, str], list[frozenset[str]]] = {}
        named: dict[frozenset[str], Group] = {}
        for group in self.all:
            self._sizes.setdefault(group.words, set()).add(group.of)
            if group.column is not None:
                self._columns.setdefault(group.words, {})[group.column] = None
                self._heads.setdefault(frozenset(group.words), []).append(group)
            same_size = self._of_size.setdefault(group.of, {})
            if group.words not in same_size:
                same_size[group.words] = group
                for word in group.words:
                    self._finer.setdefault((group.of, word), []).append(frozenset(group.words))
            if group.words:
                named.setdefault(frozenset(group.words), group)
        self._by_word = _by_rarest(named)

    def sizes(self, words: Words) -> Set[int]:
        """How many people the groups of that name have, by the places that say so."""
        return self._sizes.get(words, NOBODY)

    def columns(self, words: Words) -> tuple[int, ...]:
        """The columns that are called so."""
        return tuple(self._columns.get(words, ()))

    def heads(self, words: Words) -> list[Group]:
        """The groups of columns whose heads have the same words in any order."""
        return self._heads.get(frozenset(words), [])

    def of_size(self, of: int | None) -> dict[Words, Group]:
        """The first group of each name that has so many people."""
        return {} if of is None else self._of_size.get(of, {})

    def has_finer(self, words: Words, of: int | None) -> bool:
        """Whether a group of that size has all of the words and more."""
        if of is None:
            return False
        lists = [self._finer.get((of, word), []) for word in words]
        return any(frozenset(words) < other for other in min(lists, key=len, default=[]))

    def named_in(self, text: str) -> Group | None:
        """The group that a stretch of text names, if it names just one; the most particular name wins."""
        there = frozenset(stems(text))
        hits = [(words, group) for word in there for words, group in self._by_word.get(word, ()) if words <= there]
        if len(hits) > 1:
            hits = [(words, group) for words, group in hits if not any(words < other for other, _ in hits)]
        return hits[0][1] if len(hits) == 1 else None


def _by_rarest(named: dict[frozenset[str], Group]) -> dict[str, list[tuple[frozenset[str], Group]]]:
    """Names by the word that the fewest of them have."""
    often: dict[str, int] = {}
    for words in named:
        for word in words:
            often[word] = often.get(word, 0) + 1
    found: dict[str, list[tuple[frozenset[str], Group]]] = {}
    for words, group in named.items():
        found.setdefault(min(words, key=lambda word: (often[word], word)), []).append((words, group))
    return found
