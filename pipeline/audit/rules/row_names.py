"""Do two rows of a table have the same everyday name?"""

import re
from collections.abc import Iterator

from pipeline.audit.document import Row, Table
from pipeline.audit.facts import Facts
from pipeline.audit.words import about, compact
from pipeline.findings import Finding, warning

CODE = "audit-row-twice"
FILLING = frozenset("blood count body number increase increased feeling".split())
ROOT = 6  # letters that two medical names share when they are one matter
Name = tuple[frozenset[str], str, frozenset[str]]  # the everyday name's words, the medical name, the words of both
EXPLAINED = re.compile(r"\bnames?\b[^.]{0,200}\b(?:almost the same|the same|alike|similar)\b", re.IGNORECASE)


def check(facts: Facts) -> Iterator[Finding]:
    """Every pair of rows; silent where the text itself says that names are alike."""
    if facts.document.tables and not any(EXPLAINED.search(passage.text) for passage in facts.document.passages):
        for table in facts.document.tables:
            yield from _table(facts, table)


def _table(facts: Facts, table: Table) -> Iterator[Finding]:
    names: list[Name] = []
    alike: dict[tuple[str, object], list[int]] = {}  # the rows that may name one problem, by what they share
    for row in table.rows:
        name = _names(row)
        near = (next((other for other in alike.get(key, ()) if _alike(names[other], name)), None) for key in _keys(name))
        firsts = [other for other in near if other is not None]
        if firsts:
            first = table.rows[min(firsts)]
            message = (
                f"“{row.label}” and “{first.label}” ({facts.line(first.at)}) seem to name the same problem in two rows."
            )
            remedy = "Say in everyday words how the two differ, or put them together."
            yield warning(CODE, facts.place(row.at), message, remedy)
        for key in _keys(name):
            alike.setdefault(key, []).append(len(names))
        names.append(name)


def _keys(name: Name) -> Iterator[tuple[str, object]]:
    """What two names must share to be `_alike`: either is the same word for word, spells the other, or has its root."""
    everyday, medical, _ = name
    if not everyday:
        return
    yield "words", everyday
    yield "spelled", "".join(sorted(everyday))
    if medical:
        yield "spelled", medical
        yield "root", medical[:ROOT]


def _names(row: Row) -> Name:
    """What the everyday name is about, the medical name, and what both are about."""
    inside = " ".join(re.findall(r"[(\[]([^()\[\]]+)", row.label))
    outside = re.sub(r"[(\[].*?[)\]]+", " ", row.label)
    words = about(outside) - FILLING
    return (words or about(outside)), compact(inside), about(row.label)


def _alike(first: Name, second: Name) -> bool:
    (a, medical_a, all_a), (b, medical_b, all_b) = first, second
    if not a or not b:
        return False
    if medical_a and medical_b:
        if medical_a == medical_b:
            return True
        return medical_a[:ROOT] == medical_b[:ROOT] and min(len(a), len(b)) >= 2 and (a <= all_b or b <= all_a)
    if a == b:
        return True
    medical, everyday = (medical_a, b) if medical_a else (medical_b, a)
    return bool(medical) and "".join(sorted(everyday)) == medical
