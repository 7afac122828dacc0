"""The settings of who publishes, ``[brand]``: what may stand there. All that is wrong is told at once."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.brand import Brand, contrast
from pipeline.errors import ProjectError
from pipeline.pictures import picture_problem
from pipeline.tags import EXAMPLES, LOCALE, spelled

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
ADDRESS = re.compile(r"https?://[^\s\"'<>?#]+")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
PICTURES = frozenset({".svg", ".png"})
# The colours of css/base.css that words in the accent stand on (paper, and what is set apart), by scheme.
PAPERS = {"accent": ("#fdfcf8", "#f3efe4", "#e3efee"), "accent_dark": ("#13191c", "#1d262b", "#17343a")}
LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3
LOGO_TEXT, DEFAULT = "logo_text", "default"
EXAMPLE = 'See "Your own look" in docs/templates.md.'


def read_brand(table: object, root: Path, name: str) -> Brand:
    """The brand of a table of settings, whose file is called ``name``. Raises ProjectError for what cannot be used."""
    if not isinstance(table, dict):
        raise ProjectError(f"{name}: `brand` must be a table. {EXAMPLE}")
    wrong = list(_problems(table, root))
    if wrong:
        raise ProjectError("\n".join(f"{name}: {problem}" for problem in wrong))
    values: dict[str, Any] = {key: USED[key](value, root) for key, value in table.items()}
    return Brand(**values)


def _problems(table: Mapping[str, Any], root: Path) -> Iterator[str]:
    for key, value in table.items():
        if key in JUDGES:
            yield from JUDGES[key](value, key, root)
        else:
            yield f"{key!r} is no setting of `brand`. Settings: {', '.join(sorted(JUDGES))}."
    text = table.get(LOGO_TEXT)
    if "logo" in table and (text is None or (isinstance(text, dict) and DEFAULT not in text)):
        yield f"the logo needs `{LOGO_TEXT}`, what it shows in words, for those who do not see it."


def _colour(value: object, key: str, _root: Path) -> Iterator[str]:
    if not isinstance(value, str) or not COLOUR.fullmatch(value):
        yield f"`brand.{key}` is {value!r}. Write a colour as six hexadecimal digits, such as #0a5a66."
        return
    for paper in PAPERS[key]:
        found = contrast(value, paper)
        if found < LEAST_CONTRAST:
            shade = "darker" if key == "accent" else "lighter"
            yield (
                f"`brand.{key}` {value} has a contrast of {found:.2f} to 1 on {paper}; words need {LEAST_CONTRAST} to 1. "
                f"Choose a {shade} colour."
            )
            return


def _logo(value: object, key: str, root: Path) -> Iterator[str]:
    path = root / value if isinstance(value, str) else root
    if not isinstance(value, str) or path.suffix.lower() not in PICTURES:
        yield f"`brand.{key}` is {value!r}. Write the path of an SVG or a PNG file."
    elif not path.is_file():
        yield f"`brand.{key}` names {value}, and there is no such file in {root}."
    elif problem := picture_problem(path):
        yield f"`brand.{key}` names {value}, which is {problem}"


def _address(value: object, key: str, _root: Path) -> Iterator[str]:
    if not isinstance(value, str) or not ADDRESS.fullmatch(value):
        yield f"`brand.{key}` is {value!r}. Write a whole address, such as https://example.org/results."


def _texts(value: object, key: str, _root: Path) -> Iterator[str]:
    """A text for every locale, or a table of locales, in which ``default`` is for every other one."""
    texts = {DEFAULT: value} if isinstance(value, str) else value
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        yield f"`brand.{key}` is a text, or a table of texts by locale with `default`. {EXAMPLE}"
        return
    for locale, text in texts.items():
        where = f"`brand.{key}`" if isinstance(value, str) else f"`brand.{key}.{locale}`"
        if locale != DEFAULT and not LOCALE.fullmatch(locale):
            right = spelled(locale)
            remedy = f"Write it as {right}." if right else f"{EXAMPLES} `{DEFAULT}` is for every other one."
            yield f"`brand.{key}`: {locale!r} is no locale. {remedy}"
        if CONTROL.search(text):
            yield f"{where} has a control character in it. Write it anew."
        if key == LOGO_TEXT and not text.strip():
            yield f"{where} is blank. Write what the logo shows in words, for those who do not see it."


def _by_locale(value: Any, _root: Path) -> Mapping[str, str]:
    texts = {DEFAULT: value} if isinstance(value, str) else value
    return {"" if locale == DEFAULT else spelled(locale): text for locale, text in texts.items()}


Judge = Callable[[object, str, Path], Iterator[str]]
JUDGES: Mapping[str, Judge] = {
    "logo": _logo,
    "accent": _colour,
    "accent_dark": _colour,
    "address": _address,
    "footer": _texts,
    "contact": _texts,
    LOGO_TEXT: _texts,
}
USED: Mapping[str, Callable[[Any, Path], Any]] = {
    "logo": lambda value, root: root / value,
    "accent": lambda value, _root: value.lower(),
    "accent_dark": lambda value, _root: value.lower(),
    "address": lambda value, _root: value.rstrip("/"),
    "footer": _by_locale,
    "contact": _by_locale,
    LOGO_TEXT: _by_locale,
}
