"""What a draft quotes: in quotation marks of all kinds, and in block quotes."""

import pytest

from crosscheck.drafting.prose import prose_of
from crosscheck.drafting.quotations import quotations


def quoted(text: str) -> list[str]:
    """Return what *text* quotes, each in one line."""
    return [each.words for each in quotations(text, prose_of(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She said “we did not know it”.", "we did not know it"),
        ('She said "we did not know it".', "we did not know it"),
        ("She said «we did not know it».", "we did not know it"),
        ("She said „we did not know it“.", "we did not know it"),
        ("She said ‘we did not know it’.", "we did not know it"),
        ("She said 'we did not know it'.", "we did not know it"),
        ("She said 'we didn't know of it'.", "we didn't know of it"),
        ("“We did not know it,” she said.", "We did not know it"),
        ("“We did\nnot know it.”", "We did not know it"),
        ("“We *did* not know it”", "We did not know it"),
        ("> We did not\n> know it.\n>\n> — Anel Arapova\n", "We did not know it"),
        ('> "We did not know it."\n', "We did not know it"),
        ("“We did not know it.\n\n“Then we did.”", "We did not know it"),
        ("“He said ‘we did not know it’ to us”", "He said ‘we did not know it’ to us"),
        ("a “term”", "term"),
    ],
)
def test_words_are_quoted(text: str, words: str) -> None:
    assert words == quoted(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "The protesters' demands and the people's anger",
        "'Twas the night and the 'term' of it",
        'a 5" gun and a 7" knife',
        '`echo "we did not know it"`',
        "“”",
        '"',
        "> Fire\n",
    ],
)
def test_nothing_is_quoted(text: str) -> None:
    assert [] == quoted(text)


def test_a_quotation_stands_where_its_words_do() -> None:
    text = 'He **wrote**: "more than 225 citizens," and "the end".'

    assert [each.span.cut(text) for each in quotations(text, prose_of(text))] == [
        "more than 225 citizens",
        "the end",
    ]
