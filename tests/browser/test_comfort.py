"""The page as a reader has it: results first, contents at hand, settings that stay, at any size and in any colours."""

import io
import json
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_pages import LOCALES, RULES

CHOICES = {"size": "largest", "spacing": "wide", "colours": "contrast", "letters": "even"}
# What axe cannot tell by itself, and the answer. Anything else fails the test.
ANSWERED = {
    # Day labels below a dot that is drawn by ::before; words beside what stays in place; a panel above the text. Each has
    # one of the plain grounds of css/base.css behind it, whose contrasts `test_every_ground_carries_its_words` computes.
    ("color-contrast", "pseudoContent"),
    ("color-contrast", "elmPartiallyObscuring"),
    ("color-contrast", "elmPartiallyObscured"),
    ("color-contrast", "bgOverlap"),
    # A single letter or sign.
    ("color-contrast", "shortTextContent"),
}
# Every locale, width, scheme and setting at least once, and what is hardest together. 320 px is 1280 at 400 %.
LOOKS = [
    ("en", 1280, "light", "none", {}),
    ("en", 320, "dark", "none", {"size": "largest"}),
    ("de", 320, "light", "active", {}),
    ("de", 1280, "dark", "none", {"letters": "even"}),
    ("es", 768, "dark", "none", {"spacing": "wide"}),
    ("fr", 320, "light", "none", {"size": "largest", "spacing": "wide", "letters": "device"}),
    ("pl", 768, "light", "none", CHOICES),
    ("ar", 320, "dark", "none", {"spacing": "wide"}),
    ("ar", 1280, "light", "active", {"colours": "dark"}),
]


def url(published: Path, locale: str) -> str:
    return (published / "b1931030" / locale / "index.html").as_uri()


def with_choices(page: Page, address: str, choices: dict[str, str]) -> None:
    page.goto(address)
    page.evaluate("choices => localStorage.setItem('plainspeech', choices)", json.dumps(choices))
    page.reload()


@pytest.mark.parametrize(("locale", "width", "scheme", "forced", "choices"), LOOKS)
def test_axe_finds_no_violation_in_any_look(
    browser: Browser, axe: str, published: Path, locale: str, width: int, scheme: str, forced: str, choices: dict[str, str]
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
        forced_colors=forced,  # type: ignore[arg-type]
    )
    page = context.new_page()
    with_choices(page, url(published, locale), choices)
    page.locator("#settings > summary").click()
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    context.close()
    assert [(item["id"], [node["html"][:120] for node in item["nodes"]]) for item in found["violations"]] == []
    unknown = {
        (item["id"], (check.get("data") or {}).get("messageKey"))
        for item in found["incomplete"]
        for node in item["nodes"]
        for check in (*node["any"], *node["all"])
    }
    assert unknown <= ANSWERED


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_the_words_on_what_is_filled_can_be_seen(browser: Browser, published: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, forced_colors="active")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(url(published, "en"))
    for selector in (".brief .big .still", ".listen .big .still", "figure .day.marked"):
        grey = Image.open(io.BytesIO(page.locator(selector).first.screenshot())).convert("L")
        darkest, lightest = grey.getextrema()
        assert lightest - darkest > 150, selector
    context.close()


def test_with_very_large_letters_no_word_of_a_button_or_a_figure_is_torn_on_a_phone(page: Page, published: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    with_choices(page, url(published, "en"), {"size": "largest"})
    torn = """() => [...document.querySelectorAll(".big > .still, figure li, figure p, figure .box")].flatMap(element => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), found = [], range = document.createRange();
        for (let node; (node = walker.nextNode());) for (const {0: word, index} of node.data.matchAll(/\\p{L}{2,}/gu)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word);
        }
        return found;
    })"""
    assert page.evaluate(torn) == []


@pytest.mark.parametrize("width", [320, 390])
def test_with_very_large_letters_no_button_of_the_player_lies_on_another(page: Page, published: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    with_choices(page, url(published, "de"), {"size": "largest", "spacing": "wide"})
    page.locator(".listen .big").first.click()
    page.locator(".player").wait_for(state="visible")
    edges = "[...document.querySelectorAll('.player .moves button, .player summary, .player > [data-does=close]')]"
    edges += ".map(e => e.getBoundingClientRect()).map(({left, right}) => [left, right])"
    boxes = sorted(page.evaluate(edges))
    assert len(boxes) == 7
    assert all(left[1] <= right[0] + 0.5 for left, right in pairwise(boxes))
    assert boxes[0][0] >= 0
    assert boxes[-1][1] <= width


@pytest.mark.parametrize("colours", ["light", "dark", "contrast"])
def test_every_ground_carries_its_words(page: Page, published: Path, colours: str) -> None:
    from pipeline.brand import contrast

    with_choices(page, url(published, "en"), {"colours": colours})
    shown = """name => {
        const probe = document.body.appendChild(document.createElement("i"));
        probe.style.color = `var(--${name})`;
        return getComputedStyle(probe).color.match(/[0-9]+/g).map(Number);
    }"""

    def full(name: str) -> str:
        return "#" + "".join(f"{part:02x}" for part in page.evaluate(shown, name))

    pairs = [(words, ground) for ground in ("paper", "soft", "accent-soft") for words in ("ink", "quiet", "accent")]
    pairs.append(("notice", "notice-soft"))
    assert {pair: contrast(full(pair[0]), full(pair[1])) for pair in pairs if contrast(*map(full, pair)) < 4.5} == {}
    assert contrast(full("edge"), full("paper")) >= 3  # WCAG 2.2, 1.4.11: the bounds of what can be pressed


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_look_scrolls_sideways(browser: Browser, published: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for locale in LOCALES:
        for choices in ({}, {"size": "largest"}, {"size": "largest", "spacing": "wide", "letters": "even"}):
            with_choices(page, url(published, locale), choices)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (locale, choices)
            page.locator("#settings > summary").click()
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (locale, choices, "open")
    context.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_on_a_phone_the_results_begin_in_the_first_window(browser: Browser, published: Path, locale: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(url(published, locale))
    box = page.locator("main > .brief h2").bounding_box()
    context.close()
    assert box
    assert box["y"] + box["height"] < 800


def test_the_results_come_after_title_and_notice_and_before_the_contents(page: Page, published: Path) -> None:
    page.goto(url(published, "en"))
    parts = page.evaluate(
        "[...document.querySelectorAll('main > *')].map(part => part.className || part.id || part.tagName)"
    )
    assert parts.index("HEADER") < parts.index("brief") < parts.index("contents")
    order = page.evaluate("[...document.querySelectorAll('main > section h2')].map(heading => heading.id)")
    assert order[0] == page.locator(".brief h2").get_attribute("id")


@pytest.mark.parametrize("locale", ["en", "de", "pl"])
@pytest.mark.parametrize("width", [768, 1280])
def test_a_line_has_45_to_75_letters(page: Page, published: Path, locale: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(url(published, locale))
    page.evaluate("document.fonts.ready")
    lines = page.evaluate("""() => {
        const found = [];
        for (const paragraph of document.querySelectorAll('main > section > p')) {
            const range = document.createRange();
            let count = 0, bottom = null;
            const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode());) {
                for (let at = 0; at < node.length; at++) {
                    range.setStart(node, at);
                    range.setEnd(node, at + 1);
                    const box = range.getBoundingClientRect();
                    if (!box.height) continue;  // a meaning that is not shown
                    if (bottom !== null && box.top > bottom - 4) { found.push(count); count = 0; }
                    bottom = box.bottom;
                    count++;
                }
            }
        }
        return found;
    }""")
    assert len(lines) > 20
    assert 45 <= sum(lines) / len(lines) <= 75
    assert max(lines) <= 80


def test_text_is_18_pixels_and_up(page: Page, published: Path) -> None:
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(url(published, "en"))
        sizes = page.evaluate(
            "[...document.querySelectorAll('main p:not(.player *), main li')]"
            ".map(item => parseFloat(getComputedStyle(item).fontSize))"
        )
        assert min(sizes) >= 18


@pytest.mark.parametrize("width", [320, 1280])
def test_what_can_be_pressed_is_44_pixels_high(page: Page, published: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(url(published, "en"))
    page.locator("#settings > summary").click()
    page.evaluate("document.querySelector('.contents details').open = true")
    small = page.evaluate("""() => [...document.querySelectorAll(
        '.top a, .top summary, .panel label, .panel button, .contents a, .contents summary, .to-contents a, footer a')]
        .filter(item => item.getClientRects().length)
        .map(item => [item.textContent.trim(), Math.round(item.getBoundingClientRect().height)])
        .filter(([, height]) => height < 44)""")
    assert small == []


def test_settings_are_made_by_keyboard_and_survive_a_reload(page: Page, published: Path) -> None:
    page.goto(url(published, "en"))
    button = page.locator("#settings > summary")
    button.focus()
    page.keyboard.press("Enter")
    for name, presses in (("size", 3), ("spacing", 1), ("colours", 3), ("letters", 1)):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == name
        for _ in range(presses):
            page.keyboard.press("ArrowDown")
    assert choices_made(page) == {"script": "", **CHOICES}
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.querySelector('#settings > summary')")
    assert page.locator("#settings").get_attribute("open") is None

    page.reload()
    assert choices_made(page) == {"script": "", **CHOICES}
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 36
    button.click()
    assert page.evaluate("[...document.querySelectorAll('.panel :checked')].map(input => input.value)") == list(
        CHOICES.values()
    )
    page.locator(".panel [type=reset]").click()
    assert choices_made(page) == {"script": ""}
    assert page.evaluate("localStorage.getItem('plainspeech')") is None


def test_a_choice_holds_for_every_page(page: Page, published: Path, served: str) -> None:
    with_choices(page, f"{served}/b1931030/en/index.html", {"colours": "dark"})
    for path in ("b1931030/ar/index.html", "index.html"):
        page.goto(f"{served}/{path}")
        assert page.locator("html").get_attribute("data-colours") == "dark"


def test_where_nothing_can_be_kept_the_page_stands_and_settings_work(browser: Browser, published: Path) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError'); }})"
    )
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.goto(url(published, "en"))
    page.locator("#settings > summary").click()
    page.get_by_role("radio", name="Dark").check()
    assert page.locator("html").get_attribute("data-colours") == "dark"
    context.close()
    assert problems == []


def choices_made(page: Page) -> dict[str, str]:
    """What the root of the page says of the reader's choices."""
    found: dict[str, str] = page.evaluate("({...document.documentElement.dataset})")
    return {name: value for name, value in found.items() if name != "playing"}  # the player's


@pytest.mark.parametrize("kept", ["nonsense", "null", "[1]", '{"colours": "url(x)", "size": 7}', '"dark"'])
def test_what_is_kept_may_be_anything(page: Page, published: Path, kept: str) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.goto(url(published, "en"))
    page.evaluate("kept => localStorage.setItem('plainspeech', kept)", kept)
    page.reload()
    assert choices_made(page) == {"script": ""}
    page.locator("#settings > summary").click()
    page.get_by_role("radio", name="Dark").check()
    assert page.evaluate("localStorage.getItem('plainspeech')") == '{"colours":"dark"}'
    assert problems == []


def test_no_wrong_colour_flashes(browser: Browser, published: Path, served: str) -> None:
    """The choice is there before the body is: the first thing that can be painted has it."""
    context = browser.new_context(color_scheme="light")
    context.add_init_script("""new MutationObserver((_, watcher) => {
        if (!document.body) return;
        window.first = document.documentElement.dataset.colours;
        watcher.disconnect();
    }).observe(document, {childList: true, subtree: true})""")
    page = context.new_page()
    with_choices(page, f"{served}/b1931030/en/index.html", {"colours": "dark"})
    assert page.evaluate("window.first") == "dark"
    context.close()


def test_without_script_there_are_plain_links_and_no_settings(browser: Browser, published: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(url(published, "en"))
    assert page.locator("#settings").is_hidden()
    links = page.locator(".contents a")
    assert links.first.is_visible()
    assert links.count() == page.locator("main > section[id]").count()
    page.locator(".to-contents a").click()
    assert page.url.endswith("#contents")
    context.close()


def test_the_contents_show_where_one_is(page: Page, published: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(url(published, "en"))
    assert page.locator(".contents a").first.is_visible()
    for section in ("liver", "deaths", "how"):
        page.locator(f".contents a[href='#{section}']").click()
        page.wait_for_timeout(200)
        assert page.locator(".contents [aria-current=location]").get_attribute("href") == f"#{section}"
        assert page.locator(".contents").bounding_box()["y"] >= -1  # type: ignore[index]
    assert page.locator("[aria-current=location]").count() == 1


def test_on_a_phone_the_contents_are_folded_and_one_press_away(page: Page, published: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(url(published, "en"))
    assert page.locator(".contents a").first.is_hidden()
    assert page.locator(".to-contents a").is_hidden()
    page.evaluate("document.getElementById('deaths').scrollIntoView()")
    page.wait_for_timeout(200)
    expect(page.locator(".to-contents a")).not_to_be_in_viewport()  # over the text of who reads on
    page.evaluate("scrollBy({top: -200, behavior: 'instant'})")
    expect(page.locator(".to-contents a")).to_be_in_viewport()
    box = page.locator(".to-contents a").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)  # without Playwright's own scrolling
    assert page.locator(".contents a").first.is_visible()
    assert page.evaluate("document.activeElement.matches('.contents summary')")


def test_arabic_is_never_letterspaced(page: Page, published: Path) -> None:
    with_choices(page, url(published, "ar"), {"spacing": "wide"})
    spaced = page.evaluate("""[...document.querySelectorAll(':lang(ar)')].filter(
        item => !['normal', '0px'].includes(getComputedStyle(item).letterSpacing)).length""")
    assert spaced == 0
    assert page.evaluate("getComputedStyle(document.querySelector('.languages [lang=de]')).letterSpacing") != "0px"


def test_a_heading_is_never_hyphenated(page: Page, published: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(url(published, "de"))
    hyphens = "name => [...new Set([...document.querySelectorAll(name)].map(item => getComputedStyle(item).hyphens))]"
    assert page.evaluate(hyphens, "h1, h2, h3") == ["manual"]
    assert page.evaluate(hyphens, "main > section > p") == ["auto"]
