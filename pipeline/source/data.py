"""What was counted, measured and fixed in a study: facts, groups, measures, and the figures that the source prints."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from pipeline.source.types import (
    Count,
    CountOrMissing,
    Day,
    MissingReason,
    Model,
    Name,
    Names,
    Number,
    NumberOrMissing,
    Percent,
    Text,
    Unit,
)


class Fact(Model):
    """A value with a name: exactly one of a number, a range, a date or a name that never changes."""

    value: Number | None = None
    range: tuple[Number, Number] | None = None
    date: Day | None = None
    name: Text | None = None
    unit: Unit | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "Fact":
        given = [field for field in ("value", "range", "date", "name") if getattr(self, field) is not None]
        if len(given) != 1:
            raise PydanticCustomError("fact_kind", "a fact has exactly one of value, range, date or name")
        if self.unit and given[0] in ("date", "name"):
            raise PydanticCustomError("fact_unit", "a {kind} has no unit", {"kind": given[0]})
        if self.range and self.range[0] > self.range[1]:
            raise PydanticCustomError("range_reversed", "the range runs from the smaller number to the larger one")
        return self


class Group(Model):
    """People counted together: a base group with its number of people, or the sum of separate groups."""

    label: Text
    participants: Count | None = None
    sum: Names | None = None
    assigned: Literal["everyone", "chance", "choice"] | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "Group":
        if (self.participants is None) == (self.sum is None):
            raise PydanticCustomError("group_kind", "a group has either `participants` or `sum`")
        if self.sum is None and self.assigned is None:
            raise PydanticCustomError(
                "group_assigned", "say how people got into this group: `assigned: everyone | chance | choice`"
            )
        return self


class Comparison(Model):
    """Groups that may be set side by side, and why."""

    groups: Annotated[tuple[Name, ...], Field(min_length=2)]
    basis: Literal["chance", "same_people"]


class Population(Model):
    """People who count as the denominator of some measures, by group.

    ``chosen`` says when they became so: only a population chosen before treatment keeps a comparison fair.
    """

    label: Text
    n: dict[Name, CountOrMissing]
    chosen: Literal["before_treatment", "after_treatment"] = "after_treatment"


class Source(Model):
    """Where a figure comes from."""

    in_: Annotated[Name, Field(alias="in")]
    where: Text


class Measure(Model):
    """What was counted (``kind: people``) or measured (the other kinds), by group.

    ``always_said``: a listener hears it among the most common, however rare it is. ``without`` names the other side, the
    people who were counted and did not have it: it is given where the data say that much of everyone. ``rounds``: it is
    fair to say "about n in every 100" of it.
    """

    label: Text
    without: Text | None = None
    medical: Text | None = None
    kind: Literal["people", "events", "mean", "median_time", "rate", "difference"]
    of: Name | None = None
    safety: Literal["problem", "total", "serious", "related", "death"] | None = None
    n: dict[Name, CountOrMissing] = {}
    values: dict[Name, NumberOrMissing] = {}
    unit: Text | None = None
    parts: tuple[Name, ...] = ()
    rest: MissingReason | None = None
    source: Source | None = None
    always_said: bool = False
    rounds: bool = False

    @property
    def in_any_case(self) -> bool:
        """Whether a listener hears of it however rare it is."""
        return self.always_said or self.safety in ("serious", "death")

    @model_validator(mode="after")
    def _kind_has_values(self) -> "Measure":
        wanted, other = ("n", "values") if self.kind == "people" else ("values", "n")
        if not getattr(self, wanted) or getattr(self, other):
            message = "a measure of kind {kind} has its numbers under `{wanted}`, by group"
            raise PydanticCustomError("measure_values", message, {"kind": self.kind, "wanted": wanted})
        if self.rest and not self.parts:
            raise PydanticCustomError("rest_without_parts", "`rest` says why parts do not add up; there are no `parts`")
        if (self.without or self.rounds) and self.kind != "people":
            raise PydanticCustomError("measure_people", "`without` and `rounds` are for a measure that counts people")
        if self.without and self.safety == "death":
            raise PydanticCustomError("death_without", "people who died are counted; the others are not set against them")
        return self


class Reported(Model):
    """A figure that the source prints: it is reconciled with what is derived here, and never shown.

    ``known_error`` records a figure that is wrong in the source, and why: then it must disagree.
    """

    measure: Name | None = None
    fact: Annotated[str | None, Field(pattern=r"^[a-z][a-z0-9_.]*$")] = None
    group: Name | None = None
    n: Count | None = None
    of: Count | None = None
    percent: Percent | None = None
    value: Number | None = None
    where: Text | None = None
    known_error: Text | None = None

    @model_validator(mode="after")
    def _names_one_thing(self) -> "Reported":
        if (self.measure is None) == (self.fact is None):
            raise PydanticCustomError("reported_what", "name either a `measure` with its `group`, or a `fact`")
        if self.measure and (self.group is None or (self.n is None and self.percent is None)):
            raise PydanticCustomError("reported_measure", "a reported measure has a `group`, and `n` or `percent` or both")
        if self.fact and self.value is None:
            raise PydanticCustomError("reported_fact", "a reported fact has a `value`")
        return self


class ReportedTable(Model):
    """A table that the source prints: one row a measure, each cell ``"5 (22.7)"`` as printed there."""

    table: Text
    groups: Names
    of: tuple[Count, ...]
    rows: dict[Name, tuple[Annotated[str, Field(pattern=r"^[0-9]+( \([0-9]+(\.[0-9]+)?\))?$")], ...]]

    @model_validator(mode="after")
    def _as_wide_as_its_groups(self) -> "ReportedTable":
        if len(self.of) != len(self.groups):
            raise PydanticCustomError("reported_table", "`of` has one denominator for each of the groups")
        for name, cells in self.rows.items():
            if len(cells) != len(self.groups):
                numbers = {"name": name, "cells": len(cells), "groups": len(self.groups)}
                raise PydanticCustomError("reported_table", "the row {name} has {cells} cells for {groups} groups", numbers)
        return self


AnyReported = Annotated[
    Annotated[Reported, Tag("figure")] | Annotated[ReportedTable, Tag("table")],
    Discriminator(lambda value: "table" if isinstance(value, ReportedTable) or "table" in (value or ()) else "figure"),
]
