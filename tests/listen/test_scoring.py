"""Word errors and recalled numbers are counted by place, and each sentence answers for its own."""

import doctest

import pytest

from tests.listen import scoring
from tests.listen.hearing import Cue, windows
from tests.listen.normalise import normalise
from tests.listen.report import details, figures, judged, pairs_of, passes
from tests.listen.scoring import aligned, numbers_recalled, word_error_rate, word_errors


def pairs(said: str, heard: str) -> tuple[scoring.Pair, ...]:
    return aligned(normalise(said), normalise(heard))


@pytest.mark.parametrize(
    ("said", "heard", "errors"),
    [
        ("ten people had it", "ten people had it", 0),
        ("ten people had it", "ten had it", 1),
        ("ten people had it", "ten people have it", 1),
        ("ten people had it", "ten more people had it", 1),
        ("ten people had it", "", 4),
        ("ten", "we all know it", 4),
    ],
)
def test_errors_are_words_changed_lost_or_added(said: str, heard: str, errors: int) -> None:
    assert word_errors(pairs(said, heard)) == errors
    assert word_error_rate(pairs(said, heard)) == errors / len(normalise(said))


def test_alignment_gives_both_sides_back() -> None:
    said, heard = normalise("six of 42 people had VOD"), normalise("and 6 42 people, and VOD too")
    together = aligned(said, heard)
    assert tuple(pair.said for pair in together if pair.said) == said
    assert tuple(pair.heard for pair in together if pair.heard) == heard


def test_a_number_counts_only_at_its_place() -> None:
    assert numbers_recalled(pairs("5 of 22 and 6 of 42", "5 of 22 and 6 of 42")) == 1.0
    assert numbers_recalled(pairs("lower dose 5, higher dose 6", "lower dose 6, higher dose 5")) == 0.0
    assert numbers_recalled(pairs("5 of 22", "522")) == 0.0


def test_among_equal_alignments_the_one_with_more_numbers_is_taken() -> None:
    assert numbers_recalled(pairs("10 of 102 people", "10 102 people")) == 1.0
    assert numbers_recalled(pairs("2 of 22", "22 22")) == 0.5


def test_where_no_number_is_said_none_is_lost() -> None:
    assert numbers_recalled(pairs("blood cells", "blood sells")) == 1.0


CUES = tuple(
    Cue(name, start, start + 9.0, said)
    for name, start, said in [("a", 0.0, "Ten people."), ("b", 10.0, "Two of five."), ("c", 20.0, "Thank you.")]
)


def test_a_window_ends_with_a_sentence_and_is_no_longer_than_it_may_be() -> None:
    assert [[cue.id for cue in group] for group in windows(CUES, 20.0)] == [["a", "b"], ["c"]]
    assert [[cue.id for cue in group] for group in windows(CUES, 5.0)] == [["a"], ["b"], ["c"]]
    assert [cue for group in windows(CUES, 29.0) for cue in group] == list(CUES)
    assert list(windows(())) == []


def test_what_is_heard_at_once_is_cut_where_each_sentence_ends() -> None:
    first, second, third = judged(CUES, "Oh, ten people. Two or five thank you all.")
    assert [(pair.said, pair.heard) for pair in first.pairs] == [("", "oh"), ("10", "10"), ("people", "people")]
    assert [(pair.said, pair.heard) for pair in second.pairs] == [("2", "2"), ("of", "or"), ("5", "5")]
    assert [(pair.said, pair.heard) for pair in third.pairs] == [("thank", "thank"), ("you", "you"), ("", "all")]


def test_a_cue_without_words_answers_for_nothing() -> None:
    silent = (Cue("x", 0.0, 1.0, "…"), Cue("a", 2.0, 3.0, "Ten."), Cue("y", 4.0, 5.0, "–"))
    assert [len(item.pairs) for item in judged(silent, "ten")] == [0, 1, 0]
    assert [len(item.pairs) for item in judged(silent[:1], "")] == [0]


def test_the_report_names_what_was_not_heard_and_the_limits() -> None:
    heard = judged(CUES, "Ten people. For of five. Thank you.")
    assert "b at 10 s, errors: 1\n    said   2 of 5\n    heard  for of 5" in details(heard)
    assert "b at 10 s, lost: 2\n" in details(heard)
    assert figures("It", heard) == ("It: word error rate 0.143 (at most 0.15), numbers recalled 66.7% of 3 (at least 95%)")
    assert not passes(heard)
    assert passes(judged(CUES, "Ten people. Two of five. Thank you."))
    assert not passes(judged(CUES, "10. 2 5."))
    assert word_errors(pairs_of(heard)) == 1


def test_the_examples_in_its_documentation_hold() -> None:
    from tests.listen import sounds

    assert doctest.testmod(scoring).failed == doctest.testmod(sounds).failed == 0
