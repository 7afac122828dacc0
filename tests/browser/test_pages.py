"""Every page, in a real browser and before real judges: from a folder and over http."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from pipeline.check import check
from pipeline.handout import Edition, Listing, Site, StudyListing
from pipeline.localize.localize import edition
from pipeline.project import Project
from pipeline.render.formats import Product
from pipeline.render.html import HtmlFormat

LOCALES = ("en", "de", "es", "fr", "pl", "ar")
PAGES = ("index.html", *(f"b1931030/{locale}/index.html" for locale in LOCALES))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def address(page_path: str, scheme: str, published: Path, served: str) -> str:
    return (published / page_path).as_uri() if scheme == "file" else f"{served}/{page_path}"


def wait_until(page: Page, expression: str) -> None:
    """Playwright's own wait evaluates in the page, which the policy refuses."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"not true within five seconds: {expression}")


@pytest.mark.parametrize("scheme", ["file", "http"])
@pytest.mark.parametrize("page_path", PAGES)
def test_axe_finds_no_violation(page: Page, axe: str, published: Path, served: str, page_path: str, scheme: str) -> None:
    page.goto(address(page_path, scheme, published, served))
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert [(item["id"], [node["html"][:120] for node in item["nodes"]]) for item in found["violations"]] == []


def test_the_nu_html_checker_has_nothing_to_say(nu: list[str], served: str) -> None:
    # Over http: of a page read from a file it cannot tell that 'self' of the policy is the folder.
    pages = [f"{served}/{page_path}" for page_path in PAGES]
    done = subprocess.run([*nu, "--format", "json", *pages], capture_output=True, text=True)
    messages = json.loads(done.stderr)["messages"]
    assert [(message["url"], message.get("lastLine"), message["message"]) for message in messages] == []


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_no_request_leaves_the_page(page: Page, published: Path, served: str, scheme: str) -> None:
    for page_path in PAGES:
        requested: list[str] = []
        page.on("request", lambda request, seen=requested: seen.append(request.url))
        page.goto(address(page_path, scheme, published, served))
        page.wait_for_load_state("load")
        page.wait_for_timeout(200)
        assert [url for url in requested if not url.startswith(("file:", served, "data:"))] == []


def test_the_policy_refuses_scripts_and_other_hosts(page: Page, served: str) -> None:
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(f"{served}/b1931030/en/index.html")
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); }"
    )
    page.evaluate("() => { const i = new Image(); i.src = 'http://127.0.0.1:9/x.png'; document.body.append(i); }")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in text for text in refused)


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("locale", LOCALES)
def test_no_page_scrolls_sideways(page: Page, published: Path, locale: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((published / "b1931030" / locale / "index.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_has_one_h1_ordered_headings_and_landmarks(page: Page, published: Path, locale: str) -> None:
    page.goto((published / "b1931030" / locale / "index.html").as_uri())
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert page.locator("main").count() == 1
    assert page.locator("html").get_attribute("lang") == locale
    assert page.locator("html").get_attribute("dir") == edition(locale).direction


def test_the_skip_link_is_the_first_stop_and_leads_to_the_text(page: Page, published: Path) -> None:
    page.goto((published / "b1931030" / "en" / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_the_language_menu_leads_to_every_edition_by_its_own_name(page: Page, published: Path) -> None:
    page.goto((published / "b1931030" / "en" / "index.html").as_uri())
    links = page.locator("nav.languages a")
    editions: dict[str, Edition] = {locale: edition(locale) for locale in LOCALES if locale != "en"}
    assert {link.get_attribute("hreflang"): link.text_content() for link in links.all()} == {
        locale: item.name for locale, item in editions.items()
    }
    page.get_by_role("link", name="العربية").click()
    assert page.locator("html").get_attribute("dir") == "rtl"


MANY = ("en", "ar", "cs", "de", "el", "es", "fr", "ja", "pl", "pt-BR", "ro", "uk")


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_many_languages_are_folded_up_in_the_order_of_their_names(
    page: Page, axe: str, project: Project, tmp_path: Path, locale: str
) -> None:
    handout = replace(check(project, (), ("en",))[0][0].handout, edition=edition(locale))
    site = Site((StudyListing("tiny", tuple(Listing(edition(tag), "Results", "en") for tag in MANY)),))
    HtmlFormat().write(Product(handout, site, {}, project.templates, ()), tmp_path)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto((tmp_path / "index.html").as_uri())
    links = page.locator("nav.languages li > *")
    assert not links.first.is_visible()
    page.locator("nav.languages summary").focus()
    page.keyboard.press("Enter")
    names = [name.strip() for name in links.all_text_contents()]
    assert names[:4] == ["Čeština", "Deutsch", "English", "Español"]
    assert len(names) == len(MANY)
    assert all(box["height"] >= 44 for link in links.all() if (box := link.bounding_box()))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document.querySelector('.top'), {runOnly: rules})", RULES)
    assert [(item["id"], [node["html"][:120] for node in item["nodes"]]) for item in found["violations"]] == []
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hreflang") == "cs"


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_the_browsers_own_control_plays_the_sound(browser: Browser, published: Path, served: str, scheme: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address("b1931030/en/index.html", scheme, published, served))
    audio = "document.querySelector('.listen audio[controls]')"
    wait_until(page, f"{audio}.readyState >= 1")
    manifest = json.loads((published / "b1931030" / "manifest.json").read_text(encoding="utf-8"))
    seconds = next(item["seconds"] for item in manifest["editions"] if item["id"] == "en")
    assert abs(page.evaluate(f"{audio}.duration") - seconds) < 0.1
    page.evaluate(f"{audio}.muted = true; {audio}.play()")
    wait_until(page, f"{audio}.currentTime > 0.2")
    page.context.close()


def test_a_table_is_a_table_to_a_screen_reader(page: Page, published: Path) -> None:
    page.goto((published / "b1931030" / "en" / "index.html").as_uri())
    table = page.locator("#problem-table")
    assert table.locator("caption").count() == 1
    assert table.locator("thead th[scope=col]").count() == 6
    assert table.locator("tbody th[scope=row]").count() == 21
    assert table.locator("tbody td").count() == 105


def tree(page: Page) -> list[tuple[str, str]]:
    """What a screen reader is given: roles and names in order, without pieces of text and what is left out."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def walk(id_: str) -> Iterator[tuple[str, str]]:
        node = by_id[id_]
        role, name = node.get("role", {}).get("value", ""), node.get("name", {}).get("value", "")
        if not node.get("ignored") and role not in ("InlineTextBox", "StaticText", "none", "generic"):
            yield role, name
        for child in node.get("childIds", ()):
            yield from walk(child)

    return list(walk(nodes[0]["nodeId"]))


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_row_that_is_a_card_is_still_a_row_to_a_screen_reader(
    page: Page, published: Path, locale: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((published / "b1931030" / locale / "index.html").as_uri())
    cards = page.evaluate("getComputedStyle(document.querySelector('#problem-table tbody tr')).display")
    assert cards == ("block" if width == 320 else "table-row")
    roles = [role for role, _ in tree(page)]
    assert roles.count("table") == 1
    assert [roles.count(role) for role in ("row", "rowheader", "columnheader", "cell")] == [22, 21, 6, 105]


def test_a_cell_is_read_without_the_name_that_is_for_the_eye(page: Page, published: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto((published / "b1931030" / "en" / "index.html").as_uri())
    assert page.locator("#problem-table tbody td .of").first.is_visible()
    assert [name for role, name in tree(page) if role == "cell"][:2] == ["5 (22.7%)", "14 (33.3%)"]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_word_is_explained_by_keyboard_alone_where_it_first_stands(page: Page, published: Path, locale: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto((published / "b1931030" / locale / "index.html").as_uri())
    button = page.locator("#minute button.term").first
    target = button.get_attribute("popovertarget")
    meaning = page.locator(f"#{target}")
    assert not meaning.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert meaning.is_visible()
    box = meaning.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    page.keyboard.press("Escape")
    assert not meaning.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('popovertarget')") == target
    assert page.locator(f"[popovertarget={target}]").count() == 1


def test_a_word_is_explained_without_script(browser: Browser, published: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((published / "b1931030" / "en" / "index.html").as_uri())
    page.locator("button.term").first.click()
    assert page.locator("#means-term-remission").is_visible()
    context.close()


def test_on_paper_the_table_is_a_table_and_no_meaning_is_printed(page: Page, published: Path) -> None:
    page.set_viewport_size({"width": 700, "height": 800})
    page.goto((published / "b1931030" / "en" / "index.html").as_uri())
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('#problem-table tbody tr')).display") == "table-row"
    assert page.locator(".meaning:visible").count() == 0


def test_no_figure_needs_its_colours(page: Page, published: Path) -> None:
    """In forced colours what is counted is filled with the colour of text, and the others are not filled."""
    page.emulate_media(forced_colors="active")
    page.goto((published / "b1931030" / "en" / "index.html").as_uri())
    fill = "selector => getComputedStyle(document.querySelector(selector)).fill"
    for counted, others in (("path.counted", "path.open"), ("rect.counted", "rect.open")):
        assert page.evaluate(fill, f"figure {others}") == "none"
        assert page.evaluate(fill, f"figure {counted}") == page.evaluate("getComputedStyle(document.body).color")
