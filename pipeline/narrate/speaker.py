"""The process that speaks: it holds the library, never speaks itself, and forks for every text.

espeak's sound depends on what it has spoken before. A fork of a process that has spoken nothing gives the same bytes for
the same text, in whatever order and on however many workers; and a fork of a small process is a cheap one.

Each line that comes in is a JSON list: text, voice, rate. What goes out for it is a WAV file, or an error that is framed as
a WAV file is: four letters (FAIL, or VOIC where the library did not take up the voice), the length, the reason. A list in
the place of the text asks for the phonemes of its texts: they come as a JSON list, framed likewise (PHON).
"""

import json
import os
import struct
import sys
from contextlib import suppress
from typing import Any

import pyttsx3

from pipeline.narrate import espeak_driver

HEADER = struct.Struct("<4sI")  # the letters, and how many bytes follow
FAILED, WRONG_VOICE, SOUND, PHONEMES = b"FAIL", b"VOIC", b"RIFF", b"PHON"


def main() -> int:
    """Answer until nothing more is asked."""
    engine = pyttsx3.init(espeak_driver.install())
    output = os.dup(1)
    os.dup2(2, 1)  # what pyttsx3 prints is no answer
    with suppress(BrokenPipeError):  # who asked is gone
        for line in sys.stdin.buffer:
            child = os.fork()
            if child == 0:
                _speak_and_exit(engine, output, *json.loads(line))
            if os.waitpid(child, 0)[1]:
                _answer(output, FAILED, "the process died")
    return 0


def _speak_and_exit(engine: Any, output: int, text: str | list[str], voice: str, rate: int) -> None:
    problems: list[str] = []
    status = 1  # until it has answered
    try:
        engine.connect("error", lambda **event: problems.append(str(event["exception"])))
        engine.setProperty("voice", voice)
        engine.runAndWait()
        if problems:
            _answer(output, WRONG_VOICE, problems[0])
        elif isinstance(text, list):
            _answer(output, PHONEMES, json.dumps(espeak_driver.phonemes(text)))
        else:
            engine.setProperty("rate", rate)
            engine.save_to_file(text, f"/dev/fd/{output}")
            engine.runAndWait()
            if problems:
                _answer(output, FAILED, "; ".join(problems))
        status = 0
    finally:
        os._exit(status)


def _answer(output: int, kind: bytes, words: str) -> None:
    data = words.encode()
    with open(output, "wb", closefd=False) as pipe:
        pipe.write(HEADER.pack(kind, len(data)) + data)


if __name__ == "__main__":
    sys.exit(main())
