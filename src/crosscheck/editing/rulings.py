"""Decisions and dissents, as changes to the file of decisions."""

import re
from collections.abc import Iterable, Mapping

from attrs import evolve

from crosscheck.deciding import Known, Subject, subject, subject_of, unsettled
from crosscheck.deciding.minutes import recorded, with_dissent, with_withdrawn, without
from crosscheck.editing.filing import edited
from crosscheck.errors import refusal
from crosscheck.model import Decision, Dissent, Finding, Report, Statement, Treatment
from crosscheck.recording import Change, schema_line
from crosscheck.text import Location, Point

TREATMENTS: Mapping[str, Treatment] = {
    "prefer": "prefer",
    "range": "range",
    "defer": "defer",
    "pending": "pending",
    "not-a-conflict": "not a conflict",
}
"""What can be done with a conflict, by the word in which editors ask for it."""

LONGEST_REASON = 10_000
"""Characters of a reason, line ends among them."""

Conflict = tuple[Subject, Finding]
"""What a decision would be about, and what was found."""


def decisions_file(report: Report) -> str:
    """Return the file that decisions are kept in."""
    return report.corpus.configuration.folders.decisions_file


def new_place(report: Report) -> Location:
    """Return where a new decision will stand, as far as is known."""
    return Location(decisions_file(report), Point(1, 1))


def reason_in(words: str) -> str:
    """Return *words* as a reason, in the lines and paragraphs in which they were written.

    Empty where they say nothing. ProblemError where they are more than can be read in a report.
    """
    lines = "\n".join(" ".join(line.split()) for line in words.splitlines())
    reason = re.sub(r"\n{3,}", "\n\n", lines).strip("\n")
    if len(reason) > LONGEST_REASON:
        raise refusal(
            f"the reason has {len(reason):,} characters; at most {LONGEST_REASON:,} are recorded",
            "say it in short, and where the rest can be read",
        )
    return reason


def conflicts_of(claim: str, report: Report) -> list[Conflict]:
    """Return what can be decided of *claim*, whether it is open or settled already."""
    known = Known.of(report)
    return [
        (about, each)
        for each in unsettled(report).findings
        if each.claim == claim and (about := subject(each, known)) is not None
    ]


def statements_of(finding: Finding, report: Report) -> list[Statement]:
    """Return the statements that *finding* is about, of the claim by which it goes."""
    return [
        statement
        for judgement in report.judgements
        if judgement.claim.id == finding.claim
        for statement in judgement.claim.statements
        if statement.id in finding.statements
    ]


def earlier_on(decision: Decision, report: Report) -> list[Decision]:
    """Return the decisions on file that *decision* takes the place of."""
    about = subject_of(decision)
    return [each for each in report.corpus.decisions if subject_of(each) == about]


def confirmed_again(decision: Decision, report: Report) -> Decision:
    """Return *decision*, to be confirmed, with the dissents from all entries that rule the same.

    Where a merge has left it twice, each copy may have dissents of its own.
    """
    same = (each for each in earlier_on(decision, report) if each.ruling == decision.ruling)
    said = (*decision.dissents, *(told for each in same for told in each.dissents))
    return evolve(decision, dissents=tuple(dict.fromkeys(said)))


def dissents_gone(decision: Decision, report: Report) -> list[Dissent]:
    """Return the dissents on file that go when *decision* takes the place of what is there."""
    said = (told for each in earlier_on(decision, report) for told in each.dissents)
    return [each for each in dict.fromkeys(said) if each not in decision.dissents]


def decision_filed(decision: Decision, report: Report) -> Change:
    """Return the change that records *decision* instead of those on the same conflict.

    What somebody held against those goes with them: it was said of another ruling.
    """
    corpus = report.corpus
    head = schema_line(corpus, "decisions")
    return edited(corpus, decisions_file(report), recorded, corpus.decisions, decision, header=head)


def dissent_filed(index: int, said: Dissent, report: Report) -> Change:
    """Return the change that puts *said* beside decision number *index*."""
    return edited(report.corpus, decisions_file(report), with_dissent, index, said)


def dissent_withdrawn(index: int, number: int, said: Dissent, report: Report) -> Change:
    """Return the change that withdraws dissent *number* of decision *index*, as *said* has it."""
    return edited(report.corpus, decisions_file(report), with_withdrawn, index, number, said)


def decisions_removed(indices: Iterable[int], report: Report) -> Change:
    """Return the change that takes the decisions of these numbers out of the file."""
    return edited(report.corpus, decisions_file(report), without, indices)


def conflict_of(decision: Decision, report: Report) -> Finding:
    """Return the finding that *decision* is about; ProblemError where there is none any more."""
    about = subject_of(decision)
    for each, finding in conflicts_of(decision.claim, report):
        if each == about:
            return finding
    raise refusal(
        f"there is no conflict any more: {about}",
        "`crosscheck decisions` says of each decision how it stands",
    )
