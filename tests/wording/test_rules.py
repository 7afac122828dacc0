"""Each rule on words: what it finds, and what it leaves alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ProjectError
from pipeline.project import Project
from pipeline.wording import rules
from pipeline.wording.lists import Lists, read
from pipeline.wording.rules import RULES, Remark
from tests.conftest import ROOT

# rule: (locale, sentences); a text of one sentence or several
GOOD = {
    "plain-word": [
        ("en", ["Doctors gave the medicine into a vein."]),
        ("en", ["The antibody sticks to these cells."]),
        ("en", ["See example.org/clinical_trials/42."]),
        ("de", ["Die Personen bekamen das Medikament in eine Vene."]),
        ("fr", ["Les médecins ont donné le médicament."]),
        ("ar", ["دول الاتحاد الأوروبي"]),
    ],
    "loaded-word": [
        ("en", ["10 of 102 people had VOD."]),
        ("de", ["10 von 102 Personen hatten VOD."]),
        ("es", ["10 de 102 personas tuvieron EVO."]),
    ],
    "two-names": [
        ("en", ["The people got the medicine.", "Some people stopped the medicine."]),
        ("de", ["Das Medikament wirkt.", "Das Medikament hilft."]),
    ],
    "negations": [
        ("en", ["The sponsor did not make, check or approve it."]),
        ("en", ["They did not get it because chance decided this, and it is not known why."]),
        ("de", ["Die Firma hat es nicht gemacht, nicht geprüft und nicht genehmigt."]),
        ("es", ["No se informó de ningún problema."]),
    ],
    "percent-alone": [
        ("en", ["10 of 102 people (9.8%) had VOD."]),
        ("de", ["10 von 102 Personen (9,8 %) hatten VOD."]),
        ("ar", ["10 أشخاص من أصل 102 (9.8%)"]),
        ("en", ["10/102 (9.8%)"]),
    ],
    "shares-differ": [
        ("en", ["1 in 10 people had it, and 1 in 10 people did not."]),
        ("en", ["14 of 42 people and 9 of 38 people had it."]),
    ],
    "abbreviation": [
        ("en", ["They had veno-occlusive disease (VOD).", "VOD is a severe problem."]),
        ("en", ["VOD (a liver problem) was seen.", "VOD is severe."]),
        ("en", ["The disease is called VOD."]),
        ("de", ["Sie hatten eine Lebervenenverschluss-Krankheit (VOD)."]),
    ],
    "passive-voice": [
        ("en", ["Chance decided who got which dose."]),
        ("en", ["They were tired."]),
    ],
    "nominal-style": [
        ("en", ["Doctors looked at how well the treatment acts."]),
        ("en", ["Remission is not a cure."]),
    ],
}
BAD = {
    "plain-word": [
        ("en", ["The drug was administered to them."]),
        ("en", ["Adverse events were frequent."]),
        ("en", ["They had an adverse event."]),
        ("de", ["Das Mittel wurde intravenös verabreicht."]),
        ("es", ["Hubo acontecimientos adversos."]),
        ("fr", ["L’évaluation a duré un an."]),
        ("pl", ["Pacjentów hospitalizowano."]),
        ("ar", ["والعقاقير كثيرة"]),
    ],
    "loaded-word": [
        ("en", ["The drug was safe and effective."]),
        ("en", ["It was well-tolerated."]),
        ("en", ["Unfortunately, some people died."]),
        ("de", ["Das Mittel war vielversprechend."]),
        ("fr", ["Malheureusement, des personnes sont mortes."]),
        ("pl", ["To przełomowe leczenie."]),
    ],
    "two-names": [
        ("en", ["The participants got it.", "All patients stopped."]),
        ("en", ["The drug is new.", "This medicine is a tablet."]),
        ("de", ["Das Arzneimittel ist neu.", "Das Medikament ist eine Tablette."]),
    ],
    "negations": [
        ("en", ["It is not without risk."]),
        ("en", ["Nobody had none of these problems."]),
        ("en", ["They did not stop unless nobody could come, and without it nothing helped."]),
        ("de", ["Das ist nicht ohne Risiko."]),
        ("fr", ["Ce n’est pas sans risque."]),
    ],
    "percent-alone": [
        ("en", ["9.8% of people had VOD."]),
        ("de", ["Das waren 9,8 % der Personen."]),
        ("fr", ["Cela fait 9,8 % des personnes."]),
    ],
    "shares-differ": [
        ("en", ["1 in 10 people had it on the lower dose, and 1 in 20 on the higher dose."]),
        ("en", ["It was 5 in every 100 people, against 20 in every 1,000."]),
        ("es", ["Fueron 5 de cada 100 personas, y 1 de cada 20."]),
    ],
    "abbreviation": [
        ("en", ["They had VOD.", "VOD is veno-occlusive disease."]),
        ("en", ["CRi was reached."]),
        ("de", ["Sie hatten eine VOD."]),
    ],
    "passive-voice": [
        ("en", ["The dose was reduced."]),
        ("en", ["They were not told."]),
        ("en", ["It is usually given once a week."]),
    ],
    "nominal-style": [
        ("en", ["The evaluation of the administration led to a modification of the treatment."]),
        ("en", ["Discontinuation of the medication was a consequence of deterioration."]),
    ],
}


def lists(locale: str) -> Lists:
    return read(Project.at(ROOT).word_lists(locale))


def found(locale: str, texts: list[str]) -> set[str]:
    return {remark.code for remark in remarks(locale, texts)}


def remarks(locale: str, texts: list[str]) -> Iterator[Remark]:
    known = lists(locale)
    for text in texts:
        yield from rules.words(text, known)
        yield from rules.negations(text, known)
        yield from rules.percent(text)
        yield from rules.shares(text, known)
        yield from rules.style(text) if locale == "en" else ()
    yield from (remark for _, remark in rules.two_names(texts, known))
    yield from (remark for _, remark in rules.abbreviations(texts))


def flat(examples: dict[str, list[tuple[str, list[str]]]]) -> list[tuple[str, str, list[str]]]:
    return [(rule, locale, texts) for rule, listed in examples.items() for locale, texts in listed]


@pytest.mark.parametrize(("rule", "locale", "texts"), flat(GOOD))
def test_a_good_text_is_left_alone_by_the_rule(rule: str, locale: str, texts: list[str]) -> None:
    assert rule not in found(locale, texts)


@pytest.mark.parametrize(("rule", "locale", "texts"), flat(BAD))
def test_a_bad_text_is_found_by_the_rule(rule: str, locale: str, texts: list[str]) -> None:
    assert rule in found(locale, texts)


@pytest.mark.parametrize("rule", [rule.code for rule in RULES])
def test_every_rule_has_two_good_and_two_bad_examples(rule: str) -> None:
    assert len(GOOD[rule]) >= 2
    assert len(BAD[rule]) >= 2


@pytest.mark.parametrize(("locale", "least"), [("en", 300), ("de", 60), ("es", 60), ("fr", 60), ("pl", 60), ("ar", 60)])
def test_a_list_has_so_many_words_and_each_has_another_to_write(locale: str, least: int) -> None:
    known = lists(locale)
    entries = {entry for index in (known.instead.exact, known.instead.stems) for found in index.values() for entry in found}
    assert len(entries) >= least
    assert all(entry.advice.strip() for entry in entries)
    assert [entry for entry in entries if entry.advice.casefold() == " ".join(entry.words)] == []


def test_what_is_explained_may_stand_in_any_form() -> None:
    assert not list(rules.words("Metastases were seen.", lists("en"), frozenset({"metastasis"})))
    assert not list(rules.abbreviations(["MRD positive people"], frozenset({"mrd positive"})))


def test_a_remark_says_where_it_stands_and_what_to_write() -> None:
    (remark,) = rules.words("They had pyrexia.", lists("en"))
    assert (remark.code, remark.start, remark.remedy) == ("plain-word", 9, "Instead: fever.")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "On three successive days."),
        ("en", "What one feels is subjective."),
        ("en", "A performance score."),
        ("fr", "L’adresse administrative."),
        ("es", "La oficina administrativa."),
        ("pl", "Wyniki podano terminowo, a liczba rosła sukcesywnie."),
        ("pl", "Cudzoziemcy i ofiarodawcy brali udział; ocena była subiektywna."),
    ],
)
def test_a_word_that_only_begins_like_a_listed_one_is_left_alone(locale: str, text: str) -> None:
    assert not list(rules.words(text, lists(locale)))


def test_few_platelets_are_no_blood_clot() -> None:
    remedies = [remark.remedy for remark in rules.words("thrombocytopenia, thrombosis, thrombocytes", lists("en"))]
    assert remedies == ["Instead: low number of blood platelets.", "Instead: blood clot.", "Instead: blood platelet."]


def test_a_projects_own_list_is_added_to_the_packages(tmp_path: Path) -> None:
    own = tmp_path / "wording.yaml"
    own.write_text("instead:\n  pyrexia: a high temperature\n  frob*: mend\n", encoding="utf-8")
    (path,) = Project.at(ROOT).word_lists("en")
    told = {remark.remedy for remark in rules.words("Pyrexia, frobbing and dyspnea.", read((path, own)))}
    assert {"Instead: mend.", "Instead: trouble with breathing."} < told


@pytest.mark.parametrize(
    "text", ["instead: [a]", "others: {}", "instead: {a: [b]}", "instead: {'': x}", "- a", "instead: {a: b", "\x00"]
)
def test_a_list_that_is_none_is_told_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wording.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProjectError, match=r"wording\.yaml"):
        read((path,))


@given(st.lists(st.text(max_size=80), max_size=4), st.sampled_from(["en", "de", "ar", "fr"]))
def test_no_text_stops_a_rule(texts: list[str], locale: str) -> None:
    assert isinstance(found(locale, texts), set)
