"""The values that the model gives as they are: its facts, and what a register says of the trial."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pipeline.source.data import Fact
from pipeline.source.model import Summary
from pipeline.source.types import SIGN_UNITS
from pipeline.source.values import Count, Day, Name, Quantity, Range, Unit, Value


def fact_values(name: str, fact: Fact) -> Iterator[tuple[str, Value]]:
    """A fact, and the parts of it that a sentence can name: number, unit, low, high."""
    unit = fact.unit or ""
    sign = unit if unit in SIGN_UNITS else ""
    if fact.value is not None:
        yield name, Quantity(fact.value, sign) if sign else _number(fact.value)
        if sign:
            yield f"{name}.number", Quantity(fact.value)
            yield f"{name}.unit", Unit(sign)
    elif fact.range is not None:
        low, high = fact.range
        yield name, Range(low, high)
        yield f"{name}.low", _number(low)
        yield f"{name}.high", _number(high)
        if sign:
            yield f"{name}.unit", Unit(sign)
    elif fact.date is not None:
        yield name, Day(fact.date)
    elif fact.name is not None:
        yield name, Name(fact.name)


def trial_values(summary: Summary) -> Iterator[tuple[str, Value]]:
    """What stands under `trial` and `version`."""
    trial = summary.trial
    yield "version.number", Name(summary.version.number)
    yield "version.date", Day(summary.version.date)
    yield "trial.sponsor", Name(trial.sponsor.name)
    yield "trial.start", Day(trial.start)
    yield "trial.end", Day(trial.end)
    yield "trial.full_years", Count(full_years(trial.start, trial.end))
    yield "trial.sites", Count(trial.sites)
    yield "trial.countries", Count(trial.countries)
    for name, identifier in trial.identifiers.items():
        yield f"trial.{name}", Name(identifier, spelled=True)


def full_years(start: date, end: date) -> int:
    """How many years had passed in full on ``end``.

    >>> full_years(date(2019, 7, 1), date(2022, 9, 21))
    3
    """
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def _number(number: Decimal) -> Value:
    """A whole number as a count, whose plural forms a sentence may follow; any other as a quantity."""
    whole = number == number.to_integral_value() and number >= 0
    return Count(int(number)) if whole else Quantity(number)
