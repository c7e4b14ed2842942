"""``crosscheck review`` before it serves: what it needs, and what it says where that is missing."""

import importlib.util
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_what_is_not_installed_is_told_with_the_way_to_install_it(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    done = run("review")

    assert (2, "") == (done.status, done.out)
    assert "packages that are not installed" in done.err
    assert 'pip install ".[review]"' in done.err


def test_a_port_that_another_program_has_is_told(run: Run, project: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run("review", "--port", str(port))

    assert 2 == done.status
    assert f"Error: port {port} cannot be had: Address already in use\n" in done.err
    assert "--port, 0 for any" in done.err


def test_there_is_nothing_to_review_where_no_claim_is_recorded(run: Run, project: Path) -> None:
    (project / "claims" / "toll.yaml").unlink()

    assert 3 == run("review").status
    assert 2 == run("review", "elsewhere").status
