"""What of a draft is prose, and that everything else is blanked out where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.drafting.prose import prose_of


def words(text: str) -> str:
    """Return the prose of *text* in one line."""
    return " ".join(prose_of(text).split())


@pytest.mark.parametrize(
    ("what", "text", "prose"),
    [
        ("front matter", "---\ndate: 2022-01-07\n---\nThe text.", "The text."),
        ("a block of code", "One.\n```\n225 people\n```\nTwo.", "One. Two."),
        ("code", "Run `sleep 225` now.", "Run now."),
        ("a comment", "One <!-- 225? --> two.", "One two."),
        ("a tag", 'One <a href="x?y=225">two</a>.', "One two ."),
        ("the target of a link", "[225 dead](https://example.org/2022/01/07).", "[225 dead] ."),
        ("a link with brackets", "[it](https://example.org/a_(2022)) said", "[it] said"),
        ("the key of a link", "[225 dead][note 7] and", "[225 dead] and"),
        ("a definition", "One.\n\n[note]: https://example.org/2022\n", "One."),
        ("the mark of a footnote", "225 dead[^12] and", "225 dead and"),
        ("an address", "See https://example.org/2022/01/07 and", "See and"),
        ("an address of mail", "write to desk2022@example.org now", "write to now"),
        ("a heading's mark", "## In 2022", "In 2022"),
        ("the number of an item", "1. One.\n2. Two.", "One. Two."),
        ("emphasis", "**More than** 225 *people*", "More than 225 people"),
        ("the mark of a block quote", "> One\n> two", "One two"),
        ("a byline", "By Jane Doe, 3 March 2023\n\nOne.", "One."),
        ("a day alone", "Unrest\n\n3 March 2023\n\nOne.", "Unrest One."),
        ("the day of publication", "Published on 3 March 2023\n\nOne.", "One."),
        ("a dateline", "ALMATY, 3 March 2023 – One.", "– One."),
    ],
)
def test_what_is_no_prose_is_left_out(what: str, text: str, prose: str) -> None:
    assert prose == words(text), what


@pytest.mark.parametrize(
    "text",
    [
        "225 people were killed.",
        "On 5 January 2022, the state of emergency was declared.",
        "Some 2 * 3 and snake_case and a < b.",
        "By 7 January the troops had been asked for.",
        "The toll stood at\n225. The officers were 13.",
    ],
)
def test_prose_stays_as_it_is(text: str) -> None:
    assert text == prose_of(text)


def test_a_day_in_the_middle_of_a_text_is_no_byline() -> None:
    assert "3 March 2023" in prose_of(f"{'One two three. ' * 60}\n\n3 March 2023\n\nEnd.")


def test_a_sentence_goes_on_in_the_next_line() -> None:
    text = (
        f"{'word ' * 12}on 6\nJanuary 2022.\n\n# {'title ' * 12}\nThe text {'word ' * 12}\n- item"
    )

    assert text.replace("6\nJ", "6 J").replace("# t", "  t").replace("- i", "  i") == prose_of(text)


@given(st.text(alphabet=st.sampled_from("a1 \n\r`*_[]()<>-#\"'.:/@~!|^")))
def test_every_character_keeps_its_place(text: str) -> None:
    prose = prose_of(text)

    assert len(text) == len(prose)
    assert all(new in {old, " "} for old, new in zip(text, prose, strict=True))
