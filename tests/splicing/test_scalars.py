"""A text is written on one line so that every reader of YAML takes it for that text."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.nodes import ListNode, MapNode, TextNode, parse
from crosscheck.splicing.scalars import scalar

TEXTS = st.text(st.characters(codec="utf-8"), max_size=40) | st.text(
    st.sampled_from(list("ab1 '\"\\:#-?[]{},&*!|>%@`~=<.\n\t\r0é\xa0\x85\u2028\ufeff\x00\x7f")),
    max_size=20,
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("more than 225", "more than 225"),
        ("225", "225"),
        ("-5", "-5"),
        ("2022-01-15", "2022-01-15"),
        ("2022-01", "2022-01"),
        ("160–170", "160–170"),
        ("At least 12 people were injured", "At least 12 people were injured"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("the mayor's office", "the mayor's office"),
        ("“Peacekeeping” forces", "“Peacekeeping” forces"),
        # Signs of YAML's own.
        (">200", "'>200'"),
        ("[is] only used", "'[is] only used'"),
        ("*more* than", "'*more* than'"),
        ("@home", "'@home'"),
        ("- 5", "'- 5'"),
        ("flight #12", "'flight #12'"),
        ("He said: no", "'He said: no'"),
        ("He said:", "'He said:'"),
        (" ©", "' ©'"),
        ('"No", he said', "'\"No\", he said'"),
        # Marks that need no escapes come first: the words can be searched for.
        ("'No': Kazakhstan's", "\"'No': Kazakhstan's\""),
        ("'a' \"b\"", "'''a'' \"b\"'"),
        # What some reader takes for something else than a text.
        ("000", "'000'"),
        ("no", "'no'"),
        ("Y", "'Y'"),
        ("12:30", "'12:30'"),
        ("1_000", "'1_000'"),
        ("1.10", "'1.10'"),
        ("1e5", "'1e5'"),
        ("0x1F", "'0x1F'"),
        ("~", "'~'"),
        ("null", "'null'"),
        ("2022-01-15 10:00:00", "'2022-01-15 10:00:00'"),
        ("", "''"),
        # Line ends, and what no YAML file may hold.
        ("one\ntwo", '"one\\ntwo"'),
        ("tab\there", '"tab\\there"'),
        ("\ufeffa\x00\u2028", '"\\ufeffa\\x00\\u2028"'),
        ('a\n"\\', '"a\\n\\"\\\\"'),
    ],
)
def test_a_text_is_plain_where_it_may_be_and_else_in_quotation_marks(
    text: str, written: str
) -> None:
    assert written == scalar(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [("a, b", "'a, b'"), ("[x]", "'[x]'"), ("a}", "'a}'"), ("a:b", "'a:b'"), ("a b", "a b")],
)
def test_between_brackets_more_signs_need_them(text: str, written: str) -> None:
    assert written == scalar(text, in_flow=True)


@given(TEXTS)
def test_it_is_read_back_as_it_was_and_is_one_line(text: str) -> None:
    root = parse(f"- {scalar(text)}\n- [{scalar(text, in_flow=True)}]\n", "a.yaml").root

    assert isinstance(root, ListNode)
    first, second = root.items
    assert isinstance(first, TextNode)
    assert isinstance(second, ListNode)
    assert [text, [text]] == [first.text, [getattr(each, "text", None) for each in second.items]]
    assert [scalar(text)] == scalar(text).splitlines()


@given(TEXTS)
def test_it_can_be_a_key(text: str) -> None:
    root = parse(f"{scalar('k' + text)}: y\n", "a.yaml").root

    assert isinstance(root, MapNode)
    assert ["k" + text] == list(root.entries)


@given(TEXTS | st.from_regex(r"[-+.]?[0-9_:.exoab,]{1,8}|[yYnNoOtTfF~<=][a-z<]{0,4}"))
def test_yaml_1_1_takes_a_plain_one_for_a_text_or_for_a_figure_or_day_that_reads_alike(
    text: str,
) -> None:
    written = scalar(text)
    if written[:1] in ("'", '"'):
        return

    (read,) = yaml.safe_load(f"- {written}")

    assert read == text or str(read) == text
