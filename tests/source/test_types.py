"""A text gets its meaning from the type that stands where it stands, and nothing is guessed."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from pipeline.source import types
from pipeline.source.types import BIDI_CONTROLS, MISSING, SIGN_UNITS


def read(kind: Any, typed: object) -> Any:
    return TypeAdapter(kind).validate_python(typed)


def refusal(kind: Any, typed: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, typed)
    return str(caught.value.errors()[0]["type"])


@pytest.mark.parametrize(("typed", "count"), [("0", 0), ("22", 22), (" 7 ", 7), ("999999999", 999_999_999)])
def test_a_count_is_a_whole_number(typed: str, count: int) -> None:
    assert read(types.Count, typed) == count


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("9.8%", "count_is_percent"),
        ("-3", "count_negative"),
        ("1,000", "count_expected"),
        ("1 000", "count_expected"),
        ("1_000", "count_expected"),
        ("2.0", "count_expected"),
        ("1e3", "count_expected"),
        ("0x1F", "count_expected"),
        ("+5", "count_expected"),
        ("٣", "count_expected"),
        ("²", "count_expected"),
        ("1000000000", "count_expected"),
        ("", "count_expected"),
        ("yes", "count_expected"),
        (["5"], "count_expected"),
        ({"n": "5"}, "count_expected"),
    ],
)
def test_what_is_no_count_is_refused(typed: object, code: str) -> None:
    assert refusal(types.Count, typed) == code


@pytest.mark.parametrize("reason", MISSING)
def test_a_count_may_be_missing_for_a_reason(reason: str) -> None:
    assert read(types.CountOrMissing, reason) == reason


@pytest.mark.parametrize("typed", ["", " "])
def test_a_blank_is_never_zero(typed: str) -> None:
    assert refusal(types.CountOrMissing, typed) == "count_blank"


@pytest.mark.parametrize("typed", ["unknown", "null", "~", "no", "NOT_REPORTED"])
def test_a_reason_is_one_of_the_known_ones(typed: str) -> None:
    assert refusal(types.CountOrMissing, typed) == "count_expected"
    assert refusal(types.NumberOrMissing, typed) == "number_expected"


@pytest.mark.parametrize("typed", ["1.20", "0.10", "-0.5", "100", "1.000", "007"])
def test_a_number_keeps_the_digits_that_were_typed(typed: str) -> None:
    number = read(types.Number, typed)
    assert number == Decimal(typed)
    assert number.as_tuple() == Decimal(typed).as_tuple()


@pytest.mark.parametrize(
    "typed", ["1,2", "1e400", "nan", "inf", "-inf", ".5", "5.", "1.2.3", "", "½", "٣", "9" * 13, ["1"]]
)
def test_what_is_no_number_is_refused(typed: object) -> None:
    assert refusal(types.Number, typed) == "number_expected"


@pytest.mark.parametrize("typed", ["10%", "10 %", "10", "10.0"])
def test_a_percentage_may_be_typed_with_its_sign(typed: str) -> None:
    assert read(types.Percent, typed) == 10


@pytest.mark.parametrize("typed", ["%", "10%%", "%10", "ten", ["10"]])
def test_what_is_no_percentage_is_refused(typed: object) -> None:
    assert refusal(types.Percent, typed) == "number_expected"


@pytest.mark.parametrize("typed", ["-5%", "100.1%", "5000"])
def test_a_percentage_lies_between_0_and_100(typed: str) -> None:
    assert refusal(types.Percent, typed) == "percent_range"


@given(typed=st.text())
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_value_or_a_refusal_and_never_another_error(typed: str) -> None:
    for kind in (
        types.Text,
        types.Count,
        types.CountOrMissing,
        types.Number,
        types.NumberOrMissing,
        types.Percent,
        types.Names,
    ):
        try:
            read(kind, typed)
        except ValidationError as problem:
            assert problem.errors()[0]["msg"]


@pytest.mark.parametrize("typed", ["NO", "1.20", "2024-01-01", "~", "null", "true"])
def test_a_text_is_never_guessed_to_be_something_else(typed: str) -> None:
    assert read(types.Text, typed) == typed


def test_a_text_is_stripped_and_composed() -> None:
    assert read(types.Text, "  cafe\u0301 \n") == "café"


@pytest.mark.parametrize("sign", sorted(BIDI_CONTROLS))
def test_a_sign_that_could_make_a_text_read_otherwise_is_refused(sign: str) -> None:
    assert refusal(types.Text, f"a{sign}b") == "text_hidden"


@pytest.mark.parametrize("sign", ["\t", "\r", "\x00", "\x0b", "\x0c", "\x1c", "\x7f", "\x85"])
def test_a_control_character_is_refused(sign: str) -> None:
    assert refusal(types.Text, f"a{sign}b") == "text_hidden"


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff"])
def test_a_sign_that_no_file_of_ours_can_hold_is_refused(sign: str) -> None:
    with pytest.raises(ValidationError):
        read(types.Text, f"a{sign}b")


@pytest.mark.parametrize("end", ["\n", pytest.param("\u2028"), "\r\n"])
def test_a_text_is_one_line(end: str) -> None:
    assert refusal(types.Text, f"One.{end}Two.") == "text_lines"
    assert read(types.Text, f"One.{end}") == "One."


@pytest.mark.parametrize("typed", ["2022-09-21", " 2022-09-21 ", "2024-02-29", "0001-01-01"])
def test_a_day_is_year_month_day(typed: str) -> None:
    assert read(types.Day, typed).isoformat() == typed.strip()


@pytest.mark.parametrize(
    "typed",
    [
        *"2023-02-29 2022-13-01 2022-9-21 20220921 21.09.2022 2022-09-21T00:00:00 0 86400 1663718400 2022 today".split(),
        *("", "+2022-09-21", "٢٠٢٢-٠٩-٢١", ["2022-09-21"]),
    ],
)
def test_a_day_is_never_guessed(typed: object) -> None:
    assert refusal(types.Day, typed) == "date_parsing"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("", "text_empty"), (" \n ", "text_empty"), (["a"], "text_expected"), ({"vod.all": ""}, "text_is_mapping")],
)
def test_what_is_no_text_is_refused(typed: object, code: str) -> None:
    assert refusal(types.Text, typed) == code


@pytest.mark.parametrize("typed", ["vod", "low_first", "a1", "a" * 60])
def test_a_name_is_small_letters_digits_and_underscores(typed: str) -> None:
    assert read(types.Name, typed) == typed


@pytest.mark.parametrize("typed", ["VOD", "1a", "_a", "a-b", "a.b", "a b", "é", "", "a\n", "a" * 61])
def test_what_is_no_name_is_refused(typed: str) -> None:
    assert refusal(types.Name, typed) in ("string_pattern_mismatch", "string_too_long")


@pytest.mark.parametrize("typed", ["liver", "a-b", "part-2"])
def test_a_section_id_is_words_and_hyphens(typed: str) -> None:
    assert read(types.SectionId, typed) == typed


@pytest.mark.parametrize("typed", ["-a", "a-", "a--b", "A", "2", "a_b", "a.b", "../x", "a\n", ""])
def test_what_cannot_be_an_id_on_a_page_is_refused(typed: str) -> None:
    assert refusal(types.SectionId, typed) == "string_pattern_mismatch"


@pytest.mark.parametrize("typed", ["https://example.org", "http://example.org/a?b=c#d"])
def test_an_address_begins_with_http(typed: str) -> None:
    assert read(types.Url, typed) == typed


@pytest.mark.parametrize(
    "typed", ["javascript:alert(1)", "example.org", "//x", "https://a b", 'https://a"b', "https://<a>", " https://a"]
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    assert refusal(types.Url, typed) == "string_pattern_mismatch"


def test_a_single_name_stands_for_a_list_of_one() -> None:
    assert read(types.Names, "low") == read(types.Names, ["low"]) == ("low",)
    assert refusal(types.Names, []) == "too_short"


def test_a_unit_is_a_sign_or_a_word() -> None:
    assert set(SIGN_UNITS) == {"mg/m²", "mg/kg", "mg", "µg", "g", "ml"}
    assert read(types.Unit, "day") == "day"
    assert refusal(types.Unit, "mg/m2") == "literal_error"


def test_an_unknown_key_is_refused_and_values_never_change() -> None:
    class Thing(types.Model):
        name: types.Name

    thing = Thing(name="a")
    with pytest.raises(ValidationError):
        thing.name = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Thing.model_validate({"name": "a", "nmae": "b"})
