"""Cues and transcript: a cue for each segment, escaped, isolated, and marked where it is in another language."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.handout import Edition, Handout, Paragraph, Role, Run, Section, Segment
from pipeline.narrate.narration import Narration
from pipeline.render.overlay import timestamp, transcript, webvtt
from tests.narrate.hearing import heard, speech

GOLDEN = Path(__file__).parent / "golden"


def handout(*segments: Segment, locale: str = "en", direction: str = "ltr") -> Handout:
    title = Segment("title", Role.TITLE, locale, (Run("Results"),), "Results")
    heading = Segment("s-title", Role.HEADING, locale, (Run("Part"),), "Part")
    section = Section("s", heading, (Paragraph(segments),))
    return Handout("x", Edition(locale, locale, "x", direction), "1", date(2026, 1, 1), title, (), (section,))


def narrated(made: Handout, folder: Path) -> Narration:
    return heard(made, speech(made, folder))[0]


def sentence(id_: str, text: str, lang: str = "en", *, read: str = "", runs: tuple[Run, ...] = ()) -> Segment:
    return Segment(id_, Role.SENTENCE, lang, runs or (Run(text),), read or text)


def test_cues_as_written(tmp_path: Path, golden) -> None:  # type: ignore[no-untyped-def]
    made = handout(sentence("s-1", "5 < 6 & 7 > 6 --> end", read="five"), sentence("s-2", "Noch nicht übersetzt.", "de"))
    golden(webvtt(narrated(made, tmp_path), made.segments, made.edition, 573), GOLDEN / "cues.vtt")


def test_numbers_and_names_keep_their_direction_in_right_to_left_cues(tmp_path: Path) -> None:
    runs = (Run("شارك "), Run("102", isolate=True), Run(" شخصًا"))
    made = handout(sentence("s-1", "", "ar", read="شارك مائة واثنان", runs=runs), locale="ar", direction="rtl")
    assert "شارك \u2068102\u2069 شخصًا" in webvtt(narrated(made, tmp_path), made.segments, made.edition)


def test_the_transcript_has_a_line_for_each_segment_in_words_and_marks_other_languages() -> None:
    made = handout(sentence("s-1", "10 people", read="ten people"), sentence("s-2", "Hallo.", "de"))
    assert transcript(made.segments, made.edition) == "Results\nPart\nten people\n[de] Hallo.\n"


@pytest.mark.parametrize(
    ("samples", "text"),
    [
        (0, "00:00:00.000"),
        (22050, "00:00:01.000"),
        (22050 * 3600 * 2, "02:00:00.000"),
        (11, "00:00:00.000"),
        (12, "00:00:00.001"),
    ],
)
def test_a_moment_is_rounded_to_the_nearest_millisecond(samples: int, text: str) -> None:
    assert timestamp(samples, 22050) == text


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.text(min_size=1, max_size=40).filter(lambda text: not re.search(r"[\n\r\u2028\u2029\x00-\x1f\x85]", text)),
        min_size=1,
        max_size=5,
    )
)
def test_whatever_the_words_each_cue_stays_one_cue(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    made = handout(*(sentence(f"s-{number}", text) for number, text in enumerate(texts)))
    cues = webvtt(narrated(made, tmp_path_factory.mktemp("clips")), made.segments, made.edition)
    assert len(re.findall(r"^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}$", cues, re.MULTILINE)) == len(texts) + 2
    assert "<" not in cues
