"""What a file says of itself, made fit for an entry: days, titles, codes of languages."""

import pytest

from crosscheck.extracting.dates import about, iso_day, mail_day
from crosscheck.extracting.records import language, title, told
from crosscheck.model import UNKNOWN


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("D:20220114093000+06'00'", "2022-01-14"),
        ("20220114", "2022-01-14"),
        ("2022-01-14T23:59:59-05:00", "2022-01-14"),
        ("2022-01-14", "2022-01-14"),
        ("D:20221399", UNKNOWN),
        ("D:00010101000000Z", UNKNOWN),
        ("1601-01-01T00:00:00Z", UNKNOWN),
        ("14 January", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_a_time_begins_with_its_day(written: str, day: str) -> None:
    assert day == iso_day(written)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mon, 4 Mar 2024 23:30:00 -0500", "2024-03-04"),
        ("4 Mar 2024 23:30 GMT", "2024-03-04"),
        ("Thu, 01 Jan 1970 00:00:00 +0000", UNKNOWN),
        ("yesterday", UNKNOWN),
        ("", UNKNOWN),
        ("Mon, 99 Mar 2024 23:30:00 -0500", UNKNOWN),
    ],
)
def test_a_mail_has_the_day_in_the_zone_of_its_sender(written: str, day: str) -> None:
    assert day == mail_day(written)


def test_the_day_of_a_file_is_about_that_of_its_publication() -> None:
    assert ("2022-01-14~", UNKNOWN) == (about("2022-01-14"), about(UNKNOWN))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("  The\n toll\t", "The toll"),
        ("Паром", "Паром"),
        ("a\x00b\u202ec", "a b c"),
        ("", UNKNOWN),
        ("x" * 301, UNKNOWN),
        (None, UNKNOWN),
        (7, UNKNOWN),
    ],
)
def test_words_stand_on_one_line_without_what_cannot_be_seen(
    written: object, expected: str
) -> None:
    assert expected == told(written)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Microsoft Word - The toll", "The toll"),
        ("Microsoft Word - report final.docx", "report final.docx"),
        ("Microsoft Word - report.docx", UNKNOWN),
        ("report_v2.indd", UNKNOWN),
        ("Untitled-1", UNKNOWN),
        ("untitled", UNKNOWN),
        ("Документ 1", UNKNOWN),
        ("Document of the century", "Document of the century"),
        ("", UNKNOWN),
    ],
)
def test_what_programs_put_for_a_title_is_none(written: str, expected: str) -> None:
    assert expected == title(written)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("en", "en"),
        ("en_GB.UTF-8", "en-GB"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("english text", UNKNOWN),
    ],
)
def test_a_code_of_a_language_is_as_bcp_47_has_it(written: str, code: str) -> None:
    assert code == language(written)
