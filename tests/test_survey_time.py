"""How long the search takes on texts made to keep it busy."""

import time

import pytest

from crosscheck.model import Claim, Corpus, Source
from crosscheck.surveying import scan
from crosscheck.text import Location, Point
from crosscheck.values.scope import Scope

HERE = Location("claims/test.yaml", Point(1, 1))
CLAIMS = (
    Claim(
        "injured",
        "How many people were injured when the ferry Orla ran aground?",
        "quantity",
        HERE,
        scope=Scope(measure="injured"),
    ),
    Claim("closed", "Was the ferry Orla aground?", "stance", HERE),
)


@pytest.mark.parametrize("words", ["ferry aground ", "9 people were injured ", "ferry, ", " "])
def test_a_sentence_of_twice_the_length_takes_about_twice_the_time(words: str) -> None:
    """Eight times the text takes far less than the sixty-four times of a square."""

    def seconds(length: int) -> float:
        text = words * (length // len(words))
        corpus = Corpus("made-up", (Source("long", "seeds/long.txt", text),), CLAIMS)
        began = time.process_time()
        scan(corpus)
        return time.process_time() - began

    short = max(min(seconds(4_000) for _ in range(3)), 0.005)

    assert min(seconds(32_000) for _ in range(2)) < 24 * short
