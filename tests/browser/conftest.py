"""The example study as it is published, a real Chromium, and the judges of its pages."""

import contextlib
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import ROOT, missing

TOOLS = ROOT / ".tools" / "node_modules"
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --autoplay-policy=no-user-gesture-required"
).split()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        missing("Chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    script = TOOLS / "axe-core" / "axe.min.js"
    if not script.is_file():
        missing("axe-core")
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def nu() -> list[str]:
    """The command that runs the Nu Html Checker."""
    jar = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = shutil.which("java")
    if java is None or not jar.is_file():
        missing("the Nu Html Checker (Java and vnu-jar)")
    return [str(java), "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", str(jar)]


@pytest.fixture(scope="session")
def served(published: Path) -> Iterator[str]:
    """The published site over http, on this machine only."""
    with serving(published) as address:
        yield address


@contextlib.contextmanager
def serving(
    folder: Path, handler: type[http.server.SimpleHTTPRequestHandler] = http.server.SimpleHTTPRequestHandler
) -> Iterator[str]:
    """A folder over http, on this machine only: its address. ``handler`` may answer in another way."""

    class Quiet(handler):  # type: ignore[misc, valid-type]
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def copyfile(self, *files: object) -> None:
            """A browser that has heard enough hangs up."""
            with contextlib.suppress(ConnectionError):
                super().copyfile(*files)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
