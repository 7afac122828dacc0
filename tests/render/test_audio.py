"""The finished MP3: chapters, length, and where in it each word is heard."""

import io
import struct
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import av
import pytest

from pipeline.handout import Edition, Handout, Paragraph, Role, Run, Section, Segment
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.narration import FRAME, Narration, narrate
from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine
from pipeline.render.audio import DELAY_SAMPLES, PADDING, write_mp3

EDITION = Edition("de", "de", "Deutsch", "ltr", "deu")
LONGEST_DRIFT = 0.060  # seconds between the end of the last cue and of the decoded sound


def segment(id_: str, text: str, role: Role = Role.SENTENCE) -> Segment:
    return Segment(id_, role, "de", (Run(text),), text)


@pytest.fixture(scope="module")
def handout() -> Handout:
    said = "Zehn von einhundert Menschen hatten das."
    sections = tuple(
        Section(
            f"s{n}", segment(f"s{n}-title", f"Teil über Öl {n}", Role.HEADING), (Paragraph((segment(f"s{n}-1", said),)),)
        )
        for n in range(3)
    )
    return Handout("x", EDITION, "1", date(2026, 1, 1), segment("title", "Ergebnisse & Größe", Role.TITLE), (), sections)


@pytest.fixture(scope="module")
def narration(handout: Handout, tmp_path_factory: pytest.TempPathFactory) -> Narration:
    return narrate(handout, Pyttsx3Engine(), ClipCache(tmp_path_factory.mktemp("clips")), {})


@pytest.fixture(scope="module")
def mp3(handout: Handout, narration: Narration, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mp3") / "handout.mp3"
    write_mp3(narration, handout, ClipCache(path.parent / "kept"), path)
    return path


def decoded(path: Path) -> list[int]:
    """The samples as a player gets them."""
    samples: list[int] = []
    with av.open(str(path)) as file:
        resampler = av.AudioResampler(format="s16", layout="mono", rate=22050)
        for frame in file.decode(audio=0):
            for ready in resampler.resample(frame):
                samples += (sample for (sample,) in struct.iter_unpack("<h", bytes(ready.planes[0])[: 2 * ready.samples]))
    return samples


def test_there_is_a_chapter_for_each_section_with_its_title_and_they_touch(mp3: Path, narration: Narration) -> None:
    with av.open(str(mp3)) as file:
        chapters = file.chapters()
    assert [chapter["metadata"]["title"] for chapter in chapters] == [
        "Ergebnisse & Größe",
        "Teil über Öl 0",
        "Teil über Öl 1",
        "Teil über Öl 2",
    ]
    assert all(earlier["end"] == later["start"] for earlier, later in pairwise(chapters))
    ends = [float(chapter["end"] * chapter["time_base"]) for chapter in chapters]
    assert ends[-1] == pytest.approx((narration.samples + DELAY_SAMPLES) / narration.sample_rate, abs=0.002)


def test_the_file_says_its_title_and_language(mp3: Path) -> None:
    with av.open(str(mp3)) as file:
        assert file.metadata["title"] == "Ergebnisse & Größe"
        assert file.metadata["language"] == "deu"


def test_the_sound_ends_where_the_last_cue_ends(mp3: Path, narration: Narration) -> None:
    seconds = len(decoded(mp3)) / 22050
    assert 0 <= seconds - (narration.samples + DELAY_SAMPLES) / 22050 <= LONGEST_DRIFT


def test_every_clip_is_heard_where_its_cue_says(mp3: Path, narration: Narration) -> None:
    """The lag that fits best, by correlation of the loudness of source and decoded sound around each clip's start."""
    heard = decoded(mp3)
    for clip in narration.clips:
        source = [sample for (sample,) in struct.iter_unpack("<h", clip.sound)][:4000]
        lags = range(DELAY_SAMPLES - 220, DELAY_SAMPLES + 221, 20)
        scores = {lag: sum(a * b for a, b in zip(source, heard[clip.start + lag :], strict=False)) for lag in lags}
        best = max(scores, key=lambda lag: scores[lag])
        assert abs(best - DELAY_SAMPLES) <= 40, clip.segment


def test_the_same_narration_gives_the_same_bytes(handout: Handout, narration: Narration, mp3: Path, tmp_path: Path) -> None:
    for cache in (ClipCache(tmp_path / "empty"), ClipCache(mp3.parent / "kept")):
        write_mp3(narration, handout, cache, tmp_path / "again.mp3")
        assert (tmp_path / "again.mp3").read_bytes() == mp3.read_bytes()


def test_each_piece_is_as_many_frames_as_its_place_on_the_timeline(mp3: Path, narration: Narration) -> None:
    with av.open(str(mp3)) as file:
        frames = sum(1 for packet in file.demux(audio=0) if packet.dts is not None)
    *pieces, last = narration.pieces
    assert all((piece.end - piece.start) % FRAME == 0 for piece in pieces)
    end = last.start + -(-(last.end - last.start + PADDING) // FRAME) * FRAME
    assert frames * FRAME == end


def test_a_changed_sentence_costs_one_piece(handout: Handout, narration: Narration, mp3: Path) -> None:
    kept = mp3.parent / "kept"
    before = {path.name for path in kept.rglob("*") if path.is_file()}
    last = handout.sections[-1]
    other = replace(last, blocks=(Paragraph((segment("s2-1", "Elf von einhundert Menschen hatten das."),)),))
    changed = replace(handout, sections=(*handout.sections[:-1], other))
    made = narrate(changed, Pyttsx3Engine(), ClipCache(kept.parent / "clips"), {})
    write_mp3(made, changed, ClipCache(kept), kept.parent / "changed.mp3")
    assert len({path.name for path in kept.rglob("*") if path.is_file()} - before) == 1


def test_another_title_changes_tags_but_not_the_sound(
    handout: Handout, narration: Narration, mp3: Path, tmp_path: Path
) -> None:
    renamed = replace(handout, title=segment("title", "Anders", Role.TITLE))
    write_mp3(narration, renamed, ClipCache(tmp_path / "kept"), tmp_path / "other.mp3")
    assert (tmp_path / "other.mp3").read_bytes()[-2000:] == mp3.read_bytes()[-2000:]


def test_what_is_written_is_an_mp3_that_can_be_read_from_memory(mp3: Path) -> None:
    with av.open(io.BytesIO(mp3.read_bytes())) as file:
        assert file.format.name == "mp3"
        assert file.streams.audio[0].rate == 22050
        assert file.streams.audio[0].codec_context.layout.nb_channels == 1
