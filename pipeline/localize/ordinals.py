"""Ordinal numbers in words, where ICU has none or none that inflect."""

from collections.abc import Mapping

from pipeline.localize.numerals import icu_words, spell

# Polish: the masculine nominative; what inflects is its last letter.
_PL_UNITS = (
    "pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty czternasty "
    "piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty"
).split()
_PL_TENS = (
    "dwudziesty trzydziesty czterdziesty pięćdziesiąty sześćdziesiąty siedemdziesiąty osiemdziesiąty dziewięćdziesiąty"
).split()
_PL_HUNDREDS = "setny dwusetny trzechsetny czterechsetny pięćsetny sześćsetny siedemsetny osiemsetny dziewięćsetny".split()
_ES_UNITS = (
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno"
).split()
_ES_TENS = ("vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo").split()
_AR_UNITS = "الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر".split("|")
_AR_TENS = "العشرين|الثلاثين|الأربعين|الخمسين|الستين|السبعين|الثمانين|التسعين".split("|")
_FR_STEMS: Mapping[str, str] = {"cinq": "cinqu", "neuf": "neuv"}
ICU_RULES = "%spellout-ordinal"
LARGEST = 999  # nobody counts visits or parts beyond it


def ordinal(number: int, language: str, ending: str = "") -> str:
    """The ordinal of ``number`` (1–999) in words; ``ending`` inflects it.

    The endings: de ``e en er es em``; es ``o a`` and ``er`` (primer); fr ``f``; pl ``y ego emu ym a ej ą e``.
    Arabic has the definite masculine, in the genitive. Raises ValueError for another number or language.

    >>> ordinal(3, "de", "en"), ordinal(21, "fr"), ordinal(102, "pl", "ej"), ordinal(1, "es", "er")
    ('dritten', 'vingt-et-unième', 'sto drugiej', 'primer')
    """
    made = {"ar": _ar, "de": _de, "en": _en, "es": _es, "fr": _fr, "pl": _pl}.get(language)
    if not made or not 1 <= number <= LARGEST:
        raise ValueError(f"no ordinal of {number} in {language!r}")
    return made(number, ending)


def power_words(power: int, language: str) -> str:
    """The words of an exponent where they are an ordinal (pl do potęgi dziewiątej); empty where they are the number."""
    return ordinal(power, "pl", "ej") if language == "pl" and 1 <= power <= LARGEST else ""


def _en(number: int, _: str) -> str:
    return icu_words(number, "en", ICU_RULES)


def _de(number: int, ending: str) -> str:
    return icu_words(number, "de", ICU_RULES).removesuffix("e") + (ending or "e")


def _fr(number: int, ending: str) -> str:
    if number == 1:
        return "première" if ending == "f" else "premier"
    words = spell(number, "fr").removesuffix("e")
    words = words.removesuffix("s") if words.endswith(("vingts", "cents")) else words
    for last, stem in _FR_STEMS.items():
        words = words.removesuffix(last) + stem if words.endswith(last) else words
    return words + "ième"


def _es(number: int, ending: str) -> str:
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    if hundreds > 1:
        return spell(number, "es")  # said as a cardinal: "el doscientos"
    words = [*["centésimo"] * hundreds, *(_ES_TENS[tens - 2 : tens - 1] if rest >= 20 else ())]
    words += _ES_UNITS[unit - 1 : unit] if rest >= 20 and unit else _ES_UNITS[rest - 1 : rest] if 0 < rest < 20 else []
    if ending == "a":
        return " ".join(word[:-1] + "a" for word in words)
    if ending == "er" and words[-1] in ("primero", "tercero"):
        words[-1] = words[-1][:-1]
    return " ".join(words)


def _pl(number: int, ending: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not rest:
        return _pl_ending(_PL_HUNDREDS[hundreds - 1], ending)
    start = [spell(hundreds * 100, "pl")] if hundreds else []
    tens, unit = divmod(rest, 10)
    if rest < 20:
        return " ".join((*start, _pl_ending(_PL_UNITS[rest - 1], ending)))
    last = (_PL_TENS[tens - 2], *_PL_UNITS[unit - 1 : unit]) if unit else (_PL_TENS[tens - 2],)
    return " ".join((*start, *(_pl_ending(word, ending) for word in last)))


def _pl_ending(word: str, ending: str) -> str:
    """A Polish ordinal with the ending of a hard stem, softened after "drug" and "trzeci"."""
    if not ending or ending == "y":
        return word
    if word == "drugi":
        return "drug" + ("i" + ending if ending[0] == "e" else "im" if ending == "ym" else ending)
    if word == "trzeci":
        return "trzeci" + ("m" if ending == "ym" else ending)
    return word[:-1] + ending


def _ar(number: int, _: str) -> str:
    if number > 99:
        return spell(number, "ar")
    if number <= 10:
        return _AR_UNITS[number - 1]
    tens, unit = divmod(number, 10)
    if tens == 1:
        return ("الحادي" if unit == 1 else _AR_UNITS[unit - 1]) + " عشر"
    first = "الحادي" if unit == 1 else _AR_UNITS[unit - 1] if unit else ""
    return f"{first} و{_AR_TENS[tens - 2]}" if first else _AR_TENS[tens - 2]
