"""What is taken from each format: the words, and what the original tells of itself."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter

import crosscheck
from crosscheck.errors import ProblemError
from crosscheck.extracting import extract
from crosscheck.model import UNKNOWN
from crosscheck.model.brought import Original

Pdf = Callable[..., bytes]


def told(original: Original) -> dict[str, str]:
    """Return what is known of an original."""
    found = extract(original)
    keys = ("title", "publisher", "author", "published", "language", "url", "encoding")
    return {key: getattr(found, key) for key in keys if getattr(found, key) != UNKNOWN}


class TestPdf:
    """PDF, by pypdf."""

    def test_pages_are_divided_by_form_feeds_and_lines_stay_as_they_are(self, pdf: Pdf) -> None:
        data = pdf(["At least 12 people were in-", "jured."], ["Page (two)"])

        found = extract(Original("a.pdf", data))

        assert "At least 12 people were in-\njured.\n\fPage (two)\n" == found.text
        assert (2, ".pdf") == (found.pages, found.kept_as)
        assert found.tool.startswith("pypdf ")

    def test_it_tells_title_author_language_and_about_which_day_it_was_made(self, pdf: Pdf) -> None:
        info = {"Title": "The toll", "Author": "Ines Holm", "CreationDate": "D:20240304120000Z"}

        assert {
            "title": "The toll",
            "author": "Ines Holm",
            "published": "2024-03-04~",
            "language": "en-GB",
        } == told(Original("a.pdf", pdf(["Words"], info=info)))

    def test_pages_without_text_are_named(self, pdf: Pdf) -> None:
        found = extract(Original("a.pdf", pdf([], ["Words"], [])))

        assert ("pages 1, 3 have no text layer",) == found.remarks
        assert "\n\fWords\n\f\n" == found.text

    def test_one_that_was_cut_short_and_can_be_read_all_the_same_says_so(self, pdf: Pdf) -> None:
        """Changes to a PDF are written behind it: cut within them, it is an older state."""
        data = pdf(["Words"]) + b"7 0 obj\n<< /Length 3000 >>\nstream\n" + b"x" * 2000

        found = extract(Original("a.pdf", data))

        assert "Words\n" == found.text
        assert "it may be cut short, and pages missing" in found.remarks[0]

    def test_one_that_needs_no_password_is_read_though_it_is_encrypted(self, pdf: Pdf) -> None:
        data = encrypted(pdf(["Words"]), "", "owner")

        assert "Words\n" == extract(Original("a.pdf", data)).text

    def test_letters_that_print_joins_are_taken_apart(
        self, pdf: Pdf, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        joined = "Two oﬃcers of the oﬀice ﬁred at the ﬂats."
        monkeypatch.setattr("pypdf.PageObject.extract_text", lambda _: joined)

        found = extract(Original("a.pdf", pdf(["Words"])))

        assert "Two officers of the office fired at the flats.\n" == found.text

    def test_it_is_a_pdf_whatever_it_is_called(self, pdf: Pdf) -> None:
        assert ".pdf" == extract(Original("report.txt", pdf(["Words"]))).kept_as


def encrypted(data: bytes, user: str, owner: str | None = None) -> bytes:
    """Return a PDF, encrypted with AES."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(user, owner, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_encrypted_pdf_is_refused(pdf: Pdf) -> None:
    data = encrypted(pdf(["Words"]), "secret")

    with pytest.raises(ProblemError, match="it is encrypted: it opens with a password only"):
        extract(Original("a.pdf", data))


def test_a_scan_is_refused(pdf: Pdf) -> None:
    with pytest.raises(ProblemError, match="it is a scan: none of its 2 pages has text"):
        extract(Original("a.pdf", pdf([], [])))
    with pytest.raises(ProblemError, match=r"its one page has no text layer\n.*ocrmypdf"):
        extract(Original("a.pdf", pdf([])))


class TestHtml:
    """HTML, by trafilatura."""

    def test_the_main_text_is_there_and_menu_cookie_bar_and_teasers_are_not(
        self, page: str
    ) -> None:
        found = extract(Original("a.html", page.encode()))

        assert (
            "Ferry runs aground off Northwick\n"
            "The ferry Orla ran aground off Northwick in thick fog early on Monday, 4 March 2024. "
            "At least 12 people were injured, the harbour master said, and most of them were taken "
            "to hospital.\n"
            "The Northwick Coastguard led the rescue, which took four hours — longer than planned."
            "\n| Ship | Injured | \n|---|---|\n| Orla | 12 |\n"
        ) == found.text

    def test_it_tells_all_that_can_be_known_of_it(self, page: str) -> None:
        assert {
            "title": "Ferry runs aground off Northwick",
            "publisher": "Harbour Gazette",
            "author": "Ines Holm",
            "published": "2024-03-04",
            "language": "en-GB",
            "url": "https://gazette.example/ferry",
            "encoding": "utf-8",
        } == told(Original("a.html", page.encode()))

    def test_the_whole_page_is_every_word_that_a_reader_sees(self, page: str) -> None:
        lines = extract(Original("a.html", page.encode()), whole_page=True).text.splitlines()

        assert lines[0].startswith("We use cookies to improve your experience on our pages. Accept")
        assert "Storm hits the coast" in lines
        assert ["Home", "Sport"] == lines[2:4]
        assert not any("var injured" in line or "<" in line for line in lines)

    def test_the_address_it_was_fetched_from_goes_before_the_one_it_tells(self, page: str) -> None:
        original = Original("ferry", page.encode(), url="https://gazette.example/ferry?page=1")

        assert "https://gazette.example/ferry?page=1" == told(original)["url"]

    def test_a_heading_that_the_title_does_not_hold_is_none_of_the_page(self, page: str) -> None:
        within = page.replace("<nav>", "<div><h1>Keyboard shortcuts</h1></div><nav>")

        assert told(Original("a.html", within.encode()))["title"].startswith("Ferry runs aground")

    def test_an_address_is_no_publisher(self, page: str) -> None:
        without = page.replace('<meta property="og:site_name" content="Harbour Gazette">', "")

        original = Original("a.html", without.encode(), url="https://www.gazette.example/ferry")

        assert "publisher" not in told(original)

    @pytest.mark.parametrize(
        ("charset", "declared", "encoding"),
        [
            ("windows-1251", None, "windows-1251"),
            ("koi8-r", "koi8-r", "koi8-r"),
            ("utf-8", "windows-1251", "windows-1251"),  # the server's word goes first
        ],
    )
    def test_its_letters_are_read_as_the_server_or_the_page_says(
        self, charset: str, declared: str | None, encoding: str
    ) -> None:
        page = (
            f'<html><head><meta charset="{charset}"></head><body><article><p>'
            + "Не менее 12 человек пострадали, сообщил начальник порта. " * 5
            + "</p></article></body></html>"
        )
        original = Original("a.html", page.encode(encoding), charset=declared)

        found = extract(original)

        assert "Не менее 12 человек" in found.text
        assert encoding == found.encoding

    def test_the_same_page_gives_the_same_text_every_time(self, page: str) -> None:
        assert 1 == len({extract(Original("a.html", page.encode())) for _ in range(3)})

    def test_a_page_without_a_main_text_is_refused_with_the_way_out(self) -> None:
        page = b"<html><body><script>build()</script></body></html>"

        with pytest.raises(ProblemError, match=r"no main text was found(.|\n)*--whole-page"):
            extract(Original("a.html", page))


class TestDocx:
    """DOCX, by python-docx."""

    def test_paragraphs_tables_notes_and_what_was_inserted_are_there(self, docx: bytes) -> None:
        found = extract(Original("a.docx", docx))

        assert (
            "Ferry report\nAt least 12 people were injured.\tput in\nOrla | 12\n"
            "The rescue took four hours.\nAs of 5 March.\n"
        ) == found.text
        assert found.tool.startswith("python-docx ")

    def test_it_tells_title_author_and_language(self, docx: bytes) -> None:
        """Its day is that of the template that python-docx makes documents from."""
        assert {"title": "Ferry report", "author": "Ines Holm", "language": "en-GB"} == told(
            Original("a.docx", docx)
        )


class TestMail:
    """EML and MHTML, by the standard library."""

    def test_a_mail_gives_its_plain_text_and_names_what_is_attached(self, mail: bytes) -> None:
        found = extract(Original("a.eml", mail))

        assert "The hospital said “14 people” were injured, most of them lightly.\n" == found.text
        assert ("what is attached is not in the text: list.pdf",) == found.remarks

    def test_a_mail_tells_subject_sender_and_the_day_in_the_senders_zone(self, mail: bytes) -> None:
        assert {
            "title": "Ferry: 14 injured",
            "author": "Ines Hølm",
            "published": "2024-03-04",
            "encoding": "windows-1252",
        } == told(Original("a.eml", mail))

    def test_a_mail_in_html_gives_all_its_words(self, mail: bytes) -> None:
        html = mail.replace(b"text/plain", b"text/html").replace(b"The hospital", b"<p>A</p>B")

        assert extract(Original("a.eml", html)).text.startswith("A\nB said “14 people”")

    def test_a_mail_is_known_by_its_headers(self, mail: bytes) -> None:
        assert ".eml" == extract(Original("letter.txt", mail)).kept_as

    def test_a_typed_letter_is_no_mail(self) -> None:
        letter = (
            b"From: the harbour master\nTo: the Gazette\nSubject: the toll\n\n12 were injured.\n"
        )

        assert ".txt" == extract(Original("letter.txt", letter)).kept_as

    def test_a_saved_page_is_read_as_the_page(self, saved_page: bytes) -> None:
        found = extract(Original("a.mhtml", saved_page))

        assert "At least 12 people were injured" in found.text
        assert "cookies" not in found.text
        assert ("https://gazette.example/saved", ".mhtml") == (found.url, found.kept_as)
        assert "2024-03-04" == found.published

    def test_all_words_of_a_saved_page_can_be_had(self, saved_page: bytes) -> None:
        found = extract(Original("a.mhtml", saved_page), whole_page=True)

        assert "Storm hits the coast" in found.text


class TestText:
    """Plain text and Markdown."""

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            ("The toll\n\nIt rose.\n", "The toll"),
            ("\n\nThe toll\r\n\r\nIt rose.\r\n", "The toll"),
            ("It rose to 12.\n\nThen it fell.\n", UNKNOWN),
            ("The toll\nrose to 12.\n", UNKNOWN),
            ("The toll", UNKNOWN),
        ],
    )
    def test_the_title_is_a_first_line_that_stands_by_itself(self, text: str, title: str) -> None:
        assert title == extract(Original("a.txt", text.encode())).title

    @pytest.mark.parametrize(
        ("text", "title"),
        [("# The *toll* #\n\nIt rose.", "The *toll*"), ("It rose.\n# Later\n", "Later")],
    )
    def test_the_title_of_markdown_is_its_first_heading(self, text: str, title: str) -> None:
        found = extract(Original("a.md", text.encode()))

        assert (title, text, ".md") == (found.title, found.text, found.kept_as)

    def test_every_character_stays(self) -> None:
        text = "a\r\nb\t c \u00a0\n\n\n"

        found = extract(Original("a.txt", text.encode()))

        assert text == found.text
        assert f"crosscheck {crosscheck.__version__}" == found.tool

    def test_pages_of_another_program_count(self) -> None:
        assert 2 == extract(Original("a.txt", b"one\n\ftwo\n")).pages

    def test_the_day_the_server_gives_is_one_about_which_it_appeared(self) -> None:
        original = Original("a.txt", b"words", url="https://a.example/a", modified="2024-03-04")

        found = extract(original)

        assert ("https://a.example/a", "2024-03-04~") == (found.url, found.published)
