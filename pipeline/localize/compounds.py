"""Numbers that are joined to letters: ordinals (1st, 2., 1er), compounds (21-tägig, 18-letni) and names (CD22)."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from pipeline.localize.numerals import spell
from pipeline.localize.ordinals import LARGEST, ordinal
from pipeline.localize.spoken import say_number, say_spelled

Step: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
# What a Polish writer hangs on a number → the ending of the ordinal (1-szy, 2-giej).
_PL_ENDINGS = {
    **dict.fromkeys(("szy", "gi", "ci", "ty", "my"), "y"), **dict.fromkeys(("sza", "ga", "cia", "ta", "ma"), "a"),
    **dict.fromkeys(("sze", "gie", "cie", "te", "me"), "e"),
    **dict.fromkeys(("szego", "giego", "ciego", "tego", "mego", "go"), "ego"),
    **dict.fromkeys(("szej", "giej", "ciej", "tej", "mej", "ej"), "ej"),
    **dict.fromkeys(("szym", "gim", "cim", "tym", "mym", "ym"), "ym"),
    **dict.fromkeys(("szą", "gą", "cią", "tą", "mą"), "ą"),
}  # fmt: skip
# The form of a Polish noun behind "2." → the ending; those of two endings follow the preposition.
_PL_NOUNS = {
    "część": "a", "części": "ej", "grupa": "a", "grupy": "ej", "grupie": "ej", "grupę": "ą", "faza": "a", "fazy": "ej",
    "fazie": "ej", "fazę": "ą", "dawka": "a", "dawki": "ej", "dawce": "ej", "dawkę": "ą", "wizyta": "a", "wizyty": "ej",
    "wizycie": "ej", "wizytę": "ą", "dzień": "y", "dnia": "ego", "dniu": "ym", "tydzień": "y", "tygodnia": "ego",
    "tygodniu": "ym", "miesiąc": "y", "miesiąca": "ego", "miesiącu": "ym", "cykl": "y", "etap": "y", "etapie": "ym",
    "rok": "y",
}  # fmt: skip
_PL_BY_PREPOSITION = ("cyklu", "etapu", "roku")
_PL_LOCATIVE = ("w", "we", "po", "na", "przy")
_PL_COMPOUND = {"jeden": "jedno", "dwóch": "dwu", "trzech": "trzy", "czterech": "cztero", "stu": "stu"}
# German: the word before an ordinal settles its ending; "der" is a masculine subject or a feminine genitive or dative.
_DE_STRONG = frozenset("die das diese dieses jede jedes eine".split())
_DE_WEAK = frozenset(
    "dem den des im am vom zum zur beim ins ans einem einen einer dieser diesem diesen jeder jedem jeden ab bis".split()
)
_DE_FEMININE = re.compile(r"(?:Gruppe|Phase|Dosis|Woche|Stunde|Studie|Hälfte|Infusion|.+(?:ung|heit|keit|ion))")
_DE_SUFFIX = (
    r"(?:tägig|wöchig|wöchentlich|monatig|monatlich|jährig|jährlich|stündig|stündlich|minütig|prozentig"
    r"|fach|mal|teilig|stufig|köpfig)"
)
_PL_REST = r"(?:let|dni|tygodni|miesięcz|godzin|minut|krot|osob|procent|stopni)[^\W\d_]*"


def counted(language: str) -> tuple[Step, ...]:
    """The steps that turn the ordinals of a language into words."""
    return _ORDINALS.get(language, ())


@cache
def compound(language: str) -> tuple[Step, ...]:
    """The steps for numbers joined to letters; a name such as CD22 keeps its letters and says its number."""

    def number(typed: str, form: str = "") -> str:
        if re.match("0[0-9]", typed) or len(typed) > 15:
            return say_spelled(typed, language)
        return say_number(int(typed), language, form)

    def behind(match: re.Match[str]) -> str:
        return f"{match['letters']} {number(match['n'])}"

    def before(match: re.Match[str]) -> str:
        hyphen = "-" if match["hyphen"] and language == "en" else " "
        return f"{number(match['n'])}{hyphen}"

    joined: list[Step] = []
    if language == "de":
        joined.append((re.compile(rf"(?<![\w.,])(?P<n>[0-9]{{1,4}})-?(?P<rest>{_DE_SUFFIX})", re.IGNORECASE), _de_compound))
        joined.append((re.compile(r"(?<![\w.,])(?P<n>[0-9]{1,3}) ?(?P<rest>[x×])(?=\s)(?!\s[0-9])"), _de_times))
    if language == "pl":
        pattern = rf"(?<![\w.,])(?P<n>[0-9]{{1,4}})-?(?P<rest>{_PL_REST})"
        joined.append((re.compile(pattern), _pl_compound))
    letters = r"(?<![^\W\d_])(?P<letters>[^\W\d_]{1,40})"
    return (
        *joined,
        (re.compile(rf"{letters}[-‐‑]?(?P<n>[0-9]{{1,40}})(?![.,][0-9])"), behind),
        (re.compile(r"(?<![\w.,])(?P<n>[0-9]{1,40})(?P<hyphen>[-‐‑])?(?=[^\W\d_])"), before),
    )


def _de_compound(match: re.Match[str]) -> str:
    n = int(match["n"])
    return ("ein" if n == 1 else spell(n, "de")) + match["rest"].lower()


def _de_times(match: re.Match[str]) -> str:
    """2 x täglich: zweimal."""
    return ("ein" if match["n"] == "1" else spell(int(match["n"]), "de")) + "mal"


def _pl_compound(match: re.Match[str]) -> str:
    """osiemnastoletni, dwudziestojednodniowy."""
    n = int(match["n"])
    parts = ["jeden"] if n == 1 else spell(n, "pl", "gen").split()
    return "".join(_PL_COMPOUND.get(part, re.sub("u$", "o", part)) for part in parts) + match["rest"]


def _said(number: str, language: str, ending: str, otherwise: str) -> str:
    n = int(number)
    return ordinal(n, language, ending) if 1 <= n <= LARGEST else otherwise


def _en_ordinal(match: re.Match[str]) -> str:
    return _said(match["n"], "en", "", match.group())


def _fr_ordinal(match: re.Match[str]) -> str:
    return _said(match["n"], "fr", "f" if match["ending"] in ("re", "ère") else "", match.group())


def _es_ordinal(match: re.Match[str]) -> str:
    ending = {"ª": "a", "er": "er"}.get(match["ending"], "o")
    return _said(match["n"], "es", ending, match.group())


def _de_ordinal(match: re.Match[str]) -> str:
    word, noun = match["word"].lower(), match["noun"]
    weak = _DE_FEMININE.fullmatch(noun) if word == "der" else word in _DE_WEAK
    ending = "en" if weak else "e"
    return f"{match['word']}{match['space']}" + _said(match["n"], "de", ending, match["n"] + ".")


def _pl_ordinal(match: re.Match[str]) -> str:
    ending = _PL_ENDINGS.get(match["ending"])
    return _said(match["n"], "pl", ending, match.group()) if ending else match.group()


def _pl_ordinal_point(match: re.Match[str]) -> str:
    word, noun = (match["word"] or "").strip().lower(), match["noun"]
    locative = word in _PL_LOCATIVE
    ending = ("ym" if locative else "ego") if noun in _PL_BY_PREPOSITION else _PL_NOUNS[noun]
    return (match["word"] or "") + _said(match["n"], "pl", ending, match["n"] + ".")


def _ar_ordinal(match: re.Match[str]) -> str:
    return match["before"] + _said(match["n"], "ar", "", match.group())


# In Arabic "and", "with" and "for" are joined to what stands behind them; a word joiner parts them from digits meanwhile.
_AR_PREFIX = (re.compile(r"(?<!\w)(?P<prefix>[وفبلك])ـ?[ \u00a0]?(?=[0-9])"), lambda match: f"{match['prefix']}\u2060")

_ORDINALS: Mapping[str, tuple[Step, ...]] = {
    "ar": ((re.compile(r"(?P<before>(?<!\w))الـ?[ \u00a0]?(?P<n>[0-9]{1,2})(?![\w.,])"), _ar_ordinal), _AR_PREFIX),
    "de": (
        (
            re.compile(
                rf"\b(?P<word>[Dd]er|{'|'.join(f'[{w[0].upper()}{w[0]}]{w[1:]}' for w in sorted(_DE_STRONG | _DE_WEAK))})"
                r"(?P<space>[ \u00a0])(?P<n>[0-9]{1,3})\.(?=[ \u00a0](?P<noun>[^\W\d_]{2,40}))"
            ),
            _de_ordinal,
        ),
    ),
    "en": ((re.compile(r"(?<![\w.,])(?P<n>[0-9]{1,3})(?:st|nd|rd|th)\b"), _en_ordinal),),
    "es": ((re.compile(r"(?<![\w.,])(?P<n>[0-9]{1,3})\.?(?P<ending>[ºª]|er\b)"), _es_ordinal),),
    "fr": ((re.compile(r"(?<![\w.,])(?P<n>[0-9]{1,3})(?P<ending>er|re|ère|e|ème|nd|nde)\b"), _fr_ordinal),),
    "pl": (
        (re.compile(r"(?<![\w.,])(?P<n>[0-9]{1,3})-?(?P<ending>[^\W\d_]{2,5})\b"), _pl_ordinal),
        (
            re.compile(
                r"(?P<word>\b[^\W\d_]{1,6} )?(?<![\w.,])(?P<n>[0-9]{1,3})\.(?=[ \u00a0](?P<noun>"
                rf"{'|'.join(sorted((*_PL_NOUNS, *_PL_BY_PREPOSITION), key=len, reverse=True))})\b)"
            ),
            _pl_ordinal_point,
        ),
    ),
}  # fmt: skip
