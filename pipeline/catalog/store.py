"""Catalogs on disk: reading ``.po`` files, writing templates, and bringing catalogs up to date by id.

A translation belongs to the id of its message. When the source text changes, the translation is carried over by that id,
marked fuzzy, with the former source text beside it; it is never matched by likeness.
"""

import gettext
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.catalog import Message as BabelMessage
from babel.messages.plurals import get_plural
from babel.messages.pofile import PoFileError, read_po, write_po

from pipeline.catalog.messages import SAY, Domain, Message
from pipeline.findings import Finding, Place, error

FORMER = "Former source text: "
WIDTH = 1_000_000  # one line a text and a comment: easier to compare, and a wrapped comment is two
UNREVIEWED = "Not reviewed by a person. Reviews are recorded in reviews/, not in this file."
KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]+\])?)\s+")
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
CHARSET = re.compile(r'^"Content-Type:.*charset=([^\s;\\"]+)', re.IGNORECASE)
PLURALS = re.compile(r"nplurals\s*=\s*([0-9]+)")
MOST_FORMS = 10  # no language has more than six
TRIED = 201  # every rule of gettext shows all of its forms below this number
# What Babel writes into the header that is a clock, or a placeholder that nobody fills in.
UNWANTED = (
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Last-Translator',
    '"Generated-By',
    '"Report-Msgid',
    '"Language-Team',
)
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

    ``broken``: the file is there, and cannot be read.
    """

    locale: str
    file: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    forms: int = 1
    form: Callable[[int], int] = lambda _: 0
    broken: bool = False


def read_catalog(path: Path, name: str, locale: str, findings: list[Finding]) -> Catalog:
    """The catalog in ``path`` (called ``name`` in findings).

    It is an empty one when there is none; and an empty one marked ``broken``, with a finding, when it cannot be read.
    """
    forms, form = _rule(*plural_rule(locale))
    if not path.is_file():
        return Catalog(locale, name, {}, forms, form)
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
        return Catalog(locale, name, {}, forms, form, broken=True)
    entries = (_entry(message, name, forms) for message in catalog if message.id and message.context)
    return Catalog(locale, name, {entry.id: entry for entry in entries}, forms, form)


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
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = raw[: problem.start]
        place = Place(name, before.count(b"\n") + 1, problem.start - before.rfind(b"\n"))
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
    for number, line in enumerate(text.splitlines(), start=1):
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


def template(domain: Domain, project: str, version: str) -> bytes:
    """The ``.pot`` template of a domain. It has no date, so the same messages give the same bytes."""
    catalog = _babel_catalog(None, project, version)
    for message in domain.messages.values():
        _add(catalog, message, ("", "") if message.plural else "")
    return _written(catalog)


def update(domain: Domain, old: Catalog, project: str, version: str) -> bytes:
    """The ``.po`` of ``old.locale`` for the messages of ``domain`` as they are now.

    An untouched message keeps its translation untouched. An edited one keeps it as fuzzy. What is gone is dropped: its id
    is never used again. Messages for the ear (``<id>|say``) that only the translator has stay with their id.
    """
    catalog = _babel_catalog(old.locale, project, version)
    for message in domain.messages.values():
        _carry(catalog, message, old.entries.get(message.id), old)
        own = old.entries.get(message.id + SAY)
        if own and message.id + SAY not in domain.messages:
            say = Message(
                own.id,
                message.text,
                message.place,
                message.plural,
                message.number,
                ("For the ear, by the translator.",),
            )
            _carry(catalog, say, own, old)
    return _written(catalog)


def _carry(catalog: BabelCatalog, message: Message, entry: Entry | None, old: Catalog) -> None:
    forms = old.forms if message.plural else 1
    if entry is None or not any(text.strip() for text in entry.texts):
        _add(catalog, message, _string(("",) * forms, message))
        return
    texts = entry.texts if len(entry.texts) == forms else (entry.texts * forms)[:forms]
    changed = entry.source != message.wordings
    fuzzy = entry.fuzzy or changed
    former = [note for note in entry.notes if note.startswith(FORMER)]
    if changed and not former:
        former = [FORMER + " / ".join(entry.source)]
    notes = [note for note in entry.notes if not note.startswith(FORMER)] + (former if fuzzy else [])
    _add(catalog, message, _string(texts, message), fuzzy=fuzzy, notes=notes)


def _add(
    catalog: BabelCatalog,
    message: Message,
    string: str | tuple[str, ...],
    fuzzy: bool = False,
    notes: list[str] | None = None,
) -> None:
    added = catalog.add(
        message.wordings if message.plural else message.text,
        string,
        context=message.id,
        auto_comments=message.comments,
        user_comments=notes or (),
        flags=["fuzzy"] if fuzzy else (),
    )
    # Ours are no Python format strings: a form may be named ({n:f}), and a plural form may leave its number out.
    added.flags.discard("python-brace-format")


def _babel_catalog(locale: str | None, project: str, version: str) -> BabelCatalog:
    head = f"# {project}: the sentences of a summary, one a message. The context is the sentence's id."
    catalog = BabelCatalog(
        locale=locale.replace("-", "_") if locale else None,
        project=project,
        version=version,
        header_comment=f"{head}\n# {UNREVIEWED}" if locale else head,
        fuzzy=False,
    )
    if locale:
        forms, expression = plural_rule(locale)
        catalog.mime_headers = [("Plural-Forms", f"nplurals={forms}; plural={expression};")]
    return catalog


def _written(catalog: BabelCatalog) -> bytes:
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=WIDTH, no_location=True)
    lines = buffer.getvalue().decode("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(UNWANTED)).encode("utf-8")


def _string(texts: tuple[str, ...], message: Message) -> str | tuple[str, ...]:
    return texts if message.plural else texts[0]


def _tuple(value: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value or "",) if isinstance(value, str | None) else tuple(value)


def is_former(message: BabelMessage) -> bool:
    """Whether a translation still shows the former source text it was made for."""
    return any(comment.startswith(FORMER) for comment in message.user_comments)
