"""Scores by document, section and paragraph, of what is read and of what is shown."""

from datetime import date

import pytest

from pipeline.errors import ProjectError
from pipeline.handout import Edition, Handout, Paragraph, Role, Run, Section, Segment
from pipeline.readability.counts import count
from pipeline.readability.formulas import DE, EN, FLESCH_KINCAID, LIX_ANYWHERE
from pipeline.readability.score import score

EASY, HARD = "The dog ran to the cat.", "Hematological toxicity necessitated pharmacological discontinuation."


def sentence(name: str, shown: str, read: str = "", lang: str = "en") -> Segment:
    return Segment(name, Role.SENTENCE, lang, (Run(shown),), read or shown)


def handout(*paragraphs: Paragraph, locale: str = "en") -> Handout:
    """A section for each paragraph."""
    heading = Segment("heading", Role.HEADING, locale, (Run("Part"),), "Part")
    sections = tuple(Section(f"part{n}", heading, (paragraph,)) for n, paragraph in enumerate(paragraphs))
    title = Segment("title", Role.TITLE, locale, (Run("Title"),), "Title")
    return Handout("x", Edition(locale, locale, "x", "ltr"), "1", date(2026, 1, 1), title, (), sections)


def test_each_level_has_its_own_figure_and_the_first_segment_that_counts() -> None:
    made = score(handout(Paragraph((sentence("a", EASY),)), Paragraph((sentence("b", HARD),))))
    easy, hard = FLESCH_KINCAID.of(count(EASY, "en")), FLESCH_KINCAID.of(count(HARD, "en"))
    assert [(s.where, s.figure, s.first) for s in made.sections] == [("part0", easy, "a"), ("part1", hard, "b")]
    assert [s.figure for s in made.paragraphs] == [easy, hard]
    assert made.document.figure == FLESCH_KINCAID.of(count(EASY, "en") + count(HARD, "en"))


def test_the_limit_is_on_what_is_read_and_what_is_shown_is_reported() -> None:
    read = "One thousand two hundred milligrams were given today."
    made = score(handout(Paragraph((sentence("a", "1,200 mg were given today.", read),))))
    assert made.document.figure == FLESCH_KINCAID.of(count(read, "en"))
    assert made.document.shown == FLESCH_KINCAID.of(count("1,200 mg were given today.", "en"))


def test_the_other_formulas_of_the_language_are_reported_for_the_whole() -> None:
    made = score(handout(Paragraph((sentence("a", EASY),))))
    assert tuple(also.formula for also in made.also) == EN[1:]
    assert [also.figure for also in made.also] == [formula.of(count(EASY, "en")) for formula in EN[1:]]
    german = score(handout(Paragraph((sentence("a", "Das ist ein ganz kurzer Satz.", lang="de"),)), locale="de"))
    assert (german.formula, *(also.formula for also in german.also)) == DE


def test_a_sentence_in_another_language_counts_for_nothing() -> None:
    made = score(handout(Paragraph((sentence("a", EASY, lang="de"),))))
    assert made.sentences == made.sections == made.paragraphs == made.also == ()
    assert made.document.figure != made.document.figure  # nan


def test_a_language_without_a_formula_of_its_own_has_lix_and_one_that_is_none_raises() -> None:
    finnish = Paragraph((sentence("a", "Tämä on lyhyt lause.", lang="fi"),))
    assert score(handout(finnish, locale="fi")).formula is LIX_ANYWHERE
    with pytest.raises(ProjectError, match="names no language"):
        score(handout(finnish, locale="xx"))
