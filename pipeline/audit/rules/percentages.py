"""Does every percentage follow from its count and its base?"""

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, Decimal
from itertools import chain

from pipeline.audit.document import Cell, Column, Table
from pipeline.audit.facts import Facts
from pipeline.audit.numerals import agrees, decimals_of, share
from pipeline.audit.quantities import Quantity
from pipeline.findings import Finding, error

CODE, IMPOSSIBLE, HEAD = "audit-percent", "audit-impossible", "audit-column-size"
NEAR = 200  # characters before a count in which its base may stand
MOST = 0.6  # of a column's cells; when so many fail together, the column's size is wrong


def check(facts: Facts) -> Iterator[Finding]:
    """Sentences first, then tables."""
    for q in facts.quantities:
        yield from _sentence(facts, q)
    for table in facts.document.tables:
        yield from _table(facts, table)


def _sentence(facts: Facts, q: Quantity) -> Iterator[Finding]:
    place = facts.place(q.at)
    if q.n is not None and q.of is not None and q.n > q.of:
        yield error(IMPOSSIBLE, place, f"“{q.text}”: {q.n} is more than {q.of}.", "See which of the two numbers is wrong.")
    elif q.percent is not None and q.percent > 100 and q.n is not None:
        yield error(IMPOSSIBLE, place, f"“{q.text}”: a part of a group cannot be {q.percent}%.", "Correct the percentage.")
    elif q.n is not None and q.percent is not None:
        if q.of is not None:
            if not agrees(q.n, q.of, q.percent):
                yield error(
                    CODE, place, f"“{q.text}” does not add up: {_sum(q.n, q.of, q.percent)}.", _remedy(q.n, q.of, q.percent)
                )
        else:
            yield from _without_base(facts, q)


def base_of(facts: Facts, q: Quantity) -> int | None:
    """The base of "n (p%)": what the sentence said last, or the group that it names."""
    if q.of is not None:
        return q.of
    before = facts.stated_before(q.at, since=q.at - (q.start - q.sentence.start))
    return before.number if before else None


def _without_base(facts: Facts, q: Quantity) -> Iterator[Finding]:
    assert q.n is not None and q.percent is not None  # noqa: S101
    base = base_of(facts, q)
    bases = [base] if base else facts.bases_giving(q.n, q.percent)
    if not base and facts.largest_base < q.n:
        return
    earlier = q.sentence.passage.text[max(q.sentence.start, q.start - NEAR) : q.start]
    named = [facts.numerals.whole(text) for text in re.findall(facts.numerals.count, earlier, re.IGNORECASE)]
    if any(agrees(q.n, number, q.percent) for number in chain(named, bases)):
        return
    likely = base or (facts.total and facts.total.number) or facts.largest_base
    where = f" ({facts.line(facts.bases[likely])})" if likely in facts.bases else ""
    others = "" if base else " No other group of the text gives it either."
    yield error(
        CODE,
        facts.place(q.at),
        f"“{q.text}” does not follow from {likely} people{where}: {_sum(q.n, likely, q.percent)}.{others}",
        _remedy(q.n, likely, q.percent),
    )


def _sum(n: int, of: int, percent: Decimal) -> str:
    decimals = decimals_of(percent)
    right = share(n, of, decimals)
    cut = (Decimal(100) * n / of).quantize(Decimal(1).scaleb(-decimals), ROUND_DOWN)
    how = " (the percentage was cut off, not rounded)" if cut == percent else ""
    return f"{n} ÷ {of} = {right}%, not {percent}%{how}"


def _remedy(n: int, of: int, percent: Decimal) -> str:
    right = share(n, of, decimals_of(percent))
    count = int((percent * of / 100).to_integral_value())
    other = f", or {count} if the count is wrong" if count != n and agrees(count, of, percent) else ""
    return f"Look it up in the source. Write {right}% if the counts are right{other}."


def _table(facts: Facts, table: Table) -> Iterator[Finding]:
    for j, column in enumerate(table.columns):
        if column.of is None:
            for row in table.rows:
                yield from _cell(facts, row.label, column, row.cells[j], row.cells[j].of)
            continue
        shared = [
            row
            for row in table.rows
            if row.cells[j].n is not None and row.cells[j].percent is not None and not row.cells[j].of
        ]
        failing = [row for row in shared if not _fits(row.cells[j], column.of)]
        size = (
            _other_size(facts, [row.cells[j] for row in shared], column)
            if len(failing) >= max(2, MOST * len(shared))
            else None
        )
        if size:
            first = failing[0]
            yield error(
                HEAD,
                facts.place(column.at),
                f"{len(failing)} of {len(shared)} percentages under "
                f"“{column.name}” do not follow from {column.of} people, but from "
                f"{size}: “{first.label}”, {facts.line(first.cells[j].at)}, has {first.cells[j].text}.",
                f"See if this column has {size} people, and write the same number everywhere.",
            )
        for row in table.rows:
            if not (size and row in failing):
                yield from _cell(facts, row.label, column, row.cells[j], row.cells[j].of or column.of)


def _fits(cell: Cell, of: int) -> bool:
    if cell.n is None or cell.percent is None or cell.n > of:
        return cell.percent is None or cell.n is None
    if cell.below:
        return not of or Decimal(100) * cell.n / of < cell.percent
    return agrees(cell.n, of, cell.percent)


def _other_size(facts: Facts, cells: list[Cell], column: Column) -> int | None:
    """The size that most of the percentages follow from."""
    near = range(max(1, (column.of or 0) - 12), (column.of or 0) + 13)
    # The size gives nine in ten of the cells, so at least one of any that are more than the tenth.
    telling = sorted(((cell.n, cell.percent) for cell in cells if cell.n and cell.percent and not cell.below), reverse=True)
    few = len(cells) // 10 + 1
    some = {size for n, percent in telling[:few] for size in facts.bases_giving(n, percent)}
    known: Iterable[int] = sorted(some, key=facts.order.__getitem__) if len(telling) >= few else facts.bases
    for size in chain(known, near):
        if size != column.of and sum(_fits(cell, size) for cell in cells) >= 0.9 * len(cells):
            return size
    return None


def _cell(facts: Facts, label: str, column: Column, cell: Cell, of: int | None) -> Iterator[Finding]:
    if cell.n is None or of is None:
        return
    name = f"“{label}”, column “{column.name or of}”"
    if cell.n > of:
        message = f"{name}: {cell.n} is more than the {of} people of the column."
        yield error(IMPOSSIBLE, facts.place(cell.at), message, "See which of the two numbers is wrong.")
    elif cell.of is not None and column.of is not None and cell.of != column.of:
        message = (
            f"{name}: {cell.text} counts from {cell.of}, but the column has {column.of} people ({facts.line(column.at)})."
        )
        yield error(HEAD, facts.place(cell.at), message, "Say why some people were not counted, or correct the number.")
    elif cell.percent is not None and not _fits(cell, of):
        head = "" if cell.of else f" ({of} people by {facts.line(column.at)})"
        message = f"{name}: {cell.text} does not add up: {_sum(cell.n, of, cell.percent)}{head}."
        yield error(CODE, facts.place(cell.at), message, _remedy(cell.n, of, cell.percent))
