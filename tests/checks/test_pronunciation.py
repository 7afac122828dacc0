"""Words that a voice can only guess want an entry; where there is one, nothing is found."""

from collections.abc import Callable

import pytest

from pipeline.check import check
from pipeline.checks.pronunciation import in_capitals
from pipeline.findings import Finding, Severity
from pipeline.project import Project
from tests.helpers import codes, edit, one

SOURCE = "studies/tiny/summary.yaml"
GERMAN = "locales/de/LC_MESSAGES/tiny.po"
LEXICON = "locales/{}/lexicon.pls"
SYRUP = "  <lexeme><grapheme>syrup</grapheme><alias>syrup</alias></lexeme>\n"

Found = Callable[..., list[Finding]]


@pytest.fixture
def found(project: Project) -> Found:
    """The findings about pronunciation in one locale after some changes."""

    def after(*changes: tuple[str, str, str], locale: str = "en") -> list[Finding]:
        for file, old, new in changes:
            edit(project, file, (old, new))
        return [finding for finding in check(project, (), (locale,))[1] if finding.code.startswith("pronunciation")]

    return after


@pytest.mark.parametrize(
    "word", ["VOD", "mRNA", "InO", "CRi", "ClinicalTrials.gov", "EudraCT", "CD22", "d’ALAT", "pH", "МРТ"]
)
def test_capitals_and_mixed_case_are_known(word: str) -> None:
    assert in_capitals(word)


@pytest.mark.parametrize("word", ["Leber", "I", "A", "IV", "XIV", "B12", "L’Europe", "z.B", "C", "كبد", "Ärzte", "twenty"])
def test_ordinary_words_roman_numbers_and_single_letters_are_not_meant(word: str) -> None:
    assert not in_capitals(word)


def test_nothing_is_found_in_the_small_study(found: Found) -> None:
    assert found() == found(locale="de") == []


@pytest.mark.parametrize(
    ("word", "entry"),
    [
        ("VOD", "<lexeme><grapheme>VOD</grapheme><alias>V O D</alias></lexeme>"),
        ("mRNA", "<lexeme><grapheme>mRNA</grapheme><alias>mRNA</alias></lexeme>"),
        ("McCune", "<lexeme><grapheme>McCune</grapheme><alias>McCune</alias></lexeme>"),
    ],
)
def test_the_remedy_is_the_line_to_add(found: Found, word: str, entry: str) -> None:
    finding = one(found((SOURCE, "against coughs.", f"against {word} coughs.")), "pronunciation-capitals")
    assert repr(word) in finding.message
    assert entry in finding.remedy
    assert "locales/en/lexicon.pls" in finding.remedy
    assert finding.severity is Severity.WARNING
    assert finding.place.file == SOURCE
    assert finding.place.line > 70
    assert found((LEXICON.format("en"), SYRUP, f"{SYRUP}  {entry}\n")) == []


def test_capitals_in_a_translation_are_told_in_its_catalog(found: Found) -> None:
    finding = one(found((GERMAN, 'msgstr "Alle"', 'msgstr "Alle VOD"'), locale="de"), "pronunciation-capitals")
    assert finding.place.file == GERMAN
    assert finding.locale == "de"
    assert "locales/de/lexicon.pls" in finding.remedy


def test_a_term_is_a_warning_unless_it_says_how_it_is_read(found: Found) -> None:
    finding = one(found((LEXICON.format("en"), SYRUP, "")), "pronunciation-term")
    assert (finding.severity, finding.place.file) == (Severity.WARNING, SOURCE)
    assert found((SOURCE, "{text: Syrup, means", "{text: Syrup, read: sirrup, means")) == []


def test_a_medical_word_is_only_shown_so_it_is_a_note(found: Found) -> None:
    findings = found((SOURCE, "medical: Nausea", "medical: Severe nausea of the gut"))
    assert [(finding.code, finding.severity) for finding in findings] == [("pronunciation-medical", Severity.NOTE)]
    assert "'Severe'" in findings[0].message
    assert "'gut'" not in findings[0].message


def test_medical_words_are_told_in_the_translations_line(found: Found) -> None:
    entry = "<lexeme><grapheme>Nausea</grapheme><alias>Nausea</alias></lexeme>"
    finding = one(found((LEXICON.format("de"), entry, ""), locale="de"), "pronunciation-medical")
    assert finding.place.file == GERMAN
    assert entry in finding.remedy


def test_each_word_is_told_once(found: Found) -> None:
    findings = found((SOURCE, "against coughs.", "against VOD.\n          VOD and VOD are VOD."))
    assert codes(findings).count("pronunciation-capitals") == 1
