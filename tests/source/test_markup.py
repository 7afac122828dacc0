"""A message is words, placeholders and three marks; what does not pair is told with its column."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.source.markup import MarkupError, Piece, parse, placeholders, terms, words

SIGNS = st.sampled_from(
    ["{", "}", "[", "]", "(", ")", "](", "**", "*", "term:", "lang:la", "a.b", ":f", " ", "\n", "é", "😀", "%s", "\\"]
)
PLAIN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="*[]{}"), min_size=1)
NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,5}(\.[a-z0-9_]{1,5}){0,2}(:[a-z0-9]{1,3})?", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", ()),
        ("All is said.", (Piece("All is said."),)),
        ("{vod.all} of {n}", (Piece(name="vod.all"), Piece(" of "), Piece(name="n"))),
        ("{vod.all:f}", (Piece(name="vod.all", form="f"),)),
        ("a [stem cell](term:hsct) b", (Piece("a "), Piece("stem cell", term="hsct"), Piece(" b"))),
        ("[et al.](lang:la)", (Piece("et al.", lang="la"),)),
        ("[a](lang:zh-Hant)", (Piece("a", lang="zh-Hant"),)),
        ("It is **not** so", (Piece("It is "), Piece("not", strong=True), Piece(" so"))),
        ("[a {n} **b**](term:t)", (
            Piece("a ", term="t"),
            Piece(name="n", term="t"),
            Piece(" ", term="t"),
            Piece("b", strong=True, term="t"),
        )),
        ("**[a](term:t) b**", (Piece("a", strong=True, term="t"), Piece(" b", strong=True))),
        ("a * b [c] (d)", (Piece("a "), Piece("*"), Piece(" b "), Piece("["), Piece("c"), Piece("]"), Piece(" (d)"))),
    ],
)  # fmt: skip
def test_a_message_is_taken_apart(text: str, pieces: tuple[Piece, ...]) -> None:
    assert parse(text) == pieces


@pytest.mark.parametrize(
    ("text", "column", "what"),
    [
        ("a {b", 2, "not closed"),
        ("{a {b}}", 0, "not closed"),
        ("a } b", 2, "without its {"),
        ("{a}}", 3, "without its {"),
        ("a **b", 2, "not closed"),
        ("**a** **", 6, "not closed"),
        ("x [](term:t)", 2, "no words"),
        ("[a](https://example.org)", 3, "is no mark"),
        ("[a](term:)", 3, "is no mark"),
        ("[a]()", 3, "is no mark"),
        ("[a](TERM:t)", 3, "is no mark"),
    ],
)
def test_what_does_not_pair_is_told_with_its_column(text: str, column: int, what: str) -> None:
    with pytest.raises(MarkupError, match=what.replace("{", r"\{")) as caught:
        parse(text)
    assert caught.value.column == column
    assert caught.value.remedy


@pytest.mark.parametrize(
    "inner",
    ["", " ", "a b", " a", "a\n", "'a'", *"0 A a. .a a..b a-b a[0] a.__class__.B a!r a:>10 a: a.b:f:g é a.b() *a".split()],
)
def test_nothing_but_a_name_and_a_form_stands_in_braces(inner: str) -> None:
    with pytest.raises(MarkupError, match="is no placeholder"):
        parse(f"x {{{inner}}}")


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("[words](term:vod or so) end", 7),
        ("[words](term:vod", 7),
        ("[words] (term:vod)", 8),
        ("words (term:vod)", 6),
        ("[words](lang:la", 7),
    ],
)
def test_half_a_mark_is_told(text: str, column: int) -> None:
    with pytest.raises(MarkupError) as caught:
        parse(text)
    assert caught.value.column == column


@pytest.mark.parametrize("text", ["words](term:vod) end", "a [b [c](term:t) d](term:t)"])
def test_a_mark_that_nothing_opens_is_told(text: str) -> None:
    with pytest.raises(MarkupError):
        parse(text)


@pytest.mark.parametrize("text", ["[a](b c) [d](term:t)", "[a](see below"])
def test_a_bracket_is_kept_or_told(text: str) -> None:
    try:
        pieces = parse(text)
    except MarkupError:
        return
    assert "".join(piece.text for piece in pieces).startswith("[")


@pytest.mark.parametrize("text", ["****", "a ****b"])
def test_stress_on_nothing_is_told(text: str) -> None:
    with pytest.raises(MarkupError):
        parse(text)


def test_the_names_and_terms_of_a_message_are_listed_in_order() -> None:
    text = "{b.c} [x](term:t) {a:f} [y {b.c}](term:s) [z](term:t)"
    assert placeholders(text) == ("b.c", "a", "b.c")
    assert terms(text) == ("t", "s")
    assert words(text) == " x  y  z"


@given(text=st.one_of(st.text(), st.lists(SIGNS, max_size=20).map("".join)))
@settings(max_examples=100, deadline=None)
@example("[a](" * 50)
@example("{a." + "b." * 500)
@example("[" * 5000)
def test_any_text_is_taken_apart_or_refused(text: str) -> None:
    try:
        pieces = parse(text)
    except MarkupError as problem:
        assert 0 <= problem.column < len(text)
        assert str(problem)
        assert problem.remedy
    else:
        assert all(bool(piece.text) != bool(piece.name) for piece in pieces)


@given(parts=st.lists(st.one_of(PLAIN, NAMES.map("{{{}}}".format)), max_size=12))
@settings(max_examples=100, deadline=None)
def test_words_and_placeholders_reassemble(parts: list[str]) -> None:
    text = "".join(parts)
    form = {piece.form for piece in parse(text)}
    again = "".join(
        piece.text or "{" + piece.name + (f":{piece.form}" if piece.form else "") + "}" for piece in parse(text)
    )
    assert again == text
    assert all(":" not in part for part in form)
    assert words(text) == "".join(part for part in parts if not part.startswith("{"))


@given(parts=st.lists(st.tuples(PLAIN, st.sampled_from(["", "term:t", "lang:la", "**"])), max_size=8))
@settings(max_examples=100, deadline=None)
def test_a_mark_covers_its_words_and_no_others(parts: list[tuple[str, str]]) -> None:
    dress = {"": "{}", "**": "**{}**", "term:t": "[{}](term:t)", "lang:la": "[{}](lang:la)"}
    pieces = parse("".join(dress[mark].format(text) for text, mark in parts))
    found = [
        (sign, "**" if piece.strong else "term:t" if piece.term else "lang:la" if piece.lang else "")
        for piece in pieces
        for sign in piece.text
    ]
    assert found == [(sign, mark) for text, mark in parts for sign in text]
