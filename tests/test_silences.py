"""A finding is silenced where it stands, with a reason, and in no other way."""

from pathlib import Path

import pytest

from pipeline.build import Request, build
from pipeline.check import check
from pipeline.findings import Finding, Place, Severity, warning
from pipeline.gate import counted
from pipeline.project import Project
from pipeline.rules import Rule
from pipeline.silences import silenced
from tests.helpers import codes, edit

RULES = (
    Rule("plain-word", "", "", ""),
    Rule("sentence-long", "", "", ""),
    Rule("statement-missing", "", "", "", silent=False),
)
NAME = "studies/tiny/summary.yaml"


def at(line: int, code: str = "plain-word", file: str = NAME) -> Finding:
    return warning(code, Place(file, line, 5), f"in line {line}", "Mend it.")


def heard(tmp_path: Path, text: str, *findings: Finding, name: str = NAME) -> tuple[list[int], list[int], list[str]]:
    """The lines that are left, the lines that are silenced, and the findings about the comments themselves."""
    path = tmp_path / Path(name).name
    path.write_text(text, encoding="utf-8")
    kept, quiet = silenced(findings, {name: path}, RULES)
    own = [finding.code for finding in kept if finding.code.startswith("silence-")]
    left = [finding.place.line for finding in kept if not finding.code.startswith("silence-")]
    return left, [found.finding.place.line for found in quiet], own


BLOCK = """sections:
  # plainspeech: allow plain-word: it is the name of the disease
  - text: |
      One.
      Two.

      Three.
  - text: |
      Four.
"""


def test_a_comment_above_a_block_covers_the_block_and_no_more(tmp_path: Path) -> None:
    assert heard(tmp_path, BLOCK, at(4), at(7), at(9)) == ([9], [4, 7], [])


def test_a_comment_at_the_end_of_a_line_covers_that_line(tmp_path: Path) -> None:
    text = "title: Acute  # plainspeech: allow plain-word: it is a name\nother: Acute\n"
    assert heard(tmp_path, text, at(1), at(2)) == ([2], [1], [])


def test_a_comment_in_a_catalog_covers_its_message(tmp_path: Path) -> None:
    text = '# plainspeech: allow plain-word: it is a name\nmsgctxt "a"\nmsgid "b"\nmsgstr "c"\n\nmsgctxt "d"\nmsgstr "e"\n'
    po = "locales/de/LC_MESSAGES/tiny.po"
    assert heard(tmp_path, text, at(2, file=po), at(6, file=po), name=po) == ([6], [2], [])


def test_several_rules_are_silenced_by_one_comment(tmp_path: Path) -> None:
    text = "# plainspeech: allow plain-word, sentence-long: it is a name\ntitle: Acute\n"
    assert heard(tmp_path, text, at(2), at(2, "sentence-long")) == ([], [2, 2], [])


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("# plainspeech: allow plain-word", "silence-reason"),
        ("# plainspeech: allow plain-word:  ", "silence-reason"),
        ("# plainspeech: allow: it is a name", "silence-unknown"),
        ("# plainspeech: allow plain-wrod: it is a name", "silence-unknown"),
        ("# plainspeech: ignore plain-word: it is a name", "silence-unknown"),
        ("# plainspeech:", "silence-unknown"),
        ("# plainspeech: allow statement-missing: we forgot", "silence-refused"),
        ("# plainspeech: allow sentence-long: it is a name", "silence-unused"),
    ],
)
def test_a_comment_that_cannot_hold_silences_nothing_and_is_told(tmp_path: Path, comment: str, code: str) -> None:
    findings = (at(2), at(2, "statement-missing"))
    assert heard(tmp_path, f"{comment}\ntitle: Acute\n", *findings) == ([2, 2], [], [code])


def test_another_rule_in_the_same_line_is_still_found(tmp_path: Path) -> None:
    text = "title: Acute  # plainspeech: allow plain-word: it is a name\n"
    assert heard(tmp_path, text, at(1), at(1, "sentence-long")) == ([1], [1], [])


def test_a_study_says_where_it_means_it_and_a_release_goes_out(project: Project) -> None:
    edit(project, NAME, ("          It began", "          It was a promising study.\n          It began"))
    _, findings = check(project, (), ("en",))
    assert "loaded-word" in codes(findings)
    text = (project.root / NAME).read_text(encoding="utf-8").splitlines()
    line = next(number for number, line in enumerate(text) if "promising" in line)
    block = next(number for number in range(line, 0, -1) if text[number].lstrip().startswith("- text:"))
    indent = " " * (len(text[block]) - len(text[block].lstrip()))
    text.insert(block, f"{indent}# plainspeech: allow loaded-word: the study is called so")
    (project.root / NAME).write_text("\n".join(text) + "\n", encoding="utf-8")
    _, findings = check(project, (), ("en",))
    kept, quiet = counted(project, ("tiny",), ("en",), findings)
    assert "loaded-word" not in codes(kept)
    assert [found.silence.reason for found in quiet] == ["the study is called so"]
    result = build(project, Request(locales=("en",), formats=("html",), jobs=0))
    assert "loaded-word" not in codes(result.findings)
    assert max(finding.severity for finding in kept) < Severity.ERROR
