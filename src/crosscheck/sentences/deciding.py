"""Two sentences in, one level out: the ordered tests, of which the first that holds decides.

Each test says what it holds; `TESTS`, below them, is their order, and what none of them catches is
borne out. docs/comparing.md shows them at work.
"""

from collections.abc import Callable, Iterable

from crosscheck.sentences.case import Answer, Case, lay_out, must_be_answered
from crosscheck.sentences.comparison import SentenceComparison, Side
from crosscheck.sentences.days import bounds_time
from crosscheck.sentences.pairing import shared_setting
from crosscheck.sentences.places import elsewhere
from crosscheck.sentences.sentence import take_apart
from crosscheck.sentences.topic import absence, absent, denied, rivals
from crosscheck.values.dates import Date
from crosscheck.values.level import Level
from crosscheck.values.quantity import Quantity

_SAME_EVENT = 0.4
"""Two dates with less of their settings in common may be of different events."""
_SILENT = 0.67
"""A passage without this share of the statement's words speaks of something else ..."""
_SILENT_ON_DAYS = 0.8
_SILENT_ON_FIGURES = 0.9
"""... unless a date or a figure was paired, which speaks for itself."""
_ALIKE = 0.5
"""Single words contradict only where at least this share of the others is common to both."""


def compare(
    statement: str, passage: str, *, published: str | Date | None = None
) -> SentenceComparison:
    """Return how *passage* stands to *statement*: the level, which is looser, and why.

    Relative dates are read against *published* where the caller vouches for it.
    """
    case = lay_out(take_apart(statement, published), take_apart(passage, published))
    for test in TESTS:
        found = test(case)
        if found is not None:
            return found
    return borne_out(case)


def nothing_stated(case: Case) -> SentenceComparison | None:
    """A statement without a word of topic, a figure or a date states nothing."""
    if case.statement.wording.words or case.figures or case.days:
        return None
    return _found(Level.MISSING, "the statement states nothing that could be compared")


def another_day(case: Case) -> SentenceComparison | None:
    """A count of one day neither bears out nor contradicts that of another.

    The same count given for another day contradicts, and so does one that the statement bounds
    to a time ("before 5 April") the passage's day is not in.
    """
    if case.as_of is None or case.as_of.level not in (Level.CONFLICT, Level.CLOSE):
        return None
    if not all(_agrees(answer) for answer in case.figures):
        return _found(Level.MISSING, f"counts of different days: {_reason(case.as_of)}")
    if bounds_time(case.as_of.item.reading) or all(_exact(answer) for answer in case.figures):
        reason = f"the same count, for different days: {_reason(case.as_of)}"
        return _found(Level.CONFLICT, reason, [case.as_of])
    return None


def another_place(case: Case) -> SentenceComparison | None:
    """A figure for one place says nothing of another."""
    for answer in case.figures:
        if answer.pair and must_be_answered(answer.item):
            places = elsewhere(case.statement, case.passage, answer.pair)
            if places:
                return _found(Level.MISSING, f"the passage speaks of {places[1]}, not {places[0]}")
    return None


def another_subject(case: Case) -> SentenceComparison | None:
    """A figure for one of the named says nothing of another."""
    if not case.counts:
        return None
    named = (rival for rival in rivals(case.statement, case.passage) if rival.names)
    other = next(named, None)
    if other is None:
        return None
    return _found(Level.MISSING, f"the passage speaks of {other.passage}, not {other.statement}")


def figures_apart(case: Case) -> SentenceComparison | None:
    """Figures for one thing that no number satisfies together contradict."""
    return _all_at(Level.CONFLICT, case.figures)


def figures_close(case: Case) -> SentenceComparison | None:
    """Figures that only a hedge, a rounding or a touching end reconciles are close."""
    return _all_at(Level.CLOSE, case.figures)


def figures_looser(case: Case) -> SentenceComparison | None:
    """A passage that allows more than the statement says does not bear it out."""
    looser = [answer for answer in case.figures if answer.passage_is_looser]
    return _found(Level.COMPATIBLE, _reasons(looser), looser, "passage") if looser else None


def figure_unanswered(case: Case) -> SentenceComparison | None:
    """A figure for something that the passage does not count."""
    for answer in case.figures:
        if must_be_answered(answer.item) and answer.level in (Level.MISSING, Level.INCOMPARABLE):
            return _found(Level.MISSING, _nothing_on(answer))
    return None


def days_apart(case: Case) -> SentenceComparison | None:
    """Two dates without a day in common contradict, where they are of one event.

    A bound ("before 1985") is stated for the very date that it bounds; other dates are taken for
    one event only where the words around them are alike.
    """
    for answer in case.days:
        if answer.pair is None or answer.level not in (Level.CONFLICT, Level.CLOSE):
            continue
        alike = shared_setting(answer.pair.statement, answer.pair.passage)
        if alike < _SAME_EVENT and not bounds_time(answer.item.reading):
            return _found(Level.MISSING, f"dates of different events: {_reason(answer)}")
        return _found(answer.level, _reason(answer), [answer])
    return None


def day_unanswered(case: Case) -> SentenceComparison | None:
    """A date for which the passage tells none, or none so exact."""
    for answer in case.days:
        if answer.level in (Level.MISSING, Level.INCOMPARABLE):
            return _found(answer.level, _reason(answer), [answer])
        if answer.passage_is_looser:
            return _found(Level.MISSING, f"the passage is not so exact: {_reason(answer)}")
    return None


def silent(case: Case) -> SentenceComparison | None:
    """A passage without most of the statement's words speaks of something else.

    Figures for what happened to people (killed, arrested) speak of it by themselves.
    """
    limit = _SILENT_ON_DAYS if case.days else _SILENT
    if case.figures:
        limit = _SILENT_ON_FIGURES
    harmed = any(answer.pair and answer.pair.tells_of_harm for answer in case.figures)
    if harmed or absence(case.statement, case.passage) < limit:
        return None
    words = ", ".join(absent(case.statement, case.passage))
    return _found(Level.MISSING, f"the passage has nothing of: {words}")


def negated(case: Case) -> SentenceComparison | None:
    """What one side denies and the other affirms contradicts."""
    word = denied(case.statement, case.passage) if _alike(case) else None
    return _found(Level.CONFLICT, f"one denies and one affirms “{word}”") if word else None


def another_named(case: Case) -> SentenceComparison | None:
    """Another name, or an opposite, in the place of the statement's word contradicts.

    Beside figures it does not: they are for one thing by their own words.
    """
    rival = next(rivals(case.statement, case.passage), None) if _alike(case) else None
    if rival is None or case.counts:
        return None
    return _found(Level.CONFLICT, f"“{rival.passage}” in the place of “{rival.statement}”")


def borne_out(case: Case) -> SentenceComparison:
    """What the passage speaks of, and nothing in it speaks against, is borne out."""
    answers = [answer for answer in case.figures + case.days if answer.comparison]
    looser = [answer for answer in answers if answer.level == Level.COMPATIBLE]
    if looser:
        return _found(Level.COMPATIBLE, _reasons(looser), looser, _looser_of_all(looser))
    if answers:
        return _found(Level.SAME, _reasons(answers), answers)
    words = ", ".join(absent(case.statement, case.passage))
    if words:
        return _found(Level.COMPATIBLE, f"nothing against it, but not its: {words}", (), "both")
    return _found(Level.SAME, "the passage has all of the statement's words")


TESTS: tuple[Callable[[Case], SentenceComparison | None], ...] = (
    nothing_stated,
    another_day,
    another_place,
    another_subject,
    figures_apart,
    figures_close,
    figures_looser,
    figure_unanswered,
    days_apart,
    day_unanswered,
    silent,
    negated,
    another_named,
)

_SIDES: dict[str | None, Side] = {"left": "statement", "right": "passage", "both": "both"}


def _looser_of_all(answers: Iterable[Answer]) -> Side:
    sides = {_SIDES[answer.comparison.looser] for answer in answers if answer.comparison}
    return sides.pop() if len(sides) == 1 else "both"


def _alike(case: Case) -> bool:
    return absence(case.statement, case.passage) <= 1 - _ALIKE


def _agrees(answer: Answer) -> bool:
    """Return whether a figure was answered by one that bears it out."""
    return answer.level in (Level.SAME, Level.COMPATIBLE) and not answer.passage_is_looser


def _exact(answer: Answer) -> bool:
    value = answer.item.reading.value
    return isinstance(value, Quantity) and value.interval.point


def _all_at(level: Level, answers: Iterable[Answer]) -> SentenceComparison | None:
    found = [answer for answer in answers if answer.level == level]
    return _found(level, _reasons(found), found) if found else None


def _reasons(answers: Iterable[Answer]) -> str:
    return "; ".join(_reason(answer) for answer in answers)


def _reason(answer: Answer) -> str:
    if answer.comparison is None or answer.pair is None:
        return _nothing_on(answer)
    if answer.level in (Level.SAME, Level.COMPATIBLE):
        return answer.comparison.reason
    words = f"“{answer.item.reading.text}” and “{answer.pair.passage.reading.text}”"
    return f"{words}: {answer.comparison.reason}"


def _nothing_on(answer: Answer) -> str:
    return f"the passage has nothing on “{answer.item.reading.text}”"


def _found(
    level: Level, reason: str, answers: Iterable[Answer] = (), looser: Side | None = None
) -> SentenceComparison:
    pairs = tuple(
        (answer.pair.statement.reading, answer.pair.passage.reading)
        for answer in answers
        if answer.pair
    )
    return SentenceComparison(level, reason, looser, pairs)
