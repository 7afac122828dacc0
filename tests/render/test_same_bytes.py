"""The same inputs give the same files: every format, whatever was kept, however many workers, in whatever order."""

import shutil
from pathlib import Path

import pytest

from pipeline.build import Request, build
from pipeline.project import Project, Settings
from tests.conftest import BASE
from tests.test_build import files

FORMATS = ("html", "mp3", "m4b", "opus", "epub")
LOCALES = ("en", "de")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("same")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    return root


def made(
    root: Path,
    cache: Path,
    jobs: int,
    engine: str = "silent",
    locales: tuple[str, ...] = (),
    formats: tuple[str, ...] = FORMATS,
) -> dict[str, bytes]:
    """All files of a build into a folder of its own."""
    out = cache.with_name(f"{cache.name}-out")
    settings = Settings(out=str(out), cache=str(cache), engine=engine)
    for some in [(locale,) for locale in locales] or [()]:
        assert build(Project(root, settings), Request(formats=formats, jobs=jobs, locales=some)).published
    return files(out)


def sounds(found: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in found.items() if "/audio/" in name}


@pytest.fixture(scope="module")
def first(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a build without workers makes, that has nothing kept."""
    found = made(root, tmp_path_factory.mktemp("first") / "cache", jobs=0)
    assert {Path(name).suffix for name in sounds(found)} == {".mp3", ".m4b", ".opus", ".vtt", ".txt"}
    return found


@pytest.mark.parametrize("jobs", [0, 2])
def test_workers_and_what_is_kept_change_no_byte(root: Path, first: dict[str, bytes], tmp_path: Path, jobs: int) -> None:
    cache = tmp_path / "cache"
    assert made(root, cache, jobs) == first
    kept = [path for path in cache.rglob("*") if path.is_file()]
    shutil.rmtree(tmp_path / "cache-out")
    shutil.rmtree(cache / "builds")
    assert made(root, cache, jobs) == first
    assert {path for path in cache.rglob("*") if path.is_file()} == set(kept)


def test_the_order_of_the_editions_changes_no_byte_of_their_sound(
    root: Path, first: dict[str, bytes], tmp_path: Path
) -> None:
    assert sounds(made(root, tmp_path / "cache", 0, locales=LOCALES[::-1])) == sounds(first)


def test_the_real_voice_gives_the_same_bytes_in_every_format(root: Path, tmp_path: Path) -> None:
    together = sounds(made(root, tmp_path / "together", 2, engine="pyttsx3"))
    one_by_one = sounds(made(root, tmp_path / "one-by-one", 1, engine="pyttsx3", locales=LOCALES[::-1]))
    assert together == one_by_one
    shutil.rmtree(tmp_path / "together-out")
    kept = sounds(made(root, tmp_path / "together", 0, engine="pyttsx3", formats=("mp3",)))
    assert kept.items() <= together.items()
    assert any(name.endswith("handout.mp3") for name in kept)
