"""Other sites, other names for this machine, and texts that would be more than texts."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import ORIGIN, Browser, browser_for

HOSTILE = "<script>alert(1)</script></textarea>\"'><img src=x onerror=a> {{7*7}} {% raw %}"
HIDDEN = "abc\u202edef\u2066ghi\u200b"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8700",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1.evil.example",
        "",
    ],
)
@pytest.mark.parametrize("address", ["/", "/revision", "/sources/north", "/review.js"])
def test_another_name_for_this_machine_reads_nothing(
    browser: Browser, host: str, address: str
) -> None:
    answer = browser.client.get(address, headers={"host": host})

    assert 403 == answer.status_code
    assert "killed" not in answer.text


def test_localhost_is_a_name_of_this_machine(browser: Browser) -> None:
    assert 200 == browser.client.get("/", headers={"host": "localhost:8700"}).status_code


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "https://127.0.0.1:8700"},
        {"origin": ORIGIN, "sec-fetch-site": "cross-site"},
        {"origin": ORIGIN, "sec-fetch-site": "same-site"},
        {"origin": ""},
        {"origin": ORIGIN, "content-type": "text/plain"},
        {"origin": ORIGIN, "content-type": "multipart/form-data; boundary=x"},
    ],
)
def test_a_form_from_elsewhere_is_refused(
    browser: Browser, decisions: Callable[[], str], headers: dict[str, str]
) -> None:
    fields = browser.fields("/claims/death-toll", "decide")
    told = {**fields, "treat": "defer", "because": "x"}

    assert browser.post("decide", told, **headers).status_code in {403, 415}
    assert "" == decisions()


@pytest.mark.parametrize("action", ["decide", "take", "silent", "undo", "check-quote", "try"])
@pytest.mark.parametrize("token", [None, "", "wrong", "é"])
def test_a_form_without_the_word_of_this_run_does_nothing(
    browser: Browser, decisions: Callable[[], str], action: str, token: str | None
) -> None:
    fields = browser.fields("/claims/death-toll", "decide")
    del fields["token"]
    told = {**fields, "treat": "defer", "because": "x"} | ({"token": token} if token else {})

    assert 403 == browser.post(action, told).status_code
    assert "" == decisions()


def test_another_site_cannot_say_who_signs(browser: Browser) -> None:
    """Neither by a form, nor by an address, nor by a cookie from another port of this machine."""
    fields = {
        **browser.fields("/claims/death-toll", "decide"),
        "treat": "defer",
        "because": "x",
        "by": "Eve",
    }
    browser.post("decide", fields, origin="http://127.0.0.1:9999")
    browser.post("decide", {**fields, "token": "wrong"})
    browser.get("/claims/death-toll?by=Eve")
    for name in ("by", "name", "signature"):
        browser.client.cookies.set(name, "Eve", domain="127.0.0.1")

    assert "Ana Ito" == browser.fields("/claims/death-toll", "decide")["by"]
    assert "set-cookie" not in browser.client.get("/claims/death-toll").headers


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_there_is_no_other_way_to_ask(browser: Browser, method: str) -> None:
    assert 405 == browser.client.request(method, "/").status_code


def test_nothing_is_done_by_looking(browser: Browser, decisions: Callable[[], str]) -> None:
    for action in ("decide", "take", "silent", "undo", "reopen"):
        assert browser.client.get(f"/{action}").status_code in {404, 405}
    assert "" == decisions()


@pytest.mark.parametrize("size", [300_000, 5_000_000])
def test_a_form_that_is_too_large_is_not_read(browser: Browser, size: int) -> None:
    assert 413 == browser.post("decide", {"because": "x" * size}).status_code


@pytest.mark.parametrize("body", ["&" * 100, "a", "a=%FF", "\xff"])
def test_what_is_no_form_is_refused(browser: Browser, body: str) -> None:
    headers = {"origin": ORIGIN, "content-type": "application/x-www-form-urlencoded"}
    answer = browser.client.post("/decide", content=body.encode("latin-1"), headers=headers)

    assert answer.status_code in {400, 403}


@pytest.mark.parametrize(
    "address",
    [
        "/sources/../../etc/passwd",
        "/sources/..%2f..%2fetc%2fpasswd",
        "/sources/%2e%2e/%2e%2e/etc/passwd",
        "/claims/..%2fclaims%2ftoll.yaml",
        "/style.css/../../site.py",
        "/templates/page.html",
        "//etc/passwd",
    ],
)
def test_no_way_leads_out_of_the_project(browser: Browser, address: str) -> None:
    answer = browser.client.get(address)

    assert 404 == answer.status_code
    assert "root:" not in answer.text


def test_every_answer_holds_its_page_back(browser: Browser) -> None:
    for address in ("/", "/claims/death-toll", "/none", "/review.js", "/revision"):
        headers = browser.client.get(address).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
        assert "unsafe" not in headers["content-security-policy"]
        assert "nosniff" == headers["x-content-type-options"]
        assert "same-origin" == headers["cross-origin-opener-policy"]
        assert "same-origin" == headers["cross-origin-resource-policy"]
        assert "access-control-allow-origin" not in headers


def test_no_page_has_a_script_or_a_style_of_its_own(browser: Browser) -> None:
    for address in ("/", "/claims/death-toll", "/claims/death-toll/proposals", "/sources/north"):
        page = browser.get(address)
        assert ['<script src="/review.js" defer>'] == re.findall(r"<script[^>]*>", page)
        assert [] == re.findall(r"<style|\sstyle=|\son\w+=|javascript:", page)


def test_a_text_full_of_markup_is_shown_as_text(project: Path) -> None:
    """In a source, in a claim, and in what is typed."""
    west = f"The mayor said {HOSTILE} that 180 people were killed in the city {HIDDEN}.\n"
    (project / "seeds" / "west.txt").write_text(west, encoding="utf-8")
    claims = project / "claims" / "toll.yaml"
    question = "How many <script>alert(2)</script> {{7*7}} people were killed?"
    text = claims.read_text(encoding="utf-8")
    claims.write_text(text.replace("How many people were killed?", f"'{question}'"), "utf-8")
    browser = browser_for(project)
    refused = browser.decide(because=HOSTILE, until="soon", by=HIDDEN)
    done = browser.decide(because=HOSTILE)
    pages = [refused.text] + [
        browser.get(address)
        for address in (
            "/",
            done.headers["location"],
            "/claims/death-toll/proposals",
            "/sources/west?claim=death-toll",
            "/sources/west/proposals",
        )
    ]

    assert (422, 303) == (refused.status_code, done.status_code)
    for page in pages:
        assert 1 == page.count("<script")
        assert "<img" not in page
        assert "49" not in re.sub(r'data-revision="\w+"|value="[\w-]+"|"[0-9a-f]{32}"', "", page)
        assert "\u202e" not in re.sub(r"<input[^>]*>|<textarea.*?</textarea>", "", page)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in pages[0]
    assert "&lt;U+202E&gt;" in pages[4]
