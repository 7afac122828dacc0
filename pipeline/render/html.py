"""Pages: a handout's page, and the index of all studies. Everything that comes from outside is escaped by Jinja2."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_decimal
from jinja2 import Environment, StrictUndefined, TemplateError, select_autoescape
from markupsafe import Markup

from pipeline.brand import Brand
from pipeline.handout import Edition, Handout, Run, Runs, Segment, Site, State
from pipeline.render.assets import write_assets
from pipeline.render.cues import SHORT, Recording, recordings, short_section
from pipeline.render.directions import direction, isolated, tongue
from pipeline.render.figures import crowd, row_of, stripe
from pipeline.render.fonts import characters_of, faces, needed, offers_choice
from pipeline.render.formats import Product
from pipeline.render.templates import FAULTS, Loader, fault
from pipeline.render.terms import anchor, terms_of

# Nothing is loaded from anywhere but beside the page, and nothing runs that is written into it. The player takes a sound
# file as a whole (connect-src, blob:) from a server that cannot give a part of it.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; media-src 'self' blob:; connect-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'none'"
)

# A hyphen behind a single letter ("B-cell", "e-book") is no place to end a line, nor is the stroke in a unit ("mg/m²"). A
# long word has to break somewhere.
_JOINED = re.compile(r"((?<![\w-])\w-\w{1,12}(?!\w)|(?<![\w/])\w{1,3}/\w{1,3}(?![\w/]))")
# Behind a slash of an address is one: a browser sees none there, and would tear a name.
_SLASH = re.compile(r"(?<=[\w.])/(?=\w)")


@lru_cache(maxsize=4)
def environment(folders: tuple[Path, ...]) -> Environment:
    """The templates of ``folders``; a file in an earlier one overrides the same file in a later one."""
    made = Environment(
        loader=Loader(folders),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["policy"] = POLICY
    made.globals["crowd"] = crowd
    made.globals["row_of"] = row_of
    made.globals["stripe"] = stripe
    made.filters["gap"] = gap
    made.filters["direction"] = direction
    made.filters["isolated"] = isolated
    made.filters["by_name"] = by_name
    made.filters["decimal"] = lambda number, locale: format_decimal(number, locale=Locale.parse(locale, sep="-"))
    return made


def gap(segment: Segment) -> str:
    """What stands between a sentence and the next: a space, but none after a stop that fills a square."""
    return "" if unicodedata.east_asian_width(segment.text[-1:] or " ") in "WF" else " "


def by_name(editions: Iterable[Edition], wanted: bool) -> list[Edition]:
    """Editions as a reader looks for them, if that is ``wanted``: by their own names, an accent no reason to stand last."""
    found = list(editions)
    return sorted(found, key=lambda edition: unicodedata.normalize("NFD", edition.name).casefold()) if wanted else found


class HtmlFormat:
    """The page of an edition, and what it needs beside it."""

    def write(self, product: Product, folder: Path) -> None:
        """Write ``index.html``, its style sheet, its scripts and its faces."""
        page = handout_page(product)
        (folder / "index.html").write_text(page, encoding="utf-8")
        known = faces(product.templates)
        chosen = needed(_shown(page, product), known, offers_choice(product.handout, known))
        write_assets(product.templates, folder, chosen, product.brand)


def characters_of_edition(product: Product) -> frozenset[str]:
    """The characters of every document of an edition: of its page, and of what is only heard, or printed."""
    handout = product.handout
    more = (*handout.sayable, *handout.words.values())
    return _shown(handout_page(product), product).union(*(segment.text for segment in more))


def _shown(page: str, product: Product) -> frozenset[str]:
    names = [listing.edition.name for listing in product.site.editions(product.handout.study)]
    return characters_of(page, product.handout, names)


def handout_page(product: Product) -> str:
    """The page of one edition, with what lies beside it."""
    handout = product.handout
    played = recordings(handout, product.sounds, product.narrations)
    values = shared(handout)
    return rendered(
        "handout.html.j2",
        product.templates,
        **values,
        editions=product.site.editions(handout.study),
        sounds=product.sounds,
        recordings=played,
        lasting=_lasting(handout, played),
        short_section=short_section(handout),
        voice=next((narration.voice for narration in product.narrations.values()), None),
        offers=product.offers,
        brand=product.brand,
        even_letters=offers_choice(handout, faces(product.templates)),
        terms=terms_of(handout, values["show"]),
    )


def rendered_handout(name: str, handout: Handout, folders: Sequence[Path], **values: object) -> str:
    """A handout in one template, which may use the parts of the page; ``values`` are what that template has of its own."""
    return rendered(name, folders, **shared(handout), **values)


def shared(handout: Handout) -> dict[str, Any]:
    """What the parts of every document need: of a page, of a book, of a printed edition."""
    linked = {
        entry.anchor for section in handout.sections for block in section.blocks for entry in getattr(block, "entries", ())
    }
    return {
        "handout": handout,
        "words": handout.words,
        "show": lambda runs: show(runs, handout.edition.direction, linked),
        "tongue": lambda lang, around=handout.edition.locale: tongue(lang) if lang != around else "",
        "missing": lambda segment: segment.state is not State.TRANSLATED,
    }


def _lasting(handout: Handout, played: Mapping[str, Recording]) -> Segment | None:
    """What is said of the length of the recording that a page plays first."""
    first = next((recording for program, recording in played.items() if program != SHORT), None)
    return next(iter(handout.length_said(first.seconds / 60)), None) if first else None


def index_page(site: Site, folders: Sequence[Path], brand: Brand | None = None) -> str:
    """The page that names every study and every edition, each in its own language. Its own words are English."""
    return rendered("index.html.j2", folders, site=site, brand=brand or Brand())


def rendered(name: str, folders: Sequence[Path], **values: object) -> str:
    """A template filled in. Raises ProjectError, with its file and line, when a template of the user's own is wrong."""
    try:
        return environment(tuple(folders)).get_template(name).render(**values)
    except (TemplateError, *FAULTS) as problem:
        raise fault(problem, name, folders) from None


def show(runs: Runs, direction: str, linked: frozenset[str] | set[str]) -> Markup:
    """Runs as HTML. A term is linked to its place in the glossary; what keeps its own direction stands in ``bdi``."""
    return Markup("").join(_run(run, direction, linked) for run in runs)


def _run(run: Run, direction: str, linked: frozenset[str] | set[str]) -> Markup:
    made = _lines(run.text)
    if run.isolate and direction == "rtl":
        made = Markup("<bdi>{}</bdi>").format(made)
    if run.lang:
        made = Markup('<span lang="{}">{}</span>').format(run.lang, made)
    if run.strong:
        made = Markup("<strong>{}</strong>").format(made)
    target = anchor(run.term)
    if run.term and target in linked:
        made = Markup('<a class="term" href="#{}">{}</a>').format(target, made)
    return made


def _lines(text: str) -> Markup:
    """Escaped text, with what tells where a line may end and where not."""
    if "://" in text:
        return Markup("/<wbr>").join(_SLASH.split(text))
    whole = Markup('<span class="joined">{}</span>')
    return Markup("").join(whole.format(part) if number % 2 else part for number, part in enumerate(_JOINED.split(text)))
