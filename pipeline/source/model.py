"""The source model of one study as it stands in ``summary.yaml``. See ``docs/source-model.md``."""

from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema, field_validator, model_validator
from pydantic_core import PydanticCustomError

from pipeline.source.blocks import Block
from pipeline.source.data import AnyReported, Comparison, Fact, Group, Measure, Population
from pipeline.source.types import Count, Day, Model, Name, SectionId, StudyId, Text, Url

# The elements of a lay summary: Regulation (EU) 536/2014, Annex V.
AnnexVElement = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]
# In a list an editor reads 1 as a number.
ListedElement = Annotated[AnnexVElement, WithJsonSchema({"enum": [*map(str, range(1, 11)), *range(1, 11)]})]

# What a sentence may name as {trial.…} beside the identifiers.
TRIAL_VALUES = frozenset({"sponsor", "start", "end", "full_years", "sites", "countries"})


class Version(Model):
    """The version of this summary; its date is the only date that outputs carry."""

    number: Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+)*$", max_length=20)]
    date: Day


class Sponsor(Model):
    """Who was in charge of the study."""

    name: Text
    contact: Text | None = None


class Link(Model):
    """A web address, with the words that stand for it."""

    label: Text
    url: Url


class Trial(Model):
    """The study as a public register describes it."""

    sponsor: Sponsor
    identifiers: dict[Name, Text]
    links: dict[Name, Link] = {}
    start: Day
    end: Day
    ended: Literal["completed", "stopped_early"] = "completed"
    reason: Text | None = None
    masking: Literal["open", "participants", "researchers", "both"]
    sites: Count
    countries: Count

    @field_validator("identifiers")
    @classmethod
    def _no_other_value(cls, identifiers: dict[str, str]) -> dict[str, str]:
        for name in identifiers:
            if name in TRIAL_VALUES:
                message = "an identifier cannot be called {name!r}: the trial has a value of that name"
                raise PydanticCustomError("identifier_name", message, {"name": name})
        return identifiers

    @model_validator(mode="after")
    def _in_order(self) -> "Trial":
        if self.end < self.start:
            raise PydanticCustomError("dates_reversed", "the study ends ({end}) before it starts ({start})", self._dates())
        if (self.ended == "stopped_early") != (self.reason is not None):
            raise PydanticCustomError("reason_missing", "`reason` is given exactly when the study was stopped_early")
        return self

    def _dates(self) -> dict[str, str]:
        return {"start": self.start.isoformat(), "end": self.end.isoformat()}


class Term(Model):
    """A name or a word to explain: how it is written, what it means, how it is said.

    A name (``translate: false``) is the same in every language and may stand in a sentence as ``{name}``.
    """

    text: Text
    means: Text | None = None
    read: Text | None = None
    translate: bool = True


class AnnexV(Model):
    """How far this summary holds an element of Annex V, and for reviewers what is missing."""

    status: Literal["met", "partly", "not_available"]
    note: Text | None = None


class Section(Model):
    """A part of the summary: a heading and what stands below it. ``short``: all of it is the short edition's too."""

    id: SectionId
    annex_v: tuple[ListedElement, ...] = ()
    title: Text
    short: bool = False
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]


class Summary(Model):
    """The source model of one study: all of its facts, and all of its sentences in one language."""

    schema_: Annotated[Literal["1"], Field(alias="schema"), WithJsonSchema({"enum": ["1", 1]})]
    id: StudyId
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    version: Version
    notice: Name | None = None
    maker: Text
    title: Text
    sources: dict[Name, Text] = {}
    trial: Trial
    terms: dict[Name, Term] = {}
    facts: dict[Name, Fact] = {}
    groups: Annotated[dict[Name, Group], Field(min_length=1, max_length=200)]
    comparisons: tuple[Comparison, ...] = ()
    populations: dict[Name, Population] = {}
    measures: dict[Name, Measure] = {}
    reported: tuple[AnyReported, ...] = ()
    annex_v: dict[AnnexVElement, AnnexV] = {}
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]


def json_schema() -> dict[str, Any]:
    """The JSON Schema of ``summary.yaml``, for editors that complete and check it."""
    schema = Summary.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Plainspeech source model, schema 1"
    _close(schema)
    return schema


def _close(schema: Any) -> None:
    """Refuse the keys that no pattern of names allows: pydantic says only what the allowed ones hold."""
    if isinstance(schema, dict):
        if "patternProperties" in schema:
            schema["additionalProperties"] = False
        for part in schema.values():
            _close(part)
    elif isinstance(schema, list):
        for part in schema:
            _close(part)
