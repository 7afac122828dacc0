"""Media overlays: SMIL as EPUB 3.3 has it (https://www.w3.org/TR/epub-33/#sec-media-overlays), written and read.

`read` and `write` are inverses. Moments are whole milliseconds in the sound file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element, ParseError, SubElement, register_namespace, tostring

from defusedxml.ElementTree import fromstring

from pipeline.errors import OutputError

SMIL, OPS = "http://www.w3.org/ns/SMIL", "http://www.idpf.org/2007/ops"
TEXTREF, TYPE = f"{{{OPS}}}textref", f"{{{OPS}}}type"
CLOCK = re.compile(r"(?:(\d+):)?([0-5]?\d):([0-5]\d)\.(\d{3})", re.ASCII)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

register_namespace("epub", OPS)


@dataclass(frozen=True, slots=True)
class Par:
    """A sentence: the element of the text that is lit (``part.xhtml#id``), and its clip in the sound, in milliseconds."""

    id: str
    text: str
    audio: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Seq:
    """Sentences that belong together: the element that holds them, and what it is (a word of the EPUB vocabulary)."""

    text: str
    type: str
    children: "tuple[Node, ...]"

    @property
    def pars(self) -> Iterator[Par]:
        """All sentences, in order."""
        for child in self.children:
            if isinstance(child, Par):
                yield child
            else:
                yield from child.pars

    @property
    def milliseconds(self) -> int:
        """How long it is heard."""
        return sum(par.end - par.begin for par in self.pars)


Node: TypeAlias = Par | Seq


def write(body: Seq) -> str:
    """An overlay as a file: ``body`` is the whole document."""
    root = Element("smil", {"xmlns": SMIL, "version": "3.0"})
    _add(SubElement(root, "body"), body)
    return HEAD + tostring(root, encoding="unicode") + "\n"


def read(text: str, name: str = "overlay") -> Seq:
    """An overlay from a file, which errors call ``name``. Raises OutputError for what is none."""
    try:
        root = fromstring(text)
    except ParseError as problem:
        raise OutputError(f"{name}: this is no well-formed XML ({problem}).") from None
    body = root.find(f"{{{SMIL}}}body")
    if root.tag != f"{{{SMIL}}}smil" or body is None:
        raise OutputError(f"{name}: this is no SMIL with a body.")
    try:
        return _seq(body)
    except (KeyError, TypeError, ValueError) as problem:
        raise OutputError(f"{name}: this overlay cannot be read ({problem}).") from None


def clock(milliseconds: int) -> str:
    """A moment or a length as a full clock value (SMIL 3.0, Clock values).

    >>> clock(3_661_500)
    '1:01:01.500'
    """
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def from_clock(text: str) -> int:
    """Milliseconds of a full or partial clock value. Raises ValueError for any other.

    >>> from_clock("1:01:01.500"), from_clock("01:01.500")
    (3661500, 61500)
    """
    match = CLOCK.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no time")
    hours, minutes, seconds, rest = (int(part or 0) for part in match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def _add(element: Element, seq: Seq) -> None:
    element.set(TEXTREF, seq.text)
    element.set(TYPE, seq.type)
    for child in seq.children:
        if isinstance(child, Seq):
            _add(SubElement(element, "seq"), child)
            continue
        par = SubElement(element, "par", {"id": child.id})
        SubElement(par, "text", {"src": child.text})
        clip = {"clipBegin": clock(child.begin), "clipEnd": clock(child.end)}
        SubElement(par, "audio", {"src": child.audio, **clip})


def _seq(element: Element) -> Seq:
    children = (_par(child) if child.tag == f"{{{SMIL}}}par" else _seq(child) for child in element)
    return Seq(element.attrib[TEXTREF], element.attrib[TYPE], tuple(children))


def _par(element: Element) -> Par:
    text, audio = (element.find(f"{{{SMIL}}}{tag}") for tag in ("text", "audio"))
    if text is None or audio is None:
        raise ValueError("a <par> has no text or no audio")
    begin, end = (from_clock(audio.attrib[name]) for name in ("clipBegin", "clipEnd"))
    return Par(element.attrib["id"], text.attrib["src"], audio.attrib["src"], begin, end)
