"""Before a book is published: does it hold together? Its files, its links, its sentences, and what is heard when."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element, ParseError
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from defusedxml.ElementTree import fromstring

from pipeline.errors import OutputError
from pipeline.handout import Handout
from pipeline.render import smil
from pipeline.render.archive import FOLDER, MEDIA_TYPE, PACKAGE
from pipeline.render.reading import SAID

OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "application/xhtml+xml"
APPENDIX = "list"  # the item that repeats rows of tables for those who listen


@dataclass(frozen=True, slots=True)
class Book:
    """A book as it is found: its files by name, its package, and the ids of each document in reading order."""

    files: Mapping[str, bytes]
    package: Element
    ids: Mapping[str, tuple[str, ...]]
    roots: Mapping[str, Element]

    @property
    def items(self) -> Sequence[Element]:
        """The items of the manifest."""
        return self.package.findall(f"{OPF}manifest/{OPF}item")

    def durations(self) -> dict[str, int]:
        """The lengths that the package tells, in milliseconds, by what they are of: an item's ``#id``, or empty: of all."""
        metas = (meta for meta in self.package.iter(f"{OPF}meta") if meta.get("property") == "media:duration")
        return {meta.get("refines", ""): smil.from_clock(meta.text or "") for meta in metas}


def verify_book(path: Path, handout: Handout) -> None:
    """Raise OutputError when a book is no book, or what is in it does not fit together."""
    name = path.name
    book = _opened(path)
    _verify_files(name, book)
    for segment in handout.segments:
        times = sum(ids.count(segment.id) for file, ids in book.ids.items() if file != _file(book, APPENDIX))
        if times != 1:
            raise OutputError(f"{name}: the segment {segment.id!r} stands in the book {times} times.")
    heard = [par for overlay in _overlays(name, book) for par in overlay.pars]
    if not any(item.get("media-type") == "audio/mpeg" for item in book.items):
        return
    heard.sort(key=lambda par: par.begin)
    for par, following in pairwise(heard):
        if following.begin < par.end:
            raise OutputError(f"{name}: {following.id!r} is heard before {par.id!r} has ended.")
    lengths = {SAID + segment.id for segment in handout.lengths.values()}
    told = [par.id for par in heard if par.id not in lengths]
    wanted = [SAID + segment.id for segment in handout.heard()]
    if told != wanted:
        missing = next((id_ for id_ in wanted if id_ not in told), "what comes first")
        raise OutputError(f"{name}: what is lit is not what is heard; look at {missing.removeprefix(SAID)!r}.")


def _opened(path: Path) -> Book:
    name = path.name
    try:
        with ZipFile(path) as archive:
            entries = archive.infolist()
            first = entries[0] if entries else None
            if first is None or first.filename != "mimetype" or first.compress_type != ZIP_STORED:
                raise OutputError(f"{name}: a book begins with its media type, as it is.")
            if archive.read(first) != MEDIA_TYPE.encode():
                raise OutputError(f"{name}: its media type is not {MEDIA_TYPE}.")
            sound = (".mp3", ".woff2", ".png")  # what is only there or not
            files = {
                posixpath.relpath(entry.filename, FOLDER): b"" if entry.filename.endswith(sound) else archive.read(entry)
                for entry in entries
            }
    except (BadZipFile, KeyError) as problem:
        raise OutputError(f"{name}: this is no book that can be opened ({problem}).") from None
    roots = {file: _parsed(name, file, data) for file, data in files.items() if file.endswith((".xhtml", ".opf"))}
    if PACKAGE not in roots:
        raise OutputError(f"{name}: there is no {FOLDER}/{PACKAGE}.")
    ids = {
        file: tuple(element.attrib["id"] for element in root.iter() if "id" in element.attrib)
        for file, root in roots.items()
        if file != PACKAGE
    }
    return Book(files, roots[PACKAGE], ids, roots)


def _parsed(name: str, file: str, data: bytes) -> Element:
    try:
        root: Element = fromstring(data.decode())
    except ParseError as problem:
        raise OutputError(f"{name}: {file} is no well-formed XML ({problem}).") from None
    return root


def _file(book: Book, id_: str) -> str:
    return next((item.get("href", "") for item in book.items if item.get("id") == id_), "")


def _verify_files(name: str, book: Book) -> None:
    """Every file is listed, every listed file is there, every id is there once, and every link leads somewhere."""
    listed = [item.get("href", "") for item in book.items]
    there = {file for file in book.files if not file.startswith("..")} - {PACKAGE}
    for file in sorted(there.symmetric_difference(listed)):
        raise OutputError(f"{name}: {file} is {'not listed' if file in there else 'listed and not there'}.")
    for file, ids in book.ids.items():
        twice = {id_ for id_ in ids if ids.count(id_) > 1}
        if twice:
            raise OutputError(f"{name}: in {file} the id {min(twice)!r} is used twice.")
        for target in _targets(book.roots[file]):
            if not _leads(book, file, target):
                raise OutputError(f"{name}: in {file} the link {target!r} leads nowhere.")


def _targets(root: Element) -> Iterator[str]:
    for element in root.iter():
        yield from (element.attrib[key] for key in ("href", "src") if key in element.attrib)


def _leads(book: Book, file: str, target: str) -> bool:
    parts = urlsplit(target)
    if parts.scheme:
        return True
    pointed = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(parts.path))) if parts.path else file
    return pointed in book.files and (not parts.fragment or parts.fragment in book.ids.get(pointed, ()))


def _overlays(name: str, book: Book) -> Iterator[smil.Seq]:
    """The overlays of a book, each checked: its targets and their order, its clips, and the lengths that are told of it."""
    told = book.durations()
    total = 0
    for item in book.items:
        id_ = item.get("media-overlay")
        if id_ is None:
            continue
        file = _file(book, id_)
        overlay = smil.read(book.files[file].decode(), f"{name}: {file}")
        _verify_overlay(f"{name}: {file}", book, item.get("href", ""), overlay)
        if told.get(f"#{id_}") != overlay.milliseconds:
            raise OutputError(f"{name}: {file} takes {overlay.milliseconds} ms, and the book says {told.get(f'#{id_}')}.")
        total += overlay.milliseconds
        yield overlay
    if told.get("", 0) != total:
        raise OutputError(f"{name}: its parts take {total} ms, and the book says {told.get('', 0)}.")


def _verify_overlay(name: str, book: Book, document: str, overlay: smil.Seq) -> None:
    order: dict[str, int] = {f"{document}#{id_}": number for number, id_ in enumerate(book.ids[document])}
    before = -1
    for par in overlay.pars:
        if par.text not in order:
            raise OutputError(f"{name}: there is no {par.text!r} to be lit.")
        if order[par.text] < before:
            raise OutputError(f"{name}: {par.text!r} is lit after what follows it in the text.")
        before = order[par.text]
        if par.begin >= par.end or par.audio not in book.files:
            raise OutputError(f"{name}: {par.id!r} has no sound.")
    holders: list[Any] = [overlay]
    while holders:
        holder = holders.pop()
        if holder.text not in order and holder.text != document:
            raise OutputError(f"{name}: there is no {holder.text!r}.")
        holders += [child for child in holder.children if isinstance(child, smil.Seq)]
