"""PDF, to print and to read: the handout and its large-print edition, tagged for PDF/UA-1 (ISO 14289-1).

Only a full checker could tell whether a file conforms; what ours are tested for is in ``tests/render/test_pdf.py``.
"""

from pathlib import Path

from pipeline.handout import Handout, digest
from pipeline.render.formats import Offer, Product
from pipeline.render.paper import PRINTS, Print, laid_out
from pipeline.render.pdf_tags import mended


class PdfFormat:
    """The printed editions."""

    offers = tuple(Offer(chosen.path, chosen.word) for chosen in PRINTS)

    def write(self, product: Product, folder: Path) -> None:
        """Write ``handout.pdf`` and ``handout-large.pdf``. Raises ProjectError when what makes them is not installed."""
        for chosen in PRINTS:
            document = laid_out(product, chosen)
            written = document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier(product.handout, chosen))
            (folder / chosen.path).write_bytes(mended(written, document))


def identifier(handout: Handout, chosen: Print) -> bytes:
    """What tells one PDF from every other, the same whenever it is made: study, edition, version, kind."""
    return digest(handout.study, handout.edition.id, handout.version, chosen.path).encode()
