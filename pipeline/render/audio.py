"""Sound files: MP3 with a chapter for each section. Players show the chapters by name."""

import hashlib
from fractions import Fraction
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

import av
import lameenc

from pipeline.handout import Handout
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.narration import BYTES_PER_SAMPLE, Narration, Piece
from pipeline.render.formats import Product
from pipeline.render.overlay import transcript, webvtt

BIT_RATE = 48  # kbit/s: enough for one voice, and a message that a phone can send
QUALITY = 7  # LAME's own scale, 0 best to 9 fastest; twice as fast as 5, and no different in one synthetic voice
# What a player decodes begins this much later than what was encoded: LAME's delay of 576 samples and the decoder's of
# 529, less the frame that the Xing tag takes out. Measured by correlation in tests/render/test_audio.py.
DELAY_SAMPLES = 573
# Whatever it is given, LAME's frames hold so many samples more (and what fills the last frame).
PADDING = 1152
ENCODER = f"lameenc {version('lameenc')}"


class Mp3Format:
    """The sound of an edition at each pace, the cues that belong to it, and what the voice says."""

    needs_sound = True
    sounds = ("audio/handout.mp3",)

    def write(self, product: Product, folder: Path) -> None:
        """Write ``audio/handout.mp3``, ``handout.vtt`` and ``transcript.txt``; other paces as ``handout-<pace>.*``."""
        audio = folder / "audio"
        audio.mkdir(exist_ok=True)
        for pace, narration in product.narrations.items():
            name = "handout" if pace == "normal" else f"handout-{pace}"
            write_mp3(narration, product.handout, product.cache, audio / f"{name}.mp3")
            cues = webvtt(narration, product.handout, DELAY_SAMPLES)
            (audio / f"{name}.vtt").write_text(cues, encoding="utf-8")
        (audio / "transcript.txt").write_text(transcript(product.handout), encoding="utf-8")


def write_mp3(narration: Narration, handout: Handout, cache: ClipCache, path: Path) -> None:
    """Write the narration as MP3, with title, language and chapters. The same narration gives the same bytes.

    Each piece is encoded by itself and kept, cut in the silence at its end, so that a changed sentence costs one piece.
    """
    frames = b"".join(_encoded(piece, narration.sample_rate, cache) for piece in narration.pieces)
    options = {"fflags": "+bitexact", "id3v2_version": "3"}
    with (
        av.open(BytesIO(frames), "r", format="mp3") as encoded,
        av.open(str(path), "w", format="mp3", options=options) as file,
    ):
        stream = encoded.streams.audio[0]
        copied = file.add_stream_from_template(stream)
        file.metadata.update({"title": handout.title.text, "language": handout.edition.iso639, "album": handout.study})
        file.set_chapters(_chapters(narration))
        for packet in encoded.demux(stream):
            if packet.dts is not None:
                packet.stream = copied
                file.mux(packet)


def _encoded(piece: Piece, sample_rate: int, cache: ClipCache) -> bytes:
    """A piece as MP3 frames that together are as long as the piece: LAME adds PADDING samples of its own."""
    sound = b"".join(piece.sound())
    silence = (piece.end - piece.start - PADDING) * BYTES_PER_SAMPLE - len(sound)
    sound += bytes(max(silence, 0))  # the last piece has no pause
    facts = f"mp3 {ENCODER} {BIT_RATE} {QUALITY} {sample_rate}".encode()
    key = hashlib.sha256(facts + hashlib.sha256(sound).digest()).hexdigest()
    kept = cache.get(key)
    if kept is None:
        encoder = lameenc.Encoder()
        encoder.silence()
        encoder.set_bit_rate(BIT_RATE)
        encoder.set_in_sample_rate(sample_rate)
        encoder.set_channels(1)
        encoder.set_quality(QUALITY)
        kept = bytes(encoder.encode(sound)) + bytes(encoder.flush())
        cache.put(key, kept)
    return kept


def _chapters(narration: Narration) -> list[Any]:
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
