"""What was read in a text, and how two sentences stand to each other: as lines and as JSON."""

import json
from datetime import date
from decimal import Decimal

import pytest

from crosscheck.formats.readings import meaning, render_readings, render_sentences
from crosscheck.reading.reading import Reading
from crosscheck.sentences.comparison import SentenceComparison
from crosscheck.text import Span
from crosscheck.values.dates import DateRange
from crosscheck.values.level import Level
from crosscheck.values.quantity import Quantity, exactly

TEXT = "By 7 January 2022\nmore than 225 citizens died."


def _reading(words: str, value: Quantity | DateRange, text: str = TEXT) -> Reading:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Reading("quantity" if isinstance(value, Quantity) else "date", span, words, value)


BY_7 = _reading("By 7 January 2022", DateRange(None, date(2022, 1, 7)))
MORE = _reading(
    "more than 225",
    Quantity(Decimal(225), None, low_closed=False, stated=Decimal(225), counted="citizens"),
)


def test_each_reading_is_a_line_with_its_place_its_words_and_their_meaning() -> None:
    assert render_readings(TEXT, [BY_7, MORE], as_json=False) == (
        "1:1  date      By 7 January 2022  ../2022-01-07\n"
        "2:1  quantity  more than 225      more than 225 (citizens)\n"
    )


def test_where_nothing_was_read_nothing_is_shown() -> None:
    assert render_readings("no figures", [], as_json=False) == ""
    assert json.loads(render_readings("no figures", [], as_json=True)) == {
        "version": 1,
        "readings": [],
    }


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (exactly(225), "225"),
        (exactly(30, unit="year"), "30 years"),
        (DateRange(date(2022, 1, 7), date(2022, 1, 7)), "2022-01-07"),
        (DateRange(date(2022, 1, 1), date(2022, 1, 31)), "2022-01-01/2022-01-31"),
        (DateRange(date(2022, 1, 5), None), "2022-01-05/.."),
        (DateRange(date(2022, 1, 1), date(2022, 1, 9), approximate=True), "2022-01-01/2022-01-09~"),
        (DateRange(None, None, resolved=False), "unresolved"),
        (DateRange(None, None, resolved=False, partial="XXXX-01"), "unresolved (XXXX-01)"),
    ],
)
def test_a_value_is_told_in_words_or_in_edtf(value: Quantity | DateRange, words: str) -> None:
    assert meaning(Reading("date", Span(0, 1), "x", value)) == words


def test_of_words_with_two_meanings_both_are_told() -> None:
    both = Reading("quantity", Span(0, 5), "2.500", exactly(Decimal("2.5")), exactly(2500))
    assert meaning(both) == "2.5, or 2,500"


def test_json_has_offsets_that_cut_the_words_and_figures_as_strings() -> None:
    (first, second) = json.loads(render_readings(TEXT, [BY_7, MORE], as_json=True))["readings"]
    assert [TEXT[each["start"] : each["end"]] for each in (first, second)] == [
        first["text"],
        second["text"],
    ]
    assert (first["kind"], first["value"]["last"], first["other"]) == ("date", "2022-01-07", None)
    assert (second["kind"], second["value"]["low"]) == ("quantity", "225")


def test_long_words_are_cut_and_controls_shown() -> None:
    text = "x" * 60 + "\x1b"
    reading = Reading("quantity", Span(0, 61), text, exactly(1))
    (line,) = render_readings(text, [reading], as_json=False).splitlines()
    assert line == f"1:1  quantity  {'x' * 39}…  1"


COMPARED = SentenceComparison(
    Level.CLOSE,
    "they touch at 225",
    "passage",
    ((MORE, _reading("225", exactly(225), "225 casualties")),),
)


def test_two_sentences_are_told_by_level_reason_and_pairs() -> None:
    assert render_sentences(COMPARED, as_json=False) == (
        "close: they touch at 225\n"
        "  statement  quantity  more than 225  more than 225 (citizens)\n"
        "  passage    quantity  225            225\n"
    )


def test_without_pairs_the_reason_stands_alone() -> None:
    missing = SentenceComparison(Level.MISSING, "the passage says nothing on it")
    assert render_sentences(missing, as_json=False) == "missing: the passage says nothing on it\n"


def test_two_sentences_as_json() -> None:
    found = json.loads(render_sentences(COMPARED, as_json=True))
    assert {key: found[key] for key in ("version", "level", "looser", "reason")} == {
        "version": 1,
        "level": "close",
        "looser": "passage",
        "reason": "they touch at 225",
    }
    assert [(pair["statement"]["text"], pair["passage"]["text"]) for pair in found["pairs"]] == [
        ("more than 225", "225")
    ]
