"""Each rule for translations: what it finds, and what it leaves alone, in several languages."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalog.typography import apart, end, length, quotes, same, script, spaces
from pipeline.catalog.validity import Problem
from pipeline.checks.typography import RULES

THIN = "\u202f"
WHOLE = "They had a stem cell transplant in the past, and then they joined the study."

# rule: (locale, source, translation)
GOOD = {
    "translation-same": [
        ("de", "InO", "InO"),
        ("fr", "Protocol number", "Numéro de protocole"),
        ("pl", "The {cd22} marker", "Marker {cd22}"),
    ],
    "translation-script": [
        ("ar", "ClinicalTrials.gov number", "رقم ClinicalTrials.gov"),
        ("pl", "The dose was {dose}.", "Dawka wynosiła {dose}."),
        ("ru", "They had VOD.", "У них была болезнь VOD, она же веноокклюзионная."),
        ("de", "µg is a unit.", "µg ist eine Einheit."),
    ],
    "translation-end": [
        ("ar", "Who took part?", "من شارك؟"),
        ("es", "Who took part?", "¿Quién participó?"),
        ("de", "It is called “InO”.", "Es heißt „InO“."),
        ("fr", "The risks are:", f"Les risques sont{THIN}:"),
        ("hi", "The study ended.", "अध्ययन समाप्त हुआ।"),
    ],
    "translation-space": [
        ("fr", "Who took part?", f"Qui a participé{THIN}?"),
        ("fr", "“{group}”", f"«{THIN}{{group}}{THIN}»"),
        ("de", "Who took part?", "Wer hat teilgenommen?"),
        ("es", "See www.example.org.", "Vea www.example.org."),
        ("pl", "{n} of {total} people", "{n} z {total} osób"),
    ],
    "translation-quotes": [
        ("de", "“Fever”", "„Fieber“"),
        ("pl", "“Fever”", "„Gorączka”"),
        ("fr", "“Fever”", f"«{THIN}Fièvre{THIN}»"),
        ("ar", "“Fever”", "«حمى»"),
        ("fr", "the study", "l’étude"),
    ],
    "translation-marks": [
        ("es", "Who? Where?", "¿Quién? ¿Dónde?"),
        ("ar", "men, women", "رجال، نساء"),
        ("ar", "Who took part?", "من شارك؟"),
        ("de", "men, women", "Männer, Frauen"),
    ],
    "translation-length": [
        ("de", WHOLE, "Sie hatten früher eine Stammzelltransplantation, und dann kamen sie in die Studie."),
        ("pl", "Fever", "Bardzo wysoka gorączka z dreszczami"),
        ("fr", WHOLE, "Ils avaient déjà eu une greffe de cellules souches, puis ils sont entrés dans l’étude."),
    ],
}
BAD = {
    "translation-same": [
        ("de", "They had liver problems.", "They had liver problems."),
        ("fr", "Thank you to everyone.", "Thank you to everyone."),
        ("pl", "{n} people took part.", "{n} people took part."),
    ],
    "translation-script": [
        ("ar", "They had liver problems before.", "Sie hatten früher Leberprobleme."),
        ("pl", "The dose was low.", "Dаwka była niska."),  # a Cyrillic а
        ("de", "They took part.", "Sie haben teilgenοmmen."),  # a Greek ο
        ("fr", "They had liver problems before.", "У них были проблемы с печенью."),
    ],
    "translation-end": [
        ("de", "They took part.", "Sie nahmen teil"),
        ("es", "Who took part?", "Quién participó."),
        ("fr", "The risks are:", "Les risques sont."),
        ("ar", "They took part.", "شاركوا"),
    ],
    "translation-space": [
        ("fr", "Who took part?", "Qui a participé ?"),
        ("fr", "“Fever”", "«Fièvre»"),
        ("de", "They took part.", "Sie  nahmen teil."),
        ("es", "Yes, they did.", "Sí , lo hicieron."),
        ("pl", "The risks are:", "Ryzyko to :"),
        ("pl", "The risks are:", " Ryzyko to:"),
    ],
    "translation-quotes": [
        ("de", "“Fever”", "“Fieber”"),
        ("pl", "“Fever”", '"Gorączka"'),
        ("es", "“Fever”", "„fiebre”"),
        ("fr", "“Fever”", f"«{THIN}Fièvre"),
        ("fr", "the study", "l'étude"),
    ],
    "translation-marks": [
        ("es", "Who took part?", "Quién participó?"),
        ("es", "Yes!", "Sí!"),
        ("ar", "Who took part?", "من شارك?"),
        ("ar", "men, women", "رجال, نساء"),
    ],
    "translation-length": [
        ("de", WHOLE, "Sie nahmen teil."),
        ("es", WHOLE, "Participaron."),
        ("pl", "They took part in the first part of it.", "Osoby te wzięły udział w pierwszej części. " * 4),
    ],
}


def found(locale: str, source: str, text: str) -> set[str]:
    return {problem.code for problem in problems(locale, source, text)}


def problems(locale: str, source: str, text: str) -> Iterator[Problem]:
    yield from same(source, text)
    yield from script(source, text, locale)
    yield from end(source, text, locale)
    yield from spaces(text, locale)
    yield from quotes(text, locale)
    yield from length(source, text, 1.1)


def flat(examples: dict[str, list[tuple[str, str, str]]]) -> list[tuple[str, str, str, str]]:
    return [(rule, *example) for rule, listed in examples.items() for example in listed]


@pytest.mark.parametrize(("rule", "locale", "source", "text"), flat(GOOD))
def test_a_good_translation_is_left_alone_by_every_rule(rule: str, locale: str, source: str, text: str) -> None:
    assert found(locale, source, text) == set()


@pytest.mark.parametrize(("rule", "locale", "source", "text"), flat(BAD))
def test_a_bad_translation_is_found_by_its_rule(rule: str, locale: str, source: str, text: str) -> None:
    assert rule in found(locale, source, text)


@pytest.mark.parametrize("rule", [rule.code for rule in RULES if rule.code != "term-two-ways"])
def test_every_rule_has_examples_in_three_languages(rule: str) -> None:
    assert len({locale for locale, *_ in GOOD[rule]}) >= 3 or rule == "translation-marks"
    assert min(len(GOOD[rule]), len(BAD[rule])) >= 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("eine Remission", "Remissionen"), ("przeszczep", "po przeszczepie"), ("زرع الخلايا", "الزرع"), ("EFV", "la EFV")],
)
def test_forms_of_one_word_are_one_translation(one: str, other: str) -> None:
    assert not apart(one, other)


@pytest.mark.parametrize(("one", "other"), [("Remission", "Rückgang"), ("przeszczep", "transplantacja"), ("حمى", "سخونة")])
def test_two_words_for_one_term_are_told_apart(one: str, other: str) -> None:
    assert apart(one, other)


@given(
    st.text(max_size=60).filter(lambda text: not set(text) & set("{}[]*()\\")), st.sampled_from(["de", "fr", "ar", "es"])
)
def test_no_text_stops_a_rule(text: str, locale: str) -> None:
    assert isinstance(found(locale, "They took part.", text), set)
