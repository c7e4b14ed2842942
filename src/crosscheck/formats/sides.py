"""Who stands with whom: the sides of a dispute in a few words, and what satisfies everybody."""

from collections.abc import Sequence

from attrs import frozen

from crosscheck.formats.order import on_line
from crosscheck.formats.stated import answer, in_words, stands, uncapitalised
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import listed
from crosscheck.model import Evidence, Judgement, Verdict
from crosscheck.text import folded
from crosscheck.values.dates import DateRange, day, render_dates
from crosscheck.values.interval import Interval
from crosscheck.values.quantity import Quantity
from crosscheck.values.rendering import render
from crosscheck.values.units import is_measure

JUDGED = frozenset({Verdict.DISPUTED, Verdict.CLOSE, Verdict.CONSISTENT, Verdict.AGREED})
"""The verdicts that speak only of statements that could be compared."""
_SHOWN = 3
"""Answers that a summary names on each side."""


@frozen
class Sides:
    """The statements of a claim by camp."""

    apart: tuple[tuple[Evidence, ...], ...]
    """For each camp those that stand in no other."""
    between: tuple[Evidence, ...]
    """Those that go with several camps."""
    outside: tuple[Evidence, ...]
    """Those that stand in none: they speak of something else, or their words were not found."""

    @property
    def inside(self) -> tuple[Evidence, ...]:
        """All that were judged, those of one side after each other."""
        return (*(each for side in self.apart for each in side), *self.between)

    @property
    def all(self) -> tuple[Evidence, ...]:
        """All statements, those that were judged first."""
        return (*self.inside, *self.outside)


def sides(judgement: Judgement) -> Sides:
    """Return who stands on which side."""
    numbered = numbers(judgement)
    taken = [(each, numbered[each.statement.id]) for each in judgement.evidence]
    apart = (
        tuple(each for each, of in taken if of == (number,))
        for number in range(1, len(judgement.camps) + 1)
    )
    return Sides(
        tuple(side for side in apart if side),
        tuple(each for each, of in taken if len(of) > 1),
        tuple(each for each, of in taken if not of),
    )


def numbers(judgement: Judgement) -> dict[str, tuple[int, ...]]:
    """Return for each statement the sides it goes with, from 1; none where it was set apart."""
    camps = [set(camp.statements) for camp in judgement.camps]
    return {
        each.statement.id: tuple(
            number for number, camp in enumerate(camps, 1) if each.statement.id in camp
        )
        for each in judgement.evidence
    }


def answers(members: Sequence[Evidence], judgement: Judgement, sources: Sources) -> list[str]:
    """Return what *members* say, each answer once: "The Paris Globalist: 225 casualties"."""
    spelled: dict[str, str] = {}
    voices: dict[str, list[str]] = {}
    for evidence in members:
        statement = evidence.statement
        words = uncapitalised(answer(evidence, judgement.claim, sources.source(statement)))
        same = spelled.setdefault(folded(words), words)
        voices.setdefault(same, []).append(sources.voice(statement))
    words_of: dict[str, list[str]] = {}
    for words, said in voices.items():
        words_of.setdefault(listed(list(dict.fromkeys(said))), []).append(words)
    return [f"{who}: {', and elsewhere '.join(words)}" for who, words in words_of.items()]


def against(judgement: Judgement, sources: Sources) -> list[list[str]]:
    """Return what stands against what, for the summary: one list where nothing does."""
    told = sides(judgement)
    if judgement.verdict is Verdict.DISPUTED and len(told.apart) > 1:
        return [_first(answers(side, judgement, sources)) for side in told.apart]
    members = told.inside if judgement.verdict in JUDGED and told.inside else told.all
    standing = [each for each in members if stands(each)]
    return [_first(answers(standing or told.all, judgement, sources))]


def _first(told: list[str]) -> list[str]:
    if len(told) <= _SHOWN:
        return told
    return [*told[:_SHOWN], f"and {len(told) - _SHOWN:,} more"]


def consensus(judgement: Judgement, sources: Sources) -> str | None:
    """Return what satisfies every statement, in words; None where there is no such range.

    Where one of them says just that, it is in its words.
    """
    shared, unit = judgement.consensus, judgement.claim.unit
    if shared is None or len(sides(judgement).inside) < 2:
        return None
    for evidence in judgement.evidence:
        interval = on_line(evidence.statement.value, unit)
        if interval and shared in (interval, interval.whole()):
            return uncapitalised(in_words(evidence, sources.source(evidence.statement)))
    if judgement.claim.kind == "date":
        return in_days(shared)
    return in_figures(shared, unit if unit and is_measure(unit) else None)


def in_figures(interval: Interval, unit: str | None) -> str:
    """Return *interval* as a figure in words: "more than 225"."""
    ends = (interval.low, interval.high, interval.low_closed, interval.high_closed)
    return render(Quantity(*ends, unit=unit))


def in_days(interval: Interval) -> str:
    """Return *interval* as days in words: "by 7 January 2022"."""
    first = None if interval.low is None else day(interval.low)
    last = None if interval.high is None else day(interval.high)
    return render_dates(DateRange(first, last))
