"""MP3: each block is encoded by itself and kept, so that a changed sentence costs one block."""

import hashlib
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path

from pipeline.narrate.cache import ClipCache
from pipeline.narrate.narration import BYTES_PER_SAMPLE, Narration, Piece
from pipeline.render import container
from pipeline.render.formats import Label

BIT_RATE = 48  # kbit/s: enough for one voice, and a message that a phone can send
QUALITY = 7  # LAME's own scale, 0 best to 9 fastest; twice as fast as 5, and no different in one synthetic voice
# `pipeline.render.formats.DELAY_SAMPLES` is LAME's delay of 576 samples and the decoder's of 529, less the frame that the
# Xing tag takes out. Measured by correlation in tests/render/test_mp3.py.
# Whatever it is given, LAME's frames hold so many samples more (and what fills the last frame).
PADDING = 1152
PROBED = "20000"  # bytes that tell what they are; FFmpeg would take in five million, each frame in an object of its own


class Mp3Format:
    """The sound of an edition as MP3."""

    extension = "mp3"

    def recorder(self, path: Path, sample_rate: int, cache: ClipCache) -> "Mp3Recorder":
        """What writes it."""
        return Mp3Recorder(path, sample_rate, cache)


class Mp3Recorder:
    """Collects the frames of all blocks, and writes them with chapters. The same sound gives the same bytes."""

    def __init__(self, path: Path, sample_rate: int, cache: ClipCache) -> None:
        self._path = path
        self._sample_rate = sample_rate
        self._cache = cache
        # Without a name, on the disk that the result goes to: nothing is left of it, whatever happens.
        self._frames = tempfile.TemporaryFile(dir=path.parent)  # noqa: SIM115 - see `close`

    def add(self, piece: Piece) -> None:
        """Encode a block, or take it from the cache."""
        self._frames.write(self._encoded(piece))

    def finish(self, narration: Narration, label: Label) -> None:
        """Write the file."""
        import av

        self._frames.seek(0)
        with (
            av.open(self._frames, "r", format="mp3", options={"probesize": PROBED}) as encoded,
            container.picture(label.cover) as (cover, image),
            container.opened(self._path, "mp3", id3v2_version="3") as file,
        ):
            stream = encoded.streams.audio[0]
            copied = file.add_stream_from_template(stream)
            attached = container.attach(file, cover)
            file.metadata.update(container.tags(label))
            file.set_chapters(container.chapters(narration))
            image.stream = attached
            file.mux(image)
            for packet in encoded.demux(stream):
                if packet.dts is not None:
                    packet.stream = copied
                    file.mux(packet)

    def close(self) -> None:
        """Let go of the frames."""
        self._frames.close()

    def _encoded(self, piece: Piece) -> bytes:
        """A block as frames that together are as long as the block: LAME adds PADDING samples of its own."""
        silence = (piece.end - piece.start - PADDING) * BYTES_PER_SAMPLE - len(piece.sound)
        sound = piece.sound + bytes(max(silence, 0))  # the last block has no pause
        facts = f"mp3 {_encoder()} {BIT_RATE} {QUALITY} {self._sample_rate}".encode()
        key = hashlib.sha256(facts + hashlib.sha256(sound).digest()).hexdigest()
        kept = self._cache.get(key)
        if kept is None:
            kept = _encode(sound, self._sample_rate)
            self._cache.put(key, kept)
        return kept


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
