"""Is every message translated, as its source is now, with its facts, marks and forms?"""

from collections.abc import Iterator

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, error
from pipeline.handout import State
from pipeline.rules import Rule

STALE = "Plainspeech: nothing falls back in silence"

RULES = (
    Rule("translation-missing", "Every message is translated.", "Translate it.", STALE, silent=False),
    Rule(
        "phrases-untranslated",
        "The phrases that every summary shares are there in the language of the source.",
        "Make their catalog with `plainspeech update`, and translate it.",
        STALE,
        silent=False,
    ),
    Rule(
        "translation-fuzzy",
        "A translation is of the source as it is now.",
        "Mend it, and take the mark away.",
        STALE,
        silent=False,
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for messages of this edition that are missing, fuzzy or broken."""
    if subject.translations.broken:
        return  # told where the catalog is read
    if subject.is_source:
        yield from _phrases(subject)
    for id_, status in subject.translations.statuses.items():
        for problem in status.problems:
            message = f"{id_}: {problem.message}"
            yield error(problem.code, status.place, message, problem.remedy, subject.locale)
        if status.state is State.MISSING and not subject.is_source:
            message = f"{id_}: “{_shortened(status.message.text)}” is not translated."
            yield error(
                "translation-missing",
                status.place,
                message,
                "Translate it; a draft shows the source text, marked.",
                subject.locale,
            )
        elif status.state is State.FUZZY and not status.problems:
            source = _shortened(status.message.wordings[-1])
            if status.stale:
                message = f"{id_}: the source has changed since it was translated; it is now “{source}”."
                remedy = "Run `plainspeech update`, mend the translation and remove the fuzzy mark."
            else:
                message = f"{id_}: the translation of “{source}” is marked as fuzzy."
                remedy = "Look whether it says the same, mend it and remove the mark."
            yield error("translation-fuzzy", status.place, message, remedy, subject.locale)


def _phrases(subject: Subject) -> Iterator[Finding]:
    """One finding for all phrases that the language of the source lacks; its sentences need no translation."""
    own = {text.id for text in subject.study.texts}
    statuses = subject.translations.statuses.items()
    states = [status.state for id_, status in statuses if id_.partition("|")[0] not in own]
    missing = states.count(State.MISSING)
    if missing:
        language, study = subject.locale, subject.study.summary.id
        message = f"{missing} of the {len(states)} phrases that every summary shares have no words in {language!r}."
        catalog = f"locales/{language}/LC_MESSAGES/phrases.po"
        remedy = (
            f"`plainspeech update {study} --locale {language}` writes {catalog}; translate it there. "
            "Until then a draft shows them untranslated, marked."
        )
        yield error("phrases-untranslated", subject.study.places.value(("language",)), message, remedy, language)


def _shortened(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
