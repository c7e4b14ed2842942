"""The report as a page, in a browser: seen, filtered, read aloud, printed."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

import crosscheck
from crosscheck.formats.html import render_html
from tests.browser.conftest import Open

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of this repository's report."""
    file = tmp_path_factory.mktemp("reports") / "discrepancies.html"
    file.write_text(render_html(crosscheck.check(crosscheck.load(str(ROOT)))), encoding="utf-8")
    return file.as_uri()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing(open_page: Open, address: str, width: int, scheme: str) -> None:
    page = open_page(address, width=width, scheme=scheme)
    page.add_style_tag(content=".claim { content-visibility: visible }")  # all of it is looked at

    assert [] == Axe().run(page).response["violations"]


@pytest.mark.parametrize("width", [320, 768, 1280, 1920])
def test_nothing_sticks_out(open_page: Open, address: str, width: int) -> None:
    page = open_page(address, width=width)

    assert width == page.evaluate("document.documentElement.scrollWidth")


def test_a_filter_leaves_its_claims_without_any_script(open_page: Open, address: str) -> None:
    page = open_page(address, script=False)
    everything = page.locator(".claim").count()

    page.get_by_label("Disputed").check()

    shown = page.locator(".claim:visible")
    assert 0 < shown.count() < everything
    assert shown.count() == page.locator(".claim.disputed").count()
    assert shown.count() == page.locator(".row:visible").count()


def test_filters_and_links_are_reached_by_the_keyboard_alone(open_page: Open, address: str) -> None:
    page = open_page(address)

    page.keyboard.press("Tab")
    assert "Skip to the content" == page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")

    assert "show-open" == page.evaluate("document.activeElement.id")
    assert page.locator(".row:visible").count() < page.locator(".row").count()


def test_a_claim_has_an_address_of_its_own(open_page: Open, address: str) -> None:
    page = open_page(f"{address}#claim-death-toll")

    assert page.locator("#claim-death-toll").evaluate(
        "claim => Math.abs(claim.getBoundingClientRect().top) < innerHeight"
    )


def test_bars_stand_where_their_figures_are(open_page: Open, address: str) -> None:
    """More than 200 begins to the left of 225, and is open to the right."""
    page = open_page(f"{address}#claim-death-toll")
    figure = page.locator("#claim-death-toll figure.plot")

    ring = figure.locator("li").nth(0).locator("circle.hole").bounding_box()
    diamond = figure.locator("li").nth(1).locator(".bar path").bounding_box()

    assert ring is not None
    assert diamond is not None
    assert ring["x"] < diamond["x"]


def test_on_paper_there_are_no_controls_and_the_words_stay_marked(
    open_page: Open, address: str
) -> None:
    page = open_page(address)

    page.emulate_media(media="print")

    assert page.locator(".filters").is_hidden()
    assert page.locator("mark").first.evaluate("mark => getComputedStyle(mark).fontWeight") == "700"
