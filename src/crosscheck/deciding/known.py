"""A report by the names under which findings and decisions speak of it."""

from collections.abc import Mapping

from attrs import evolve, frozen

from crosscheck.model import Evidence, Judgement, Report, Source
from crosscheck.rules import OF_DECISIONS
from crosscheck.text import Location


@frozen
class Known:
    """What a report holds, by name and by place."""

    judgements: Mapping[str, Judgement]
    """By the claim's id."""
    sources: Mapping[str, Source]
    """By id."""
    relations: Mapping[Location, str]
    """The relations between claims as they are written, by their place."""

    @classmethod
    def of(cls, report: Report) -> "Known":
        """Return what *report* holds."""
        return cls(
            {each.claim.id: each for each in report.judgements},
            {source.id: source for source in report.corpus.sources},
            {each.location: each.written for each in report.corpus.constraints},
        )

    def evidence(self, claim: str, statement: str) -> Evidence | None:
        """Return a statement as it was found; None where it is not recorded."""
        judgement = self.judgements.get(claim)
        found = judgement.evidence if judgement else ()
        return next((each for each in found if each.statement.id == statement), None)


def unsettled(report: Report) -> Report:
    """Return *report* as it would be without any decision."""
    open_ = (each for each in report.findings if each.rule not in OF_DECISIONS)
    silenced = (each.finding for each in report.decided)
    return evolve(report, findings=(*open_, *silenced), decided=(), standings=())
