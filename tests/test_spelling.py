"""When two words are one name."""

import pytest

from crosscheck.spelling import same_name, spelling_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nazarbayev", "Nazerbayev"),
        ("Tokayev", "Tokaev"),
        ("Almaty", "Amalty"),
        ("Kazakhstan", "Kazakstan"),
        ("Kassym-Jomart", "Kasym-Zhomart"),
        ("Muhammad", "Mohammed"),
        ("Organisation", "Organization"),
        ("Kazakhstan’s", "Kazakhstan"),
        ("ALMATY", "Almaty"),
    ],
)
def test_a_name_may_be_spelled_in_two_ways(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nazarbayev", "Tokayev"),
        ("Nazarbayev", "Nazarbayeva"),
        ("North", "South"),
        ("Iran", "Iraq"),
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("Slovakia", "Slovenia"),
        ("Maria", "Mario"),
        ("Johnson", "Johnston"),
        ("Anna", "Ana"),
    ],
)
def test_two_names_may_be_nearly_spelled_alike(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nazarbayev", "Nazerbayev"),
        ("Tokayev", "Tokaev"),
        ("Almaty", "Amalty"),
        ("Kazakhstan", "Kazakstan"),
        ("Kazakhstan", "Kazahstan"),
        ("Springfield", "Sprinfield"),
        ("Springfield", "Springfeild"),
        ("Gillespie", "Gillispie"),
    ],
)
def test_a_misspelled_name_can_still_be_found(one: str, other: str) -> None:
    assert spelling_keys(one) & spelling_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Iran", "Iraq"), ("Austria", "Australia"), ("Slovakia", "Slovenia"), ("Mali", "Male")],
)
def test_another_name_is_not_found_for_it(one: str, other: str) -> None:
    assert not spelling_keys(one) & spelling_keys(other)


def test_a_word_too_long_for_a_name_has_few_keys() -> None:
    """A key for every letter of it would take the square of its length in memory."""
    assert len(spelling_keys("A" * 100_000)) <= 3
