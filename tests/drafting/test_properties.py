"""What holds for every draft, however it was put together."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.formats.drafted import render_draft, summary
from crosscheck.formats.drafted_json import render_draft_json
from crosscheck.model import Corpus
from crosscheck.model.drafted import Checked, Draft, Outcome

Check = Callable[[str], tuple[Checked, ...]]

PIECES = st.sampled_from(
    (
        "More than 225 people were killed",
        "14 officers and a woman died",
        "on 5 January 2022",
        "“more than 235 citizens have been killed”",
        '"we did not know it"',
        "'we did not know it'",
        "According to Makrogianni,",
        "the state of emergency was declared",
        "Nazarbayev stepped down in 2018",
        "225",
        "5,000.50 km",
        ". ",
        ", ",
        " and ",
        "\n",
        "\r\n\r\n",
        "> ",
        "```",
        "---\n",
        "“",
        '"',
        "\x1b[31m",
        "\u202e",
        "İ",
        "–",
        "225\u00a0000",
    )
)
DRAFTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=14).map("".join)


@settings(max_examples=150)
@given(DRAFTS)
def test_whatever_is_told_stands_in_the_draft(check: Check, text: str) -> None:
    for each in check(text):
        assert each.text == each.span.cut(text) != ""
        assert each.held or each.claim is None or each.places
        assert (each.outcome is Outcome.NOWHERE) or each.held or each.places


@settings(max_examples=60)
@given(DRAFTS)
def test_the_same_draft_gives_the_same_bytes_and_commands_no_terminal(
    corpus: Corpus, check: Check, text: str
) -> None:
    draft, again = (Draft("draft.md", text, check(text)) for _ in range(2))

    for shown in (render_draft(draft, corpus, colour=False), render_draft_json(draft, corpus)):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    assert render_draft(draft, corpus, colour=True) == render_draft(again, corpus, colour=True)


@settings(max_examples=60)
@given(DRAFTS)
def test_the_parts_of_the_summary_add_up(check: Check, text: str) -> None:
    draft = Draft("draft.md", text, check(text))

    numbers = [int(word) for word in summary(draft).split() if word.isdecimal()]

    assert len(draft.checked) == sum(numbers[1:])
    assert [len(draft.checked)] == (numbers[:1] or [0])
