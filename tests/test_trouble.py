"""Disks that are full, caches that are broken or shared, and texts that nobody foresaw: through the whole line."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from pipeline.build import Request, build
from pipeline.findings import Finding
from pipeline.project import Project, Settings
from tests.conftest import BASE, ROOT
from tests.helpers import codes, edit, one
from tests.render.judges import QUIET, decoded
from tests.test_build import files

GERMAN = "locales/de/LC_MESSAGES/tiny.po"
SOURCE = "studies/tiny/summary.yaml"
SEGMENT = "results-8"  # "Treatment is over."


def spoken(folder: Path) -> Project:
    """The small study, to be spoken by the real voice."""
    shutil.copytree(BASE, folder)
    return Project.at(folder)


def command(project: Project, *words: str, limit: int = 0) -> "subprocess.Popen[str]":
    """The command, in the project's folder; ``limit`` is the most bytes that a file may have."""
    temporary = project.root / "temporary"
    temporary.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", "pipeline", "build", *words],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))) if limit else None,
    )


def finished(running: "subprocess.Popen[str]") -> None:
    said = running.communicate()[1]
    assert running.returncode == 0, said


def left_behind(project: Project) -> list[str]:
    """Whatever a build must not leave: what is half written, and what was only for the meantime."""
    kept = [path for path in (project.root / ".cache").rglob("*") if path.is_file()]
    half = [path for path in kept if path.name.startswith("tmp") or path.name.endswith(".partial")]
    hidden = [path for path in project.out.iterdir() if path.name.startswith(".")]
    return [str(path) for path in (*half, *hidden, *(project.root / "temporary").iterdir())]


@pytest.mark.parametrize(
    ("formats", "limit"),
    [("mp3", 3_000), ("mp3", 200_000), ("m4b", 1_000_000), ("opus", 1_000_000), ("html", 10_000)],
)
def test_a_full_disk_is_told_in_a_sentence_and_the_last_good_set_stays(tmp_path: Path, formats: str, limit: int) -> None:
    project = spoken(tmp_path / "project")
    finished(command(project, "--formats", formats, "--locale", "de"))
    before = files(project.out)
    shutil.rmtree(project.root / ".cache")
    edit(project, GERMAN, ('msgstr "Worum geht es hier?"', 'msgstr "Worum geht es?"'))
    second = command(project, "--formats", formats, "--locale", "de", limit=limit)
    said = second.communicate()[1]
    assert second.returncode == 2, said
    assert re.search(r": File too large\. What was there before is unchanged\.$", said.strip()), said
    assert "Traceback" not in said
    assert files(project.out) == before
    assert left_behind(project) == []


@pytest.mark.parametrize("where", ["a file", "a folder that nobody may write into"])
def test_a_cache_that_cannot_be_written_only_makes_the_next_build_slower(tmp_path: Path, where: str) -> None:
    project = spoken(tmp_path / "project")
    cache = tmp_path / "cache"
    if where == "a file":
        cache.write_text("in the way", encoding="utf-8")
    else:
        cache.mkdir(mode=0o500)
    there = Project(project.root, Settings(cache=str(cache)))
    assert build(there, Request(locales=("de",), formats=("mp3",), jobs=1)).published == ("tiny",)
    made = files(there.out)
    assert build(project, Request(locales=("de",), formats=("mp3",), jobs=1)).index
    assert files(there.out) == made


def test_entries_of_the_cache_that_are_broken_are_made_anew(tmp_path: Path) -> None:
    project = spoken(tmp_path / "project")
    words = ("--formats", "mp3", "--locale", "de", "--jobs", "1")
    finished(command(project, *words))
    made, entries = files(project.out), sorted(path for path in project.cache.rglob("*") if path.is_file())
    good = {path: path.read_bytes() for path in entries}
    for number, path in enumerate(entries):
        data = bytearray(good[path])
        data[len(data) // 2] ^= 1
        path.write_bytes((bytes(data), bytes(data[:20]), good[path] + b"more", b"")[number % 4])
    shutil.rmtree(project.out)
    finished(command(project, *words))
    assert files(project.out) == made
    assert {path: path.read_bytes() for path in entries} == good


def test_two_builds_on_one_cache_at_once_make_what_each_makes_alone(tmp_path: Path) -> None:
    alone, shared = spoken(tmp_path / "alone"), spoken(tmp_path / "shared")
    build(alone, Request(jobs=1))
    builds = [command(shared, "--out", out, "--jobs", "1") for out in ("one", "two")]
    for running in builds:
        finished(running)
    for out in ("one", "two"):
        assert files(shared.root / out) == files(alone.out), out
    assert not [path for path in shared.cache.rglob("tmp*") if path.is_file()]


# What a translator may type, or paste, in the place of "Die Behandlung ist zu Ende." and of its neighbours.
ODD = {
    "long": "Zehn von einhundert Menschen hatten das. " * 250,
    "one word": "ä" * 10_000,
    "emoji": "Danke 😀👩‍⚕️!",
    "controls": "Eins\x01zwei\x1b[31m\x7fdrei.",
    "breaks": "Eins.\\n\\nZwei --> drei.\\rVier.",
    "directions": "Das \u202eist\u202c so\u200b.\ufeff",
    "markup": "</audio><b>fett</b> & [[f@t]] <voice x>",
    "other scripts": "漢字 कखग 𓂀 ምን",
}
NOTHING = {"punctuation": "… — ?!", "invisible": "\u200b\u2060"}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the neighbours of an odd text are kept once they are spoken; none of them is what a test is about."""
    return str(tmp_path_factory.mktemp("kept"))


def odd_build(folder: Path, text: str, kept: str) -> tuple[Project, tuple[Finding, ...]]:
    """A build with ``text`` as the catalog has it, so ``\\\\n`` in it is a break."""
    project = Project(spoken(folder).root, Settings(cache=kept))
    edit(project, GERMAN, ('msgstr "Die Behandlung ist zu Ende."', f'msgstr "{text}"'))
    result = build(project, Request(locales=("de",), formats=("html", "mp3"), jobs=0))
    assert result.published == ("tiny",), [str(finding) for finding in result.findings]
    return project, result.findings


def cues(project: Project) -> Mapping[str, tuple[float, float]]:
    """Of the whole recording, as a reader of WebVTT finds them: blocks between empty lines."""
    text = (project.out / "tiny/de/audio/handout.vtt").read_text(encoding="utf-8")
    head, *blocks = re.split(r"\n\n+", text.strip())
    assert head == "WEBVTT"
    found = {}
    for block in blocks:
        id_, times, _words = re.split(r"\r\n|\r|\n", block)
        begin, end = (
            sum(float(part) * unit for part, unit in zip(moment.split(":"), (3600, 60, 1), strict=True))
            for moment in times.split(" --> ")
        )
        assert begin < end, id_
        found[id_] = begin, end
    return found


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_text_is_spoken_and_everything_around_it_is_whole(tmp_path: Path, kept: str, text: str) -> None:
    project, findings = odd_build(tmp_path / "project", text, kept)
    assert not {"speech-failed", "nothing-said"} & set(codes(findings))
    begin, end = cues(project)[SEGMENT]
    samples, rate = decoded(project.out / "tiny/de/audio/handout.mp3")
    assert np.abs(samples[round(begin * rate) : round(end * rate)]).max() > 0.1
    assert end - begin > len(text) / 200


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_a_text_with_nothing_to_say_is_half_a_second_of_silence_and_told(tmp_path: Path, kept: str, text: str) -> None:
    project, findings = odd_build(tmp_path / "project", text, kept)
    found = one(findings, "nothing-said")
    assert found.message.startswith(f"{SEGMENT}: ")
    assert (found.locale, found.place.file) == ("de", SOURCE)
    begin, end = cues(project)[SEGMENT]
    assert end - begin == pytest.approx(0.5, abs=0.002)
    samples, rate = decoded(project.out / "tiny/de/audio/handout.mp3")
    assert np.abs(samples[round(begin * rate) : round(end * rate)]).max() < QUIET
    manifest = json.loads((project.out / "tiny/manifest.json").read_text(encoding="utf-8"))
    assert manifest["editions"][0]["seconds"] > 60
