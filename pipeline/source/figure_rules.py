"""What figures, tables and rankings may show: groups that may be compared, numbers that are known, and never deaths."""

from collections.abc import Iterator, Sequence

from pipeline.findings import Finding, error, has_errors
from pipeline.source import row_rules
from pipeline.source.blocks import (
    BarsBlock,
    FlowBlock,
    IconArrayBlock,
    PartsBlock,
    RankingBlock,
    TableBlock,
    TimelineBlock,
)
from pipeline.source.facts import Facts
from pipeline.source.fairness import SMALLEST_BASE, Fairness
from pipeline.source.figures import Bars, Flow, IconArray, Parts
from pipeline.source.groups import unknown_group
from pipeline.source.model import Summary
from pipeline.source.names import suggestion
from pipeline.source.values import Range
from pipeline.source.yaml_text import Places, ValuePath

MOST_PEOPLE = 1000  # drawn one by one; more than anyone can take in
MOST_DAYS = 100  # on one timeline
MOST_PARTS = 3  # that signs can tell apart without colour
NO_NUMBER = frozenset({"figure-no-value", "table-empty", "ranking-empty"})


def check(summary: Summary, facts: Facts, places: Places, findings: list[Finding]) -> None:
    """Findings for what is shown and may not be.

    Where the data have findings already, that a figure lacks a number is told there.
    """
    broken = has_errors(findings)
    fairness = Fairness(summary, facts.members)
    for index, section in enumerate(summary.sections):
        for number, block in enumerate(section.blocks):
            found = _block(block, ("sections", index, "blocks", number), fairness, facts, places)
            findings.extend(finding for finding in found if not (broken and finding.code in NO_NUMBER))


def _block(block: object, path: ValuePath, fairness: Fairness, facts: Facts, places: Places) -> Iterator[Finding]:
    match block:
        case IconArrayBlock(icon_array=part):
            yield from _people(part, (*path, "icon_array"), fairness, facts, places)
        case BarsBlock(bars=part):
            yield from _people(part, (*path, "bars"), fairness, facts, places)
        case PartsBlock(parts=part):
            yield from _parts(part, (*path, "parts"), fairness, facts, places)
        case FlowBlock(flow=part):
            yield from _flow(part, (*path, "flow"), fairness, facts, places)
        case TimelineBlock(timeline=part):
            yield from _timeline(part.length, part.marks, (*path, "timeline"), facts, places)
        case TableBlock(table=part):
            yield from _groups(part.groups, (*path, "table", "groups"), fairness, places)
            if part.sort:
                yield from _group(part.sort, (*path, "table", "sort"), fairness, places)
            if part.measures.in_ != "any_group":
                yield from _group(part.measures.in_, (*path, "table", "measures", "in"), fairness, places)
            yield from row_rules.table(part, fairness.summary, facts, places.key((*path, "table")))
        case RankingBlock(ranking=part):
            yield from _group(part.group, (*path, "ranking", "group"), fairness, places)
            if part.measures.in_ != "any_group":
                yield from _group(part.measures.in_, (*path, "ranking", "measures", "in"), fairness, places)
            yield from row_rules.ranking(part, fairness.summary, facts, places.key((*path, "ranking")))


def _people(part: IconArray | Bars, here: ValuePath, fairness: Fairness, facts: Facts, places: Places) -> Iterator[Finding]:
    """People of some groups as signs or as bars."""
    yield from _measure_in_figure(part.measure, (*here, "measure"), fairness, places)
    yield from _compared(part.measure, part.groups, (*here, "groups"), fairness, facts, places)
    if part.out_of == "100":
        yield from _out_of_100(part, here, fairness, facts, places)
    elif isinstance(part, IconArray):
        yield from _too_many(part.measure, part.groups, (*here, "groups"), facts, places)
    if part.measure in fairness.summary.measures:
        yield from _known(part.measure, part.groups, (*here, "groups"), facts, places)


def _compared(
    measure: str, groups: Sequence[str], path: ValuePath, fairness: Fairness, facts: Facts, places: Places
) -> Iterator[Finding]:
    """Groups side by side are those of a declared comparison."""
    yield from _groups(groups, path, fairness, places)
    if measure in fairness.summary.measures and all(group in facts.members for group in groups):
        pair = fairness.unfair_pair(measure, groups)
        if pair:
            message = f"This figure sets {pair[0]!r} beside {pair[1]!r}, which may not be compared for {measure!r}."
            yield error("unfair-figure", places.value(path), message, "Draw only groups of a declared comparison.")


def _known(measure: str, groups: Sequence[str], path: ValuePath, facts: Facts, places: Places) -> Iterator[Finding]:
    for group in groups:
        if group not in facts.members:
            continue  # told by itself
        if facts.count(measure, group) is None or facts.base(measure, group) is None:
            message = f"There is no number of people with {measure!r} in {group!r} to draw."
            yield error("figure-no-value", places.value(path), message, "Leave this group out.")
        elif not facts.base(measure, group):
            message = f"{group!r} has 0 people in whom {measure!r} was counted: there is nothing to draw."
            yield error("figure-no-value", places.value(path), message, "Leave this group out, and say so in a sentence.")


def _too_many(measure: str, groups: Sequence[str], path: ValuePath, facts: Facts, places: Places) -> Iterator[Finding]:
    for index, group in enumerate(groups):
        if (facts.base(measure, group) or 0) > MOST_PEOPLE:
            message = f"{group!r} has more than {MOST_PEOPLE} people: too many to draw one by one."
            remedy = "Draw them `out_of: 100`, or say it in sentences."
            yield error("figure-too-many", places.value((*path, index)), message, remedy)


def _out_of_100(
    part: IconArray | Bars, here: ValuePath, fairness: Fairness, facts: Facts, places: Places
) -> Iterator[Finding]:
    """About n in every 100: of a measure that may be rounded so, in groups that are large enough."""
    measure = fairness.summary.measures.get(part.measure)
    if measure and not measure.rounds:
        message = f"{part.measure!r} is not declared as fair to round to people in every 100."
        remedy = "Write `rounds: true` at the measure if it is, or leave out `out_of: 100`."
        yield error("share-undeclared", places.value((*here, "out_of")), message, remedy)
    for index, group in enumerate(part.groups):
        base = facts.base(part.measure, group)
        if base is not None and base < SMALLEST_BASE:
            message = f"“About n in every 100” is drawn of a group of {base} people."
            remedy = f"Below {SMALLEST_BASE} people draw them out of their own size: leave out `out_of: 100`."
            yield error("share-small", places.value((*here, "groups", index)), message, remedy)


def _parts(part: Parts, here: ValuePath, fairness: Fairness, facts: Facts, places: Places) -> Iterator[Finding]:
    """Parts of a measure that are all people of the group, each once."""
    yield from _measure_in_figure(part.measure, (*here, "measure"), fairness, places)
    yield from _compared(part.measure, part.groups, (*here, "groups"), fairness, facts, places)
    yield from _too_many(part.measure, part.groups, (*here, "groups"), facts, places)
    measure = fairness.summary.measures.get(part.measure)
    if measure is None:
        return
    place = places.value((*here, "measure"))
    if not 2 <= len(measure.parts) <= MOST_PARTS:
        message = f"{part.measure!r} has {len(measure.parts)} `parts`; from 2 to {MOST_PARTS} can be drawn."
        yield error("figure-parts", place, message, "Name the parts at the measure, or say it in sentences.")
        return
    for name in measure.parts:
        if name in fairness.summary.measures:
            yield from _measure_in_figure(name, (*here, "measure"), fairness, places)
            yield from _known(name, part.groups, (*here, "groups"), facts, places)
    for group in part.groups:
        numbers = [facts.count(name, group) for name in measure.parts]
        people = facts.base(part.measure, group)
        drawn = sum(number or 0 for number in numbers)
        if None not in numbers and people is not None and drawn != people:
            message = f"The parts of {part.measure!r} are {drawn} of the {people} people in {group!r}."
            yield error("figure-parts", place, message, "Draw only parts that are everyone, each person once.")


def _flow(part: Flow, here: ValuePath, fairness: Fairness, facts: Facts, places: Places) -> Iterator[Finding]:
    yield from _group(part.whole, (*here, "whole"), fairness, places)
    yield from _groups(part.tracks, (*here, "tracks"), fairness, places)
    for index, end in enumerate(part.ends):
        yield from _measure_in_figure(end, (*here, "ends", index), fairness, places)
        if end in fairness.summary.measures and facts.count(end, part.whole) is None:
            message = f"{end!r} has no number of people in {part.whole!r}."
            yield error("figure-no-value", places.value((*here, "ends", index)), message, "Name a measure that has.")
    tracks = [facts.members.get(name, frozenset()) for name in part.tracks]
    whole = facts.members.get(part.whole, frozenset())
    if (
        all(tracks)
        and whole
        and (sum(map(len, tracks)) != len(whole) or frozenset().union(*tracks) != whole or part.whole in part.tracks)
    ):
        message = f"The tracks are not separate groups that add up to {part.whole!r}."
        remedy = f"Name smaller groups that are everyone in {part.whole!r}, each once."
        yield error("flow-tracks", places.value((*here, "tracks")), message, remedy)


def _measure_in_figure(name: str, path: ValuePath, fairness: Fairness, places: Places) -> Iterator[Finding]:
    measures = fairness.summary.measures
    if name not in measures:
        yield error("measure-unknown", places.value(path), f"There is no measure {name!r}.", suggestion(name, measures))
    elif measures[name].safety == "death":
        message = f"{name!r} counts people who died: deaths are not drawn."
        yield error("pictured-death", places.value(path), message, "Say it in sentences.")


def _groups(names: Sequence[str], path: ValuePath, fairness: Fairness, places: Places) -> Iterator[Finding]:
    for index, name in enumerate(names):
        yield from _group(name, (*path, index), fairness, places)
        if name in names[:index]:
            message = f"The group {name!r} is named twice here."
            yield error("group-twice", places.value((*path, index)), message, "Name each group once.")


def _group(name: str, path: ValuePath, fairness: Fairness, places: Places) -> Iterator[Finding]:
    if name not in fairness.summary.groups:
        yield unknown_group(name, fairness.summary.groups, places.value(path))


def _timeline(length: str, marks: Sequence[str], path: ValuePath, facts: Facts, places: Places) -> Iterator[Finding]:
    value = facts.values.get(length)
    whole = isinstance(value, Range) and value.low == int(value.low) >= 1 and value.high == int(value.high) <= MOST_DAYS
    if not isinstance(value, Range) or not whole:
        message = f"{length!r} is no range of whole days from 1 to {MOST_DAYS}."
        yield error("timeline-length", places.value((*path, "length")), message, "Name a fact with `range:`.")
        return
    for index, mark in enumerate(marks):
        day = getattr(facts.values.get(mark), "n", None)
        if day is None or not 1 <= day <= value.high:
            message = f"{mark!r} is no day between 1 and {value.high}."
            yield error("timeline-mark", places.value((*path, "marks", index)), message, "Name a fact with a whole number.")
