"""Media overlays: what is written is what is read, and what is no overlay is told."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import OutputError
from pipeline.render.smil import Par, Seq, clock, from_clock, read, write

DAY = 24 * 3600 * 1000
IDS = st.text(string.ascii_letters + string.digits + "-_", min_size=1, max_size=12).map("i".__add__)
# Whatever XML can carry in an attribute; line ends and tabs become spaces there, and stand in no address.
ADDRESSES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=20
).filter(lambda text: not {"\ufffe", "\uffff"} & set(text))
MOMENTS = st.integers(0, DAY)
PARS = st.builds(Par, IDS, ADDRESSES, ADDRESSES, MOMENTS, MOMENTS)
SEQS = st.recursive(
    st.builds(Seq, ADDRESSES, st.sampled_from(("table", "list", "figure")), st.lists(PARS, max_size=4).map(tuple)),
    lambda inner: st.builds(Seq, ADDRESSES, st.just("chapter"), st.lists(st.one_of(PARS, inner), max_size=4).map(tuple)),
    max_leaves=8,
)


@given(SEQS)
def test_what_is_written_is_read(body: Seq) -> None:
    assert read(write(body)) == body


@given(st.integers(0, 100 * DAY))
def test_a_time_is_written_and_read(milliseconds: int) -> None:
    assert from_clock(clock(milliseconds)) == milliseconds


@pytest.mark.parametrize("text", ["", "1.5s", "00:61:00.000", "0:00:60.000", "0:00:01", "-0:00:01.000", "٠:٠٠:٠١.٠٠٠"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no time"):
        from_clock(text)


def test_a_length_is_that_of_all_sentences_below() -> None:
    deep = Seq("a#t", "table", (Par("y", "a#y", "s", 1000, 2500),))
    assert Seq("a", "chapter", (Par("x", "a#x", "s", 26, 1000), deep)).milliseconds == 2474


GOOD = write(Seq("a", "chapter", (Par("x", "a#x", "s", 0, 1000),)))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("</body>", "", "no well-formed XML"),
        ("<smil ", "<smile ", "no well-formed XML"),
        ("http://www.w3.org/ns/SMIL", "http://example.org", "no SMIL with a body"),
        ('clipBegin="0:00:00.000"', 'clipBegin="now"', "'now' is no time"),
        ('clipEnd="0:00:01.000"', "", "clipEnd"),
        ('<text src="a#x" />', "", "no text or no audio"),
        (' epub:textref="a"', "", "textref"),
        (' id="x"', "", "'id'"),
    ],
)
def test_what_is_no_overlay_is_told(old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(OutputError, match=message):
        read(GOOD.replace(old, new), "part.smil")
