"""Pictures that a project brings along: whether a file is one that a browser shows."""

import io
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

SVG = "{http://www.w3.org/2000/svg}svg"
PNG = b"\x89PNG\r\n\x1a\n"
SIGNATURES = {PNG: "a PNG", b"\xff\xd8\xff": "a JPEG", b"GIF8": "a GIF"}
RIFF, WEBP = b"RIFF", b"WEBP"


def picture_problem(path: Path) -> str:
    """What is wrong with an SVG or a PNG, to be read after "which is"; nothing where all is well.

    Raises OSError where the file cannot be read.
    """
    data, kind = path.read_bytes(), path.suffix.lower()
    other = _kind(data)
    if other and not (kind == ".png" and data.startswith(PNG)):
        return f"{other} by what is in it. Give it a name that ends so, or save it as PNG or SVG."
    if kind == ".svg":
        return _svg_problem(data)
    return "" if is_png(data) else "no PNG, or a broken one. Save it as PNG again."


def _kind(data: bytes) -> str:
    if data.startswith(RIFF) and data[8:12] == WEBP:
        return "a WebP"
    return next((name for signature, name in SIGNATURES.items() if data.startswith(signature)), "")


@lru_cache(maxsize=1)  # one picture is on every file
def is_png(data: bytes) -> bool:
    """Whether ``data`` is a PNG that can be shown."""
    import av

    try:
        with av.open(io.BytesIO(data), "r", format="png_pipe") as file:
            return any(True for _ in file.decode(video=0))
    except (av.FFmpegError, EOFError, IndexError):
        return False


def _svg_problem(data: bytes) -> str:
    from defusedxml.common import DefusedXmlException  # most projects have no logo to read
    from defusedxml.ElementTree import fromstring

    again = "Save it as SVG again."
    try:
        root: Element = fromstring(data)
    except ParseError as problem:
        return f"no SVG that a browser can read ({problem}). {again}"
    except (DefusedXmlException, LookupError, ValueError):
        return f"an SVG with entities or in an encoding of its own, which are not taken. {again}"
    if root.tag != SVG:
        return f'no SVG: it does not begin with <svg xmlns="http://www.w3.org/2000/svg">. {again}'
    return ""
