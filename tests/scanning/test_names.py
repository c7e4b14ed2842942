"""Names are found in any spelling, those of our own sources among them."""

import pytest

from crosscheck.reading.stems import topic_of
from crosscheck.scanning.names import Names

NAMES = Names.of(["Kazakhstan", "Nazarbayev", "Almaty", "Tokayev", "Austria", "Iran"])


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kazakstan", "Kazakhstan"),
        ("Kazahstan", "Kazakhstan"),
        ("Nazerbayev", "Nazarbayev"),
        ("Amalty", "Almaty"),
        ("Tokaev", "Tokayev"),
        ("Tokayev’s", "Tokayev"),
        ("ALMATY", "Almaty"),
    ],
)
def test_a_misspelled_name_is_found(written: str, name: str) -> None:
    assert {topic_of(name)} == NAMES.like(written)


@pytest.mark.parametrize("written", ["Iraq", "Australia", "Moscow", "Nazarbayeva", ""])
def test_another_name_is_not(written: str) -> None:
    assert frozenset() == NAMES.like(written)


def test_a_name_is_no_misspelling_of_another() -> None:
    names = Names.of(["Masimov", "Massimov"])

    assert {topic_of("Masimov")} == names.like("Masimov")


def test_without_names_nothing_is_like_one() -> None:
    assert frozenset() == Names.of(()).like("Almaty")
