"""Does the time that the study took fit its dates?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipeline.audit.facts import Facts
from pipeline.audit.quantities import Sentence
from pipeline.findings import Finding, warning

CODE = "audit-duration"
MONTHS = "january february march april may june july august september october november december".split()
MONTH = r"(?:%s)" % "|".join(month[:3] + r"(?:%s|\.)?" % month[3:] if month != "may" else "may" for month in MONTHS)  # noqa: UP031
DATE = re.compile(
    rf"(?P<day>\d{{1,2}})?(?:st|nd|rd|th)?\s?(?:of\s)?\b(?P<month>{MONTH})\s(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?(?P<year>\d{{4}})"
    r"|\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\d{4}")
BEGAN = re.compile(r"\b(?:began|begin|started|from|opened|between|since|took place)\b", re.IGNORECASE)
ENDED = re.compile(r"\b(?:ended|finished|completed|closed|to|until|till|and|through)\b", re.IGNORECASE)
STUDY = re.compile(r"\b(?:study|trial|it|whole|entire|research)\b", re.IGNORECASE)
TOOK = re.compile(
    r"\b(?:took|lasted|ran for|went on for|was (?:done|run) over)\s(?P<about>about|"
    r"approximately|around|nearly|almost|just under|less than|over|"
    r"more than|a little (?:more|less|over) than|just over|a bit more than|roughly|"
    r"some)?\s?(?:a total of )?(?P<n>\d+(?:\.\d+)?|one|two|three|four|five|six|"
    r"seven|eight|nine|ten)\s(?P<unit>years?|months?|weeks?|"
    r"days?)(?:\sand\s(?:(?P<half>a half)|(?P<m>\d+)\s(?P<unit2>months?|weeks?|days?)))?"
    r"(?P<after>\sand a half)?",
    re.IGNORECASE,
)
OF_ONE = re.compile(r"\b(?:treat\w*|participant\w*|each|visit|cycle)\b")
NUMBERS = {w: k for k, w in enumerate("zero one two three four five six seven eight nine ten".split())}
PER_YEAR = {"year": Decimal(1), "month": Decimal(12), "week": Decimal("52.18"), "day": Decimal("365.25")}
SLACK = Decimal("0.09")  # years: a month, since dates are often given by month


@dataclass(frozen=True, slots=True)
class Day:
    """A date in years, and where it stands. ``exact``: its day is given."""

    years: Decimal
    at: int
    text: str


def check(facts: Facts) -> Iterator[Finding]:
    """English sentences."""
    dates = _dates(facts)
    if dates is None:
        return
    began, ended = dates
    actual = ended.years - began.years
    if actual <= 0:
        message = f"The study ended ({ended.text}) before it began ({began.text}, {facts.line(began.at)})."
        yield warning(CODE, facts.place(ended.at), message, "Correct one of the dates.")
        return
    for sentence in facts.sentences:
        found = list(TOOK.finditer(sentence.text))
        study, one = (pattern.search(sentence.text) if found else None for pattern in (STUDY, OF_ONE))
        for match in found:
            if not study or study.end() > match.start() or (one and one.end() <= match.start()):
                continue
            yield from _judge(facts, sentence, match, began, ended, actual)


def _judge(
    facts: Facts, sentence: Sentence, match: re.Match[str], began: Day, ended: Day, actual: Decimal
) -> Iterator[Finding]:
    unit = match["unit"].lower().rstrip("s")
    number = Decimal(NUMBERS.get(match["n"].lower(), 0) or match["n"])
    said = number / PER_YEAR[unit]
    if match["half"] or match["after"]:
        said += Decimal("0.5") / PER_YEAR[unit]
    if match["m"]:
        said += Decimal(match["m"]) / PER_YEAR[match["unit2"].lower().rstrip("s")]
    about = (match["about"] or "").lower()
    step = 1 / PER_YEAR[unit]
    if about in ("nearly", "almost", "just under", "less than", "a little less than"):
        right = -step <= actual - said <= SLACK
    elif about in ("over", "more than", "just over", "a little more than", "a little over than", "a bit more than"):
        right = -SLACK <= actual - said < step
    elif about:
        right = abs(actual - said) <= max(SLACK, step / 2)
    else:
        right = abs(actual - said) <= SLACK
    if not right:
        months = int((actual * 12).to_integral_value())
        message = (
            f"“{match[0].strip()}”, but from {began.text} ({facts.line(began.at)}) "
            f"to {ended.text} ({facts.line(ended.at)}) it was "
            f"{actual.quantize(Decimal('0.1'))} years ({months} months)."
        )
        whole = int(actual)
        more = "a little more than " if actual - whole < Decimal("0.5") else "more than "
        remedy = (
            f"Write “{more}{whole} year{'s' * (whole != 1)}”, or {months} months." if whole else f"Write {months} months."
        )
        yield warning(CODE, facts.place(sentence.passage.at(sentence.start + match.start())), message, remedy)


def _day(match: re.Match[str]) -> Decimal:
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
    else:
        year, day = int(match["year"]), int(match["day"] or match["day2"] or 1)
        month = next(k for k, name in enumerate(MONTHS, 1) if name.startswith(match["month"].lower()[:3]))
    return year + Decimal(month - 1) / 12 + Decimal(day - 1) / Decimal("365.25")


def _dates(facts: Facts) -> tuple[Day, Day] | None:
    """When the study began and when it ended, as the text first says."""
    began = ended = None
    for k, sentence in enumerate(facts.sentences):
        found = list(DATE.finditer(sentence.text)) if YEAR.search(sentence.text) else []
        if not found or not STUDY.search(sentence.text + (facts.sentences[k - 1].text if k else "")):
            continue
        days = [Day(_day(match), sentence.passage.at(sentence.start + match.start()), match[0].strip()) for match in found]
        if (
            len(days) > 1
            and BEGAN.search(sentence.text[: found[0].start()])
            and ENDED.search(sentence.text[found[0].end() : found[1].start()])
        ):
            began, ended = began or days[0], ended or days[1]
        elif len(days) == 1:
            lead = sentence.text[: found[0].start()]
            if began is None and re.search(r"\b(?:began|started|opened)\b", lead, re.IGNORECASE):
                began = days[0]
            elif ended is None and re.search(r"\b(?:ended|finished|completed|closed)\b", lead, re.IGNORECASE):
                ended = days[0]
    return (began, ended) if began and ended else None
