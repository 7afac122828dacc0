"""Faces cut with fontTools: what a file covers, its weights, and a subset of it as WOFF2, always the same bytes."""

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont, TTLibError
from fontTools.varLib import instancer

from pipeline.errors import ProjectError

NORMAL, BOLD = 400, 700
WEIGHT = "wght"
# Bits of OS/2.fsType (OpenType 1.9.1): may not be embedded; may not be subset.
RESTRICTED, NO_SUBSET = 0x0002, 0x0100


@lru_cache(maxsize=8)
def coverage(file: Path) -> frozenset[int]:
    """The code points that a face has glyphs for. Raises ProjectError for a file that is none, or may not be passed on."""
    with _opened(file) as font:
        if font["OS/2"].fsType & (RESTRICTED | NO_SUBSET):
            raise ProjectError(f"{file.name}: its owner does not allow that it is cut and passed on. Choose another face.")
        return frozenset(font.getBestCmap() or ())


@lru_cache(maxsize=8)
def weights(files: Sequence[Path]) -> tuple[tuple[Path, int], ...]:
    """The weights that a face gives, each with its file; where there is no bold, a browser makes it from the normal one."""
    if len(files) > 1:
        light, heavy = sorted(files, key=_weight)
        return ((light, NORMAL), (heavy, BOLD))
    with _opened(files[0]) as font:
        variable = "fvar" in font and any(axis.axisTag == WEIGHT for axis in font["fvar"].axes)
    return ((files[0], NORMAL), (files[0], BOLD)) if variable else ((files[0], NORMAL),)


def cut(file: Path, weight: int, characters: str) -> bytes:
    """What of a face shows some characters, in one weight, as WOFF2."""
    options = subset.Options(notdef_outline=True, hinting=False, drop_tables=[*subset.Options().drop_tables, "STAT"])
    with _opened(file) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(text=characters)
        cutter.subset(font)
        if "fvar" in font:
            instancer.instantiateVariableFont(font, dict(_places(font["fvar"].axes, weight)), inplace=True)
        font.flavor = "woff2"
        made = io.BytesIO()
        font.save(made)
    return made.getvalue()


def _places(axes: Sequence[Any], weight: int) -> Iterator[tuple[str, float]]:
    """Where a static face lies on each axis: at the weight, as far as the face goes; on others where it stands itself."""
    for axis in axes:
        wanted = float(weight) if axis.axisTag == WEIGHT else axis.defaultValue
        yield axis.axisTag, min(max(wanted, axis.minValue), axis.maxValue)


def _weight(file: Path) -> int:
    with _opened(file) as font:
        return int(font["OS/2"].usWeightClass)


def _opened(file: Path) -> TTFont:
    """A face; its own date stays, so that the same subset is the same bytes. Raises ProjectError for what is none."""
    try:
        font = TTFont(io.BytesIO(file.read_bytes()), lazy=True, recalcTimestamp=False)
        font["OS/2"], font["cmap"]
    except (TTLibError, KeyError, AssertionError, OSError) as problem:
        raise ProjectError(f"{file.name} cannot be read as a font: {problem}. Name a whole .ttf, .otf or .woff2.") from None
    return font
