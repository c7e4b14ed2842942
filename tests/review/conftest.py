"""A small project, and its pages as a browser asks for them, in this process."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from attrs import frozen
from httpx2 import Response
from starlette.testclient import TestClient

from crosscheck.review.guard import Guard
from crosscheck.review.pages import Desk
from crosscheck.review.serving import desk_for
from crosscheck.review.site import Site
from tests.cli import conftest as cli

ORIGIN = "http://127.0.0.1:8700"
TODAY = date(2026, 11, 25)

SOURCES = {**cli.SOURCES, "west.txt": "The mayor said that 180 people were killed in the city.\n"}
OTHER = """\
- id: begun
  question: When did it begin?
  kind: date
  statements:
    - source: north
      value: Friday
      quote: were killed on Friday
"""


@frozen
class Browser:
    """What a person with a browser does."""

    desk: Desk
    client: TestClient

    def get(self, address: str) -> str:
        """Return the page at *address*, which must be there."""
        answer = self.client.get(address)
        assert 200 == answer.status_code, answer.text
        return answer.text

    def fields(self, address: str, action: str, nth: int = 0) -> dict[str, str]:
        """Return what the form for *action* on the page at *address* holds before it is filled."""
        forms = re.findall(
            rf'<form [^>]*action="/{action}".*?</form>', self.get(address), re.DOTALL
        )
        found = re.findall(r'<input [^>]*name="([\w-]+)"[^>]*>', forms[nth])
        values = {
            name: unescape(value[1])
            for name in found
            if (value := re.search(rf'<input [^>]*name="{name}" value="([^"]*)"', forms[nth]))
        }
        written = re.findall(r'<textarea [^>]*name="([\w-]+)"[^>]*>([^<]*)<', forms[nth])
        return {**values, **{name: unescape(text) for name, text in written}}

    def post(self, action: str, fields: dict[str, str], **headers: str) -> Response:
        """Return the answer to a form, the page behind a redirect not asked for."""
        return self.client.post(
            f"/{action}",
            data=fields,
            headers={"origin": ORIGIN, **headers},
            follow_redirects=False,
        )

    def decide(self, **words: str) -> Response:
        """Return the answer to a decision on the worst conflict of the death toll."""
        fields = self.fields("/claims/death-toll", "decide")
        told = {"treat": "prefer", "statement": "south", "because": "the ministry counted"}
        return self.post("decide", {**fields, **told, **words})


def browser_for(folder: Path) -> Browser:
    """Return a browser that looks at a new run over the project in *folder*."""
    desk = desk_for(str(folder), "Ana Ito", lambda: TODAY)
    return Browser(desk, TestClient(Guard(Site(desk).application(), 8700), base_url=ORIGIN))


@pytest.fixture(name="project")
def project_fixture(tmp_path: Path) -> Path:
    """Return the folder of a project: a disputed claim, and a source that nobody went through."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "claims").mkdir()
    for name, text in SOURCES.items():
        (tmp_path / "seeds" / name).write_text(text, encoding="utf-8")
    (tmp_path / "claims" / "toll.yaml").write_text(cli.CLAIMS, encoding="utf-8")
    (tmp_path / "claims" / "begun.yaml").write_text(OTHER, encoding="utf-8")
    return tmp_path


@pytest.fixture(name="browser")
def browser_fixture(project: Path) -> Browser:
    """Return a browser that looks at the project."""
    return browser_for(project)


@pytest.fixture(name="decisions")
def decisions_fixture(project: Path) -> Callable[[], str]:
    """Return a function that gives the file of decisions as it is; empty where there is none."""
    path = project / "claims" / "decisions.yaml"
    return lambda: path.read_text(encoding="utf-8") if path.exists() else ""
