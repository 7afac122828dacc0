"""Results come as one set or not at all, and the last good one outlives whatever goes wrong."""

import os
from pathlib import Path

import pytest

from pipeline.errors import OutputError
from pipeline.publish import RETIRED, STAGING, is_intact, publish, read_manifest, staging, write_manifest
from tests.helpers import write


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_set_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    write(tmp_path / "study" / "old.html", "old")
    write_manifest(tmp_path / "study", {}, {})
    with staging(tmp_path) as staged:
        write(staged / "study" / "new.html", "new")
        publish(staged / "study", tmp_path / "study")
    assert names(tmp_path) == {"study/new.html"}


def test_a_folder_that_no_build_has_made_is_not_replaced(tmp_path: Path) -> None:
    write(tmp_path / "study" / "mine.txt", "mine")
    with pytest.raises(OutputError, match="was not made by a build"), staging(tmp_path) as staged:
        write(staged / "study" / "new.html", "new")
        publish(staged / "study", tmp_path / "study")
    assert names(tmp_path) == {"study/mine.txt"}


def test_what_fails_on_the_way_leaves_the_set_before_and_no_rubbish(tmp_path: Path) -> None:
    write(tmp_path / "study" / "old.html", "old")
    with pytest.raises(ZeroDivisionError), staging(tmp_path) as staged:
        write(staged / "study" / "new.html", "new")
        raise ZeroDivisionError
    assert names(tmp_path) == {"study/old.html"}


def test_a_disk_error_says_what_cannot_be_written_and_that_nothing_was_lost(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"No space left.*unchanged"), staging(tmp_path):
        raise OSError(28, "No space left on device")


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path) -> None:
    write(tmp_path / "out", "a file")
    with pytest.raises(OutputError, match="Cannot write to"), staging(tmp_path / "out"):
        pass


def test_a_build_that_was_killed_between_two_moves_is_undone(tmp_path: Path) -> None:
    write(tmp_path / f"{RETIRED}study" / "good.html", "good")
    write(tmp_path / f"{STAGING}999999999" / "half.html", "half")
    with staging(tmp_path):
        pass
    assert names(tmp_path) == {"study/good.html"}


def test_a_set_that_was_replaced_but_not_yet_removed_is_removed(tmp_path: Path) -> None:
    write(tmp_path / f"{RETIRED}study" / "old.html", "old")
    write(tmp_path / "study" / "new.html", "new")
    with staging(tmp_path):
        pass
    assert names(tmp_path) == {"study/new.html"}


def test_another_builds_staging_is_left_alone(tmp_path: Path) -> None:
    other = write(tmp_path / f"{STAGING}{os.getppid()}" / "half.html", "half")
    with staging(tmp_path):
        pass
    assert other.is_file()


def test_a_manifest_names_every_file_by_its_hash(tmp_path: Path) -> None:
    write(tmp_path / "en" / "index.html", "page")
    write_manifest(tmp_path, {"study": "x"}, {})
    manifest = read_manifest(tmp_path)
    assert manifest is not None
    assert list(manifest["files"]) == ["en/index.html"]
    assert is_intact(tmp_path, manifest)


@pytest.mark.parametrize("change", ["edit", "add", "remove"])
def test_a_set_that_someone_touched_is_not_intact(tmp_path: Path, change: str) -> None:
    page = write(tmp_path / "en" / "index.html", "page")
    write_manifest(tmp_path, {"study": "x"}, {})
    manifest = read_manifest(tmp_path)
    assert manifest is not None
    match change:
        case "edit":
            page.write_text("other")
        case "add":
            write(tmp_path / "more.html", "more")
        case "remove":
            page.unlink()
    assert not is_intact(tmp_path, manifest)


@pytest.mark.parametrize("text", ["", "not json", "[]", "{"])
def test_a_manifest_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    write(tmp_path / "manifest.json", text)
    assert read_manifest(tmp_path) is None
