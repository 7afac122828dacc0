"""textstat as second opinion: offline, on sentences prepared so that its traps do not bite."""

import socket
from datetime import date
from pathlib import Path

import pytest

from pipeline.handout import Edition, Handout, Paragraph, Role, Run, Section, Segment
from pipeline.readability import second_opinion as module
from pipeline.readability.second_opinion import METRICS, prepared, second_opinion


def handout(*texts: str, locale: str = "en") -> Handout:
    segments = tuple(Segment(f"s-{n}", Role.SENTENCE, locale, (Run(text),), text) for n, text in enumerate(texts))
    heading = Segment("s-title", Role.HEADING, locale, (Run("Part"),), "Part")
    title = Segment("title", Role.TITLE, locale, (Run("Title"),), "Title")
    section = Section("s", heading, (Paragraph(segments),))
    return Handout("x", Edition(locale, locale, "x", "ltr"), "1", date(2026, 1, 1), title, (), (section,))


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_a_decimal_a_title_and_a_foreign_question_mark_end_no_sentence() -> None:
    text = prepared(handout("It was one point two, said Dr. Smith.", "هل هذا صحيح؟ نعم هو صحيح تمامًا."))
    assert text.count(".") == 3  # the Arabic segment holds two sentences
    assert prepared(handout("The dose was 1.2 milligrams, said Dr. Smith.")).count(".") == 1


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("locale", ["en", "de", "es", "fr", "pl", "ar", "it", "fi", "pt-BR"])
def test_no_language_asks_the_network(tmp_path: Path, locale: str) -> None:
    opinion = second_opinion(handout("One of the people had a medical problem.", locale=locale), tmp_path)
    assert opinion is not None
    assert opinion.metric == f"textstat.{METRICS.get(locale.split('-')[0], 'lix')}"


@pytest.mark.usefixtures("offline")
def test_without_cmudict_english_is_counted_by_pyphen_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_cmudict", lambda _: None)
    opinion = second_opinion(handout("One of the people had a medical problem."), tmp_path)
    assert opinion is not None
    assert opinion.syllables == "Pyphen"


def test_a_handout_without_sentences_has_no_second_opinion(tmp_path: Path) -> None:
    assert second_opinion(handout("Short."), tmp_path) is None


def test_a_language_never_gets_english_coefficients() -> None:
    for language, metric in METRICS.items():
        if metric == "flesch_reading_ease":
            from textstat.backend.utils.constants import LANG_CONFIGS

            assert LANG_CONFIGS[language] != LANG_CONFIGS["en"]
