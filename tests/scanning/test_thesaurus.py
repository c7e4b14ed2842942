"""The words that may stand for one another."""

from crosscheck.reading.stems import topic_of
from crosscheck.scanning import thesaurus, verbs
from crosscheck.scanning.thesaurus import alike

ROWS = [
    line.split() for table in (thesaurus._ROWS, verbs._FORMS) for line in table.strip().splitlines()
]
STEMS = sorted({topic_of(word) for row in ROWS for word in row})


def test_every_row_is_of_words_each_once() -> None:
    assert [] == [
        (word, row)
        for row in ROWS
        for word in row
        if row.count(word) > 1 or word != word.lower() or not word.replace("-", "").isalpha()
    ]


def test_a_row_has_two_words_at_least() -> None:
    assert [] == [row for row in ROWS if len(row) < 2]


def test_no_row_stands_twice() -> None:
    rows = [tuple(sorted(row)) for row in ROWS]

    assert len(rows) == len(set(rows))


def test_what_is_alike_is_so_both_ways() -> None:
    pairs = [(stem, other) for stem in STEMS for other in alike(stem)]

    assert [] == [(stem, other) for stem, other in pairs if stem not in alike(other)]


def test_no_word_is_like_itself() -> None:
    assert [] == [stem for stem in STEMS if stem in alike(stem)]


def test_words_are_alike_in_all_their_forms() -> None:
    assert topic_of("soldiers") in alike(topic_of("troops"))
    assert topic_of("deployed") in alike(topic_of("sending"))
    assert topic_of("deployed") in alike(topic_of("sent"))
    assert topic_of("send") in alike(topic_of("sent"))


def test_a_word_of_no_row_is_like_none() -> None:
    assert frozenset() == alike(topic_of("marmalade"))
