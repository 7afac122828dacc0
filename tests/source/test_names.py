"""Help for a name that is not there names what is near, or what there is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.source.names import suggestion


def test_the_nearest_names_are_suggested() -> None:
    assert suggestion("hihg", ["low", "high"]) == "Did you mean 'high'?"


def test_few_names_are_listed_in_order_when_none_is_near() -> None:
    assert suggestion("zzz", ["low", "high", "low"]) == "Known here: high, low."


def test_many_names_are_not_listed() -> None:
    assert suggestion("zzz", [f"name_{n}" for n in range(13)]) == "Look up how it is spelled where it is declared."
    assert suggestion("zzz", ()) == "Look up how it is spelled where it is declared."


def test_a_name_is_never_suggested_in_place_of_itself() -> None:
    assert "'note'" not in suggestion("note", ["note", "notice"])


@given(name=st.text(max_size=30), known=st.lists(st.text(max_size=30), max_size=20))
@settings(max_examples=50, deadline=None)
def test_there_is_help_for_any_name(name: str, known: list[str]) -> None:
    assert suggestion(name, known)
