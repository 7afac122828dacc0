"""The process that speaks: it holds the library and forks for every voice.

espeak's sound depends on which voices it has had. So each voice, at each rate, gets a fork of this process that has no
other, and that forks again for every text (`espeak_driver`): the same text gives the same bytes, in whatever order and on
however many workers. A fork of a small process is a cheap one, and a voice is loaded once.

Each line that comes in is a JSON list: text, voice, rate. What goes out for it is a WAV file, or an error that is framed as
a WAV file is: four letters (FAIL, or VOIC where the library did not take up the voice), the length, the reason. A list in
the place of the text asks for the phonemes of its texts: they come as a JSON list, framed likewise (PHON).
"""

import gc
import json
import os
import struct
import sys
from contextlib import suppress
from functools import partial
from typing import IO, Any

import pyttsx3

from pipeline.narrate import espeak_driver

HEADER = struct.Struct("<4sI")  # the letters, and how many bytes follow
FAILED, WRONG_VOICE, SOUND, PHONEMES = b"FAIL", b"VOIC", b"RIFF", b"PHON"
DONE = b"+"  # what the fork of a voice says when a text has its answer


def main() -> int:
    """Answer until nothing more is asked."""
    gc.disable()  # a search for garbage would write to memory that a fork shares, and every fork ends before it has some
    engine = pyttsx3.init(espeak_driver.install())
    output = os.dup(1)
    os.dup2(2, 1)  # what pyttsx3 prints is no answer
    voices: dict[tuple[str, int], tuple[IO[bytes], int]] = {}
    with suppress(BrokenPipeError):  # who asked is gone
        for line in sys.stdin.buffer:
            text, voice, rate = json.loads(line)
            if (voice, rate) not in voices:
                voices[voice, rate] = _voice(engine, output, voice, rate)
            asked, told = voices[voice, rate]
            try:
                asked.write(json.dumps(text).encode() + b"\n")
                ended = os.read(told, 1)
            except BrokenPipeError:
                ended = b""
            if ended != DONE:
                _answer(output, FAILED, "the process died")
                del voices[voice, rate]
    for asked, _ in reversed(voices.values()):  # a later voice has inherited the pipes of the ones before
        asked.close()
        os.wait()
    return 0


def _voice(engine: Any, output: int, voice: str, rate: int) -> tuple[IO[bytes], int]:
    """A fork that has this one voice: where it is asked, and where it tells that a text is done."""
    texts, asked = os.pipe()
    told, tells = os.pipe()
    if os.fork() == 0:
        try:
            os.close(asked)
            os.close(told)
            _answer_each(engine, output, os.fdopen(texts, "rb"), tells, voice, rate)
        finally:
            os._exit(0)  # never back into what the speaker does; where this is too early, it sees the pipe end
    os.close(texts)
    os.close(tells)
    return os.fdopen(asked, "wb", buffering=0), told


def _answer_each(engine: Any, output: int, texts: IO[bytes], tells: int, voice: str, rate: int) -> None:
    problems: list[str] = []
    engine.connect("error", lambda **event: problems.append(str(event["exception"])))
    engine.setProperty("voice", voice)
    engine.setProperty("rate", rate)
    engine.runAndWait()
    wrong = "; ".join(problems)
    for line in texts:
        text = json.loads(line)
        problems.clear()
        if wrong:
            _answer(output, WRONG_VOICE, wrong)
        elif isinstance(text, str):
            engine.save_to_file(text, f"/dev/fd/{output}")
            engine.runAndWait()
        else:
            try:
                espeak_driver.in_fork(partial(_answer_phonemes, output, text))
            except ChildProcessError as problem:
                problems.append(str(problem))
        if problems:
            _answer(output, FAILED, "; ".join(problems))
        os.write(tells, DONE)


def _answer_phonemes(output: int, texts: list[str]) -> None:
    _answer(output, PHONEMES, json.dumps(espeak_driver.phonemes(texts)))


def _answer(output: int, kind: bytes, words: str) -> None:
    data = words.encode()
    with open(output, "wb", closefd=False) as pipe:
        pipe.write(HEADER.pack(kind, len(data)) + data)


if __name__ == "__main__":
    sys.exit(main())
