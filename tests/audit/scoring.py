"""Holds the findings of the audit against the faults that the generator made.

A finding is *right* when it stands on a line where the fault can be seen, or names such a line ("line 12") as
its other place. Anything else is a false alarm, whatever its severity, but for words that the audit would put more
plainly: the generator plants no such words, and nobody can say of them that they are wrong.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.audit.audit import audit
from pipeline.audit.reading import read
from pipeline.findings import Finding
from tests.audit.generator import KINDS, Case, make

# What judges the wording of a text, which the generator does not vary.
SUGGESTIONS = frozenset(
    {"audit-plain-word", "audit-negations", "audit-long-word", "audit-passive-voice", "audit-nominal-style"}
    | {"audit-reading-level", "audit-sentence-average", "audit-sentence-long"}
)


@dataclass(frozen=True)
class Judged:
    """A text, and which of its findings are right."""

    case: Case
    right: tuple[Finding, ...]
    false: tuple[Finding, ...]


def judge(case: Case) -> Judged:
    findings = [finding for finding in audit(read(case.text, "text")) if finding.code not in SUGGESTIONS]
    lines = case.fault.lines if case.fault else frozenset[int]()
    right = tuple(f for f in findings if lines & {f.place.line, *map(int, re.findall(r"\bline (\d+)", f.message))})
    return Judged(case, right, tuple(f for f in findings if f not in right))


def judge_many(seeds: Iterable[int]) -> list[Judged]:
    """Texts with a fault, kinds in turn so that each comes as often, and the same seeds without."""
    numbers = list(seeds)
    faulty = [judge(make(seed, KINDS[k % len(KINDS)])) for k, seed in enumerate(numbers)]
    return faulty + [judge(make(seed)) for seed in numbers]


def recall(judged: Iterable[Judged]) -> float:
    faulty = [j for j in judged if j.case.fault]
    return sum(bool(j.right) for j in faulty) / len(faulty)


def precision(judged: Iterable[Judged]) -> float:
    """Of all findings, in texts with and without a fault."""
    every = list(judged)
    right = sum(len(j.right) for j in every)
    return right / (right + sum(len(j.false) for j in every))


def table(judged: list[Judged]) -> str:
    lines = [f"{'kind':16}{'texts':>6}{'found':>7}{'recall':>8}{'findings':>10}{'false':>7}{'precision':>11}"]
    for kind in KINDS:
        ours = [j for j in judged if j.case.fault and j.case.fault.kind == kind]
        if ours:
            right, false = sum(len(j.right) for j in ours), sum(len(j.false) for j in ours)
            share = right / (right + false) if right + false else 1.0
            found = sum(bool(j.right) for j in ours)
            lines.append(
                f"{kind:16}{len(ours):>6}{found:>7}{found / len(ours):>8.0%}{right + false:>10}{false:>7}{share:>11.0%}"
            )
    faulty = [j for j in judged if j.case.fault]
    clean = [j for j in judged if not j.case.fault]
    found = sum(bool(j.right) for j in faulty)
    false = sum(len(j.false) for j in faulty)
    right = sum(len(j.right) for j in faulty)
    lines.append(
        f"{'all':16}{len(faulty):>6}{found:>7}{recall(judged):>8.0%}"
        f"{right + false:>10}{false:>7}{right / (right + false):>11.0%}"
    )
    lines.append(
        f"without a fault: {sum(len(j.false) for j in clean)} false alarms "
        f"in {len(clean)} texts; precision with them {precision(judged):.0%}"
    )
    return "\n".join(lines)


def misses(judged: list[Judged]) -> str:
    lines = []
    for j in judged:
        fault = j.case.fault
        about = f"seed {j.case.seed} ({j.case.shape}; {j.case.form})"
        if fault and not j.right:
            lines.append(f"MISSED {fault.kind}, {about}: {fault.was!r} → {fault.became!r}, lines {sorted(fault.lines)}")
        for finding in j.false:
            lines.append(f"FALSE {about} [{fault.kind if fault else 'no fault'}]: {finding}")
    return "\n".join(lines)
