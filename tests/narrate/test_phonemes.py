"""What phonemes give away, on what espeak-ng says of words that are spelled and of those that only look so."""

import pytest

from pipeline.narrate.phonemes import bare, ends, is_spelled, letters, script, scripts, switches
from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine


@pytest.fixture(scope="module")
def engine() -> Pyttsx3Engine:
    return Pyttsx3Engine()


def heard(engine: Pyttsx3Engine, locale: str, word: str) -> dict[str, str]:
    """The phonemes of a word, its letters, and what is left of it behind spelled ones."""
    voice = engine.voice(locale)
    asked = [word, *letters(word)]
    found = dict(zip(asked, engine.phonemes(asked, voice), strict=True))
    tails = list(ends(word, found))
    return found | dict(zip(tails, engine.phonemes(tails, voice), strict=True))


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "pqrs ghtx mRNA kg GmbH brrr GGT hst Mbappe αβγ 漢字 WLAN"),
        ("de", "pqrs xkcd BAföG GmbH mRNA tsk ghtx LDH 漢字 brrr WLAN"),
        ("es", "pqrs xkcd hst mRNA GGT GmbH ngte brrr"),
        ("fr", "pqrs xkcd brrr GmbH mRNA PFS GT"),
        ("pl", "pqrs xkcd brrr GmbH mRNA qrst hst"),
    ],
)
def test_a_word_said_letter_by_letter_is_known(engine: Pyttsx3Engine, locale: str, words: str) -> None:
    assert [word for word in words.split() if not is_spelled(word, heard(engine, locale, word))] == []


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "Union over so be age Is I VOD Pfizer psalm gnome Thrombocytopenia"),
        ("de", "Inotuzumab Übungsbeispiel Ehe es Tee See Pferd Psyche"),
        ("es", "Este Estas de te bebe Otros Una ele"),
        ("fr", "Ici adultes Union suivi déesse et après"),
        ("pl", "Ośrodki ale osoby Unii Enzym w krwi źdźbło"),
        ("ar", "يوم تلقى حتى هذا طرح هكذا يَرَ"),
    ],
)
def test_a_word_that_is_said_as_a_word_is_not(engine: Pyttsx3Engine, locale: str, words: str) -> None:
    assert [word for word in words.split() if is_spelled(word, heard(engine, locale, word))] == []


def test_a_switch_names_the_other_language_not_the_way_back() -> None:
    assert switches("(en)s'0ftwe@(de) _:(el)avQ(de)", "de") == ("en", "el")
    assert switches("(hi)H'Indi(en-us)", "en") == ("hi",)
    assert switches("l'El@", "de") == ()


def test_letters_leave_marks_out_and_phonemes_stress() -> None:
    assert letters("مُدّة") == "مدة"
    assert bare("(en)s'0ftw,e:@_|(de)") == "s0ftwe@"


def test_scripts_are_those_that_a_text_is_written_in() -> None:
    assert (script("ª"), script("µ"), script("ж")) == ("LATIN", "GREEK", "CYRILLIC")
    assert scripts(["a long enough text with one α"]) == {"LATIN"}
