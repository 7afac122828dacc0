"""Make the pictures of docs/pictures anew from what `make demo` has built (`python docs/make_pictures.py`).

Needs the packages of the extra `dev` and a Chromium.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
STUDY = ROOT / "out" / "b1931030"
QUIET = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking".split()
# name: (edition, what to scroll to, width, height, colour scheme)
PICTURES = {
    "page-en": ("en", None, 1000, 760, "light"),
    "figure-en": ("en", "#vod-people", 1000, 620, "light"),
    "table-en": ("en", "#problem-table", 1000, 760, "light"),
    "phone-ar": ("ar", None, 390, 760, "light"),
    "phone-de-dark": ("de", "#liver", 390, 760, "dark"),
}


def main() -> int:
    """Take every picture."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None or not STUDY.is_dir():
        print("This needs a Chromium, and the pages that `make demo` builds.", file=sys.stderr)
        return 2
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        for name, (edition, target, width, height, scheme) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
            page.goto((STUDY / edition / "index.html").as_uri())
            if target:
                page.locator(target).scroll_into_view_if_needed()
                page.evaluate("target => document.querySelector(target).scrollIntoView({block: 'start'})", target)
            page.wait_for_timeout(200)
            page.screenshot(path=folder / f"{name}.png")
            page.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
