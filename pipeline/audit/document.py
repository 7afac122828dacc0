"""What the audit reads: passages and tables, each character of which knows where it stands in the file."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.findings import Place


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading or list item on one line. ``runs``: pairs of an offset in ``text`` and one in the file."""

    text: str
    runs: tuple[tuple[int, int], ...]
    heading: bool = False

    def at(self, offset: int) -> int:
        """The offset in the file of a character of ``text``."""
        here, there = self.runs[max(0, bisect_right(self.runs, (offset, 1 << 62)) - 1)]
        return there + offset - here


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: a count, its base if the cell gives one, and a percentage; what is not there is None."""

    text: str
    at: int  # offset in the file
    n: int | None = None
    of: int | None = None
    percent: Decimal | None = None  # as printed, with its decimals
    below: bool = False  # "<1%"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures: its name and how many people are in it."""

    name: str
    at: int
    of: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, and a cell for each column."""

    label: str
    at: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of counts. A table that goes on over pages is one table."""

    caption: Passage | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def base(self, row: Row, column: int) -> int | None:
        """How many people a cell is a part of."""
        return row.cells[column].of or self.columns[column].of


@dataclass(frozen=True, slots=True)
class Document:
    """A text that is audited. ``raw`` is the file as decoded; ``locale`` a BCP 47 tag."""

    file: str
    raw: str
    locale: str
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]
    explained: frozenset[str] = frozenset()  # what a glossary of the page explains, as written
    line_starts: tuple[int, ...] = field(default=(), repr=False)

    @property
    def language(self) -> str:
        """The language of the locale."""
        return self.locale.split("-")[0]

    def place(self, at: int) -> Place:
        """The line and column of an offset in the file."""
        line = bisect_right(self.line_starts, at)
        return Place(self.file, line, at - self.line_starts[line - 1] + 1)

    def line(self, at: int) -> int:
        """The line of an offset in the file, from 1."""
        return bisect_right(self.line_starts, at)


def line_starts(raw: str) -> tuple[int, ...]:
    """The offsets at which lines begin; as editors count them, only a line feed ends one."""
    return tuple(_starts(raw))


def _starts(raw: str) -> Iterator[int]:
    at = 0
    while True:
        yield at
        at = raw.find("\n", at) + 1
        if not at:
            return
