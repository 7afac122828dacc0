"""Make the pictures of docs/pictures anew from what `make demo` has built (`python docs/make_pictures.py`).

Needs the packages of the extra `dev` and a Chromium.
"""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
STUDY = ROOT / "out" / "b1931030"
FOLDER = ROOT / "docs" / "pictures"
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--autoplay-policy=no-user-gesture-required"
).split()
DESKTOP, PHONE = (1280, 860), (390, 800)


def listening(page: Page) -> None:
    """Play the short recording, and stop in its second sentence."""
    page.locator(".short-sound .big").click()
    page.wait_for_timeout(7000)
    page.locator(".player .toggle").click()


def settings(page: Page) -> None:
    """Open the reader's own settings."""
    page.locator("#settings > summary").click()


def term(page: Page) -> None:
    """Show what the first explained word means."""
    page.locator("button.term").first.click()


@dataclass(frozen=True)
class Picture:
    """One picture: of which edition, how large the window is, what is scrolled to, what is done before."""

    name: str
    edition: str = "en"
    window: tuple[int, int] = DESKTOP
    target: str = ""
    scheme: str = "light"
    before: Callable[[Page], None] | None = None


PICTURES = (
    Picture("page-en"),
    Picture("page-ar", "ar"),
    Picture("phone-en-listening", window=PHONE, before=listening),
    Picture("phone-ar-dark", "ar", PHONE, scheme="dark"),
    Picture("phone-de-settings", "de", PHONE, before=settings),
    Picture("phone-fr-term", "fr", PHONE, before=term),
    Picture("figure-es-bars", "es", (1000, 860), "#remission figure"),
    Picture("figure-pl-people", "pl", (1000, 860), "#who figure"),
    Picture("phone-de-flow", "de", PHONE, "#people"),
    Picture("table-en", target="#problem-table"),
    Picture("phone-pl-table", "pl", PHONE, "#problem-table"),
)


def main() -> int:
    """Take every picture."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None or not STUDY.is_dir():
        print("This needs a Chromium, and the pages that `make demo` builds.", file=sys.stderr)
        return 2
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        for picture in PICTURES:
            taken(browser, picture)
        for edition in ("en", "ar"):
            printed(browser, edition)
        browser.close()
    return 0


def taken(browser: Browser, picture: Picture) -> None:
    """Take one picture of a window."""
    width, height = picture.window
    size = {"width": width, "height": height}
    context = browser.new_context(viewport=size, color_scheme=picture.scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((STUDY / picture.edition / "index.html").as_uri())
    page.evaluate("document.fonts.ready")
    if picture.target:
        page.evaluate("target => document.querySelector(target).scrollIntoView({block: 'start'})", picture.target)
    if picture.before:
        picture.before(page)
    page.wait_for_timeout(400)
    page.screenshot(path=FOLDER / f"{picture.name}.png")
    context.close()


def printed(browser: Browser, edition: str) -> None:
    """Take a picture of the second page that the browser prints."""
    page = browser.new_page()
    page.goto((STUDY / edition / "index.html").as_uri())
    sheet = pypdfium2.PdfDocument(BytesIO(page.pdf(format="A4")))[1]
    sheet.render(scale=1.2).to_pil().save(FOLDER / f"print-{edition}.png", optimize=True)
    page.close()


if __name__ == "__main__":
    sys.exit(main())
