"""The command `plainspeech`. What it needs is imported when a command runs; `pipeline.terminal` prints and exits."""

import gc
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline import __version__
from pipeline.errors import PlainspeechError
from pipeline.findings import Severity, has_errors
from pipeline.terminal import FINDINGS, FINE, end_with_files, end_with_report, near, progress_bar, stop, tell

if TYPE_CHECKING:
    from pipeline.project import Project

INTERRUPTED = 130  # what typer makes of Ctrl-C
SHOWN_BY_BUILD = 12  # findings that a build prints; `check` prints all

app = typer.Typer(
    help="The results of clinical studies in plain language, to read and to hear.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Studies = Annotated[
    list[str] | None, typer.Argument(metavar="[STUDY]...", help="Studies below `studies/`; all, if none is named.")
]
Locales = Annotated[
    list[str] | None, typer.Option("--locale", "-l", metavar="L", help="Only this locale; may be repeated.")
]

Format = Annotated[
    Literal["text", "json", "sarif", "junit", "github", "html"], typer.Option("--format", help="How to tell it.")
]
FailOn = Annotated[Literal["error", "warning"], typer.Option(help="From which severity on to fail.")]


@app.command()
def build(
    studies: Studies = None,
    locale: Locales = None,
    formats: Annotated[str, typer.Option(help="What to make, separated by commas.")] = "html,mp3,epub",
    out: Annotated[Path | None, typer.Option(help="Where results go.")] = None,
    pace: Annotated[str, typer.Option(help="How fast the voice speaks: normal, slow, or normal,slow.")] = "normal",
    jobs: Annotated[int, typer.Option(min=1, help="Worker processes.")] = 2,
    release: Annotated[
        bool, typer.Option("--release", help="Publish only editions without errors, in a folder of their own.")
    ] = False,
) -> None:
    """Make the handouts: a page, a sound file and a book in every language."""
    from pipeline.request import Request
    from pipeline.unchanged import nothing_to_do

    project = _project(out)
    wanted, paces = (tuple(given.split(",")) for given in (formats, pace))
    request = Request(tuple(studies or ()), tuple(locale or ()), wanted, jobs, release, paces)
    started = time.monotonic()
    result = nothing_to_do(project, request)
    if result is None:
        from pipeline.build import build as run  # what makes handouts takes half a second to come up

        with progress_bar("Making editions") as progress:
            result = run(project, request, progress)
    tell(result.findings, SHOWN_BY_BUILD)
    for made in result.made:
        if made.voice:
            typer.echo(
                f"{made.edition}: {made.words} words, {made.seconds / 60:.1f} minutes of sound, voice {made.voice.id}",
                err=True,
            )
    for refused in result.refused:
        typer.echo(f"Not published because of errors: {refused}", err=True)
    if result.unchanged:
        typer.echo(f"Nothing to do for {', '.join(result.unchanged)}.", err=True)
    typer.echo(f"Done in {time.monotonic() - started:.1f} s.", err=True)
    if result.index:
        typer.echo(f"Open {near(result.index)}")
    raise typer.Exit(FINDINGS if result.refused or not result.index else FINE)


@app.command()
def check(
    studies: Studies = None,
    locale: Locales = None,
    format_: Format = "text",
    fail_on: FailOn = "error",
    baseline: Annotated[
        Path | None, typer.Option(help="What `check --format json` wrote before: only what is new fails.")
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help="As text: list the three hardest and longest sentences of each edition too.")
    ] = False,
) -> None:
    """Say what is too hard, missing, stale, unfair or wrong. Makes no sound and no files."""
    from pipeline.build import check as run
    from pipeline.checks.subject import rules
    from pipeline.gate import counted
    from pipeline.report import Report
    from pipeline.report.baseline import Baseline

    project = _project()
    known = Baseline.read(baseline) if baseline else Baseline()
    subjects, findings = run(project, studies or (), locale or ())
    kept, quiet = counted(project, project.study_ids(tuple(studies or ())), locale or (), findings)
    end_with_report(Report(kept, project.cache, subjects, quiet, rules(), known, full), format_, fail_on)


@app.command()
def audit(
    file: Annotated[str, typer.Argument(help="A text or HTML file; `-` is standard input.")],
    locale: Annotated[
        str, typer.Option("--locale", "-l", metavar="L", help="Its language; else what the page says, or en.")
    ] = "",
    format_: Format = "text",
    fail_on: FailOn = "error",
) -> None:
    """Say what does not add up, contradicts itself or may mislead in a summary that was made elsewhere."""
    from pipeline.audit.audit import audit_file, counted
    from pipeline.report import Report

    findings = audit_file(file, locale)
    if format_ == "text":
        typer.echo(counted(findings, file))
    end_with_report(Report(findings, Path()), format_, fail_on)


@app.command()
def extract(studies: Studies = None) -> None:
    """Mint ids for new sentences, and write the templates for translators."""
    from pipeline.catalogs import extract as run

    end_with_files(*run(_project(), studies or ()))


@app.command()
def update(studies: Studies = None, locale: Locales = None) -> None:
    """Bring catalogs up to date; every untouched translation stays as it is. A new locale gets a catalog."""
    from pipeline.catalogs import update as run

    end_with_files(*run(_project(), studies or (), locale or ()))


@app.command()
def status(studies: Studies = None, locale: Locales = None) -> None:
    """Show how far each language is."""
    from pipeline.catalogs import status as run
    from pipeline.narrate.voices import voices_of

    project = _project()
    rows, findings = run(project, studies or (), locale or (), voices_of(project))
    tell(finding for finding in findings if finding.severity is Severity.ERROR)
    typer.echo(f"{'study':16}{'locale':8}{'translated':>12}{'missing':>9}{'fuzzy':>7}{'reviewed':>14}")
    for row in rows:
        reviewed = f"{row.reviewed} of {row.segments}"
        typer.echo(f"{row.study:16}{row.locale:8}{row.translated:>12}{row.missing:>9}{row.fuzzy:>7}{reviewed:>14}")
    raise typer.Exit(FINDINGS if has_errors(findings) else FINE)


@app.command()
def review(
    study: Annotated[str, typer.Argument(help="The study.")],
    locale: Annotated[str, typer.Option("--locale", "-l", help="The edition that was reviewed.")],
    reviewer: Annotated[str, typer.Option(help="The reviewer's code; never a name.")],
    role: Annotated[str, typer.Option(help="What the reviewer is, such as linguist, doctor or patient.")],
    decision: Annotated[Literal["approved", "rejected"], typer.Option(help="What was decided.")] = "approved",
    segment: Annotated[list[str] | None, typer.Option(help="Only this segment; may be repeated.")] = None,
    day: Annotated[str, typer.Option("--date", help="When, as year-month-day; today, if not given.")] = "",
) -> None:
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
    made = Decision(decision, role, reviewer, when, tuple(segment or ()))
    count, findings = run(project, study, locale, made, voices_of(project))
    tell(finding for finding in findings if finding.severity is Severity.ERROR)
    typer.echo(f"Recorded {count} segments of {study}, {locale}: {decision}.")
    raise typer.Exit(FINE if count else FINDINGS)


@app.command()
def voices(locale: Locales = None) -> None:
    """Show for each locale what would speak, how good it is, and what to install for a better voice."""
    from pipeline.narrate.voices import voices_of
    from pipeline.report.voices import voices_as_text

    project = _project()
    for line in voices_as_text(voices_of(project), tuple(locale or project.spoken_locales())):
        typer.echo(line)


@app.command()
def formulas(language: Annotated[list[str] | None, typer.Argument(metavar="[LANGUAGE]...")] = None) -> None:
    """Show the formulas of reading level: what each counts, where its scale points, and its source."""
    from pipeline.report.formulas import formulas_as_text

    for line in formulas_as_text(tuple(language or ())):
        typer.echo(line)


@app.command()
def new(study: Annotated[str, typer.Argument(metavar="ID", help="Small letters, digits and hyphens.")]) -> None:
    """Write the skeleton of a study, with comments, that builds at once."""
    from pipeline.skeleton import write_skeleton

    path = write_skeleton(_project(), study, date.today())
    typer.echo(f"Wrote {near(path)}. Now: plainspeech build {study}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of the source model, for editors."""
    from pipeline.skeleton import schema_text

    typer.echo(schema_text(), nl=False)


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(__version__)


def main() -> None:
    """Run the command. Whatever goes wrong is told in a sentence, never as a traceback."""
    gc.set_threshold(20_000)  # a command is over before there is garbage worth a search
    try:
        app()
    except PlainspeechError as problem:
        stop(str(problem))
    except SystemExit as end:
        if end.code == INTERRUPTED:
            typer.echo("Stopped. What was published before is unchanged.", err=True)
        raise
    except Exception as problem:  # noqa: BLE001 - the one place where every error ends
        stop(f"A fault of the program: {type(problem).__name__}: {problem}. Please report it with the command you ran.")


def _project(out: Path | None = None) -> "Project":
    from dataclasses import replace

    from pipeline.project import Project

    project = Project.at(Path.cwd())
    return replace(project, settings=replace(project.settings, out=str(out))) if out else project
