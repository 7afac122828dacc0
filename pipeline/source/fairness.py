"""What may be set side by side: only declared comparisons. Small groups get no share of 100."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from pipeline.findings import Finding, Place, error
from pipeline.source.facts import Facts
from pipeline.source.groups import unknown_group
from pipeline.source.markup import MarkupError, placeholders
from pipeline.source.model import Summary
from pipeline.source.texts import SourceText
from pipeline.source.yaml_text import Places, ValuePath

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

    def by_chance(self, groups: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """Those of some groups that each comparison by chance names, where it names more than one of them."""
        chance = (set(comparison.groups) for comparison in self.summary.comparisons if comparison.basis == "chance")
        named = dict.fromkeys(tuple(group for group in groups if group in together) for together in chance)
        return tuple(one for one in named if len(one) > 1 and not any(set(one) < set(other) for other in named))

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
    """Findings for comparisons that cannot be fair, in declarations and in sentences."""
    fairness = Fairness(summary, facts.members)
    findings.extend(_declarations(summary, facts, places))
    for text in texts:
        findings.extend(_sentence(text, fairness, facts))


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
