"""Said and heard get one form where they sound the same, and keep two where they do not."""

import doctest
import re

import pytest

from pipeline.localize.spoken import say_day, say_number, say_spelled
from tests.conftest import ROOT
from tests.listen import normalise as module
from tests.listen.normalise import PAUSE, is_number, normalise

# What the voice was given, and ways in which the same may be written down by who hears it.
SAME = [
    ("one hundred two people", ["102 people", "one hundred and two people", "1 hundred 2 people", "100-2 people"]),
    ("nine point eight percent", ["9.8%", "9.8 percent", "nine point eight per cent", "9 point 8 %"]),
    ("twenty nineteen", ["2019", "20 19", "two thousand nineteen", "two thousand and nineteen"]),
    ("nineteen ninety-eight", ["1998", "19 98"]),
    ("July first, twenty nineteen", ["July 1, 2019", "July 1st 2019", "july first 2019"]),
    ("September twenty-first, twenty twenty-two", ["September 21, 2022", "September 21st, 2022"]),
    ("November thirtieth", ["November 30", "November 30th"]),
    ("twenty-one to twenty-eight days", ["21 to 28 days", "twenty one to 28 days"]),
    ("eighteen to seventy-five years old", ["18 to 75 years old"]),
    ("one point zero", ["1.0", "1 point 0"]),
    ("one point two milligrams per square meter", ["1.2 mg/m²", "1.2 mg/m2", "1.2 milligrams per square metre"]),
    ("days one, eight and fifteen", ["days 1, 8, and 15", "days 1, 8 and 15"]),
    ("three thousand four hundred fifty-six", ["3,456", "3456", "3 thousand 4 hundred 56"]),
    ("one million two hundred thousand", ["1,200,000", "1 million 200 thousand"]),
    ("the first part", ["the 1st part"]),
    ("the twenty-second day", ["the 22nd day"]),
    ("VOD", ["V O D", "V-O-D", "V.O.D."]),
    ("CRi and MRD positive", ["CRI and M-R-D positive"]),
    ("CD22-positive", ["CD 22 positive", "CD-22 positive", "C-D twenty-two positive", "C D 22 positive"]),
    ("B-cell ALL", ["B cell A L L", "B cell A-L-L", "Bcell ALL"]),
    ("N C T zero three six", ["NCT 036", "NCT-036", "NCT 0 3 6", "NCT036"]),
    ("two zero one eight", ["2-018", "2 0 1 8"]),
    ("that person’s dose", ["that person's dose", "that persons dose"]),
    ("it does not", ["It doesn't."]),
    ("it cannot", ["it can not", "it can't"]),
    ("leukemia", ["leukaemia", "Leukaemia"]),
    ("Nosebleed. Follow-up.", ["nose bleed follow up"]),
    ("the register ClinicalTrials.gov", ["the register, clinicaltrials.gov"]),
    ("Number of people “on the lower dose” (white blood cells):", ["number of people on the lower dose white blood cells"]),
]
OTHER = [
    ("five of twenty-two", "522"),
    ("fourteen of forty-two", "40 of 42"),
    ("six of forty-two", "6-4-2"),
    ("sixty-four", "six to four"),
    ("sixty-four", "6 4"),
    ("forty-two", "for the two"),
    ("forty-two", "4-2"),
    ("one hundred two", "100. 2"),
    ("one, eight", "18"),
    ("nine point eight", "9, 8"),
    ("nine point eight percent", "98 percent"),
    ("zero", "oh"),
    ("twenty-eight", "20, 8"),
    ("one point zero", "1"),
    ("1.20", "1.2"),
    ("blood", "blocked"),
    ("a lower dose", "lower dose"),
    ("VOD", "BOD"),
]


@pytest.mark.parametrize(("said", "heard"), [(said, heard) for said, all_heard in SAME for heard in all_heard])
def test_what_sounds_the_same_has_one_form(said: str, heard: str) -> None:
    assert normalise(said) == normalise(heard)


@pytest.mark.parametrize(("said", "heard"), OTHER)
def test_what_sounds_otherwise_keeps_its_own_form(said: str, heard: str) -> None:
    assert normalise(said) != normalise(heard)


@pytest.mark.parametrize("text", [*(said for said, _ in SAME), *(heard for _, all_heard in SAME for heard in all_heard)])
def test_a_normal_form_is_its_own_normal_form(text: str) -> None:
    once = normalise(text)
    assert normalise(f"{PAUSE} ".join(once)) == once


def test_every_whole_number_that_we_say_comes_back_as_its_digits() -> None:
    for number in [*range(1100), 1999, 2000, 2019, 3456, 9999]:
        assert normalise(f"all {say_number(number, 'en')} people") == ("all", str(number), "people")


@pytest.mark.parametrize("number", [100, 101, 110, 119, 120, 199, 200, 512, 999])
def test_a_number_in_digits_is_that_number_in_words(number: int) -> None:
    assert normalise(str(number)) == normalise(say_number(number, "en"))


def test_every_day_that_we_say_is_the_day_as_it_is_written() -> None:
    from datetime import date, timedelta

    for offset in range(0, 1500, 7):
        day = date(2019, 1, 1) + timedelta(offset)
        written = f"{day:%B} {day.day}, {day.year}"
        assert normalise(say_day(day, "en")) == normalise(written), written


def test_an_identifier_is_heard_digit_by_digit() -> None:
    assert normalise(say_spelled("NCT03677596", "en")) == ("nct", *"03677596") == normalise("NCT 03677596")


def test_what_nobody_can_hear_leaves_nothing() -> None:
    for text in ("", "  ", "– … !?", "''", "()[]"):
        assert normalise(text) == ()


def test_a_normal_word_has_small_letters_or_digits_and_nothing_else() -> None:
    text = (ROOT / "studies" / "b1931030" / "summary.yaml").read_text(encoding="utf-8")
    assert all(re.fullmatch(r"[^\W\d_]+|\d+(\.\d+)?", word) for word in normalise(text))


def test_numbers_are_told_from_words() -> None:
    assert [word for word in normalise("Two of the first 10.5 in CD22, July 3rd") if is_number(word)] == [
        "2",
        "10.5",
        "22",
        "3",
    ]


def test_the_examples_in_its_documentation_hold() -> None:
    assert doctest.testmod(module).failed == 0
