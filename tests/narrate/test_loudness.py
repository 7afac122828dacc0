"""One gain for a voice, and no peak above the ceiling; sound of another rate keeps its length."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from pipeline.narrate.loudness import CEILING, FULL_SCALE, TARGET, levelled
from pipeline.narrate.resample import resampled

HIGHEST = FULL_SCALE * 10 ** (CEILING / 20)


def tone(size: float, samples: int = 22050) -> np.ndarray:  # type: ignore[type-arg]
    return (size * np.sin(np.arange(samples) / 10)).astype("<i2")


def heard(sound: bytes) -> np.ndarray:  # type: ignore[type-arg]
    return np.frombuffer(sound, "<i2").astype(int)


@given(arrays.arrays(np.int16, st.integers(0, 700)), st.floats(-40, 0))
def test_whatever_the_sound_it_keeps_its_length_and_stays_below_the_ceiling(sound: np.ndarray, loudness: float) -> None:  # type: ignore[type-arg]
    out = heard(levelled(sound.astype("<i2").tobytes(), loudness))
    assert out.size == sound.size
    assert not out.size or np.abs(out).max() <= HIGHEST


def test_what_is_not_too_loud_gets_the_gain_of_its_voice_and_nothing_else() -> None:
    quiet = tone(8000)
    out = heard(levelled(quiet.tobytes(), TARGET - 6))
    assert np.abs(out - quiet * 10 ** (6 / 20)).max() <= 1


def test_a_peak_is_turned_down_smoothly_and_only_around_itself() -> None:
    sound = tone(9000)
    sound[11000:11010] = 32000
    out = heard(levelled(sound.tobytes(), TARGET))
    assert np.abs(out[10950:11060]).max() <= HIGHEST
    assert (out[:10600] == sound[:10600]).all()
    assert (out[11500:] == sound[11500:]).all()


@pytest.mark.parametrize(("rate", "wanted"), [(16000, 22050), (24000, 22050), (22050, 24000), (22050, 22050)])
def test_another_rate_keeps_the_length_and_the_loudness(rate: int, wanted: int) -> None:
    sound = tone(8000, 3 * rate)
    out = heard(resampled(sound.tobytes(), rate, wanted))
    assert abs(out.size / wanted - 3) < 0.005
    assert np.std(out) == pytest.approx(np.std(sound), rel=0.02)
