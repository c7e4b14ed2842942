"""A note tells what the texts bear out, and sets apart what none of them says."""

import pytest

from crosscheck.formats.notes import note, paragraphs


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Both can be true.", ["Both can be true."]),
        (
            "No source gives the day. Outside knowledge: 2 January. In Zhanaozen.",
            ["No source gives the day.", "*Outside knowledge: 2 January. In Zhanaozen.*"],
        ),
        ("Outside knowledge: March 2019.", ["*Outside knowledge: March 2019.*"]),
        (
            "Outside knowledge, to be checked: 19. Editor's query: is 13 in 225?",
            ["Editor's query: is 13 in 225?", "*Outside knowledge, to be checked: 19.*"],
        ),
        (
            'He calls it "old". Outside knowledge: one. Outside knowledge: two.',
            ['He calls it "old".', "*Outside knowledge: one.*", "*Outside knowledge: two.*"],
        ),
        ("This is Outside knowledge", ["This is Outside knowledge"]),
        ("Stars * and | bars.", [r"Stars \* and \| bars."]),
    ],
)
def test_outside_knowledge_is_set_apart(written: str, shown: list[str]) -> None:
    assert paragraphs(note(written)) == shown
