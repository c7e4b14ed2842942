"""Quotes with an ellipsis or an editor's brackets: their pieces, their order, their distance."""

from collections.abc import Callable

import pytest

from crosscheck.linking.quoting import Piece, versions
from crosscheck.model import Anchor, AnchorStatus, Source

Seed = Callable[[str], Source]
Link = Callable[..., Anchor]


@pytest.mark.parametrize(
    "ellipsis", ["…", " … ", "...", " . . . ", "[...]", "[…]", " (…) ", " […] ", "...."]
)
def test_an_ellipsis_of_any_form_parts_a_quote(ellipsis: str) -> None:
    pieces = next(versions(f"more than 225{ellipsis}arrested"))

    assert [piece.words for piece in pieces] == ["more than 225", "arrested"]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("plain words", []),
        ("…from the middle…", [["from the middle"]]),
        ("force [is] used", [["force is used"], ["force", "used"]]),
        ("[T]he force", [["The force"], ["he force"]]),
        ("a […] b [is] c", [["a", "b [is] c"], ["a", "b is c"], ["a", "b", "c"]]),
        ("[…]", [[]]),
    ],
)
def test_brackets_are_taken_as_the_sources_own_then_as_the_editors(
    quote: str, expected: list[list[str]]
) -> None:
    assert [[piece.words for piece in pieces] for pieces in versions(quote)] == expected


def test_what_the_editor_put_in_is_kept_with_the_piece_behind_it() -> None:
    *_, last = versions("the forces [of Tokayev] [sic] fired")

    assert last == (Piece("the forces"), Piece("fired", 40, "of Tokayev sic"))


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (
            "more than 225 citizens … more than 5000 demonstrators have been arrested",
            ["more than 225 citizens", "more than 5000 demonstrators have been arrested"],
        ),
        ("...tensions grew [...] tear gas (…) into the public.", None),
        ("lethal force … self-defence", ["lethal force", "self-defence"]),
        (
            "the PEACEFUL public demonstrations … violent  clashes",
            ["the peaceful public demonstrations", "violent clashes"],
        ),
    ],
)
def test_the_pieces_of_a_quote_are_found_in_their_order(
    seed: Seed, anchor: Link, quote: str, expected: list[str] | None
) -> None:
    source = seed("002")
    found = anchor(source, quote)

    assert found.status is AnchorStatus.LINKED
    parts = [span.cut(source.text) for span in found.spans]
    assert parts == (expected or ["tensions grew", "tear gas", "into the public."])
    assert found.sentence is not None
    assert found.sentence.start <= found.spans[0].start
    assert found.spans[-1].end <= found.sentence.end


def test_pieces_out_of_order_are_refused_and_the_reason_is_given(seed: Seed, anchor: Link) -> None:
    found = anchor(seed("002"), "arrested by the police … more than 225 citizens")

    assert found.status is AnchorStatus.NOT_FOUND
    assert [one.rejected for one in found.candidates] == [
        "“more than 225 citizens” does not stand behind “arrested by the police”, but before it"
    ]


def test_pieces_too_far_apart_are_refused_and_the_reason_is_given(seed: Seed, anchor: Link) -> None:
    found = anchor(seed("002"), "shares border with China and Russia … more than 225 citizens")

    assert found.status is AnchorStatus.NOT_FOUND
    assert [one.rejected for one in found.candidates] == [
        "“more than 225 citizens” stands 2,117 characters behind “shares border with China and "
        "Russia”; at most 1,000 may be left out"
    ]


def test_a_piece_that_is_nowhere_is_shown_with_its_nearest_place(seed: Seed, anchor: Link) -> None:
    found = anchor(seed("002"), "more than 225 citizens … were thrown into overcrowded prisons")

    assert found.status is AnchorStatus.NOT_FOUND
    assert all("% alike" in (one.rejected or "") for one in found.candidates)


def test_a_longer_piece_may_have_drifted(seed: Seed, anchor: Link) -> None:
    found = anchor(seed("002"), "peaceful protests were organised … against increased fuel prices")
    drifted = anchor(seed("002"), "against increased fuel prices were organised … urban Kazakhs")

    assert found.status is AnchorStatus.NOT_FOUND
    assert drifted.status is AnchorStatus.DRIFTED
    assert len(drifted.spans) == 2


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ('the authorities argue that "[force is] only used in', None),
        (
            "he [Nazarbayev] had remained a prominent figure",
            ["he", "had remained a prominent figure"],
        ),
        ("[T]he violent repression has not only", ["The violent repression has not only"]),
        ("the [French] government in place", ["the", "government in place"]),
        ("[Tokayev] had remained a prominent figure", ["had remained a prominent figure"]),
    ],
)
def test_what_an_editor_puts_in_brackets_need_not_be_in_the_source(
    seed: Seed, anchor: Link, quote: str, expected: list[str] | None
) -> None:
    source = seed("003")
    found = anchor(source, quote)

    if expected is None:
        assert found.status is AnchorStatus.NOT_FOUND
    else:
        assert found.status is AnchorStatus.LINKED
        assert [span.cut(source.text) for span in found.spans] == expected
        assert found.differences == ()


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The violent repression [has] caused 225 casualties", ("negation", "has", "has not only")),
        ("On [some] night between the 4th and 5th", None),
        ("after [many] years in power", ("number", "many", "twenty")),
        ("although politics [never] played an important role", ("negation", "never", "")),
    ],
)
def test_brackets_hide_neither_a_figure_nor_a_denial(
    seed: Seed, anchor: Link, quote: str, expected: tuple[str, str, str] | None
) -> None:
    found = anchor(seed("003"), quote)

    changes = [(one.kind, one.quoted, one.found) for one in found.differences]
    assert changes == ([] if expected is None else [expected])


def test_a_quote_whose_pieces_stand_together_twice_is_ambiguous(seed: Seed, anchor: Link) -> None:
    found = anchor(seed("004"), "Police officers block a street … over hikes in fuel prices.")

    assert found.status is AnchorStatus.AMBIGUOUS
    assert len(found.candidates) == 2
