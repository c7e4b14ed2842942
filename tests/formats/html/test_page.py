"""The report as a page: one file, whole, with the same content as the Markdown."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve

import crosscheck
from crosscheck.formats.html import render_html, stylesheet
from crosscheck.model import Report

ROOT = Path(__file__).parents[3]
VOID = {"meta", "input", "br", "link", "path", "rect", "line", "circle"}
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "</style></title></textarea></svg><b>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "225\u202e522 \u2066isolate\u2069",
)


class Page(HTMLParser):
    """Reads a page, and fails where an element is closed that was not open."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.marked: list[str] = []
        self.headings: list[int] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert [] == self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
        told = dict(attrs)
        self.ids.extend(filter(None, [told.get("id")]))
        if tag == "a":
            self.links.append(told.get("href") or "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.words.append(data)
            if self._open[-1] == "mark":
                self.marked.append(" ".join(data.split()))

    @property
    def text(self) -> str:
        """All that is read of the page."""
        return " ".join(" ".join(self.words).split())


@pytest.fixture(scope="module")
def own_report() -> Report:
    """Return the report on this repository."""
    return crosscheck.check(crosscheck.load(str(ROOT)))


@pytest.fixture(scope="module")
def own(own_report: Report) -> Page:
    """Return the page on this repository."""
    return Page(render_html(own_report))


def test_the_page_is_one_file_that_loads_and_runs_nothing(own: Page) -> None:
    loading = {"script", "link", "img", "iframe", "object", "embed", "form", "base"}

    assert set() == loading & set(own.tags)
    assert [] == [each for each in own.attributes if each[1].startswith("on")]
    assert {"src", "style", "action"} & {name for _, name, _ in own.attributes} == set()
    assert [] == re.findall(r"@import|https?:", stylesheet())


def test_every_place_has_one_name_and_every_link_in_the_page_leads_to_one(own: Page) -> None:
    assert len(own.ids) == len(set(own.ids))
    assert set() == {each[1:] for each in own.links if each.startswith("#")} - set(own.ids)


def test_links_to_sources_and_claims_lead_to_their_files(own: Page) -> None:
    files = {each.partition("#")[0] for each in own.links if not each.startswith("#")}

    assert files
    assert [] == [each for each in files if not (ROOT / "reports" / each).is_file()]


def test_headings_skip_no_level(own: Page) -> None:
    assert 1 == own.headings[0]
    assert [] == [
        (one, next_)
        for one, next_ in zip(own.headings, own.headings[1:], strict=False)
        if next_ > one + 1
    ]


def test_every_claim_and_every_statement_is_on_the_page(own: Page, own_report: Report) -> None:
    for judgement in own_report.judgements:
        assert judgement.claim.question in own.text
    places = [each for each in own.ids if each.startswith("statement-")]
    assert sum(len(each.evidence) for each in own_report.judgements) == len(places)


def test_the_words_of_every_statement_are_marked(own: Page, own_report: Report) -> None:
    for judgement in own_report.judgements:
        for evidence in judgement.evidence:
            text = own_report.corpus.source(evidence.statement.source).text
            for span in evidence.anchor.spans:
                assert " ".join(span.cut(text).split()) in own.marked


def test_the_same_report_gives_the_same_bytes_in_any_order(own_report: Report) -> None:
    backwards = evolve(
        own_report,
        judgements=own_report.judgements[::-1],
        findings=own_report.findings[::-1],
        corpus=evolve(own_report.corpus, sources=own_report.corpus.sources[::-1]),
    )

    assert render_html(own_report) == render_html(backwards)


def test_no_absolute_path_is_told(own_report: Report) -> None:
    assert str(ROOT) not in render_html(own_report)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_sources_and_editors_write_is_shown_as_text(report: Report, text: str) -> None:
    """The page has the same elements as without it, and the text is read as it was written."""
    spoken = [evolve(each, text=each.text + text, title=text) for each in report.corpus.sources]
    judgement = report.judgements[0]
    evidence = tuple(
        evolve(each, statement=evolve(each.statement, note=text, as_of_written=text))
        for each in judgement.evidence
    )
    claim = evolve(judgement.claim, question=text, note=text)
    hostile = evolve(
        report,
        corpus=evolve(report.corpus, sources=tuple(spoken)),
        judgements=(evolve(judgement, claim=claim, evidence=evidence), *report.judgements[1:]),
    )

    page = Page(render_html(hostile))

    assert {"script", "img", "form", "textarea", "iframe"} & set(page.tags) == set()
    assert [] == [each for each in page.attributes if each[1].startswith("on")]
    assert [] == [each for each in page.links if each.lower().startswith("javascript")]
    assert "49" not in page.text.split("How many")[0]
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page.text)


def test_a_report_on_nothing_is_still_a_page(report: Report) -> None:
    empty = evolve(report, judgements=(), findings=(), decided=(), standings=(), reuses=())

    page = Page(render_html(empty))

    assert "Problems with the evidence" in page.text
    assert "Claim by claim" not in page.text


def test_what_could_not_be_read_is_said_at_the_top(report: Report) -> None:
    page = Page(render_html(report))

    for problem in report.corpus.problems:
        assert problem.message in page.text.split("Summary")[0]


def test_decisions_stand_beside_the_verdict(decided_report: Report) -> None:
    page = Page(render_html(decided_report))

    assert "decided" in page.text
    for each in decided_report.decided:
        assert each.decision.by in page.text
