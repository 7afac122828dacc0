"""A segment: one sentence for the eye and for the ear."""

import enum
import hashlib
from dataclasses import dataclass
from typing import TypeAlias


def digest(*texts: str) -> str:
    """A short hash of some texts: 16 hexadecimal digits of their SHA-256."""
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:16]


class Role(enum.StrEnum):
    """What a segment is for the reader. Scores count SENTENCE and ITEM only."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    ITEM = "item"
    CAPTION = "caption"
    ROW = "row"  # a row of a table, or of a list of names and values
    FIGURE = "figure"  # what a figure shows, in words
    LABEL = "label"  # words of the page that are not read as part of it


class State(enum.StrEnum):
    """How a segment came into its language."""

    TRANSLATED = "translated"  # or written in it
    MISSING = "missing"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Run:
    """Words for the eye that share their marks. ``isolate``: keeps its own direction in right-to-left text."""

    text: str
    strong: bool = False
    term: str = ""
    lang: str = ""
    isolate: bool = False


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence, label or heading: what is shown and what is read are two realisations of one message.

    ``read`` is ordinary words (it is scored, and it is the transcript); ``lang`` is the BCP 47 tag of both, which in a
    draft is the source's where a translation is missing. ``source`` is a digest of the wordings it was made from, and
    ``message`` the id of the first of them.
    """

    id: str
    role: Role
    lang: str
    shown: Runs
    read: str
    state: State = State.TRANSLATED
    source: str = ""
    message: str = ""

    @property
    def text(self) -> str:
        """The words for the eye, without marks."""
        return "".join(run.text for run in self.shown)
