"""What counts and what goes out: what a person has silenced, what a release refuses, what of the last draft stays."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.assemble import Assembled
from pipeline.checks.subject import rules
from pipeline.errors import ProjectError
from pipeline.findings import Finding, Severity, in_order
from pipeline.handout import Listing
from pipeline.project import Project
from pipeline.publish import is_intact, listing
from pipeline.silences import Silenced, silenced


def counted(
    project: Project, studies: Iterable[str], locales: Iterable[str], findings: Sequence[Finding]
) -> tuple[tuple[Finding, ...], tuple[Silenced, ...]]:
    """The findings that count, and those that a comment in the source or in a catalog silences."""
    asked = tuple(locales)
    files = {name: path for path, name in project.phrases}
    for study in studies:
        folder, name = project.study_folder(study)
        files[f"{name}/summary.yaml"] = folder / "summary.yaml"
        for locale in asked or project.catalogued(study):
            files |= {name: path for path, name in (project.catalog(domain, locale) for domain in (study, "phrases"))}
    kept, quiet = silenced(findings, files, rules())
    return in_order(kept), quiet


def gate(
    editions: Iterable[Assembled], findings: Iterable[Finding], release: bool
) -> tuple[tuple[Assembled, ...], tuple[Assembled, ...]]:
    """Which editions may be published, and which not.

    In a release, those with an error of their own or of the source are refused; in a draft, those whose catalog cannot be
    read: half of their words would be lost.
    """
    all_ = tuple(editions)
    errors = {finding.locale for finding in findings if finding.severity is Severity.ERROR}
    refused = tuple(
        edition for edition in all_ if edition.translations.broken or (release and errors & {"", edition.locale})
    )
    return tuple(edition for edition in all_ if edition not in refused), refused


def kept(
    before: Mapping[str, Any] | None,
    folder: Path,
    made: Sequence[Assembled],
    refused: Sequence[Assembled],
    all_asked: bool,
) -> tuple[Listing, ...]:
    """Editions of the last draft that this build does not make again. ``all_asked``: no locale was named."""
    if not before or (all_asked and not refused) or not is_intact(folder, before):
        return ()
    again = {edition.edition.id for edition in made}
    wanted = {edition.edition.id for edition in refused} if all_asked else None
    kept = (item for item in listing(before).editions if item.edition.id not in again)
    return tuple(item for item in kept if wanted is None or item.edition.id in wanted)


def same_pages(before: Mapping[str, Any] | None, folder: Path, locales: Sequence[str], formats: Sequence[str]) -> None:
    """Raise ProjectError where this build would make pages beside editions that stay and have none, or none beside pages.

    Each page has a menu of all editions. ``locales`` and ``formats`` are what is built.
    """
    has_page = "html" in formats
    stay = (item.edition for item in (listing(before).editions if before else ()))
    other = [
        edition.id
        for edition in stay
        if edition.locale not in locales and (folder / edition.id / "index.html").is_file() is not has_page
    ]
    if before and other and is_intact(folder, before):
        again = "name no locale, so that all are built alike."
        if has_page:
            raise ProjectError(f"{folder.name}: {', '.join(other)} were built without pages. {again.capitalize()}")
        raise ProjectError(
            f"{folder.name}: the pages of {', '.join(other)} link to one of each language, and --formats has no html. "
            f"Add html to it, or {again}"
        )
