"""Faces that a project names for a locale, by ``[fonts]`` of the settings: each document gets the letters that it needs."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from pipeline.errors import ProjectError

Fonts: TypeAlias = Mapping[str, tuple[Path, ...]]  # by locale, or by its language alone
KINDS = frozenset({".ttf", ".otf", ".woff2"})
EXAMPLE = 'See "A face for a script" in docs/templates.md.'


def read_fonts(table: object, root: Path, name: str) -> Fonts:
    """The faces of a table of settings, whose file is called ``name``. Raises ProjectError for what cannot be one."""
    if not isinstance(table, dict):
        raise ProjectError(f"{name}: `fonts` is a table of locales and files. {EXAMPLE}")
    return {locale: tuple(_files(value, locale, root, name)) for locale, value in table.items()}


def fonts_digest(fonts: Fonts) -> str:
    """What changes when a file of them does, or the locale that it is for."""
    made = hashlib.sha256()
    for locale, files in sorted(fonts.items()):
        made.update(repr((locale, [hashlib.sha256(path.read_bytes()).hexdigest() for path in files])).encode())
    return made.hexdigest()


def _files(value: object, locale: str, root: Path, name: str) -> Iterator[Path]:
    """The files of one face: one alone, or one for text and one for what is bold."""
    named = [value] if isinstance(value, str) else value
    if not isinstance(named, list) or len(named) not in (1, 2) or not all(isinstance(item, str) for item in named):
        raise ProjectError(
            f"{name}: `fonts.{locale}` is {value!r}. Write the path of a font file, or a list of two: for text, and for "
            f"what is bold. {EXAMPLE}"
        )
    for item in named:
        path = root / item
        if path.suffix.lower() not in KINDS:
            raise ProjectError(f"{name}: `fonts.{locale}` names {item}; a face is a file of {', '.join(sorted(KINDS))}.")
        if not path.is_file():
            raise ProjectError(f"{name}: `fonts.{locale}` names {item}, and there is no such file in {root}.")
        yield path
