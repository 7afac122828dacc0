"""An EPUB's container: a zip whose first entry is its media type, as OCF has it (https://www.w3.org/TR/epub-33/#sec-ocf)."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

MEDIA_TYPE = "application/epub+zip"
FOLDER = "EPUB"  # where the package and all its files stand in the container
PACKAGE = "package.opf"
CONTAINER = f"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="{FOLDER}/{PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can tell, in every entry: the same files give the same bytes
PACKED = {"text", "application"}  # what is worth compressing; sound, fonts and pictures are compressed already
READABLE = 0o644 << 16


@dataclass(frozen=True, slots=True)
class File:
    """A file of the book: its path beside the package, its media type, what is in it (or the file that holds it)."""

    path: str
    type: str
    data: bytes | Path
    properties: str = ""


def pack(path: Path, package: str, files: Sequence[File]) -> None:
    """Write a book: its package and its files, in this order."""
    with ZipFile(path, "w") as archive:
        _add(archive, "mimetype", MEDIA_TYPE.encode(), ZIP_STORED)
        _add(archive, "META-INF/container.xml", CONTAINER.encode(), ZIP_DEFLATED)
        _add(archive, f"{FOLDER}/{PACKAGE}", package.encode(), ZIP_DEFLATED)
        for file in files:
            method = ZIP_DEFLATED if file.type.split("/")[0] in PACKED else ZIP_STORED
            _add(archive, f"{FOLDER}/{file.path}", file.data, method)


def _add(archive: ZipFile, name: str, data: bytes | Path, method: int) -> None:
    entry = ZipInfo(name, EARLIEST)
    entry.compress_type, entry.external_attr, entry.create_system = method, READABLE, 3
    if isinstance(data, bytes):
        archive.writestr(entry, data)
        return
    entry.file_size = data.stat().st_size
    with data.open("rb") as source, archive.open(entry, "w") as target:
        shutil.copyfileobj(source, target, 1 << 20)
