"""A study is loaded whole or not at all: every mistake at once, each with its place, and nothing is raised."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import ProjectError
from pipeline.findings import has_errors
from pipeline.project import Project
from pipeline.source.load import load
from pipeline.source.yaml_text import read
from tests.conftest import BASE
from tests.helpers import codes, one, write
from tests.source.changing import SOURCE, findings_after, spot, study_after, study_of

TINY = BASE / "studies" / "tiny"


def test_a_folder_without_a_source_says_how_to_start(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"There is no studies/cough/summary\.yaml\. `plainspeech new cough`"):
        load(tmp_path / "cough", "studies/cough")
    (tmp_path / "cough" / "summary.yaml").mkdir(parents=True)
    with pytest.raises(ProjectError):
        load(tmp_path / "cough", "studies/cough")


def test_a_study_without_mistakes_is_loaded_without_findings(project: Project) -> None:
    study = study_of(project)
    assert study.findings == ()
    assert study.ids == study.kept
    assert study.summary.id == "tiny"


def test_any_error_means_no_study(project: Project) -> None:
    findings_after(project, ("sites: 12", "sites: many"))
    study, findings = load(project.studies / "tiny", "studies/tiny")
    assert study is None
    assert has_errors(findings)


def test_a_warning_comes_with_the_study(project: Project) -> None:
    study = study_after(project, ('          - one: "{deaths.all} person died."\n            other:', "          - other:"))
    assert "forms-wanted" in codes(study.findings)


def test_findings_are_told_in_order_and_each_once(project: Project) -> None:
    found = findings_after(
        project, ("{better.low} of {better.low.of} people", "{x.y} of {x.y} people"), ("in: any_group", "in: x")
    )
    assert [finding.code for finding in found] == ["fact-unknown", "group-unknown"]
    assert len(set(found)) == len(found)


def test_places_are_named_as_the_study_is(project: Project) -> None:
    findings_after(project, ("sites: 12", "sites: many"))
    _, findings = load(project.studies / "tiny", "elsewhere/tiny")
    assert {finding.place.file for finding in findings} == {"elsewhere/tiny/summary.yaml"}


def test_the_id_is_the_name_of_the_folder(project: Project) -> None:
    found = one(findings_after(project, ("id: tiny", "id: small")), "id-folder")
    assert found.place == spot(project, "small\nlanguage")


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("label: Higher dose", "label: LOWER DOSE", "LOWER DOSE"),
        ("label: Headache", "label: Feeling sick", "Feeling sick, kind"),
        (
            "  finished_all: {label",
            "  begun: {label: Finished the Treatment, n: {all: 1}}\n  finished_all: {label",
            "Finished the treatment",
        ),
    ],
)
def test_two_labels_that_are_the_same_are_told_at_the_second(project: Project, old: str, new: str, at: str) -> None:
    assert one(findings_after(project, (old, new)), "label-twice").place == spot(project, at)


def test_a_group_and_a_measure_may_have_the_same_label(project: Project) -> None:
    assert codes(findings_after(project, ("label: Early group", "label: Headache"))) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        ("- id: results", "- id: about", "id-twice", "about\n    annex_v: [6"),
        ("{id: cough,", "{id: results,", "id-twice", "results, caption"),
        ("{id: plan,", "{id: cough,", "id-twice", "cough, caption: The plan"),
        ("- id: results", "- id: main", "id-twice", "main"),
        ("- id: results", "- id: title", "id-twice", "title\n    annex_v"),
        ("{id: cough,", "{id: about-1,", "id-number", "about-1"),
        ("- id: results", "- id: part-2", "id-number", "part-2"),
    ],
)
def test_an_id_that_the_page_already_has_is_told(project: Project, old: str, new: str, code: str, at: str) -> None:
    assert one(findings_after(project, (old, new)), code).place == spot(project, at)


@pytest.mark.parametrize("id_", ["about-title", "problems-caption", "cough-caption"])
def test_an_id_that_another_id_makes_is_told(project: Project, id_: str) -> None:
    assert codes(findings_after(project, ("{id: plan,", f"{{id: {id_},"))) != []


def test_broken_data_are_told_once_and_not_in_each_sentence_that_names_them(project: Project) -> None:
    found = codes(findings_after(project, ("sum: [low, high, early]", "sum: [low, high, erly]")))
    assert found.count("group-unknown") == 1
    assert "fact-unknown" not in found


def test_a_mistake_in_the_yaml_and_one_in_the_model_are_told_together(project: Project) -> None:
    found = findings_after(project, ("sites: 12", "sites: 12\n  sites: 13"), ("masking: both", "masking: none"))
    assert codes(found) == ["word-unknown", "yaml-duplicate-key"]


def test_findings_of_the_data_and_of_the_sentences_are_told_together(project: Project) -> None:
    found = findings_after(project, ("of: finished_all", "of: finished"), ("It began on", "It began 2 days after"))
    assert {"population-unknown", "typed-number"} <= set(codes(found))


@pytest.mark.parametrize("name", ["of", "share", "percent", "people", "trials", "number"])
def test_a_measure_may_have_the_name_of_a_part_of_one(project: Project, name: str) -> None:
    change = ("  nausea: {label", f"  {name}: {{label: Other, kind: people, n: {{all: 1}}}}\n  nausea: {{label")
    assert codes(findings_after(project, change)) == []


# Whatever is in the file

NAMES = sorted(
    {"low", "all", "better", "score", "deaths", "finished_all", "serious", "dose", "days", "kx7", "trial", "any_group"}
)
SCALARS = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(
        ["", "0", "-1", "1.5", "10%", "not_reported", "2024-01-01", "a\nb", "[a](term:syrup)", "{better.low}", "**"]
    ),
    st.sampled_from(
        ["{score.high}", "{better.early.share}", "99999999", "people", "mean", "death", "chance", "mg/m²", "{", "x"]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x7f\ufeff\ufffe\uffff"), max_size=5),
)
VALUES = st.recursive(
    SCALARS, lambda part: st.one_of(st.lists(part, max_size=3), st.dictionaries(SCALARS, part, max_size=2)), max_leaves=4
)


def paths(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(deeper for key, part in inside for deeper in paths(part, (*path, key)))]


DOCUMENT = read(TINY / "summary.yaml", "summary.yaml", [])
DATA: Any = DOCUMENT.data if DOCUMENT else {}
PATHS = [path for path in paths(DATA) if path]


def changed(data: Any, path: tuple[str | int, ...], value: Any, delete: bool) -> Any:
    data = copy.deepcopy(data)
    around = data
    for key in path[:-1]:
        around = around[key]
    if delete:
        del around[path[-1]]
    else:
        around[path[-1]] = value
    return data


@given(path=st.sampled_from(PATHS), value=VALUES, delete=st.booleans())
@settings(max_examples=100, deadline=None)
def test_any_change_of_a_study_is_loaded_or_told_and_nothing_is_raised(
    tmp_path_factory: pytest.TempPathFactory, path: tuple[str | int, ...], value: Any, delete: bool
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any" / "tiny"
    text = json.dumps(changed(DATA, path, value, delete), ensure_ascii=False)
    write(folder / "summary.yaml", text.replace("\u2028", " ").replace("\u2029", " "))
    write(folder / "segments.yaml", (TINY / "segments.yaml").read_text(encoding="utf-8"))
    study, findings = load(folder, "studies/tiny")
    assert (study is None) == has_errors(findings)
    for finding in findings:
        assert finding.message
        assert finding.remedy


def test_the_source_is_not_changed_by_loading(project: Project) -> None:
    before = (project.root / SOURCE).read_bytes()
    study_of(project)
    assert (project.root / SOURCE).read_bytes() == before
