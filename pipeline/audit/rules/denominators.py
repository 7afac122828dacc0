"""Is every base explained: a number of people that the text names somewhere?"""

import re
from collections.abc import Iterator

from pipeline.audit.facts import Facts
from pipeline.audit.quantities import Quantity
from pipeline.audit.words import PEOPLE_NOUNS
from pipeline.findings import Finding, warning

CODE = "audit-base"
NEAR = 200  # characters after a base in which it is said who they are
SOME = 30  # people; a smaller count that equals a base may do so by chance
SAYS_WHO = re.compile(rf"^\s?(?:{PEOPLE_NOUNS}\s)?(?:with|who|that|whose|had|having|reported)\b", re.IGNORECASE)


def check(facts: Facts) -> Iterator[Finding]:
    """One finding for all bases of a passage that come from nowhere."""
    known = facts.stated | {group.of for group in facts.groups.all} | _sums(facts) | _counted(facts)
    unknown: dict[int, list[Quantity]] = {}
    for q in facts.quantities:
        if q.of is None or q.of in known or "these" in q.text.split():
            continue
        after = q.sentence.passage.text[q.of_at : min(q.of_at + NEAR, q.sentence.end)]
        after = re.sub(r"^\S+", "", after)
        if not SAYS_WHO.search(after) or re.match(rf"^\s?{PEOPLE_NOUNS}\s(?:had|reported)\b", after):
            unknown.setdefault(q.sentence.passage.at(0), []).append(q)
    if not known:
        return
    for counts in unknown.values():
        bases = ", ".join(dict.fromkeys(str(q.of) for q in counts))
        message = f"Who are these people? No group of the text has {bases}."
        if facts.total:
            message += f" {facts.total.number} people took part ({facts.line(facts.total.at)})."
        yield warning(CODE, facts.place(counts[0].at), message, "Say who was counted, or correct the number.")


def _sums(facts: Facts) -> set[int]:
    groups = [group.of for group in facts.groups.all[:12]]
    return {a + b for k, a in enumerate(groups) for b in groups[k + 1 :]}


def _counted(facts: Facts) -> set[int]:
    """Counts that other sentences give: they may be the base of a part of theirs."""
    return {q.n for q in facts.quantities if q.n is not None and q.of is not None and q.n >= SOME}
