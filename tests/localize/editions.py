"""The example study's editions and the tables of what is written and what is said, for the tests of this folder."""

import re
from decimal import Decimal
from functools import cache
from pathlib import Path

from pipeline.assemble import OpenStudy, open_study
from pipeline.catalog.reading import Catalog, read_catalog
from pipeline.handout import Role
from pipeline.localize.realize import Part, Realizer
from pipeline.localize.speakable import Speakable
from pipeline.localize.translations import Translations, translations
from pipeline.project import Project
from pipeline.source.values import Count, Label, Quantity, Range, Value
from tests.conftest import ROOT

LOCALES = ("en", "de", "es", "fr", "pl", "ar")


@cache
def example() -> OpenStudy:
    """The example study, opened once."""
    opened, findings = open_study(Project.at(ROOT), "b1931030")
    assert opened, "\n".join(map(str, findings))
    return opened


@cache
def wordings(locale: str) -> Translations:
    """What the example study's edition in ``locale`` can say."""

    def catalogs(domain: str, language: str) -> Catalog:
        path, name = Project.at(ROOT).catalog(domain, language)
        return read_catalog(path, name, language, [])

    return translations(locale, example().domains, catalogs)


@cache
def speakable(locale: str) -> Speakable:
    """Words for typed text in ``locale``."""
    return Speakable(wordings(locale).layers[0])


def table(folder: str, locale: str) -> list[tuple[str, str]]:
    """The rows of a table: what stands before and behind its last arrow."""
    path = Path(__file__).parent / folder / f"{locale}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.rpartition(" → ") for line in lines if line and not line.startswith("#")]
    return [(written, said) for written, _, said in rows]


def sentence(locale: str, row: str) -> str:
    """A message of the example study, read with other values: ``how-48 trial.sites=1``, ``flow_count n=2 group=low``."""
    id_, *given = row.split()
    values = {name: _value(typed) for name, _, typed in (pair.partition("=") for pair in given)}
    return Realizer(wordings(locale), example().study.facts.values).segment(id_, Role.SENTENCE, Part(id_, values)).read


def _value(typed: str) -> Value:
    if typed.isdigit():
        return Count(int(typed))
    if amount := re.fullmatch(r"([0-9]+\.[0-9]+)(.*)", typed):
        return Quantity(Decimal(amount[1]), amount[2])
    low, _, high = typed.partition("-")
    return Range(Decimal(low), Decimal(high)) if high.isdigit() else Label(f"group.{typed}")
