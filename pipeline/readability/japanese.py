"""Japanese words and their kinds, by `fugashi` and its dictionary (the extra ``ja``); nothing is guessed without them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

from pipeline.errors import ProjectError

MISSING = "Install the extra for Japanese: `pip install 'plainspeech[ja]'`."


@dataclass(frozen=True, slots=True)
class Kinds:
    """What Lee and Hasebe count: morphemes (signs included, as their dictionary gives them), and how many are of a kind."""

    morphemes: int = 0
    kango: int = 0  # of Chinese origin
    wago: int = 0  # native
    verbs: int = 0  # without those that only help another
    particles: int = 0


def is_installed() -> bool:
    """Whether the morphological analyser and its dictionary are there."""
    return bool(find_spec("fugashi") and find_spec("unidic_lite"))


def kinds(text: str) -> Kinds:
    """The morphemes of a text by kind. Raises ProjectError where the extra is not installed.

    Origin (``goshu``) and part of speech are those of UniDic; what counts as a verb is as in the package `jreadability`.
    """
    found = [node.feature for node in tagger()(text)]
    return Kinds(
        len(found),
        sum(feature.goshu == "漢" for feature in found),
        sum(feature.goshu == "和" for feature in found),
        sum(feature.pos1 == "動詞" and feature.pos2 != "非自立可能" for feature in found),
        sum(feature.pos1 == "助詞" for feature in found),
    )


@cache
def tagger() -> Callable[[str], Sequence[Any]]:
    """The analyser, made once. Raises ProjectError where the extra is not installed."""
    if not is_installed():
        raise ProjectError(f"Japanese is scored by its morphemes, and fugashi or unidic-lite is not installed. {MISSING}")
    import fugashi  # with its dictionary 250 MB on disk; mapped, not read
    import unidic_lite

    made: Callable[[str], Sequence[Any]] = fugashi.Tagger(f"-d {unidic_lite.DICDIR}")
    return made
