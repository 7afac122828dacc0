"""One loudness for every voice: a constant gain, and a limiter for the few peaks that it lifts too high.

The gain belongs to the voice, not to the file: a clip sounds the same whatever stands beside it, and can be kept.
"""

import numpy as np
import numpy.typing as npt

# Speech for one ear is delivered 3 dB below the −16 LUFS of stereo (AES TD1008, "Recommendations for Loudness of Internet
# Audio Streaming": the same energy from one channel).
TARGET = -19.0  # LUFS
CEILING = -2.0  # dBFS, of samples; what an encoder adds to a peak stays below −1 dBTP
BLOCK = 64  # samples that share one gain: 3 ms, faster than a peak is heard as quieter
FULL_SCALE = 32768
LEVEL = f"{TARGET} LUFS, {CEILING} dBFS, {BLOCK}"  # what of it changes the sound of a clip


# How far each sample of a block stands from the block's middle, towards the one before and the one behind: 0 to 0.5.
_AWAY = (np.arange(BLOCK, dtype=np.float32) + 0.5) / BLOCK - 0.5
_BEFORE, _BEHIND = np.maximum(-_AWAY, 0), np.maximum(_AWAY, 0)


def levelled(sound: bytes, loudness: float) -> bytes:
    """``sound`` (signed 16-bit mono) of a voice whose speech has ``loudness`` (LUFS), at TARGET and below CEILING.

    >>> loud = np.full(1000, 30000, np.int16).tobytes()
    >>> int(np.frombuffer(levelled(loud, -20.3), np.int16).max()) <= 0.7944 * FULL_SCALE
    True
    """
    size = len(sound) // 2
    blocks = np.zeros((-(-size // BLOCK), BLOCK), np.float32)
    blocks.reshape(-1)[:size] = np.frombuffer(sound, "<i2")
    blocks *= np.float32(10 ** ((TARGET - loudness) / 20))
    if size:
        _limit(blocks, FULL_SCALE * 10 ** (CEILING / 20))
    return blocks.reshape(-1)[:size].astype("<i2").tobytes()


def _limit(blocks: npt.NDArray[np.float32], ceiling: float) -> None:
    """Turn down the blocks that are too loud, and move evenly from one gain to the next.

    Each block takes the lowest gain of itself and its neighbours, so that no value between two of them is too high.
    """
    peaks = np.maximum(blocks.max(axis=1), -blocks.min(axis=1))
    if peaks.max() <= ceiling:
        return
    needed = np.pad(np.minimum(1, ceiling / np.maximum(peaks, 1)), 2, constant_values=1).astype(np.float32)
    lowest = np.minimum(np.minimum(needed[:-2], needed[2:]), needed[1:-1])
    before, own, behind = lowest[:-2, None], lowest[1:-1, None], lowest[2:, None]
    (loud,) = np.nonzero(np.minimum(np.minimum(before, own), behind)[:, 0] < 1)
    before, own, behind = before[loud], own[loud], behind[loud]
    blocks[loud] *= own + (before - own) * _BEFORE + (behind - own) * _BEHIND
