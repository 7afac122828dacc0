"""What each sign is called, and which signs may reach a voice at all."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from pipeline.localize.numerals import is_known

# A sign → the phrase with its words. Two signs may mean the same.
SIGNS: Mapping[str, str] = {
    "≥": "symbol_at_least", "⩾": "symbol_at_least", "≧": "symbol_at_least",
    "≤": "symbol_at_most", "⩽": "symbol_at_most", "≦": "symbol_at_most",
    "<": "symbol_less_than", ">": "symbol_more_than", "±": "symbol_plus_minus", "×": "symbol_times",
    "+": "symbol_plus", "−": "symbol_minus", "=": "symbol_equals", "≠": "symbol_not_equal",
    "≈": "symbol_about", "~": "symbol_about", "&": "symbol_and", "→": "symbol_then", "⇒": "symbol_then",
    "%": "symbol_percent", "‰": "symbol_per_mille", "µ": "symbol_micro", "°": "symbol_degrees",
    "²": "symbol_squared", "³": "symbol_cubed", "№": "symbol_number", "#": "symbol_number", "§": "symbol_section",
    "½": "symbol_half", "¼": "symbol_quarter", "¾": "symbol_three_quarters",
}  # fmt: skip
# How a unit is written → the phrases of its words (`<name>` with plural forms, `<name>_decimal`). Those of `LOCAL` are
# written so in one language only. What stands behind a "/" has a phrase of its own in `PER`.
UNITS: Mapping[str, str] = {
    "mg/m²": "unit_mg_m2", "mg/kg": "unit_mg_kg", "mg": "unit_mg", "µg": "unit_ug", "mcg": "unit_ug", "ng": "unit_ng",
    "g": "unit_g", "kg": "unit_kg", "ml": "unit_ml", "mL": "unit_ml", "l": "unit_l", "L": "unit_l", "mm": "unit_mm",
    "cm": "unit_cm", "m": "unit_m", "m²": "unit_m2", "mmol": "unit_mmol", "mmHg": "unit_mmhg", "mm Hg": "unit_mmhg",
    "°C": "unit_celsius",
    "°F": "unit_fahrenheit", "h": "unit_hour", "min": "unit_minute", "IU": "unit_iu", "U": "unit_u",
}  # fmt: skip
LOCAL: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "ملغ": "unit_mg", "ملغم": "unit_mg", "مجم": "unit_mg", "كغ": "unit_kg", "كجم": "unit_kg", "كغم": "unit_kg",
        "غ": "unit_g", "مل": "unit_ml", "سم": "unit_cm", "مم": "unit_mm", "ملغ/م²": "unit_mg_m2", "ملغ/كغ": "unit_mg_kg",
    },
    "de": {"I.E.": "unit_iu", "IE": "unit_iu", "E": "unit_u", "Std.": "unit_hour", "Min.": "unit_minute"},
    "en": {"hr": "unit_hour", "hrs": "unit_hour"},
    "es": {"UI": "unit_iu"},
    "fr": {"UI": "unit_iu"},
    "pl": {"j.m.": "unit_iu", "j.": "unit_u", "godz.": "unit_hour", "godz": "unit_hour"},
}  # fmt: skip
PER: Mapping[str, str] = {
    "m²": "per_m2", "kg": "per_kg", "ml": "per_ml", "mL": "per_ml", "l": "per_l", "L": "per_l", "dl": "per_dl",
    "dL": "per_dl", "mm³": "per_mm3", "h": "per_hour", "min": "per_minute", "d": "per_day",
}  # fmt: skip
LOCAL_PER: Mapping[str, Mapping[str, str]] = {
    "ar": {"يوم": "per_day", "ساعة": "per_hour", "دقيقة": "per_minute", "أسبوع": "per_week", "كغ": "per_kg", "مل": "per_ml",
           "م²": "per_m2", "ل": "per_l"},
    "de": {"Tag": "per_day", "Woche": "per_week", "Std.": "per_hour"},
    "en": {"day": "per_day", "week": "per_week", "hour": "per_hour"},
    "es": {"día": "per_day", "semana": "per_week", "hora": "per_hour"},
    "fr": {"jour": "per_day", "j": "per_day", "semaine": "per_week", "heure": "per_hour"},
    "pl": {"dobę": "per_day", "dzień": "per_day", "tydzień": "per_week", "godz.": "per_hour"},
}  # fmt: skip
# Units that are no word of any language by themselves: said without a number too ("in mg").
ALONE = ("mg/m²", "m²", "mg/kg", "mg", "µg", "kg", "ml", "mL", "mm", "cm", "mmol", "mmHg", "°C", "°F")

# Signs that mean nothing to the ear, by themselves or as typed: marks of a brand, of a note, of a list, brackets.
MUTE = frozenset("™®©℠*†‡•◦▪■●·‣⁃[]{}_|\\`´^¨¸¦¯˙¬/@ªº−–—‒―‐‑¹⁰⁴⁵⁶⁷⁸⁹⁺⁻'\"")
# Where a pause is heard instead.
PAUSES = re.compile(r"(?:[•◦▪■●‣⁃|]|[–—―‒])")
QUOTES = "“”„‚‘’«»‹›\"'"
SENTENCE = ".,;:!?…()"
# Sentence signs beyond those of Latin script, and what those of another script become in one that lacks them.
OWN: Mapping[str, str] = {
    "ar": "،؛؟",
    "fa": "،؛؟",
    "ur": "،؛؟۔",
    "hi": "।",
    "ja": "。、，！？「」・",
    "zh": "。、，！？；：《》「」（）",
}
LATIN_OWN = "¿¡"
TO_LATIN = {"،": ",", "؛": ";", "؟": "?", "۔": ".", "।": ".", "。": ".", "、": ","}
FROM_LATIN: Mapping[str, Mapping[str, str]] = {language: {",": "،", ";": "؛", "?": "؟"} for language in ("ar", "fa", "ur")}
JOINERS = "\u200c\u200d"  # spelling, between two letters of Arabic or Indic script
TATWEEL = "\u0640"  # stretches a line of Arabic; no letter


@lru_cache(maxsize=64)
def allowed(tag: str) -> frozenset[str]:
    """The signs beside letters and their marks that may stand in words for a voice of locale ``tag``.

    Where nobody here has the number words of a language its digits may stand too, as its readers write them.
    """
    language = tag.split("-")[0]
    own = OWN.get(language, LATIN_OWN)
    kept = frozenset(" -" + QUOTES + SENTENCE + own) - frozenset(FROM_LATIN.get(language, {}))
    return kept if is_known(language) else kept | frozenset("0123456789")


@lru_cache(maxsize=4096)
def is_letter(sign: str) -> bool:
    """Whether ``sign`` is a letter or a mark on one: not a variation selector, a keycap or an ordinal's raised letter."""
    kind = unicodedata.category(sign)
    if sign in "ªº" + TATWEEL or "\ufe00" <= sign <= "\ufe0f" or sign >= "\U000e0000":
        return False
    return kind[0] == "L" or kind in ("Mn", "Mc")


def unsayable(text: str, tag: str) -> str:
    """What may not reach a voice of locale ``tag``, in order; empty for words that may.

    >>> unsayable("at least eighteen years, “InO”", "en"), unsayable("≥ 18 mg/m²", "en")
    ('', '≥18/²')
    """
    kept = allowed(tag)
    return "".join(
        sign
        for index, sign in enumerate(text)
        if not (is_letter(sign) or sign in kept or (sign in JOINERS and _joins(text, index)))
    )


def _joins(text: str, index: int) -> bool:
    return 0 < index < len(text) - 1 and is_letter(text[index - 1]) and is_letter(text[index + 1])


def cleaned(text: str, tag: str, marks: frozenset[str] = frozenset()) -> str:
    """``text`` without any sign that may not reach a voice: a dash or a bullet becomes a pause, all else a space.

    ``marks`` are private characters that stand for words to come.
    """
    language = tag.split("-")[0]
    comma = "، " if "،" in OWN.get(language, "") else ", "
    text = PAUSES.sub(comma, text.replace("\u2010", "-").replace("\u2011", "-"))
    own = FROM_LATIN.get(language) or ({} if language in OWN else TO_LATIN)
    text = text.translate({ord(sign): same for sign, same in own.items()})
    kept = allowed(tag)
    signs: list[str] = []
    for index, sign in enumerate(text):
        if is_letter(sign):
            if sign.isalpha() or (signs and is_letter(signs[-1])):  # a mark needs a letter under it
                signs.append(sign)
        elif sign in kept or sign in marks or (sign in JOINERS and _joins(text, index)):
            signs.append(sign)
        elif unicodedata.category(sign) != "Cf" and sign != TATWEEL:
            signs.append(" ")
    return _tidy(re.sub(r"(?<!\S)-+(?!\S)", comma, "".join(signs)))


def _tidy(text: str) -> str:
    """One space between words, none before a comma, and no comma where nothing is said before it."""
    text = " ".join(text.split())
    text = re.sub(r" +([,;.،؛…])", r"\1", text)
    text = re.sub(r"([,;:،؛.?!…])(?:[ ]*[,،])+", r"\1", text)
    text = re.sub(r"(?<![^\s(])([(“„«]) ?[,،] ?", r"\1", text)
    text = re.sub(r"[,،] ?(?=[.;:?!)”»؟])", "", text)
    text = re.sub(r"\( ?\)", "", text)
    return " ".join(text.lstrip(" ,،").rstrip(" ,،").split())


def unknown(text: str) -> str:
    """The signs of ``text`` that have neither words nor a reason to be silent, each once."""
    found = (
        sign
        for sign in dict.fromkeys(text)
        if not sign.isspace()
        and not is_letter(sign)
        and unicodedata.category(sign) not in ("Nd", "Cf", "Mn", "Me")
        and sign not in SIGNS
        and sign not in MUTE
        and sign not in QUOTES + SENTENCE + LATIN_OWN + "-"
        and not any(sign in own for own in OWN.values())
    )
    return "".join(found)
