"""Is every abbreviation explained, and before it is used?"""

import re
from collections.abc import Collection, Iterator

from pipeline.audit.document import Passage
from pipeline.audit.facts import Facts
from pipeline.findings import Finding, note, warning

CODE = "audit-abbreviation"
SHORT = re.compile(r"(?<![\w./@-])(?=[A-Za-z0-9]*[A-Z][a-z0-9]*[A-Z0-9])[A-Z][A-Za-z0-9]{1,6}(?![\w@])")
KNOWN = frozenset(
    """US USA EU UK UN WHO EMA FDA NHS DNA RNA HIV AIDS COVID CT MRI TV PDF MP3 HTML ID OK FAQ II III IV VI VII VIII IX
    XI XII I AM PM NCT EudraCT EU-CT CTIS ISRCTN BC AD Dr PhD MD TM N UV B12 D3 B6 mRNA pH A1 T1""".split()
)
WORD = re.compile(r"(?<![\w-])[A-Z][A-Za-z0-9]*(?![\w-])")
NEAR = 300  # characters before and after a word in which it may be explained
ROW_OF_CAPITALS = re.compile(r"^[^a-z]*$")


def check(facts: Facts) -> Iterator[Finding]:
    """English sentences; headings are read too, but do not count as use."""
    explained = {word for text in facts.document.explained for word in text.split()}
    first: dict[str, tuple[Passage, int]] = {}
    seen: set[str] = set()
    following = [*(p.text for p in facts.document.passages[1:]), ""][: len(facts.document.passages)]
    for passage, after in zip(facts.document.passages, following, strict=True):
        if passage.heading or ROW_OF_CAPITALS.match(passage.text):
            seen |= {
                match[0] for match in SHORT.finditer(passage.text) if _introduced(passage.text, match.start(), match[0])
            }
            continue
        for match in SHORT.finditer(passage.text):
            word = match[0].rstrip("s") if match[0][:-1].isupper() else match[0]
            if word in first or word in seen or _skipped(word, explained) or is_in_name(passage.text, match.start()):
                continue
            if _introduced(passage.text, match.start(), match[0], after):
                seen.add(word)
            else:
                first[word] = (passage, match.start())
    explanations = _explanations(facts, first)
    for word, (passage, start) in first.items():
        later = explanations.get(word)
        place = facts.place(passage.at(start))
        if later is not None:
            if passage.at(start) < later:
                message = f"“{word}” is used here, but explained only at {facts.line(later)}."
                yield note(CODE, place, message, "Explain it where it is first used, or move the explanation up.")
        else:
            message = f"“{word}” is not explained."
            yield warning(CODE, place, message, "Write what it stands for, and what that means, where it is first used.")


def _skipped(word: str, explained: Collection[str]) -> bool:
    digits = sum(sign.isdigit() for sign in word)
    return word in KNOWN or word in explained or digits > 3 or (word[0].isupper() and word[1:].isdigit())


def is_in_name(text: str, start: int) -> bool:
    """Whether a name in mixed letters stands before, as in "eSpeak NG"; or the word is a part of one, as in "HbA1c"."""
    before = text[max(0, start - NEAR) : start]
    return bool(re.search(r"[a-z][A-Z]\w*\s$|[Hh]emoglobin\s$", before))


def _introduced(text: str, start: int, word: str, following: str = "") -> bool:
    """Whether the words around say what it is: "… disease (VOD)", "CR is …", "a marker called CD22", "the medicine InO"."""
    before, after = text[max(0, start - NEAR) : start], text[start + len(word) : start + len(word) + NEAR]
    if start + len(word) + NEAR > len(text):
        after += f" {following[:NEAR]}"
    if re.search(r"[(\[]\s?$", before) and re.match(r"\s?(?:[,;/]?\s?\w+)?\s?[)\]]", after):
        names = re.findall(r"[^\W_]+", before)[-len(word) - 3 :]
        return any(name[0].lower() == word[0].lower() for name in names)
    if re.match(r"\s?[(\[](?![\d%])[A-Za-z]+[\s-][a-z]", after):
        return True
    if re.search(
        (
            r"\b(?:called|named|known as|short for|or|abbreviated(?: as| to)?|marker|protein|enzyme|substance|"
            r"medicine|drug|gene|problem|disease|virus|score|scale|test|hormone)\s(?:[a-zA-Z]+-[a-z]+\s)?[“\"]?$"
        ),
        before,
    ):
        return True
    return bool(
        re.match(
            (
                r"[”\"]?,?\s(?:positive\.\s(?:This|It)\s|(?<=,\s)an?\s\w+|stands for|means|"
                r"is short for|is (?:a|an|the|complete|partial|short)\s|which (?:is|means))"
            ),
            after,
        )
    )


def _explanations(facts: Facts, words: Collection[str]) -> dict[str, int]:
    """Where each of some words is first explained, as an offset in the file."""
    found: dict[str, int] = {}
    for passage in facts.document.passages:
        for match in WORD.finditer(passage.text):
            word = match[0]
            if word in words and word not in found and _introduced(passage.text, match.start(), word):
                found[word] = passage.at(match.start())
    return found
