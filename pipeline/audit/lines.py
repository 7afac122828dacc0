"""The lines of a plain text: which carry cells of a table, and which go together as a paragraph."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.audit.cells import patterns, read_cell, split_cells
from pipeline.audit.document import Cell, Passage
from pipeline.audit.numerals import Numerals

BULLET = re.compile(r"^(?:[•·●▪◦■□‣–*\uf0b7\uf0a7-]|\(?[a-z0-9]{1,2}[.)])\s+(?=\S)")
ENDS = (".", "?", "!", ":", ";", "؟", "。", ".”", '."', "?”")
SPACES = " \u00a0\u202f\u2009"
GAPS = re.compile(rf"[{SPACES}]{{2,}}|[^\S{SPACES}]+")  # one space for several; other white space is none
RULER = re.compile(r"[|:+=\-\s]+")
WIDEST = 100  # characters; text that is wrapped has no longer lines
LONGEST_ROW = 1000  # characters; a row whose cells only spaces part has no more
FULL_LINE = 45  # characters; a shorter line that ends without a full stop is a heading, not half a sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. ``gap``: how many blank lines stand before it."""

    text: str
    at: int
    gap: int

    @property
    def ends(self) -> bool:
        """Whether a sentence ends here."""
        return self.text.endswith(ENDS)


@dataclass(frozen=True, slots=True)
class RowLine:
    """A line with cells: what stands before them, and the cells. ``delimited``: by bars, tabs or wide gaps."""

    label: str
    at: int
    cells: tuple[Cell, ...]
    delimited: bool


def lines_of(raw: str) -> list[Line]:
    """The lines that are not blank."""
    found, at, gap = [], 0, 0
    for text in raw.split("\n"):
        stripped = text.strip(" \t\r\f\v\u00a0")
        if stripped:
            found.append(Line(stripped, at + text.index(stripped[0]), gap))
            gap = 0
        else:
            gap += 1
        at += len(text) + 1
    return found


def pieces(line: Line) -> list[tuple[int, str]]:
    """The parts of a delimited line, each with its offset in the file; one part if nothing parts it."""
    text = line.text
    if text.count("|") >= 2:
        inner = text.strip("|")
        start = text.index(inner) if inner else 0
        sign = r"\|"
    elif "\t" in text:
        inner, start, sign = text, 0, r"\t+"
    else:
        inner, start, sign = text, 0, r" {2,}"
    found, at = [], 0
    for gap in [*re.finditer(sign, inner), None]:
        end = gap.start() if gap else len(inner)
        part = inner[at:end]
        lead = len(part) - len(part.lstrip())
        found.append((line.at + start + at + lead, part.strip()))
        at = gap.end() if gap else end
    return found


def row_line(line: Line, numerals: Numerals) -> RowLine | None:
    """The cells that a line ends with, if it does."""
    parts = pieces(line)
    if len(parts) > 1:
        cells = [read_cell(text, at, numerals) for at, text in parts[1:]]
        if all(cells) and any(cell and cell.n is not None for cell in cells):
            sure = len(cells) > 1 or "|" in line.text or "\t" in line.text or any(c and c.percent for c in cells)
            return RowLine(parts[0][1], parts[0][0], tuple(c for c in cells if c), sure)
        if "|" in line.text or "\t" in line.text:
            return None
    short = len(line.text) <= LONGEST_ROW and line.text[-1] in ")]0123456789-–—−"
    match = patterns(numerals)[1].search(line.text) if short else None
    if not match:
        return None
    found = [
        read_cell(text, line.at + match.start() + at, numerals) for at, text in split_cells(match[1].rstrip(), numerals)
    ]
    if not any(cell and cell.percent is not None and cell.n is not None for cell in found):
        return None
    return RowLine(line.text[: match.start()].strip(), line.at, tuple(c for c in found if c), delimited=False)


def is_listed(lines: Sequence[Line]) -> bool:
    """Whether each line is a sentence of its own, so that a line without a full stop is a heading."""
    prose = [line for line in lines if "  " not in line.text and "|" not in line.text and "\t" not in line.text]
    return max(map(len, (line.text for line in prose)), default=0) > WIDEST and sum(
        line.ends for line in prose
    ) > 0.6 * len(prose)


def is_spaced(lines: Sequence[Line]) -> bool:
    """Whether blank lines part the lines of a sentence, as in text from a PDF."""
    broken = sum(1 for before, after in pairwise(lines) if after.gap == 1 and not before.ends and after.text[0].islower())
    return broken >= 3 and broken * 12 >= len(lines)


def _goes_on(before: Line, after: Line, spaced: bool, listed: bool) -> bool:
    """Whether two lines belong to one paragraph."""
    bullet = BULLET.match(after.text)
    if bullet and ((not bullet[0][0].isalnum() and bullet[0][0] != "(") or before.ends or after.gap):
        return False
    if listed and after.gap == 0 and not before.ends and not after.text[0].islower():
        return False
    if after.gap == 0:
        return len(before.text) >= FULL_LINE or not before.ends or after.text[0].islower()
    if after.gap > 1 or not spaced or before.ends:
        return spaced and after.gap <= 3 and not before.ends and after.text[0].islower()
    return after.text[0].islower() or not after.text[0].isupper() or len(before.text) >= FULL_LINE


def passages_of(lines: Iterable[tuple[int, Line]], spaced: bool, listed: bool) -> Iterator[tuple[tuple[int, ...], Passage]]:
    """Paragraphs, headings and list items, each with the numbers of its lines."""
    group: list[tuple[int, Line]] = []
    for number, line in lines:
        if group and (number != group[-1][0] + 1 or not _goes_on(group[-1][1], line, spaced, listed)):
            yield _joined(group)
            group = []
        group.append((number, line))
    if group:
        yield _joined(group)


def _joined(group: list[tuple[int, Line]]) -> tuple[tuple[int, ...], Passage]:
    parts: list[str] = []
    runs, length = [], 0
    for k, (_, line) in enumerate(group):
        bullet = BULLET.match(line.text) if k == 0 else None
        start = bullet.end() if bullet and len(line.text) > bullet.end() else 0
        if k:
            parts.append(" ")
            length += 1
        spaced = line.text.replace("\t", " ")
        for gap in [*GAPS.finditer(spaced, start), None]:
            runs.append((length, line.at + start))
            parts.append(spaced[start : gap.start() if gap else None])
            length += len(parts[-1])
            if gap:
                start = gap.end()
                parts.append(" " if gap[0][0] in SPACES else "")
                length += len(parts[-1])
    text = "".join(parts)
    only = len(group) == 1 and not BULLET.match(group[0][1].text)
    heading = only and len(text.split()) <= 14 and not text.endswith((".", ";", ","))
    return tuple(number for number, _ in group), Passage(text, tuple(runs), heading)
