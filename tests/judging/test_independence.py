"""What looks like agreement and may rest on one origin."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from crosscheck.independence import Ties, findings
from crosscheck.model import Anchor, AnchorStatus, Evidence, Finding, Judgement, Reuse, Source
from crosscheck.rules import RULES
from crosscheck.text import LineIndex, Location, Span

Judge = Callable[..., Judgement]

FIRE = "Five people were killed in the fire, and the mayor closed the school for a week."


def found(
    judgement: Judgement,
    *reuses: Reuse,
    origins: dict[str, str] | None = None,
    texts: dict[str, str] | None = None,
) -> list[Finding]:
    """Return the findings on *judgement* among sources a to e, each with a text of its own."""
    sources = {
        name: Source(name, f"seeds/{name}.txt", (texts or {}).get(name, FIRE)) for name in "abcde"
    }

    def locate(source: str, span: Span) -> Location:
        return LineIndex(sources[source].text).location(sources[source].file, span)

    own = {name: name for name in sources}
    return findings(judgement, Ties(sources, {**own, **(origins or {})}, reuses, locate))


def reuse(left: str, right: str, share: str = "0.17") -> Reuse:
    return Reuse(left, right, Decimal(share), 50, ((Span(0, 35), Span(12, 35)),))


def test_a_claim_whose_sources_all_have_one_declared_origin_is_noted(judged: Judge) -> None:
    judgement = judged("quantity", [("a", "5"), ("b", "5")])

    (finding,) = found(judgement, origins={"a": "one", "b": "one"})

    assert finding.message == "its 2 sources have one origin and count once"
    assert finding.help == RULES["not-independent"].mend
    assert (finding.statements, finding.sources) == (("a-0", "b-1"), ("a", "b"))
    assert finding.location == judgement.claim.id_location


def test_a_claim_with_a_voice_besides_is_not(judged: Judge) -> None:
    judgement = judged("quantity", [("a", "5"), ("b", "5"), ("c", "5")])

    assert found(judgement, origins={"a": "one", "b": "one"}) == []


def test_copied_wording_is_noted_with_the_passage_even_where_a_voice_is_left(judged: Judge) -> None:
    judgement = judged("quantity", [("a", "5"), ("c", "5"), ("d", "5")])

    (finding,) = found(judgement, reuse("c", "d"), origins={"c": "c", "d": "c"})

    assert finding.message == (
        "c counts as one voice with d: 17 % of its wording stands there, such as"
        " “Five people were killed in the fire”"
    )
    assert [str(each.location) for each in finding.related] == [
        "seeds/c.txt:1:1",
        "seeds/d.txt:1:13",
    ]
    assert "`own` for a source that is independent" in (finding.help or "")
    assert (finding.statements, finding.sources) == (("c-1", "d-2"), ("c", "d"))


def test_of_several_copies_the_one_that_shares_most_is_told(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "5"), ("d", "5"), ("e", "5")])
    pairs = [reuse("c", "d", "0.2"), reuse("d", "e", "0.9")]

    (finding,) = found(judgement, *pairs, origins=dict.fromkeys("cde", "c"))

    assert finding.message.startswith("d counts as one voice with e: 90 % of")
    assert finding.message.endswith("; 1 more such")


@pytest.mark.parametrize(
    ("origins", "why"),
    [
        ({"c": "reuters", "d": "afp"}, "the two are declared to have two origins"),
        ({"a": "x", "c": "x"}, "one of the two does not speak to the claim"),
    ],
)
def test_shared_text_that_makes_no_voice_of_two_is_passed_over(
    judged: Judge, origins: dict[str, str], why: str
) -> None:
    judgement = judged("quantity", [("c", "5"), ("d", "5")])

    assert found(judgement, reuse("c", "a" if "a" in origins else "d"), origins=origins) == [], why


def test_a_long_passage_is_cut_at_a_word(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "5"), ("d", "5")])
    long = evolve(reuse("c", "d"), passages=((Span(0, 900), Span(0, 900)),))
    texts = {"c": "wording " * 120}

    (finding,) = found(judgement, long, origins={"d": "c"}, texts=texts)

    assert finding.message.endswith(f"“{'wording ' * 9}wording …”")


def told(judgement: Judgement, *sentences: str, **rest: Any) -> list[str]:
    """Return the messages where the statements stand in *sentences*, a source each."""
    evidence, texts = [], {}
    for each, words in zip(judgement.evidence, sentences, strict=True):
        texts[each.statement.source] = words
        start = words.index(each.statement.written.split()[-1])
        span = Span(start, start + 3)
        anchor = Anchor(each.statement.id, each.statement.source, AnchorStatus.LINKED, (span,))
        evidence.append(Evidence(each.statement, anchor, each.attestation))
    judgement = evolve(judgement, evidence=tuple(evidence))
    return [finding.message for finding in found(judgement, texts=texts, **rest)]


ODD = "225 stands in 2 sources, and none of them says where it is from: possibly one origin"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("225", "225", [ODD]),
        ("more than 225", "225", [ODD]),
        ("1,250", "1,250", ["1,250" + ODD.removeprefix("225")]),
        ("225", "226", []),
        ("200", "200", []),
        ("250", "250", []),
        ("13", "13", []),
        ("dozens", "dozens", []),
    ],
)
def test_the_same_odd_figure_without_a_speaker_may_have_one_origin(
    judged: Judge, left: str, right: str, expected: list[str]
) -> None:
    """Round figures come out of rounding, and small ones repeat by chance."""
    judgement = judged("quantity", [("c", left), ("d", right)])

    assert told(judgement, f"They say {left} died.", f"In all {right} died.") == expected


def test_a_source_that_gives_it_twice_is_one_of_those_that_give_it(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "225"), ("c", "225"), ("d", "225")])

    assert told(judgement, *["In all 225 died."] * 3) == [ODD]


@pytest.mark.parametrize(
    ("rows", "sentences"),
    [
        ([("c", "225"), ("d", "225")], ["The ministry said 225 died.", "In all 225 died."]),
        (
            [("c", "225", {"speaker": "the ministry"}), ("d", "225")],
            ["Of 225 it spoke.", "In all 225 died."],
        ),
        (
            [("c", "225", {"mode": "official claim"}), ("d", "225")],
            ["In all 225 died.", "In all 225 died."],
        ),
        ([("c", "225"), ("c", "225")], ["In all 225 died.", "In all 225 died."]),
    ],
)
def test_a_figure_whose_origin_is_told_is_passed_over(
    judged: Judge, rows: list[Any], sentences: list[str]
) -> None:
    assert told(judged("quantity", rows), *sentences) == []


def test_sources_of_one_origin_may_well_have_one_figure(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "225"), ("d", "225")])
    origins = {"c": "x", "d": "x", "e": "e"}

    assert ODD not in told(judgement, "In all 225 died.", "In all 225 died.", origins=origins)


def test_what_is_measured_is_the_same_for_all_who_measure_it(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "384 km"), ("d", "384 km")], unit="km")

    assert found(judgement) == []


def test_words_that_do_not_stand_have_no_figure(judged: Judge) -> None:
    judgement = judged("quantity", [("c", "225"), ("d", "225")], missing=(1,))

    assert found(judgement) == []
