"""Words that are explained: where a term first stands in the text it is a button that shows its meaning beside it.

Everywhere else, and in editions that nobody can press a button in, a term is a link to the glossary
(`pipeline.render.html`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from markupsafe import Markup

from pipeline.handout import Entry, Handout, Role, Run, Runs, Segment

Show = Callable[[Runs], Markup]
OPENING = re.compile(r"[«»„“‚‘(\[¿¡]+$")


def anchor(term: str) -> str:
    """Where the glossary explains a term: the id of its entry."""
    return f"term-{term}".replace("_", "-")


@dataclass(frozen=True, slots=True)
class Terms:
    """The explained words of a handout. ``first`` is the segment that each of them first stands in, by anchor."""

    show: Show
    entries: dict[str, Entry] = field(default_factory=dict)
    first: dict[str, str] = field(default_factory=dict)

    def text(self, segment: Segment) -> Markup:
        """The words of a segment, each term that first stands here as a button."""
        parts: list[Markup] = []
        seen: set[str] = set()
        for target, runs in _by_term(segment):
            if self.first.get(target) == segment.id and target not in seen:
                seen.add(target)
                made = Markup('<button type="button" class="term" popovertarget="means-{}">{}</button>')
                button = made.format(target, self.show(tuple(replace(run, term="") for run in runs)))
                # To a browser a button is a picture: it would leave the sign before it at the end of a line.
                if parts and (sign := OPENING.search(parts[-1])):
                    parts[-1] = parts[-1][: sign.start()]
                    button = Markup('<span class="joined">{}{}</span>').format(sign.group(), button)
                parts.append(button)
            else:
                parts.append(self.show(runs))
        return Markup("").join(parts)

    def meanings(self, segment: Segment) -> Markup:
        """What the buttons of a segment show; it stands behind the segment, so that the sentence stays whole."""
        here = dict.fromkeys(target for target, _ in _by_term(segment) if self.first.get(target) == segment.id)
        return Markup("").join(
            Markup('<span class="meaning" id="means-{}" popover=""><strong>{}</strong> {}</span>').format(
                target, self.show(self.entries[target].name), self.show(self.entries[target].value)
            )
            for target in here
        )


def terms_of(handout: Handout, show: Show) -> Terms:
    """The terms that the glossary of ``handout`` explains. Headings and captions keep links: they are places to go to."""
    blocks = [block for section in handout.sections for block in section.blocks]
    entries = {entry.anchor: entry for block in blocks for entry in getattr(block, "entries", ()) if entry.anchor}
    first: dict[str, str] = {}
    for segment in (segment for block in blocks for segment in block.segments):
        if segment.role in (Role.SENTENCE, Role.ITEM):
            for target, _ in _by_term(segment):
                if target in entries:
                    first.setdefault(target, segment.id)
    return Terms(show, entries, first)


def _by_term(segment: Segment) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """The runs of a segment, those of one term together, with its anchor; words of no term have none."""
    for term, runs in groupby(segment.shown, key=lambda run: run.term):
        yield anchor(term) if term else "", tuple(runs)
