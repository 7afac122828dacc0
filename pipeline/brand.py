"""Who publishes: logo, colours, footer and contact, by ``[brand]`` of the settings. Faint colours are refused."""

import hashlib
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import ProjectError

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
ADDRESS = re.compile(r"https?://[^\s\"'<>?#]+")
PICTURES = frozenset({".svg", ".png"})
# The colours of css/base.css that words in the accent stand on (paper, and what is set apart), by scheme.
PAPERS = {"accent": ("#fdfcf8", "#f3efe4"), "accent_dark": ("#13191c", "#1d262b")}
ACCENT, ACCENT_DARK = "#0a5a66", "#7fd0da"  # its own
LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3
TEXTS = ("footer", "contact", "logo_text")
EXAMPLE = 'See "Your own look" in docs/templates.md.'


@dataclass(frozen=True, slots=True)
class Brand:
    """What a publisher adds to every page. Texts are by locale; ``""`` stands for every other one.

    ``address`` is where the index of all summaries will stand on the web, without a slash at its end.
    """

    logo: Path | None = None
    logo_text: Mapping[str, str] = field(default_factory=dict)
    accent: str = ""
    accent_dark: str = ""
    footer: Mapping[str, str] = field(default_factory=dict)
    contact: Mapping[str, str] = field(default_factory=dict)
    address: str = ""

    @property
    def logo_name(self) -> str:
        """The name of the logo's file beside a page; empty where there is none."""
        return f"logo{self.logo.suffix.lower()}" if self.logo else ""

    @property
    def style(self) -> str:
        """What its colours add to the style sheet."""
        if not (self.accent or self.accent_dark):
            return ""
        # A browser that does not know it has the colours of the device (css/base.css).
        colour = f"light-dark({self.accent or ACCENT}, {self.accent_dark or ACCENT_DARK})"
        rule = f':root:not([data-colours="contrast"]) {{ --accent: {colour}; --accent-line: {colour}; }}'
        known = f"@supports (color: light-dark(#fff, #000)) {{ {rule} }}"
        return f"@media screen and (forced-colors: none) {{\n{known}\n}}\n"

    @property
    def digest(self) -> str:
        """What changes when anything of it does, the logo's drawing included."""
        drawn = hashlib.sha256(self.logo.read_bytes()).hexdigest() if self.logo else ""
        return f"{self!r} {drawn}"

    def said(self, text: str, locale: str) -> str:
        """One of the texts (``footer``, ``contact``, ``logo_text``) in a locale; empty where there is none."""
        by_locale: Mapping[str, str] = getattr(self, text)
        return by_locale.get(locale, by_locale.get("", ""))

    def write(self, folder: Path) -> tuple[str, ...]:
        """Copy the logo into ``folder``; the names of the files."""
        if not self.logo:
            return ()
        shutil.copyfile(self.logo, folder / self.logo_name)
        return (self.logo_name,)


def read_brand(table: object, root: Path, name: str) -> Brand:
    """The brand of a table of settings, whose file is called ``name``. Raises ProjectError for what cannot be used."""
    if not isinstance(table, dict):
        raise ProjectError(f"{name}: `brand` must be a table. {EXAMPLE}")
    known = {"logo", "accent", "accent_dark", "address", *TEXTS}
    for key in table:
        if key not in known:
            raise ProjectError(f"{name}: {key!r} is no setting of `brand`. Settings: {', '.join(sorted(known))}.")
    values: dict[str, Any] = {key: _texts(table[key], key, name) for key in TEXTS if key in table}
    values |= {key: _colour(table[key], key, name) for key in PAPERS if key in table}
    if "address" in table:
        values["address"] = _address(table["address"], name)
    if "logo" in table:
        values["logo"] = _logo(table["logo"], root, name)
        if not values.get("logo_text", {}).get(""):
            raise ProjectError(f"{name}: the logo needs `logo_text`, what it shows in words, for those who do not see it.")
    return Brand(**values)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as ``#0a5a66``: 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def _colour(value: object, key: str, name: str) -> str:
    if not isinstance(value, str) or not COLOUR.fullmatch(value):
        raise ProjectError(
            f"{name}: `brand.{key}` is {value!r}. Write a colour as six hexadecimal digits, such as #0a5a66."
        )
    for paper in PAPERS[key]:
        found = contrast(value, paper)
        if found < LEAST_CONTRAST:
            shade = "darker" if key == "accent" else "lighter"
            raise ProjectError(
                f"{name}: `brand.{key}` {value} has a contrast of {found:.2f} to 1 on {paper}; words need "
                f"{LEAST_CONTRAST} to 1. "
                f"Choose a {shade} colour."
            )
    return value.lower()


def _logo(value: object, root: Path, name: str) -> Path:
    path = root / value if isinstance(value, str) else root
    if not isinstance(value, str) or path.suffix.lower() not in PICTURES:
        raise ProjectError(f"{name}: `brand.logo` is {value!r}. Write the path of an SVG or a PNG file.")
    if not path.is_file():
        raise ProjectError(f"{name}: `brand.logo` names {value}, and there is no such file in {root}.")
    return path


def _address(value: object, name: str) -> str:
    if not isinstance(value, str) or not ADDRESS.fullmatch(value):
        raise ProjectError(
            f"{name}: `brand.address` is {value!r}. Write a whole address, such as https://example.org/results."
        )
    return value.rstrip("/")


def _texts(value: object, key: str, name: str) -> Mapping[str, str]:
    """A text for every locale, or a table of locales, in which ``default`` is for every other one."""
    if isinstance(value, str):
        return {"": value}
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise ProjectError(f"{name}: `brand.{key}` is a text, or a table of texts by locale with `default`. {EXAMPLE}")
    return {"" if locale == "default" else locale: text for locale, text in value.items()}
