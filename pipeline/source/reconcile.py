"""Every figure that the source prints, held against what the model derives. Reported figures are never shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipeline.findings import Finding, Place, error, note
from pipeline.source.data import Reported, ReportedTable
from pipeline.source.facts import Facts
from pipeline.source.model import Summary
from pipeline.source.names import suggestion
from pipeline.source.values import Count, Percent, Quantity, half_up
from pipeline.source.yaml_text import Places

CELL = re.compile(r"(?P<n>[0-9]+)(?: \((?P<percent>[0-9.]+)\))?")


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed number: the placeholder it should agree with, and where it stands in the model."""

    name: str
    printed: Decimal
    place: Place
    known_error: str = ""


def reconcile(summary: Summary, facts: Facts, places: Places, findings: list[Finding]) -> int:
    """Compare every reported figure with its fact; each disagreement is a finding. Returns how many were compared."""
    compared = 0
    for index, reported in enumerate(summary.reported):
        path = ("reported", index)
        for figure in (
            _table(reported, path, places) if isinstance(reported, ReportedTable) else _single(reported, path, places)
        ):
            _compare(figure, facts, findings)
            compared += 1
    return compared


def _single(reported: Reported, path: tuple[str | int, ...], places: Places) -> Iterator[Figure]:
    known = reported.known_error or ""
    if reported.fact is not None and reported.value is not None:
        yield Figure(reported.fact, reported.value, places.value((*path, "value")), known)
        return
    name = f"{reported.measure}.{reported.group}"
    for key, suffix in (("n", ""), ("of", ".of"), ("percent", ".percent")):
        printed = getattr(reported, key)
        # A known error is about the number of people; the denominator beside it is right.
        if printed is not None:
            yield Figure(name + suffix, Decimal(printed), places.value((*path, key)), known if key != "of" else "")


def _table(reported: ReportedTable, path: tuple[str | int, ...], places: Places) -> Iterator[Figure]:
    for name, cells in reported.rows.items():
        for column, (group, of, cell) in enumerate(zip(reported.groups, reported.of, cells, strict=True)):
            place = places.value((*path, "rows", name, column))
            match = CELL.fullmatch(cell)
            assert match  # noqa: S101 - the model admits no other cell
            yield Figure(f"{name}.{group}", Decimal(match["n"]), place)
            yield Figure(f"{name}.{group}.of", Decimal(of), places.value((*path, "of", column)))
            if match["percent"]:
                yield Figure(f"{name}.{group}.percent", Decimal(match["percent"]), place)


def _percent(figure: Figure, facts: Facts, shown: Decimal) -> Decimal:
    """The percentage with as many decimals as the source prints, rounded once."""
    stem = figure.name.removesuffix(".percent")
    n, of = facts.values.get(stem), facts.values.get(f"{stem}.of")
    if not isinstance(n, Count) or not isinstance(of, Count):
        return shown
    return half_up(Decimal(n.n) * 100 / Decimal(of.n), -int(figure.printed.as_tuple().exponent))


def _compare(figure: Figure, facts: Facts, findings: list[Finding]) -> None:
    value = facts.values.get(figure.name)
    derived: Decimal | None = None
    match value:
        case Count(n=n):
            derived = Decimal(n)
        case Percent(value=number):
            derived = _percent(figure, facts, number)
        case Quantity(number=number):
            derived = number
    if derived is None:
        message = f"The source prints {figure.printed} for {figure.name!r}; the model has no such number."
        findings.append(error("reported-unknown", figure.place, message, suggestion(figure.name, facts.values)))
    elif derived == figure.printed and figure.known_error:
        message = f"{figure.name!r} is marked as a known error of the source, yet {figure.printed} agrees with the model."
        findings.append(error("reported-agrees", figure.place, message, "Remove `known_error`."))
    elif derived != figure.printed and figure.known_error:
        message = (
            f"The source prints {figure.printed} for {figure.name!r}; the model has {derived}. Known: {figure.known_error}"
        )
        findings.append(note("reported-known-error", figure.place, message, "Nothing to do: the model's value is shown."))
    elif derived != figure.printed:
        message = f"The source prints {figure.printed} for {figure.name!r}; the model has {derived}."
        remedy = "Find out which is right: correct the model, or record the source's mistake with `known_error`."
        findings.append(error("reported-mismatch", figure.place, message, remedy))
