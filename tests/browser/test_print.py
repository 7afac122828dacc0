"""A page as a browser prints it: what a reader gets who presses Print."""

import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page


@pytest.fixture(params=["en", "ar"])
def printed(request: pytest.FixtureRequest, page: Page, published: Path) -> tuple[Page, list[str]]:
    """A page on its way to the printer, and the text of each sheet."""
    import pypdfium2

    page.goto((published / "b1931030" / request.param / "index.html").as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    data = page.pdf(prefer_css_page_size=True)
    return page, [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(data)]


def test_what_only_a_screen_needs_is_not_printed(printed: tuple[Page, list[str]]) -> None:
    page, _ = printed
    for selector in ("nav", ".skip", "audio", ".listen", ".settings", "button:not(.term)", "select", "body > footer"):
        assert [found.is_visible() for found in page.locator(selector).all()].count(True) == 0, selector


def test_it_is_black_on_white_whatever_the_reader_likes_on_a_screen(printed: tuple[Page, list[str]]) -> None:
    page, _ = printed
    style = page.evaluate("(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))")
    assert style == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    # High contrast has yellow links, for black ground.
    page.evaluate("document.documentElement.dataset.colours = 'contrast'")
    accents = "['--accent', '--accent-line'].map(name => getComputedStyle(document.documentElement).getPropertyValue(name))"
    assert page.evaluate(accents) == ["#003c46", "#003c46"]


def test_every_number_of_the_page_is_on_paper(printed: tuple[Page, list[str]]) -> None:
    page, sheets = printed
    number = re.compile(r"\d+(?:[.,]\d+)?")
    shown = page.evaluate("document.querySelector('main').innerText")
    lacking = Counter(number.findall(shown)) - Counter(number.findall(" ".join(sheets)))
    assert sum(lacking.values()) == 0, lacking
    assert 6 <= len(sheets) <= 20


def test_nothing_is_wider_than_the_paper(printed: tuple[Page, list[str]]) -> None:
    page, _ = printed
    page.set_viewport_size({"width": 650, "height": 900})  # A4 within its margins, in CSS pixels
    too_wide = page.evaluate(
        "[...document.querySelectorAll('main *')].filter(e => { const b = e.getBoundingClientRect();"
        " return b.width && (b.right > innerWidth + 1 || b.left < -1) && !e.closest('svg') })"
        ".map(e => e.outerHTML.slice(0, 80))"
    )
    assert too_wide == []


def test_an_address_stands_beside_its_name_and_stands_once(printed: tuple[Page, list[str]]) -> None:
    _, sheets = printed
    text = re.sub(r"\s+", "", "".join(sheets))
    assert text.count("clinicaltrials.gov/study/NCT03677596") == 1


def test_words_are_explained_on_paper_too(printed: tuple[Page, list[str]]) -> None:
    page, sheets = printed
    text = re.sub(r"\s+", "", "".join(sheets))
    for word in page.locator("#glossary dt").all():
        assert word.is_visible()
        if page.locator("html").get_attribute("dir") == "ltr":  # what a PDF says of Arabic is in the order of its shapes
            assert re.sub(r"\s+", "", word.inner_text()) in text
