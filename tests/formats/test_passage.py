"""Quoted words stand in bold within their sentence, short enough for a table."""

from attrs import evolve

from crosscheck.formats.passage import Links, in_context, in_short, nearest
from crosscheck.model import Anchor, AnchorStatus, Candidate, Evidence, Quote, Source, Statement
from crosscheck.text import Location, Point, Span
from crosscheck.values.stance import Stance

PLACE = Location("claims/a b.yaml", Point(3, 7))
TEXT = (
    "One line.\n"
    "Although the authorities argue that *lethal force [is] only used* in self-defence, they are "
    "accused of using violent tactics to restore order in the city and in all of the country.\n"
)


def _shown(*words: str, status: AnchorStatus = AnchorStatus.LINKED) -> str:
    spans = tuple(Span(TEXT.index(each), TEXT.index(each) + len(each)) for each in words)
    sentence = Span(TEXT.index("Although"), len(TEXT) - 1)
    anchor = Anchor("a:1", "a", status, spans, sentence=sentence if spans else None)
    return in_context(_evidence(anchor), Source("a", "seeds/a b.txt", TEXT), Links(".."))


def _evidence(anchor: Anchor, quote: str = "the | quote") -> Evidence:
    statement = Statement("a:1", "a", Stance.AFFIRMS, "affirms", PLACE, PLACE, Quote(quote))
    return Evidence(statement, anchor)


def test_words_are_bold_and_the_sentence_around_them_is_cut_at_words() -> None:
    assert _shown("only used* in self-defence") == (
        r"Although the authorities argue that \*lethal force \[is\] "
        r"**only used\* in self-defence**, they are accused of using violent tactics to restore … "
        "([line 2](../seeds/a%20b.txt#L2))"
    )


def test_the_beginning_of_a_long_sentence_is_cut_too() -> None:
    assert _shown("restore order").startswith(
        "… self-defence, they are accused of using violent tactics to **restore order** in"
    )


def test_parts_of_a_quote_are_each_bold_with_an_ellipsis_where_much_is_between() -> None:
    assert _shown("the authorities", "lethal force", "all of the country") == (
        r"Although **the authorities** argue that \***lethal force** … **all of the country**. "
        "([line 2](../seeds/a%20b.txt#L2))"
    )


def test_words_over_several_lines_link_to_all_of_them() -> None:
    assert _shown("line.\nAlthough the").endswith("([lines 1–2](../seeds/a%20b.txt#L1-L2))")


def test_words_in_a_text_with_pages_are_given_with_their_page() -> None:
    source = Source("a", "seeds/a.txt", "One.\n\fTwo and\n\fthree.\n")

    assert "[p.\u00a02, line\u00a02](../seeds/a.txt#L2)" == Links("..").lines(source, Span(6, 9))
    assert "[pp.\u00a02–3, lines\u00a02–3](../seeds/a.txt#L2-L3)" == Links("..").lines(
        source, Span(6, 20)
    )


def test_words_found_only_approximately_or_twice_say_so() -> None:
    assert _shown("argue", status=AnchorStatus.DRIFTED).endswith("*found only approximately*")
    assert _shown("argue", status=AnchorStatus.AMBIGUOUS).endswith("*stands in several places*")


def test_what_a_value_rests_on_elsewhere_follows_with_its_own_link() -> None:
    here = Anchor("a:1", "a", AnchorStatus.LINKED, (Span(0, 3),))
    there = Anchor("a:1", "a", AnchorStatus.LINKED, (Span(10, 18),), sentence=Span(10, 22))
    evidence = evolve(_evidence(here), context=there)
    source = Source("a", "seeds/a.txt", TEXT)
    assert in_context(evidence, source, Links("..")) == (
        "**One** ([line\u00a01](../seeds/a.txt#L1)) … and elsewhere: "
        "**Although** the ([line\u00a02](../seeds/a.txt#L2))"
    )
    assert in_short(evidence, source, Links("..")) == (
        "“One” ([line\u00a01](../seeds/a.txt#L1)) … and elsewhere: "
        "“Although” ([line\u00a02](../seeds/a.txt#L2))"
    )


def test_words_that_were_not_found_are_given_as_quoted() -> None:
    assert _shown(status=AnchorStatus.NOT_FOUND) == r"*not found:* “the \| quote”"


def test_a_statement_may_have_no_quote() -> None:
    place = Location("claims/a.yaml", Point(1, 1))
    statement = Statement("a:1", "a", Stance.AFFIRMS, "affirms", place, place)
    evidence = Evidence(statement, Anchor("a:1", "a", AnchorStatus.NOT_FOUND))
    assert in_context(evidence, Source("a", "a.txt", ""), Links(".")) == "*no words quoted*"


def test_the_nearest_passage_is_shown_for_words_not_found() -> None:
    source = Source("a", "seeds/a.txt", "They were more than 225.")
    lost = Anchor("a:1", "a", AnchorStatus.NOT_FOUND, candidates=(Candidate(Span(10, 23), 71),))
    assert nearest(lost, source, Links("..")) == (
        "nearest: **more than 225** ([line 1](../seeds/a.txt#L1))"
    )
    nothing = Anchor("a:1", "a", AnchorStatus.NOT_FOUND)
    assert nearest(nothing, source, Links("..")) == "nothing like it"


def test_places_in_claims_files_are_linked_by_line() -> None:
    assert Links(".").place(PLACE) == "[claims/a b.yaml:3:7](./claims/a%20b.yaml#L3)"
