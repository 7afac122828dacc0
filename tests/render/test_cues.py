"""Cues in the page: the moments of the sheet of cues, and for each an element that is there, or none."""

import re
from pathlib import Path

import pytest

from pipeline.check import check
from pipeline.handout import Handout, Site
from pipeline.narrate.narration import Clip, Narration, TimedChapter
from pipeline.narrate.silent_engine import SilentEngine
from pipeline.project import PACKAGE, Project
from pipeline.render.cues import NOWHERE, TICKS, cues, recordings, short_section
from pipeline.render.formats import DELAY_SAMPLES, Product, SoundFile
from pipeline.render.html import handout_page
from pipeline.render.overlay import webvtt
from tests.helpers import edit
from tests.narrate.hearing import narrations

TEMPLATES = (PACKAGE / "templates",)


def made_of(project: Project) -> Handout:
    subjects, _ = check(project, (), ("en",))
    return subjects[0].handout


@pytest.fixture
def handout(project: Project) -> Handout:
    return made_of(project)


def test_chapters_stand_between_bars_and_what_is_not_on_the_page_has_no_target() -> None:
    voice = SilentEngine().voice("en")
    clips = (Clip("title", 0, 100), Clip("opening", 22050, 30000), Clip("about-title", 44100, 50000))
    narration = Narration("normal", voice, clips, (TimedChapter("A", 0, 44100), TimedChapter("B", 44100, 50000)))
    assert cues(narration, {"title": "title", "about-title": "about-title"}, 0) == "title 0 - 100|about-title 200"


def test_each_moment_is_that_of_the_sheet_of_cues(handout: Handout, tmp_path: Path) -> None:
    narration = narrations(handout, tmp_path)["handout"]
    assert DELAY_SAMPLES
    sheet = re.findall(r"(\d+):(\d+):([\d.]+) -->", webvtt(narration, handout.heard(), handout.edition))
    seconds = [int(hours) * 3600 + int(minutes) * 60 + float(rest) for hours, minutes, rest in sheet]
    found = [int(at) / TICKS for _, at in re.findall(r"([^\s|]+) (\d+)", cues(narration, {}))]
    assert len(found) == len(seconds) > 40
    assert all(abs(one - other) <= 0.5 / TICKS + 0.001 for one, other in zip(found, seconds, strict=True))


def test_every_target_is_on_the_page_and_every_segment_of_the_page_that_is_heard_is_a_target(
    handout: Handout, tmp_path: Path
) -> None:
    made = narrations(handout, tmp_path)
    sounds = tuple(SoundFile(f"audio/{program}.mp3", program, 1.0) for program in made)
    page = handout_page(Product(handout, Site(()), made, TEMPLATES, sounds))
    ids = set(re.findall(r' id="([^"]+)"', page))
    on_page = {segment.id for segment in handout.segments}
    for program, recording in recordings(handout, sounds, made).items():
        targets = re.findall(r"([^\s|]+) \d+", recording.cues)
        assert set(targets) - {NOWHERE} <= ids
        heard = [clip.segment for clip in made[program].clips]
        assert all(target == id_ for target, id_ in zip(targets, heard, strict=True) if id_ in on_page)


def test_what_is_only_heard_of_a_table_lights_its_caption(project: Project, tmp_path: Path) -> None:
    edit(project, "studies/tiny/summary.yaml", ("all], sort: all}", "all], sort: all, spoken: appendix}"))
    handout = made_of(project)
    made = narrations(handout, tmp_path)
    recording = recordings(handout, (SoundFile("audio/handout.mp3", "handout", 1.0),), made)["handout"]
    found = re.findall(r"([^\s|]+) \d+", recording.cues)
    targets = dict(zip((clip.segment for clip in made["handout"].clips), found, strict=True))
    assert targets["problems-all-at-end"] == targets["problems-in-list"] == "problems-caption"
    assert targets["long-list-title"] == NOWHERE


def test_the_short_edition_belongs_to_the_section_that_holds_all_of_it(project: Project, handout: Handout) -> None:
    section = short_section(handout)
    assert section
    assert section.id == "results"
    edit(project, "studies/tiny/summary.yaml", ("- phrase: [one_study,", "- short: true\n        phrase: [one_study,"))
    assert short_section(made_of(project)) is None


def test_of_several_files_of_a_recording_the_first_is_played(handout: Handout, tmp_path: Path) -> None:
    sounds = tuple(SoundFile(f"audio/handout.{kind}", "handout", 9.0) for kind in ("m4b", "mp3"))
    made = recordings(handout, sounds, narrations(handout, tmp_path))
    assert [recording.path for recording in made.values()] == ["audio/handout.m4b"]
