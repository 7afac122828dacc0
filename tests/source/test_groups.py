"""Combined groups stand for the base groups they are the sum of; nobody is counted twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.findings import Finding
from pipeline.project import Project
from pipeline.source.data import Group
from pipeline.source.groups import participants, resolve
from pipeline.source.load import Study
from pipeline.source.model import Summary
from pipeline.source.yaml_text import Places
from tests.helpers import codes, one
from tests.source.changing import findings_after, spot


def summary_of(study: Study, groups: dict[str, int | list[str]]) -> Summary:
    """The small study with other groups: a number of people, or the names that are added up."""
    made = {
        name: Group.model_validate(
            {
                "label": name,
                "assigned": "chance",
                **({"sum": part} if isinstance(part, list) else {"participants": str(part)}),
            }
        )
        for name, part in groups.items()
    }
    return study.summary.model_copy(update={"groups": made})


def resolved(study: Study, groups: dict[str, int | list[str]]) -> tuple[dict[str, set[str]], list[Finding]]:
    findings: list[Finding] = []
    members = resolve(summary_of(study, groups), Places("f"), findings)
    return {name: set(bases) for name, bases in members.items()}, findings


def test_a_base_group_is_itself_and_a_sum_is_its_parts(tiny: Study) -> None:
    members, findings = resolved(tiny, {"all": ["ab", "c"], "a": 1, "b": 2, "ab": ["a", "b"], "c": 3})
    assert findings == []
    assert members == {"all": {"a", "b", "c"}, "a": {"a"}, "b": {"b"}, "ab": {"a", "b"}, "c": {"c"}}


def test_people_are_added_up_from_the_base_groups(tiny: Study) -> None:
    summary = summary_of(tiny, {"all": ["ab", "c"], "a": 1, "b": 2, "ab": ["a", "b"], "c": 0})
    assert participants(summary, resolve(summary, Places("f"), [])) == {"all": 3, "a": 1, "b": 2, "ab": 3, "c": 0}


@pytest.mark.parametrize(
    ("groups", "code"),
    [
        ({"a": 1, "x": ["a", "b"]}, "group-unknown"),
        ({"a": 1, "x": ["x"]}, "group-cycle"),
        ({"a": 1, "x": ["y"], "y": ["z"], "z": ["x", "a"]}, "group-cycle"),
        ({"a": 1, "x": ["a", "a"]}, "group-overlap"),
        ({"a": 1, "b": 2, "x": ["a", "b"], "y": ["x", "a"]}, "group-overlap"),
    ],
)
def test_one_mistake_is_told_once_and_the_groups_it_touches_are_left_out(
    tiny: Study, groups: dict[str, int | list[str]], code: str
) -> None:
    above = {"top": ["x" if "y" not in groups else "y"], "over_top": ["top"]}
    members, findings = resolved(tiny, {**above, **groups})
    assert codes(findings) == [code]
    assert "top" not in members
    assert "over_top" not in members
    assert members["a"] == {"a"}


def test_an_unknown_group_is_told_where_it_stands_with_the_name_that_is_meant(project: Project) -> None:
    found = one(findings_after(project, ("sum: [low, high, early]", "sum: [low, hihg, early]")), "group-unknown")
    assert found.place == spot(project, "hihg")
    assert found.remedy == "Did you mean 'high'?"


@given(data=st.data())
@settings(max_examples=50, deadline=None)
def test_any_sums_end_and_count_nobody_twice(tiny: Study, data: st.DataObject) -> None:
    names = "abcdef"
    parts = st.one_of(st.integers(0, 9), st.lists(st.sampled_from(names), min_size=1, max_size=4))
    groups = {name: data.draw(parts) for name in names}
    members, findings = resolved(tiny, groups)
    bases = {name for name, part in groups.items() if isinstance(part, int)}
    assert all(inside <= bases for inside in members.values())
    assert bool(findings) == (len(members) < len(groups))
    people = participants(summary_of(tiny, groups), {name: frozenset(inside) for name, inside in members.items()})
    for name, part in groups.items():
        if name in members and isinstance(part, list):
            assert people[name] == sum(people[inner] for inner in part)
