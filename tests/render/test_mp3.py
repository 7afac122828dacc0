"""The finished MP3: chapters, length, and where in it each word is heard."""

import io
import struct
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import av
import pytest

from pipeline.handout import Edition, Handout, Paragraph, Role, Run, Section, Segment
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.narration import FRAME, Narration, Piece
from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine
from pipeline.render.formats import DELAY_SAMPLES, Label
from pipeline.render.mp3 import PADDING, Mp3Format, Mp3Recorder
from tests.conftest import ROOT
from tests.narrate.hearing import heard, speech

COVER = (ROOT / "templates" / "cover.png").read_bytes()
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
def spoken(handout: Handout, tmp_path_factory: pytest.TempPathFactory) -> tuple[Narration, list[Piece]]:
    return heard(handout, speech(handout, tmp_path_factory.mktemp("clips"), Pyttsx3Engine()))


@pytest.fixture(scope="module")
def narration(spoken: tuple[Narration, list[Piece]]) -> Narration:
    return spoken[0]


def write_mp3(spoken: tuple[Narration, list[Piece]], handout: Handout, cache: ClipCache, path: Path) -> None:
    with closing(Mp3Recorder(path, 22050, cache)) as recorder:
        for piece in spoken[1]:
            recorder.add(piece)
        recorder.finish(spoken[0], Label(handout.title.text, handout.study, handout.edition.iso639, COVER))


@pytest.fixture(scope="module")
def mp3(handout: Handout, spoken: tuple[Narration, list[Piece]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mp3") / "handout.mp3"
    write_mp3(spoken, handout, ClipCache(path.parent / "kept"), path)
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


def test_every_clip_is_heard_where_its_cue_says(mp3: Path, spoken: tuple[Narration, list[Piece]]) -> None:
    """The lag that fits best, by correlation of the loudness of source and decoded sound around each clip's start."""
    heard = decoded(mp3)
    narration, pieces = spoken
    whole = b"".join(piece.sound.ljust(2 * (piece.end - piece.start), b"\0") for piece in pieces)
    for clip in narration.clips:
        source = [sample for (sample,) in struct.iter_unpack("<h", whole[2 * clip.start : 2 * clip.end])][:4000]
        lags = range(DELAY_SAMPLES - 220, DELAY_SAMPLES + 221, 20)
        scores = {lag: sum(a * b for a, b in zip(source, heard[clip.start + lag :], strict=False)) for lag in lags}
        best = max(scores, key=lambda lag: scores[lag])
        assert abs(best - DELAY_SAMPLES) <= 40, clip.segment


def test_the_same_narration_gives_the_same_bytes(
    handout: Handout, spoken: tuple[Narration, list[Piece]], mp3: Path, tmp_path: Path
) -> None:
    for cache in (ClipCache(tmp_path / "empty"), ClipCache(mp3.parent / "kept")):
        write_mp3(spoken, handout, cache, tmp_path / "again.mp3")
        assert (tmp_path / "again.mp3").read_bytes() == mp3.read_bytes()


def test_each_piece_is_as_many_frames_as_its_place_on_the_timeline(
    mp3: Path, spoken: tuple[Narration, list[Piece]]
) -> None:
    with av.open(str(mp3)) as file:
        frames = sum(1 for packet in file.demux(audio=0) if packet.dts is not None)
    *pieces, last = spoken[1]
    assert all((piece.end - piece.start) % FRAME == 0 for piece in pieces)
    end = last.start + -(-(last.end - last.start + PADDING) // FRAME) * FRAME
    assert frames * FRAME == end


def test_its_first_frame_tells_how_many_follow_and_where(mp3: Path) -> None:
    """Read by the layout of the LAME tag: frames, bytes, a place for each hundredth, and a checksum of itself."""
    data = mp3.read_bytes()
    name = data.index(b"Info")
    start = name - 13
    flags, frames, size, places = struct.unpack_from(">III100s", data, name + 4)
    with av.open(str(mp3)) as file:
        assert frames == sum(1 for packet in file.demux(audio=0) if packet.dts is not None)
        assert file.duration == pytest.approx(frames * FRAME / 22050 * 1e6, abs=1000)
    assert flags == 15
    assert size == len(data) - start
    assert list(places) == [256 * part // 100 for part in range(100)]
    assert struct.unpack_from(">H", data, start + 167)[0] == crc16(data[start : start + 167])


def crc16(data: bytes) -> int:
    """CRC-16 (polynomial x^16 + x^15 + x^2 + 1, reflected), as division of one long number: slow, and another way."""
    value = int.from_bytes(bytes(int(f"{byte:08b}"[::-1], 2) for byte in data), "big") << 16
    for bit in range(value.bit_length() - 1, 15, -1):
        if value >> bit & 1:
            value ^= 0x18005 << (bit - 16)
    return int(f"{value:016b}"[::-1], 2)


def test_what_was_encoded_ahead_is_what_the_recorder_takes(
    spoken: tuple[Narration, list[Piece]], handout: Handout, mp3: Path, tmp_path: Path
) -> None:
    cache = ClipCache(tmp_path / "kept")
    for piece in reversed(spoken[1]):
        Mp3Format().ahead(piece, 22050, cache)
    kept = {path: path.stat().st_mtime_ns for path in cache.folder.rglob("*")}
    for piece in spoken[1]:
        Mp3Format().ahead(piece, 22050, cache)
    write_mp3(spoken, handout, cache, tmp_path / "made.mp3")
    assert {path: path.stat().st_mtime_ns for path in cache.folder.rglob("*")} == kept
    assert (tmp_path / "made.mp3").read_bytes() == mp3.read_bytes()


def test_a_changed_sentence_costs_one_piece(handout: Handout, mp3: Path) -> None:
    kept = mp3.parent / "kept"
    before = {path.name for path in kept.rglob("*") if path.is_file()}
    last = handout.sections[-1]
    other = replace(last, blocks=(Paragraph((segment("s2-1", "Elf von einhundert Menschen hatten das."),)),))
    changed = replace(handout, sections=(*handout.sections[:-1], other))
    made = heard(changed, speech(changed, kept.parent / "clips", Pyttsx3Engine()))
    write_mp3(made, changed, ClipCache(kept), kept.parent / "changed.mp3")
    assert len({path.name for path in kept.rglob("*") if path.is_file()} - before) == 1


def test_another_title_changes_tags_but_not_the_sound(
    handout: Handout, spoken: tuple[Narration, list[Piece]], mp3: Path, tmp_path: Path
) -> None:
    renamed = replace(handout, title=segment("title", "Anders", Role.TITLE))
    write_mp3(spoken, renamed, ClipCache(tmp_path / "kept"), tmp_path / "other.mp3")
    assert (tmp_path / "other.mp3").read_bytes()[-2000:] == mp3.read_bytes()[-2000:]


def test_what_is_written_is_an_mp3_that_can_be_read_from_memory(mp3: Path) -> None:
    with av.open(io.BytesIO(mp3.read_bytes())) as file:
        assert file.format.name == "mp3"
        assert file.streams.audio[0].rate == 22050
        assert file.streams.audio[0].codec_context.layout.nb_channels == 1
