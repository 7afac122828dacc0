"""What a meter says of a finished sound file: decoded as a player does, and measured by others' code or the standard's.

Loudness is that of FFmpeg's ``ebur128`` (ITU-R BS.1770-4, EBU R 128), not of any code of ours.
"""

from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]  # mono, full scale is 1

QUIET = 10 ** (-60 / 20)  # below this nobody hears anything
CHUNK = 1 << 16  # samples measured at once
OVERSAMPLING = 4
TAPS = 12  # for each phase, as in ITU-R BS.1770-4, annex 2


def decoded(path: Path, rate: int = 0) -> tuple[Samples, int]:
    """All samples of a file and their rate (Hz), which is the file's own unless another one is asked for."""
    with av.open(str(path)) as file:
        stream = file.streams.audio[0]
        # Most decoders give at once what is wanted.
        ready = stream.format.name in ("flt", "fltp") and stream.layout.name == "mono" and rate in (0, stream.rate)
        resampler = None if ready else av.AudioResampler(format="flt", layout="mono", rate=rate or stream.rate)
        frames = [made for frame in file.decode(stream) for made in (resampler.resample(frame) if resampler else [frame])]
        frames += resampler.resample(None) if resampler else []
        return np.concatenate([frame.to_ndarray()[0] for frame in frames]), rate or stream.rate


def loudness(samples: Samples, rate: int) -> float:
    """Integrated loudness, in LUFS; one channel counts once."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(format="flt", sample_rate=rate, layout="mono")
    meter, sink = graph.add("ebur128", "metadata=1"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    said = ""
    for start in (*range(0, len(samples), CHUNK), None):
        graph.push(None if start is None else _frame(samples[start : start + CHUNK], start, rate))
        while True:
            try:
                said = graph.pull().metadata.get("lavfi.r128.I", said)
            except (av.BlockingIOError, av.EOFError):
                break
    return float(said)


def _frame(samples: Samples, start: int, rate: int) -> "av.AudioFrame":
    frame = av.AudioFrame.from_ndarray(samples[None, :], format="flt", layout="mono")
    frame.sample_rate, frame.pts = rate, start
    return frame


def true_peak(samples: Samples) -> float:
    """The highest value between samples too, in dBTP: four times oversampled."""
    phases = [_lowpass()[phase::OVERSAMPLING] for phase in range(OVERSAMPLING)]
    highest = 0.0
    for start in range(0, len(samples), 1 << 20):
        part = samples[start : start + (1 << 20) + TAPS]
        highest = max(highest, *(float(np.abs(np.convolve(part, taps, "same")).max()) for taps in phases))
    return 20 * float(np.log10(max(highest, 1e-9)))


def _lowpass() -> Samples:
    """A windowed sinc whose every phase has a gain of one."""
    length = OVERSAMPLING * TAPS
    moments = (np.arange(length) - (length - 1) / 2) / OVERSAMPLING
    taps = np.sinc(moments) * np.kaiser(length, 5.0)
    sums = np.array([taps[phase::OVERSAMPLING].sum() for phase in range(OVERSAMPLING)])
    return (taps / np.tile(sums, TAPS)).astype(np.float32)


def longest_silence(samples: Samples, rate: int) -> float:
    """The longest time, in seconds and to a millisecond, in which nothing is louder than −60 dBFS."""
    block = rate // 1000
    whole = samples[: len(samples) // block * block].reshape(-1, block)
    (loud,) = np.nonzero(np.maximum(whole.max(axis=1), -whole.min(axis=1)) > QUIET)
    ends = np.concatenate(([-1], loud, [len(whole)]))
    return float(np.diff(ends).max() - 1) * block / rate
