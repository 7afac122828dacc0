"""What a check is asked about, and what it is: a function that yields findings, registered by entry point."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from pipeline import plugins
from pipeline.findings import Finding, in_order
from pipeline.handout import Handout
from pipeline.localize.translations import Translations
from pipeline.readability.score import Scores
from pipeline.source.load import Study


@dataclass(frozen=True, slots=True)
class Subject:
    """One edition of a study, with its scores."""

    study: Study
    handout: Handout
    translations: Translations
    scores: Scores
    phrases_used: frozenset[str]

    @property
    def locale(self) -> str:
        """The edition's locale."""
        return self.handout.edition.locale

    @property
    def is_source(self) -> bool:
        """Whether the edition is in the study's own language; checks of the source run there only."""
        return self.locale == self.study.summary.language


class Check(Protocol):
    """A check of an edition; what it yields is collected with all other findings."""

    def __call__(self, subject: Subject, /) -> Iterable[Finding]:
        """Yield what a person should look at."""


def run(subject: Subject) -> tuple[Finding, ...]:
    """The findings of every installed check."""
    checks: list[Check] = [plugins.load("checks", name) for name in plugins.names("checks")]
    return in_order(finding for check in checks for finding in check(subject))
