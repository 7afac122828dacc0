"""Sound at another sample rate: where a voice of another language speaks in between, with a rate of its own."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import av

CHUNK = 1 << 16  # samples handed over at once


def resampled(sound: bytes, rate: int, wanted: int) -> bytes:
    """``sound`` (signed 16-bit mono at ``rate`` Hz) at ``wanted`` Hz, by FFmpeg."""
    if rate == wanted or not sound:
        return sound
    import av  # only where it is needed: it takes a while to come up

    resampler = av.AudioResampler(format="s16", layout="mono", rate=wanted)
    frames = [frame for given in frames_of(sound, rate) for frame in resampler.resample(given)]
    frames += resampler.resample(None)
    return b"".join(bytes(frame.planes[0])[: 2 * frame.samples] for frame in frames)


def frames_of(sound: bytes, rate: int) -> "list[av.AudioFrame]":
    """``sound`` (signed 16-bit mono) as FFmpeg's frames."""
    import av

    frames = []
    for start in range(0, len(sound), 2 * CHUNK):
        part = sound[start : start + 2 * CHUNK]
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(part) // 2)
        frame.planes[0].update(part.ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate = rate
        frame.pts = start // 2
        frames.append(frame)
    return frames
