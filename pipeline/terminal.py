"""What the command says on the terminal, and with which code it ends."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from pipeline.findings import Finding, Severity, has_errors, worst

if TYPE_CHECKING:
    from pipeline.report import Report
    from pipeline.request import Result
    from pipeline.workers import Progress

FINE, FINDINGS, COULD_NOT_RUN = 0, 1, 2
SHOWN_BY_BUILD = 12  # findings that a build prints; `check` prints all


def stop(message: str) -> NoReturn:
    """End with a sentence: the command could not do what was asked."""
    click.echo(message, err=True)
    sys.exit(COULD_NOT_RUN)


def end(code: int) -> NoReturn:
    """End with what came of it, as it was asked."""
    raise click.exceptions.Exit(code)


def near(path: Path) -> str:
    """A path from where the user stands, if it is below."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def tell(findings: Iterable[Finding], most: int | None = None) -> None:
    """Print findings, the worst first where not all are shown."""
    told = tuple(findings)
    if most is not None:
        told = tuple(sorted((finding for finding in told if finding.severity > Severity.NOTE), key=lambda f: -f.severity))
    for finding in told[:most]:
        click.echo(str(finding), err=True)
    if most is not None and len(told) > most:
        click.echo(f"… and {len(told) - most} more: `plainspeech check` tells all.", err=True)


def end_with_report(report: "Report", format_: str, fail_on: str) -> NoReturn:
    """Tell a report in a format, and end with what came of it: findings from the severity ``fail_on`` on, or none."""
    from pipeline.report import formats

    told = formats()[format_](report)
    if told:
        click.echo(told)
    if format_ == "text":
        tell(report.new)
    found = worst(report.new)
    end(FINDINGS if found is not None and found >= Severity[fail_on.upper()] else FINE)


def end_with_files(changed: Iterable[Path], findings: Iterable[Finding]) -> NoReturn:
    """Tell which files were written and what was found, and end with what came of it."""
    found = tuple(finding for finding in findings if finding.severity > Severity.NOTE)
    tell(found)
    paths = tuple(changed)
    for path in paths:
        click.echo(f"Wrote {near(path)}")
    if not paths:
        click.echo("Nothing to write: everything is up to date.")
    end(FINDINGS if has_errors(found) else FINE)


def finish(result: "Result", seconds: float) -> NoReturn:
    """Tell what was built, what was not, and how long it took; end with what came of it."""
    tell(result.findings, SHOWN_BY_BUILD)
    for made in result.made:
        if made.voice:
            click.echo(
                f"{made.edition}: {made.words} words, {made.seconds / 60:.1f} minutes of sound, voice {made.voice.id}",
                err=True,
            )
    for refused in result.refused:
        click.echo(f"Not published because of errors: {refused}", err=True)
    if result.unchanged:
        click.echo(f"Nothing to do for {', '.join(result.unchanged)}.", err=True)
    click.echo(f"Done in {seconds:.1f} s.", err=True)
    if result.index:
        click.echo(f"Open {near(result.index)}")
    end(FINDINGS if result.refused or not result.index else FINE)


@contextmanager
def progress_bar(what: str) -> Iterator["Progress"]:
    """A progress bar on standard error; nothing where that is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns: tuple[Any, ...] = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        advance: Callable[[str, int, int], None] = lambda last, done, total: bar.update(  # noqa: E731
            task, completed=done, total=total, description=f"{what}: {last}" if last else what
        )
        yield advance
