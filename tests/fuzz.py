"""Random texts, sources and catalogs, some made of nothing and most of real ones with wounds: nothing may be raised.

The suite tries a few hundred (`tests/test_fuzz.py`); `python -m tests.fuzz --count 10000` tries as many as one likes.
"""

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from pipeline.audit.audit import audit_bytes
from pipeline.catalog.reading import read_catalog
from pipeline.errors import PlainspeechError
from pipeline.findings import Finding
from pipeline.source.load import load
from pipeline.wording import rules
from pipeline.wording.lists import read
from tests.conftest import BASE, ROOT

SIGNS = (
    "ab é ß 0 7 12 , . % ( ) { } [ ] : # - | > & * ! ? \" ' \\ \n \t \r \u00a0 \u202e \u200b \ufeff \x00 \x07 ä漢ก؟ 😀 ½ µ"
)
WORDS = [
    *SIGNS.split(" "),
    "<b>",
    "</p>",
    "<table>",
    "N=22",
    "of",
    "people",
    "msgid",
    "msgstr",
    "msgctxt",
    "- text: |",
    "  ",
    "percent",
    "five",
    "VOD",
]


def noise(chance: random.Random) -> str:
    """Something that nobody would write."""
    return "".join(chance.choice(WORDS) for _ in range(chance.randrange(60)))


def wounded(text: str, chance: random.Random) -> str:
    """A text with some wounds: lines lost, doubled, moved, characters changed, noise between them."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            case 2:
                lines.insert(at, noise(chance))
            case 3:
                cut = chance.randrange(len(lines[at]) + 1)
                lines[at] = lines[at][:cut] + noise(chance) + lines[at][cut:]
            case 4:
                lines[at] = lines[at][chance.randrange(len(lines[at]) + 1) :]
            case _:
                lines[at] = " " * chance.randrange(6) + lines[at]
        if not lines:
            lines = ["\n"]
    return "".join(lines)


def as_bytes(text: str, chance: random.Random) -> bytes:
    """UTF-8, and now and then something else."""
    encoding = chance.choice(["utf-8"] * 12 + ["utf-16", "latin-1", "cp1252"])
    return text.encode(encoding, errors="replace" if encoding != "utf-8" else "surrogatepass")


class Tries:
    """What is tried, each on one random input; what comes out is findings, or an error that is a sentence."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.source = (BASE / "studies/tiny/summary.yaml").read_text(encoding="utf-8")
        self.segments = (BASE / "studies/tiny/segments.yaml").read_text(encoding="utf-8")
        self.catalog = (BASE / "locales/de/LC_MESSAGES/tiny.po").read_text(encoding="utf-8")
        self.text = (ROOT / "tests/audit/clinic.txt").read_text(encoding="utf-8")
        self.lists = read((ROOT / "locales/en/wording.yaml",))

    def a_text(self, chance: random.Random) -> None:
        text = noise(chance) if chance.random() < 0.3 else wounded(self.text, chance)
        audit_bytes(as_bytes(text, chance), "text", chance.choice(["", "en", "de", "ar", "ja"]))
        for line in text.splitlines():
            for _ in (*rules.words(line, self.lists), *rules.negations(line, self.lists), *rules.style(line)):
                pass

    def a_source(self, chance: random.Random) -> None:
        text = noise(chance) if chance.random() < 0.1 else wounded(self.source, chance)
        (self.folder / "summary.yaml").write_bytes(as_bytes(text, chance))
        (self.folder / "segments.yaml").write_text(self.segments, encoding="utf-8")
        _told(load(self.folder, "studies/tiny")[1])

    def a_catalog(self, chance: random.Random) -> None:
        text = noise(chance) if chance.random() < 0.1 else wounded(self.catalog, chance)
        path = self.folder / "tiny.po"
        path.write_bytes(as_bytes(text, chance))
        findings: list[Finding] = []
        read_catalog(path, "tiny.po", "de", findings)
        _told(findings)


def _told(findings: "list[Finding] | tuple[Finding, ...]") -> None:
    for finding in findings:
        assert finding.message
        assert finding.remedy


def run(count: int, first: int, folder: Path) -> Counter[str]:
    """Try ``count`` inputs from the seed ``first`` on, kinds in turn. Raises what is raised, with the seed in a note."""
    tries = Tries(folder)
    kinds: list[Callable[[random.Random], None]] = [tries.a_text, tries.a_source, tries.a_catalog]
    done: Counter[str] = Counter()
    for seed in range(first, first + count):
        kind = kinds[seed % len(kinds)]
        try:
            kind(random.Random(seed))  # noqa: S311 - chance that can be had again
            done[kind.__name__] += 1
        except PlainspeechError:
            done[f"{kind.__name__}, refused in a sentence"] += 1
        except Exception as problem:
            problem.add_note(f"seed {seed}")
            raise
    return done


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first seed")
    arguments = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        done = run(arguments.count, arguments.first, Path(folder))
    for kind, number in sorted(done.items()):
        print(f"{number:6} {kind}")
    print(f"{arguments.count} inputs in {time.perf_counter() - started:.0f} s; nothing was raised")


if __name__ == "__main__":
    main()
