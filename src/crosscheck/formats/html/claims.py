"""One claim as a page shows it: the records that its templates read."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from crosscheck.explaining import explain
from crosscheck.formats.decided import Settled, by_claim, decisions
from crosscheck.formats.escape import anchor
from crosscheck.formats.html.addresses import Addresses
from crosscheck.formats.html.growth import Growth, growth
from crosscheck.formats.html.passages import Passage, Place, Texts
from crosscheck.formats.html.plot import Plot, plotted
from crosscheck.formats.lines import on_one_line
from crosscheck.formats.members import Members, side_by_side
from crosscheck.formats.notes import Note, notes
from crosscheck.formats.points import Point, points
from crosscheck.formats.sentence import attributed
from crosscheck.formats.sides import against, numbers, sides
from crosscheck.formats.stated import answer
from crosscheck.formats.who import Sources
from crosscheck.formats.wording import count, counted_sources
from crosscheck.model import Evidence, Finding, Judgement, Report
from crosscheck.values.actor import Actors


@frozen
class StatementView:
    """One statement: who says what, in which words, and where."""

    id: str
    place: str
    """Its name in the page."""
    who: str
    source: str
    """The id of its source."""
    as_of: str
    says: str
    sides: tuple[int, ...]
    passages: tuple[Passage, ...]
    quote: str
    """The words as they are recorded; shown where they were not found."""


@frozen
class SideView:
    """The statements that can all be true at once, or that belong together otherwise."""

    number: int | None
    title: str
    statements: tuple[StatementView, ...]


@frozen
class ClaimView:
    """A claim, judged, as it is shown."""

    id: str
    place: str
    address: str
    question: str
    verdict: str
    """The verdict in a word, as a class of the page has it: "single-source"."""
    told: str
    """The verdict with whether it is decided: "disputed, decided"."""
    sentence: str
    against: tuple[str, ...]
    """What stands against what, in short; one where nothing does."""
    counted: str
    """How many sources there are, and how many of them are independent."""
    open: bool
    """Whether something of it that matters is open."""
    decided: bool
    decisions: tuple[Point, ...]
    attributed: str | None
    sides: tuple[SideView, ...]
    plot: Plot | None
    growth: Growth | None
    members: Members | None
    points: tuple[Point, ...]
    notes: tuple[Note, ...]
    recorded: Place


@frozen
class Shown:
    """What every claim needs besides itself."""

    sources: Sources
    texts: Texts
    findings: Mapping[str, Sequence[Finding]]
    actors: Actors
    settled: Settled = field(factory=Settled)

    @classmethod
    def of(cls, report: Report, addresses: Addresses) -> "Shown":
        """Return what the claims of *report* need."""
        return cls(
            Sources.of(report.corpus.sources),
            Texts(addresses),
            by_claim(report),
            report.corpus.actors,
            Settled.of(report),
        )


def claim_view(judgement: Judgement, shown: Shown) -> ClaimView:
    """Return *judgement* as it is shown; its statements are in the order of `formats.order`."""
    claim, sources = judgement.claim, shown.sources
    numbered = numbers(judgement) if len(judgement.camps) > 1 else {}
    line = on_one_line(judgement, sources)
    verdict = explain(judgement, sources)
    findings = shown.findings.get(claim.id, ())
    addresses = shown.texts.addresses
    return ClaimView(
        id=claim.id,
        place=anchor(claim.id),
        address=addresses.claim(claim.id),
        question=claim.question,
        verdict=judgement.verdict.value.replace(" ", "-"),
        told=shown.settled.verdict(judgement),
        sentence=verdict,
        against=tuple("; ".join(side) for side in against(judgement, sources)),
        counted=counted_sources(judgement.sources, judgement.independent),
        open=claim.id in shown.settled.unsettled,
        decided=claim.id in shown.settled.decided,
        decisions=tuple(decisions(judgement, shown.settled, sources)),
        attributed=attributed(judgement, sources),
        sides=tuple(_sides(judgement, shown, numbered)),
        plot=plotted(line, numbered, judgement.consensus, days=claim.kind == "date")
        if line
        else None,
        growth=growth(judgement, sources, numbered),
        members=side_by_side(judgement, sources, shown.actors),
        points=tuple(points(judgement, findings, sources, verdict)),
        notes=tuple(notes(judgement, sources)),
        recorded=Place(str(claim.location), addresses.place(claim.location)),
    )


def _sides(
    judgement: Judgement, shown: Shown, numbered: Mapping[str, tuple[int, ...]]
) -> Iterator[SideView]:
    """Yield the statements by the side they stand on, or all together where there are no sides."""
    told = sides(judgement)

    def views(members: Sequence[Evidence]) -> tuple[StatementView, ...]:
        return tuple(_statement(each, judgement, shown, numbered) for each in members)

    if len(told.apart) > 1:
        for side in told.apart:
            number = numbered[side[0].statement.id][0]
            yield SideView(number, f"Side {number}", views(side))
        if told.between:
            yield SideView(None, "Goes with several sides", views(told.between))
    elif told.inside:
        title = count(len(told.inside), "account")
        yield SideView(None, title, views(told.inside))
    if told.outside:
        apart = "Set apart, as not to be compared" if told.inside else "What each says"
        yield SideView(None, apart, views(told.outside))


def _statement(
    evidence: Evidence,
    judgement: Judgement,
    shown: Shown,
    numbered: Mapping[str, tuple[int, ...]],
) -> StatementView:
    statement = evidence.statement
    source = shown.sources.source(statement)
    return StatementView(
        id=statement.id,
        place=statement_place(judgement.claim.id, statement.id),
        who=shown.sources.voice(statement),
        source=source.id,
        as_of=statement.as_of_written or "",
        says=answer(evidence, judgement.claim, source),
        sides=numbered.get(statement.id, ()),
        passages=shown.texts.passages(evidence, source),
        quote=statement.quote.exact if statement.quote else "",
    )


def statement_place(claim: str, statement: str) -> str:
    """Return the name of a statement's place in the page."""
    return anchor(f"{claim}/{statement}", "statement")
