"""What may stand in a sentence: known facts, paired marks, forms that follow a number, and no number typed by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.findings import Finding, Place, Severity
from pipeline.handout import Role
from pipeline.project import Project
from pipeline.source.blocks import Sentence
from pipeline.source.load import Study
from pipeline.source.markup import MarkupError
from pipeline.source.sentences import check, digits, driving_number
from pipeline.source.texts import SourceText
from tests.helpers import codes, one
from tests.source.changing import findings_after, spot

PLACE = Place("f.yaml", 7, 11)


Typed = str | dict[str, str]  # a sentence, or its forms


def found_in(study: Study, typed: Typed, role: Role = Role.SENTENCE, language: str = "en") -> list[Finding]:
    sentence = Sentence.model_validate({"other": typed} if isinstance(typed, str) else typed)
    text = SourceText("x-1", "x", ("x",), PLACE, role, sentence)
    return list(check(text, study.places, language, study.facts.values, study.summary.terms))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("There were 2 groups.", "typed-number"),
        ("It is measured per m².", "typed-number"),
        ("Half of them (½) got it.", "typed-number"),
        ("كانت ٣ مجموعات.", "typed-number"),
        ("[CD22](term:syrup) is a marker.", "typed-number"),
        ("There were two groups.", "typed-number-word"),
        ("TWENTY-ONE people took part.", "typed-number-word"),
        ("A third of them coughed.", "typed-number-word"),
        ("They took it twice a day.", "typed-number-word"),
        ("More than a hundred people.", "typed-number-word"),
        ("This is **seven** percent.", "typed-number-word"),
        ("There is no {better.lwo}.", "fact-unknown"),
        ("There is no {dose.__class__}.", "fact-unknown"),
        ("Nobody asked {better_finished.all} people.", "fact-absent"),
        ("The [syrup](term:syrop) is sweet.", "term-unknown"),
        ("This is {not closed.", "markup"),
        ("This is **not closed.", "markup"),
        ("See [this](https://example.org).", "markup"),
    ],
)
def test_what_may_not_stand_in_a_sentence_is_an_error(tiny: Study, typed: str, code: str) -> None:
    found = one(found_in(tiny, typed), code)
    assert found.severity is Severity.ERROR
    assert found.remedy


@pytest.mark.parametrize(
    "typed",
    [
        "On the lower dose, {better.low} of {better.low.of} people had **no** cough.",
        "The first part, once, and the second; both, half, and one of them.",
        "The [syrup](term:syrup) {kx7} was sweet, [et al.](lang:la) said.",
        "It was given for {period} days from {trial.start}, at {dose}.",
        "Someone often weighed the weight of tensions and sixthly nothing.",
        "It is said in {trial.protocol}.",
    ],
)
def test_what_may_stand_in_a_sentence_is_no_finding(tiny: Study, typed: str) -> None:
    assert found_in(tiny, typed) == []


def test_number_words_are_looked_for_in_the_language_of_the_source(tiny: Study) -> None:
    assert codes(found_in(tiny, "Vier Gruppen, two of them.", language="de")) == []
    assert codes(found_in(tiny, "They were two.", language="en-GB")) == ["typed-number-word"]
    assert codes(found_in(tiny, "Es waren 2.", language="de")) == ["typed-number"]


def test_a_label_may_hold_a_number_word_and_no_digit(tiny: Study) -> None:
    assert codes(found_in(tiny, "Arm two", role=Role.LABEL)) == []
    assert codes(found_in(tiny, "Arm 2", role=Role.LABEL)) == ["typed-number"]


def test_every_wording_of_a_sentence_is_looked_at(tiny: Study) -> None:
    for form in ("one", "zero", "say"):
        assert "typed-number" in codes(found_in(tiny, {"other": "{deaths.all} people died.", form: "That is 1 of them."}))
        assert codes(found_in(tiny, {"other": "{deaths.all} people died.", form: "{", "number": "deaths.all"})) == [
            "markup"
        ]


def test_a_value_that_is_not_known_is_no_hole_in_a_heading(tiny: Study) -> None:
    assert found_in(tiny, "The cough of {better_finished.all}", role=Role.HEADING) == []


def test_an_unknown_fact_comes_with_the_name_that_is_meant(tiny: Study) -> None:
    assert "'better.low'" in one(found_in(tiny, "It was {better.lwo}."), "fact-unknown").remedy


# Forms


@pytest.mark.parametrize(
    ("forms", "code"),
    [
        ({"other": "People died.", "one": "A person died."}, "forms-number"),
        ({"other": "The dose was {dose}.", "one": "The dose was {dose}."}, "forms-number"),
        ({"other": "{deaths.all} died.", "number": "dose"}, "forms-number"),
        ({"other": "{deaths.all} died.", "number": "nothing"}, "forms-number"),
        ({"other": "{deaths.all} died.", "one": "{deaths.all} of {all.people} died."}, "forms-placeholders"),
    ],
)
def test_forms_follow_a_whole_number_and_name_the_same_facts(tiny: Study, forms: dict[str, str], code: str) -> None:
    assert one(found_in(tiny, forms), code).severity is Severity.ERROR


@pytest.mark.parametrize(
    "forms",
    [
        {"other": "{deaths.all} people died.", "one": "{deaths.all} person died."},
        {"other": "{deaths.all} people died.", "one": "A person died.", "zero": "Nobody died."},
        {"other": "{dose} for {days} days.", "one": "{dose} for {days} day.", "number": "days"},
        {"other": "All of them died.", "one": "This person died.", "number": "deaths.all"},
    ],
)
def test_forms_that_follow_a_number_are_fine(tiny: Study, forms: dict[str, str]) -> None:
    assert found_in(tiny, forms) == []


def test_the_sentence_for_zero_is_one_of_its_own_and_may_name_other_facts(tiny: Study) -> None:
    forms = {"other": "{deaths.all} died.", "one": "{deaths.all} died.", "zero": "Of {all.people} nobody died."}
    assert found_in(tiny, forms) == []


def test_a_word_behind_a_number_wants_a_form_for_one(tiny: Study) -> None:
    found = one(found_in(tiny, "{deaths.all} people died."), "forms-wanted")
    assert found.severity is Severity.WARNING
    assert "'people'" in found.message


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("{better.low} of {better.low.of} people had no cough.", "en"),
        ("There were {all.people} people.", "en"),
        ("It took {dose} days.", "en"),
        ("They were {deaths.all}, people said.", "en"),
        ("{deaths.all} Menschen starben.", "de"),
    ],
)
def test_a_number_that_no_word_follows_wants_no_forms(tiny: Study, typed: str, language: str) -> None:
    assert found_in(tiny, typed, language=language) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ({"other": "{better.low} of {better.low.of} had none."}, "better.low"),
        ({"other": "For {days} days, {better.low} had none."}, "better.low"),
        ({"other": "It took {days} days."}, ""),
        ({"other": "It took {days} days.", "one": "It took {days} day."}, "days"),
        ({"other": "About {better.low.share} in every {better.low.share.of}."}, ""),
        ({"other": "{better.low} of {better.low.of}.", "number": "better.low.of"}, "better.low.of"),
        ({"other": "The dose was {dose}."}, ""),
    ],
)
def test_the_forms_follow_the_number_that_drives_the_sentence(tiny: Study, sentence: dict[str, str], name: str) -> None:
    assert driving_number(Sentence.model_validate(sentence), tiny.facts.values) == name


# Places


def test_a_mark_that_is_not_closed_in_a_literal_text_is_told_at_its_column(project: Project) -> None:
    changes = ("It began on {trial.start}.", "It **began on {trial.start}.")
    assert one(findings_after(project, changes), "markup").place == spot(project, "**began")


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("- heading: The cough", '- heading: "The {cough"', "{cough"),
        ("- other: See the table below.", "- other: See the **table below.", "**table"),
        ('            other: "{deaths.all} people died."', '            other: "{deaths.all} people {died."', "{died"),
    ],
)
def test_a_mark_that_is_not_closed_is_told_at_its_column_anywhere(project: Project, old: str, new: str, at: str) -> None:
    assert one(findings_after(project, (old, new)), "markup").place == spot(project, at)


def test_what_is_wrong_in_a_form_is_told_in_the_line_of_that_form(project: Project) -> None:
    found = one(findings_after(project, ("zero: No one had", "zero: Of 88 no one had")), "typed-number")
    assert found.place.line == spot(project, "Of 88").line


def test_what_the_data_get_wrong_is_told_there_and_not_in_every_sentence(project: Project) -> None:
    assert codes(findings_after(project, ("n: {low: 20, high: 19, early: 4}", "n: {low: 41, high: 19, early: 4}"))) == [
        "count-above-base",
        "reported-mismatch",
        "reported-unknown",
    ]


# Whatever is typed


@pytest.mark.parametrize(
    ("typed", "digit"),
    [("a", ""), ("{a1}", ""), ("2", "2"), ("x²", "²"), ("Ⅳ", "Ⅳ"), ("①", "①"), ("३", "३"), ("{a} 7 8", "7")],
)
def test_the_first_digit_of_the_words_is_found(typed: str, digit: str) -> None:
    assert digits(typed) == digit


@given(typed=st.text(min_size=1).filter(lambda text: bool(text.strip())))
@settings(max_examples=100, deadline=None)
def test_any_sentence_is_checked_and_nothing_is_raised(tiny: Study, typed: str) -> None:
    sentence = Sentence.model_construct(other=typed, one=typed, zero=None, number=None, say=None)
    text = SourceText("x-1", "x", ("x",), PLACE, Role.SENTENCE, sentence)
    for finding in check(text, tiny.places, "en", tiny.facts.values, tiny.summary.terms):
        assert finding.remedy
    try:
        driving_number(sentence, tiny.facts.values)
    except MarkupError:
        assert "markup" in codes(list(check(text, tiny.places, "en", tiny.facts.values, tiny.summary.terms)))
