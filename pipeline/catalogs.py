"""What the commands `extract`, `update`, `status` and `review` do to a project's files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.assemble import OpenStudy, assemble, open_study
from pipeline.catalog import reading, reviews, store
from pipeline.catalog.messages import PHRASES, Domain
from pipeline.errors import ProjectError
from pipeline.findings import Finding, in_order
from pipeline.handout import State
from pipeline.localize.formats import babel_locale
from pipeline.narrate.voices import Voices
from pipeline.project import PACKAGE, Project, check_locale
from pipeline.publish import write_whole
from pipeline.skeleton import SCHEMA, schema_text
from pipeline.source.load import SEGMENTS_FILE
from pipeline.source.names import suggestion
from pipeline.source.segments import write_ids


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a study is in one locale, in messages; ``reviewed`` of ``segments`` are approved as they are now."""

    study: str
    locale: str
    translated: int
    missing: int
    fuzzy: int
    reviewed: int
    segments: int


def extract(project: Project, studies: Sequence[str]) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Mint ids for new sentences and write the templates; the files that changed, and what was found."""
    changed: list[Path] = []
    findings: list[Finding] = []
    schema = project.studies / SCHEMA
    if schema.is_file():
        changed += _write(schema, schema_text().encode())
    for id_ in project.study_ids(tuple(studies)):
        opened, found = open_study(project, id_)
        findings.extend(finding for finding in found if finding.code != "segments-unminted")
        if opened:
            folder, _ = project.study_folder(id_)
            changed += _write(folder / SEGMENTS_FILE, write_ids(opened.study.ids).encode())
            for domain in _own_domains(project, opened):
                changed += _write(project.root / "locales" / f"{domain.name}.pot", _template(domain, opened))
    return tuple(dict.fromkeys(changed)), in_order(findings)


def update(
    project: Project, studies: Sequence[str], locales: Sequence[str]
) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Bring catalogs up to date by id. A locale that is named and has no catalog yet gets one."""
    for locale in locales:
        check_locale(locale)
        babel_locale(locale)
    changed, findings_ = extract(project, studies)
    written, findings = [*changed], [*findings_]
    for id_ in project.study_ids(tuple(studies)):
        opened, _ = open_study(project, id_)
        if opened is None:
            continue
        known = project.locales(id_, opened.study.summary.language)
        for locale in tuple(locales) or known:
            for domain in _domains_for(project, opened, locale):
                path = project.root / "locales" / locale / "LC_MESSAGES" / f"{domain.name}.po"
                found: list[Finding] = []
                old = reading.read_catalog(path, path.relative_to(project.root).as_posix(), locale, found)
                findings.extend(found)
                if not found:  # a catalog that cannot be read is mended by hand, never overwritten
                    written += _write(path, store.update(domain, old, domain.name, _version(opened)))
    return tuple(dict.fromkeys(written)), in_order(findings)


def status(
    project: Project, studies: Sequence[str], locales: Sequence[str], voices: Voices
) -> tuple[tuple[Progress, ...], tuple[Finding, ...]]:
    """How far every edition is, and what was found that keeps one from being looked at."""
    rows: list[Progress] = []
    findings: list[Finding] = []
    for id_ in project.study_ids(tuple(studies)):
        opened, found = open_study(project, id_)
        findings += found
        if opened is None:
            continue
        for locale in project.locales(id_, opened.study.summary.language, tuple(locales)):
            edition, found = assemble(project, opened, locale, voices)
            findings += found
            states = [message.state for message in edition.translations.statuses.values()]
            count = {state: states.count(state) for state in State}
            numbers = (count[State.TRANSLATED], count[State.MISSING], count[State.FUZZY])
            rows.append(Progress(id_, locale, *numbers, len(edition.approved), len(edition.handout.body)))
    return tuple(rows), in_order(findings)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided, when, and in what role. ``segments``: about which ones; all, if none is named."""

    decision: str
    role: str
    reviewer: str
    day: date
    segments: tuple[str, ...] = ()


def review(project: Project, study: str, locale: str, made: Decision, voices: Voices) -> tuple[int, tuple[Finding, ...]]:
    """Record a decision about an edition; about how many segments, and what was found.

    Raises ProjectError when the edition has no such segment, and OutputError; earlier reviews stay in any case.
    """
    opened, findings = open_study(project, *project.study_ids((study,)))
    if opened is None:
        return 0, findings
    (locale,) = project.locales(study, opened.study.summary.language, (locale,))
    edition, found = assemble(project, opened, locale, voices)
    known = {segment.id for segment in edition.handout.body}
    unknown = [id_ for id_ in made.segments if id_ not in known]
    if unknown:
        raise ProjectError(f"There is no segment {unknown[0]!r} in {study}, {locale}. {suggestion(unknown[0], known)}")
    chosen = [segment for segment in edition.handout.body if not made.segments or segment.id in made.segments]
    path = project.root / "reviews" / study / f"{edition.edition.id}.yaml"
    text = reviews.recorded(path, chosen, made.role, made.reviewer, made.decision, made.day)
    write_whole(path, text.encode())
    return len(chosen), in_order((*findings, *found))


def _own_domains(project: Project, opened: OpenStudy) -> list[Domain]:
    """The study's domain, and that of the phrases where the project keeps its own."""
    own = project.root / "locales" / "phrases.yaml"
    return [domain for domain in opened.domains if domain.name != PHRASES or own.is_file()]


def _domains_for(project: Project, opened: OpenStudy, locale: str) -> list[Domain]:
    """What to keep catalogs of in this project: phrases only where it has its own, or the package has none."""
    tail = Path(locale) / "LC_MESSAGES" / f"{PHRASES}.po"
    packaged = (PACKAGE / "locales" / tail).is_file() and not (project.root / "locales" / "phrases.yaml").is_file()
    own = (project.root / "locales" / tail).is_file()
    return [
        domain for domain in opened.domains if domain.language != locale and (domain.name != PHRASES or own or not packaged)
    ]


def _template(domain: Domain, opened: OpenStudy) -> bytes:
    return store.template(domain, domain.name, _version(opened))


def _version(opened: OpenStudy) -> str:
    return opened.study.summary.version.number


def _write(path: Path, data: bytes) -> list[Path]:
    """Write ``data`` where it differs from what is there; the path, if so."""
    if path.is_file() and path.read_bytes() == data:
        return []
    write_whole(path, data)
    return [path]
