"""Does the text say the same of the same people in every place: in sentences, in tables, in groups' sizes?"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.audit.document import Column, Row, Table
from pipeline.audit.facts import TOTAL, Facts, short
from pipeline.audit.groups import Group
from pipeline.audit.quantities import Quantity, Sentence
from pipeline.audit.row_index import Mention, Name
from pipeline.audit.topics import MOST, NEGATION, WITHIN, after, ambiguous, group_of, topic_of
from pipeline.audit.words import stems
from pipeline.findings import Finding, error

TABLE, SENTENCES, SIZE, GROUP = "audit-contradiction", "audit-contradiction", "audit-group-size", "audit-group-swapped"
# A count of serious problems is not the count of all problems that a table gives.
QUALIFIERS = re.compile(
    (r"\b(serious|severe|grade|related|fatal|died|deaths?|left|stopped|"
        r"stopping|discontinu\w*|first|last|within|after|before|new|caused|side)\b"), re.IGNORECASE
)  # fmt: skip
NEAR = 60  # characters between two names of one matter
REMEDY = "Look both up in the source, and write the same in both places."


def check(facts: Facts) -> Iterator[Finding]:
    """Sentences against tables, then against each other, then the sizes of groups."""
    told: set[Quantity] = set()
    for sentence in facts.sentences:
        counts = [q for q in facts.in_sentence[sentence] if q.n is not None and q.of is not None]
        if len(counts) > MOST:
            continue
        for q, finding in _swapped(facts, sentence, counts):
            told.add(q)
            yield finding
        for q, finding in _against_tables(facts, sentence, [q for q in counts if q not in told]):
            told.add(q)
            yield finding
    yield from _against_each_other(facts, told)
    yield from _sizes(facts)


def _swapped(facts: Facts, sentence: Sentence, counts: list[Quantity]) -> Iterator[tuple[Quantity, Finding]]:
    """A count from as many people as another group has than the one that is named."""
    for q in counts:
        group = group_of(facts, sentence, q)
        if not group or group.of == q.of or WITHIN.match(after(q)):
            continue
        same_size = facts.groups.of_size(q.of).values()
        other = next((g for g in same_size if g.words != group.words), None)
        if other is None or q.of in facts.groups.sizes(group.words) or facts.groups.has_finer(group.words, q.of):
            continue
        message = (
            f"“{q.text}” is said of “{group.name}”, which has {group.of} "
            f"people ({facts.line(group.at)}); {q.of} people are in "
            f"“{other.name}” ({facts.line(other.at)})."
        )
        yield (
            q,
            error(GROUP, facts.place(q.at), message, "See which group the count belongs to; two groups may be swapped."),
        )


def _names_of(facts: Facts, sentence: Sentence, q: Quantity, mentioned: list[Mention]) -> tuple[Name, ...]:
    """The names of the rows that a count is about: the last before it if names come first, else the next after it."""
    places = sorted({mention.at for mention in mentioned})
    counts = facts.in_sentence[sentence]
    if places[0] < counts[0].start:
        where = places[bisect_left(places, q.start) - 1]
    else:
        after = bisect_right(places, q.start)
        if after == len(places):
            return ()
        where = places[after]
    close = places[bisect_right(places, where - NEAR) : bisect_left(places, where + NEAR)]
    near = {at for at in close if at != where and not any(min(at, where) < c.start < max(at, where) for c in counts)}
    names = tuple(mention.name for mention in mentioned if mention.at == where)
    beside = frozenset(mention.name for mention in mentioned if mention.at in near)
    return names if not near or facts.rows.within(names, beside) else ()


def _against_tables(facts: Facts, sentence: Sentence, counts: list[Quantity]) -> Iterator[tuple[Quantity, Finding]]:
    mentioned = facts.rows.mentions(sentence) if counts else []
    if not mentioned or NEGATION.search(sentence.text):
        return
    qualifiers = frozenset(match.lower() for match in QUALIFIERS.findall(sentence.text))
    for q in counts:
        found = _differing(facts, sentence, q, _names_of(facts, sentence, q, mentioned), qualifiers)
        if found is None:
            continue
        table, row, j = found
        cell, column = row.cells[j], table.columns[j]
        none = "" if q.n in facts.rows.counts(id(table), j) else f" No row of that column has {q.n}."
        message = (
            f"“{q.text}” for “{row.label}”: the table has {cell.text} of "
            f"{q.of} ({facts.line(cell.at)}, {_column(column, j)}).{none}"
        )
        yield q, error(TABLE, facts.place(q.at), message, REMEDY)


def _differing(
    facts: Facts, sentence: Sentence, q: Quantity, names: tuple[Name, ...], qualifiers: frozenset[str]
) -> tuple[Table, Row, int] | None:
    """The first cell that a count can be held against, if none that it can be held against has it."""
    first: tuple[Table, Row, int] | None = None
    group = group_of(facts, sentence, q) if names else None
    for table, row in (entry for name in names for entry in facts.rows.sized(name, q.of)):
        caption = table.caption.text if table.caption and table.caption is not sentence.passage else ""
        if not qualifiers - _stems(row.label) <= _qualifiers(caption):
            continue
        for j in _columns(facts, q, group, table):
            if row.cells[j].n in (q.n, None):
                return None
            first = first or (table, row, j)
    return first


def _column(column: Column, number: int) -> str:
    """A column's name, or its number where a PDF has torn the name to pieces."""
    name = short(column.name)
    return f"column “{name}”" if name and len(name) < 45 else f"column {number + 1} of figures"


def _columns(facts: Facts, q: Quantity, group: Group | None, table: Table) -> Sequence[int]:
    """The columns of the size that a count has; only that of its group, where the sentence names it."""
    fitting = [j for j, column in enumerate(table.columns) if column.of == q.of]
    called = facts.groups.columns(group.words) if group else ()
    if len(fitting) < 2:
        return [] if called and not set(called) & set(fitting) else fitting
    named = [j for j in called if j in fitting]
    total = [j for j in fitting if TOTAL.search(table.columns[j].name)]
    return named or (total if total and len(fitting) == 2 and not group else fitting)


@lru_cache(maxsize=4096)
def _qualifiers(caption: str) -> frozenset[str]:
    return frozenset(match.lower() for match in QUALIFIERS.findall(caption))


@lru_cache(maxsize=4096)
def _stems(label: str) -> frozenset[str]:
    return frozenset(stems(label))


def _against_each_other(facts: Facts, told: set[Quantity]) -> Iterator[Finding]:
    first: dict[tuple[object, ...], dict[int, Quantity]] = {}  # by topic, then by count
    for q in facts.quantities:
        if q.n is None or q.of is None or q in told:
            continue
        topic = topic_of(facts, q)
        if topic is None:
            continue
        subject = topic.group if ambiguous(facts, q.of) else ()
        same = first.setdefault((*topic.what, q.of, subject), {})
        if same and q.n not in same:
            other = next(iter(same.values()))
            message = f"“{other.text}” here, but “{q.text}” of the same at {facts.line(q.at)}."
            yield error(SENTENCES, facts.place(other.at), message, REMEDY)
        same.setdefault(q.n, q)


def _sizes(facts: Facts) -> Iterator[Finding]:
    """A group has the same size in sentences and in heads of tables."""
    for group in facts.allocations:
        same = facts.groups.heads(group.words) if group.words else ()
        if same and all(column.of != group.of for column in same):
            message = f"“{group.name}” has {group.of} people here, but {same[0].of} at {facts.line(same[0].at)}."
            yield error(SIZE, facts.place(group.at), message, REMEDY)
