"""Two states of a small project, checked."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from crosscheck.checking import check
from crosscheck.corpus import load
from crosscheck.model import Report

State = Callable[[Mapping[str, str]], Report]

FILES = {
    "seeds/gazette.txt": "The harbour\n\nAt least 12 people were injured, the master said.\n",
    "seeds/wire.txt": "A nurse said 14 people were injured.\nIt was foggy.\n",
    "seeds/sources.yaml": "- {file: wire.txt, title: Ferry runs aground off Northwick}\n",
    "claims/ferry.yaml": """\
- id: injured
  question: How many people were injured?
  measure: injured
  unit: people
  statements:
    - {source: gazette, value: at least 12, quote: At least 12 people were injured}
    - {source: wire, speaker: a nurse, value: 14, quote: 14 people were injured}
""",
}


@pytest.fixture(name="state")
def _state(tmp_path_factory: pytest.TempPathFactory) -> State:
    """Return a function that checks the project with some of its files written otherwise."""

    def state(files: Mapping[str, str]) -> Report:
        folder: Path = tmp_path_factory.mktemp("state")
        for name, text in {**FILES, **files}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="")
        return check(load(str(folder)))

    return state


@pytest.fixture(name="edited")
def _edited(state: State) -> Callable[..., Report]:
    """Return a function that checks the project with words in one file replaced."""

    def edited(file: str, *replacements: tuple[str, str]) -> Report:
        text = FILES[file]
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new)
        return state({file: text})

    return edited
