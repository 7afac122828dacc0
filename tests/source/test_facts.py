"""Sums and percentages are derived; what cannot be true of people is a finding."""

from decimal import Decimal

import pytest

from pipeline.project import Project
from pipeline.source.load import Study, load
from pipeline.source.values import Absent, Count, Day, Name, Percent, Quantity, Range, Unit
from tests.helpers import codes, edit, one

SOURCE = "studies/tiny/summary.yaml"


def findings_after(project: Project, *changes: tuple[str, str]) -> list[str]:
    edit(project, SOURCE, *changes)
    return codes(load(project.studies / "tiny", "studies/tiny")[1])


def test_a_sum_adds_the_numbers_of_its_groups(tiny: Study) -> None:
    assert tiny.facts.values["nausea.all"] == Count(6)
    assert tiny.facts.values["all.people"] == Count(88)


def test_a_percentage_is_derived_from_count_and_group(tiny: Study) -> None:
    assert tiny.facts.values["better.low.percent"] == Percent(Decimal("50.0"))
    assert tiny.facts.values["better.low.of"] == Count(40)


@pytest.mark.parametrize(("n", "of", "percent"), [(20, 64, "31.3"), (4, 64, "6.3"), (1, 3, "33.3"), (2, 3, "66.7")])
def test_an_exact_tie_is_rounded_up_as_people_do_it(n: int, of: int, percent: str) -> None:
    from pipeline.source.values import percent as derived

    assert derived(n, of) == Percent(Decimal(percent))


def test_a_population_is_the_denominator_of_its_measures(tiny: Study) -> None:
    assert tiny.facts.values["better_finished.low.of"] == Count(30)
    assert tiny.facts.values["better_finished.low.percent"] == Percent(Decimal("60.0"))


def test_what_is_not_known_stays_unknown_in_sums_and_is_never_zero(tiny: Study) -> None:
    assert tiny.facts.values["better_finished.early"] == Absent("not_reported")
    assert tiny.facts.values["better_finished.all"] == Absent("not_reported")
    assert "better_finished.all.percent" not in tiny.facts.values


def test_about_n_in_every_100_is_a_whole_number_of_100(tiny: Study) -> None:
    assert tiny.facts.values["better.low.share"] == Count(50)
    assert tiny.facts.values["better.low.share.of"] == Count(100)


def test_parts_leave_a_rest_that_is_named(tiny: Study) -> None:
    assert tiny.facts.values["deaths.all.explained"] == Count(1)
    assert tiny.facts.values["deaths.all.rest"] == Count(2)


def test_the_digits_of_a_dose_are_kept_as_typed(tiny: Study) -> None:
    assert tiny.facts.values["dose"] == Quantity(Decimal("1.20"), "mg/m²")
    assert str(tiny.facts.values["dose.number"].number) == "1.20"  # type: ignore[union-attr]
    assert tiny.facts.values["dose.unit"] == Unit("mg/m²")


def test_ranges_dates_names_and_means_are_values_too(tiny: Study) -> None:
    values = tiny.facts.values
    assert values["period"] == Range(Decimal(3), Decimal(5))
    assert (values["period.low"], values["period.high"]) == (Count(3), Count(5))
    assert isinstance(values["trial.start"], Day)
    assert values["kx7"] == Name("KX7")
    assert values["trial.protocol"] == Name("TST-042", spelled=True)
    assert values["score.low"] == Quantity(Decimal("2.5"))
    assert values["score.high"] == Absent("not_reached")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("n: {low: 5, high: 1, early: 0}", "n: {low: 41, high: 1, early: 0}"), "count-above-base"),
        (("n: {low: 30, high: 31, early: 8}", "n: {low: 30, high: 39, early: 8}"), "count-above-base"),
        (("n: {low: 5, high: 1, early: 0}", "n: {low: 5, high: 1}"), "group-missing"),
        (("n: {low: 5, high: 1, early: 0}", "n: {low: 5, high: 1, early: 0, all: 7}"), "sum-mismatch"),
        (("n: {low: 5, high: 1, early: 0}", "n: {low: 5, hihg: 1, early: 0}"), "group-unknown"),
        (("sum: [low, high, early]", "sum: [low, high, erly]"), "group-unknown"),
        (("sum: [low, high, early]", "sum: [low, all]"), "group-cycle"),
        (("of: finished_all", "of: finished_al"), "population-unknown"),
        (("parts: [death_cough]", "parts: [death_cold]"), "measure-unknown"),
        (("cough, kind: people, safety: death, n: {all: 1}", "cough, kind: people, safety: death, n: {all: 4}"), "parts-above-whole"),  # noqa: E501
        ((", rest: not_reported}", "}"), "parts-rest"),
        (("  days: {value: 1}", "  better: {value: 1}"), "name-twice"),
    ],
)  # fmt: skip
def test_impossible_data_are_findings(project: Project, change: tuple[str, str], code: str) -> None:
    assert code in findings_after(project, change)


def test_a_circle_of_groups_is_told_once_and_names_the_circle(project: Project) -> None:
    edit(
        project,
        SOURCE,
        ("sum: [low, high, early]", "sum: [low, other]"),
        ("  all: {label", "  other: {label: Other, sum: [all]}\n  all: {label"),
    )
    _, findings = load(project.studies / "tiny", "studies/tiny")
    assert (
        "other → all → other" in one(findings, "group-cycle").message
        or "all → other → all" in one(findings, "group-cycle").message
    )


def test_a_sum_may_not_count_people_twice(project: Project) -> None:
    edit(
        project,
        SOURCE,
        ("  all: {label: Everyone", "  both: {label: Both, sum: [low, high]}\n  all: {label: Everyone"),
        ("sum: [low, high, early]", "sum: [both, low, early]"),
    )
    _, findings = load(project.studies / "tiny", "studies/tiny")
    assert "'low'" in one(findings, "group-overlap").message


def test_a_rest_that_is_declared_and_not_there_is_a_finding(project: Project) -> None:
    found = findings_after(project, ("safety: death, n: {all: 1}", "safety: death, n: {all: 3}"))
    assert "parts-rest" in found
