"""Pictures are exact: so many signs as people, bars as long as their share; mirrored where one reads from the right."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.figures import ACROSS, BAR, DOWN, Crowd, crowd, row_of, stripe

COUNTS = st.lists(st.integers(0, 120), min_size=1, max_size=3)
WIDTHS = st.sampled_from([1, 10, 20, 40])
N_OF_N = st.integers(1, 3000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


def drawn(made: Crowd, kind: int) -> int:
    """How many people a path draws: each begins with a capital M."""
    return made.path(kind).count("M")


@given(COUNTS, st.sampled_from(["ltr", "rtl"]), WIDTHS)
def test_so_many_people_are_drawn_as_are_counted(counts: list[int], direction: str, across: int) -> None:
    made = crowd(counts, direction, across)
    assert [drawn(made, kind) for kind in range(len(counts))] == counts
    assert made.kinds == tuple(kind for kind, count in enumerate(counts) if count)
    assert len({(sign.x, sign.y) for sign in made.signs}) == sum(counts)


@given(COUNTS, WIDTHS)
def test_people_stand_in_full_rows_and_a_sign_has_one_size_whatever_the_group(counts: list[int], across: int) -> None:
    made = crowd(counts, "ltr", across)
    rows: dict[int, int] = {}
    for sign in made.signs:
        rows[sign.y] = rows.get(sign.y, 0) + 1
    assert all(people == across for row, people in rows.items() if row != max(rows))
    assert (made.width, made.height) == (across * ACROSS, len(rows) * DOWN)
    assert all(0 < sign.x < made.width and 0 <= sign.y < made.height for sign in made.signs)


@given(COUNTS)
def test_people_are_mirrored_and_those_of_the_first_count_come_first(counts: list[int]) -> None:
    left, right = crowd(counts, "ltr", 10), crowd(counts, "rtl", 10)
    assert [(left.width - sign.x, sign.y, sign.kind) for sign in left.signs] == [
        (sign.x, sign.y, sign.kind) for sign in right.signs
    ]
    assert [sign.kind for sign in left.signs] == sorted(sign.kind for sign in left.signs)


@given(COUNTS)
def test_a_sign_stays_in_its_cell(counts: list[int]) -> None:
    """Its head begins four to the left of the middle; the shoulders reach seven to either side and 25 down."""
    made = crowd(counts, "ltr", 10)
    for left, top in re.findall(r"M(\d+) (\d+)", made.path(0)):
        middle = int(left) + 4
        assert (middle - 7) % ACROSS == ACROSS // 2 - 7
        assert int(top) - 6 + 25 < made.height


@given(N_OF_N, st.sampled_from(["ltr", "rtl"]))
def test_a_bar_is_as_long_as_its_share(numbers: tuple[int, int], direction: str) -> None:
    n, of = numbers
    bar = stripe(n, of, direction)
    assert abs(bar.length * of - n * BAR) * 2 <= of
    assert 0 <= bar.x <= bar.x + bar.length <= bar.whole == BAR


@given(N_OF_N)
def test_a_bar_begins_where_reading_begins(numbers: tuple[int, int]) -> None:
    left, right = stripe(*numbers, "ltr"), stripe(*numbers, "rtl")
    assert left.x == 0
    assert right.x == left.whole - left.x - left.length
    assert right.length == left.length


@given(N_OF_N)
def test_the_two_sides_of_a_group_are_as_long_as_the_whole(numbers: tuple[int, int]) -> None:
    n, of = numbers
    assert abs(stripe(n, of, "ltr").length + stripe(of - n, of, "ltr").length - BAR) <= 1


@pytest.mark.parametrize(
    ("n", "of", "length"), [(0, 42, 0), (42, 42, BAR), (21, 42, BAR // 2), (35, 42, 8333), (1, 3, 3333)]
)
def test_bars_of_some_groups(n: int, of: int, length: int) -> None:
    assert stripe(n, of, "ltr").length == length


@pytest.mark.parametrize(("people", "across"), [(1, 10), (150, 10), (151, 20), (600, 20), (1000, 40), (1001, 40)])
def test_a_drawing_of_many_has_longer_rows_so_that_it_fits_on_a_sheet(people: int, across: int) -> None:
    assert row_of(people) == across


def test_nobody_is_drawn_as_nothing() -> None:
    made = crowd((0, 0), "ltr", 10)
    assert (made.signs, made.kinds, made.height) == ((), (), 0)
    assert made.width > 0
