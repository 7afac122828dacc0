"""The phoneme gate: words made to trip it, in several languages, each judged by the voice of its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.check import check as check_all
from pipeline.checks.phonemes import check
from pipeline.checks.subject import Subject
from pipeline.errors import SpeechError
from pipeline.findings import Finding, Place, Severity
from pipeline.handout import Role, Segment
from pipeline.narrate.engine import Voice
from pipeline.narrate.lexicon import ESPEAK, Entry, Lexicon
from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine
from pipeline.narrate.silent_engine import SilentEngine
from pipeline.project import Project, Settings
from tests.conftest import BASE, ROOT
from tests.helpers import codes, one
from tests.narrate.hearing import Only

AROUND = {
    "en": "The people in this study took {} together with the medicine.",
    "de": "Die Menschen in dieser Studie nahmen {} zusammen mit dem Medikament.",
    "es": "Las personas de este estudio tomaron {} junto con el medicamento.",
    "fr": "Les personnes de cette étude ont pris {} avec le médicament.",
    "pl": "Osoby w tym badaniu przyjmowały {} razem z lekiem.",
    "ar": "تناول الأشخاص في هذه الدراسة {} مع الدواء.",
}


@pytest.fixture(scope="module")
def subject(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    project = Project(BASE, Settings(cache=str(tmp_path_factory.mktemp("cache"))))
    subjects, _ = check_all(project, ("tiny",), ("en",))
    return subjects[0]


def found(subject: Subject, language: str, text: str, lexicon: Lexicon | None = None) -> list[Finding]:
    """The findings of one sentence."""
    title = Segment("title", Role.TITLE, language, (), text)
    handout = replace(subject.handout, title=title, front=(), sections=(), readings={})
    return list(check(replace(subject, handout=handout, lexicons={language: lexicon or {}})))


def test_what_is_heard_and_not_on_the_page_is_judged_too(subject: Subject) -> None:
    heard = Segment("opening", Role.SENTENCE, "en", (), AROUND["en"].format("ghtx"))
    handout = replace(subject.handout, opening=(*subject.handout.opening, heard))
    assert heard not in handout.segments
    assert "phonemes-spelled" in codes(check(replace(subject, handout=handout)))


@pytest.mark.parametrize(
    ("language", "word", "code"),
    [
        ("en", "ghtx", "phonemes-spelled"),
        ("de", "GmbH", "phonemes-spelled"),
        ("es", "xkcd", "phonemes-spelled"),
        ("fr", "pqrs", "phonemes-spelled"),
        ("pl", "qrst", "phonemes-spelled"),
        ("en", "mRNA", "phonemes-spelled"),
        ("de", "Software", "phonemes-language"),
        ("fr", "thrombopénie", "phonemes-language"),
        ("ar", "Pfizer", "phonemes-language"),
        ("en", "漢字", "phonemes-character"),
        ("de", "привет", "phonemes-character"),
        ("pl", "ж", "phonemes-character"),
        ("fr", "α", "phonemes-character"),
        ("es", "☺", "phonemes-character"),
        ("en", "±", "phonemes-character"),
    ],
)
def test_the_gate_stops_a_word_that_the_voice_does_not_say(subject: Subject, language: str, word: str, code: str) -> None:
    text = AROUND[language].format(word)
    (finding,) = found(subject, language, text)
    assert finding.code == code
    assert finding.severity is Severity.ERROR
    assert repr(word) in finding.message
    assert f"locales/{language}/lexicon.pls" in finding.remedy


@pytest.mark.parametrize("language", AROUND)
def test_an_ordinary_sentence_passes(subject: Subject, language: str) -> None:
    words = {"ar": "الماء"}
    assert found(subject, language, AROUND[language].format(words.get(language, "V O D, A"))) == []


@pytest.mark.parametrize(("language", "word"), [("de", "Software"), ("en", "mRNA"), ("es", "☺"), ("de", "привет")])
def test_what_the_lexicon_asks_for_passes(subject: Subject, language: str, word: str) -> None:
    text = AROUND[language].format(word)
    assert found(subject, language, text, {word: Entry(word)}) == []
    assert found(subject, language, text, {word: Entry("ola")}) == []
    assert found(subject, language, text, {word: Entry("", {ESPEAK: "'ola"})}) == []


def test_a_plain_entry_holds_at_the_beginning_of_a_sentence_too(subject: Subject) -> None:
    assert codes(found(subject, "fr", "Thrombopénie.")) == ["phonemes-language"]
    assert found(subject, "fr", "Thrombopénie.", {"thrombopénie": Entry("thrombopénie")}) == []


def test_a_study_s_reading_counts_as_an_entry_of_its_own_language(subject: Subject) -> None:
    title = Segment("title", Role.TITLE, "en", (), AROUND["en"].format("mRNA"))
    handout = replace(subject.handout, title=title, front=(), sections=(), readings={"mRNA": "m R N A"})
    assert list(check(replace(subject, handout=handout))) == []


def test_a_segment_in_another_language_is_judged_by_that_language_s_voice(subject: Subject) -> None:
    assert codes(found(subject, "fr", "Bonjour, voici le texte.")) == []
    assert codes(found(subject, "de", AROUND["de"].format("Software"))) == ["phonemes-language"]
    assert codes(found(subject, "en", AROUND["en"].format("Software"))) == []


@pytest.mark.parametrize(
    ("phonemes", "unknown"), [("f'aIz3", ""), ("f'aIz3 nÜp", "'Üp'"), ("ˈfaɪzɚ", "'ˈfaɪzɚ'"), ("a]]b", "']]b'")]
)
def test_phonemes_that_the_voice_does_not_have_are_told_where_the_entry_stands(
    subject: Subject, phonemes: str, unknown: str
) -> None:
    place = Place("locales/en/lexicon.pls", 7, 3)
    findings = found(subject, "en", "Hello there.", {"Pfizer": Entry("", {ESPEAK: phonemes}, place)})
    if unknown:
        assert one(findings, "lexicon-phonemes").place == place
        assert unknown in findings[0].message
    else:
        assert findings == []


def test_an_engine_without_phonemes_is_not_asked(subject: Subject) -> None:
    title = Segment("title", Role.TITLE, "en", (), "ghtx")
    handout = replace(subject.handout, title=title)
    assert list(check(replace(subject, handout=handout, voices=Only(SilentEngine())))) == []


class Fragile(Pyttsx3Engine):
    """Dies of one word."""

    def phonemes(self, texts: object, voice: Voice) -> tuple[str, ...]:
        assert isinstance(texts, list)
        if any("killer" in text for text in texts):
            raise SpeechError("the process died")
        return super().phonemes(texts, voice)


def test_a_text_that_the_voice_dies_of_is_found_among_many(subject: Subject) -> None:
    segments = [
        Segment(f"s{n}", Role.SENTENCE, "en", (), f"Sentence {word}.") for n, word in enumerate(("one", "killer", "GmbH"))
    ]
    paragraph = replace(subject.handout.front[0], segments=tuple(segments))
    handout = replace(subject.handout, front=(paragraph,), sections=())
    findings = list(check(replace(subject, handout=handout, voices=Only(Fragile()))))
    assert set(codes(findings)) == {"phonemes-none", "phonemes-spelled"}


def test_our_own_texts_pass_in_six_languages() -> None:
    _, findings = check_all(Project.at(Path(ROOT)), ("b1931030",), ())
    assert [str(finding) for finding in findings if finding.code.startswith(("phonemes", "pronunciation", "lexicon"))] == []
