"""Writing templates, and bringing catalogs up to date by id.

A translation belongs to the id of its message. When the source text changes, the translation is carried over by that id,
marked fuzzy, with the former source text beside it; it is never matched by likeness.
"""

import io

from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.pofile import write_po

from pipeline.catalog.messages import SAY, Domain, Message
from pipeline.catalog.reading import PEOPLE, Catalog, Entry

FORMER = "Former source text: "
WIDTH = 1_000_000  # one line a text and a comment: easier to compare, and a wrapped comment is two
UNREVIEWED = "Not reviewed by a person. Reviews are recorded in reviews/, not in this file."
# What Babel writes into the header that is a clock, or a placeholder that nobody fills in.
UNWANTED = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Report-Msgid')


def template(domain: Domain, project: str, version: str) -> bytes:
    """The ``.pot`` template of a domain. It has no date, so the same messages give the same bytes."""
    catalog = _babel_catalog(project, version)
    for message in domain.messages.values():
        _add(catalog, message, ("", "") if message.plural else "")
    return _written(catalog)


def update(domain: Domain, old: Catalog, project: str, version: str) -> bytes:
    """The ``.po`` of ``old.locale`` for the messages of ``domain`` as they are now.

    An untouched message keeps its translation untouched. An edited one keeps it as fuzzy. What is gone is dropped: its id
    is never used again. Messages for the ear (``<id>|say``) that only the translator has stay with their id.
    """
    catalog = _babel_catalog(project, version, old)
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
    if changed and not (former and entry.fuzzy):
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


def _babel_catalog(project: str, version: str, old: Catalog | None = None) -> BabelCatalog:
    head = f"# {project}: the sentences of a summary, one a message. The context is the sentence's id."
    catalog = BabelCatalog(
        locale=old.locale.replace("-", "_") if old else None,
        project=project,
        version=version,
        header_comment=f"{head}\n# {UNREVIEWED}" if old else head,
        fuzzy=False,
    )
    if old:
        rule = ("Plural-Forms", f"nplurals={old.forms}; plural={old.rule};")
        catalog.mime_headers = [rule, *((header, value) for header, value in old.people.items())]
    return catalog


def _written(catalog: BabelCatalog) -> bytes:
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=WIDTH, no_location=True)
    lines = buffer.getvalue().decode("utf-8").split("\n")
    return "\n".join(line for line in lines if not _is_noise(line)).encode("utf-8")


def _is_noise(line: str) -> bool:
    nobody = (line.startswith(f'"{header}') and placeholder in line for header, placeholder in PEOPLE.items())
    return line.startswith(UNWANTED) or any(nobody)


def _string(texts: tuple[str, ...], message: Message) -> str | tuple[str, ...]:
    return texts if message.plural else texts[0]
