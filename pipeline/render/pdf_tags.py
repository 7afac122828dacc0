"""What WeasyPrint leaves out of a tagged PDF."""

from typing import Any


def mended(written: bytes, document: Any) -> bytes:
    return written
