"""What a quote leaves out beside its own words, though these stand in the source as quoted."""

import pytest

from crosscheck.linking.margins import left_out
from crosscheck.text import Span


def beside(text: str, quote: str) -> list[tuple[str, str]]:
    start = text.index(quote)
    found = left_out(text, Span(start, start + len(quote)), Span(0, len(text)))
    assert all(one.quoted == "" for one in found)
    return [(one.kind, one.found) for one in found]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("In all, more than 225 citizens died.", "225 citizens died", ("comparative", "more than")),
        ("In all, nearly 225 citizens died.", "225 citizens died", ("comparative", "nearly")),
        ("From 160 to 170 citizens died.", "170 citizens died", ("number", "From 160 to")),
        ("They arrested 5 thousand men.", "They arrested 5", ("number", "thousand")),
        ("They arrested 225 or more.", "They arrested 225", ("comparative", "or more")),
        ("They arrested 5%.", "They arrested 5", ("number", "%")),
        ("Ruled for three decades by one.", "Ruled for three", ("number", "decades")),
        ("By 7 January 2022 it was over.", "7 January 2022", ("comparative", "By")),
        ("It was not because of prices.", "because of prices", ("negation", "not")),
        ("There is no independent court.", "independent court", ("negation", "no")),
        ("We didn’t think it was so.", "think it was so", ("negation", "didn’t")),
    ],
)
def test_a_word_beside_a_quote_may_change_what_it_says(
    text: str, quote: str, expected: tuple[str, str]
) -> None:
    assert beside(text, quote) == [expected]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("In all, more than 225 citizens died.", "more than 225 citizens"),
        ("In all, more than 225 citizens died.", "citizens died"),
        ("It killed 225 citizens, mostly men.", "225 citizens"),
        ("It killed 225 citizens, mostly men.", "It killed 225"),
        ("It began on January 7, 2022 in the city.", "began on January 7"),
        ("It began on 7 January 2022 in the city.", "7 January"),
        ("Whether or not the police fired is open.", "the police fired"),
        ("They fired not only at men.", "only at men"),
        ("He said no. More men came.", "came"),
        ("one of them", "one of them"),
    ],
)
def test_most_words_beside_a_quote_do_not(text: str, quote: str) -> None:
    expected = [("negation", "not")] if quote == "only at men" else []

    assert beside(text, quote) == expected


def test_a_denial_in_the_sentence_before_is_none_of_the_quotes() -> None:
    text = "He said no\n\nMore men came."

    assert left_out(text, Span(12, 16), Span(12, len(text))) == ()
