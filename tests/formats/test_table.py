"""Tables hold every figure as it was written, and no cell can break out of its place."""

from crosscheck.formats.table import cell, filled, table


def test_a_table_is_written_without_padding() -> None:
    assert table(["Source", "Says"], [["Crisis Group", "more than 200"], ["IWPR", ""]]) == (
        "| Source | Says |\n|---|---|\n| Crisis Group | more than 200 |\n| IWPR | |"
    )


def test_figures_stay_as_they_are_written() -> None:
    written = ["0047", "1.10", "1e5", "5 000", "1234567.5"]
    assert table(["Says"], [[each] for each in written]).split("\n")[2:] == [
        f"| {each} |" for each in written
    ]


def test_a_bar_or_a_line_end_cannot_leave_its_cell() -> None:
    assert [cell("a | b"), cell(r"a \| b"), cell(r"a \\| b"), cell("a\nb"), cell("--- -- ---")] == [
        r"a \| b",
        r"a \| b",
        r"a \\\| b",
        "a b",
        "--- -- ---",
    ]


def test_dashes_in_a_cell_stay() -> None:
    assert table(["A"], [["-----"]]).split("\n")[2] == "| ----- |"


def test_columns_that_are_empty_in_every_row_are_left_out_where_they_may_be() -> None:
    headings = ["Source", "Speaker", "Says"]
    rows = [["IWPR", "", "225"]]
    assert (
        filled(headings, rows, optional=["Speaker", "Says"]).split("\n")[0] == "| Source | Says |"
    )
    assert filled(headings, rows).split("\n")[0] == "| Source | Speaker | Says |"
