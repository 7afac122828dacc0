"""What may be set side by side. Only declared comparisons are; deaths are never drawn; small groups get no share of 100."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from pipeline.findings import Finding, Place, error, has_errors
from pipeline.source.blocks import Flow, FlowBlock, IconArray, IconArrayBlock, RankingBlock, TableBlock, TimelineBlock
from pipeline.source.facts import Facts
from pipeline.source.groups import unknown_group
from pipeline.source.markup import MarkupError, placeholders
from pipeline.source.model import Summary
from pipeline.source.names import suggestion
from pipeline.source.texts import SourceText
from pipeline.source.values import Range
from pipeline.source.yaml_text import Places, ValuePath

MOST_PEOPLE = 1000  # drawn one by one; more than anyone can take in
MOST_DAYS = 100  # on one timeline

# "About n in every 100" suggests more than a group smaller than this can show.
SMALLEST_BASE = 30


@dataclass(frozen=True, slots=True)
class Fairness:
    """Which groups of a summary may be set side by side."""

    summary: Summary
    members: Mapping[str, frozenset[str]]

    def declared(self, one: str, other: str) -> bool:
        """Whether a comparison names both groups."""
        return any({one, other} <= set(comparison.groups) for comparison in self.summary.comparisons)

    def kept(self, measure: str) -> bool:
        """Whether the denominator leaves a comparison fair: all people of the group, or those chosen before treatment."""
        of = self.summary.measures[measure].of
        return of is None or (of in self.summary.populations and self.summary.populations[of].chosen == "before_treatment")

    def unfair_pair(self, measure: str, groups: Sequence[str]) -> tuple[str, str] | None:
        """The first two of ``groups`` that may not be compared for ``measure``."""
        for one, other in combinations(dict.fromkeys(groups), 2):
            if not (self.declared(one, other) and self.kept(measure)):
                return one, other
        return None

    def nested(self, one: str, other: str) -> bool:
        """Whether one group is part of the other: a whole and its part may stand in one sentence."""
        inside, around = self.members.get(one, frozenset()), self.members.get(other, frozenset())
        return inside <= around or around <= inside


def check(summary: Summary, facts: Facts, texts: Sequence[SourceText], places: Places, findings: list[Finding]) -> None:
    """Findings for comparisons that cannot be fair, in declarations, sentences and figures.

    Where the data have findings already, that a figure lacks a number is told there.
    """
    broken = has_errors(findings)
    fairness = Fairness(summary, facts.members)
    findings.extend(_declarations(summary, facts, places))
    for text in texts:
        findings.extend(_sentence(text, fairness, facts))
    for index, section in enumerate(summary.sections):
        for number, block in enumerate(section.blocks):
            found = _block(block, ("sections", index, "blocks", number), fairness, facts, places)
            findings.extend(finding for finding in found if not (broken and finding.code == "figure-no-value"))


def _declarations(summary: Summary, facts: Facts, places: Places) -> Iterator[Finding]:
    for index, comparison in enumerate(summary.comparisons):
        path: ValuePath = ("comparisons", index, "groups")
        for number, name in enumerate(comparison.groups):
            place = places.value((*path, number))
            if name not in summary.groups:
                yield unknown_group(name, summary.groups, place)
            elif comparison.basis == "chance" and not _by_chance(name, summary, facts):
                message = f"Chance did not decide who was in {name!r}, so this comparison has another basis."
                yield error("comparison-unfair", place, message, "Compare only groups that are `assigned: chance`.")
        for one, other in combinations(comparison.groups, 2):
            shared = facts.members.get(one, frozenset()) & facts.members.get(other, frozenset())
            if comparison.basis == "chance" and shared:
                message = f"{one!r} and {other!r} share the people of {', '.join(sorted(shared))}."
                yield error("comparison-overlap", places.value(path), message, "Compare separate groups.")
            if comparison.basis == "same_people" and not shared and {one, other} <= set(facts.members):
                message = f"{one!r} and {other!r} have no people in common, so they are not the same people."
                yield error("comparison-unfair", places.value(path), message, "Compare a group with a part of itself.")


def _by_chance(name: str, summary: Summary, facts: Facts) -> bool:
    return all(
        summary.groups[base].assigned == "chance"
        for base in facts.members.get(name, frozenset({name}))
        if base in summary.groups
    )


def _sentence(text: SourceText, fairness: Fairness, facts: Facts) -> Iterator[Finding]:
    for wording in filter(None, (text.sentence.other, text.sentence.one, text.sentence.zero, text.sentence.say)):
        try:
            names = [name.split(".") for name in placeholders(wording)]
        except MarkupError:
            return  # told by the check of sentences
        named: dict[str, list[str]] = {}
        for parts in names:
            if parts[0] in fairness.summary.measures and len(parts) > 1 and parts[1] in facts.members:
                named.setdefault(parts[0], []).append(parts[1])
            if parts[-1] == "share":
                yield from _share(".".join(parts[:-1]), facts, text.place)
        for measure, groups in named.items():
            for one, other in combinations(dict.fromkeys(groups), 2):
                if not fairness.nested(one, other) and fairness.unfair_pair(measure, (one, other)):
                    message = f"This sentence sets {measure}.{one} beside {measure}.{other}, which may not be compared."
                    remedy = (
                        "Give each its own sentence; or declare the comparison, if chance decided who was in which group."
                    )
                    yield error("unfair-sentence", text.place, message, remedy)


def _share(name: str, facts: Facts, place: Place) -> Iterator[Finding]:
    measure, _, group = name.partition(".")
    base = facts.base(measure, group)
    if base is not None and base < SMALLEST_BASE:
        message = f"“About n in every 100” is used for a group of {base} people."
        yield error("share-small", place, message, f"Below {SMALLEST_BASE} people say only n of N.")


def _block(block: object, path: ValuePath, fairness: Fairness, facts: Facts, places: Places) -> Iterator[Finding]:
    match block:
        case IconArrayBlock(icon_array=part):
            yield from _icon_array(part, (*path, "icon_array"), fairness, facts, places)
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
        case RankingBlock(ranking=part):
            yield from _group(part.group, (*path, "ranking", "group"), fairness, places)
            if part.measures.in_ != "any_group":
                yield from _group(part.measures.in_, (*path, "ranking", "measures", "in"), fairness, places)


def _icon_array(part: IconArray, here: ValuePath, fairness: Fairness, facts: Facts, places: Places) -> Iterator[Finding]:
    yield from _measure_in_figure(part.measure, (*here, "measure"), fairness, places)
    yield from _groups(part.groups, (*here, "groups"), fairness, places)
    for index, group in enumerate(part.groups):
        if (facts.base(part.measure, group) or 0) > MOST_PEOPLE:
            message = f"{group!r} has more than {MOST_PEOPLE} people: too many to draw one by one."
            yield error("figure-too-many", places.value((*here, "groups", index)), message, "Say it in sentences.")
    if part.measure in fairness.summary.measures and all(group in facts.members for group in part.groups):
        pair = fairness.unfair_pair(part.measure, part.groups)
        if pair:
            message = f"This figure sets {pair[0]!r} beside {pair[1]!r}, which may not be compared for {part.measure!r}."
            yield error(
                "unfair-figure",
                places.value((*here, "groups")),
                message,
                "Draw only groups of a declared comparison.",
            )
        for group in part.groups:
            if facts.count(part.measure, group) is None:
                message = f"There is no number of people with {part.measure!r} in {group!r} to draw."
                yield error("figure-no-value", places.value((*here, "groups")), message, "Leave this group out.")


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
