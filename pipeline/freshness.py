"""Whether a build has anything to do: the hash of all that goes into it, and the findings of the build that had it."""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.findings import Finding
from pipeline.project import PACKAGE, Project


def inputs_digest(project: Project, study: str, choices: Sequence[str]) -> str:
    """The SHA-256 over every file that a study's results are made from, and over the ``choices`` of the build."""
    seen = hashlib.sha256(repr((sys.version_info[:2], *choices)).encode())
    for name, path in _files(project, study):
        seen.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return seen.hexdigest()


def _files(project: Project, study: str) -> Iterator[tuple[str, Path]]:
    """The program itself, the study, its catalogs, phrases, lexicons, templates, reviews and settings."""
    code = Path(__file__).parent
    yield from ((f"code/{path.relative_to(code)}", path) for path in sorted(code.rglob("*.py")))
    folder, _ = project.study_folder(study)
    folders = dict.fromkeys(
        (folder, project.root / "locales", PACKAGE / "locales", *project.templates, project.root / "reviews" / study)
    )
    for place in folders:
        yield from (
            (f"{place.name}/{path.relative_to(place)}", path) for path in sorted(place.rglob("*")) if path.is_file()
        )
    yield from (
        (name, project.root / name) for name in ("pyproject.toml", "plainspeech.toml") if (project.root / name).is_file()
    )


def remember(project: Project, digest: str, findings: Sequence[Finding]) -> None:
    """Keep the findings of a build, so that a build with nothing to do can tell them again."""
    path = _record(project, digest)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps([finding.as_dict() for finding in findings]), encoding="utf-8")
    except OSError:
        return  # the next build does its work again


def recall(project: Project, digest: str) -> tuple[Finding, ...] | None:
    """The findings of the build with these inputs, or None when none is remembered."""
    try:
        return tuple(Finding.from_dict(item) for item in json.loads(_record(project, digest).read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _record(project: Project, digest: str) -> Path:
    return project.cache / "builds" / f"{digest}.json"
