"""Parts of a book as documents: what a template wrote, read strictly as XML, and fit to stand in files of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.parsers.expat import ExpatError

from defusedxml.minidom import parseString

from pipeline.errors import ProjectError

SVG = "http://www.w3.org/2000/svg"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
# What holds sentences that belong together, and what EPUB calls it (https://www.w3.org/TR/epub-ssv-11/).
CONTAINERS = {"table": "table", "ul": "list", "ol": "list", "dl": "list", "figure": "figure"}


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the book: its name, its tree, and its elements that have an id, in reading order."""

    name: str
    tree: Any
    elements: Mapping[str, Any] = field(default_factory=dict)

    @property
    def has_svg(self) -> bool:
        """Whether there is a picture in it."""
        return bool(self.tree.getElementsByTagName("svg"))

    def within(self, id_: str) -> tuple[tuple[str, str], ...]:
        """The tables, lists and figures that an element stands in, from the outermost: the id and EPUB's word of each."""
        found = []
        element = self.elements[id_].parentNode
        while element is not None and element.nodeType == element.ELEMENT_NODE:
            if element.tagName in CONTAINERS:
                found.append((element.getAttribute("id"), CONTAINERS[element.tagName]))
            element = element.parentNode
        return tuple(reversed(found))

    def point(self, places: Mapping[str, str]) -> None:
        """Let links to an id of the page lead to the document of the book that has it (``places``)."""
        for link in self.tree.getElementsByTagName("a"):
            target = link.getAttribute("href")
            if target.startswith("#") and target[1:] not in self.elements and target[1:] in places:
                link.setAttribute("href", places[target[1:]] + target)

    def text(self) -> str:
        """The document as it is written."""
        made: str = self.tree.documentElement.toxml()
        return f"{HEAD}{made}\n"


def document(name: str, template: str, text: str) -> Document:
    """What ``template`` wrote, as a document. Raises ProjectError, with the place, for what is no well-formed XML."""
    # The one element that is written as HTML wants it: its checker takes a slash amiss.
    text = text.replace("<wbr>", "<wbr/>")
    try:
        tree = parseString(text.strip())
    except ExpatError as problem:
        lines = text.strip().splitlines()
        wrong = lines[problem.lineno - 1].strip() if problem.lineno <= len(lines) else ""
        reason = str(problem).split(":")[0]
        message = f"templates/{template}: the book's {name} is no well-formed XML ({reason}, line {problem.lineno}, "
        message += f"column {problem.offset + 1}: {wrong[:100]}). Close every element, and write <br/>, not <br>, here and "
        raise ProjectError(f"{message}in the parts that it takes from templates/parts.") from None
    every = tree.getElementsByTagName("*")
    ids = {element.getAttribute("id") for element in every}
    for number, element in enumerate((element for element in every if element.tagName in CONTAINERS), start=1):
        if not element.getAttribute("id"):
            element.setAttribute("id", _free(f"group-{number}", ids))
    for picture in tree.getElementsByTagName("svg"):
        picture.setAttribute("xmlns", SVG)
    return Document(name, tree, {element.getAttribute("id"): element for element in every if element.getAttribute("id")})


def _free(wanted: str, taken: set[str]) -> str:
    """An id that is not taken; from now on it is."""
    while wanted in taken:
        wanted += "-"
    taken.add(wanted)
    return wanted
