"""A handout is read from top to bottom, each thing once."""

import pytest

from pipeline.assemble import assemble, open_study
from pipeline.handout import Figure, Handout, Table
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
    example = next(note.text for note in table.notes if note.id.endswith("-example"))
    n, percent = "".join(run.text for run in table.rows[0].cells[0]).split(" ")
    assert f"{n} of 22 people {percent}" in example
    assert "".join(run.text for run in table.rows[0].label) in example


def test_rows_stand_in_the_order_of_everyone_the_most_common_first(handouts: dict[str, Handout]) -> None:
    counts = [int("".join(run.text for run in row.cells[-1]).split(" ")[0]) for row in table_of(handouts["en"]).rows]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_figure_shows_is_also_said(handouts: dict[str, Handout], locale: str) -> None:
    figures = [block for section in handouts[locale].sections for block in section.blocks if isinstance(block, Figure)]
    assert len(figures) == 3
    for figure in figures:
        assert len(figure.segments) > 2
