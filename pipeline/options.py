"""What the commands of `pipeline.cli` have in common: their order, and the options that several take."""

from pathlib import Path

import click


class InOrder(click.Group):
    """Lists its commands as they are written here: in the order in which people need them."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(self.commands)


studies_below = click.argument("studies", metavar="[STUDY]...", nargs=-1)
in_locales = click.option(
    "--locale", "-l", "locales", metavar="L", multiple=True, help="Only this locale; may be repeated."
)
format_of_report = click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "sarif", "junit", "github", "html"]),
    default="text",
    help="How to tell it.",
)
failing_on = click.option(
    "--fail-on", type=click.Choice(["error", "warning"]), default="error", help="From which severity on to fail."
)
a_path = click.Path(path_type=Path)
