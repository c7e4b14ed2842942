"""The pages of the review: what is where, and how an editor finds it."""

import time
from pathlib import Path

import pytest

from crosscheck.review.texts import rows_of, window

from .conftest import Browser, browser_for


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/", "How many people were killed?"),
        ("/?show=all&q=begin", "When did it begin?"),
        ("/claims/death-toll", "more than 200"),
        ("/claims/death-toll/proposals", "The mayor said that 180 people"),
        ("/sources", "west"),
        ("/sources/north?line=3", "<mark>more than 200 people were killed on Friday</mark>"),
        ("/sources/west/proposals", "according to The mayor"),
        ("/help", "Undo"),
    ],
)
def test_each_page_has_an_address(browser: Browser, address: str, words: str) -> None:
    assert words in browser.get(address)


@pytest.mark.parametrize(
    "address", ["/claims/none", "/claims/none/proposals", "/sources/none", "/none", "/favicon.ico"]
)
def test_what_is_not_there_is_told_in_a_page(browser: Browser, address: str) -> None:
    answer = browser.client.get(address)

    assert 404 == answer.status_code
    assert "Not found" in answer.text


def test_the_queue_begins_with_what_is_worst(browser: Browser) -> None:
    page = browser.get("/")

    assert page.index("How many people were killed?") < page.index("nobody has gone through west")
    assert "0 of 2 reviewed; 1 source to go through" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", True),
        ("?rule=values-conflict", True),
        ("?rule=single-source", False),
        ("?verdict=disputed", True),
        ("?verdict=agreed", False),
        ("?source=south", True),
        ("?source=west", False),
        ("?q=ministry+counted", False),
        ("?q=counted+164", True),
        ("?show=decided", False),
        ("?page=9999999999999", True),
        ("?page=x", True),
    ],
)
def test_the_queue_is_filtered(browser: Browser, query: str, found: bool) -> None:
    assert found == ("How many people were killed?" in browser.get(f"/{query}"))


NAMED = """\
- file: south.txt
  id: south
  label: The Southern Post
- file: west.txt
  id: west
  label: The Western Mail
"""


def test_plain_words_come_first_and_the_names_small_beside_them(project: Path) -> None:
    (project / "seeds" / "sources.yaml").write_text(NAMED, encoding="utf-8")
    browser = browser_for(project)
    queue, open_ = browser.get("/"), browser.get("/claims/death-toll")
    browser.decide()
    decided = browser.get("/claims/death-toll")

    right, name = "two sources cannot both be right", '<span class="name">values-conflict</span>'
    assert f"error: {right}</span> {name}" in queue
    assert f'<option value="values-conflict">{right} (values-conflict)</option>' in queue
    assert f"error: {right}</span> {name}" in open_
    assert (
        "speaks to a claim</span>, The Western Mail "
        '<span class="name">statement-unrecorded, west</span>' in open_
    )
    assert "more than 200 (north) against 164 (The Southern Post): no figure" in open_
    assert "<p>The Western Mail speaks to it, and nobody has recorded" in open_
    assert ">Prefer The Southern Post: 164 <" in decided
    assert f'On: {right} <span class="name">values-conflict: prefer south</span>' in decided
    assert "The Southern Post" in browser.get("/sources/west/proposals")


def test_a_decision_on_what_is_no_longer_there_keeps_its_names(project: Path) -> None:
    browser = browser_for(project)
    browser.decide()
    path = project / "claims" / "decisions.yaml"
    path.write_text(path.read_text("utf-8").replace("statement: south", "statement: gone"), "utf-8")

    assert ">prefer gone <" in browser.get("/claims/death-toll")


def test_every_statement_and_every_line_has_an_address(browser: Browser) -> None:
    claim, source = browser.get("/claims/death-toll"), browser.get("/sources/north?line=3")

    assert 'id="statement-death-toll_2f_north"' in claim
    assert 'href="/sources/north?line=3#L3"' in claim
    assert 'id="L3"' in source
    assert 'href="/claims/death-toll#statement-death-toll_2f_north"' in source
    assert 'href="/claims/begun#statement-begun_2f_north"' in source


def test_a_source_of_five_megabytes_is_shown_a_window_at_a_time(project: Path) -> None:
    lines = [f"Line {number} says that it rained in the north." for number in range(1, 110_000)]
    (project / "seeds" / "north.txt").write_text(
        "\n".join([*lines, "more than 200 people were killed on Friday"]), encoding="utf-8"
    )
    browser = browser_for(project)
    browser.desk.project.now()  # as it is before the address is printed
    begun = time.monotonic()
    page = browser.get("/sources/north?line=110000")

    assert time.monotonic() - begun < 2
    assert "<mark>more than 200 people were killed on Friday</mark>" in page
    assert 'id="L110000"' in page
    assert 'rel="prev"' in page
    assert 'rel="next"' not in page
    assert len(page) < 400_000


def test_a_line_of_five_megabytes_is_shown_in_rows() -> None:
    text = "x" * 5_000_000
    rows = rows_of(text)
    first = window(text, rows, (), begin=0)

    assert ["L1", ""] == [each.id for each in first.rows[:2]]
    assert sum(len(each.text) for row in first.rows for each in row.pieces) <= 120_000
    assert text == "".join(
        text[start:end] for start, end in zip(rows.starts, rows.starts[1:], strict=False)
    )


def test_two_thousand_claims_are_shown_in_under_a_second(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "claims").mkdir()
    said = {
        name: [f"In Town{number} {number + more} people were killed." for number in range(2_000)]
        for name, more in {"north": 100, "south": 500}.items()
    }
    for name, lines in said.items():
        (tmp_path / "seeds" / f"{name}.txt").write_text("\n".join(lines), encoding="utf-8")
    claims = (
        f"- id: toll-{number}\n  question: How many were killed in Town{number}?\n"
        "  kind: quantity\n  unit: people\n  measure: killed\n  statements:\n"
        + "".join(
            f"    - source: {name}\n      value: {number + more}\n"
            f"      quote: In Town{number} {number + more} people were killed\n"
            for name, more in {"north": 100, "south": 500}.items()
        )
        for number in range(2_000)
    )
    (tmp_path / "claims" / "tolls.yaml").write_text("\n".join(claims), encoding="utf-8")
    browser = browser_for(tmp_path)
    browser.desk.project.now()  # as it is before the address is printed
    begun = time.monotonic()
    page = browser.get("/")

    assert time.monotonic() - begun < 1
    assert 50 == page.count("data-item")
    assert "0 of 2,000 reviewed" in page
    assert 'href="/?show=open&amp;page=2"' in page


def test_what_cannot_be_read_is_shown_with_its_place_until_it_is_mended(
    browser: Browser, project: Path
) -> None:
    path = project / "claims" / "begun.yaml"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace("kind: date", "kind: [date"), encoding="utf-8")
    broken = browser.get("/claims/death-toll")
    path.write_text(whole, encoding="utf-8")

    assert "The project cannot be read" in broken
    assert "claims/begun.yaml:" in broken
    assert "What to decide" in browser.get("/claims/death-toll")


def test_the_revision_is_that_of_the_files_and_not_of_the_moment(
    browser: Browser, project: Path
) -> None:
    path = project / "seeds" / "west.txt"
    before = browser.client.get("/revision").json()
    path.write_bytes(path.read_bytes())
    same = browser.client.get("/revision").json()
    path.write_text("Nothing was said.\n", encoding="utf-8")

    assert before == same
    assert before != browser.client.get("/revision").json()
    assert f'data-revision="{browser.desk.project.now().revision}"' in browser.get("/")
