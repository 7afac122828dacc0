"""Only what is declared is set side by side; deaths are not drawn; small groups get no share of a hundred."""

import pytest

from pipeline.findings import Severity
from pipeline.project import Project
from pipeline.source.fairness import SMALLEST_BASE, Fairness
from pipeline.source.figure_rules import MOST_DAYS, MOST_PEOPLE
from pipeline.source.load import Study
from pipeline.source.values import Count
from tests.helpers import codes, one
from tests.source.changing import findings_after, spot, study_after

SENTENCE = "- This is about {better.low.share} in every {better.low.share.of}."
COMPARISON = "- {groups: [low, high], basis: chance}"
ARRAY = "measure: better, groups: [low, high]}"
FLOW = "whole: all, tracks: [early, low, high], ends: [serious]}"
LINE = "length: period, marks: [days]}"
SMALL = "early: {label: Early group, participants: 10"


def sentence_after(project: Project, sentence: str) -> list[str]:
    """The errors that a sentence of the small study brings; new sentences have no ids yet, which is none."""
    found = findings_after(project, (SENTENCE, f"- {sentence}"))
    return [finding.code for finding in found if finding.severity is Severity.ERROR]


# Declarations


def test_chance_must_have_decided_for_a_comparison_by_chance(project: Project) -> None:
    found = one(findings_after(project, (COMPARISON, "- {groups: [low, early], basis: chance}")), "comparison-unfair")
    assert "'early'" in found.message
    assert found.place == spot(project, "early], basis")


def test_a_sum_of_groups_by_chance_is_by_chance_and_one_that_mixes_is_not(project: Project) -> None:
    both = ("  all: {label: Everyone", "  both: {label: Both, sum: [low, high]}\n  all: {label: Everyone")
    half = "groups: [{}, high], basis: chance}}\n  - {{groups: [low, high], basis: chance}}"
    declared = ("groups: [low, high], basis: chance}", half.format("all"))
    assert "comparison-unfair" in codes(findings_after(project, both, declared))


def test_groups_that_share_people_are_not_compared_by_chance(project: Project) -> None:
    both = ("  all: {label: Everyone", "  both: {label: Both, sum: [low, high]}\n  all: {label: Everyone")
    declared = (COMPARISON, COMPARISON + "\n  - {groups: [both, low], basis: chance}")
    found = one(findings_after(project, both, declared), "comparison-overlap")
    assert "share the people of low" in found.message


def test_the_same_people_may_be_compared_with_themselves(project: Project) -> None:
    declared = (COMPARISON, COMPARISON + "\n  - {groups: [low, all], basis: same_people}")
    assert codes(findings_after(project, declared)) == []


@pytest.mark.parametrize("groups", ["[low, early]", "[early, high]"])
def test_the_same_people_must_be_the_same_people(project: Project, groups: str) -> None:
    declared = (COMPARISON, COMPARISON + f"\n  - {{groups: {groups}, basis: same_people}}")
    assert codes(findings_after(project, declared)) != []


def test_a_comparison_names_groups_that_are_there(project: Project) -> None:
    found = one(
        findings_after(project, (COMPARISON, COMPARISON + "\n  - {groups: [low, hihg], basis: chance}")), "group-unknown"
    )
    assert found.place == spot(project, "hihg")
    assert "'high'" in found.remedy


# Sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "On the lower dose it was {better.low}, in the early group {better.early}.",
        "It was {better.low.percent} and {better.early.percent}.",
        "It was {better_finished.low} and {better_finished.high}.",  # who finished was not decided by chance
        "{other: 'It was {better.low}.', say: 'It was {better.low}, and {better.early} early.'}",
        pytest.param(
            "{other: '{better.low} had.', one: '{better.low} has.', zero: '{better.low} and {better.early} had.'}",
        ),
    ],
)
def test_a_sentence_may_not_set_groups_side_by_side_that_chance_did_not_make(project: Project, sentence: str) -> None:
    assert "unfair-sentence" in sentence_after(project, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "On the lower dose it was {better.low}, on the higher {better.high}.",
        "It was {better.low} of {better.low.of}, which is {better.low.percent}.",
        "It was {better.low} on the lower dose, and {better.all} in all.",
        "It was {better.low} who had no cough, and {nausea.early} felt sick.",
    ],
)
def test_a_sentence_may_name_a_declared_pair_a_whole_and_its_part_or_two_measures(project: Project, sentence: str) -> None:
    assert sentence_after(project, sentence) == []


def test_a_population_chosen_before_treatment_keeps_a_comparison_fair(project: Project) -> None:
    chosen = ("Finished the treatment, n:", "Finished the treatment, chosen: before_treatment, n:")
    sentence = (SENTENCE, "- It was {better_finished.low} and {better_finished.high}.")
    assert "unfair-sentence" not in codes(findings_after(project, chosen, sentence))


def test_an_unfair_sentence_says_which_numbers_and_where(project: Project) -> None:
    typed = "Of {better.low} and {better.early} we speak."
    found = one(findings_after(project, (SENTENCE, f"- {typed}")), "unfair-sentence")
    assert "better.low beside better.early" in found.message
    assert found.place == spot(project, typed)
    assert "its own sentence" in found.remedy


@pytest.mark.parametrize(("people", "found"), [(SMALLEST_BASE - 1, ["share-small"]), (SMALLEST_BASE, [])])
def test_about_n_in_every_100_is_not_said_of_a_small_group(project: Project, people: int, found: list[str]) -> None:
    changes = (
        (SMALL, SMALL.replace("10", str(people))),
        (SENTENCE, "- This is about {better.early.share} in every {better.early.share.of}."),
    )
    assert [code for code in codes(findings_after(project, *changes)) if code != "segments-unminted"] == found


def test_about_n_in_every_100_looks_at_the_denominator_and_not_at_the_group(project: Project) -> None:
    assert sentence_after(project, "This is about {better_finished.low.share} of them.") == []
    assert sentence_after_again(project, "This is about {finished_all.early.share} of them.") == ["share-small"]


def sentence_after_again(project: Project, sentence: str) -> list[str]:
    found = findings_after(project, ("- This is about {better_finished.low.share} of them.", f"- {sentence}"))
    return [finding.code for finding in found if finding.severity is Severity.ERROR]


# Figures


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        (ARRAY, "measure: better, groups: [low, early]}", "unfair-figure", "[low, early]}"),
        (ARRAY, "measure: better_finished, groups: [low, high]}", "unfair-figure", "[low, high]}\n      - timeline"),
        (ARRAY, "measure: betterr, groups: [low, high]}", "measure-unknown", "betterr"),
        (ARRAY, "measure: better, groups: [low, hihg]}", "group-unknown", "hihg"),
        (ARRAY, "measure: better, groups: [high, low, high]}", "group-twice", "high]}\n      - timeline"),
        (ARRAY, "measure: death_cough, groups: [all]}", "pictured-death", "death_cough, groups"),
        (ARRAY, "measure: better_finished, groups: [all]}", "figure-no-value", "[all]}\n      - timeline"),
        (FLOW, "whole: all, tracks: [early, low], ends: [serious]}", "flow-tracks", "[early, low], ends"),
        (FLOW, "whole: all, tracks: [all], ends: [serious]}", "flow-tracks", "[all], ends"),
        (FLOW, "whole: all, tracks: [early, low, high], ends: [deaths]}", "pictured-death", "deaths]}"),
        (FLOW, "whole: all, tracks: [early, low, high], ends: [score]}", "figure-no-value", "score]}"),
        (FLOW, "whole: all, tracks: [early, low, high], ends: [soreness]}", "measure-unknown", "soreness]}"),
        (LINE, "length: days, marks: [days]}", "timeline-length", "days, marks"),
        (LINE, "length: nothing, marks: [days]}", "timeline-length", "nothing, marks"),
        (LINE, "length: period, marks: [days, dose]}", "timeline-mark", "dose]}"),
        ("groups: [low, high, all], sort", "groups: [low, hihg, all], sort", "group-unknown", "hihg"),
        ("sort: all}", "sort: al}", "group-unknown", "al}"),
        ("in: any_group", "in: any_gruop", "group-unknown", "any_gruop"),
        ("group: all, first", "group: alll, first", "group-unknown", "alll"),
        pytest.param(
            FLOW,
            "whole: all, tracks: [early, low, hihg], ends: [serious]}",
            "group-unknown",
            "hihg",
        ),
    ],
)
def test_what_a_figure_may_not_show_is_told_where_it_is_named(
    project: Project, old: str, new: str, code: str, at: str
) -> None:
    assert one(findings_after(project, (old, new)), code).place == spot(project, at)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (ARRAY, "measure: better, groups: [high, low]}"),
        (ARRAY, "measure: better, groups: [early]}"),
        (ARRAY, "measure: better_finished, groups: [low]}"),
        (FLOW, "whole: all, tracks: [low, high, early]}"),
        (FLOW, "whole: all, tracks: [high, early, low], ends: [better, serious]}"),
        (LINE, "length: period, marks: [days, days]}"),
        ("in: any_group", "in: early"),
    ],
)
def test_what_a_figure_may_show_is_no_finding(project: Project, old: str, new: str) -> None:
    assert codes(findings_after(project, (old, new))) == []


BLOCK = "icon_array: {id: cough, caption: People without a cough, measure: better, groups: [low, high]}"
ROUNDS = ("No cough, kind: people,", "No cough, kind: people, rounds: true,")
# In the small study nobody counted men and women: two parts, three, and four that are everyone, and two that are not.
SCORE = "  score: {label"
PEOPLE = """  sex: {label: Took part, kind: people, n: {all: 88}, parts: [men, women]}
  ages: {label: By age, kind: people, n: {all: 88}, parts: [men, girls, boys]}
  many: {label: Many, kind: people, n: {all: 88}, parts: [men, girls, boys, nobody]}
  some: {label: Some, kind: people, n: {all: 88}, parts: [girls, boys], rest: not_reported}
  nobody: {label: Nobody, kind: people, n: {all: 0}}
  men: {label: Men, kind: people, n: {all: 48}}
  women: {label: Women, kind: people, n: {all: 40}}
  girls: {label: Girls, kind: people, n: {all: 30}}
  boys: {label: Boys, kind: people, n: {all: 10}}
"""


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        (BLOCK, "bars: {id: x, caption: X, measure: better, groups: [low, early]}", "unfair-figure", "[low, early]}"),
        (
            BLOCK,
            "bars: {id: x, caption: X, measure: better_finished, groups: [low, high]}",
            "unfair-figure",
            "[low, high]}\n",
        ),
        (BLOCK, "bars: {id: x, caption: X, measure: deaths, groups: [all]}", "pictured-death", "deaths, groups"),
        (BLOCK, "bars: {id: x, caption: X, measure: score, groups: [low]}", "figure-no-value", "[low]}"),
        (BLOCK, "bars: {id: x, caption: X, measure: bettre, groups: [low]}", "measure-unknown", "bettre"),
        (BLOCK, "bars: {id: x, caption: X, measure: better, groups: [lwo]}", "group-unknown", "lwo"),
        (BLOCK, "parts: {id: x, caption: X, measure: deaths, groups: [all]}", "pictured-death", "deaths, groups"),
        (BLOCK, "parts: {id: x, caption: X, measure: better, groups: [all]}", "figure-parts", "better, groups: [all]"),
        (BLOCK, "parts: {id: x, caption: X, measure: bettre, groups: [all]}", "measure-unknown", "bettre"),
        (ARRAY, "measure: better, groups: [low, high], out_of: 100}", "share-undeclared", "100}"),
    ],
)
def test_what_bars_and_parts_may_not_show_is_told_where_it_is_named(
    project: Project, old: str, new: str, code: str, at: str
) -> None:
    found = [finding for finding in findings_after(project, (old, new)) if finding.code == code]
    assert found
    assert found[0].place == spot(project, at)


@pytest.mark.parametrize(
    ("measure", "found"), [("sex", []), ("ages", []), ("many", ["figure-parts"]), ("some", ["figure-parts"])]
)
def test_the_parts_that_are_drawn_are_two_or_three_and_everyone(project: Project, measure: str, found: list[str]) -> None:
    block = (BLOCK, f"parts: {{id: x, caption: X, measure: {measure}, groups: [all]}}")
    assert codes(findings_after(project, (SCORE, PEOPLE + SCORE), block)) == found


@pytest.mark.parametrize("kind", ["bars", "icon_array"])
@pytest.mark.parametrize(("people", "found"), [(SMALLEST_BASE - 1, ["share-small"]), (SMALLEST_BASE, [])])
def test_people_out_of_100_are_not_drawn_of_a_small_group(
    project: Project, kind: str, people: int, found: list[str]
) -> None:
    block = (BLOCK, f"{kind}: {{id: cough, caption: X, measure: better, groups: [early], out_of: 100}}")
    assert codes(findings_after(project, ROUNDS, block, (SMALL, SMALL.replace("10", str(people))))) == found


def test_so_many_people_may_be_drawn_out_of_100_as_there_are(project: Project) -> None:
    changes = (ROUNDS, (SMALL, SMALL.replace("10", "5000")))
    assert codes(findings_after(project, *changes, (ARRAY, "measure: better, groups: [early], out_of: 100}"))) == []


def test_the_other_side_of_a_measure_is_a_number_that_sentences_can_name(project: Project) -> None:
    study = study_after(project, ("No cough, kind", "No cough, without: A cough, kind"))
    assert study.facts.values["better.low.without"] == Count(20)
    assert study.facts.values["better.early.without"] == Count(6)
    assert "nausea.low.without" not in study.facts.values


@pytest.mark.parametrize(("people", "found"), [(MOST_PEOPLE, []), (MOST_PEOPLE + 1, ["figure-too-many"])])
def test_so_many_people_are_drawn_and_no_more(project: Project, people: int, found: list[str]) -> None:
    changes = ((SMALL, SMALL.replace("10", str(people))), (ARRAY, "measure: better, groups: [early]}"))
    assert codes(findings_after(project, *changes)) == found


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("[1, 5]", []),
        (f"[1, {MOST_DAYS}]", []),
        (f"[1, {MOST_DAYS + 1}]", ["timeline-length"]),
        ("[0, 5]", ["timeline-length"]),
        ("[-5, 5]", ["timeline-length"]),
        ("[1.5, 5]", ["timeline-length"]),
    ],
)
def test_a_timeline_is_of_whole_days(project: Project, days: str, found: list[str]) -> None:
    assert codes(findings_after(project, ("range: [3, 5]", f"range: {days}"))) == found


@pytest.mark.parametrize(("day", "found"), [("1", []), ("5", []), ("6", ["timeline-mark"]), ("0", ["timeline-mark"])])
def test_a_marked_day_is_one_of_the_period(project: Project, day: str, found: list[str]) -> None:
    assert codes(findings_after(project, ("days: {value: 1}", f"days: {{value: {day}}}"))) == found


# What later stages ask


def test_columns_that_may_be_compared_are_told_from_those_that_may_not(tiny: Study) -> None:
    fairness = Fairness(tiny.summary, tiny.facts.members)
    assert fairness.unfair_pair("nausea", ("low", "high")) is None
    assert fairness.unfair_pair("nausea", ("low", "high", "all")) == ("low", "all")
    assert fairness.unfair_pair("nausea", ("low", "low")) is None
    assert fairness.unfair_pair("better_finished", ("low", "high")) == ("low", "high")
    assert fairness.declared("high", "low")
    assert not fairness.declared("high", "early")
    assert fairness.nested("low", "all")
    assert fairness.nested("all", "low")
    assert not fairness.nested("low", "high")


def test_the_example_study_compares_only_what_chance_has_made(example: Study) -> None:
    fairness = Fairness(example.summary, example.facts.members)
    assert fairness.unfair_pair("remission", ("low_random", "high")) is None
    assert fairness.unfair_pair("remission", ("low", "high")) == ("low", "high")
    assert fairness.unfair_pair("vod_hsct", ("low_random", "high")) == ("low_random", "high")


def test_a_study_without_comparisons_sets_nothing_side_by_side(project: Project) -> None:
    study = study_after(
        project,
        ("comparisons:\n  - {groups: [low, high], basis: chance}\n", ""),
        (ARRAY, "measure: better, groups: [low]}"),
    )
    assert Fairness(study.summary, study.facts.members).unfair_pair("better", ("low", "high")) == ("low", "high")
