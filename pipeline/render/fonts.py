"""The faces that lie beside a page: which an edition needs, the rules that name them, and what none of them can show.

A face is cut into slices (`docs/make_fonts.py`); ``fonts/faces.json`` in the templates says what each slice covers.
"""

import json
import shutil
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipeline.errors import ProjectError
from pipeline.handout import Handout

FOLDER, LIST, LICENCE = "fonts", "faces.json", "OFL.txt"


@dataclass(frozen=True, slots=True)
class Face:
    """A slice of a face, in one weight (100–900), and the code points that it covers, as runs from first to last.

    A ``choice`` is what a reader may ask for; no character depends on it.
    """

    file: Path
    family: str
    weight: int
    ranges: tuple[tuple[int, int], ...]
    choice: bool = False

    def covers(self, character: str) -> bool:
        """Whether it has a glyph for a character."""
        return any(low <= ord(character) <= high for low, high in self.ranges)

    @property
    def display(self) -> str:
        """How text stands until the face is there: unseen for a tenth of a second at most, then in a face of the device.

        A face that comes so soon moves no line, and one that takes three seconds no longer does: someone is reading. What a
        reader has asked for comes whenever it can.
        """
        return "swap" if self.choice else "fallback"

    @property
    def rule(self) -> str:
        """The rule that names it in a style sheet beside the folder of faces."""
        covered = ",".join(f"U+{low:X}-{high:X}" if high > low else f"U+{low:X}" for low, high in self.ranges)
        return (
            f'@font-face{{font-family:"{self.family}";font-weight:{self.weight};font-display:{self.display};'
            f'src:url({FOLDER}/{self.file.name}) format("woff2");unicode-range:{covered}}}'
        )


def faces(folders: Sequence[Path]) -> tuple[Face, ...]:
    """Every face of the folders of templates, those of an earlier folder first. Raises ProjectError for a broken list."""
    return tuple(face for folder in folders for face in _listed(folder / FOLDER))


@lru_cache(maxsize=8)
def _listed(folder: Path) -> tuple[Face, ...]:
    path = folder / LIST
    if not path.is_file():
        return ()
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        made = tuple(
            Face(folder / row["file"], row["family"], int(row["weight"]), _ranges(row["ranges"]), row.get("choice", False))
            for row in rows
        )
    except (ValueError, TypeError, KeyError) as problem:
        raise ProjectError(
            f"templates/{FOLDER}/{LIST} cannot be read: {problem!r}. docs/templates.md has an example."
        ) from None
    for face in made:
        if not face.file.is_file():
            raise ProjectError(f"templates/{FOLDER}/{LIST} names {face.file.name}, and there is no such file beside it.")
    return made


def _ranges(text: str) -> tuple[tuple[int, int], ...]:
    """The runs of ``U+20-7E,U+A0``."""
    runs = (part.strip().upper().removeprefix("U+").partition("-") for part in text.split(","))
    return tuple((int(low, 16), int(high or low, 16)) for low, _, high in runs)


def needed(characters: Iterable[str], known: Sequence[Face], choices: bool = False) -> tuple[Face, ...]:
    """The faces that some characters call for, in every weight: the first family that has a character shows it.

    With ``choices`` also what a reader may ask for, as far as it covers some of them.
    """
    wanted = {character for character in characters if visible(character)}
    slices: set[tuple[str, tuple[tuple[int, int], ...]]] = set()
    for character in wanted:
        covering = [face for face in known if face.covers(character)]
        first = next((face for face in covering if not face.choice), None)
        slices |= {
            (face.family, face.ranges)
            for face in covering
            if (first and face.family == first.family) or (face.choice and choices)
        }
    return tuple(face for face in known if (face.family, face.ranges) in slices)


def offers_choice(handout: Handout, known: Sequence[Face]) -> bool:
    """Whether most letters of a handout are in the faces that a reader may ask for."""
    letters = [letter for segment in handout.segments for letter in segment.text if letter.isalpha()]
    chosen = {letter for letter in set(letters) if any(face.choice and face.covers(letter) for face in known)}
    return 2 * sum(letter in chosen for letter in letters) > len(letters)


def missing(text: str, known: Sequence[Face]) -> tuple[str, ...]:
    """The characters of a text that no face can show, each once, in their order."""
    signs = dict.fromkeys(text)
    return tuple(c for c in signs if visible(c) and not any(face.covers(c) for face in known if not face.choice))


def visible(character: str) -> bool:
    """Whether a character needs a glyph: not a control, a mark of direction, or a joiner."""
    return unicodedata.category(character) not in ("Cc", "Cf", "Zl", "Zp")


def characters_of(page: str, handout: Handout, names: Iterable[str]) -> frozenset[str]:
    """The characters that a page is to show in faces of its own.

    Left out is what stands only in the ``names`` of other languages: whoever reads such a language has its letters on the
    device, and a menu is not worth its weight in faces.
    """
    return frozenset(page) - (frozenset().union(*names) - letters_of(handout))


def letters_of(handout: Handout) -> frozenset[str]:
    """The characters of a handout's own sentences."""
    return frozenset().union(*(segment.text for segment in handout.segments))


def write_faces(chosen: Sequence[Face], folder: Path) -> tuple[str, ...]:
    """Copy faces and their licence into the folder ``fonts`` of ``folder``; the names of the files."""
    if not chosen:
        return ()
    target = folder / FOLDER
    target.mkdir(exist_ok=True)
    names = [face.file.name for face in chosen]
    for face in chosen:
        shutil.copyfile(face.file, target / face.file.name)
    if text := licence_of(chosen):
        (target / LICENCE).write_text(text, encoding="utf-8")
        names.append(LICENCE)
    return tuple(f"{FOLDER}/{name}" for name in names)


def licence_of(chosen: Sequence[Face]) -> str:
    """The licences of some faces, each once: faces may be passed on with them, and not without."""
    licences = dict.fromkeys(face.file.parent / LICENCE for face in chosen)
    return "\n\n".join(path.read_text(encoding="utf-8") for path in licences if path.is_file())
