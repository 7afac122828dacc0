"""Pictures that a project brings along: whether a file is one that a browser shows."""

import struct
import zlib
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
    return "" if _is_whole_png(data) else "no PNG, or a broken one. Save it as PNG again."


def _kind(data: bytes) -> str:
    if data.startswith(RIFF) and data[8:12] == WEBP:
        return "a WebP"
    return next((name for signature, name in SIGNATURES.items() if data.startswith(signature)), "")


def _is_whole_png(data: bytes) -> bool:
    """Whether every chunk is there with its checksum, up to the last one (https://www.w3.org/TR/png-3/#5DataRep)."""
    at, name = len(PNG), b""
    while data.startswith(PNG) and data[12:16] == b"IHDR" and name != b"IEND" and len(data) >= at + 12:
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 8 + length
        if data[end : end + 4] != struct.pack(">I", zlib.crc32(data[at + 4 : end])):
            return False
        at = end + 4
    return name == b"IEND"


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
