"""What came of listening, as a person reads it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.listen.hearing import Cue
from tests.listen.normalise import is_number, normalise
from tests.listen.scoring import Pair, aligned, numbers_recalled, word_error_rate, word_errors

MOST_WORD_ERRORS = 0.15  # of the words said
FEWEST_NUMBERS = 0.95  # of the numbers said
WORST = 20


@dataclass(frozen=True, slots=True)
class Heard:
    """A cue with the words of it that arrived, and those that did not."""

    cue: Cue
    pairs: tuple[Pair, ...]


def judged(group: Sequence[Cue], heard: str) -> tuple[Heard, ...]:
    """What was heard at once, laid along all cues of its group and then cut where each one ends.

    A word that nobody said counts against the cue that it follows, or the first one.
    """
    said = [normalise(cue.said) for cue in group]
    pairs = aligned([word for words in said for word in words], normalise(heard))
    parts: list[list[Pair]] = [[] for _ in group]
    part, left = 0, len(said[0])
    for pair in pairs:
        while pair.said and not left:
            part += 1
            left = len(said[part])
        parts[part].append(pair)
        left -= bool(pair.said)
    return tuple(Heard(cue, tuple(cut)) for cue, cut in zip(group, parts, strict=True))


def pairs_of(heard: Iterable[Heard]) -> tuple[Pair, ...]:
    """The pairs of all cues, in order."""
    return tuple(pair for item in heard for pair in item.pairs)


def passes(heard: Sequence[Heard]) -> bool:
    """Whether the voice is understood well enough."""
    pairs = pairs_of(heard)
    return word_error_rate(pairs) <= MOST_WORD_ERRORS and numbers_recalled(pairs) >= FEWEST_NUMBERS


def figures(name: str, heard: Sequence[Heard]) -> str:
    """The two figures in one line."""
    pairs = pairs_of(heard)
    numbers = [pair for pair in pairs if pair.said and is_number(pair.said)]
    return (
        f"{name}: word error rate {word_error_rate(pairs):.3f} (at most {MOST_WORD_ERRORS}), numbers recalled "
        f"{numbers_recalled(pairs):.1%} of {len(numbers)} (at least {FEWEST_NUMBERS:.0%})"
    )


def details(heard: Sequence[Heard]) -> str:
    """The cues that were heard worst, and every number that was not heard, each with what was heard instead."""
    worst = sorted((item for item in heard if word_errors(item.pairs)), key=lambda item: -word_errors(item.pairs))
    lost = [item for item in heard if any(_lost(pair) for pair in item.pairs)]
    lines = [f"The {min(WORST, len(worst))} sentences with the most errors:"]
    lines += [line for item in worst[:WORST] for line in _both(item, f"errors: {word_errors(item.pairs)}")]
    lines.append(f"Numbers not heard, in {len(lost)} sentences:")
    for item in lost:
        lines += _both(item, "lost: " + ", ".join(pair.said for pair in item.pairs if _lost(pair)))
    return "\n".join(lines)


def _lost(pair: Pair) -> bool:
    return pair.said != "" and is_number(pair.said) and not pair.right


def _both(item: Heard, note: str) -> tuple[str, str, str]:
    said = " ".join(pair.said for pair in item.pairs if pair.said)
    heard = " ".join(pair.heard for pair in item.pairs if pair.heard)
    return f"  {item.cue.id} at {item.cue.start:.0f} s, {note}", f"    said   {said}", f"    heard  {heard}"
