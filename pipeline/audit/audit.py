"""From a file to its findings."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.audit.document import Document
from pipeline.audit.facts import Facts
from pipeline.audit.reading import decode, read
from pipeline.audit.registry import RULES
from pipeline.errors import ProjectError
from pipeline.findings import Finding, in_order, note


def audit_file(path: Path, name: str, locale: str = "") -> tuple[Finding, ...]:
    """The findings in a text or HTML file. Raises ProjectError when it cannot be read, or the locale is not known."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise ProjectError(f"{name} cannot be read: {problem.strerror or problem}. Give the path of a text or HTML file.") from None
    return audit_bytes(data, name, locale)


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
