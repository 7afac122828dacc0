"""Is a translation written as its language is written, as long as it should be, and with one word for one thing?"""

from collections.abc import Iterator, Mapping
from statistics import median

from pipeline.catalog.messages import SAY, WHAT
from pipeline.catalog.typography import apart, end, length, plain, quotes, same, script, spaces
from pipeline.catalog.validity import Problem
from pipeline.checks.subject import Subject
from pipeline.findings import Finding, warning
from pipeline.handout import Role
from pipeline.localize.translations import Status
from pipeline.rules import Rule
from pipeline.source.markup import parse

FEW = 20  # messages; a catalog with fewer has no usual length
USUAL = 1.1  # characters for each of English, where a catalog is small

RULES = (
    Rule("translation-same", "A translation is not its source text.", "Translate it.", "Good Lay Summary Practice (2021)"),
    Rule("translation-script", "A translation is in the script of its language.", "Type it anew.", "Unicode CLDR"),
    Rule(
        "translation-end", "A sentence ends as its source ends.", "Add the mark.", "Plainspeech: one line is one sentence"
    ),
    Rule("translation-space", "Spaces stand where the language has them.", "Mend the space.", "The language's own rules"),
    Rule("translation-quotes", "Quotations have the marks of the language.", "Use its marks.", "Unicode CLDR, delimiters"),
    Rule("translation-marks", "Questions and pauses have the marks of the language.", "Use its marks.", "Unicode CLDR"),
    Rule("translation-length", "A translation is about as long as others.", "Look what is missing.", "Translate Toolkit"),
    Rule("term-two-ways", "One term has one translation.", "Use one word for it.", "Good Lay Summary Practice (2021)"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for translations of this edition that can be used and are not well written."""
    if subject.translations.broken or not subject.translations.layers:
        return
    texts = {id_: wordings.texts for id_, wordings in subject.translations.layers[0].wordings.items()}
    statuses = {
        id_: status
        for id_, status in subject.translations.statuses.items()
        if id_ in texts and status.message.place != status.place and not id_.endswith(SAY)
    }
    usual = _usual(statuses, texts)
    for id_, status in statuses.items():
        sources = status.message.wordings
        for problem in dict.fromkeys(
            problem
            for number, text in enumerate(texts[id_])
            for problem in _problems(sources[min(number, len(sources) - 1)], text, status, subject.locale, usual)
        ):
            yield warning(problem.code, status.place, f"{id_}: {problem.message}", problem.remedy, subject.locale)
    yield from _two_ways(statuses, texts, subject.locale)


def _problems(source: str, text: str, status: Status, locale: str, usual: float) -> Iterator[Problem]:
    yield from same(source, text)
    yield from script(source, text, locale)
    yield from end(source, text, locale, WHAT[Role.ITEM] in status.message.comments)
    yield from spaces(text, locale)
    yield from quotes(text, locale)
    yield from length(source, text, usual)


def _usual(statuses: Mapping[str, Status], texts: Mapping[str, tuple[str, ...]]) -> float:
    """How many characters a translation has for each of its source, in the middle of the catalog."""
    lengths = [(len(plain(status.message.wordings[-1])), len(plain(texts[id_][-1]))) for id_, status in statuses.items()]
    shares = [given / wanted for wanted, given in lengths if wanted >= FEW]
    return median(shares) if len(shares) >= FEW else USUAL


def _two_ways(statuses: Mapping[str, Status], texts: Mapping[str, tuple[str, ...]], locale: str) -> Iterator[Finding]:
    """A term that the source calls by the same words is called by others in two messages."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for id_, status in statuses.items():
        given = {piece.term: piece.text for piece in parse(texts[id_][0]) if piece.term}
        for piece in parse(status.message.wordings[0]):
            words = given.get(piece.term)
            if not piece.term or not words:
                continue
            before, where = first.setdefault((piece.term, piece.text.casefold()), (words, id_))
            if apart(before, words):
                message = f"{id_}: “{piece.text}” is “{words}” here, and “{before}” in {where}."
                yield warning("term-two-ways", status.place, message, "Use one word for one thing.", locale)
