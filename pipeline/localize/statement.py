"""What a document says of itself: its version, its edition, what it was translated from; and how its pages are counted."""

from collections.abc import Iterator

from pipeline.handout import PAGE, PAGES, Edition
from pipeline.localize.formats import name_in
from pipeline.localize.realize import Part
from pipeline.source.model import Summary
from pipeline.source.values import Day, Name, Value

# For phrases that number a page.
PAGE_NUMBERS: dict[str, Value] = {"page": Name(PAGE), "pages": Name(PAGES)}


def stated(summary: Summary, edition: Edition) -> Iterator[Part]:
    """The version and its date, the edition, and for a translation the language and the version of the original."""
    number = Name(summary.version.number)
    yield Part("document_version", {"number": number, "date": Day(summary.version.date)})
    yield Part("document_edition", {"edition": Name(edition.name)})
    if edition.locale != summary.language:
        original = Name(name_in(summary.language, edition.locale))
        yield Part("document_source", {"language": original, "number": number})
