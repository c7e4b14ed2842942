"""What came in, in a few lines; and why something did not."""

import pytest

from crosscheck.errors import Problem
from crosscheck.formats.additions import next_step, render_addition, render_refusal
from crosscheck.model.brought import Addition, Outcome
from crosscheck.text import Location, Point


def shown(addition: Addition, *, dry_run: bool = False) -> str:
    return render_addition(addition, dry_run=dry_run, colour=False)


def test_a_source_is_told_with_its_files_and_with_what_is_not_known_of_it() -> None:
    addition = Addition(
        "added",
        "the-toll",
        "seeds/the-toll.txt",
        title="The toll",
        publisher="Harbour Office",
        original="seeds/originals/the-toll.pdf",
        words=1204,
        pages=3,
        unknown=("author", "url"),
        remarks=("page 2 has no text layer",),
    )

    assert shown(addition) == (
        "added the-toll: “The toll” (Harbour Office)\n"
        "  text      seeds/the-toll.txt, 1,204 words on 3 pages\n"
        "  original  seeds/originals/the-toll.pdf\n"
        "  unknown   author, url\n"
        "  note      page 2 has no text layer\n"
    )


@pytest.mark.parametrize(
    ("outcome", "dry_run", "said"),
    [
        ("added", False, "added a\n  text      seeds/a.txt, 1 word on 1 page\n"),
        ("added", True, "would add a\n  text      seeds/a.txt, 1 word on 1 page\n"),
        ("entered", False, "added the entry of a\n  text      seeds/a.txt, 1 word on 1 page\n"),
        ("entered", True, "would add the entry of a\n  text      seeds/a.txt, 1 word on 1 page\n"),
        ("known", False, "there already: a\n  text      seeds/a.txt\n"),
    ],
)
def test_the_first_words_say_what_became_of_it(
    outcome: Outcome, said: str, *, dry_run: bool
) -> None:
    addition = Addition(outcome, "a", "seeds/a.txt", words=1, pages=1)

    assert said == shown(addition, dry_run=dry_run)


def test_a_refusal_names_what_was_given_and_the_way_out() -> None:
    place = Location("seeds/sources.yaml", Point(2, 3))
    problems = (Problem("it is empty", help="get it once more"), Problem("a flaw", place))

    assert render_refusal("a b.pdf", problems, colour=False) == (
        "not added: a b.pdf: it is empty\n"
        "  help: get it once more\n"
        "not added: a b.pdf: seeds/sources.yaml:2:3: a flaw\n"
    )


def test_what_a_file_says_of_itself_cannot_steer_a_terminal() -> None:
    addition = Addition("added", "a", "seeds/a.txt", title="\x1b[2J", remarks=("\u202e",))
    refused = render_refusal("\x1b]0;x\x07", (Problem("\x1b"),), colour=False)

    assert not {"\x1b", "\u202e", "\x07"} & set(shown(addition) + refused)


def test_the_next_step_is_a_command() -> None:
    assert "now run: crosscheck scan a b" == next_step(["a", "b"])
