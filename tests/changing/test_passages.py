"""What differs in two texts of a source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.changing.passages import passages

LINES = st.lists(st.sampled_from(["a", "b", "c"]), max_size=12)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("a\nb\nc", "a\nb\nc\n", []),
        ("a\nb\nc\n", "a\r\nb\r\nc\r\n", []),
        ("a\nb\nc\n", "a\nx\nc\n", [(2, "b", "x")]),
        ("a\nb\nc\n", "a\nc\n", [(2, "b", "")]),
        ("a\nc\n", "a\nb\nc\n", [(2, "", "b")]),
        ("", "a\nb\n", [(1, "", "a\nb")]),
        ("a\nb\nc\nd\n", "x\nb\nc\ny\n", [(1, "a", "x"), (4, "d", "y")]),
    ],
)
def test_each_run_of_lines_that_differs_has_its_line(
    before: str, after: str, found: list[tuple[int, str, str]]
) -> None:
    assert found == [(each.line, each.before, each.after) for each in passages(before, after)]


def test_texts_that_differ_throughout_are_one_passage() -> None:
    before, after = ("\n".join(f"{n} {word}" for n in range(3000)) for word in ("a", "b"))

    (passage,) = passages(before, after)

    assert (before, after) == (passage.before, passage.after)


@given(LINES, LINES)
def test_putting_every_passage_in_gives_the_later_text(before: list[str], after: list[str]) -> None:
    """The lines of a removal are those of the earlier text."""
    lines, shift = list(before), 0
    for edit in passages("\n".join(before), "\n".join(after)):
        assert edit.line is not None
        old, new = (text.split("\n") if text else [] for text in (edit.before, edit.after))
        at = edit.line - 1 + (shift if not new else 0)
        assert old == lines[at : at + len(old)]
        lines[at : at + len(old)] = new
        shift += len(new) - len(old)
    assert after == lines
