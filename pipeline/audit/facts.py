"""What a document says, gathered once for all rules: sentences, counts, groups and their sizes, the names of rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.audit.document import Document, Row, Table
from pipeline.audit.numerals import Numerals, numerals
from pipeline.audit.quantities import Quantity, Sentence, quantities, sentences
from pipeline.audit.words import PEOPLE, PEOPLE_NOUNS, TOKEN, compact, stem, stems
from pipeline.findings import Place

TOTAL = re.compile(
    r"\b(?:total|overall|all|everyone|combined|pooled|gesamt|insgesamt|alle|ensemble|todos|wszyscy|razem)\b", re.IGNORECASE
)
COMMON = (
    frozenset("the a of in with group arm who that got and on n part medical problem side effect adverse event".split())
    | PEOPLE
)
ALLOCATED = r"(?:(?:who|that)\s)?(?:got|received|took|were\sgiven|were\sassigned\sto|were\streated\swith|were\sin)\s"
JOINED = (
    r"(?:took\spart|participated|joined|were\senrolled|enrolled|were\streated|were\sincluded|were\sin\sthe\sstudy|started)"
)
SIZED = re.compile(
    rf"\s*(?:[(\[]\s*(?:[Nn]\s*=\s*)?\d[\d.,\s]*(?:[^\W\d]+)?\s*[)\]]|\b[Nn]\s*=\s*\d[\d.,]*|\b\d[\d.,]*\s{PEOPLE_NOUNS})\s*$"
)
LETTERS = 10  # a name of this many letters is found even when a line broke it


@dataclass(frozen=True, slots=True)
class Group:
    """People counted together: what they are called, how many they are, and where the text says so."""

    name: str
    words: tuple[str, ...]
    of: int
    at: int
    column: int | None = None


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

    def place(self, at: int) -> Place:
        """Line and column of an offset in the file."""
        return self.document.place(at)

    def line(self, at: int) -> str:
        """The words by which a message names another place."""
        return f"line {self.document.line(at)}"

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The groups that heads of columns and sentences name, columns first."""
        found: list[Group] = []
        for table in self.document.tables:
            for j, column in enumerate(table.columns):
                words = _own_words(column.name)
                if column.of and words:
                    found.append(Group(short(column.name), words, column.of, column.at, j))
        return (*found, *self.allocations)

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
            counted = [(q.start, q.end) for q in self.in_sentence[sentence]]
            for match in pattern.finditer(sentence.passage.text, sentence.start, sentence.end):
                if match["name"].startswith("part") or any(start <= match.start() < end for start, end in counted):
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
            for match in whole.finditer(sentence.passage.text[: sentence.end], sentence.start):
                name = next(key for key in "abcd" if match[key])
                upto = sentence.passage.text[: match.start(name)].lower().rstrip().endswith("up to")
                if match[0].split()[-1] not in ("men", "women") and not upto:
                    at = sentence.passage.at(match.start(name))
                    found.append(Size(self.numerals.whole(match[name]), at, match[0], whole=True))
        return tuple(found)

    @cached_property
    def bases(self) -> dict[int, int]:
        """Every number of people the text declares or counts from, and where it first stands."""
        found: dict[int, int] = {}
        for size in self.sizes:
            found.setdefault(size.number, size.at)
        for group in self.groups:
            found.setdefault(group.of, group.at)
        for q in self.quantities:
            if q.of:
                found.setdefault(q.of, q.sentence.passage.at(q.of_at))
        return found

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

    @cached_property
    def names(self) -> tuple[tuple[tuple[str, ...], Table, Row], ...]:
        """The names of rows, as stems, the longest first."""
        found = []
        for table in self.document.tables:
            labels = [f" {' '.join(stems(row.label))} " for row in table.rows]
            for k, row in enumerate(table.rows):
                for number, alias in enumerate(aliases(row.label)):
                    phrase = f" {' '.join(alias)} "
                    shared = number and any(phrase in label for j, label in enumerate(labels) if j != k)
                    if not shared and not _is_generic(alias):
                        found.append((alias, table, row))
        return tuple(sorted(found, key=lambda entry: -len(entry[0])))

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[tuple[str, ...], Table, Row]]]:
        found: dict[str, list[tuple[tuple[str, ...], Table, Row]]] = {}
        for entry in self.names:
            found.setdefault(entry[0][0], []).append(entry)
        return found

    def mentions(self, sentence: Sentence) -> list[tuple[int, Table, Row]]:
        """The rows that a sentence names, each with the offset in its passage."""
        words = TOKEN.finditer(sentence.passage.text, sentence.start, sentence.end)
        tokens = [(stem(word[0]), word.start()) for word in words]
        found: list[tuple[int, Table, Row]] = []
        k = 0
        while k < len(tokens):
            hits = [
                (alias, table, row)
                for alias, table, row in self._by_first.get(tokens[k][0], ())
                if tuple(token for token, _ in tokens[k : k + len(alias)]) == alias
            ]
            if hits:
                longest = len(hits[0][0])
                found += [(tokens[k][1], table, row) for alias, table, row in hits if len(alias) == longest]
                k += longest
            else:
                k += 1
        if not found:
            letters = compact(sentence.text)
            found = [(sentence.start, t, r) for word, rows in self._single.items() if word in letters for t, r in rows]
        return found

    @cached_property
    def _groups_by_word(self) -> dict[str, list[Group]]:
        """The groups by the first of their words; of those that are called the same, the first."""
        found: dict[str, list[Group]] = {}
        for group in {frozenset(group.words): group for group in reversed(self.groups) if group.words}.values():
            found.setdefault(group.words[0], []).append(group)
        return found

    @cached_property
    def _single(self) -> dict[str, list[tuple[Table, Row]]]:
        """The rows by the one long word that they are called."""
        found: dict[str, list[tuple[Table, Row]]] = {}
        for alias, table, row in self.names:
            if len(alias) == 1 and len(alias[0]) >= LETTERS:
                found.setdefault(alias[0], []).append((table, row))
        return found

    def group_in(self, text: str) -> Group | None:
        """The group that a stretch of text names, if it names just one; the most particular name wins."""
        there = frozenset(stems(text))
        hits = [group for word in there for group in self._groups_by_word.get(word, ()) if set(group.words) <= there]
        hits = [g for g in hits if not any(set(g.words) < set(other.words) for other in hits)]
        names = {frozenset(group.words) for group in hits}
        return hits[0] if len(names) == 1 else None


def short(name: str) -> str:
    """A column's name without its size."""
    return SIZED.sub("", name).strip() or name.strip()


def aliases(label: str) -> Iterator[tuple[str, ...]]:
    """The names that a row goes by: what stands outside of brackets, and inside them.

    >>> list(aliases("Feeling sick (Nausea)"))
    [('feeling', 'sick'), ('nausea',)]
    """
    outside = re.sub(r"[(\[].*?[)\]]+", " ", label)
    for text in (outside, *re.findall(r"[(\[]([^()\[\]]+)", label)):
        words = stems(text)
        if words:
            yield words
            if len(words) > 1 and len(compact(text)) >= LETTERS and any(len(word) < 4 for word in words[1:]):
                yield (compact(text),)


def _is_generic(alias: tuple[str, ...]) -> bool:
    return all(word in COMMON or word.isdigit() for word in alias) or len("".join(alias)) < 3


def _own_words(name: str) -> tuple[str, ...]:
    return tuple(word for word in stems(short(name)) if word not in COMMON)
