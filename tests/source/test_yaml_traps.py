"""What YAML stumbles over is told in words that help: what was typed, where, and what to type instead."""

from pathlib import Path

import pytest
import yaml

from pipeline.findings import Finding
from pipeline.source.yaml_text import read
from pipeline.source.yaml_traps import explain

INDENTATION = "indented"


def told(tmp_path: Path, text: str) -> Finding:
    path = tmp_path / "f.yaml"
    path.write_bytes(text.encode())
    findings: list[Finding] = []
    assert read(path, "f.yaml", findings) is None
    assert len(findings) == 1
    return findings[0]


@pytest.mark.parametrize(
    ("text", "place", "remedy"),
    [
        ("a: b\ntitle: {vod.all} of {vod.all.of} people\nc: d\n", "f.yaml:2:18", '"{…} …"'),
        ("text:\n  - {vod.all} people had VOD.\n  - More.\n", "f.yaml:2:15", '"{…} …"'),
        ("- {label: {vod.all} of, n: 3}\n", "f.yaml:1:21", '"{…} …"'),
        ("a: b\ntitle: [Remission](term:remission) means this.\n", "f.yaml:2:19", '"[…](…) …"'),
        ("text:\n  - [Remission](term:remission) means this.\n", "f.yaml:2:16", '"[…](…) …"'),
        ("- text: Lower dose: 19\n", "f.yaml:1:19", '"… : …"'),
        ("a: b\nlabel: Lower dose: 19 people\n", "f.yaml:2:18", '"… : …"'),
        ("a:\n\tb: c\n", "f.yaml:2:1", "Use spaces"),
        ("a:\n  b: c\n  \td: e\n", "f.yaml:3:3", "Use spaces"),
        ("a: @home\n", "f.yaml:1:4", "in quotation marks"),
        ("a: `code`\n", "f.yaml:1:4", "in quotation marks"),
        ("a: %x\n", "f.yaml:1:4", "in quotation marks"),
        ("- **Not** this.\n", "f.yaml:1:4", "in quotation marks"),
        ("a: b\nc: | One.\n  Two.\n", "f.yaml:2:6", "on the lines below"),
        ("a: > One.\n", "f.yaml:1:6", "on the lines below"),
        ('a: "VOD" means this.\n', "f.yaml:1:10", '\\"'),
        ("a: 'don't do it'\n", "f.yaml:1:9", '\\"'),
    ],
)
def test_a_trap_is_told_at_its_place_with_what_to_write(tmp_path: Path, text: str, place: str, remedy: str) -> None:
    found = told(tmp_path, text)
    assert (found.code, str(found.place)) == ("yaml-syntax", place)
    assert remedy in found.remedy


@pytest.mark.parametrize(
    "typed",
    [
        "Lower dose: 19",
        '"VOD" means this',
        "[Remission](term:x) is this",
        "Up to {n} days",
        "@home",
        "**Not** this",
        "| One",
    ],
)
def test_a_trap_inside_braces_is_told_with_what_to_write(tmp_path: Path, typed: str) -> None:
    found = told(tmp_path, f"- {{kind: people, label: {typed}, n: 3}}\n")
    assert found.place.line == 1
    assert INDENTATION not in found.remedy
    assert "begins with {" not in found.message


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b\nc: 'It is\nd: e\n", "f.yaml:2:4"),
        ('a: b\nc: "It is\nd: e\n', "f.yaml:2:4"),
        ("- x\n- {a: 'b}\n", "f.yaml:2:7"),
    ],
)
def test_a_quotation_mark_that_is_not_closed_is_told_where_it_opens(tmp_path: Path, text: str, place: str) -> None:
    found = told(tmp_path, text)
    assert (found.code, str(found.place)) == ("yaml-quote", place)


def test_a_second_document_is_told_where_it_begins(tmp_path: Path) -> None:
    found = told(tmp_path, "---\na: b\n---\nc: d\n")
    assert (found.code, str(found.place)) == ("yaml-documents", "f.yaml:3:1")
    assert "---" in found.remedy


@pytest.mark.parametrize(
    ("text", "place", "sign"),
    [
        ("a: b\nc: d\x07e\n", "f.yaml:2:5", "U+0007"),
        ("\x00", "f.yaml:1:1", "U+0000"),
        ("a: \x7f", "f.yaml:1:4", "U+007F"),
        ("a: b\ufffe", "f.yaml:1:5", "U+FFFE"),
        ("a: b\x1b[0m", "f.yaml:1:5", "U+001B"),
    ],
)
def test_a_control_character_is_named_at_its_place(tmp_path: Path, text: str, place: str, sign: str) -> None:
    found = told(tmp_path, text)
    assert (found.code, str(found.place)) == ("yaml-character", place)
    assert sign in found.message


@pytest.mark.parametrize(
    ("text", "place"),
    [("maker: Köln\x07\n", "f.yaml:1:12"), ("ä: ö\nb: ü\nc: d\x07e", "f.yaml:3:5")],
)
def test_a_control_character_behind_other_letters_than_ascii_is_named_too(tmp_path: Path, text: str, place: str) -> None:
    found = told(tmp_path, text)
    assert (found.code, str(found.place)) == ("yaml-character", place)


@pytest.mark.parametrize(
    ("text", "place"),
    [("a:\n   b: c\n  d: e\n", "f.yaml:3:3"), ("a:\n  - b\n  c: d\n", "f.yaml:3:3"), ("a: b\n  c: d\n", "f.yaml:2:4")],
)
def test_wrong_indentation_is_told_where_yaml_notices_it(tmp_path: Path, text: str, place: str) -> None:
    found = told(tmp_path, text)
    assert (found.code, str(found.place)) == ("yaml-syntax", place)
    assert INDENTATION in found.remedy


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [x, y\nb: c\n", "f.yaml:1:4"),
        ("- {a: b\n- c\n", "f.yaml:1:3"),
        ("a: {label: Group #2, participants: 3}\nb: c\n", "f.yaml:1:4"),
    ],
)
def test_a_bracket_that_is_not_closed_is_told_where_it_opens(tmp_path: Path, text: str, place: str) -> None:
    found = told(tmp_path, text)
    assert str(found.place) == place
    assert INDENTATION not in found.remedy


@pytest.mark.parametrize("typed", ["- twice a day", ", and more", "] closed", "} closed"])
def test_a_text_that_begins_with_a_sign_of_yaml_is_not_blamed_on_indentation(tmp_path: Path, typed: str) -> None:
    found = told(tmp_path, f"a: {typed}\n")
    assert INDENTATION not in found.remedy


@pytest.mark.parametrize("typed", ['"50\\% of people"', '"C:\\data"', '"\\ud800"'])
def test_a_backslash_that_yaml_does_not_know_is_not_blamed_on_indentation(tmp_path: Path, typed: str) -> None:
    found = told(tmp_path, f"a: {typed}\n")
    assert INDENTATION not in found.remedy


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ('a: b\nc: "It is\nd: "e"\nf: g\n', 2, "Close it"),
        ("a:\n  b: {c: d,\n  e: f\ng: h\n", 2, "Add the }"),
        ("a: b\nc:d\ne: f\n", 2, "with a space"),
        ("a:\n\u00a0\u00a0b: c\n  d: e\n", 2, "plain spaces"),
        ("a:\n– One.\n– Two: three.\nb: c\n", 3, "plain hyphen"),
    ],
)
def test_a_slip_that_yaml_notices_lines_later_is_told_in_its_own_line(
    tmp_path: Path, text: str, line: int, remedy: str
) -> None:
    found = told(tmp_path, text)
    assert (found.code, found.place.line) == ("yaml-syntax", line)
    assert remedy in found.remedy


@pytest.mark.parametrize("good", ["a: {b: c,\n  d: e}\n", 'a: "It goes\n  on."\n', "a: |\n  note:this is text\n"])
def test_a_good_line_is_not_blamed_for_a_slip_further_down(tmp_path: Path, good: str) -> None:
    found = told(tmp_path, good + "g:\n   h: i\n  j: k\n")
    assert found.place.line == good.count("\n") + 3


def test_an_error_without_a_place_is_told_for_the_file() -> None:
    found = explain(yaml.YAMLError(), "a: b\n", "f.yaml")
    assert (found.code, str(found.place)) == ("yaml-syntax", "f.yaml:1:1")
