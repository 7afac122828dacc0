"""The source model as a whole, and its JSON Schema: an editor must accept what the loader accepts."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from pipeline.source.model import Summary, json_schema
from pipeline.source.yaml_text import read
from tests.conftest import BASE, ROOT
from tests.source.json_schema import Problem, problems

TINY = BASE / "studies" / "tiny" / "summary.yaml"
EXAMPLE = ROOT / "studies" / "b1931030" / "summary.yaml"
SOURCES = pytest.mark.parametrize("path", [TINY, EXAMPLE], ids=["tiny", "b1931030"])


class EditorsLoader(yaml.SafeLoader):
    """YAML as editors read it (core schema of YAML 1.2): numbers and true and false are not texts, dates are."""


EditorsLoader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "merge"))]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_editors_read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=EditorsLoader)  # noqa: S506 - it is a SafeLoader


def as_we_read(path: Path) -> Any:
    document = read(path, path.name, [])
    assert document
    return document.data


def spelled_out(data: Any) -> Any:
    """The same without what the schema refuses by mistake: 1 for "1", and one name for a list of one."""
    data = copy.deepcopy(data)
    data["schema"] = str(data["schema"])
    for section in data["sections"]:
        section["annex_v"] = [str(element) for element in section.get("annex_v", [])]
        for block in section["blocks"]:
            for key in ("phrase", "links"):
                if isinstance(block.get(key), str):
                    block[key] = [block[key]]
    return data


# The schema


@SOURCES
def test_the_schema_accepts_a_study_that_the_loader_accepts(path: Path) -> None:
    assert problems(json_schema(), as_editors_read(path)) == []


@SOURCES
def test_the_schema_accepts_a_study_that_is_spelled_out(path: Path) -> None:
    assert problems(json_schema(), spelled_out(as_editors_read(path))) == []


Change = Callable[[Any], object]
REFUSED: dict[str, tuple[Change, Problem]] = {
    "unknown key": (lambda data: data.update(titel="x"), (("titel",), "false")),
    "missing key": (lambda data: data.pop("title"), ((), "required title")),
    "empty title": (lambda data: data.update(title=""), (("title",), "minLength")),
    "list for text": (lambda data: data.update(title=["x"]), (("title",), "type")),
    "id with blanks": (lambda data: data.update(id="my study"), (("id",), "pattern")),
    "another schema": (lambda data: data.update(schema="2"), (("schema",), "enum")),
    "unknown masking": (lambda data: data["trial"].update(masking="double"), (("trial", "masking"), "enum")),
    "negative sites": (lambda data: data["trial"].update(sites=-1), (("trial", "sites"), "minimum")),
    "half a site": (lambda data: data["trial"].update(sites=1.5), (("trial", "sites"), "type")),
    "no address": (
        lambda data: data["trial"]["links"]["page"].update(url="x"),
        (("trial", "links", "page", "url"), "pattern"),
    ),
    "no sections": (lambda data: data.update(sections=[]), (("sections",), "minItems")),
    "more groups than anyone reads": (
        lambda data: data["groups"].update({f"g{n}": {"label": f"Group {n}", "participants": 1} for n in range(200)}),
        (("groups",), "maxProperties"),
    ),
    "no groups": (lambda data: data.update(groups={}), (("groups",), "minProperties")),
    "unknown kind": (lambda data: data["measures"]["nausea"].update(kind="odds"), (("measures", "nausea", "kind"), "enum")),
    "a word for a count": (
        lambda data: data["measures"]["nausea"]["n"].update(low="many"),
        (("measures", "nausea", "n", "low"), "anyOf"),
    ),
    "one group compared": (
        lambda data: data["comparisons"][0].update(groups=["low"]),
        (("comparisons", 0, "groups"), "minItems"),
    ),
    "unknown block": (
        lambda data: data["sections"][0]["blocks"].append({"headline": "x"}),
        (("sections", 0, "blocks", 3), "oneOf"),
    ),
    "no block": (lambda data: data["sections"][0]["blocks"].append("x"), (("sections", 0, "blocks", 3), "oneOf")),
    "unknown element": (
        lambda data: data["annex_v"].update({"11": {"status": "met"}}),
        (("annex_v", "11"), "propertyNames"),
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_schema_refuses_what_the_loader_refuses(what: str) -> None:
    change, problem = REFUSED[what]
    data, typed = spelled_out(as_editors_read(TINY)), as_we_read(TINY)
    change(data)
    assert problem in problems(json_schema(), data)
    change(typed)
    with pytest.raises(ValidationError):
        Summary.model_validate(as_texts(typed))


def as_texts(data: Any) -> Any:
    """Data as our own reader gives them: every scalar a text."""
    match data:
        case dict():
            return {key: as_texts(value) for key, value in data.items()}
        case list():
            return [as_texts(value) for value in data]
    return str(data)


@pytest.mark.parametrize("name", ["Days", "my days", "1st"])
def test_the_schema_refuses_a_name_that_the_loader_refuses(name: str) -> None:
    data = spelled_out(as_editors_read(TINY))
    data["facts"][name] = {"value": 1}
    assert problems(json_schema(), data)


def test_the_schema_is_plain_json_and_describes_every_part() -> None:
    schema = json_schema()
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$schema"].startswith("https://json-schema.org/draft/2020-12")
    assert all(part.get("description") for part in schema["$defs"].values() if part.get("type") == "object")


def test_the_schema_beside_the_studies_is_the_one_of_the_model() -> None:
    kept = (ROOT / "studies" / "summary.schema.json").read_text(encoding="utf-8")
    assert json.loads(kept) == json_schema()
    assert EXAMPLE.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=../summary.schema.json\n")


# The model


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda data: data["trial"].update(end="2023-01-01"), "dates_reversed"),
        (lambda data: data["trial"].update(ended="stopped_early"), "reason_missing"),
        (lambda data: data["trial"].update(reason="Too few"), "reason_missing"),
        (lambda data: data["version"].update(number="v1"), "string_pattern_mismatch"),
        (lambda data: data["version"].update(date="1 March 2026"), "date_parsing"),
        (lambda data: data.update(language="English"), "string_pattern_mismatch"),
        (lambda data: data.update(schema="1.0"), "literal_error"),
        (lambda data: data.update(id="../tiny"), "string_pattern_mismatch"),
        (lambda data: data["terms"]["kx7"].update(translate="maybe"), "bool_parsing"),
        (lambda data: data["sections"][0].update(annex_v=["11"]), "literal_error"),
        (lambda data: data["sections"][0].update(blocks=[]), "too_short"),
    ],
)
def test_what_does_not_hold_together_is_refused(change: Change, code: str) -> None:
    data = as_we_read(TINY)
    change(data)
    with pytest.raises(ValidationError) as caught:
        Summary.model_validate(data)
    assert [str(found["type"]) for found in caught.value.errors()] == [code]


def test_a_study_that_ended_on_its_first_day_is_fine() -> None:
    data = as_we_read(TINY)
    data["trial"]["end"] = data["trial"]["start"]
    assert Summary.model_validate(data).trial.end == Summary.model_validate(data).trial.start


def test_a_summary_never_changes() -> None:
    summary = Summary.model_validate(as_we_read(TINY))
    with pytest.raises(ValidationError):
        summary.title = "Other"  # type: ignore[misc]
