"""A block is a mapping with one key that says what it is; a text is sentences, one a line."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from pipeline.source import blocks
from pipeline.source.blocks import BLOCKS, Block, Sentence, block_kind
from pipeline.source.load import Study

FIGURE = {"id": "x", "caption": "Words"}
GOOD: dict[str, Any] = {
    "text": "One.\nTwo.",
    "list": ["One.", {"one": "{n} person.", "other": "{n} people."}],
    "heading": "Words",
    "phrase": "one_study",
    "table": {**FIGURE, "measures": {"over": "10%"}, "groups": ["low"]},
    "ranking": {"id": "x", "measures": {}, "group": "all", "first": "3"},
    "icon_array": {**FIGURE, "measure": "vod", "groups": "low"},
    "bars": {**FIGURE, "measure": "vod", "groups": "low", "out_of": "100"},
    "parts": {**FIGURE, "measure": "took_part", "groups": "all"},
    "timeline": {**FIGURE, "length": "cycle", "marks": ["day"]},
    "flow": {**FIGURE, "whole": "all", "tracks": ["low", "high"]},
    "links": ["page", "register"],
}


def read(value: object) -> Any:
    return TypeAdapter(Block).validate_python(value)


def refusal(value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(value)
    return str(caught.value.errors()[0]["type"])


def sentences(typed: object) -> list[str]:
    return [sentence.other for sentence in read({"text": typed}).text]


def test_every_kind_of_block_is_read_by_its_key() -> None:
    assert set(GOOD) == set(BLOCKS)
    for kind, value in GOOD.items():
        assert type(read({kind: value})) is BLOCKS[kind]


def test_the_kind_of_a_block_is_known_before_and_after_it_is_read(tiny: Study) -> None:
    for kind, value in GOOD.items():
        assert block_kind({kind: value}) == kind
        assert block_kind(read({kind: value})) == kind
    assert block_kind({"headline": "x"}) is None
    assert block_kind("text") is None
    assert block_kind([]) is None


@pytest.mark.parametrize("value", [{}, {"headline": "x"}, "Words", ["text"], {"TEXT": "x"}])
def test_what_is_no_block_is_refused(value: object) -> None:
    assert refusal(value) == "block_kind"


def test_a_block_has_one_key() -> None:
    assert refusal({"heading": "x", "text": "y"}) == "extra_forbidden"
    assert refusal({"heading": "x", "level": "2"}) == "extra_forbidden"


@pytest.mark.parametrize("kind", ["text", "list", "phrase", "ranking"])
def test_a_block_or_a_line_may_be_marked_for_the_short_edition(kind: str) -> None:
    assert not read({kind: GOOD[kind]}).short
    assert read({"short": "true", kind: GOOD[kind]}).short
    assert read({"text": [{"other": "x", "short": "true"}, "y"]}).text[0].short
    assert refusal({"short": "true", "heading": "x"}) == "extra_forbidden"


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("One.", ["One."]),
        ("One.\nTwo.\n", ["One.", "Two."]),
        ("\nOne.\n\n  Two.\n \n", ["One.", "Two."]),
        (["One.", "Two."], ["One.", "Two."]),
        (["One.", "", {"other": "Two."}], ["One.", "Two."]),
    ],
)
def test_a_line_is_a_sentence_and_blank_lines_are_none(typed: object, wanted: list[str]) -> None:
    assert sentences(typed) == wanted


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "too_short"),
        (" \n ", "too_short"),
        ([], "too_short"),
        ({"vod.all": ""}, "text_is_mapping"),
        ([{"one": "x"}], "missing"),
        ([{"other": "x", "two": "y"}], "extra_forbidden"),
        ([["x"]], "model_type"),
        (["One.\nTwo."], "text_lines"),
        ([{"other": "x", "say": "One.\nTwo."}], "text_lines"),
        ([{"other": "x", "number": "{vod.all}"}], "string_pattern_mismatch"),
    ],
)
def test_what_is_no_sentence_is_refused(typed: object, code: str) -> None:
    assert refusal({"text": typed}) == code


@pytest.mark.parametrize(
    ("kind", "change", "code"),
    [
        ("ranking", {"first": "0"}, "greater_than_equal"),
        ("ranking", {"first": "-1"}, "count_negative"),
        ("table", {"groups": []}, "too_short"),
        ("table", {"measures": {"safety": "death"}}, "literal_error"),
        ("table", {"measures": ["vod"]}, "model_type"),
        ("table", {"measures": {"over": "101%"}}, "percent_range"),
        ("table", {"spoken": "aloud"}, "literal_error"),
        ("flow", {"spoken": "short"}, "literal_error"),
        ("icon_array", {"id": "2nd"}, "string_pattern_mismatch"),
        ("icon_array", {"caption": ""}, "text_empty"),
        ("timeline", {"marks": []}, "too_short"),
        ("flow", {"tracks": {"low": "1"}}, "tuple_type"),
    ],
)
def test_what_is_wrong_in_a_figure_is_refused(kind: str, change: dict[str, object], code: str) -> None:
    assert refusal({kind: {**GOOD[kind], **change}}) == code


@pytest.mark.parametrize("block", [{"table": {**GOOD["table"], "measures": {"in_": "low"}}}])
def test_a_key_has_one_spelling(block: object) -> None:
    with pytest.raises(ValidationError):
        read(block)


def test_every_kind_of_block_says_what_it_is() -> None:
    for model in BLOCKS.values():
        assert model.__doc__
    assert Sentence(other="x").model_dump(exclude_none=True) == {"other": "x"}
    assert blocks.Selection().in_ == "any_group"
