"""What a page weighs as it is stored, and what a reader with a slow phone sees first."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import LOCALES

KILO = 1000
MOST = {"ar": 300 * KILO}  # an Arabic face has a form for each place in a word
MOST_LATIN, MOST_SCRIPT, MOST_SETTINGS = 200 * KILO, 15 * KILO, 4 * KILO
# A phone far from town: bytes a second, milliseconds.
SLOW = {"offline": False, "downloadThroughput": 50_000, "uploadThroughput": 20_000, "latency": 300}


def weight(folder: Path, *patterns: str) -> int:
    return sum(path.stat().st_size for pattern in patterns for path in folder.glob(pattern))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_is_light(published: Path, locale: str) -> None:
    folder = published / "b1931030" / locale
    assert weight(folder, "*.html", "*.css", "*.js", "fonts/*.woff2") <= MOST.get(locale, MOST_LATIN)
    assert weight(folder, "*.js") <= MOST_SCRIPT
    assert weight(folder, "settings.js") <= MOST_SETTINGS
    assert (folder / "fonts" / "OFL.txt").is_file()


def test_on_a_slow_phone_the_text_is_there_before_faces_and_sound(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    page.goto(f"{served}/b1931030/en/index.html", wait_until="load")
    page.evaluate("document.fonts.ready")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    loaded = page.evaluate(
        "performance.getEntriesByType('resource').filter(r => r.name.endsWith('.woff2')).map(r => r.responseEnd)"
    )
    context.close()
    assert len(loaded) >= 2
    assert painted < min(loaded)


def test_nothing_moves_when_the_faces_come(browser: Browser, served: str) -> None:
    """Cumulative layout shift (https://web.dev/articles/cls): 0.1 is good."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_init_script("""window.moved = 0; new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.moved += entry.value;
    }).observe({type: 'layout-shift', buffered: true})""")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    page.goto(f"{served}/b1931030/en/index.html", wait_until="load")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(300)
    moved = page.evaluate("window.moved")
    context.close()
    assert moved < 0.1
