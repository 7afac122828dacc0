"""Lighthouse has nothing to ask for. Its marks for speed depend on the machine: see `benchmarks.lighthouse`."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import QUIET, TOOLS
from tests.conftest import missing

CATEGORIES = ("accessibility", "best-practices", "seo")
PAGES = ("b1931030/en/index.html", "b1931030/ar/index.html", "index.html")


@pytest.fixture(scope="session")
def lighthouse() -> list[str]:
    """The command that runs Lighthouse, and the browser that it runs."""
    return command()


def command() -> list[str]:
    """The command that runs Lighthouse."""
    script, node = TOOLS / "lighthouse" / "cli" / "index.js", shutil.which("node")
    if node is None or not script.is_file():
        missing("Lighthouse (Node and npm)")
    return [str(node), str(script), "--quiet", "--output=json", f"--chrome-flags={' '.join(QUIET)}"]


def judged(lighthouse: list[str], address: str, path: Path, categories: Sequence[str]) -> dict[str, Any]:
    """What Lighthouse says of a page, in some categories."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        missing("Chromium")
    subprocess.run(
        [*lighthouse, address, f"--output-path={path}", f"--only-categories={','.join(categories)}"],
        check=True,
        env={**os.environ, "CHROME_PATH": str(chromium)},
        capture_output=True,
        timeout=300,
    )
    report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return report


def lacking(report: dict[str, Any]) -> dict[str, list[str]]:
    """What falls short: by category, the audits that cost marks."""
    return {
        name: [
            item["id"]
            for item in category["auditRefs"]
            if item["weight"] and (report["audits"][item["id"]]["score"] or 0) < 1
        ]
        for name, category in report["categories"].items()
        if category["score"] != 1
    }


@pytest.mark.parametrize("page_path", PAGES)
def test_lighthouse_gives_full_marks(lighthouse: list[str], served: str, tmp_path: Path, page_path: str) -> None:
    assert lacking(judged(lighthouse, f"{served}/{page_path}", tmp_path / "report.json", CATEGORIES)) == {}
