"""Short ways to say what a test is about."""

import re
from collections.abc import Callable
from pathlib import Path

from pipeline.findings import Finding
from pipeline.project import Project


def edit(project: Project, file: str, *changes: tuple[str, str]) -> None:
    """Replace texts in a file of ``project``; each must be there."""
    path = project.root / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"{old!r} is not in {file}"
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def codes(findings: tuple[Finding, ...] | list[Finding]) -> list[str]:
    """The codes of some findings, in their order."""
    return [finding.code for finding in findings]


def one(findings: tuple[Finding, ...] | list[Finding], code: str) -> Finding:
    """The only finding with ``code``."""
    found = [finding for finding in findings if finding.code == code]
    assert len(found) == 1, f"{len(found)} findings {code!r} among {codes(findings)}"
    return found[0]


def without_marks(html: str) -> str:
    """The text of some HTML, tags removed."""
    return re.sub(r"<[^>]+>", "", html)


def write(path: Path, text: str) -> Path:
    """Write ``text`` to ``path``, folders included."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


Golden = Callable[[str, Path], None]
