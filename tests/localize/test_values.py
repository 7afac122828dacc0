"""Values for the eye and for the ear, in six languages."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import ProjectError
from pipeline.localize.formats import babel_locale, direction, iso639_2, own_name, show_day, show_number, show_percent
from pipeline.localize.spoken import say_day, say_number, say_spelled

LANGUAGES = ("ar", "de", "en", "es", "fr", "pl")
THIN, NO_BREAK = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("locale", "number", "percent", "day"),
    [
        ("en", "1,234.50", "9.8%", "July 1, 2019"),
        ("de", "1.234,50", f"9,8{NO_BREAK}%", "1. Juli 2019"),
        ("es", "1.234,50", f"9,8{NO_BREAK}%", "1 de julio de 2019"),
        ("fr", f"1{THIN}234,50", f"9,8{THIN}%", "1er juillet 2019"),
        ("pl", f"1{NO_BREAK}234,50", "9,8%", "1 lipca 2019"),
    ],
)
def test_the_eye_sees_what_its_country_writes(locale: str, number: str, percent: str, day: str) -> None:
    assert show_number(Decimal("1234.50"), locale) == number
    assert show_percent(Decimal("9.8"), locale).replace(THIN, NO_BREAK) == percent.replace(THIN, NO_BREAK)
    assert show_day(date(2019, 7, 1), locale) == day


def test_arabic_has_one_system_of_digits() -> None:
    shown = show_number(102, "ar") + show_percent(Decimal("22.7"), "ar") + show_day(date(2019, 7, 1), "ar")
    assert not any("\u0660" <= sign <= "\u0669" for sign in shown)


@pytest.mark.parametrize(
    ("locale", "first", "other"),
    [
        ("en", "July first, twenty nineteen", "September twenty-first, twenty twenty-two"),
        ("de", "ersten Juli zweitausendneunzehn", "einundzwanzigsten September zweitausendzweiundzwanzig"),
        ("es", "uno de julio de dos mil diecinueve", "veintiuno de septiembre de dos mil veintidós"),
        ("fr", "premier juillet deux mille dix-neuf", "vingt-et-un septembre deux mille vingt-deux"),
        (
            "pl",
            "pierwszego lipca dwa tysiące dziewiętnastego roku",
            "dwudziestego pierwszego września dwa tysiące dwudziestego drugiego roku",
        ),
        ("ar", "الأول من يوليو عام ألفين وتسعة عشر", "الحادي والعشرين من سبتمبر عام ألفين واثنين وعشرين"),
    ],
)
def test_the_ear_hears_dates_as_people_say_them(locale: str, first: str, other: str) -> None:
    assert say_day(date(2019, 7, 1), locale) == first
    assert say_day(date(2022, 9, 21), locale) == other


@pytest.mark.parametrize(
    ("locale", "year", "end"),
    [
        ("en", 1998, "nineteen ninety-eight"),
        ("en", 2005, "two thousand five"),
        ("en", 1905, "nineteen oh five"),
        ("en", 1900, "one thousand nine hundred"),
        ("de", 1998, "neunzehnhundertachtundneunzig"),
        ("de", 1900, "neunzehnhundert"),
        ("pl", 2000, "dwutysięcznego roku"),
    ],
)
def test_years_are_said_as_people_say_them(locale: str, year: int, end: str) -> None:
    assert say_day(date(year, 3, 8), locale).endswith(end)


@pytest.mark.parametrize("locale", [*LANGUAGES, "it", "pt", "nl", "sv", "cs", "hu", "tr", "uk"])
@given(day=st.dates(min_value=date(1950, 1, 1), max_value=date(2050, 12, 31)))
@settings(max_examples=30, deadline=None)
def test_no_digit_of_a_date_reaches_the_ear(locale: str, day: date) -> None:
    assert not any(sign.isdigit() for sign in say_day(day, locale))


@pytest.mark.parametrize("locale", LANGUAGES)
@given(tenths=st.integers(min_value=0, max_value=1000))
@settings(max_examples=60, deadline=None)
def test_eye_and_ear_get_the_same_percentage(locale: str, tenths: int) -> None:
    value = Decimal(tenths) / 10
    shown = "".join(sign for sign in show_percent(value, locale) if sign.isdigit())
    assert int(shown) == tenths
    words = say_number(value.quantize(Decimal("0.1")), locale)
    assert words.startswith(say_number(tenths // 10, locale))
    assert words.endswith(say_number(tenths % 10, locale))


def test_a_number_is_never_said_in_the_words_of_another_language() -> None:
    assert say_number(102, "so") == "102"
    assert say_number(Decimal("9.8"), "eu") == "9,8"


def test_an_identifier_is_said_sign_by_sign_with_a_pause_at_its_hyphens_and_in_a_long_row_of_digits() -> None:
    assert say_spelled("2018-001557-27", "en") == "two zero one eight, zero zero one, five five seven, two seven"
    assert say_spelled("B1931030", "de").startswith("B eins neun drei")
    assert "،" in say_spelled("2018-27", "ar")


def test_a_language_has_its_own_name_direction_and_code() -> None:
    assert [own_name(tag) for tag in LANGUAGES] == ["العربية", "Deutsch", "English", "Español", "Français", "Polski"]
    assert [tag for tag in LANGUAGES if direction(tag) == "rtl"] == ["ar"]
    assert [iso639_2(tag) for tag in LANGUAGES] == ["ara", "deu", "eng", "spa", "fra", "pol"]


@pytest.mark.parametrize("tag", ["", "x", "de_DE", "not-a-locale", "en\n"])
def test_a_tag_that_is_no_locale_is_refused_in_a_sentence(tag: str) -> None:
    with pytest.raises(ProjectError, match="locale"):
        babel_locale(tag)
