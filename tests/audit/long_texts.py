"""Long texts for measuring: many different summaries of the generator in a row, and what is hard about length."""

import random
import re
from collections.abc import Callable, Mapping

from tests.audit.generator import make

FIRST = 70_000  # a seed that no other test has
SYLLABLES = [a + b for a in "bdklmnprstvz" for b in "aeiou"]


def summaries(size: int) -> str:
    """Plain-text summaries of different studies, ``size`` characters."""
    return _joined(size, html=False)


def pages(size: int) -> str:
    """The same as HTML, as one file."""
    return _joined(size, html=True)


def one_line(size: int) -> str:
    """Summaries without a line break."""
    return " ".join(summaries(size).split())


def no_stops(size: int) -> str:
    """One sentence: no full stop is left in it."""
    return re.sub(r"[.!?](?=\s)", "", one_line(size))


def one_table(size: int) -> str:
    """One table of thousands of rows with names of their own; its last column holds the sums."""
    chance = random.Random(3)  # noqa: S311 - texts, not secrets
    rows, length = ["Problem | Drug (N=420) | Placebo (N=400) | Total (N=820)"], 0
    while length < size:
        one, other = chance.randint(0, 420), chance.randint(0, 400)
        cells = (f"{n} ({100 * n / of:.1f}%)" for n, of in ((one, 420), (other, 400), (one + other, 820)))
        rows.append(f"{_word(chance).capitalize()} {_word(chance)} ({_word(chance)}) | " + " | ".join(cells))
        length += len(rows[-1]) + 1
    return "\n".join(rows)


def counts(size: int) -> str:
    """Sentences of counts, no two of the same people or on the same matter."""
    chance = random.Random(5)  # noqa: S311
    found, length = [], 0
    while length < size:
        of = chance.randint(10, 30_000)
        n, a, b = chance.randint(0, of), _word(chance), _word(chance)
        forms = (
            f"{n} of {of} people ({100 * n / of:.1f}%) had {a} {b}.",
            f"{n} people ({100 * n / of:.1f}%) had {a}.",
            f"{n} people got {a} {b}.",
            f"{of} people took part.",
            f"{n} men and {of - n} women joined.",
            f"Up to {n} people had {a}, {b}, and were {a}, or {_word(chance)}.",
            f"{a.upper()[:4]} and {b.capitalize()} were seen in {n}%.",
        )
        found.append(chance.choice(forms))
        length += len(found[-1]) + 1
    return "\n\n".join(" ".join(found[k : k + 5]) for k in range(0, len(found), 5))


SHAPES: Mapping[str, Callable[[int], str]] = {
    "summaries": summaries,
    "HTML pages": pages,
    "one line": one_line,
    "no full stops": no_stops,
    "one table": one_table,
    "counts": counts,
}


def _joined(size: int, html: bool) -> str:
    found: list[str] = []
    length, seed = 0, FIRST
    while length < size:
        text = make(seed).text
        seed += 1
        if text.lstrip().startswith("<") is html:
            found.append(text)
            length += len(text) + 2
    return "\n\n".join(found)[:size]


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 5)))
