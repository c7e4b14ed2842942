"""A project under a configuration: its folders, its tolerances, and what messages call them."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crosscheck.corpus import load
from crosscheck.model import Corpus
from crosscheck.recording import new_problems, record_silence

Files = Mapping[str, str | bytes]
Laid = Callable[[Files], Corpus]

CLAIM = """\
- id: toll
  question: How many people were killed?
  kind: quantity
"""
FILES: Files = {
    "crosscheck.toml": 'seeds = "texts"\nclaims = "editorial/questions"\n',
    "texts/wire.txt": "Some 225 people died.",
    "texts/sources.yaml": "- {id: wire, file: wire.txt, publisher: The Wire}\n",
    "editorial/questions/a.yaml": CLAIM,
}


@pytest.fixture(name="laid")
def _laid(tmp_path: Path) -> Laid:
    def laid(files: Files) -> Corpus:
        for name, content in {**FILES, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load(str(tmp_path))

    return laid


def told(corpus: Corpus) -> list[str]:
    return [str(problem) for problem in corpus.problems]


def test_everything_is_read_from_the_folders_that_are_named(laid: Laid) -> None:
    corpus = laid(
        {
            "seeds/other.txt": "not a source",
            "claims/other.yaml": "- {",
            "editorial/questions/actors.yaml": "- name: Tokayev\n  aliases: [Tokaev]\n",
            "editorial/questions/constraints.yaml": "- toll <= deaths\n",
            "editorial/questions/b.yaml": CLAIM.replace("toll", "deaths"),
        }
    )

    assert [] == told(corpus)
    assert [("wire", "texts/wire.txt", "The Wire")] == [
        (source.id, source.file, source.publisher) for source in corpus.sources
    ]
    assert ["toll", "deaths"] == [claim.id for claim in corpus.claims]
    assert corpus.actors.canonical("Tokaev") == corpus.actors.canonical("Tokayev")
    assert ["toll <= deaths"] == [one.written for one in corpus.constraints]


@pytest.mark.parametrize(
    ("file", "content", "expected"),
    [
        (
            "texts/sources.yaml",
            "- {file: wir.txt}\n",
            "there is no file `wir.txt` in texts/\n  help: did you mean `wire.txt`?",
        ),
        (
            "texts/sources.yaml",
            "- {file: ../claims/a.txt}\n",
            "`../claims/a.txt` lies outside texts/ and is not read\n"
            "  help: copy the text into texts/, and write its path from there",
        ),
        (
            "texts/sources.yaml",
            "- {file: sources.yaml}\n",
            "`sources.yaml` is no source: texts are .txt and .md files, not in texts/originals/\n"
            "  help: save its text in texts/, and keep the original in texts/originals/",
        ),
        (
            "texts/latin.txt",
            b"caf\xe9",
            "texts/latin.txt is not UTF-8: byte 0xE9 at offset 3\n"
            "  help: save it as UTF-8; a source may also declare its `encoding` in"
            " texts/sources.yaml",
        ),
        (
            "texts/more/wire.txt",
            "x",
            "texts/more/wire.txt: a second source is called `wire`; the first is texts/wire.txt\n"
            "  help: give one of them an id of its own in texts/sources.yaml",
        ),
        (
            "texts/sources.yml",
            "",
            "texts/sources.yml is not read: the file is called texts/sources.yaml\n"
            "  help: rename it",
        ),
        (
            "editorial/questions/more/actors.yaml",
            "",
            "editorial/questions/more/actors.yaml is not read: a project has one file of this"
            " name, editorial/questions/actors.yaml\n"
            "  help: move it to editorial/questions/actors.yaml, or rename it",
        ),
    ],
)
def test_messages_name_the_folders_as_they_are(
    laid: Laid, file: str, content: str | bytes, expected: str
) -> None:
    (message,) = told(laid({file: content}))

    assert message.endswith(expected)


def test_a_folder_that_is_named_and_missing(laid: Laid) -> None:
    corpus = laid({"crosscheck.toml": 'seeds = "text"\nclaims = "editorial/questions"\n'})

    assert [
        "there is no folder text/, which holds the texts of the sources\n"
        "  help: make it, or run `crosscheck init`"
    ] == told(corpus)


def test_a_folder_that_leads_out_is_not_read(laid: Laid, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path.parent)

    corpus = laid({"crosscheck.toml": 'seeds = "link"\nclaims = "editorial/questions"\n'})

    assert ["link/ is a link that leads out of the project, and is not read"] == [
        problem.message for problem in corpus.problems
    ]


TOLERANT = str(FILES["crosscheck.toml"]) + "[tolerance]\n"


def test_a_tolerance_is_that_of_its_claim(laid: Laid) -> None:
    (claim,) = laid({"crosscheck.toml": TOLERANT + "toll = 0.05\n"}).claims

    assert Decimal("0.05") == claim.tolerance


@pytest.mark.parametrize(("own", "tolerance"), [("1%", "0.01"), ("0", "0")])
def test_a_tolerance_in_the_claim_itself_is_nearer(laid: Laid, own: str, tolerance: str) -> None:
    files = {
        "crosscheck.toml": TOLERANT + "toll = 0.05\n",
        "editorial/questions/a.yaml": CLAIM + f"  tolerance: {own}\n",
    }

    (claim,) = laid(files).claims

    assert Decimal(tolerance) == claim.tolerance


def test_a_tolerance_of_a_claim_that_there_is_not(laid: Laid) -> None:
    corpus = laid({"crosscheck.toml": TOLERANT + "tol = 0.05\n"})

    assert ["crosscheck.toml:4:1: unknown claim `tol`\n  help: did you mean `toll`?"] == told(
        corpus
    )
    assert 1 == len(corpus.claims)


def test_a_claim_that_cannot_be_read_may_have_a_tolerance(laid: Laid) -> None:
    files = {
        "crosscheck.toml": TOLERANT + "lost = 0.05\nbad = 0.05\n",
        "editorial/questions/b.yaml": "- id: lost\n  x: [\n",
        "editorial/questions/c.yaml": "- {id: bad, question: How many?, kind: quantty}\n",
    }

    assert not any("unknown claim" in message for message in told(laid(files)))


def test_what_an_editor_records_goes_to_the_folders_that_are_named(laid: Laid) -> None:
    schema = "# yaml-language-server: $schema=../../x/claims.schema.json\n"
    corpus = laid({"editorial/questions/a.yaml": schema + CLAIM})

    change = record_silence(corpus, "wire", ["toll"], by=None, on=date(2022, 1, 7))

    assert ("editorial/questions/reviews.yaml", None) == (change.file, change.old)
    assert change.new.startswith("# yaml-language-server: $schema=../../x/reviews.schema.json\n")
    assert () == new_problems(corpus, change)


def test_decisions_and_their_findings_are_those_of_the_configured_folder(laid: Laid) -> None:
    corpus = laid({"editorial/questions/decisions.yaml": "- {claim: tol}\n"})

    assert any(
        each.startswith("editorial/questions/decisions.yaml:1:11: unknown claim `tol`")
        for each in told(corpus)
    )
