"""Rounding as people do it, and shares and percentages that are never of nobody."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.source.values import Absent, Count, Percent, half_up, percent, share

PEOPLE = st.integers(1, 10**6)


@pytest.mark.parametrize(
    ("number", "places", "rounded"),
    [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("31.25", 1, "31.3"),
        ("-0.5", 0, "-1"),
        ("9.94", 1, "9.9"),
        ("3", 2, "3.00"),
    ],
)
def test_a_tie_is_rounded_away_from_zero(number: str, places: int, rounded: str) -> None:
    assert str(half_up(Decimal(number), places)) == rounded


def test_of_nobody_there_is_no_percentage_and_no_share() -> None:
    assert percent(0, 0) == share(0, 0) == Absent("not_applicable")


def test_nobody_is_zero_and_everybody_is_a_hundred() -> None:
    assert (percent(0, 22), share(0, 22)) == (Percent(Decimal("0.0")), Count(0))
    assert (percent(22, 22), share(22, 22)) == (Percent(Decimal("100.0")), Count(100))


@given(of=PEOPLE, data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_percentage_is_the_nearest_tenth_and_a_tie_goes_up(of: int, data: st.DataObject) -> None:
    n = data.draw(st.integers(0, of))
    value, shared = percent(n, of), share(n, of)
    assert isinstance(value, Percent)
    assert isinstance(shared, Count)
    assert Fraction(-1, 20) < Fraction(value.value) - Fraction(n * 100, of) <= Fraction(1, 20)
    assert Fraction(-1, 2) < shared.n - Fraction(n * 100, of) <= Fraction(1, 2)
