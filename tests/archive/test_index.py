"""Which sources an index finds for a claim, whatever its history."""

import pytest

from crosscheck.archive.index import Index, key_of
from crosscheck.archive.wanted import Wanted, wanted_of
from crosscheck.model import Corpus
from crosscheck.scanning.names import Names
from crosscheck.surveying import Surveyor


def shortlists(index: Index, corpus: Corpus, most: int | None = None) -> list[set[str]]:
    """Return for each claim the sources that the index finds."""
    surveyor = Surveyor.of(corpus)
    ids = {key_of(each.text): each.id for each in corpus.sources}
    wanted = wanted_of(surveyor.queries, surveyor.rivalry)
    found = index.shortlist(wanted, surveyor.names, most)
    return [{ids[key] for key in each} for each in found]


def indexed(corpus: Corpus) -> Index:
    index = Index.at(None)
    index.add((key_of(each.text), each.text) for each in corpus.sources)
    return index


def test_a_claim_on_an_event_is_looked_for_where_its_name_is_in_any_spelling(
    corpus: Corpus,
) -> None:
    fire, flood, _ = shortlists(indexed(corpus), corpus)

    assert {"kaltau", "misspelled"} == fire
    assert {"mirsk"} == flood


@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_likeliest_come_first(corpus: Corpus, most: int) -> None:
    fire, flood, bread = shortlists(indexed(corpus), corpus, most)

    assert min(most, 2) == len(fire)
    assert {"mirsk"} == flood
    assert "market" in bread


def test_what_is_found_does_not_hang_on_the_number_of_segments(corpus: Corpus) -> None:
    """Nor on texts that were in the index before, nor on the order in which they came."""
    pieces = Index.at(None)
    pieces.add([(1, "Another fire in Kaltaugrad killed many people on 2 June 2020.")])
    for each in reversed(corpus.sources):
        pieces.add([(key_of(each.text), each.text)])
    pieces.remove([1])

    for most in (1, 2, None):
        assert shortlists(indexed(corpus), corpus, most) == shortlists(pieces, corpus, most)


def test_of_equals_the_one_with_the_smaller_key_is_taken() -> None:
    """However many there are: more than are asked for at first."""
    index = Index.at(None)
    index.add((key, "bread") for key in range(500, 0, -1))
    index.add([(1000, "market")])
    wanted = Wanted(({"bread": 1.0},), frozenset(), open=False)

    (found,) = index.shortlist([wanted], Names.of(()), 3)

    assert {1, 2, 3} == found


def test_an_empty_index_finds_nothing(corpus: Corpus) -> None:
    assert [set(), set(), set()] == shortlists(Index.at(None), corpus)
