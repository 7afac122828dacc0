"""YAML as plain text with places: every scalar is the text that was typed, every value knows its line and column.

Plain YAML turns ``NO`` into false and ``1.20`` into 1.2. Here the model's own types decide what a text means, so nothing
is guessed. Aliases and tags are refused: a source that a person reviews says what it means where it stands.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from pipeline.findings import Finding, Place, error
from pipeline.source.yaml_traps import explain

MAX_BYTES = 2_000_000  # a long summary has 60 kB
MAX_DEPTH = 30
BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what ends a line in YAML
SAFE_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

ValuePath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where each value, each key and each line of a text stands, by its path of keys and indexes.

    The one row of a quoted text begins behind its quotation mark.
    """

    file: str
    values: dict[ValuePath, Place] = field(default_factory=dict)
    keys: dict[ValuePath, Place] = field(default_factory=dict)
    rows: dict[ValuePath, tuple[Place, ...]] = field(default_factory=dict)

    def value(self, path: ValuePath) -> Place:
        """The place of the value at ``path``, or of the nearest value around it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Place(self.file))

    def key(self, path: ValuePath) -> Place:
        """The place of the key that leads to ``path``, or of the value where there is no key."""
        return self.keys.get(path) or self.value(path)

    def row(self, path: ValuePath, index: int) -> Place:
        """The place of the line ``index`` (blank ones not counted) of the text at ``path``."""
        rows = self.rows.get(path, ())
        return rows[index] if index < len(rows) else self.value(path)


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML file holds: dicts, lists and texts, and where they stand."""

    data: Any
    places: Places


def read(path: Path, name: str, findings: list[Finding]) -> Document | None:
    """Read the YAML file ``path``, called ``name`` in findings; None when it cannot be read as YAML at all."""
    text = _decoded(path, name, findings)
    if text is None:
        return None
    try:
        refused = list(_refused(text, name))
        findings.extend(refused)
        if refused:
            return None
        root = yaml.compose(text, Loader=SAFE_LOADER)
    except yaml.YAMLError as problem:
        findings.append(explain(problem, text, name))
        return None
    if root is None:
        findings.append(
            error(
                "yaml-empty",
                Place(name),
                "This file is empty.",
                "Start from the skeleton that `plainspeech new` writes.",
            )
        )
        return None
    reader = _Reader(BREAK.split(text), Places(name), findings)
    return Document(reader.read(root, ()), reader.places)


def _decoded(path: Path, name: str, findings: list[Finding]) -> str | None:
    """The file's text, or None and a finding when it is too big or not UTF-8."""
    if path.stat().st_size > MAX_BYTES:
        size = path.stat().st_size / 1e6
        findings.append(
            error(
                "file-too-big",
                Place(name),
                f"This file has {size:.1f} MB. At most {MAX_BYTES // 1_000_000} MB are read.",
                "One file describes one study, in words. Keep data and pictures elsewhere.",
            )
        )
        return None
    raw = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as problem:
        before = raw[: problem.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        findings.append(
            error(
                "file-encoding",
                Place(name, line, column),
                f"This file is not UTF-8: the byte 0x{raw[problem.start]:02x} does not belong there.",
                "Save the file as UTF-8 in your editor.",
            )
        )
        return None


def _refused(text: str, name: str) -> Iterator[Finding]:
    """What is not read at all: nesting beyond MAX_DEPTH, and anchors. Runs on events, since composing recurses.

    An alias is told only where its anchor is not: what explodes by aliases has few anchors.
    """
    depth = 0
    anchors: set[str] = set()
    for event in yaml.parse(text, Loader=SAFE_LOADER):
        mark = event.start_mark
        place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            message = f"This is nested more than {MAX_DEPTH} levels deep."
            yield error("yaml-depth", place, message, "A summary needs fewer than ten levels. Is a bracket not closed?")
            return
        anchor = getattr(event, "anchor", None)
        if anchor and isinstance(event, yaml.AliasEvent):
            if anchor not in anchors:
                message = f"The word *{anchor} is read as a YAML alias of another value."
                yield error("yaml-alias", place, message, "Put a text that begins with * in quotation marks.")
        elif anchor:
            anchors.add(anchor)
            message = f"The word &{anchor} is read as a YAML anchor, so it is lost."
            remedy = "Put a text that begins with & in quotation marks. Anchors and aliases are not read: write values out."
            yield error("yaml-anchor", place, message, remedy)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns composed nodes into plain data, noting places and findings as it goes."""

    lines: list[str]
    places: Places
    findings: list[Finding]

    def read(self, node: yaml.Node, path: ValuePath) -> Any:
        place = self._place(node)
        self.places.values[path] = place
        if self._tagged(node, place):
            return ""
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.read(child, (*path, index)) for index, child in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            self._note_rows(node, path)
            self._watch_comment(node)
            self._watch_entries(node)
        return str(node.value)

    def _tagged(self, node: yaml.Node, place: Place) -> bool:
        """Whether the node has a tag; a finding says so."""
        typed = "".join(self.lines[node.start_mark.line : node.start_mark.line + 1])[node.start_mark.column :]
        if not typed.startswith("!"):
            return False
        message = f"A value that begins with {typed.split()[0]!r} is read as a YAML tag, not as text."
        self.findings.append(error("yaml-tag", place, message, "Put the text in quotation marks."))
        return True

    def _pairs(self, node: yaml.MappingNode, path: ValuePath) -> Iterator[tuple[str, Any]]:
        known: dict[str, Place] = {}
        for key_node, value_node in node.value:
            place = self._place(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                message = "This begins with { or [, so YAML does not read it as text."
                self.findings.append(error("yaml-key", place, message, 'Put the whole text in quotation marks: "{…} …".'))
                continue
            key = str(key_node.value)
            if key in known:
                message = f"The key {key!r} stands here a second time; the first is in line {known[key].line}."
                self.findings.append(error("yaml-duplicate-key", place, message, "Keep one of the two."))
                continue
            known[key] = self.places.keys[(*path, key)] = place
            yield key, self.read(value_node, (*path, key))

    def _note_rows(self, node: yaml.ScalarNode, path: ValuePath) -> None:
        """Note where each line of a literal text (``|``) stands, and where the words of a quoted one begin."""
        if node.style in ("'", '"'):
            self.places.rows[path] = (Place(self.places.file, node.start_mark.line + 1, node.start_mark.column + 2),)
        if node.style != "|":
            return
        first = node.start_mark.line + 1
        typed = self.lines[first : node.end_mark.line + 1]
        self.places.rows[path] = tuple(
            Place(self.places.file, first + offset + 1, len(line) - len(line.lstrip()) + 1)
            for offset, line in enumerate(typed)
            if line.strip()
        )

    def _watch_comment(self, node: yaml.ScalarNode) -> None:
        """Tell of ``text: Group #2``, where YAML drops all from the # on."""
        line = self.lines[node.end_mark.line] if node.end_mark.line < len(self.lines) else ""
        rest = line[node.end_mark.column :]
        if not node.style and node.value and re.match(r"\s+#[^\s#]", rest):
            place = Place(self.places.file, node.end_mark.line + 1, node.end_mark.column + rest.index("#") + 1)
            message = f"YAML reads {rest.strip()!r} as a comment, so it is lost."
            remedy = "Put the text in quotation marks; or, if it is a comment, put a space after the #."
            self.findings.append(error("yaml-comment", place, message, remedy))

    def _watch_entries(self, node: yaml.ScalarNode) -> None:
        """Tell of an entry of a list that is indented too far: YAML takes it for more of the entry before."""
        if node.style:
            return
        for number in range(node.start_mark.line + 1, min(node.end_mark.line + 1, len(self.lines))):
            line = self.lines[number]
            if line.lstrip().startswith("- "):
                place = Place(self.places.file, number + 1, len(line) - len(line.lstrip()) + 1)
                message = "YAML reads this entry as more of the text before it."
                self.findings.append(error("yaml-entry", place, message, "Indent it like the entry before."))

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.places.file, node.start_mark.line + 1, node.start_mark.column + 1)
