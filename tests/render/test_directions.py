"""Texts of the publisher: which way they go, and what stays as it is in them."""

import pytest

from pipeline.brand import Brand
from pipeline.handout import Site
from pipeline.project import PACKAGE
from pipeline.render.directions import direction, isolated
from pipeline.render.html import environment, index_page

TEMPLATES = (PACKAGE / "templates",)
ARABIC = "اتصل بنا: "


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Call +1 800 555 0100 <b>", "Call +1 800 555 0100 &lt;b&gt;"),
        (f"{ARABIC}+1 800 555 0100", f"{ARABIC}<bdi>+1 800 555 0100</bdi>"),
        (f"{ARABIC}(800) 555-0100.", f"{ARABIC}<bdi>(800) 555-0100</bdi>."),
        (f"{ARABIC}(+966 11)", f"{ARABIC}(<bdi>+966 11</bdi>)"),
        (f"{ARABIC}٨٠٠ ٥٥٥", f"{ARABIC}<bdi>٨٠٠ ٥٥٥</bdi>"),
        (f"{ARABIC}info@example.org & <b>", f"{ARABIC}<bdi>info@example.org</bdi> &amp; &lt;b&gt;"),
        (f"{ARABIC}https://example.org/a-b/, 5", f"{ARABIC}<bdi>https://example.org/a-b/</bdi>, <bdi>5</bdi>"),
        ("+1 800 555 0100", "<bdi>+1 800 555 0100</bdi>"),
        ("", ""),
    ],
)
def test_numbers_and_addresses_are_not_turned_round(text: str, html: str) -> None:
    assert isolated(text) == html


@pytest.mark.parametrize(
    ("text", "way"),
    [("Call us", "ltr"), (ARABIC, "rtl"), (f"info@example.org, {ARABIC}", "rtl"), ("+1 800", "ltr"), ("«שלום»", "rtl")],
)
def test_a_text_goes_the_way_of_its_first_letter(text: str, way: str) -> None:
    assert direction(text) == way


@pytest.mark.parametrize(
    ("texts", "locale", "html"),
    [
        ({"ar": ARABIC}, "ar", f'<p class="contact">{ARABIC}</p>\n'),
        ({"": "Call us", "ar": ARABIC}, "de", '<p class="contact" dir="auto">Call us</p>\n'),
        ({"pt": "Ligue"}, "pt-BR", '<p class="contact" lang="pt" dir="auto">Ligue</p>\n'),
        ({"": " "}, "de", ""),
        ({}, "de", ""),
    ],
)
def test_a_text_that_is_not_the_pages_own_says_so(texts: dict[str, str], locale: str, html: str) -> None:
    sayings = environment(TEMPLATES).get_template("parts/publisher.html.j2").make_module().sayings
    assert sayings(Brand(contact=texts), locale) == html


def test_what_does_not_know_auto_is_given_the_direction() -> None:
    sayings = environment(TEMPLATES).get_template("parts/publisher.html.j2").make_module().sayings
    brand = Brand(contact={"": "Call us"}, footer={"": f"{ARABIC}+1 8"})
    footer = f'<p class="footer" dir="rtl">{ARABIC}<bdi dir="ltr">+1 8</bdi></p>\n'
    html = f'<p class="contact" dir="ltr">Call us</p>\n{footer}'
    assert sayings(brand, "ar", plain=True) == html


def test_the_index_has_a_footer_only_where_something_is_said() -> None:
    assert "<footer>" not in index_page(Site(()), TEMPLATES, Brand(contact={"de": "Hallo", "": " "}))
    html = index_page(Site(()), TEMPLATES, Brand(contact={"": ARABIC}))
    assert f'<footer>\n<p class="contact" dir="auto">{ARABIC}</p>\n</footer>' in html
