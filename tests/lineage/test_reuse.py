"""Which sources share so much wording that one was copied from the other."""

import random
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.lineage import Limits, reuses
from crosscheck.lineage.wording import words_of
from crosscheck.model import Reuse, Source

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def source(name: str, text: str) -> Source:
    return Source(name, f"seeds/{name}.txt", text)


def prose(seed: int, words: int) -> str:
    """Return so many words of no language, in sentences of fifteen, the same for each *seed*."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    made = ["".join(chance.choices("abcdefghijklmnop", k=6)) for _ in range(words)]
    sentences = [" ".join(made[start : start + 15]) for start in range(0, words, 15)]
    return "".join(f"{each.capitalize()}. " for each in sentences)


def pairs(texts: Sequence[str], **limits: object) -> list[tuple[str, str]]:
    """Return which of *texts*, named a, b, c and so on, share text."""
    sources = [source(name, text) for name, text in zip("abcdefghijklm", texts, strict=False)]
    found = reuses(sources, limits=Limits(**limits))  # type: ignore[arg-type] # as a test has them
    return [(one.left, one.right) for one in found]


def only(left: str, right: str) -> Reuse:
    (found,) = reuses([source("left", left), source("right", right)])
    return found


def test_two_of_the_seeds_share_a_sixth_of_their_wording() -> None:
    """The country page repeats the teaser of the podcast, and a newsletter line."""
    sources = [source(path.name[:3], path.read_text(encoding="utf-8")) for path in SEEDS]

    (found,) = reuses(sources)

    assert (found.left, found.right) == ("000", "001")
    assert (found.share, found.words) == (Decimal("0.169"), 43)
    ((left, right),) = found.passages
    assert left.cut(sources[0].text).startswith("This week on War & Peace, Olga Oliker and Elissa")
    assert left.cut(sources[0].text) == right.cut(sources[1].text)


def test_captions_that_a_page_repeats_are_no_reuse() -> None:
    page = next(path for path in SEEDS if path.name.startswith("004"))

    assert reuses([source("iwpr", page.read_text(encoding="utf-8"))]) == ()


def test_the_shorter_of_the_two_is_the_one_whose_share_is_told() -> None:
    report = prose(1, 60)

    found = only(report + prose(2, 300), report)

    assert (found.left, found.right, found.words) == ("right", "left", 60)
    assert found.share == Decimal(1)


def test_a_rewrite_keeps_long_runs_and_each_is_told_once_the_longest_first() -> None:
    first, second, third = prose(1, 45), prose(2, 30), prose(3, 60)

    found = only(first + second + third, third + prose(4, 30) + first)

    assert [len(here) for here, _ in found.passages] == sorted(
        (len(here) for here, _ in found.passages), reverse=True
    )
    assert found.words == 105


def test_spelling_that_printers_change_hides_nothing() -> None:
    words = prose(1, 60)

    assert only(words, words.upper().replace(" ", "\u00a0\u200b")).share == Decimal(1)


SPEECH = f"“{prose(1, 75)}” "
QUOTES = f'"{prose(1, 75)}" '
MENU = "\n".join(prose(1, 60).split()) + "\n"


@pytest.mark.parametrize(
    ("shared", "rest", "copied"),
    [
        pytest.param(prose(1, 45), 0, True, id="word for word"),
        pytest.param(prose(1, 45), 300, True, id="a part"),
        pytest.param(prose(1, 45), 800, False, id="a small part"),
        pytest.param(prose(1, 30), 90, False, id="a sentence"),
        pytest.param(SPEECH, 60, False, id="what somebody said"),
        pytest.param(QUOTES, 60, False, id="the same in straight marks"),
        pytest.param(MENU, 60, False, id="a menu"),
        pytest.param("", 60, False, id="nothing"),
        pytest.param("", 0, False, id="two empty texts"),
    ],
)
def test_what_an_editor_would_call_copied(shared: str, rest: int, *, copied: bool) -> None:
    left, right = shared + prose(2, rest), shared + prose(3, rest)

    assert pairs([left, right]) == ([("a", "b")] if copied else [])


def test_what_many_unrelated_sources_have_is_anyones() -> None:
    """A footer of a hundred words, under three articles and under four."""
    footer = prose(0, 105)
    articles = [prose(number, 300) + footer for number in range(1, 5)]

    assert pairs(articles[:3]) == list(combinations("abc", 2))
    assert pairs(articles) == []


def test_one_report_in_many_papers_is_not_anyones() -> None:
    report = prose(0, 300)
    papers = [report + prose(number, 30) for number in range(1, 6)]

    assert pairs(papers) == list(combinations("abcde", 2))


def test_a_footer_does_not_hide_what_two_of_its_pages_copied() -> None:
    footer, report = prose(0, 105), prose(9, 60)
    articles = [prose(number, 300) + footer for number in range(1, 5)]

    assert pairs([articles[0] + report, articles[1] + report, *articles[2:]]) == [("a", "b")]


def test_of_a_great_many_copies_each_is_tied_to_the_next() -> None:
    papers = [prose(0, 300)] * 12

    assert set(zip("abcdefghijk", "bcdefghijkl", strict=True)) <= set(pairs(papers))


def test_only_wanted_pairs_are_looked_at() -> None:
    sources = [source(name, prose(1, 60)) for name in "abc"]

    found = reuses(sources, wanted=lambda left, right: "b" not in (left.id, right.id))

    assert [(one.left, one.right) for one in found] == [("a", "c")]


def test_the_limits_can_be_set() -> None:
    left, right = prose(1, 30) + prose(2, 90), prose(1, 30) + prose(3, 90)

    assert pairs([left, right], words=20) == [("a", "b")]


@given(st.lists(st.integers(0, 3), min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_sources_does_not_show(parts: list[int], chance: random.Random) -> None:
    sources = [source(f"s{number}", prose(part, 60)) for number, part in enumerate(parts)]
    shuffled = chance.sample(sources, len(sources))

    assert reuses(sources) == reuses(shuffled)


@given(st.text(alphabet='ab “”"\n.-­é½', max_size=300), st.text(alphabet="ab “\n", max_size=300))
def test_a_passage_holds_the_same_words_on_both_sides(left: str, right: str) -> None:
    sources = [source("left", left), source("right", right)]
    texts = {each.id: each.text for each in sources}

    for found in reuses(sources, limits=Limits(words=5, run=5)):
        assert 0 < found.share <= 1
        for here, there in found.passages:
            assert words_of(here.cut(texts[found.left])) == words_of(there.cut(texts[found.right]))
