"""What holds for any two texts."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.sentences import compare
from crosscheck.sentences.matching import best_together
from crosscheck.sentences.wording import wording
from crosscheck.values.level import Level

PHRASES = st.lists(
    st.sampled_from(
        (
            "225",
            "more than 200",
            "people",
            "killed",
            "died",
            "on 6 January",
            "7 January 2022",
            "before 1985",
            "the third",
            "Almaty",
            "in Aktobe",
            "not",
            "%",
            "7/10",
            ",",
            ".",
            "(",
            "Year 2",
            "by",
            "19 officers",
            "half",
            "won",
            "lost",
            "по",
            "погибли",
            "#",
            "n't",
        )
    ),
    max_size=14,
).map(" ".join)
TEXTS = st.one_of(st.text(max_size=80), PHRASES)


@given(TEXTS, TEXTS)
def test_any_two_texts_compare(statement: str, passage: str) -> None:
    found = compare(statement, passage)

    assert found.reason
    assert (found.looser is not None) == (found.level == Level.COMPATIBLE)
    for ours, theirs in found.pairs:
        assert ours.text == ours.span.cut(statement)
        assert theirs.text == theirs.span.cut(passage)


@given(TEXTS)
def test_nothing_contradicts_itself(text: str) -> None:
    assert compare(text, text).level not in (Level.CONFLICT, Level.CLOSE)


@given(TEXTS)
def test_words_stand_in_order_within_the_text(text: str) -> None:
    places = [(word.start, word.end) for word in wording(text, ()).words]

    assert sorted(places) == places
    assert all(0 <= start < end <= len(text) for start, end in places)


@given(st.lists(st.lists(st.floats(0, 2), min_size=3, max_size=3), max_size=4))
def test_no_column_is_chosen_twice_and_none_is_left_unused(likely: list[list[float]]) -> None:
    chosen = [column for column in best_together(likely) if column is not None]

    assert len(set(chosen)) == len(chosen) == min(len(likely), 3)


def test_two_rows_exchange_where_both_gain() -> None:
    """The best single pair, 0.9, would leave 0.1; together 0.8 and 0.8 are likelier."""
    assert [1, 0] == best_together([[0.9, 0.8], [0.8, 0.1]])
