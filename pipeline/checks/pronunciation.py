"""Does a lexicon say how to read what a voice can only guess: capitals, and the words that the summary turns on?"""

import re
from collections.abc import Iterator
from html import escape

from pipeline.checks.subject import Subject
from pipeline.findings import Finding, note, warning
from pipeline.handout import State
from pipeline.narrate.lexicon import WORD, Lexicon, pieces
from pipeline.rules import Rule
from pipeline.source.markup import parse

PLS = "W3C Pronunciation Lexicon Specification 1.0"

RULES = (
    Rule("pronunciation-capitals", "A lexicon says how to read what is written in capitals.", "Add an entry.", PLS),
    Rule("pronunciation-term", "A lexicon says how to read a term.", "Add a reading or an entry.", PLS),
    Rule("pronunciation-medical", "A lexicon says how to read a medical word.", "Add an entry.", PLS),
)

# Letters and digits with the signs inside them: ClinicalTrials.gov.
TOKEN = re.compile(r"[^\W_]+(?:[.'’&/][^\W_]+)*")
PART = re.compile(r"[^\W_]+")
ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
LITTLE = 3  # letters: a word in small letters that is no longer is an article, a preposition and the like
SHORTEST = 3  # letters: in any script


def check(subject: Subject) -> Iterator[Finding]:
    """A finding for each word that wants an entry in the lexicon of its language and has none.

    Capitals are read aloud, as a word or letter by letter as the voice sees fit: a warning. So are the names of terms. The
    medical words of measures are shown and not spoken; only a reader of an e-book may say them: a note.
    """
    if subject.locale not in subject.lexicons:
        return  # it cannot be read: told there
    yield from _capitals(subject)
    yield from _terms(subject)
    yield from _medical(subject)


def in_capitals(token: str) -> bool:
    """Whether a word is written in capitals or has some inside; a Roman number below 40 and a single letter do not count.

    >>> [in_capitals(word) for word in ("VOD", "mRNA", "CD22", "ClinicalTrials.gov", "Leber", "I", "IV", "L’Europe")]
    [True, True, True, True, False, False, False, False]
    """
    return not token.islower() and any(
        any(sign.isupper() for sign in part[1:]) or (part[0].isupper() and _letters(part) > 1 and part.isupper())
        for part in PART.findall(token)
        if not ROMAN.fullmatch(part) and _letters(part) > 1
    )


def _letters(word: str) -> int:
    return sum(sign.isalpha() for sign in word)


def _capitals(subject: Subject) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for segment in subject.handout.segments:
        if segment.lang not in subject.lexicons or segment.state is not State.TRANSLATED:
            continue
        for token in _left(segment.read, subject.lexicon(segment.lang), TOKEN):
            if (segment.lang, token) in seen or not in_capitals(token):
                continue
            seen.add((segment.lang, token))
            message = f"Nothing says how to read {token!r}: as a word, or letter by letter."
            alias = " ".join(token) if token.isupper() and token.isalpha() else token
            remedy = _remedy(((token, alias),), segment.lang)
            yield warning("pronunciation-capitals", subject.place_of(token, segment), message, remedy, subject.locale)


def _terms(subject: Subject) -> Iterator[Finding]:
    for name, term in subject.study.summary.terms.items():
        words = () if term.read is not None else _unheard(f"term.{name}", subject, "" if term.translate else term.text)
        if words:
            place = subject.study.places.key(("terms", name))
            status = subject.translations.statuses.get(f"term.{name}")
            message = f"Nobody has said how to read {_listed(words)} of the term {name!r}."
            remedy = _remedy(tuple((word, word) for word in words), subject.locale)
            yield warning("pronunciation-term", status.place if status else place, message, remedy, subject.locale)


def _medical(subject: Subject) -> Iterator[Finding]:
    for name in subject.study.summary.measures:
        id_ = f"measure.{name}.medical"
        status = subject.translations.statuses.get(id_)
        words = _unheard(id_, subject) if status else ()
        if status and words:
            message = f"Nobody has said how to read {_listed(words)}, medical words of the measure {name!r}."
            remedy = _remedy(tuple((word, word) for word in words), subject.locale)
            yield note("pronunciation-medical", status.place, message, remedy, subject.locale)


def _unheard(id_: str, subject: Subject, name: str = "") -> tuple[str, ...]:
    """The words of a message, or of a name, that no entry stands for. What is not translated is told elsewhere."""
    if name:
        text = name
    else:
        layer = subject.translations.layer((id_,))
        if layer.language != subject.locale:
            return ()
        text = "".join(piece.text for piece in parse(layer.text(id_, None)))
    words = dict.fromkeys(_left(text, subject.lexicon(subject.locale), WORD))
    return tuple(word for word in words if len(word) >= SHORTEST and not (len(word) <= LITTLE and word.islower()))


def _left(text: str, lexicon: Lexicon, what: "re.Pattern[str]") -> Iterator[str]:
    """What the lexicon leaves of a text as it stands."""
    for piece in pieces(text, lexicon):
        if not piece.written:
            yield from what.findall(piece.text)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(map(repr, words))


def _remedy(entries: tuple[tuple[str, str], ...], language: str) -> str:
    lines = " ".join(
        f"<lexeme><grapheme>{escape(word, quote=False)}</grapheme><alias>{escape(alias, quote=False)}</alias></lexeme>"
        for word, alias in entries
    )
    return f"Hear it, and add to locales/{language}/lexicon.pls, with what the voice is to say as alias: {lines}"
