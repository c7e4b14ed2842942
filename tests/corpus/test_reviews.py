"""Reviews: who has gone through which text, and what is wrong with the record of it."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from crosscheck.digest import digest, is_digest
from crosscheck.model import Corpus

Files = Mapping[str, str | bytes]
Project = Callable[[Files], Corpus]
Said = Callable[[Files], list[str]]

WIRE = "Some 225 people died."
HASH = digest(WIRE)
CLAIMS = """\
- id: death-toll
  question: How many died?
  measure: killed
- id: arrests
  question: How many were arrested?
  measure: arrested
"""
KEYS = "`source`, `text`, `by`, `on`, `silent`"


def reviewed(text: str) -> dict[str, str]:
    return {"claims/a.yaml": CLAIMS, "claims/reviews.yaml": text}


def test_a_review_says_who_read_which_text_and_where_it_is_silent(project: Project) -> None:
    corpus = project(
        reviewed(
            f"version: 1\nreviews:\n- source: wire\n  text: {HASH}\n  by: Anna\n"
            "  on: 2026-11-25\n  silent: [arrests, death-toll]\n"
        )
    )

    assert () == corpus.problems
    (review,) = corpus.reviews
    assert ("wire", HASH, "Anna", date(2026, 11, 25), ("arrests", "death-toll")) == (
        review.source,
        review.text,
        review.by,
        review.on,
        review.silent,
    )
    assert "claims/reviews.yaml:3:3" == str(review.location)
    assert review.current


@pytest.mark.parametrize("silent", ["", "  silent:\n", "  silent: []\n"])
def test_who_it_was_and_any_silence_may_be_left_out(project: Project, silent: str) -> None:
    corpus = project(reviewed(f"- source: wire\n  text: {HASH}\n  on: 2026-11-25\n{silent}"))

    assert () == corpus.problems
    assert [(None, ())] == [(review.by, review.silent) for review in corpus.reviews]


@pytest.mark.parametrize(
    ("text", "current"),
    [
        (WIRE, True),
        (b"\xef\xbb\xbf" + WIRE.encode(), True),
        (WIRE.replace("225", "226"), False),
        (WIRE + "\n", False),
    ],
)
def test_a_review_is_current_while_the_text_is_the_one_that_was_read(
    project: Project, text: str | bytes, current: bool
) -> None:
    """A byte order mark is no part of it."""
    review = f"- {{source: wire, text: '{HASH}', on: 2026-11-25}}\n"

    corpus = project({**reviewed(review), "seeds/wire.txt": text})

    assert [current] == [review.current for review in corpus.reviews]


def test_the_hash_is_that_of_the_text_as_utf_8_whatever_its_file_is_in(project: Project) -> None:
    russian = "Погибли 225 человек."
    corpus = project(
        {
            **reviewed(f"- {{source: r, text: '{digest(russian)}', on: 2026-11-25}}\n"),
            "seeds/r.txt": russian.encode("koi8-r"),
            "seeds/sources.yaml": "- {id: r, file: r.txt, encoding: koi8-r}\n",
        }
    )

    assert [True] == [review.current for review in corpus.reviews]


WHOLE = f"text: {HASH}\n  on: 2026-11-25\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            f"- source: wires\n  {WHOLE}",
            "1:11: unknown source `wires`\n  help: did you mean `wire`?",
        ),
        (
            f"- {WHOLE}",
            "1:3: a review needs `source`\n  help: add a line `source: the-id-of-a-source`",
        ),
        (
            f"- source: wire\n  {WHOLE}  silent: [arrests, death-tol]\n",
            "4:21: unknown claim `death-tol`\n  help: did you mean `death-toll`?",
        ),
        (
            f"- source: wire\n  {WHOLE}  silent: death\n",
            "4:11: unknown claim `death`\n  help: did you mean `death-toll`?",
        ),
        (
            f"- source: wire\n  {WHOLE}  silent: [arrests, arrests]\n",
            "4:11: `arrests` stands twice under `silent`\n  help: keep one of the two",
        ),
        (
            "- source: wire\n  text: sha256:12ab\n  on: 2026-11-25\n",
            "2:9: `sha256:12ab` is no hash of a text\n"
            f"  help: where the text was read as it is now, write `{HASH}`",
        ),
        (
            "- source: wire\n  on: 2026-11-25\n",
            f"1:3: a review needs `text`\n  help: add a line `text: {HASH}`",
        ),
        (
            f"- source: wire\n  text: {HASH}\n  on: 25.11.2026\n",
            "3:7: `25.11.2026` is no day\n  help: write it in figures, like `2026-11-25`",
        ),
        (
            f"- source: wire\n  text: {HASH}\n  on: 2026-02-30\n",
            "3:7: `2026-02-30` is no day\n  help: write it in figures, like `2026-11-25`",
        ),
        (
            f"- source: wire\n  text: {HASH}\n  on: 20261125\n",
            "3:7: `20261125` is no day\n  help: write it in figures, like `2026-11-25`",
        ),
        (
            f"- source: wire\n  text: {HASH}\n",
            "1:3: a review needs `on`\n  help: add a line `on: 2026-11-25`",
        ),
        (
            f"- source: wire\n  {WHOLE}- source: wire\n  {WHOLE}",
            "4:11: a second review of `wire` on that day; the first is in line 1\n"
            "  help: keep the one of the text as it is now, with all that is silent in it",
        ),
        (
            f"- source: wire\n  {WHOLE}  claims: [arrests]\n",
            "4:3: unknown key `claims` in a review\n"
            "  help: the claims on which the source says nothing stand under `silent`",
        ),
        ("- wire\n", f"1:3: expected a review, found `wire`\n  help: a review has {KEYS}"),
        (
            "",
            "1:1: the file is empty; expected a list of reviews\n"
            "  help: write the first one, or delete the file",
        ),
    ],
)
def test_a_mistake_is_reported_with_the_way_out(said: Said, text: str, problem: str) -> None:
    assert [f"claims/reviews.yaml:{problem}"] == said(reviewed(text))


def test_a_source_is_gone_through_by_several_people_and_on_several_days(project: Project) -> None:
    said = (("Anna", "2026-11-24"), ("Anna", "2026-11-25"), ("Ben", "2026-11-25"))
    entries = (f"- source: wire\n  text: {HASH}\n  by: {by}\n  on: {on}\n" for by, on in said)
    corpus = project(reviewed("".join(entries)))

    assert () == corpus.problems
    assert list(said) == [(each.by, str(each.on)) for each in corpus.reviews]


def test_an_unknown_id_is_no_mistake_where_the_files_that_may_define_it_cannot_be_read(
    project: Project,
) -> None:
    review = f"- source: x\n  {WHOLE}- source: wire\n  {WHOLE}  silent: [y]\n"

    corpus = project(
        {"claims/a.yaml": "- [", "seeds/sources.yaml": "- [", "claims/reviews.yaml": review}
    )

    assert {"claims/a.yaml", "seeds/sources.yaml"} == {
        problem.location.file for problem in corpus.problems if problem.location
    }
    assert [("wire", ("y",))] == [(review.source, review.silent) for review in corpus.reviews]


@pytest.mark.parametrize(
    ("written", "is_one"),
    [
        (HASH, True),
        (HASH.upper(), False),
        (HASH[:-1], False),
        (HASH + "0", False),
        ("sha1:" + "0" * 66, False),
        ("0" * 71, False),
        ("", False),
    ],
)
def test_a_digest_has_one_form(written: str, is_one: bool) -> None:
    assert is_one == is_digest(written)


def test_a_digest_is_what_sha256sum_prints() -> None:
    assert "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" == digest(
        "abc"
    )
