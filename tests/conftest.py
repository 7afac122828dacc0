"""What all tests share: the small study, the example study, goldens, and the tools that may be missing."""

import difflib
import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.build import Request, build
from pipeline.project import Project, Settings
from pipeline.source.load import Study, load

ROOT = Path(__file__).parent.parent
BASE = Path(__file__).parent / "base"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--save-golden", action="store_true", help="write golden files anew instead of comparing with them")


def missing(tool: str) -> None:
    """Skip a test whose tool is not there; under CI=true that is a failure."""
    message = f"{tool} is not installed; `make test` installs it where it can"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Compare a text with the golden file at a path, with a difference that a person can read."""

    def compare(text: str, path: Path) -> None:
        if request.config.getoption("--save-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        wanted = path.read_text(encoding="utf-8") if path.exists() else ""
        if text != wanted:
            changes = difflib.unified_diff(wanted.splitlines(), text.splitlines(), "golden", "now", lineterm="", n=1)
            pytest.fail(
                f"{path.relative_to(ROOT)} differs (--save-golden writes it anew):\n" + "\n".join(changes), pytrace=False
            )

    return compare


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A fresh copy of the small study's project, spoken by the silent engine."""
    shutil.copytree(BASE, tmp_path / "project")
    (tmp_path / "project" / "plainspeech.toml").write_text('engine = "silent"\n')
    return Project.at(tmp_path / "project")


@pytest.fixture(scope="session")
def tiny() -> Study:
    """The small study, loaded."""
    study, findings = load(BASE / "studies" / "tiny", "studies/tiny")
    assert study, "\n".join(map(str, findings))
    return study


@pytest.fixture(scope="session")
def example() -> Study:
    """The example study, loaded."""
    study, findings = load(ROOT / "studies" / "b1931030", "studies/b1931030")
    assert study, "\n".join(map(str, findings))
    return study


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that is filled by whichever process of the tests needs it first, and shared by all of them."""
    shared = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder, done, lock = (shared / f"{name}{kind}" for kind in ("", ".done", ".lock"))
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example study, built with the real voice in all its languages."""

    def make(out: Path) -> None:
        result = build(Project(ROOT, Settings(out=str(out), cache=f"{out}-cache")), Request(jobs=2))
        assert result.index, "\n".join(map(str, result.findings))

    return once(tmp_path_factory, "published", make)
