"""What the model gives becomes values; a fact has parts that a sentence can name, and no unit is lost."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.project import Project
from pipeline.source.data import Fact
from pipeline.source.given import fact_values, full_years
from pipeline.source.load import Study
from pipeline.source.values import Count, Day, Name, Quantity, Range, Unit, Value
from tests.source.changing import findings_after


def values(**given: object) -> dict[str, Value]:
    return dict(fact_values("x", Fact.model_validate(given)))


def test_a_whole_number_is_a_count_whose_forms_a_sentence_may_follow() -> None:
    assert values(value="3") == {"x": Count(3)}
    assert values(value="3.0") == {"x": Count(3)}
    assert values(value="55", unit="year") == {"x": Count(55)}


def test_any_other_number_keeps_its_digits() -> None:
    assert values(value="1.20") == {"x": Quantity(Decimal("1.20"))}
    assert values(value="-1") == {"x": Quantity(Decimal(-1))}


def test_a_number_with_a_sign_for_its_unit_can_be_named_in_parts() -> None:
    number = Decimal("1.20")
    assert values(value="1.20", unit="mg/m²") == {
        "x": Quantity(number, "mg/m²"),
        "x.number": Quantity(number),
        "x.unit": Unit("mg/m²"),
    }


def test_a_range_can_be_named_by_its_ends() -> None:
    assert values(range=["21", "28"], unit="day") == {
        "x": Range(Decimal(21), Decimal(28)),
        "x.low": Count(21),
        "x.high": Count(28),
    }


def test_a_day_and_a_name_are_values() -> None:
    assert values(date="2022-09-21") == {"x": Day(date(2022, 9, 21))}
    assert values(name="Besponsa") == {"x": Name("Besponsa")}


def test_a_range_does_not_lose_the_sign_of_its_unit() -> None:
    assert any("mg/m²" in str(value) for value in values(range=["1.2", "1.8"], unit="mg/m²").values())


def test_the_trial_and_the_version_can_be_named(tiny: Study) -> None:
    found = tiny.facts.values
    assert found["trial.sponsor"] == Name("Acme & Sons")
    assert (found["trial.start"], found["trial.end"]) == (Day(date(2024, 1, 15)), Day(date(2025, 3, 31)))
    assert (found["trial.sites"], found["trial.countries"], found["trial.full_years"]) == (Count(12), Count(3), Count(1))
    assert (found["version.number"], found["version.date"]) == (Name("1.0"), Day(date(2026, 3, 1)))


def test_an_identifier_does_not_take_the_place_of_another_value(project: Project) -> None:
    assert findings_after(
        project,
        ("identifiers: {protocol: TST-042}", "identifiers: {protocol: TST-042, start: ABC-7}"),
    )


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2019-07-01", "2022-09-21", 3),
        ("2019-07-01", "2022-06-30", 2),
        ("2019-07-01", "2022-07-01", 3),
        ("2020-02-29", "2021-02-28", 0),
        ("2020-02-29", "2024-02-29", 4),
        ("2020-01-01", "2020-01-01", 0),
    ],
)
def test_a_year_counts_when_it_has_passed_in_full(start: str, end: str, years: int) -> None:
    assert full_years(date.fromisoformat(start), date.fromisoformat(end)) == years


@given(start=st.dates(), end=st.dates())
@settings(max_examples=100, deadline=None)
def test_full_years_are_never_more_than_have_passed(start: date, end: date) -> None:
    if start <= end:
        assert 0 <= full_years(start, end) <= (end - start).days / 365
