"""Values for the ear: ordinary words, so that neither a score nor a voice has to guess at digits and signs."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from babel.dates import format_date

from pipeline.localize.formats import babel_locale, show_day, show_number
from pipeline.localize.numerals import spell

# Ordinals in the genitive, as dates need them: 1–20, then tens.
_PL_UNITS = (
    "pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego dziewiątego dziesiątego jedenastego "
    "dwunastego trzynastego czternastego piętnastego szesnastego siedemnastego osiemnastego dziewiętnastego"
).split()
_PL_TENS = (
    "dwudziestego trzydziestego czterdziestego pięćdziesiątego sześćdziesiątego siedemdziesiątego osiemdziesiątego "
    "dziewięćdziesiątego"
).split()
_AR_DAYS = (
    "الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي عشر|الثاني عشر|الثالث عشر|الرابع عشر|"
    "الخامس عشر|السادس عشر|السابع عشر|الثامن عشر|التاسع عشر|العشرين|الحادي والعشرين|الثاني والعشرين|الثالث والعشرين|"
    "الرابع والعشرين|الخامس والعشرين|السادس والعشرين|السابع والعشرين|الثامن والعشرين|التاسع والعشرين|الثلاثين|"
    "الحادي والثلاثين"
).split("|")
_EN_DAYS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_DE_IRREGULAR = {1: "ersten", 3: "dritten", 7: "siebten", 8: "achten"}


def say_day(day: date, tag: str) -> str:
    """A date in words, in the case that it has after "on" or "from" in its language.

    >>> say_day(date(2019, 7, 1), "en"), say_day(date(2022, 9, 21), "pl")
    ('July first, twenty nineteen', 'dwudziestego pierwszego września dwa tysiące dwudziestego drugiego roku')
    """
    language = tag.split("-")[0]
    if language in DAYS:
        return DAYS[language](day, tag)
    return re.sub(r"[0-9]+", lambda match: say_number(int(match.group()), tag), show_day(day, tag))


def _month(day: date, tag: str) -> str:
    return format_date(day, "MMMM", locale=babel_locale(tag))


def _say_day_en(day: date, tag: str) -> str:
    return f"{_month(day, tag)} {_EN_DAYS[day.day - 1]}, {_year_en(day.year)}"


def _year_en(year: int) -> str:
    """A year as it is said: in two halves from 2010 on and before 2000."""
    century, rest = divmod(year, 100)
    if 2000 <= year < 2010 or rest == 0:
        return spell(year, "en")
    return f"{spell(century, 'en')} {'oh ' if rest < 10 else ''}{spell(rest, 'en')}"


def _say_day_de(day: date, tag: str) -> str:
    ordinal = _DE_IRREGULAR.get(day.day) or spell(day.day, "de") + ("ten" if day.day < 20 else "sten")
    return f"{ordinal} {_month(day, tag)} {_year_de(day.year)}"


def _year_de(year: int) -> str:
    """A year as it is said: before 2000 in hundreds (neunzehnhundertachtundneunzig)."""
    century, rest = divmod(year, 100)
    if not 11 <= century <= 19:
        return spell(year, "de")
    return spell(century, "de") + "hundert" + (spell(rest, "de") if rest else "")


def _say_day_fr(day: date, tag: str) -> str:
    return f"{'premier' if day.day == 1 else spell(day.day, 'fr')} {_month(day, tag)} {spell(day.year, 'fr')}"


def _say_day_pl(day: date, tag: str) -> str:
    hundreds, rest = divmod(day.year, 100)
    year = (
        f"{spell(hundreds * 100, 'pl')} {_ordinal_pl(rest)}"
        if rest
        else "dwutysięcznego"
        if hundreds == 20
        else spell(day.year, "pl")
    )
    return f"{_ordinal_pl(day.day)} {_month(day, tag)} {year} roku"


def _ordinal_pl(number: int) -> str:
    """The genitive of an ordinal from 1 to 99."""
    if number < 20:
        return _PL_UNITS[number - 1]
    tens, unit = divmod(number, 10)
    return " ".join((_PL_TENS[tens - 2], *_PL_UNITS[unit - 1 : unit]) if unit else (_PL_TENS[tens - 2],))


def _say_day_ar(day: date, tag: str) -> str:
    return f"{_AR_DAYS[day.day - 1]} من {_month(day, tag)} عام {spell(day.year, 'ar', 'gen')}"


DAYS: Mapping[str, Callable[[date, str], str]] = {
    "ar": _say_day_ar,
    "de": _say_day_de,
    "en": _say_day_en,
    "fr": _say_day_fr,
    "pl": _say_day_pl,
}


COMMA = {"ar": "، ", "fa": "، ", "ur": "، "}  # where it is another sign than in Latin script


def say_number(number: int | Decimal, tag: str, form: str = "") -> str:
    """A number in words. Decimals are said as typed: 1.20 keeps its two digits.

    In a language whose number words nobody knows here, it is the digits as that language writes them.
    """
    try:
        return spell(number, tag.split("-")[0], form)
    except ValueError:
        return show_number(number, tag)


def say_spelled(name: str, tag: str) -> str:
    """An identifier letter by letter and digit by digit, with a pause where it has a sign.

    >>> say_spelled("NCT036-2", "en")
    'N C T zero three six, two'
    """
    groups = (
        " ".join(say_number(int(sign), tag) if sign.isdecimal() else sign for sign in group)
        for group in re.split(r"[\W_]+", name)
    )
    return COMMA.get(tag.split("-")[0], ", ").join(group for group in groups if group)
