"""Every scalar is the text that was typed, every value knows its place, and no file makes the reader stumble."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.findings import Finding, Place, Severity
from pipeline.source.yaml_text import MAX_BYTES, MAX_DEPTH, Document, Places, ValuePath, read
from tests.helpers import codes, one
from tests.source.changing import place_in

# What YAML libraries take for an error of encoding: left out where another promise is tested.
NOT_YAML = "\x7f\ufeff\ufffe\uffff"
WRITABLE = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters=NOT_YAML)
LINE = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters=NOT_YAML)
# What plain YAML, 1.1 or 1.2, makes something else of than a text.
SCALARS = (
    "NO no yes On y true 1.20 007 0x1F 0o7 1_000 1e3 +1 -0 .inf .nan 12:30:45 2024-01-01 2001-12-14t21:59:43.10-05:00 "
    "null Null ~ = << a#b a:b"
).split()
YAML_SIGNS = (
    *"{ } [ ] , ' \" \\ | > @ ` a b é 😀 #x *a << ~ 1.20".split(),
    *("&a ", "!t ", "!!int ", " #", "  ", "\t", "\n", "\r\n", ": ", "? ", "- ", "---\n", "...\n", "%YAML 1.1\n", "{x.y} z"),
)


def read_file(path: Path, content: str | bytes) -> tuple[Document | None, list[Finding]]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    findings: list[Finding] = []
    return read(path, "f.yaml", findings), findings


def data_of(path: Path, content: str | bytes) -> Any:
    document, findings = read_file(path, content)
    assert document, "\n".join(map(str, findings))
    assert not findings
    return document.data


def is_plain(data: Any) -> bool:
    match data:
        case dict():
            return all(isinstance(key, str) and is_plain(value) for key, value in data.items())
        case list():
            return all(map(is_plain, data))
    return isinstance(data, str)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "f.yaml"


# Scalars


@pytest.mark.parametrize("typed", [*SCALARS, "it's", "b, c", "a b", "a {b} c"])
def test_a_scalar_is_the_text_that_was_typed(file: Path, typed: str) -> None:
    assert data_of(file, f"a: {typed}\n") == {"a": typed}
    assert data_of(file, f"- {typed}\n") == [typed]


def test_a_key_is_the_text_that_was_typed(file: Path) -> None:
    assert data_of(file, "NO: a\n1.20: b\nnull: c\n2024-01-01: d\n<<: e\n") == {
        "NO": "a",
        "1.20": "b",
        "null": "c",
        "2024-01-01": "d",
        "<<": "e",
    }


def test_nothing_is_an_empty_text_and_not_zero(file: Path) -> None:
    assert data_of(file, "a:\nb: ''\n") == {"a": "", "b": ""}


def test_quotation_marks_and_line_signs_are_read_as_yaml_has_them(file: Path) -> None:
    text = "a: \"x \\\"y\\\" \\u00e9\"\nb: 'it''s'\nc: |\n  one\n  two\nd: >\n  one\n  two\ne: |-\n  one\n"
    assert data_of(file, text) == {"a": 'x "y" é', "b": "it's", "c": "one\ntwo\n", "d": "one two\n", "e": "one"}


@given(value=st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_back_from_its_escapes(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    typed = "".join(f"\\U{ord(sign):08x}" for sign in value)
    assert data_of(tmp_path_factory.getbasetemp() / "quoted.yaml", f'a: "{typed}"\n') == {"a": value}


# Places


def test_every_value_and_key_knows_its_line_and_column(file: Path) -> None:
    text = "a: one\nb:\n  - two\n  - c: {d: three, e: [four]}\n"
    document, _ = read_file(file, text)
    assert document
    paths: dict[ValuePath, str] = {
        ("a",): "one",
        ("b", 0): "two",
        ("b", 1, "c", "d"): "three",
        ("b", 1, "c", "e", 0): "four",
    }
    for path, value in paths.items():
        assert document.places.value(path) == place_in(text, value, "f.yaml")
    assert document.places.key(("b", 1, "c")) == place_in(text, "c:", "f.yaml")
    assert document.places.key(("b", 1, "c", "e")) == place_in(text, "e: [", "f.yaml")


def test_columns_are_counted_in_signs_and_not_in_bytes(file: Path) -> None:
    document, _ = read_file(file, "größe: {ä😀: wert}\n")
    assert document
    assert document.places.value(("größe", "ä😀")) == Place("f.yaml", 1, 13)


def test_the_place_of_what_is_not_there_is_the_nearest_around_it() -> None:
    around = Place("f", 3, 5)
    places = Places("f", values={(): Place("f"), ("a",): around})
    assert places.value(("a", "b", 0)) == around
    assert places.key(("a", "b")) == around
    assert places.row(("a",), 7) == around
    assert Places("f").value(("a",)) == Place("f", 1, 1)


def test_every_line_of_a_literal_text_knows_its_place(file: Path) -> None:
    text = "a:\n  - text: |\n\n      One.\n\n      Two.\n        Three.\n  # a comment\n  - b\n"
    document, _ = read_file(file, text)
    assert document
    path = ("a", 0, "text")
    assert [document.places.row(path, index) for index in range(3)] == [
        place_in(text, words, "f.yaml") for words in ("One.", "Two.", "Three.")
    ]


@pytest.mark.parametrize("header", ["|", "|-", "|+", "|2", "|  # note"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_know_their_places_whatever_the_header_and_the_line_ends(file: Path, header: str, end: str) -> None:
    document, _ = read_file(file, end.join([f"a: {header}", "  One.", "", "  Two.", "b: c", ""]))
    assert document
    assert [document.places.row(("a",), index) for index in (0, 1)] == [Place("f.yaml", 2, 3), Place("f.yaml", 4, 3)]


@given(
    lines=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.text(LINE, min_size=1)), min_size=1, max_size=8),
    indent=st.integers(1, 6),
)
@settings(max_examples=100, deadline=None)
def test_any_literal_text_has_one_place_a_line(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[int, int, str]], indent: int
) -> None:
    typed = ["before: x", "a: |"]
    wanted: list[Place] = []
    for blanks, deeper, words in lines:
        words = words.strip() or "x"
        space = " " * (indent + (deeper if wanted else 0))
        typed += [""] * blanks + [space + words]
        wanted.append(Place("f.yaml", len(typed), len(space) + 1))
    document, _ = read_file(tmp_path_factory.getbasetemp() / "lines.yaml", "\n".join([*typed, "after: y", ""]))
    assert document
    assert [document.places.row(("a",), index) for index in range(len(wanted))] == wanted
    assert [line.strip() for line in document.data["a"].splitlines() if line.strip()] == [
        line.strip() for line in typed[2:] if line.strip()
    ]


# Files that cannot be read


@pytest.mark.parametrize("content", ["", "\n\n", "# only a comment\n", "\ufeff"])
def test_an_empty_file_says_how_to_start(file: Path, content: str) -> None:
    document, findings = read_file(file, content)
    assert document is None
    assert "plainspeech new" in one(findings, "yaml-empty").remedy


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(file: Path) -> None:
    assert data_of(file, "a: " + "x" * (MAX_BYTES - 3)) == {"a": "x" * (MAX_BYTES - 3)}
    document, findings = read_file(file, "a: " + "x" * (MAX_BYTES - 2))
    assert document is None
    assert codes(findings) == ["file-too-big"]


def test_the_size_that_is_told_is_above_the_size_that_is_allowed(file: Path) -> None:
    _, findings = read_file(file, "a: " + "x" * (MAX_BYTES + 100_000))
    assert "has 2 MB" not in one(findings, "file-too-big").message


@pytest.mark.parametrize(
    ("content", "place", "byte"),
    [
        (b"a: \xff", "f.yaml:1:4", "0xff"),
        (b"a: b\nc: d\xe9e\n", "f.yaml:2:5", "0xe9"),
        ("a: b".encode("utf-16"), "f.yaml:1:1", "0xff"),
        pytest.param("maker: Köln ".encode() + b"\xff", "f.yaml:1:13", "0xff"),
        pytest.param(
            b"\xef\xbb\xbfa: b\nc: \xff",
            "f.yaml:2:4",
            "0xff",
        ),
    ],
)
def test_a_file_that_is_not_utf8_names_the_byte_and_its_place(file: Path, content: bytes, place: str, byte: str) -> None:
    document, findings = read_file(file, content)
    assert document is None
    found = one(findings, "file-encoding")
    assert (str(found.place), byte in found.message) == (place, True)
    assert "UTF-8" in found.remedy


def test_a_byte_order_mark_at_the_start_is_no_part_of_the_first_key(file: Path) -> None:
    assert data_of(file, b"\xef\xbb\xbfa: b\n") == {"a": "b"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_is_refused_where_it_gets_too_deep(file: Path, opening: str) -> None:
    document, findings = read_file(file, opening * 5000)
    assert document is None
    found = one(findings, "yaml-depth")
    assert found.place.line == 1
    assert found.place.column <= len(opening) * MAX_DEPTH + 1
    assert "bracket" in found.remedy


def test_the_deepest_nesting_that_is_allowed_is_read(file: Path) -> None:
    data = data_of(file, "[" * MAX_DEPTH + "]" * MAX_DEPTH)
    for _ in range(MAX_DEPTH - 1):
        data = data[0]
    assert data == []


# What is refused inside a file


@pytest.mark.parametrize(
    ("text", "again"),
    [("a: 1\nb: 2\na: 3\n", "a: 3"), ("{a: 1, 'a': 2}", "'a'"), ("x:\n  - {b: 1,\n     b: 2}\n", "b: 2")],
)
def test_a_key_that_stands_twice_is_refused_where_it_stands_again(file: Path, text: str, again: str) -> None:
    found = one(read_file(file, text)[1], "yaml-duplicate-key")
    assert found.place == place_in(text, again, "f.yaml")
    assert f"the first is in line {2 if text.startswith('x') else 1}" in found.message


def test_the_same_key_in_two_mappings_is_fine(file: Path) -> None:
    assert data_of(file, "a: {n: 1}\nb: {n: 1}\n") == {"a": {"n": "1"}, "b": {"n": "1"}}


def test_a_text_that_begins_with_an_ampersand_is_refused_and_nothing_is_lost(file: Path) -> None:
    document, findings = read_file(file, "a: b\nc: &more words\n")
    assert document is None
    found = one(findings, "yaml-anchor")
    assert str(found.place) == "f.yaml:2:4"
    assert "&more" in found.message
    assert "quotation marks" in found.remedy


def test_an_alias_of_nothing_is_told_where_it_stands(file: Path) -> None:
    found = one(read_file(file, "a: b\nc: *nothing\n")[1], "yaml-alias")
    assert str(found.place) == "f.yaml:2:4"
    assert "*nothing" in found.message


@pytest.mark.parametrize(
    "text",
    ["a: &x [1]\nb: *x\nc: *x\n", "a: &x [*x]\n", "a: &x {b: *x}\n", "&x a: b\n*x : c\n", "a: &x b\nc: {*x : d}\n"],
)
def test_an_anchor_is_refused_once_whatever_its_aliases(file: Path, text: str) -> None:
    document, findings = read_file(file, text)
    assert document is None
    assert codes(findings) == ["yaml-anchor"]


def test_aliases_that_would_explode_are_never_followed(file: Path) -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    document, findings = read_file(file, "\n".join(lines))
    assert document is None
    assert codes(findings) == ["yaml-anchor"] * 60


def test_a_text_that_begins_with_an_exclamation_mark_is_refused(file: Path) -> None:
    found = one(read_file(file, "a: b\nc: !Attention please\n")[1], "yaml-tag")
    assert str(found.place) == "f.yaml:2:4"
    assert "'!Attention'" in found.message
    assert "quotation marks" in found.remedy


def test_a_tag_never_makes_an_object(file: Path) -> None:
    document, findings = read_file(file, "a: !!python/object/apply:os.getcwd []\nb: !!python/name:os.system x\n")
    assert document and document.data == {"a": "", "b": ""}
    assert codes(findings) == ["yaml-tag", "yaml-tag"]


def test_a_tag_is_named_as_it_was_typed(file: Path) -> None:
    assert "'!!set'" in one(read_file(file, "a: !!set {x}\n")[1], "yaml-tag").message


@pytest.mark.parametrize("typed", ["! words", "!!str words", "!!int 5", "!!null x", "!!binary words"])
def test_no_word_of_a_text_is_dropped_in_silence(file: Path, typed: str) -> None:
    document, findings = read_file(file, f"a: {typed}\n")
    assert findings or (document and document.data == {"a": typed})


@pytest.mark.parametrize(
    ("text", "key"), [("? {a: b}\n: c\n", "{a"), ("{a}: b\n", "{a"), ("x: 1\n[a]: b\n", "[a"), ("- {b}: c\n", "{b")]
)
def test_a_key_that_is_no_text_is_refused_where_it_stands(file: Path, text: str, key: str) -> None:
    found = one(read_file(file, text)[1], "yaml-key")
    assert found.place == place_in(text, key, "f.yaml")
    assert "quotation marks" in found.remedy


@pytest.mark.parametrize("text", ["a: Group #2\n", "a: Group   #2\nb: c\n", "- Group #2\n", "a: [Group #2\n  ]\n"])
def test_a_number_sign_that_cuts_a_text_is_told(file: Path, text: str) -> None:
    found = one(read_file(file, text)[1], "yaml-comment")
    assert found.severity >= Severity.WARNING
    assert found.place == place_in(text, "#2", "f.yaml")
    assert "'#2" in found.message
    assert "quotation marks" in found.remedy


@pytest.mark.parametrize(
    "text",
    [
        "a: b  # a comment\n",
        "a: 'Group' #2\n",
        'a: "Group #2"\n',
        "a: |\n  Group #2\n",
        "a: b#2\n",
        "#2\na: b\n",
        "a: #2\n",
    ],
)
def test_a_comment_that_cuts_no_text_is_none_of_our_business(file: Path, text: str) -> None:
    assert codes(read_file(file, text)[1]) == []


def test_an_entry_of_a_list_is_not_swallowed_by_the_one_before_it(file: Path) -> None:
    document, findings = read_file(file, "a:\n- One.\n - Two.\n- Three.\n")
    assert findings or (document and document.data == {"a": ["One.", "Two.", "Three."]})


# Whatever comes


def assert_read_or_explained(path: Path, content: str | bytes) -> None:
    document, findings = read_file(path, content)
    raw = content if isinstance(content, bytes) else content.encode()
    assert document is None or is_plain(document.data)
    assert document or codes(findings)
    for finding in findings:
        assert finding.remedy
        assert 1 <= finding.place.line <= raw.count(b"\n") + raw.count(b"\r") + 3


@given(content=st.text(st.characters(max_codepoint=127)))
@settings(max_examples=100, deadline=None)
def test_random_ascii_is_read_or_explained(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    assert_read_or_explained(tmp_path_factory.getbasetemp() / "ascii.yaml", content)


@given(content=st.text(st.one_of(WRITABLE, st.sampled_from("\n\t\r"))))
@settings(max_examples=100, deadline=None)
def test_random_text_is_read_or_explained(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    assert_read_or_explained(tmp_path_factory.getbasetemp() / "text.yaml", content)


@given(content=st.lists(st.sampled_from(YAML_SIGNS), max_size=40).map("".join))
@settings(max_examples=100, deadline=None)
@example("a: |\n")
@example("a: >\n\tx")
@example("? |\n")
@example("a: &a\n*a : b")
def test_random_yaml_is_read_or_explained(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    assert_read_or_explained(tmp_path_factory.getbasetemp() / "signs.yaml", content)


@given(content=st.binary())
@settings(max_examples=50, deadline=None)
def test_random_bytes_that_are_no_utf8_are_explained(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    assert_read_or_explained(tmp_path_factory.getbasetemp() / "bytes.yaml", content + b"\xff")
