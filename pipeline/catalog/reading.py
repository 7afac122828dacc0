"""Reading ``.po`` catalogs: what each says of every message, by id, and what in them cannot be relied on."""

import codecs
import gettext
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.catalog import Message as BabelMessage
from babel.messages.plurals import get_plural
from babel.messages.pofile import PoFileError, read_po

from pipeline.findings import Finding, Place, error

KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]+\])?)\s+")
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
CHARSET = re.compile(r'^"Content-Type:.*charset=([^\s;\\"]+)', re.IGNORECASE)
PLURALS = re.compile(r"nplurals\s*=\s*([0-9]+)")
# Headers that name a person, and what stands in them while nobody has filled them in.
PEOPLE = {"Last-Translator": "<EMAIL@ADDRESS>", "Language-Team": "<LL@li.org>"}
MOST_FORMS = 10  # no language has more than six
TRIED = 201  # every rule of gettext shows all of its forms below this number
# Babel 2.18 has the last two Arabic forms (11–99, and 100–102) the other way round than gettext's manual and every editor.
PLURAL_RULES = {
    "ar": (6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One translation. ``texts`` has one wording for each plural form, or one; empty texts are not translated.

    ``notes`` are the translator's own remarks, and the former source text of a fuzzy one.
    """

    id: str
    source: tuple[str, ...]
    texts: tuple[str, ...]
    fuzzy: bool
    place: Place
    notes: tuple[str, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether any of its wordings is empty."""
        return not all(text.strip() for text in self.texts)


@dataclass(frozen=True, slots=True)
class Catalog:
    """The translations of one domain into one locale, by id. ``form(n)`` is the index of the wording for the number n.

    ``rule`` is the expression of the file's own plural rule; ``people`` the headers Last-Translator and Language-Team where
    somebody filled them in. ``broken``: the file is there, and cannot be read.
    """

    locale: str
    file: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    forms: int = 1
    form: Callable[[int], int] = lambda _: 0
    rule: str = "0"
    people: Mapping[str, str] = field(default_factory=dict)
    broken: bool = False


def read_catalog(path: Path, name: str, locale: str, findings: list[Finding]) -> Catalog:
    """The catalog in ``path`` (called ``name`` in findings).

    It is an empty one when there is none; and an empty one marked ``broken``, with a finding, when it cannot be read.
    """
    rule = plural_rule(locale)
    empty = Catalog(locale, name, {}, *_rule(*rule), rule[1])
    if not path.is_file():
        return empty
    found: list[Finding] = []
    catalog = _read(path, name, locale, found)
    if catalog is not None:
        try:
            forms, form = _rule(catalog.num_plurals, catalog.plural_expr)
        except ValueError as problem:
            message = f"The line Plural-Forms of this catalog cannot be used ({problem})."
            found.append(error("catalog-plural-rule", Place(name), message, _plural_remedy(locale), locale))
    findings.extend(found)
    if catalog is None or found:
        return replace(empty, broken=True)
    entries = (_entry(message, name, forms) for message in catalog if message.id and message.context)
    people = {header: value for header, value in catalog.mime_headers if header in PEOPLE and PEOPLE[header] not in value}
    return Catalog(locale, name, {entry.id: entry for entry in entries}, forms, form, catalog.plural_expr, people)


def _plural_remedy(locale: str) -> str:
    forms, expression = plural_rule(locale)
    return f'Write "Plural-Forms: nplurals={forms}; plural={expression};\\n".'


def _entry(message: BabelMessage, name: str, forms: int) -> Entry:
    texts = _tuple(message.string)
    if message.pluralizable and len(texts) != forms:
        texts = (*texts, *[""] * forms)[:forms]
    place = Place(name, message.lineno or 1)
    return Entry(str(message.context), _tuple(message.id), texts, message.fuzzy, place, tuple(message.user_comments))


def _rule(forms: int, expression: str) -> tuple[int, Callable[[int], int]]:
    """A plural rule that was tried. Raises ValueError when it gives no form for some number."""
    if not 1 <= forms <= MOST_FORMS:
        raise ValueError(f"{forms} forms")
    try:
        form = gettext.c2py(expression)
        chosen = {form(number) for number in range(TRIED)}
    except (ValueError, ArithmeticError, OverflowError, RecursionError) as problem:
        raise ValueError(str(problem)) from None
    if not all(0 <= index < forms for index in chosen):
        raise ValueError(f"it asks for form {max(chosen)} of {forms}")
    return forms, form


def plural_rule(locale: str) -> tuple[int, str]:
    """How many plural forms gettext has for ``locale``, and the C expression that chooses one."""
    language = locale.replace("-", "_").split("_")[0]
    if language in PLURAL_RULES:
        return PLURAL_RULES[language]
    rule = get_plural(locale.replace("-", "_"))
    return rule.num_plurals, rule.plural_expr


def _read(path: Path, name: str, locale: str, findings: list[Finding]) -> BabelCatalog | None:
    """The catalog as Babel reads it, after a look at what Babel reads wrongly in silence."""
    raw = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as problem:
        before = raw[: problem.start].decode()
        place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        remedy = "Save it as UTF-8; in Poedit: Catalogue, Properties, Charset."
        findings.append(error("catalog-encoding", place, "This catalog is not UTF-8.", remedy, locale))
        return None
    findings.extend(_lines(text, name, locale))
    if findings:
        return None
    try:
        return read_po(io.BytesIO(text.encode()), locale=locale.replace("-", "_"), abort_invalid=True, charset="utf-8")
    except PoFileError as problem:
        message = f"This line is no part of a catalog ({problem})."
        remedy = "Mend the line. Look for quotation marks that are not closed, and for the marks of a merge (<<<<<<<)."
        findings.append(error("catalog-broken", Place(name, max(problem.lineno, 0) + 1), message, remedy, locale))
    except (ValueError, TypeError, LookupError) as problem:
        message = f"This file is no catalog ({problem})."
        findings.append(error("catalog-broken", Place(name), message, "Take its last good version back.", locale))
    return None


def _lines(text: str, name: str, locale: str) -> Iterator[Finding]:
    """Quotation marks that are not closed, another charset, messages that stand there twice: Babel passes them all."""
    contexts: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):  # other line separators may stand in a text
        place = Place(name, number)
        keyword = KEYWORD.match(line)
        if (keyword or line.startswith('"')) and not QUOTED.fullmatch(line[keyword.end() if keyword else 0 :].strip()):
            message = "The text of this line does not stand between two quotation marks."
            yield error("catalog-broken", place, message, 'Write it as "…", and \\" for a quotation mark inside.', locale)
        charset = CHARSET.search(line)
        if charset and charset[1].lower() not in ("utf-8", "utf8", "charset"):
            message = f"This catalog says that it is {charset[1]}."
            yield error("catalog-encoding", place, message, "Write charset=UTF-8, and save the file so.", locale)
        many = PLURALS.search(line) if line.startswith('"Plural-Forms') else None
        if many and int(many[1]) > MOST_FORMS:
            message = f"The line Plural-Forms of this catalog cannot be used ({many[1]} forms)."
            yield error("catalog-plural-rule", place, message, _plural_remedy(locale), locale)
        if keyword and keyword[1] == "msgctxt":
            context = line[keyword.end() :].strip()
            if context in contexts:
                message = f"The message {context} stands here a second time; the first is in line {contexts[context]}."
                yield error("catalog-message-twice", place, message, "Delete one of the two.", locale)
            contexts.setdefault(context, number)


def _tuple(value: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value or "",) if isinstance(value, str | None) else tuple(value)
