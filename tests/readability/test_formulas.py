"""Formulas: computed by hand from counts, and never borrowed from another language."""

import pytest

from pipeline.readability.counts import Counts
from pipeline.readability.formulas import (
    FLESCH_KINCAID,
    KANDEL_MOLES,
    LIX,
    OSMAN,
    PISAREK,
    SZIGRISZT,
    WIENER_1,
    Formula,
    formula_for,
)

# 10 sentences of 12 words, 180 syllables: W/S = 12, Sy/W = 1.5.
TEXT = Counts(
    sentences=10,
    words=120,
    syllables=180,
    letters=560,
    monosyllables=72,  # 60 %
    three_syllables=12,  # 10 %
    four_syllables=6,  # 5 %
    more_than_six_letters=24,  # 20 %
    more_than_five_letters=36,
    faseeh=6,
)


@pytest.mark.parametrize(
    ("formula", "by_hand"),
    [
        (FLESCH_KINCAID, 0.39 * 12 + 11.8 * 1.5 - 15.59),  # 6.79
        (WIENER_1, 0.1935 * 10 + 0.1672 * 12 + 0.1297 * 20 - 0.0327 * 60 - 0.875),  # 3.6984
        (SZIGRISZT, 206.835 - 62.3 * 1.5 - 12),  # 101.385
        (KANDEL_MOLES, 209 - 1.15 * 12 - 68 * 1.5),  # 93.2
        (PISAREK, 0.5 * (12**2 + 5**2) ** 0.5),  # 6.5
        (OSMAN, 200.791 - 1.015 * 12 - 24.181 * (36 + 180 + 6) / 120),
        (LIX, 12 + 20),
    ],
)
def test_a_formula_gives_what_its_arithmetic_gives_by_hand(formula: Formula, by_hand: float) -> None:
    assert formula.of(TEXT) == pytest.approx(by_hand)


def test_the_pisarek_example_is_the_hypotenuse_halved() -> None:
    assert PISAREK.of(TEXT) == pytest.approx(6.5)


MADE_FOR = {
    "en": FLESCH_KINCAID,
    "en-GB": FLESCH_KINCAID,
    "de-AT": WIENER_1,
    "es": SZIGRISZT,
    "fr": KANDEL_MOLES,
    "pl": PISAREK,
    "ar": OSMAN,
}


@pytest.mark.parametrize(("tag", "formula"), MADE_FOR.items())
def test_a_language_has_the_formula_that_was_made_for_it(tag: str, formula: Formula) -> None:
    assert formula_for(tag) is formula
    assert formula.validated


@pytest.mark.parametrize("tag", ["sv", "cs", "fi", "el", "mt", "ga", "zh", "xx"])
def test_any_other_language_has_lix_marked_as_not_validated(tag: str) -> None:
    assert formula_for(tag) is LIX
    assert not LIX.validated
    assert "not validated" in LIX.source


@pytest.mark.parametrize("formula", [FLESCH_KINCAID, WIENER_1, SZIGRISZT, KANDEL_MOLES, PISAREK, OSMAN, LIX])
def test_a_text_passes_up_to_its_limit_and_not_beyond_on_the_harder_side(formula: Formula) -> None:
    assert formula.passes(formula.limit)
    assert not formula.passes(formula.limit + 0.1 * formula.harder)
    assert formula.passes(formula.limit - 0.1 * formula.harder)


@pytest.mark.parametrize("formula", [FLESCH_KINCAID, WIENER_1, SZIGRISZT, KANDEL_MOLES, PISAREK, OSMAN, LIX])
def test_longer_sentences_and_longer_words_are_harder(formula: Formula) -> None:
    harder = Counts(5, 120, 240, 700, 40, 40, 20, 60, 70, 12)
    assert formula.harder * formula.of(harder) > formula.harder * formula.of(TEXT)


def test_no_text_is_no_division_by_zero() -> None:
    for formula in (FLESCH_KINCAID, WIENER_1, SZIGRISZT, KANDEL_MOLES, PISAREK, OSMAN, LIX):
        assert isinstance(formula.of(Counts()), float)
