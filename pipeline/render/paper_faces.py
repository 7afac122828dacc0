"""The slices of a face as WeasyPrint 70 and Pango need them: told apart, and each with a space in it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from pipeline.render.fonts import Face

SPACE = 0x20


def apart(chosen: Sequence[Face], css: str) -> str:
    """The rules of faces before ``css``, each slice a family of its own.

    WeasyPrint 70 takes two slices of one family and weight for one, and draws letters of one in shapes of the other.
    """
    slices: dict[str, list[tuple[tuple[int, int], ...]]] = {}
    rules = []
    for face in chosen:
        ranges = slices.setdefault(face.family, [])
        if face.ranges not in ranges:
            ranges.append(face.ranges)
        rules.append(replace(face, family=f"{face.family} {ranges.index(face.ranges)}").rule)
    for family, ranges in slices.items():
        names = ", ".join(f'"{family} {number}"' for number in range(len(ranges)))
        css = re.sub(f"""(["']){re.escape(family)}\\1""", names, css)
    return "\n".join((*rules, css))


def spaced(data: bytes) -> bytes:
    """A face with a space in it, as wide as is usual, if it is a slice that has none.

    Pango takes the space behind a word from the face of its last letter, and would draw a box for it.
    """
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    font = TTFont(BytesIO(data), recalcTimestamp=False)
    if SPACE in font.getBestCmap() or "glyf" not in font:
        return data
    font["glyf"]["space"] = Glyph()
    font["hmtx"]["space"] = (font["head"].unitsPerEm // 4, 0)
    for part in font["cmap"].tables:
        if part.isUnicode():
            part.cmap[SPACE] = "space"
    font.flavor = None
    written = BytesIO()
    font.save(written)
    return written.getvalue()
