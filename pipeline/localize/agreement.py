"""The form of a number that someone typed in digits, guessed from the words beside it.

A fact in braces names its form itself ({vod.all:gen}); a typed number has only its neighbours. What is known here are the
nouns and prepositions of lay summaries; beside an unknown word a number keeps its basic form.
"""

import re
from collections.abc import Callable, Mapping

# The word that a number counts stands right behind it, or behind "of N", "to N".
_LINKS = "a|bis|de|des|do|i|lub|o|oder|of|ou|spośród|sur|von|y|z|ze|à|أو|إلى|من بين|من"
_OF = rf"(?:(?:(?:{_LINKS})\s+|و\u2060?)(?:den |las |les |los |tych )?[0-9][0-9.,\s]*\s)?"
_NOUN = re.compile(rf"[\s\u00a0\u202f]{{1,3}}{_OF}\s?(?P<noun>[^\W\d_]{{1,40}}[\u064b-\u0652]?)")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]{1,40})[\s\u00a0\u2060]{1,3}$")
WINDOW = 60  # characters before and behind a number that are looked at

_DE_DATIVE = frozenset("aus bei in im mit nach seit von zu an auf unter vor".split())
_DE_ACCUSATIVE = frozenset("durch für gegen ohne um pro über".split())
_DE_FEMININE = re.compile(
    r"(?:Person(?:en)?|Frau(?:en)?|Woche|Stunde|Minute|Sekunde|Dosis|Gruppe|Tablette|Kapsel|Spritze|Phase|Studie|Frage|Seite|Hälfte|Zelle"
    r"|Klinik|.+(?:ung|heit|keit|ion|tät|schaft|enz|anz|ur))"
)
_DE_NEUTER = re.compile(
    r"(?:Mal|Jahr|Land|Kind|Medikament|Mittel|Gramm|Prozent|Zentrum|Ereignis|Problem|.+(?:chen|lein|gramm|ment))"
)
_DE_MASCULINE = re.compile(
    r"(?:Mann|Mensch|Tag|Monat|Zyklus|Teil|Patient|Arzt|Punkt|Todesfall|Fall|Grund|Ort|Liter|Meter|Test|.+(?:zyklus|tag|teil|fall|er))"
)
_ES_MASCULINE = re.compile(r".+(?:[aeo]mas?|días?|mapas?)|días?", re.IGNORECASE)
_ES_FEMININE = re.compile(
    r".+(?:as?|iones|ión|dad|dades|tud)|dosis|crisis|mujer(?:es)?|ve(?:z|ces)|partes?|fases?|noches?|clases?", re.IGNORECASE
)
_ES_OTHER = frozenset(
    "a al con de del desde e en entre hasta la las lo los más menos ni o para por que sin sobre su u y".split()
)
_FR_FEMININE = re.compile(
    r"(?:personne|femme|fille|dose|semaine|heure|minute|seconde|année|journée|étude|visite|partie|phase|cellule|greffe|question"
    r"|gélule|page|maladie|réponse|cure|tranche|fois|.+(?:tion|sion|ité|ance|ence))s?",
    re.IGNORECASE,
)
_PL_GENITIVE = frozenset(
    "bez ciągu dla do koło od około po podczas powyżej poniżej przy spośród u w we według wśród z ze względem".split()
)
_PL_FEMININE = re.compile(
    r"(?:osob[ayęą]|os[óo]b|osobie|kobiet[ayęą]?|dawk[aięą]|dawek|grup[ayęą]?|faz[ayęą]?|częś(?:ć|ci)|godzin[ayęą]?|minut[ayęą]?|sekund[ayęą]?"
    r"|tabletk[aięą]|tabletek|kapsułk[aięą]|kapsułek|wizyt[ayęą]?|infuzj[aięą]|dob[ayęą]|dób|choro(?:ba|by|bę|b)|komórk[aięą]|komórek"
    r"|ampułk[aięą]|ampułek|jednostk[aięą]|jednostek|śmier(?:ć|ci)|przyczyn[ayęą]?|stron[ayęą]?)",
    re.IGNORECASE,
)
_PL_VIRILE = re.compile(
    r"(?:mężczyzn|mężczyzn[iy]|pacjentów|uczestników|badaczy|lekarzy|dorosłych|ludzi|chorych|chłopców|ochotników)",
    re.IGNORECASE,
)
_AR_GENITIVE = frozenset(
    "ك رقم من في على عن إلى بين لدى خلال بعد قبل حوالي نحو يساوي عند منذ لـ بـ ب ل مدة كل يتجاوز".split()
)
_AR_FEMININE = re.compile(
    r".+ةً?|سنوات|مرات|نساء|جرعات|دورات|مجموعات|ساعات|دقائق|ثوانٍ?|دراسات|حالات|وفيات|زيارات|دول|فترات|وحدات|درجات|نقاط"
)


def form(language: str, number: int | None, before: str, after: str) -> str:
    """The form (`numerals.forms`) of ``number`` between the words before and behind it; None is a number with decimals."""
    guess = _GUESSES.get(language)
    if not guess:
        return ""
    noun = _NOUN.match(after[:WINDOW])
    word = _WORD_BEFORE.search(before[-WINDOW:])
    previous = word["word"].lower() if word else ""
    if previous == "و" and "بين" in before[-WINDOW:]:
        previous = "بين"  # between one number and the other, both in the genitive
    return guess(number, previous, noun["noun"] if noun else "")


def _de(number: int | None, before: str, noun: str) -> str:
    if number != 1 or not noun[:1].isupper():
        return ""
    gender = "f" if _DE_FEMININE.fullmatch(noun) else "n" if _DE_NEUTER.fullmatch(noun) else "m"
    if gender == "m" and not _DE_MASCULINE.fullmatch(noun):
        return ""
    if before in _DE_DATIVE:
        return "einer" if gender == "f" else "einem"
    return {"f": "eine", "n": "ein", "m": "einen" if before in _DE_ACCUSATIVE else "ein"}[gender]


def _es(number: int | None, _: str, noun: str) -> str:
    if not noun or number is None or noun.lower() in _ES_OTHER:
        return ""
    masculine = _ES_MASCULINE.fullmatch(noun) or not _ES_FEMININE.fullmatch(noun)
    return "m" if masculine else "f"


def _fr(number: int | None, _: str, noun: str) -> str:
    return "f" if number is not None and _FR_FEMININE.fullmatch(noun) else ""


def _pl(number: int | None, before: str, noun: str) -> str:
    if number is None:
        return ""
    genitive = before in _PL_GENITIVE or (_PL_VIRILE.fullmatch(noun) and number > 1)
    return ("f" if _PL_FEMININE.fullmatch(noun) else "") + ("gen" if genitive else "")


def _ar(number: int | None, before: str, noun: str) -> str:
    feminine = number is not None and _AR_FEMININE.fullmatch(noun)
    genitive = before in _AR_GENITIVE or before.removeprefix("و") in _AR_GENITIVE
    return ("f" if feminine else "") + ("gen" if genitive else "")


_GUESSES: Mapping[str, Callable[[int | None, str, str], str]] = {"ar": _ar, "de": _de, "es": _es, "fr": _fr, "pl": _pl}
