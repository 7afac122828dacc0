"""What is counted and what is not: prose and list items of at least four words, as they are read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.handout import Role, Run, Segment
from pipeline.readability.counts import Counts, count, counted, longest_sentence, total, words


def segment(text: str, role: Role = Role.SENTENCE, read: str = "") -> Segment:
    return Segment("x", role, "en", (Run(text),), read or text)


@pytest.mark.parametrize("role", [Role.TITLE, Role.HEADING, Role.CAPTION, Role.ROW, Role.FIGURE, Role.LABEL])
def test_headings_labels_rows_and_figures_do_not_count(role: Role) -> None:
    assert counted([segment("This has five words here.", role)]) == ()


@pytest.mark.parametrize("role", [Role.SENTENCE, Role.ITEM])
def test_prose_and_list_items_of_four_words_count(role: Role) -> None:
    assert len(counted([segment("This has four words.", role)])) == 1
    assert counted([segment("Only three words.", role)]) == ()


def test_numbers_count_as_they_are_read_aloud() -> None:
    shown = segment("10 of 102 people (9.8%) had VOD.", read="Ten of one hundred two people had VOD.")
    assert total([shown], "en").words == 8


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("en", "One sentence.", 1),
        ("en", "It was 1.2 milligrams, said Dr. Smith.", 1),
        ("de", "Das ist z. B. so. Und das auch.", 2),
        ("ar", "هل هذا صحيح؟ نعم، هذا صحيح.", 2),
        ("hi", "यह एक है। यह दो है।", 2),
        ("zh", "这是第一句。这是第二句。", 2),
        ("es", "¿Qué es esto? Es un resumen.", 2),
        ("en", "no full stop", 1),
    ],
)
def test_a_translation_may_hold_several_sentences(language: str, text: str, sentences: int) -> None:
    assert count(text, language).sentences == sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("forty-two people", ["forty-two", "people"]),
        ("the sponsor's site", ["the", "sponsor's", "site"]),
        ("l’étude", ["l’étude"]),
        ("شَارَكَ", ["شارك"]),
        ("a – b … “c”", ["a", "b", "c"]),
        ("", []),
    ],
)
def test_words_by_unicode_rules(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_the_longest_sentence_of_a_segment_counts_for_its_length() -> None:
    assert longest_sentence("One two three. One two three four five.", "en") == 5


def test_a_language_without_syllable_rules_has_no_syllables_and_still_words() -> None:
    made = count("Tämä on lyhyt lause.", "fi")
    assert (made.words, made.syllables) == (4, 0)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["One two three four.", "A longer sentence with many words.", "Short."]), max_size=6))
def test_counts_of_parts_add_up_to_the_whole(texts: list[str]) -> None:
    segments = [segment(text) for text in texts]
    assert total(segments, "en") == sum((total([part], "en") for part in segments), Counts())
