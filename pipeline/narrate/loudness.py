"""One loudness for every voice: a constant gain, and a limiter for the few peaks that it lifts too high.

The gain belongs to the voice, not to the file: a clip sounds the same whatever stands beside it, and can be kept.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # numpy takes a while to come up: it is imported where a sound is made
    import numpy as np
    import numpy.typing as npt

# Speech for one ear is delivered 3 dB below the −16 LUFS of stereo (AES TD1008, "Recommendations for Loudness of Internet
# Audio Streaming": the same energy from one channel).
TARGET = -19.0  # LUFS
CEILING = -2.0  # dBFS, of samples; what an encoder adds to a peak stays below −1 dBTP
BLOCK = 64  # samples that share one gain: 3 ms, faster than a peak is heard as quieter
FULL_SCALE = 32768
LEVEL = f"{TARGET} LUFS, {CEILING} dBFS, {BLOCK}"  # what of it changes the sound of a clip


def levelled(sound: bytes, loudness: float) -> bytes:
    """``sound`` (signed 16-bit mono) of a voice whose speech has ``loudness`` (LUFS), at TARGET and below CEILING.

    >>> import numpy as np
    >>> loud = np.full(1000, 30000, np.int16).tobytes()
    >>> int(np.frombuffer(levelled(loud, -20.3), np.int16).max()) <= 0.7944 * FULL_SCALE
    True
    """
    if not sound:
        return sound
    import numpy as np

    gain = np.float32(10 ** ((TARGET - loudness) / 20))
    given = np.frombuffer(sound + bytes(-len(sound) % (2 * BLOCK)), "<i2").reshape(-1, BLOCK)
    blocks, ceiling = given * gain, FULL_SCALE * 10 ** (CEILING / 20)
    least = np.int16(min(float(ceiling / gain), FULL_SCALE) - 1)  # what is no louder stays below the ceiling
    high = np.unique(np.flatnonzero((given > least) | (given < -least)) // BLOCK)
    peaks = np.zeros(len(given), np.float32)
    peaks[high] = np.abs(blocks[high]).max(axis=1)
    _limit(blocks, peaks, ceiling)
    return blocks.reshape(-1)[: len(sound) // 2].astype("<i2").tobytes()


@cache
def _away() -> "tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]":
    """How far each sample of a block stands from its middle, towards the one before and the one behind: 0 to 0.5."""
    import numpy as np

    away = (np.arange(BLOCK, dtype=np.float32) + 0.5) / BLOCK - 0.5
    return np.maximum(-away, 0), np.maximum(away, 0)


def _limit(blocks: "npt.NDArray[np.float32]", peaks: "npt.NDArray[np.float32]", ceiling: float) -> None:
    """Turn down the blocks that are too loud, and move evenly from one gain to the next.

    Each block takes the lowest gain of itself and its neighbours, so that no value between two of them is too high.
    """
    import numpy as np

    if peaks.max() <= ceiling:
        return
    to_before, to_behind = _away()
    needed = np.ones(len(peaks) + 4, np.float32)
    needed[2:-2] = np.minimum(1, ceiling / np.maximum(peaks, 1))
    lowest = np.minimum(np.minimum(needed[:-2], needed[2:]), needed[1:-1])
    before, own, behind = lowest[:-2, None], lowest[1:-1, None], lowest[2:, None]
    (loud,) = np.nonzero(np.minimum(np.minimum(before, own), behind)[:, 0] < 1)
    before, own, behind = before[loud], own[loud], behind[loud]
    blocks[loud] *= own + (before - own) * to_before + (behind - own) * to_behind
