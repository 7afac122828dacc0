"""What a build is asked for, and what comes of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.findings import Finding
from pipeline.project import Project

if TYPE_CHECKING:
    from pipeline.task import Made

RELEASE = "release"  # the folder below `out` that a release goes to


@dataclass(frozen=True, slots=True)
class Request:
    """What to build. Nothing named means all; ``jobs`` worker processes, 0 for none but this one."""

    studies: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("html", "mp3", "epub")
    jobs: int = 2
    release: bool = False
    paces: tuple[str, ...] = ("normal",)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a build: the page to open, the studies published or already up to date, and what was found."""

    index: Path | None
    published: tuple[str, ...]
    unchanged: tuple[str, ...]
    refused: tuple[str, ...]
    findings: tuple[Finding, ...]
    made: "tuple[Made, ...]" = ()


def folder_of(project: Project, request: Request) -> Path:
    """Where the results of a build go."""
    return project.out / RELEASE if request.release else project.out
