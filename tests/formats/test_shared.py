"""Which sources share text, in the Markdown report."""

from collections.abc import Callable

from attrs import evolve

from crosscheck.formats.markdown import render_markdown
from crosscheck.formats.passage import Links
from crosscheck.formats.shared import shared_text
from crosscheck.formats.who import Sources
from crosscheck.model import Report, Reuse

Shared = Callable[..., Reuse]


def rows(report: Report) -> list[list[str]]:
    table = shared_text(report, Sources.of(report.corpus.sources), Links(".."))
    assert table is not None
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()]


def test_a_row_tells_how_much_two_share_and_quotes_the_longest_passage(report: Report) -> None:
    head, _, row = rows(report)

    assert head == ["Sources", "Shared", "Count as", "Publisher of both", "The longest passage"]
    assert row[:4] == [
        "Crisis Group (podcast) and Crisis Group (page)",
        "17 % of the wording of Crisis Group (podcast)",
        "one",
        "International Crisis Group",
    ]
    assert row[4].startswith("“This week on War &amp; Peace, Olga Oliker and Elissa Jobson are")
    assert row[4].endswith(
        "([line\u00a07](../seeds/000_38eb265ee4142245.txt#L7) and"
        " [line\u00a05](../seeds/001_dcc77d45308e3540.txt#L5))"
    )


def test_the_most_alike_come_first_and_two_publishers_are_not_told(
    report: Report, reuse: Shared
) -> None:
    other = reuse("makrogianni", "paris-globalist", "0.900", "Kaz … khstan")
    more = evolve(report, reuses=(*report.reuses, other))

    _, _, first, second = rows(more)

    assert (first[1], first[2], first[3]) == (
        "90 % of the wording of Anthi Makrogianni",
        "two",
        "",
    )
    assert second[2] == "one"


def test_nothing_is_told_where_nothing_is_shared(report: Report) -> None:
    alone = evolve(report, reuses=())

    assert "## Sources that share text" in render_markdown(report)
    assert "## Sources that share text" not in render_markdown(alone)
