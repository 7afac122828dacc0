"""From the bytes of a file to a document: its encoding, whether it is HTML, its language, its passages and tables."""

import re
from dataclasses import replace
from itertools import chain

from pipeline.audit.document import Document, Table, line_starts
from pipeline.audit.html_text import Reader
from pipeline.audit.numerals import numerals
from pipeline.audit.plain_text import read_plain
from pipeline.errors import ProjectError

LARGEST = 8_000_000  # bytes; a book has one
MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|p|div|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
LANGUAGE = re.compile(r"<html[^>]*?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", re.IGNORECASE)


def decode(data: bytes, file: str) -> str:
    """The text of a file. Raises ProjectError when it is none, saying what to do."""
    if len(data) > LARGEST:
        raise ProjectError(f"{file} is too large: a text to audit may have {LARGEST:,} bytes. Give it in parts.")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") and len(data) > 2:
        encoding = "utf-16"
    elif data[:4] == b"%PDF":
        raise ProjectError(f"{file} is a PDF. Save its text first, with `pdftotext -layout` for instance.")
    elif data[:2] == b"PK":
        raise ProjectError(f"{file} is a Word document or an archive. Save it as plain text or HTML first.")
    else:
        encoding = "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise ProjectError(
            f"{file} is not text in UTF-8 (byte {problem.start} is not part of a character). Save it as UTF-8."
        ) from None
    if "\x00" in text:
        raise ProjectError(f"{file} is not a text: it has bytes of the value 0. Save it as plain text or HTML in UTF-8.")
    if not text.strip():
        raise ProjectError(f"{file} is empty. Give a text or an HTML page.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read(text: str, file: str, locale: str = "") -> Document:
    """The document that a text is, in ``locale``; without one, in the language that the HTML names, or English."""
    html = bool(MARKUP.match(text[:5000]))
    named = LANGUAGE.search(text[:5000]) if html else None
    tag = locale or (named[1] if named else "en")
    signs = numerals(tag)
    starts = line_starts(text)
    if html:
        reader = Reader(text, starts, signs)
        passages, tables, explained = tuple(reader.passages), tuple(reader.tables), frozenset(reader.explained)
    else:
        passages, tables = read_plain(text, signs)
        explained = frozenset()
    return Document(file, text, tag, passages, tuple(_joined(tables)), explained, starts)


def _joined(tables: tuple[Table, ...]) -> list[Table]:
    """Tables that go on: the same columns, and the same words above or none."""
    found: list[list[Table]] = []
    for table in tables:
        first = found[-1][0] if found else None
        if first and _key(first) == _key(table) and _goes_on(first, table):
            found[-1].append(table)
        else:
            found.append([table])
    return [replace(parts[0], rows=tuple(chain(*(part.rows for part in parts)))) for parts in found]


def _key(table: Table) -> tuple[object, ...]:
    return tuple(column.of for column in table.columns)


def _goes_on(last: Table, table: Table) -> bool:
    words = [t.caption.text.lower() if t.caption else "" for t in (last, table)]
    nameless = not any(column.of for column in table.columns)
    return words[0] == words[1] or (nameless and not words[1])
