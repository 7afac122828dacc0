"""The book: EPUB 3.3 (https://www.w3.org/TR/epub-33/) in which each sentence is lit while it is heard.

Its parts are written by the same templates as the page's; its sound is the MP3 of the edition.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from pipeline.handout import Chapter, Handout, Segment
from pipeline.render import smil
from pipeline.render.archive import File, pack
from pipeline.render.book_files import cover, lexicons, licences, style
from pipeline.render.book_metadata import accessibility, identifier
from pipeline.render.fonts import faces, letters_of, needed
from pipeline.render.formats import BOOK, Offer, Product, SoundFile
from pipeline.render.html import rendered, shared
from pipeline.render.reading import Moments, moments, overlay
from pipeline.render.xhtml import Document, document

SHORT = "short"  # the program that is no reading of the whole
GLOSSARY, DOCUMENT = "glossary", "document"  # the sections that every handout ends with
TYPES = {GLOSSARY: "glossary", DOCUMENT: "colophon"}  # EPUB's words for them


@dataclass(frozen=True, slots=True)
class Plan:
    """A part of the book before it is written: its template and what that needs, and what of it is heard."""

    id: str
    name: str
    type: str
    title: Segment
    template: str
    heard: Chapter | None
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the book: its id and what it is, in EPUB's words; its document; its overlay, where it is heard."""

    id: str
    type: str
    title: Segment
    document: Document
    overlay: smil.Seq | None

    @property
    def name(self) -> str:
        """The name of its document."""
        return self.document.name

    @property
    def smil(self) -> str:
        """The name of its overlay."""
        return f"{Path(self.name).stem}.smil"

    @property
    def milliseconds(self) -> int:
        """How long it is heard."""
        return self.overlay.milliseconds if self.overlay else 0


@dataclass(frozen=True, slots=True)
class Rows:
    """Segments of the long list that follow each other: ``rows`` of a table or list, or the words before them."""

    rows: bool
    segments: tuple[Segment, ...]


class EpubFormat:
    """The book of an edition."""

    needs = ("mp3",)
    offers = (Offer(BOOK, "download_book"),)

    def write(self, product: Product, folder: Path) -> None:
        """Write ``handout.epub``. Its sound is in ``folder`` already; without a voice it has none."""
        handout = product.handout
        places = (folder, *product.templates)
        chosen = needed(letters_of(handout) | product.brand.letters(handout.edition.locale), faces(product.templates))
        rules = "\n".join((*(face.rule for face in chosen), product.brand.style))
        files = [*style(places, rules), *licences(chosen), cover(places)]
        said = tuple(lexicons(handout, product.lexicons))
        files += (file for _, file in said)
        sound = next((sound for sound in product.sounds if sound.program != SHORT and sound.path.endswith(".mp3")), None)
        values = {**shared(handout), "brand": product.brand, "lexicons": [lexicon for lexicon, _ in said]}
        written = _written(product, sound, values)
        if sound:
            files.append(File(sound.path, "audio/mpeg", folder / sound.path))
        pages = tuple(_pages(product, written))
        values |= {"parts": written, "pages": pages}
        nav = document("nav.xhtml", "epub/nav.xhtml.j2", _filled("nav", product, values, handout.words["contents"]))
        package = rendered(
            "epub/package.opf.j2",
            product.templates,
            **values,
            files=files,
            sound=sound,
            narrator=product.narrations[sound.program].voice.title if sound else "",
            identifier=identifier(handout),
            accessibility=accessibility(handout, bool(sound), bool(pages)),
            clock=smil.clock,
        )
        texts = [File(nav.name, "application/xhtml+xml", nav.text().encode()), *_files(written)]
        pack(folder / BOOK, package, [*texts, *files])


def _written(product: Product, sound: SoundFile | None, values: dict[str, Any]) -> tuple[Part, ...]:
    """Every part of the book, links between them mended."""
    plans = tuple(_plans(product.handout, product.chapters[sound.program] if sound else ()))
    documents = [
        document(
            plan.name, f"epub/{plan.template}.xhtml.j2", _filled(plan.template, product, values | plan.values, plan.title)
        )
        for plan in plans
    ]
    # The first that has it: what the long list repeats stands in its table.
    places = {id_: made.name for made in reversed(documents) for id_ in made.elements}
    for made in documents:
        made.point(places)
    heard: Moments = moments(product.narrations[sound.program]) if sound else {}
    path = sound.path if sound else ""
    return tuple(
        Part(
            plan.id, plan.type, plan.title, made, overlay(made, plan.type, plan.heard, heard, path) if plan.heard else None
        )
        for plan, made in zip(plans, documents, strict=True)
    )


def _plans(handout: Handout, chapters: Sequence[Chapter]) -> Iterator[Plan]:
    """The front, each section, and the long list where there is sound; each with the chapter that is heard of it.

    What is heard and not on the page is in the book: how long it takes and the long list, as all else that is heard.
    """
    heard: list[Chapter | None] = [*chapters] or [None] * (len(handout.sections) + 1)
    known = {segment.id for segment in handout.segments}
    opening = tuple(segment for segment in _all(heard[0]) if segment.id not in known)
    yield Plan("front", "front.xhtml", "titlepage", handout.title, "front", heard[0], {"opening": opening})
    closing = handout.closing if chapters else ()
    has_list = len(heard) > len(handout.sections) + 1
    for number, section in enumerate(handout.sections, start=1):
        last = number == len(handout.sections) and not has_list
        type_ = TYPES.get(section.id, "chapter")
        values = {"section": section, "type": type_, "closing": closing if last else ()}
        name = f"{number:02}-{section.id}.xhtml"
        yield Plan(f"part-{number}", name, type_, section.title, "section", heard[number], values)
    if has_list:
        apart = {segment.id for segment in (*handout.long_list, *closing)}
        listed = [segment for segment in _all(heard[-1]) if segment.id not in apart]
        groups = [Rows(on_page, tuple(group)) for on_page, group in groupby(listed, lambda segment: segment.id in known)]
        values = {"lists": groups, "closing": closing}
        yield Plan("list", "list.xhtml", "appendix", handout.long_list[0], "list", heard[-1], values)


def _all(chapter: Chapter | None) -> Iterator[Segment]:
    for block in chapter.blocks if chapter else ():
        yield from block


def _filled(template: str, product: Product, values: dict[str, Any], title: Segment) -> str:
    return rendered(f"epub/{template}.xhtml.j2", product.templates, **values, heading=title.text)


def _files(written: Sequence[Part]) -> Iterator[File]:
    for part in written:
        yield File(part.name, "application/xhtml+xml", part.document.text().encode())
        if part.overlay and part.milliseconds:
            yield File(part.smil, "application/smil+xml", smil.write(part.overlay).encode())


def _pages(product: Product, written: Sequence[Part]) -> Iterator[dict[str, str]]:
    """Where each page of the printed edition begins: at the first segment that stands on it."""
    seen: set[int] = set()
    for part in written:
        for id_ in part.document.elements:
            number = product.pages.get(id_)
            if number is not None and number not in seen and part.type != "appendix":
                seen.add(number)
                yield {"number": str(number), "href": f"{part.name}#{id_}"}
