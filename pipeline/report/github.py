"""Annotations of a workflow: a line for each finding, which GitHub shows at its place in a change.

Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from pipeline.findings import Finding, Severity
from pipeline.report import Report

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_annotations(report: Report) -> str:
    """The findings that the baseline does not have."""
    return "\n".join(_annotation(finding) for finding in report.new)


def _annotation(finding: Finding) -> str:
    place = finding.place
    title = f"{finding.code} [{finding.locale}]" if finding.locale else finding.code
    about = f"file={_value(place.file)},line={place.line},col={place.column},title={_value(title)}"
    said = _text("\n".join((finding.message, finding.remedy)))
    return f"::{COMMANDS[finding.severity]} {about}::{said}"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
