"""From a project's files to handouts: open a study, then make its handout in each edition that is asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.catalog import phrases, reviews
from pipeline.catalog.messages import Domain, phrases_domain, study_domain
from pipeline.catalog.phrases import Phrases
from pipeline.catalog.reading import Catalog, read_catalog
from pipeline.errors import ProjectError, VoiceError
from pipeline.findings import Finding, Place, error, has_errors, in_order, warning
from pipeline.handout import Edition, Handout, Segment
from pipeline.localize.formats import babel_locale
from pipeline.localize.localize import edition, localize
from pipeline.localize.numerals import forms
from pipeline.localize.translations import Translations, translations
from pipeline.narrate import pls
from pipeline.narrate.engine import Quality
from pipeline.narrate.lexicon import Lexicon
from pipeline.narrate.prepare import missing
from pipeline.narrate.voices import Voices
from pipeline.project import Project
from pipeline.source.blocks import LinksBlock, PhraseBlock
from pipeline.source.load import Study, load
from pipeline.source.markup import parse
from pipeline.source.names import suggestion


@dataclass(frozen=True, slots=True)
class OpenStudy:
    """A study with all that its editions share."""

    study: Study
    phrases: Phrases
    domains: tuple[Domain, ...]


@dataclass(frozen=True, slots=True)
class Assembled:
    """A study's handout in one edition. ``voiced``: whether a voice is fit to read it.

    ``lexicons`` are by locale, without those that cannot be read.
    """

    open: OpenStudy
    edition: Edition
    handout: Handout
    translations: Translations
    voiced: bool
    approved: frozenset[str]
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)

    @property
    def locale(self) -> str:
        """The edition's locale."""
        return self.edition.locale


def open_study(project: Project, id_: str) -> tuple[OpenStudy | None, tuple[Finding, ...]]:
    """Load a study and the phrases; None comes back when a finding is an error."""
    folder, name = project.study_folder(id_)
    study, found = load(folder, name)
    findings = list(found)
    shared = phrases.load(project.phrases, findings)
    if study:
        findings.extend(_unknown_names(study, shared))
    if study is None or has_errors(findings):
        return None, in_order(findings)
    domains = (study_domain(study), phrases_domain(shared))
    findings.extend(_unknown_language(study, shared))
    findings.extend(_unknown_forms(domains))
    return (None if has_errors(findings) else OpenStudy(study, shared, domains)), in_order(findings)


def assemble(project: Project, opened: OpenStudy, locale: str, voices: Voices) -> tuple[Assembled, tuple[Finding, ...]]:
    """The handout of a study in one locale, and what was found in its catalogs, lexicons and reviews."""
    findings: list[Finding] = []
    summary = opened.study.summary
    chosen = edition(locale)

    def catalogs(domain: str, language: str) -> Catalog:
        path, name = project.catalog(domain, language)
        return read_catalog(path, name, language, findings)

    spoken = translations(locale, opened.domains, catalogs)
    remarks, voiced = _voice_remarks(voices, locale, findings)
    recorded = reviews.load(
        project.root / "reviews" / summary.id / f"{chosen.id}.yaml", f"reviews/{summary.id}/{chosen.id}.yaml", findings
    )

    def approved(segments: Sequence[Segment]) -> bool:
        return len(reviews.approved(recorded, segments)) == len(segments)

    def made(remarks: tuple[str, ...]) -> Handout:
        return localize(opened.study, opened.phrases, chosen, spoken, remarks, approved)

    handout = made(remarks)
    if voiced and not _all_heard(handout, voices, findings):
        handout, voiced = made(()), False
    spoken_in = sorted({segment.lang for segment in handout.sayable})
    lexicons = {tag: read for tag in spoken_in if (read := _lexicon(project, tag, findings)) is not None}
    accepted = reviews.approved(recorded, handout.body)
    return Assembled(opened, chosen, handout, spoken, voiced, accepted, lexicons), in_order(findings)


def _voice_remarks(voices: Voices, locale: str, findings: list[Finding]) -> tuple[tuple[str, ...], bool]:
    """The phrases that tell a reader about the voice, and whether there is one."""
    place = Place(f"locales/{locale}")
    wanted = missing(locale)
    install = f"Install what prepares its text for speech: pip install '{wanted}'." if wanted else ""
    try:
        quality = voices.speaker(locale).voice.quality
    except VoiceError as problem:
        remedy = f"{install} Until then this" if install else "This"
        findings.append(error("voice-missing", place, str(problem), f"{remedy} edition is made without sound.", locale))
        return (), False
    if wanted:
        message = "The voice reads this language without what its print leaves out, and says many words wrongly."
        findings.append(warning("voice-unprepared", place, message, install, locale))
    remarks = {Quality.NATURAL: ("computer_voice",), Quality.ROBOTIC: ("computer_voice",)}
    return remarks.get(quality, ("computer_voice", "computer_voice_poor")), True


def _all_heard(handout: Handout, voices: Voices, findings: list[Finding]) -> bool:
    """Whether a voice is there for the other languages too that a draft shows what is not translated in."""
    locale = handout.edition.locale
    for tag in sorted({segment.lang for segment in handout.sayable} - {locale}):
        try:
            voices.speaker(tag)
        except VoiceError as problem:
            remedy = f"Translate what this edition shows in {tag!r}. Until then it is made without sound."
            findings.append(error("voice-missing", Place(f"locales/{locale}"), str(problem), remedy, locale))
            return False
    return True


def _lexicon(project: Project, locale: str, findings: list[Finding]) -> Lexicon | None:
    """How words are said in a language; None when one of its lexicons cannot be read."""
    entries = [pls.read(path, name, locale, findings) for path, name in project.lexicons(locale)]
    if None in entries:
        return None
    return {word: entry for several in entries if several for word, entry in several.items()}


def _unknown_names(study: Study, shared: Phrases) -> Iterator[Finding]:
    """Findings for phrases, links and kinds of identifiers that the source names and nobody knows."""
    summary, places = study.summary, study.places
    known = {*shared.sentences, *shared.sets}
    if summary.notice and summary.notice not in known:
        yield _unknown("phrase", summary.notice, known, places.value(("notice",)))
    kinds = {name.removeprefix("identifier_") for name in shared.sentences if name.startswith("identifier_")}
    for name in summary.trial.identifiers:
        if name not in kinds:
            yield _unknown("identifier", name, kinds, places.key(("trial", "identifiers", name)))
    for index, section in enumerate(summary.sections):
        for number, block in enumerate(section.blocks):
            path = ("sections", index, "blocks", number)
            names, kind, there = (
                (block.phrase, "phrase", known)
                if isinstance(block, PhraseBlock)
                else (block.links, "link", set(summary.trial.links))
                if isinstance(block, LinksBlock)
                else ((), "", set())
            )
            for spot, name in enumerate(names):
                place = places.value((*path, f"{kind}s" if kind == "link" else kind, spot))
                if name not in there:
                    yield _unknown(kind, name, there, place)
                elif kind == "phrase" and not all(shared.stands_alone(single) for single in shared.named(name)):
                    message = f"The phrase {name!r} gets its values from a table or figure; it cannot stand alone."
                    yield error("phrase-value", place, message, "Leave it out: it comes with the table or figure.")


def _unknown(kind: str, name: str, known: set[str], place: Place) -> Finding:
    return error(f"{kind}-unknown", place, f"There is no {kind} {name!r}.", suggestion(name, known))


def _unknown_language(study: Study, shared: Phrases) -> Iterator[Finding]:
    """Findings for languages that CLDR does not know."""
    summary = (study.summary.language, study.places.value(("language",)))
    for language, place in (summary, (shared.language, shared.language_place)):
        try:
            babel_locale(language)
        except ProjectError as problem:
            yield error("language-unknown", place, str(problem), "Write the tag of the language that the texts are in.")


def _unknown_forms(domains: Sequence[Domain]) -> Iterator[Finding]:
    """Findings for forms of numbers that the language of the source does not have."""
    for domain in domains:
        known = forms(domain.language.split("-")[0])
        for message in domain.messages.values():
            asked = {piece.form for wording in message.wordings for piece in parse(wording) if piece.form}
            for form in sorted(asked - known):
                listed = ", ".join(sorted(known)) or "none"
                text = f"There is no form {form!r} of numbers in {domain.language!r} (it has: {listed})."
                yield error("form-unknown", message.place, text, "Write the placeholder without it.")
