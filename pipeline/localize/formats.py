"""Values for the eye: as the locale's own readers write them (CLDR, through Babel)."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date
from babel.numbers import format_decimal, parse_pattern

from pipeline.errors import ProjectError

# One system of digits everywhere: CLDR's "default" mixes two of them in ar-EG and fa.
DIGITS = "latn"


@lru_cache(maxsize=256)
def babel_locale(tag: str) -> Locale:
    """The CLDR locale of a BCP 47 tag. Raises ProjectError when CLDR does not know it."""
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        raise ProjectError(f"{tag!r} is no locale that CLDR knows. Write a tag such as de, pt-BR or zh-Hant.") from None


def own_name(tag: str) -> str:
    """A language's own name for itself, with the capital that a menu gives it.

    >>> own_name("pl"), own_name("fr")
    ('Polski', 'Français')
    """
    name = babel_locale(tag).get_display_name() or tag
    return name[:1].upper() + name[1:]


def name_in(tag: str, language: str) -> str:
    """What the readers of one language call another, as in the middle of a sentence.

    >>> name_in("en", "de"), name_in("en", "fr")
    ('Englisch', 'anglais')
    """
    return babel_locale(tag).get_display_name(babel_locale(language)) or tag


def direction(tag: str) -> str:
    """``ltr`` or ``rtl``."""
    return babel_locale(tag).text_direction


def iso639_2(tag: str) -> str:
    """The three-letter code of a language, for audio files (ISO 639-2).

    >>> iso639_2("de"), iso639_2("pt-BR")
    ('deu', 'por')
    """
    language = tag.split("-")[0]
    aliases = get_global("language_aliases")  # three-letter code → two-letter code
    return next((code for code, short in sorted(aliases.items()) if short == language and len(code) == 3), language)


def show_number(number: int | Decimal, tag: str) -> str:
    """A number with the decimals it was typed with.

    >>> show_number(1234, "de"), show_number(Decimal("1.20"), "fr")
    ('1.234', '1,20')
    """
    decimals = max(0, -int(number.as_tuple().exponent)) if isinstance(number, Decimal) else 0
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(number, format=pattern, locale=babel_locale(tag), numbering_system=DIGITS)


def show_percent(value: Decimal, tag: str) -> str:
    r"""A percentage with one decimal, in the locale's own pattern.

    >>> show_percent(Decimal("9.8"), "de"), show_percent(Decimal("50.0"), "en")
    ('9,8\xa0%', '50.0%')
    """
    locale = babel_locale(tag)
    pattern = parse_pattern(locale.percent_formats[None].pattern)
    pattern.frac_prec = (1, 1)
    return str(pattern.apply(value / 100, locale, numbering_system=DIGITS))


def show_day(day: date, tag: str) -> str:
    """A date with its month in words. CLDR writes the French first of a month as "1", where French writes "1er"."""
    text = format_date(day, "long", locale=babel_locale(tag))
    return text.replace("1 ", "1er ", 1) if day.day == 1 and tag.split("-")[0] == "fr" else text
