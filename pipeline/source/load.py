"""From ``summary.yaml`` to a checked source model: all findings at once, each at file:line:column."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pipeline.errors import ProjectError
from pipeline.findings import Finding, Place, error, has_errors, in_order, warning
from pipeline.source import fairness, figure_rules, reconcile, sentences
from pipeline.source.blocks import block_kind
from pipeline.source.explain import explained
from pipeline.source.facts import Facts, derive
from pipeline.source.model import Summary
from pipeline.source.segments import Ids, assign, read_ids
from pipeline.source.texts import SourceText, texts
from pipeline.source.yaml_text import Document, Places, ValuePath, read

SUMMARY_FILE = "summary.yaml"
SEGMENTS_FILE = "segments.yaml"
PAGE_IDS = frozenset({"title", "main", "listen", "contents", "notice", "status", "voice", "glossary", "document"})
HEARD_IDS = frozenset({"opening", "closing", "long-list", "short"})  # of what is said around a recording


@dataclass(frozen=True, slots=True)
class Study:
    """A summary that holds together: its facts, its texts with their ids, and what was found on the way.

    ``ids`` are as `extract` would keep them now; ``kept`` as they are kept. Where the two differ, the new ids are
    temporary: the next `extract` may give others. ``compared`` counts the reported figures that were reconciled.
    """

    summary: Summary
    facts: Facts
    texts: tuple[SourceText, ...]
    ids: Ids
    kept: Ids
    places: Places
    compared: int
    findings: tuple[Finding, ...]

    @property
    def by_path(self) -> Mapping[ValuePath, SourceText]:
        """The texts by where they stand."""
        return {text.path: text for text in self.texts}

    @property
    def counts_named(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """By the id of each text the measures that it names, each with its group."""
        return {text.id: tuple(dict.fromkeys(self._counts(text))) for text in self.texts}

    def _counts(self, text: SourceText) -> Iterator[tuple[str, str]]:
        for name in sentences.named(text.sentence):
            measure, _, rest = name.partition(".")
            if measure in self.summary.measures:
                yield measure, rest.partition(".")[0]


def load(folder: Path, name: str) -> tuple[Study | None, tuple[Finding, ...]]:
    """Load the study in ``folder``, called ``name`` in findings. No Study comes back when any finding is an error.

    Raises ProjectError when there is no source file.
    """
    path = folder / SUMMARY_FILE
    if not path.is_file():
        raise ProjectError(f"There is no {name}/{SUMMARY_FILE}. `plainspeech new {folder.name}` writes one to start from.")
    findings: list[Finding] = []
    document = read(path, f"{name}/{SUMMARY_FILE}", findings)
    summary = _validated(document, findings) if document else None
    if document is None or summary is None:
        return None, in_order(findings)
    places = document.places
    if summary.id != folder.name:
        message = f"The id is {summary.id!r}, the folder is called {folder.name!r}."
        findings.append(error("id-folder", places.value(("id",)), message, "Give both the same name."))
    facts = derive(summary, places, findings)
    found = tuple(texts(summary, places))
    declared = frozenset({*summary.groups, *summary.populations, *summary.measures})
    broken = declared if has_errors(findings) else frozenset()
    for text in found:
        findings.extend(sentences.check(text, places, summary.language, facts.values, summary.terms, broken))
    findings.extend(_labels_alike(summary, places))
    findings.extend(_ids_twice(summary, places))
    fairness.check(summary, facts, found, places, findings)
    figure_rules.check(summary, facts, places, findings)
    compared = reconcile.reconcile(summary, facts, places, findings)
    kept = read_ids(folder / SEGMENTS_FILE, f"{name}/{SEGMENTS_FILE}", findings)
    if has_errors(findings):
        return None, in_order(findings)
    found, ids = assign(found, kept)
    if ids != kept:
        message = "Sentences were added or changed since ids were last minted; this build uses temporary ids."
        findings.append(
            warning("segments-unminted", Place(f"{name}/{SEGMENTS_FILE}"), message, "Run `plainspeech extract`.")
        )
    study = Study(summary, facts, found, ids, kept, places, compared, in_order(findings))
    return study, study.findings


def _validated(document: Document, findings: list[Finding]) -> Summary | None:
    broken = has_errors(findings)
    try:
        summary = Summary.model_validate(document.data)
    except ValidationError as problem:
        findings.extend(explained(problem, document.places))
        return None
    return None if broken else summary


def _labels_alike(summary: Summary, places: Places) -> Iterator[Finding]:
    """Two rows or columns with one name cannot be told apart."""
    for kind in ("groups", "populations", "measures"):
        first: dict[str, str] = {}
        for name, item in getattr(summary, kind).items():
            label = item.label.casefold()
            if label in first:
                message = f"{name!r} has the same label as {first[label]!r}."
                yield error(
                    "label-twice", places.value((kind, name, "label")), message, "Say in the label how the two differ."
                )
            first.setdefault(label, name)


def _ids_twice(summary: Summary, places: Places) -> Iterator[Finding]:
    """Ids of sections, tables and figures are targets on one page, beside those that every page has or makes of them."""
    spots: list[tuple[str, ValuePath]] = []
    seen = {*PAGE_IDS, *HEARD_IDS}
    for index, section in enumerate(summary.sections):
        spots.append((section.id, ("sections", index, "id")))
        seen.add(f"{section.id}-title")
        for number, block in enumerate(section.blocks):
            kind = str(block_kind(block))
            part: Any = getattr(block, kind, None)
            if hasattr(part, "id"):
                spots.append((part.id, ("sections", index, "blocks", number, kind, "id")))
                seen.add(f"{part.id}-caption")
    for id_, path in spots:
        if id_ in seen:
            message = f"The id {id_!r} is used twice, or is one of the page itself."
            yield error("id-twice", places.value(path), message, "Give each section, table and figure its own id.")
        elif re.search(r"-[0-9]+$", id_):
            message = f"The id {id_!r} ends with a number, as the ids of sentences do."
            yield error("id-number", places.value(path), message, "Give it a name.")
        seen.add(id_)
