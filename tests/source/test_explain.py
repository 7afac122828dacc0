"""What the model refuses is told in the words of the file: the key, the place, and what to write."""

import pytest

from pipeline.project import Project
from pipeline.source.explain import SPELLINGS, spelled
from pipeline.source.model import json_schema
from tests.helpers import codes, one
from tests.source.changing import SOURCE, findings_after, spot

TITLE = "title: Results of a study of a medicine for coughs"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("title",), "title"),
        (("sections", 2, "blocks", 0, "text"), "sections[2].blocks[0].text"),
        ((0, "a"), "[0].a"),
    ],
)
def test_a_path_is_spelled_as_a_person_would(path: tuple[str | int, ...], text: str) -> None:
    assert spelled(path) == text


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        (TITLE, "title: {trial.sponsor}", "text-is-mapping", "{trial.sponsor}"),
        (TITLE, "title: [a, b]", "text-expected", "[a, b]"),
        (TITLE, "title: ''", "text-empty", "''"),
        (TITLE, "title: |\n  One.\n  Two.", "text-lines", "|\n  One."),
        (TITLE, 'title: "a\\u202eb"', "text-hidden", '"a\\u202eb"'),
        ("masking: both", "masking: double", "word-unknown", "double"),
        ("start: 2024-01-15", "start: 15.01.2024", "date", "15.01.2024"),
        ("sites: 12", "sites: many", "count-expected", "many"),
        ("{low: 5, high: 1", "{low: , high: 1", "count-blank", ", high: 1, early: 0"),
        ("{low: 5, high: 1", "{low: -5, high: 1", "count-negative", "-5"),
        ("{low: 5, high: 1", "{low: 5%, high: 1", "count-is-percent", "5%, high: 1"),
        ('number: "1.0"', "number: v1", "spelling", "v1"),
        ("id: tiny", "id: Tiny", "spelling", "Tiny"),
        ("https://example.org/study", "example.org/study", "spelling", "example.org/study"),
        ("over: 10%", "over: 110%", "percent-range", "110%"),
        ("first: 1", "first: 0", "number-small", "0}\n      - table"),
        ("[low, high]\n    of: [40, 38]", "[low, high]\n    of: [40]", "reported-table", "table: Table 2"),
        ("range: [3, 5]", "range: 3-5", "type", "3-5"),
        ("range: [3, 5]", "range: [3, 4, 5]", "length", "[3, 4, 5]"),
        ("range: [3, 5]", "range: [5, 3]", "range-reversed", "{range: [5, 3]"),
        ("sponsor: {name: Acme & Sons}", "sponsor: Acme & Sons", "type", "Acme"),
        ("- links: [page]", "- headline: x", "block-kind", "headline"),
        ("- links: [page]", "- links: []", "length", "[]"),
    ],
)
def test_what_is_refused_is_told_where_it_stands(project: Project, old: str, new: str, code: str, at: str) -> None:
    found = one(findings_after(project, (old, new)), code)
    assert found.place == spot(project, at)
    assert found.remedy


@pytest.mark.parametrize(
    ("old", "new", "key", "at"),
    [
        ("maker: Test authors\n", "", "'maker' is missing in the summary", "schema: 1"),
        ("  masking: both\n", "", "'masking' is missing in trial", "trial:"),
        ("{label: Headache, kind", "{kind", "'label' is missing in measures.headache", "headache:"),
        ("caption: The plan, ", "", "'caption' is missing in sections[1].blocks[6].timeline", "timeline:"),
    ],
)
def test_a_missing_key_is_told_at_the_mapping_that_lacks_it(
    project: Project, old: str, new: str, key: str, at: str
) -> None:
    found = one(findings_after(project, (old, new)), "key-missing")
    assert key in found.message
    assert found.place == spot(project, at)


def test_a_form_without_other_is_told_at_its_sentence(project: Project) -> None:
    found = one(findings_after(project, ("- other: See the table below.", "- one: See the table below.")), "key-missing")
    assert "'other' is missing in sections[1].blocks[3].text[2]" in found.message
    assert found.place == spot(project, "one: See")


@pytest.mark.parametrize(
    ("old", "new", "at", "near"),
    [
        ("maker: Test", "makr: x\nmaker: Test", "makr", "'maker'"),
        ("  sites: 12", "  sits: 12\n  sites: 12", "sits", "'sites'"),
        (
            "kind: people, safety: death, n: {all: 3}",
            "kind: people, safty: x, safety: death, n: {all: 3}",
            "safty",
            "'safety'",
        ),
    ],
)
def test_an_unknown_key_is_told_with_the_one_that_is_meant(
    project: Project, old: str, new: str, at: str, near: str
) -> None:
    found = one(findings_after(project, (old, new)), "key-unknown")
    assert found.place == spot(project, at)
    assert near in found.remedy


def test_a_key_that_belongs_elsewhere_is_never_suggested_in_place_of_itself(project: Project) -> None:
    found = one(findings_after(project, ("maker: Test", "note: x\nmaker: Test")), "key-misplaced")
    assert found.place == spot(project, "note: x")
    assert "Did you mean" not in found.remedy


@pytest.mark.parametrize(
    ("old", "new", "at", "sign"),
    [
        ("label: Higher dose,", "label: Higher dose, second part,", "second part", "comma"),
        ("name: Acme & Sons", "name: Acme, Sons", "Sons", "comma"),
        ("- This is about", "- Lower dose: This is about", "Lower dose: This", "colon"),
        ("maker: Test", "Title of study: x\nmaker: Test", "Title of study", "colon"),
    ],
)
def test_a_text_that_yaml_has_cut_in_two_is_told_where_it_is_cut(
    project: Project, old: str, new: str, at: str, sign: str
) -> None:
    found = one(findings_after(project, (old, new)), "text-cut")
    assert found.place == spot(project, at)
    assert f"The {sign}" in found.message
    assert "quotation marks" in found.remedy


def test_a_text_that_yaml_has_cut_in_two_is_told_once(project: Project) -> None:
    assert codes(findings_after(project, ("- This is about", "- Lower dose: This is about"))) == ["text-cut"]


@pytest.mark.parametrize(
    ("old", "new"), [("- This is about", "- Note: This is about"), ("- other: See the", "- Please: See the")]
)
def test_a_sentence_with_a_colon_behind_its_first_word_is_told_to_be_quoted(project: Project, old: str, new: str) -> None:
    found = findings_after(project, (old, new))
    assert any("quotation marks" in finding.remedy for finding in found)


def test_a_sentence_that_is_one_placeholder_is_told_to_be_quoted(project: Project) -> None:
    found = findings_after(project, ("- This is about {better.low.share} in every {better.low.share.of}.", "- {kx7}"))
    assert "quotation marks" in found[0].remedy
    assert not any("comma" in finding.message for finding in found)


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("  days: {value: 1}", "  Days: {value: 1}", "Days"),
        ("n: {low: 5, high: 1, early: 0}", "n: {Low: 5, high: 1, early: 0}", "Low: 5"),
        ("  kx7: {text", "  KX7: {text", "KX7: {text"),
    ],
)
def test_a_name_that_cannot_be_one_is_told_at_the_name(project: Project, old: str, new: str, name: str) -> None:
    found = one(findings_after(project, (old, new)), "name")
    assert found.place == spot(project, name)
    assert "small letters" in found.remedy


def test_an_element_that_annex_v_does_not_have_is_told_with_those_it_has(project: Project) -> None:
    found = findings_after(project, ('"10": {status: met}', '"11": {status: met}'))
    assert "small letters" not in found[0].remedy


def test_a_range_with_one_end_is_not_said_to_miss_a_key(project: Project) -> None:
    found = findings_after(project, ("range: [3, 5]", "range: [3]"))
    assert "key '1'" not in found[0].message


def test_what_is_wrong_in_a_line_of_a_text_is_told_in_that_line(project: Project) -> None:
    path = project.root / SOURCE
    path.write_text(path.read_text().replace("It began on {trial.start}.", "It \u200ebegan on {trial.start}."))
    found = one(findings_after(project), "text-hidden")
    assert found.place == spot(project, "It \u200ebegan")


def test_all_mistakes_are_told_at_once_and_in_order(project: Project) -> None:
    changes = (("masking: both", "masking: none"), ("sites: 12", "sites: x"), (TITLE, "title: ''"), ("id: plan", "id: P"))
    found = findings_after(project, *changes)
    assert codes(found) == ["text-empty", "word-unknown", "count-expected", "spelling"]
    assert [finding.place for finding in found] == sorted(finding.place for finding in found)


def test_a_list_that_is_empty_because_its_entries_failed_is_not_told_beside_them(project: Project) -> None:
    assert codes(findings_after(project, ("tracks: [early, low, high]", "tracks: [Early]"))) == ["spelling"]


@pytest.mark.parametrize("root", ["just text\n", "- a\n- b\n", "---\n"])
def test_a_file_that_is_no_mapping_is_told_so(project: Project, root: str) -> None:
    (project.root / SOURCE).write_text(root, encoding="utf-8")
    assert "must be a mapping" in one(findings_after(project), "type").message


def test_every_pattern_of_the_model_is_explained_in_words() -> None:
    def patterns(part: object) -> set[str]:
        if isinstance(part, dict):
            own = {part["pattern"]} if isinstance(part.get("pattern"), str) else set()
            return own.union(*map(patterns, part.values()))
        return set().union(*map(patterns, part)) if isinstance(part, list) else set()

    assert patterns(json_schema()) - {r"^[0-9.]+ ?%?$"} <= set(SPELLINGS)
