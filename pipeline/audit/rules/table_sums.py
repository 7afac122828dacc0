"""Do the columns that pool others hold their sums, and do rows that part a group add up to it?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.audit.document import Column, Row, Table
from pipeline.audit.facts import TOTAL, Facts, short
from pipeline.findings import Finding, error

CODE = "audit-sum"
Counts = tuple[int | None, ...]  # of a row
MOST = 0.6  # of the rows; a column that holds the sums of others in so many is one that pools them
SOME = 0.3  # of the rows, where name and size say that the column pools the others
WIDEST = 9  # columns
REMEDY = "Look up all of these counts in the source, and correct the one that is wrong."
PARTED = (
    frozenset({"men", "women"}),
    frozenset({"male", "female"}),
    frozenset({"males", "females"}),
    frozenset({"boys", "girls"}),
)
NEITHER = re.compile(r"\b(?:other|unknown|diverse|missing)\b", re.IGNORECASE)
AGES = re.compile(
    r"(\d{1,3})\s*(?:[-–]|to|bis|à)\s*(\d{1,3})|(\d{1,3})\s*(?:years\s*)?(?:or|and|\+)\s*(?:older|over|more)?",
    re.IGNORECASE,
)


def check(facts: Facts) -> Iterator[Finding]:
    """Columns, then rows."""
    for table in facts.document.tables:
        for pooled, parts in relations(table):
            yield from _columns(facts, table, pooled, parts)
        yield from _rows(facts, table)


def relations(table: Table) -> list[tuple[int, tuple[int, ...]]]:
    """The columns that pool others, each with its parts; the largest set of parts where several fit."""
    width = len(table.columns)
    if not 2 < width <= WIDEST:
        return []
    rows = Counter(tuple(cell.n for cell in row.cells) for row in table.rows)
    found: dict[int, tuple[float, int, tuple[int, ...]]] = {}
    for pooled, parts in sorted(_likely(rows, width), key=lambda pair: (pair[0], len(pair[1]), pair[1])):
        right = _score(table.columns, rows, pooled, parts)
        if right is not None and (pooled not in found or (right, len(parts)) > found[pooled][:2]):
            found[pooled] = (right, len(parts), parts)
    return [(pooled, parts) for pooled, (_, _, parts) in found.items()]


def _likely(rows: Counter[Counts], width: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The columns and the sets of others that add up to them in some of the rows; a set is first a number of bits."""
    known, held = Counter[int](), Counter[tuple[int, int]]()
    for counts, often in rows.items():
        there = sum(1 << j for j, count in enumerate(counts) if count is not None)
        known[there] += often
        sums = [0]  # of each set of columns
        for count in counts:
            sums += [total + (count or 0) for total in sums]
        hits = [parts for parts, total in enumerate(sums) if total in counts and parts & there == parts]
        for parts in hits:
            for j, count in enumerate(counts):
                if count == sums[parts] and not parts >> j & 1:
                    held[j, parts] += often
    for (pooled, parts), often in held.items():
        every = parts | 1 << pooled
        if parts.bit_count() > 1 and often >= SOME * sum(n for there, n in known.items() if there & every == every):
            yield pooled, tuple(j for j in range(width) if parts >> j & 1)


def _score(columns: Sequence[Column], rows: Counter[Counts], pooled: int, parts: tuple[int, ...]) -> float | None:
    """The share of rows in which the parts add up, if these columns can be related."""
    sizes = [columns[j].of for j in (pooled, *parts)]
    known = [size for size in sizes if size is not None]
    sized = len(known) == len(sizes)
    adds = sized and known[0] == sum(known[1:])
    named = bool(TOTAL.search(columns[pooled].name))
    if sized and not adds and not named:
        return None
    whole = {counts: n for counts, n in rows.items() if None not in (counts[j] for j in (pooled, *parts))}
    every = sum(whole.values())
    if not every or (sized and not adds and every < 3):
        return None
    right = sum(n for counts, n in whole.items() if counts[pooled] == sum(counts[j] or 0 for j in parts)) / every
    if right >= MOST and (every > 2 or adds or named):
        return right + adds
    return right + adds if adds and named and right >= SOME else None


def _columns(facts: Facts, table: Table, pooled: int, parts: tuple[int, ...]) -> Iterator[Finding]:
    column = table.columns[pooled]
    sizes = [table.columns[j].of for j in parts]
    total = sum(size for size in sizes if size is not None)
    if column.of is not None and None not in sizes and column.of != total:
        added = " + ".join(str(size) for size in sizes)
        message = f"The column “{column.name}” has {column.of} people, but its parts add up to {added} = {total}."
        yield error(CODE, facts.place(column.at), message, REMEDY)
    for row in table.rows:
        whole, counts = row.cells[pooled], [row.cells[j].n for j in parts]
        if whole.n is None or None in counts:
            continue
        total = sum(count for count in counts if count is not None)
        if whole.n != total:
            added = " + ".join(str(count) for count in counts)
            message = (
                f"“{row.label}”: the groups add up to {added} = {total}, "
                f"but the column “{column.name or 'that pools them'}” "
                f"has {whole.n} ({facts.line(whole.at)})."
            )
            yield error(CODE, facts.place(whole.at), message, REMEDY)


def _rows(facts: Facts, table: Table) -> Iterator[Finding]:
    """Men and women, and age groups, make up everyone in a column."""
    for rows in (*_sexes(table), *_ages(table)):
        for j, column in enumerate(table.columns):
            counts = [row.cells[j].n for row in rows]
            if column.of is None or None in counts:
                continue
            total = sum(count for count in counts if count is not None)
            if total != column.of:
                names = " + ".join(f"{row.label} {count}" for row, count in zip(rows, counts, strict=True))
                message = (
                    f"{names} = {total}, but the column “{short(column.name)}” "
                    f"has {column.of} people ({facts.line(column.at)})."
                )
                yield error(CODE, facts.place(rows[0].cells[j].at), message, REMEDY)


def _sexes(table: Table) -> Iterator[list[Row]]:
    for names in PARTED:
        rows = [row for row in table.rows if row.label.lower().split(" ")[0] in names and len(row.label.split()) < 3]
        if len(rows) == len(names) and not any(NEITHER.search(row.label) for row in table.rows):
            yield rows


def _ages(table: Table) -> Iterator[list[Row]]:
    """A run of rows that are ages, the last of them open: 18 to 64, 65 and older."""
    run: list[Row] = []
    for row in (*table.rows, None):
        if (
            row
            and AGES.search(row.label)
            and len(row.label.split()) < 7
            and re.search(r"year|age|older|over|^\d", row.label, re.IGNORECASE)
        ):
            run.append(row)
        else:
            if len(run) > 1 and re.search(r"older|over|more|\+", run[-1].label):
                yield run
            run = []
