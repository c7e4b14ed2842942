"""How often every two sources agree, as a matrix or, for many sources, as a list of pairs."""

from collections.abc import Sequence

from attrs import evolve

from crosscheck.formats.matrix import agreement, counts, tally
from crosscheck.formats.who import Sources
from crosscheck.model import Comparison, Judgement, Relation, Report, Source, Statement
from crosscheck.text import Location, Point
from crosscheck.values.level import Level
from crosscheck.values.stance import Stance

PLACE = Location("claims/a.yaml", Point(1, 1))


def _pair(left: str, right: str, level: Level) -> Comparison:
    one, other = (
        Statement(f"{id_}:1", id_, Stance.AFFIRMS, "affirms", PLACE, PLACE) for id_ in (left, right)
    )
    return Comparison(one, other, level, "because", Relation.SOURCES)


def _claims(report: Report, *claims: Sequence[tuple[str, str, Level]]) -> list[Judgement]:
    any_claim = report.judgements[0]
    return [
        evolve(any_claim, comparisons=tuple(_pair(*pair) for pair in claim)) for claim in claims
    ]


def _sources(*ids: str) -> Sources:
    return Sources.of(Source(id_, f"seeds/{id_}.txt", "") for id_ in ids)


def test_a_claim_counts_once_for_two_sources_at_its_worst_level(report: Report) -> None:
    claims = _claims(
        report,
        [("a", "b", Level.SAME), ("b", "a", Level.CONFLICT), ("a", "a", Level.CONFLICT)],
        [("b", "a", Level.CLOSE)],
        [("a", "b", Level.INCOMPARABLE), ("a", "b", Level.COMPATIBLE)],
        [("a", "b", Level.MISSING)],
    )
    found = tally(claims)
    assert found == {("a", "b"): {Level.CONFLICT: 1, Level.CLOSE: 1, Level.COMPATIBLE: 1}}
    assert counts(found["a", "b"]) == "**3**: 1\u00a0⊂, 1\u00a0≈, 1\u00a0≠"


def test_the_matrix_shows_every_two_sources_both_ways(report: Report) -> None:
    claims = _claims(
        report, [("a", "b", Level.SAME), ("b", "c", Level.CONFLICT)], [("a", "b", Level.SAME)]
    )
    assert agreement(claims, _sources("a", "b", "c")) == (
        "| | 1 | 2 | 3 |\n"
        "|---|---|---|---|\n"
        "| 1. a | | **2**: 2\u00a0= | – |\n"
        "| 2. b | **2**: 2\u00a0= | | **1**: 1\u00a0≠ |\n"
        "| 3. c | – | **1**: 1\u00a0≠ | |"
    )


def test_of_many_sources_the_pairs_are_listed_worst_first(report: Report) -> None:
    ids = [f"s{number:02}" for number in range(14)]
    pairs = [
        (one, other, Level.CONFLICT if (one, other) == ("s05", "s09") else Level.SAME)
        for number, one in enumerate(ids)
        for other in ids[number + 1 :]
    ]
    rows = (agreement(_claims(report, pairs), _sources(*ids)) or "").split("\n")
    assert rows[2] == "| s05 | s09 | **1**: 1\u00a0≠ |"
    assert rows[-1] == "| and 51 further pairs | | |"
    few = (agreement(_claims(report, pairs[:13]), _sources(*ids)) or "").split("\n")
    assert len(few) == 2 + 13


def test_without_two_sources_on_one_claim_there_is_no_matrix(report: Report) -> None:
    assert agreement(_claims(report, [("a", "a", Level.CONFLICT)]), _sources("a")) is None
