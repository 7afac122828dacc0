"""The process that speaks: the library may hang or die in it, and only its text is lost.

Each line that comes in is a JSON list: text, voice, rate. What goes out for it is a WAV file, or an error that is framed as
a WAV file is: four letters (FAIL, or VOIC where the library did not take up the voice), the length, the reason. A list in
the place of the text asks for the phonemes of its texts: they come as a JSON list, framed likewise (PHON).
"""

import atexit
import json
import os
import struct
import sys
from contextlib import suppress

import pyttsx3

from pipeline.narrate import espeak_driver

HEADER = struct.Struct("<4sI")  # the letters, and how many bytes follow
FAILED, WRONG_VOICE, SOUND, PHONEMES = b"FAIL", b"VOIC", b"RIFF", b"PHON"


def main() -> int:
    """Answer until nothing more is asked."""
    atexit.register(os._exit, 0)  # last of all: Python need not be taken apart
    output = os.dup(1)
    os.dup2(2, 1)  # what pyttsx3 prints is no answer
    with suppress(BrokenPipeError):  # who asked is gone
        for line in sys.stdin.buffer:
            text, voice, rate = json.loads(line)
            try:
                if isinstance(text, str):
                    _speak(text, voice, rate, f"/dev/fd/{output}")
                else:
                    _answer(output, PHONEMES, json.dumps(espeak_driver.phonemes(text, voice)))
            except LookupError as problem:
                _answer(output, WRONG_VOICE, str(problem))
            except (OSError, RuntimeError, ValueError) as problem:
                _answer(output, FAILED, str(problem))
    return 0


def _speak(text: str, voice: str, rate: int, file: str) -> None:
    """Speak to a file. Raises what the driver raised, which pyttsx3 only tells."""
    problems: list[Exception] = []
    engine = pyttsx3.init(espeak_driver.install())
    engine.connect("error", lambda **event: problems.append(event["exception"]))
    engine.setProperty("voice", voice)
    engine.setProperty("rate", rate)
    engine.save_to_file(text, file)
    engine.runAndWait()
    if problems:
        raise problems[0]


def _answer(output: int, kind: bytes, words: str) -> None:
    data = words.encode()
    with open(output, "wb", closefd=False) as pipe:
        pipe.write(HEADER.pack(kind, len(data)) + data)


if __name__ == "__main__":
    sys.exit(main())
