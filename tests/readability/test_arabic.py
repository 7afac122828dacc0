"""What OSMAN counts: by signs where a word has them, by letters where it has none."""

import pytest

from pipeline.readability import arabic
from pipeline.readability.counts import count


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("كَتَبَ", 3),  # three short vowels
        ("كِتَاب", 3),  # one short, one long: the long one twice
        ("مُعَلِّم", 5),  # three short, and a doubled consonant twice
        ("كِتَابٌ", 5),  # and an ending in -un twice
    ],
)
def test_a_word_with_signs_is_counted_by_them(word: str, syllables: int) -> None:
    assert arabic.syllables(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"), [("كتاب", 3), ("دواء", 3), ("في", 2), ("ا", 1), ("تمامًا", 3), ("كـــتب", 3)]
)
def test_a_word_without_signs_or_with_one_for_clearness_is_counted_by_its_letters(word: str, syllables: int) -> None:
    assert arabic.syllables(word) == syllables


def test_a_word_is_complex_only_by_its_signs() -> None:
    assert arabic.is_complex("مُتَعَلِّمَة")
    assert not arabic.is_complex("متعلمة")


def test_signs_are_no_letters() -> None:
    assert arabic.letters("كِتَابٌ") == "كتاب"
    assert count("كِتَابٌ", "ar").letters == count("كتاب", "ar").letters == 4


def test_a_sentence_is_counted_by_hand() -> None:
    """شارك(4 letters, 3 heard) · المؤمنون(8, 7, faseeh) · في(2, 2) · الدراسة(7, 5): two long words."""
    made = count("شارك المؤمنون في الدراسة.", "ar")
    assert (made.sentences, made.words, made.letters, made.syllables) == (1, 4, 21, 17)
    assert (made.more_than_five_letters, made.faseeh, made.complex) == (2, 1, 0)
