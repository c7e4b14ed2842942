"""Nothing is written over, and nothing that somebody typed is lost."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Browser, browser_for

Decisions = Callable[[], str]
TYPED = {"treat": "defer", "because": "I would wait", "by": "Bo Li"}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_of_two_tabs_the_second_sees_the_decision_of_the_first(
    browser: Browser, decisions: Decisions
) -> None:
    fields = browser.fields("/claims/death-toll", "decide")
    browser.decide()
    first = decisions()
    second = browser.post("decide", {**fields, **TYPED})

    assert 409 == second.status_code
    assert "Nothing was written" in second.text
    assert "new: Ana Ito, 2026-11-25: prefer south" in second.text
    assert "I would wait" in second.text
    assert first == decisions()


def test_a_form_that_was_refused_can_be_sent_anew(browser: Browser, decisions: Decisions) -> None:
    fields = browser.fields("/claims/death-toll", "decide")
    browser.decide()
    refused = browser.post("decide", {**fields, **TYPED})
    basis = refused.text.split('name="basis" value="')[1].split('"')[0]
    done = browser.post("decide", {**fields, **TYPED, "basis": basis})

    assert 303 == done.status_code
    assert "I would wait" in decisions()
    assert "the ministry counted" not in decisions()


def test_of_two_people_on_one_checkout_none_loses_a_decision(
    browser: Browser, project: Path, decisions: Decisions
) -> None:
    other = browser_for(project)
    fields = other.fields("/claims/death-toll", "decide")
    browser.decide()
    first = decisions()

    assert 409 == other.post("decide", {**fields, **TYPED}).status_code
    assert first == decisions()


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("claims/toll.yaml", "value: 225", "value: 230", "value 225 -&gt; 230"),
        ("claims/toll.yaml", "How many people", "How many in all", "the question was changed"),
        ("seeds/south.txt", "counted 164", "counted 165", "south: passage"),
        ("claims/toll.yaml", "id: death-toll", "id: toll", "the question was changed"),
    ],
)
def test_evidence_that_changed_is_told(
    browser: Browser, project: Path, decisions: Decisions, file: str, old: str, new: str, says: str
) -> None:
    fields = browser.fields("/claims/death-toll", "decide")
    edit(project / file, old, new)
    done = browser.post("decide", {**fields, **TYPED})

    assert 409 == done.status_code
    assert says in done.text
    assert "I would wait" in done.text
    assert "" == decisions()


def test_what_has_nothing_to_do_with_it_may_change(
    browser: Browser, project: Path, decisions: Decisions
) -> None:
    fields = browser.fields("/claims/death-toll", "decide")
    edit(project / "claims" / "begun.yaml", "When did it begin?", "On which day did it begin?")
    edit(project / "claims" / "toll.yaml", "- id: death", "# seen\n- id: death")

    assert 303 == browser.post("decide", {**fields, **TYPED}).status_code
    assert "I would wait" in decisions()


def test_what_was_typed_is_kept_while_the_project_cannot_be_read(
    browser: Browser, project: Path, decisions: Decisions
) -> None:
    fields = browser.fields("/claims/death-toll", "decide")
    edit(project / "claims" / "begun.yaml", "kind: date", "kind: [date")
    refused = browser.post("decide", {**fields, **TYPED})
    edit(project / "claims" / "begun.yaml", "kind: [date", "kind: date")

    assert 409 == refused.status_code
    assert "I would wait" in refused.text
    assert "" == decisions()
    assert 303 == browser.post("decide", {**fields, **TYPED}).status_code


def test_a_page_of_an_earlier_run_is_refused_and_what_was_typed_is_kept(
    browser: Browser, project: Path, decisions: Decisions
) -> None:
    fields = browser.fields("/claims/death-toll", "decide")
    later = browser_for(project)
    refused = later.post("decide", {**fields, **TYPED})
    done = later.post("decide", {**fields, **TYPED, "token": later.desk.token})

    assert (403, 303) == (refused.status_code, done.status_code)
    assert "I would wait" in refused.text
    assert "I would wait" in decisions()


def served(project: Path) -> tuple["subprocess.Popen[str]", str]:
    """Return a server that runs, and its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "crosscheck", "review", str(project), "--port", "0", "--by", "Ana"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        env={**os.environ, "PYTHONUNBUFFERED": "1", "CROSSCHECK_TODAY": "2026-11-25"},
    )
    assert process.stdout is not None
    return process, process.stdout.readline().split()[-1]


def sent(address: str, because: str) -> None:
    """Decide on the page at *address*, and wait for no answer."""
    import httpx2

    with httpx2.Client(base_url=address, headers={"origin": address.rstrip("/")}) as client:
        try:
            page = client.get("/claims/death-toll").text
        except httpx2.TransportError:
            return  # it was killed before
        form = page[page.index('action="/decide"') :]
        fields = {
            name: form.split(f'name="{name}" value="')[1].split('"')[0]
            for name in ("token", "basis", "claim", "rule", "about")
        }
        try:
            client.post(
                "/decide", data={**fields, **TYPED, "because": because}, timeout=httpx2.Timeout(5)
            )
        except httpx2.TransportError:
            return  # it was killed meanwhile


def test_a_server_that_is_killed_while_it_decides_leaves_the_old_file_or_the_new(
    browser: Browser, project: Path, decisions: Decisions
) -> None:
    from threading import Thread

    browser.decide()
    old, chance, found = decisions(), random.Random(7), set()  # noqa: S311 - no secret
    for _ in range(4):
        (project / "claims" / "decisions.yaml").write_text(old, encoding="utf-8")
        process, address = served(project)
        asking = Thread(target=sent, args=(address, "asked again"))
        asking.start()
        time.sleep(chance.uniform(0.01, 0.25))
        process.kill()
        process.communicate()
        asking.join()
        found.add("old" if decisions() == old else "new" if "asked again" in decisions() else "3rd")
        assert 'id="conflict-1-form"' in browser_for(project).get("/claims/death-toll")

    assert found <= {"old", "new"}


def test_it_ends_when_it_is_interrupted_as_other_commands_do(project: Path) -> None:
    process, address = served(project)
    import httpx2

    shown = httpx2.get(address).status_code
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)

    assert (200, 130, "interrupted") == (shown, process.returncode, err.strip())
