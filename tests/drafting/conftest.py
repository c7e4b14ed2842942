"""This repository's own project, which all drafts here are about."""

from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.corpus import load
from crosscheck.drafting import check_draft
from crosscheck.model import Corpus
from crosscheck.model.drafted import Checked

ROOT = Path(__file__).parents[2]

Check = Callable[[str], tuple[Checked, ...]]


@pytest.fixture(scope="session", name="corpus")
def corpus_fixture() -> Corpus:
    """Return the claims and sources of this repository."""
    return load(str(ROOT))


@pytest.fixture(scope="session", name="check")
def check_fixture(corpus: Corpus) -> Check:
    """Return a function that checks a draft against them."""
    return lambda text: check_draft(corpus, text, "draft.md").checked
