"""What is told of formulas and figures: the table of the command, the table of the documentation, and the findings."""

import pytest

from pipeline.checks.reading_level import check
from pipeline.checks.subject import Subject
from pipeline.errors import ProjectError
from pipeline.findings import Finding, Severity
from pipeline.handout import Handout
from pipeline.plugins import names
from pipeline.readability import japanese
from pipeline.readability.choice import formulas_for
from pipeline.readability.counts import _count
from pipeline.readability.limits import limits
from pipeline.readability.score import score
from pipeline.report.formulas import formulas_as_text
from pipeline.source.load import Study
from tests.conftest import ROOT
from tests.readability.test_second_opinion import handout

LANGUAGES = sorted({name.partition(".")[0] for name in names("formulas")})


def test_the_command_lists_every_formula_with_its_scale_limit_and_source() -> None:
    told = "\n".join(formulas_as_text(()))
    for language in LANGUAGES:
        for formula in formulas_for(language):
            assert f"{language:7}{formula.name} ({formula.scale}; " in told
            assert formula.source in told
    assert "fr     Kandel–Moles (0–100; higher is easier; limit 60; validated)" in told
    assert "hu     Flesch, Dóra (0–100; higher is easier; limit 60; not validated)" in told
    assert "other  LIX (20–60; higher is harder; limit 45; not validated)" in told


def test_the_command_lists_one_language_and_refuses_what_is_none() -> None:
    assert list(formulas_as_text(("tr",)))[:2] == [
        "tr     Ateşman (0–100; 70 and up easy; higher is easier; limit 70; validated)",
        "       198.825 − 40.175 × syllables a word − 2.61 × words a sentence",
    ]
    assert next(formulas_as_text(("fi",))).startswith("fi     LIX")
    with pytest.raises(ProjectError):
        list(formulas_as_text(("klingon",)))


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"da", "nb", "nn", "no"}))
def test_the_documentation_has_the_formula_with_the_limit(language: str) -> None:
    text = (ROOT / "docs" / "reading-level.md").read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith((f"| {language} |", f"| {language},")))
    first = formulas_for(language)[0]
    assert first.name.replace(",", " by") in row
    assert f"{first.limit:g}" in row
    assert ("not validated" in row) is not first.validated


def found(study: Study, made: Handout) -> list[Finding]:
    scores = score(made)
    allowed = limits(made.edition.locale, scores.formula, {})
    return list(check(Subject(study, made, None, scores, frozenset(), limits=allowed)))  # type: ignore[arg-type]


HARD = {
    "en": "Hematological toxicity necessitated pharmacological discontinuation unexpectedly.",
    "it": "La somministrazione farmacologica determinava manifestazioni ematologiche indesiderate ripetutamente.",
    "fi": "Lääkevalmisteen käyttöturvallisuustiedotteet edellyttävät jatkotutkimussuunnitelmia välttämättömästi.",
}


@pytest.mark.parametrize("locale", HARD)
def test_a_finding_names_rule_figure_limit_scale_source_and_remedy(tiny: Study, locale: str) -> None:
    made = handout(HARD[locale], locale=locale)
    scores = score(made)
    finding = next(finding for finding in found(tiny, made) if finding.code == "reading-level")
    for part in (scores.formula.name, f"{scores.document.figure:.1f}", "the limit is", str(scores.formula.scale)):
        assert part in finding.message
    assert scores.formula.source in finding.message
    assert finding.remedy.startswith("Split long sentences")


@pytest.mark.parametrize("text", ["The dog ran to the cat.", "People took a pill each day."])
def test_plain_text_has_no_finding(tiny: Study, text: str) -> None:
    assert found(tiny, handout(text)) == []


def test_what_cannot_be_scored_is_a_finding_that_says_what_to_install(tiny: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(japanese, "find_spec", lambda _: None)
    _count.cache_clear()
    (finding,) = found(tiny, handout("薬は、がん細胞に付きます。", locale="ja"))
    assert (finding.code, finding.severity) == ("reading-level-unknown", Severity.WARNING)
    assert "fugashi" in finding.message
    assert "plainspeech[ja]" in finding.remedy
