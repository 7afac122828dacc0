"""Which measures a table or ranking shows, and in what order: always by rule, never by a list typed by hand."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.source.blocks import Selection
from pipeline.source.facts import Facts
from pipeline.source.model import Summary


def select(
    summary: Summary, facts: Facts, selection: Selection, groups: Sequence[str], sort: str | None
) -> tuple[str, ...]:
    """The measures that pass the rule in ``groups``, the most frequent in ``sort`` first, else in the source's order."""
    asked = groups if selection.in_ == "any_group" else (selection.in_,)
    names = [
        name
        for name, measure in summary.measures.items()
        if measure.safety == selection.safety and measure.kind == "people" and _passes(name, selection.over, facts, asked)
    ]
    if sort is None:
        return tuple(names)
    return tuple(sorted(names, key=lambda name: -(facts.count(name, sort) or 0)))


def _passes(name: str, over: Decimal | None, facts: Facts, groups: Sequence[str]) -> bool:
    if over is None:
        return True
    pairs = ((facts.count(name, group), facts.base(name, group)) for group in groups)
    return any(n is not None and base and n * 100 > over * base for n, base in pairs)


def smallest_count(over: Decimal, people: int) -> int:
    """The smallest number of ``people`` that is more than ``over`` percent of them.

    >>> smallest_count(Decimal(10), 22)
    3
    """
    return int(over * people / 100) + 1


def first_with_ties(names: Sequence[str], first: int, facts: Facts, group: str) -> tuple[str, ...]:
    """The first so many of ``names``, and those that are as frequent as the last of them; never one that is not known."""
    counts = {name: facts.count(name, group) for name in names}
    known = [name for name in names if counts[name] is not None]
    return tuple(name for spot, name in enumerate(known) if spot < first or counts[name] == counts[known[first - 1]])
