"""A script with thousands of signs: an edition carries those that it uses, cut from a whole face, always the same bytes."""

import re
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from pipeline.build import Request, build
from pipeline.check import check
from pipeline.errors import ProjectError
from pipeline.font_settings import fonts_digest, read_fonts
from pipeline.narrate.cache import ClipCache
from pipeline.project import PACKAGE, Project
from pipeline.render import script_face as module
from pipeline.render.cutting import weights
from pipeline.render.fonts import FOLDER, faces, needed, write_faces
from pipeline.render.script_face import ScriptFace, runs, script_face, with_face, written
from tests.helpers import codes, one, write

TEMPLATES = (PACKAGE / "templates",)
KNOWN = faces(TEMPLATES)
TEXT = "研究の結果。The study…"
NAMES = {"ja": "JP", "ko": "KR", "zh": "SC", "zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "TC", "zh-Hans-SG": "SC"}


@pytest.mark.parametrize(("locale", "name"), NAMES.items())
def test_each_script_has_its_own_drawings(locale: str, name: str) -> None:
    found = script_face(locale, {})
    assert found
    assert found.files[0].name == f"NotoSans{name}[wght].ttf"
    assert found.licence
    assert "SIL Open Font License" in found.licence.read_text(encoding="utf-8")


def test_a_script_of_few_signs_needs_none() -> None:
    assert script_face("de", {}) is None
    assert script_face("sr-Latn", {}) is None


def test_a_document_carries_what_it_shows_and_no_more(tmp_path: Path) -> None:
    kept = ClipCache(tmp_path / "kept")
    found = script_face("ja", {})
    with with_face(found, TEXT, TEMPLATES, kept) as folders:
        known = faces(folders)
        chosen = needed(TEXT, known)
        names = write_faces(chosen, tmp_path)
        rule = known[0].rule
    first = {path.name: path.read_bytes() for path in (tmp_path / FOLDER).iterdir()}
    for weight in (400, 700):
        font = TTFont(tmp_path / FOLDER / f"script-{weight}.woff2")
        assert {chr(code) for code in font.getBestCmap()} == set("研究の結果。… \u00a0\u3000")
        assert font["OS/2"].usWeightClass == weight
        assert "fvar" not in font
    assert "fonts/atkinson-latin-400.woff2" in names
    assert 'font-family:"Script face"' in rule
    licence = (tmp_path / FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "Atkinson Hyperlegible Next" in licence
    assert "Adobe" in licence
    with with_face(found, TEXT, TEMPLATES, ClipCache(tmp_path / "other")) as folders:
        assert all(path.read_bytes() == first[path.name] for path in (folders[0] / FOLDER).glob("*.woff2"))


def test_what_was_cut_is_kept_and_what_is_broken_is_cut_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = ClipCache(tmp_path / "kept")
    for _ in range(2):
        with with_face(script_face("ja", {}), "字", TEMPLATES, kept) as folders:
            made = (folders[0] / FOLDER / "script-400.woff2").read_bytes()
        assert made.startswith(b"wOF2")
        monkeypatch.setattr("pipeline.render.cutting.cut", lambda *_: pytest.fail("cut again"))
    monkeypatch.undo()
    for entry in kept.folder.rglob("*"):
        if entry.is_file():
            entry.write_bytes(entry.read_bytes()[:-10])
    with with_face(script_face("ja", {}), "字", TEMPLATES, kept) as folders:
        assert (folders[0] / FOLDER / "script-400.woff2").read_bytes() == made


def test_latin_quotation_marks_fill_a_square_only_where_the_script_does() -> None:
    for locale, wanted in (("zh", ("“", "”", "字")), ("ko", ("字",))):
        found = script_face(locale, {})
        assert found
        assert found.shown("“字”é5", KNOWN) == wanted


def test_a_rule_stays_short_and_takes_nothing_from_another_face() -> None:
    text = "一丁七万研究結果"
    assert written(runs(text, KNOWN)) == "U+4E00-7D50"
    assert written(runs("—…", KNOWN)) == "U+2014,U+2026"
    assert len(runs(text)) > 4


def test_without_a_face_there_is_one_finding_with_a_remedy(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    japanese(project)
    monkeypatch.setattr(module, "find_spec", lambda name: None if name == module.PACKAGE else find_spec(name))
    _, findings = check(project, (), ("ja",))
    found = one(findings, "face-missing")
    assert "plainspeech[cjk]" in found.remedy
    assert found.locale == "ja"
    assert "glyph-missing" not in codes(findings)


def test_a_japanese_edition_is_shown_in_its_own_face(project: Project) -> None:
    japanese(project)
    _, findings = check(project, (), ("ja",))
    assert not {"face-missing", "glyph-missing"} & set(codes(findings))
    result = build(project, Request(locales=("ja",), formats=("html", "epub"), jobs=1))
    assert result.published
    folder = project.out / "tiny" / "ja"
    assert "Script face" in (folder / "handout.css").read_text(encoding="utf-8")
    covered = {chr(code) for code in TTFont(folder / FOLDER / "script-700.woff2").getBestCmap()}
    assert set("小試験何か") <= covered
    assert (folder / FOLDER / "script-400.woff2").stat().st_size < 20_000


JAPANESE = {
    "title": "せきの薬の小さい試験の結果",
    "about-title": "これは何についての説明ですか",
    "results-title": "結果はどうでしたか",
    "results-8": "治療は終わりました。",
    "plan-caption": "治療の予定",
    "group.all": "全員",
}


def japanese(project: Project) -> None:
    """A Japanese catalog that has the title and some sentences of the small study."""
    head = 'msgid ""\nmsgstr ""\n"Language: ja\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n'
    head += '"Content-Type: text/plain; charset=utf-8\\n"\n'
    source = (project.root / "locales/de/LC_MESSAGES/tiny.po").read_text(encoding="utf-8")
    ids = dict(re.findall(r'^msgctxt "(.+)"\nmsgid "(.+)"', source, re.MULTILINE))
    messages = (f'\nmsgctxt "{id_}"\nmsgid "{ids[id_]}"\nmsgstr "{text}"\n' for id_, text in JAPANESE.items())
    write(project.root / "locales/ja/LC_MESSAGES/tiny.po", head + "".join(messages))


def test_a_project_may_name_a_face_of_its_own(tmp_path: Path) -> None:
    shutil.copyfile(KNOWN[0].file, tmp_path / "mine.woff2")
    (tmp_path / "OFL.txt").write_text("Mine.")
    fonts = read_fonts({"th": "mine.woff2", "ja": ["mine.woff2", "mine.woff2"]}, tmp_path, "plainspeech.toml")
    found = script_face("th-TH", fonts)
    assert found
    assert found.licence == tmp_path / "OFL.txt"
    assert weights(found.files) == ((tmp_path / "mine.woff2", 400),)
    assert script_face("de", fonts) is None
    with with_face(found, "a字", (), ClipCache(tmp_path / "kept")) as folders:
        assert [face.ranges for face in faces(folders)] == [((0x61, 0x61),)]
    before = fonts_digest(fonts)
    (tmp_path / "mine.woff2").write_bytes(b"changed")
    assert fonts_digest(fonts) != before


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ([], "is a table"),
        ({"ja": 3}, "Write the path"),
        ({"ja": []}, "Write the path"),
        ({"ja": "gone.ttf"}, "no such file"),
        ({"ja": "face.ttc"}, "a face is a file of"),
    ],
)
def test_settings_that_name_no_face_say_so(tmp_path: Path, table: object, told: str) -> None:
    with pytest.raises(ProjectError, match=told):
        read_fonts(table, tmp_path, "plainspeech.toml")


def test_a_language_by_name_is_no_locale(tmp_path: Path) -> None:
    write(tmp_path / "plainspeech.toml", '[fonts]\nJapanese = "face.ttf"\n')
    with pytest.raises(ProjectError, match="such as ja"):
        Project.at(tmp_path)


def test_a_file_that_is_no_font_is_named(project: Project) -> None:
    (project.root / "broken.ttf").write_bytes(b"no font at all")
    write(project.root / "plainspeech.toml", 'engine = "silent"\n[fonts]\nde = "broken.ttf"\n')
    with pytest.raises(ProjectError, match=r"broken\.ttf cannot be read as a font"):
        check(Project.at(project.root), (), ("de",))


def test_a_face_that_may_not_be_passed_on_is_refused(tmp_path: Path) -> None:
    font = TTFont(KNOWN[0].file)
    font["OS/2"].fsType = 0x0002
    font.save(tmp_path / "closed.woff2")
    with pytest.raises(ProjectError, match="does not allow"):
        ScriptFace((tmp_path / "closed.woff2",)).shown("a", ())


def test_a_face_in_the_settings_needs_what_cuts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda _name: None)
    with pytest.raises(ProjectError, match=r"plainspeech\[cjk\]"):
        script_face("ja", {"ja": (tmp_path / "mine.ttf",)})
    assert script_face("ja", {}) is None
