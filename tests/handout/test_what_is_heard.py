"""What is heard: every part in order and with its number, every sentence once, and the long list last."""

from collections import Counter

import pytest

from pipeline.handout import Handout, Segment
from tests.handout.test_reading_order import LOCALES, handouts, table_of  # noqa: F401 - a fixture


def ids(segments: tuple[Segment, ...]) -> list[str]:
    return [segment.id for segment in segments]


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_on_the_page_is_heard_once_but_for_what_only_an_eye_needs(
    handouts: dict[str, Handout],  # noqa: F811
    locale: str,
) -> None:
    handout = handouts[locale]
    heard = Counter(ids(handout.heard(30)))
    assert set(heard.values()) == {1}
    unheard = [segment for segment in handout.segments if segment.id not in heard]
    assert {segment.message for segment in unheard} == {"table_overlap"}
    added = set(heard) - set(ids(handout.segments))
    assert {id_ for id_ in added if id_.startswith("opening")} == {"opening-recording-parts", "opening-recording-length"}
    assert len(added) == 11


@pytest.mark.parametrize("locale", LOCALES)
def test_notice_and_status_come_first_and_the_close_last(handouts: dict[str, Handout], locale: str) -> None:  # noqa: F811
    handout = handouts[locale]
    first, *_, last = handout.chapters_for(31)
    assert [block[0].id.split("-")[0] for block in first.blocks] == ["title", "notice", "status", "voice", "opening"]
    assert last.blocks[-1] == handout.closing


def test_it_is_said_how_many_parts_there_are_and_about_how_long_it_takes(handouts: dict[str, Handout]) -> None:  # noqa: F811
    handout = handouts["en"]
    said = [segment.read for segment in handout.chapters_for(31)[0].blocks[-1]]
    assert said == ["This recording has fourteen parts.", "It takes about thirty minutes."]
    assert len(handout.chapters) == 15
    assert [segment.read for segment in handout.chapters[0].blocks[-1]] == said[:1]


def test_each_part_is_read_with_its_number_and_shown_without(handouts: dict[str, Handout]) -> None:  # noqa: F811
    parts = [chapter.blocks[0][0] for chapter in handouts["en"].chapters[1:]]
    assert parts[2].read == "Part three, of fourteen. Why was this study done?"
    assert parts[2].text == "Why was this study done?"
    assert parts[-1].read == "Part fourteen, of fourteen. The other numbers"
    german = [chapter.blocks[0][0].read for chapter in handouts["de"].chapters[1:]]
    assert german[2].startswith("Abschnitt drei von vierzehn. ")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_table_is_heard_by_its_most_common_rows_and_vod_and_the_rest_last(
    handouts: dict[str, Handout],  # noqa: F811
    locale: str,
) -> None:
    handout = handouts[locale]
    table = table_of(handout)
    assert table.spoken
    rows = [row.segment.id for row in table.rows]
    here = [id_ for id_ in ids(table.spoken.here) if id_ in rows]
    assert here == [*rows[:5], "problem-table-vod"]
    assert [id_ for id_ in rows if id_ not in here] == ids(table.spoken.later)[1:]
    assert handout.chapters[-1].blocks[2] == table.spoken.later
    assert {segment.message for segment in handout.chapters[-1].blocks[1]} == {"section_is_a_list", "you_can_skip"}


@pytest.mark.parametrize("locale", LOCALES)
def test_people_who_died_are_announced(handouts: dict[str, Handout], locale: str) -> None:  # noqa: F811
    chapters = handouts[locale].chapters
    spot = next(number for number, chapter in enumerate(chapters) if chapter.blocks[0][0].id == "deaths-title")
    assert [segment.message for segment in chapters[spot - 1].blocks[-1]] == ["next_section_deaths", "you_can_skip"]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_short_edition_says_what_it_is_and_holds_results_harms_and_deaths(
    handouts: dict[str, Handout],  # noqa: F811
    locale: str,
) -> None:
    handout = handouts[locale]
    (chapter,) = handout.short_chapters()
    said = [segment for block in chapter.blocks for segment in block]
    assert chapter.title == handout.short_opening[0].text
    assert ids(tuple(said))[:5] == [
        "short-title",
        "notice-practice-example",
        "notice-practice-sponsor",
        "notice-practice-doctor",
        "status-unreviewed-source" if locale == "en" else "status-unreviewed-translation",
    ]
    messages = [segment.message for segment in said]
    assert messages.index("deaths_next") + 1 == messages.index("minute-9")
    assert messages[-2:] == ["doctor_first", "short_end"]
    assert set(said) <= set(handout.sayable)
    assert sum(len(segment.read.split()) for segment in said) <= 210


def test_english_says_the_short_edition_in_less_than_195_words(handouts: dict[str, Handout]) -> None:  # noqa: F811
    said = [segment for block in handouts["en"].short_chapters()[0].blocks for segment in block]
    assert 150 <= sum(len(segment.read.split()) for segment in said) <= 190
