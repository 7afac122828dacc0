"""What a document says, gathered once for all rules: sentences, counts, groups and their sizes, the names of rows."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from pipeline.audit.document import Document
from pipeline.audit.groups import Group, Groups
from pipeline.audit.numerals import Numerals, around, numerals
from pipeline.audit.quantities import Quantity, Sentence, quantities, sentences
from pipeline.audit.row_index import COMMON, RowIndex
from pipeline.audit.words import PEOPLE_NOUNS, stems
from pipeline.findings import Place

if TYPE_CHECKING:
    from pipeline.audit.topics import Topic

TOTAL = re.compile(
    r"\b(?:total|overall|all|everyone|combined|pooled|gesamt|insgesamt|alle|ensemble|todos|wszyscy|razem)\b", re.IGNORECASE
)
ALLOCATED = r"(?:(?:who|that)\s)?(?:got|received|took|were\sgiven|were\sassigned\sto|were\streated\swith|were\sin)\s"
JOINED = (
    r"(?:took\spart|participated|joined|were\senrolled|enrolled|were\streated|were\sincluded|were\sin\sthe\sstudy|started)"
)
SIZED = re.compile(
    rf"\s*(?:[(\[]\s*(?:[Nn]\s*=\s*)?\d[\d.,\s]*(?:[^\W\d]+)?\s*[)\]]|\b[Nn]\s*=\s*\d[\d.,]*|\b\d[\d.,]*\s{PEOPLE_NOUNS})\s*$"
)
NEAR = 40  # characters before a number that are read with it
PEOPLE = re.compile(rf"\b{PEOPLE_NOUNS}", re.IGNORECASE)
UP_TO = re.compile(r"up to\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Size:
    """A number of people that the text states: all of them, or some who are named."""

    number: int
    at: int
    text: str
    whole: bool  # all people of the study


class Facts:
    """A document and what was found in it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.numerals: Numerals = numerals(document.locale)
        self.sentences: tuple[Sentence, ...] = tuple(s for passage in document.passages for s in sentences(passage))
        self.in_sentence: dict[Sentence, tuple[Quantity, ...]] = {}
        found: list[Quantity] = []
        for sentence in self.sentences:
            counts = tuple(quantities(sentence, self.numerals))
            self.in_sentence[sentence] = counts
            found += counts
        self.quantities = tuple(found)
        self.topics: dict[Quantity, Topic | None] = {}  # as `topic_of` finds them

    def place(self, at: int) -> Place:
        """Line and column of an offset in the file."""
        return self.document.place(at)

    def line(self, at: int) -> str:
        """The words by which a message names another place."""
        return f"line {self.document.line(at)}"

    @cached_property
    def groups(self) -> Groups:
        """The groups that heads of columns and sentences name, columns first."""
        found: list[Group] = []
        for table in self.document.tables:
            for j, column in enumerate(table.columns):
                words = _own_words(column.name)
                if column.of and words:
                    found.append(Group(short(column.name), words, column.of, column.at, j))
        return Groups((*found, *self.allocations))

    @cached_property
    def rows(self) -> RowIndex:
        """The rows of all tables by their names."""
        return RowIndex(self.document.tables)

    @cached_property
    def allocations(self) -> tuple[Group, ...]:
        """Groups as sentences make them: "42 people got the lower dose"."""
        pattern = re.compile(
            rf"(?<!up to )(?P<n>{self.numerals.count})\s(?:of\sthem\s)?(?:{PEOPLE_NOUNS}\s)?{ALLOCATED}"
            rf"(?P<name>[^.;:,()]{{2,70}}?)(?=,|\.|;|:|\(|\sand\s(?:up\sto\s)?\d|\sand\s{PEOPLE_NOUNS}|\sor\s\d|$)",
            re.IGNORECASE,
        )
        found: list[Group] = []
        for sentence in self.sentences:
            if not re.search(r"\b(?:got|received|took|given|assigned|treated|were in)\b", sentence.text):
                continue
            counted = self.in_sentence[sentence]
            for match in pattern.finditer(sentence.passage.text, sentence.start, sentence.end):
                before = bisect_right(counted, match.start(), key=lambda q: q.start)
                if match["name"].startswith("part") or (before and match.start() < counted[before - 1].end):
                    continue
                number = self.numerals.whole(match["n"])
                found.append(
                    Group(match["name"].strip(), _own_words(match["name"]), number, sentence.passage.at(match.start()))
                )
        return tuple(found)

    @cached_property
    def sizes(self) -> tuple[Size, ...]:
        """The numbers of people that the text states outside of results."""
        n = self.numerals.count
        whole = re.compile(
            rf"(?:\b(?:total\sof|study\sincluded|included)\s(?P<a>{n})\s{PEOPLE_NOUNS}(?!\s(?:men|women))|(?P<b>{n})\s{PEOPLE_NOUNS}\s(?:in\stotal\s)?{JOINED}"
            rf"|(?<!\w\s)\bof\s(?:the|these|all)\s(?P<c>{n})\s{PEOPLE_NOUNS}|(?P<d>{n})\s{PEOPLE_NOUNS}\s(?:took\spart\s)?in\sthe\sstudy)",
            re.IGNORECASE,
        )
        found = [Size(column.of, column.at, short(column.name), bool(TOTAL.search(column.name)))
                 for table in self.document.tables for column in table.columns if column.of]  # fmt: skip
        for sentence in self.sentences:
            if not PEOPLE.search(sentence.passage.text, sentence.start, sentence.end):
                continue
            for match in whole.finditer(sentence.passage.text, sentence.start, sentence.end):
                name = next(key for key in "abcd" if match[key])
                upto = UP_TO.search(sentence.passage.text, max(0, match.start(name) - NEAR), match.start(name))
                if match[0].split()[-1] not in ("men", "women") and not upto:
                    at = sentence.passage.at(match.start(name))
                    found.append(Size(self.numerals.whole(match[name]), at, match[0], whole=True))
        return tuple(found)

    @cached_property
    def stated(self) -> frozenset[int]:
        """The numbers of `sizes`."""
        return frozenset(size.number for size in self.sizes)

    def stated_before(self, at: int, since: int = -1) -> Size | None:
        """The last place before ``at`` that gives the number of all people: a sentence, else the head of a column."""
        for sizes in self._whole:
            before = bisect_right(sizes, at, key=lambda size: size.at)
            if before and sizes[before - 1].at >= since:
                return sizes[before - 1]
        return None

    @cached_property
    def _whole(self) -> tuple[list[Size], list[Size]]:
        """The sizes of all people by place: those in sentences, those in heads of columns."""
        heads = {column.at for table in self.document.tables for column in table.columns}
        whole = sorted((size for size in self.sizes if size.whole), key=lambda size: size.at)
        return [size for size in whole if size.at not in heads], [size for size in whole if size.at in heads]

    @cached_property
    def bases(self) -> dict[int, int]:
        """Every number of people the text declares or counts from, and where it first stands."""
        found: dict[int, int] = {}
        for size in self.sizes:
            found.setdefault(size.number, size.at)
        for group in self.groups.all:
            found.setdefault(group.of, group.at)
        for q in self.quantities:
            if q.of:
                found.setdefault(q.of, q.sentence.passage.at(q.of_at))
        return found

    def bases_giving(self, n: int, percent: Decimal) -> Sequence[int]:
        """The bases that a count and its percentage may come from, in order; `agrees` judges each."""
        low, high = around(n, percent)
        end = len(self._sorted_bases) if high is None else bisect_right(self._sorted_bases, high)
        return self._sorted_bases[bisect_left(self._sorted_bases, low) : end]

    @property
    def largest_base(self) -> int:
        """The largest of the bases; -1 if there is none."""
        return self._sorted_bases[-1] if self._sorted_bases else -1

    @cached_property
    def order(self) -> dict[int, int]:
        """The rank of each base among `bases`."""
        return {base: rank for rank, base in enumerate(self.bases)}

    @cached_property
    def _sorted_bases(self) -> list[int]:
        return sorted(self.bases)

    @cached_property
    def total(self) -> Size | None:
        """How many people were in the study: what most places say; the largest, where they disagree evenly."""
        counts: dict[int, int] = {}
        for size in self.sizes:
            if size.whole:
                counts[size.number] = counts.get(size.number, 0) + 1
        for q in self.quantities:
            if q.of in counts and q.of:
                counts[q.of] += 1
        if not counts:
            return None
        best = max(counts, key=lambda number: (counts[number], number))
        return next(size for size in self.sizes if size.number == best)


def short(name: str) -> str:
    """A column's name without its size."""
    return SIZED.sub("", name).strip() or name.strip()


def _own_words(name: str) -> tuple[str, ...]:
    return tuple(word for word in stems(short(name)) if word not in COMMON)
