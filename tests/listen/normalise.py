"""One form for what was to be said and for what was heard, so that spelling is not taken for hearing.

Both sides go through `normalise`, and through nothing else. It does not mend: two texts get the same form only where a
person could read both out the same way. English only.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

UNITS = "zero one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: value for value, word in enumerate((*UNITS, *TEENS))} | {w: 10 * t for t, w in enumerate(TENS, start=2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
MONTHS = frozenset("january february march april may june july august september october november december".split())

# What is written in two ways and said in one. The form on the right is kept; words are whole words, in small letters.
SIGNS = {
    "mg/m²": " milligrams per square meter ",
    "mg/m2": " milligrams per square meter ",
    "mg": " milligrams ",
    "%": " percent ",
    "per cent": " percent ",
    "&": " and ",
    "cannot": " can not ",
    "can't": " can not ",
    "won't": " will not ",
    "bcell": " b cell ",
    "bcells": " b cells ",
    "nose bleed": " nosebleed ",
    "web site": " website ",
    "leukaemia": " leukemia ",
    "anaemia": " anemia ",
    "metre": " meter ",
    "metres": " meters ",
    "tumour": " tumor ",
    "centre": " center ",
}
_SIGNS = re.compile(
    "|".join(
        (r"(?<!\w)" if sign[0].isalpha() else "") + re.escape(sign) + (r"(?!\w)" if sign[-1].isalnum() else "")
        for sign in sorted(SIGNS, key=len, reverse=True)
    )
)
# "V O D", "V-O-D", "V.O.D." are VOD: capital letters one by one.
_SPELLED = re.compile(r"(?<![\w'])[A-Z](?:(?:[ -]|\. ?)[A-Z](?![\w']))+")
_TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\w)|\d+\.\d+(?![\w.])|\d+)(?P<ordinal>(?:st|nd|rd|th)(?!\w))?"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<inside>[\s'-]+)"
    r"|(?P<pause>.)"
)
PAUSE = ","  # stands between words where a sign would make a reader stop; numbers do not join across it


def normalise(text: str) -> tuple[str, ...]:
    """The words of ``text``: small letters, no signs, numbers as digits.

    Numbers in words become digits, one number one word. What is read digit by digit stays single digits: two single
    digits in a row, numbers of more than four digits or with a zero in front, and whatever touches these. Ordinals stay
    words, but for the days of a month.

    >>> normalise("Ten of one hundred two people had VOD (9.8%).") == normalise("10 of 102 people had V-O-D, 9.8 percent")
    True
    >>> normalise("It began on July first, twenty nineteen.")
    ('it', 'began', 'on', 'july', '1', '2019')
    """
    plain = unicodedata.normalize("NFKD", text.replace("²", "2").translate({0x2019: "'", 0x2010: "-", 0x2011: "-"}))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = _SPELLED.sub(lambda match: re.sub(r"[ .-]", "", match.group()), plain).lower()
    plain = re.sub(r"n't\b", " not", _SIGNS.sub(lambda match: SIGNS[match.group()], plain))
    plain = re.sub(r"(?<=\w)'(?=\w)", "", plain)
    return tuple(word for word in _with_numbers(list(_tokens(plain))) if word != PAUSE)


def is_number(word: str) -> bool:
    """Whether a normal word is a number.

    >>> [is_number(word) for word in normalise("two first 1.5 CD22")]
    [True, False, True, False, True]
    """
    return word[0].isdigit()


def _tokens(text: str) -> Iterable[str]:
    """Words, numbers and pauses; ordinals in digits become words, thousands lose their comma."""
    for match in _TOKEN.finditer(text):
        if match["number"]:
            number = match["number"].replace(",", "")
            yield from _ordinal(number) if match["ordinal"] else (number,)
        elif match["word"]:
            yield match["word"]
        elif match["pause"]:
            yield PAUSE


def _ordinal(number: str) -> tuple[str, ...]:
    value = int(number)
    if 1 <= value <= 20:
        return (ORDINALS[value - 1],)
    tens, unit = divmod(value, 10)
    if value < 100 and unit:
        return (TENS[tens - 2], ORDINALS[unit - 1])
    return (number,)


def _with_numbers(tokens: list[str]) -> list[str]:
    """The tokens, with every run of number words and digits replaced by the numbers it says."""
    words: list[str] = []
    at = 0
    while at < len(tokens):
        after_month = bool(words) and words[-1] in MONTHS
        day, length = _day(tokens, at) if after_month else ("", 0)
        if length:
            words.append(day)
            at += length
        elif _is_atom(tokens[at]):
            numbers: list[str] = []
            while at < len(tokens) and _is_atom(tokens[at]):
                number, at = _number(tokens, at)
                numbers.append(number)
            words += _joined(numbers)
        else:
            words.append(tokens[at])
            at += 1
    return words


def _is_atom(token: str) -> bool:
    return token in VALUES or token[0].isdigit()


def _day(tokens: list[str], at: int) -> tuple[str, int]:
    """The day of a month that stands as an ordinal at a place, and how many tokens say it; none if there is none."""
    first = tokens[at]
    if first in ORDINALS:
        return str(ORDINALS.index(first) + 1), 1
    if first in ("twenty", "thirty") and tokens[at + 1 : at + 2] and tokens[at + 1] in ORDINALS[:9]:
        return str(VALUES[first] + ORDINALS.index(tokens[at + 1]) + 1), 2
    return ("30", 1) if first == "thirtieth" else ("", 0)


def _number(tokens: list[str], at: int) -> tuple[str, int]:
    """The number that begins at a place, and where it ends: a cardinal, and its decimals if "point" follows."""
    if tokens[at][0].isdigit() and not tokens[at].isdigit():
        return tokens[at], at + 1
    if tokens[at].startswith("0") and tokens[at] != "0":
        return tokens[at], at + 1
    value, end = _cardinal(tokens, at)
    decimals = end + 1
    while end < len(tokens) and tokens[end] == "point" and decimals < len(tokens) and _digit(tokens[decimals]):
        decimals += 1
    if decimals > end + 1:
        return f"{value}." + "".join(_digit(token) for token in tokens[end + 1 : decimals]), decimals
    return str(value), end


def _digit(token: str) -> str:
    """The single digit that a token is, or nothing."""
    if token in UNITS:
        return str(UNITS.index(token))
    return token if len(token) == 1 and token.isdigit() else ""


def _cardinal(tokens: list[str], at: int) -> tuple[int, int]:
    """A whole number in words, in digits or in both ("2 hundred", "100 2" for 102), and where it ends."""
    value, at = _below_hundred(tokens, at)
    for scale in ("hundred", "thousand", "million"):
        if tokens[at : at + 1] == [scale]:
            value, at = value * SCALES[scale], at + 1
            rest = at + 1 if tokens[at : at + 1] == ["and"] else at
            if rest < len(tokens) and _is_atom(tokens[rest]) and not tokens[rest].startswith("0"):
                more, end = _below_hundred(tokens, rest) if scale == "hundred" else _cardinal(tokens, rest)
                if more < SCALES[scale]:
                    value, at = value + more, end
        elif scale == "hundred" and value in range(100, 1000, 100) and at < len(tokens) and _is_atom(tokens[at]):
            more, end = _below_hundred(tokens, at)
            if 0 < more < 100 and not tokens[at].startswith("0"):
                value, at = value + more, end
    return value, at


def _below_hundred(tokens: list[str], at: int) -> tuple[int, int]:
    """A number up to ninety-nine in words, or any in digits, and where it ends."""
    value = VALUES[tokens[at]] if tokens[at] in VALUES else int(tokens[at].partition(".")[0])
    following = _digit(tokens[at + 1]) if at + 1 < len(tokens) else ""
    if value % 10 == 0 and 20 <= value <= 90 and following not in ("", "0"):
        return value + int(following), at + 2
    return value, at + 1


def _joined(numbers: list[str]) -> list[str]:
    """Numbers that follow each other without a pause: years in two halves, and what is read digit by digit."""
    joined: list[str] = []
    for number in numbers:
        if joined and joined[-1] in ("19", "20") and len(number) == 2 and number[0] != "0" and number.isdigit():
            joined[-1] += number
        else:
            joined.append(number)
    singles = [len(number) == 1 for number in joined]
    spelled = any(map(_is_code, joined)) or any(first and second for first, second in pairwise(singles))
    return [digit for number in joined for digit in (number if spelled and number.isdigit() else (number,))]


def _is_code(number: str) -> bool:
    return number.isdigit() and (len(number) > 4 or (number[0] == "0" and number != "0"))
