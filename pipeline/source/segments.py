"""Ids of sentences: minted once, kept in ``segments.yaml``, and joined to the sentence for good.

The id joins catalog, page, sound and review, so it must outlive edits of other sentences: a sentence keeps its id when it
moves, and when it is edited in place. Which new sentence is which old one is found by exact match first, and then, within
the gaps between matched neighbours, by likeness, the likest pair first. A build never mints: only `extract` writes them.
"""

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.findings import Finding, Place, error
from pipeline.source.texts import SourceText
from pipeline.source.yaml_text import read

HEAD = """\
# Written by `plainspeech extract`; do not edit. These ids join the catalogs, pages, sound and reviews of this study:
# a sentence keeps its id when it moves or is edited, and an id is never used again.
"""
# What YAML does not read back as it was written, and JSON leaves as it is.
RARE = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")
# Below this likeness (0–1, on words) a sentence in the place of another is a new one, not an edit.
ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Minted:
    """An id, the section it was minted in, and the source text it stood for when `extract` last ran."""

    id: str
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Ids:
    """The minted ids in reading order, and the next number of each section."""

    segments: tuple[Minted, ...] = ()
    next: Mapping[str, int] = field(default_factory=dict)


def read_ids(path: Path, name: str, findings: list[Finding]) -> Ids:
    """The ids kept in ``path`` (called ``name`` in findings); none when there is no such file yet."""
    if not path.exists():
        return Ids()
    document = read(path, name, findings)
    try:
        data = document.data if document else {}
        segments = tuple(_minted(entry) for entry in data.get("segments") or ())
        numbers = {section: int(number) for section, number in (data.get("next") or {}).items()}
    except (AttributeError, KeyError, TypeError, ValueError):
        remedy = "Take the last good version of this file back from your version control."
        findings.append(
            error("segments-broken", Place(name), "This file does not hold ids as `extract` writes them.", remedy)
        )
        return Ids()
    twice = sorted({entry.id for entry in segments if sum(other.id == entry.id for other in segments) > 1})
    if twice:
        message = f"The id {twice[0]!r} stands here twice."
        remedy = "Two branches have minted the same id. Delete the newer entry and run `plainspeech extract`."
        findings.append(error("segments-twice", Place(name), message, remedy))
    return Ids(segments, numbers)


def _minted(entry: Mapping[str, str]) -> Minted:
    """One entry of the file. Raises ValueError for what is no id: it becomes one on a page."""
    if not re.fullmatch(r"[a-z][a-z0-9-]*-[1-9][0-9]*", entry["id"]):
        raise ValueError(entry["id"])
    if not isinstance(entry["in"], str) or not isinstance(entry["text"], str):
        raise TypeError(entry["id"])
    return Minted(entry["id"], entry["in"], entry["text"])


def write_ids(ids: Ids) -> str:
    """The text of ``segments.yaml``: one segment a line, so that a difference is easy to read."""
    numbers = ", ".join(f"{section}: {number}" for section, number in sorted(ids.next.items()))
    lines = [f"  - {{id: {entry.id}, in: {entry.section}, text: {_quoted(entry.text)}}}" for entry in ids.segments]
    return "\n".join([HEAD + "schema: 1", f"next: {{{numbers}}}", "segments:" if lines else "segments: []", *lines]) + "\n"


def _quoted(text: str) -> str:
    return RARE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(text, ensure_ascii=False))


def assign(texts: Sequence[SourceText], ids: Ids) -> tuple[tuple[SourceText, ...], Ids]:
    """The texts, each with its id, and the ids as they should be kept now."""
    fresh = [text for text in texts if not text.id]
    matched = _match([(text.section, text.sentence.other) for text in fresh], ids.segments)
    numbers = _next_numbers(ids)
    minted: list[Minted] = []
    for index, text in enumerate(fresh):
        old = matched.get(index)
        if old is None:
            number = numbers.get(text.section, 1)
            numbers[text.section] = number + 1
        id_ = f"{text.section}-{number}" if old is None else ids.segments[old].id
        minted.append(Minted(id_, text.section, text.sentence.other))
    names = iter(entry.id for entry in minted)
    return tuple(text if text.id else replace(text, id=next(names)) for text in texts), Ids(tuple(minted), numbers)


def _next_numbers(ids: Ids) -> dict[str, int]:
    """The next free number of each section; never one that is in use, even if the count is behind after a bad merge."""
    numbers = dict(ids.next)
    for entry in ids.segments:
        section, _, number = entry.id.rpartition("-")
        numbers[section] = max(numbers.get(section, 1), int(number) + 1)
    return numbers


def _match(new: Sequence[tuple[str, str]], old: Sequence[Minted]) -> dict[int, int]:
    """Which old entry each new text is, by index; a text that is not there is a new one."""
    before = [(entry.section, entry.text) for entry in old]
    matcher = difflib.SequenceMatcher(None, before, new, autojunk=False)
    pairs = {block.b + step: block.a + step for block in matcher.get_matching_blocks() for step in range(block.size)}
    _match_moved(pairs, new, before)
    _match_moved(pairs, [text for _, text in new], [text for _, text in before])
    return pairs | _align(_gaps(pairs, new, before), new, before)


def _match_moved(pairs: dict[int, int], new: Sequence[object], before: Sequence[object]) -> None:
    """Pair what is equal and still alone on both sides, in order."""
    free: dict[object, list[int]] = {}
    taken = set(pairs.values())
    for index, key in enumerate(before):
        if index not in taken:
            free.setdefault(key, []).append(index)
    for index, key in enumerate(new):
        if index not in pairs and free.get(key):
            pairs[index] = free[key].pop(0)


def _gaps(
    pairs: Mapping[int, int], new: Sequence[tuple[str, str]], before: Sequence[tuple[str, str]]
) -> Iterator[tuple[list[int], list[int]]]:
    """Runs of new texts without a partner, each with the free old texts of its section that may be theirs.

    They are those that stood in its place; those of the whole section where its neighbours have changed places.
    """
    taken = set(pairs.values())
    start = 0
    while start < len(new):
        if start in pairs:
            start += 1
            continue
        end = start
        while end < len(new) and end not in pairs and new[end][0] == new[start][0]:
            end += 1
        section = new[start][0]
        low = pairs[start - 1] if start - 1 in pairs and new[start - 1][0] == section else -1
        high = pairs[end] if end in pairs and new[end][0] == section else len(before)
        inside = range(low + 1, high) if low < high else range(len(before))
        yield list(range(start, end)), [index for index in inside if index not in taken and before[index][0] == section]
        start = end


def _align(
    gaps: Iterable[tuple[list[int], list[int]]], new: Sequence[tuple[str, str]], before: Sequence[tuple[str, str]]
) -> dict[int, int]:
    """Pair the new texts of all gaps with old ones, the likest pair first; of pairs as like, the first in reading order."""
    likely = {
        (index, old): _likeness(new[index][1], before[old][1])
        for gap, candidates in gaps
        for index in gap
        for old in candidates
    }
    pairs: dict[int, int] = {}
    for index, old in sorted(likely, key=likely.__getitem__, reverse=True):
        if likely[index, old] >= ALIKE and index not in pairs and old not in pairs.values():
            pairs[index] = old
    return pairs


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
