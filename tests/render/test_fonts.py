"""Faces: an edition carries what its characters need and no more, and what no face can show is found."""

import json
import shutil
from pathlib import Path

import pytest

from pipeline.check import check
from pipeline.errors import ProjectError
from pipeline.handout import Handout
from pipeline.project import PACKAGE, Project
from pipeline.render.fonts import Face, characters_of, faces, missing, needed, offers_choice, write_faces
from tests.helpers import write

TEMPLATES = (PACKAGE / "templates",)
KNOWN = faces(TEMPLATES)


def families(text: str) -> set[str]:
    return {face.family for face in needed(text, KNOWN)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Results ñ ß €", {"Atkinson Hyperlegible Next"}),
        ("ą ł ő ş", {"Atkinson Hyperlegible Next"}),
        ("نتائج", {"Noto Sans Arabic"}),
        ("תוצאות", {"Noto Sans Hebrew"}),
        ("परिणाम", {"Noto Sans Devanagari"}),
        ("Результат", {"Noto Sans"}),
        ("Αποτελέσματα", {"Noto Sans"}),
        ("≤ ≥ ≠ → ∞", {"Noto Sans Math"}),
        ("µ", {"Noto Sans"}),
        ("\u2068\u2069\u200d\u00ad\n", set()),
    ],
)
def test_each_script_has_its_face_and_brings_no_other(text: str, wanted: set[str]) -> None:
    assert families(text.replace(" ", "")) == wanted
    assert missing(text, KNOWN) == ()


def test_english_carries_no_letters_of_polish_and_polish_does() -> None:
    assert not any("european" in face.file.name for face in needed("English", KNOWN))
    assert any("european" in face.file.name for face in needed("Żółć", KNOWN))


def test_what_no_face_has_is_named_once() -> None:
    assert missing("結果 結果 abc", KNOWN) == ("結", "果")


def test_no_break_signs_come_from_the_face_of_the_text() -> None:
    assert families("\u2011\u202f\u00a0") == {"Atkinson Hyperlegible Next"}


def test_a_menu_brings_no_face_of_another_script(handout: Handout) -> None:
    page = "<a>العربية</a> Results"
    assert not any(face.family == "Noto Sans Arabic" for face in needed(characters_of(page, handout, ["العربية"]), KNOWN))


@pytest.fixture
def handout(project: Project) -> Handout:
    return check(project, (), ("en",))[0][0].handout


def test_a_reader_of_latin_letters_may_choose_other_ones(handout: Handout) -> None:
    assert offers_choice(handout, KNOWN)
    assert any(face.choice for face in needed("Results", KNOWN, choices=True))
    assert not any(face.choice for face in needed("Results", KNOWN))


def test_faces_are_written_with_their_licence(tmp_path: Path) -> None:
    names = write_faces(needed("Results", KNOWN), tmp_path)
    assert set(names) == {"fonts/atkinson-latin-400.woff2", "fonts/atkinson-latin-700.woff2", "fonts/OFL.txt"}
    assert all((tmp_path / name).is_file() for name in names)
    assert write_faces((), tmp_path) == ()


def test_faces_of_two_folders_bring_both_licences(tmp_path: Path) -> None:
    own = write(tmp_path / "own" / "OFL.txt", "Mine.").parent
    shutil.copyfile(KNOWN[0].file, own / "mine.woff2")
    (tmp_path / "out").mkdir()
    write_faces((Face(own / "mine.woff2", "Mine", 400, ((0x4E00, 0x9FFF),)), KNOWN[0]), tmp_path / "out")
    licence = (tmp_path / "out" / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert licence.startswith("Mine.")
    assert "Atkinson" in licence


def test_a_rule_lets_a_browser_load_what_it_needs_and_show_text_before() -> None:
    rule = KNOWN[0].rule
    assert "font-display:fallback" in rule
    assert "unicode-range:U+20-7E," in rule
    assert 'url(fonts/atkinson-latin-400.woff2) format("woff2")' in rule


def test_a_face_that_a_reader_asked_for_comes_whenever_it_can() -> None:
    assert {face.family for face in KNOWN if "font-display:swap" in face.rule} == {"Lexend"}


def test_the_list_covers_what_the_faces_hold_and_every_family_is_credited() -> None:
    folder = PACKAGE / "templates" / "fonts"
    assert {face.file.name for face in KNOWN} == {path.name for path in folder.glob("*.woff2")}
    licence = (folder / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert all(face.family in licence for face in KNOWN)


def test_a_project_may_bring_a_face_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "fonts"
    own.mkdir()
    shutil.copyfile(KNOWN[0].file, own / "mine.woff2")
    row = {"file": "mine.woff2", "family": "Mine", "weight": 400, "ranges": "U+4E00-9FFF"}
    (own / "faces.json").write_text(json.dumps([row]))
    both = faces((tmp_path, *TEMPLATES))
    assert both[0] == Face(own / "mine.woff2", "Mine", 400, ((0x4E00, 0x9FFF),))
    assert missing("結", both) == ()


@pytest.mark.parametrize("text", ["{", "[{}]", '[{"file": "a", "family": "A", "weight": "x", "ranges": "U+20"}]', "[1]"])
def test_a_broken_list_says_so(tmp_path: Path, text: str) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "faces.json").write_text(text)
    with pytest.raises(ProjectError, match=r"faces\.json cannot be read"):
        faces((tmp_path,))


def test_a_face_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    row = {"file": "gone.woff2", "family": "Gone", "weight": 400, "ranges": "U+20"}
    (tmp_path / "fonts" / "faces.json").write_text(json.dumps([row]))
    with pytest.raises(ProjectError, match=r"gone\.woff2"):
        faces((tmp_path,))
