"""What a check is asked about, and what it is: a function that yields findings, registered by entry point."""

import re
import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain
from typing import Protocol

from pipeline import plugins
from pipeline.findings import Finding, Place, in_order
from pipeline.handout import Handout, Role, Segment
from pipeline.localize.translations import Translations
from pipeline.narrate.cache import ClipCache
from pipeline.narrate.lexicon import IN_WORD, Lexicon, with_readings
from pipeline.narrate.voices import Voices
from pipeline.readability.limits import Limits
from pipeline.readability.score import Scores
from pipeline.render.fonts import Face
from pipeline.rules import Rule
from pipeline.source.load import Study
from pipeline.wording.lists import Lists

READ = frozenset({Role.TITLE, Role.HEADING, Role.SENTENCE, Role.ITEM, Role.CAPTION})


@dataclass(frozen=True, slots=True)
class Subject:
    """One edition of a study with its scores, word lists and what reads it: lexicons by locale, voices, clips.

    ``faces`` are those that can lie beside a page.
    """

    study: Study
    handout: Handout
    translations: Translations
    scores: Scores
    phrases_used: frozenset[str]
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    voices: Voices | None = None
    clips: ClipCache | None = None
    faces: tuple[Face, ...] = ()
    lists: Lists = field(default_factory=Lists)
    limits: Limits = field(default_factory=Limits)

    @property
    def locale(self) -> str:
        """The edition's locale."""
        return self.handout.edition.locale

    @property
    def is_source(self) -> bool:
        """Whether the edition is in the study's own language; checks of the source run there only."""
        return self.locale == self.study.summary.language

    @property
    def own_text(self) -> tuple[Segment, ...]:
        """The segments in the edition's language that are read as text, tables and labels of figures left out."""
        return tuple(s for s in self.handout.segments if s.lang == self.locale and s.role in READ)

    @property
    def explained(self) -> frozenset[str]:
        """The words of terms, as they stand in this edition, and those that have a reading of their own; small letters."""
        marked = (run.text for segment in self.handout.segments for run in segment.shown if run.term)
        named = (
            run.text
            for section in self.handout.sections
            for block in section.blocks
            for entry in getattr(block, "entries", ())
            for run in entry.name
        )
        return frozenset(text.casefold() for text in (*marked, *named, *self.handout.readings))

    def lexicon(self, language: str) -> Lexicon:
        """How words are said in a language of this edition, the study's own terms included."""
        readings = self.handout.readings if language == self.locale else {}
        return with_readings(self.lexicons.get(language, {}), readings)

    def place(self, segment: Segment) -> Place:
        """Where a segment can be mended: the line of its source, or of its catalog."""
        status = self.translations.statuses.get(segment.message)
        return status.place if status else self.handout.places.get(segment.id, Place("-"))

    def place_of(self, word: str, segment: Segment) -> Place:
        """Where a word of a segment can be mended: the line of its source, or of its catalog."""
        wordings = next((layer.wordings for layer in self.translations.layers if layer.language == segment.lang), {})
        whole = re.compile(rf"(?<!{IN_WORD}){re.escape(word)}(?!{IN_WORD})")
        for id_ in (segment.id, *wordings):
            if id_ in wordings and any(whole.search(text) for text in wordings[id_].texts):
                status = self.translations.statuses.get(id_)
                if status:
                    return status.place
        return self.handout.places.get(segment.id, Place("-"))


class Check(Protocol):
    """A check of an edition; what it yields is collected with all other findings."""

    def __call__(self, subject: Subject, /) -> Iterable[Finding]:
        """Yield what a person should look at."""


def rules() -> tuple[Rule, ...]:
    """The rules of every installed check, as the modules of the checks list them."""
    modules = dict.fromkeys(sys.modules[plugins.load("checks", name).__module__] for name in plugins.names("checks"))
    return tuple(rule for module in modules for rule in getattr(module, "RULES", ()))


def run(subject: Subject) -> tuple[Finding, ...]:
    """The findings of every installed check. While one waits for a voice's phonemes, others go on."""
    checks: list[Check] = [plugins.load("checks", name) for name in plugins.names("checks")]
    with ThreadPoolExecutor(2) as threads:
        return in_order(chain.from_iterable(threads.map(lambda check: tuple(check(subject)), checks)))
