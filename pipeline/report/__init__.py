"""What `check` and `audit` tell, in the form that its reader wants. Nothing here prints."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from pipeline.checks.subject import Subject
from pipeline.findings import Finding
from pipeline.report.baseline import Baseline
from pipeline.rules import Rule
from pipeline.silences import Silenced


@dataclass(frozen=True, slots=True)
class Report:
    """All there is to tell: the editions with their scores, the findings, those that are silenced, and what was known.

    ``known`` are the findings of ``findings`` that the baseline has too; ``cache`` is a folder for what may be kept;
    ``full``: the text for a terminal lists sentences too, as the other forms do.
    """

    findings: tuple[Finding, ...]
    cache: Path
    subjects: tuple[Subject, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    rules: tuple[Rule, ...] = ()
    baseline: Baseline = field(default_factory=Baseline)
    full: bool = False

    @property
    def new(self) -> tuple[Finding, ...]:
        """The findings that the baseline does not have."""
        return self.baseline.new(self.findings)


ReportFormat: TypeAlias = Callable[[Report], str]


def formats() -> Mapping[str, ReportFormat]:
    """Every form that a report can have, by its name."""
    from pipeline.report.data import as_data
    from pipeline.report.github import as_annotations
    from pipeline.report.junit import as_junit
    from pipeline.report.page import as_page
    from pipeline.report.sarif import as_sarif
    from pipeline.report.text import as_text

    return {
        "text": as_text,
        "json": as_data,
        "sarif": as_sarif,
        "junit": as_junit,
        "github": as_annotations,
        "html": as_page,
    }
