"""Long words: what is one, what explains it, how few are told, and where the limits come from."""

import re

import pytest

from pipeline.check import check as run
from pipeline.checks.long_words import MOST, LongWord, long_words
from pipeline.checks.subject import Subject
from pipeline.findings import Severity
from pipeline.project import Project
from pipeline.readability import arabic
from pipeline.readability.limits import WORD_SYLLABLES, limits
from pipeline.readability.score import score
from pipeline.readability.syllables import RULES, syllables
from tests.conftest import missing
from tests.helpers import edit
from tests.readability.test_second_opinion import handout

SOURCE = "studies/tiny/summary.yaml"
GOOD = {
    "en": ["The medicine was given once a week.", "Information is not a cure.", "A veno-occlusive illness was seen."],
    "de": ["Danach kam die Zeit der Nachbeobachtung.", "Sie bekamen eine Stammzellen-Transplantation."],
    "fr": ["Merci de votre participation.", "L’efficacité du traitement a été étudiée."],
    "es": ["Los investigadores no lo sabían."],
    "pl": ["Wyniki zostały opublikowane."],
    "ar": ["شاركت المجموعتان في الدراسة."],
}
BAD = {
    "en": ["The discontinuation was early.", "They had hypercholesterolemia.", "Pharmacokinetically, it was new."],
    "de": ["Es war eine Nachbeobachtungsphase.", "Die Arzneimittelverträglichkeit war gut."],
    "fr": ["Une hypercholestérolémie est possible.", "Elle a agi immunologiquement."],
    "es": ["Tuvieron hipercolesterolemia.", "Se vio una inmunodeficiencia."],
    "pl": ["Stwierdzono niedokrwistościopodobne zmiany.", "To hipercholesterolemia."],
    "ar": ["حدث ذلك بالكهرومغناطيسية."],
}
EXEMPT = [
    ("en", "It is called pneumonoultramicroscopic (a long word)."),
    ("en", "Fewer blood cells (thrombocytopenia) were seen."),
    ("en", "It came from Constantinopolitania in 1999."),
    ("en", "InOPHARMACOLOGICALLY and 12345678901234567890 are names."),
    ("en", "See www.example.org/hypercholesterolemia and example.org/a/discontinuation."),
    ("en", "Write to discontinuation@example.org about clinical_investigational_studies."),
    ("de", "Etwa 1234567890 Menschen."),
]


def found(*texts: str, locale: str = "en", **settings: float) -> tuple[LongWord, ...]:
    made = handout(*texts, locale=locale)
    scores = score(made)
    allowed = limits(locale, scores.formula, settings)
    return long_words(Subject(None, made, None, scores, frozenset(), limits=allowed))  # type: ignore[arg-type]


def flat(examples: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(locale, text) for locale, texts in examples.items() for text in texts]


@pytest.mark.parametrize(("locale", "text"), [*flat(GOOD), *EXEMPT])
def test_usual_words_names_numbers_and_what_is_explained_are_left_alone(locale: str, text: str) -> None:
    assert found(text, locale=locale) == ()


@pytest.mark.parametrize(("locale", "text"), flat(BAD))
def test_a_word_that_is_longer_than_nearly_all_is_found(locale: str, text: str) -> None:
    (word,) = found(text, locale=locale)
    assert word.syllables > WORD_SYLLABLES[locale]


def test_a_word_is_told_once_with_its_sections_and_the_longest_come_first() -> None:
    words = found("The discontinuation was early.", "Hypercholesterolemia came late.", "Its discontinuation was late.")
    assert [(one.word, one.syllables, one.times) for one in words] == [
        ("Hypercholesterolemia", 9, 1),
        ("discontinuation", 6, 2),
    ]
    assert words[1].segment.id == "s-0"
    assert words[1].sections == ("s",)


def test_a_project_sets_its_own_limit_and_a_language_without_syllables_has_none() -> None:
    assert [one.word for one in found("The medicine was administered.", word_syllables=3)] == ["administered"]
    assert found("The discontinuation was early.", word_syllables=9) == ()
    assert found("Lääkevalmisteen käyttöturvallisuustiedotteet.", locale="fi", word_syllables=2) == ()


def test_the_finding_is_a_note_at_its_line_that_names_word_syllables_limit_and_remedy(project: Project) -> None:
    edit(project, SOURCE, ("          It began", "          A discontinuation was seen.\n          It began"))
    _, findings = run(project, (), ("en",))
    (finding,) = [finding for finding in findings if finding.code == "long-word"]
    assert finding.severity is Severity.NOTE
    assert "“discontinuation” has 6 syllables; the limit is 5" in finding.message
    assert "terms:" in finding.remedy
    line = (project.root / SOURCE).read_text(encoding="utf-8").split("\n")[finding.place.line - 1]
    assert "discontinuation" in line


def test_a_term_of_the_study_is_explained(project: Project) -> None:
    edit(project, SOURCE, ("          It began", "          A [discontinuation](term:stop) was seen.\n          It began"))
    edit(project, SOURCE, ("terms:\n", "terms:\n  stop: {text: Discontinuation, means: An end before the time.}\n"))
    _, findings = run(project, (), ("en",))
    assert "long-word" not in {finding.code for finding in findings}


def test_of_many_words_the_longest_are_told_one_by_one_and_the_rest_in_a_line(project: Project) -> None:
    prefixes = "counter inter hyper super ultra over under extra semi anti electro micro macro neuro".split()
    listed = "\n".join(f"          A {prefix}discontinuation was seen." for prefix in prefixes)
    edit(project, SOURCE, ("          It began", f"{listed}\n          It began"))
    _, findings = run(project, (), ("en",))
    told = [finding.message for finding in findings if finding.code == "long-word"]
    assert len(told) == MOST + 1
    assert sum("more words have more than 5 syllables" in message for message in told) == 1


@pytest.mark.parametrize("language", sorted(WORD_SYLLABLES))
def test_of_everyday_language_fewer_than_one_word_in_a_thousand_is_longer(language: str) -> None:
    try:
        from wordfreq import top_n_list, word_frequency
    except ModuleNotFoundError:
        missing("wordfreq")
    beyond = dict.fromkeys((WORD_SYLLABLES[language], WORD_SYLLABLES[language] - 1), 0.0)
    every = 0.0
    for word in top_n_list(language, 40_000):
        if not any(map(str.isdigit, word)):
            often = word_frequency(word, language)
            every += often
            parts = [part for part in re.split("[-‐‑]", word) if part]
            count = max(arabic.syllables(part) if language == "ar" else syllables(part, language) for part in parts)
            for limit in beyond:
                beyond[limit] += often * (count > limit)
    at, below = (beyond[limit] / every for limit in beyond)
    assert at < 0.001 <= below


def test_every_language_whose_syllables_are_counted_has_a_limit() -> None:
    assert set(WORD_SYLLABLES) == {*RULES, "ar"}


def test_there_are_good_and_bad_examples_in_every_language_of_the_example() -> None:
    assert set(GOOD) == set(BAD) == {"ar", "de", "en", "es", "fr", "pl"}
    assert min(sum(map(len, examples.values())) for examples in (GOOD, BAD)) >= 2
