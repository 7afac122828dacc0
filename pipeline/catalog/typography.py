"""How a translation is written: the marks of its language, its script, its end, its length.

Marks of quotation and spaces: Unicode CLDR, delimiters; for French, Lexique des règles typographiques en usage à
l'Imprimerie nationale; for German, Amtliches Regelwerk; for Polish, Zasady pisowni i interpunkcji; for Spanish, Ortografía
de la lengua española.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from babel.core import get_global

from pipeline.catalog.validity import Problem
from pipeline.source.markup import parse

# Marks of quotation that a language uses; one that is not here is not judged.
QUOTES = {
    "ar": "«»“”",
    "de": "„“‚‘»«›‹",
    "en": "“”‘’",
    "es": "«»“”‘’",
    "fr": "«»“”",
    "it": "«»“”‘’",
    "nl": "“”‘’„",
    "pl": "„”«»‚’",
    "pt": "«»“”‘’",
}
ALL_QUOTES = '“”„‟‚‘«»‹›"'
CLOSING = "\"'”’“‘»›)]*"
THIN, FIXED = "\u202f", "\u00a0"
ENDS = dict.fromkeys(".。।։…!！", "stop") | dict.fromkeys("?؟？", "question") | dict.fromkeys(":：", "colon")
FOREIGN = {"ar": {"?": "؟", ",": "،", ";": "؛"}}  # a mark of another script, and what stands for it
MIXED = re.compile(r"[^\W\d_]{2,}")
APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
SAME_WORDS = 3  # so many words that are the same are a text that nobody translated; a name may be
LONG_ENOUGH, SHORTER, LONGER = 30, 0.4, 2.4  # characters; shares of the length that is usual in the catalog


def plain(text: str) -> str:
    """A wording without its marks; a placeholder is one sign that is neither a letter nor a space."""
    return "".join("\ufffc" if piece.name else piece.text for piece in parse(text))


def same(source: str, text: str) -> Iterator[Problem]:
    """A translation that is its source."""
    if source == text and len(MIXED.findall(plain(source))) >= SAME_WORDS:
        yield Problem("translation-same", "The translation is the source text.", "Translate it.")


def script(source: str, text: str, locale: str) -> Iterator[Problem]:
    """Words of mixed scripts, and a text that is not in the script of its language. A name may stay as it is."""
    names = set(MIXED.findall(plain(source)))
    words = [word for word in MIXED.findall(plain(text)) if word not in names]
    letters = [_script(sign) for word in words for sign in word if sign != "µ"]
    wanted = script_of(locale)
    for word in words:
        found = {_script(sign) for sign in word if sign.isalpha() and sign != "µ"}
        if len(found & {"LATIN", "CYRILLIC", "GREEK"}) > 1:
            message = f"The word {word!r} has letters of two scripts ({', '.join(sorted(found)).lower()})."
            yield Problem("translation-script", message, "Type the word anew: letters that look alike are not the same.")
    if wanted and letters and 2 * letters.count(wanted) < len(letters) and len(letters) > 2 * SAME_WORDS:
        message = f"Most letters of the translation are not {wanted.lower()}."
        yield Problem("translation-script", message, "Translate it into the language of this catalog.")


def end(source: str, text: str, locale: str, item: bool = False) -> Iterator[Problem]:
    """A sentence that ends otherwise than its source. An ``item`` of a list may be a sentence in one language only."""
    wanted, given = _end(source), _end(text)
    if item and {wanted, given} == {"stop", ""}:
        return
    if wanted != given and script_of(locale) not in {"THAI", "LAO", "KHMER"}:
        names = {"stop": "a full stop", "question": "a question mark", "colon": "a colon", "": "no mark"}
        message = f"The source ends with {names[wanted]}, the translation with {names[given]}."
        yield Problem("translation-end", message, "End it as the source ends.")


def spaces(text: str, locale: str) -> Iterator[Problem]:
    """Spaces that are doubled, at an end, before a mark, or missing where French wants one that does not break."""
    shown, language = plain(text), locale.split("-")[0]
    if re.search(r"[ \u00a0\u202f]{2,}", shown):
        yield Problem("translation-space", "Two spaces stand together.", "Leave one.")
    if shown != shown.strip(" \u00a0\u202f"):
        yield Problem("translation-space", "A space stands at the beginning or the end.", "Take it away.")
    if re.search(r"(?<=\S)[ \u00a0\u202f][,.…،](?![\d\ufffc.])", shown):
        yield Problem("translation-space", "A space stands before a comma or a full stop.", "Take it away.")
    high = re.search(r"(?<=\S)([ \u00a0\u202f]?)([;:!?»])", shown)
    if language == "fr":
        for found in re.finditer(r"(?<=[^\s:/])([ \u00a0\u202f]?)([;:!?»])(?![/\d])", shown):
            if found[1] not in (THIN, FIXED) or not found[1]:
                message = f"Before {found[2]!r} French has a space that does not break."
                yield Problem("translation-space", message, "Put a narrow no-break space (U+202F) there.")
                break
        if re.search(r"«(?![\u00a0\u202f])", shown):
            message = "After '«' French has a space that does not break."
            yield Problem("translation-space", message, "Put a narrow no-break space (U+202F) there.")
    elif high and high[1] and high[2] != "»":
        yield Problem("translation-space", f"A space stands before {high[2]!r}.", "Take it away.")


def quotes(text: str, locale: str) -> Iterator[Problem]:
    """Quotation marks, question marks and commas of another language, and pairs that are not whole."""
    shown, language = plain(text), locale.split("-")[0]
    known = QUOTES.get(language)
    if known:
        wrong = next((sign for sign in shown if sign in ALL_QUOTES and sign not in known), "")
        if wrong:
            message = f"{wrong} is no quotation mark of this language."
            yield Problem("translation-quotes", message, f"Use {known[0]}…{known[1]}.")
        elif shown.count(known[0]) != shown.count(known[1]):
            message = f"Of {known[0]} and {known[1]} one is missing."
            yield Problem("translation-quotes", message, "Open and close each quotation.")
    if APOSTROPHE.search(shown):
        yield Problem("translation-quotes", "A straight apostrophe stands in a word.", "Use ’ (U+2019).")
    for sign, own in FOREIGN.get(language, {}).items():
        if re.search(rf"(?<=[\u0600-\u06ff]){re.escape(sign)}", shown):
            yield Problem("translation-marks", f"{sign} is no mark of this language.", f"Use {own}.")
    if language == "es":
        for closing, opening in (("?", "¿"), ("!", "¡")):
            if shown.count(closing) != shown.count(opening):
                yield Problem(
                    "translation-marks", f"A sentence with {closing} begins with {opening} in Spanish.", "Add it."
                )


def length(source: str, text: str, usual: float) -> Iterator[Problem]:
    """A translation that is far longer or shorter than others; ``usual``: characters for each of the source."""
    expected = len(plain(source)) * usual
    if expected < LONG_ENOUGH:
        return
    share = len(plain(text)) / expected
    if not SHORTER <= share <= LONGER:
        how = "long" if share > 1 else "short"
        message = f"The translation is {share:.1f} times as long as others would be."
        yield Problem("translation-length", message, f"Look whether something is missing or was added: it is very {how}.")


def apart(one: str, other: str) -> bool:
    """Whether two wordings of one term have no stem in common: so many letters in a row, fewer where roots have vowels.

    >>> apart("Stammzelltransplantation", "Transplantation"), apart("Remission", "Rückgang")
    (False, True)
    """
    size = 2 if script_of_text(one) in {"ARABIC", "HEBREW"} else 4
    first, second = one.casefold(), other.casefold()
    if min(len(first), len(second)) < size:
        return first not in second and second not in first
    return not any(first[at : at + size] in second for at in range(len(first) - size + 1))


@lru_cache(maxsize=64)
def script_of(locale: str) -> str:
    """The name of a language's script in the names of Unicode's letters, or nothing."""
    likely = get_global("likely_subtags").get(locale.replace("-", "_"), "") or get_global("likely_subtags").get(
        locale.split("-")[0], ""
    )
    names = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Arab": "ARABIC", "Hebr": "HEBREW", "Deva": "DEVANAGARI"}
    names |= {"Thai": "THAI", "Laoo": "LAO", "Khmr": "KHMER", "Armn": "ARMENIAN", "Geor": "GEORGIAN", "Ethi": "ETHIOPIC"}
    return next((names[part] for part in likely.split("_") if part in names), "")


def script_of_text(text: str) -> str:
    """The script of the first letter."""
    return next((_script(sign) for sign in text if sign.isalpha()), "")


@lru_cache(maxsize=4096)
def _script(sign: str) -> str:
    return unicodedata.name(sign, "?").split(" ", 1)[0]


def _end(text: str) -> str:
    shown = plain(text).rstrip(CLOSING + " \u00a0\u202f")
    return ENDS.get(shown[-1:], "")
