"""One report for all formats: the repository's own five texts, and claims as an editor has them.

The anchors, camps and verdicts are written by hand, so that no format depends on the steps that
find them; only the sentences are made from them as always.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from crosscheck.digest import digest
from crosscheck.errors import Problem
from crosscheck.explaining import explain
from crosscheck.model import (
    Anchor,
    AnchorStatus,
    Attestation,
    Camp,
    Candidate,
    Claim,
    Comparison,
    Constraint,
    Corpus,
    Decided,
    Decision,
    Difference,
    Dissent,
    Evidence,
    Finding,
    Force,
    Ground,
    Judgement,
    Quote,
    Related,
    Relation,
    Report,
    Reuse,
    Review,
    Severity,
    Source,
    Standing,
    Statement,
    Totals,
    Verdict,
)
from crosscheck.text import LineIndex, Location, Point, Span
from crosscheck.values.actor import Actor, Actors, Identity, compare_actors
from crosscheck.values.dates import DateRange, compare_dates
from crosscheck.values.interval import Interval
from crosscheck.values.ladder import compare_quantities
from crosscheck.values.level import ValueComparison
from crosscheck.values.names import Names, compare_names
from crosscheck.values.quantity import Quantity, exactly
from crosscheck.values.scope import Scope
from crosscheck.values.stance import Stance, compare_stances
from crosscheck.values.value import KindName, Value

ROOT = Path(__file__).parents[2]
CLAIMS = "claims/unrest.yaml"
DECISIONS = "claims/decisions.yaml"
PODCAST, PAGE, BLOG, GLOBALIST, IWPR = (
    "crisis-group-podcast",
    "crisis-group-page",
    "makrogianni",
    "paris-globalist",
    "iwpr",
)
ACTORS = Actors.of(
    [
        Identity("Kassym-Jomart Tokayev", ("president Tokayev", "Tokayev"), ("the government",)),
        Identity("Nursultan Nazarbayev", ("Nazarbayev", "Nazerbayev")),
    ]
)


def _source(number: str, id_: str, **known: Any) -> Source:
    file = next(path for path in sorted((ROOT / "seeds").glob(f"{number}_*.txt")))
    text = file.read_bytes().decode()
    return Source(id_, f"seeds/{file.name}", text, **known)


def _sources() -> tuple[Source, ...]:
    group = "International Crisis Group"
    return (
        _source(
            "000",
            PODCAST,
            publisher=group,
            title='Kazakhstan One Year After "Bloody January"',
            lineage="crisis-group",
            label="Crisis Group (podcast)",
        ),
        _source(
            "001",
            PAGE,
            publisher=group,
            title="Kazakhstan",
            lineage="crisis-group",
            label="Crisis Group (page)",
        ),
        _source(
            "002", BLOG, author="Anthi Makrogianni", title="What really happened in Kazakhstan?"
        ),
        _source("003", GLOBALIST, publisher="The Paris Globalist", author="Lena Faucher"),
        _source(
            "004",
            IWPR,
            publisher="IWPR",
            author="Anthony Borden",
            title="Spotlight on Kazakstan",
            published="2022-01-14",
        ),
    )


SOURCES = {source.id: source for source in _sources()}


_IN_REVIEWS = Location("claims/reviews.yaml", Point(4, 5))
REVIEWS = (
    Review(
        PODCAST,
        digest(SOURCES[PODCAST].text),
        date(2026, 11, 25),
        _IN_REVIEWS,
        by="Anna",
        silent=("officers-killed", "troops-requested-by"),
    ),
    Review(
        IWPR,
        digest("an older text"),
        date(2026, 11, 2),
        _IN_REVIEWS,
        silent=("officers-killed",),
        current=False,
    ),
)


def _reuse(left: str, right: str, share: str, *shared: str) -> Reuse:
    """Return that two sources share the passages that begin and end with these words."""
    passages = tuple(
        (_stretch(SOURCES[left].text, words), _stretch(SOURCES[right].text, words))
        for words in shared
    )
    words = sum(len(one.cut(SOURCES[left].text).split()) for one, _ in passages)
    return Reuse(left, right, Decimal(share), words, passages)


def _stretch(text: str, ends: str) -> Span:
    first, last = ends.split(" … ")
    start = text.index(first)
    return Span(start, text.index(last, start) + len(last))


def bound(figure: int, *, more: bool = True) -> Quantity:
    """Return "more than *figure*"."""
    return Quantity(Decimal(figure), None, low_closed=not more, stated=Decimal(figure))


def about(figure: str, unit: str | None = None) -> Quantity:
    """Return "about *figure*"."""
    number = Decimal(figure)
    slack = number * Decimal("0.05")
    return Quantity(number - slack, number + slack, approximate=True, stated=number, unit=unit)


class Desk:
    """Writes claims down as an editor does, each on its own lines of the claims file."""

    def __init__(self) -> None:
        self.lines = ["# yaml-language-server: $schema=claims.schema.json"]

    def place(self, line: str, words: str) -> Location:
        """Write *line* to the claims file and return where *words* stand in it."""
        self.lines.append(line)
        start = line.index(words) + 1
        row = len(self.lines)
        return Location(CLAIMS, Point(row, start), Point(row, start + len(words)))

    def said(
        self,
        source: str,
        value: Value,
        written: str,
        words: str,
        *,
        number: int = 1,
        found: bool = True,
        **known: Any,
    ) -> Evidence:
        """Return a statement whose quote stands in its source word for word, unless not *found*."""
        speaker = known.get("speaker")
        id_ = f"{source}{f'/{speaker}' if speaker else ''}:{number}"
        location = self.place(f"    - source: {source}", source)
        value_location = self.place(f"      value: {written}", written)
        quote = Quote(words, location=self.place(f"      quote: {words}", words))
        statement = Statement(
            id=id_,
            source=source,
            value=value,
            written=written,
            location=location,
            value_location=value_location,
            quote=quote,
            **known,
        )
        if not found:
            return Evidence(statement, _nowhere(id_, source))
        return Evidence(statement, _exactly(id_, source, words), Attestation.STATED)

    def claim(self, id_: str, question: str, kind: KindName, **known: Any) -> Claim:
        """Return a claim without statements."""
        place = self.place(f"- id: {id_}", id_)
        self.lines.append(f"  question: {question}")
        self.lines.append("  statements:")
        return Claim(id_, question, kind, place, id_location=place, **known)


def _exactly(id_: str, source: str, words: str) -> Anchor:
    text = SOURCES[source].text
    start = text.index(words)
    span = Span(start, start + len(words))
    return Anchor(
        id_, source, AnchorStatus.LINKED, (span,), 100.0, "exact", sentence=_sentence(text, span)
    )


def _sentence(text: str, span: Span) -> Span:
    ends = [match.end() for match in re.finditer(r"[.?!][”\"]?\s+|\n+", text)]
    start = max((end for end in ends if end <= span.start), default=0)
    end = min((end for end in ends if end >= span.end), default=len(text))
    return Span(start, start + len(text[start:end].rstrip()))


def _nowhere(id_: str, source: str) -> Anchor:
    text = SOURCES[source].text
    words = "more than 5000 demonstrators have been arrested"
    span = Span(text.index(words), text.index(words) + len(words))
    candidate = Candidate(
        span, 71.2, (Difference("number", "6000", "5000"),), "the quote says 6000, the passage 5000"
    )
    return Anchor(id_, source, AnchorStatus.NOT_FOUND, candidates=(candidate,))


def _compare(kind: KindName, left: Value, right: Value) -> ValueComparison:
    match left, right:
        case Quantity(), Quantity():
            return compare_quantities(left, right, whole=True)
        case DateRange(), DateRange():
            return compare_dates(left, right)
        case Actor(), Actor():
            return compare_actors(left, right, ACTORS)
        case Names(), Names():
            return compare_names(left, right, ACTORS)
        case Stance(), Stance():
            return compare_stances(left, right)
    raise AssertionError(kind)


def _pair(claim: Claim, left: Statement, right: Statement) -> Comparison:
    found = _compare(claim.kind, left.value, right.value)
    relation = Relation.SOURCES
    if left.source == right.source:
        relation = Relation.SELF if left.speaker == right.speaker else Relation.SPEAKERS
    return Comparison(
        left,
        right,
        found.level,
        found.reason,
        relation,
        found.looser,
        found.remarks,
        scope_differs=left.scope != right.scope,
    )


def judged(
    claim: Claim,
    evidence: Sequence[Evidence],
    verdict: Verdict,
    camps: Sequence[Camp] = (),
    *,
    consensus: Interval | None = None,
    odd_one_out: tuple[str, ...] = (),
) -> Judgement:
    """Return a judgement on *claim* with every pair of its statements compared, and explained."""
    statements = tuple(each.statement for each in evidence)
    claim = evolve(claim, statements=statements)
    judgement = Judgement(
        claim=claim,
        evidence=tuple(evidence),
        comparisons=tuple(_pair(claim, left, right) for left, right in combinations(statements, 2)),
        verdict=verdict,
        camps=tuple(camps),
        consensus=consensus,
        odd_one_out=odd_one_out,
        sources=len({each.source for each in statements}),
        independent=len({SOURCES[each.source].origin for each in statements}),
    )
    return evolve(judgement, sentence=explain(judgement))


def _death_toll(desk: Desk) -> Judgement:
    scope = Scope("killed")
    claim = desk.claim(
        "death-toll",
        "How many people were killed in the unrest of January 2022?",
        "quantity",
        unit="people",
        scope=scope,
        cumulative=True,
        note="Crisis Group writes a year later and keeps to the lower bound.",
    )
    podcast = desk.said(
        PODCAST, bound(200), "more than 200", "left more than 200 people dead", scope=scope
    )
    blog = desk.said(
        BLOG,
        bound(225),
        "more than 225",
        "more than 225 citizens have been killed",
        scope=Scope("killed", "citizens"),
    )
    globalist = desk.said(
        GLOBALIST,
        exactly(225),
        "225",
        "caused 225 casualties by mid-January",
        scope=Scope("casualties"),
        as_of=DateRange(date(2022, 1, 11), date(2022, 1, 20), words="mid-January 2022"),
        as_of_written="mid-January 2022",
        note="“Casualties” may include the injured.",
    )
    evidence = (podcast, blog, globalist)
    camp = Camp(tuple(each.statement.id for each in evidence), Interval(Decimal(225), Decimal(225)))
    return judged(claim, evidence, Verdict.CLOSE, [camp])


def _request(desk: Desk) -> Judgement:
    claim = desk.claim("troops-requested-by", "Who called in the Russian troops?", "actor")
    evidence = (
        desk.said(
            GLOBALIST,
            Actor("the Nazerbayev government"),
            "the Nazerbayev government",
            "the Nazerbayev government responded by calling upon Russian troops",
        ),
        desk.said(
            GLOBALIST,
            Actor("president Tokayev"),
            "president Tokayev",
            "president Tokayev appealed to the Russian government to militarily intervene",
            number=2,
        ),
        desk.said(
            GLOBALIST,
            Actor("Tokayev"),
            "Tokayev",
            "Tokayev’s appeal to Putin",
            speaker="Anel Arapova",
        ),
    )
    ids = [each.statement.id for each in evidence]
    camps = [Camp((ids[0],)), Camp((ids[1], ids[2]))]
    return judged(claim, evidence, Verdict.DISPUTED, camps, odd_one_out=(ids[0],))


def _request_date(desk: Desk) -> Judgement:
    claim = desk.claim("troops-requested-on", "When were the Russian troops called in?", "date")
    by_7 = DateRange(None, date(2022, 1, 7), words="by 7 January 2022")
    by_mid = DateRange(None, date(2022, 1, 20), words="by mid-January 2022")
    evidence = (
        desk.said(
            GLOBALIST,
            by_7,
            "by 7 January 2022",
            "By January 7th 2022, as tensions escalated in the city, the Nazerbayev government "
            "responded by calling upon Russian troops",
        ),
        desk.said(
            GLOBALIST,
            by_mid,
            "by mid-January 2022",
            "By mid-January 2022, president Tokayev appealed",
            number=2,
        ),
    )
    ids = tuple(each.statement.id for each in evidence)
    shared = by_7.interval
    return judged(claim, evidence, Verdict.CONSISTENT, [Camp(ids, shared)], consensus=shared)


def _rule(desk: Desk) -> Judgement:
    claim = desk.claim(
        "nazarbayev-years", "How many years was Nazarbayev president?", "quantity", unit="year"
    )
    evidence = (
        desk.said(BLOG, about("30", "year"), "about three decades", "about three decades"),
        desk.said(GLOBALIST, exactly(20, unit="year"), "twenty years", "twenty years in power"),
        desk.said(
            IWPR,
            exactly(30, unit="year"),
            "30 years",
            "what was promised to them 30 years ago",
            speaker="pulled quotation",
        ),
    )
    ids = [each.statement.id for each in evidence]
    camps = [
        Camp((ids[1],), Interval(Decimal(20), Decimal(20))),
        Camp((ids[0], ids[2]), Interval(Decimal(30), Decimal(30))),
    ]
    return judged(claim, evidence, Verdict.DISPUTED, camps, odd_one_out=(ids[1],))


def _members(desk: Desk) -> Judgement:
    claim = desk.claim("csto-members", "Which countries belong to the CSTO?", "names")
    six = ("Armenia", "Russia", "Kazakhstan", "Belarus", "Tajikistan", "Kyrgyzstan")
    four = ("Russia", "Kazakhstan", "Kyrgyzstan", "Tajikistan")
    evidence = (
        desk.said(
            BLOG,
            Names(six, complete=True),
            ", ".join(six),
            "comprising Armenia, Russia, Kazakhstan, Belarus, Tajikistan, and Kyrgyzstan",
        ),
        desk.said(
            PAGE,
            Names(four),
            ", ".join(four),
            "bringing together leaders from Russia, Kazakhstan, Kyrgyzstan and Tajikistan",
        ),
    )
    camp = Camp(tuple(each.statement.id for each in evidence))
    return judged(claim, evidence, Verdict.CONSISTENT, [camp])


def _peaceful(desk: Desk) -> Judgement:
    claim = desk.claim("began-peacefully", "Did the protests begin peacefully?", "stance")
    evidence = (
        desk.said(
            BLOG, Stance.AFFIRMS, "affirms", "peaceful protests against increased fuel prices"
        ),
        desk.said(GLOBALIST, Stance.DENIES, "denies", "a series of violent protests"),
        desk.said(
            GLOBALIST,
            Stance.AFFIRMS,
            "affirms",
            "in the Western part of the country, the protests remained peaceful",
            speaker="Anel Arapova",
        ),
    )
    ids = [each.statement.id for each in evidence]
    camps = [Camp((ids[0], ids[2])), Camp((ids[1],))]
    return judged(claim, evidence, Verdict.DISPUTED, camps, odd_one_out=(ids[1],))


def _stepped_down(desk: Desk) -> Judgement:
    claim = desk.claim("nazarbayev-left", "When did Nazarbayev step down as president?", "date")
    year = DateRange(date(2019, 1, 1), date(2019, 12, 31), words="2019")
    evidence = (
        desk.said(BLOG, year, "2019", "Nazarbayev stepped down in 2019"),
        desk.said(GLOBALIST, year, "2019", "stepped down from his presidential office in 2019"),
    )
    camp = Camp(tuple(each.statement.id for each in evidence), year.interval)
    return judged(claim, evidence, Verdict.AGREED, [camp], consensus=year.interval)


def _officers(desk: Desk) -> Judgement:
    claim = desk.claim("officers-killed", "How many officers were killed?", "quantity")
    evidence = (desk.said(BLOG, exactly(13), "13", "the death of 13 officers"),)
    thirteen = Interval(Decimal(13), Decimal(13))
    camp = Camp((evidence[0].statement.id,), thirteen)
    return judged(claim, evidence, Verdict.SINGLE_SOURCE, [camp], consensus=thirteen)


def _arrests(desk: Desk) -> Judgement:
    claim = desk.claim("arrests", "How many people were arrested?", "quantity", unit="people")
    thousands = Quantity(Decimal(2000), None, vague=True)
    evidence = (
        desk.said(PODCAST, thousands, "thousands", "thousands of arrests"),
        desk.said(
            BLOG,
            bound(6000),
            "more than 6000",
            "more than 6000 demonstrators were put in prison",
            found=False,
        ),
    )
    return judged(claim, evidence, Verdict.UNSUPPORTED)


def _located(evidence: Evidence) -> Location:
    source = SOURCES[evidence.statement.source]
    return LineIndex(source.text).location(source.file, evidence.anchor.spans[0])


def _findings(judgements: Sequence[Judgement]) -> tuple[Finding, ...]:
    by_id = {judgement.claim.id: judgement for judgement in judgements}
    request, toll = by_id["troops-requested-by"], by_id["death-toll"]
    arrests, officers = by_id["arrests"], by_id["officers-killed"]
    first, second = request.evidence[:2]
    lost = arrests.evidence[1]
    nearest = lost.anchor.candidates[0].span
    blog = SOURCES[BLOG]
    assert lost.statement.quote is not None
    assert lost.statement.quote.location is not None
    return (
        Finding(
            "self-contradiction",
            Severity.ERROR,
            "the Nazerbayev government (paris-globalist) against president Tokayev "
            "(paris-globalist): two different answers, and no alias makes them one",
            first.statement.value_location,
            (
                Related(_located(first), "the Nazerbayev government (paris-globalist)"),
                Related(_located(second), "president Tokayev (paris-globalist)"),
            ),
            "ask the author, or record in claims/actors.yaml that both are names of the same",
            request.claim.id,
            (first.statement.id, second.statement.id),
            (GLOBALIST,),
        ),
        Finding(
            "quote-not-found",
            Severity.ERROR,
            "the quote is not in makrogianni; the nearest passage is 71 % alike",
            lost.statement.quote.location,
            (Related(LineIndex(blog.text).location(blog.file, nearest), "71 % alike"),),
            "quote the words as they stand in the source",
            arrests.claim.id,
            (lost.statement.id,),
            (BLOG,),
        ),
        Finding(
            "values-close",
            Severity.WARNING,
            "more than 225 (makrogianni) beside 225 (paris-globalist): they touch at 225",
            toll.evidence[1].statement.value_location,
            tuple(
                Related(_located(each), f"{each.statement.written} ({each.statement.source})")
                for each in toll.evidence[1:]
            ),
            None,
            toll.claim.id,
            tuple(each.statement.id for each in toll.evidence[1:]),
            (BLOG, GLOBALIST),
        ),
        Finding(
            "single-source",
            Severity.NOTE,
            "only one source speaks to this claim",
            officers.claim.location,
            help="look for a second source",
            claim=officers.claim.id,
            statements=(officers.evidence[0].statement.id,),
            sources=(BLOG,),
        ),
    )


def _decided(judgements: Sequence[Judgement]) -> Decided:
    """Return what was decided on how long Nazarbayev ruled, and who saw it otherwise."""
    years = next(each for each in judgements if each.claim.id == "nazarbayev-years")
    blog, globalist, _ = (each.statement for each in years.evidence)
    finding = Finding(
        "values-conflict",
        Severity.ERROR,
        "about three decades (makrogianni) against twenty years (paris-globalist)",
        blog.value_location,
        claim=years.claim.id,
        statements=(blog.id, globalist.id),
        sources=(BLOG, GLOBALIST),
    )
    decision = Decision(
        claim=years.claim.id,
        rule="values-conflict",
        treatment="prefer",
        statement=blog.id,
        reason="the years from 1990 | to 2019",
        by="Ana Ito",
        on=date(2026, 11, 25),
        location=Location(DECISIONS, Point(3, 5)),
        until=date(2026, 12, 15),
        stamp="v1:0123456789abcdef",
        grounds=(
            Ground(blog.id, "about three decades", quote="about three decades"),
            Ground(globalist.id, "twenty years", covers="years in office", as_of="2019"),
        ),
        dissents=(
            Dissent("Bo Lind", date(2026, 11, 26), "the Globalist counts from 1999."),
            Dissent("Cy Ode", date(2026, 11, 27), "a typing error", date(2026, 11, 28)),
        ),
    )
    return Decided(finding, decision)


@pytest.fixture(scope="session")
def report() -> Report:
    """Return a run over the repository's five texts, with every kind and most verdicts."""
    desk = Desk()
    judgements = tuple(
        build(desk)
        for build in (
            _death_toll,
            _request,
            _request_date,
            _rule,
            _members,
            _peaceful,
            _stepped_down,
            _officers,
            _arrests,
        )
    )
    constraint = Constraint(
        "officers-killed <= death-toll",
        "officers-killed",
        "<=",
        ("death-toll",),
        Location("claims/constraints.yaml", Point(1, 3)),
    )
    broken = Problem(
        "unknown source `iwrp`",
        desk.place("    - source: iwrp", "iwrp"),
        "did you mean `iwpr`?",
    )
    corpus = Corpus(
        root="/nowhere",
        sources=tuple(SOURCES.values()),
        claims=tuple(judgement.claim for judgement in judgements),
        actors=ACTORS,
        constraints=(constraint,),
        reviews=REVIEWS,
        problems=(broken,),
        texts={CLAIMS: "\n".join(desk.lines) + "\n"},
    )
    statements = sum(len(judgement.evidence) for judgement in judgements)
    return Report(
        corpus,
        judgements,
        _findings(judgements),
        Totals(len(SOURCES), 4, len(judgements), statements, statements - 1, 0, 0, 1),
        {id_: source.origin for id_, source in SOURCES.items()},
        (_reuse(PODCAST, PAGE, "0.169", "This week … Kazakhstan-Russia relations"),),
    )


@pytest.fixture(scope="session")
def decided_report(report: Report) -> Report:
    """Return the same with one conflict decided, and one decision whose conflict is gone."""
    decided = _decided(report.judgements)
    gone = evolve(
        decided.decision, claim="officers-killed", location=Location(DECISIONS, Point(30, 5))
    )
    standings = (Standing(decided.decision, Force.IN_FORCE), Standing(gone, Force.GONE))
    return evolve(report, decided=(decided,), standings=standings)


@pytest.fixture(name="reuse")
def reuse_fixture() -> Callable[..., Reuse]:
    """Return a function for what two sources share: their ids, the share, and "first … last"."""
    return _reuse
