"""Claims come as bad as they are, then as an editor filed them, whatever order they come in."""

from itertools import permutations

from attrs import evolve

from crosscheck.formats.order import in_order, worst_first
from crosscheck.model import Finding, Judgement, Report, Severity, Verdict
from crosscheck.text import Location, Point
from crosscheck.values.level import Level
from crosscheck.values.value import KindName


def _filed(judgement: Judgement, id_: str, file: str, line: int, verdict: Verdict) -> Judgement:
    place = Location(file, Point(line, 5))
    claim = evolve(judgement.claim, id=id_, location=place, id_location=place)
    return evolve(judgement, claim=claim, verdict=verdict)


def _report(report: Report, *findings: Finding) -> Report:
    first = report.judgements[0]
    filed = (
        _filed(first, "arrests", "claims/a.yaml", 9, Verdict.AGREED),
        _filed(first, "bandits", "claims/b.yaml", 2, Verdict.DISPUTED),
        _filed(first, "zeal", "claims/a.yaml", 10, Verdict.DISPUTED),
        _filed(first, "deaths", "claims/a.yaml", 30, Verdict.DISPUTED),
    )
    return evolve(report, judgements=filed, findings=findings)


def _found(severity: Severity, claim: str, *others: str) -> Finding:
    place = Location("claims/a.yaml", Point(1, 1))
    return Finding("a-rule", severity, "so", place, claim=claim, others=others)


def _ids(report: Report) -> list[str]:
    return [each.claim.id for each in in_order(report).judgements]


def test_within_a_verdict_claims_stand_as_they_were_filed(report: Report) -> None:
    assert _ids(_report(report)) == ["zeal", "deaths", "bandits", "arrests"]


def test_within_a_verdict_the_more_severe_comes_first(report: Report) -> None:
    findings = (
        _found(Severity.WARNING, "zeal"),
        _found(Severity.NOTE, "deaths"),
        _found(Severity.ERROR, "deaths"),
        _found(Severity.ERROR, "arrests"),
    )
    assert _ids(_report(report, *findings)) == ["deaths", "zeal", "bandits", "arrests"]


def test_what_can_be_looked_up_comes_before_what_is_a_matter_of_judgement(report: Report) -> None:
    sample = _report(report)
    kinds: dict[str, KindName] = {"zeal": "stance", "deaths": "names"}
    judgements = [
        evolve(each, claim=evolve(each.claim, kind=kinds.get(each.claim.id, "quantity")))
        for each in sample.judgements
    ]
    assert _ids(evolve(sample, judgements=tuple(judgements))) == [
        "deaths",
        "bandits",
        "zeal",
        "arrests",
    ]


def test_a_conflict_between_sources_comes_before_one_inside_a_source(report: Report) -> None:
    sample = _report(report)
    pair = evolve(report.judgements[0].comparisons[0], level=Level.CONFLICT)
    inside = evolve(pair, right=evolve(pair.right, source=pair.left.source))
    pairs = {"zeal": (inside,), "deaths": (inside, pair), "bandits": (pair,)}
    judgements = [
        evolve(each, comparisons=pairs.get(each.claim.id, ())) for each in sample.judgements
    ]
    found = worst_first(evolve(sample, judgements=tuple(judgements))).judgements
    assert [each.claim.id for each in found] == ["deaths", "bandits", "zeal", "arrests"]


def test_what_concerns_several_claims_counts_for_each(report: Report) -> None:
    finding = _found(Severity.ERROR, "deaths", "bandits")
    assert _ids(_report(report, finding)) == ["deaths", "bandits", "zeal", "arrests"]


def test_the_order_does_not_depend_on_the_order_before(report: Report) -> None:
    sample = _report(report)
    assert {
        tuple(_ids(evolve(sample, judgements=each))) for each in permutations(sample.judgements)
    } == {("zeal", "deaths", "bandits", "arrests")}
