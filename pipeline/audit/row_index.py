"""The rows of all tables by the names that they go by, and where a sentence names one."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.audit.document import Row, Table
from pipeline.audit.quantities import Sentence
from pipeline.audit.words import PEOPLE, TOKEN, compact, stem, stems

Name = tuple[str, ...]  # stems
COMMON = (
    frozenset("the a of in with group arm who that got and on n part medical problem side effect adverse event".split())
    | PEOPLE
)
LONGEST = 1000  # characters of a label that are read
LETTERS = 10  # a name of this many letters is found even when a line broke it


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of rows that a sentence holds, at an offset in its passage."""

    at: int
    name: Name


class RowIndex:
    """Rows by name; ask `mentions` first, then `sized` for the rows that a count can be held against."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._rows: dict[Name, list[tuple[Table, Row]]] = {}
        for table in tables:
            for name, row in _names(table):
                self._rows.setdefault(name, []).append((table, row))
        self._lengths: dict[str, list[int]] = {}  # of the names that begin with a word, the longest first
        self._long: dict[str, list[tuple[int, str]]] = {}  # single long words, by their first letters
        for number, name in enumerate(self._rows):
            lengths = self._lengths.setdefault(name[0], [])
            if len(name) not in lengths:
                lengths.append(len(name))
                lengths.sort(reverse=True)
            if len(name) == 1 and len(name[0]) >= LETTERS:
                self._long.setdefault(name[0][:LETTERS], []).append((number, name[0]))
        self.sized = cache(self._sized)
        self.within = cache(self._within)
        self.counts = cache(self._counts)
        self._tables = {id(table): table for table in tables}

    def rows(self, name: Name) -> Sequence[tuple[Table, Row]]:
        """The rows that are called so."""
        return self._rows.get(name, ())

    def mentions(self, sentence: Sentence) -> list[Mention]:
        """The names of rows in a sentence, the longest where several fit; only a broken word where no other is found."""
        words = TOKEN.finditer(sentence.passage.text, sentence.start, sentence.end)
        tokens = [(stem(word[0]), word.start()) for word in words]
        found: list[Mention] = []
        k = 0
        while k < len(tokens):
            for length in self._lengths.get(tokens[k][0], ()):
                name = tuple(token for token, _ in tokens[k : k + length])
                if name in self._rows:
                    found.append(Mention(tokens[k][1], name))
                    k += length - 1
                    break
            k += 1
        return found or [Mention(sentence.start, (word,)) for word in self._broken(sentence.text)]

    def _broken(self, text: str) -> list[str]:
        if not self._long:
            return []
        letters = compact(text)
        starts = range(len(letters) - LETTERS + 1)
        near = ((at, entry) for at in starts for entry in self._long.get(letters[at : at + LETTERS], ()))
        return [word for _, word in sorted({entry for at, entry in near if letters.startswith(entry[1], at)})]

    def _sized(self, name: Name, of: int) -> tuple[tuple[Table, Row], ...]:
        """The rows of that name in tables with a column of so many people."""
        return tuple((table, row) for table, row in self.rows(name) if any(column.of == of for column in table.columns))

    def _within(self, names: tuple[Name, ...], others: frozenset[Name]) -> bool:
        """Whether each row that has one of the names has one of the others too."""
        beside = {id(row) for name in others for _, row in self.rows(name)}
        return all(id(row) in beside for name in names for _, row in self.rows(name))

    def _counts(self, table_id: int, column: int) -> frozenset[int | None]:
        """The counts of a table's column. The table is named by its `id`: a hash of it would read all of it."""
        return frozenset(row.cells[column].n for row in self._tables[table_id].rows)


def _names(table: Table) -> Iterator[tuple[Name, Row]]:
    """The names of a table's rows; a second name that another row's label holds is none."""
    every = [list(aliases(row.label)) for row in table.rows]
    wanted = {alias for names in every for alias in names[1:]}
    lengths: dict[str, set[int]] = {}
    for alias in wanted:
        lengths.setdefault(alias[0], set()).add(len(alias))
    holding: dict[Name, int] = {}
    inside = [_held(stems(row.label), wanted, lengths) for row in table.rows]
    for held in inside:
        for alias in held:
            holding[alias] = holding.get(alias, 0) + 1
    for row, names, held in zip(table.rows, every, inside, strict=True):
        for number, alias in enumerate(names):
            shared = number and holding.get(alias, 0) > (alias in held)
            if not shared and not _is_generic(alias):
                yield alias, row


def _held(words: Name, wanted: Collection[Name], lengths: Mapping[str, Collection[int]]) -> set[Name]:
    spans = (words[k : k + length] for k, word in enumerate(words) for length in lengths.get(word, ()))
    return {span for span in spans if span in wanted}


def aliases(label: str) -> Iterator[Name]:
    """The names that a row goes by: what stands outside of brackets, and inside them.

    >>> list(aliases("Feeling sick (Nausea)"))
    [('feeling', 'sick'), ('nausea',)]
    """
    label = label[:LONGEST]
    outside = re.sub(r"[(\[].*?[)\]]+", " ", label)
    for text in (outside, *re.findall(r"[(\[]([^()\[\]]+)", label)):
        words = stems(text)
        if words:
            yield words
            if len(words) > 1 and len(compact(text)) >= LETTERS and any(len(word) < 4 for word in words[1:]):
                yield (compact(text),)


def _is_generic(alias: Name) -> bool:
    return all(word in COMMON or word.isdigit() for word in alias) or len("".join(alias)) < 3
