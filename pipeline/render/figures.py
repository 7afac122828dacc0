"""Geometry of figures, as numbers that templates draw as SVG. There is no text in the SVG: labels are HTML beside it."""

from dataclasses import dataclass

from pipeline.handout import Panel

PER_ROW = 10
STEP = 24  # distance between the centres of two signs, in the SVG's own units
RADIUS = 9


@dataclass(frozen=True, slots=True)
class Dot:
    """One person: the centre of the sign, and whether the person is counted."""

    x: int
    y: int
    filled: bool


@dataclass(frozen=True, slots=True)
class Dots:
    """The signs of one group, and the size of the drawing that holds them."""

    width: int
    height: int
    radius: int
    dots: tuple[Dot, ...]


def dots(panel: Panel, direction: str) -> Dots:
    """The people of a group in rows of ten, those counted first; from the right in right-to-left text."""
    width = PER_ROW * STEP
    rows = -(-panel.of // PER_ROW)
    placed = []
    for number in range(panel.of):
        row, column = divmod(number, PER_ROW)
        x = column * STEP + STEP // 2
        placed.append(Dot(width - x if direction == "rtl" else x, row * STEP + STEP // 2, number < panel.n))
    return Dots(width, rows * STEP, RADIUS, tuple(placed))
