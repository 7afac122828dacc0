"""Geometry of figures, as numbers that templates draw as SVG. There is no text in the SVG: labels are HTML beside it.

In right-to-left text a drawing is mirrored: what lies from x to x + w lies from W - x - w, where W is its whole width.
"""

from collections.abc import Sequence
from dataclasses import dataclass

# Signs in a row, by how many people there are at most: tens are counted with ease, and what is longer leaves the sheet.
PER_ROW = ((150, 10), (600, 20), (1000, 40))
ACROSS, DOWN = 20, 28  # the size of one person's cell, in the SVG's own units
BAR = 10_000  # the length of a bar for everyone in the group, in the SVG's own units

# A head and shoulders, from the middle of the upper edge of a cell.
SIGN = "M{left} {top}a4 4 0 1 0 8 0a4 4 0 1 0-8 0zm-3 19v-6a6 6 0 0 1 6-6h2a6 6 0 0 1 6 6v6z"


@dataclass(frozen=True, slots=True)
class Sign:
    """One person: the middle of the upper edge of the cell, and which of the counts the person belongs to."""

    x: int
    y: int
    kind: int


@dataclass(frozen=True, slots=True)
class Crowd:
    """The signs of some people, and the size of the drawing that holds them."""

    width: int
    height: int
    signs: tuple[Sign, ...]

    @property
    def kinds(self) -> tuple[int, ...]:
        """The counts that somebody belongs to, in order."""
        return tuple(sorted({sign.kind for sign in self.signs}))

    def path(self, kind: int) -> str:
        """The people of one count as the data of one SVG path."""
        return "".join(SIGN.format(left=sign.x - 4, top=sign.y + 6) for sign in self.signs if sign.kind == kind)


def row_of(people: int) -> int:
    """How many signs stand in a row where the largest group has so many people."""
    return next((across for limit, across in PER_ROW if people <= limit), PER_ROW[-1][1])


def crowd(counts: Sequence[int], direction: str, across: int) -> Crowd:
    """People in rows of ``across``, those of the first count first; from the right in right-to-left text."""
    kinds = [kind for kind, count in enumerate(counts) for _ in range(count)]
    width = ACROSS * across
    placed = []
    for number, kind in enumerate(kinds):
        row, column = divmod(number, across)
        x = column * ACROSS + ACROSS // 2
        placed.append(Sign(width - x if direction == "rtl" else x, row * DOWN, kind))
    return Crowd(width, -(-len(kinds) // across) * DOWN, tuple(placed))


@dataclass(frozen=True, slots=True)
class Stripe:
    """A bar: where it begins and how long it is, out of ``whole``."""

    x: int
    length: int
    whole: int = BAR


def stripe(n: int, of: int, direction: str) -> Stripe:
    """``n`` of ``of`` as a bar that begins where reading begins. Its length is right to half a unit of 10,000."""
    length = (2 * n * BAR + of) // (2 * of)
    return Stripe(BAR - length if direction == "rtl" else 0, length)
