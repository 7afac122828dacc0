"""Do the rows of a table keep the rule that stands above it: "more than 10% of people"?"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.audit.document import Passage, Row, Table
from pipeline.audit.facts import TOTAL, Facts
from pipeline.audit.quantities import sentences
from pipeline.audit.rules.table_sums import relations
from pipeline.findings import Finding, error

CODE = "audit-threshold"
NUMBER = r"(?P<{0}>\d+(?:[.,]\d+)?)\s?(?:%|٪|percent|in\s(?:every\s)?100)"
RULE = re.compile(
    r"(?:(?P<how>more\sthan|over|greater\sthan|above|at\sleast|mehr\sals|mindestens|über|plus\sde|au\smoins|más\sde|al\smenos|"
    r"więcej\sniż|co\snajmniej|[>≥])\s?"
    + NUMBER.format("p")
    + "|"
    + NUMBER.format("q")
    + r"\s?(?:or\s(?:more|higher)|oder\smehr|ou\splus|o\smás))",
    re.IGNORECASE,
)
AT_LEAST = re.compile(r"at least|mindestens|au moins|al menos|co najmniej|≥", re.IGNORECASE)
ANY = re.compile(
    r"\b(?:at least one|any|either|one or more|1 or more|mindestens einer|au moins un|al menos un)\b(?: of the| \w+)?",
    re.IGNORECASE,
)
BOTH = re.compile(r"\b(?:in both|in each|in every|in all)\b", re.IGNORECASE)
LISTS = re.compile(
    r"\b(?:table|listed|shown|below|described|most common|problems that|events that|tabelle|tableau|tabla)\b", re.IGNORECASE
)

LISTED = re.compile(r"table|tabelle|tabla|problem|event|effect|reaction|symptom|listed|reported|listet", re.IGNORECASE)


def check(facts: Facts) -> Iterator[Finding]:
    """Each table against the rules that its caption and the sentences before it give."""
    for table in facts.document.tables:
        said: dict[tuple[Decimal, bool, str], list[int]] = {}
        for passage, start, text in _places(facts, table):
            any_at, both_at = (max((m.start() for m in words.finditer(text)), default=-1) for words in (ANY, BOTH))
            for match in RULE.finditer(text):
                limit = Decimal((match["p"] or match["q"]).replace(",", "."))
                least = not match["how"] or bool(AT_LEAST.search(match["how"]))
                scope = "any" if any_at >= match.end() else "each" if both_at >= match.end() else "total"
                said.setdefault((limit, least, scope), []).append(passage.at(start + match.start()))
        kept = {(limit, least) for limit, least, scope in said if scope == "any"}
        for (limit, least, scope), places in said.items():
            if scope != "any" and (limit, least) in kept:
                continue
            yield from _judge(facts, table, limit, least, scope, places)


def _places(facts: Facts, table: Table) -> Iterator[tuple[Passage, int, str]]:
    """The caption, and sentences that speak of what a table lists."""
    caption = table.caption
    if caption and LISTED.search(caption.text):
        yield caption, 0, caption.text
    if len(facts.document.tables) > 1 and (caption is None or facts.document.tables[0] is not table):
        return
    first = table.rows[0].at
    for passage in facts.document.passages:
        if passage is caption or passage.at(0) > first:
            continue
        for sentence in sentences(passage):
            if LISTS.search(sentence.text) and RULE.search(sentence.text):
                yield passage, sentence.start, sentence.text


def _judge(facts: Facts, table: Table, limit: Decimal, least: bool, scope: str, places: list[int]) -> Iterator[Finding]:
    total = _total_column(table) if scope == "total" else None
    shares = [(row, value) for row in table.rows if (value := _value(table, row, scope, total)) is not None]
    below = [(row, value) for row, value in shares if not _keeps(value, limit, least)]
    if not below:
        return
    lowest, value = min(below, key=lambda entry: entry[1])
    names = ", ".join(f"“{row.label}” ({facts.line(row.at)}, {_show(share)}%)" for row, share in below[:3])
    if len(below) > 3:
        last = f"“{lowest.label}”, {facts.line(lowest.at)}"
        names += f" and {len(below) - 3} more, down to {_show(value)}% ({last})"
    rule = f"{'at least' if least else 'more than'} {limit}%"
    which = {"any": "in any group", "each": "in each group", "total": "of all people"}[scope]
    others = ", ".join(dict.fromkeys(facts.line(at) for at in places[1:]))
    also = f" The rule is also at {others}." if others else ""
    tops = [top for row, _ in below if (top := _value(table, row, "any", None)) is not None]
    remedy = "Leave these rows out, or state the rule that the table follows."
    if scope == "total" and len(tops) == len(below) and all(_keeps(top, limit, least) for top in tops):
        another = f"“{rule} of people in at least one group”"
        remedy = f"The table seems to follow another rule: write {another}, or leave these rows out."
    count = f"{len(below)} of {len(table.rows)} rows have less {which}"
    message = f"The table is said to list what {rule} had, but {count}: {names}.{also}"
    yield error(CODE, facts.place(places[0]), message, remedy)


def _total_column(table: Table) -> int | None:
    """The column of everyone: by its name, or because it pools all others."""
    named = [j for j, column in enumerate(table.columns) if TOTAL.search(column.name)]
    pooling = [pooled for pooled, parts in relations(table) if len(parts) == len(table.columns) - 1]
    found = named or pooling
    return found[-1] if found else None


def _keeps(value: Decimal, limit: Decimal, least: bool) -> bool:
    return value >= limit if least else value > limit


def _show(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"))


def _value(table: Table, row: Row, scope: str, total: int | None) -> Decimal | None:
    """The exact percentage that a rule is about: of everyone, or of the group with most."""
    shares: dict[int, Decimal] = {}
    for j, cell in enumerate(row.cells):
        base = table.base(row, j)
        if cell.n is not None and base:
            shares[j] = Decimal(100) * cell.n / base
        elif cell.percent is not None:
            shares[j] = cell.percent
    if not shares:
        return None
    if scope == "each":
        return min(shares.values())
    return shares[total] if total in shares else max(shares.values())
