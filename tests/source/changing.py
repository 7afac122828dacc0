"""Short ways to change the small study's source, or to write a file of YAML, and to see what is said about it."""

from pipeline.findings import Finding, Place
from pipeline.project import Project
from pipeline.source.load import Study, load
from tests.helpers import edit

SOURCE = "studies/tiny/summary.yaml"


def study_of(project: Project) -> Study:
    """The small study, loaded; it must be without errors."""
    study, findings = load(project.studies / "tiny", "studies/tiny")
    assert study, "\n".join(map(str, findings))
    return study


def findings_after(project: Project, *changes: tuple[str, str]) -> tuple[Finding, ...]:
    """What is said of the small study when some texts of its source are replaced."""
    edit(project, SOURCE, *changes)
    return load(project.studies / "tiny", "studies/tiny")[1]


def study_after(project: Project, *changes: tuple[str, str]) -> Study:
    """The small study when some texts of its source are replaced; it must be without errors."""
    edit(project, SOURCE, *changes)
    return study_of(project)


def place_in(text: str, fragment: str, file: str) -> Place:
    """Where ``fragment`` begins in ``text``."""
    assert fragment in text, f"{fragment!r} is not in {file}"
    before = text[: text.index(fragment)]
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def spot(project: Project, fragment: str) -> Place:
    """Where ``fragment`` begins in the source of the small study."""
    return place_in((project.root / SOURCE).read_text(encoding="utf-8"), fragment, SOURCE)
