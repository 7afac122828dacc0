"""Does "up to" stand before a number that another place gives exactly?"""

import re
from collections.abc import Iterator

from pipeline.audit.facts import Facts
from pipeline.audit.words import PEOPLE_NOUNS
from pipeline.findings import Finding, warning

CODE = "audit-up-to"


def check(facts: Facts) -> Iterator[Finding]:
    """English sentences."""
    pattern = re.compile(rf"\bup to (?P<n>{facts.numerals.count}) (?:study )?{PEOPLE_NOUNS}", re.IGNORECASE)
    for sentence in facts.sentences:
        for match in pattern.finditer(sentence.passage.text, sentence.start, sentence.end):
            number = facts.numerals.whole(match["n"])
            exact = _exact(facts, number, sentence.passage.at(match.start("n")))
            if exact is not None:
                message = f"“{match[0]}” leaves the number open, but it is exact elsewhere: {exact}."
                yield warning(
                    CODE, facts.place(sentence.passage.at(match.start())), message, f"Write “{number}” if it is the count."
                )


def _exact(facts: Facts, number: int, at: int) -> str | None:
    if number in facts.bases and facts.bases[number] != at:
        return f"{number} people at {facts.line(facts.bases[number])}"
    groups = [g for g in facts.allocations if g.at > at]
    for k in range(len(groups) - 1):
        if groups[k].of + groups[k + 1].of == number:
            return f"{groups[k].of} + {groups[k + 1].of} = {number} at {facts.line(groups[k].at)}"
    return None
