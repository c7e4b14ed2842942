"""What a page shows of a report besides its claims: counts, agreement, faults, sources, legend."""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from crosscheck.formats.decided import all_findings, settled_in_short
from crosscheck.formats.faults import Fault, faults, no_faults
from crosscheck.formats.html.claims import ClaimView, Shown, statement_place
from crosscheck.formats.html.passages import Passage, Place
from crosscheck.formats.matrix import (
    MARKS,
    PAIRS,
    READ,
    SIDES,
    Tally,
    most_at_odds,
    speaking,
    tally,
)
from crosscheck.formats.opening import introduction, not_reviewed
from crosscheck.formats.visible import cut
from crosscheck.formats.wording import listed, nested, percent
from crosscheck.model import UNKNOWN, Report, Reuse, Source, Verdict

_SHARED = 200
"""Columns of a shared passage."""


@frozen
class Choice:
    """A filter of the overview: what is left when it is chosen, and how many that are."""

    id: str
    label: str
    number: int


@frozen
class Cell:
    """How often two sources stand at which level; without levels where they share no claim."""

    total: int
    levels: tuple[tuple[str, str, int], ...]
    """Mark, name and number of each."""


@frozen
class Matrix:
    """How the sources agree, each with each."""

    names: tuple[str, ...]
    cells: tuple[tuple[Cell | None, ...], ...]
    """None on the diagonal."""


@frozen
class FaultView:
    """What is wrong with one quote."""

    question: str
    address: str
    statement: str
    """The name of the statement's place in the page."""
    who: str
    says: str
    passage: Passage | None
    recorded: Place


@frozen
class ReuseView:
    """Two sources that share text."""

    names: str
    shared: str
    voices: str
    words: str
    places: tuple[Place, Place]


@frozen
class SourceView:
    """A source as the list of all shows it; what is not known is empty."""

    id: str
    name: str
    address: str
    title: str
    author: str
    published: str
    kin: str
    note: str


@frozen
class Overview:
    """A report but for its claims."""

    introduction: str
    warnings: tuple[tuple[str, str], ...]
    """What kept the report from being whole: a title and words each."""
    choices: tuple[Choice, ...]
    constraints: tuple[str, ...]
    faults: tuple[FaultView, ...]
    no_faults: str
    matrix: Matrix | None
    """None where no two sources share a claim, and where they are too many."""
    pairs: tuple[tuple[str, str, Cell], ...]
    """The pairs most at odds, where they are too many for a matrix."""
    further_pairs: int
    reuses: tuple[ReuseView, ...]
    sources: tuple[SourceView, ...]
    decided: bool
    """Whether there are decisions, so that the legend has to speak of them."""


def overview(report: Report, claims: Sequence[ClaimView], shown: Shown) -> Overview:
    """Return what is shown of *report* besides its *claims*."""
    found = tally(report.judgements)
    return Overview(
        introduction=introduction(report, shown.settled),
        warnings=tuple(_warnings(report, shown)),
        choices=choices(claims),
        constraints=tuple(_constraints(report)),
        faults=tuple(_fault(each, shown) for each in faults(report)),
        no_faults=no_faults(report),
        matrix=_matrix(found, shown) if len(speaking(found)) <= SIDES else None,
        pairs=_pairs(found, shown) if len(speaking(found)) > SIDES else (),
        further_pairs=max(0, len(found) - PAIRS),
        reuses=tuple(_reuse(each, report, shown) for each in _most_first(report)),
        sources=tuple(_source(each, report, shown) for each in report.corpus.sources),
        decided=bool(report.standings),
    )


def choices(claims: Sequence[ClaimView]) -> tuple[Choice, ...]:
    """Return the filters that leave some of *claims* and not all."""
    verdicts = Counter(each.verdict for each in claims)
    told = [
        Choice("open", "Open", sum(each.open for each in claims)),
        Choice("decided", "Decided", sum(each.decided for each in claims)),
        *(
            Choice(name, verdict.value.capitalize(), verdicts[name])
            for verdict in Verdict
            if (name := verdict.value.replace(" ", "-"))
        ),
    ]
    some = [each for each in told if 0 < each.number < len(claims)]
    return (Choice("all", "All", len(claims)), *some) if some else ()


def _matrix(found: Tally, shown: Shown) -> Matrix | None:
    ids = speaking(found)
    if not ids:
        return None
    return Matrix(
        tuple(shown.sources.name(each) for each in ids),
        tuple(
            tuple(None if one == other else _cell(found, one, other) for other in ids)
            for one in ids
        ),
    )


def _pairs(found: Tally, shown: Shown) -> tuple[tuple[str, str, Cell], ...]:
    return tuple(
        (
            shown.sources.name(left),
            shown.sources.name(right),
            _cell(found, left, right),
        )
        for left, right in most_at_odds(found)[:PAIRS]
    )


def _cell(found: Tally, one: str, other: str) -> Cell:
    first, second = sorted((one, other))
    levels = found.get((first, second), Counter())
    return Cell(
        levels.total(),
        tuple((MARKS[each], each.value, levels[each]) for each in READ if levels[each]),
    )


def _warnings(report: Report, shown: Shown) -> Iterator[tuple[str, str]]:
    if report.left_out:
        rules = "; ".join(f"{each.rule} ({each.says})" for each in report.left_out)
        yield "Not everything was looked for", f"Left out by this project’s choice: {rules}."
    for problem in report.corpus.problems:
        where = f"{problem.location}: " if problem.location else ""
        yield "Not everything could be read", f"{where}{problem.message}"
    for says, names in not_reviewed(report, shown.sources):
        yield says, f"{names}."


def _constraints(report: Report) -> Iterator[str]:
    settled = settled_in_short(report)
    for finding in all_findings(report):
        if finding.rule == "constraint-broken":
            yield finding.message + settled.get(finding, "")


def _fault(fault: Fault, shown: Shown) -> FaultView:
    evidence = fault.evidence
    source = shown.sources.source(evidence.statement)
    found = shown.texts.passages(evidence, source)
    addresses = shown.texts.addresses
    return FaultView(
        question=fault.judgement.claim.question,
        address=addresses.claim(fault.judgement.claim.id),
        statement=statement_place(fault.judgement.claim.id, evidence.statement.id),
        who=shown.sources.voice(evidence.statement),
        says=fault.says,
        passage=found[0] if found else shown.texts.nearest(evidence.anchor, source),
        recorded=Place(str(fault.finding.location), addresses.place(fault.finding.location)),
    )


def _most_first(report: Report) -> list[Reuse]:
    return sorted(report.reuses, key=lambda one: (-one.share, one.left, one.right))


def _reuse(reuse: Reuse, report: Report, shown: Shown) -> ReuseView:
    left, right = (shown.sources.by_id[each] for each in (reuse.left, reuse.right))
    (here, there), *_ = reuse.passages
    names = [shown.sources.name(each.id) for each in (left, right)]
    one_voice = report.origins[left.id] == report.origins[right.id]
    words = nested(" ".join(here.cut(left.text).split()))
    return ReuseView(
        names=" and ".join(names),
        shared=f"{percent(reuse.share)} of the wording of {names[0]}",
        voices="count as one" if one_voice else "count as two",
        words=cut(words, _SHARED),
        places=(shown.texts.place(left, (here,)), shown.texts.place(right, (there,))),
    )


def _source(source: Source, report: Report, shown: Shown) -> SourceView:
    kin = [
        shown.sources.name(other.id)
        for other in shown.sources.by_id.values()
        if report.origins[other.id] == report.origins[source.id] and other.id != source.id
    ]
    title, author, published = (
        "" if each == UNKNOWN else each for each in (source.title, source.author, source.published)
    )
    return SourceView(
        id=source.id,
        name=shown.sources.name(source.id),
        address=shown.texts.addresses.source(source, 1),
        title=title,
        author=author,
        published=published,
        kin=listed(kin),
        note=source.note or "",
    )
