"""The finished sound files of the example study, in all languages and formats: how loud they are, and what they tell."""

import json
import shutil
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from pipeline.build import Request, Result, build
from pipeline.errors import ProjectError
from pipeline.narrate.narration import RATES
from pipeline.narrate.pyttsx3_engine import LOUDNESS, Pyttsx3Engine
from pipeline.project import Project, Settings
from tests.conftest import BASE, ROOT, once
from tests.render.judges import decoded, longest_silence, loudness, true_peak

LOCALES = ("en", "de", "es", "fr", "pl", "ar")
FORMATS = ("mp3", "m4b", "opus")
WANTED, TOLERANCE = -19.0, 1.0  # LUFS, LU
HIGHEST_PEAK = -1.0  # dBTP
LONGEST_SILENCE = 2.0  # seconds
LANGUAGE = {"en": "eng", "de": "deu"}


def judge(path: Path) -> None:
    samples, rate = decoded(path)
    level, peak, silence = loudness(samples, rate), true_peak(samples), longest_silence(samples, rate)
    said = f"{path.parent.parent.name}/{path.name}: {level:.2f} LUFS, {peak:.2f} dBTP, silent for {silence:.2f} s"
    assert level == pytest.approx(WANTED, abs=TOLERANCE), said
    assert peak <= HIGHEST_PEAK, said
    assert float(np.abs(samples).max()) < 1, said
    assert silence <= LONGEST_SILENCE, said


@pytest.mark.parametrize("locale", LOCALES)
def test_every_sound_of_the_example_is_as_loud_as_it_should_be_and_never_too_loud_or_silent(
    published: Path, locale: str
) -> None:
    files = sorted((published / "b1931030" / locale / "audio").glob("*.mp3"))
    assert files
    for path in files:
        judge(path)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small study, spoken by the real voice in all formats and at both paces."""

    def make(root: Path) -> None:
        shutil.copytree(BASE, root)
        result = build(Project(root, Settings()), Request(formats=FORMATS, paces=tuple(RATES), jobs=2))
        assert result.published, "\n".join(map(str, result.findings))

    return Project(once(tmp_path_factory, "small", make), Settings())


@pytest.fixture(scope="module")
def made(small: Project) -> Mapping[str, Path]:
    """Its folders by locale."""
    return {locale: small.out / "tiny" / locale / "audio" for locale in LANGUAGE}


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("pace", ["handout", "handout-slow"])
@pytest.mark.parametrize("locale", LANGUAGE)
def test_every_format_is_as_loud_at_every_pace(made: Mapping[str, Path], locale: str, pace: str, format_: str) -> None:
    judge(made[locale] / f"{pace}.{format_}")


def test_every_official_language_of_the_eu_has_a_loudness_of_its_own() -> None:
    engine = Pyttsx3Engine()
    for language in "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split():
        assert engine.voice(language).loudness == LOUDNESS[language]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("locale", LANGUAGE)
def test_chapters_title_language_and_cover_can_be_read_back(made: Mapping[str, Path], locale: str, format_: str) -> None:
    cover = (ROOT / "templates" / "cover.png").read_bytes()
    headings = {
        "en": ["What is this about?", "What were the results?"],
        "de": ["Worum geht es hier?", "Was kam heraus?"],
    }
    titles = {
        "en": "Results of a study of a medicine for coughs",
        "de": "Ergebnisse einer Studie zu einem Mittel gegen Husten",
    }
    with av.open(str(made[locale] / f"handout.{format_}")) as file:
        chapters = file.chapters()
        tags = {**file.metadata, **file.streams.audio[0].metadata}
        (picture,) = file.streams.video
        assert next(bytes(packet) for packet in file.demux(picture)) == cover
        length = file.duration / av.time_base
    assert [chapter["metadata"]["title"] for chapter in chapters][: 1 + len(headings[locale])] == [
        titles[locale],
        *headings[locale],
    ]
    assert tags["title"] == titles[locale]
    assert tags["language"] == LANGUAGE[locale]
    assert tags["album"] == "tiny"
    assert chapters[0]["start"] == 0
    assert all(earlier["end"] == later["start"] for earlier, later in pairwise(chapters))
    assert float(chapters[-1]["end"] * chapters[-1]["time_base"]) == pytest.approx(length, abs=0.15)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("program", ["handout", "short"])
def test_a_file_that_was_passed_on_says_which_version_it_is_and_who_checked_it(
    made: Mapping[str, Path], program: str, format_: str
) -> None:
    said = {
        "en": "Version 1.0, March 1, 2026. Edition: English. No person has checked this text yet.",
        "de": "Version 1.0 vom 1. März 2026. Ausgabe: Deutsch. Übersetzt aus dem Original: Englisch, Version 1.0. "
        "Dieser Text ist eine Übersetzung, und noch kein Mensch hat ihn geprüft.",
    }
    for locale, wanted in said.items():
        with av.open(str(made[locale] / f"{program}.{format_}")) as file:
            tags = {name.lower(): text for name, text in {**file.metadata, **file.streams.audio[0].metadata}.items()}
        assert tags["comment"].replace("\u00a0", " ") == wanted
        assert tags["date"] == "2026-03-01"


def with_cover(small: Project, tmp_path: Path, cover: bytes, out: str) -> Result:
    templates = tmp_path / "templates"
    templates.mkdir(exist_ok=True)
    (templates / "cover.png").write_bytes(cover)
    for name in ("studies", "locales"):
        if not (tmp_path / name).exists():
            shutil.copytree(small.root / name, tmp_path / name)
    return build(Project(tmp_path, Settings(out=out, engine="silent")), Request(locales=("en",), formats=FORMATS, jobs=0))


def test_a_users_own_cover_is_the_one_on_the_sound(small: Project, tmp_path: Path) -> None:
    frame = av.VideoFrame.from_ndarray(np.full((64, 48, 3), 90, np.uint8), format="rgb24")
    encoder = av.CodecContext.create("png", "w")
    encoder.width, encoder.height, encoder.pix_fmt, encoder.time_base = 48, 64, "rgb24", Fraction(1)  # type: ignore[attr-defined]
    own = b"".join(bytes(packet) for packet in (*encoder.encode(frame), *encoder.encode(None)))  # type: ignore[attr-defined]
    assert with_cover(small, tmp_path, own, "out").published == ("tiny",)
    for format_ in FORMATS:
        with av.open(str(tmp_path / "out/tiny/en/audio" / f"handout.{format_}")) as file:
            assert next(bytes(packet) for packet in file.demux(file.streams.video[0])) == own, format_


@pytest.mark.parametrize("broken", [b"", b"no picture", b"\xff\xd8\xff\xe0" + bytes(400), "half"])
def test_a_cover_that_is_no_png_is_told_in_a_sentence(small: Project, tmp_path: Path, broken: bytes | str) -> None:
    if isinstance(broken, str):
        whole = (ROOT / "templates" / "cover.png").read_bytes()
        broken = whole[: len(whole) // 2]
    with pytest.raises(ProjectError, match=r"templates/cover\.png"):
        with_cover(small, tmp_path, broken, "out")
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("format_", FORMATS)
def test_the_manifest_tells_how_long_each_sound_is(small: Project, made: Mapping[str, Path], format_: str) -> None:
    manifest = json.loads((small.out / "tiny" / "manifest.json").read_text(encoding="utf-8"))
    for edition in manifest["editions"]:
        for path, seconds in edition["lengths"].items():
            if path.endswith(format_):
                samples, rate = decoded(small.out / "tiny" / edition["id"] / path)
                assert len(samples) / rate == pytest.approx(seconds, abs=0.15), path
