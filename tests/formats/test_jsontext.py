"""JSON that can be printed anywhere, and read back as it was."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.formats.jsontext import dumped, dumped_in_lines
from crosscheck.formats.jsonvalues import Json


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("more than 225", '"more than 225"\n'),
        ("Жанаозен “5 %”", '"Жанаозен “5 %”"\n'),
        ('say "no"\n', '"say \\"no\\"\\n"\n'),
        ("\x1b[31m\x9b", '"\\u001b[31m\\u009b"\n'),
        ("225\u202e522\u200b\u2028", '"225\\u202e522\\u200b\\u2028"\n'),
        ("\ud800", '"\\ud800"\n'),
        ("\U000e0041", '"\\udb40\\udc41"\n'),
        ("##[error]", '"#\\u0023[error]"\n'),
        ("###[", '"##\\u0023["\n'),
    ],
)
def test_what_is_hidden_or_would_command_is_escaped(text: str, printed: str) -> None:
    assert printed == dumped(text)


texts = st.text(st.characters() | st.sampled_from('#[]"\\\n'), max_size=20)


@given(st.dictionaries(texts, st.lists(texts, max_size=3), max_size=3))
def test_a_reader_gets_every_character_as_it_was(value: dict[str, Json]) -> None:
    text = dumped(value)

    assert json.loads(text) == value
    assert "##[" not in text
    assert all(unicodedata.category(each)[0] != "C" for each in set(text) - {"\n"})


@given(st.dictionaries(texts, st.lists(texts, max_size=3) | texts, min_size=1, max_size=3))
def test_a_line_for_each_item_says_the_same(value: dict[str, Json]) -> None:
    text = dumped_in_lines(value)

    assert json.loads(text) == value
    assert "##[" not in text
    assert all(unicodedata.category(each)[0] != "C" for each in set(text) - {"\n"})


def test_every_item_has_a_line() -> None:
    told = dumped_in_lines({"version": 1, "quotes": [{"id": "a"}, {"id": "b"}], "problems": []})

    assert (
        told
        == """\
{
  "version": 1,
  "quotes": [
    {"id": "a"},
    {"id": "b"}
  ],
  "problems": []
}
"""
    )
