"""The word lists of a language, ``locales/<locale>/wording.yaml``: what to write instead, what is not neutral, and more.

An entry is a word or several; ``*`` stands for any ending; a comma parts forms of one entry. In Arabic a ``*`` in front
stands for what is written together with a word: and, with, to, the.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from pipeline.errors import ProjectError

WORD = re.compile(r"[^\W_]+(?:[’'\-‑][^\W_]+)*")
ELISION = re.compile(r"^[^\W\d_]{1,2}[’']")  # l’étude, d’un, dell’anno
PROCLITICS = re.compile(r"^[وفبلك]?(?:ال|لل)?")
ANY = "*"
LONGEST_STEM = 40  # letters; no list has a longer one
TEXTS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # no and on are words here
KEYS = {"instead": dict, "loaded": dict, "names": list, "negations": list, "shares": list}


@dataclass(frozen=True, slots=True)
class Entry:
    """Some words in a row, each with or without ``*`` at its end, and what to do about them."""

    words: tuple[str, ...]
    advice: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found from ``start`` to ``end`` of a text."""

    start: int
    end: int
    words: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Index:
    """Entries by their first word, or by its stem."""

    exact: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    stems: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    candidates: Callable[[str], list[Entry]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "candidates", lru_cache(maxsize=16_384)(self._candidates))  # a text says a word again

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Index":
        """An index of ``entries``, those of more words first, so that the longest is found."""
        exact: dict[str, tuple[Entry, ...]] = {}
        stems: dict[str, tuple[Entry, ...]] = {}
        for entry in sorted(entries, key=lambda entry: -len(entry.words)):
            first = entry.words[0].lstrip(ANY)
            where, key = (stems, first[:-1]) if first.endswith(ANY) else (exact, first)
            where[key] = (*where.get(key, ()), entry)
        return cls(exact, stems)

    def hits(self, text: str) -> Iterator[Hit]:
        """What is found in ``text``, from left to right, no word twice."""
        found = _words(text)
        after = 0
        for at, match in enumerate(found):
            if at < after:
                continue
            for entry in self.candidates(match[0]):
                there = found[at : at + len(entry.words)]
                if _matches(entry, there):
                    if _together(text, there):
                        after = at + len(there)
                        start, end = match.start(), there[-1].end()
                        yield Hit(start, end, text[start:end], entry)
                    break

    def _candidates(self, word: str) -> list[Entry]:
        """The entries that may begin with a word, the most particular first."""
        forms = _forms(word)
        found: list[Entry] = []
        for form in forms:
            found += self.exact.get(form, ())
            for length in range(min(len(form), LONGEST_STEM), 1, -1):
                found += self.stems.get(form[:length], ())
        return sorted(found, key=lambda entry: (-len(entry.words), -len(entry.words[0])))


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of one language. ``names``: for each thing the names that a text should not mix."""

    instead: Index = field(default_factory=Index)
    loaded: Index = field(default_factory=Index)
    names: tuple[Index, ...] = ()
    negations: Index = field(default_factory=Index)
    shares: tuple[re.Pattern[str], ...] = ()


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[re.Match[str], ...]:
    return tuple(WORD.finditer(text))  # each list asks for them


@lru_cache(maxsize=16_384)
def _forms(word: str) -> tuple[str, ...]:
    """A word as it may stand in a list: as it is, without what is elided before it, without what Arabic writes with it."""
    lower = word.casefold().replace("'", "’").replace("‑", "-")
    bare = ELISION.sub("", lower)
    own = PROCLITICS.sub("", lower)
    return tuple(dict.fromkeys(form for form in (lower, bare, own) if len(form) > 1 or form == lower))


def _matches(entry: Entry, found: Sequence[re.Match[str]]) -> bool:
    if len(found) < len(entry.words):
        return False
    return all(any(_is(form, wanted) for form in _forms(word[0])) for word, wanted in zip(found, entry.words, strict=True))


def _together(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but a space or a hyphen stands between words: an address has other signs."""
    return all(text[one.end() : other.start()].strip(" -\u00a0\u202f") == "" for one, other in pairwise(found))


def _is(form: str, wanted: str) -> bool:
    wanted = wanted.lstrip(ANY)
    return form.startswith(wanted[:-1]) if wanted.endswith(ANY) else form == wanted


@lru_cache(maxsize=32)
def read(paths: tuple[Path, ...]) -> Lists:
    """The lists of some files, the later ones added to the earlier. Raises ProjectError for what is no such file."""
    joined: dict[str, Any] = {"instead": {}, "loaded": {}, "names": [], "negations": [], "shares": []}
    for path in paths:
        for key, value in _checked(path).items():
            joined[key] = {**joined[key], **value} if isinstance(value, dict) else [*joined[key], *value]
    return Lists(
        Index.of(_entries(joined["instead"])),
        Index.of(_entries(joined["loaded"])),
        tuple(Index.of(_entries(dict.fromkeys(names, ""), name=True)) for names in joined["names"]),
        Index.of(_entries(dict.fromkeys(joined["negations"], ""), name=True)),
        tuple(_share(share) for share in joined["shares"]),
    )


def _share(share: str) -> re.Pattern[str]:
    return re.compile(re.escape(share).replace(r"\{n\}", r"(\d[\d.,  ]*\d|\d)"), re.IGNORECASE)


def _checked(path: Path) -> dict[str, Any]:
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), TEXTS) or {}  # noqa: S506 - it makes nothing but texts
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
        raise ProjectError(f"{path} cannot be read: {' '.join(str(problem).split())}") from None
    if not isinstance(data, dict):
        raise ProjectError(f"{path} is no list of words: it has keys {', '.join(KEYS)}.")
    for key, value in data.items():
        if key not in KEYS or not isinstance(value, KEYS[key]):
            raise ProjectError(f"{path}: {key!r} is none of {', '.join(KEYS)}, or not a {KEYS.get(key, list).__name__}.")
        parts = [*value, *value.values()] if isinstance(value, dict) else [text for item in value for text in _flat(item)]
        wrong = next((part for part in parts if not isinstance(part, str) or not part.strip(" *,")), None)
        if wrong is not None:
            raise ProjectError(
                f"{path}: under {key!r}, {wrong!r} is no word; put words such as on or no into quotation marks."
            )
    return data


def _flat(item: Any) -> list[Any]:
    return item if isinstance(item, list) else [item]


def _entries(listed: Mapping[str, str], name: bool = False) -> Iterator[Entry]:
    for key, advice in listed.items():
        for form in key.split(","):
            words = tuple(form.casefold().replace("'", "’").split())
            if words:
                yield Entry(words, key if name else advice)
