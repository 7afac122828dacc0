"""What people type reaches a voice in words of its language, and nothing else does."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.localize.patterns import is_identifier
from pipeline.localize.realize import Part, Realizer
from pipeline.localize.signs import unknown, unsayable
from pipeline.localize.speakable import Speakable
from pipeline.localize.translations import Layer
from pipeline.source.markup import placeholders
from pipeline.source.values import Absent, Count, Day, Name, Percent, Quantity, Range, Unit, Value
from tests.localize.editions import LOCALES, example, sentence, speakable, table, wordings

WRITTEN = [(locale, *row) for locale in LOCALES for row in table("speakable", locale)]
READ = [(locale, *row) for locale in LOCALES for row in table("grammar", locale)]
# Text that a person or a tool may leave in a message: signs, figures, units and letters of many kinds, in any order.
PIECES = st.sampled_from(
    (
        "0 1 2 3 4 5 6 7 8 9 18–75 1.2 1,2 ٩٫٨ 2019-07-01 01/07/2019 mg/m² µg μg 10⁹/L % ‰ ≥ < ± × °C – — - / & ™ ® ² § № "
        "→ • { } [ ] | * _ \\ @ NCT03677596 CD22 https://example.org/a?b=1 a.b@c.org 1st 2. 1er 1ª 1-szy 21-tägig الـ15 "
        "half Tag día œuvre źdźbło مريض 患者 Ω ½ Ⅷ ① ﬁ ｍｇ 😀 👍🏽 1️⃣ . , ; ? \u200d \u200b \u00ad \ufe0f \x00 \x1b \ue000 "
        "\U000f0000 \ud7ff \u0301"
    ).split(" ")
)
SPACES = st.sampled_from([" ", "\u00a0", "\u202f", "\n"])
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES | SPACES, max_size=40).map("".join))


@pytest.mark.parametrize(("locale", "written", "said"), WRITTEN)
def test_what_is_written_is_said_as_its_readers_would_say_it(locale: str, written: str, said: str) -> None:
    assert speakable(locale).words(written) == said
    assert unsayable(said, locale) == ""


@pytest.mark.parametrize(("locale", "message", "read"), READ)
def test_numbers_agree_with_what_they_count(locale: str, message: str, read: str) -> None:
    assert sentence(locale, message) == read
    assert unsayable(read, locale) == ""


@pytest.mark.parametrize("locale", LOCALES)
def test_the_tables_are_long_enough(locale: str) -> None:
    assert len(table("speakable", locale)) >= 25
    assert len(table("grammar", locale)) >= 15


@pytest.mark.parametrize("locale", LOCALES)
@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_becomes_letters_and_sentence_signs(locale: str, text: str) -> None:
    said = speakable(locale).words(text)
    assert unsayable(said, locale) == "", repr(text)
    assert said == " ".join(said.split())


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1 000 ",
        "1.",
        "1-",
        "a-1-",
        "18–75 mg ",
        "a@",
        "a.",
        "https://",
        "{",
        "😀",
        "-",
        " ",
        "mg/",
        "1/2 ",
        "10⁹",
        "–",
        "aa1",
        ",",
    ],
)
def test_ten_thousand_characters_take_no_longer_than_their_share(piece: str) -> None:
    say = speakable("fr").words
    short, long = ("x " + piece * (size // len(piece)) for size in (1_000, 10_000))
    say(short)
    start = time.process_time()
    say(short)
    middle = time.process_time()
    say(long)
    end = time.process_time()
    assert end - middle <= 40 * (middle - start) + 0.05, piece


def values() -> st.SearchStrategy[Value]:
    numbers = st.decimals(min_value=0, max_value=99_999, places=2)
    return st.one_of(
        st.integers(0, 99_999).map(Count),
        st.decimals(min_value=0, max_value=100, places=1).map(Percent),
        st.builds(Quantity, numbers, st.sampled_from(["", "mg/m²", "mg/kg", "mg", "µg", "g", "ml"])),
        st.sampled_from(["mg/m²", "mg"]).map(Unit),
        st.builds(Range, numbers, numbers),
        st.dates().map(Day),
        st.builds(Name, st.text(min_size=1, max_size=20), st.booleans()),
        st.sampled_from(["NCT03677596", "CD22", "Besponsa®", "1.0", "https://pfizer.com"]).map(Name),
        st.sampled_from(["not_reported", "not_reached"]).map(Absent),
    )


@pytest.mark.parametrize("locale", LOCALES)
@given(value=values())
@settings(max_examples=120, deadline=None)
def test_every_value_is_said_in_words(locale: str, value: Value) -> None:
    spoken = wordings(locale)
    read = Realizer(spoken, {}).read(Part("entry", {"name": value, "value": value}), spoken.layers[0])
    assert unsayable(read, locale) == "", value
    assert "duration-" not in read


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_with_every_value_of_the_study_is_said_in_words(locale: str) -> None:
    spoken, facts = wordings(locale), example().study.facts.values
    layer = spoken.layers[0]
    for id_, wording in layer.wordings.items():
        names = {name for text in wording.texts for name in placeholders(text)}
        for n in (1, 2, 5, 11, 21, 100):
            given_values = {name: Count(n) for name in names if name not in facts}
            read = Realizer(spoken, facts).read(Part(id_, given_values), layer)
            assert unsayable(read, locale) == "", (id_, read)
    for name, value in facts.items():
        read = Realizer(spoken, facts).read(Part("entry", {"name": value, "value": value}), layer)
        assert unsayable(read, locale) == "", (name, read)
        assert "-day" not in read or locale == "en"


def test_a_sign_that_nobody_knows_is_silent_and_is_told_of() -> None:
    assert speakable("en").words("pain ♥ and fever ⚕") == "pain and fever"
    assert unknown("pain ♥ and fever ⚕, 5 mg/m² (≥ 3) ™ “x”") == "♥⚕"


def test_a_declared_address_is_said_by_its_name_and_any_other_by_where_it_is() -> None:
    link = next(iter(example().study.summary.trial.links.values())).url
    named = Speakable(wordings("en").layers[0], {link: "the register"})
    assert named.words(f"See {link}.") == "See the register."
    assert named.words("See http://example.org.") == "See the web address on the page."


def test_an_identifier_is_told_from_a_name_with_a_number() -> None:
    assert [token for token in ("NCT03677596", "2018-001557-27", "ISRCTN123456", "A4321") if not is_identifier(token)] == []
    assert [
        token
        for token in ("CD22", "COVID-19", "COVID-2019", "21-day", "2019-07-01", "IL-6", "1500")
        if is_identifier(token)
    ] == []


def test_a_language_without_the_phrases_says_what_it_can_and_no_sign() -> None:
    assert Speakable(Layer("it")).words("≥ 18 mg/m², 9,8 %") == "diciotto mg m, nove virgola otto"


def test_a_language_whose_numbers_nobody_spells_keeps_its_digits() -> None:
    assert Speakable(Layer("eu")).words("9,8 ≥ 1.234") == "9,8 1.234"
