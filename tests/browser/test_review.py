"""An editor's day with the page, in a browser, on a copy of this repository's own project."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

ROOT = Path(__file__).parents[2]
NEW = """\
The toll of January

More than 230 people were killed in the unrest of January 2022 in Kazakhstan, Vera Moss of the
Human Rights Office said on Friday. <script>document.title = "owned"</script>
"""
"""A source that nobody has gone through, with a script in it."""
Serve = Callable[[], "Served"]


class Served:
    """The page of a project, served by a process of its own."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self._process = subprocess.Popen(
            [sys.executable, "-m", "crosscheck", "review", "--port", "0", "--by", "Ada Editor"],
            cwd=project,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().split()[-1].rstrip("/")

    def end(self, how: signal.Signals = signal.SIGINT) -> None:
        """Send the signal *how* to the process, and wait until it is gone."""
        self._process.send_signal(how)
        self._process.communicate(timeout=20)

    def file(self, name: str) -> str:
        """Return what a file of the project holds."""
        return (self.project / name).read_text(encoding="utf-8")

    def changed(self) -> str:
        """Return what differs from what was committed, as `git diff` shows it."""
        return _git(self.project, "diff", "--unified=0")


def _git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Ada Editor", "-c", "user.email=ada@example.org")
    done = subprocess.run(
        ["git", *identity, *arguments],  # noqa: S607 - the git of the machine
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project as it is at the beginning of the day."""
    folder = tmp_path_factory.mktemp("day") / "project"
    for name in ("seeds", "claims"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "seeds" / "wire.txt").write_text(NEW, encoding="utf-8")
    _git(folder.parent, "init", "--quiet", str(folder))
    _git(folder, "add", ".")
    _git(folder, "commit", "--quiet", "--message", "The project as it was")
    return folder


@pytest.fixture(scope="module")
def read(committed: Path) -> Iterator[Served]:
    """Serve the project for those who only read."""
    served = Served(committed)
    yield served
    served.end()


@pytest.fixture
def serve(committed: Path, tmp_path: Path) -> Iterator[Serve]:
    """Serve a copy of the project, as often as it is asked for.

    A test names it before the pages, which are closed first then: they would miss the server.
    """
    project = tmp_path / "project"
    shutil.copytree(committed, project)
    started: list[Served] = []

    def start() -> Served:
        started.append(Served(project))
        return started[-1]

    yield start
    started[-1].end()


PAGES = (
    "/",
    "/claims/years-in-power",
    "/claims/death-toll/proposals",
    "/sources",
    "/sources/paris-globalist?line=3&claim=death-toll",
    "/sources/wire/proposals",
    "/help",
)
PAINTED = """() => new Promise(painted => new PerformanceObserver(list => {
    const [first] = list.getEntriesByName('first-contentful-paint');
    if (first) painted(first.startTime);
}).observe({type: 'paint', buffered: true}))"""
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""What may be otherwise in the dark; all else is the same."""


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(open_page: Open, read: Served, path: str) -> None:
    """In both looks, and at three widths."""
    page = open_page(read.address + path, width=320)
    axe = Axe()

    assert [] == axe.run(page).response["violations"]
    page.emulate_media(color_scheme="dark")
    assert [] == axe.run(page, options=CONTRAST).response["violations"]
    for width in (320, 768, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert width == page.evaluate("document.documentElement.scrollWidth")


def test_a_source_full_of_script_is_text(open_page: Open, read: Served) -> None:
    page = open_page(f"{read.address}/sources/wire")

    expect(page.get_by_text('<script>document.title = "owned"</script>')).to_be_visible()
    assert "owned" not in page.title()


def test_the_keyboard_alone_leads_from_the_queue_to_a_decision(
    open_page: Open, read: Served
) -> None:
    page = open_page(read.address)

    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("in power")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=in+power*")
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page).to_have_url(f"{read.address}/claims/years-in-power")
    page.wait_for_load_state()
    page.keyboard.press("d")

    expect(page.locator("input[name=treat]").first).to_be_focused()


def test_the_keys_can_be_switched_off_and_stay_off(open_page: Open, read: Served) -> None:
    page = open_page(read.address)
    page.get_by_role("link", name="Help and keys").click()
    page.get_by_label("These keys do something").uncheck()
    page.get_by_role("button", name="Close").click()

    page.reload()
    page.keyboard.press("/")
    page.keyboard.press("?")

    expect(page.get_by_role("searchbox")).not_to_be_focused()
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_a_day(serve: Serve, open_page: Open) -> None:
    """Decide, dissent, take a proposal, undo, go through a source; and all of it is in git."""
    served = serve()
    page = open_page(served.address)
    before = _reviewed(page)

    page.get_by_role("link", name="Who asked for foreign troops in January 2022?").click()
    _decide(page, "Keep pending", "The ministry is asked.")
    expect(page.locator(".told")).to_contain_text("Written to claims/decisions.yaml")
    assert "reason: The ministry is asked." in served.file("claims/decisions.yaml")

    _dissent(page, "The caption is clear enough.")
    expect(page.locator(".told")).to_contain_text("Dissent of Ada Editor")
    assert "The caption is clear enough." in served.file("claims/decisions.yaml")
    page.wait_for_load_state()
    page.keyboard.press("u")
    expect(page.locator(".told")).to_contain_text("Taken back")
    assert "The caption is clear enough." not in served.file("claims/decisions.yaml")

    page.goto(f"{served.address}/sources/wire/proposals")
    _take(page)
    assert "source: wire" in served.changed()

    page.goto(f"{served.address}/sources/wire/proposals")
    page.get_by_role("button", name="I have gone through it").click()
    assert "source: wire" in served.file("claims/reviews.yaml")

    removed = [line for line in served.changed().splitlines() if line.startswith("-")]
    assert [] == [line for line in removed if not line.startswith("---")]
    page.goto(served.address)
    assert before != _reviewed(page)


def test_words_are_taken_by_selecting_them_in_the_source(serve: Serve, open_page: Open) -> None:
    """The value is read from them as they are chosen, and held against what is typed."""
    served = serve()
    page = open_page(f"{served.address}/sources/wire?claim=death-toll")

    page.locator("#L3 .words").select_text()
    page.get_by_role("button", name="Use the selected words").click()
    page.get_by_label("Value").fill("235")
    expect(page.locator(".verdict-on .bad")).not_to_have_count(0)
    page.get_by_label("Value").fill("more than 230")
    expect(page.locator(".verdict-on .bad")).to_have_count(0)
    page.get_by_role("button", name="Record", exact=True).click()

    assert "value: more than 230" in served.changed()


def test_a_file_that_changes_underneath_is_shown_and_never_written_over(
    serve: Serve, open_page: Open, complaints: list[str]
) -> None:
    served = serve()
    page = open_page(f"{served.address}/claims/years-in-power")
    form = page.locator("form.decide").first
    form.get_by_label("Reason").fill("Lived through it.")
    claims = served.project / "claims" / "nazarbayev-and-tokayev.yaml"
    mended = served.file("claims/nazarbayev-and-tokayev.yaml").replace(
        "twenty years", "thirty years", 1
    )
    claims.write_text(mended, encoding="utf-8")

    expect(page.locator("#notice")).to_contain_text("have changed", timeout=8000)
    form.get_by_label("Defer").check()
    form.get_by_role("button", name="Decide").click()

    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Reason")).to_have_value("Lived through it.")
    assert mended == claims.read_text(encoding="utf-8")
    assert not (served.project / "claims" / "decisions.yaml").exists()
    assert [each for each in complaints if "409" in each]
    complaints.clear()


def test_two_tabs_lose_no_decision(serve: Serve, open_page: Open, complaints: list[str]) -> None:
    served = serve()
    address = f"{served.address}/claims/csto-requester"
    one, other = open_page(address), open_page(address)

    _decide(one, "Keep pending", "Asked the ministry.")
    _decide(other, "Defer", "Wait for the archive.")

    expect(other.get_by_role("alert")).to_be_visible()
    assert "Asked the ministry." in served.file("claims/decisions.yaml")
    assert "Wait for the archive." not in served.file("claims/decisions.yaml")
    complaints.clear()


def test_what_was_decided_is_there_after_the_power_went(serve: Serve, open_page: Open) -> None:
    served = serve()
    page = open_page(f"{served.address}/claims/csto-requester")
    _decide(page, "Keep pending", "Asked the ministry.")
    page.close()
    served.end(signal.SIGKILL)

    again = serve()
    page = open_page(f"{again.address}/claims/csto-requester")

    expect(page.get_by_text("Asked the ministry.").first).to_be_visible()


def test_two_thousand_claims_are_painted_within_a_second(serve: Serve, open_page: Open) -> None:
    """The queue is paged, so that its length does not matter."""
    served = serve()
    claims = served.project / "claims"
    told = "".join(
        f"- id: c{number}\n  question: How many were killed in place {number}?\n"
        "  kind: quantity\n  measure: killed\n  unit: people\n  statements:\n"
        "    - {source: wire, value: more than 230, quote: More than 230 people were killed}\n"
        "    - {source: makrogianni, value: '25', quote: more than 225 citizens have been killed}\n"
        for number in range(2000)
    )
    (claims / "many.yaml").write_text(told, encoding="utf-8")
    page = open_page(served.address)  # everything is checked once, and then known

    painted = [_painted(open_page(served.address)) for _ in range(3)]
    assert min(painted) < 1000  # a busy machine may be slower now and then
    assert 50 == page.locator(".row").count()


def _painted(page: Page) -> float:
    """Return after how many milliseconds something of *page* was seen."""
    return float(page.evaluate(PAINTED))


def _reviewed(page: Page) -> str:
    return page.locator(".progress").inner_text()


def _decide(page: Page, treatment: str, reason: str) -> None:
    """Decide on the first conflict of the page."""
    form = page.locator("form.decide").first
    form.get_by_label(treatment).check()
    form.get_by_label("Reason").fill(reason)
    form.get_by_role("button", name="Decide").click()


def _dissent(page: Page, reason: str) -> None:
    page.get_by_text("I see it otherwise").first.click()
    form = page.locator("form[action='/dissent']").first
    form.get_by_label("Why").fill(reason)
    form.get_by_role("button", name="Record the dissent").click()


def _take(page: Page) -> None:
    """Take the first proposal of the page."""
    page.locator("summary", has_text="Take it").first.click()
    form = page.locator("form.take").first
    form.get_by_role("button", name="Record", exact=True).click()
    expect(page.locator(".told")).to_contain_text("Recorded")
