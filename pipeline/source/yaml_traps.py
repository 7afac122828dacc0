"""The errors that YAML invites, told in words that help: what was typed, and what to type instead."""

import re
from dataclasses import dataclass

import yaml

from pipeline.findings import Finding, Place, error


@dataclass(frozen=True, slots=True)
class Trap:
    """A shape of line that YAML stumbles over."""

    pattern: re.Pattern[str]
    message: str
    remedy: str


KEY = r"(?:^\s*(?:- +)?|[{,]\s*)(?:[\w-]+:\s+)?"  # what may stand before a value, also between braces
TRAPS = (
    Trap(
        re.compile(KEY + r"\{[^{}]*\}\s*[^\s#,}\]]"),
        "A text that begins with { is read as a YAML mapping.",
        'Put the whole text in quotation marks: "{…} …", or write it below a |.',
    ),
    Trap(
        re.compile(KEY + r"\[[^\]]*\]\s*[^\s#,}\]]"),
        "A text that begins with [ is read as a YAML list.",
        'Put the whole text in quotation marks: "[…](…) …", or write it below a |.',
    ),
    Trap(
        re.compile(r"^\s*(?:- +)?[\w-]+:\s+[^\"'|>{\[#][^#]*:(\s|$)"),
        "A text with a colon in it is read as a second key.",
        'Put the whole text in quotation marks: "… : …", or write it below a |.',
    ),
    Trap(
        re.compile(r"[{,]\s*[\w-]+:\s+[^\"'{\[,}]*:\s"),
        "A text with a colon in it is read as a second key.",
        'Put the whole text in quotation marks: "… : …".',
    ),
    Trap(
        re.compile(r"[{,]\s*[\w-]+:\s+[^\s\"'{\[,}][^\"'{\[,}]*\{"),
        "A text with a brace in it stands between braces.",
        'Put the whole text in quotation marks: "… {name} …".',
    ),
    Trap(
        re.compile(r"^\s*(?:- +)?[\w-]+:\s+(?:- |[,\]}])"),
        "A text that begins with this sign is not read as text.",
        "Put the text in quotation marks.",
    ),
    Trap(
        re.compile(r"^ *\t"),
        "This line is indented with a tab.",
        "Use spaces: YAML does not allow tabs there.",
    ),
    Trap(
        re.compile(KEY + r"[@`%&*?!]"),
        "A text that begins with this sign is not read as text.",
        "Put the text in quotation marks.",
    ),
    Trap(
        re.compile(KEY + r"[|>][^\n]*\S"),
        "A text that begins with | or > must start on the next line.",
        "Write the text on the lines below the sign, or put it in quotation marks.",
    ),
    Trap(
        re.compile(KEY + r"([\"'])[^\"']*\1\s*[^\s#,}\]]"),
        "The quotation marks end before the text does.",
        'Put the whole text in quotation marks, and write \\" for a quotation mark inside it.',
    ),
)

# What shows only on a line before the one that YAML stumbles over, the nearest first.
EARLIER = (
    Trap(
        re.compile(KEY + r"\"(?:[^\"\\]|\\.)*$"),
        "The quotation mark that opens here is not closed on this line.",
        "Close it at the end of the text.",
    ),
    Trap(
        re.compile(r"^\s*(?:- +)?[a-z_]+:[^\s:/][^:]*$"),
        "There is no space behind the colon.",
        "Write `key: value`, with a space.",
    ),
    Trap(
        re.compile(r"^ *[\u00a0\u2000-\u200a\u202f\u3000]"),
        "This line is indented with a space that YAML does not take for one.",
        "Delete it and type plain spaces. It often comes from copying out of a document.",
    ),
    Trap(
        re.compile(r"^ *[–—•·] "),
        "This line begins with a dash or dot that YAML does not take for a list.",
        "Begin an entry of a list with a plain hyphen: `- `.",
    ),
)
LOOK_BACK = 40  # lines
# What closes a quotation mark on a later line: nothing but the end of a value follows it.
CLOSED = re.compile(r'(?:[^"\\]|\\.)*"\s*(?:[,}\]#]|$)', re.MULTILINE)
# What YAML refuses in a file, by its own list.
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def explain(problem: yaml.YAMLError, text: str, name: str) -> Finding:
    """The finding for YAML that cannot be read, with the likely cause when the line shows a known trap."""
    if isinstance(problem, yaml.reader.ReaderError):
        sign = UNPRINTABLE.search(text)  # the position that the C library tells is in bytes
        before, code = (text[: sign.start()], ord(sign[0])) if sign else ("", ord(text[0]))
        place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"The control character U+{code:04X} does not belong into a text."
        return error("yaml-character", place, message, "Delete it. It often comes from copying out of a PDF.")
    merge = re.search(r"^<{7} ", text, re.MULTILINE)
    if merge:
        message = "Two versions of this file were merged here, and nobody has chosen between them."
        remedy = "Keep what is right of the lines between <<<<<<< and >>>>>>>, and delete these marks."
        return error("yaml-merge", Place(name, text[: merge.start()].count("\n") + 1), message, remedy)
    place = _place(problem, name)
    what = str(getattr(problem, "problem", "") or "")
    if "another document" in what:
        message = "A second document begins here."
        return error("yaml-documents", place, message, "Delete the line ---: one file describes one study.")
    if "unexpected end of stream" in what:
        place = _place(problem, name, "context_mark")
        message = "The quotation mark that opens here is not closed."
        return error("yaml-quote", place, message, "Close it at the end of the text.")
    if "escape" in what:
        message = "A backslash between double quotation marks has a meaning of its own."
        return error("yaml-escape", place, message, "Use single quotation marks, or write \\\\ for one backslash.")
    lines = text.splitlines()[: place.line]
    for trap in TRAPS:
        if len(lines) == place.line and trap.pattern.search(lines[-1]):
            return error("yaml-syntax", place, trap.message, trap.remedy)
    opened = _place(problem, name, "context_mark")
    if "flow" in str(getattr(problem, "context", "")) and opened.line < place.line:
        message = "The bracket that opens here is not closed."
        return error("yaml-syntax", opened, message, "Add the } or ] where it ends. A # ends a line.")
    for number in range(len(lines), max(len(lines) - LOOK_BACK, 0), -1):
        if _in_block(lines, number):
            continue
        for trap in EARLIER:
            closed = trap is EARLIER[0] and CLOSED.match("\n".join(lines[number:]))
            if trap.pattern.search(lines[number - 1]) and not closed:
                return error("yaml-syntax", Place(name, number), trap.message, trap.remedy)
    if "could not find expected ':'" in what:
        message = "This line is neither an entry nor part of a text."
        return error(
            "yaml-syntax", place, message, "Indent it like the lines above if it is text; else write `key: value`."
        )
    message = f"YAML cannot be read from here on ({what or 'unknown problem'})."
    remedy = "Check how far this line and the one before are indented: entries of one list stand in one column."
    return error("yaml-syntax", place, message, remedy)


def _in_block(lines: list[str], number: int) -> bool:
    """Whether the line is part of a text below a | or >, where nothing can go wrong."""
    indent = _indent(lines[number - 1])
    above = (line for line in reversed(lines[: number - 1]) if line.strip() and _indent(line) < indent)
    return bool(re.search(r"[|>][-+]?\s*$", next(above, "")))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _place(problem: yaml.YAMLError, name: str, which: str = "problem_mark") -> Place:
    mark = getattr(problem, which, None) or getattr(problem, "problem_mark", None)
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
