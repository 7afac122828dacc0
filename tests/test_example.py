"""The example study keeps what was promised of it."""

import json
import re
from itertools import pairwise
from pathlib import Path

import av
import pytest

from pipeline.check import check
from pipeline.checks.subject import Subject
from pipeline.findings import Finding, Severity
from pipeline.localize.signs import unsayable
from pipeline.project import Project
from pipeline.readability.limits import AVERAGE, LEVELS, LONGEST
from pipeline.source.load import Study
from pipeline.source.selection import select
from pipeline.source.values import Count, Percent
from tests.conftest import ROOT
from tests.helpers import without_marks

Checked = tuple[dict[str, Subject], tuple[Finding, ...]]
LOCALES = ("en", "de", "es", "fr", "pl", "ar")


@pytest.fixture(scope="module")
def checked() -> Checked:
    subjects, findings = check(Project.at(ROOT), ("b1931030",), ())
    return {subject.locale: subject for subject in subjects}, findings


def test_nothing_is_found_but_notes(checked: Checked) -> None:
    assert [str(finding) for finding in checked[1] if finding.severity > Severity.NOTE] == []


def test_every_message_is_translated_in_six_languages(checked: Checked) -> None:
    assert set(checked[0]) == set(LOCALES)
    for subject in checked[0].values():
        assert {segment.lang for segment in subject.handout.segments} == {subject.locale}


def test_the_english_text_keeps_its_limits(checked: Checked) -> None:
    scores = checked[0]["en"].scores
    assert scores.document.figure <= 8.0 == LEVELS["en"]["document"]
    assert max(section.figure for section in scores.sections) <= 10.0 == LEVELS["en"]["section"]
    assert max(paragraph.figure for paragraph in scores.paragraphs) <= 12.0 == LEVELS["en"]["paragraph"]
    assert scores.document.counts.words / scores.document.counts.sentences <= 14.0 == AVERAGE
    assert max(words for _, words in scores.sentences) <= 25 == LONGEST


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_keeps_the_limit_of_its_formula(checked: Checked, locale: str) -> None:
    scores = checked[0][locale].scores
    assert scores.formula.passes(scores.document.figure)


def test_all_figures_of_the_source_are_reconciled_and_one_known_error_is_recorded(example: Study, checked: Checked) -> None:
    tables = [reported for reported in example.summary.reported if hasattr(reported, "rows")]
    assert sum(len(cells) for table in tables for cells in table.rows.values()) == 105
    assert example.compared > 400
    assert {finding.code for finding in checked[1] if finding.code.startswith("reported")} == {"reported-known-error"}


def test_the_rule_of_the_table_is_computed_and_holds_for_its_21_rows(example: Study) -> None:
    table = next(block.table for section in example.summary.sections for block in section.blocks if hasattr(block, "table"))
    rows = select(example.summary, example.facts, table.measures, table.groups, table.sort)
    assert len(rows) == 21
    for row in rows:
        percents = [
            example.facts.values[f"{row}.{group}.percent"]
            for group in table.groups
            if f"{row}.{group}.percent" in example.facts.values
        ]
        assert any(isinstance(percent, Percent) and percent.value > 10 for percent in percents)


def test_the_deaths_are_accounted_for(example: Study) -> None:
    values = example.facts.values
    assert values["deaths.all"] == Count(64)
    assert values["deaths.all.explained"] == Count(55)
    assert values["deaths.all.rest"] == Count(9)


def test_only_what_chance_decided_is_compared(example: Study) -> None:
    assert [set(comparison.groups) for comparison in example.summary.comparisons] == [{"low_random", "high"}]


def test_no_word_judges_the_results(checked: Checked) -> None:
    text = " ".join(segment.text for segment in checked[0]["en"].handout.segments).lower()
    for word in (
        "significant",
        "promising",
        "breakthrough",
        "well tolerated",
        "manageable",
        "efficacy",
        "confirm",
        "only a ",
        "trend",
        "®",
        "™",
    ):
        assert word not in text
    assert len(re.findall("besponsa", text)) == 1


@pytest.mark.parametrize("locale", LOCALES)
def test_every_output_opens_with_what_it_is_and_who_has_not_checked_it(published: Path, locale: str) -> None:
    catalog = (ROOT / "locales" / locale / "LC_MESSAGES" / "phrases.po") if locale != "en" else None
    notice = _phrase(catalog, "practice_example")
    status = _phrase(catalog, "unreviewed_translation" if catalog else "unreviewed_source")
    folder = published / "b1931030" / locale
    lines = (folder / "audio" / "transcript.txt").read_text(encoding="utf-8").splitlines()
    assert notice.replace("\u00a0", " ") in lines[1]
    assert status.replace("\u00a0", " ") in lines[4]
    page = without_marks((folder / "index.html").read_text(encoding="utf-8"))
    assert notice in page
    assert status in page
    assert notice in (folder / "audio" / "handout.vtt").read_text(encoding="utf-8").replace("&amp;", "&")


def _phrase(catalog: Path | None, name: str) -> str:
    if catalog is None:
        text = (ROOT / "locales" / "phrases.yaml").read_text(encoding="utf-8")
        found = re.search(rf"^  {name}: (.+)$", text, re.MULTILINE)
    else:
        found = re.search(rf'msgctxt "{name}"\nmsgid .+\nmsgstr "(.+)"', catalog.read_text(encoding="utf-8"))
    assert found
    return found.group(1).split("{")[0].strip()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_number_of_the_table_is_on_every_page_in_the_form_of_its_language(
    checked: Checked, published: Path, locale: str
) -> None:
    page = without_marks((published / "b1931030" / locale / "index.html").read_text(encoding="utf-8"))
    mark = "." if locale in ("en", "ar") else ","
    for value in ("22.7", "33.3", "31.4", "38.1", "8.8", "62.7", "93.1"):
        assert value.replace(".", mark) in page
    assert ("9.8" in page) == (mark == ".")


@pytest.mark.parametrize("locale", LOCALES)
def test_cues_are_in_order_and_the_last_ends_where_the_decoded_sound_ends(published: Path, locale: str) -> None:
    audio = published / "b1931030" / locale / "audio"
    times = re.findall(
        r"(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})", (audio / "handout.vtt").read_text(encoding="utf-8")
    )
    seconds = [
        (int(a) * 3600 + int(b) * 60 + float(c), int(d) * 3600 + int(e) * 60 + float(f)) for a, b, c, d, e, f in times
    ]
    assert all(start < end for start, end in seconds)
    assert all(earlier[1] <= later[0] for earlier, later in pairwise(seconds))
    with av.open(str(audio / "handout.mp3")) as file:
        decoded = sum(frame.samples for frame in file.decode(audio=0)) / 22050
    assert abs(decoded - seconds[-1][1]) <= 0.060


@pytest.mark.parametrize("locale", LOCALES)
def test_no_digit_sign_or_foreign_letter_reaches_the_transcript(checked: Checked, published: Path, locale: str) -> None:
    text = (published / "b1931030" / locale / "audio" / "transcript.txt").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if unsayable(line, locale)] == []


def test_the_manifest_names_every_edition_its_voice_and_every_file(published: Path) -> None:
    manifest = json.loads((published / "b1931030" / "manifest.json").read_text(encoding="utf-8"))
    assert {edition["id"] for edition in manifest["editions"]} == set(LOCALES)
    assert all(edition["voice"]["quality"] in ("robotic", "poor") for edition in manifest["editions"])
    folder = published / "b1931030"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert set(manifest["files"]) == there - {"manifest.json"}
    for locale in LOCALES:
        assert {f"{locale}/index.html", f"{locale}/handout.epub", f"{locale}/audio/handout.mp3"} <= there
