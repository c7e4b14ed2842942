"""What does not hold in a judged claim: the rule, the sentence, the places and the help."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from crosscheck.finding import findings, rules_of
from crosscheck.model import (
    Anchor,
    AnchorStatus,
    Attestation,
    Candidate,
    Comparison,
    Difference,
    Evidence,
    Finding,
    Judgement,
    Quote,
    Related,
    Relation,
    Severity,
)
from crosscheck.rules import RULES
from crosscheck.text import Location, Point, Span
from crosscheck.values.level import Level, Remark

Judge = Callable[..., Judgement]

VALUE = Location("claims/test.yaml", Point(9, 16))
CONTEXT = Location("claims/test.yaml", Point(9, 7))
QUOTE = Location("claims/test.yaml", Point(10, 16))
STATEMENT = Location("claims/test.yaml", Point(8, 9))
DRIFTED, AMBIGUOUS = AnchorStatus.DRIFTED, AnchorStatus.AMBIGUOUS
LINKED, NOT_FOUND = AnchorStatus.LINKED, AnchorStatus.NOT_FOUND
AS_OF_9, AS_OF_15 = {"as_of": "9 January 2022"}, {"as_of": "15 January 2022"}


def locate(source: str, span: Span) -> Location:
    """Return the place of *span* in a source that is one long line."""
    return Location(f"seeds/{source}.txt", Point(1, span.start + 1))


def place(column: int, source: str = "c") -> Location:
    """Return a place in the line of a source."""
    return Location(f"seeds/{source}.txt", Point(1, column))


def found(judgement: Judgement) -> list[Finding]:
    """Return the findings in a claim, but for the lack of a second source."""
    return [one for one in findings(judgement, locate) if one.rule != "single-source"]


@pytest.fixture(name="about")
def about_fixture(judged: Judge) -> Callable[..., list[Finding]]:
    """Return a function that returns what is found of one statement with an anchor."""

    def build(
        status: AnchorStatus,
        *,
        value: str = "225",
        kind: str = "quantity",
        quoted: bool = True,
        attestation: Attestation = Attestation.UNCHECKED,
        read: str = "",
        context: Anchor | None = None,
        **anchor: Any,
    ) -> list[Finding]:
        judgement = judged(kind, [("c", value)])
        statement = judgement.claim.statements[0]
        quote = evolve(statement.quote, location=QUOTE) if quoted and statement.quote else None
        statement = evolve(statement, location=STATEMENT, value_location=VALUE, quote=quote)
        if context:
            statement = evolve(statement, context=Quote("elsewhere", location=CONTEXT))
        place = Anchor(statement.id, "c", status, **anchor)
        evidence = Evidence(statement, place, attestation, read, context)
        return found(evolve(judgement, evidence=(evidence,)))

    return build


Found = Callable[..., list[Finding]]


def test_words_that_stand_and_say_the_value_raise_nothing(about: Found) -> None:
    assert about(LINKED, spans=(Span(0, 9),), attestation=Attestation.STATED) == []


@pytest.mark.parametrize(
    ("candidates", "message"),
    [
        ((), "the quote is not in c"),
        (
            (Candidate(Span(4, 9), 71.6), Candidate(Span(20, 29), 64.0)),
            "the quote is not in c; the nearest passage is 72 % alike",
        ),
        (
            (Candidate(Span(4, 9), 96.0, rejected="47 stands for 41"),),
            "the quote is not in c; the nearest passage is 96 % alike (47 stands for 41)",
        ),
    ],
)
def test_words_that_are_not_found(
    about: Found, candidates: tuple[Candidate, ...], message: str
) -> None:
    (finding,) = about(NOT_FOUND, candidates=candidates)

    assert (finding.rule, finding.message) == ("quote-not-found", message)


def test_the_three_nearest_passages_are_shown_where_none_is_the_right_one(about: Found) -> None:
    candidates = tuple(Candidate(Span(start, start + 5), 90.0 - start) for start in (0, 10, 20, 30))

    (finding,) = about(NOT_FOUND, candidates=candidates)

    assert finding.related == (
        Related(place(1), "90 % alike"),
        Related(place(11), "80 % alike"),
        Related(place(21), "70 % alike"),
    )


def test_a_statement_without_a_quote_says_so_where_it_begins(about: Found) -> None:
    (finding,) = about(NOT_FOUND, quoted=False)

    assert finding.rule == "quote-not-found"
    assert finding.message == "c: no words are quoted for 225"
    assert finding.location == STATEMENT


@pytest.mark.parametrize("kind", ["number", "date", "name", "comparative", "negation"])
def test_altered_words_are_errors_whatever_the_status(about: Found, kind: Any) -> None:
    difference = Difference(kind, quoted="41", found="47")

    for status in (LINKED, DRIFTED):
        (finding,) = about(status, spans=(Span(4, 9),), differences=(difference,))

        assert (finding.rule, finding.severity) == ("quote-altered", Severity.ERROR)


def test_a_word_left_out_or_put_in_stands_against_nothing(about: Found) -> None:
    left_out = Difference("negation", quoted="", found="not")
    put_in = Difference("comparative", quoted="more than", found="")

    (finding,) = about(DRIFTED, spans=(Span(4, 9),), differences=(left_out, put_in))

    assert finding.message == (
        "the quote is altered: the source says “not” here, which the quote leaves out;"
        " the quote says “more than” here, which the source does not"
    )


def test_other_words_that_differ_are_drift(about: Found) -> None:
    difference = Difference("words", quoted="a", found="the")

    (finding,) = about(DRIFTED, spans=(Span(4, 9),), differences=(difference,))

    assert (finding.rule, finding.severity) == ("quote-drifted", Severity.WARNING)
    assert finding.message == (
        "the quote is found only approximately: the source says “the” where the quote says “a”"
    )


def test_drift_may_have_nothing_to_name(about: Found) -> None:
    (finding,) = about(DRIFTED, spans=(Span(4, 9),))

    assert finding.message == "the quote is found only approximately"


def test_words_in_two_places_are_ambiguous_with_both(about: Found) -> None:
    twice = (Candidate(Span(0, 5), 100.0), Candidate(Span(40, 45), 100.0))

    (finding,) = about(AMBIGUOUS, candidates=twice)

    assert finding.rule == "quote-ambiguous"
    assert finding.message == "the quote stands in 2 places, and nothing tells which"
    assert [one.location for one in finding.related] == [place(1), place(41)]


def test_a_finding_says_all_that_an_editor_needs(about: Found) -> None:
    (finding,) = about(DRIFTED, spans=(Span(4, 9), Span(20, 29)))

    assert finding == Finding(
        rule="quote-drifted",
        severity=Severity.WARNING,
        message="the quote is found only approximately",
        location=QUOTE,
        related=(
            Related(place(5), "the words in the source"),
            Related(place(21), "the words in the source"),
        ),
        help=RULES["quote-drifted"].mend,
        claim="claim",
        statements=("c-0",),
        sources=("c",),
    )


def test_a_context_that_is_not_found_is_a_finding_of_its_own(about: Found) -> None:
    context = Anchor("c-0", "c", NOT_FOUND)

    (finding,) = about(LINKED, spans=(Span(4, 9),), context=context)

    assert (finding.rule, finding.location) == ("quote-not-found", CONTEXT)
    assert finding.message == "the context is not in c"


@pytest.mark.parametrize(
    ("attestation", "read", "rule", "message"),
    [
        (
            Attestation.CONTRADICTED,
            "235",
            "value-contradicts-quote",
            "the quote says 235, the value recorded is 225",
        ),
        (
            Attestation.ABSENT,
            "",
            "value-not-in-quote",
            "nothing in the quote can be read as 225",
        ),
    ],
)
def test_a_value_that_the_words_do_not_state_is_pointed_at(
    about: Found, attestation: Attestation, read: str, rule: str, message: str
) -> None:
    (finding,) = about(LINKED, spans=(Span(4, 9),), attestation=attestation, read=read)

    assert (finding.rule, finding.message, finding.location) == (rule, message, VALUE)


def test_a_weekday_that_nothing_anchors_is_pointed_at(about: Found) -> None:
    (finding,) = about(LINKED, kind="date", value="Wednesday", spans=(Span(4, 9),))

    assert (finding.rule, finding.location) == ("date-unresolved", VALUE)
    assert finding.message == "nothing in the claim or the statement tells which day Wednesday is"


def test_a_day_in_full_needs_no_anchor(about: Found) -> None:
    assert about(LINKED, kind="date", value="5 January 2022", spans=(Span(4, 9),)) == []


def pair(judged: Judge, **rest: Any) -> Comparison:
    """Return the comparison of two statements, with some of what it says set to *rest*."""
    plain = {"looser": None, "remarks": (), "scope_differs": False}
    return evolve(
        judged("quantity", [("c", "225"), ("d", "225")]).comparisons[0], **{**plain, **rest}
    )


@pytest.mark.parametrize(
    ("relation", "rule"),
    [
        (Relation.SOURCES, "values-conflict"),
        (Relation.SELF, "self-contradiction"),
        (Relation.SPEAKERS, "disagreement-within-source"),
        (Relation.OFFICIAL, "official-claim-disputed"),
    ],
)
def test_a_conflict_is_named_after_who_stands_against_whom(
    judged: Judge, relation: Relation, rule: str
) -> None:
    comparison = pair(judged, level=Level.CONFLICT, relation=relation)

    assert list(rules_of(comparison)) == [rule]


@pytest.mark.parametrize(
    ("says", "rules"),
    [
        ({"level": Level.SAME}, []),
        ({"level": Level.SAME, "scope_differs": True}, ["scope-differs"]),
        ({"level": Level.CLOSE}, ["values-close"]),
        ({"level": Level.CLOSE, "scope_differs": True}, ["values-close", "scope-differs"]),
        ({"level": Level.COMPATIBLE, "looser": "left"}, ["values-imprecise"]),
        ({"level": Level.COMPATIBLE, "looser": "right"}, ["values-imprecise"]),
        ({"level": Level.COMPATIBLE, "looser": "both"}, []),
        (
            {"level": Level.COMPATIBLE, "looser": "left", "remarks": (Remark.FAR_APART,)},
            ["values-far-apart"],
        ),
        (
            {"level": Level.COMPATIBLE, "looser": "left", "remarks": (Remark.BOUNDS_DIFFER,)},
            ["bounds-differ"],
        ),
        (
            {"level": Level.COMPATIBLE, "looser": "left", "remarks": (Remark.PART_FOR_WHOLE,)},
            ["part-for-whole"],
        ),
        ({"level": Level.COMPATIBLE, "replaced": "superseded"}, ["superseded"]),
        ({"level": Level.COMPATIBLE, "replaced": "revised"}, ["revised"]),
        ({"level": Level.INCOMPARABLE, "scope_differs": True}, []),
    ],
)
def test_what_a_pair_of_statements_breaks(
    judged: Judge, says: dict[str, Any], rules: list[str]
) -> None:
    assert list(rules_of(pair(judged, **says))) == rules


def test_a_rule_is_found_once_in_a_claim_with_its_first_pair(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "164"), ("d", "225"), ("e", "300")])

    (finding,) = found(judgement)

    assert finding.rule == "values-conflict"
    assert finding.message == (
        "164 (c) against 225 (d): no figure satisfies both; the gap is 61; 2 pairs more"
    )
    assert finding.statements == ("c-0", "d-1", "e-2")
    assert finding.sources == ("c", "d", "e")
    assert finding.related == (
        Related(place(1, "c"), "164 (c)"),
        Related(place(1, "d"), "225 (d)"),
        Related(place(1, "e"), "300 (e)"),
    )


def test_one_pair_more_is_counted_in_the_singular(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "164"), ("d", "225"), ("e", "225")])

    assert found(judgement)[0].message.endswith("; 1 pair more")


def test_two_stances_are_told_as_the_answers_they_are(judged: Judge) -> None:
    judgement = judged("stance", [("c", "affirms", {"speaker": "the police"}), ("d", "denies")])

    assert found(judgement)[0].message == (
        "yes (the police in c) against no (d): these exclude each other"
    )


def test_a_statement_whose_words_were_not_found_is_held_against_nothing(judged: Judge) -> None:
    rows = [("c", "164"), ("d", "225")]

    assert "values-conflict" in [one.rule for one in found(judged("quantity", rows))]
    fallen = found(judged("quantity", rows, missing=(1,)))
    assert [one.rule for one in fallen] == ["quote-not-found"]


def test_a_side_that_stands_in_several_places_is_shown_where_it_was_recorded(
    judged: Judge,
) -> None:
    judgement = judged("quantity", [("c", "164"), ("d", "225")])
    second = judgement.evidence[1]
    unsure = evolve(second, anchor=evolve(second.anchor, status=AMBIGUOUS, spans=()))
    judgement = evolve(judgement, evidence=(judgement.evidence[0], unsure))

    (conflict,) = [one for one in found(judgement) if one.rule == "values-conflict"]

    place = judgement.claim.statements[1].value_location
    assert conflict.related[1] == Related(place, "225 (d) (it is not certain where)")


def test_two_actors_may_be_one(judged: Judge) -> None:
    (conflict, *_) = found(judged("actor", [("c", "Tokayev"), ("d", "Tokajew")]))

    assert (conflict.help or "").endswith("say so in actors.yaml")


@pytest.mark.parametrize(
    ("rows", "rule", "message"),
    [
        ([("c", "225")], "single-source", "only one source speaks to this claim"),
        (
            [("c", "225"), ("c", "225", {"speaker": "police"})],
            "single-source",
            "only one source speaks to this claim",
        ),
    ],
)
def test_support_that_is_thin_is_noted(
    judged: Judge, rows: list[Any], rule: str, message: str
) -> None:
    judgement = judged("quantity", rows)

    (finding,) = findings(judgement, locate)

    assert (finding.rule, finding.severity, finding.message) == (rule, Severity.NOTE, message)
    assert finding.location == judgement.claim.id_location


def test_a_claim_whose_id_has_no_place_is_pointed_at_where_it_begins(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "225")])
    judgement = evolve(judgement, claim=evolve(judgement.claim, id_location=None))

    assert findings(judgement, locate)[0].location == judgement.claim.location


def test_a_source_that_contradicts_itself_is_not_called_single(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "225"), ("c", "164")])

    assert [one.rule for one in findings(judgement, locate)] == ["self-contradiction"]


@pytest.mark.parametrize(
    ("earlier", "later", "rule"),
    [
        (("a", "164", AS_OF_9), ("b", "225", AS_OF_15), "superseded"),
        (("a", "225", AS_OF_9), ("b", "164", AS_OF_15), "revised"),
        (
            ("a", "225", {**AS_OF_9, "speaker": "the mayor"}),
            ("b", "164", AS_OF_15),
            "values-conflict",
        ),
    ],
)
def test_a_later_count_of_one_origin_replaces_the_earlier(
    judged: Judge, earlier: Any, later: Any, rule: str
) -> None:
    """Sources a and b share an origin, but the mayor is not their author."""
    judgement = judged("quantity", [earlier, later], cumulative=True)

    assert [one.rule for one in findings(judgement, locate)] == [rule]
