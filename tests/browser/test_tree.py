"""What a screen reader is given of a page, as text: names and roles in their order, in two languages."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from pipeline.build import Request, build
from pipeline.project import Project, Settings
from tests.conftest import BASE
from tests.helpers import Golden

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("tree")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    project = Project(root, Settings(engine="silent"))
    assert build(project, Request(locales=("en", "de"), jobs=0)).published
    return project.out / "tiny"


@pytest.mark.parametrize("locale", ["en", "de"])
def test_a_screen_reader_is_given_this(page: Page, out: Path, golden: Golden, locale: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto((out / locale / "index.html").as_uri())
    golden(page.locator("body").aria_snapshot() + "\n", GOLDEN / f"tree-{locale}.txt")


def test_a_table_of_cards_is_the_same_table_to_a_screen_reader(page: Page, out: Path) -> None:
    page.goto((out / "en" / "index.html").as_uri())
    trees = []
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        trees.append(page.locator("table").aria_snapshot())
    assert trees[0] == trees[1]
