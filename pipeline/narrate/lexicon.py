"""How words are said: lexicons as W3C PLS 1.0 (https://www.w3.org/TR/pronunciation-lexicon/), and the study's terms."""

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from pipeline.findings import Finding, Place, error

PLS = "{http://www.w3.org/2005/01/pronunciation-lexicon}"
# What belongs to a word: letters, digits, and combining marks of Latin, Hebrew and Arabic script, which `\w` leaves out.
IN_WORD = r"[\w\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]"


def read(path: Path, name: str, findings: list[Finding]) -> dict[str, str]:
    """What each written word of the lexicon ``path`` is replaced by before it is spoken; nothing if there is no file."""
    if not path.is_file():
        return {}
    try:
        root: Element = fromstring(path.read_bytes())
    except ParseError as problem:
        line, column = problem.position
        message = f"This lexicon is no well-formed XML ({problem})."
        findings.append(error("lexicon-broken", Place(name, line, column + 1), message, "Mend the markup at this place."))
        return {}
    except DefusedXmlException:
        message = "This lexicon declares entities or a document type."
        findings.append(error("lexicon-entities", Place(name), message, "Remove the <!DOCTYPE …>; PLS needs none."))
        return {}
    except (LookupError, ValueError) as problem:
        message = f"This lexicon cannot be read ({problem})."
        findings.append(error("lexicon-broken", Place(name), message, 'Save it as UTF-8, with encoding="UTF-8".'))
        return {}
    said: dict[str, str] = {}
    for number, lexeme in enumerate(root.iter(f"{PLS}lexeme"), start=1):
        alias = lexeme.findtext(f"{PLS}alias", "").strip()
        written = [(grapheme.text or "").strip() for grapheme in lexeme.iter(f"{PLS}grapheme")]
        if not alias or not all(written) or not written:
            message = f"The lexeme number {number} has no grapheme or no alias."
            remedy = "Write <lexeme><grapheme>VOD</grapheme><alias>V O D</alias></lexeme>."
            findings.append(error("lexicon-entry", Place(name), message, remedy))
            continue
        said.update(dict.fromkeys(written, alias))
    return said


def apply(text: str, said: Mapping[str, str]) -> str:
    """``text`` with every whole word that the lexicon knows replaced, longer entries first.

    >>> apply("VOD and B-cell ALL, not VODs", {"VOD": "V O D", "ALL": "A L L"})
    'V O D and B-cell A L L, not VODs'
    """
    if not said:
        return text
    listed = "|".join(re.escape(written) for written in sorted(said, key=len, reverse=True))
    return re.sub(rf"(?<!{IN_WORD})(?:{listed})(?!{IN_WORD})", lambda match: said[match.group()], text)
