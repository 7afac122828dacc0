"""Who publishes: logo, colours, footer and contact, as ``[brand]`` of the settings has them (`pipeline.brand_settings`)."""

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.tags import spelled, wider

ACCENT, ACCENT_DARK = "#0a5a66", "#7fd0da"  # its own


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
        return by_locale.get(self.language(text, locale), "")

    def language(self, text: str, locale: str) -> str:
        """The locale of the text that is said in a locale: itself, a wider one, or empty: that for every other one."""
        by_locale: Mapping[str, str] = getattr(self, text)
        return next((tag for tag in wider(spelled(locale)) if tag in by_locale), "")

    def letters(self, locale: str) -> frozenset[str]:
        """The characters of contact and footer in a locale."""
        return frozenset(self.said("contact", locale) + self.said("footer", locale))

    def write(self, folder: Path) -> tuple[str, ...]:
        """Copy the logo into ``folder``; the names of the files."""
        if not self.logo:
            return ()
        shutil.copyfile(self.logo, folder / self.logo_name)
        return (self.logo_name,)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as ``#0a5a66``: 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
