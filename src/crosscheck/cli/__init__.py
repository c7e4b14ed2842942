"""The command line: arguments in, text and an exit status out.

What a command needs is imported when it runs, so that ``crosscheck --version`` starts at once.
"""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from crosscheck import __version__
from crosscheck.cli.statuses import CLEAN, FAILED, INTERRUPTED

_COMMANDS = {
    "add": "adding",
    "cache": "kept",
    "check": "checking",
    "compare": "prose",
    "config": "configuring",
    "diff": "comparing",
    "decide": "deciding",
    "decisions": "settled",
    "draft": "drafting",
    "explain": "showing",
    "init": "beginning",
    "lineage": "copied",
    "link": "linking",
    "read": "prose",
    "report": "reporting",
    "review": "reviewing",
    "scan": "scanning",
    "schema": "beginning",
    "show": "showing",
}
"""The module of each command."""


class Commands(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click names it
        """Return the names of all commands."""
        return sorted(_COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click names it
        cmd_name: str,
    ) -> click.Command | None:
        """Return the command of that name; None where there is none."""
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(f"crosscheck.cli.{_COMMANDS[cmd_name]}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command meant and its arguments; a message with the nearest for none."""
        if args[0] not in _COMMANDS and not args[0].startswith("-"):
            from crosscheck.cli.project import must_be_known

            must_be_known("command", args[:1], _COMMANDS)
        return super().resolve_command(ctx, args)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    # A run is short and its records hold no cycles: the collector would only walk them, again
    # and again, for a tenth of the time.
    gc.disable()
    try:
        status = commands.main(
            None if arguments is None else list(arguments),
            prog_name="crosscheck",
            standalone_mode=False,
        )
    except click.ClickException as error:
        error.show()
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe (``| head``) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:
        # A full disk behind standard output, a working folder that is gone.
        place = f"{os.fsdecode(error.filename)!r}: " if error.filename else ""
        click.echo(f"Error: {place}{error.strerror}", err=True)
        return FAILED
    return status if isinstance(status, int) else CLEAN


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "-V", "--version", message="crosscheck %(version)s")
@click.pass_context
def commands(context: click.Context) -> int:
    """Show where sources contradict each other, in the exact words.

    Without a command: how things stand in the project in this folder.
    """
    if context.invoked_subcommand is not None:
        return CLEAN
    from crosscheck.cli.project import checked_project, in_colour

    report = checked_project(".")
    if isinstance(report, int):
        return report
    from crosscheck.formats.plain import render_summary

    click.echo(render_summary(report, colour=in_colour()), nl=False)
    return FAILED if report.corpus.problems else CLEAN
