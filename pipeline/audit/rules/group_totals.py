"""Do the counts of groups make up the count of all, where sentences give both?"""

from collections.abc import Iterator
from itertools import combinations

from pipeline.audit.facts import Facts
from pipeline.audit.quantities import Quantity
from pipeline.audit.topics import topic_of
from pipeline.findings import Finding, error

CODE = "audit-sum"
MOST = 8  # counts of one topic that are tried together
REMEDY = "Look up all of these counts in the source, and correct the one that is wrong."


def check(facts: Facts) -> Iterator[Finding]:
    """Counts on one topic, the largest base first."""
    topics: dict[tuple[object, ...], list[Quantity]] = {}
    for q in facts.quantities:
        topic = topic_of(facts, q) if q.n is not None and q.of is not None else None
        if topic:
            topics.setdefault(topic.what, []).append(q)
    for counts in topics.values():
        one_each = list({(q.of, q.n): q for q in counts}.values())
        if 2 < len(one_each) <= MOST:
            yield from _judge(facts, one_each)


def _judge(facts: Facts, counts: list[Quantity]) -> Iterator[Finding]:
    for whole in counts:
        others = [q for q in counts if q is not whole and q.of is not None and whole.of is not None and q.of < whole.of]
        wrong: tuple[Quantity, ...] | None = None
        for size in range(2, len(others) + 1):
            for parts in combinations(others, size):
                if sum(q.of or 0 for q in parts) != whole.of:
                    continue
                if sum(q.n or 0 for q in parts) == whole.n:
                    wrong = ()
                elif wrong is None:
                    wrong = parts
        if wrong:
            added = " + ".join(str(q.n) for q in wrong)
            lines = ", ".join(dict.fromkeys(facts.line(q.at) for q in wrong))
            message = (
                f"The groups add up to {added} = {sum(q.n or 0 for q in wrong)} ({lines}), but here it is “{whole.text}”."
            )
            yield error(CODE, facts.place(whole.at), message, REMEDY)
