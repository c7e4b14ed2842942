"""What becomes of each figure and day of a draft, by the claims that it may answer."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from crosscheck.comparing import Setting
from crosscheck.drafting.attributing import SURE, Attribution, Manuscript
from crosscheck.drafting.library import Library
from crosscheck.drafting.naming import Voices
from crosscheck.drafting.passages import Passage, passages
from crosscheck.drafting.surroundings import is_age, leaves_open, on_other_days
from crosscheck.drafting.weighing import hold, outcome_of
from crosscheck.drafting.written import is_day_of_some_year
from crosscheck.kinds import KINDS, Basis
from crosscheck.lineage import origins
from crosscheck.linking import link
from crosscheck.model import AnchorStatus, Claim, Corpus, Source, Statement
from crosscheck.model.drafted import Checked, CheckedKind, Held, Outcome
from crosscheck.reading.reading import Reading
from crosscheck.scanning.answers import Answer
from crosscheck.scanning.page import Page
from crosscheck.scanning.query import names_of, queries
from crosscheck.text import Span
from crosscheck.values.dates import DateRange
from crosscheck.values.level import Level

_NEARLY = 0.9
"""The part of the best likelihood with which another claim leaves open what a figure is about."""
_LIKELY = 0.7
"""The same with which a claim may support it."""
_SURE_WHERE_SAID = 0.5
"""The likelihood that is enough where some statement says the figure, whoever is named for it."""
_SAYS_IT = 0.4
"""The part of a sentence's words with which a passage says what the sentence says."""
_CANDIDATES = 3
_SAID = (Outcome.SUPPORTED, Outcome.DISPUTED)


@frozen
class Desk:
    """A draft's prose beside everything that it is checked against."""

    page: Page
    manuscript: Manuscript
    library: Library
    setting: Setting
    voices: Voices
    sources: Mapping[str, Source]
    claims: tuple[Claim, ...]
    periods: tuple[DateRange, ...]
    """The days that claims lie within."""
    _quoted: dict[tuple[str, str], tuple[Span, ...]] = field(factory=dict)

    @classmethod
    def of(cls, corpus: Corpus, prose: str, library: Library) -> "Desk":
        """Return *prose*, a draft without what is no prose, with what it is checked against."""
        asked = queries(corpus.claims, corpus.actors)
        names = names_of(asked)
        page = Page.of(Source("draft", "draft", prose), names)
        return cls(
            page,
            Manuscript.of(page, asked, names, corpus.actors),
            library,
            Setting(corpus.actors, origins(corpus.sources, ())),
            Voices.of(corpus.sources, corpus.claims, corpus.actors),
            {source.id: source for source in corpus.sources},
            corpus.claims,
            tuple(each.within for each in corpus.claims if each.within is not None),
        )

    def sentence(self, reading: Reading) -> str:
        """Return the sentence of the draft in which *reading* stands."""
        number = self.page.sentence_at(reading.span.start)
        return self.page.sentences[number].cut(self.page.source.text)

    def standing(self, claim: Claim) -> tuple[Statement, ...]:
        """Return the statements of *claim* whose words stand, unaltered, in their sources."""
        return tuple(each for each in claim.statements if self.quoted(claim, each))

    def quoted(self, claim: Claim, statement: Statement) -> tuple[Span, ...]:
        """Return where the words of *statement* stand; none where they are altered."""
        key = claim.id, statement.id
        if key not in self._quoted:
            self._quoted[key] = self._spans(statement)
        return self._quoted[key]

    def _spans(self, statement: Statement) -> tuple[Span, ...]:
        if statement.quote is None:
            return ()
        (anchor,) = link(self.sources[statement.source], [(statement.id, statement.quote)])
        if any(difference.alters for difference in anchor.differences):
            return ()
        return anchor.spans or tuple(
            each.span for each in anchor.candidates if anchor.status is AnchorStatus.AMBIGUOUS
        )

    def is_setting(self, days: DateRange) -> bool:
        """Return whether *days* are more than one, and of the time that the claims are about."""
        long = days.first != days.last
        return long and any(days.interval.meets(each.interval) for each in self.periods)


@frozen
class _Weighed:
    """A claim that a figure may answer, with how the figure stands to it."""

    attribution: Attribution
    held: tuple[Held, ...]
    outcome: Outcome | None

    @property
    def likelihood(self) -> float:
        return self.attribution.likelihood

    @property
    def claim(self) -> Claim:
        return self.attribution.claim


def check_figures(desk: Desk, draft: str, covered: Sequence[Span]) -> Iterator[Checked]:
    """Yield each figure and day of a *draft* that is not within what it quotes."""
    behind = 0
    for reading in desk.page.readings:
        if reading.span.start < behind or not all(reading.span.apart(span) for span in covered):
            continue
        checked = _check(desk, reading)
        if checked is not None:
            behind = checked.span.end  # four men and a woman are one figure
            yield evolve(checked, text=checked.span.cut(draft))


def _check(desk: Desk, reading: Reading) -> Checked | None:
    """Return what becomes of *reading*; None where there is nothing in it to be checked."""
    weighed = [_weigh(desk, reading, each) for each in desk.manuscript.attributions(reading)]
    checked = Checked(_KINDS[reading.kind], reading.span, reading.text, Outcome.NOWHERE)
    taken = _supporting(weighed)
    if taken is not None:
        return _answered(checked, taken)
    taken = weighed[0] if weighed and _is_sure(desk, reading, weighed) else None
    found = passages(reading, desk.sentence(reading), desk.library)
    if taken is not None and not _said_elsewhere(taken, found):
        return _answered(checked, taken)
    recorded = _recorded(desk, reading, found)
    if recorded is not None:
        return evolve(recorded, span=checked.span, text=checked.text)
    candidates = tuple(each.claim.id for each in weighed[:_CANDIDATES])
    if found:
        places = tuple(each.place for each in found)
        return evolve(checked, outcome=Outcome.UNRECORDED, places=places, candidates=candidates)
    if any(each.outcome for each in weighed) or _is_checkable(desk, reading):
        return evolve(checked, candidates=candidates)
    return None


_KINDS: Mapping[str, CheckedKind] = {"quantity": "figure", "date": "date"}


def _weigh(desk: Desk, reading: Reading, attribution: Attribution) -> _Weighed:
    """Return how *reading* stands to the claim that it may answer."""
    claim = attribution.claim
    held = hold(claim, attribution.answer, desk.standing(claim), desk.setting)
    named = desk.voices.statements(desk.sentence(reading), claim)
    elsewhere = on_other_days(desk.page, claim, reading)
    return _Weighed(attribution, held, None if elsewhere else outcome_of(held, named))


def _supporting(weighed: Sequence[_Weighed]) -> _Weighed | None:
    """Return the likeliest claim of which a statement says the figure; None where none does."""
    likely = (each for each in weighed if each.likelihood >= _LIKELY * weighed[0].likelihood)
    return next((each for each in likely if each.outcome in _SAID), None)


def _is_sure(desk: Desk, reading: Reading, weighed: Sequence[_Weighed]) -> bool:
    """Return whether it is clear that *reading* answers the likeliest claim, and is held to it."""
    best, *others = weighed
    said = best.outcome is Outcome.MISATTRIBUTED  # somebody says just that on the claim
    if best.outcome is None or best.likelihood < (_SURE_WHERE_SAID if said else SURE):
        return False
    rivals = [each for each in others if each.likelihood >= _NEARLY * best.likelihood]
    if any(each.outcome is not best.outcome for each in rivals):
        return False
    if leaves_open(desk.page, best.claim, reading, desk.library):
        return False
    return not _answered_beside(desk, reading, best)


def _answered_beside(desk: Desk, reading: Reading, best: _Weighed) -> bool:
    """Return whether another figure of the sentence is what the claim asks for."""
    sentence = desk.page.sentence_at(reading.span.start)
    for other in desk.page.readings_of[sentence]:
        for each in desk.manuscript.attributions(other) if other.span != reading.span else ():
            likely = each.likelihood >= _LIKELY * best.likelihood
            if each.claim is best.claim and likely and _weigh(desk, other, each).outcome in _SAID:
                return True
    return False


def _said_elsewhere(taken: _Weighed, found: Sequence[Passage]) -> bool:
    """Return whether a source says what the draft says, though no statement records it.

    Where people are counted, the verb beside the figure has told which claim it answers; anything
    else was told by the words alone, and a passage with the same words tells better.
    """
    by_words = taken.attribution.answer.cue is None and taken.outcome is not Outcome.MISATTRIBUTED
    return by_words and any(each.shared >= _SAYS_IT for each in found)


def _recorded(desk: Desk, reading: Reading, found: Sequence[Passage]) -> Checked | None:
    """Return *reading* as supported where a statement quotes a passage that says it.

    Either it is the answer that the statement records, or a part of the words that are quoted for
    another: the day of "225 people were killed on 7 January".
    """
    for place in (each.place for each in found):
        for claim in desk.claims:
            for statement in claim.statements:
                if statement.source == place.source and any(
                    not place.span.apart(span) for span in desk.quoted(claim, statement)
                ):
                    checked = _as_quoted(desk, reading, claim, statement)
                    if checked is not None:
                        return evolve(checked, places=(place,))
    return None


def _as_quoted(desk: Desk, reading: Reading, claim: Claim, statement: Statement) -> Checked | None:
    """Return *reading* as what *statement*, which quotes a passage that says it, makes of it."""
    checked = Checked(_KINDS[reading.kind], reading.span, reading.text, Outcome.SUPPORTED, claim.id)
    if claim.kind != reading.kind:
        return checked
    same = KINDS[claim.kind].compare(reading.value, statement.value, Basis())
    if same.level is not Level.SAME or on_other_days(desk.page, claim, reading):
        return None
    sentence = desk.page.sentence_at(reading.span.start)
    answer = Answer(
        reading.span, statement.value, reading.text, 1.0, "as quoted", sentence, statement.scope
    )
    weighed = _weigh(desk, reading, Attribution(claim, answer, SURE))
    return evolve(checked, outcome=weighed.outcome or Outcome.SUPPORTED, held=weighed.held)


def _answered(checked: Checked, taken: _Weighed) -> Checked:
    return evolve(
        checked,
        span=taken.attribution.answer.span,
        outcome=taken.outcome or Outcome.NOWHERE,
        claim=taken.claim.id,
        held=taken.held,
    )


def _is_checkable(desk: Desk, reading: Reading) -> bool:
    """Return whether *reading* says something that could be looked up at all.

    A weekday, "dozens" or "one of them" does not, and the time that all claims are about is no
    claim of its own.
    """
    value = reading.value
    if isinstance(value, DateRange):
        return (value.resolved and not desk.is_setting(value)) or is_day_of_some_year(value)
    if is_age(desk.page, reading):
        return False
    return (
        value.stated is not None and not value.vague and (value.stated > 1 or _in_digits(reading))
    )


def _in_digits(reading: Reading) -> bool:
    return any(character.isdecimal() for character in reading.text)
