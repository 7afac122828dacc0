"""Which formulas a language has: its own, by entry point, or LIX and RIX marked as not validated."""

from babel import Locale

from pipeline import plugins
from pipeline.errors import ProjectError
from pipeline.readability.formula import MORPHEMES, SYLLABLES, WORD_LIST, Formula
from pipeline.readability.formulas import ANY
from pipeline.readability.syllables import RULES


def formulas_for(tag: str) -> tuple[Formula, ...]:
    """The formulas of a locale's language; the first is the one with the limit.

    They come by the entry-point group ``plainspeech.formulas``: ``LANGUAGE`` or ``LANGUAGE.NAME`` names a Formula or a
    tuple of them, and the name without a dot comes first. Where there are none it is LIX and RIX, marked as not validated.

    Raises ProjectError for a tag that names no language, and for a formula that was made for another language or needs what
    the language has not: no language borrows another's coefficients.
    """
    language = tag.partition("-")[0].partition("_")[0]
    if not is_language(language):
        raise ProjectError(
            f"{tag!r} names no language that is known (CLDR), so no formula fits it. Write a code such as pl or pt-BR."
        )
    names = (name for name in plugins.names("formulas") if name.partition(".")[0] == language)
    found = tuple(formula for name in names for formula in _several(plugins.load("formulas", name)))
    if not found:
        return ANY
    for formula in found:
        _fits(formula, language)
    return found


def formula_for(tag: str) -> Formula:
    """The formula with the limit. Raises as `formulas_for`."""
    return formulas_for(tag)[0]


def is_language(code: str) -> bool:
    """Whether CLDR names a language of that code."""
    return code in Locale("en").languages


def _several(found: object) -> tuple[Formula, ...]:
    return found if isinstance(found, tuple) else (found,)


def _fits(formula: Formula, language: str) -> None:
    if formula.languages and language not in formula.languages:
        raise ProjectError(
            f"The formula {formula.name!r} was made for {', '.join(formula.languages)}, and not for {language!r}. "
            f"Register it for its own language, or name {language!r} among its languages if it was tested there."
        )
    needs = {quantity.needs for _, quantity in formula.terms}
    lacking = ({SYLLABLES} & needs if language not in RULES and language != "ar" else set()) | {
        need for need, only in ((MORPHEMES, "ja"), (WORD_LIST, "en")) if need in needs and language != only
    }
    if lacking:
        raise ProjectError(
            f"The formula {formula.name!r} needs {', '.join(sorted(lacking))}, which cannot be counted in {language!r}. "
            "Take one of words, sentences and letters."
        )
