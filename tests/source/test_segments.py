"""An id is minted once: a sentence keeps it through every edit around it, and no other sentence ever gets it."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.findings import Finding, Place
from pipeline.handout import Role
from pipeline.project import Project
from pipeline.source.blocks import Sentence
from pipeline.source.load import load
from pipeline.source.segments import ALIKE, Ids, Minted, assign, read_ids, write_ids
from pipeline.source.texts import SourceText
from tests.helpers import codes, one, write
from tests.source.changing import findings_after, study_after

Line = tuple[str, str]  # section, text
Case = tuple[list[Line], list[tuple[int | None, Line]]]  # before; after, each with the index of the untouched old line
WORDS = "people had the study medicine in each group after doctors asked about cancer cells and a transplant".split()
SECTIONS = ("about", "how", "what")


def made(lines: list[Line]) -> tuple[SourceText, ...]:
    return tuple(
        SourceText("", section, ("x", index), Place("f"), Role.SENTENCE, Sentence(other=text))
        for index, (section, text) in enumerate(lines)
    )


def minted(lines: list[Line], ids: Ids | None = None) -> tuple[list[str], Ids]:
    texts, kept = assign(made(lines), ids or Ids())
    return [text.id for text in texts], kept


def read_back(path: Path, text: str) -> tuple[Ids, list[Finding]]:
    path.write_text(text, encoding="utf-8")
    findings: list[Finding] = []
    return read_ids(path, "segments.yaml", findings), findings


# Minting


def test_ids_are_counted_in_each_section_in_reading_order() -> None:
    ids, kept = minted([("about", "One."), ("how", "Two."), ("about", "Three.")])
    assert ids == ["about-1", "how-1", "about-2"]
    assert kept.next == {"about": 3, "how": 2}


def test_texts_that_have_a_name_keep_it_and_are_not_minted() -> None:
    named = SourceText("title", "", ("title",), Place("f"), Role.TITLE, Sentence(other="Results"))
    texts, kept = assign((named, *made([("about", "One.")])), Ids())
    assert [text.id for text in texts] == ["title", "about-1"]
    assert [entry.id for entry in kept.segments] == ["about-1"]


def test_a_second_time_nothing_changes() -> None:
    lines = [("about", "One."), ("about", "One."), ("how", "Two.")]
    ids, kept = minted(lines)
    assert minted(lines, kept) == (ids, kept)


def test_a_deleted_id_is_never_used_again() -> None:
    _, kept = minted([("about", "One."), ("about", "Two.")])
    _, kept = minted([], kept)
    ids, _ = minted([("about", "Something else altogether.")], kept)
    assert ids == ["about-3"]


@pytest.mark.parametrize("kept", [{}, {"about": 1}, {"about": -4}])
def test_an_id_that_is_in_use_is_never_minted_even_if_the_count_is_behind(kept: dict[str, int]) -> None:
    before = Ids((Minted("about-1", "about", "One."), Minted("about-2", "about", "Two.")), kept)
    ids, _ = minted([("about", "One."), ("about", "Quite another sentence."), ("about", "Two.")], before)
    assert len(set(ids)) == 3
    assert not ids[1].startswith("about--")


# Edits that a person makes


BEFORE: list[Line] = [
    ("about", "This study tested a syrup against coughs."),
    ("about", "The dose was {dose} for {days} days."),
    ("about", "It began on {trial.start}."),
    ("how", "Chance decided who got which dose."),
]


def test_a_sentence_keeps_its_id_when_it_is_edited_in_place() -> None:
    ids, kept = minted(BEFORE)
    after = [BEFORE[0], ("about", "The lower dose was {dose} for {days} days."), *BEFORE[2:]]
    assert minted(after, kept)[0] == ids


def test_a_sentence_that_is_replaced_by_another_gets_a_new_id() -> None:
    ids, kept = minted(BEFORE)
    after = [BEFORE[0], ("about", "Nobody knows why people cough at night."), *BEFORE[2:]]
    assert minted(after, kept)[0] == [ids[0], "about-4", *ids[2:]]


def test_a_sentence_keeps_its_id_when_it_moves_within_its_section_or_to_another() -> None:
    ids, kept = minted(BEFORE)
    after = [BEFORE[2], BEFORE[0], BEFORE[3], ("how", BEFORE[1][1])]
    assert minted(after, kept)[0] == [ids[2], ids[0], ids[3], ids[1]]


def test_sentences_keep_their_ids_when_their_section_is_renamed() -> None:
    ids, kept = minted(BEFORE)
    assert minted([("intro" if section == "about" else section, text) for section, text in BEFORE], kept)[0] == ids


def test_a_sentence_that_is_split_leaves_its_id_to_one_half() -> None:
    ids, kept = minted(BEFORE)
    after = [BEFORE[0], ("about", "The dose was {dose}."), ("about", "It was given for {days} days."), *BEFORE[2:]]
    found, _ = minted(after, kept)
    assert [found[0], *found[3:]] == [ids[0], *ids[2:]]
    assert ids[1] in found[1:3]
    assert len(set(found)) == 5


def test_two_neighbours_that_are_edited_both_keep_their_ids() -> None:
    ids, kept = minted(BEFORE)
    after = [
        ("about", "The study tested a syrup against bad coughs."),
        ("about", "Each dose was {dose} for {days} days."),
        *BEFORE[2:],
    ]
    assert minted(after, kept)[0] == ids


def test_the_likest_sentence_of_a_gap_gets_the_id() -> None:
    _, kept = minted([("about", "The dose was {dose} for {days} days.")])
    after = [("about", "The dose was low for some days."), ("about", "The dose was {dose} for {days} days in all.")]
    assert minted(after, kept)[0] == ["about-2", "about-1"]


def test_the_likest_sentence_gets_the_id_also_when_a_likely_one_stands_in_an_earlier_gap() -> None:
    """Where its neighbours have changed places, an old sentence is a candidate in two gaps."""
    _, kept = minted([("about", "It began."), ("about", "The dose was low for some days."), ("about", "It ended.")])
    new, edited = ("about", "The dose was high."), ("about", "The dose was low for some few days.")
    assert minted([("about", "It ended."), new, ("about", "It began."), edited], kept)[0] == [
        "about-3",
        "about-4",
        "about-1",
        "about-2",
    ]


def test_two_neighbours_that_change_places_and_are_both_edited_keep_their_ids() -> None:
    _, kept = minted([("about", "The dose was low for some days."), ("about", "Doctors asked people how they felt.")])
    after = [("about", "Doctors asked all people how they felt."), ("about", "The dose was low for a few days.")]
    assert minted(after, kept)[0] == ["about-2", "about-1"]


def test_of_neighbours_that_are_equally_like_the_first_stays_the_first() -> None:
    _, kept = minted([("about", "one two three four"), ("about", "one two five six")])
    assert minted([("about", "one two seven"), ("about", "one two eight")], kept)[0] == ["about-1", "about-2"]


def test_the_same_sentence_twice_has_two_ids_and_one_of_them_stays_when_one_is_deleted() -> None:
    ids, kept = minted([("about", "Yes."), ("about", "No."), ("about", "Yes.")])
    assert len(set(ids)) == 3
    assert minted([("about", "Yes."), ("about", "No.")], kept)[0] == ids[:2]


# Whatever edits


@st.composite
def edited(draw: st.DrawFn) -> Case:
    """Sentences, no two alike, and the same after some edits."""
    texts = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=2, max_size=8).map(" ".join), unique=True, max_size=12))
    before = [(draw(st.sampled_from(SECTIONS)), text) for text in texts]
    after: list[tuple[int | None, Line]] = list(enumerate(before))
    fresh = (" ".join([*pair, "anew"]) for pair in zip(WORDS, reversed(WORDS), strict=True))
    for operation in draw(st.lists(st.sampled_from(["insert", "edit", "delete", "move", "split", "away"]), max_size=8)):
        spot = draw(st.integers(0, max(len(after) - 1, 0)))
        if operation == "insert":
            after.insert(spot, (None, (draw(st.sampled_from(SECTIONS)), next(fresh))))
        elif after:
            index, (section, text) = after.pop(spot)
            halves = text.split(" ", 1)
            if operation == "edit":
                after.insert(spot, (None, (section, f"{text} {next(fresh)}")))
            elif operation == "move":
                after.insert(draw(st.integers(0, len(after))), (index, (section, text)))
            elif operation == "away":
                after.insert(spot, (index, (draw(st.sampled_from(SECTIONS)), text)))
            elif operation == "split":
                after[spot:spot] = [(None, (section, f"{half} {next(fresh)}")) for half in halves]
    return before, after


@given(case=edited())
@settings(max_examples=100, deadline=None)
def test_every_untouched_sentence_keeps_its_id_whatever_is_done_around_it(case: Case) -> None:
    before, after = case
    old, kept = minted(before)
    new, kept_after = minted([line for _, line in after], kept)
    for (index, _), id_ in zip(after, new, strict=True):
        assert index is None or id_ == old[index]
    assert [entry.id for entry in kept_after.segments] == new
    for section, number in kept_after.next.items():
        assert number >= kept.next.get(section, 1)


SWAPPED: Case = (
    [("about", "It began."), ("about", "The dose was low for some days."), ("about", "It ended.")],
    [
        (2, ("about", "It ended.")),
        (None, ("about", "The dose was low for days.")),
        (0, ("about", "It began.")),
        (None, ("about", "The dose was low for all days.")),
    ],
)


@given(case=edited())
@settings(max_examples=100, deadline=None)
@example(SWAPPED)
def test_no_two_sentences_ever_share_an_id(case: Case) -> None:
    before, after = case
    new, _ = minted([line for _, line in after], minted(before)[1])
    assert len(set(new)) == len(new)


@given(steps=st.lists(st.lists(st.tuples(st.sampled_from(SECTIONS), st.sampled_from(WORDS)), max_size=8), max_size=6))
@settings(max_examples=100, deadline=None)
def test_an_id_never_comes_back_after_its_sentence_was_deleted(steps: list[list[Line]]) -> None:
    kept, gone, living = Ids(), set[str](), set[str]()
    for lines in steps:
        ids, kept = minted(lines, kept)
        assert not gone & set(ids)
        assert Counter(ids).most_common(1)[:1] == [] or Counter(ids).most_common(1)[0][1] == 1
        gone |= living - set(ids)
        living = set(ids)


@given(lines=st.lists(st.tuples(st.sampled_from(SECTIONS), st.sampled_from(WORDS)), max_size=10), data=st.data())
@settings(max_examples=50, deadline=None)
def test_changing_the_order_alone_mints_nothing(lines: list[Line], data: st.DataObject) -> None:
    ids, kept = minted(lines)
    assert sorted(minted(data.draw(st.permutations(lines)), kept)[0]) == sorted(ids)


def test_alike_is_half_of_the_words() -> None:
    _, kept = minted([("about", "one two three four")])
    assert ALIKE == 0.5
    assert minted([("about", "one two five six")], kept)[0] == ["about-1"]
    assert minted([("about", "one five six seven")], kept)[0] == ["about-2"]


# The file


IDS = st.builds(
    Ids,
    st.lists(
        st.builds(
            Minted,
            st.from_regex(r"[a-z][a-z0-9]{0,5}-[1-9]{1,3}", fullmatch=True),
            st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3})?", fullmatch=True),
            st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff")),
        ),
        max_size=6,
        unique_by=lambda entry: entry.id,
    ).map(tuple),
    st.dictionaries(st.from_regex(r"[a-z][a-z0-9]{0,5}", fullmatch=True), st.integers(1, 999), max_size=4),
)


@given(ids=IDS)
@settings(max_examples=100, deadline=None)
@example(Ids((Minted("no-1", "no", 'He said: "{x}" \\ # \n'),), {"no": 2, "null": 1, "y": 3, "e1": 4}))
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, ids: Ids) -> None:
    found, findings = read_back(tmp_path_factory.getbasetemp() / "segments.yaml", write_ids(ids))
    assert (found, findings) == (ids, [])


@pytest.mark.parametrize(
    "sign",
    [
        "\u2028",
        "\u2029",
        "\ufeff",
        *(pytest.param(sign) for sign in ("\ufffe", "\uffff", "\x7f", "\x85")),
    ],
)
def test_a_rare_sign_is_read_back_too(tmp_path: Path, sign: str) -> None:
    ids = Ids((Minted("about-1", "about", f"a{sign}b"),), {"about": 2})
    assert read_back(tmp_path / "segments.yaml", write_ids(ids)) == (ids, [])


def test_one_segment_is_one_line_so_that_a_difference_is_easy_to_read() -> None:
    text = write_ids(Ids((Minted("a-1", "a", "One."), Minted("b-1", "b", "Two.")), {"b": 2, "a": 2}))
    assert text.splitlines()[2:] == [
        "schema: 1",
        "next: {a: 2, b: 2}",
        "segments:",
        '  - {id: a-1, in: a, text: "One."}',
        '  - {id: b-1, in: b, text: "Two."}',
    ]


def test_the_ids_of_the_small_study_are_kept_as_they_would_be_written(project: Project) -> None:
    path = project.studies / "tiny" / "segments.yaml"
    assert write_ids(read_ids(path, "segments.yaml", [])) == path.read_text(encoding="utf-8")


def test_where_there_is_no_file_there_are_no_ids(tmp_path: Path) -> None:
    findings: list[Finding] = []
    assert read_ids(tmp_path / "segments.yaml", "segments.yaml", findings) == Ids()
    assert findings == []


@pytest.mark.parametrize(
    "text",
    [
        "a\n",
        "- a\n",
        "segments: a\n",
        "segments: [a]\n",
        "segments: {a: b}\n",
        "segments: [{id: a-1, in: a}]\n",
        "next: [a]\n",
        "next: {a: many}\n",
        "next: {a: [1]}\n",
    ],
)
def test_a_file_that_holds_no_ids_is_a_finding(tmp_path: Path, text: str) -> None:
    ids, findings = read_back(tmp_path / "segments.yaml", text)
    assert ids == Ids()
    assert "version control" in one(findings, "segments-broken").remedy


@pytest.mark.parametrize("text", ["", "a: {b\n", "a: *b\n"])
def test_a_file_that_is_no_yaml_is_a_finding(tmp_path: Path, text: str) -> None:
    ids, findings = read_back(tmp_path / "segments.yaml", text)
    assert ids == Ids()
    assert len(findings) == 1


@pytest.mark.parametrize(
    "entry",
    [
        "{id: [a-1], in: a, text: b}",
        "{id: {a: b}, in: a, text: b}",
        "{id: a b, in: a, text: b}",
        "{id: ../a-1, in: a, text: b}",
        pytest.param("{id: a-1, in: [a], text: [b]}"),
    ],
)
def test_an_entry_that_cannot_be_one_is_a_finding(tmp_path: Path, entry: str) -> None:
    _, findings = read_back(tmp_path / "segments.yaml", f"segments:\n  - {entry}\n")
    assert codes(findings) == ["segments-broken"]


def test_an_id_that_stands_twice_is_a_finding_that_names_it(tmp_path: Path) -> None:
    text = "segments:\n  - {id: a-1, in: a, text: x}\n  - {id: a-2, in: a, text: z}\n  - {id: a-1, in: a, text: y}\n"
    _, findings = read_back(tmp_path / "segments.yaml", text)
    assert "'a-1'" in one(findings, "segments-twice").message


# A study and its ids


def test_a_new_sentence_has_a_temporary_id_and_a_build_says_so(project: Project) -> None:
    study = study_after(project, ("          It began on", "          Nobody paid for it.\n          It began on"))
    assert one(study.findings, "segments-unminted").place.file == "studies/tiny/segments.yaml"
    assert study.ids != study.kept
    assert "about-4" in [text.id for text in study.texts]


def test_a_study_whose_sentences_are_minted_says_nothing(project: Project) -> None:
    assert findings_after(project) == ()


def test_a_broken_file_of_ids_stops_the_study(project: Project) -> None:
    write(project.studies / "tiny" / "segments.yaml", "a\n")
    study, findings = load(project.studies / "tiny", "studies/tiny")
    assert study is None
    assert codes(findings) == ["segments-broken"]
