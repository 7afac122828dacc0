"""Processes die and hang: the real ones, while they make the small study. What can be finished is finished."""

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from pipeline.build import Request, build
from pipeline.project import Project
from tests.conftest import BASE, ROOT
from tests.helpers import codes, one
from tests.render.judges import QUIET, decoded
from tests.test_build import files

SOUND = Request(formats=("mp3",), jobs=2)
SENTENCE, SEGMENT = "Drei Menschen starben.", "results-4"
EVERY_TIME = 99
VOICE_FAILS = ["the voice dies", "it hangs"]
SABOTAGE = str(ROOT / "tests" / "sabotage")
Sabotage = Callable[[str, str, int], None]


@pytest.fixture
def project(project: Project) -> Project:
    """Spoken by the real voice."""
    (project.root / "plainspeech.toml").unlink()
    return Project.at(project.root)


@pytest.fixture
def sabotage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sabotage:
    """How, where (in a text or an edition), and how often."""

    def plan(how: str, where: str, times: int) -> None:
        marks = tmp_path / "marks"
        marks.mkdir()
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join((SABOTAGE, str(ROOT))))
        monkeypatch.syspath_prepend(
            SABOTAGE
        )  # a worker takes over the path of this process, and a speaker that of its worker
        monkeypatch.setenv("SABOTAGE", json.dumps({"how": how, "where": where, "times": times, "marks": str(marks)}))

    return plan


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The sound and cues of a build in which nothing happens."""
    root = tmp_path_factory.mktemp("undisturbed")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    project = Project.at(root)
    assert build(project, SOUND).published
    return heard(project)


def heard(project: Project, out: str = "") -> dict[str, bytes]:
    return {name: data for name, data in files(project.out / out).items() if "/audio/" in name}


def times(tmp_path: Path) -> int:
    return len(list((tmp_path / "marks").iterdir()))


@pytest.mark.parametrize("how", VOICE_FAILS)
def test_a_text_at_which_the_voice_fails_once_is_tried_again(
    project: Project, sabotage: Sabotage, undisturbed: dict[str, bytes], tmp_path: Path, how: str
) -> None:
    sabotage(how, SENTENCE, 1)
    result = build(project, SOUND)
    assert times(tmp_path) == 1
    assert "speech-failed" not in codes(result.findings)
    assert heard(project) == undisturbed


@pytest.mark.parametrize("how", VOICE_FAILS)
def test_a_text_at_which_it_always_fails_is_silent_and_named_and_the_rest_is_finished(
    project: Project, sabotage: Sabotage, undisturbed: dict[str, bytes], tmp_path: Path, how: str
) -> None:
    sabotage(how, SENTENCE, EVERY_TIME)
    result = build(project, SOUND)
    assert times(tmp_path) == 2
    found = one(result.findings, "speech-failed")
    assert found.locale == "de"
    assert found.message.startswith(f"{SEGMENT}: ")
    assert (found.place.file, found.place.line > 1) == ("studies/tiny/summary.yaml", True)
    assert result.published == ("tiny",)
    begin, end = cue(project, SEGMENT)
    assert end - begin == pytest.approx(0.5, abs=0.002)
    samples, rate = decoded(project.out / "tiny/de/audio/handout.mp3")
    assert np.abs(samples[round(begin * rate) : round(end * rate)]).max() < QUIET
    before, after = samples[: round(begin * rate)], samples[round(end * rate) :]
    assert min(np.abs(before).max(), np.abs(after).max()) > 0.3
    assert {name: data for name, data in heard(project).items() if "/en/" in name} == {
        name: data for name, data in undisturbed.items() if "/en/" in name
    }


def cue(project: Project, segment: str) -> tuple[float, float]:
    text = (project.out / "tiny/de/audio/handout.vtt").read_text(encoding="utf-8")
    found = re.search(rf"^{segment}\n(\S+) --> (\S+)$", text, re.MULTILINE)
    assert found
    begin, end = (
        sum(float(part) * unit for part, unit in zip(moment.split(":"), (3600, 60, 1), strict=True))
        for moment in found.groups()
    )
    return begin, end


def test_a_build_after_one_in_which_the_voice_failed_speaks_it_after_all(
    project: Project, sabotage: Sabotage, undisturbed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotage("the voice dies", SENTENCE, EVERY_TIME)
    build(project, SOUND)
    monkeypatch.undo()
    again = build(project, SOUND)
    assert again.published == ("tiny",)
    assert "speech-failed" not in codes(again.findings)
    assert heard(project) == undisturbed
    assert build(project, SOUND).unchanged == ("tiny",)


def test_a_release_refuses_the_edition_that_could_not_be_spoken_and_lets_the_others_out(
    project: Project, sabotage: Sabotage
) -> None:
    sabotage("the voice dies", SENTENCE, EVERY_TIME)
    result = build(project, Request(jobs=2, release=True))
    assert result.refused == ("tiny/de",)
    assert (project.out / "release/tiny/en/audio/handout.mp3").is_file()
    assert not (project.out / "release/tiny/de").exists()


def test_an_edition_whose_worker_was_killed_is_made_after_all(
    project: Project, sabotage: Sabotage, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    sabotage("the worker dies", "de", 1)
    result = build(project, SOUND)
    assert times(tmp_path) == 1
    assert "edition-died" not in codes(result.findings)
    assert heard(project) == undisturbed


@pytest.mark.parametrize("locale", ["de", "en"])
def test_an_edition_that_kills_every_worker_is_left_out_and_the_others_are_published(
    project: Project, sabotage: Sabotage, undisturbed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    other = {"de": "en", "en": "de"}[locale]
    sabotage("the worker dies", locale, EVERY_TIME)
    request = Request(formats=("html", "mp3"), jobs=2)
    result = build(project, request)
    assert one(result.findings, "edition-died").locale == locale
    assert result.refused == (f"tiny/{locale}",)
    assert heard(project) == {name: data for name, data in undisturbed.items() if f"/{other}/" in name}
    page = (project.out / "tiny" / other / "index.html").read_text(encoding="utf-8")
    assert f"../{locale}/" not in page
    monkeypatch.undo()
    assert build(project, request).published == ("tiny",)
    assert heard(project) == undisturbed


def test_after_a_worker_died_the_next_study_is_made_as_ever(project: Project, sabotage: Sabotage) -> None:
    shutil.copytree(project.root / "studies" / "tiny", project.root / "studies" / "twin")
    source = project.root / "studies/twin/summary.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("id: tiny", "id: twin"), encoding="utf-8")
    sabotage("the worker dies", "de", EVERY_TIME)
    result = build(project, Request(formats=("html", "mp3"), jobs=2))
    assert set(result.published) == {"tiny", "twin"}
    assert result.refused == ("tiny/de",)
