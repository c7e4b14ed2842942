"""Days in prose: whole, partial, half-open and relative, and what they are read against."""

from datetime import date

import pytest

from crosscheck.reading.prose import read
from crosscheck.values.dates import DateRange


def dates(text: str, published: str | None = None) -> list[DateRange]:
    values = [reading.value for reading in read(text, published=published)]
    return [value for value in values if isinstance(value, DateRange)]


def only(text: str, published: str | None = None) -> DateRange:
    (value,) = dates(text, published)
    return value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On January 7, 2022 police said", ["January 7, 2022"]),
        ("by mid-January 2022, the", ["by mid-January 2022"]),
        ("the night between the 4th and 5th", ["the night between the 4th and 5th"]),
        ("In January 12 people died", ["January"]),
        ("in 2008, 2011 or 2022", ["2008", "2011", "2022"]),
        ("last January's protests", ["last January"]),
        ("Friday, January 7, and Monday", ["Friday, January 7", "Monday"]),
        ("around 3:15 a.m. Sunday", ["around 3:15 a.m. Sunday"]),
        ("at 10am and by noon", ["at 10am", "by noon"]),
        ("a 2015 film and the 2019 protests", ["2015", "2019"]),
        ("the 2014-15 season and 2017/18", ["2014-15", "2017/18"]),
        ("(2005–2010)", ["2005–2010"]),
        ("(2019) and the 2020 Summer Olympics", ["2019", "2020"]),
        ("a 2005 or 2006 Toyota", ["2005", "2006"]),
        ("7 Jan. 2022 and 7 January 2022 onwards", ["7 Jan. 2022", "7 January 2022 onwards"]),
        ("Wed. 5 January 2022 is a Wed", ["Wed. 5 January 2022"]),
        ("January 2022 to May 2021", ["January 2022", "May 2021"]),
        ("the 20th-century, in summer", ["20th-century"]),
        ("in March 5, 1850 people", ["March 5"]),
        ("On the 5th floor, a 6th, on 7th Avenue", []),
        ("last Almaty", []),
        ("1.1.20222 and 1/2/345", []),
        ("December 12,1985", ["December 12,1985"]),
        ("between 2000 and 2500 people", []),
        ("He may march on", []),
        ("they march on Monday", ["Monday"]),
        ("April said so", []),
        ("in her nineties", []),
        ("in his mid-20s", []),
        ("the sun sat low", []),
        ("a second half", []),
        ("$1990–2000", []),
    ],
)
def test_dates_are_found_with_the_words_that_bound_them(text: str, words: list[str]) -> None:
    assert words == [found.text for found in read(text) if found.kind == "date"]


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("January 7", "XXXX-01-07"),
        ("since September", "XXXX-09"),
        ("on the 5th, the government", "XXXX-XX-05"),
        ("Wednesday", None),
        ("yesterday", None),
        ("last January", "XXXX-01"),
        ("the 4th and 5th", None),
        ("01/02/2022", "2022-XX-XX"),
    ],
)
def test_what_the_words_leave_open_is_unresolved(text: str, partial: str | None) -> None:
    found = only(text)

    assert (False, None, None, partial) == (
        found.resolved,
        found.first,
        found.last,
        found.partial,
    )
    assert found.words is not None
    assert found.words in text


def test_the_text_itself_tells_the_order_of_day_and_month() -> None:
    thirteenth = DateRange(date(2022, 1, 13), date(2022, 1, 13))
    british = [DateRange(date(2022, 2, 1), date(2022, 2, 1)), thirteenth]
    american = [DateRange(date(2022, 1, 2), date(2022, 1, 2)), thirteenth]

    assert british == dates("01/02/2022 and 13/01/2022")
    assert american == dates("01/02/2022 and 01/13/2022")
    assert not dates("01/02/2022, 01/13/2022 and 13/01/2022")[0].resolved


@pytest.mark.parametrize(
    ("text", "published", "first", "last"),
    [
        # 14 January 2022 is a Friday.
        ("on Wednesday", "2022-01-14", date(2022, 1, 12), date(2022, 1, 12)),
        ("on Friday", "2022-01-14", date(2022, 1, 14), date(2022, 1, 14)),
        ("last Friday", "2022-01-14", date(2022, 1, 7), date(2022, 1, 7)),
        ("next Monday", "2022-01-14", date(2022, 1, 17), date(2022, 1, 17)),
        ("yesterday", "2022-01-14", date(2022, 1, 13), date(2022, 1, 13)),
        ("last week", "2022-01-14", date(2022, 1, 3), date(2022, 1, 9)),
        ("this weekend", "2022-01-14", date(2022, 1, 15), date(2022, 1, 16)),
        ("last month", "2022-01-14", date(2021, 12, 1), date(2021, 12, 31)),
        ("next year", "2022-01-14", date(2023, 1, 1), date(2023, 12, 31)),
        ("last January", "2022-02-10", date(2022, 1, 1), date(2022, 1, 31)),
        ("last January", "2022-01-10", date(2021, 1, 1), date(2021, 1, 31)),
        ("this January", "2022-01-10", date(2022, 1, 1), date(2022, 1, 31)),
        ("next March", "2022-01-10", date(2022, 3, 1), date(2022, 3, 31)),
        ("last summer", "2022-01-10", date(2021, 6, 1), date(2021, 8, 31)),
        ("January 7", "2022-01-14", date(2022, 1, 7), date(2022, 1, 7)),
        ("December 30", "2022-01-14", date(2021, 12, 30), date(2021, 12, 30)),
        ("on the 5th", "2022-01-14", date(2022, 1, 5), date(2022, 1, 5)),
        ("on the 30th", "2022-01-14", date(2021, 12, 30), date(2021, 12, 30)),
        ("since September", "2022-01-14", date(2021, 9, 1), None),
        ("by mid-January", "2022-01-14", None, date(2022, 1, 20)),
        ("from January 28 to February 3", "2022-01-14", date(2022, 1, 28), date(2022, 2, 3)),
    ],
)
def test_the_day_of_publication_tells_what_is_relative(
    text: str, published: str, first: date | None, last: date | None
) -> None:
    found = only(text, published)

    assert (first, last, True) == (found.first, found.last, found.resolved)


@pytest.mark.parametrize(
    "text",
    [
        "They arrived the next day.",
        "Next day they arrived.",
        "He had left the previous day.",
        "The next week it was over.",
        "The previous year he had been elected.",
    ],
)
def test_what_counts_from_a_day_told_of_is_not_read_against_that_of_publication(
    text: str,
) -> None:
    assert not only(text, "2022-01-14").resolved


def test_the_next_day_is_read_against_a_day_in_its_sentence() -> None:
    found = dates("He asked on 5 January 2022, and they came the next day.", "2022-01-17")

    assert [date(2022, 1, 5), date(2022, 1, 6)] == [each.first for each in found]


@pytest.mark.parametrize("published", ["2022", "Friday", "2022-13-01", ""])
def test_the_day_of_publication_is_one_day(published: str) -> None:
    with pytest.raises(ValueError, match="expected the day of publication"):
        read("on Wednesday", published=published)


def test_a_whole_date_in_the_same_sentence_tells_what_is_relative() -> None:
    first, second = dates("On Wednesday, January 5, 2022, and on Friday shots were fired")

    assert (date(2022, 1, 5), date(2021, 12, 31)) == (first.first, second.first)


def test_a_whole_date_in_another_sentence_tells_nothing() -> None:
    _, wednesday = dates("It was January 7, 2022. On Wednesday shots were fired.")

    assert not wednesday.resolved


def test_a_dateline_holds_for_its_report_until_the_next() -> None:
    text = (
        "ALMATY, Jan. 7, 2022 (Reuters) — Police fired on Thursday.\n\nThey fired on Wednesday.\n\n"
        "ASTANA (Jan. 12, 2022) — Calm returned on Tuesday.\n\nAll was calm on Monday."
    )

    days = [found.first.day for found in dates(text) if found.first]

    assert [7, 6, 5, 12, 11, 10] == days


def test_a_date_on_a_line_of_its_own_is_no_dateline() -> None:
    """A page of Friday 14 January may speak of Wednesday the 5th."""
    _, wednesday = dates("14 January 2022\n\nProtesters stormed the office on Wednesday.")

    assert not wednesday.resolved


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("3:15 a.m. on 7 January 2022", "3:15 a.m."),
        ("7 January 2022 at 15:30", "15:30"),
        ("January 7, 2022, around 3.15pm", "3.15pm"),
        ("January 7, 2022 at 3 o'clock", "3 o'clock"),
    ],
)
def test_a_time_of_day_is_kept_as_written(text: str, time: str) -> None:
    found = only(text)

    assert (date(2022, 1, 7), time) == (found.first, found.time)


@pytest.mark.parametrize("text", ["30 February 2022", "31.4.2022", "2022-02-30", "32/13/2022"])
def test_no_day_of_the_calendar_is_no_date(text: str) -> None:
    assert [] == [found for found in dates(text) if found.resolved and found.first == found.last]
