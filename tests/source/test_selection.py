"""Rows are chosen by rule: which measures pass it, in what order, and how many people that means."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.source.blocks import Selection
from pipeline.source.facts import Facts
from pipeline.source.load import Study
from pipeline.source.selection import first_with_ties, select, smallest_count
from pipeline.source.values import Absent, Count, Value

GROUPS = ("low", "high", "all")


def rule(**given: object) -> Selection:
    return Selection.model_validate(given)


def facts_of(counts: Mapping[str, int | None]) -> Facts:
    values: dict[str, Value] = {
        f"{name}.all": Absent("not_reported") if n is None else Count(n) for name, n in counts.items()
    }
    return Facts(values, {})


def test_only_problems_are_selected_in_the_order_of_the_source(tiny: Study) -> None:
    assert select(tiny.summary, tiny.facts, rule(), GROUPS, None) == ("nausea", "headache")


def test_the_most_frequent_in_a_group_comes_first(tiny: Study) -> None:
    assert select(tiny.summary, tiny.facts, rule(), GROUPS, "all") == ("headache", "nausea")
    assert select(tiny.summary, tiny.facts, rule(), GROUPS, "low") == ("nausea", "headache")


@pytest.mark.parametrize(
    ("over", "in_", "names"),
    [
        ("10%", "any_group", ("nausea", "headache")),  # 5 of 40; 6 of 38
        ("12.5", "any_group", ("headache",)),  # 5 of 40 is 12.5 percent, and not more
        ("12.4", "any_group", ("nausea", "headache")),
        ("10%", "low", ("nausea",)),
        ("10%", "all", ("headache",)),  # 6 and 11 of 88
        ("10%", "early", ("headache",)),  # a group that the table does not show
        ("50%", "any_group", ()),
        ("0", "any_group", ("nausea", "headache")),
    ],
)
def test_a_measure_passes_when_more_than_so_many_percent_had_it(
    tiny: Study, over: str, in_: str, names: tuple[str, ...]
) -> None:
    assert select(tiny.summary, tiny.facts, rule(over=over, **{"in": in_}), GROUPS, None) == names


def test_any_group_means_the_groups_that_are_shown(tiny: Study) -> None:
    assert select(tiny.summary, tiny.facts, rule(over="15%"), ("low", "all"), None) == ()
    assert select(tiny.summary, tiny.facts, rule(over="15%"), ("high",), None) == ("headache",)


@given(over=st.integers(0, 1000).map(lambda tenths: Decimal(tenths) / 10), people=st.integers(1, 10**6))
@settings(max_examples=100, deadline=None)
def test_the_smallest_count_is_the_first_that_passes(over: Decimal, people: int) -> None:
    n = smallest_count(over, people)
    assert n * 100 > over * people
    assert (n - 1) * 100 <= over * people


def test_those_as_frequent_as_the_last_are_named_too() -> None:
    facts = facts_of({"a": 9, "b": 7, "c": 7, "d": 7, "e": 1})
    names = ("a", "b", "c", "d", "e")
    assert first_with_ties(names, 1, facts, "all") == ("a",)
    assert first_with_ties(names, 2, facts, "all") == ("a", "b", "c", "d")
    assert first_with_ties(names, 5, facts, "all") == names
    assert first_with_ties(names, 9, facts, "all") == names
    assert first_with_ties((), 1, facts, "all") == ()


def test_what_is_not_known_is_not_among_the_most_common() -> None:
    facts = facts_of({"a": 9, "b": None, "c": None})
    assert first_with_ties(("a", "b", "c"), 2, facts, "all") == ("a",)
