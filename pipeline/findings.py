"""A finding: something in the user's content that a person should look at, with its place and its remedy."""

import enum
import json
from collections.abc import Iterable
from dataclasses import dataclass


class Severity(enum.IntEnum):
    """How much a finding matters: an ERROR stops a release, a WARNING wants a look, a NOTE is for the record."""

    NOTE = 0
    WARNING = 1
    ERROR = 2

    @property
    def word(self) -> str:
        """The name as it is printed and typed: ``note``, ``warning`` or ``error``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file, named from the project's folder, and its line and column, both from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    ``code`` is stable and names the rule; ``message`` says what is wrong and ``remedy`` how to mend it, each in one or
    two sentences. ``locale`` is empty when the finding concerns every edition.
    """

    code: str
    severity: Severity
    message: str
    remedy: str
    place: Place
    locale: str = ""

    def __str__(self) -> str:
        about = f" [{self.locale}]" if self.locale else ""
        return f"{self.place}: {self.severity.word}: {self.message}{about} ({self.code})\n    {self.remedy}"

    def as_dict(self) -> dict[str, object]:
        """The finding as plain data, for JSON."""
        return {
            "code": self.code,
            "severity": self.severity.word,
            "message": self.message,
            "remedy": self.remedy,
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "locale": self.locale,
        }

    @classmethod
    def from_dict(cls, data: dict[str, object]) -> "Finding":
        """The finding that `as_dict` wrote down."""
        place = Place(str(data["file"]), int(str(data["line"])), int(str(data["column"])))
        severity = Severity[str(data["severity"]).upper()]
        text = {name: str(data[name]) for name in ("code", "message", "remedy", "locale")}
        return cls(text["code"], severity, text["message"], text["remedy"], place, text["locale"])


def error(code: str, place: Place, message: str, remedy: str, locale: str = "") -> Finding:
    """A finding that stops a release."""
    return Finding(code, Severity.ERROR, message, remedy, place, locale)


def warning(code: str, place: Place, message: str, remedy: str, locale: str = "") -> Finding:
    """A finding that wants a look."""
    return Finding(code, Severity.WARNING, message, remedy, place, locale)


def note(code: str, place: Place, message: str, remedy: str, locale: str = "") -> Finding:
    """A finding for the record."""
    return Finding(code, Severity.NOTE, message, remedy, place, locale)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted by place, each once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: (f.place, -f.severity, f.code, f.locale, f.message)))


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The highest severity among ``findings``, or None when there are none."""
    return max((f.severity for f in findings), default=None)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding is an error."""
    return worst(findings) is Severity.ERROR


def as_json(findings: Iterable[Finding]) -> str:
    """The findings as a JSON array, one object a finding."""
    return json.dumps([f.as_dict() for f in findings], ensure_ascii=False, indent=2)
