"""Numbers in words, and the forms that grammar asks of them.

ICU spells out a number in its basic form; what it lacks is inflection. A message names a form in its
placeholder ({vod.all:gen}), and the tables here turn the basic words into it, word by word. A form that a language does
not have is an error, never the basic form in silence.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from icu4py.messageformat import MessageFormat

SOFT_HYPHEN = "\u00ad"  # ICU puts it between the parts of German words
NO_WORDS = 10**18  # from here on ICU writes digits

_PL_GENITIVE = {
    "zero": "zera", "dwa": "dwóch", "trzy": "trzech", "cztery": "czterech", "pięć": "pięciu", "sześć": "sześciu",
    "siedem": "siedmiu", "osiem": "ośmiu", "dziewięć": "dziewięciu", "dziesięć": "dziesięciu", "jedenaście": "jedenastu",
    "dwanaście": "dwunastu", "trzynaście": "trzynastu", "czternaście": "czternastu", "piętnaście": "piętnastu",
    "szesnaście": "szesnastu", "siedemnaście": "siedemnastu", "osiemnaście": "osiemnastu",
    "dziewiętnaście": "dziewiętnastu", "dwadzieścia": "dwudziestu", "trzydzieści": "trzydziestu",
    "czterdzieści": "czterdziestu", "pięćdziesiąt": "pięćdziesięciu", "sześćdziesiąt": "sześćdziesięciu",
    "siedemdziesiąt": "siedemdziesięciu", "osiemdziesiąt": "osiemdziesięciu", "dziewięćdziesiąt": "dziewięćdziesięciu",
    "sto": "stu", "dwieście": "dwustu", "trzysta": "trzystu", "czterysta": "czterystu", "pięćset": "pięciuset",
    "sześćset": "sześciuset", "siedemset": "siedmiuset", "osiemset": "ośmiuset", "dziewięćset": "dziewięciuset",
    "tysiąc": "tysiąca", "tysiące": "tysięcy",
}  # fmt: skip
_AR_OBLIQUE = {
    "اثنان": "اثنين", "اثنتان": "اثنتين", "اثنا": "اثني", "اثنتا": "اثنتي", "عشرون": "عشرين", "ثلاثون": "ثلاثين",
    "أربعون": "أربعين", "خمسون": "خمسين", "ستون": "ستين", "سبعون": "سبعين", "ثمانون": "ثمانين", "تسعون": "تسعين",
    "مائتان": "مائتين", "ألفان": "ألفين",
}  # fmt: skip
_AR_FEMININE = {
    "واحد": "واحدة", "اثنان": "اثنتان", "ثلاثة": "ثلاث", "أربعة": "أربع", "خمسة": "خمس", "ستة": "ست", "سبعة": "سبع",
    "ثمانية": "ثماني", "تسعة": "تسع", "عشرة": "عشر", "عشر": "عشرة", "أحد": "إحدى", "اثنا": "اثنتا",
}  # fmt: skip

# Basic words → inflected words, by language and form. "one" maps the words of the number 1 by itself.
FORMS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "ar": {
        "gen": _AR_OBLIQUE,
        "acc": {**_AR_OBLIQUE, "واحد": "واحدًا"},
        "f": _AR_FEMININE,
        "fgen": {
            **{basic: _AR_OBLIQUE.get(word, word) for basic, word in _AR_FEMININE.items()},
            **{basic: word for basic, word in _AR_OBLIQUE.items() if basic not in _AR_FEMININE},
        },
    },
    "de": {form: {"eins": form} for form in ("ein", "eine", "einem", "einen", "einer", "eines")},
    "es": {
        "m": {"uno": "un", "veintiuno": "veintiún"},
        "f": {
            "uno": "una", "veintiuno": "veintiuna", "doscientos": "doscientas", "trescientos": "trescientas",
            "cuatrocientos": "cuatrocientas", "quinientos": "quinientas", "seiscientos": "seiscientas",
            "setecientos": "setecientas", "ochocientos": "ochocientas", "novecientos": "novecientas",
        },
    },
    "fr": {"f": {"un": "une"}},
    "pl": {"gen": _PL_GENITIVE, "f": {"dwa": "dwie"}, "fgen": _PL_GENITIVE},
}  # fmt: skip
# The number 1 alone inflects where "…one" behind tens does not (pl dwadzieścia jeden).
ALONE: Mapping[str, Mapping[str, str]] = {"pl": {"gen": "jednego", "f": "jedna", "fgen": "jednej"}}
# ICU's slips: the spelling of "two", and the masculine of "eleven".
MENDED: Mapping[str, Mapping[str, str]] = {
    "ar": {"إثنان": "اثنان", "إثنا": "اثنا", "وإثنان": "واثنان", "إحدى": "أحد", "ألفين": "ألفان"},
}

# ICU writes the Arabic hundreds as two words, the unit with its ending: "three hundred" is one word without it.
AR_HUNDREDS = re.compile(r"\b(ثلاث|أربع|خمس|ست|سبع|ثماني|تسع)ة (مائة)")


def forms(language: str) -> frozenset[str]:
    """The forms that a placeholder may name in ``language``."""
    return frozenset(FORMS.get(language, {})) | frozenset(ALONE.get(language, {}))


def spell(number: int | Decimal, language: str, form: str = "") -> str:
    """``number`` in words.

    Raises KeyError when ``language`` has no such form, and ValueError when ICU does not know the language.

    >>> spell(102, "en"), spell(Decimal("1.20"), "de"), spell(22, "pl", "gen"), spell(31, "es", "f")
    ('one hundred two', 'eins Komma zwei null', 'dwudziestu dwóch', 'treinta y una')
    """
    return _spelled(str(number), language, form)


@lru_cache(maxsize=4096)
def _spelled(typed: str, language: str, form: str) -> str:
    """`spell`, kept by what was typed: the numbers 1.2, 1.20 and 1, 1.0 are equal, and are not said alike."""
    if not is_known(language):
        raise ValueError(f"ICU spells out no numbers in {language!r}")
    words = _decimal(Decimal(typed), language) if "." in typed else _whole(int(typed), language)
    words = _mapped(words, MENDED.get(language, {}))
    if language == "ar":
        words = AR_HUNDREDS.sub(r"\1\2", words)
    if not form:
        return words
    if "." in typed and form in FORMS[language]:
        # Behind a decimal mark nothing agrees ("uno coma dos"); an Arabic number with decimals has its case alone.
        form = "gen" if language == "ar" and form.endswith("gen") else ""
        return _mapped(words, FORMS[language][form]) if form else words
    if typed == "1" and form in ALONE.get(language, {}):
        return ALONE[language][form]
    if language == "ar" and form.startswith("f"):
        words = words.replace("واحد و", "إحدى و").replace("ثمانية و", "ثمانٍ و")
    return _mapped(words, FORMS[language][form])


@cache
def is_known(language: str) -> bool:
    """Whether ICU has words of the language's own: where it has none it gives the English ones, without a word."""
    return language == "en" or icu_words(102, language) != icu_words(102, "en")


@lru_cache(maxsize=4096, typed=True)  # 5 and 5.0 are equal
def icu_words(number: int | float, language: str, rules: str = "") -> str:
    """ICU's words for a number, by one of its sets of rules such as ``%spellout-ordinal``; by default the cardinal."""
    return _icu(language, rules).format({"n": number}).replace(SOFT_HYPHEN, "")


@cache
def _icu(language: str, rules: str) -> MessageFormat:
    return MessageFormat(f"{{n,spellout,{rules}}}" if rules else "{n,spellout}", language)


def _whole(number: int, language: str) -> str:
    """A whole number in words, digit by digit where it is so large that ICU has none."""
    if abs(number) < NO_WORDS:
        return icu_words(number, language)
    minus = icu_words(-1, language).removesuffix(icu_words(1, language)) if number < 0 else ""
    return minus + " ".join(icu_words(int(digit), language) for digit in str(abs(number)))


def _decimal(number: Decimal, language: str) -> str:
    """A number with decimals in words; zeros at its end are said as they are typed, which ICU does not.

    The word for the decimal mark is what stands between "zero" and "five" in ICU's words for 0.5. A language that says
    "five tenths" has none: there the zeros are left out.
    """
    if abs(number) >= NO_WORDS:
        behind = _decimal(abs(number) % 1, language).removeprefix(icu_words(0, language))
        return f"{_whole(int(number), language)} {behind.strip()}"
    words = icu_words(float(number), language)
    digits = str(number).partition(".")[2]
    zeros = len(digits) - len(digits.rstrip("0"))
    half, zero, five = icu_words(0.5, language), icu_words(0, language), icu_words(5, language)
    if not zeros or not (half.startswith(zero) and half.endswith(five)):
        return words
    space = " " if " " in half else ""
    point = [half.removeprefix(zero).removesuffix(five).strip()] if number == int(number) else []
    return space.join([words, *point, *[zero] * zeros])


def _mapped(words: str, table: Mapping[str, str]) -> str:
    """Each word, and each part of a hyphened one, through ``table``; an Arabic word keeps the "and" (و) joined to it."""

    def one(match: re.Match[str]) -> str:
        word = match.group()
        if word not in table and word.startswith("و") and word[1:] in table:
            return "و" + table[word[1:]]
        return table.get(word, word)

    return re.sub(r"[^\s-]+", one, words)
