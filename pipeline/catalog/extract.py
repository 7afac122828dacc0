"""Making templates: an extractor that `pybabel extract` finds by entry point, and the same by our own command.

In a Babel mapping file::

    [plainspeech: studies/*/summary.yaml]
    [plainspeech: locales/phrases.yaml]
"""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Any

from pipeline.catalog import phrases
from pipeline.catalog.messages import Domain, phrases_domain, study_domain
from pipeline.findings import Finding
from pipeline.source.load import SUMMARY_FILE, load

Extracted = tuple[int, str, tuple[str, ...], list[str]]


def extract(
    fileobj: IO[bytes],
    keywords: Collection[str],  # noqa: ARG001 - Babel gives these three, and the last by name
    comment_tags: Collection[str],  # noqa: ARG001
    options: dict[str, Any],  # noqa: ARG001
) -> Iterator[Extracted]:
    """Yield (line, function, message, comments) for each message, as Babel's extractors do; the context is the id.

    Raises ValueError, with the findings, for a source that has errors: half a template would drop translations.
    """
    path = Path(fileobj.name)
    domain, findings = _domain(path)
    if domain is None:
        raise ValueError("\n".join(map(str, findings)))
    for message in domain.messages.values():
        if message.plural:
            yield message.place.line, "npgettext", (message.id, message.text, message.plural), list(message.comments)
        else:
            yield message.place.line, "pgettext", (message.id, message.text), list(message.comments)


def _domain(path: Path) -> tuple[Domain | None, tuple[Finding, ...]]:
    if path.name == SUMMARY_FILE:
        study, found = load(path.parent, path.parent.as_posix())
        return (study_domain(study) if study else None), found
    findings: list[Finding] = []
    shared = phrases.load(((path, path.as_posix()),), findings)
    return (phrases_domain(shared) if not findings else None), tuple(findings)
