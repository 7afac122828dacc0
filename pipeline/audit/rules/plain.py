"""The rules on words and sentences that `check` has too, as far as they need nothing but the text."""

from collections.abc import Iterator
from itertools import groupby

from pipeline.audit.facts import Facts
from pipeline.audit.quantities import Sentence
from pipeline.findings import Finding, note
from pipeline.project import PACKAGE
from pipeline.readability.limits import WORD_SYLLABLES
from pipeline.wording import long_words, rules
from pipeline.wording.lists import Lists, read
from pipeline.wording.long_words import Long

PLAIN, NEGATIONS, SHARES = "audit-plain-word", "audit-negations", "audit-shares-differ"
LONG, MOST = "audit-long-word", 10  # words that a text is told of
PASSIVE, NOUNS = "audit-passive-voice", "audit-nominal-style"
LONG_REMEDY = "Write a shorter word, or two, or say in parentheses beside it what it means."
CODES = {
    "plain-word": PLAIN,
    "negations": NEGATIONS,
    "shares-differ": SHARES,
    "passive-voice": PASSIVE,
    "nominal-style": NOUNS,
}


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
    for heading, part in groupby(facts.sentences, lambda sentence: sentence.passage.heading):
        if not heading:
            yield list(part)


def _finding(facts: Facts, at: int, remark: rules.Remark) -> Finding:
    return note(CODES[remark.code], facts.place(at), remark.message, remark.remedy)


def lists_of(language: str) -> Lists:
    """The word lists that the package has for a language."""
    path = PACKAGE / "locales" / language / "wording.yaml"
    return read((path,)) if path.is_file() else Lists()
