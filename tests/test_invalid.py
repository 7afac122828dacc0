"""What people do wrong: each case below ``invalid/`` is told in words that help, and the last good output stays."""

import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.build import Request, build
from pipeline.check import check
from pipeline.cli import main
from pipeline.errors import OutputError
from pipeline.project import Project, Settings
from tests.conftest import BASE, ROOT
from tests.helpers import Golden, edit

CASES = Path(__file__).parent / "invalid"
SOURCE = "studies/tiny/summary.yaml"
GERMAN = "locales/de/LC_MESSAGES/tiny.po"
TOLD_OF_EACH_CODE = 3  # findings of one code that a golden shows
SMALL_FILE = 20_000  # bytes: less than a page
LINE_OF_PACKAGE = re.compile(r"(?<=\.j2, line )\d+(?=: the template )")  # it changes with the template
ENTRY = re.compile(r"^\S.*(?:\n {2,}.*)*", re.MULTILINE)  # a finding with its remedy, or a message


@dataclass(frozen=True, slots=True)
class Case:
    """``case.yaml``: what is changed in the small study's project, and the command that is run there.

    A build refuses a broken source altogether. Where a draft may still be made, ``release_refuses`` names the locale that a
    release leaves out.
    """

    change: tuple[dict[str, str], ...] = ()
    special: str = ""
    run: tuple[str, ...] = ("check",)
    release_refuses: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a command said."""

    code: int
    out: str
    err: str


Run = Callable[..., Told]


def all_cases() -> Iterator[Any]:
    for folder in sorted(path.parent for path in CASES.glob("*/case.yaml")):
        given = yaml.safe_load((folder / "case.yaml").read_text(encoding="utf-8"))
        case = Case(**{key: tuple(value) if isinstance(value, list) else value for key, value in given.items()})
        yield pytest.param(case, folder / "golden.txt", id=folder.name)


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small study's project with its last good output, from before anything was broken."""
    root = tmp_path_factory.mktemp("good") / "project"
    shutil.copytree(BASE, root)
    cache = tmp_path_factory.mktemp("cache")
    (root / "plainspeech.toml").write_text(f'engine = "silent"\ncache = "{cache}"\n', encoding="utf-8")
    assert build(Project.at(root), Request(jobs=0)).published == ("tiny",)
    return root


@pytest.fixture
def root(good: Path, tmp_path: Path) -> Path:
    """A fresh copy of it."""
    return Path(shutil.copytree(good, tmp_path / "project"))


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the real command in a folder, as `plainspeech` would."""

    def run(folder: Path, *words: str) -> Told:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["plainspeech", *words])
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capsys.readouterr()
        return Told(int(stopped.value.code or 0), out, err)

    return run


@pytest.fixture(scope="session")
def known(good: Path) -> frozenset[str]:
    """What `check` finds in the unbroken project, places left off."""
    return frozenset(without_place(str(finding)) for finding in check(Project.at(good), (), ())[1])


def on_a_full_disk(folder: Path, *words: str, limit: int = SMALL_FILE) -> Told:
    """Run the command where no file can grow beyond ``limit`` bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    return Told(done.returncode, done.stdout, done.stderr)


def broken(root: Path, case: Case) -> None:
    """Change the project in ``root`` as the case says."""
    for change in case.change:
        path = root / change.get("file", SOURCE)
        path.parent.mkdir(parents=True, exist_ok=True)
        if "content" in change and "cut_from" not in change:
            path.write_text(change["content"], encoding="utf-8")
        elif "bytes_hex" in change:
            path.write_bytes(bytes.fromhex(change["bytes_hex"]))
        else:
            text = changed(path.read_text(encoding="utf-8"), change)
            path.write_bytes(text.encode(change.get("encoding", "utf-8"), "replace"))
    if case.special == "big_file":
        os.truncate(root / SOURCE, 50_000_000)
    elif case.special == "out_is_a_file":
        shutil.rmtree(root / "out")
        (root / "out").write_text("a file\n", encoding="utf-8")


def changed(text: str, change: dict[str, str]) -> str:
    """A text after one edit. What is to be replaced must be there: a case that changes nothing shows nothing."""
    old = change.get("replace") or change.get("cut_from") or ""
    if old not in text:
        raise LookupError(f"{old!r} is not in the file")
    return text.split(old)[0] + change["content"] if "cut_from" in change else text.replace(old, change.get("by", ""), 1)


def golden_text(told: Told, root: Path, case: Case, known: frozenset[str]) -> str:
    """The exit code and what was said, without scores, notes, times and what the unbroken project says too."""
    lines = [f"exit {told.code}"]
    if case.run[0] != "check":
        lines += [f"> {line}" for line in told.out.splitlines()]
    seen: dict[str, int] = {}
    for entry in ENTRY.findall(told.err):
        if ": note: " in entry or entry.startswith("Done in ") or without_place(entry) in known:
            continue
        code = next(iter(re.findall(r"\(([a-z0-9-]+)\)$", entry, re.MULTILINE)), "")
        seen[code] = seen.get(code, 0) + 1
        if not code or seen[code] <= TOLD_OF_EACH_CODE:
            lines.append(entry)
    lines += [f"… and {n - TOLD_OF_EACH_CODE} more ({code})" for code, n in seen.items() if code and n > TOLD_OF_EACH_CODE]
    text = "\n".join(lines).replace(str(root), "PROJECT").replace(str(ROOT), "PACKAGE")
    return LINE_OF_PACKAGE.sub("N", text) + "\n"


def without_place(entry: str) -> str:
    return entry.partition(": ")[2]


def files(folder: Path) -> dict[str, bytes | None]:
    """Every file and folder below one."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))
    }


@pytest.mark.parametrize(("case", "golden_path"), list(all_cases()))
def test_what_is_wrong_is_told_and_the_last_good_output_stays(
    case: Case, golden_path: Path, root: Path, command: Run, golden: Golden, known: frozenset[str]
) -> None:
    broken(root, case)
    before = files(root.parent)
    told = on_a_full_disk(root, *case.run) if case.special == "full_disk" else command(root, *case.run)

    assert "Traceback" not in told.out + told.err
    assert "A fault of the program" not in told.err
    assert told.code in (1, 2)
    text = golden_text(told, root, case, known)
    golden(text, golden_path)
    assert files(root.parent) == before

    if case.release_refuses:
        result = build(Project.at(root), Request(locales=(case.release_refuses,), jobs=0, release=True))
        assert result.refused
        assert not result.published
        shutil.rmtree(root / "out" / "release")
    elif case.run == ("check",):
        assert command(root, "build", "--jobs", "1").code in (1, 2)
    assert files(root.parent) == before


def test_nothing_is_wrong_with_the_project_that_the_cases_break(root: Path, command: Run) -> None:
    assert command(root, "check").code == 0


def test_every_case_has_its_golden_text() -> None:
    assert not [path.name for path in CASES.iterdir() if not (path / "golden.txt").is_file()]


@pytest.fixture
def full_disk(root: Path) -> Iterator[Path]:
    """The project with its output on a disk of its own that has no room for a second one."""
    out = root / "out"
    before = root / "before"
    out.rename(before)
    out.mkdir()
    room = sum(path.stat().st_size + 8192 for path in before.rglob("*")) + 100_000
    mount = ["mount", "-t", "tmpfs", "-o", f"size={room}", "tmpfs", str(out)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    try:
        shutil.copytree(before, out, dirs_exist_ok=True)
        filler = out / "filler"
        with filler.open("wb") as file:
            file.write(bytes(shutil.disk_usage(out).free - 8192))
        yield root
    finally:
        subprocess.run(["umount", str(out)], check=True)


def test_on_a_disk_that_is_full_the_last_good_output_stays(full_disk: Path, command: Run) -> None:
    edit(Project(full_disk, Settings()), SOURCE, ("date: 2026-03-01", "date: 2026-03-02"))
    before = files(full_disk / "out")
    told = command(full_disk, "build", "--jobs", "1")
    assert told.code == 2
    assert "No space left on device. What was there before is unchanged." in told.err
    assert files(full_disk / "out") == before


@pytest.mark.parametrize("words", [("update",), ("extract",)])
def test_on_a_full_disk_catalogs_and_ids_stay(root: Path, words: tuple[str, ...]) -> None:
    edit(Project(root, Settings()), SOURCE, ("It began on", "It started on"))
    before = files(root)
    told = on_a_full_disk(root, *words, limit=1000)
    assert told.code == 2
    assert "File too large. What was there before is unchanged." in told.err
    after = files(root)
    assert {name: after[name] for name in before} == before


def test_on_a_full_disk_earlier_reviews_stay(root: Path, command: Run) -> None:
    review = ("review", "tiny", "--locale", "de", "--reviewer", "R1", "--role", "doctor", "--date")
    assert command(root, *review, "2026-03-02").code == 0
    before = (root / "reviews/tiny/de.yaml").read_bytes()
    assert on_a_full_disk(root, *review, "2026-03-03", limit=len(before) // 2).code == 2
    assert (root / "reviews/tiny/de.yaml").read_bytes() == before


def test_on_a_full_disk_no_half_skeleton_is_left(root: Path, command: Run) -> None:
    assert on_a_full_disk(root, "new", "cough", limit=1000).code == 2
    assert command(root, "new", "cough").code == 0


@pytest.mark.parametrize("cache", ["studies/tiny/summary.yaml", "/proc/nowhere"])
def test_a_cache_that_cannot_be_written_only_costs_time(root: Path, command: Run, cache: str) -> None:
    wanted = command(root, "check")
    (root / "plainspeech.toml").write_text(f'engine = "silent"\ncache = "{cache}"\n', encoding="utf-8")
    assert command(root, "check") == wanted


def test_a_build_into_the_folder_of_studies_does_not_delete_the_source(root: Path) -> None:
    source = (root / SOURCE).read_bytes()
    with pytest.raises(OutputError, match="was not made by a build"):
        build(Project(root, Settings(out="studies", engine="silent")), Request(formats=("html",), jobs=0))
    assert (root / SOURCE).read_bytes() == source


@pytest.mark.parametrize("damage", [b"\nmstr\n", b"# \xff\n"], ids=["broken", "not-utf-8"])
def test_a_catalog_that_cannot_be_read_leaves_the_last_good_edition(root: Path, damage: bytes) -> None:
    (root / GERMAN).write_bytes((root / GERMAN).read_bytes() + damage)
    before = files(root / "out/tiny/de")
    build(Project.at(root), Request(jobs=0))
    assert files(root / "out/tiny/de") == before
