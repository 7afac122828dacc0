"""What a real browser hears: each shipped format, decoded by Chromium, where its cues say that each sentence begins."""

import base64
import re
import shutil
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from playwright.sync_api import Page

from pipeline.assemble import assemble, open_study
from pipeline.build import Request, build
from pipeline.check import clips_of
from pipeline.narrate.narration import Narration, Piece, narrate, pieces
from pipeline.narrate.speech import Speech
from pipeline.narrate.voices import voices_of
from pipeline.project import Project, Settings
from tests.browser.conftest import serving
from tests.conftest import BASE

Samples = npt.NDArray[np.float32]

FORMATS = ("mp3", "m4b", "opus")
RATE = 22050  # Hz, of the voice, and what Chromium is asked to decode to
LONGEST_LAG = 0.020  # seconds
SEEN = 8000  # samples of a clip that are looked for, or as many as it has
AROUND = 4410  # samples before and after its cue: a fifth of a second

DECODE = """async ([address, rate]) => {
    const file = await (await fetch(address)).arrayBuffer();
    const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(file);
    const samples = Int16Array.from(sound.getChannelData(0), value => Math.max(-1, Math.min(1, value)) * 32767);
    let text = '';
    const bytes = new Uint8Array(samples.buffer);
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(text);
}"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = tmp_path_factory.mktemp("heard")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    made = Project(root, Settings())
    assert build(made, Request(locales=("de",), formats=FORMATS, jobs=0)).published
    return made


@pytest.fixture(scope="module")
def spoken(project: Project) -> tuple[Narration, Samples]:
    """The narration as it went into the files, from the clips that were kept, and all of its sound."""
    opened, _ = open_study(project, "tiny")
    assert opened
    voices = voices_of(project)
    edition, _ = assemble(project, opened, "de", voices)
    speech = Speech("de", voices, clips_of(project), edition.lexicons, edition.handout.readings)
    samples = sum(piece.end - piece.start for piece in pieces(edition.handout.chapters, speech, "normal"))
    heard: list[Piece] = []
    narration = narrate(edition.handout.chapters_for(samples / speech.voice.sample_rate / 60), speech, heard.append)
    whole = b"".join(piece.sound.ljust(2 * (piece.end - piece.start), b"\0") for piece in heard)
    return narration, np.frombuffer(whole, "<i2").astype(np.float32)


@pytest.fixture(scope="module")
def address(project: Project) -> Iterator[str]:
    with serving(project.out) as address:
        yield f"{address}/tiny/de/audio"


def cues(project: Project) -> dict[str, float]:
    """When each segment begins, in seconds, as the cues are written."""
    text = (project.out / "tiny/de/audio/handout.vtt").read_text(encoding="utf-8")
    found = re.findall(r"^(\S+)\n(\d+):(\d+):(\d+\.\d+) -->", text, re.MULTILINE)
    return {id_: int(hours) * 3600 + int(minutes) * 60 + float(seconds) for id_, hours, minutes, seconds in found}


def lag(source: Samples, heard: Samples, at: int) -> int:
    """By how many samples ``source`` is heard later than at ``at``, by the correlation that is highest."""
    first = max(at - AROUND, 0)
    window = heard[first : at + len(source) + AROUND]
    size = len(window) + len(source)
    found = np.fft.irfft(np.fft.rfft(window, size) * np.conj(np.fft.rfft(source, size)), size)
    return int(found[: len(window) - len(source) + 1].argmax()) - (at - first)


@pytest.mark.parametrize("format_", FORMATS)
def test_every_sentence_is_heard_where_its_cue_begins(
    page: Page, project: Project, spoken: tuple[Narration, Samples], address: str, format_: str
) -> None:
    page.goto(f"{address}/transcript.txt")  # a page whose policy lets it fetch
    data = base64.b64decode(page.evaluate(DECODE, [f"{address}/handout.{format_}", RATE]))
    heard = np.frombuffer(data, "<i2").astype(np.float32)
    narration, sound = spoken
    begins = cues(project)
    assert len(begins) == len(narration.clips) > 40
    lags = {
        clip.segment: lag(sound[clip.start : min(clip.end, clip.start + SEEN)], heard, round(begins[clip.segment] * RATE))
        / RATE
        for clip in narration.clips
    }
    assert {id_: seconds for id_, seconds in lags.items() if abs(seconds) > LONGEST_LAG} == {}
