"""Do the ages of those who took part fit the ages that were asked for?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.audit.facts import Facts
from pipeline.findings import Finding, error

CODE = "audit-age"
RANGE = re.compile(
    r"\b(?:between\s(?:the\sages\s(?:of\s)?)?|from\s|aged?s?\s|ages\s(?:of\s)?|were\s)(?P<low>\d{1,3})\s?(?:to|and|[-–])\s?(?P<high>\d{1,3})(?:\syears?\b|\sof\sage)",
    re.IGNORECASE,
)
AT_LEAST = re.compile(
    r"\b(?:at\sleast|aged|over|age\sof)\s(?P<a>\d{2,3})(?:\syears?)?(?:\s(?:old|of\sage))?(?:\s(?:or|and)\s(?:older|over|more))?"
    r"|\b(?P<b>\d{2,3})(?:\syears?)?(?:\s(?:old|of\sage))?\s(?:or|and)\s(?:older|over)|\b(?P<c>\d{2,3})\syears\sor\smore",
    re.IGNORECASE,
)
AT_MOST = re.compile(r"\b(?:at\smost|younger\sthan|under|up\sto)\s(?P<n>\d{2,3})\syears", re.IGNORECASE)
ELIGIBLE = re.compile(
    r"\b(?:to join|could (?:take part|join)|had to (?:be|have)|must (?:be|"
    r"have)|eligible|were allowed|study (?:included|was for|was open to)|"
    r"to be in (?:the|this) study|to take part|who were)\b",
    re.IGNORECASE,
)
RISK = re.compile(r"\b(?:risks?|especially|such as|for example|groups?)\b", re.IGNORECASE)
AGE = re.compile(r"\b(?:age[sd]?|years? old|years of age|years|older|younger)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ages:
    """Ages that a sentence gives; an open end is None."""

    low: int | None
    high: int | None
    at: int
    text: str
    asked: bool


def check(facts: Facts) -> Iterator[Finding]:
    """English sentences."""
    found = list(_ages(facts))
    actual = [ages for ages in found if not ages.asked and ages.low is not None and ages.high is not None]
    asked = [ages for ages in found if ages.asked]
    for real in actual[:1]:
        assert real.low is not None and real.high is not None  # noqa: S101
        for wanted in asked:
            here = facts.place(wanted.at)
            if wanted.low is not None and wanted.low > real.low:
                message = (
                    f"“{wanted.text}” was asked for, but people were {real.low} "
                    f"to {real.high} years old ({facts.line(real.at)})."
                )
                yield error(
                    CODE, here, message, "Say what was asked for, and if the conditions are joined by “and” or by “or”."
                )
            elif wanted.high is not None and wanted.high < real.high:
                message = (
                    f"“{wanted.text}” was asked for, but people were up to {real.high} years old ({facts.line(real.at)})."
                )
                yield error(CODE, here, message, "Look both up in the source.")
        for other in actual[1:]:
            if (other.low, other.high) != (real.low, real.high) and _same_unit(real, other):
                message = f"“{real.text}” here, but “{other.text}” at {facts.line(other.at)}."
                yield error(
                    CODE, facts.place(real.at), message, "Look both up in the source, and write the same in both places."
                )


def _same_unit(first: Ages, second: Ages) -> bool:
    return first.text.split()[0].lower() == second.text.split()[0].lower()


def _ages(facts: Facts) -> Iterator[Ages]:
    for sentence in facts.sentences:
        text = sentence.text
        if not AGE.search(text):
            continue
        eligible = ELIGIBLE.search(text)
        asked = bool(eligible) and not RISK.search(text)
        for match in RANGE.finditer(text):
            low, high = int(match["low"]), int(match["high"])
            if low < high <= 120:
                yield Ages(low, high, sentence.passage.at(sentence.start + match.start()), match[0].strip(), asked)
        if not asked:
            continue
        for match in AT_LEAST.finditer(text):
            age = int(match["a"] or match["b"] or match["c"])
            if (
                age <= 100
                and not RANGE.search(text[max(0, match.start() - 3) : match.end() + 12])
                and not _counts(text, match)
            ):
                yield Ages(age, None, sentence.passage.at(sentence.start + match.start()), match[0].strip(), asked=True)
        for match in AT_MOST.finditer(text):
            yield Ages(
                None, int(match["n"]), sentence.passage.at(sentence.start + match.start()), match[0].strip(), asked=True
            )


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether the number is of something else: "at least 12 weeks", "over 50 people"."""
    rest = text[match.end() : match.end() + 14]
    return not re.search(r"year|old|age", match[0], re.IGNORECASE) and not re.match(
        r"\s?(?:years?|or older|or over|of age)", rest
    )
