"""Every figure that the source prints is held against what the model derives."""

import pytest

from pipeline.findings import Severity
from pipeline.project import Project
from pipeline.source.load import Study
from tests.helpers import codes, one
from tests.source.changing import findings_after, spot, study_after

FIGURE = "{measure: better, group: low, n: 20, of: 40, percent: 50.0, where: Results}"
FACT = "{fact: trial.sites, value: 12}"


def test_the_figures_of_the_small_study_agree_and_each_is_counted(tiny: Study) -> None:
    assert tiny.findings == ()
    assert tiny.compared == 3 + 1 + 6


def test_the_example_study_has_only_the_errors_of_its_source(example: Study) -> None:
    assert example.compared >= 105 * 2
    assert {finding.code for finding in example.findings if finding.code.startswith("reported")} == {"reported-known-error"}


@pytest.mark.parametrize(
    ("old", "new", "wrong", "derived"),
    [
        (FIGURE, FIGURE.replace("n: 20", "n: 21"), "21", "20"),
        (FIGURE, FIGURE.replace("of: 40", "of: 41"), "41", "40"),
        (FIGURE, FIGURE.replace("50.0", "50.1"), "50.1", "50.0"),
        (FACT, "{fact: trial.sites, value: 13}", "13", "12"),
        (FACT, "{fact: dose, value: 1.8}", "1.8", "1.20"),
        (FACT, "{fact: period.high, value: 777}", "777", "5"),
        (FACT, "{fact: low.people, value: 41}", "41", "40"),
        ('"5 (12.5)"', '"6 (12.5)"', '"6 (12.5)"', "5"),
        ('"1 (2.6)"', '"1 (2.7)"', '"1 (2.7)"', "2.6"),
        ("of: [40, 38]", "of: [40, 39]", "39]", "38"),
    ],
)
def test_a_figure_that_disagrees_is_told_with_both_values(
    project: Project, old: str, new: str, wrong: str, derived: str
) -> None:
    found = one(findings_after(project, (old, new)), "reported-mismatch")
    assert found.severity is Severity.ERROR
    assert found.place == spot(project, wrong)
    assert f"the model has {derived}." in found.message
    assert "known_error" in found.remedy


@pytest.mark.parametrize(
    "figure",
    [
        "{measure: nausea, group: high, percent: 3}",  # 1 of 38 is 2.6
        "{measure: nausea, group: high, percent: 3%}",
        "{measure: nausea, group: high, percent: 2.6}",
        "{measure: better, group: low, n: 20, percent: 50.00}",
        "{fact: dose, value: 1.2}",
        "{fact: dose.number, value: 1.200}",
        "{fact: nausea.all.share, value: 7}",
        "{fact: deaths.all.rest, value: 2}",
        "{fact: finished_all.low.percent, value: 75.0}",
        "{fact: score.low, value: 2.5}",
        pytest.param(
            "{measure: nausea, group: high, percent: 2.63}",
        ),
    ],
)
def test_a_figure_may_be_printed_with_as_many_decimals_as_the_source_likes(project: Project, figure: str) -> None:
    assert codes(findings_after(project, (FIGURE, figure))) == []


@pytest.mark.parametrize(("printed", "found"), [("49", []), ("50", ["reported-mismatch"])])
def test_a_percentage_without_decimals_is_rounded_once(project: Project, printed: str, found: list[str]) -> None:
    changes = (
        ("participants: 40", "participants: 93"),
        ("No cough, kind: people, n: {low: 20", "No cough, kind: people, n: {low: 46"),
        (FIGURE, f"{{measure: better, group: low, n: 46, percent: {printed}}}"),
        ("of: [40, 38]", "of: [93, 38]"),
        ('"5 (12.5)"', '"5 (5.4)"'),
    )
    assert codes(findings_after(project, *changes)) == found


@pytest.mark.parametrize(
    "figure",
    [
        "{measure: betterr, group: low, n: 777}",
        "{measure: better, group: lowest, n: 777}",
        "{fact: trial.start, value: 777}",
        "{fact: period, value: 777}",
        "{fact: nothing.at.all, value: 777}",
    ],
)
def test_a_figure_of_what_the_model_has_no_number_for_is_told(project: Project, figure: str) -> None:
    found = one(findings_after(project, (FIGURE, figure)), "reported-unknown")
    assert found.place == spot(project, "777")


def test_a_figure_of_what_is_not_reported_says_so(project: Project) -> None:
    found = one(findings_after(project, (FIGURE, "{measure: better_finished, group: all, n: 20}")), "reported-unknown")
    assert "'better_finished.all'" not in found.remedy


def test_a_known_error_of_the_source_is_a_note_that_says_why(project: Project) -> None:
    figure = "{measure: better, group: low, n: 21, of: 40, percent: 52.5, known_error: The table says twenty.}"
    study = study_after(project, (FIGURE, figure))
    found = [finding for finding in study.findings if finding.code == "reported-known-error"]
    assert len(found) == 2
    assert all(finding.severity is Severity.NOTE and "The table says twenty." in finding.message for finding in found)


def test_a_known_error_that_agrees_is_none(project: Project) -> None:
    figure = "{measure: better, group: low, n: 20, known_error: The table says something else.}"
    assert "known_error" in one(findings_after(project, (FIGURE, figure)), "reported-agrees").remedy


def test_a_wrong_denominator_beside_a_known_error_is_still_told(project: Project) -> None:
    figure = "{measure: better, group: low, n: 21, of: 41, known_error: The table says twenty.}"
    assert codes(findings_after(project, (FIGURE, figure))) == ["reported-known-error", "reported-mismatch"]
