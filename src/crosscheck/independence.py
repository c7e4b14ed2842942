"""What looks like agreement and may rest on one origin: copied wording, one odd figure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from crosscheck.model import Evidence, Finding, Judgement, Related, Reuse, Source
from crosscheck.rules import RULES
from crosscheck.text import Location, Span
from crosscheck.values.quantity import Quantity
from crosscheck.values.units import is_measure

if TYPE_CHECKING:
    from crosscheck.attribution import Speakers

_RULE = "not-independent"
_TELLING_DIGITS = 3
"""Digits of a figure, zeros at its end not counted, from which on chance hardly repeats it: two
counts made apart differ by some per cent, and round figures come out of rounding."""
_SHOWN = 80
"""Characters of a shared passage that a message repeats."""
_WAY_OUT = (
    "; or declare `lineage` in sources.yaml: one name for both, or `own` for a source that"
    " is independent whatever it shares"
)


Locate = Callable[[str, Span], Location]
"""Gives the place of a span in the source with an id."""


class Ties:
    """What is known of how the sources of a project hang together."""

    def __init__(
        self,
        sources: Mapping[str, Source],
        origins: Mapping[str, str],
        reuses: Sequence[Reuse],
        locate: Locate,
    ) -> None:
        self.sources = sources
        self.origins = origins
        self.reuses = reuses
        self.locate = locate
        self._speakers: dict[str, Speakers] = {}

    def attributed(self, evidence: Evidence) -> bool:
        """Return whether a source says from whom it has its statement."""
        statement = evidence.statement
        if statement.speaker is not None or statement.mode != "report":
            return True
        if statement.source not in self._speakers:
            from crosscheck.attribution import Speakers  # few claims need it

            self._speakers[statement.source] = Speakers(self.sources[statement.source].text)
        speakers = self._speakers[statement.source]
        return any(speakers.of(span) is not None for span in evidence.anchor.spans)


def findings(judgement: Judgement, ties: Ties) -> list[Finding]:
    """Return where the sources of a claim are fewer voices than they seem."""
    return [*_one_origin(judgement, ties), *_one_figure(judgement, ties)]


def _one_origin(judgement: Judgement, ties: Ties) -> Iterator[Finding]:
    """Yield that sources count once: all of them, or some for their wording alone.

    What an editor has declared needs saying only where nothing else is left.
    """
    speaking = {statement.source for statement in judgement.claim.statements}
    copied = [each for each in ties.reuses if _ties(each, speaking, ties)]
    if copied:
        yield _copied(judgement, copied, ties)
    elif judgement.sources > 1 and judgement.independent == 1:
        message = f"its {judgement.sources} sources have one origin and count once"
        yield _finding(judgement, message, tuple(sorted(speaking)))


def _ties(reuse: Reuse, speaking: set[str], ties: Ties) -> bool:
    """Return whether *reuse* makes one voice of two sources that speak."""
    one_origin = ties.origins[reuse.left] == ties.origins[reuse.right]
    return one_origin and {reuse.left, reuse.right} <= speaking


def _copied(judgement: Judgement, copied: Sequence[Reuse], ties: Ties) -> Finding:
    most = max(copied, key=lambda each: each.share)
    left, right = ties.sources[most.left], ties.sources[most.right]
    longest, same = most.passages[0]
    words = " ".join(longest.cut(left.text).split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
    more = "" if len(copied) == 1 else f"; {len(copied) - 1} more such"
    message = (
        f"{left.id} counts as one voice with {right.id}: {most.share * 100:.0f} % of its wording"
        f" stands there, such as “{shown}”{more}"
    )
    related = (
        Related(ties.locate(left.id, longest), "the longest passage that the two share"),
        Related(ties.locate(right.id, same), "the same words"),
    )
    sources = tuple(sorted({id_ for each in copied for id_ in (each.left, each.right)}))
    return _finding(judgement, message, sources, related, help_=_WAY_OUT)


def _one_figure(judgement: Judgement, ties: Ties) -> Iterator[Finding]:
    """Yield that sources of several origins give one odd figure and none says where it is from."""
    by_figure: dict[Decimal, list[Evidence]] = {}
    for evidence in judgement.evidence:
        figure = _odd_figure(evidence)
        if figure is not None:
            by_figure.setdefault(figure, []).append(evidence)
    for figure, told in by_figure.items():
        if _origins(told, ties) > 1:
            bare = [each for each in told if not ties.attributed(each)]
            if _origins(bare, ties) > 1:
                yield _same_figure(judgement, figure, bare, ties)


def _origins(told: Sequence[Evidence], ties: Ties) -> int:
    return len({ties.origins[each.statement.source] for each in told})


def _odd_figure(evidence: Evidence) -> Decimal | None:
    """Return the figure that a source counts, where chance would hardly give it to another too."""
    value = evidence.statement.value
    if not (isinstance(value, Quantity) and evidence.stands) or value.stated is None:
        return None
    if value.unit is not None and is_measure(value.unit):
        return None
    digits = "".join(map(str, value.stated.as_tuple().digits)).strip("0")
    return value.stated if len(digits) >= _TELLING_DIGITS else None


def _same_figure(
    judgement: Judgement, figure: Decimal, told: Sequence[Evidence], ties: Ties
) -> Finding:
    sources = tuple(dict.fromkeys(each.statement.source for each in told))
    message = (
        f"{figure:,f} stands in {len(sources)} sources, and none of them says where it is from:"
        " possibly one origin"
    )
    related = tuple(
        Related(ties.locate(each.statement.source, span), each.statement.source)
        for each in told
        for span in each.anchor.spans[:1]
    )
    return _finding(
        judgement, message, sources, related, statements=[each.statement.id for each in told]
    )


def _finding(
    judgement: Judgement,
    message: str,
    sources: tuple[str, ...],
    related: tuple[Related, ...] = (),
    *,
    statements: Sequence[str] | None = None,
    help_: str = "",
) -> Finding:
    claim, rule = judgement.claim, RULES[_RULE]
    theirs = [each.id for each in claim.statements if each.source in sources]
    return Finding(
        rule=rule.name,
        severity=rule.severity,
        message=message,
        location=claim.id_location or claim.location,
        related=related,
        help=rule.mend + help_,
        claim=claim.id,
        statements=tuple(theirs if statements is None else statements),
        sources=sources,
    )
