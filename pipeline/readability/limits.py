"""How hard a text may be: by language, for the whole, for a section and for a paragraph, and how long its sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.readability.formula import Formula
from pipeline.readability.limit_settings import KEYS
from pipeline.readability.score import Score

# English has limits at every level (US school grades; UKHSA asks for a reading age under 13, US practice for grade 6 to 8);
# another language for the whole, which its formula carries.
LEVELS: Mapping[str, Mapping[str, float]] = {"en": {"document": 8, "section": 10, "paragraph": 12}}
# Syllables of a word: our own limits. In everyday language fewer than 1 running word in 1,000 is longer, by the list of
# 40,000 words of the package `wordfreq` (a test counts them). In Arabic, syllables as OSMAN counts them.
WORD_SYLLABLES: Mapping[str, int] = {
    "ar": 9, "de": 6, "en": 5, "es": 6, "fr": 5, "hu": 6, "it": 6, "nl": 6, "pl": 6, "pt": 7, "ru": 7, "tr": 6,
}  # fmt: skip
AVERAGE, LONGEST = 14.0, 25  # words
REMEDY = "Split long sentences, and use shorter words; explain a long word that must stay."
SHORTER = "Make it into two sentences."
GUIDANCE = "UKHSA: reading age under 13; US practice: school grade 6 to 8; the formula's own scale"


@dataclass(frozen=True, slots=True)
class Limits:
    """Figures of the language's formula that are still allowed (None: none), words of a sentence, syllables of a word."""

    document: float | None = None
    section: float | None = None
    paragraph: float | None = None
    average_sentence: float = AVERAGE
    longest_sentence: float = LONGEST
    word_syllables: float | None = None
    sections: Mapping[str, float] = field(default_factory=dict)

    def of(self, score: Score) -> float | None:
        """The limit for one score."""
        if score.level == "document":
            return self.document
        if score.level == "section":
            return self.sections.get(score.where, self.section)
        return self.paragraph


def too_hard(what: str, formula: Formula, figure: float, limit: float) -> str:
    """What to say of a text that is harder than its limit."""
    about = f"{formula.name} {figure:.1f}; the limit is {limit:g}; {formula.scale}; {formula.source}"
    return f"{what} is harder to read than it should be ({about})."


def too_long_on_average(words: float, limits: Limits) -> str:
    """What to say of a text whose sentences are long on average."""
    return f"Sentences have {words:.1f} words on average; the limit is {limits.average_sentence:g}."


def limits(locale: str, formula: Formula, settings: Mapping[str, Any]) -> Limits:
    """The limits of a locale: what ``settings`` say of it, of its language and of every language, else the usual ones."""
    language = locale.split("-")[0]
    usual = {"document": formula.limit, "word_syllables": WORD_SYLLABLES.get(language)}
    chosen: dict[str, Any] = {**usual, **LEVELS.get(language, {})}
    sections: dict[str, float] = {}
    for table in (settings, settings.get(language, {}), settings.get(locale, {}) if locale != language else {}):
        chosen |= {key: value for key, value in table.items() if key in KEYS}
        sections |= table.get("sections", {})
    return Limits(**chosen, sections=sections)
