"""How often every two sources agree: one mark a claim that both speak to."""

from collections import Counter
from collections.abc import Mapping, Sequence

from crosscheck.formats.escape import plain
from crosscheck.formats.table import table
from crosscheck.formats.who import Sources
from crosscheck.model import Comparison, Judgement
from crosscheck.values.level import Level

MARKS = {
    Level.CONFLICT: "≠",
    Level.CLOSE: "≈",
    Level.COMPATIBLE: "⊂",
    Level.SAME: "=",
    Level.INCOMPARABLE: "∅",
}
"""From the worst to the best: a pair of sources gets the first that holds for a claim."""
READ = (Level.SAME, Level.COMPATIBLE, Level.CLOSE, Level.CONFLICT, Level.INCOMPARABLE)
"""The order in which a cell gives its levels."""
SIDES = 12
"""Sources that a matrix can show at the width of a page."""
PAIRS = 40
"""Pairs of sources that are shown where they are too many for a matrix."""
Tally = Mapping[tuple[str, str], Counter[Level]]


def tally(judgements: Sequence[Judgement]) -> Tally:
    """Return for every two sources at which level they stand on how many claims."""
    found: dict[tuple[str, str], Counter[Level]] = {}
    for judgement in judgements:
        worst: dict[tuple[str, str], Level] = {}
        for comparison in judgement.comparisons:
            pair, level = _between(comparison), comparison.level
            if pair is None or level not in MARKS:
                continue
            worst[pair] = min(worst.get(pair, level), level, key=list(MARKS).index)
        for pair, level in worst.items():
            found.setdefault(pair, Counter())[level] += 1
    return found


def _between(comparison: Comparison) -> tuple[str, str] | None:
    """Return the two sources of *comparison*; None where both sides are of one source."""
    left, right = sorted((comparison.left.source, comparison.right.source))
    return None if left == right else (left, right)


def agreement(judgements: Sequence[Judgement], sources: Sources) -> str | None:
    """Return the agreement of all sources as a table; None where no two speak to one claim."""
    found = tally(judgements)
    ids = speaking(found)
    if not ids:
        return None
    if len(ids) > SIDES:
        return _by_pairs(found, sources)
    headings = ["", *(str(number) for number in range(1, len(ids) + 1))]
    rows = [
        [f"{number}. {plain(sources.name(id_))}", *(_cell(found, id_, other) for other in ids)]
        for number, id_ in enumerate(ids, 1)
    ]
    return table(headings, rows)


def speaking(found: Tally) -> list[str]:
    """Return the sources that share a claim with another."""
    return sorted({source for pair in found for source in pair})


def _cell(found: Tally, source: str, other: str) -> str:
    if source == other:
        return ""
    first, second = sorted((source, other))
    return counts(found.get((first, second), Counter()))


def counts(levels: Counter[Level]) -> str:
    """Return how many claims, and at which levels: "**4**: 2 =, 1 ≈, 1 ≠"."""
    if not levels:
        return "–"
    parts = (f"{levels[level]}\u00a0{MARKS[level]}" for level in READ if levels[level])
    return f"**{levels.total()}**: {', '.join(parts)}"


def most_at_odds(found: Tally) -> list[tuple[str, str]]:
    """Return the pairs of sources, those that contradict each other most first."""
    return sorted(
        found, key=lambda pair: (-found[pair][Level.CONFLICT], -found[pair].total(), pair)
    )


def _by_pairs(found: Tally, sources: Sources) -> str:
    """Return the pairs that disagree most, where there are too many sources for a matrix."""
    ranked = most_at_odds(found)
    rows = [
        [plain(sources.name(left)), plain(sources.name(right)), counts(found[left, right])]
        for left, right in ranked[:PAIRS]
    ]
    if len(ranked) > PAIRS:
        rows.append([f"and {len(ranked) - PAIRS:,} further pairs", "", ""])
    return table(["Source", "and", "Claims both speak to"], rows)
