"""PDF, to print and to read: the handout and its large-print edition, tagged for PDF/UA-1 (ISO 14289-1).

Only a full checker could tell whether a file conforms; what ours are tested for is in ``tests/render/test_pdf.py``.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError
from pipeline.handout import Handout, digest
from pipeline.render.formats import Offer, Product
from pipeline.render.paper import PRINTS, Print, laid_out, page_numbers
from pipeline.render.pdf_tags import tagged
from pipeline.render.pdf_text import spelled
from pipeline.render.templates import hint


class PdfFormat:
    """The printed editions."""

    offers = tuple(Offer(chosen.path, chosen.word) for chosen in PRINTS)

    def __init__(self) -> None:
        """Nothing is printed yet, so no page has a number."""
        self.pages: Mapping[str, int] = {}

    def write(self, product: Product, folder: Path) -> None:
        """Write ``handout.pdf`` and ``handout-large.pdf``.

        Raises ProjectError when what makes them is not installed, and OutputError when the template lost a sentence.
        """
        for chosen in PRINTS:
            document = laid_out(product, chosen)
            numbers = page_numbers(document)
            complete(chosen.path, numbers, product)
            self.pages = self.pages or numbers
            (folder / chosen.path).write_bytes(written(document, identifier(product.handout, chosen)))


def written(document: Any, name: bytes) -> bytes:
    """A laid-out document as PDF, its tags mended; ``name`` tells it from every other."""
    with tagged() as tags, spelled():
        made: bytes = document.write_pdf(finisher=tags.mend, pdf_variant="pdf/ua-1", pdf_identifier=name)
    return made


def complete(name: str, numbers: Mapping[str, int], product: Product) -> None:
    """Raise OutputError where a sentence of the handout stands on no page. Whose voice it is is not said on paper."""
    handout = product.handout
    unsaid = {segment.id for block in handout.front if getattr(block, "tone", "") == "voice" for segment in block.segments}
    lost = [segment.id for segment in handout.segments if segment.id not in numbers and segment.id not in unsaid]
    if lost:
        more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
        raise OutputError(f"{name}: the segment {lost[0]!r}{more} stands on no page.{hint(product.templates)}")


def identifier(handout: Handout, chosen: Print) -> bytes:
    """What tells one PDF from every other, the same whenever it is made: study, edition, version, kind."""
    return digest(handout.study, handout.edition.id, handout.version, chosen.path).encode()
