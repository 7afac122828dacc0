"""The command `plainspeech`. What it needs is imported when a command runs; `pipeline.terminal` prints and exits."""

import gc
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline import __version__
from pipeline.errors import PlainspeechError
from pipeline.findings import Severity, has_errors
from pipeline.options import InOrder, a_path, failing_on, format_of_report, in_locales, studies_below
from pipeline.terminal import FINDINGS, FINE, end, end_with_files, end_with_report, finish, near, progress_bar, stop, tell

if TYPE_CHECKING:
    from pipeline.project import Project

INTERRUPTED = 130  # as a shell has it for Ctrl-C


@click.group(cls=InOrder, context_settings={"show_default": True, "max_content_width": 100})
def app() -> None:
    """The results of clinical studies in plain language, to read and to hear."""


@app.command()
@studies_below
@in_locales
@click.option("--formats", default="html,mp3,epub", help="What to make, separated by commas.")
@click.option("--out", type=a_path, help="Where results go.")
@click.option("--pace", default="normal", help="How fast the voice speaks: normal, slow, or normal,slow.")
@click.option("--jobs", type=click.IntRange(min=1), default=2, help="Worker processes.")
@click.option("--release", is_flag=True, help="Publish only editions without errors, in a folder of their own.")
def build(
    studies: tuple[str, ...],
    locales: tuple[str, ...],
    formats: str,
    out: Path | None,
    pace: str,
    jobs: int,
    release: bool,
) -> None:
    """Make the handouts: page, sound and book in every language."""
    from pipeline.narrate.voices import wishes_of
    from pipeline.request import Request
    from pipeline.unchanged import Inputs, nothing_to_do
    from pipeline.workers import Workers

    project = _project(out)
    wanted, paces = (tuple(given.split(",")) for given in (formats, pace))
    request = Request(studies, locales, wanted, jobs, release, paces)
    started = time.monotonic()
    inputs = Inputs(project, request)
    result = nothing_to_do(project, request, inputs)
    if result is None:
        with Workers(jobs) as workers, progress_bar("Making editions") as progress:
            workers.start(wishes_of(project), locales or project.spoken_locales())
            from pipeline.build import build as run  # it takes half a second to come up, as the workers do

            result = run(project, request, progress, workers, inputs)
    finish(result, time.monotonic() - started)


@app.command()
@studies_below
@in_locales
@format_of_report
@failing_on
@click.option("--baseline", type=a_path, help="What `check --format json` wrote before: only what is new fails.")
@click.option("--full", is_flag=True, help="As text: list the three hardest and longest sentences of each edition too.")
def check(
    studies: tuple[str, ...], locales: tuple[str, ...], format_: str, fail_on: str, baseline: Path | None, full: bool
) -> None:
    """Say what is too hard, missing, stale, unfair or wrong. Makes no sound and no files."""
    from pipeline.check import check as run
    from pipeline.checks.subject import rules
    from pipeline.gate import counted
    from pipeline.report import Report
    from pipeline.report.baseline import Baseline

    project = _project()
    known = Baseline.read(baseline) if baseline else Baseline()
    subjects, findings = run(project, studies, locales)
    kept, quiet = counted(project, project.study_ids(studies), locales, findings)
    end_with_report(Report(kept, project.cache, subjects, quiet, rules(), known, full), format_, fail_on)


@app.command()
@click.argument("file")
@click.option(
    "--locale", "-l", metavar="L", default="", show_default=False, help="Its language; else what the page says, or en."
)
@format_of_report
@failing_on
def audit(file: str, locale: str, format_: str, fail_on: str) -> None:
    """Say what does not add up in a summary made elsewhere.

    Also what contradicts itself in it, and what may mislead. FILE is a text or an HTML page; `-` is standard input.
    """
    from pipeline.audit.audit import audit_file, counted
    from pipeline.report import Report

    findings = audit_file(file, locale)
    if format_ == "text":
        click.echo(counted(findings, file))
    end_with_report(Report(findings, Path()), format_, fail_on)


@app.command()
@studies_below
def extract(studies: tuple[str, ...]) -> None:
    """Give new sentences their ids; write templates for translators."""
    from pipeline.catalogs import extract as run

    end_with_files(*run(_project(), studies))


@app.command()
@studies_below
@in_locales
def update(studies: tuple[str, ...], locales: tuple[str, ...]) -> None:
    """Bring the translators' catalogs up to date. A new locale gets one; an untouched translation stays as it is."""
    from pipeline.catalogs import update as run

    end_with_files(*run(_project(), studies, locales))


@app.command()
@studies_below
@in_locales
def status(studies: tuple[str, ...], locales: tuple[str, ...]) -> None:
    """Show how far each language is."""
    from pipeline.catalogs import status as run
    from pipeline.narrate.voices import voices_of

    project = _project()
    rows, findings = run(project, studies, locales, voices_of(project))
    tell(finding for finding in findings if finding.severity is Severity.ERROR)
    click.echo(f"{'study':16}{'locale':8}{'translated':>12}{'missing':>9}{'fuzzy':>7}{'reviewed':>14}")
    for row in rows:
        reviewed = f"{row.reviewed} of {row.segments}"
        click.echo(f"{row.study:16}{row.locale:8}{row.translated:>12}{row.missing:>9}{row.fuzzy:>7}{reviewed:>14}")
    end(FINDINGS if has_errors(findings) else FINE)


@app.command()
@click.argument("study")
@click.option("--locale", "-l", metavar="L", required=True, help="The edition that was reviewed.")
@click.option("--reviewer", required=True, help="The reviewer's code; never a name.")
@click.option("--role", required=True, help="What the reviewer is, such as linguist, doctor or patient.")
@click.option("--decision", type=click.Choice(["approved", "rejected"]), default="approved", help="What was decided.")
@click.option("--segment", "segments", multiple=True, help="Only this segment; may be repeated.")
@click.option("--date", "day", default="", show_default=False, help="When, as year-month-day; today, if not given.")
def review(study: str, locale: str, reviewer: str, role: str, decision: str, segments: tuple[str, ...], day: str) -> None:
    """Record that a person has reviewed an edition as it is now. A changed text needs a new review."""
    from pipeline.catalogs import Decision
    from pipeline.catalogs import review as run
    from pipeline.narrate.voices import voices_of

    project = _project()
    try:
        when = date.fromisoformat(day) if day else date.today()
    except ValueError:
        stop(f"{day!r} is no day of the calendar. Write it as year-month-day: 2026-11-23.")
    if not all(text and all(sign.isalnum() or sign in " -" for sign in text) for text in (reviewer, role)):
        stop("A reviewer's code and role are letters, digits, spaces and hyphens.")
    made = Decision(decision, role, reviewer, when, segments)
    count, findings = run(project, study, locale, made, voices_of(project))
    tell(finding for finding in findings if finding.severity is Severity.ERROR)
    click.echo(f"Recorded {count} segments of {study}, {locale}: {decision}.")
    end(FINE if count else FINDINGS)


@app.command()
@in_locales
def voices(locales: tuple[str, ...]) -> None:
    """Show what speaks each locale, and what would speak it better."""
    from pipeline.narrate.voices import voices_of
    from pipeline.report.voices import voices_as_text

    project = _project()
    for line in voices_as_text(voices_of(project), locales or project.spoken_locales()):
        click.echo(line)


@app.command()
@click.argument("languages", metavar="[LANGUAGE]...", nargs=-1)
def formulas(languages: tuple[str, ...]) -> None:
    """Show the formulas of reading level, and where they come from."""
    from pipeline.report.formulas import formulas_as_text

    for line in formulas_as_text(languages):
        click.echo(line)


@app.command()
@click.argument("study", metavar="ID")
def new(study: str) -> None:
    """Write the skeleton of a study that builds at once. ID is small letters, digits and hyphens."""
    from pipeline.skeleton import write_skeleton

    path = write_skeleton(_project(), study, date.today())
    click.echo(f"Wrote {near(path)}. Now: plainspeech build {study}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of the source model, for editors."""
    from pipeline.skeleton import schema_text

    click.echo(schema_text(), nl=False)


@app.command()
def version() -> None:
    """Print the version."""
    click.echo(__version__)


def main() -> None:
    """Run the command. Whatever goes wrong is told in a sentence, never as a traceback."""
    gc.set_threshold(100_000)  # a command is over before there is garbage worth a search
    try:
        sys.exit(app(standalone_mode=False))
    except PlainspeechError as problem:
        stop(str(problem))
    except click.ClickException as problem:
        problem.show()
        sys.exit(problem.exit_code)
    except click.Abort:
        click.echo("Stopped. What was published before is unchanged.", err=True)
        sys.exit(INTERRUPTED)
    except Exception as problem:  # noqa: BLE001 - the one place where every error ends
        stop(f"A fault of the program: {type(problem).__name__}: {problem}. Please report it with the command you ran.")


def _project(out: Path | None = None) -> "Project":
    from dataclasses import replace

    from pipeline.project import Project

    project = Project.at(Path.cwd())
    return replace(project, settings=replace(project.settings, out=str(out))) if out else project
