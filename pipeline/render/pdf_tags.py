"""The tags of a PDF, mended before it is written: what WeasyPrint 70 leaves out, and what it breaks where a page ends.

It knows which element of HTML a tag comes from and does not say so. `tagged` listens while the tags are made; `Tags` then
works on the objects of the PDF. (ISO 32000-1, section 14.8, has the structure; ISO 14289-1, section 7, what must be in it.)
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

# Tags whose parts on later pages are joined to the first. A paragraph is kept on one page where that can be.
JOINED = ("/Part", "/Sect", "/Div", "/NonStruct", "/Table", "/TBody", "/L", "/LI", "/P")
SCOPES = {"col": "/Column", "row": "/Row"}
NUMBERING = {"ol": "/Decimal", "ul": "/Disc"}


@contextmanager
def tagged() -> Iterator["Tags"]:
    """Listen while WeasyPrint makes the tags of one document; `Tags.mend` is the finisher of ``write_pdf``."""
    from weasyprint.pdf import tags as module

    tags, known = Tags(), set[int]()
    made: Callable[..., Iterator[Any]] = module._build_box_tree

    def listening(box: Any, *rest: Any) -> Iterator[Any]:
        for tag in made(box, *rest):
            # What stands around an element, such as the page, hands its tag on.
            if box.element is not None and id(tag) not in known:
                known.add(id(tag))
                tags.sources.append((tag, box.element))
            yield tag

    module._build_box_tree = listening
    try:
        yield tags
    finally:
        module._build_box_tree = made


@dataclass
class Tags:
    """The tags of a document, and the elements that they come from, in the order in which they were finished."""

    sources: list[tuple[Any, Any]] = field(default_factory=list)
    pdf: Any = None

    def mend(self, _document: Any, pdf: Any) -> None:
        """Mend all tags of ``pdf``, a ``pydyf.PDF`` that is about to be written."""
        self.pdf = pdf
        # A wrapper is finished after what it wraps; in the file tags stand in the order of reading.
        self.sources.sort(key=lambda pair: pair[0].number)
        self._hide()
        self._join()
        self._pair_names_with_values()
        for tag, element in self.sources:
            self._describe(tag, element)
        self._links()
        self._prune(self._root())
        self._set_aside()

    def _hide(self) -> None:
        """What is not there for a screen reader is an artifact: drawings, beside their sentences, and doubles."""
        for tag, element in self.sources:
            if element.get("aria-hidden") == "true" or (tag["S"] == "/Figure" and "Alt" not in tag):
                self._make_artifact(tag)

    def _join(self) -> None:
        """What goes on on the next page is one tag. A head that a table repeats is an artifact the second time."""
        for first, *later in self._parts(("/THead",)):
            for tag in later:
                self._rename_headers(tag, first)
                self._make_artifact(tag)
        for first, *later in self._parts(JOINED):
            for tag in later:
                self._move(tag["K"], first)
                self._remove(tag)

    def _parts(self, kinds: tuple[str, ...]) -> list[list[Any]]:
        """The tags of each element that has one on every page that it stands on."""
        parts: dict[tuple[int, str], list[Any]] = defaultdict(list)
        for tag, element in self.sources:
            if tag["S"] in kinds:
                parts[id(element), tag["S"]].append(tag)
        # More on one page are boxes within boxes, not parts.
        return [found for found in parts.values() if len({tag["Pg"] for tag in found}) == len(found)]

    def _rename_headers(self, repeated: Any, head: Any) -> None:
        """The cells below a repeated head belong to the head that stays."""
        cells = zip(self._cells(repeated), self._cells(head), strict=True)
        names = {again["ID"].string: first["ID"] for again, first in cells if "ID" in again}
        for tag, _ in self.sources:
            headers = tag.get("A", {}).get("Headers") if tag["S"] == "/TD" else None
            if headers:
                headers[:] = [names.get(name.string, name) for name in headers]

    def _pair_names_with_values(self) -> None:
        """A list of names and values: each pair is an item, its name the label, its value the body."""
        for pair, element in self.sources:
            if pair["S"] == "/Div" and element.tag == "div" and self._parent(pair)["S"] == "/L":
                pair["S"] = "/LI"
                wrapped = [tag for item in self._children(pair) for tag in self._children(item)]
                pair["K"].clear()
                self._move([tag.reference for tag in wrapped], pair)
                wrapped[0]["S"] = "/Lbl"

    def _describe(self, tag: Any, element: Any) -> None:
        """What the element says and its tag does not: the scope of a head, the language of some words."""
        if tag["S"] == "/TH":
            tag["A"]["Scope"] = SCOPES.get(element.get("scope", ""), "/Column")
        if tag["S"] == "/L" and element.tag in NUMBERING and any(self._has_label(item) for item in self._children(tag)):
            tag["A"] = _dictionary({"O": "/List", "ListNumbering": NUMBERING[element.tag]})
        if tag["S"] == "/Caption" and self._parent(tag)["S"] != "/Table":
            tag["S"] = "/P"
        if element.get("lang") and element.tag != "html":
            tag["Lang"] = _string(element.get("lang"))

    def _links(self) -> None:
        """One link is one annotation, and says in words where it leads."""
        texts = {id(tag): " ".join("".join(element.itertext()).split()) for tag, element in self.sources}
        addresses = {id(tag): element.get("href", "") for tag, element in self.sources}
        for tag, _ in self.sources:
            # All that stands in a link is made a link of its own.
            inner = self._has_ancestor(tag, "/Link")
            for kid in [kid for kid in tag["K"] if isinstance(kid, bytes)]:
                reference = self._of(kid)
                if reference.get("Type") != "/OBJR":
                    continue
                annotation = self._of(reference["Obj"])
                if inner:
                    tag["K"].remove(kid)
                    self._forget(annotation, self._of(reference["Pg"]))
                else:
                    text, address = texts[id(tag)], addresses[id(tag)]
                    outside = not address.startswith("#") and address not in text
                    annotation["Contents"] = _string(f"{text} {address}".strip() if outside else text)
        for tag, _ in reversed(self.sources):
            if tag["S"] == "/Link" and self._has_ancestor(tag, "/Link"):
                tag["S"] = "/Span"

    def _forget(self, annotation: Any, page: Any) -> None:
        """Take an annotation off its page and out of the tree of parents."""
        page["Annots"].remove(annotation.reference)
        numbers = self._numbers()
        at = next(spot for spot in range(0, len(numbers), 2) if numbers[spot] == annotation["StructParent"])
        del numbers[at : at + 2]

    def _make_artifact(self, tag: Any) -> None:
        """Take a tag out of the tree, with all below it (see `_set_aside`)."""
        self._remove(tag)
        gone = {id(below) for below in (tag, *self._below(tag))}
        self.sources[:] = [pair for pair in self.sources if id(pair[0]) not in gone]

    def _set_aside(self) -> None:
        """Mark what belongs to no tag of the tree as an artifact: what was hidden, running titles, page numbers."""
        root = self._root()
        alive = {id(root), *(id(tag) for tag in self._below(root))}
        numbers = self._numbers()
        for reference in self.pdf.page_references:
            page = self._of(reference)
            owners = numbers[numbers.index(page["StructParents"]) + 1]
            strays = {mark for mark, owner in enumerate(owners) if id(self._of(owner)) not in alive}
            for mark in strays:
                owners[mark] = b"null"
            operators = self._of(page["Contents"]).stream
            for spot, operator in enumerate(operators):
                if operator == b"BDC" and operators[spot - 1].get("MCID") in strays:
                    operators[spot - 2 : spot + 1] = ["/Artifact", b"", b"BMC"]

    def _prune(self, tag: Any) -> None:
        """Tags with nothing in them go; an empty cell stays."""
        for child in self._children(tag):
            self._prune(child)
        if not tag["K"] and tag["S"] not in ("/TD", "/TH", "/Document"):
            self._remove(tag)

    # How tags hang together.

    def _of(self, reference: bytes) -> Any:
        return self.pdf.objects[int(reference.split()[0])]

    def _root(self) -> Any:
        return self._of(self._of(self.pdf.catalog["StructTreeRoot"])["K"][0])

    def _numbers(self) -> Any:
        """The tree of parents: numbers of pages and annotations, each followed by what they belong to."""
        return self._of(self._of(self.pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]

    def _parent(self, tag: Any) -> Any:
        return self._of(tag["P"])

    def _children(self, tag: Any) -> list[Any]:
        kids = [self._of(kid) for kid in tag["K"] if isinstance(kid, bytes)]
        return [kid for kid in kids if kid.get("Type") == "/StructElem"]

    def _below(self, tag: Any) -> Iterator[Any]:
        for child in self._children(tag):
            yield child
            yield from self._below(child)

    def _cells(self, head: Any) -> list[Any]:
        return [tag for tag in self._below(head) if tag["S"] == "/TH"]

    def _has_ancestor(self, tag: Any, kind: str) -> bool:
        above = self._parent(tag)
        while above.get("S") not in (None, "/Document"):
            if above["S"] == kind:
                return True
            above = self._parent(above)
        return False

    def _has_label(self, item: Any) -> bool:
        return any(tag["S"] == "/Lbl" for tag in self._children(item))

    def _move(self, kids: list[Any], target: Any) -> None:
        for kid in list(kids):
            self._of(kid)["P"] = target.reference
            target["K"].append(kid)

    def _remove(self, tag: Any) -> None:
        siblings = self._parent(tag)["K"]
        if tag.reference in siblings:
            siblings.remove(tag.reference)


def _string(text: str) -> Any:
    import pydyf

    return pydyf.String(text)


def _dictionary(values: dict[str, Any]) -> Any:
    import pydyf

    return pydyf.Dictionary(values)
