"""`python -m tests.listen [--text FILE]`: build, listen, say how much arrived.

Exit 0: enough, 1: too little, 2: could not listen.
"""

import argparse
import sys
import time
from pathlib import Path

from pipeline.errors import PlainspeechError
from tests.listen import sounds
from tests.listen.hearing import Cue, Listener, cut, decoded, windows
from tests.listen.report import Heard, details, figures, judged, passes

ROOT = Path(__file__).parent.parent.parent


def main(arguments: list[str]) -> int:
    """Listen to the handout, and to a text for comparison if one is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.listen", description=__doc__)
    parser.add_argument("--text", type=Path, help="a text to read as it stands, by the same voice, for comparison only")
    options = parser.parse_args(arguments)
    work = ROOT / ".cache" / "listen"
    work.mkdir(parents=True, exist_ok=True)
    listener = Listener(work)
    heard = listened(listener, *sounds.handout(ROOT, work))
    say(details(heard))
    say(figures("Handout", heard))
    if options.text:
        text = options.text.read_text(encoding="utf-8")
        say(figures(f"{options.text.name}, read as it stands", listened(listener, *sounds.raw(text, work / "raw.wav"))))
    return 0 if passes(heard) else 1


def run(arguments: list[str]) -> int:
    """`main`, with a sentence instead of a traceback for what stands in its way."""
    try:
        return main(arguments)
    except ModuleNotFoundError as problem:
        sys.stderr.write(f"{problem}. `make listen` installs what listening needs.\n")
    except (OSError, ValueError, PlainspeechError) as problem:
        sys.stderr.write(f"{problem}\n")
    return 2


def listened(listener: Listener, path: Path, cues: tuple[Cue, ...]) -> tuple[Heard, ...]:
    """Hear a sound file window by window."""
    started = time.monotonic()
    sound = decoded(path)
    heard = tuple(item for group in windows(cues) for item in judged(group, listener.heard(cut(sound, group))))
    say(f"{cues[-1].end:.0f} s of {path.name} heard in {time.monotonic() - started:.0f} s")
    return heard


def say(text: str) -> None:
    """To standard output."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
