"""One sentence is one message, with its id for a context and comments that name facts and never their values."""

import pytest

from pipeline.catalog import phrases
from pipeline.catalog.messages import phrases_domain, study_domain
from pipeline.project import PACKAGE, Project
from pipeline.source.load import Study, load
from tests.catalog.making import message
from tests.helpers import edit, write

SOURCE = "studies/tiny/summary.yaml"


def test_every_text_of_the_study_is_a_message_under_its_own_id_in_reading_order(tiny: Study) -> None:
    ids = [id_ for id_ in study_domain(tiny).messages if "|" not in id_]
    assert ids == [text.id for text in tiny.texts]


def test_the_language_and_the_name_of_the_domain_are_those_of_the_study(tiny: Study) -> None:
    domain = study_domain(tiny)
    assert (domain.name, domain.language) == ("tiny", "en")


def test_a_sentence_in_forms_is_one_message_that_names_the_number_it_follows(tiny: Study) -> None:
    died = study_domain(tiny).messages["results-4"]
    assert died.wordings == ("{deaths.all} person died.", "{deaths.all} people died.")
    assert died.number == "deaths.all"


def test_n_of_n_has_forms_although_its_writer_gave_one_wording(tiny: Study) -> None:
    better = study_domain(tiny).messages["results-2"]
    assert better.text == better.plural
    assert better.number == "better.low"


def test_a_sentence_without_a_number_has_one_wording(tiny: Study) -> None:
    assert study_domain(tiny).messages["results-8"].wordings == ("Treatment is over.",)


def test_the_wording_for_none_and_the_wording_for_the_ear_are_messages_of_their_own(tiny: Study) -> None:
    messages = study_domain(tiny).messages
    assert messages["results-5|zero"].text == "No one had a serious problem."
    assert messages["results-6|say"].text == "The table comes next."


@pytest.mark.parametrize(
    ("id_", "comment"),
    [
        ("title", "Title"),
        ("about-title", "Heading"),
        ("about-2", "{dose}: dose: amount"),
        ("about-2", "{period}: period: from … to …"),
        ("about-3", "{trial.start}: trial, start: date"),
        ("about-1", "{kx7}: kx7: name, the same in every language"),
        ("results-2", "{better.low}: No cough; Lower dose: number"),
        ("results-2", "{better.low.of}: No cough; Lower dose: of how many"),
        ("results-2", "{better.low.percent}: No cough; Lower dose: percentage"),
        ("results-4", "The forms follow {deaths.all}."),
        ("results-5|zero", "For {serious.all} = none."),
        ("results-6|say", "For the ear: what the voice says instead."),
        ("results-7", "{dose.unit}: dose, unit: sign of a unit"),
        ("results-7", "List item"),
        ("cough-caption", "Caption"),
        ("group.low", "Label: stands alone, before a colon or in quotation marks"),
    ],
)
def test_comments_say_what_a_message_is_and_what_its_placeholders_stand_for(tiny: Study, id_: str, comment: str) -> None:
    assert comment in study_domain(tiny).messages[id_].comments


def test_no_comment_says_the_value_of_a_fact(example: Study) -> None:
    kinds = [
        comment.rsplit(": ", 1)[-1]
        for made in study_domain(example).messages.values()
        for comment in made.comments
        if comment.startswith("{")
    ]
    assert kinds
    assert not [kind for kind in kinds if any(sign.isdecimal() for sign in kind)]


def test_a_changed_number_changes_no_message(project: Project, tiny: Study) -> None:
    edit(
        project,
        SOURCE,
        ("better: {label: No cough, kind: people, n: {low: 20", "better: {label: No cough, kind: people, n: {low: 21"),
        ("n: 20, of: 40, percent: 50.0", "n: 21, of: 40, percent: 52.5"),
        ('value: "1.20"', 'value: "1.35"'),
        ("start: 2024-01-15", "start: 2024-01-16"),
    )
    changed, findings = load(project.studies / "tiny", "studies/tiny")
    assert changed, findings
    before, after = study_domain(tiny), study_domain(changed)
    assert [(m.id, m.wordings, m.comments) for m in before.messages.values()] == [
        (m.id, m.wordings, m.comments) for m in after.messages.values()
    ]


def test_a_label_that_no_reader_meets_is_not_translated(tiny: Study) -> None:
    messages = study_domain(tiny).messages
    assert "measure.headache" in messages  # in a table
    assert "measure.serious" in messages  # in a flow
    assert not {"measure.score", "measure.better_finished", "measure.deaths"} & set(messages)


def test_a_name_is_not_translated_and_how_it_is_read_is(tiny: Study) -> None:
    messages = study_domain(tiny).messages
    assert "term.kx7" not in messages
    assert messages["term.kx7.read"].text == "K-X seven"
    assert {"term.syrup", "term.syrup.means"} <= set(messages)


def test_a_phrase_in_forms_follows_the_number_it_names(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = """\
schema: 1
language: en
phrases:
  people:
    one: "{n} person of {total}"
    other: "{n} people of {total}"
    zero: nobody
    number: n
  plain: Words.
"""
    path = write(tmp_path_factory.mktemp("p") / "phrases.yaml", text)
    domain = phrases_domain(phrases.load(((path, "phrases.yaml"),), []))
    assert (domain.name, domain.language) == ("phrases", "en")
    assert list(domain.messages) == ["people", "people|zero", "plain"]
    assert domain.messages["people"].number == "n"
    assert domain.messages["people"].plural == "{n} people of {total}"
    assert not domain.messages["plain"].plural
    assert domain.messages["plain"].place.line == 9


def test_every_phrase_of_the_package_that_follows_a_number_has_that_number_in_each_form() -> None:
    shared = phrases.load(((PACKAGE / "locales" / "phrases.yaml", "phrases.yaml"),), [])
    for made in phrases_domain(shared).messages.values():
        assert not made.plural or all(f"{{{made.number}}}" in wording for wording in made.wordings), made.id


def test_wordings_are_one_and_other_or_the_only_one() -> None:
    assert message("a", "x").wordings == ("x",)
    assert message("a", "x", "y").wordings == ("x", "y")
