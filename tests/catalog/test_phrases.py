"""The phrases that every summary shares: the project's own come before the package's, and each is checked."""

from pathlib import Path

import pytest

from pipeline.catalog.phrases import Phrases, load
from pipeline.findings import Finding, Place
from pipeline.project import PACKAGE
from tests.helpers import codes, one, write

HEAD = "schema: 1\nlanguage: en\nphrases:\n"


def loaded(tmp_path: Path, *texts: str) -> tuple[Phrases, list[Finding]]:
    findings: list[Finding] = []
    files = tuple((write(tmp_path / f"{number}.yaml", text), f"{number}.yaml") for number, text in enumerate(texts))
    return load(files, findings), findings


def test_the_package_s_own_phrases_are_without_findings() -> None:
    findings: list[Finding] = []
    shared = load(((PACKAGE / "locales" / "phrases.yaml", "phrases.yaml"),), findings)
    assert not findings
    assert shared.language == "en"


def test_a_phrase_of_an_earlier_file_takes_the_place_of_a_later_one(tmp_path: Path) -> None:
    shared, findings = loaded(tmp_path, HEAD + "  hello: Good day.\n", HEAD + "  hello: Hello.\n  thanks: Thank you.\n")
    assert not findings
    assert {name: sentence.other for name, sentence in shared.sentences.items()} == {
        "hello": "Good day.",
        "thanks": "Thank you.",
    }


def test_the_place_of_a_phrase_is_the_file_that_it_comes_from(tmp_path: Path) -> None:
    shared, _ = loaded(tmp_path, HEAD + "  hello: Good day.\n", HEAD + "  thanks: Thank you.\n")
    assert shared.places["hello"] == Place("0.yaml", 4, 10)
    assert shared.places["thanks"] == Place("1.yaml", 4, 11)


def test_a_set_stands_for_its_phrases_and_may_have_the_name_of_one(tmp_path: Path) -> None:
    shared, findings = loaded(tmp_path, HEAD + "  hello: Hello.\n  you: You.\nsets:\n  hello: [hello, you]\n")
    assert not findings
    assert shared.named("hello") == ("hello", "you")
    assert shared.named("you") == ("you",)
    assert shared.named("nobody") == ()


def test_a_set_may_name_phrases_of_the_file_behind_it(tmp_path: Path) -> None:
    shared, findings = loaded(
        tmp_path, HEAD + "  hello: Hello.\nsets:\n  both: [hello, thanks]\n", HEAD + "  thanks: Thanks.\n"
    )
    assert not findings
    assert shared.named("both") == ("hello", "thanks")


def test_no_file_means_no_phrases() -> None:
    findings: list[Finding] = []
    assert load((), findings).sentences == {}
    assert not findings


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("  hello: Hello {nobody\n", "markup", Place("0.yaml", 4, 10)),
        ("  hello: Hello to 5 of you.\n", "typed-number", Place("0.yaml", 4, 10)),
        ("  hello: {one: Hello 5., other: Hello.}\n", "typed-number", Place("0.yaml", 4, 10)),
        ("  hello: Hello.\nsets:\n  all: [hello, helo]\n", "phrase-unknown", Place("0.yaml", 6, 16)),
    ],
)
def test_what_is_wrong_with_a_phrase_is_told_where_it_stands(tmp_path: Path, text: str, code: str, place: Place) -> None:
    _, findings = loaded(tmp_path, HEAD + text)
    assert one(findings, code).place == place


def test_a_file_that_is_no_list_of_phrases_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    shared, findings = loaded(tmp_path, HEAD + "  Hello: Hello.\n", HEAD + "  thanks: Thanks.\n")
    assert findings
    assert {finding.place.file for finding in findings} == {"0.yaml"}
    assert list(shared.sentences) == ["thanks"]


@pytest.mark.parametrize("text", ["phrases: [\n", "", "- a\n", "schema: 2\nlanguage: en\nphrases: {a: A}\n"])
def test_a_file_that_cannot_be_read_is_a_finding_and_no_traceback(tmp_path: Path, text: str) -> None:
    shared, findings = loaded(tmp_path, text)
    assert findings
    assert not shared.sentences


def test_a_phrase_without_a_mistake_is_no_finding(tmp_path: Path) -> None:
    _, findings = loaded(tmp_path, HEAD + '  hello: "**{sponsor}** said [hello](lang:de)."\n')
    assert codes(findings) == []
