"""How long narration takes, as ratios within one run: `python benchmarks/narration.py [--quick] [ROUNDS]`.

cold      the command `plainspeech build --formats mp3` on the example study, all locales, two workers, nothing kept
floor     the same spoken text through libespeak-ng by ctypes and one LAME pass with the same settings, in two processes
naive     stock pyttsx3 as its documentation shows it, a file for each text, joined and encoded in one process; not if quick
unchanged the same command again
one       the same command for one language after one sentence has changed, against that language cold

A machine that others use too drifts by a quarter within minutes. So the parts are run in turn, several rounds (5), and what
is told is the median of the rounds' ratios, with the lowest and the highest. Begin it when nothing has been deleted for six
minutes (`forget`). Peak memory is that of the largest process below the command. Nothing here is part of the program or of
its tests.
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
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import NamedTuple

import espeakng_loader
import lameenc

from pipeline.narrate.espeak_driver import SAMPLE_RATE
from pipeline.render.mp3 import BIT_RATE, QUALITY

ROOT = Path(__file__).parent.parent
STUDY = "b1931030"
ONE = "de"
SYNCHRONOUS, CHARS_UTF8, PHONEMES, SET_RATE = 2, 1, 0x100, 1
ROUNDS = 5
RATIOS = (("cold", "floor"), ("naive", "cold"), ("unchanged", "cold"), ("one", "one cold"))


def main() -> int:
    """Measure, print."""
    rounds = next((int(word) for word in sys.argv[1:] if word.isdigit()), ROUNDS)
    times: dict[str, list[Time]] = {}
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        for name in ("studies", "locales"):
            shutil.copytree(ROOT / name, project / name)
        catalog = project / "locales" / ONE / "LC_MESSAGES" / f"{STUDY}.po"
        written = catalog.read_text(encoding="utf-8")
        build(project)  # once before anything is measured: the code is compiled, the disk has been read
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        texts = json.loads(run(project, "-c", SPOKEN).stdout)
        editions = json.loads((project / "out" / STUDY / "manifest.json").read_text())["editions"]
        minutes = sum(edition["seconds"] for edition in editions) / 60
        for _ in range(rounds):
            forget(project)
            took = {"cold": build(project), "unchanged": build(project), "floor": timed(spoken_by_library, texts)}
            if "--quick" not in sys.argv:
                took["naive"] = timed(spoken_by_stock_pyttsx3, texts, Path(folder))
            forget(project)
            took["one cold"] = build(project, "--locale", ONE)
            catalog.write_text(with_another_word(written), encoding="utf-8")
            took["one"] = build(project, "--locale", ONE)
            catalog.write_text(written, encoding="utf-8")
            for name, time_ in took.items():
                times.setdefault(name, []).append(time_)
    print(f"{minutes:.0f} minutes of sound in {len(texts)} languages; {rounds} rounds, medians; one language is {ONE}")
    print(f"{'':10}   clock    work   seconds, and seconds of work of all processes")
    for name, took_ in times.items():
        print(f"{name:10}{median(one.clock for one in took_):8.1f}{median(one.work for one in took_):8.1f}")
    for name, against in RATIOS:
        if name in times:
            print(f"{name} / {against}: {ratio(times, name, against, 0)}; of work {ratio(times, name, against, 1)}")
    print(f"peak memory of a process {peak:.0f} MB")
    return 0


def forget(project: Path) -> None:
    """Leave nothing of a build, as if there had been none.

    It is put aside. For one to six minutes after files were deleted, ext4 looks for a place for each new file among all of
    theirs (`recently_deleted` in a profile of the kernel: 3 % of cold, and none of the floor, which writes nothing), as no
    first build has to wait for.
    """
    aside = Path(tempfile.mkdtemp(dir=project.parent))
    for name in (".cache", "out"):
        (project / name).rename(aside / name)


def ratio(times: "Mapping[str, Sequence[Time]]", name: str, against: str, which: int) -> str:
    """The ratio of two parts in each round: the median, the lowest and the highest."""
    found = [one[which] / other[which] for one, other in zip(times[name], times[against], strict=True)]
    return f"{median(found):.3f} ({min(found):.3f} to {max(found):.3f})"


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


def timed(work, *given) -> Time:  # type: ignore[no-untyped-def]
    """How long some work takes, which is done in other processes."""
    started, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    work(*given)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Time(time.monotonic() - started, worked)


def with_another_word(text: str) -> str:
    """A catalog with another word in one of its sentences."""
    sentence = next(line for line in text.splitlines() if line.startswith('msgstr "Die Studie') and "{" not in line)
    return text.replace(sentence, sentence.replace("Die Studie", "Diese Studie"), 1)


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
        # Nothing is deleted: `forget` says why.
        folder = Path(tempfile.mkdtemp(dir=given.parent))
        for number, text in enumerate(text.replace("[[", "").replace("]]", "") for text in texts):
            path = folder / f"{number}.wav"
            engine.save_to_file(text, str(path))
            engine.runAndWait()
            for _ in range(200):  # the first file may come after the call has returned
                if path.is_file() and path.stat().st_size > 44:
                    break
                time.sleep(0.01)
            with wave.open(str(path)) as file:
                sound.append(file.readframes(file.getnframes()))
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
