"""The line: load → localize → score → check → (gate) → narrate · render → verify → publish."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline import plugins
from pipeline.assemble import Assembled, OpenStudy, open_study
from pipeline.check import assembled, clips_of, subject_of
from pipeline.checks.subject import run
from pipeline.errors import ProjectError
from pipeline.findings import Finding, in_order
from pipeline.freshness import remember
from pipeline.gate import counted, gate, kept, same_pages
from pipeline.handout import Listing, Site, StudyListing
from pipeline.narrate.narration import RATES
from pipeline.narrate.voices import Voices, wishes_of
from pipeline.project import Project, check_locale
from pipeline.publish import carry_over, publish, read_manifest, staging, write_manifest
from pipeline.render.formats import SoundFormat, with_needed
from pipeline.render.script_face import script_face
from pipeline.render.verify import verify_links
from pipeline.request import Request, Result, folder_of
from pipeline.shelf import manifest, publish_index, stage_index
from pipeline.task import PASSING, Made, Task
from pipeline.unchanged import Inputs, unchanged
from pipeline.workers import Progress, Workers


def build(
    project: Project,
    request: Request,
    progress: Progress = lambda _what, _done, _of: None,
    workers: Workers | None = None,
    inputs: Inputs | None = None,
) -> Result:
    """Build what is asked for, and publish it study by study.

    ``workers`` may be some that have come up already, ``inputs`` those that were found out before.

    Raises ProjectError, VoiceError, SpeechError and OutputError; what was published before stays as it was.
    """
    out = folder_of(project, request)
    for locale in request.locales:
        check_locale(locale)
    with_needed(request.formats)  # one that is not there is told before anything is read
    for pace in request.paces:
        if pace not in RATES:
            raise ProjectError(f"There is no pace {pace!r}. Paces: {', '.join(RATES)}.")
    inputs = inputs or Inputs(project, request)
    results: list[Result] = []
    with staging(out) as staged, workers or Workers(request.jobs) as workers:
        for study in project.study_ids(request.studies):
            results.append(_build_study(project, study, request, inputs, out, staged, workers, progress))
        fresh = frozenset(study for result in results for study in (*result.published, *result.unchanged))
        index = publish_index(project, out, staged, fresh if request.release else None)
    findings = in_order(finding for result in results for finding in result.findings)
    joined = {
        name: tuple(item for result in results for item in getattr(result, name))
        for name in ("published", "unchanged", "refused", "made")
    }
    return Result(index=index, findings=findings, **joined)


def _build_study(
    project: Project,
    study: str,
    request: Request,
    made_from: Inputs,
    out: Path,
    staged: Path,
    workers: Workers,
    progress: Progress,
) -> Result:
    inputs, voices = made_from.of(study), made_from.voices
    remembered = unchanged(project, study, inputs, out)
    if remembered is not None:
        return Result(None, (), (study,), (), remembered)
    before = read_manifest(out / study)
    opened, found = open_study(project, study)
    if opened is None:
        return Result(None, (), (), (study,), found)
    locales = project.locales(study, opened.study.summary.language, request.locales)
    if request.locales and not request.release:
        same_pages(before, out / study, locales, with_needed(request.formats))
    workers.start(wishes_of(project), locales)
    voices.come_up(locales)
    editions, tasks, more = _begun(project, opened, locales, request, voices, workers, staged / study)
    workers.leave_a_core(progress)
    checked = (finding for edition in editions for finding in run(subject_of(project, edition, voices)))
    found, _ = counted(project, (study,), locales, (*found, *more, *checked))
    passed, refused = gate(editions, found, request.release)
    if request.release:
        for edition in passed:
            workers.begin(tasks[edition.edition.id])
    made, more = workers.finish(progress)
    passed, lost = _without_lost(passed, made, more, request.release)
    refused, findings = (*refused, *lost), in_order((*found, *more))
    if not passed:
        return Result(None, (), (), _named(study, refused), findings)
    # A release links nothing that it did not make.
    stays = () if request.release else kept(before, out / study, passed, refused, not request.locales)
    listed = StudyListing(study, (*map(_listed, passed), *stays))
    made = tuple(item for edition in passed for item in made if item.edition == edition.edition.id)
    workers.write([(tasks[item.edition], item) for item in made], Site((listed,)))
    for edition in refused:
        shutil.rmtree(staged / study / edition.edition.id, ignore_errors=True)
    known = carry_over((one.edition.id for one in stays), before, out / study, staged / study)
    verify_links(staged / study, staged / "index.html", project.templates)
    # What went wrong this once may go well the next time: no inputs are the same as these.
    made_of = "" if PASSING & {finding.code for finding in findings} else inputs
    write_manifest(staged / study, manifest(opened.study.summary, listed, made, made_of), known)
    stage_index(project, staged, Site((listed,)))  # one that cannot be made leaves all as it is
    publish(staged / study, out / study)
    remember(project, inputs, findings)
    return Result(None, (study,), (), _named(study, refused), findings, made)


def _begun(
    project: Project,
    opened: OpenStudy,
    locales: Sequence[str],
    request: Request,
    voices: Voices,
    workers: Workers,
    folder: Path,
) -> tuple[tuple[Assembled, ...], Mapping[str, Task], tuple[Finding, ...]]:
    """The editions, what is to be made of each, and what was found while they were read.

    For a draft the workers begin with an edition while the next one is read; a release makes no sound before it knows what
    may go out.
    """
    editions: dict[str, Assembled] = {}
    tasks: dict[str, Task] = {}
    findings: list[Finding] = []
    for edition, found in assembled(project, opened, locales, voices):
        editions[edition.locale] = edition
        findings += found
        if not edition.translations.broken:
            tasks[edition.edition.id] = task = _task(project, edition, request, folder)
            if not request.release:
                workers.begin(task)
    return tuple(editions[locale] for locale in locales), tasks, tuple(findings)


def _without_lost(
    editions: Sequence[Assembled], made: Sequence[Made], found: Sequence[Finding], release: bool
) -> tuple[tuple[Assembled, ...], tuple[Assembled, ...]]:
    """The editions that may go out after all, and those that were not made, or in a release not without an error."""
    there = {item.edition for item in made} - ({finding.locale for finding in found} if release else set())
    return (
        tuple(edition for edition in editions if edition.edition.id in there),
        tuple(edition for edition in editions if edition.edition.id not in there),
    )


def _named(study: str, editions: Sequence[Assembled]) -> tuple[str, ...]:
    return tuple(f"{study}/{edition.locale}" for edition in editions)


def _listed(edition: Assembled) -> Listing:
    title = edition.handout.title
    return Listing(edition.edition, title.text, title.lang)


def _task(project: Project, edition: Assembled, request: Request, folder: Path) -> Task:
    """What is to be made of an edition, in a folder of its own."""
    target = folder / edition.edition.id
    target.mkdir(parents=True)
    formats = tuple(name for name in with_needed(request.formats) if edition.voiced or not _is_sound(name))
    return Task(
        edition.handout,
        formats,
        project.templates,
        target,
        wishes_of(project),
        clips_of(project),
        edition.lexicons,
        request.paces,
        project.settings.brand,
        script_face(edition.locale, project.settings.fonts),
    )


def _is_sound(name: str) -> bool:
    return isinstance(plugins.load("formats", name)(), SoundFormat)
