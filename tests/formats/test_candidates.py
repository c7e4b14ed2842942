"""Why not: what was looked for in a source, the places considered, and what spoke against each."""

import re

from attrs import evolve

from crosscheck.formats.candidates import render_search
from crosscheck.model import (
    Anchor,
    AnchorStatus,
    Candidate,
    Corpus,
    Difference,
    Quote,
    Source,
    Statement,
)
from crosscheck.text import Location, Point, Span
from crosscheck.values.quantity import exactly

PLACE = Location("claims/a.yaml", Point(1, 1))
TEXT = "In fact, more than 225 citizens have been killed.\nSome 5000 were held.\n"
CORPUS = Corpus("/nowhere", (Source("blog", "seeds/blog.txt", TEXT),))
STATEMENT = Statement("blog-1", "blog", exactly(225), "225", PLACE, PLACE)
WORDS = "more than 225 citizens"
FOUND = Span(TEXT.index(WORDS), TEXT.index(WORDS) + len(WORDS))
ELSEWHERE = Span(TEXT.index("Some"), TEXT.index("Some") + len("Some 5000"))


def _shown(
    anchor: Anchor, quote: str = WORDS, statement: Statement = STATEMENT, *, colour: bool = False
) -> str:
    return render_search(CORPUS, "blog", [(statement, Quote(quote), anchor)], colour=colour)


def _rejected(*differences: Difference, reason: str | None = None) -> Anchor:
    candidate = Candidate(ELSEWHERE, 61.4, differences, reason)
    return Anchor("blog-1", "blog", AnchorStatus.NOT_FOUND, candidates=(candidate,))


def test_what_was_found_and_what_was_passed_over_stand_with_their_scores() -> None:
    candidates = (Candidate(FOUND, 100.0), Candidate(ELSEWHERE, 61.4, (), "too little is alike"))
    anchor = Anchor("blog-1", "blog", AnchorStatus.LINKED, (FOUND,), 100.0, "exact")
    assert _shown(evolve(anchor, candidates=candidates)) == (
        """\
looked for “more than 225 citizens”
in seeds/blog.txt: linked, 2 places considered
 --> seeds/blog.txt:1:10: 1. 100 % alike, taken
   | In fact, more than 225 citizens have been killed.
   |          ^^^^^^^^^^^^^^^^^^^^^^
 --> seeds/blog.txt:2:1: 2. 61 % alike, not taken
   | Some 5000 were held.
   | ^^^^^^^^^
 = too little is alike
"""
    )


def test_every_difference_is_told_from_the_side_that_has_it() -> None:
    anchor = _rejected(
        Difference("number", "225", "5000"),
        Difference("negation", "not", ""),
        Difference("comparative", "", "more than"),
    )
    assert [line for line in _shown(anchor).splitlines() if line.startswith(" = ")] == [
        " = the source says 5000 where the quote says 225",
        " = the quote says “not” here, which the source does not",
        " = the source says “more than” here, which the quote leaves out",
    ]


def test_words_quoted_from_another_source_are_said_to_be() -> None:
    foreign = evolve(STATEMENT, id="page-1", source="page")
    shown = _shown(_rejected(), "225 dead", foreign)
    assert shown.splitlines()[:2] == [
        "looked for “225 dead”, quoted from page",
        "in seeds/blog.txt: not found, 1 place considered",
    ]


def test_several_quotes_are_told_one_after_the_other() -> None:
    searched = [(STATEMENT, Quote(words), _rejected()) for words in ("one", "two")]
    blocks = render_search(CORPUS, "blog", searched, colour=False).split("\n\n")
    assert [block.splitlines()[0] for block in blocks] == ["looked for “one”", "looked for “two”"]


def test_a_claim_without_a_quote_is_said_to_have_none() -> None:
    assert render_search(CORPUS, "blog", [], colour=False) == "nothing is quoted for this claim\n"


def test_nothing_quoted_reaches_the_terminal_as_control() -> None:
    shown = _shown(_rejected(reason="\x1b[2J"), "a\x1b]0;x\a")
    assert not set(shown) & {"\x1b", "\a"}
    assert "“a<U+001B>]0;x<U+0007>”" in shown


def test_colour_changes_no_word() -> None:
    coloured = _shown(_rejected(reason="why"), colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == _shown(_rejected(reason="why"))
    assert "\x1b[" in coloured
