"""What a figure may draw: people as signs, bars, parts of a group, days of a period, a flow. Each says what it shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.handout.segments import Runs, Segment


@dataclass(frozen=True, slots=True)
class Panel:
    """One group in an icon array: ``n`` of ``of`` people are drawn, and ``segment`` says so."""

    segment: Segment
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class IconArray:
    """People as signs, a panel a group. ``key`` says what a sign stands for, ``counted`` what a filled one does."""

    panels: tuple[Panel, ...]
    key: Runs
    counted: Runs
    kind: str = "icon_array"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """What each panel says."""
        return tuple(panel.segment for panel in self.panels)


@dataclass(frozen=True, slots=True)
class Bar:
    """The people of one group who are counted, ``n`` of ``of``, and what says so."""

    segment: Segment
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class Side:
    """One side of what was counted: who had it (``had``), or who did not; a bar a group."""

    heading: Segment
    bars: tuple[Bar, ...]
    had: bool


@dataclass(frozen=True, slots=True)
class Bars:
    """Groups on one scale, from nobody to everyone. ``scale`` are its words at the start, half-way and at the end.

    ``unit`` says what the scale counts where those are numbers; ``key`` how to read it.
    """

    sides: tuple[Side, ...]
    scale: tuple[Runs, Runs, Runs]
    unit: Runs
    key: Runs
    kind: str = "bars"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Each side: its heading, then what each bar says."""
        return tuple(segment for side in self.sides for segment in (side.heading, *(bar.segment for bar in side.bars)))


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a group, and what says how many people it has."""

    segment: Segment
    n: int


@dataclass(frozen=True, slots=True)
class Whole:
    """All people of a group, by parts."""

    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Who was in each group, as signs that differ by part."""

    wholes: tuple[Whole, ...]
    key: Runs
    kind: str = "parts"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Each part of each group."""
        return tuple(share.segment for whole in self.wholes for share in whole.shares)


@dataclass(frozen=True, slots=True)
class PeriodDay:
    """A day of a period: its number, whether it is marked, and whether it may be left out."""

    label: Runs
    marked: bool
    maybe: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days of a period, week by week, and what is said of it."""

    length: Segment
    marks: tuple[Segment, ...]
    days: tuple[PeriodDay, ...]
    key_marked: Runs
    key_maybe: Runs
    kind: str = "timeline"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """How long it is, then each mark."""
        return (self.length, *self.marks)


@dataclass(frozen=True, slots=True)
class Node:
    """A box in a flow of people, what is said between it and the next, and the boxes that its people go to."""

    segment: Segment
    between: Segment | None = None
    children: "tuple[Node, ...]" = ()

    @property
    def segments(self) -> Iterator[Segment]:
        """The box, then what is below it."""
        yield self.segment
        if self.between:
            yield self.between
        for child in self.children:
            yield from child.segments


@dataclass(frozen=True, slots=True)
class Flow:
    """How people came into their groups, and what came of all of them."""

    root: Node
    ends: tuple[Node, ...]
    kind: str = "flow"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Every box, from the top."""
        return tuple(segment for node in (self.root, *self.ends) for segment in node.segments)


Drawing: TypeAlias = IconArray | Bars | Parts | Timeline | Flow
