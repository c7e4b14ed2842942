"""The five texts are what they were, and sources.yaml says of them only what they say."""

import datetime
import hashlib
from pathlib import Path

import pytest

import crosscheck
from crosscheck.model import UNKNOWN, Corpus, Source

ROOT = Path(__file__).parents[1]

SHA256 = {
    "000_38eb265ee4142245.txt": "5ecaa523c7ac2ffb682e58fb3be0d4cd456eabfc92965c3da54dc32d02461237",
    "001_dcc77d45308e3540.txt": "2034b06c23b857b9e442cdaad67cac6f1c8794f3950380a0a590ea7ae118e4c4",
    "002_b0fc6c163ac12368.txt": "37a719cd450f51c8f24f0ab8356334914144bfaf74e460d12b16020cbe234a8a",
    "003_f2d4796e6a300875.txt": "f2470fea980991689e068c41d62743da0c872a8160c9e0ae17e1cf7439d0f5d8",
    "004_a2e2556f67123671.txt": "9b3f3467568280468d7a2ee0ec59b0db171d247ebac310c6a9adacfd177a0329",
}


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return crosscheck.load(str(ROOT))


@pytest.fixture(scope="module")
def sources(corpus: Corpus) -> tuple[Source, ...]:
    return corpus.sources


@pytest.mark.parametrize("name", SHA256)
def test_a_text_is_byte_for_byte_the_one_that_came_in(name: str) -> None:
    data = (ROOT / "seeds" / name).read_bytes()

    assert SHA256[name] == hashlib.sha256(data).hexdigest()


def test_there_are_these_five_texts_and_no_other() -> None:
    assert sorted(SHA256) == sorted(path.name for path in (ROOT / "seeds").glob("*.txt"))


def test_each_text_has_one_entry(sources: tuple[Source, ...]) -> None:
    files = [source.file.removeprefix("seeds/") for source in sources]

    assert sorted(SHA256) == sorted(files)


def test_a_text_is_read_as_it_stands(sources: tuple[Source, ...]) -> None:
    for source in sources:
        assert source.text.encode() == (ROOT / source.file).read_bytes()


def test_title_publisher_and_author_are_words_of_the_text(sources: tuple[Source, ...]) -> None:
    for source in sources:
        for said in (source.title, source.publisher, source.author):
            assert said == UNKNOWN or said in source.text


def test_a_day_of_publication_is_printed_in_the_text(sources: tuple[Source, ...]) -> None:
    dated = {source.id: source for source in sources if source.published != UNKNOWN}

    assert ["iwpr"] == list(dated)
    day = datetime.date.fromisoformat(dated["iwpr"].published)
    assert f"\n{day.day} {day:%B %Y}\n" in dated["iwpr"].text


def test_no_address_is_invented(sources: tuple[Source, ...]) -> None:
    assert {UNKNOWN} == {source.url for source in sources}


def test_the_two_pages_of_one_publisher_share_an_origin_and_a_passage(corpus: Corpus) -> None:
    podcast = corpus.source("crisis-group-podcast")
    page = corpus.source("crisis-group-kazakhstan")

    assert "crisis-group" == podcast.origin == page.origin
    assert podcast.text.split("\n")[6] == page.text.split("\n")[4]


def test_every_other_text_is_an_origin_of_its_own(sources: tuple[Source, ...]) -> None:
    others = [source for source in sources if not source.id.startswith("crisis-group")]

    assert [source.id for source in others] == [source.origin for source in others]
