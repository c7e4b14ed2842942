"""Which sources nobody has gone through, which have changed since, and which cells are open."""

from collections.abc import Callable
from datetime import date

from attrs import evolve

from crosscheck.model import Claim, Corpus, Review, Severity, Source
from crosscheck.reviewing import changed, open_cells, review_findings, unreviewed
from crosscheck.text import Location, Point

HERE = Location("claims/reviews.yaml", Point(3, 5))
IN_SOURCES = Location("seeds/sources.yaml", Point(7, 3))


def review(source: str, *silent: str, current: bool = True, by: str | None = None) -> Review:
    return Review(source, "sha256:…", date(2026, 11, 25), HERE, by, silent, current)


def corpus(claim: Callable[..., Claim], *reviews: Review) -> Corpus:
    """Return a project of two claims: sources a and b speak to the first, none to the second."""
    toll = evolve(claim("quantity", [("a", "5"), ("b", "6")]), id="toll")
    arrests = evolve(claim("quantity", []), id="arrests")
    sources = tuple(
        Source(name, f"seeds/{name}.txt", "", location=IN_SOURCES if name == "c" else None)
        for name in "abcd"
    )
    return Corpus("/", sources, (toll, arrests), reviews=reviews)


def test_a_source_is_gone_through_when_a_statement_or_a_review_is_there(
    claim: Callable[..., Claim],
) -> None:
    assert ("c", "d") == unreviewed(corpus(claim))
    assert ("d",) == unreviewed(corpus(claim, review("c")))
    assert ("d",) == unreviewed(corpus(claim, review("a"), review("c", current=False)))
    assert () == unreviewed(corpus(claim, review("d"), review("c")))


def test_a_source_has_changed_when_its_text_is_not_the_one_reviewed(
    claim: Callable[..., Claim],
) -> None:
    assert () == changed(corpus(claim, review("a"), review("c")))
    assert ("a", "c") == changed(
        corpus(claim, review("c", current=False), review("b"), review("a", current=False))
    )


def test_a_source_is_not_changed_where_somebody_has_read_it_as_it_is(
    claim: Callable[..., Claim],
) -> None:
    old, new = review("c", current=False, by="Ana"), review("c", by="Ben")
    later = evolve(old, by="Cy", on=date(2026, 11, 26))

    assert () == changed(corpus(claim, old, new, later))
    assert new == corpus(claim, old, new, later).last_reviews["c"]
    assert later == corpus(claim, later, old).last_reviews["c"]


def test_a_cell_is_open_without_a_statement_and_a_silence_of_the_text_as_it_is(
    claim: Callable[..., Claim],
) -> None:
    found = corpus(
        claim,
        review("a", "arrests"),
        review("b", "arrests", current=False),
        review("c", "toll"),
    )

    assert {
        "a": (),
        "b": ("arrests",),
        "c": ("arrests",),
        "d": ("toll", "arrests"),
    } == open_cells(found)


def test_a_finding_stands_where_sources_yaml_speaks_of_the_source_or_where_its_text_begins(
    claim: Callable[..., Claim],
) -> None:
    assert [
        (
            "source-unreviewed",
            "nobody has gone through c: no statement quotes it, no review records it",
            "seeds/sources.yaml:7:3",
            "run `crosscheck scan c`: record what it says, and where it is silent",
        ),
        (
            "source-unreviewed",
            "nobody has gone through d: no statement quotes it, no review records it",
            "seeds/d.txt:1:1",
            "run `crosscheck scan d`: record what it says, and where it is silent",
        ),
        (
            "source-changed",
            "the text of a is not the one that Anna went through on 2026-11-25",
            "seeds/a.txt:1:1",
            "run `crosscheck scan a`, then record the review again",
        ),
        (
            "source-changed",
            "the text of b is not the one that someone went through on 2026-11-25",
            "seeds/b.txt:1:1",
            "run `crosscheck scan b`, then record the review again",
        ),
    ] == [
        (each.rule, each.message, str(each.location), each.help)
        for each in review_findings(
            corpus(claim, review("b", current=False), review("a", current=False, by="Anna"))
        )
    ]


def test_they_are_errors_of_one_source_and_no_claim(claim: Callable[..., Claim]) -> None:
    found = review_findings(corpus(claim, review("a", current=False)))

    assert [("c",), ("d",), ("a",)] == [each.sources for each in found]
    assert {(Severity.ERROR, None)} == {(each.severity, each.claim) for each in found}
