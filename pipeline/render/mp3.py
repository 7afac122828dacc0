"""MP3: each block is encoded by itself and kept, so that a changed sentence costs one block."""

import hashlib
import io
import shutil
import struct
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path

from pipeline.narrate.cache import ClipCache
from pipeline.narrate.narration import BYTES_PER_SAMPLE, FRAME, Narration, Piece
from pipeline.render import container
from pipeline.render.formats import Label

BIT_RATE = 48  # kbit/s: enough for one voice, and a message that a phone can send
QUALITY = 7  # LAME's own scale, 0 best to 9 fastest; twice as fast as 5, and no different in one synthetic voice
# `pipeline.render.formats.DELAY_SAMPLES` is LAME's delay of 576 samples and the decoder's of 529, less the frame that the
# Xing tag takes out. Measured by correlation in tests/render/test_mp3.py.
# Whatever it is given, LAME's frames hold so many samples more (and what fills the last frame).
PADDING = 1152
# Bytes of the Info frame (MPEG-2, mono) before its name, and before the length and the two checksums that end it.
NAME, END = 13, 161
PROBED = "20000"  # bytes that tell what they are; FFmpeg would take in five million, each frame in an object of its own


class Mp3Format:
    """The sound of an edition as MP3."""

    extension = "mp3"

    def recorder(self, path: Path, sample_rate: int, cache: ClipCache) -> "Mp3Recorder":
        """What writes it."""
        return Mp3Recorder(path, sample_rate, cache)

    def ahead(self, piece: Piece, sample_rate: int, cache: ClipCache) -> None:
        """Encode a piece that is not kept yet, for a recorder to come."""
        if cache.size(_shape(piece, sample_rate)[1]) is None:
            _encoded(piece, sample_rate, cache)


class Mp3Recorder:
    """Collects the frames of all blocks, and writes them with chapters. The same sound gives the same bytes."""

    def __init__(self, path: Path, sample_rate: int, cache: ClipCache) -> None:
        self._path = path
        self._sample_rate = sample_rate
        self._cache = cache
        self._count = 0  # frames
        # Without a name, on the disk that the result goes to: nothing is left of it, whatever happens.
        self._frames = tempfile.TemporaryFile(dir=path.parent)  # noqa: SIM115 - see `close`

    def add(self, piece: Piece) -> None:
        """Encode a block, or take it from the cache."""
        self._frames.write(_encoded(piece, self._sample_rate, self._cache))
        self._count += -(-max(piece.end - piece.start, piece.samples + PADDING) // FRAME)

    def finish(self, narration: Narration, label: Label) -> None:
        """Write the file."""
        head = self._head(narration, label, self._frames.tell())
        self._frames.seek(0)
        with self._path.open("wb") as file:
            file.write(head)
            shutil.copyfileobj(self._frames, file)

    def _head(self, narration: Narration, label: Label, size: int) -> bytes:
        """What stands before ``size`` bytes of frames: the tags, then the frame that tells how much follows.

        FFmpeg writes it, to one frame; with all of them it would take as long as an eighth of the encoding.
        """
        import av

        self._frames.seek(0)
        written = io.BytesIO()
        with (
            av.open(self._frames, "r", format="mp3", options={"probesize": PROBED}) as encoded,
            container.picture(label.cover) as (cover, image),
            container.opened(written, "mp3", id3v2_version="3") as file,
        ):
            (stream,) = encoded.streams.audio
            copied = file.add_stream_from_template(stream)
            image.stream = container.attach(file, cover)
            file.metadata.update(container.tags(label))
            file.set_chapters(container.chapters(narration))
            file.mux(image)
            first = next(encoded.demux(stream))
            first.stream = copied
            file.mux(first)
        head = written.getbuffer()[: -first.size]
        _tell(head, self._count, size)
        return bytes(head)

    def close(self) -> None:
        """Let go of the frames."""
        self._frames.close()


def _encoded(piece: Piece, sample_rate: int, cache: ClipCache) -> bytes:
    """A block as frames that together are as long as the block: LAME adds PADDING samples of its own."""
    silence, key = _shape(piece, sample_rate)
    kept = cache.get(key)
    if kept is None:
        kept = _encode(piece.sound + bytes(silence * BYTES_PER_SAMPLE), sample_rate)
        cache.put(key, kept)
    return kept


def _shape(piece: Piece, sample_rate: int) -> tuple[int, str]:
    """How many samples of silence are encoded after a block, and what its frames are kept under."""
    silence = max(piece.end - piece.start - PADDING - piece.samples, 0)  # the last block has no pause
    facts = f"mp3 {_encoder()} {BIT_RATE} {QUALITY} {sample_rate} {silence} {piece.key}"
    return silence, hashlib.sha256(facts.encode()).hexdigest()


def _tell(head: memoryview, frames: int, size: int) -> None:
    """Put into the Info frame at the end of ``head`` that so many frames follow, and ``size`` bytes.

    Its parts are described in "Mp3 Info Tag revision 1": counts, places by hundredths of the time, what the encoder says.
    """
    start = bytes(head).rindex(b"Info") - NAME
    frame = head[start:]
    struct.pack_into(">II100B", frame, NAME + 8, frames, len(frame) + size, *(256 * part // 100 for part in range(100)))
    struct.pack_into(">IHH", frame, END, len(frame) + size, 0, 0)
    struct.pack_into(">H", frame, END + 6, _crc(frame[: END + 6]))


def _crc(data: memoryview) -> int:
    """CRC-16 as the Info frame ends with it.

    >>> hex(_crc(memoryview(b"123456789")))
    '0xbb3d'
    """
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (crc & 1) * 0xA001
    return crc


@cache
def _encoder() -> str:
    return f"lameenc {version('lameenc')}"


def _encode(sound: bytes, sample_rate: int) -> bytes:
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BIT_RATE)
    encoder.set_in_sample_rate(sample_rate)
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    return bytes(encoder.encode(sound)) + bytes(encoder.flush())
