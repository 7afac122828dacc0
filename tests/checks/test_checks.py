"""Each check finds what it is for, and nothing where all is well."""

import re
from collections.abc import Callable

import pytest

from pipeline.check import check
from pipeline.checks import signs
from pipeline.findings import Finding, Severity
from pipeline.project import Project
from tests.helpers import codes, edit, one

SOURCE = "studies/tiny/summary.yaml"
GERMAN = "locales/de/LC_MESSAGES/tiny.po"

Change = tuple[str, str, str]  # file, old, new


@pytest.fixture
def found(project: Project) -> Callable[..., tuple[Finding, ...]]:
    """The findings of the small study after some changes; those of the package's own catalogs left out."""

    def after(*changes: Change, locale: str = "en") -> tuple[Finding, ...]:
        for file, old, new in changes:
            edit(project, file, (old, new))
        _, findings = check(project, (), (locale,))
        return tuple(finding for finding in findings if not finding.place.file.startswith("(package)"))

    return after


def test_the_small_study_has_only_notes(found: Callable[..., tuple[Finding, ...]]) -> None:
    assert {finding.severity for finding in found()} == {Severity.NOTE}
    assert found(locale="de") == ()


def test_phrases_that_the_language_of_the_source_lacks_are_one_error_at_its_line(project: Project) -> None:
    edit(project, SOURCE, ("language: en", "language: it"))
    _, findings = check(project, (), ("it",))
    missing = one(findings, "phrases-untranslated")
    assert (missing.severity, str(missing.place), missing.locale) == (Severity.ERROR, f"{SOURCE}:4:11", "it")
    assert re.fullmatch(r"(\d+) of the \1 phrases that every summary shares have no words in 'it'\.", missing.message)
    assert "`plainspeech update tiny --locale it` writes locales/it/LC_MESSAGES/phrases.po" in missing.remedy
    assert "translation-missing" not in codes(findings)


LONG = " ".join(["very"] * 26)
HARD = "Hematological toxicity characterization necessitated immunosuppressive pharmacotherapeutic administration."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"          It was {LONG} long.\n          It began", "sentence-long"),
        (f"          {HARD}\n          It began", "reading-level"),
    ],
)
def test_english_that_is_too_hard_is_an_error_at_its_line(
    found: Callable[..., tuple[Finding, ...]], text: str, code: str
) -> None:
    findings = [finding for finding in found((SOURCE, "          It began", text)) if finding.code == code]
    assert findings
    assert findings[0].severity is Severity.ERROR
    assert findings[0].place.file == SOURCE


def test_a_hard_paragraph_names_its_figure_its_limit_and_the_scale(found: Callable[..., tuple[Finding, ...]]) -> None:
    messages = [
        finding.message for finding in found((SOURCE, "          It began", f"          {HARD}\n          It began"))
    ]
    assert any(
        "Flesch–Kincaid grade" in message and "the limit is 12" in message and "school grade" in message
        for message in messages
    )


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('msgstr "Alle"', 'msgstr ""', "translation-missing"),
        ('msgctxt "group.all"', '#, fuzzy\nmsgctxt "group.all"', "translation-fuzzy"),
        ('msgid "Everyone"', 'msgid "Every one"', "translation-fuzzy"),
        ('msgstr "Sie begann am {trial.start}."', 'msgstr "Sie begann."', "placeholder-lost"),
        (
            'msgstr "Sie begann am {trial.start}."',
            'msgstr "Sie begann am {trial.end} {trial.start}."',
            "placeholder-invented",
        ),
        ('msgstr "Sie begann am {trial.start}."', 'msgstr "Sie begann am 15. {trial.start}."', "translation-number"),
        ('msgstr "Sie begann am {trial.start}."', 'msgstr "Sie begann am {trial.start"', "translation-markup"),
        ("[Sirup](term:syrup)", "Sirup", "term-mark"),
        ('msgstr[1] "{deaths.all} Menschen starben."', 'msgstr[1] ""', "plural-form-missing"),
        ("{serious.all:ein}", "{serious.all:gen}", "form-unknown"),
        ('msgstr "Alle"', 'msgstr "\u202eAlle"', "translation-hidden"),
    ],
)
def test_a_translation_that_cannot_stand_is_an_error_in_its_catalog(
    found: Callable[..., tuple[Finding, ...]], old: str, new: str, code: str
) -> None:
    finding = one(found((GERMAN, old, new), locale="de"), code)
    assert finding.severity is Severity.ERROR
    assert finding.locale == "de"
    assert finding.place.file == GERMAN
    assert finding.place.line > 1


@pytest.mark.parametrize("phrase", ["one_study", "keep_treatment", "thanks", "research_is_not_care"])
def test_a_statement_that_may_not_be_missing_is_asked_for(found: Callable[..., tuple[Finding, ...]], phrase: str) -> None:
    remaining = [name for name in ("one_study", "keep_treatment", "thanks", "research_is_not_care") if name != phrase]
    findings = found((SOURCE, "[one_study, keep_treatment, thanks, research_is_not_care]", f"[{', '.join(remaining)}]"))
    assert set(codes(findings)) >= {"statement-missing"}
    assert all("phrase:" in finding.remedy for finding in findings if finding.code == "statement-missing")


@pytest.mark.parametrize(
    ("old", "new", "code", "severity"),
    [
        ('  "9": {status: not_available}\n', "", "annex-v-unmapped", Severity.WARNING),
        ('  "9": {status: not_available}', '  "9": {status: met}', "annex-v-nowhere", Severity.ERROR),
        ('  "10": {status: met}', '  "10": {status: partly, note: Only a page.}', "annex-v", Severity.NOTE),
    ],
)
def test_annex_v_is_mapped_element_by_element(
    found: Callable[..., tuple[Finding, ...]], old: str, new: str, code: str, severity: Severity
) -> None:
    findings = [finding for finding in found((SOURCE, old, new)) if finding.code == code]
    assert severity in {finding.severity for finding in findings}


def test_every_element_of_annex_v_that_is_not_met_is_listed_for_reviewers(
    found: Callable[..., tuple[Finding, ...]],
) -> None:
    listed = [finding.message for finding in found() if finding.code == "annex-v"]
    assert [message.split(" (")[0] for message in listed] == [f"Annex V, element {number}" for number in (4, 8, 9)]


def test_no_number_of_the_small_study_is_typed(found: Callable[..., tuple[Finding, ...]]) -> None:
    assert "number-not-a-fact" not in codes(found())
    assert "number-not-a-fact" not in codes(found(locale="de"))


def test_deaths_may_be_announced_at_the_end_of_the_section_before(found: Callable[..., tuple[Finding, ...]]) -> None:
    changes = (
        (SOURCE, "      - {phrase: deaths_next, short: true}\n", ""),
        (SOURCE, '            other: "{deaths.all} people died."\n            short: true\n', "            other: x\n"),
        (SOURCE, "            other: x\n", '            other: "{deaths.all} people died."\n'),
        (SOURCE, "      - links: [page]\n", "      - links: [page]\n      - phrase: deaths_ahead\n"),
    )
    assert "deaths-unannounced" not in codes(found(*changes))


def test_the_short_edition_is_asked_for(found: Callable[..., tuple[Finding, ...]]) -> None:
    changes = [(SOURCE, "short: true", "short: false")] * 5
    finding = one(found(*changes), "short-missing")
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("old", "code", "severity"),
    [
        (
            "            zero: No one had a serious problem.\n            short: true\n",
            "short-without-harm",
            Severity.ERROR,
        ),
        ("had **no** cough.\n            short: true\n", "short-one-sided", Severity.ERROR),
    ],
)
def test_the_short_edition_leaves_out_no_harm_and_no_group(
    found: Callable[..., tuple[Finding, ...]], old: str, code: str, severity: Severity
) -> None:
    finding = one(found((SOURCE, old, old.replace("            short: true\n", ""))), code)
    assert finding.severity is severity


def test_a_long_short_edition_is_a_warning(found: Callable[..., tuple[Finding, ...]]) -> None:
    finding = one(
        found((SOURCE, "    title: What is this about?\n", "    title: What is this about?\n    short: true\n")),
        "short-long",
    )
    assert "seconds" in finding.message


def test_a_sign_that_nobody_hears_is_told_of(project: Project) -> None:
    edit(project, SOURCE, ("It began on", "With ♥ it began on"))
    subjects, _ = check(project, (), ("en",))
    finding = one(list(signs.check(subjects[0])), "sign-unsaid")
    assert "♥" in finding.message
    assert finding.place.file == SOURCE
