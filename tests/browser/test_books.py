"""Every book before its judges: EPUBCheck, which knows the standard, and Ace, which reads a book in a browser."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page

from pipeline.check import check
from pipeline.handout import Site
from pipeline.project import Project
from pipeline.render.epub import EpubFormat
from pipeline.render.formats import Product
from tests.browser.conftest import TOOLS
from tests.browser.test_pages import LOCALES
from tests.conftest import ROOT, missing


def book_of(published: Path, locale: str) -> Path:
    return published / "b1931030" / locale / "handout.epub"


def epubcheck(*books: Path) -> list[list[dict[str, Any]]]:
    """What EPUBCheck says of each book."""
    if shutil.which("java") is None:
        missing("Java, which EPUBCheck runs on")
    command = [sys.executable, "-m", "tests.browser.epubcheck", *map(str, books)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    found: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return found


def test_epubcheck_finds_neither_errors_nor_warnings(published: Path, project: Project, tmp_path: Path) -> None:
    handout = check(project, (), ("en",))[0][0].handout
    pages = {"title": 1, "about-3": 2, "results-title": 3}
    EpubFormat().write(Product(handout, Site(()), {}, project.templates, (), pages=pages), tmp_path)
    *found, with_pages = epubcheck(*(book_of(published, locale) for locale in LOCALES), tmp_path / "handout.epub")
    assert with_pages == []
    said = {
        locale: [(message["severity"], message["ID"], message["message"], message["locations"][:1]) for message in messages]
        for locale, messages in zip(LOCALES, found, strict=True)
    }
    assert said == {locale: [] for locale in LOCALES}


def test_epubcheck_really_looks(published: Path, tmp_path: Path) -> None:
    with ZipFile(book_of(published, "en")) as book, ZipFile(tmp_path / "broken.epub", "w") as broken:
        for entry in book.infolist():
            data = book.read(entry)
            broken.writestr(entry, data.replace(b"#title", b"#nowhere") if entry.filename.endswith("front.smil") else data)
    (messages,) = epubcheck(tmp_path / "broken.epub")
    assert "RSC-012" in {message["ID"] for message in messages}  # a fragment that leads nowhere


# Four seconds a book when nothing else runs: one for each direction. The six were all seen to pass.
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_ace_finds_no_violation(published: Path, tmp_path: Path, locale: str) -> None:
    ace = TOOLS / ".bin" / "ace-cli"
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None or not ace.exists():
        missing("Ace (from npm) or Chromium")
    command = [str(ace), "--force", "--silent", "--outdir", str(tmp_path), str(book_of(published, locale))]
    environment = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": str(browser)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert (tmp_path / "report.json").is_file(), done.stdout + done.stderr
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    found = [
        (document["earl:testSubject"]["url"], one["earl:test"]["dct:title"], one["earl:result"]["dct:description"])
        for document in report["assertions"]
        for one in document["assertions"]
    ]
    assert found == []
    assert report["earl:result"]["earl:outcome"] == "pass"


@pytest.fixture(scope="module")
def unpacked(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All books as a reading system opens them."""
    folder = tmp_path_factory.mktemp("books")
    for locale in LOCALES:
        with ZipFile(book_of(published, locale)) as book:
            book.extractall(folder / locale)
    return folder


@pytest.mark.parametrize("locale", LOCALES)
def test_no_part_is_wider_than_a_narrow_page(page: Page, unpacked: Path, locale: str) -> None:
    page.set_viewport_size({"width": 320, "height": 480})
    parts = sorted((unpacked / locale / "EPUB").glob("*.xhtml"))
    assert len(parts) > 10
    for part in parts:
        page.goto(part.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, part.name


def test_the_sentence_that_is_heard_is_lit(page: Page, unpacked: Path) -> None:
    page.goto((unpacked / "en" / "EPUB" / "02-about.xhtml").as_uri())
    look = "() => getComputedStyle(document.querySelector('p span')).backgroundColor"
    before = page.evaluate(look)
    page.evaluate("() => document.querySelector('p span').classList.add('-epub-media-overlay-active')")
    assert page.evaluate(look) != before
