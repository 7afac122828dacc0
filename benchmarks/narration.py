"""How long narration takes, as ratios within one run: `python benchmarks/narration.py`.

cold      the command `plainspeech build --formats mp3` on the example study, all locales, two workers, nothing kept
floor     the same spoken text through libespeak-ng by ctypes and one LAME pass with the same settings, in two processes
naive     stock pyttsx3 as its documentation shows it, a file for each text, joined and encoded in one process
unchanged the same command again
one       the same command for one language after one sentence has changed, against that language cold

Peak memory is that of the largest process below the command. Nothing here is part of the program or of its tests.
"""

import ctypes
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import espeakng_loader
import lameenc

from pipeline.narrate.espeak_driver import SAMPLE_RATE
from pipeline.render.mp3 import BIT_RATE, QUALITY

ROOT = Path(__file__).parent.parent
STUDY = "b1931030"
ONE = "de"
SYNCHRONOUS, CHARS_UTF8, PHONEMES, SET_RATE = 2, 1, 0x100, 1


def main() -> int:
    """Measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        for name in ("studies", "locales"):
            shutil.copytree(ROOT / name, project / name)
        cold = build(project)
        texts = json.loads(run(project, "-c", SPOKEN).stdout)
        minutes = sum(
            edition["seconds"]
            for edition in json.loads((project / "out" / STUDY / "manifest.json").read_text())["editions"]
        )
        unchanged = build(project)
        shutil.rmtree(project / ".cache")
        shutil.rmtree(project / "out")
        one_cold = build(project, "--locale", ONE)
        change_one_sentence(project)
        one = build(project, "--locale", ONE)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        floor = timed(spoken_by_library, texts)
        naive = timed(spoken_by_stock_pyttsx3, texts, Path(folder)) if "--quick" not in sys.argv else cold
    print(f"{minutes / 60:.0f} minutes of sound in {len(texts)} languages; seconds on the clock, and of work")
    for name, took, ratio in (
        ("cold", cold, ""),
        ("floor", floor, f"cold / floor {cold.against(floor)}"),
        ("naive", naive, f"naive / cold {naive.against(cold)}"),
        ("unchanged", unchanged, f"unchanged / cold {unchanged.against(cold)}"),
        (f"{ONE} cold", one_cold, ""),
        ("one", one, f"one / {ONE} cold {one.against(one_cold)}"),
    ):
        print(f"{name:10}{took.clock:7.1f}{took.work:7.1f}    {ratio}")
    print(f"peak memory of a process {peak:.0f} MB")
    return 0


# Run inside the project: the words as each voice gets them.
SPOKEN = """
import json
from pathlib import Path
from pipeline.assemble import assemble, open_study
from pipeline.narrate.voices import voices_of
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.lexicon import with_readings
from pipeline.narrate.narration import rate
from pipeline.narrate.speech import Speech, engine_text
from pipeline.project import Project
project = Project.at(Path())
voices = voices_of(project)
opened, _ = open_study(project, "b1931030")
spoken = []
for locale in project.locales("b1931030", "en", ()):
    made, _ = assemble(project, opened, locale, voices)
    handout = made.handout
    speech = Speech(locale, voices, ClipCache(Path(".cache/plainspeech/clips")), made.lexicons, handout.readings)
    chapters = (*handout.chapters, *handout.short_chapters())
    segments = [segment for chapter in chapters for block in chapter.blocks for segment in block]
    spoken.append([speech.voice.id, rate(locale, "normal"), [speech.said(segment) for segment in segments]])
print(json.dumps(spoken))
"""


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Python in the project's folder, with this checkout's code."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has been compiled
    return subprocess.run([sys.executable, *words], cwd=folder, env=environment, check=True, capture_output=True, text=True)


def build(folder: Path, *words: str) -> "Time":
    """How long the command takes."""
    return timed(run, folder, "-m", "pipeline", "build", "--formats", "mp3", "--jobs", "2", *words)


class Time(NamedTuple):
    """Seconds on the clock, and seconds of work of all processes: those say more on a machine that others use too."""

    clock: float
    work: float

    def against(self, other: "Time") -> str:
        """The ratio of both."""
        return f"{self.clock / other.clock:.3f}, of work {self.work / other.work:.3f}"


def timed(work, *given) -> Time:  # type: ignore[no-untyped-def]
    """How long some work takes, which is done in other processes."""
    started, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    work(*given)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Time(time.monotonic() - started, worked)


def change_one_sentence(folder: Path) -> None:
    """Another word in one sentence of one catalog."""
    path = folder / "locales" / ONE / "LC_MESSAGES" / f"{STUDY}.po"
    text = path.read_text(encoding="utf-8")
    sentence = next(line for line in text.splitlines() if line.startswith('msgstr "Die Studie') and "{" not in line)
    path.write_text(text.replace(sentence, sentence.replace("Die Studie", "Diese Studie"), 1), encoding="utf-8")


def spoken_by_library(editions: Sequence[tuple[str, int, list[str]]]) -> None:
    """The floor: library and encoder, and nothing else, in two processes; the longest first."""
    longest_first = sorted(editions, key=lambda edition: -sum(map(len, edition[2])))
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(_library, longest_first))


def _library(edition: tuple[str, int, list[str]]) -> int:
    voice, rate, texts = edition
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    sound: list[bytes] = []

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
    def collect(samples, count, _events):  # type: ignore[no-untyped-def]
        if count > 0:
            sound.append(ctypes.string_at(samples, count * 2))
        return 0

    library.espeak_Initialize(SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)
    library.espeak_SetSynthCallback(collect)
    library.espeak_SetVoiceByName(voice.encode())
    library.espeak_SetParameter(SET_RATE, rate, 0)
    for text in texts:
        data = text.encode()
        flags = CHARS_UTF8 | (PHONEMES if "[[" in text else 0)
        library.espeak_Synth(data, len(data) + 1, 0, 1, 0, flags, None, None)
    return len(encoded(b"".join(sound)))


def spoken_by_stock_pyttsx3(editions: Sequence[tuple[str, int, list[str]]], folder: Path) -> None:
    """What a script does that follows pyttsx3's documentation. Its prints are not ours."""
    given = folder / "naive.json"
    given.write_text(json.dumps(editions), encoding="utf-8")
    run(folder, str(Path(__file__)), "--naive", str(given))


def naive(given: Path) -> int:
    """The naive script itself: one engine, a file for each text."""
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
    import pyttsx3  # after the library, which pyttsx3 asks for by name

    for voice, rate, texts in json.loads(given.read_text(encoding="utf-8")):
        engine = pyttsx3.init()
        engine.setProperty("voice", voice)
        engine.setProperty("rate", rate)
        sound = []
        for number, text in enumerate(text.replace("[[", "").replace("]]", "") for text in texts):
            path = given.parent / f"{number}.wav"
            engine.save_to_file(text, str(path))
            engine.runAndWait()
            for _ in range(200):  # the first file may come after the call has returned
                if path.is_file() and path.stat().st_size > 44:
                    break
                time.sleep(0.01)
            with wave.open(str(path)) as file:
                sound.append(file.readframes(file.getnframes()))
            path.unlink()
        (given.parent / "naive.mp3").write_bytes(encoded(b"".join(sound)))
    return 0


def encoded(sound: bytes) -> bytes:
    """MP3 with the settings of `pipeline.render.audio`."""
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BIT_RATE)
    encoder.set_in_sample_rate(SAMPLE_RATE)
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    return bytes(encoder.encode(sound)) + bytes(encoder.flush())


if __name__ == "__main__":
    sys.exit(naive(Path(sys.argv[2])) if sys.argv[1:2] == ["--naive"] else main())
