"""The line up to the gate: load → localize → score → check. No sound, no files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.assemble import Assembled, OpenStudy, assemble, open_study
from pipeline.checks.subject import Subject, run
from pipeline.findings import Finding, in_order
from pipeline.handout import Handout
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.voices import Voices, voices_of
from pipeline.project import Project
from pipeline.readability.limits import limits
from pipeline.readability.score import score
from pipeline.render.fonts import Face, faces, letters_of
from pipeline.render.script_face import script_face
from pipeline.source.blocks import PhraseBlock
from pipeline.wording.lists import read as word_lists


def check(
    project: Project, studies: Sequence[str], locales: Sequence[str]
) -> tuple[tuple[Subject, ...], tuple[Finding, ...]]:
    """Every edition of the studies with its scores, and all findings."""
    voices = voices_of(project)
    subjects: list[Subject] = []
    findings: list[Finding] = []
    for study in project.study_ids(tuple(studies)):
        opened, found = open_study(project, study)
        findings += found
        if opened:
            chosen = project.locales(study, opened.study.summary.language, tuple(locales))
            made = {edition.locale: (edition, found) for edition, found in assembled(project, opened, chosen, voices)}
            for edition, found in (made[locale] for locale in chosen):
                subjects.append(subject_of(project, edition, voices))
                findings += (*found, *run(subjects[-1]))
    return tuple(subjects), in_order(findings)


def assembled(
    project: Project, opened: OpenStudy, locales: Sequence[str], voices: Voices
) -> Iterator[tuple[Assembled, tuple[Finding, ...]]]:
    """The handout of a study in each locale, and what was found on the way; the longest first, as far as its catalog tells.

    So no worker is left alone with the longest one at the end.
    """
    size = {locale: _size(project.catalog(opened.study.summary.id, locale)[0]) for locale in locales}
    for locale in sorted(locales, key=lambda locale: -size[locale]):
        yield assemble(project, opened, locale, voices)


def _size(path: Path) -> int:
    """Bytes of UTF-8: Arabic writes half of the letters that it speaks, in two bytes each."""
    return path.stat().st_size if path.is_file() else 0


def subject_of(project: Project, edition: Assembled, voices: Voices) -> Subject:
    """What checks are asked about."""
    study = edition.open.study
    blocks = (block for section in study.summary.sections for block in section.blocks if isinstance(block, PhraseBlock))
    used = frozenset(phrase for block in blocks for name in block.phrase for phrase in edition.open.phrases.named(name))
    scores = score(edition.handout)
    return Subject(
        study,
        edition.handout,
        edition.translations,
        scores,
        used,
        edition.lexicons,
        voices,
        clips_of(project),
        _faces(project, edition.handout),
        word_lists(project.word_lists(edition.locale)),
        limits(edition.locale, scores.formula, project.settings.reading_level),
    )


def _faces(project: Project, handout: Handout) -> tuple[Face, ...]:
    """The faces that can lie beside a page, that of its script first."""
    known = faces(project.templates)
    script = script_face(handout.edition.locale, project.settings.fonts)
    return (*(script.promised(letters_of(handout), known) if script else ()), *known)


def clips_of(project: Project) -> ClipCache:
    """Where what was spoken, prepared and encoded is kept."""
    return ClipCache(project.cache / "clips")
