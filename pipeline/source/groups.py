"""Who is in which group: combined groups stand for the base groups they are the sum of."""

from collections.abc import Mapping

from pipeline.findings import Finding, Place, error
from pipeline.source.model import Summary
from pipeline.source.names import suggestion
from pipeline.source.yaml_text import Places


def resolve(summary: Summary, places: Places, findings: list[Finding]) -> dict[str, frozenset[str]]:
    """The base groups of every group; findings for unknown groups, circles and people counted twice.

    A group with a finding is left out, so that one mistake is told once.
    """
    known: dict[str, frozenset[str] | None] = {}
    for name in summary.groups:
        _members(name, summary, places, findings, known, ())
    return {name: members for name, members in known.items() if members is not None}


def _members(
    name: str,
    summary: Summary,
    places: Places,
    findings: list[Finding],
    known: dict[str, frozenset[str] | None],
    above: tuple[str, ...],
) -> frozenset[str] | None:
    """The base groups of one group, kept in ``known``; None where there is a finding, which is told once."""
    if name not in known:
        known[name] = None  # until it is found: a circle comes back here
        known[name] = _sum(name, summary, places, findings, known, above)
    return known[name]


def _sum(
    name: str,
    summary: Summary,
    places: Places,
    findings: list[Finding],
    known: dict[str, frozenset[str] | None],
    above: tuple[str, ...],
) -> frozenset[str] | None:
    parts = summary.groups[name].sum
    if parts is None:
        return frozenset({name})
    people: set[str] = set()
    for index, part in enumerate(parts):
        place = places.value(("groups", name, "sum", index))
        if part not in summary.groups:
            findings.append(unknown_group(part, summary.groups, place))
            return None
        if part in (*above, name):
            circle = " → ".join((*above, name, part))
            message = f"The group {name!r} is part of itself ({circle})."
            findings.append(error("group-cycle", place, message, "A sum names smaller groups only."))
            return None
        inside = _members(part, summary, places, findings, known, (*above, name))
        if inside is None:
            return None
        twice = sorted(people & inside)
        if twice:
            message = f"The sum {name!r} counts the people of {', '.join(map(repr, twice))} twice."
            findings.append(
                error("group-overlap", place, message, "A sum adds separate people only: remove one of the two.")
            )
            return None
        people |= inside
    return frozenset(people)


def participants(summary: Summary, members: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """How many people are in each group that resolves."""
    return {name: sum(summary.groups[base].participants or 0 for base in bases) for name, bases in members.items()}


def unknown_group(name: str, groups: Mapping[str, object], place: Place) -> Finding:
    """The finding for a group that is not declared."""
    return error("group-unknown", place, f"There is no group {name!r}.", suggestion(name, groups))
