"""The face of a script that has thousands of signs: each document gets a subset of it, made for its own characters.

Chinese, Japanese and Korean have one in a package (the extra ``cjk``); for any locale a project may name a file of its own.
What was cut is kept like what was spoken. A whole face would be 10 MB, a subset for a handout is some 80 kB a weight.
"""

import hashlib
import json
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from pipeline.errors import ProjectError
from pipeline.font_settings import Fonts
from pipeline.narrate.cache import ClipCache
from pipeline.render.fonts import FOLDER, LICENCE, LIST, Face, faces, visible

FAMILY = "Script face"  # as css/fonts.css calls it, whichever it is
RULES = 1  # counts the changes of how faces are cut
INSTALL = "pip install 'plainspeech[cjk]'"
PARTS = ("fontTools", "brotli")
PACKAGE, PACKAGES = "justmytype_intl_cjk", ("justmytype-intl-cjk", "fonttools", "brotli")
NOTO = {  # by language and script
    "ja": "notosansjp/NotoSansJP[wght].ttf",
    "ko": "notosanskr/NotoSansKR[wght].ttf",
    "zh_Hans": "notosanssc/NotoSansSC[wght].ttf",
    "zh_Hant": "notosanstc/NotoSansTC[wght].ttf",
}
LANGUAGES = frozenset(name.split("_")[0] for name in NOTO)
FULL_WIDTH = ("ja", "zh")  # where also signs that Latin has, such as … and “, fill a square
# Where a page is laid out for print, a space between two such letters comes from their face, and must have no box.
SPACES = " \u00a0\u3000"
LICENCES = (LICENCE, "LICENSE.txt", "LICENSE")


@dataclass(frozen=True, slots=True)
class ScriptFace:
    """A whole face: one file for every weight (a variable one, or one without bold), or one for text and one for bold."""

    files: tuple[Path, ...]
    full_width: bool = False

    @property
    def licence(self) -> Path | None:
        """The file with its licence, beside it."""
        found = (self.files[0].parent / name for name in LICENCES)
        return next((path for path in found if path.is_file()), None)

    def shown(self, characters: Iterable[str], known: Sequence[Face]) -> tuple[str, ...]:
        """Those of some characters that it shows: what it has and no other face has, and what fills a square."""
        from pipeline.render.cutting import coverage

        has = frozenset.intersection(*map(coverage, self.files))
        others = [face for face in known if not face.choice]
        wanted = {character for character in characters if visible(character)}
        lacking = {c for c in wanted if not any(face.covers(c) for face in others)}
        if self.full_width:
            lacking |= {c for c in wanted if unicodedata.category(c)[0] == "P" and unicodedata.east_asian_width(c) in "AWF"}
        return tuple(sorted(c for c in lacking if ord(c) in has))

    def promised(self, characters: Iterable[str], known: Sequence[Face]) -> tuple[Face, ...]:
        """The face that a document with some characters will have, before it is cut."""
        shown = self.shown(characters, known)
        return (Face(self.files[0], FAMILY, 400, runs(shown)),) if shown else ()


def script_face(locale: str, fonts: Fonts) -> ScriptFace | None:
    """The face of a locale's script: the project's own, or one that is installed; None where there is none, or no need."""
    language = locale.split("-")[0]
    full_width = language in FULL_WIDTH
    own = fonts.get(locale, fonts.get(language))
    if own:
        lacking = [part for part in PARTS if not find_spec(part)]
        if lacking:
            raise ProjectError(f"`fonts.{locale}`: a face is cut with {' and '.join(lacking)}. Install it: {INSTALL}.")
        return ScriptFace(own, full_width)
    name = NOTO.get(language) or NOTO.get(f"{language}_{_script(locale)}")
    found = find_spec(PACKAGE) if name and all(map(find_spec, PARTS)) else None
    if not name or not found or not found.origin:
        return None
    return ScriptFace((Path(found.origin).parent / "fonts" / "ofl" / name,), full_width)


def versions() -> tuple[str, ...]:
    """What cuts faces here, and the package that has them: a build that had another has something to do."""
    return tuple(f"{name} {_version(name)}" for name in PACKAGES)


@contextmanager
def with_face(
    script: ScriptFace | None, characters: Iterable[str], folders: tuple[Path, ...], kept: ClipCache
) -> Iterator[tuple[Path, ...]]:
    """The folders of templates, and before them one with the faces that some characters need, for as long as it lasts.

    Raises ProjectError for a file that is no face, or may not be passed on.
    """
    known = faces(folders)
    shown = "".join(script.shown(characters, known)) if script else ""
    if not script or not shown:
        yield folders
        return
    from pipeline.render.cutting import weights

    with tempfile.TemporaryDirectory(prefix="plainspeech-faces-") as place:
        folder = Path(place) / FOLDER
        folder.mkdir()
        ranges = written(runs(shown, known))
        rows = []
        for source, weight in weights(script.files):
            name = f"script-{weight}.woff2"
            (folder / name).write_bytes(_cut(source, weight, SPACES + shown, kept))
            rows.append({"file": name, "family": FAMILY, "weight": weight, "ranges": ranges})
        (folder / LIST).write_text(json.dumps(rows), encoding="utf-8")
        if script.licence:
            (folder / LICENCE).write_bytes(script.licence.read_bytes())
        yield (Path(place), *folders)


def runs(characters: Iterable[str], others: Sequence[Face] = ()) -> tuple[tuple[int, int], ...]:
    """Characters as runs of code points. A gap where none of the ``others`` has anything is no gap: rules become short."""
    made: list[tuple[int, int]] = []
    for code in sorted(map(ord, characters)):
        if made and (code == made[-1][1] + 1 or (others and _empty(made[-1][1] + 1, code - 1, others))):
            made[-1] = (made[-1][0], code)
        else:
            made.append((code, code))
    return tuple(made)


def written(ranges: Iterable[tuple[int, int]]) -> str:
    """Runs as CSS writes them."""
    return ",".join(f"U+{low:X}-{high:X}" if high > low else f"U+{low:X}" for low, high in ranges)


def _empty(low: int, high: int, others: Sequence[Face]) -> bool:
    return not any(first <= high and last >= low for face in others for first, last in face.ranges)


def _cut(source: Path, weight: int, characters: str, kept: ClipCache) -> bytes:
    """A subset as WOFF2, or as it was kept from another time."""
    facts = [RULES, hashlib.sha256(source.read_bytes()).hexdigest(), weight, characters, *versions()[1:]]
    key = hashlib.sha256(json.dumps(facts).encode()).hexdigest()
    made = kept.get(key)
    if made is None:
        from pipeline.render.cutting import cut

        made = cut(source, weight, characters)
        kept.put(key, made)
    return made


def _script(locale: str) -> str:
    """The script that a locale is written in, where its tag says it or it is the likely one (CLDR)."""
    from babel.core import get_global

    parts = locale.split("-")
    likely = get_global("likely_subtags")
    found = likely.get("_".join(parts[:2])) or likely.get(parts[0]) or ""
    return next((part for part in (*parts[1:], *found.split("_")[1:]) if len(part) == 4), "")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"
