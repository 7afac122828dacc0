"""What FFmpeg (through PyAV) adds to a sound file: chapters, title, language, cover.

PyAV takes a while to come up, so it is imported where it is used: a build that has nothing to do does without.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import IO, Any

from pipeline.narrate.narration import Narration
from pipeline.render.formats import DELAY_SAMPLES, Label


def chapters(narration: Narration) -> list[Any]:
    """The chapters of a narration as FFmpeg takes them; they touch, and the first begins with the file."""
    base = Fraction(1, narration.sample_rate)
    return [
        {
            "id": number,
            "start": chapter.start + DELAY_SAMPLES if number else 0,
            "end": chapter.end + DELAY_SAMPLES,
            "time_base": base,
            "metadata": {"title": chapter.title},
        }
        for number, chapter in enumerate(narration.chapters)
    ]


def tags(label: Label) -> dict[str, str]:
    """Title, album, language, date and comment of a file, as far as it has them."""
    said = {"title": label.title, "album": label.album, "language": label.language}
    return said | {name: text for name, text in (("date", label.date), ("comment", label.comment)) if text}


@contextmanager
def picture(cover: bytes) -> "Iterator[tuple[Any, Any]]":
    """A cover as a stream of one packet to copy into a file: (stream, packet)."""
    import av

    with av.open(io.BytesIO(cover), "r", format="png_pipe") as file:
        stream = file.streams.video[0]
        yield stream, next(file.demux(stream))


def attach(file: Any, stream: Any) -> Any:
    """A stream in ``file`` for a cover."""
    from av.stream import Disposition

    attached = file.add_stream_from_template(stream)
    attached.disposition = Disposition.attached_pic
    return attached


def opened(file: Path | IO[bytes], format_: str, **options: str) -> Any:
    """A file to write, whose bytes are the same every time."""
    import av

    target = str(file) if isinstance(file, Path) else file
    return av.open(target, "w", format=format_, options={"fflags": "+bitexact", **options})
