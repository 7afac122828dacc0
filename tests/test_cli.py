"""The command as a person types it: what it prints, where, and how it exits."""

import functools
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline import __version__
from pipeline.cli import app, main
from pipeline.project import Project
from tests.conftest import ROOT
from tests.helpers import edit

SOURCE = "studies/tiny/summary.yaml"


@pytest.fixture
def run(project: Project, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Run the command in the small project."""
    monkeypatch.chdir(project.root)

    def command(*arguments: str) -> Result:
        return CliRunner().invoke(app, list(arguments))

    return command


def test_every_command_of_the_readme_is_there_and_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme[readme.index("## The commands") : readme.index("## What comes out")]
    documented = set(re.findall(r"`(?:plainspeech )?([a-z]+)(?: [A-Z[][^`]*)?`", table.split("Exit codes")[0]))
    assert set(app.commands) <= documented


def test_build_prints_the_path_to_open_on_standard_output_alone(run) -> None:  # type: ignore[no-untyped-def]
    done = run("build", "--jobs", "1")
    assert done.exit_code == 0
    assert done.stdout == "Open out/index.html\n"
    assert "en: " in done.stderr
    assert "minutes of sound" in done.stderr


def test_build_says_when_there_is_nothing_to_do(run) -> None:  # type: ignore[no-untyped-def]
    run("build")
    done = run("build")
    assert "Nothing to do for tiny." in done.stderr
    assert done.stdout == "Open out/index.html\n"


def test_build_fails_when_an_edition_is_refused(run, project: Project) -> None:  # type: ignore[no-untyped-def]
    edit(project, SOURCE, ("{better.low} of", "{beter.low} of"))
    done = run("build")
    assert done.exit_code == 1
    assert "Did you mean 'better.low'" in done.stderr
    assert "Not published because of errors: tiny" in done.stderr


def test_out_goes_where_it_is_told(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = run("build", "--out", str(tmp_path / "elsewhere"), "--formats", "html")
    assert done.stdout == f"Open {tmp_path / 'elsewhere' / 'index.html'}\n"


def test_check_prints_scores_on_standard_output_and_findings_on_standard_error(run) -> None:  # type: ignore[no-untyped-def]
    done = run("check", "--locale", "en")
    assert done.exit_code == 0
    assert "tiny, en: Flesch–Kincaid grade" in done.stdout
    assert "second opinion: textstat.flesch_kincaid_grade" in done.stdout
    assert "annex-v" in done.stderr
    assert "annex-v" not in done.stdout


def test_check_fails_on_errors_and_if_asked_on_warnings(run, project: Project) -> None:  # type: ignore[no-untyped-def]
    edit(project, SOURCE, ('  "9": {status: not_available}\n', ""))
    assert run("check", "--locale", "en").exit_code == 0
    assert run("check", "--locale", "en", "--fail-on", "warning").exit_code == 1
    edit(project, SOURCE, ("{better.low} of", "{beter.low} of"))
    assert run("check", "--locale", "en").exit_code == 1


def test_check_as_json_holds_scores_and_findings(run) -> None:  # type: ignore[no-untyped-def]
    done = run("check", "--locale", "en", "--format", "json")
    told = json.loads(done.stdout)
    (edition,) = told["editions"]
    assert edition["formula"]["name"] == "Flesch–Kincaid grade"
    assert edition["document"]["words"] > sum(section["words"] for section in edition["sections"]) > 200
    assert edition["second_opinion"]["metric"] == "textstat.flesch_kincaid_grade"
    assert {"code", "severity", "file", "line", "column", "message", "remedy", "locale"} <= set(told["findings"][0])
    assert done.stderr == ""


def test_status_counts_messages_by_locale(run, project: Project) -> None:  # type: ignore[no-untyped-def]
    edit(project, "locales/de/LC_MESSAGES/tiny.po", ('msgstr "Alle"', 'msgstr ""'))
    lines = run("status").stdout.splitlines()
    assert lines[0].split() == ["study", "locale", "translated", "missing", "fuzzy", "reviewed"]
    english, german = lines[1].split(), lines[2].split()
    assert english[:2] == ["tiny", "en"]
    assert english[3:5] == ["0", "0"]
    assert german[1] == "de"
    assert int(german[3]) >= 1
    assert int(english[2]) == int(german[2]) + int(german[3]) + int(german[4])


def test_a_review_is_recorded_counted_and_shown_on_the_page(run, project: Project) -> None:  # type: ignore[no-untyped-def]
    run("build", "--locale", "en", "--formats", "html")
    assert "No person has checked this text yet." in (project.out / "tiny/en/index.html").read_text(encoding="utf-8")
    done = run("review", "tiny", "--locale", "en", "--reviewer", "R1", "--role", "linguist", "--date", "2026-04-01")
    assert done.exit_code == 0
    assert "  - {segment: title, " in (project.root / "reviews/tiny/en.yaml").read_text(encoding="utf-8")
    reviewed, _, segments = run("status", "--locale", "en").stdout.splitlines()[1].split()[-3:]
    assert reviewed == segments
    run("build", "--locale", "en", "--formats", "html")
    assert "A person has checked this text." in (project.out / "tiny/en/index.html").read_text(encoding="utf-8")


def test_a_changed_number_voids_the_approval_of_its_sentence(run, project: Project) -> None:  # type: ignore[no-untyped-def]
    run("review", "tiny", "--locale", "en", "--reviewer", "R1", "--role", "doctor")
    edit(project, SOURCE, ("safety: death, n: {all: 3}", "safety: death, n: {all: 4}"))
    reviewed, _, segments = run("status", "--locale", "en").stdout.splitlines()[1].split()[-3:]
    assert int(reviewed) == int(segments) - 1


@pytest.mark.parametrize(("option", "value"), [("--date", "yesterday"), ("--reviewer", "R1: {x}"), ("--role", "")])
def test_a_review_that_cannot_be_recorded_is_refused(run, project: Project, option: str, value: str) -> None:  # type: ignore[no-untyped-def]
    arguments = {"--locale": "en", "--reviewer": "R1", "--role": "linguist", option: value}
    done = run("review", "tiny", *(part for pair in arguments.items() for part in pair))
    assert done.exit_code == 2
    assert not (project.root / "reviews").exists()


def test_new_writes_a_skeleton_that_builds_at_once_and_says_all_that_must_be_said(run, project: Project) -> None:  # type: ignore[no-untyped-def]
    assert "Wrote studies/cough-2/summary.yaml" in run("new", "cough-2").stdout
    assert run("build", "cough-2", "--formats", "html").exit_code == 0
    done = run("check", "cough-2")
    assert done.exit_code == 0, done.stderr
    assert "error" not in done.stderr
    text = (project.studies / "cough-2" / "summary.yaml").read_text(encoding="utf-8")
    assert date.today().isoformat() in text
    assert text.startswith("# yaml-language-server: $schema=../summary.schema.json\n")
    assert (project.studies / "summary.schema.json").is_file()


def test_extract_update_and_extract_again_change_nothing_more(run) -> None:  # type: ignore[no-untyped-def]
    run("new", "cough")
    assert "studies/cough/segments.yaml" in run("extract").stdout
    assert "Nothing to write" in run("extract").stdout
    assert "locales/de/LC_MESSAGES/cough.po" in run("update", "cough", "--locale", "de").stdout
    assert "Nothing to write" in run("update").stdout


def test_a_language_that_the_package_does_not_speak_gets_its_phrases_too(run, project: Project) -> None:  # type: ignore[no-untyped-def]
    done = run("update", "--locale", "it")
    assert "locales/it/LC_MESSAGES/tiny.po" in done.stdout
    assert "locales/it/LC_MESSAGES/phrases.po" in done.stdout
    assert run("build", "--locale", "it", "--formats", "html").exit_code == 0


def test_schema_and_version_print_and_nothing_else(run) -> None:  # type: ignore[no-untyped-def]
    assert json.loads(run("schema").stdout)["title"].startswith("Plainspeech source model")
    assert run("version").stdout == f"{__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "nowhere"], "There is no studies/nowhere/summary.yaml. Studies here: tiny."),
        (["build", "../tiny"], "cannot be the id of a study"),
        (["build", "--locale", "../de"], "is no locale"),
        (["build", "--locale", "fr"], "has no catalog for 'fr'"),
        (["build", "--formats", "papyrus"], "There is no 'papyrus' among the installed formats"),
        (["new", "Bad Id"], "cannot be the id of a study"),
        (["new", "tiny"], "it stays as it is"),
        (["new", "release"], "cannot be the id of a study"),
    ],
)
def test_what_cannot_run_says_why_in_a_sentence_and_exits_with_2(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(project.root)
    monkeypatch.setattr("sys.argv", ["plainspeech", *arguments])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert message in told
    assert "Traceback" not in told


@pytest.mark.parametrize("settings", ['engine = "no-such"', "engine = 3", "colour = 'red'", "engine = "])
def test_settings_that_cannot_be_read_name_the_setting(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], settings: str
) -> None:
    (project.root / "plainspeech.toml").write_text(settings)
    monkeypatch.chdir(project.root)
    monkeypatch.setattr("sys.argv", ["plainspeech", "check"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert "plainspeech.toml" in told or "installed engines" in told
    assert "Traceback" not in told


def test_a_fault_of_the_program_is_told_without_a_traceback(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project.root)
    monkeypatch.setattr("sys.argv", ["plainspeech", "check"])
    monkeypatch.setattr("pipeline.check.check", lambda *_: 1 / 0)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert "A fault of the program: ZeroDivisionError" in capsys.readouterr().err


def test_a_build_that_is_interrupted_says_so_and_leaves_nothing_half_made(tmp_path: Path) -> None:
    for name in ("studies", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name)
    clips = Project.at(tmp_path).cache / "clips"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "pipeline", "build", "--formats", "mp3"]
    # A shell that runs the tests in the background has them ignore Ctrl-C, and so would what they start.
    listens = functools.partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=listens
    ) as build:
        while not clips.is_dir() and build.poll() is None:
            time.sleep(0.05)
        os.killpg(build.pid, signal.SIGINT)
        _, told = build.communicate(timeout=60)
    assert build.returncode == 130
    assert told.decode().strip() == "Stopped. What was published before is unchanged."
    assert not list((tmp_path / "out").iterdir())
