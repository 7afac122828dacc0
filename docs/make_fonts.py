"""Make the faces of templates/fonts anew from their npm packages (`python docs/make_fonts.py`).

Needs npm, fonttools and brotli.

A face is cut into slices, so that a page carries no more than its language needs. What each slice covers is read from the
slice itself and written to faces.json, which is all that a build reads. All faces are under the SIL Open Font License.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent.parent / "templates" / "fonts"
PACKAGES = {  # by name: version
    "atkinson-hyperlegible-next": "5.3.0",
    "lexend": "5.3.0",
    "noto-sans": "5.3.0",
    "noto-sans-arabic": "5.3.0",
    "noto-sans-devanagari": "5.3.0",
    "noto-sans-hebrew": "5.3.0",
    "noto-sans-math": "5.3.0",
}
EUROPEAN = "100-17F,218-21B,1E9E"  # letters of the European languages beyond Latin-1
# The letters and vowels of today's languages in Arabic script (ar, ckb, fa, ps, sd, ug, ur), so that no word of theirs is
# joined across two files; the rest are forms of old encodings, signs of the Koran and rare letters.
ARABIC = (
    "20,A0,60C,61B-61C,61F,621-63A,640-655,660-66C,670-671,674,679-67D,67E-68A,68C-68D,68F,691,693,695,696,698-69A,6A4,"
    "6A6,6A9-6AB,6AD,6AF,6B1,6B3,6B5,6BA-6BC,6BE,6C0-6C3,6C6-6C8,6CB-6CE,6D0,6D2-6D5,6F0-6F9,200C-200F,2010-2011"
)
SIGNS = "2190-2193,2021,2030,2044,2070-207F,2080-208E,2116,221A,221E,2248,2260,2264-2265,25A0,25A1,25CB,25CF,2713,2717"
# Signs that Atkinson lacks and that would otherwise come from another face, in the middle of a word or of a number:
# a no-break hyphen is a hyphen, a narrow no-break space a thin one.
ALIASES = {0x2010: 0x2D, 0x2011: 0x2D, 0x202F: 0x2009}
# slice: (package, its subset, weights, code points in hexadecimal or "" for all that no slice of the package before has).
SLICES = {
    "atkinson-latin": ("atkinson-hyperlegible-next", "latin", (400, 700), ""),
    "atkinson-european": ("atkinson-hyperlegible-next", "latin-ext", (400, 700), EUROPEAN),
    "atkinson-more": ("atkinson-hyperlegible-next", "latin-ext", (400, 700), "180-217,21C-2AF,1E00-1EFF,20A0-20C0"),
    "noto-arabic": ("noto-sans-arabic", "arabic", (400, 700), ARABIC),
    "noto-arabic-more": ("noto-sans-arabic", "arabic", (400, 700), ""),
    "noto-hebrew": ("noto-sans-hebrew", "hebrew", (400, 700), ""),
    "noto-devanagari": ("noto-sans-devanagari", "devanagari", (400, 700), ""),
    "noto-greek": ("noto-sans", "greek", (400, 700), ""),
    "noto-cyrillic": ("noto-sans", "cyrillic", (400, 700), ""),
    "noto-cyrillic-more": ("noto-sans", "cyrillic-ext", (400, 700), ""),
    "noto-vietnamese": ("noto-sans", "vietnamese", (400, 700), ""),
    "noto-micro": ("noto-sans", "latin", (400, 700), "B5"),
    "noto-signs": ("noto-sans-math", "latin", (400,), SIGNS),
    "lexend-latin": ("lexend", "latin", (400,), "20-7E,A0,2010-2026"),
    "lexend-letters": ("lexend", "latin", (400,), "A1-FF,152-153,20AC,2122,2212"),
    "lexend-european": ("lexend", "latin-ext", (400,), EUROPEAN),
}
LATIN = ("atkinson", "lexend")
CHOICES = frozenset({"Lexend"})  # loaded only when the reader asks for it, and never what a character depends on


def main() -> int:
    """Make every slice, the licence, and faces.json."""
    for old in FOLDER.glob("*.woff2"):
        old.unlink()
    rows: list[dict[str, Any]] = []
    owners: dict[str, str] = {}
    cut_already: dict[Path, frozenset[int]] = {}
    with tempfile.TemporaryDirectory() as place:
        packages = {name: fetched(name, version, Path(place)) for name, version in PACKAGES.items()}
        for name, (package, part, weights, wanted) in SLICES.items():
            family = json.loads((packages[package] / "metadata.json").read_text(encoding="utf-8"))["family"]
            owners[family] = copyright_of(packages[package])
            for weight in weights:
                source = packages[package] / "files" / f"{package}-{part}-{weight}-normal.woff2"
                made = FOLDER / f"{name}-{weight}.woff2"
                covered = cut(source, made, wanted, cut_already.get(source, frozenset()))
                cut_already[source] = cut_already.get(source, frozenset()) | covered
                row = {"file": made.name, "family": family, "weight": weight, "ranges": ranges(covered)}
                rows.append({**row, "choice": True} if family in CHOICES else row)
        licence = (packages["lexend"] / "LICENSE").read_text(encoding="utf-8")
    (FOLDER / "faces.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    terms = licence[licence.index("This Font Software is licensed") :].replace("\r\n", "\n").strip()
    named = "\n\n".join(f"{family}\n{owner}" for family, owner in sorted(owners.items()))
    note = "The faces in this folder, cut into slices and otherwise unchanged but for signs that share a drawing:"
    (FOLDER / "OFL.txt").write_text(f"{note}\n\n{named}\n\n{terms}\n", encoding="utf-8")
    return 0


def fetched(name: str, version: str, place: Path) -> Path:
    """The folder of an npm package, fetched."""
    subprocess.run(
        ["npm", "pack", "--silent", f"@fontsource/{name}@{version}"], cwd=place, check=True, stdout=subprocess.DEVNULL
    )
    folder = place / name
    folder.mkdir()
    archive = place / f"fontsource-{name}-{version}.tgz"
    subprocess.run(["tar", "xzf", archive, "-C", folder, "--strip-components=1"], check=True)
    return folder


def copyright_of(folder: Path) -> str:
    """The line that names the owners, once."""
    first = (folder / "LICENSE").read_text(encoding="utf-8").splitlines()[0]
    return re.split(r" (?=[\w-]+(?:\[[\w,]+\])?(?:-\w+)?(?:\[[\w,]+\])?\.ttf:)", first)[0].strip()


def cut(source: Path, made: Path, wanted: str, had: frozenset[int]) -> frozenset[int]:
    """Write the slice of a face that holds the code points wanted, or all but those ``had``; return what it covers."""
    options = subset.Options(flavor="woff2", layout_features=["*"], notdef_outline=True, hinting=False)
    font = subset.load_font(str(source), options)
    table = font["cmap"]
    for alias, original in ALIASES.items() if made.name.startswith(LATIN) else ():
        for part in table.tables:
            if part.isUnicode() and original in part.cmap:
                part.cmap.setdefault(alias, part.cmap[original])
    keep = set(parsed(wanted)) if wanted else set(table.getBestCmap()) - had
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=keep)
    cutter.subset(font)
    subset.save_font(font, str(made), options)
    return frozenset(TTFont(made).getBestCmap()) - set(range(0x20))


def parsed(text: str) -> Iterator[int]:
    """The code points of a text such as ``20-7E,A0``."""
    for part in text.split(","):
        low, _, high = part.partition("-")
        yield from range(int(low, 16), int(high or low, 16) + 1)


def ranges(codes: Iterable[int]) -> str:
    """Code points as CSS writes them: ``U+20-7E, U+A0``."""
    runs: list[list[int]] = []
    for code in sorted(codes):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{low:X}" + (f"-{high:X}" if high > low else "") for low, high in runs)


if __name__ == "__main__":
    sys.exit(main())
