"""What a book has beside its text: its style, the fonts and pictures that this names, its cover, its lexicons."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import ProjectError
from pipeline.handout import Handout
from pipeline.narrate import pls
from pipeline.narrate.lexicon import Entry, Lexicon
from pipeline.render.archive import File
from pipeline.render.assets import STYLES, joined
from pipeline.render.fonts import FOLDER, LICENCE, Face, licence_of
from pipeline.render.templates import file_of

SHEET, COVER = "book.css", "cover.png"
LEFT_OUT = {"css/until.css", "css/settings.css", "css/player.css", "css/print.css"}  # a reading system has its own
BOOK_STYLES = (*(name for name in STYLES if name not in LEFT_OUT), "epub/book.css")
ADDRESS = re.compile(r"""url\(\s*(["']?)(?!data:|#)([^"')]+)\1\s*\)""")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TYPES = {
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".otf": "font/otf",
    ".ttf": "font/ttf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
}


@dataclass(frozen=True, slots=True)
class ShippedLexicon:
    """A lexicon in the book: for which language, and where."""

    locale: str
    path: str


def style(places: Sequence[Path], faces: str = "") -> Iterator[File]:
    """The style sheet, from the parts of the page's, and every file that it names.

    ``faces`` are rules for faces that no part has; ``places`` are the folders in which files are looked for, the first that
    has one wins. Raises ProjectError where none has.
    """
    sheet = COMMENT.sub("", "\n".join(filter(None, (faces, joined(places, BOOK_STYLES)))))
    yield File(SHEET, "text/css", sheet.encode())
    for name in dict.fromkeys(match.group(2).split("#")[0] for match in ADDRESS.finditer(sheet)):
        type_ = TYPES.get(Path(name).suffix.lower())
        found = next((place / name for place in places if (place / name).is_file()), None)
        if type_ is None or found is None or ".." in Path(name).parts:
            why = f"a kind of file that a book does not take ({', '.join(TYPES)})" if found else "not there"
            raise ProjectError(f"templates/css: a style sheet names {name!r}, which is {why}. The book needs it beside it.")
        yield File(name, type_, found)


def licences(chosen: Sequence[Face]) -> Iterator[File]:
    """The licences of faces, in one file."""
    if text := licence_of(chosen):
        yield File(f"{FOLDER}/{LICENCE}", "text/plain", text.encode())


def cover(places: Sequence[Path]) -> File:
    """The picture that a shelf of books shows."""
    return File(COVER, "image/png", file_of(places, COVER), "cover-image")


def lexicons(handout: Handout, known: Mapping[str, Lexicon]) -> Iterator[tuple[ShippedLexicon, File]]:
    """How words are said: the lexicon of each language, and for this edition how the study says its terms."""
    readings = {written: Entry(read) for written, read in handout.readings.items()}
    tag = handout.edition.locale
    for name, locale, entries in (("study", tag, readings), *((tag, tag, entries) for tag, entries in known.items())):
        if entries:
            path = f"lexicons/{name}.pls"
            yield ShippedLexicon(locale, path), File(path, "application/pls+xml", pls.write(entries, locale).encode())
