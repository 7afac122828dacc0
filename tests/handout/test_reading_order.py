"""A handout is read from top to bottom, each thing once."""

import re

import pytest

from pipeline.assemble import assemble, open_study
from pipeline.handout import Bars, Figure, Handout, Parts, Table, Timeline
from pipeline.narrate.voices import Voices, Wishes
from pipeline.project import Project
from tests.conftest import ROOT

LOCALES = ("en", "de", "es", "fr", "pl", "ar")


@pytest.fixture(scope="module")
def handouts() -> dict[str, Handout]:
    project = Project.at(ROOT)
    opened, findings = open_study(project, "b1931030")
    assert opened, "\n".join(map(str, findings))
    return {locale: assemble(project, opened, locale, Voices(Wishes("silent")))[0].handout for locale in LOCALES}


def table_of(handout: Handout) -> Table:
    return next(block for section in handout.sections for block in section.blocks if isinstance(block, Table))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_segment_has_an_id_of_its_own(handouts: dict[str, Handout], locale: str) -> None:
    ids = [segment.id for segment in handouts[locale].segments]
    assert len(ids) == len(set(ids))


def test_every_language_has_the_same_segments_in_the_same_order(handouts: dict[str, Handout]) -> None:
    """But what stands first, of the translation and of the voice, and what a translation says of its original."""
    english = [(segment.id, segment.role) for section in handouts["en"].sections for segment in section.segments]
    for handout in handouts.values():
        segments = [segment for section in handout.sections for segment in section.segments]
        of_original = [segment for segment in segments if segment.message == "document_source"]
        assert len(of_original) == (handout.edition.locale != "en")
        found = [(segment.id, segment.role) for segment in segments if segment not in of_original]
        assert found == english


@pytest.mark.parametrize("locale", LOCALES)
def test_title_and_front_come_first_and_then_each_section_under_its_title(
    handouts: dict[str, Handout], locale: str
) -> None:
    handout = handouts[locale]
    body = [segment for section in handout.sections for segment in section.segments]
    front = [segment for block in handout.front for segment in block.segments]
    assert list(handout.segments) == [handout.title, *front, *body]
    assert all(next(iter(section.segments)) is section.title for section in handout.sections)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_segment_has_words_for_the_eye_and_for_the_ear(handouts: dict[str, Handout], locale: str) -> None:
    for segment in handouts[locale].segments:
        assert segment.text.strip()
        assert segment.read.strip()
        assert not any(sign in segment.read for sign in "{}[]*"), segment.read


@pytest.mark.parametrize("locale", LOCALES)
def test_a_row_is_heard_once_for_each_group_of_separate_people(handouts: dict[str, Handout], locale: str) -> None:
    table = table_of(handouts[locale])
    separate = [column for column in table.columns if not column.overlaps]
    assert len(separate) == 3
    assert len(table.columns) == 5
    for row in table.rows:
        said = row.segment.text
        for column in table.columns:
            label = "".join(run.text for run in column.label)
            assert (label in said) == (not column.overlaps), (label, said)


def test_the_reading_example_is_the_first_cell_of_the_table(handouts: dict[str, Handout]) -> None:
    table = table_of(handouts["en"])
    example = table.example[-1].text
    n, percent = "".join(run.text for run in table.rows[0].cells[0]).split(" ")
    assert f"{n} of 22 people {percent}" in example
    assert "".join(run.text for run in table.rows[0].label) in example


def test_rows_stand_in_the_order_of_everyone_the_most_common_first(handouts: dict[str, Handout]) -> None:
    counts = [int("".join(run.text for run in row.cells[-1]).split(" ")[0]) for row in table_of(handouts["en"]).rows]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_figure_shows_is_also_said(handouts: dict[str, Handout], locale: str) -> None:
    figures = [block for section in handouts[locale].sections for block in section.blocks if isinstance(block, Figure)]
    assert len(figures) == 5
    for figure in figures:
        assert len(figure.segments) > 2


@pytest.mark.parametrize("locale", LOCALES)
def test_columns_that_may_be_compared_are_told_from_the_others_in_words(handouts: dict[str, Handout], locale: str) -> None:
    columns = table_of(handouts[locale]).columns
    assert [(column.fair, column.overlaps) for column in columns] == [
        (False, False),
        (True, False),
        (True, False),
        (False, True),
        (False, True),
    ]
    assert [len(column.remarks) for column in columns] == [1, 0, 0, 2, 2]


@pytest.mark.parametrize("locale", LOCALES)
def test_both_sides_of_remission_are_shown_and_add_up(handouts: dict[str, Handout], locale: str) -> None:
    blocks = [block for section in handouts[locale].sections for block in section.blocks]
    drawing = next(block.drawing for block in blocks if isinstance(block, Figure) and isinstance(block.drawing, Bars))
    had, others = drawing.sides
    assert [(bar.n, bar.of) for bar in had.bars] == [(35, 42), (26, 38)]
    assert [(bar.n, bar.of) for bar in others.bars] == [(7, 42), (12, 38)]
    for one, other in zip(had.bars, others.bars, strict=True):
        hundreds = [int(re.findall(r"\d+", bar.segment.text)[2]) for bar in (one, other)]
        assert sum(hundreds) == 100
    assert all(locale != "en" or "hundred" not in bar.segment.read for side in drawing.sides for bar in side.bars)


@pytest.mark.parametrize("locale", LOCALES)
def test_everyone_who_took_part_is_in_the_picture(handouts: dict[str, Handout], locale: str) -> None:
    blocks = [block for section in handouts[locale].sections for block in section.blocks]
    (whole,) = next(
        block.drawing.wholes for block in blocks if isinstance(block, Figure) and isinstance(block.drawing, Parts)
    )
    assert [share.n for share in whole.shares] == [56, 46]
    assert all("102" in share.segment.text for share in whole.shares)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_days_of_treatment_and_those_that_may_be_left_out(handouts: dict[str, Handout], locale: str) -> None:
    blocks = [block for section in handouts[locale].sections for block in section.blocks]
    drawing = next(block.drawing for block in blocks if isinstance(block, Figure) and isinstance(block.drawing, Timeline))
    assert [number for number, day in enumerate(drawing.days, 1) if day.marked] == [1, 8, 15]
    assert [number for number, day in enumerate(drawing.days, 1) if day.maybe] == list(range(22, 29))
    assert len(drawing.days) == 28
