"""Whom a sentence names for what it says."""

import pytest

from crosscheck.drafting.naming import Voices
from crosscheck.model import Corpus


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("According to Makrogianni, 225 were killed.", {"makrogianni"}),
        ("According to the writer Anthi Makrogianni, 225 were killed.", {"makrogianni"}),
        ("Makrogianni writes that 225 were killed.", {"makrogianni"}),
        ("225 were killed, as reported by the Paris Globalist.", {"paris-globalist"}),
        ("225 were killed, The Paris Globalist wrote.", {"paris-globalist"}),
        ("Crisis Group says that 200 were killed.", {"crisis-group-podcast"}),
        ("Makrogianni, who was not there, 225 were killed.", set()),
        ("225 were killed.", set()),
        ("IWPR says that 225 were killed.", set()),
    ],
)
def test_a_source_is_named(corpus: Corpus, sentence: str, sources: set[str]) -> None:
    (claim,) = (each for each in corpus.claims if each.id == "death-toll")
    voices = Voices.of(corpus.sources, corpus.claims, corpus.actors)
    named = voices.statements(sentence, claim)

    assert sources == {each.source for each in claim.statements if each.id in named}


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Arapova says that he had been in power since 1990.", {"Anel Arapova"}),
        ("Arapova told The Paris Globalist that he had ruled.", {"Anel Arapova"}),
        ("The Paris Globalist says that he had ruled.", {None}),
    ],
)
def test_a_speaker_comes_before_the_source_that_quotes_them(
    corpus: Corpus, sentence: str, speakers: set[str | None]
) -> None:
    (claim,) = (each for each in corpus.claims if each.id == "years-in-power")
    voices = Voices.of(corpus.sources, corpus.claims, corpus.actors)
    named = voices.statements(sentence, claim)

    assert speakers == {each.speaker for each in claim.statements if each.id in named}
