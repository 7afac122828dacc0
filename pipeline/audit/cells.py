"""Cells and heads of tables: "5 (22.7%)", "5 of 22 (22.7)", "0", "–"; "Placebo (N = 48)", "42 people"."""

import re
from functools import lru_cache

from pipeline.audit.document import Cell
from pipeline.audit.numerals import DECIMALS, PERCENT_SIGNS, WHOLE, Numerals

DASHES = "-–—−"


@lru_cache(maxsize=64)
def patterns(numerals: Numerals) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A cell, with groups; and a sequence of cells at the end of a line, after the row's name."""
    count = rf"\d{{1,3}}(?:[{re.escape(numerals.groups)}]\d{{3}}){{1,3}}|{WHOLE}"
    number = rf"{WHOLE}(?:[.,٫]{DECIMALS})?"
    base = rf"\s?(?:/|\b{numerals.of})\s?(?:{count})"
    share = rf"[(\[]\s?<?\s?[{PERCENT_SIGNS}]?\s?{number}\s?[{PERCENT_SIGNS}]?\s?[)\]]"
    cell = re.compile(
        rf"(?:(?P<n>{count})(?:\s?(?:/|\b{numerals.of})\s?(?P<of>{count}))?(?:\s*[(\[]\s?(?P<lt><)?\s?[{PERCENT_SIGNS}]?\s?"
        rf"(?P<p>{number})\s?[{PERCENT_SIGNS}]?\s?[)\]])?|(?P<lt2><)?\s?(?P<p2>{number})\s?[{PERCENT_SIGNS}]|[{DASHES}]|NR|N/A)"
    )
    one = rf"(?:(?:{count})(?:{base})?\s?{share}|(?:{count})(?=\s|$)|[{DASHES}](?=\s|$))"
    sequence = re.compile(rf"(?:^|(?<=\s))({one}(?:\s+{one})*)\s*$")
    return cell, sequence


def read_cell(text: str, at: int, numerals: Numerals) -> Cell | None:
    """The cell that a text is, or None when it is none of the forms."""
    match = patterns(numerals)[0].fullmatch(text.strip())
    if not match:
        return None
    number = match["p"] or match["p2"]
    return Cell(
        text.strip(),
        at,
        numerals.whole(match["n"]) if match["n"] else None,
        numerals.whole(match["of"]) if match["of"] else None,
        numerals.value(number) if number else None,
        bool(match["lt"] or match["lt2"]),
    )


def split_cells(text: str, numerals: Numerals) -> list[tuple[int, str]]:
    """The cells of a sequence such as "5 (22.7) 0 3 (7.9)", each with its offset."""
    cell = patterns(numerals)[0]
    found, at = [], 0
    while at < len(text):
        match = cell.match(text, at)
        if not match or not match.group():
            at += 1
            continue
        found.append((at, match.group()))
        at = match.end()
    return found


def head_size(text: str, numerals: Numerals) -> int | None:
    """How many people a column's head says there are: "(N=22)", "22 people"."""
    match = re.search(r"\b[Nn]\s*=\s*(\d[\d.,\u00a0\u202f]*)", text) or re.search(
        r"[(\[]\s*(\d[\d.,\u00a0\u202f]*)\s*[^\W\d]+\s*[)\]]", text
    )
    match = match or re.search(r"(?<![\w.,])(\d[\d.,\u00a0\u202f]*)\s+[^\W\d]{4,}\s*$", text)
    if not match:
        return None
    digits = "".join(sign for sign in match[1] if sign.isdigit())
    del numerals
    return int(digits) if len(digits) < 9 else None
