"""Percentages alone, abbreviations and two names, in the languages whose grammar the English rules do not know."""

import re
from collections.abc import Callable, Iterator

from pipeline.audit.facts import Facts
from pipeline.audit.quantities import Sentence
from pipeline.audit.rules.abbreviations import is_in_name
from pipeline.audit.rules.plain import lists_of
from pipeline.findings import Finding, note, warning
from pipeline.wording import rules

CODES = {"percent-alone": "audit-percent-alone", "abbreviation": "audit-abbreviation", "two-names": "audit-two-words"}
# What makes a percentage a bound, a rule or a measure of certainty, which has no count: the words before it, and behind.
BOUNDS = {
    "ar": (r"(?:أكثر من|أقل من|على الأقل|حتى|لا يقل عن|ما يزيد على|فترة ثقة)", r"(?:أو أكثر|أو أقل|فأكثر|فأقل)"),
    "de": (
        r"(?:mehr als|über|mindestens|wenigstens|weniger als|höchstens|bis zu|unter|intervall \S+)",
        r"(?:oder|-|\S*Konfidenz|KI\b)",
    ),
    "es": (
        r"(?:más del?|al menos(?: el)?|por lo menos(?: el)?|menos del?|hasta(?: el| un)?|confianza del?)",
        r"(?:o más|o menos|de confianza|IC\b)",
    ),
    "fr": (
        r"(?:plus de|au moins|moins de|jusqu[’']à|au plus|confiance (?:à|de))",
        r"(?:ou plus|ou moins|de confiance|IC\b)",
    ),
    "pl": (
        r"(?:ponad|powyżej|co najmniej|przynajmniej|mniej niż|więcej niż|poniżej|do|ufności)",
        r"(?:lub|albo|przedział|PU\b)",
    ),
}
LANGUAGES = tuple(BOUNDS)
# What is no abbreviation to anybody, or says what kind of company it stands behind.
KNOWN = frozenset(
    "EU UE USA EEUU UK UN ONU WHO OMS EMA FDA DNA RNA DNS ADN ARN HIV VIH AIDS SIDA COVID PDF TV "
    "AG GmbH KG SE SA SAS SARL SL".split()
)


def check(facts: Facts) -> Iterator[Finding]:
    """Percentages alone, abbreviations and two names, in the languages whose grammar the other rules do not know."""
    language = facts.document.language
    for sentence in facts.sentences:
        if not any(counted.n is not None for counted in facts.in_sentence[sentence]):
            for remark in rules.percent(sentence.text):
                if not _is_bound(sentence, remark.start, language) and not _is_share(sentence, remark.start):
                    yield _said(warning, facts, sentence.passage.at(sentence.start + remark.start), remark)
    passages = [passage for passage in facts.document.passages if not passage.heading and not _in_capitals(passage.text)]
    texts = [passage.text for passage in passages]
    explained = frozenset(text.casefold() for text in facts.document.explained) | {known.casefold() for known in KNOWN}
    for at, remark in rules.abbreviations(texts, explained):
        if not is_in_name(texts[at], remark.start):
            yield _said(warning, facts, passages[at].at(remark.start), remark)
    for at, remark in rules.two_names(texts, lists_of(language)):
        yield _said(note, facts, passages[at].at(remark.start), remark)


def _in_capitals(text: str) -> bool:
    return all(sign.isupper() for sign in text if sign.isalpha())


def _is_share(sentence: Sentence, start: int) -> bool:
    """Whether a percentage stands in parentheses behind its base; the count may be a word, such as the Arabic dual."""
    return bool(re.search(r"\d\D*[(\[]\s?$", sentence.text[:start]))


def _is_bound(sentence: Sentence, start: int, language: str) -> bool:
    before, behind = BOUNDS[language]
    number = rules.PERCENT.match(sentence.text, start)
    after = sentence.text[number.end() :] if number else ""
    signed = rf"(?:\b{before}|[<>≥≤±])\s*$"
    return bool(
        re.search(signed, sentence.text[:start], re.IGNORECASE) or re.match(rf"[\s-]*{behind}", after, re.IGNORECASE)
    )


def _said(finding: Callable[..., Finding], facts: Facts, at: int, remark: rules.Remark) -> Finding:
    return finding(CODES[remark.code], facts.place(at), remark.message, remark.remedy)
