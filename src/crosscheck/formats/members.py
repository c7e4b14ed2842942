"""Lists of names side by side: who names whom, and who does not."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck.formats.escape import plain
from crosscheck.formats.table import table
from crosscheck.formats.who import Sources
from crosscheck.model import Judgement, Statement, Verdict
from crosscheck.values.actor import Actors
from crosscheck.values.names import Names

_LISTS = 6
"""Lists that stand side by side at the width of a page."""
_NAMED, _UNNAMED = "✓", "–"


@frozen
class Members:
    """Every name of several lists, and which of them have it."""

    voices: tuple[str, ...]
    """Whose list each is."""
    named: tuple[tuple[str, tuple[bool, ...]], ...]
    """Each name, and for each list whether it has it; those that all have come first."""


def members_table(judgement: Judgement, sources: Sources, actors: Actors) -> str | None:
    """Return the lists of names side by side, as Markdown; None where that shows nothing."""
    members = side_by_side(judgement, sources, actors)
    if members is None:
        return None
    rows = [
        [plain(name), *(_NAMED if named else _UNNAMED for named in lists)]
        for name, lists in members.named
    ]
    return table(["Names", *map(plain, members.voices)], rows)


def side_by_side(judgement: Judgement, sources: Sources, actors: Actors) -> Members | None:
    """Return every name with the lists that have it.

    None where they are all alike, cannot be compared or have no name in common, or where they are
    more than a page is wide.
    """
    statements = [each.statement for each in judgement.evidence]
    written = [one.value.members for one in statements if isinstance(one.value, Names)]
    lists = [{actors.canonical(name) for name in members} for members in written]
    alike = all(names == lists[0] for names in lists)
    compared = judgement.verdict is not Verdict.INCOMPARABLE
    if alike or not compared or not _overlap(lists) or len(lists) > _LISTS:
        return None
    named = [
        (spelling, tuple(name in names for names in lists))
        for name, spelling in _spelled(written, actors).items()
    ]
    named.sort(key=lambda row: row[1].count(False))
    return Members(tuple(_voices(statements, sources)), tuple(named))


def _overlap(lists: Sequence[set[str]]) -> bool:
    """Return whether any two of *lists* share a name."""
    return sum(map(len, lists)) > len(set().union(*lists))


def _spelled(written: Sequence[Sequence[str]], actors: Actors) -> dict[str, str]:
    """Return every name, by what it is the same under, as it is first written."""
    spelled: dict[str, str] = {}
    for members in written:
        for name in members:
            spelled.setdefault(actors.canonical(name), name)
    return spelled


def _voices(statements: Sequence[Statement], sources: Sources) -> Iterator[str]:
    heard: set[str] = set()
    for statement in statements:
        voice = sources.voice(statement)
        yield sources.voice(statement, again=voice in heard)
        heard.add(voice)
