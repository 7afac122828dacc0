"""Every text that a reader meets is listed once, in reading order, with its place."""

from pathlib import Path

from pipeline.handout import Role
from pipeline.project import Project
from pipeline.source.load import Study, load
from pipeline.source.texts import SourceText
from tests.source.changing import SOURCE, spot, study_after, study_of


def roles(study: Study, *wanted: Role) -> list[SourceText]:
    return [text for text in study.texts if text.role in wanted]


def test_texts_stand_in_reading_order_title_first_and_labels_last(tiny: Study) -> None:
    ids = [text.id for text in tiny.texts]
    assert ids[:6] == ["title", "about-title", "about-1", "about-2", "about-3", "results-title"]
    assert ids[6:15] == [f"results-{n}" for n in (1, 2, 3, 9, 4, 5, 6, 7, 8)]
    assert ids[15:20] == ["cough-caption", "plan-caption", "people-caption", "problems-caption", "group.low"]
    assert all(text.role is Role.LABEL for text in tiny.texts[19:])


def test_every_text_has_its_own_id(tiny: Study, example: Study) -> None:
    for study in (tiny, example):
        ids = [text.id for text in study.texts]
        assert all(ids)
        assert len(set(ids)) == len(ids)


def test_a_text_knows_what_it_is(tiny: Study) -> None:
    wanted = {
        "title": Role.TITLE,
        "about-title": Role.HEADING,
        "results-1": Role.HEADING,
        "results-2": Role.SENTENCE,
        "results-7": Role.ITEM,
        "cough-caption": Role.CAPTION,
        "group.low": Role.LABEL,
    }
    found = {text.id: text.role for text in tiny.texts}
    assert {id_: found[id_] for id_ in wanted} == wanted


def test_labels_are_those_that_a_reader_meets(tiny: Study) -> None:
    assert [text.id for text in roles(tiny, Role.LABEL)] == [
        *(f"group.{name}" for name in ("low", "high", "early", "all")),
        *("measure.nausea", "measure.nausea.medical", "measure.headache", "measure.serious"),
        *("term.syrup", "term.syrup.means", "term.kx7.read"),
        "link.page",
    ]


def test_no_one_translates_the_label_of_a_measure_that_no_block_shows(tiny: Study) -> None:
    assert "measure.better" not in [text.id for text in tiny.texts]


def test_a_reason_why_the_study_ended_is_a_label(project: Project) -> None:
    study = study_after(
        project, ("  masking: both", "  ended: stopped_early\n  reason: Too few people joined\n  masking: both")
    )
    assert study.texts[-1].id == "trial.reason"
    assert study.texts[-1].place == spot(project, "Too few")


def test_every_text_stands_where_it_says(example: Study, tiny: Study) -> None:
    root = Path(__file__).parent.parent
    sources = ((tiny, root / "base/studies/tiny/summary.yaml"), (example, root.parent / "studies/b1931030/summary.yaml"))
    for study, path in sources:
        lines = path.read_text(encoding="utf-8").splitlines()
        for text in study.texts:
            typed = lines[text.place.line - 1][text.place.column - 1 :].lstrip("\"'").replace('\\"', '"')
            forms = [form for form in (text.sentence.one, text.sentence.other) if form]
            assert typed.startswith((*("one: ", "other: "), *(form[:20] for form in forms))), (text.place, typed)


def test_lines_of_a_literal_text_are_sentences_each_with_its_place(project: Project) -> None:
    study = study_after(project, ("          It began", "\n          It lasted long.\n\n          It began"))
    sentences = [text for text in study.texts if text.section == "about"]
    assert [text.sentence.other[:9] for text in sentences] == ["This stud", "The dose ", "It lasted", "It began "]
    assert [text.place for text in sentences[2:]] == [spot(project, "It lasted"), spot(project, "It began on")]


def test_a_sentence_in_its_forms_is_one_text(tiny: Study) -> None:
    forms = tiny.by_path["sections", 1, "blocks", 3, "text", 1].sentence
    assert (forms.one, forms.other) == (
        "{serious.all} person had a serious problem.",
        "{serious.all} people had serious problems.",
    )
    assert forms.zero == "No one had a serious problem."


def test_a_heading_typed_on_two_lines_is_refused_and_raises_nothing(project: Project) -> None:
    path = project.root / SOURCE
    path.write_text(path.read_text().replace("heading: The cough", "heading: |\n          The\n          cough"))
    study, findings = load(project.studies / "tiny", "studies/tiny")
    assert study is None
    assert [finding.code for finding in findings] == ["text-lines"]


def test_loading_again_gives_the_same_texts(project: Project) -> None:
    assert study_of(project).texts == study_of(project).texts


def test_a_hidden_sign_does_not_split_a_sentence(project: Project) -> None:
    path = project.root / SOURCE
    path.write_text(path.read_text().replace("- heading: The cough", '- text: "Nobody coughed.\\fNobody slept."'))
    assert load(project.studies / "tiny", "studies/tiny")[0] is None
