"""An HTML file's passages and tables, with their places. Broken HTML is read as far as it goes."""

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from pipeline.audit.cells import head_size, read_cell
from pipeline.audit.document import Cell, Column, Passage, Row, Table
from pipeline.audit.numerals import Numerals

BLOCKS = frozenset(
    "address article aside blockquote body br caption dd details "
    "div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hr html legend li main nav ol option p pre "
    "section select summary table tbody td tfoot th thead tr ul".split()
)
SKIPPED = frozenset("script style svg template noscript head nav math audio video iframe select textarea".split())
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
ASIDES = frozenset("span small em i cite".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


@dataclass(slots=True)
class _Text:
    """A passage in the making: white space becomes one space."""

    parts: list[str] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    space: bool = False

    def add(self, data: str, at: int, verbatim: bool) -> None:
        """Add characters that stand at ``at`` in the file; one that was a reference has another length there."""
        for match in re.finditer(r"[^ \t\r\n\f]+|[ \t\r\n\f]+", data):
            if match[0][0] in " \t\r\n\f":
                self.space = self.length > 0
                continue
            if self.space:
                self._put(" ", at + match.start() - 1 if match.start() else at)
                self.space = False
            self._put(match[0], at + (match.start() if verbatim else 0))

    def _put(self, text: str, at: int) -> None:
        self.runs.append((self.length, at))
        self.parts.append(text)
        self.length += len(text)

    def passage(self, heading: bool = False) -> Passage:
        return Passage("".join(self.parts), tuple(self.runs) or ((0, 0),), heading)


@dataclass(slots=True)
class _Grid:
    """A table in the making: rows of (text, is a head, columns it spans)."""

    caption: Passage | None = None
    rows: list[list[tuple[Passage, bool]]] = field(default_factory=list)
    heads: int = 0
    in_head: bool = False


class Reader(HTMLParser):
    """Collects passages, tables, the language, and what a glossary explains."""

    def __init__(self, raw: str, starts: tuple[int, ...], numerals: Numerals) -> None:
        super().__init__(convert_charrefs=False)
        self.starts, self.numerals = starts, numerals
        self.passages: list[Passage] = []
        self.tables: list[Table] = []
        self.explained: set[str] = set()
        self.text = _Text()
        self.stack: list[str] = []  # what hides its text
        self.heading = self.term = False
        self.grid: _Grid | None = None
        self.cell: tuple[str, int] | None = None
        self.bracket = False
        self.aside = ""  # an inline part of a head: it is read as if in brackets
        self.feed(raw)
        self.close()
        self._flush()

    def _at(self) -> int:
        line, column = self.getpos()
        return self.starts[min(line, len(self.starts)) - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a block begins a passage."""
        if self.stack:
            self.stack += [tag] * (tag == self.stack[-1])
            return
        given = dict(attrs)
        unseen = given.get("aria-hidden") == "true" or "hidden" in given or "popover" in given
        if tag in SKIPPED or (unseen and tag not in VOID):
            if "popover" not in given or tag in BLOCKS:  # the sentence goes on around what appears when it is asked for
                self._flush()
            self.stack.append(tag)
        elif tag in BLOCKS:
            self._flush()
            self.heading, self.term = tag in HEADINGS, tag == "dt"
            self._table_tag(tag, given)
        elif tag in ASIDES and self.cell is not None and self.cell[0] == "th" and self.text.length:
            self.aside = tag

    def _table_tag(self, tag: str, given: dict[str, str | None]) -> None:
        if tag == "table":
            self.grid = _Grid()
        elif self.grid is not None:
            if tag == "tr":
                self.grid.rows.append([])
            elif tag in ("td", "th"):
                span = given.get("colspan") or "1"
                self.cell = (tag, min(int(span), 50) if span.isdigit() else 1)
            elif tag == "thead":
                self.grid.in_head = True

    def handle_startendtag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Something like <br/>."""
        if tag in BLOCKS and not self.stack:
            self._flush()

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self.stack:
            if tag == self.stack[-1]:
                self.stack.pop()
            return
        if tag not in BLOCKS:
            if tag == self.aside:
                self._close_aside()
            return
        self._flush()
        self.heading = self.term = False
        if self.grid is None:
            return
        if tag in ("td", "th"):
            self.cell = None
        elif tag == "thead":
            self.grid.in_head, self.grid.heads = False, len(self.grid.rows)
        elif tag == "table":
            self._finish(self.grid)
            self.grid = self.cell = None

    def handle_data(self, data: str) -> None:
        """Text as it stands in the file."""
        if self.stack:
            return
        if self.aside and not self.bracket and data.strip() and not data.lstrip().startswith(("(", "[")):
            self.text.add(" (", self._at(), verbatim=False)
            self.bracket = True
        self.text.add(data.lstrip() if self.bracket and self.text.parts[-1:] == ["("] else data, self._at(), verbatim=True)

    def handle_entityref(self, name: str) -> None:
        """A named character."""
        if not self.stack:
            self.text.add(unescape(f"&{name};"), self._at(), verbatim=False)

    def handle_charref(self, name: str) -> None:
        """A character by its number."""
        if not self.stack:
            self.text.add(unescape(f"&#{name};"), self._at(), verbatim=False)

    def _close_aside(self) -> None:
        if self.bracket:
            self.text.space = False
            self.text.add(")", self._at(), verbatim=False)
        self.aside, self.bracket = "", False

    def _flush(self) -> None:
        if self.aside:
            self._close_aside()
        passage, self.text = self.text.passage(self.heading), _Text()
        if self.grid is not None and self.cell is not None and self.grid.rows:
            row, (tag, span) = self.grid.rows[-1], self.cell
            if row and not passage.text:
                return
            row.append((passage if passage.text else Passage("", ((0, self._at()),)), tag == "th"))
            row += [(passage, tag == "th")] * (span - 1)
            self.cell = (tag, 1)
        elif passage.text:
            if self.grid is not None and not self.grid.rows:
                self.grid.caption = passage
            if self.term:
                self.explained.add(passage.text)
            self.passages.append(passage)

    def _finish(self, grid: _Grid) -> None:
        rows = [row for row in grid.rows if row]
        heads = grid.heads or next((k for k, row in enumerate(rows) if not all(head for _, head in row)), 0) or 1
        if len(rows) <= heads:
            return
        width = max(len(row) for row in rows)
        found: list[Row] = []
        for row in rows[heads:]:
            cells = tuple(read_cell(passage.text, passage.at(0), self.numerals) for passage, _ in row[1:])
            if len(row) == width and any(cells):
                filled = tuple(c or Cell(p.text, p.at(0)) for c, (p, _) in zip(cells, row[1:], strict=True))
                found.append(Row(row[0][0].text, row[0][0].at(0), filled))
        if not found or not any(cell.n is not None for row in found for cell in row.cells):
            self.passages += [passage for row in rows for passage, _ in row if passage.text]
            return
        columns = []
        for j in range(1, width):
            heads_of = [row[j][0] for row in rows[:heads] if j < len(row)]
            name = " ".join(passage.text for passage in heads_of)
            sized = next(
                (head_size(p.text, self.numerals) for p in reversed(heads_of) if head_size(p.text, self.numerals)), None
            )
            columns.append(Column(name, heads_of[-1].at(0) if heads_of else found[0].at, sized))
        self.tables.append(Table(grid.caption, tuple(columns), tuple(found)))
