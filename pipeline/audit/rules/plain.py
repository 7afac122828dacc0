"""The rules on words and sentences that `check` has too, as far as they need nothing but the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from pipeline.audit.facts import Facts
from pipeline.audit.quantities import Sentence
from pipeline.audit.rules.abbreviations import is_in_name
from pipeline.findings import Finding, note, warning
from pipeline.project import PACKAGE
from pipeline.readability.limits import WORD_SYLLABLES
from pipeline.wording import long_words, rules
from pipeline.wording.lists import Lists, read
from pipeline.wording.long_words import Long

PLAIN, NEGATIONS, SHARES = "audit-plain-word", "audit-negations", "audit-shares-differ"
LONG, MOST = "audit-long-word", 10  # words that a text is told of
PASSIVE, NOUNS = "audit-passive-voice", "audit-nominal-style"
ALONE, SHORT, NAMES = "audit-percent-alone", "audit-abbreviation", "audit-two-words"
LONG_REMEDY = "Write a shorter word, or two, or say in parentheses beside it what it means."
CODES = {
    "plain-word": PLAIN,
    "negations": NEGATIONS,
    "shares-differ": SHARES,
    "passive-voice": PASSIVE,
    "nominal-style": NOUNS,
    "percent-alone": ALONE,
    "abbreviation": SHORT,
    "two-names": NAMES,
}
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
OTHERS = tuple(BOUNDS)
# What is no abbreviation to anybody, or says what kind of company it stands behind.
KNOWN = frozenset(
    "EU UE USA EEUU UK UN ONU WHO OMS EMA FDA DNA RNA DNS ADN ARN HIV VIH AIDS SIDA COVID PDF TV "
    "AG GmbH KG SE SA SAS SARL SL".split()
)


def check(facts: Facts) -> Iterator[Finding]:
    """Notes, each word once: of a text that was made elsewhere nobody has said which words are explained."""
    lists = lists_of(facts.document.language)
    told: set[str] = set()
    for passage in facts.document.passages:
        text = passage.text
        for remark in (*rules.plain(text, lists), *rules.shares(text, lists)):
            if remark.message not in told:
                told.add(remark.message)
                yield _finding(facts, passage.at(remark.start), remark)
    for sentence in facts.sentences:
        for remark in rules.negations(sentence.text, lists):
            yield _finding(facts, sentence.passage.at(sentence.start + remark.start), remark)


def check_long(facts: Facts) -> Iterator[Finding]:
    """Notes on the longest words, each once, at most ten."""
    language = facts.document.language
    limit = WORD_SYLLABLES.get(language)
    if limit is None:
        return
    explained = frozenset(text.casefold() for text in facts.document.explained)
    found: dict[str, tuple[int, Long]] = {}
    for passage in facts.document.passages:
        for one in long_words.long_words(passage.text, language, limit, explained):
            found.setdefault(one.word.casefold(), (passage.at(one.start), one))
    for at, one in sorted(found.values(), key=lambda entry: (-entry[1].syllables, entry[0]))[:MOST]:
        yield note(LONG, facts.place(at), f"{long_words.says(one, language, limit)}.", LONG_REMEDY)


def check_style(facts: Facts) -> Iterator[Finding]:
    """English: actions that are hidden in nouns, and parts of a text in which more than a third is passive."""
    for part in _parts(facts):
        passive: list[tuple[int, rules.Remark]] = []
        for sentence in part:
            for remark in rules.style(sentence.text):
                at = sentence.passage.at(sentence.start + remark.start)
                if remark.code == "passive-voice":
                    passive.append((at, remark))
                else:
                    yield _finding(facts, at, remark)
        if rules.mostly_passive(len(passive), len(part)):
            at, remark = passive[0]
            message = f"{len(passive)} of {len(part)} sentences of this part are passive, first: {remark.message}"
            yield note(PASSIVE, facts.place(at), message, "Say who does it, where that is known.")


def _parts(facts: Facts) -> Iterator[list[Sentence]]:
    """The sentences below each heading."""
    headings = [number for number, passage in enumerate(facts.document.passages) if passage.heading]
    numbers = {id(passage): number for number, passage in enumerate(facts.document.passages)}
    own = (sentence for sentence in facts.sentences if not sentence.passage.heading)
    for _, part in groupby(own, lambda sentence: bisect_right(headings, numbers[id(sentence.passage)])):
        yield list(part)


def check_elsewhere(facts: Facts) -> Iterator[Finding]:
    """Percentages alone, abbreviations and two names, in the languages whose grammar the other rules do not know."""
    language = facts.document.language
    for sentence in facts.sentences:
        if not any(counted.n is not None for counted in facts.in_sentence[sentence]):
            for remark in rules.percent(sentence.text):
                if not _is_bound(sentence, remark.start, language) and not _is_share(sentence, remark.start):
                    yield _warning(facts, sentence.passage.at(sentence.start + remark.start), remark)
    passages = [passage for passage in facts.document.passages if not passage.heading and not _in_capitals(passage.text)]
    texts = [passage.text for passage in passages]
    explained = frozenset(text.casefold() for text in facts.document.explained) | {known.casefold() for known in KNOWN}
    for at, remark in rules.abbreviations(texts, explained):
        if not is_in_name(texts[at], remark.start):
            yield _warning(facts, passages[at].at(remark.start), remark)
    for at, remark in rules.two_names(texts, lists_of(language)):
        yield _finding(facts, passages[at].at(remark.start), remark)


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


def _warning(facts: Facts, at: int, remark: rules.Remark) -> Finding:
    return warning(CODES[remark.code], facts.place(at), remark.message, remark.remedy)


def _finding(facts: Facts, at: int, remark: rules.Remark) -> Finding:
    return note(CODES[remark.code], facts.place(at), remark.message, remark.remedy)


def lists_of(language: str) -> Lists:
    """The word lists that the package has for a language."""
    path = PACKAGE / "locales" / language / "wording.yaml"
    return read((path,)) if path.is_file() else Lists()
