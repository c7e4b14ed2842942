"""Ids: made of what is known, short, and never one that is taken."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.adding.naming import LONGEST, is_id, new_id, slug
from crosscheck.model import UNKNOWN


def anything(_: str) -> bool:
    return True


@pytest.mark.parametrize(
    ("title", "publisher", "name", "id_"),
    [
        ("Nine hurt in ferry accident", "Evening Post", "page", "nine-hurt-in-ferry-accident"),
        ("Kazakhstan’s “Bloody January”", UNKNOWN, "page", "kazakhstans-bloody-january"),
        ("Inquiry into the grounding of the Orla", UNKNOWN, "a", "inquiry-into-the-grounding"),
        ("What happened in 2022 and in 2023", UNKNOWN, "a", "what-happened-in-2022"),
        ("Паром сел на мель: есть жертвы", UNKNOWN, "a", "parom-sel-na-mel-est-zhertvy"),
        ("Größe & Ærø – l’été", UNKNOWN, "a", "grosse-aero-lete"),
        ("Қазақстан", UNKNOWN, "a", "qazaqstan"),
        ("Donaudampfschifffahrtskapitänsmütze", UNKNOWN, "a", "donaudampfschifffahrtskapitansmu"),
        (UNKNOWN, "Harbour Gazette", "2024_03 final", "harbour-gazette-2024-03-final"),
        (UNKNOWN, UNKNOWN, "Report (2)", "report-2"),
        ("漢字", "Harbour Gazette", "toll", "harbour-gazette-toll"),
        (UNKNOWN, UNKNOWN, "漢字", "source"),
    ],
)  # fmt: skip # a case a line
def test_an_id_is_made_of_the_title_else_of_publisher_and_file(
    title: str, publisher: str, name: str, id_: str
) -> None:
    assert id_ == new_id(title, publisher, name, anything)


def test_a_number_tells_sources_of_the_same_words_apart() -> None:
    taken = {"the-toll", "the-toll-2"}

    assert "the-toll-3" == new_id("The toll", UNKNOWN, "a", lambda id_: id_ not in taken)


@given(st.text(max_size=80), st.text(max_size=20), st.text(max_size=20))
def test_every_id_is_one_that_can_be_typed(title: str, publisher: str, name: str) -> None:
    id_ = new_id(title, publisher, name, anything)

    assert is_id(id_)
    assert len(id_) <= LONGEST


@given(st.text())
def test_a_slug_holds_nothing_but_small_letters_and_figures(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))


@pytest.mark.parametrize("written", ["A", "a b", "a--b", "-a", "a-", "", "é", "a/b", "..", "a\n"])
def test_what_is_no_id(written: str) -> None:
    assert not is_id(written)
