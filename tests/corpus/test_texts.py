"""A project without its texts: they stay in their files, and no other is taken for one."""

import tracemalloc
from pathlib import Path

import pytest
from attrs import evolve

from crosscheck.corpus import load, load_without_texts
from crosscheck.corpus.texts import Texts
from crosscheck.digest import digest
from crosscheck.model import Corpus

ROOT = Path(__file__).parents[2]

REVIEWS = """\
version: 1
reviews:
  - source: latin
    text: {digest}
    on: 2026-11-25
  - source: plain
    text: {digest}
    on: 2026-11-25
"""


@pytest.fixture(name="folder")
def folder_fixture(tmp_path: Path) -> Path:
    """Return a project of two texts, one in an encoding of its own, with a review of each."""
    seeds, claims = tmp_path / "seeds", tmp_path / "claims"
    seeds.mkdir()
    claims.mkdir()
    (seeds / "latin.txt").write_bytes("Zürich zählt drei Tote.".encode("latin-1"))
    (seeds / "plain.txt").write_text("Three people were killed.", encoding="utf-8")
    (seeds / "sources.yaml").write_text(
        "version: 1\nsources:\n  - file: latin.txt\n    encoding: latin-1\n", encoding="utf-8"
    )
    reviews = REVIEWS.format(digest=digest("Zürich zählt drei Tote."))
    (claims / "reviews.yaml").write_text(reviews, encoding="utf-8")
    return tmp_path


def filled(corpus: Corpus, texts: Texts) -> Corpus:
    """Return *corpus* with the texts put back into its sources."""
    whole = [texts.whole(source) for source in corpus.sources]
    return evolve(corpus, sources=tuple(each for each in whole if each is not None))


def test_the_sources_have_no_texts() -> None:
    corpus, _ = load_without_texts(str(ROOT))

    assert corpus.sources
    assert {""} == {source.text for source in corpus.sources}


def test_with_its_texts_put_back_it_is_the_project_that_is_loaded() -> None:
    assert load(str(ROOT)) == filled(*load_without_texts(str(ROOT)))


def test_reviews_are_held_against_the_texts_and_encodings_are_kept(folder: Path) -> None:
    corpus, texts = load_without_texts(str(folder))

    assert [("latin", True), ("plain", False)] == [(r.source, r.current) for r in corpus.reviews]
    assert load(str(folder)) == filled(corpus, texts)


def test_a_text_that_changed_is_named_and_not_given(folder: Path) -> None:
    corpus, texts = load_without_texts(str(folder))
    (folder / "seeds" / "plain.txt").write_text("Four people were killed.", encoding="utf-8")

    for _ in range(2):
        assert ["latin"] == [source.id for source in filled(corpus, texts).sources]
    (problem,) = texts.problems
    assert "seeds/plain.txt was changed while it was searched, and is left out" == problem.message


def test_a_text_that_is_gone_is_named(folder: Path) -> None:
    corpus, texts = load_without_texts(str(folder))
    (folder / "seeds" / "plain.txt").unlink()

    assert ["latin"] == [source.id for source in filled(corpus, texts).sources]
    (problem,) = texts.problems
    assert problem.message.startswith("seeds/plain.txt cannot be read")


def test_where_there_is_no_project_that_is_the_problem(tmp_path: Path) -> None:
    corpus, _ = load_without_texts(str(tmp_path))

    assert load(str(tmp_path)).problems == corpus.problems


def test_the_memory_does_not_grow_with_the_texts(folder: Path) -> None:
    """Eight million characters are read, and a few thousandths of that are left."""
    for number in range(100):
        (folder / "seeds" / f"{number}.txt").write_text(f"{number} killed. " * 8_000)
    load_without_texts(str(folder))  # whatever is loaded once and for all

    tracemalloc.start()
    kept = load_without_texts(str(folder))
    left, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert 102 == len(kept[0].sources)
    assert left < 300_000
    assert peak < 2_000_000
