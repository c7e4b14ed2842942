"""A real browser: Debian's Chromium, driven by Playwright."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
"""What the browser is called; the first that is there is taken."""
QUIET = (
    "--no-sandbox",  # Chromium refuses its sandbox to root, as whom containers run
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the browser once for all tests; without one they fail, and say what to install."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        pytest.fail("the tests of the page need Chromium (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Open]:
    """Open pages in windows of their own; whatever a page complains of fails the test."""
    complaints: list[str] = []
    contexts = []

    def opened(url: str, *, width: int = 1280, scheme: str = "light", script: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=script,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda each: _noted(each.type, each.text, complaints))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(url)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [] == complaints


def _noted(kind: str, text: str, complaints: list[str]) -> None:
    if kind in {"error", "warning"}:
        complaints.append(text)
