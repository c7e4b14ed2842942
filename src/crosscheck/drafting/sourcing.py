"""Which source a quotation of a draft stands in: to the character, altered, or in none."""

from collections.abc import Iterator

from attrs import evolve

from crosscheck.drafting.library import Library
from crosscheck.drafting.quotations import Quotation
from crosscheck.fuzzy import similarity
from crosscheck.linking import link
from crosscheck.model import Anchor, AnchorStatus, Difference, Quote
from crosscheck.model.drafted import Checked, Outcome, Place
from crosscheck.text import folded

_THE_PASSAGE = 85.0
"""The likeness from which on a passage is the one that a quotation was taken from."""
_ONE_WORD = 75.0
"""The likeness from which on two words are taken for one, misspelled or in another spelling."""
_BESIDE = 40
"""Characters of the draft beside a quotation that may hold what the quotation leaves out."""
_SHORTEST = 20
"""Letters of a quotation from which on one that is not to the character can be recognised."""


def check_quotation(draft: str, quotation: Quotation, library: Library) -> Checked | None:
    """Return where the words of *quotation* stand; None for a term that stands nowhere."""
    quote = Quote(quotation.words)
    sources = library.holding(quote.exact)
    if quotation.short and not sources:
        return None
    found = [
        _as_drafted(anchor, draft, quotation)
        for source in sources or library.nearest(quote.exact)
        for anchor in link(source, [(quote.exact, quote)])
    ]
    checked = Checked("quotation", quotation.span, quotation.span.cut(draft), Outcome.NOWHERE)
    if not found:
        return checked
    best = min(map(_outcome, found), key=_BEST_FIRST.index)
    alike = [anchor for anchor in found if _outcome(anchor) is best]
    first = max(alike, key=_score)
    return evolve(
        checked,
        outcome=best,
        places=tuple(_places(alike))[: 1 if best in _ONE_PLACE else None],
        differences=() if best is Outcome.NOWHERE else _differences(first),
        note=_rejected(first) if first.status is AnchorStatus.NOT_FOUND else None,
    )


_BEST_FIRST = (Outcome.SUPPORTED, Outcome.CLOSE, Outcome.ALTERED, Outcome.NOWHERE)
_ONE_PLACE = (Outcome.ALTERED, Outcome.CLOSE, Outcome.NOWHERE)
"""The outcomes that are told of the likeliest passage alone."""


def _outcome(anchor: Anchor) -> Outcome:
    differences = _differences(anchor)
    if anchor.status is AnchorStatus.NOT_FOUND:
        long = bool(anchor.candidates) and len(folded(_words(anchor))) >= _SHORTEST
        return Outcome.ALTERED if long and _score(anchor) >= _THE_PASSAGE else Outcome.NOWHERE
    if any(each.alters or not _is_spelling(each) for each in differences):
        return Outcome.ALTERED
    return Outcome.CLOSE if anchor.method == "fuzzy" and differences else Outcome.SUPPORTED


def _is_spelling(difference: Difference) -> bool:
    """Return whether two words are one in two spellings; marks of quotation promise the words."""
    return similarity(folded(difference.quoted), folded(difference.found)) >= _ONE_WORD


def _words(anchor: Anchor) -> str:
    """Return the words looked for, which an anchor of a draft has for the id of a statement."""
    return anchor.statement


def _score(anchor: Anchor) -> float:
    if anchor.status is AnchorStatus.NOT_FOUND:
        return anchor.candidates[0].score if anchor.candidates else 0.0
    return anchor.score


def _differences(anchor: Anchor) -> tuple[Difference, ...]:
    if anchor.status is AnchorStatus.NOT_FOUND:
        return anchor.candidates[0].differences if anchor.candidates else ()
    return anchor.differences


def _rejected(anchor: Anchor) -> str | None:
    return anchor.candidates[0].rejected if anchor.candidates else None


def _places(anchors: list[Anchor]) -> Iterator[Place]:
    for anchor in anchors:
        if anchor.spans:
            yield from (Place(anchor.source, span, anchor.score) for span in anchor.spans)
        elif anchor.status is AnchorStatus.AMBIGUOUS:
            yield from (Place(anchor.source, each.span, each.score) for each in anchor.candidates)
        elif anchor.candidates:
            nearest = anchor.candidates[0]
            yield Place(anchor.source, nearest.span, nearest.score)


def _as_drafted(anchor: Anchor, draft: str, quotation: Quotation) -> Anchor:
    """Return *anchor* without what the quotation leaves out and the draft has right beside it.

    Of: more than “225 citizens have been killed”.
    """
    span = quotation.span
    beside = folded(
        f"{draft[max(0, span.start - _BESIDE) : span.start]} {draft[span.end : span.end + _BESIDE]}"
    )
    told = tuple(
        each for each in anchor.differences if each.quoted or folded(each.found) not in beside
    )
    return evolve(anchor, differences=told)
