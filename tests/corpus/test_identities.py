"""Actors: names, what acts within what, and names that two would have."""

from collections.abc import Callable, Mapping

import pytest

from crosscheck.model import Corpus
from crosscheck.values.actor import Identity

Project = Callable[[Mapping[str, str]], Corpus]
Said = Callable[[Mapping[str, str]], list[str]]

KEYS = "`name`, `aliases`, `broader`, `parts`"


def test_actors_are_read_with_lists_or_single_texts(project: Project) -> None:
    corpus = project(
        {
            "claims/actors.yaml": """\
- name: Kassym-Jomart Tokayev
  aliases: [Tokayev, Tokaev, tokayev]
  broader: Kazakhstan's government
- name: CSTO troops
  parts: [Russian troops]
"""
        }
    )

    assert () == corpus.problems
    assert (
        Identity(
            "Kassym-Jomart Tokayev",
            ("Tokayev", "Tokaev", "tokayev"),
            ("Kazakhstan's government",),
        ),
        Identity("CSTO troops", parts=("Russian troops",)),
    ) == corpus.actors.identities
    assert "Kassym-Jomart Tokayev" == corpus.actors.names("TOKAEV")[1]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "- name: Tokayev\n  aliases: The President\n- name: the president\n",
            "3:9: `the president` is already a name of `Tokayev`, in line 1\n"
            "  help: let one actor have it, or make the two one",
        ),
        (
            "- name: Tokayev\n- name: Tokaev\n  aliases: [tokayev]\n",
            "3:12: `tokayev` is already a name of `Tokayev`, in line 1\n"
            "  help: let one actor have it, or make the two one",
        ),
        (
            "- name: CSTO\n- name: CSTO\n",
            "2:9: `CSTO` is already a name of `CSTO`, in line 1\n"
            "  help: let one actor have it, or make the two one",
        ),
        (
            "- aliases: [Tokaev]\n",
            "1:3: an actor needs `name`\n"
            "  help: add a line `name: Collective Security Treaty Organisation`",
        ),
        ("- Tokayev\n", f"1:3: expected an actor, found `Tokayev`\n  help: an actor has {KEYS}"),
        (
            "- name: CSTO\n  part: x\n",
            "2:3: unknown key `part` in an actor\n  help: did you mean `parts`?",
        ),
        (
            "- name: CSTO\n  parts:\n    one: x\n",
            "3:5: expected a list of texts for `parts`, found a mapping\n"
            "  help: write `parts: [first, second]`",
        ),
    ],
)
def test_a_mistake_among_the_actors(said: Said, text: str, problem: str) -> None:
    assert [f"claims/actors.yaml:{problem}"] == said({"claims/actors.yaml": text})
