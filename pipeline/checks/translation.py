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
    for id_, status in subject.translations.statuses.items():
        for problem in status.problems:
            message = f"{id_}: {problem.message}"
            yield error(problem.code, status.place, message, problem.remedy, subject.locale)
        if status.state is State.MISSING:
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


def _shortened(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
