"""The report to look at: whole, valid, and honest about what is hard, in words and not by colour alone."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.check import check
from pipeline.findings import Place, error
from pipeline.project import Project
from pipeline.report import Report, formats
from pipeline.report.baseline import Baseline
from pipeline.report.sentences import hardest, judged, level, longest
from tests.conftest import BASE

PLACE = Place("studies/tiny/summary.yaml", 81, 11)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    subjects, findings = check(Project.at(BASE), (), ("en", "de"))
    extra = error("sentence-long", PLACE, "about-1: <b> & it is long.", "Make it into two.", "en")
    return Report((*findings, extra), tmp_path_factory.mktemp("cache"), subjects)


def test_every_sentence_finding_and_figure_is_on_the_page(report: Report) -> None:
    page = formats()["html"](report)
    for subject in report.subjects:
        assert all(str(one.words) in page for one in judged(subject))
        assert f"{subject.scores.document.figure:.1f}" in page
    assert "about-1: &lt;b&gt; &amp; it is long." in page
    assert page.count("<tr") - 2 == sum(1 + len(subject.scores.sections) for subject in report.subjects)


def test_a_hard_sentence_says_so_in_words(report: Report) -> None:
    subject = report.subjects[0]
    formula = subject.scores.formula
    limit = subject.limits.document
    assert limit
    assert [level(formula, limit * times, limit) for times in (1, 1.2, 1.7, 3)] == [0, 1, 2, 3]
    assert level(formula, limit * 3, None) == 0
    page = formats()["html"](report)
    for one in judged(subject):
        assert one.level < 2 or f"{one.word}, {one.figure:.1f}" in page


def test_the_hardest_and_the_longest_come_first_whatever_the_scale(report: Report) -> None:
    for subject in report.subjects:
        sentences = list(judged(subject))
        formula = subject.scores.formula
        first, *others = hardest(sentences, formula, 5)
        assert all(formula.harder * one.figure <= formula.harder * first.figure for one in others)
        assert longest(sentences, 1)[0].words == max(one.words for one in sentences)


def test_the_trend_tells_better_from_worse(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "before.json"
    data = json.loads(formats()["json"](report))
    data["editions"][0]["document"]["figure"] += 2  # a grade: it was harder
    path.write_text(json.dumps(data), encoding="utf-8")
    page = formats()["html"](replace(report, baseline=Baseline.read(path)))
    assert page.count("(better)") == 1
    assert "(worse)" not in page


def test_the_page_is_valid(report: Report, nu: list[str], tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(formats()["html"](report), encoding="utf-8")
    done = subprocess.run([*nu, "--format", "json", str(path)], capture_output=True, text=True)
    assert [message["message"] for message in json.loads(done.stderr)["messages"]] == []
