"""Nothing is published that does not hold together."""

from pathlib import Path

import pytest

from pipeline.build import Request, build
from pipeline.check import check
from pipeline.errors import OutputError
from pipeline.handout import Handout
from pipeline.project import Project
from pipeline.render.verify import verify, verify_links


@pytest.fixture
def built(project: Project) -> tuple[Path, Handout]:
    build(project, Request(jobs=0))
    subjects, _ = check(project, (), ("en",))
    return project.out / "tiny" / "en", subjects[0].handout


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_whole_edition_passes(built: tuple[Path, Handout]) -> None:
    verify(*built)
    verify_links(built[0].parent, built[0].parent.parent / "index.html")


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("index.html", 'id="about-1"', 'id="about-one"', "'about-1' stands on the page 0 times"),
        ("index.html", 'id="about-2"', 'id="about-1"', "'about-1' stands on the page 2 times"),
        ("index.html", '<section id="results"', '<section id="about"', "'about' is used twice"),
        ("audio/handout.vtt", " --> ", " -> ", "cues for"),
    ],
)
def test_a_lost_or_doubled_part_is_an_error(
    built: tuple[Path, Handout], file: str, old: str, new: str, message: str
) -> None:
    change(built[0] / file, old, new)
    with pytest.raises(OutputError, match=message):
        verify(*built)


@pytest.mark.parametrize(
    ("old", "new"), [("../de/index.html", "../fr/index.html"), ("#results", "#nowhere"), ("handout.css", "other.css")]
)
def test_a_link_that_leads_nowhere_is_an_error(built: tuple[Path, Handout], old: str, new: str) -> None:
    change(built[0] / "index.html", f'"{old}"', f'"{new}"')
    with pytest.raises(OutputError, match=new.split("/")[-1]):
        verify_links(built[0].parent, built[0].parent.parent / "index.html")


def test_the_cues_of_a_recording_and_of_the_short_edition_are_what_is_heard(built: tuple[Path, Handout]) -> None:
    folder, handout = built

    def cues(name: str, ids: list[str]) -> None:
        lines = [f"{id_}\n00:00:00.000 --> 00:00:01.000\nWords" for id_ in ids]
        (folder / "audio" / name).write_text("\n\n".join(["WEBVTT", *lines]) + "\n", encoding="utf-8")

    short = [segment.id for chapter in handout.short_chapters() for block in chapter.blocks for segment in block]
    cues("short.vtt", short)
    cues("handout.vtt", [segment.id for segment in handout.heard(30)])
    verify(folder, handout)
    cues("short.vtt", [short[1], short[0], *short[2:]])
    with pytest.raises(OutputError, match="a cue for 'notice-practice-example' where 'short-title' is heard"):
        verify(folder, handout)
