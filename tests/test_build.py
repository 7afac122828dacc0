"""The line as a whole: what a build publishes, what it refuses, and what it leaves alone."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.build import Request, build
from pipeline.check import check
from pipeline.errors import ProjectError
from pipeline.findings import Severity
from pipeline.project import PACKAGE, Project
from tests.helpers import edit, without_marks

HERE = Request(jobs=0)
SOURCE = "studies/tiny/summary.yaml"
GERMAN = "locales/de/LC_MESSAGES/tiny.po"


def files(folder: Path) -> dict[str, bytes]:
    """Every published file; a study's manifest too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def page(project: Project, locale: str = "en", release: bool = False) -> str:
    out = project.out / "release" if release else project.out
    return (out / "tiny" / locale / "index.html").read_text(encoding="utf-8")


def test_a_build_writes_page_sound_cues_transcript_manifest_and_index(project: Project) -> None:
    result = build(project, HERE)
    assert result.published == ("tiny",)
    for name in (
        "index.html",
        "handout.css",
        "handout.js",
        "settings.js",
        "icon.svg",
        "fonts/atkinson-latin-400.woff2",
        "fonts/OFL.txt",
        "audio/handout.mp3",
        "audio/handout.vtt",
        "audio/transcript.txt",
    ):
        assert (project.out / "tiny" / "de" / name).is_file()
    manifest = json.loads((project.out / "tiny" / "manifest.json").read_text(encoding="utf-8"))
    assert [edition["id"] for edition in manifest["editions"]] == ["en", "de"]
    assert "tiny/de/index.html" in (project.out / "index.html").read_text(encoding="utf-8")


def test_two_builds_from_the_same_inputs_give_the_same_bytes(project: Project) -> None:
    build(project, HERE)
    first = files(project.out)
    again = replace(project, settings=replace(project.settings, out="again", cache="another-cache"))
    build(again, HERE)
    assert files(again.out) == first


def test_a_build_in_worker_processes_gives_the_same_bytes(project: Project) -> None:
    build(project, HERE)
    first = files(project.out)
    again = replace(project, settings=replace(project.settings, out="again"))
    build(again, Request(jobs=2))
    assert files(again.out) == first


def test_a_second_build_has_nothing_to_do_and_tells_its_findings_again(project: Project) -> None:
    edit(project, GERMAN, ('msgstr "Alle"', 'msgstr ""'))
    first = build(project, HERE)
    second = build(project, HERE)
    assert second.unchanged == ("tiny",)
    assert not second.published
    assert second.findings == first.findings
    assert second.index == first.index


@pytest.mark.parametrize("touched", [SOURCE, GERMAN, "plainspeech.toml"])
def test_a_changed_input_is_built_again(project: Project, touched: str) -> None:
    build(project, HERE)
    path = project.root / touched
    path.write_text(path.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    assert build(Project.at(project.root), HERE).published == ("tiny",)


def test_a_result_that_someone_changed_is_built_again(project: Project) -> None:
    build(project, HERE)
    (project.out / "tiny" / "en" / "index.html").write_text("lost", encoding="utf-8")
    assert build(project, HERE).published == ("tiny",)
    assert page(project) != "lost"


def test_a_changed_number_needs_no_new_translation(project: Project) -> None:
    edit(project, SOURCE, ("safety: death, n: {all: 3}", "safety: death, n: {all: 7}"))
    result = build(project, HERE)
    assert not [finding for finding in result.findings if finding.place.file == GERMAN]
    assert "7 Menschen starben." in without_marks(page(project, "de"))
    assert "Sieben Menschen starben." in (project.out / "tiny/de/audio/transcript.txt").read_text(encoding="utf-8")


def test_page_transcript_and_cues_tell_the_same_segments_in_the_same_order(project: Project) -> None:
    build(project, HERE)
    subjects, _ = check(project, (), ("en",))
    handout = subjects[0].handout
    html = page(project)
    places = [html.index(f'id="{segment.id}"') for segment in handout.segments]
    assert places == sorted(places)
    ids = [segment.id for segment in handout.heard(minutes=1)]
    cues = (project.out / "tiny/en/audio/handout.vtt").read_text(encoding="utf-8").split("\n\n")[1:]
    assert [cue.splitlines()[0] for cue in cues] == ids
    lines = (project.out / "tiny/en/audio/transcript.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(ids)


def test_a_draft_shows_the_source_where_a_translation_is_missing_and_says_so(project: Project) -> None:
    edit(project, GERMAN, ('msgstr "Worum geht es hier?"', 'msgstr ""'))
    result = build(project, HERE)
    html = page(project, "de")
    assert '<h2 id="about-title" lang="en" dir="ltr" class="untranslated">What is this about?' in html
    assert "[en] Part one, of four. What is this about?" in (project.out / "tiny/de/audio/transcript.txt").read_text(
        encoding="utf-8"
    )
    assert "<lang en>What is this about?</lang>" in (project.out / "tiny/de/audio/handout.vtt").read_text(encoding="utf-8")
    missing = [
        finding for finding in result.findings if finding.code == "translation-missing" and finding.place.file == GERMAN
    ]
    assert [finding.locale for finding in missing] == ["de"]


def test_a_study_in_a_language_without_phrases_is_a_draft_and_stops_no_other(project: Project) -> None:
    shutil.copytree(project.studies / "tiny", project.studies / "other")
    edit(project, "studies/other/summary.yaml", ("id: tiny", "id: other"), ("language: en", "language: sv"))
    result = build(project, replace(HERE, formats=("html",)))
    assert (set(result.published), result.refused) == ({"tiny", "other"}, ())
    assert '<span lang="en" dir="ltr">Contents</span>' in (project.out / "other/sv/index.html").read_text(encoding="utf-8")
    refused = build(project, replace(HERE, release=True)).refused
    assert "other/sv" in refused and "tiny/en" not in refused


def test_a_release_leaves_out_an_edition_with_errors_and_nothing_names_it(project: Project) -> None:
    edit(project, GERMAN, ('msgstr "Worum geht es hier?"', 'msgstr ""'))
    result = build(project, replace(HERE, release=True))
    release = project.out / "release"
    assert result.refused == ("tiny/de",)
    assert (release / "tiny/en/index.html").is_file()
    assert not (release / "tiny/de").exists()
    for name, data in files(release).items():
        if not name.endswith(".mp3"):
            assert b"Deutsch" not in data, name
            assert b"de/index.html" not in data, name


def test_a_release_after_a_worse_change_does_not_link_what_passed_before(project: Project) -> None:
    for file in (PACKAGE / "locales").glob("de/LC_MESSAGES/phrases.po"):
        assert file.is_file()
    build(project, replace(HERE, release=True))
    edit(project, SOURCE, ("      - phrase: [one_study, keep_treatment, thanks, research_is_not_care]\n", ""))
    result = build(project, replace(HERE, release=True))
    assert result.index is None
    assert not (project.out / "release" / "index.html").exists()


def test_a_source_with_errors_leaves_the_last_good_output(project: Project) -> None:
    build(project, HERE)
    before = files(project.out)
    edit(project, SOURCE, ("{better.low} of", "{beter.low} of"))
    result = build(project, HERE)
    assert result.refused == ("tiny",)
    assert [finding.severity for finding in result.findings] == [Severity.ERROR]
    assert files(project.out) == before


def test_building_one_locale_keeps_the_others_of_a_draft(project: Project) -> None:
    build(project, HERE)
    edit(project, SOURCE, ("title: What is this about?", "title: What is it about?"))
    build(project, replace(HERE, locales=("en",)))
    assert "What is it about?" in page(project)
    assert page(project, "de")
    assert "../de/index.html" in page(project)
    manifest = json.loads((project.out / "tiny" / "manifest.json").read_text(encoding="utf-8"))
    assert [edition["id"] for edition in manifest["editions"]] == ["en", "de"]


@pytest.mark.parametrize(("first", "second"), [("html", "mp3"), ("mp3", "html,mp3")])
def test_one_locale_is_not_built_in_formats_that_leave_a_menu_without_a_page(
    project: Project, first: str, second: str
) -> None:
    build(project, replace(HERE, formats=tuple(first.split(","))))
    before = files(project.out)
    with pytest.raises(ProjectError, match=r"Name no locale|Add html"):
        build(project, replace(HERE, formats=tuple(second.split(",")), locales=("de",)))
    assert files(project.out) == before


def test_a_build_without_sound_has_no_player(project: Project) -> None:
    build(project, replace(HERE, formats=("html",)))
    assert "<audio" not in page(project)
    assert not (project.out / "tiny/en/audio").exists()


@pytest.mark.parametrize(
    "request_",
    [
        Request(studies=("../tiny",)),
        Request(studies=("none",)),
        Request(locales=("../../etc",)),
        Request(locales=("xx",)),
        Request(locales=("fr",)),
        Request(formats=("html", "papyrus")),
    ],
)
def test_what_is_not_there_is_told_before_anything_is_made(project: Project, request_: Request) -> None:
    with pytest.raises(ProjectError):
        build(project, request_)
    assert not list(project.out.glob("**/index.html"))


def test_check_makes_no_files(project: Project) -> None:
    before = files(project.root)
    check(project, (), ())
    assert files(project.root) == before


def test_hostile_words_come_out_as_text(project: Project) -> None:
    edit(project, SOURCE, ("label: Headache,", 'label: "<script>alert(x)</script> & \\" \' <b>",'))
    edit(project, SOURCE, ("sponsor: {name: Acme & Sons}", 'sponsor: {name: "<img src=x onerror=alert(1)>"}'))
    edit(project, GERMAN, ('msgstr "Der Husten"', 'msgstr "<script>alert(x)</script>"'))
    assert build(project, HERE).published == ("tiny",)
    for locale in ("en", "de"):
        html = page(project, locale)
        assert html.count("<script") == html.count('<script src="settings.js">') + html.count(
            '<script src="handout.js" defer>'
        )
        assert "<img" not in html
        assert "&lt;script&gt;alert(x)&lt;/script&gt;" in html
        assert "<script" not in (project.out / "tiny" / locale / "audio/handout.vtt").read_text(encoding="utf-8")
    assert "&amp; &#34; &#39; &lt;b&gt;" in page(project)


@pytest.mark.parametrize(
    "text", ["{{ 7 * 7 }}", "{x.__class__}", "{better.low.__class__.__mro__}", "{0}", "{}", "{better.low!r}", "%(x)s {a}"]
)
def test_nothing_in_braces_is_evaluated(project: Project, text: str) -> None:
    edit(project, SOURCE, ("          It began on {trial.start}.\n", f"          It began {text} here.\n"))
    result = build(project, HERE)
    assert result.refused == ("tiny",)
    assert {finding.code for finding in result.findings} <= {"markup", "fact-unknown", "typed-number"}


def test_one_pace_alone_has_its_sound_and_what_is_said_in_it(project: Project) -> None:
    result = build(project, Request(locales=("en",), jobs=0, paces=("slow",)))
    assert result.published == ("tiny",)
    audio = project.out / "tiny" / "en" / "audio"
    assert (audio / "handout-slow.mp3").is_file()
    assert "This is the end of the recording." in (audio / "transcript.txt").read_text(encoding="utf-8")
    assert "audio/handout-slow.mp3" in page(project)
