"""Put on the path of a build's processes by a test: at one text, or in one edition, a real process dies or hangs.

Python imports a module of this name when it starts. What is to happen stands in the environment, as JSON: ``how``,
``where`` (a text or an edition), ``times``, and ``marks``, a folder in which each time leaves a file.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

plan = json.loads(os.environ["SABOTAGE"])


def happens(words: str) -> bool:
    """Whether it is to happen now; all processes together count the times."""
    if plan["where"] not in words:
        return False
    for number in range(plan["times"]):
        try:
            (Path(plan["marks"]) / str(number)).touch(exist_ok=False)
        except FileExistsError:
            continue
        return True
    return False


def sabotage_speaker() -> None:
    from pipeline.narrate import espeak_driver

    sound = espeak_driver.sound

    def sabotaged(text: str, voice: str, rate: int) -> bytes:
        if plan["how"] in ("the voice dies", "it hangs") and happens(text):
            if plan["how"] == "the voice dies":
                os.kill(os.getpid(), signal.SIGKILL)
            time.sleep(600)
        return sound(text, voice, rate)

    espeak_driver.sound = sabotaged


def sabotage_worker() -> None:
    from pipeline import produce
    from pipeline.narrate import pyttsx3_engine

    pyttsx3_engine.PATIENCE = 5  # type: ignore[misc]
    webvtt = produce.webvtt

    def half_way(narration, heard, edition):  # type: ignore[no-untyped-def]
        """When the sound is there, and its cues are not."""
        if plan["how"] == "the worker dies" and happens(edition.id):
            os.kill(os.getpid(), signal.SIGKILL)
        return webvtt(narration, heard, edition)

    produce.webvtt = half_way


if "pipeline.narrate.speaker" in sys.orig_argv:
    sabotage_speaker()
elif any("spawn_main" in argument for argument in sys.orig_argv):
    sabotage_worker()
