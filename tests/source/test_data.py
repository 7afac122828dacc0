"""Facts, groups, measures and reported figures hold together in themselves before anything is derived from them."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from pipeline.source.data import AnyReported, Comparison, Fact, Group, Measure, Population, Reported, ReportedTable, Source

TABLE = {"table": "Table one", "groups": ["low", "high"], "of": ["40", "38"], "rows": {"vod": ["5 (12.5)", "0"]}}
PEOPLE = {"label": "VOD", "kind": "people", "n": {"low": "5"}}


def refusal(model: type[BaseModel], given: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(given)
    return str(caught.value.errors()[0]["type"])


@pytest.mark.parametrize(
    "given",
    [
        {"value": "1.20", "unit": "mg/m²"},
        {"value": "55", "unit": "year"},
        {"value": "2"},
        {"range": ["21", "28"], "unit": "day"},
        {"range": ["3", "3"]},
        {"date": "2022-09-21"},
        {"name": "Besponsa"},
    ],
)
def test_a_fact_is_one_value(given: dict[str, Any]) -> None:
    assert Fact.model_validate(given)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({}, "fact_kind"),
        ({"unit": "day"}, "fact_kind"),
        ({"value": "1", "name": "one"}, "fact_kind"),
        ({"date": "2022-09-21", "unit": "day"}, "fact_unit"),
        ({"name": "x", "unit": "day"}, "fact_unit"),
        ({"range": ["5", "3"]}, "range_reversed"),
        ({"range": ["5"]}, "missing"),
        ({"range": ["5", "6", "7"]}, "too_long"),
        ({"range": "5-6"}, "tuple_type"),
        ({"value": "1", "unit": "days"}, "literal_error"),
        ({"value": "not_reported"}, "number_expected"),
    ],
)
def test_what_is_no_fact_is_refused(given: dict[str, Any], code: str) -> None:
    assert refusal(Fact, given) == code


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"label": "x"}, "group_kind"),
        ({"label": "x", "participants": "3", "sum": ["a"], "assigned": "chance"}, "group_kind"),
        ({"label": "x", "participants": "3"}, "group_assigned"),
        ({"label": "x", "participants": "3", "assigned": "lottery"}, "literal_error"),
        ({"label": "x", "participants": "not_reported", "assigned": "chance"}, "count_expected"),
        ({"label": "x", "sum": []}, "too_short"),
        ({"participants": "3", "assigned": "chance"}, "missing"),
    ],
)
def test_a_group_is_people_or_a_sum_and_says_how_they_got_into_it(given: dict[str, Any], code: str) -> None:
    assert refusal(Group, given) == code


def test_a_group_of_nobody_is_a_group() -> None:
    assert Group.model_validate({"label": "x", "participants": "0", "assigned": "chance"}).participants == 0


def test_a_comparison_is_of_two_groups_at_least_and_says_why() -> None:
    assert refusal(Comparison, {"groups": ["low"], "basis": "chance"}) == "too_short"
    assert refusal(Comparison, {"groups": ["low", "high"]}) == "missing"
    assert refusal(Comparison, {"groups": ["low", "high"], "basis": "size"}) == "literal_error"


def test_a_population_is_chosen_after_treatment_unless_it_says_otherwise() -> None:
    assert Population.model_validate({"label": "x", "n": {"low": "3", "high": "not_reported"}}).chosen == "after_treatment"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"n": {}}, "measure_values"),
        ({"values": {"low": "1.5"}}, "measure_values"),
        ({"kind": "mean"}, "measure_values"),
        ({"kind": "mean", "n": {}, "values": {}}, "measure_values"),
        ({"kind": "odds"}, "literal_error"),
        ({"rest": "not_reported"}, "rest_without_parts"),
        ({"rest": "unknown", "parts": ["a"]}, "literal_error"),
        ({"n": {"low": "5%"}}, "count_is_percent"),
        ({"n": {"low": ""}}, "count_blank"),
        ({"n": "5"}, "dict_type"),
        ({"safety": "harmless"}, "literal_error"),
    ],
)
def test_a_measure_has_numbers_of_its_kind(change: dict[str, Any], code: str) -> None:
    assert refusal(Measure, {**PEOPLE, **change}) == code


def test_a_mean_has_values_and_people_have_counts() -> None:
    mean = Measure.model_validate({"label": "x", "kind": "mean", "values": {"low": "2.50", "high": "not_reached"}})
    assert mean.values == {"low": Decimal("2.50"), "high": "not_reached"}
    assert Measure.model_validate(PEOPLE).n == {"low": 5}
    assert Source.model_validate({"in": "summary", "where": "Table one"}).in_ == "summary"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"n": "3"}, "reported_what"),
        ({"measure": "vod", "fact": "vod.all", "group": "all", "n": "1", "value": "1"}, "reported_what"),
        ({"measure": "vod", "n": "3"}, "reported_measure"),
        ({"measure": "vod", "group": "all"}, "reported_measure"),
        ({"measure": "vod", "group": "all", "of": "3"}, "reported_measure"),
        ({"fact": "trial.sites"}, "reported_fact"),
        ({"fact": "{trial.sites}", "value": "3"}, "string_pattern_mismatch"),
        ({"measure": "vod", "group": "all", "percent": "101"}, "percent_range"),
    ],
)
def test_a_reported_figure_names_what_it_is_of(given: dict[str, Any], code: str) -> None:
    assert refusal(Reported, given) == code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"of": ["40"]}, "reported_table"),
        ({"rows": {"vod": ["5 (12.5)"]}}, "reported_table"),
        ({"rows": {"vod": ["5 (12.5)", "0", "1"]}}, "reported_table"),
        ({"rows": {"vod": ["5(12.5)", "0"]}}, "string_pattern_mismatch"),
        ({"rows": {"vod": ["5 (12.5%)", "0"]}}, "string_pattern_mismatch"),
        ({"rows": {"vod": ["5 (12,5)", "0"]}}, "string_pattern_mismatch"),
        ({"rows": {"vod": ["5\n", "0"]}}, "string_pattern_mismatch"),
        ({"groups": []}, "too_short"),
    ],
)
def test_a_reported_table_is_as_wide_as_its_groups(change: dict[str, Any], code: str) -> None:
    assert refusal(ReportedTable, {**TABLE, **change}) == code


def test_a_figure_is_told_from_a_table_by_its_key() -> None:
    reader: TypeAdapter[Any] = TypeAdapter(AnyReported)
    assert isinstance(reader.validate_python(TABLE), ReportedTable)
    assert isinstance(reader.validate_python({"fact": "trial.sites", "value": "3"}), Reported)
    for value in ("table", "", ["table"], []):
        with pytest.raises(ValidationError):
            reader.validate_python(value)
