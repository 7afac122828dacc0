"""Lexicons as files: W3C PLS 1.0 (https://www.w3.org/TR/pronunciation-lexicon/), every problem at its line and column."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser

from pipeline.findings import Finding, Place, error, warning
from pipeline.narrate.lexicon import ESPEAK, IPA, Entry

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
XML = "http://www.w3.org/XML/1998/namespace"
KNOWN = (IPA, ESPEAK)
# PLS 1.0, section 4: what may stand in what. The order inside a lexeme is how its examples are written, and our rule.
CHILDREN = {"lexicon": ("meta", "metadata", "lexeme"), "lexeme": ("grapheme", "alias", "phoneme", "example")}
STAGES = {"grapheme": 0, "alias": 1, "phoneme": 1, "example": 2}
EXAMPLE = "<lexeme><grapheme>VOD</grapheme><alias>V O D</alias></lexeme>"
HEAD = '<lexicon version="1.0" xmlns="{}" alphabet="{}" xml:lang="{}">'


def read(path: Path, name: str, locale: str, findings: list[Finding]) -> dict[str, Entry] | None:
    """How each written word of a lexicon is said; nothing if there is no file, None if it is no lexicon that can be read.

    Findings call it ``name``.
    """
    if not path.is_file():
        return {}
    found: list[Finding] = []
    handler = _Handler(name, locale, found)
    parser: Any = make_parser()
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(handler)
    try:
        parser.parse(io.BytesIO(path.read_bytes()))
    except SAXParseException as problem:
        place = Place(name, problem.getLineNumber() or 1, (problem.getColumnNumber() or 0) + 1)
        message = f"This lexicon is no well-formed XML ({problem.getMessage()})."
        findings.append(error("lexicon-broken", place, message, "Mend the markup at this place.", locale))
        return None
    except DefusedXmlException:
        message = "This lexicon declares entities or a document type."
        remedy = "Remove the <!DOCTYPE …>; PLS needs none."
        findings.append(error("lexicon-entities", handler.here(), message, remedy, locale))
        return None
    except (LookupError, ValueError, SAXException) as problem:
        message = f"This lexicon cannot be read ({problem})."
        findings.append(error("lexicon-broken", Place(name), message, 'Save it as UTF-8, with encoding="UTF-8".', locale))
        return None
    findings += found
    return handler.entries if handler.is_pls else None


@dataclass(slots=True)
class _Saying:
    """An alias or phoneme while it is read."""

    kind: str
    alphabet: str
    preferred: bool
    place: Place


@dataclass(slots=True)
class _Lexeme:
    """A lexeme while it is read: what is written, and how it is said, in the file's order."""

    place: Place
    graphemes: list[tuple[str, Place]] = field(default_factory=list)
    sayings: list[tuple[_Saying, str]] = field(default_factory=list)
    stage: int = 0

    def chosen(self, kind: str, alphabet: str) -> str:
        """The saying of a kind that is preferred, or else the first (PLS 1.0, section 4.9.3)."""
        fitting = [(saying, text) for saying, text in self.sayings if (saying.kind, saying.alphabet) == (kind, alphabet)]
        return next((text for saying, text in fitting if saying.preferred), fitting[0][1] if fitting else "")

    def entry(self) -> Entry:
        """How its graphemes are said."""
        alphabets = dict.fromkeys(saying.alphabet for saying, _ in self.sayings if saying.kind == "phoneme")
        return Entry(self.chosen("alias", ""), {name: self.chosen("phoneme", name) for name in alphabets}, self.place)


class _Handler(ContentHandler):
    """Collects the entries, and what is wrong, each with its place."""

    def __init__(self, name: str, locale: str, findings: list[Finding]) -> None:
        super().__init__()
        self.entries: dict[str, Entry] = {}
        self.is_pls = True
        self._name, self._locale, self._findings = name, locale, findings
        self._locator: Any = None
        self._path: list[str] = []
        self._alphabet = IPA
        self._lexeme: _Lexeme | None = None
        self._saying: _Saying | None = None
        self._text: list[str] = []

    def setDocumentLocator(self, locator: Any) -> None:  # noqa: N802 - SAX's name
        """Where the parser is."""
        self._locator = locator

    def here(self) -> Place:
        """Where the parser is."""
        return Place(self._name, self._locator.getLineNumber() or 1, (self._locator.getColumnNumber() or 0) + 1)

    def startElementNS(self, name: Any, qname: str | None, attrs: Any) -> None:  # noqa: ARG002, N802 - SAX's name
        """An element of PLS, or what does not belong there."""
        space, tag = name
        attributes = {key[1] if key[0] in (None, XML) else "": value for key, value in attrs.items()}
        self._path.append(tag if space == NAMESPACE else "")
        self._text = []
        if len(self._path) == 1:
            self._begin(space, tag, attributes)
        elif "metadata" in self._path[:-1] or "" in self._path[:-1]:
            return
        elif self._path[-1] not in CHILDREN.get(self._path[-2], ()):
            allowed = ", ".join(f"<{child}>" for child in CHILDREN.get(self._path[-2], ())) or "text only"
            self._tell("lexicon-structure", f"<{tag}> cannot stand in <{self._path[-2]}>.", f"PLS allows here: {allowed}.")
        elif tag == "lexeme":
            self._lexeme = _Lexeme(self.here())
        elif self._lexeme:
            self._inside(tag, attributes, self._lexeme)

    def characters(self, content: str) -> None:
        """Text, in pieces."""
        self._text.append(content)

    def endElementNS(self, name: Any, qname: str | None) -> None:  # noqa: ARG002, N802 - SAX's name
        """The end of an element: its text is there."""
        tag, text = self._path.pop(), " ".join("".join(self._text).split())
        lexeme = self._lexeme
        if lexeme is None or self._path[-1:] not in (["lexicon"], ["lexeme"]):
            return
        if tag == "grapheme":
            lexeme.graphemes.append((text, self._saying.place if self._saying else lexeme.place))
        elif tag in ("alias", "phoneme") and self._saying:
            lexeme.sayings.append((self._saying, text))
        elif tag == "lexeme":
            self._keep(lexeme)
            self._lexeme = None

    def _begin(self, space: str | None, tag: str, attributes: dict[str, str]) -> None:
        head = HEAD.format(NAMESPACE, IPA, self._locale)
        if (space, tag) != (NAMESPACE, "lexicon"):
            self.is_pls = False
            message = (
                f"This is no PLS lexicon: its root is <{tag}> in {f'the namespace {space!r}' if space else 'no namespace'}."
            )
            self._tell("lexicon-namespace", message, f"Begin it with {head}.")
        if attributes.get("lang", "").lower() != self._locale.lower():
            given = attributes.get("lang")
            message = f"The lexicon's language is {given!r}, and it stands in the folder of {self._locale!r}."
            message = message if given else f"The lexicon does not say that its language is {self._locale!r}."
            self._tell("lexicon-language", message, f'Write xml:lang="{self._locale}".')
        if attributes.get("version") != "1.0":
            self._tell("lexicon-structure", "The lexicon does not say that it is PLS 1.0.", 'Write version="1.0".')
        if "alphabet" in attributes:
            self._alphabet = attributes["alphabet"]
            self._check_alphabet(self._alphabet)
        else:
            message = "The lexicon names no alphabet; PLS asks for one even where no phonemes are given."
            self._tell("lexicon-structure", message, f'Write alphabet="{IPA}".')

    def _inside(self, tag: str, attributes: dict[str, str], lexeme: _Lexeme) -> None:
        alphabet = attributes.get("alphabet", self._alphabet) if tag == "phoneme" else ""
        self._saying = _Saying(tag, alphabet, attributes.get("prefer") in ("true", "1"), self.here())
        if "alphabet" in attributes and tag == "phoneme":
            self._check_alphabet(alphabet)
        if STAGES[tag] < lexeme.stage:
            message = f"<{tag}> stands too late in its <lexeme>."
            self._tell("lexicon-structure", message, "Write every <grapheme> first, then <alias> and <phoneme>.")
        lexeme.stage = max(lexeme.stage, STAGES[tag])

    def _check_alphabet(self, alphabet: str) -> None:
        if alphabet in KNOWN:
            return
        vendor = re.fullmatch(r"x-[A-Za-z0-9-]+", alphabet)
        message = f"No voice that comes with the program reads phonemes in the alphabet {alphabet!r}."
        self._findings.append(
            (warning if vendor else error)(
                "lexicon-alphabet", self.here(), message, f"Write {' or '.join(KNOWN)}, or give an alias.", self._locale
            )
        )

    def _keep(self, lexeme: _Lexeme) -> None:
        written = [text for text, _ in lexeme.graphemes]
        if not all(written) or not written or not lexeme.sayings or not all(text for _, text in lexeme.sayings):
            lacks = "no grapheme" if not all(written) or not written else "no alias and no phoneme"
            self._tell("lexicon-entry", f"This lexeme has {lacks}.", f"Write {EXAMPLE}.", lexeme.place)
            return
        entry = lexeme.entry()
        for text, place in lexeme.graphemes:
            before = self.entries.setdefault(text, entry)
            if before != entry:
                line = before.place.line if before.place else 1
                message = f"{text!r} is said in another way in line {line}."
                self._tell("lexicon-twice", message, "Keep one of the two.", place)

    def _tell(self, code: str, message: str, remedy: str, place: Place | None = None) -> None:
        self._findings.append(error(code, place or self.here(), message, remedy, self._locale))


def write(entries: Mapping[str, Entry], locale: str) -> str:
    """A lexicon as a file: what `read` gives back from it is ``entries``."""
    root = Element("lexicon", {"version": "1.0", "xmlns": NAMESPACE, "alphabet": IPA, "xml:lang": locale})
    for written, entry in entries.items():
        lexeme = SubElement(root, "lexeme")
        SubElement(lexeme, "grapheme").text = written
        if entry.alias:
            SubElement(lexeme, "alias").text = entry.alias
        for alphabet, phonemes in entry.phonemes.items():
            SubElement(lexeme, "phoneme", {} if alphabet == IPA else {"alphabet": alphabet}).text = phonemes
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"
