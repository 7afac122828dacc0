"""A handout as a whole, and the site of all handouts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from pipeline.findings import Place
from pipeline.handout.blocks import Block
from pipeline.handout.segments import Segment


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

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Every segment that is read, once, in reading order."""
        front = (segment for block in self.front for segment in block.segments)
        return (self.title, *front, *self.body[1:])

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """What is heard, in order: what stands first, then a chapter for each section."""
        front = ((self.title,), *(block.segments for block in self.front))
        sections = (
            Chapter(section.title.text, ((section.title,), *(block.segments for block in section.blocks)))
            for section in self.sections
        )
        return (Chapter(self.title.text, front), *sections)

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
