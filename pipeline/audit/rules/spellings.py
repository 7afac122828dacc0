"""Is one thing written one way: units, the words for people, names?"""

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.audit.facts import Facts
from pipeline.findings import Finding, note, warning

UNIT, PEOPLE, NAME = "audit-unit", "audit-two-words", "audit-name"
UNITS = (
    (r"mg/m2", r"mg/m²", r"mg/m\^2"),
    (r"kg/m2", r"kg/m²"),
    (r"µg|μg", r"mcg", r"ug"),
    (r"mL", r"ml", r"ML"),
    (r"dL", r"dl"),
    (r"mg/kg", r"mg/Kg", r"mg / kg", r"mg per kg"),
    (r"IU", r"I\.U\."),
    (r"mmHg", r"mm Hg"),
)
WORDS = (("participant", "patient", "subject", "volunteer"), ("study drug", "study medicine", "study medication"))
GENERAL = re.compile(
    r"\b(?:researchers?|doctors?|many studies|future|other|prescribe|help|care for|for patients|organi[sz]ation|regular)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(r"[\d\s(]")
OFTEN = 3  # a name that is written so often in one way is right


def check_units(facts: Facts) -> Iterator[Finding]:
    """Units in sentences and tables."""
    raw = facts.document.raw
    for ways in UNITS:
        found: list[tuple[str, int]] = []
        for way in ways:
            # What may stand before is looked at last: a pattern that begins with letters is found many times as fast.
            every = re.finditer(rf"(?:{way})(?![\w²])", raw)
            found += [(match[0], match.start()) for match in every if BEFORE.match(raw, match.start() - 1)]
        counts = Counter(way for way, _ in found)
        if len(counts) > 1:
            usual, _ = counts.most_common(1)[0]
            first = {way: min(at for w, at in found if w == way) for way in counts}
            for way in counts:
                if way != usual:
                    better = next((w for w in counts if "²" in w), usual)
                    message = (
                        f"The unit is written “{way}” here ({counts[way]} times "
                        f"in all), and “{usual}” at {facts.line(first[usual])}."
                    )
                    yield warning(UNIT, facts.place(first[way]), message, f"Write “{better}” everywhere.")


def check_people(facts: Facts) -> Iterator[Finding]:
    """Two words for the people in the study."""
    for words in WORDS:
        found: dict[str, list[int]] = {}
        for sentence in facts.sentences:
            if GENERAL.search(sentence.text) and not any(q.of for q in facts.in_sentence[sentence]):
                continue
            for match in re.finditer(rf"\b(?:{'|'.join(words)})s?\b", sentence.text, re.IGNORECASE):
                word = match[0].lower().rstrip("s")
                found.setdefault(word, []).append(sentence.passage.at(sentence.start + match.start()))
        if len(found) > 1:
            usual = max(found, key=lambda word: len(found[word]))
            for word, places in found.items():
                if word != usual:
                    more = f" and {len(places) - 1} more times" if len(places) > 1 else ""
                    message = f"“{word}” here{more}, but mostly “{usual}”: these are two words for one thing."
                    yield note(PEOPLE, facts.place(places[0]), message, f"Use one word everywhere, such as “{usual}”.")


def check_names(facts: Facts) -> Iterator[Finding]:
    """A name in capitals that is once written with another letter."""
    found: dict[str, list[int]] = {}
    for match in re.finditer(r"(?<![\w-])[A-Z][a-z]{5,}(?![\w-])", facts.document.raw):
        found.setdefault(match[0], []).append(match.start())
    usual: dict[str, dict[str, int]] = {}  # names by what they share with those that are one letter apart, in order
    for number, (name, places) in enumerate(found.items()):
        if len(places) >= OFTEN:
            for key in _keys(name):
                usual.setdefault(key, {})[name] = number
    for name in (name for name, places in found.items() if len(places) == 1):
        near = {right: number for key in _keys(name) for right, number in usual.get(key, {}).items()}
        for right in sorted(near, key=near.__getitem__):
            if name[:2] == right[:2] and _one_apart(name, right):
                message = (
                    f"“{name}” here, but “{right}” in {len(found[right])} "
                    f"other places (first at {facts.line(found[right][0])})."
                )
                yield warning(NAME, facts.place(found[name][0]), message, f"Write “{right}”, if the same is meant.")


def _keys(name: str) -> Iterator[str]:
    """What two names share that are `_one_apart`: the name less a letter, or the same letters in another order."""
    yield name
    yield "".join(sorted(name))
    for k in range(len(name)):
        yield name[:k] + name[k + 1 :]


def _one_apart(a: str, b: str) -> bool:
    """Whether one letter was changed, added, lost, or two were swapped; a plural is no fault."""
    if a + "s" == b or b + "s" == a:
        return False
    if len(a) == len(b):
        differing = [k for k in range(len(a)) if a[k] != b[k]]
        swapped = len(differing) == 2 and a[differing[0]] == b[differing[1]] and a[differing[1]] == b[differing[0]]
        return len(differing) == 1 or swapped
    short, long = sorted((a, b), key=len)
    return any(long[:k] + long[k + 1 :] == short for k in range(len(long)))
