"""Findings that a person has silenced, in the file where they stand: ``# plainspeech: allow RULE: why``.

In YAML the comment stands at the end of a line, or on a line of its own above what it speaks of: the next line and all
that is indented below it. In a catalog it stands above the message. A reason is never left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.findings import Finding, Place, error, warning
from pipeline.rules import Rule

COMMENT = re.compile(r"#\s*plainspeech:\s*(?P<rest>.*?)\s*$")
ALLOW = re.compile(r"allow\b\s*(?P<codes>[\w-]+(?:\s*,\s*[\w-]+)*)?\s*(?::\s*(?P<reason>.*))?$")
CATALOG = ".po"


@dataclass(frozen=True, slots=True)
class Silence:
    """A comment that silences ``code`` from line ``first`` to ``last`` of its file, and why."""

    place: Place
    code: str
    reason: str
    first: int
    last: int

    def covers(self, finding: Finding) -> bool:
        """Whether it speaks of this finding."""
        here = finding.place.file == self.place.file and self.first <= finding.place.line <= self.last
        return here and finding.code == self.code


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that counts no more, and the comment that says why."""

    finding: Finding
    silence: Silence


def silenced(
    findings: Sequence[Finding], files: Mapping[str, Path], rules: Iterable[Rule]
) -> tuple[tuple[Finding, ...], tuple[Silenced, ...]]:
    """The findings that are left, and those that a comment in one of ``files`` (by their name in findings) silences.

    A comment that has no reason, names no rule, or silences nothing is a finding itself.
    """
    known = {rule.code: rule for rule in rules}
    kept: list[Finding] = []
    quiet: list[Silenced] = []
    silences: list[Silence] = []
    for name, path in files.items():
        for silence in read(name, path):
            problem = _problem(silence, known)
            if problem:
                kept.append(problem)
            else:
                silences.append(silence)
    for finding in findings:
        covering = next((silence for silence in silences if silence.covers(finding)), None)
        if covering:
            quiet.append(Silenced(finding, covering))
        else:
            kept.append(finding)
    used = {found.silence for found in quiet}
    kept += (_unused(silence) for silence in silences if silence not in used)
    return tuple(kept), tuple(quiet)


def read(name: str, path: Path) -> Iterator[Silence]:
    """The silencing comments of a YAML file or a catalog; nothing where it cannot be read, which others tell."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return
    for number, line in enumerate(lines, 1):
        found = COMMENT.search(line) if "plainspeech:" in line else None
        if not found:
            continue
        first, last = _scope(lines, number, path.suffix, alone=not line[: found.start()].strip())
        place = Place(name, number, found.start() + 1)
        allowed = ALLOW.match(found["rest"])
        for code in re.split(r"\s*,\s*", (allowed and allowed["codes"]) or ""):
            yield Silence(place, code, (allowed and allowed["reason"]) or "", first, last)


def _scope(lines: Sequence[str], number: int, kind: str, alone: bool) -> tuple[int, int]:
    """The first and last line that a comment in line ``number`` speaks of."""
    if kind == CATALOG:
        after = next((at for at in range(number, len(lines)) if not lines[at].strip()), len(lines))
        return number, after
    if not alone:
        return number, number
    following = (at for at in range(number, len(lines)) if lines[at].strip() and not lines[at].lstrip().startswith("#"))
    first = next(following, number)
    last = first
    for at in range(first + 1, len(lines)):
        if lines[at].strip() and _indent(lines[at]) <= _indent(lines[first]):
            break
        last = at
    return first + 1, last + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _problem(silence: Silence, known: Mapping[str, Rule]) -> Finding | None:
    shape = "Write `# plainspeech: allow RULE: why`, such as `# plainspeech: allow sentence-long: it is a title`."
    if silence.code not in known:
        said = f"There is no rule {silence.code!r} to silence." if silence.code else "This comment names no rule."
        return error("silence-unknown", silence.place, said, f"{shape} docs/rules.md lists the rules.")
    if not known[silence.code].silent:
        message = f"The rule {silence.code} cannot be silenced."
        return error("silence-refused", silence.place, message, "Mend what it finds, and take the comment away.")
    if not silence.reason:
        return error("silence-reason", silence.place, f"Nothing says why {silence.code} is silenced here.", shape)
    return None


def _unused(silence: Silence) -> Finding:
    message = f"There is nothing here that {silence.code} would find."
    return warning("silence-unused", silence.place, message, "Take the comment away.")
