"""What a reader sees of Markdown is the text that went in: tried with a renderer of GitHub's kind.

markdown-it-py with tables, strikethrough and links made of bare addresses (GitHub Flavored
Markdown 0.29).
"""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from crosscheck.formats.escape import bold, inline, plain
from crosscheck.formats.table import table
from crosscheck.formats.visible import visible

RENDERER = MarkdownIt("gfm-like")
assert RENDERER.linkify is not None
# What linkify-it takes for addresses beyond GitHub: names without a scheme, and schemes left out.
RENDERER.linkify.set({"fuzzy_link": False}).add("//", None)
PIECES = [
    *"*_`~|<>&[]()!#+-=.:;\"'$@\\/^{}%1a é\n\t",
    "1.",
    "2)",
    "---",
    "===",
    "```",
    "~~~",
    "http://",
    "https://a.org",
    "www.a.org",
    "mailto:a@b.org",
    "a@b.org",
    "&amp;",
    "&#35;",
    "<b>",
    "</td>",
    "<!--",
    "-->",
    "![a](b)",
    "[a]: b",
    "    code",
    "“said”",
    "…",
    "\u00a0",
    "\u200b",
    "\u202e",
]
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=40)


class Page(HTMLParser):
    """Gathers what is seen of a page, by the tags around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[tuple[str, str]] = []
        self.began: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        self.began.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            self.seen.append((self._open[-1], data))

    def text(self, tag: str) -> str:
        """Return all that stands directly within *tag*."""
        return _one_line("".join(words for name, words in self.seen if name == tag))

    @property
    def tags(self) -> set[str]:
        """Every tag there is."""
        return set(self.began)


def _rendered(markdown: str) -> Page:
    page = Page()
    page.feed(RENDERER.render(markdown))
    page.close()
    return page


def _one_line(text: str) -> str:
    return " ".join(text.split())


@given(texts)
def test_a_paragraph_shows_exactly_its_text(text: str) -> None:
    page = _rendered(plain(text))
    assert page.text("p") == _one_line(visible(text))
    assert page.tags <= {"p"}


@given(texts)
def test_an_item_and_a_quotation_show_exactly_their_text(text: str) -> None:
    item = _rendered(f"- *Note* — {plain(text)}")
    assert item.text("li") == _one_line(f"— {visible(text)}")
    assert item.tags <= {"ul", "li", "em"}
    quotation = _rendered(f"> {plain(text)}")
    assert quotation.text("p") == _one_line(visible(text))
    assert quotation.tags <= {"blockquote", "p"}


@given(texts, texts)
def test_cells_show_exactly_their_text(one: str, other: str) -> None:
    page = _rendered(table(["A", "B"], [[plain(one), plain(other)]]))
    assert page.text("td") == _one_line(f"{visible(one).strip()}{visible(other).strip()}")
    assert page.began.count("tr") == 2
    assert page.tags <= {"table", "thead", "tbody", "tr", "th", "td"}


@given(texts, texts, texts)
def test_words_are_bold_within_their_sentence(before: str, words: str, after: str) -> None:
    before, after = f"x{before}", f"{after}x"
    page = _rendered(inline(before) + bold(before, words, after) + inline(after))
    shown = "".join(text for _, text in page.seen)
    assert _one_line(shown) == _one_line(visible(before + words + after))
    strong = page.text("strong") + page.text("b")
    assert strong == _one_line(visible(words))
    assert page.tags <= {"p", "strong", "b"}


@pytest.mark.parametrize(
    "text",
    ["see https://example.org", "write to a@example.org", "www.example.org", "ftp://x.org"],
)
def test_an_address_is_no_link(text: str) -> None:
    assert _rendered(plain(text)).tags == {"p"}
