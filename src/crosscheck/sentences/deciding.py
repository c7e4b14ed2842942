"""Two sentences in, one level out: the ordered tests, of which the first that holds decides."""

from collections.abc import Callable, Iterable
from typing import Literal

from attrs import frozen

from crosscheck.sentences.comparison import SentenceComparison
from crosscheck.sentences.counting import compare_counts
from crosscheck.sentences.days import aligned, bounds_time, day_of_count
from crosscheck.sentences.pairing import Pair, pair_dates, pair_figures, shared_setting
from crosscheck.sentences.places import elsewhere
from crosscheck.sentences.ranks import RANK
from crosscheck.sentences.sentence import Sentence, take_apart
from crosscheck.sentences.setting import Item
from crosscheck.sentences.topic import absence, absent, denied, rivals
from crosscheck.values.dates import Date, compare_dates
from crosscheck.values.level import Level, ValueComparison
from crosscheck.values.quantity import Quantity

_SILENT_ON_DAYS = 0.8
_SILENT = 0.67
"""A passage without this share of the statement's words is silent on it."""
_SILENT_ON_FIGURES = 0.9
"""The same where a figure was paired, which speaks for itself."""
_SURE = 0.7
_ALIKE = 0.5
_SAME_EVENT_OPEN = 0.0
_SAME_EVENT = 0.4
"""Two dates with less of their settings in common may be of different events."""

Side = Literal["statement", "passage", "both"]
_SIDES: dict[str | None, Side | None] = {
    "left": "statement",
    "right": "passage",
    "both": "both",
    None: None,
}


@frozen
class Answer:
    """A figure or date of the statement, and what the passage says on it."""

    item: Item
    pair: Pair | None = None
    comparison: ValueComparison | None = None

    @property
    def level(self) -> Level:
        """How the passage stands on it; missing where it has nothing of the kind."""
        return self.comparison.level if self.comparison else Level.MISSING


@frozen
class Case:
    """A statement and a passage with all that was paired between them."""

    statement: Sentence
    passage: Sentence
    figures: tuple[Answer, ...]
    days: tuple[Answer, ...]
    """When what is stated happened; empty beside figures, where dates say when a count stood."""
    as_of: Answer | None
    """When the count stood, where both sides tell."""


def compare(statement: str, passage: str, *, published: Date | None = None) -> SentenceComparison:
    """Return how *passage* stands to *statement*: the level, which is looser, and why.

    Relative dates are read against *published* where the caller vouches for it.
    """
    case = lay_out(take_apart(statement, published), take_apart(passage, published))
    for test in TESTS:
        found = test(case)
        if found is not None:
            return found
    raise AssertionError("unreachable: the last test always answers")


def lay_out(statement: Sentence, passage: Sentence) -> Case:
    """Return all that can be paired between *statement* and *passage*."""
    pairs = {
        found.statement.place: found for found in pair_figures(statement.figures, passage.figures)
    }
    figures = tuple(_answer(item, pairs.get(item.place)) for item in statement.figures)
    if any(_tellable(item) for item in statement.figures):
        return Case(statement, passage, figures, (), _as_of(statement, passage, figures))
    return Case(statement, passage, figures, _days(statement, passage), None)


def _tellable(item: Item) -> bool:
    """Return whether the passage must answer *item*: not a place in an order, nor "one"."""
    value = item.reading.value
    return not (
        isinstance(value, Quantity) and (value.unit == RANK or item.reading.text.lower() == "one")
    )


def _answer(item: Item, found: Pair | None) -> Answer:
    if found is None:
        return Answer(item)
    comparison = compare_counts(found)
    if comparison.level == Level.CONFLICT and found.likeness < _SURE:
        return Answer(item)
    return Answer(item, found, comparison)


def _days(statement: Sentence, passage: Sentence) -> tuple[Answer, ...]:
    pairs = {found.statement.place: found for found in pair_dates(statement.dates, passage.dates)}
    answers = []
    for item in statement.dates:
        found = pairs.get(item.place)
        days = aligned(item.reading, found.passage.reading) if found else None
        answers.append(Answer(item, found, compare_dates(*days) if days else None))
    return tuple(answers)


def _as_of(statement: Sentence, passage: Sentence, figures: Iterable[Answer]) -> Answer | None:
    for answer in figures:
        if answer.pair is None:
            continue
        ours = day_of_count(answer.item, statement.dates) or next(iter(statement.dates), None)
        theirs = day_of_count(answer.pair.passage, passage.dates)
        days = aligned(ours.reading, theirs.reading, of_count=True) if ours and theirs else None
        if ours and theirs and days:
            return Answer(ours, Pair(ours, theirs, 1.0), compare_dates(*days))
    return None


# The tests, in their order


def another_day(case: Case) -> SentenceComparison | None:
    """A count of one day neither bears out nor contradicts that of another."""
    if case.as_of is None or case.as_of.level not in (Level.CONFLICT, Level.CLOSE):
        return None
    reason = _reason(case.as_of)
    if any(_apart(answer) for answer in case.figures):
        return _found(Level.MISSING, f"counts of different days: {reason}", [case.as_of])
    if bounds_time(case.as_of.item.reading) or all(_exact(answer) for answer in case.figures):
        return _found(Level.CONFLICT, f"one count, but the days differ: {reason}", [case.as_of])
    return None


def another_place(case: Case) -> SentenceComparison | None:
    """A figure for one place says nothing of another."""
    for answer in case.figures:
        found = elsewhere(case.statement, case.passage, answer.pair) if answer.pair else None
        if found:
            reason = f"the passage speaks of {found[1]}, not of {found[0]}"
            return _found(Level.MISSING, reason, [answer])
    return None


def figures_apart(case: Case) -> SentenceComparison | None:
    """A figure that no number satisfies together with its counterpart contradicts."""
    return _worst(case.figures, Level.CONFLICT)


def figures_close(case: Case) -> SentenceComparison | None:
    """Figures that only a generous reading reconciles."""
    return _worst(case.figures, Level.CLOSE)


def figures_looser(case: Case) -> SentenceComparison | None:
    """A passage that allows more than the statement does not bear it out."""
    for answer in case.figures:
        if (
            answer.level == Level.COMPATIBLE
            and answer.comparison
            and answer.comparison.looser == "right"
        ):
            return _found(Level.COMPATIBLE, _reason(answer), [answer], "passage")
    return None


def figure_unanswered(case: Case) -> SentenceComparison | None:
    """A figure of which the passage has no counterpart."""
    for answer in case.figures:
        if answer.level in (Level.MISSING, Level.INCOMPARABLE) and _tellable(answer.item):
            return _found(
                Level.MISSING, f"the passage does not say “{answer.item.reading.text}”", []
            )
    return None


def days_apart(case: Case) -> SentenceComparison | None:
    """Two dates of one event without a day in common contradict."""
    for answer in case.days:
        if answer.level in (Level.CONFLICT, Level.CLOSE) and answer.pair:
            sure = _SAME_EVENT_OPEN if bounds_time(answer.item.reading) else _SAME_EVENT
            if shared_setting(answer.pair.statement, answer.pair.passage) >= sure:
                return _found(answer.level, _reason(answer), [answer])
            return _found(Level.MISSING, f"dates of different events: {_reason(answer)}", [])
    return None


def day_unanswered(case: Case) -> SentenceComparison | None:
    """A date of which the passage has no counterpart, or none so exact."""
    for answer in case.days:
        text = answer.item.reading.text
        if answer.comparison is None or answer.level == Level.INCOMPARABLE:
            return _found(Level.MISSING, f"the passage does not say “{text}”", [])
        if answer.comparison.looser == "right":
            return _found(
                Level.MISSING, f"the passage is not so exact: {_reason(answer)}", [answer]
            )
    return None


def silent(case: Case) -> SentenceComparison | None:
    """A passage without most of the statement's words speaks of something else."""
    limit = _SILENT_ON_FIGURES if case.figures else _SILENT_ON_DAYS if case.days else _SILENT
    if absence(case.statement, case.passage) <= limit:
        return None
    words = ", ".join(absent(case.statement, case.passage))
    return _found(Level.MISSING, f"the passage has nothing of: {words}", [])


def contradicted(case: Case) -> SentenceComparison | None:
    """What one side denies and the other affirms."""
    word = denied(case.statement, case.passage)
    if word is None or absence(case.statement, case.passage) > _ALIKE:
        return None
    return _found(Level.CONFLICT, f"one of them denies “{word}”", [])


def rival_named(case: Case) -> SentenceComparison | None:
    """Another name in the place of the statement's."""
    if case.figures or absence(case.statement, case.passage) > _ALIKE:
        return None
    for rival in rivals(case.statement, case.passage):
        return _found(
            Level.CONFLICT, f"the passage names {rival.passage}, not {rival.statement}", []
        )
    return None


def borne_out(case: Case) -> SentenceComparison:
    """What nothing speaks against, and the passage speaks of, is borne out."""
    answers = case.figures + case.days
    looser = [a for a in answers if a.level == Level.COMPATIBLE]
    if looser:
        sides = {_SIDES[a.comparison.looser] for a in looser if a.comparison}
        side: Side | None = sides.pop() if len(sides) == 1 else "both"
        return _found(Level.COMPATIBLE, "; ".join(map(_reason, looser)), looser, side)
    if answers:
        return _found(Level.SAME, "; ".join(map(_reason, answers)), answers)
    return _found(Level.SAME, "the passage has the statement's words", [])


TESTS: tuple[Callable[[Case], SentenceComparison | None], ...] = (
    another_day,
    another_place,
    figures_apart,
    figures_close,
    figures_looser,
    figure_unanswered,
    days_apart,
    day_unanswered,
    silent,
    contradicted,
    rival_named,
    borne_out,
)


def _worst(answers: Iterable[Answer], level: Level) -> SentenceComparison | None:
    found = [answer for answer in answers if answer.level == level]
    return _found(level, "; ".join(map(_reason, found)), found) if found else None


def _apart(answer: Answer) -> bool:
    comparison = answer.comparison
    return (
        comparison is None
        or comparison.level in (Level.CONFLICT, Level.CLOSE)
        or comparison.looser == "right"
    )


def _exact(answer: Answer) -> bool:
    value = answer.item.reading.value
    return isinstance(value, Quantity) and value.interval.point


def _reason(answer: Answer) -> str:
    return answer.comparison.reason if answer.comparison else ""


def _found(
    level: Level, reason: str, answers: Iterable[Answer], looser: Side | None = None
) -> SentenceComparison:
    pairs = tuple(
        (answer.pair.statement.reading, answer.pair.passage.reading)
        for answer in answers
        if answer.pair
    )
    return SentenceComparison(level, reason, looser, pairs)
