"""Limits of reading level: the usual ones, and those that a project sets by language and section."""

from pathlib import Path

import pytest

from pipeline.errors import ProjectError
from pipeline.project import Project
from pipeline.readability.counts import Counts
from pipeline.readability.formulas import FLESCH_KINCAID, LIX
from pipeline.readability.limits import limits
from pipeline.readability.score import Score

TOML = """
[reading_level]
longest_sentence = 20
[reading_level.en]
document = 7
[reading_level.en.sections]
how = 11
[reading_level.en-GB]
document = 6
"""


def at(level: str, where: str = "") -> Score:
    return Score(level, where, 0.0, Counts())


def test_english_has_limits_at_every_level_and_another_language_that_of_its_formula() -> None:
    english, finnish = limits("en", FLESCH_KINCAID, {}), limits("fi", LIX, {})
    assert [english.of(at(level)) for level in ("document", "section", "paragraph")] == [8, 10, 12]
    assert [finnish.of(at(level)) for level in ("document", "section", "paragraph")] == [LIX.limit, None, None]


def test_settings_win_by_language_by_locale_and_by_section(tmp_path: Path) -> None:
    (tmp_path / "plainspeech.toml").write_text(TOML, encoding="utf-8")
    settings = Project.at(tmp_path).settings.reading_level
    english = limits("en", FLESCH_KINCAID, settings)
    assert (english.document, english.longest_sentence, english.average_sentence) == (7, 20, 14)
    assert (english.of(at("section", "how")), english.of(at("section", "why"))) == (11, 10)
    assert limits("en-GB", FLESCH_KINCAID, settings).document == 6
    assert limits("de", LIX, settings).longest_sentence == 20


@pytest.mark.parametrize(
    "text",
    [
        "reading_level = 7",
        "[reading_level]\ndocument = 'low'",
        "[reading_level]\ndocument = true",
        "[reading_level]\nparagrahp = 7",
        "[reading_level.en]\nlongest = 7",
        "[reading_level.en.sections]\nhow = 'hard'",
        "[reading_level.en]\nsections = 7",
    ],
)
def test_a_limit_that_is_none_is_told_in_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "plainspeech.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ProjectError, match="reading_level"):
        Project.at(tmp_path)
