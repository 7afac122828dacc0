"""Which words belong to which moment: WebVTT (https://www.w3.org/TR/webvtt1/), a cue for each segment."""

import re
from collections.abc import Iterable

from pipeline.handout import Edition, Segment
from pipeline.narrate.narration import Narration
from pipeline.render.formats import DELAY_SAMPLES

BREAKS = re.compile(r"[\r\n\0]+")  # what would end a cue, or a line of the transcript
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def webvtt(narration: Narration, heard: Iterable[Segment], edition: Edition, delay: int = DELAY_SAMPLES) -> str:
    """The cues of a narration of what is ``heard``; ``delay`` samples pass in the file before its first sample."""
    by_id = {segment.id: segment for segment in heard}
    cues = ["WEBVTT"]
    for clip in narration.clips:
        start, end = (timestamp(samples + delay, narration.sample_rate) for samples in (clip.start, clip.end))
        cues.append(f"{clip.segment}\n{start} --> {end}\n{_payload(by_id[clip.segment], edition)}")
    return "\n\n".join(cues) + "\n"


def timestamp(samples: int, rate: int) -> str:
    """A moment as WebVTT writes it, in milliseconds.

    >>> timestamp(22050 * 3661 + 11025, 22050)
    '01:01:01.500'
    """
    seconds, rest = divmod(milliseconds(samples, rate), 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def milliseconds(samples: int, rate: int) -> int:
    """A moment in milliseconds, to the nearest."""
    return (samples * 1000 + rate // 2) // rate


def _payload(segment: Segment, edition: Edition) -> str:
    text = BREAKS.sub(" ", isolated(segment, edition.direction))
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped if segment.lang == edition.locale else f"<lang {segment.lang}>{escaped}</lang>"


def isolated(segment: Segment, direction: str) -> str:
    """A segment as plain text; in right-to-left text numbers, dates and names keep their own direction."""
    if direction == "ltr":
        return segment.text
    return "".join(FIRST_STRONG_ISOLATE + run.text + POP_ISOLATE if run.isolate else run.text for run in segment.shown)


def transcript(heard: Iterable[Segment], edition: Edition) -> str:
    """What the voice says, a segment a line. A line in another language than the rest begins with its tag."""
    tag = edition.locale
    lines = (segment.read if segment.lang == tag else f"[{segment.lang}] {segment.read}" for segment in heard)
    return "".join(f"{BREAKS.sub(' ', line)}\n" for line in lines)
