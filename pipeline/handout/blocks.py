"""What stands in a section: paragraphs, lists, tables, figures. Each block knows its segments in reading order."""

from dataclasses import dataclass
from typing import TypeAlias

from pipeline.handout.drawings import Drawing
from pipeline.handout.segments import Runs, Segment


@dataclass(frozen=True, slots=True)
class Spoken:
    """How a block is heard where that is not as it stands: ``here``, and ``later`` in the long list that is heard last.

    Both may have sentences that are not on the page, and what only an eye needs is in neither.
    """

    here: tuple[Segment, ...]
    later: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together. ``tone``: ``notice``, ``status`` or ``voice`` for what stands first, else empty."""

    segments: tuple[Segment, ...]
    tone: str = ""
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section."""

    heading: Segment
    kind: str = "subheading"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The heading alone."""
        return (self.heading,)


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; each item is a sentence or less."""

    segments: tuple[Segment, ...]
    spoken: Spoken | None = None
    kind: str = "list"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a list of names and values. Shown as two parts; read as one segment, whose anchor is the row."""

    segment: Segment
    name: Runs
    value: Runs
    url: str = ""
    anchor: str = ""  # a target for links, such as a glossary's word


@dataclass(frozen=True, slots=True)
class Entries:
    """Names and their values: identifiers, links, a glossary."""

    entries: tuple[Entry, ...]
    kind: str = "entries"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The rows as they are read."""
        return tuple(entry.segment for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a table's column.

    ``overlaps``: its people are counted in other columns too. ``fair``: it may be compared with another column. ``remarks``
    say so in words where either calls for care.
    """

    label: Runs
    people: Runs
    overlaps: bool
    fair: bool = True
    remarks: tuple[Runs, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row: shown as cells, read as one segment whose anchor is the row."""

    segment: Segment
    label: Runs
    detail: Runs
    cells: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of measures (rows) by groups (columns), with the notes that its rule and its columns call for.

    ``example`` tells how to read it: its first row, in its first column.
    """

    id: str
    caption: Segment
    notes: tuple[Segment, ...]
    example: tuple[Segment, ...]
    corner: Runs
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    spoken: Spoken | None = None
    kind: str = "table"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Notes, example, caption and rows, as they stand on the page."""
        return (*self.notes, *self.example, self.caption, *(row.segment for row in self.rows))


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing and its caption. What it shows stands in it as sentences, so that it needs no other words."""

    id: str
    caption: Segment
    drawing: Drawing
    spoken: Spoken | None = None
    kind: str = "figure"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The caption, then what the drawing says."""
        return (self.caption, *self.drawing.segments)


Block: TypeAlias = Paragraph | Subheading | ItemList | Entries | Table | Figure


def heard_here(block: Block) -> tuple[Segment, ...]:
    """What is heard of a block where it stands."""
    spoken = _spoken(block)
    return spoken.here if spoken else block.segments


def heard_later(block: Block) -> tuple[Segment, ...]:
    """What is heard of a block in the long list at the end."""
    spoken = _spoken(block)
    return spoken.later if spoken else ()


def _spoken(block: Block) -> Spoken | None:
    return block.spoken if isinstance(block, ItemList | Table | Figure) else None
