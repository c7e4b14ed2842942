"""What a source says on a claim and nobody has recorded."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from crosscheck.model import Claim, Corpus, Finding, Related, Severity
from crosscheck.model.scanned import Proposal, Search
from crosscheck.rules import RULES
from crosscheck.text import Location, Span
from crosscheck.values.level import Level

_RULE = "statement-unrecorded"
_SURE = 35.0
"""The score from which a passage with a value is worth an alarm ..."""
_SURE_WITHOUT_VALUE = 45.0
"""... and one whose value is the editor's to judge."""
_READ = frozenset(("quantity", "date"))
"""Kinds whose values can be read so surely that a conflict is an error."""


def unrecorded(
    searches: Iterable[Search], corpus: Corpus, locate: Callable[[str, Span], Location]
) -> Iterator[Finding]:
    """Yield a finding for each claim that a source speaks to without a statement of it.

    An error where what it says conflicts with what is recorded; where the source was read and
    found silent on the claim, nothing.
    """
    claims = {claim.id: claim for claim in corpus.claims}
    silent = {
        (review.source, claim)
        for review in corpus.reviews
        if review.current
        for claim in review.silent
    }
    for search in searches:
        proposal = _best(search)
        if proposal is None or (search.source, search.claim) in silent:
            continue
        claim = claims[search.claim]
        if not any(statement.source == search.source for statement in claim.statements):
            yield _finding(claim, proposal, locate)


def _best(search: Search) -> Proposal | None:
    """Return the passage to raise an alarm for; None where none is sure enough."""
    for proposal in search.proposals:
        least = _SURE if proposal.written is not None else _SURE_WITHOUT_VALUE
        if proposal.sure and proposal.score >= least and proposal.set_aside is None:
            return proposal
    return None


def _finding(claim: Claim, proposal: Proposal, locate: Callable[[str, Span], Location]) -> Finding:
    against = [each for each in proposal.standings if each.level is Level.CONFLICT]
    sure = proposal.level is Level.CONFLICT and claim.kind in _READ
    message = f"{proposal.source} speaks to it, and nobody has recorded what it says"
    if proposal.written is not None:
        message += f": {proposal.written}"
    if sure:
        message += f", against {', '.join(f'{each.answer} ({each.voice})' for each in against)}"
    places: Mapping[str, Location] = {each.id: each.value_location for each in claim.statements}
    return Finding(
        rule=_RULE,
        severity=Severity.ERROR if sure else RULES[_RULE].severity,
        message=message,
        location=locate(proposal.source, proposal.quote),
        related=tuple(
            Related(places[each.statement], f"{each.answer} ({each.voice})") for each in against
        ),
        help=RULES[_RULE].mend.replace("ID", proposal.source).replace("CLAIM", claim.id),
        claim=claim.id,
        statements=tuple(each.statement for each in against),
        sources=(proposal.source,),
    )
