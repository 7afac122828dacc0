"""JUnit XML, which every CI server can show: a suite for each edition, a case for its reading level and each finding."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pipeline.findings import Finding, Severity
from pipeline.report import Report

EVERY = "every edition"


def as_junit(report: Report) -> str:
    """Errors and warnings of what is new fail; notes and what the baseline has are skipped cases."""
    new = set(report.new)
    root = Element("testsuites", name="plainspeech")
    suites: dict[str, Element] = {}
    for subject in report.subjects:
        suite = suites.get(subject.locale)
        if suite is None:
            suite = suites[subject.locale] = SubElement(root, "testsuite", name=subject.locale)
        scores = subject.scores
        figure = scores.missing or f"{scores.formula.name} {scores.document.figure:.1f}"
        score = f"{subject.study.summary.id}: {figure}"
        SubElement(suite, "testcase", classname=subject.locale, name=score)
    for finding in report.findings:
        suite = suites.get(finding.locale)
        if suite is None:
            suite = suites[finding.locale] = SubElement(root, "testsuite", name=finding.locale or EVERY)
        _case(suite, finding, finding in new)
    for suite in root:
        suite.set("tests", str(len(suite)))
        suite.set("failures", str(len(suite.findall("testcase/failure"))))
        suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
        suite.set("errors", "0")
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=True)


def _case(suite: Element, finding: Finding, new: bool) -> None:
    place = str(finding.place)
    case = SubElement(suite, "testcase", classname=suite.attrib["name"], name=f"{finding.code}, {place}")
    case.set("file", finding.place.file)
    case.set("line", str(finding.place.line))
    if new and finding.severity > Severity.NOTE:
        failure = SubElement(case, "failure", type=finding.severity.word, message=finding.message)
        failure.text = f"{place}\n{finding.remedy}"
    else:
        SubElement(case, "skipped", message=finding.message)
