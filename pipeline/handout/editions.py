"""A handout as a whole, and the site of all handouts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from pipeline.findings import Place
from pipeline.handout.blocks import Block, Paragraph, heard_here, heard_later
from pipeline.handout.segments import Segment

# Lengths of a recording that are said: to the minute up to this many, and beyond that in steps of so many.
EXACT_MINUTES, LENGTH_STEP, LONGEST = 10, 5, 180
MINUTES = (*range(1, EXACT_MINUTES + 1), *range(EXACT_MINUTES + LENGTH_STEP, LONGEST + 1, LENGTH_STEP))

# Numbers of pages are known where pages are made: until then these stand in the phrase that counts them.
PAGE, PAGES = "{page}", "{pages}"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the handout: a chapter of the sound, an ``h2`` of the page."""

    id: str
    title: Segment
    blocks: tuple[Block, ...]

    @property
    def segments(self) -> Iterator[Segment]:
        """The title, then the blocks in order."""
        yield self.title
        for block in self.blocks:
            yield from block.segments


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of what is heard: its name as players show it, and its segments, block by block."""

    title: str
    blocks: tuple[tuple[Segment, ...], ...]


def _filled(blocks: Iterable[tuple[Segment, ...]]) -> tuple[tuple[Segment, ...], ...]:
    return tuple(block for block in blocks if block)


def _in_order(chapters: Iterable[Chapter]) -> tuple[Segment, ...]:
    return tuple(segment for chapter in chapters for block in chapter.blocks for segment in block)


@dataclass(frozen=True, slots=True)
class Edition:
    """What one audience gets: a locale (BCP 47), its own name for its language, ltr or rtl, and its ISO 639-2 code."""

    id: str
    locale: str
    name: str
    direction: str
    iso639: str = "und"


@dataclass(frozen=True, slots=True)
class Handout:
    """One summary in one edition.

    ``words`` are the labels of the page, by phrase name; ``readings`` how the study's terms are said, by how they are
    written; ``places`` where the text of each segment can be mended.

    Heard and not on the page are ``opening``, what follows the first statements; ``lengths``, how long it takes, by
    whole minutes, one segment whose words depend on the sound; ``closing``; ``long_list``, the title of the last chapter
    and the words below it. The short edition is ``short``, blocks of segments of the page, between ``short_opening`` and
    ``short_closing``. ``statement`` are the segments of the page that say which version and edition this is.
    """

    study: str
    edition: Edition
    version: str
    date: date
    title: Segment
    front: tuple[Block, ...]
    sections: tuple[Section, ...]
    words: Mapping[str, Segment] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    reviewed: bool = False
    opening: tuple[Segment, ...] = ()
    lengths: Mapping[int, Segment] = field(default_factory=dict)
    closing: tuple[Segment, ...] = ()
    long_list: tuple[Segment, ...] = ()
    short: tuple[tuple[Segment, ...], ...] = ()
    short_opening: tuple[Segment, ...] = ()
    short_closing: tuple[Segment, ...] = ()
    statement: tuple[Segment, ...] = ()
    maker: str = ""  # who made the document

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Every segment of the page, once, from top to bottom."""
        front = (segment for block in self.front for segment in block.segments)
        return (self.title, *front, *self.body[1:])

    @property
    def status(self) -> tuple[Segment, ...]:
        """What is said of whether a person has checked it."""
        blocks = (block for block in self.front if isinstance(block, Paragraph) and block.tone == "status")
        return tuple(segment for block in blocks for segment in block.segments)

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """What is heard, in order, where nobody knows yet how long it takes."""
        return self.chapters_for(None)

    def chapters_for(self, minutes: float | None) -> tuple[Chapter, ...]:
        """What is heard, in order, with the sentence that says that it takes about so many minutes.

        First what stands first; then a chapter for each section, as on the page; last the long list, if there is one.
        """
        first = ((self.title,), *map(heard_here, self.front), (*self.opening, *self.length_said(minutes)))
        chapters = [Chapter(self.title.text, _filled(first))]
        for section in self.sections:
            heard = ((section.title,), *map(heard_here, section.blocks))
            chapters.append(Chapter(section.title.text, _filled(heard)))
        if self.long_list:
            later = (heard_later(block) for section in self.sections for block in section.blocks)
            listed = (self.long_list[:1], self.long_list[1:], *later)
            chapters.append(Chapter(self.long_list[0].text, _filled(listed)))
        last = chapters.pop()
        return (*chapters, Chapter(last.title, _filled((*last.blocks, self.closing))))

    def short_chapters(self) -> tuple[Chapter, ...]:
        """What is heard in the short edition: its title, notice and status, what was chosen, and a close; or nothing."""
        if not self.short:
            return ()
        front = (block.segments for block in self.front if isinstance(block, Paragraph) and block.tone != "voice")
        blocks = (self.short_opening, *front, *self.short, self.short_closing)
        return (Chapter(self.short_opening[0].text, _filled(blocks)),)

    def heard(self, minutes: float | None = None) -> tuple[Segment, ...]:
        """Every segment that is heard, once, in the order of the sound (see `chapters_for`)."""
        return _in_order(self.chapters_for(minutes))

    @property
    def said(self) -> tuple[Segment, ...]:
        """What a voice says in the whole recording, without its length, and in the short edition."""
        return tuple(dict.fromkeys((*self.heard(), *_in_order(self.short_chapters()))))

    @property
    def sayable(self) -> tuple[Segment, ...]:
        """All that a voice may have to say, at any length of the recording."""
        return (*self.said, *self.lengths.values())

    def length_said(self, minutes: float | None) -> tuple[Segment, ...]:
        """What is said of a length: the sentence of the nearest that has one; none for what is longer than them all."""
        if minutes is None or not self.lengths or minutes > max(self.lengths) + LENGTH_STEP / 2:
            return ()
        return (self.lengths[min(self.lengths, key=lambda known: abs(known - minutes))],)

    @property
    def body(self) -> tuple[Segment, ...]:
        """What people review: the title and the sections, without what the program says of status and voice."""
        return (self.title, *(segment for section in self.sections for segment in section.segments))


@dataclass(frozen=True, slots=True)
class Listing:
    """An edition as menus and the index name it; ``lang`` is the language of its title."""

    edition: Edition
    title: str
    lang: str


@dataclass(frozen=True, slots=True)
class StudyListing:
    """The editions of one study that are published."""

    study: str
    editions: tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """What crosses locales: every study and its editions, for menus and the index."""

    studies: tuple[StudyListing, ...]

    def editions(self, study: str) -> tuple[Listing, ...]:
        """The editions of one study."""
        return next((listing.editions for listing in self.studies if listing.study == study), ())
