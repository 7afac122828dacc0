"""Formulas, one row each: made for a language, with their source. No language borrows another's coefficients."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline import plugins
from pipeline.readability.counts import Counts


@dataclass(frozen=True, slots=True)
class Formula:
    """A measure of how hard a text is.

    ``harder`` says where the scale points: 1 when a higher figure is harder, -1 when it is easier. ``limit`` is the figure
    that a handout should keep to. ``validated`` is False where the formula was not made for the language.
    """

    name: str
    of: Callable[[Counts], float]
    harder: int
    limit: float
    scale: str
    source: str
    validated: bool = True

    def passes(self, figure: float, limit: float | None = None) -> bool:
        """Whether a figure keeps to the limit (the formula's own, if none is given)."""
        return self.harder * figure <= self.harder * (self.limit if limit is None else limit)


def _sentence_length(c: Counts) -> float:
    return c.words / max(c.sentences, 1)


def _syllables_per_word(c: Counts) -> float:
    return c.syllables / max(c.words, 1)


def _percent(part: int, c: Counts) -> float:
    return 100 * part / max(c.words, 1)


FLESCH_KINCAID = Formula(
    "Flesch–Kincaid grade",
    lambda c: 0.39 * _sentence_length(c) + 11.8 * _syllables_per_word(c) - 15.59,
    harder=1,
    limit=8.0,
    scale="US school grade",
    source="Kincaid and others 1975",
)
WIENER_1 = Formula(
    "Wiener Sachtextformel 1",
    lambda c: (
        0.1935 * _percent(c.three_syllables, c)
        + 0.1672 * _sentence_length(c)
        + 0.1297 * _percent(c.more_than_six_letters, c)
        - 0.0327 * _percent(c.monosyllables, c)
        - 0.875
    ),
    harder=1,
    limit=9.0,
    scale="school grade, 4–15",
    source="Bamberger and Vanecek 1984",
)
SZIGRISZT = Formula(
    "Szigriszt-Pazos",
    lambda c: 206.835 - 62.3 * _syllables_per_word(c) - _sentence_length(c),
    harder=-1,
    limit=55.0,
    scale="0–100, higher is easier; INFLESZ calls 55 and up normal",
    source="Szigriszt-Pazos 1993; INFLESZ, Barrio-Cantalejo 2008",
)
KANDEL_MOLES = Formula(
    "Kandel–Moles",
    # Other sources, textstat among them, print 207 − 1.015 − 73.6. These are the coefficients of the paper.
    lambda c: 209 - 1.15 * _sentence_length(c) - 68 * _syllables_per_word(c),
    harder=-1,
    limit=60.0,
    scale="0–100, higher is easier",
    source="Kandel and Moles 1958",
)
PISAREK = Formula(
    "Pisarek",
    # Ts words a sentence, Tw the percentage of words of four syllables and more.
    lambda c: 0.5 * (_sentence_length(c) ** 2 + _percent(c.four_syllables, c) ** 2) ** 0.5,
    harder=1,
    limit=12.0,
    scale="years of school",
    source="Pisarek 1969, the non-linear formula",
)
OSMAN = Formula(
    "OSMAN",
    lambda c: (
        200.791
        - 1.015 * _sentence_length(c)
        - 24.181 * (c.more_than_five_letters + c.syllables + c.faseeh) / max(c.words, 1)
    ),
    harder=-1,
    limit=60.0,
    scale="0–100 and above, higher is easier",
    source="El-Haj and Rayson 2016, on text without vowel signs",
)
LIX = Formula(
    "LIX",
    lambda c: _sentence_length(c) + _percent(c.more_than_six_letters, c),
    harder=1,
    limit=45.0,
    scale="20–60, higher is harder",
    source="Björnsson 1968; not validated for this language",
    validated=False,
)


def formula_for(tag: str) -> Formula:
    """The formula of a locale's language, by the entry-point group ``plainspeech.formulas``.

    Where none could be verified it is LIX, marked as not validated.
    """
    found = plugins.find("formulas", tag.split("-")[0])
    return found if isinstance(found, Formula) else LIX
