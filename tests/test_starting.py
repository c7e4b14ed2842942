"""A new project checks at once, and its comments teach what they say."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from crosscheck.checking import check
from crosscheck.corpus import load
from crosscheck.model import Corpus, Severity, Verdict
from crosscheck.reviewing import open_cells
from crosscheck.starting import layout


def _laid_out(folder: Path, files: Mapping[str, str]) -> Corpus:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return load(str(folder))


def test_the_example_checks_without_a_problem(tmp_path: Path) -> None:
    corpus = _laid_out(tmp_path, layout())

    assert () == corpus.problems
    assert {
        "injured": Verdict.CONSISTENT,
        "day-of-accident": Verdict.AGREED,
        "rescue-leader": Verdict.AGREED,
    } == {judgement.claim.id: judgement.verdict for judgement in check(corpus).judgements}


def test_every_quote_of_the_example_is_found_and_nothing_is_wrong(tmp_path: Path) -> None:
    report = check(_laid_out(tmp_path, layout()))

    assert report.totals.statements == report.totals.linked
    assert {Severity.NOTE} >= {finding.severity for finding in report.findings}


def test_the_lines_that_a_comment_offers_show_a_conflict(tmp_path: Path) -> None:
    files = dict(layout())
    files["claims/example.yaml"] = files["claims/example.yaml"].replace("    # - ", "    - ")
    files["claims/example.yaml"] = files["claims/example.yaml"].replace("    #   ", "      ")

    report = check(_laid_out(tmp_path, files))

    assert () == report.corpus.problems
    assert ["values-conflict"] == sorted(
        {each.rule for each in report.findings if each.severity == Severity.ERROR}
    )


def test_the_source_that_is_only_quoted_in_a_comment_was_gone_through(tmp_path: Path) -> None:
    """Nothing is open in its review but what the comment offers, and the day it does not tell."""
    files = dict(layout())

    corpus = _laid_out(tmp_path, files)

    assert [("post", True)] == [(review.source, review.current) for review in corpus.reviews]
    assert ("injured", "day-of-accident") == open_cells(corpus)["post"]
    del files["claims/reviews.yaml"]
    (tmp_path / "claims" / "reviews.yaml").unlink()
    found = check(_laid_out(tmp_path, files)).findings
    assert ["source-unreviewed"] == [each.rule for each in found if each.severity is Severity.ERROR]


def test_without_the_example_there_is_nothing_to_check(tmp_path: Path) -> None:
    corpus = _laid_out(tmp_path, layout(example=False))

    assert ((), (), ()) == (corpus.problems, corpus.claims, corpus.sources)


@pytest.mark.parametrize("folder", ["seeds", "claims", "reports"])
def test_every_folder_is_laid_out(tmp_path: Path, folder: str) -> None:
    for example in (True, False):
        assert any(name.startswith(f"{folder}/") for name in layout(example=example))
