"""Tables and rankings need rows: where no measure passes their rule, or no number is known, they would announce nothing."""

from collections.abc import Iterator

from pipeline.findings import Finding, Place, error
from pipeline.source.blocks import Ranking, Selection, Table
from pipeline.source.facts import Facts
from pipeline.source.model import Summary
from pipeline.source.selection import first_with_ties, select


def table(spec: Table, summary: Summary, facts: Facts, place: Place) -> Iterator[Finding]:
    """An error for a table without rows; ``place`` is where it stands."""
    asked = _asked(spec.measures, *spec.groups)
    if facts.members.keys() >= asked and not select(summary, facts, spec.measures, spec.groups, None):
        yield _none_passes("table", spec.measures, place)


def ranking(spec: Ranking, summary: Summary, facts: Facts, place: Place) -> Iterator[Finding]:
    """An error for a ranking without items; ``place`` is where it stands."""
    if not facts.members.keys() >= _asked(spec.measures, spec.group):
        return  # that a group is unknown is told by itself
    names = select(summary, facts, spec.measures, (spec.group,), None)
    if not names:
        yield _none_passes("ranking", spec.measures, place)
    elif not first_with_ties(names, spec.first, facts, spec.group):
        message = f"No number of this ranking is known in {spec.group!r}: there is nothing to show."
        yield error("ranking-empty", place, message, "Rank a group whose numbers are known, or leave the ranking out.")


def _asked(rule: Selection, *groups: str) -> set[str]:
    return {*groups, *(() if rule.in_ == "any_group" else (rule.in_,))}


def _none_passes(kind: str, rule: Selection, place: Place) -> Finding:
    over = "" if rule.over is None else f" in more than {rule.over.normalize():f}% of the people"
    message = f"No measure with `safety: {rule.safety}` was counted{over}: this {kind} would show nothing."
    lower = "" if rule.over is None else "Lower `over:`, or leave"
    return error(f"{kind}-empty", place, message, f"{lower or 'Leave'} the {kind} out and say so in a sentence.")
