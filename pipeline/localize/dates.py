"""Dates and years that someone typed, in words: 2019-07-01, the locale's own order of figures, and its written form."""

import re
from collections.abc import Callable
from functools import cache, partial
from typing import TypeAlias

from pipeline.localize.numerals import spell
from pipeline.localize.spoken import ordinal_year_pl, say_day, say_day_of_month, say_year
from pipeline.localize.written import calendar_day, written

Step: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
ISO = re.compile(r"(?<![\w-])(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![\w-])")
FIGURES = re.compile(r"(?<![\w/.-])(?P<first>[0-9]{1,2})([./-])(?P<second>[0-9]{1,2})\2(?P<year>[0-9]{4})(?![\w/])")
LEAP = 2000  # a year that has every day, for a date that names none
# The words before a number of four figures that make it a year.
_BEFORE_YEAR = {
    "ar": r"(?:عام|سنة|العام)",
    "de": r"(?:[Jj]ahre?s?|[Ss]eit|[Bb]is|[Aa]b)",
    "en": r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Yy]ears?|[Ff]rom)",
}


@cache
def steps(tag: str) -> tuple[Step, ...]:
    """The steps that turn dates and years of one locale into words."""
    language = tag.split("-")[0]
    named, month_first, month_year = _patterns(tag)
    found: list[Step] = [
        (ISO, partial(_iso, tag)),
        (FIGURES, partial(_figures, tag)),
        (named, partial(_named, tag)),
    ]
    if language == "en":
        found.append((month_first, partial(_named, tag)))
    found.append((month_year, partial(_month_year, tag)))
    if language == "pl":
        found.append(
            (
                re.compile(r"(?:\b(?P<in>[Ww]|[Pp]o) )?(?<![0-9])(?P<year>(?:1[0-9]|20)[0-9]{2})\s(?:r\.|roku\b)"),
                _year_pl,
            )
        )
        found.append((re.compile(r"\b(?P<rok>[Rr]ok) (?P<year>(?:1[0-9]|20)[0-9]{2})\b(?![.,][0-9])"), _rok_pl))
    if language in _BEFORE_YEAR:
        before = _BEFORE_YEAR[language]
        other = r"[0-9]|[.,][0-9]|[\s\u00a0]?(?:%|m?g\b|ml\b|people|persons)"
        pattern = rf"(?P<word>\b{before} )(?P<year>(?:1[89]|20)[0-9]{{2}})(?!{other})"
        found.append((re.compile(pattern), partial(_after_word, tag)))
    return tuple(found)


@cache
def _patterns(tag: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = {**written(tag).months, **written(tag).short_months}
    months = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    month = rf"(?P<month>(?:{months})(?![^\W\d_]))\.?"
    year = r"(?P<year>(?:1[0-9]|20)[0-9]{2})(?![0-9])"
    end = r"(?:[ \u00a0](?:r\.|roku\b))?" if tag.startswith("pl") else ""
    flags = re.IGNORECASE if tag.split("-")[0] in ("es", "fr", "pl") else 0
    link = r"(?:de[ \u00a0]|من[ \u00a0])?"
    named = re.compile(
        r"(?P<word>\b(?:der|Der|عام)[ \u00a0])?(?<![\w.,])(?P<day>[0-9]{1,2})(?:\.|er|st|nd|rd|th|º|°|\.º)?[ \u00a0]"
        rf"{link}{month}"
        rf"(?:,?[ \u00a0](?:de[ \u00a0]|del[ \u00a0]|عام[ \u00a0]|سنة[ \u00a0])?{year}{end})?",
        flags,
    )
    first = re.compile(
        rf"\b{month}[ \u00a0](?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![\w%]|[.,:][0-9])(?:,?[ \u00a0]{year})?"
    )
    month_year = re.compile(rf"\b{month}[ \u00a0](?:de[ \u00a0]|del[ \u00a0]|عام[ \u00a0])?{year}{end}", flags)
    return named, first, month_year


def _iso(tag: str, match: re.Match[str]) -> str:
    day = calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return say_day(day, tag) if day else match.group()


def _figures(tag: str, match: re.Match[str]) -> str:
    day = written(tag).day(int(match["first"]), int(match["second"]), int(match["year"]))
    return say_day(day, tag) if day else match.group()


def _month(tag: str, match: re.Match[str]) -> int | None:
    """The month of a match; a short name counts only where a year stands behind it ("May" is one, "Mar" may be a name)."""
    how = written(tag)
    wide = {name.lower(): number for name, number in how.months.items()}
    short = {name.lower(): number for name, number in how.short_months.items()} if match["year"] else {}
    name = match["month"].lower()
    return wide.get(name, short.get(name))


def _named(tag: str, match: re.Match[str]) -> str:
    month = _month(tag, match)
    day = calendar_day(int(match["year"] or LEAP), month, int(match["day"])) if month else None
    if not day:
        return match.group()
    groups = match.groupdict()
    word = groups.get("word") or ""
    if match["year"] and not (tag.startswith("de") and word):
        return word + say_day(day, tag) + _stop(match)
    ending = "e" if tag.startswith("de") and word else ""
    said = say_day_of_month(day, tag, ending)
    return word + said + (f" {say_year(day.year, tag)}" if match["year"] else "")


def _month_year(tag: str, match: re.Match[str]) -> str:
    number = _month(tag, match)
    if not number:
        return match.group()
    return f"{match['month']} {say_year(int(match['year']), tag)}{_stop(match)}"


def _year_pl(match: re.Match[str]) -> str:
    """„w 2019 roku” is "w dwa tysiące dziewiętnastym roku", and after any other word it is "dziewiętnastego roku"."""
    ending = "ym" if match["in"] else "ego"
    return (match["in"] + " " if match["in"] else "") + f"{ordinal_year_pl(int(match['year']), ending)} roku{_stop(match)}"


def _stop(match: re.Match[str]) -> str:
    """The full stop of a sentence that ends in the Polish "r." (roku)."""
    ends = re.match(r"\s*$|\s+[A-ZŁŚŻ]", match.string[match.end() : match.end() + 3])
    return "." if match.group().endswith("r.") and ends else ""


def _rok_pl(match: re.Match[str]) -> str:
    return f"{match['rok']} {ordinal_year_pl(int(match['year']), 'y')}"


def _after_word(tag: str, match: re.Match[str]) -> str:
    if tag.startswith("ar"):
        form = "fgen" if match["word"].strip() == "سنة" else "gen"
        return match["word"] + spell(int(match["year"]), "ar", form)
    return match["word"] + say_year(int(match["year"]), tag)


def year(typed: str, tag: str) -> str:
    """The words of one end of a span of years (2019–2022), where a year has words of its own; else nothing."""
    if re.fullmatch(r"(?:19|20)[0-9]{2}", typed) and tag.split("-")[0] in ("de", "en"):
        return say_year(int(typed), tag)
    return ""
