"""What is counted and what is not: prose and list items of at least four words, as they are read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.handout import Role, Run, Segment
from pipeline.readability.counts import Counts, count, counted, longest_sentence, total, total_shown


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


# Counted by hand: sentences, words, syllables, letters; words of 1, of 3 and more, of 4 and more syllables; of more than 6
# letters.
GOLDEN = [
    ("en", "The medicine brings a substance into the cell. The cell dies.", (2, 11, 15, 49, 8, 1, 0, 2)),
    ("de", "Das Medikament bringt einen Stoff in die Zelle. Die Zelle stirbt.", (2, 11, 17, 53, 7, 1, 1, 1)),
    ("es", "El medicamento lleva una sustancia a la célula. La célula muere.", (2, 11, 24, 52, 4, 4, 1, 2)),
    ("fr", "Le médicament apporte une substance dans la cellule. La cellule meurt.", (2, 11, 18, 58, 6, 1, 1, 5)),
    ("it", "Il medicinale porta una sostanza nella cellula. La cellula muore.", (2, 10, 24, 54, 2, 4, 1, 4)),
    ("nl", "Het medicijn brengt een stof in de kankercel. De kankercel sterft.", (2, 11, 17, 54, 8, 3, 0, 3)),
    ("pl", "Lek wprowadza substancję do komórki. Komórka umiera.", (2, 7, 17, 44, 2, 5, 0, 4)),
    ("pt", "O medicamento leva uma substância à célula. A célula morre.", (2, 10, 23, 48, 3, 4, 1, 2)),
    ("ru", "Лекарство приносит вещество в клетку. Клетка умирает.", (2, 7, 18, 45, 1, 4, 1, 4)),
    ("hu", "A gyógyszer anyagot visz a sejtbe. A sejt meghal.", (2, 9, 14, 39, 5, 1, 0, 2)),
    ("tr", "İlaç hücreye bir madde getirir. Hücre ölür.", (2, 7, 15, 35, 1, 2, 0, 2)),
    ("sv", "Läkemedlet för in ett ämne i cellen. Cellen dör.", (2, 9, 0, 38, 0, 0, 0, 1)),
    ("da", "Medicinen fører et stof ind i cellen. Cellen dør.", (2, 9, 0, 39, 0, 0, 0, 1)),
    ("nb", "Medisinen fører et stoff inn i cellen. Cellen dør.", (2, 9, 0, 40, 0, 0, 0, 1)),
    ("fi", "Tämä on lyhyt lause. Tutkimus päättyi.", (2, 6, 0, 31, 0, 0, 0, 2)),
    ("hi", "दवा काम करती है। यह दो है।", (2, 7, 0, 12, 0, 0, 0, 0)),
    ("zh", "这是临床研究。研究结束了。", (2, 7, 0, 11, 0, 0, 0, 0)),
    ("th", "นี่คือการศึกษา", (1, 4, 0, 10, 0, 0, 0, 0)),
]


@pytest.mark.parametrize(("language", "text", "by_hand"), GOLDEN)
def test_counts_are_those_of_a_person(language: str, text: str, by_hand: tuple[int, ...]) -> None:
    made = count(text, language)
    assert (
        made.sentences,
        made.words,
        made.syllables,
        made.letters,
        made.monosyllables,
        made.three_syllables,
        made.four_syllables,
        made.more_than_six_letters,
    ) == by_hand


def test_a_shown_number_counts_for_its_digits_and_a_spoken_one_for_its_words() -> None:
    shown = segment("102 people took part today.", read="One hundred two people took part today.")
    assert total_shown([shown], "en") == count("102 people took part today.", "en")
    assert (total_shown([shown], "en").words, total([shown], "en").words) == (5, 7)
    assert (total_shown([shown], "en").syllables, total([shown], "en").syllables) == (3 + 6, 4 + 6)


def test_words_that_dale_and_chall_do_not_list_are_unfamiliar() -> None:
    assert count("The doctors studied leukemia in 102 people.", "en").unfamiliar == 1
    assert count("Les médecins.", "fr").unfamiliar == 0


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
