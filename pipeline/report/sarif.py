"""SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read: rules, findings at their places, what is silenced."""

import hashlib
import json
from typing import Any
from urllib.parse import quote

from pipeline import __version__
from pipeline.findings import Finding, Severity
from pipeline.report import Report
from pipeline.rules import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def as_sarif(report: Report) -> str:
    """One run with all findings, those of the baseline marked as unchanged and the silenced ones as suppressed."""
    told = (*report.findings, *(quiet.finding for quiet in report.silenced))
    codes = sorted({finding.code for finding in told} | {rule.code for rule in report.rules})
    known = {rule.code: rule for rule in report.rules}
    new = set(report.new)
    results = [_result(finding, codes, "new" if finding in new else "unchanged") for finding in report.findings]
    for quiet in report.silenced:
        suppression = {"kind": "inSource", "status": "accepted", "justification": quiet.silence.reason}
        results.append({**_result(quiet.finding, codes, "unchanged"), "suppressions": [suppression]})
    driver = {
        "name": "Plainspeech",
        "semanticVersion": __version__,
        "rules": [_rule(code, known.get(code)) for code in codes],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, rule: Rule | None) -> dict[str, Any]:
    described: dict[str, Any] = {"id": code}
    if rule:
        described["shortDescription"] = {"text": rule.asks}
        described["fullDescription"] = {"text": f"{rule.asks} Source: {rule.source}"}
        described["help"] = {"text": rule.remedy}
    return described


def _result(finding: Finding, codes: list[str], state: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.remedy}"},
        "baselineState": state,
        "partialFingerprints": {"findingHash/v1": _fingerprint(finding)},
    }
    if finding.locale:
        result["properties"] = {"locale": finding.locale}
    place = finding.place
    if place.file != "-":
        region = {"startLine": place.line, "startColumn": place.column}
        location = {"artifactLocation": {"uri": quote(place.file)}, "region": region}
        result["locations"] = [{"physicalLocation": location}]
    return result


def _fingerprint(finding: Finding) -> str:
    """What stays when lines move: so that a host knows a finding again."""
    parts = (finding.code, finding.place.file, finding.locale, finding.message)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]
