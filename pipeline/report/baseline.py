"""What was found before: the output of ``check --format json``, kept in a file, so that only what is new fails."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from pipeline.errors import ProjectError
from pipeline.findings import Finding

Key: TypeAlias = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Baseline:
    """Findings by what they say and in which file, not in which line, which moves; figures by study, locale and place."""

    found: Mapping[Key, int] = field(default_factory=dict)
    figures: Mapping[tuple[str, str, str], float] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """Read a file. Raises ProjectError where it is not what `check --format json` writes."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            found = Counter(_key(Finding.from_dict(item)) for item in data["findings"])
            figures = {
                (edition["study"], edition["locale"], score["where"]): float(score["figure"])
                for edition in data["editions"]
                for score in (edition["document"], *edition["sections"])
                if score["figure"] is not None
            }
        except OSError as problem:
            raise ProjectError(f"The baseline {path} cannot be read: {problem.strerror}.") from None
        except (ValueError, KeyError, TypeError, AttributeError):
            message = f"{path} is no baseline. `plainspeech check --format json > {path.name}` writes one."
            raise ProjectError(message) from None
        return cls(found, figures)

    def new(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings that are not in it, each as often as it is there more often."""
        left = Counter(self.found)
        fresh = []
        for finding in findings:
            key = _key(finding)
            if left[key]:
                left[key] -= 1
            else:
                fresh.append(finding)
        return tuple(fresh)


def _key(finding: Finding) -> Key:
    return finding.code, finding.place.file, finding.locale, finding.message
