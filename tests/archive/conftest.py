"""An archive of a few reports, and questions about what they report."""

from pathlib import Path

import pytest

import crosscheck
from crosscheck.model import Corpus

REPORTS = {
    "kaltau": "Three people were killed in the fire in Kaltaugrad on 2 June 2020, police said.\n",
    "misspelled": "Four people were killed in the fire in Kaltuagrad on 2 June 2020.\n",
    "mirsk": "Nine people were killed in the flood in Mirovsk on 5 March 2019, police said.\n",
    "market": "The price of bread rose by 4 per cent, the office of statistics reported.\n",
}
CLAIMS = """\
version: 1
claims:
  - id: fire
    question: How many people were killed in the fire in Kaltaugrad on 2 June 2020?
    kind: quantity
    measure: killed
  - id: flood
    question: How many people were killed in the flood in Mirovsk on 5 March 2019?
    kind: quantity
    measure: killed
  - id: bread
    question: By how much did the price of bread rise?
    kind: quantity
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the project folder of the archive."""
    project = tmp_path / "project"
    (project / "seeds").mkdir(parents=True)
    (project / "claims").mkdir()
    for name, text in REPORTS.items():
        (project / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    (project / "claims" / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return project


@pytest.fixture
def corpus(folder: Path) -> Corpus:
    """Return the archive, loaded."""
    return crosscheck.load(str(folder))
