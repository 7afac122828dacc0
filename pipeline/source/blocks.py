"""What may stand in a section: each block is a mapping with one key, and that key says what the block is."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from pipeline.source.figures import Bars, Flow, IconArray, Parts, Timeline
from pipeline.source.types import Count, Model, Name, Names, Percent, SectionId, Text

# How much of a block is heard where it stands. What is not is heard last, in the long list, which can be skipped.
Spoken: TypeAlias = Literal["full", "short", "appendix"]


class Sentence(Model):
    """One sentence: one message, one clip, one highlight.

    ``one`` and ``zero`` are its wordings for those numbers, ``number`` names the fact that its grammar follows (if left
    out, the first whole number), ``say`` gives other words for the ear.
    """

    other: Text
    one: Text | None = None
    zero: Text | None = None
    number: Annotated[str | None, Field(pattern=r"^[a-z][a-z0-9_.]*$")] = None
    say: Text | None = None


class Line(Sentence):
    """A sentence of a study. ``short``: heard in the short edition too."""

    short: bool = False


def _sentences(value: Any) -> Any:
    """A text of several lines, or a list of lines and of sentences in their forms."""
    if isinstance(value, dict):
        raise PydanticCustomError("text_is_mapping", "a text that begins with a brace needs quotation marks around it")
    lines = value.split("\n") if isinstance(value, str) else value
    if not isinstance(lines, list):
        return lines
    return [
        {"other": line} if isinstance(line, str) else line for line in lines if not isinstance(line, str) or line.strip()
    ]


Sentences = Annotated[
    tuple[Line, ...],
    BeforeValidator(_sentences, json_schema_input_type=str | list[str | Line]),
    Field(min_length=1),
]


class TextBlock(Model):
    """A paragraph; each line is a sentence. ``short``: heard in the short edition too."""

    text: Sentences
    short: bool = False


class ListBlock(Model):
    """A list; each line is an item. ``short``: heard in the short edition too."""

    items: Annotated[Sentences, Field(alias="list")]
    short: bool = False


class HeadingBlock(Model):
    """A heading inside a section."""

    heading: Text


class PhraseBlock(Model):
    """A paragraph of phrases that every summary shares, or of a set of them. ``short``: heard in the short edition too."""

    phrase: Names
    short: bool = False


class Selection(Model):
    """Which measures: those with this ``safety`` mark that pass the rule ``over`` (percent) in the groups named."""

    safety: Literal["problem"] = "problem"
    over: Percent | None = None
    in_: Annotated[Name, Field(alias="in")] = "any_group"


class Table(Model):
    """A table of measures by groups; its rule, its warnings and its reading example are derived.

    ``spoken`` is how much of it is heard where it stands: all, the most common rows, or none; the rest is heard last.
    """

    id: SectionId
    caption: Text
    measures: Selection
    groups: Names
    sort: Name | None = None
    spoken: Spoken = "short"


class TableBlock(Model):
    """A table."""

    table: Table


class Ranking(Model):
    """The most common of some measures in one group, as a list. ``spoken``: as in a table."""

    id: SectionId
    measures: Selection
    group: Name
    first: Annotated[Count, Field(ge=1)]
    spoken: Spoken = "full"


class RankingBlock(Model):
    """A ranking. ``short``: heard in the short edition too."""

    ranking: Ranking
    short: bool = False


class IconArrayBlock(Model):
    """An icon array."""

    icon_array: IconArray


class BarsBlock(Model):
    """Bars of people."""

    bars: Bars


class PartsBlock(Model):
    """A group by its parts."""

    parts: Parts


class TimelineBlock(Model):
    """A timeline."""

    timeline: Timeline


class FlowBlock(Model):
    """A flow of people."""

    flow: Flow


class LinksBlock(Model):
    """Web addresses, by name: shown with the words that stand for them; a listener hears the words only."""

    links: Names


BLOCKS: dict[str, type[Model]] = {
    "text": TextBlock,
    "list": ListBlock,
    "heading": HeadingBlock,
    "phrase": PhraseBlock,
    "table": TableBlock,
    "ranking": RankingBlock,
    "icon_array": IconArrayBlock,
    "bars": BarsBlock,
    "parts": PartsBlock,
    "timeline": TimelineBlock,
    "flow": FlowBlock,
    "links": LinksBlock,
}


def block_kind(value: Any) -> str | None:
    """The key that says what a block is; None where there is no such key."""
    if isinstance(value, dict):
        return next((key for key in value if key in BLOCKS), None)
    return next((kind for kind, model in BLOCKS.items() if isinstance(value, model)), None)


Block = Annotated[
    Annotated[TextBlock, Tag("text")]
    | Annotated[ListBlock, Tag("list")]
    | Annotated[HeadingBlock, Tag("heading")]
    | Annotated[PhraseBlock, Tag("phrase")]
    | Annotated[TableBlock, Tag("table")]
    | Annotated[RankingBlock, Tag("ranking")]
    | Annotated[IconArrayBlock, Tag("icon_array")]
    | Annotated[BarsBlock, Tag("bars")]
    | Annotated[PartsBlock, Tag("parts")]
    | Annotated[TimelineBlock, Tag("timeline")]
    | Annotated[FlowBlock, Tag("flow")]
    | Annotated[LinksBlock, Tag("links")],
    Discriminator(
        block_kind,
        custom_error_type="block_kind",
        custom_error_message="a block is a mapping with one of the keys " + ", ".join(BLOCKS),
    ),
]
