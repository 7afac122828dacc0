"""From a file to its findings."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.audit.document import Document
from pipeline.audit.facts import Facts
from pipeline.audit.reading import LARGEST, decode, read
from pipeline.audit.registry import RULES
from pipeline.errors import ProjectError
from pipeline.findings import Finding, Severity, in_order, note


def audit_file(name: str, locale: str = "") -> tuple[Finding, ...]:
    """The findings in a text or HTML file, or in standard input if ``name`` is ``-``.

    Raises ProjectError when it cannot be read, or the locale is not known.
    """
    try:
        data = sys.stdin.buffer.read(LARGEST + 1) if name == "-" else _bytes(Path(name))
    except OSError as problem:
        why = problem.strerror or str(problem)
        raise ProjectError(f"{name} cannot be read: {why}. Give the path of a text or HTML file.") from None
    return audit_bytes(data, name, locale)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def audit_bytes(data: bytes, name: str, locale: str = "") -> tuple[Finding, ...]:
    """The findings in a file's bytes."""
    return audit(read(decode(data, name), name, locale))


def audit(document: Document) -> tuple[Finding, ...]:
    """The findings in a document, by place."""
    return in_order(_findings(document))


def _findings(document: Document) -> Iterator[Finding]:
    facts = Facts(document)
    for rule in RULES:
        if not rule.languages or document.language in rule.languages:
            yield from rule.check(facts)
    if not facts.quantities and not document.tables:
        yield note(
            "audit-no-numbers",
            document.place(0),
            "No count and no table was found, so no number was checked.",
            "If the text has numbers, see if its language is right (--locale), and if its text was saved as text.",
        )


def counted(findings: Sequence[Finding], name: str) -> str:
    """How many findings there are of each severity, in a sentence."""
    numbers = [(sum(f.severity is severity for f in findings), severity.word) for severity in reversed(Severity)]
    said = [f"{number} {word}" if number == 1 else f"{number} {word}s" for number, word in numbers]
    return f"{name}: {', '.join(said)}."
