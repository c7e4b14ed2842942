"""A statement laid out beside a passage: what answers what."""

from collections.abc import Iterable

from attrs import frozen

from crosscheck.sentences.counting import compare_counts
from crosscheck.sentences.days import compare_days, days_of_count
from crosscheck.sentences.pairing import Pair, pair_dates, pair_figures
from crosscheck.sentences.ranks import RANK
from crosscheck.sentences.sentence import Sentence
from crosscheck.sentences.setting import Item
from crosscheck.values.level import Level, ValueComparison
from crosscheck.values.quantity import Quantity

_SURE = 0.7
"""A pair less likely than this is no ground for a conflict: it may count something else."""


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

    @property
    def passage_is_looser(self) -> bool:
        """Whether both can be true and the passage allows more."""
        return self.comparison is not None and self.comparison.looser == "right"


@frozen
class Case:
    """A statement and a passage with all that was paired between them."""

    statement: Sentence
    passage: Sentence
    figures: tuple[Answer, ...]
    days: tuple[Answer, ...]
    """When what is stated happened; empty beside figures, whose dates say when a count stood."""
    as_of: Answer | None
    """When the count stood, where both sides tell."""

    @property
    def counts(self) -> bool:
        """Whether the statement has a figure that the passage must answer."""
        return any(must_be_answered(answer.item) for answer in self.figures)


def lay_out(statement: Sentence, passage: Sentence) -> Case:
    """Return all that can be paired between *statement* and *passage*."""
    pairs = {
        pair.statement.place: pair for pair in pair_figures(statement.figures, passage.figures)
    }
    figures = tuple(_answer(item, pairs.get(item.place)) for item in statement.figures)
    if any(must_be_answered(item) for item in statement.figures):
        return Case(statement, passage, figures, (), _as_of(statement, passage, figures))
    return Case(statement, passage, figures, _days(statement, passage), None)


def must_be_answered(item: Item) -> bool:
    """Return whether a passage silent on *item* does not bear the statement out.

    A place in an order ("the third death") and "one" mostly tell things apart, and do not count.
    """
    value = item.reading.value
    if isinstance(value, Quantity) and value.unit == RANK:
        return False
    return item.reading.text.lower() != "one"


def _answer(item: Item, pair: Pair | None) -> Answer:
    if pair is None:
        return Answer(item)
    comparison = compare_counts(pair)
    if comparison.level == Level.CONFLICT and pair.likeness < _SURE:
        return Answer(item)
    return Answer(item, pair, comparison)


def _days(statement: Sentence, passage: Sentence) -> tuple[Answer, ...]:
    pairs = {pair.statement.place: pair for pair in pair_dates(statement.dates, passage.dates)}
    return tuple(_dated(item, pairs.get(item.place)) for item in statement.dates)


def _dated(item: Item, pair: Pair | None) -> Answer:
    if pair is None:
        return Answer(item)
    return Answer(item, pair, compare_days(item.reading, pair.passage.reading))


def _as_of(statement: Sentence, passage: Sentence, figures: Iterable[Answer]) -> Answer | None:
    """Return how the days stand to each other on which the first figure that is paired stood.

    Of several dates beside the passage's figure ("184 games since 1909 as of 2018") the one that
    agrees is meant.
    """
    for answer in figures:
        if answer.pair is None or not statement.dates:
            continue
        ours = (days_of_count(answer.item, statement.dates) or statement.dates)[0]
        theirs = days_of_count(answer.pair.passage, passage.dates)
        answers = [_stood(ours, date) for date in theirs]
        if answers:
            return next((each for each in answers if each.level != Level.CONFLICT), answers[0])
    return None


def _stood(ours: Item, theirs: Item) -> Answer:
    days = compare_days(ours.reading, theirs.reading, of_count=True)
    return Answer(ours, Pair(ours, theirs, 1.0), days)
