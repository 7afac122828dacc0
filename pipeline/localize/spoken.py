"""Values for the ear: ordinary words, so that neither a score nor a voice has to guess at digits and signs."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise

from babel.dates import format_date

from pipeline.localize.formats import babel_locale, show_day, show_number
from pipeline.localize.numerals import spell
from pipeline.localize.ordinals import ordinal

LONG_ROW = re.compile(r"[0-9]{5,}")  # more digits than one keeps in mind


def say_day(day: date, tag: str) -> str:
    """A date in words, in the case that it has after "on" or "from" in its language.

    >>> say_day(date(2019, 7, 1), "en"), say_day(date(2022, 9, 21), "pl")
    ('July first, twenty nineteen', 'dwudziestego pierwszego września dwa tysiące dwudziestego drugiego roku')
    """
    language = tag.split("-")[0]
    if language in _DAYS:
        comma = "," if language == "en" else ""
        return f"{say_day_of_month(day, tag)}{comma} {say_year(day.year, tag)}"
    return re.sub(r"[0-9]+", lambda match: say_number(int(match.group()), tag), show_day(day, tag))


def say_day_of_month(day: date, tag: str, ending: str = "") -> str:
    """A day and its month, without the year; ``ending`` is that of a German day (der erste, den ersten).

    >>> say_day_of_month(date(2019, 7, 1), "de"), say_day_of_month(date(2019, 7, 1), "de", "e")
    ('ersten Juli', 'erste Juli')
    """
    language = tag.split("-")[0]
    month = format_date(day, "MMMM", locale=babel_locale(tag))
    if language not in _DAYS:
        return f"{say_number(day.day, tag)} {month}"
    return _DAYS[language](day.day, ending).format(month=month)


def say_year(year: int, tag: str) -> str:
    """A year as it is said at the end of a date.

    >>> say_year(2019, "en"), say_year(1998, "de"), say_year(2019, "ar")
    ('twenty nineteen', 'neunzehnhundertachtundneunzig', 'عام ألفين وتسعة عشر')
    """
    language = tag.split("-")[0]
    said = {"ar": lambda: f"عام {spell(year, 'ar', 'gen')}", "de": lambda: _year_de(year), "en": lambda: _year_en(year)}
    said |= {"es": lambda: f"de {spell(year, 'es')}", "pl": lambda: f"{ordinal_year_pl(year)} roku"}
    return said[language]() if language in said else say_number(year, tag)


def _year_en(year: int) -> str:
    """A year as it is said: in two halves from 2010 on and before 2000."""
    century, rest = divmod(year, 100)
    if 2000 <= year < 2010 or rest == 0:
        return spell(year, "en")
    return f"{spell(century, 'en')} {'oh ' if rest < 10 else ''}{spell(rest, 'en')}"


def _year_de(year: int) -> str:
    """A year as it is said: before 2000 in hundreds (neunzehnhundertachtundneunzig)."""
    century, rest = divmod(year, 100)
    if not 11 <= century <= 19:
        return spell(year, "de")
    return spell(century, "de") + "hundert" + (spell(rest, "de") if rest else "")


def ordinal_year_pl(year: int, ending: str = "ego") -> str:
    """A Polish year, its last two digits inflected: "dwa tysiące dziewiętnastego", and with ``ym`` "… dziewiętnastym"."""
    hundreds, rest = divmod(year, 100)
    if rest:
        return f"{spell(hundreds * 100, 'pl')} {ordinal(rest, 'pl', ending)}"
    return "dwutysięczny"[:-1] + ending if hundreds == 20 else spell(year, "pl")


_DAYS: Mapping[str, Callable[[int, str], str]] = {
    "ar": lambda day, _: f"{ordinal(day, 'ar')} من {{month}}",
    "de": lambda day, ending: f"{ordinal(day, 'de', ending or 'en')} {{month}}",
    "en": lambda day, _: f"{{month}} {ordinal(day, 'en')}",
    "es": lambda day, _: f"{spell(day, 'es')} de {{month}}",
    "fr": lambda day, _: f"{'premier' if day == 1 else spell(day, 'fr')} {{month}}",
    "pl": lambda day, _: f"{ordinal(day, 'pl', 'ego')} {{month}}",
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


def _in_groups(digits: re.Match[str]) -> str:
    """Groups of three or four, as one writes a number down that somebody says."""
    row = digits.group()
    count = -(-len(row) // 4)
    ends = [-(-len(row) * number // count) for number in range(count + 1)]
    return " ".join(row[start:end] for start, end in pairwise(ends))


def say_spelled(name: str, tag: str) -> str:
    """An identifier letter by letter and digit by digit, with a pause where it has a sign, and in a long row of digits.

    >>> say_spelled("NCT036-2", "en")
    'N C T zero three six, two'
    >>> say_spelled("AB1234567", "en")
    'A B one two three four, five six seven'
    """
    groups = (
        " ".join(say_number(int(sign), tag) if sign.isdecimal() else sign for sign in group)
        for part in re.split(r"[\W_]+", name)
        for group in LONG_ROW.sub(_in_groups, part).split()
    )
    return COMMA.get(tag.split("-")[0], ", ").join(group for group in groups if group)
