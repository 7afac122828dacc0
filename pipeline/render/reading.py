"""Reading along in a book: which element is lit during which part of the sound, in the order of the text."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from pipeline.handout import Chapter, Segment
from pipeline.narrate.narration import Narration
from pipeline.render.formats import DELAY_SAMPLES
from pipeline.render.overlay import milliseconds
from pipeline.render.smil import Node, Par, Seq
from pipeline.render.xhtml import Document

SAID = "say-"  # before the id of a segment: the id of its <par>
Moments: TypeAlias = Mapping[str, tuple[int, int]]  # by segment: from when to when, in milliseconds


def moments(narration: Narration, delay: int = DELAY_SAMPLES) -> Moments:
    """When each segment is heard, each with the pause after it: so a book pauses where the recording does.

    ``delay`` samples pass in the file before the first sample of the narration.
    """
    begins = [clip.start for clip in narration.clips]
    ends = [*begins[1:], narration.samples]
    return {
        clip.segment: (
            milliseconds(begin + delay, narration.sample_rate),
            milliseconds(end + delay, narration.sample_rate),
        )
        for clip, begin, end in zip(narration.clips, begins, ends, strict=True)
    }


def overlay(document: Document, type_: str, chapter: Chapter, heard: Moments, audio: str) -> Seq:
    """The overlay of a document whose text is heard as ``chapter``, in the file ``audio``."""
    order = {id_: number for number, id_ in enumerate(document.elements)}
    placed = [pair for block in chapter.blocks for pair in _targets(block, order) if pair[0].id in heard]
    placed.sort(key=lambda pair: order[pair[1]])  # what is heard of one place stays in the order in which it is heard
    name = document.name
    pars = [
        (document.within(target), Par(SAID + segment.id, f"{name}#{target}", audio, *heard[segment.id]))
        for segment, target in placed
    ]
    return Seq(name, type_, tuple(_nested(name, pars)))


def _targets(block: Sequence[Segment], order: Mapping[str, int]) -> Iterator[tuple[Segment, str]]:
    """The element of each segment of a block: its own; for what is only heard that of the next, or else the one before."""
    following = ""
    found: list[tuple[Segment, str]] = []
    for segment in reversed(block):
        following = segment.id if segment.id in order else following
        found.append((segment, following))
    before = ""
    for segment, target in reversed(found):
        before = target or before
        if before:
            yield segment, before


def _nested(name: str, pars: Sequence[tuple[tuple[tuple[str, str], ...], Par]]) -> Iterator[Node]:
    """Sentences, each in the table, list or figure that it stands in."""
    for holder, group in groupby(pars, key=lambda pair: pair[0][:1]):
        if holder:
            id_, type_ = holder[0]
            yield Seq(f"{name}#{id_}", type_, tuple(_nested(name, [(within[1:], par) for within, par in group])))
        else:
            yield from (par for _, par in group)
