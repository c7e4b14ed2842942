"""``crosscheck cache``: what earlier runs have kept, and how to be rid of it."""

from collections import defaultdict

import click

from crosscheck.cli.statuses import CLEAN, FAILED

_MEGABYTE = 1_000_000
_WORDS = {
    "letters": "letters of archives, with votes and results",
    "indexes": "indexes of archives",
    "answers": "the last answer of each project",
    "others": "others",
}


@click.command()
@click.option("--clear", is_flag=True, help="Remove all of it.")
def cache(*, clear: bool) -> int:
    """Show what is kept for the next run, and where; nothing of it is needed."""
    from crosscheck.keeping import all_kept, own_folder
    from crosscheck.keeping import clear as clear_folder

    folder = own_folder()
    if folder is None:
        click.echo("there is no home folder, so nothing is kept", err=True)
        return CLEAN
    if clear:
        try:
            size = clear_folder(folder)
        except OSError as error:
            click.echo(f"Error: {folder} cannot be cleared: {error.strerror}", err=True)
            return FAILED
        click.echo(f"removed {size / _MEGABYTE:,.1f} MB from {folder}")
        return CLEAN
    sizes: dict[str, list[int]] = defaultdict(list)
    for kept in all_kept(folder):
        sizes[_kind(kept.path.relative_to(folder).parts)].append(kept.size)
    click.echo(str(folder))
    for kind, words in _WORDS.items():
        if sizes[kind]:
            total = sum(sizes[kind]) / _MEGABYTE
            click.echo(f"  {total:8,.1f} MB  {len(sizes[kind]):5,} files  {words}")
    if not any(sizes.values()):
        click.echo("  nothing is kept")
    return CLEAN


def _kind(parts: tuple[str, ...]) -> str:
    """Return what the file with these *parts* of a path is."""
    if parts[0] == "letters":
        return "letters"
    if parts[0].endswith(".index"):
        return "indexes"
    return "answers" if len(parts) == 1 else "others"
