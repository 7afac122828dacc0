"""Does "up to" stand before a number that another place gives exactly?"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from pipeline.audit.facts import Facts
from pipeline.audit.groups import Group
from pipeline.audit.words import PEOPLE_NOUNS
from pipeline.findings import Finding, warning

CODE = "audit-up-to"


def check(facts: Facts) -> Iterator[Finding]:
    """English sentences."""
    pattern = re.compile(rf"\bup to (?P<n>{facts.numerals.count}) (?:study )?{PEOPLE_NOUNS}", re.IGNORECASE)
    sums = _sums(facts)
    for sentence in facts.sentences:
        for match in pattern.finditer(sentence.passage.text, sentence.start, sentence.end):
            number = facts.numerals.whole(match["n"])
            exact = _exact(facts, sums, number, sentence.passage.at(match.start("n")))
            if exact is not None:
                message = f"“{match[0]}” leaves the number open, but it is exact elsewhere: {exact}."
                yield warning(
                    CODE, facts.place(sentence.passage.at(match.start())), message, f"Write “{number}” if it is the count."
                )


def _sums(facts: Facts) -> dict[int, list[tuple[Group, Group]]]:
    """Pairs of groups that sentences make one after the other, by the number of people in both."""
    found: dict[int, list[tuple[Group, Group]]] = {}
    for pair in pairwise(sorted(facts.allocations, key=lambda group: group.at)):
        found.setdefault(pair[0].of + pair[1].of, []).append(pair)
    return found


def _exact(facts: Facts, sums: dict[int, list[tuple[Group, Group]]], number: int, at: int) -> str | None:
    if number in facts.bases and facts.bases[number] != at:
        return f"{number} people at {facts.line(facts.bases[number])}"
    pairs = sums.get(number, [])
    later = bisect_right(pairs, at, key=lambda pair: pair[0].at)
    if later == len(pairs):
        return None
    one, other = pairs[later]
    return f"{one.of} + {other.of} = {number} at {facts.line(one.at)}"
