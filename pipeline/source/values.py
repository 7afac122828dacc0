"""The values that a placeholder can stand for. How one is shown or said is for `pipeline.localize` to decide."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number of people or things."""

    n: int


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage, 0–100, with one decimal."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the digits that were typed, and a unit that has a sign, or none."""

    number: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """The sign of a unit by itself."""

    sign: str


@dataclass(frozen=True, slots=True)
class Range:
    """From a smaller number to a larger one, both included."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar."""

    date: date


@dataclass(frozen=True, slots=True)
class Name:
    """A name that is the same in every language. ``spelled``: said letter by letter and digit by digit."""

    text: str
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words that are a message of their own, by its id."""

    message: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Labels in a row, two or more: A, B and C."""

    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """A value that is not known, and why (`pipeline.source.types.MISSING`)."""

    reason: str


Value: TypeAlias = Count | Percent | Quantity | Unit | Range | Day | Name | Label | Listed | Absent


def half_up(number: Decimal, places: int = 0) -> Decimal:
    """``number`` rounded as people do it at school: a tie goes up.

    >>> half_up(Decimal("31.25"), 1), half_up(Decimal("6.25"), 1)
    (Decimal('31.3'), Decimal('6.3'))
    """
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def percent(n: int, of: int) -> Percent | Absent:
    """``n`` of ``of`` as a percentage; of nobody there is none."""
    return Percent(half_up(Decimal(n) * 100 / Decimal(of), 1)) if of else Absent("not_applicable")


def share(n: int, of: int) -> Count | Absent:
    """About how many in every 100."""
    return Count(int(half_up(Decimal(n) * 100 / Decimal(of)))) if of else Absent("not_applicable")
