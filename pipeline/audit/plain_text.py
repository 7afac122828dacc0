"""A plain text's passages and tables: drawn with bars, tabs or spaces, or stacked as they come out of a PDF."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.audit.cells import head_size
from pipeline.audit.document import Column, Passage, Row, Table
from pipeline.audit.lines import RULER, Line, RowLine, is_listed, is_spaced, lines_of, passages_of, pieces, row_line
from pipeline.audit.numerals import Numerals

LABEL_LINES = 8  # lines of a row's name, at most
HEAD_LINES = 90  # lines of a stacked head, at most
SIZE = re.compile(r"\((?:[Nn]=)?(\d[\d.,]*)(?:[^\W\d]+)?\)")
TABLE = re.compile(r"(?:table|tabelle|tableau|tabla|tabela|tabella)\s+\d", re.IGNORECASE)


@dataclass(slots=True)
class _Found:
    """A table in the making, by the numbers of its lines."""

    rows: list[Row]
    first: int  # the first line of its first row's cells
    width: int
    delimited: bool
    lines: set[int]
    last: int  # of these


def read_plain(raw: str, numerals: Numerals) -> tuple[tuple[Passage, ...], tuple[Table, ...]]:
    """The passages and tables of a text."""
    lines = lines_of(raw)
    spaced = is_spaced(lines)
    tables, taken, captions = [], set[int](), []
    for found in _rows(lines, numerals):
        columns, head, caption = _head(lines, found, numerals, taken)
        taken |= found.lines | head
        tables.append(Table(None, columns, tuple(found.rows)))
        captions.append(caption)
    left = [(number, line) for number, line in enumerate(lines) if number not in taken and not RULER.fullmatch(line.text)]
    passages = list(passages_of(left, spaced, is_listed(lines)))
    of_line = {number: passage for numbers, passage in passages for number in numbers}
    named = [replace(table, caption=of_line.get(number)) for table, number in zip(tables, captions, strict=True)]
    return tuple(passage for _, passage in passages), tuple(named)


def _rows(lines: Sequence[Line], numerals: Numerals) -> list[_Found]:
    """Lines with cells, gathered into tables."""
    candidates = [(k, row) for k, line in enumerate(lines) if (row := row_line(line, numerals))]
    tables: list[_Found] = []
    for k, row in candidates:
        last = tables[-1] if tables else None
        if last and (joined := _next_row(lines, last, k, row)):
            last.rows.append(joined)
            last.lines.update(range(last.last + 1, k + 1))
            last.last = k
        else:
            first = Row(row.label, row.at, row.cells)
            tables.append(_Found([first], k, len(row.cells), row.delimited, {k}, k))
    return [t for t in tables if _is_table(t)]


def _is_table(found: _Found) -> bool:
    """One line with one share may be prose; three are a table."""
    counted = sum(cell.n is not None for row in found.rows for cell in row.cells)
    if found.width == 1:
        return len(found.rows) >= 3 and (found.delimited or all(cell.percent for row in found.rows for cell in row.cells))
    return counted >= 2 and (found.delimited or len(found.rows) > 1 or found.width > 2)


def _next_row(lines: Sequence[Line], last: _Found, k: int, row: RowLine) -> Row | None:
    """The row, if it goes on the table: same width, and between them no more than its name."""
    between = range(last.last + 1, k)
    extra = len(row.cells) - last.width
    if extra < 0 or (extra and row.delimited) or len(between) > LABEL_LINES or row.delimited != last.delimited:
        return None
    names = [lines[b] for b in between]
    if any(RULER.fullmatch(line.text) for line in names):
        names = [line for line in names if not RULER.fullmatch(line.text)]
    if any(len(line.text) > 60 or line.text.endswith((".", "?", ":")) or TABLE.match(line.text) for line in names):
        return None
    if SIZE.search("".join("".join(line.text.split()) for line in names)):
        return None
    if row.delimited and names:
        return None
    label = " ".join([*(line.text for line in names), row.label, *(cell.text for cell in row.cells[:extra])]).strip()
    return Row(label, names[0].at if names else row.at, row.cells[extra:])


def _head(
    lines: Sequence[Line], found: _Found, numerals: Numerals, taken: set[int]
) -> tuple[tuple[Column, ...], set[int], int]:
    """A table's columns, the lines of its head (and of its first row's name), and the line before these."""
    start = found.first
    before = start - 1
    while found.delimited and before >= 0 and RULER.fullmatch(lines[before].text):
        before -= 1
    if found.delimited and before >= 0 and before not in taken:
        parts = pieces(lines[before])
        if len(parts) in (found.width, found.width + 1):
            columns = tuple(Column(text, at, head_size(text, numerals)) for at, text in parts[-found.width :])
            return columns, set(range(before, start)), before - 1
    return _stacked_head(lines, found, taken)


def _stacked_head(lines: Sequence[Line], found: _Found, taken: set[int]) -> tuple[tuple[Column, ...], set[int], int]:
    """A head whose words stand one below the other: "(22", "Participa", "nts)"; then the first row's name."""
    top = found.first
    while top > 0 and found.first - top < HEAD_LINES and top - 1 not in taken:
        line = lines[top - 1]
        if line.text.endswith((".", "?", "!")) or len(line.text) > 70 or TABLE.match(line.text):
            break
        top -= 1
        if lines[top].gap > 1 or (lines[top].gap == 1 and _closes(lines, top, found.first)):
            break
    text, at = "", []
    for line in [*lines[top : found.first], _label_line(found)]:
        for offset, sign in enumerate(line.text):
            if not sign.isspace():
                text += sign
                at.append(line.at + offset)
    sizes = list(SIZE.finditer(text))[-found.width :]
    if len(sizes) < found.width:
        name_from = found.first
        while (
            name_from > top
            and name_from > found.first - LABEL_LINES
            and not found.rows[0].label
            and not lines[name_from].gap
        ):
            name_from -= 1
        blank = tuple(Column("", found.rows[0].at, None) for _ in range(found.width))
        return blank, set(range(name_from, found.first)), name_from - 1
    columns, begin = [], 0
    for size in sizes:
        words = _words(lines, at[begin], at[size.start()])
        digits = "".join(sign for sign in size[1] if sign.isdigit())
        columns.append(Column(words, at[size.start()], int(digits) if len(digits) < 9 else None))
        begin = min(size.end(), len(at) - 1)
    end = at[sizes[-1].end() - 1]
    named = [line for line in lines[top : found.first] if line.at > end]
    if named:
        first = found.rows[0]
        label = " ".join([*(line.text for line in named), first.label]).strip()
        found.rows[0] = Row(label, named[0].at, first.cells)
    return tuple(columns), set(range(top, found.first)), top - 1


def _closes(lines: Sequence[Line], top: int, first: int) -> bool:
    """Whether a blank line above ``top`` ends the head: in text without blank lines inside the head it does."""
    inside = lines[top + 1 : first]
    return bool(inside) and not any(line.gap for line in inside)


def _label_line(found: _Found) -> Line:
    return Line(found.rows[0].label or " ", found.rows[0].at, 0)


def _words(lines: Sequence[Line], start: int, end: int) -> str:
    """The text of a head from one offset of the file to another."""
    words = []
    first = bisect_right(lines, start, key=lambda line: line.at)
    for line in lines[max(0, first - 1) : bisect_left(lines, end, key=lambda line: line.at)]:
        words.append(line.text[max(0, start - line.at) : end - line.at])
    return " ".join(words).strip(" )|")
