"""Pages: a handout's page, and the index of all studies. Everything that comes from outside is escaped by Jinja2."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from babel import Locale
from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError, select_autoescape
from markupsafe import Markup, escape

from pipeline.errors import ProjectError
from pipeline.handout import Handout, Run, Runs, Segment, Site, State
from pipeline.narrate.narration import Narration
from pipeline.render.assets import write_assets
from pipeline.render.cues import SHORT, Recording, recordings, short_section
from pipeline.render.figures import dots
from pipeline.render.formats import Product, SoundFile

# Nothing is loaded from anywhere but beside the page, and nothing runs that is written into it. The player takes a sound
# file as a whole (connect-src, blob:) from a server that cannot give a part of it.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; media-src 'self' blob:; connect-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'none'"
)
NO_NARRATIONS: Mapping[str, Narration] = MappingProxyType({})


@lru_cache(maxsize=4)
def environment(folders: tuple[Path, ...]) -> Environment:
    """The templates of ``folders``; a file in an earlier one overrides the same file in a later one."""
    made = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["policy"] = POLICY
    made.filters["dots"] = dots
    made.filters["decimal"] = lambda number, locale: format_decimal(number, locale=Locale.parse(locale, sep="-"))
    return made


class HtmlFormat:
    """The page of an edition, and what it needs beside it."""

    def write(self, product: Product, folder: Path) -> None:
        """Write ``index.html``, its style sheet and its script."""
        page = handout_page(product.handout, product.site, product.templates, product.sounds, product.narrations)
        (folder / "index.html").write_text(page, encoding="utf-8")
        write_assets(product.templates, folder)


def handout_page(
    handout: Handout,
    site: Site,
    folders: Sequence[Path],
    sounds: Sequence[SoundFile] = (),
    narrations: Mapping[str, Narration] = NO_NARRATIONS,
) -> str:
    """The page of one edition.

    ``site`` is what its menu names; ``sounds`` are the sound files beside it, ``narrations`` what is heard when,
    by program.
    """
    played = recordings(handout, sounds, narrations)
    linked = {
        entry.anchor for section in handout.sections for block in section.blocks for entry in getattr(block, "entries", ())
    }
    return _rendered(
        "handout.html.j2",
        folders,
        handout=handout,
        words=handout.words,
        editions=site.editions(handout.study),
        sounds=sounds,
        recordings=played,
        lasting=_lasting(handout, played),
        short_section=short_section(handout),
        voice=next((narration.voice for narration in narrations.values()), None),
        show=lambda runs: show(runs, handout.edition.direction, linked),
        missing=lambda segment: segment.state is not State.TRANSLATED,
    )


def _lasting(handout: Handout, played: Mapping[str, Recording]) -> Segment | None:
    """What is said of the length of the recording that a page plays first."""
    first = next((recording for program, recording in played.items() if program != SHORT), None)
    return next(iter(handout.length_said(first.seconds / 60)), None) if first else None


def index_page(site: Site, folders: Sequence[Path]) -> str:
    """The page that names every study and every edition, each in its own language. Its own words are English."""
    return _rendered("index.html.j2", folders, site=site)


def _rendered(name: str, folders: Sequence[Path], **values: object) -> str:
    """A template filled in. Raises ProjectError, with its file and line, when a template is wrong."""
    try:
        return environment(tuple(folders)).get_template(name).render(**values)
    except TemplateSyntaxError as problem:
        raise ProjectError(f"templates/{problem.name}, line {problem.lineno}: {problem.message}") from None
    except TemplateError as problem:
        raise ProjectError(f"templates/{name}: {problem.message or type(problem).__name__}") from None


def show(runs: Runs, direction: str, linked: frozenset[str] | set[str]) -> Markup:
    """Runs as HTML. A term is linked to its place in the glossary; what keeps its own direction stands in ``bdi``."""
    return Markup("").join(_run(run, direction, linked) for run in runs)


def _run(run: Run, direction: str, linked: frozenset[str] | set[str]) -> Markup:
    made = escape(run.text)
    if run.isolate and direction == "rtl":
        made = Markup("<bdi>{}</bdi>").format(made)
    if run.lang:
        made = Markup('<span lang="{}">{}</span>').format(run.lang, made)
    if run.strong:
        made = Markup("<strong>{}</strong>").format(made)
    target = f"term-{run.term}".replace("_", "-")
    if run.term and target in linked:
        made = Markup('<a class="term" href="#{}">{}</a>').format(target, made)
    return made
