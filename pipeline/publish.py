"""Moving results into place: a study's files as one set. A build that is stopped leaves the last good set."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError
from pipeline.handout import Edition, Listing, StudyListing

MANIFEST = "manifest.json"
STAGING = ".staging-"  # then the number of the process that builds
PARTIAL = ".partial"  # behind the name of a file that is being written
RETIRED = ".retired-"  # then the name of the set that is being replaced


@contextmanager
def writing(out: Path) -> Iterator[None]:
    """Whatever cannot be written below ``out`` is an OutputError that says why; what was there stays."""
    try:
        yield
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise OutputError(f"Cannot write to {out}: {reason}. What was there before is unchanged.") from problem


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A folder on the same disk as ``out`` for files that are not published yet; it is removed in any case."""
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)
        _recover(out)
        folder = out / f"{STAGING}{os.getpid()}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    try:
        with writing(out):
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there as before or as a whole, whatever happens. Raises OutputError."""
    with writing(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(path.name + PARTIAL)
        try:
            partial.write_bytes(data)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)


def publish(staged: Path, target: Path) -> None:
    """Put the set ``staged`` in the place of ``target``. Raises OutputError when that is a folder of someone else's."""
    if target.exists() and not (target / MANIFEST).is_file():
        raise OutputError(f"{target} was not made by a build, so it is not replaced. Choose another folder with --out.")
    retired = target.parent / f"{RETIRED}{target.name}"
    if target.exists():
        target.rename(retired)
    staged.rename(target)
    shutil.rmtree(retired, ignore_errors=True)


def _recover(out: Path) -> None:
    """Undo what a build left behind that was stopped: half-made sets go, a set that was just moved away comes back."""
    for left in out.glob(f"{STAGING}*"):
        if not _alive(left.name.removeprefix(STAGING)):
            shutil.rmtree(left, ignore_errors=True)
    for retired in out.glob(f"{RETIRED}*"):
        target = out / retired.name.removeprefix(RETIRED)
        if target.exists():
            shutil.rmtree(retired, ignore_errors=True)
        else:
            retired.rename(target)


def _alive(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


def write_manifest(folder: Path, facts: Mapping[str, Any], known: Mapping[str, str]) -> None:
    """Write ``manifest.json``: ``facts``, and the SHA-256 of every other file of the set; ``known`` are some of these."""
    names = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]
    files = {**known, **digests(folder, [name for name in names if name not in known])}
    text = json.dumps({**facts, "files": files}, ensure_ascii=False, indent=2, sort_keys=True)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def read_manifest(folder: Path) -> dict[str, Any] | None:
    """The manifest of a published set, or None where there is none that can be read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return manifest if isinstance(manifest, dict) else None


def listing(manifest: Mapping[str, Any]) -> StudyListing:
    """The editions that a manifest names."""
    editions = tuple(
        Listing(Edition(item["id"], item["locale"], item["name"], item["direction"]), item["title"], item["title_language"])
        for item in manifest["editions"]
    )
    return StudyListing(str(manifest["study"]), editions)


def carry_over(editions: Iterable[str], before: Mapping[str, Any] | None, published: Path, staged: Path) -> dict[str, str]:
    """Copy editions of an intact published set to a staged one; the SHA-256 of their files, as its manifest has them."""
    copied = set(editions)
    for edition in copied:
        shutil.copytree(published / edition, staged / edition)
    return {name: digest for name, digest in files_of(before).items() if name.split("/")[0] in copied}


def files_of(manifest: Mapping[str, Any] | None) -> Mapping[str, str]:
    """The SHA-256 of each file of a published set, as its manifest has them."""
    files: Mapping[str, str] = (manifest or {}).get("files", {})
    return files


def is_intact(folder: Path, manifest: Mapping[str, Any]) -> bool:
    """Whether every file of a published set is there as it was written, and no other."""
    files = files_of(manifest)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {MANIFEST}
    return there == set(files) and digests(folder, files) == files


def digests(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """The SHA-256 of files, by their names in ``folder``."""

    def digest(name: str) -> tuple[str, str]:
        with (folder / name).open("rb") as file:
            return name, hashlib.file_digest(file, "sha256").hexdigest()

    with ThreadPoolExecutor(2) as threads:  # sound is large, and a hash needs no more than a core
        return dict(threads.map(digest, names))
