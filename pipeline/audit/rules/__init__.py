"""The rules of the audit, one file a question, and the list of them all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.audit.facts import Facts
from pipeline.findings import Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """A question asked of a text. ``codes``: what its findings are called; ``source``: where the rule comes from."""

    codes: tuple[str, ...]
    asks: str
    about: Literal["numbers", "words"]
    source: str
    check: Callable[[Facts], Iterator[Finding]]
    languages: tuple[str, ...] = ()  # none: any
