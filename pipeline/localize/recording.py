"""What is said around a recording: how long it is, how many parts it has, its close; and what frames the short edition."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from pipeline.handout import MINUTES, Block, Role, Section, Segment, heard_here, heard_later
from pipeline.localize.realize import Part, Realizer
from pipeline.source import blocks
from pipeline.source.values import Count, Name, Value

# Makes a segment that is not on the page: its id, its role, its message.
Say: TypeAlias = Callable[[str, Role, Part], Segment]
# A contact that can be dialled, and therefore said.
TELEPHONE = re.compile(r"\+?[0-9][0-9 ()/.-]{4,}[0-9]")


def is_telephone(contact: str) -> bool:
    """Whether a contact is a telephone number."""
    return TELEPHONE.fullmatch(contact) is not None


@dataclass(frozen=True, slots=True)
class Around:
    """What a handout says for listeners only (see `pipeline.handout.Handout`)."""

    opening: tuple[Segment, ...] = ()
    lengths: Mapping[int, Segment] = field(default_factory=dict)
    closing: tuple[Segment, ...] = ()
    long_list: tuple[Segment, ...] = ()
    short_opening: tuple[Segment, ...] = ()
    short_closing: tuple[Segment, ...] = ()


def around(sections: tuple[Section, ...], contact: str | None, say: Say, realizer: Realizer) -> Around:
    """What is said around the recording of some sections. ``contact`` is said, twice, where it is a telephone number."""

    def said(id_: str, *names: str, **values: Value) -> tuple[Segment, ...]:
        return tuple(say(f"{id_}-{name}".replace("_", "-"), Role.SENTENCE, Part(name, values)) for name in names)

    parts = len(sections)
    long_list: tuple[Segment, ...] = ()
    if any(heard_later(block) for section in sections for block in section.blocks):
        parts += 1
        title = say("long-list-title", Role.HEADING, Part("long_list_title"))
        long_list = (numbered(title, parts, parts, realizer), *said("long-list", "section_is_a_list", "you_can_skip"))
    dialled = contact if contact and is_telephone(contact) else ""
    number: dict[str, Value] = {"number": Name(dialled, spelled=True)}
    contacts = said("closing", "contact_phone", "contact_phone_again", **number) if dialled else ()
    return Around(
        opening=said("opening", "recording_parts", n=Count(parts)),
        lengths=_lengths(say, realizer),
        closing=(*contacts, *said("closing", "recording_end", "thanks_for_listening")),
        long_list=long_list,
        short_opening=(say("short-title", Role.TITLE, Part("short_title")),),
        short_closing=said("short", "short_end"),
    )


def part_numbers(sections: tuple[Section, ...], total: int, realizer: Realizer) -> tuple[Section, ...]:
    """The sections, each title heard as "Part three of eight" and then its words."""
    return tuple(
        replace(section, title=numbered(section.title, number, total, realizer))
        for number, section in enumerate(sections, start=1)
    )


def numbered(title: Segment, number: int, total: int, realizer: Realizer) -> Segment:
    """A title of a part, with its number for the ear."""
    return realizer.preceded(title, Part("part_of", {"n": Count(number), "parts": Count(total)}))


def _lengths(say: Say, realizer: Realizer) -> dict[int, Segment]:
    """The sentence that says how long it takes, for every length that is said; all have one id."""
    parts = {minutes: Part("recording_length", {"n": Count(minutes)}) for minutes in MINUTES}
    id_ = say("opening-recording-length", Role.SENTENCE, parts[MINUTES[0]]).id
    return {minutes: realizer.segment(id_, Role.SENTENCE, part) for minutes, part in parts.items()}


def for_short(spec: blocks.Block, block: Block, whole: bool) -> Iterator[tuple[Segment, ...]]:
    """What the short edition takes of a block: the whole of it, or the sentences that are marked."""
    if whole or getattr(spec, "short", False):
        yield heard_here(block)
        return
    lines = spec.text if isinstance(spec, blocks.TextBlock) else spec.items if isinstance(spec, blocks.ListBlock) else ()
    marked = tuple(segment for line, segment in zip(lines, block.segments, strict=False) if line.short)
    if marked:
        yield marked
