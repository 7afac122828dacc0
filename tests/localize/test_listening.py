"""What is heard of a block where it stands, and what in the long list; and what is said around it all."""

import pytest

from pipeline.assemble import assemble, open_study
from pipeline.handout import MINUTES, Handout, Segment
from pipeline.localize.recording import TELEPHONE
from pipeline.narrate.voices import Voices, Wishes
from pipeline.project import Project
from tests.helpers import edit

SOURCE = "studies/tiny/summary.yaml"
SORTED = "sort: all}"
HEADACHE = "  headache: {label: Headache"
MANY = "".join(
    f"  more_{name}: {{label: Problem {name}, kind: people, safety: problem, n: {{low: {n}, high: {n}, early: {n}}}}}\n"
    for name, n in (("a", 9), ("b", 8), ("c", 7), ("d", 6), ("e", 6), ("f", 6))
)


def handout(project: Project, locale: str = "en") -> Handout:
    opened, findings = open_study(project, "tiny")
    assert opened, "\n".join(map(str, findings))
    return assemble(project, opened, locale, Voices(Wishes("silent")))[0].handout


def read(segments: tuple[Segment, ...]) -> str:
    return " ".join(segment.read for segment in segments)


def heard(project: Project, part: str) -> list[str]:
    return [found.read for found in handout(project).heard() if found.id.startswith(part)]


def test_a_short_table_is_heard_whole_where_nothing_would_be_left_for_later(project: Project) -> None:
    made = handout(project)
    assert not made.long_list
    assert [found.read for found in made.heard() if found.id.startswith("problems-")][-2:] == [
        "Headache. Lower dose: three out of forty. Higher dose: six out of thirty-eight.",
        "Feeling sick. Lower dose: five out of forty. Higher dose: one out of thirty-eight.",
    ]


def test_the_most_common_are_heard_with_ties_and_the_others_last(project: Project) -> None:
    edit(project, SOURCE, (HEADACHE, MANY + HEADACHE))
    said = heard(project, "problems-")
    assert "You now hear the six problems that were the most common in this group: “Everyone”." in said
    assert "The recording ends with the two other problems." in said
    spot = said.index("The next numbers belong to this title: “Problems”.")
    assert [row.split(".")[0] for row in said[spot + 1 :]] == ["Headache", "Feeling sick"]
    assert handout(project).chapters[-1].blocks[0] == handout(project).long_list[:1]


def test_where_no_number_of_the_group_is_known_nothing_is_called_common(project: Project) -> None:
    edit(
        project, SOURCE, ("high: 1, early: 0}", "high: 1, early: hidden_small}"), ("group: all, first", "group: low, first")
    )
    edit(
        project,
        SOURCE,
        ("high: 6, early: 2}", "high: 6, early: not_reported}"),
        ("groups: [low, high, all]", "groups: [all, low]"),
    )
    said = heard(project, "problems-")
    assert not any("most common" in words for words in said)
    assert "In the group “Lower dose”, five out of forty people had this problem: “Feeling sick”." in said


def test_what_is_always_said_is_heard_however_rare_it_is(project: Project) -> None:
    edit(project, SOURCE, (HEADACHE, MANY + HEADACHE), ("medical: Nausea,", "medical: Nausea, always_said: true,"))
    said = heard(project, "problems-")
    spot = said.index("Then comes one problem that this recording names in any case.")
    assert said[spot + 1].startswith("Feeling sick.")
    assert said[spot + 2] == "The recording ends with one other problem."


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (SORTED, "sort: all, spoken: appendix}", "The next numbers belong to this title: “Problems”."),
        ("marks: [days]}", "marks: [days], spoken: appendix}", "The next numbers belong to this title: “The plan”."),
        ("first: 1}", "first: 1, spoken: appendix}", "The next numbers belong to this group: “Everyone”."),
    ],
)
def test_an_appendix_is_heard_last_under_its_name(project: Project, old: str, new: str, name: str) -> None:
    edit(project, SOURCE, (old, new))
    made = handout(project)
    assert "You hear all numbers at the end of the recording." in [found.read for found in made.heard()]
    last = made.chapters[-1]
    assert [found.read for found in last.blocks[1]] == ["This section is a long list.", "You can skip it."]
    assert last.blocks[2][0].read == name
    ids = [found.id for found in made.heard()]
    assert len(ids) == len(set(ids))
    assert {found.id for found in made.segments if found.message != "table_overlap"} <= set(ids)


def test_a_full_table_is_heard_as_it_stands(project: Project) -> None:
    edit(project, SOURCE, (SORTED, "sort: all, spoken: full}"))
    made = handout(project)
    order = [found.id for found in made.segments if found.id.startswith("problems-")]
    assert [found.id for found in made.heard() if found.id.startswith("problems-")] == order


def test_every_length_has_its_sentence_under_one_id(project: Project) -> None:
    made = handout(project)
    assert tuple(made.lengths) == MINUTES == (*range(1, 11), *range(15, 181, 5))
    assert {found.id for found in made.lengths.values()} == {"opening-recording-length"}
    assert made.lengths[1].read == "It takes about one minute."
    assert "thirty minutes" in read(made.chapters_for(31.2)[0].blocks[-1])
    assert "one hundred eighty minutes" in read(made.chapters_for(181)[0].blocks[-1])
    assert made.chapters_for(240) == made.chapters


@pytest.mark.parametrize("minutes", [0.2, 1, 7.4, 12, 179])
def test_the_length_that_is_said_is_the_nearest(project: Project, minutes: float) -> None:
    made = handout(project)
    said = made.chapters_for(minutes)[0].blocks[-1][-1]
    told = next(known for known, found in made.lengths.items() if found == said)
    assert abs(told - minutes) == min(abs(known - minutes) for known in MINUTES)


def test_a_telephone_number_is_said_twice_before_the_end(project: Project) -> None:
    assert read(handout(project).closing) == "This is the end of the recording. Thank you for listening."
    edit(project, SOURCE, ("{name: Acme & Sons}", '{name: Acme & Sons, contact: "030 12 34 56"}'))
    said = [found.read for found in handout(project).closing]
    number = "zero three zero, one two, three four, five six"
    assert said[:2] == [f"The sponsor’s telephone number is {number}.", f"Once more, the telephone number is {number}."]


@pytest.mark.parametrize(
    ("contact", "dialled"),
    [("+49 30 123456", True), ("(030) 123", False), ("study@example.org", False), ("Street 12", False)],
)
def test_what_can_be_dialled_is_a_telephone_number(contact: str, dialled: bool) -> None:
    assert bool(TELEPHONE.fullmatch(contact)) is dialled


def test_marked_sentences_and_blocks_make_the_short_edition(project: Project) -> None:
    (chapter,) = handout(project).short_chapters()
    said = [found.read for block in chapter.blocks for found in block]
    assert said[0] == "The results in one minute"
    assert said[5:] == [
        "On the lower dose, twenty out of forty people had no cough.",
        "On the higher dose, nineteen out of thirty-eight people had no cough.",
        "What follows is about people who died, and you can skip it.",
        "Three people died.",
        "No one had a serious problem.",
        "The long recording tells you more.",
    ]


def test_nothing_marked_is_no_short_edition(project: Project) -> None:
    path = project.root / SOURCE
    path.write_text(path.read_text(encoding="utf-8").replace("short: true", "short: false"), encoding="utf-8")
    assert handout(project).short_chapters() == ()


def test_a_title_without_words_for_its_number_is_read_without(project: Project) -> None:
    """Spanish has the phrases, and no catalog of this study: what is English says so in English."""
    titles = [section.title for section in handout(project, "es").sections]
    assert titles[0].read == "Part one, of four. What is this about?"
    assert titles[-1].read.startswith("Sección cuatro de cuatro. ")
