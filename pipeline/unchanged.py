"""A build that has nothing to do: it is found out, and ends, before all that makes a handout has been imported."""

from dataclasses import replace
from pathlib import Path

from pipeline import __version__
from pipeline.findings import Finding, in_order
from pipeline.font_settings import fonts_digest
from pipeline.freshness import inputs_digest, recall
from pipeline.narrate import prepare
from pipeline.narrate.voices import voices_of, wishes_of
from pipeline.project import Project
from pipeline.publish import is_intact, read_manifest, staging
from pipeline.render import script_face
from pipeline.request import Request, Result, folder_of
from pipeline.shelf import publish_index


class Inputs:
    """The hash of all that a study's results are made from, made once for a build; with the voices that it may choose from.

    Raises ProjectError where the settings name an engine that is not there.
    """

    def __init__(self, project: Project, request: Request) -> None:
        self.voices = voices_of(project)
        self._project, self._request = project, request
        self._known: dict[str, str] = {}

    def of(self, study: str) -> str:
        """The hash for one study."""
        if study not in self._known:
            self._known[study] = inputs_digest(self._project, study, self._choices())
        return self._known[study]

    def _choices(self) -> tuple[str, ...]:
        project, formats = self._project, tuple(dict.fromkeys(self._request.formats))
        wanted = repr(replace(self._request, studies=(), formats=formats, jobs=0))
        made_with = (*self.voices.installed(), *prepare.versions(), *script_face.versions())
        settings = (project.settings.brand.digest, repr(wishes_of(project)), fonts_digest(project.settings.fonts))
        return (__version__, wanted, *settings, *made_with)


def nothing_to_do(project: Project, request: Request, inputs: Inputs) -> Result | None:
    """The result of a build whose studies are all published as it would make them; None where one is not.

    Raises ProjectError and OutputError.
    """
    out = folder_of(project, request)
    studies = project.study_ids(request.studies)
    findings: list[Finding] = []
    if not all((out / study).is_dir() for study in studies):
        return None
    for study in studies:
        found = unchanged(project, study, inputs.of(study), out)
        if found is None:
            return None
        findings += found
    with staging(out) as staged:
        index = publish_index(project, out, staged, frozenset(studies) if request.release else None)
    return Result(index, (), studies, (), in_order(findings))


def unchanged(project: Project, study: str, inputs: str, out: Path) -> tuple[Finding, ...] | None:
    """The findings of the build that published a study from the same ``inputs``; None where its results are not those."""
    before = read_manifest(out / study)
    if not before or before.get("inputs") != inputs or not is_intact(out / study, before):
        return None
    return recall(project, inputs)
