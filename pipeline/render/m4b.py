"""M4B (AAC in MP4, an audiobook) and Opus (in Ogg). Chapters stand before the sound, so that is encoded at the end."""

import base64
import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.narrate.cache import ClipCache
from pipeline.narrate.narration import BYTES_PER_SAMPLE, Narration, Piece
from pipeline.narrate.resample import CHUNK, frames_of
from pipeline.render import container
from pipeline.render.formats import DELAY_SAMPLES, Label

if TYPE_CHECKING:
    import av

AAC_BIT_RATE = 48_000  # bit/s
OPUS_BIT_RATE = 24_000
# With less effort, or for ``voip``, what is decoded overshoots the sound by up to four decibels where the coder changes its
# ways, and clips; so it stays below −1 dBTP (tests/render/test_sound_files.py), at the same size and speed.
OPUS = {"application": "audio", "compression_level": "7"}
OPUS_SAMPLE_RATE = 48_000  # Hz; libopus takes none of 22,050
PICTURE_TYPE = 3  # the front cover, in a FLAC picture block, which Ogg files use (RFC 9639, section 8.8)
PNG_SIZE = struct.Struct(">16x2I")  # where a PNG says its width and height


class M4bFormat:
    """The sound of an edition as an audiobook."""

    extension = "m4b"

    def recorder(self, path: Path, sample_rate: int, cache: ClipCache) -> "M4bRecorder":  # noqa: ARG002 - the Protocol's
        """What writes it."""
        return M4bRecorder(path, sample_rate)


class OpusFormat:
    """The sound of an edition as Opus: the smallest."""

    extension = "opus"

    def recorder(self, path: Path, sample_rate: int, cache: ClipCache) -> "OpusRecorder":  # noqa: ARG002 - the Protocol's
        """What writes it."""
        return OpusRecorder(path, sample_rate)


class _Tape:
    """Blocks of sound on disk, one behind the other, with what every player waits at the beginning."""

    def __init__(self, path: Path, sample_rate: int) -> None:
        self._path = path
        self._sample_rate = sample_rate
        # Without a name, on the disk that the result goes to: nothing is left of it, whatever happens.
        self._file = tempfile.TemporaryFile(dir=path.parent)  # noqa: SIM115 - see `close`
        self._file.write(bytes(DELAY_SAMPLES * BYTES_PER_SAMPLE))

    def add(self, piece: Piece) -> None:
        """Write a block and the pause behind it."""
        self._file.write(piece.sound)
        self._file.write(bytes((piece.end - piece.start - piece.samples) * BYTES_PER_SAMPLE))

    def frames(self) -> "Iterator[av.AudioFrame]":
        """All of it."""
        self._file.seek(0)
        position = 0
        while sound := self._file.read(CHUNK * BYTES_PER_SAMPLE):
            for frame in frames_of(sound, self._sample_rate):
                frame.pts = position
                position += frame.samples
                yield frame

    def close(self) -> None:
        """Let go of the sound."""
        self._file.close()


class M4bRecorder(_Tape):
    """An audiobook."""

    def finish(self, narration: Narration, label: Label) -> None:
        """Encode and write it."""
        with (
            container.picture(label.cover) as (cover, image),
            container.opened(self._path, "mp4", brand="M4B ") as file,
        ):
            stream = file.add_stream("aac", rate=self._sample_rate, layout="mono")
            stream.codec_context.bit_rate = AAC_BIT_RATE
            stream.codec_context.options = {"aac_coder": "fast"}  # four times as fast, and no different in speech
            attached = container.attach(file, cover)
            file.metadata.update(container.tags(label))
            stream.metadata["language"] = label.language
            file.set_chapters(container.chapters(narration))
            file.start_encoding()
            image.stream = attached
            file.mux(image)
            _encode(self.frames(), stream, file)


class OpusRecorder(_Tape):
    """Opus in Ogg."""

    def finish(self, narration: Narration, label: Label) -> None:
        """Encode and write it."""
        with container.opened(self._path, "opus") as file:
            stream = file.add_stream("libopus", rate=OPUS_SAMPLE_RATE, layout="mono")
            stream.codec_context.bit_rate = OPUS_BIT_RATE
            stream.codec_context.options = OPUS
            picture = {"METADATA_BLOCK_PICTURE": _picture_block(label.cover)}
            stream.metadata.update(container.tags(label) | picture)
            file.set_chapters(container.chapters(narration))
            file.start_encoding()
            _encode(self.frames(), stream, file)


def _encode(frames: "Iterator[av.AudioFrame]", stream: Any, file: Any) -> None:
    import av

    context = stream.codec_context
    resampler = av.AudioResampler(
        format=context.format, layout="mono", rate=context.sample_rate, frame_size=context.frame_size
    )
    for frame in frames:
        for ready in resampler.resample(frame):
            file.mux(stream.encode(ready))
    for ready in resampler.resample(None):
        file.mux(stream.encode(ready))
    file.mux(stream.encode(None))


def _picture_block(png: bytes) -> str:
    """A PNG as the comment that holds a cover in Ogg files."""
    kind = b"image/png"
    width, height = PNG_SIZE.unpack(png[: PNG_SIZE.size])
    head = struct.pack(f">2I{len(kind)}s6I", PICTURE_TYPE, len(kind), kind, 0, width, height, 32, 0, len(png))
    return base64.b64encode(head + png).decode()
