"""One timeline: every segment once, in order, in exact samples."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.handout import Edition, Handout, Paragraph, Role, Run, Section, Segment
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.engine import Voice
from pipeline.narrate.lexicon import Entry, Lexicon
from pipeline.narrate.narration import AFTER_BLOCK, AFTER_SECTION, FRAME, PAUSES, RATES, Narration, pieces
from pipeline.narrate.silent_engine import SilentEngine
from tests.narrate.hearing import heard, speech

EN = Edition("en", "en", "English", "ltr")
RATE = 22050


def segment(id_: str, text: str, role: Role = Role.SENTENCE, lang: str = "en") -> Segment:
    return Segment(id_, role, lang, (Run(text),), text)


def handout(*paragraphs: tuple[str, ...]) -> Handout:
    blocks = [
        Paragraph(tuple(segment(f"p{i}-{j}", text) for j, text in enumerate(texts))) for i, texts in enumerate(paragraphs)
    ]
    section = Section("s", segment("s-title", "Part", Role.HEADING), tuple(blocks))
    return Handout("x", EN, "1", date(2026, 1, 1), segment("title", "Title", Role.TITLE), (), (section,))


def narrated(
    made: Handout, tmp_path: Path, lexicons: Mapping[str, Lexicon] | None = None, pace: str = "normal"
) -> Narration:
    return heard(made, speech(made, tmp_path, lexicons=lexicons), pace)[0]


def whole_frames(position: int) -> int:
    return -(-position // FRAME) * FRAME


def samples(text: str) -> int:
    return SilentEngine.samples_per_character * len(text)


def test_times_are_sums_of_clips_and_pauses(tmp_path: Path) -> None:
    made = narrated(handout(("One.", "Two."), ("Three.",)), tmp_path)
    title, heading, one, two, three = made.clips
    assert (title.start, title.end) == (0, samples("Title"))
    assert heading.start == whole_frames(title.end + AFTER_SECTION * RATE // 1000)
    assert one.start == whole_frames(heading.end + max(PAUSES[Role.HEADING], AFTER_BLOCK) * RATE // 1000)
    assert two.start == one.end + PAUSES[Role.SENTENCE] * RATE // 1000
    assert three.start == whole_frames(two.end + AFTER_BLOCK * RATE // 1000)
    assert made.samples == three.end


def test_pieces_touch_begin_at_whole_frames_and_hold_their_clips(tmp_path: Path) -> None:
    spoken = handout(("One.", "Two."), ("Three.",))
    made, pieces = heard(spoken, speech(spoken, tmp_path))
    clips = [[clip for clip in made.clips if piece.start <= clip.start < piece.end] for piece in pieces]
    assert [[clip.segment for clip in some] for some in clips][-2:] == [["p0-0", "p0-1"], ["p1-0"]]
    assert all(earlier.end == later.start for earlier, later in pairwise(pieces))
    assert all(piece.start % FRAME == 0 for piece in pieces)
    for piece, inside in zip(pieces, clips, strict=True):
        assert len(piece.sound) == 2 * (inside[-1].end - piece.start)
    assert pieces[-1].end == made.samples


def test_from_the_end_on_the_pieces_are_the_same(tmp_path: Path) -> None:
    spoken = handout(("One.", "Two."), ("Three.",))
    speaks = speech(spoken, tmp_path)
    forwards = heard(spoken, speaks)[1]
    found = list(pieces(spoken.chapters, speaks, "normal", backwards=True))
    assert [(piece.key, piece.end - piece.start) for piece in reversed(found)] == [
        (piece.key, piece.end - piece.start) for piece in forwards
    ]


def test_what_is_kept_is_placed_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = handout(("One.", "Two."))
    first = heard(spoken, speech(spoken, tmp_path))
    read: list[str] = []
    get = ClipCache.get
    monkeypatch.setattr(ClipCache, "get", lambda cache, key: read.append(key) or get(cache, key))
    again = heard(spoken, speech(spoken, tmp_path))
    assert again[0] == first[0]
    assert [piece.key for piece in again[1]] == [piece.key for piece in first[1]]
    assert not read
    assert [piece.sound for piece in again[1]] == [piece.sound for piece in first[1]]
    assert read


def test_another_word_pause_or_length_gives_a_piece_another_key(tmp_path: Path) -> None:
    def last(*texts: str, engine: SilentEngine | None = None) -> str:
        spoken = handout(texts)
        return heard(spoken, speech(spoken, tmp_path, engine))[1][-1].key

    class Longer(SilentEngine):
        samples_per_character = 221

    assert len({last("One.", "Two."), last("One.", "Six."), last("One. Two."), last("One.", "Two.", "Two.")}) == 4
    assert last("One.", "Two.") == last("One.", "Two.")
    assert last("Four.") != last("Four!", engine=Longer())


def test_a_clip_that_is_lost_and_spoken_longer_the_next_time_keeps_its_place(tmp_path: Path) -> None:
    class Varying(SilentEngine):
        def speak(self, text: str, voice: Voice, rate: int) -> bytes:
            self.samples_per_character += 7
            return super().speak(text, voice, rate)

    spoken = handout(("One.", "Two."))
    heard(spoken, speech(spoken, tmp_path, Varying()))
    made, pieces = heard(spoken, speech(spoken, tmp_path, Varying()))  # kept, so not read
    for path in tmp_path.rglob("*"):
        path.unlink() if path.is_file() else None
    assert len(pieces[-1].sound) == 2 * (made.samples - pieces[-1].start)


def test_the_length_is_told_before_the_sound_is_made_and_nothing_is_spoken_twice(tmp_path: Path) -> None:
    class Counting(SilentEngine):
        spoken = 0

        def speak(self, text: str, voice: Voice, rate: int) -> bytes:
            self.spoken += 1
            return super().speak(text, voice, rate)

    made, engine = handout(("One.", "Two."), ("Three.",)), Counting()
    speaks = speech(made, tmp_path, engine)
    told = sum(piece.end - piece.start for piece in pieces(made.chapters, speaks, "normal"))
    assert told == heard(made, speaks)[0].samples
    assert engine.spoken == len(made.segments)


def test_chapters_touch_and_end_with_the_sound(tmp_path: Path) -> None:
    made = narrated(handout(("One.",)), tmp_path)
    assert [chapter.title for chapter in made.chapters] == ["Title", "Part"]
    assert made.chapters[0].start == 0
    assert made.chapters[0].end == made.chapters[1].start
    assert made.chapters[-1].end == made.samples


def test_a_segment_in_another_language_is_read_by_that_languages_voice(tmp_path: Path) -> None:
    class Listening(SilentEngine):
        heard: list[tuple[str, str]] = []

        def speak(self, text: str, voice, rate: int) -> bytes:  # type: ignore[no-untyped-def]
            self.heard.append((voice.locale, text))
            return super().speak(text, voice, rate)

    made = handout(("Hallo.", "Hello VOD."))
    german = replace(made, edition=Edition("de", "de", "Deutsch", "ltr"), readings={"VOD": "V O D"})
    engine = Listening()
    heard(german, speech(german, tmp_path, engine, {"en": {"Hello": Entry("Hallo")}, "de": {}}))
    assert ("en", "Hallo VOD.") in engine.heard


def test_the_studys_readings_win_over_the_lexicon(tmp_path: Path) -> None:
    made = replace(handout(("VOD.",)), readings={"VOD": "ab"})
    assert (
        narrated(made, tmp_path, {"en": {"VOD": Entry("abcdefgh")}}).clips[-1].end == narrated(made, tmp_path).clips[-1].end
    )


def test_a_slow_pace_is_slower() -> None:
    assert RATES["slow"] < 0.85 * RATES["normal"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.text("abc .", min_size=1, max_size=30), min_size=1, max_size=4), min_size=1, max_size=4))
def test_clips_are_in_order_do_not_overlap_and_hold_every_segment_once(
    tmp_path_factory: pytest.TempPathFactory, texts: list[list[str]]
) -> None:
    made = handout(*(tuple(paragraph) for paragraph in texts))
    narration, pieces = heard(made, speech(made, tmp_path_factory.mktemp("clips")))
    clips = narration.clips
    assert [clip.segment for clip in clips] == [item.id for item in made.segments]
    for earlier, later in pairwise(clips):
        assert earlier.start < earlier.end < later.start
    assert sum(piece.end - piece.start for piece in pieces) == narration.samples


@pytest.mark.parametrize("count", [0, 1, 40])
def test_a_voice_that_says_nothing_still_leaves_a_clip_whose_cue_is_valid(tmp_path: Path, count: int) -> None:
    class Mute(SilentEngine):
        def speak(self, text: str, voice: Voice, rate: int) -> bytes:
            return bytes(2 * count) if text == "Nothing." else super().speak(text, voice, rate)

    made = handout(("One.", "Nothing.", ""))
    for _ in ("spoken", "kept"):
        speaks = speech(made, tmp_path, Mute())
        narration = heard(made, speaks)[0]
        *_, spoken, nothing, empty = narration.clips
        assert spoken.end - spoken.start == samples("One.")
        assert [clip.end - clip.start for clip in (nothing, empty)] == [RATE // 2, RATE // 2]
        assert speaks.wordless == {nothing.segment, empty.segment}
        told = sum(piece.end - piece.start for piece in pieces(made.chapters, speaks, "normal"))
        assert told == narration.samples
