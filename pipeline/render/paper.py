"""The printed editions as laid-out pages: the handout's parts with the page's own styles, set by WeasyPrint.

Nothing is loaded but the templates' own files, such as faces: no network, no other file of this machine.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from pipeline.errors import ProjectError
from pipeline.handout import PAGE, PAGES
from pipeline.render.assets import STYLES, joined
from pipeline.render.drawings import with_styles
from pipeline.render.fonts import faces, letters_of, needed
from pipeline.render.formats import Product
from pipeline.render.html import rendered_handout
from pipeline.render.paper_faces import apart, spaced

PAPER = "print/paper.css"
# Paper waits for no face, so it needs none to stand in until one is there.
PAGE_STYLES = tuple(name for name in STYLES if name != "css/until.css")
# Names of files in the templates' folders, as WeasyPrint asks for them.
BASE = "file:///templates/"  # no such place: a scheme that addresses can be joined to
# Columns that a table in large print has room for; with more, each row becomes a card.
WIDEST_LARGE = 2
INSTALL = "pip install 'plainspeech[pdf]'"
LIBRARIES = "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


@dataclass(frozen=True, slots=True)
class Print:
    """One printed edition: its file, the phrase that offers it, whether it is in large print (18 pt and up)."""

    path: str
    word: str
    large: bool


PRINTS = (Print("handout.pdf", "download_print", False), Print("handout-large.pdf", "download_large_print", True))


def weasyprint() -> Any:
    """WeasyPrint. Raises ProjectError, with what to install, where it or a library that it needs is missing."""
    try:
        import weasyprint
    except ImportError:
        raise ProjectError(f"The format pdf needs WeasyPrint. Install it: {INSTALL}.") from None
    except OSError as problem:
        missing = str(problem).split(":")[0].removeprefix("cannot load library ").strip("'\" ")
        raise ProjectError(
            f"The format pdf needs the system library {missing}, which is not there. On Debian and Ubuntu: {LIBRARIES}; "
            "for other systems see docs/print.md."
        ) from None
    return weasyprint


def laid_out(product: Product, chosen: Print) -> Any:
    """The pages of a printed edition, a ``weasyprint.Document``. Raises ProjectError."""
    made = weasyprint()
    folders = product.templates
    fetcher = _fetcher(folders)
    html = rendered_handout(
        "print/handout.html.j2",
        product.handout,
        folders,
        brand=product.brand,
        large=chosen.large,
        widest=WIDEST_LARGE,
        numbering=Markup(numbering(product.handout.words["page_of"].text)),  # noqa: S704 - it is escaped there
    )
    chosen_faces = needed(letters_of(product.handout) | frozenset(html), faces(folders))
    css = apart(chosen_faces, f"{joined(folders, (*PAGE_STYLES, PAPER))}\n{product.brand.style}")
    font_config = made.text.fonts.FontConfiguration()
    try:
        styles = made.CSS(string=css, base_url=BASE, url_fetcher=fetcher, font_config=font_config, media_type="print")
        document = made.HTML(string=with_styles(html, css), base_url=BASE, url_fetcher=fetcher, media_type="print")
        return document.render(stylesheets=[styles], font_config=font_config, pdf_variant="pdf/ua-1")
    except made.urls.FatalURLFetchingError as problem:
        address = str(problem.__cause__ or problem).removeprefix(BASE)
        raise ProjectError(
            f"The styles for paper ask for {address!r}, which is not in the folders of templates; put it there."
        ) from None


def page_numbers(document: Any) -> Mapping[str, int]:
    """On which page, counted from 1, each element with an id begins, by its id: segments, sections, figures, tables."""
    return {id_: number for number, page in reversed([*enumerate(document.pages, start=1)]) for id_ in page.anchors}


def numbering(phrase: str) -> str:
    r"""The phrase that numbers a page as the value of CSS ``content``.

    >>> numbering("Page {page} of {pages}")
    '"Page " counter(page) " of " counter(pages)'
    """
    counters = {PAGE: "counter(page)", PAGES: "counter(pages)"}
    pieces = re.split(f"({re.escape(PAGE)}|{re.escape(PAGES)})", phrase)
    return " ".join(counters.get(piece) or f'"{_escaped(piece)}"' for piece in pieces if piece)


def _escaped(text: str) -> str:
    """Text for a string of CSS inside HTML: what would end it, or a tag, as numbers of characters."""
    return re.sub(r'["\\<>&\n]', lambda match: f"\\{ord(match[0]):x} ", text)


def _fetcher(folders: Sequence[Path]) -> Any:
    """What gives WeasyPrint the files of the templates' folders, and nothing else."""
    urls: Any = weasyprint().urls

    class Templates(urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002 - WeasyPrint's
            path = unquote(urlsplit(url.removeprefix(BASE)).path)
            if not url.startswith(BASE) or ".." in path.split("/"):
                raise urls.FatalURLFetchingError(url)
            found = next((folder / path for folder in folders if (folder / path).is_file()), None)
            if found is None:
                raise urls.FatalURLFetchingError(url)
            data = found.read_bytes()
            return urls.URLFetcherResponse(url, spaced(data) if found.suffix == ".woff2" else data)

    return Templates()
