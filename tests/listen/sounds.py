"""What is listened to: the English handout as it is shipped, or any text read as it stands by the same voice."""

import re
import wave
from collections.abc import Iterator
from pathlib import Path

import sentencex

from pipeline.build import Request, build
from pipeline.handout import Role
from pipeline.narrate.narration import BYTES_PER_SAMPLE, PAUSES, RATES
from pipeline.narrate.pyttsx3_engine import Pyttsx3Engine
from pipeline.project import Project, Settings
from tests.listen.hearing import Cue

STUDY, LOCALE = "b1931030", "en"
_CUE = re.compile(r"^(\S+)\n(\d+):(\d\d):(\d\d\.\d{3}) --> (\d+):(\d\d):(\d\d\.\d{3})", re.MULTILINE)
_LANGUAGE = re.compile(r"^\[[a-z]{2,3}(?:-[A-Za-z0-9]+)*\] ")  # before a line of the transcript in another language


def handout(root: Path, work: Path) -> tuple[Path, tuple[Cue, ...]]:
    """Build the English handout at its normal pace, with the default engine; its MP3, and what is said when.

    Raises ValueError when nothing comes of it.
    """
    project = Project(root, Settings(out=str(work / "out"), cache=str(work / "cache")))
    result = build(project, Request((STUDY,), (LOCALE,), ("mp3",), jobs=1))
    audio = work / "out" / STUDY / LOCALE / "audio"
    if not result.index or not (audio / "handout.mp3").is_file():
        raise ValueError("\n".join(("There is no sound to listen to.", *map(str, result.findings))))
    said = (audio / "transcript.txt").read_text(encoding="utf-8").splitlines()
    return audio / "handout.mp3", cues((audio / "handout.vtt").read_text(encoding="utf-8"), said)


def cues(webvtt: str, said: list[str]) -> tuple[Cue, ...]:
    """The moments of a WebVTT file, each with its line of the transcript. Raises ValueError unless they are as many.

    >>> cues("WEBVTT\\n\\na-1\\n00:00:01.000 --> 00:01:02.500\\n102 people", ["one hundred two people"])
    (Cue(id='a-1', start=1.0, end=62.5, said='one hundred two people'),)
    """
    found = _CUE.findall(webvtt)
    return tuple(
        Cue(name, _seconds(*start), _seconds(*end), _LANGUAGE.sub("", line))
        for (name, *times), line in zip(found, said, strict=True)
        for start, end in [(times[:3], times[3:])]
    )


def _seconds(hours: str, minutes: str, seconds: str) -> float:
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def raw(text: str, path: Path) -> tuple[Path, tuple[Cue, ...]]:
    """Speak ``text`` as it stands, sentence by sentence, into the WAV file ``path``; and what is said when."""
    engine = Pyttsx3Engine()
    voice = engine.voice(LOCALE)
    pause = bytes(PAUSES[Role.SENTENCE] * voice.sample_rate // 1000 * BYTES_PER_SAMPLE)
    spoken: list[Cue] = []
    position = 0
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(BYTES_PER_SAMPLE)
        file.setframerate(voice.sample_rate)
        for number, sentence in enumerate(_sentences(text), start=1):
            sound = engine.speak(sentence, voice, RATES["normal"])
            end = position + len(sound) // BYTES_PER_SAMPLE
            spoken.append(Cue(str(number), position / voice.sample_rate, end / voice.sample_rate, sentence))
            file.writeframes(sound + pause)
            position = end + len(pause) // BYTES_PER_SAMPLE
    return path, tuple(spoken)


def _sentences(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from (sentence.strip() for sentence in sentencex.segment(LOCALE, line) if re.search(r"\w", sentence))
