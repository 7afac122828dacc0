"""Numbers in words, in the forms that grammar asks for."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.localize.numerals import forms, spell

LANGUAGES = ("ar", "de", "en", "es", "fr", "pl")
FORMS = [(language, form) for language in LANGUAGES for form in ("", *sorted(forms(language)))]


@pytest.mark.parametrize(
    ("language", "form", "number", "words"),
    [
        ("en", "", 0, "zero"),
        ("en", "", 21, "twenty-one"),
        ("en", "", 102, "one hundred two"),
        ("de", "", 1, "eins"),
        ("de", "eine", 1, "eine"),
        ("de", "einem", 1, "einem"),
        ("de", "eine", 21, "einundzwanzig"),
        ("de", "", 102, "einhundertzwei"),
        ("es", "m", 1, "un"),
        ("es", "m", 21, "veintiún"),
        ("es", "m", 31, "treinta y un"),
        ("es", "f", 21, "veintiuna"),
        ("es", "f", 31, "treinta y una"),
        ("es", "f", 200, "doscientas"),
        ("es", "f", 42, "cuarenta y dos"),
        ("fr", "f", 1, "une"),
        ("fr", "f", 21, "vingt-et-une"),
        ("fr", "f", 80, "quatre-vingts"),
        ("fr", "", 22, "vingt-deux"),
        ("pl", "f", 1, "jedna"),
        ("pl", "f", 2, "dwie"),
        ("pl", "f", 22, "dwadzieścia dwie"),
        ("pl", "f", 12, "dwanaście"),
        ("pl", "gen", 1, "jednego"),
        ("pl", "fgen", 1, "jednej"),
        ("pl", "gen", 2, "dwóch"),
        ("pl", "gen", 5, "pięciu"),
        ("pl", "gen", 21, "dwudziestu jeden"),
        ("pl", "gen", 64, "sześćdziesięciu czterech"),
        ("pl", "gen", 102, "stu dwóch"),
        ("ar", "", 3, "ثلاثة"),
        ("ar", "f", 3, "ثلاث"),
        ("ar", "gen", 22, "اثنين وعشرين"),
        ("ar", "gen", 21, "واحد وعشرين"),
        ("ar", "acc", 21, "واحدًا وعشرين"),
        ("ar", "f", 38, "ثمانٍ وثلاثون"),
        ("ar", "f", 8, "ثماني"),
        ("ar", "f", 18, "ثماني عشرة"),
        ("ar", "f", 13, "ثلاث عشرة"),
        ("ar", "", 13, "ثلاثة عشر"),
        ("ar", "", 11, "أحد عشر"),
        ("ar", "f", 11, "إحدى عشرة"),
    ],
)
def test_a_number_has_the_words_that_its_noun_asks_for(language: str, form: str, number: int, words: str) -> None:
    assert spell(number, language, form) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "twenty-two point seven"),
        ("de", "zweiundzwanzig Komma sieben"),
        ("es", "veintidós coma siete"),
        ("fr", "vingt-deux virgule sept"),
        ("pl", "dwadzieścia dwa przecinek siedem"),
        ("ar", "اثنان وعشرون فاصل سبعة"),
    ],
)
def test_decimals_are_said_with_the_mark_of_the_language(language: str, words: str) -> None:
    assert spell(Decimal("22.7"), language) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_zero_that_was_typed_at_the_end_is_said(language: str) -> None:
    assert spell(Decimal("1.20"), language) == f"{spell(Decimal('1.2'), language)} {spell(0, language)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_equal_numbers_that_were_typed_otherwise_are_said_otherwise(language: str) -> None:
    said = [spell(number, language) for number in (Decimal("5.0"), 5, Decimal("5.00"), Decimal(5))]
    assert said[1] == said[3]
    assert len(set(said)) == 3


@pytest.mark.parametrize("typed", ["1000000000000000005", "-2000000000000000005", "1000000000000000005.50"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_too_large_for_words_is_said_digit_by_digit(language: str, typed: str) -> None:
    words = spell(Decimal(typed) if "." in typed else int(typed), language)
    assert not any(sign.isdigit() for sign in words)
    assert words.split().count(spell(0, language)) >= 17
    assert spell(5, language) in words


def test_a_form_that_a_language_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError):
        spell(3, "en", "gen")


def test_a_language_that_nobody_spells_out_is_an_error() -> None:
    with pytest.raises(ValueError, match="tlh"):
        spell(3, "tlh")


@pytest.mark.parametrize(("language", "form"), FORMS)
@given(number=st.integers(min_value=0, max_value=9999))
@settings(max_examples=60, deadline=None)
def test_every_number_is_words_without_digits(language: str, form: str, number: int) -> None:
    words = spell(number, language, form)
    assert words == words.strip()
    assert not any(sign.isdigit() or sign == "\u00ad" for sign in words)


@pytest.mark.parametrize(("language", "form"), FORMS)
def test_different_numbers_have_different_words(language: str, form: str) -> None:
    words = [spell(number, language, form) for number in range(1200)]
    assert len(set(words)) == len(words)
