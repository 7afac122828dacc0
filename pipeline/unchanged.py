"""A build that has nothing to do: it is found out, and ends, before all that makes a handout has been imported."""

from dataclasses import replace
from pathlib import Path

from pipeline import __version__
from pipeline.findings import Finding, in_order
from pipeline.font_settings import fonts_digest
from pipeline.freshness import inputs_digest, recall
from pipeline.narrate import prepare
from pipeline.narrate.voices import Voices, voices_of, wishes_of
from pipeline.project import Project
from pipeline.publish import is_intact, read_manifest, staging
from pipeline.render import script_face
from pipeline.request import Request, Result, folder_of
from pipeline.shelf import publish_index


def nothing_to_do(project: Project, request: Request) -> Result | None:
    """The result of a build whose studies are all published as it would make them; None where one is not.

    Raises ProjectError and OutputError.
    """
    voices, out = voices_of(project), folder_of(project, request)
    studies = project.study_ids(request.studies)
    findings: list[Finding] = []
    if not all((out / study).is_dir() for study in studies):
        return None
    for study in studies:
        found = unchanged(project, study, inputs_of(project, study, request, voices), out)
        if found is None:
            return None
        findings += found
    with staging(out) as staged:
        index = publish_index(project, out, staged, frozenset(studies) if request.release else None)
    return Result(index, (), studies, (), in_order(findings))


def inputs_of(project: Project, study: str, request: Request, voices: Voices) -> str:
    """The hash of all that a study's results are made from."""
    wanted = repr(replace(request, studies=(), formats=tuple(dict.fromkeys(request.formats)), jobs=0))
    brand = project.settings.brand.digest
    faces = (fonts_digest(project.settings.fonts), *script_face.versions())
    choices = (__version__, wanted, brand, repr(wishes_of(project)), *voices.installed(), *prepare.versions(), *faces)
    return inputs_digest(project, study, choices)


def unchanged(project: Project, study: str, inputs: str, out: Path) -> tuple[Finding, ...] | None:
    """The findings of the build that published a study from the same ``inputs``; None where its results are not those."""
    before = read_manifest(out / study)
    if not before or before.get("inputs") != inputs or not is_intact(out / study, before):
        return None
    return recall(project, inputs)
