"""Which words of a sentence are quoted."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crosscheck.linking import link
from crosscheck.model import AnchorStatus, Quote, Source
from crosscheck.passages import sentences
from crosscheck.scanning.excerpting import excerpt
from crosscheck.text import Span

LONG = (
    "The governor, who had come from the capital that morning, said that at least 225 people were "
    "killed in the unrest, and that the streets were calm again."
)
SHORT_CLAUSE = LONG.replace(", and", ", (he left) and")


def words(text: str, *core: str) -> str:
    """Return what is quoted of a text of one sentence around the words *core*."""
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in core]
    return excerpt(text, Span(0, len(text)), spans).span.cut(text)


@pytest.mark.parametrize(
    ("text", "core", "quoted"),
    [
        ("“Two people were killed,” he said.", ["Two"], "“Two people were killed,” he said"),
        ('"Two people were killed," he said.', ["Two"], '"Two people were killed," he said'),
        ("“Two people were killed.”", ["Two"], "“Two people were killed.”"),
        ("At least 12 were injured.", ["12"], "At least 12 were injured"),
        (LONG, ["225", "killed"], "said that at least 225 people were killed in the unrest"),
        # A clause of three words says too little.
        (SHORT_CLAUSE, ["left"], SHORT_CLAUSE[:-1]),
    ],
)  # fmt: skip # a case a line
def test_a_short_sentence_is_quoted_whole_and_of_a_long_one_the_clause(
    text: str, core: list[str], quoted: str
) -> None:
    assert quoted == words(text, *core)


def test_without_a_core_a_sentence_is_quoted_whole() -> None:
    assert LONG[:-1] == words(LONG)


def test_the_surroundings_tell_which_of_two_places_is_meant() -> None:
    text = "In Torvik two died. In Lakeside two died."
    found = excerpt(text, Span(10, 18), [Span(10, 13)])

    assert ("two died", "In Torvik", ". In Lakeside two died.") == (
        found.span.cut(text),
        found.prefix,
        found.suffix,
    )


PIECES = st.lists(
    st.sampled_from(
        "two people were killed, in Torvik; 225 (all of them miners) – he said: “five” died. "
        "The harbour master Almaty injured\n".split(" ")
    ),
    min_size=1,
    max_size=60,
).map(" ".join)


@given(PIECES, st.data())
def test_a_quote_lies_in_its_sentence_holds_the_core_and_is_found_again(
    text: str, data: st.DataObject
) -> None:
    spans = [each for each in sentences(text) if any(map(str.isalnum, each.cut(text)))]
    assume(spans)
    sentence = data.draw(st.sampled_from(spans))
    places = [
        Span(sentence.start + at, sentence.start + at + len(word))
        for word in sentence.cut(text).split()
        if word.isalnum()
        for at in [sentence.cut(text).index(word)]
    ]
    core = sorted(data.draw(st.lists(st.sampled_from(places), max_size=2))) if places else []
    found = excerpt(text, sentence, core)
    source = Source("made-up", "seeds/made-up.txt", text)
    quote = Quote(found.span.cut(text), found.prefix, found.suffix)

    assert sentence.start <= found.span.start <= found.span.end <= sentence.end
    assert all(found.span.start <= each.start and each.end <= found.span.end for each in core)
    assert " ".join(text[: found.span.start].split()).endswith(found.prefix)
    assert " ".join(text[found.span.end :].split()).startswith(found.suffix)
    (anchor,) = link(source, [("statement", quote)])
    assert anchor.status in {AnchorStatus.LINKED, AnchorStatus.AMBIGUOUS}
    if text.count(quote.exact) == 1:
        assert (AnchorStatus.LINKED, (found.span,)) == (anchor.status, anchor.spans)
