"""Rules on the words of a sentence. Each takes plain text and says what is found, where, and what to write instead."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from pipeline.rules import Rule
from pipeline.wording.lists import Lists

CDC = "CDC Clear Communication Index"
PIF = "PIF TICK, Communicating numbers; Good Lay Summary Practice (2021)"
PLAIN = "Good Lay Summary Practice (2021); EU expert group, Summaries of Clinical Trial Results for Laypersons (2017)"

RULES = (
    Rule("plain-word", "A word that most readers know stands for one that few know.", "Write the plain word.", PLAIN),
    Rule("loaded-word", "Results are told without praise, promise or fright.", "Say what was counted.", PLAIN),
    Rule("two-names", "One thing has one name throughout a text.", "Choose one name for it.", PLAIN),
    Rule("negations", "Negations do not stand upon each other.", "Say what is so.", "COGA, Making Content Usable (W3C)"),
    Rule("percent-alone", "A percentage stands beside its count, as n of N.", "Add “n of N people”.", PIF),
    Rule("shares-differ", "Shares that a reader compares have one base.", "Use one base, such as 100.", PIF),
    Rule("abbreviation", "An abbreviation is explained where it first stands.", "Explain it, or write it out.", PLAIN),
    Rule(
        "passive-voice",
        "Most sentences say who does what.",
        "Name who acts, and put it first.",
        "CDC Clear Communication Index",
    ),
    Rule(
        "nominal-style",
        "Actions are verbs.",
        "Turn nouns such as “evaluation” into verbs.",
        "CDC Clear Communication Index",
    ),
)

PERCENT = re.compile(r"\d[\d.,٫٬  ]*[   ]?[%٪]")
N_OF_N = re.compile(r"\d[\d.,٫٬  ]*\s+(?:[^\s\d]+\s+){1,4}\d|\d\s*/\s*\d")
ABBREVIATION = re.compile(r"(?<![\w-])(?=[^\W\d_]*[A-ZÀ-Þ][^\W\d_]*[A-ZÀ-Þ])[^\W\d_]{2,6}(?![\w-])")
STEM = 4  # letters that a word keeps in any form
MOST_NEGATIONS, NEAR = 2, 2  # kinds in a sentence; words between two of them
BE = r"(?:am|is|are|was|were|be|been|being)"
IRREGULAR = (
    "given|taken|done|made|seen|known|shown|found|held|kept|told|put|set|cut|sent|spent|led|read|written|chosen|born|brought|"
    "bought|caught|taught|thought|felt|left|lost|met|paid|run|said|sold|split|spread|understood|won|begun|broken|drawn|driven|"
    "eaten|fallen|grown|hidden|hit|hurt|laid|meant|shut|spoken|stolen|stuck|swollen|thrown|worn"
)
PASSIVE = re.compile(rf"\b{BE}\s+(?:\w+ly\s+|not\s+|never\s+|also\s+|then\s+)*(?:\w+ed|{IRREGULAR})\b", re.IGNORECASE)
ADJECTIVES = frozenset("tired married related interested worried concerned needed red".split())
NOUNS = re.compile(r"\b\w{4,}(?:tion|sion|ment|ance|ence|ity|ness)s?\b", re.IGNORECASE)
MOST_NOUNS = 3
PASSIVES, ENOUGH = 1 / 3, 5  # of the sentences of a section, where it has so many


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule found in a text, from ``start`` on, and how to mend it."""

    code: str
    start: int
    message: str
    remedy: str


def plain(text: str, lists: Lists, explained: Set[str] = frozenset()) -> Iterator[Remark]:
    """Words that few readers know, but for those ``explained`` (in small letters)."""
    for hit in lists.instead.hits(text):
        if not is_explained(hit.words, explained):
            yield Remark(
                "plain-word", hit.start, f"Many readers do not know “{hit.words}”.", f"Instead: {hit.entry.advice}."
            )


def words(text: str, lists: Lists, explained: Set[str] = frozenset()) -> Iterator[Remark]:
    """Words that few readers know, but for those ``explained``, and words that are not neutral."""
    yield from plain(text, lists, explained)
    for hit in lists.loaded.hits(text):
        yield Remark("loaded-word", hit.start, f"“{hit.words}” is not neutral.", hit.entry.advice)


def negations(text: str, lists: Lists) -> Iterator[Remark]:
    """More kinds of negation than a reader can hold, or two of them one upon the other; a list of “nor” is one."""
    found = list({hit.entry.advice: hit for hit in reversed(list(lists.negations.hits(text)))}.values())[::-1]
    near = any(len(text[one.end : other.start].split()) <= NEAR for one, other in pairwise(found))
    if len(found) > MOST_NEGATIONS or near:
        listed = ", ".join(hit.words for hit in found)
        message = f"Negations upon each other are hard to follow ({listed})."
        yield Remark("negations", found[0].start, message, "Say what is so.")


def percent(text: str) -> Iterator[Remark]:
    """A percentage without its count."""
    found = PERCENT.search(text)
    if found and not N_OF_N.search(text):
        message = f"{found[0]} stands without its count."
        yield Remark("percent-alone", found.start(), message, "Say how many people of how many: “n of N people”.")


def shares(text: str, lists: Lists) -> Iterator[Remark]:
    """Shares of different bases in one sentence."""
    shown = [found for share in lists.shares for found in share.finditer(text)]
    if len({re.sub(r"\D", "", found[1]) for found in shown}) > 1:
        bases = " and ".join(dict.fromkeys(found[1] for found in shown))
        message = f"Shares of {bases} stand side by side."
        yield Remark("shares-differ", min(found.start() for found in shown), message, "Use one base for both, such as 100.")


def style(text: str) -> Iterator[Remark]:
    """English: passive voice, and actions that are hidden in nouns."""
    found = next((found for found in PASSIVE.finditer(text) if found[0].split()[-1].lower() not in ADJECTIVES), None)
    if found:
        yield Remark("passive-voice", found.start(), f"“{found[0]}” is passive.", "Say who does it.")
    nouns = NOUNS.findall(text)
    if len(nouns) >= MOST_NOUNS:
        message = f"This sentence has {len(nouns)} nouns that stand for actions ({', '.join(nouns)})."
        yield Remark("nominal-style", NOUNS.search(text).start(), message, "Make verbs of them.")  # type: ignore[union-attr]


def mostly_passive(passive: int, sentences: int) -> bool:
    """Whether too many of the sentences of a section are passive; now and then one is the best there is."""
    return sentences >= ENOUGH and passive > PASSIVES * sentences


def two_names(texts: Iterable[str], lists: Lists) -> Iterator[tuple[int, Remark]]:
    """A thing that a text calls by two names: the index of the text that has the second one, and what to say of it."""
    listed = list(texts)
    for names in lists.names:
        first: tuple[str, str] | None = None
        told = False
        for index, text in enumerate(listed):
            for hit in names.hits(text):
                if first is None:
                    first = (hit.entry.advice, hit.words)
                elif hit.entry.advice != first[0] and not told:
                    told = True
                    message = f"“{hit.words}” and “{first[1]}” may be two names for one thing."
                    yield index, Remark("two-names", hit.start, message, "Choose one name, and use it everywhere.")


def abbreviations(texts: Iterable[str], explained: Set[str] = frozenset()) -> Iterator[tuple[int, Remark]]:
    """Abbreviations that nothing explains where they first stand: no parentheses with or around them, no “short for”."""
    seen: set[str] = set()
    for index, text in enumerate(texts):
        for found in ABBREVIATION.finditer(text):
            short = found[0]
            if short in seen or any(short.casefold() in term.split() for term in explained):
                continue
            seen.add(short)
            if not _defined(text, found):
                message = f"Nothing explains “{short}” here, where it first stands."
                yield (
                    index,
                    Remark("abbreviation", found.start(), message, "Write it out, and put it in parentheses after that."),
                )


def _defined(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip()
    if before.endswith(("(", "[")) or after.startswith("("):
        return True
    return bool(
        re.search(r"(?:called|short for|known as|means|stands for|:)\s*$", before)
        or re.match(r"(?:is short|means|stands)", after)
    )


def is_explained(words: str, explained: Set[str]) -> bool:
    """Whether the words, or their stem, are part of a term: all but the last three letters, in any form of it."""
    stem = words.casefold()[: max(STEM, len(words) - 3)]
    return any(stem in term for term in explained)
