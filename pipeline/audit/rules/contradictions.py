"""Does the text say the same of the same people in every place: in sentences, in tables, in groups' sizes?"""

import re
from collections.abc import Iterator

from pipeline.audit.document import Column, Row, Table
from pipeline.audit.facts import TOTAL, Facts, short
from pipeline.audit.quantities import Quantity, Sentence
from pipeline.audit.topics import MOST, NEGATION, WITHIN, after, ambiguous, group_of, topic_of
from pipeline.audit.words import stems
from pipeline.findings import Finding, error

TABLE, SENTENCES, SIZE, GROUP = "audit-contradiction", "audit-contradiction", "audit-group-size", "audit-group-swapped"
# A count of serious problems is not the count of all problems that a table gives.
QUALIFIERS = re.compile(
    (r"\b(serious|severe|grade|related|fatal|died|deaths?|left|stopped|"
        r"stopping|discontinu\w*|first|last|within|after|before|new|caused|side)\b"), re.IGNORECASE
)  # fmt: skip
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
        sizes = {g.of for g in facts.groups if g.words == group.words}
        others = [g for g in facts.groups if g.of == q.of and g.words != group.words]
        finer = any(set(group.words) < set(g.words) for g in others)
        if q.of in sizes or not others or finer:
            continue
        message = (
            f"“{q.text}” is said of “{group.name}”, which has {group.of} "
            f"people ({facts.line(group.at)}); {q.of} people are in "
            f"“{others[0].name}” ({facts.line(others[0].at)})."
        )
        yield (
            q,
            error(GROUP, facts.place(q.at), message, "See which group the count belongs to; two groups may be swapped."),
        )


def _row_of(
    facts: Facts, sentence: Sentence, q: Quantity, mentioned: list[tuple[int, Table, Row]]
) -> list[tuple[Table, Row]]:
    """The rows that a count is about: the last named before it if names come first, else the next after it."""
    places = sorted({at for at, _, _ in mentioned})
    counts = facts.in_sentence[sentence]
    if places[0] < counts[0].start:
        fitting = [at for at in places if at < q.start]
        where = fitting[-1]
    else:
        fitting = [at for at in places if at > q.start]
        if not fitting:
            return []
        where = fitting[0]
    near = [
        at
        for at in places
        if abs(at - where) < 60 and at != where and not any(min(at, where) < c.start < max(at, where) for c in counts)
    ]
    rows = [(table, row) for at, table, row in mentioned if at == where]
    beside = {id(row) for at, _, row in mentioned if at in near}
    return rows if all(id(row) in beside or not near for _, row in rows) or not near else []


def _against_tables(facts: Facts, sentence: Sentence, counts: list[Quantity]) -> Iterator[tuple[Quantity, Finding]]:
    mentioned = facts.mentions(sentence) if counts else []
    if not mentioned:
        return
    for q in counts:
        rows = [
            (table, row)
            for table, row in _row_of(facts, sentence, q, mentioned)
            if _qualifiers(sentence.text, row.label)
            <= _qualifiers(table.caption.text if table.caption and table.caption is not sentence.passage else "")
        ]
        if not rows or NEGATION.search(sentence.text):
            continue
        fitting = [(table, row, j) for table, row in rows for j in _columns(facts, sentence, q, table)]
        if not fitting or any(row.cells[j].n in (q.n, None) for _, row, j in fitting):
            continue
        table, row, j = fitting[0]
        cell, column = row.cells[j], table.columns[j]
        anywhere = any(other.cells[j].n == q.n for other in table.rows)
        none = "" if anywhere else f" No row of that column has {q.n}."
        message = (
            f"“{q.text}” for “{row.label}”: the table has {cell.text} of "
            f"{q.of} ({facts.line(cell.at)}, {_column(column, j)}).{none}"
        )
        yield q, error(TABLE, facts.place(q.at), message, REMEDY)


def _column(column: Column, number: int) -> str:
    """A column's name, or its number where a PDF has torn the name to pieces."""
    name = short(column.name)
    return f"column “{name}”" if name and len(name) < 45 else f"column {number + 1} of figures"


def _columns(facts: Facts, sentence: Sentence, q: Quantity, table: Table) -> list[int]:
    """The columns of the size that a count has; only that of its group, where the sentence names it."""
    fitting = [j for j, column in enumerate(table.columns) if column.of == q.of]
    group = group_of(facts, sentence, q)
    if len(fitting) < 2:
        other = [g.column for g in facts.groups if group and g.words == group.words and g.column is not None]
        return [] if other and not set(other) & set(fitting) else fitting
    named = [g.column for g in facts.groups if group and g.words == group.words and g.column in fitting]
    total = [j for j in fitting if TOTAL.search(table.columns[j].name)]
    return [j for j in named if j is not None] or (total if total and len(fitting) == 2 and not group else fitting)


def _qualifiers(text: str, without: str = "") -> set[str]:
    inside = set(stems(without))
    return {match.lower() for match in QUALIFIERS.findall(text) if match.lower() not in inside}


def _against_each_other(facts: Facts, told: set[Quantity]) -> Iterator[Finding]:
    first: dict[tuple[object, ...], list[Quantity]] = {}
    for q in facts.quantities:
        if q.n is None or q.of is None or q in told:
            continue
        topic = topic_of(facts, q.sentence, q)
        if topic is None:
            continue
        subject = topic.group if ambiguous(facts, q.of) else ()
        same = first.setdefault((*topic.what, q.of, subject), [])
        if same and all(other.n != q.n for other in same):
            other = same[0]
            message = f"“{other.text}” here, but “{q.text}” of the same at {facts.line(q.at)}."
            yield error(SENTENCES, facts.place(other.at), message, REMEDY)
        same.append(q)


def _sizes(facts: Facts) -> Iterator[Finding]:
    """A group has the same size in sentences and in heads of tables."""
    columns = [group for group in facts.groups if group.column is not None]
    for group in facts.allocations:
        same = [column for column in columns if column.words == group.words or set(column.words) == set(group.words)]
        if same and group.words and all(column.of != group.of for column in same):
            message = f"“{group.name}” has {group.of} people here, but {same[0].of} at {facts.line(same[0].at)}."
            yield error(SIZE, facts.place(group.at), message, REMEDY)
