"""Before anything is published: does the staged edition hold together?"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from pipeline.errors import OutputError
from pipeline.handout import Handout
from pipeline.render.formats import BOOK
from pipeline.render.templates import hint

CUE = re.compile(r"^(.+)\n\S+ --> ", re.MULTILINE)  # the id of a cue, on the line before its times


class _Page(HTMLParser):
    """The ids of a page, and what it points to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name in ("href", "src") and value:
                self.targets.append(value)


def verify(folder: Path, handout: Handout, templates: Sequence[Path] = ()) -> None:
    """Raise OutputError when a segment is not on the page exactly once, or the cues are not what is heard.

    ``templates`` are the folders that the page was made from: the error names those files in them that are the user's own.
    Links to other editions are checked when the set is complete (see `verify_links`).
    """
    page = folder / "index.html"
    if page.is_file():
        with _own_named(templates):
            _verify_page(page, handout)
    _verify_cues(folder, handout)
    book = folder / BOOK
    if book.is_file():
        from pipeline.render.verify_book import verify_book  # it reads XML, as no other edition needs it

        with _own_named(templates):
            verify_book(book, handout)


def _verify_page(page: Path, handout: Handout) -> None:
    parsed = _parsed(page)
    for segment in handout.segments:
        if parsed.ids.count(segment.id) != 1:
            raise OutputError(
                f"{page.name}: the segment {segment.id!r} stands on the page {parsed.ids.count(segment.id)} times."
            )
    twice = {id_ for id_ in parsed.ids if parsed.ids.count(id_) > 1}
    if twice:
        raise OutputError(f"{page.name}: the id {min(twice)!r} is used twice.")


def _verify_cues(folder: Path, handout: Handout) -> None:
    lengths = {segment.id for segment in handout.lengths.values()}
    for file in folder.glob("audio/*.vtt"):
        chapters = handout.short_chapters() if file.name.startswith("short") else handout.chapters
        wanted = [segment.id for chapter in chapters for block in chapter.blocks for segment in block]
        # How long it takes is told where it is known, and in words of its own for each length.
        cues = [id_ for id_ in CUE.findall(file.read_text(encoding="utf-8")) if id_ not in lengths]
        if cues != wanted:
            raise OutputError(f"{file.name}: {_difference(cues, wanted)}")


def _difference(cues: list[str], wanted: list[str]) -> str:
    """Where the cues are others than what is heard."""
    if len(cues) != len(wanted):
        return f"{len(cues)} cues for {len(wanted)} segments."
    cue, segment = next((cue, segment) for cue, segment in zip(cues, wanted, strict=True) if cue != segment)
    return f"a cue for {cue!r} where {segment!r} is heard."


def verify_links(folder: Path, outside: Path, templates: Sequence[Path] = ()) -> None:
    """Raise OutputError when a page below ``folder`` points to a file or an id that is not there.

    ``outside`` is the index of all studies, which is written when they are all there; ``templates`` as for `verify`.
    """
    with _own_named(templates):
        _verify_links(folder, outside)


@contextmanager
def _own_named(templates: Sequence[Path]) -> Iterator[None]:
    """An error also says which templates of the user's own are in use: what is missing may be missing in them."""
    try:
        yield
    except OutputError as problem:
        raise OutputError(f"{problem}{hint(templates)}") from None


def _verify_links(folder: Path, outside: Path) -> None:
    pages = {path.resolve(): _parsed(path) for path in folder.rglob("*.html")}
    for path, parsed in pages.items():
        for target in parsed.targets:
            parts = urlsplit(target)
            if parts.scheme:
                continue
            pointed = (path.parent / parts.path).resolve() if parts.path else path
            if not pointed.is_file() and pointed != outside.resolve():
                raise OutputError(f"{path.name}: the link {target!r} leads nowhere.")
            if parts.fragment and pointed in pages and parts.fragment not in pages[pointed].ids:
                raise OutputError(f"{path.name}: there is no {target!r} to go to.")


def _parsed(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page
