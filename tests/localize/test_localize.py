"""From messages and facts to what is shown and what is read."""

from collections.abc import Callable

import pytest

from pipeline.assemble import assemble, open_study
from pipeline.catalogs import update
from pipeline.errors import VoiceError
from pipeline.handout import Handout, Role, Segment, State, Table
from pipeline.narrate.voices import Speaker, Voices, Wishes
from pipeline.project import Project
from tests.helpers import edit, one

SOURCE = "studies/tiny/summary.yaml"
GERMAN = "locales/de/LC_MESSAGES/tiny.po"
SERIOUS = "n: {low: 0, high: 0, early: 0}}\n  deaths"


def handout(project: Project, locale: str) -> Handout:
    opened, findings = open_study(project, "tiny")
    assert opened, "\n".join(map(str, findings))
    return assemble(project, opened, locale, Voices(Wishes("silent")))[0].handout


def segment(project: Project, locale: str, id_: str) -> Segment:
    return next(found for found in handout(project, locale).segments if found.id == id_)


def test_a_percentage_in_parentheses_is_shown_and_not_read(project: Project) -> None:
    found = segment(project, "en", "results-2")
    assert found.text == "On the lower dose, 20 of 40 people (50.0%) had no cough."
    assert found.read == "On the lower dose, twenty out of forty people had no cough."


def test_marks_are_kept_for_the_eye_and_not_read(project: Project) -> None:
    found = segment(project, "en", "results-2")
    assert [run.text for run in found.shown if run.strong] == ["no"]
    assert [run.term for run in segment(project, "de", "about-1").shown if run.term] == ["syrup"]


def test_an_amount_is_shown_with_its_sign_and_read_in_words(project: Project) -> None:
    found = segment(project, "en", "about-2")
    assert "1.20\u00a0mg/m²" in found.text
    assert "one point two zero milligrams per square meter" in found.read


@pytest.mark.parametrize(
    ("low", "text"),
    [(0, "No one had a serious problem."), (1, "1 person had a serious problem."), (2, "2 people had serious problems.")],
)
def test_a_sentence_has_its_wordings_for_none_for_one_and_for_more(project: Project, low: int, text: str) -> None:
    edit(project, SOURCE, (SERIOUS, SERIOUS.replace("low: 0", f"low: {low}")))
    assert [found.text for found in handout(project, "en").segments].count(text) == 1


def test_a_sentence_that_begins_with_a_number_is_read_with_a_capital(project: Project) -> None:
    edit(project, SOURCE, (SERIOUS, SERIOUS.replace("low: 0", "low: 2")))
    assert "Two people had serious problems." in [found.read for found in handout(project, "en").segments]


def test_the_ear_may_hear_other_words_than_the_eye_sees(project: Project) -> None:
    found = next(found for found in handout(project, "en").segments if found.text == "See the table below.")
    assert found.read == "The table comes next."


@pytest.mark.parametrize(("n", "verb"), [(1, "hatte einer von"), (20, "hatten zwanzig von")])
def test_the_grammar_of_a_translation_follows_the_number(project: Project, n: int, verb: str) -> None:
    edit(project, SOURCE, ("No cough, kind: people, n: {low: 20", f"No cough, kind: people, n: {{low: {n}"))
    edit(
        project,
        SOURCE,
        ("{measure: better, group: low, n: 20, of: 40, percent: 50.0, where: Results}", "{fact: days, value: 1}"),
    )
    assert verb in segment(project, "de", "results-2").read


def test_a_missing_translation_shows_and_reads_the_source_in_its_own_language(project: Project) -> None:
    edit(project, GERMAN, ('msgstr "Sie begann am {trial.start}."', 'msgstr ""'))
    found = segment(project, "de", "about-3")
    assert (found.lang, found.state) == ("en", State.MISSING)
    assert found.text == "It began on January 15, 2024."
    assert found.read == "It began on January fifteenth, twenty twenty-four."


def test_a_fuzzy_translation_is_not_shown(project: Project) -> None:
    edit(project, GERMAN, ('msgctxt "about-3"', '#, fuzzy\nmsgctxt "about-3"'))
    found = segment(project, "de", "about-3")
    assert (found.lang, found.state) == ("en", State.FUZZY)


def test_a_sentence_whose_label_is_not_translated_is_in_one_language(project: Project) -> None:
    edit(project, GERMAN, ('msgstr "Alle"', 'msgstr ""'))
    for found in handout(project, "de").segments:
        assert not ("Everyone" in found.text and found.lang == "de"), found.text


def test_a_source_in_a_language_without_phrases_says_them_in_the_language_they_are_written_in(project: Project) -> None:
    edit(project, SOURCE, ("language: en", "language: it"))
    dose, date, thanks = (segment(project, "it", name) for name in ("about-2", "about-3", "about-thanks"))
    assert (dose.lang, dose.state) == ("it", State.MISSING)
    assert dose.text == "The dose was 1,20\u00a0mg/m² for 3 to 5 days."
    assert (date.lang, date.state) == ("it", State.TRANSLATED)
    assert (thanks.lang, thanks.state) == ("en", State.MISSING)
    assert segment(project, "de", "about-2").state is State.TRANSLATED


def test_a_source_takes_its_phrases_from_the_catalog_of_its_language(project: Project) -> None:
    edit(project, SOURCE, ("language: en", "language: it"))
    update(project, (), ("it",))
    text = "Thank you to everyone who took part in this study."
    edit(project, "locales/it/LC_MESSAGES/phrases.po", (f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "Grazie."'))
    found = segment(project, "it", "about-thanks")
    assert (found.text, found.lang, found.state) == ("Grazie.", "it", State.TRANSLATED)
    assert segment(project, "it", "about-2").state is State.MISSING


def test_an_edition_with_sentences_that_no_voice_can_read_has_no_sound(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def speaker(voices: Voices, locale: str, of: Callable[[Voices, str], Speaker] = Voices.speaker) -> Speaker:
        if locale == "he":
            raise VoiceError("Nobody reads 'he'.")
        return of(voices, locale)

    monkeypatch.setattr(Voices, "speaker", speaker)
    edit(project, SOURCE, ("language: en", "language: he"))
    opened, _ = open_study(project, "tiny")
    assert opened
    whole, _ = assemble(project, opened, "de", Voices(Wishes("silent")))
    assert (whole.voiced, [block.tone for block in whole.handout.front]) == (True, ["notice", "status", "voice"])
    edit(project, GERMAN, ('msgstr "Sie begann am {trial.start}."', 'msgstr ""'))
    mixed, findings = assemble(project, opened, "de", Voices(Wishes("silent")))
    assert (mixed.voiced, [block.tone for block in mixed.handout.front]) == (False, ["notice", "status"])
    assert "Translate what this edition shows in 'he'" in one(findings, "voice-missing").remedy


def test_what_stands_first_is_the_notice_the_status_and_the_voice(project: Project) -> None:
    assert [block.tone for block in handout(project, "en").front] == ["notice", "status", "voice"]


def test_the_glossary_explains_every_term_and_the_close_names_version_maker_and_numbers(project: Project) -> None:
    *_, glossary, document = handout(project, "en").sections
    assert [found.read for found in glossary.segments][1:] == ["Syrup: A sweet liquid."]
    text = " ".join(found.text for found in document.segments)
    assert all(word in text for word in ("1.0", "March 1, 2026", "Test authors", "TST-042"))
    assert "T S T, zero four two" in " ".join(found.read for found in document.segments)


def test_a_web_address_is_shown_and_not_read(project: Project) -> None:
    found = next(found for found in handout(project, "en").segments if "page of the study" in found.read)
    assert "example" not in found.read


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        ("030 12 34", "zero three zero, one two, three four"),
        ("study@example.org", "the e-mail address on the page"),
        ("The study office of Acme", "The study office of Acme"),
    ],
)
def test_the_contact_of_the_sponsor_stands_behind_the_numbers_of_the_study(
    project: Project, contact: str, said: str
) -> None:
    assert not any(found.id == "document-contact" for found in handout(project, "en").segments)
    edit(project, SOURCE, ("{name: Acme & Sons}", f"{{name: Acme & Sons, contact: {contact}}}"))
    *_, found = handout(project, "en").sections[-1].segments
    assert (found.id, found.text) == ("document-contact", f"Contact of the sponsor: {contact}")
    assert found.read == f"Contact of the sponsor: {said}"
    assert segment(project, "de", "document-contact").text == f"Kontakt zum Sponsor: {contact}"


def test_latin_names_keep_their_direction_in_right_to_left_text(project: Project) -> None:
    opened, _ = open_study(project, "tiny")
    assert opened
    arabic = assemble(project, opened, "ar", Voices(Wishes("silent")))[0].handout
    sponsor = next(found for found in arabic.segments if "Acme" in found.text and found.lang == "ar")
    assert [run.text for run in sponsor.shown if "Acme" in run.text and run.isolate]


@pytest.mark.parametrize(
    "whole", ["info@example.org", "https://example.org/results/a-b", "+1 (800) 555-0100", "www.example.org"]
)
def test_an_address_in_right_to_left_text_is_one_piece_that_keeps_its_direction(project: Project, whole: str) -> None:
    edit(project, SOURCE, ("{name: Acme & Sons}", f'{{name: "{whole}"}}'))
    opened, _ = open_study(project, "tiny")
    assert opened
    arabic = assemble(project, opened, "ar", Voices(Wishes("silent")))[0].handout
    sponsor = next(found for found in arabic.segments if whole in found.text and found.lang == "ar")
    assert whole in [run.text for run in sponsor.shown if run.isolate]


COMPARED = "{groups: [low, high], basis: chance}"
TABLED = "groups: [low, high, all]"


def notes(project: Project, locale: str = "en") -> list[str]:
    """What the table of problems says of comparing its columns."""
    (table,) = (
        block for section in handout(project, locale).sections for block in section.blocks if isinstance(block, Table)
    )
    return [note.text for note in table.notes if "fair" in note.id]


def test_two_groups_that_chance_made_are_told_in_a_sentence_and_more_in_a_row(project: Project) -> None:
    fair = "“Lower dose” and “Higher dose” can be compared fairly, because chance decided who was in them."
    assert notes(project) == [fair, "The other groups cannot be compared fairly."]
    edit(project, SOURCE, ("participants: 10, assigned: everyone", "participants: 10, assigned: chance"))
    edit(project, SOURCE, (COMPARED, f"{COMPARED}\n  - {{groups: [high, low, early], basis: chance}}"))
    edit(project, SOURCE, (TABLED, "groups: [low, high, early]"))
    assert notes(project) == [
        "These groups can be compared fairly, because chance decided who was in them:",
        "“Lower dose”, “Higher dose” and “Early group”.",
    ]
    assert notes(project, "de")[1] == "„Niedrigere Dosis“, „Höhere Dosis“ und „Frühe Gruppe“."
    assert all(found.role is not Role.SENTENCE for found in handout(project, "de").segments if found.id.endswith("-row"))


def test_of_groups_that_share_people_no_one_says_that_chance_made_them(project: Project) -> None:
    edit(project, SOURCE, (COMPARED, "{groups: [low, all], basis: same_people}"), (TABLED, "groups: [low, all]"))
    edit(project, SOURCE, ("measure: better, groups: [low, high]}", "measure: better, groups: [low]}"))
    assert notes(project) == []


def test_headings_rows_and_figures_are_not_counted_as_sentences(project: Project) -> None:
    roles = {found.role for found in handout(project, "en").segments}
    assert {Role.TITLE, Role.HEADING, Role.SENTENCE, Role.ITEM, Role.CAPTION, Role.ROW, Role.FIGURE} <= roles
