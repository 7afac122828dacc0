"""What may be drawn, as it stands in ``summary.yaml``: each figure has an id, a caption, and names of facts."""

from typing import Annotated, Literal, TypeAlias

from pydantic import WithJsonSchema

from pipeline.source.types import Model, Name, Names, SectionId, Text

# Half of a figure could be one side of a comparison: it is heard whole, here or there.
SpokenWhole: TypeAlias = Literal["full", "appendix"]
# What a figure of people is drawn out of: the group's own size, or 100 ("about n in every 100").
OutOf: TypeAlias = Annotated[Literal["own", "100"], WithJsonSchema({"enum": ["own", "100", 100]})]


class IconArray(Model):
    """People as signs, one panel a group; only for groups that may be compared, never for deaths."""

    id: SectionId
    caption: Text
    measure: Name
    groups: Names
    out_of: OutOf = "own"
    spoken: SpokenWhole = "full"


class Bars(Model):
    """How many of each group, as bars on one scale from nobody to everyone.

    Below them stand those who did not have it, where the measure has words for them (``without``). The rules are those of
    an icon array.
    """

    id: SectionId
    caption: Text
    measure: Name
    groups: Names
    out_of: OutOf = "own"
    spoken: SpokenWhole = "full"


class Parts(Model):
    """Who was in a group: its people as signs, by the parts of a measure, such as men and women."""

    id: SectionId
    caption: Text
    measure: Name
    groups: Names
    spoken: SpokenWhole = "full"


class Timeline(Model):
    """When a treatment was given in one period: a range of days, and the days that are marked."""

    id: SectionId
    caption: Text
    length: Name
    marks: Names
    spoken: SpokenWhole = "full"


class Flow(Model):
    """How people came into their groups: a whole, the tracks it is the sum of, and what came of the whole."""

    id: SectionId
    caption: Text
    whole: Name
    tracks: Names
    ends: tuple[Name, ...] = ()
    spoken: SpokenWhole = "full"


AnyFigure: TypeAlias = IconArray | Bars | Parts | Timeline | Flow
