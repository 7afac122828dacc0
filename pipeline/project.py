"""A folder with studies: where its parts stand, and the settings it is built with.

What the project does not have of its own (phrases, their catalogs, lexicons, templates) comes with the package.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from pipeline.brand import Brand
from pipeline.brand_settings import read_brand
from pipeline.errors import ProjectError
from pipeline.font_settings import Fonts, read_fonts
from pipeline.readability.limit_settings import problem
from pipeline.tags import EXAMPLES, LOCALE

# Installed, the package carries its data; in a checkout they stand beside it.
_HERE = Path(__file__).resolve().parent
PACKAGE = _HERE if (_HERE / "locales").is_dir() else _HERE.parent

STUDY_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
RESERVED_STUDIES = frozenset({"fonts", "release"})  # folders of `out` that are no study


@dataclass(frozen=True, slots=True)
class Settings:
    """``[tool.plainspeech]`` of pyproject.toml, or plainspeech.toml. Paths are relative to the project's folder."""

    out: str = "out"
    cache: str = ".cache/plainspeech"
    engine: str = ""  # of every locale that has no wish of its own; empty: the best that is installed
    voices: Mapping[str, str] = field(default_factory=dict)  # by locale: an engine, or engine:voice
    brand: Brand = field(default_factory=Brand)
    fonts: Fonts = field(default_factory=dict)  # by locale: the files of a face that documents get a subset of
    reading_level: Mapping[str, Any] = field(default_factory=dict)  # limits, and by locale (docs/reading-level.md)


@dataclass(frozen=True, slots=True)
class Project:
    """The folder that a command works in."""

    root: Path
    settings: Settings = field(default_factory=Settings)

    @classmethod
    def at(cls, root: Path) -> "Project":
        """The project in ``root``. Raises ProjectError when its settings cannot be read."""
        return cls(root.resolve(), _settings(root.resolve()))

    @property
    def studies(self) -> Path:
        """The folder of all studies."""
        return self.root / "studies"

    @property
    def out(self) -> Path:
        """Where results go."""
        return self.root / self.settings.out

    @property
    def cache(self) -> Path:
        """Where clips and records of builds are kept."""
        return self.root / self.settings.cache

    @property
    def phrases(self) -> tuple[tuple[Path, str], ...]:
        """The files of phrases, the project's own first, each with its name in findings."""
        return tuple(
            (folder / "phrases.yaml", f"{name}/phrases.yaml")
            for folder, name in self._locales()
            if (folder / "phrases.yaml").is_file()
        )

    @property
    def templates(self) -> tuple[Path, ...]:
        """The folders of templates, the project's own first."""
        return tuple(
            dict.fromkeys(folder for folder in (self.root / "templates", PACKAGE / "templates") if folder.is_dir())
        )

    def study_ids(self, wanted: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The studies to work on: those named, or all. Raises ProjectError when one is not there."""
        if not self.studies.is_dir():
            raise ProjectError(f"There is no folder `studies` in {self.root}. `plainspeech new ID` makes one.")
        found = tuple(sorted(folder.name for folder in self.studies.iterdir() if (folder / "summary.yaml").is_file()))
        for study in wanted:
            if not STUDY_ID.fullmatch(study) or study in RESERVED_STUDIES:
                raise ProjectError(f"{study!r} cannot be the id of a study: small letters, digits and hyphens only.")
            if study not in found:
                raise ProjectError(f"There is no studies/{study}/summary.yaml. Studies here: {', '.join(found) or 'none'}.")
        if not found:
            raise ProjectError(f"There is no study in {self.studies}. `plainspeech new ID` writes one to start from.")
        return wanted or found

    def study_folder(self, study: str) -> tuple[Path, str]:
        """A study's folder, and its name in findings."""
        return self.studies / study, f"studies/{study}"

    def locales(self, study: str, language: str, wanted: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The locales to work on, the study's own language first: those named, or every one that has a catalog.

        Raises ProjectError for what is no locale, or has no catalog of the study.
        """
        found = tuple(dict.fromkeys((language, *self.catalogued(study))))
        for locale in wanted:
            check_locale(locale)
            if locale not in found:
                raise ProjectError(
                    f"Study {study!r} has no catalog for {locale!r}. It has: {', '.join(found)}. "
                    f"`plainspeech update --locale {locale}` makes one."
                )
        return tuple(locale for locale in found if locale in wanted) if wanted else found

    def catalogued(self, study: str) -> tuple[str, ...]:
        """The locales that have a catalog of a study."""
        return tuple(path.parts[-3] for path in sorted((self.root / "locales").glob(f"*/LC_MESSAGES/{study}.po")))

    def spoken_locales(self) -> tuple[str, ...]:
        """Every locale that has a catalog or a lexicon, here or in the package, and English, which needs none."""
        folders = (path for folder, _ in self._locales() for path in folder.glob("*/") if LOCALE.fullmatch(path.name))
        return tuple(sorted({"en", *(path.name for path in folders)}))

    def catalog(self, domain: str, locale: str) -> tuple[Path, str]:
        """The catalog of a domain in a locale, and its name in findings: the project's own, or the package's."""
        tail = f"{locale}/LC_MESSAGES/{domain}.po"
        for folder, name in self._locales():
            if (folder / tail).is_file():
                return folder / tail, f"{name}/{tail}"
        return self.root / "locales" / tail, f"locales/{tail}"

    def lexicons(self, locale: str) -> tuple[tuple[Path, str], ...]:
        """The lexicons of a locale, the package's first, so that the project's own entries win."""
        files = (
            (folder / locale / "lexicon.pls", f"{name}/{locale}/lexicon.pls") for folder, name in reversed(self._locales())
        )
        return tuple(file for file in files if file[0].is_file())

    def word_lists(self, locale: str) -> tuple[Path, ...]:
        """The word lists of a locale, the package's first, so that the project's own are added to them."""
        files = (folder / locale / "wording.yaml" for folder, _ in reversed(self._locales()))
        return tuple(file for file in files if file.is_file())

    def _locales(self) -> tuple[tuple[Path, str], ...]:
        own, package = self.root / "locales", PACKAGE / "locales"
        return ((own, "locales"),) if own == package else ((own, "locales"), (package, "(package) locales"))


def check_locale(locale: str) -> None:
    """Raise ProjectError for what cannot be a locale; it would become a path."""
    if not LOCALE.fullmatch(locale):
        raise ProjectError(f"{locale!r} is no locale. {EXAMPLES}")


def _settings(root: Path) -> Settings:
    for path, keys in ((root / "plainspeech.toml", ()), (root / "pyproject.toml", ("tool", "plainspeech"))):
        if not path.is_file():
            continue
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8-sig"))  # some editors begin a file with a mark
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
            raise ProjectError(f"{path.name} cannot be read: {problem}.") from None
        for key in keys:
            table = table.get(key, {}) if isinstance(table, dict) else table
        if not isinstance(table, dict):
            raise ProjectError(f"{path.name}: [{'.'.join(keys)}] must be a table of settings.")
        _check(table, path.name)
        if table:
            brand = read_brand(table.get("brand", {}), root, path.name)
            fonts = read_fonts(table.get("fonts", {}), root, path.name)
            return Settings(**{**table, "brand": brand, "fonts": fonts})
    return Settings()


def _check(table: Mapping[str, Any], name: str) -> None:
    """Raise ProjectError for what is no setting, or not what a setting takes."""
    known = {item.name for item in fields(Settings)}
    for key, value in table.items():
        if key == "fonts" and isinstance(value, dict) and not all(map(LOCALE.fullmatch, value)):
            raise ProjectError(f"{name}: `fonts` is a table of locales, such as ja or zh-Hant. It has: {', '.join(value)}.")
        if key == "voices":
            if not isinstance(value, dict) or not all(
                isinstance(wish, str) and LOCALE.fullmatch(tag) for tag, wish in value.items()
            ):
                raise ProjectError(
                    f'{name}: `voices` is a table of locales and engines, such as de = "piper:voices/de.onnx".'
                )
        elif key in ("brand", "fonts"):
            continue  # by `read_brand`, `read_fonts`
        elif key == "reading_level":
            wrong = problem(value) if isinstance(value, dict) else "it should be a table of limits."
            if wrong:
                raise ProjectError(f"{name}: `reading_level`: {wrong}")
        elif key not in known or not isinstance(value, str):
            raise ProjectError(f"{name}: {key!r} is no setting, or not a text. Settings: {', '.join(sorted(known))}.")
