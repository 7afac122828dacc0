"""Short ways to make messages, domains and catalogs."""

import gettext
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.catalog import reading, store
from pipeline.catalog.messages import SAY, Domain, Message
from pipeline.catalog.reading import Catalog, Entry
from pipeline.findings import Finding, Place

FILE = "locales/de/LC_MESSAGES/t.po"


def message(id_: str, text: str, plural: str = "", number: str = "") -> Message:
    return Message(id_, text, Place("studies/t/summary.yaml"), plural, number or ("n" if plural else ""))


def domain(*messages: Message, name: str = "t", language: str = "en") -> Domain:
    return Domain(name, language, {made.id: made for made in messages})


def catalog(of: Domain, locale: str, texts: Mapping[str, str | tuple[str, ...]], fuzzy: Iterable[str] = ()) -> Catalog:
    """A catalog in which some messages of a domain are translated for their source as it is now."""
    forms, expression = reading.plural_rule(locale)
    entries: dict[str, Entry] = {}
    for id_, text in texts.items():
        source = of.messages[id_] if id_ in of.messages else of.messages[id_.removesuffix(SAY)]
        wordings = (text,) if isinstance(text, str) else text
        entries[id_] = Entry(id_, source.wordings, wordings, id_ in fuzzy, Place(FILE))
    return Catalog(locale, FILE, entries, forms, gettext.c2py(expression), expression)


def pseudo(of: Domain, locale: str, mark: str = "¶ ") -> Catalog:
    """A catalog that translates everything: each wording of the source behind a mark, in every form."""
    forms, _ = reading.plural_rule(locale)
    texts: dict[str, str | tuple[str, ...]] = {
        made.id: (mark + made.plural,) * forms if made.plural else mark + made.text for made in of.messages.values()
    }
    return catalog(of, locale, texts)


def read(path: Path, data: str | bytes, locale: str = "de") -> tuple[Catalog, list[Finding]]:
    """A catalog written to disk and read back, and what was found in it."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    findings: list[Finding] = []
    return reading.read_catalog(path, FILE, locale, findings), findings


def carried(path: Path, of: Domain, old: Catalog) -> Catalog:
    """``old`` brought up to date for a domain, through a file."""
    found, findings = read(path, store.update(of, old, of.name, "1"), old.locale)
    assert not findings, findings
    return found


HEAD = """\
msgid ""
msgstr ""
"Language: de\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""
