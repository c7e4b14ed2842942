"""How characters are written: as declared, else as the bytes show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.corpus.files import encoding_named
from crosscheck.errors import ProblemError
from crosscheck.extracting.decoding import decode, web_name

RUSSIAN = "Паром сел на мель. По меньшей мере 12 человек пострадали, сообщил начальник порта.\n"
FRENCH = "Le maire a déclaré « douze blessés » — pas plus, à l’hôpital.\n"
ENGLISH = "He said “14 people” were injured — no more; it’s over.\n"
POLISH = "Prom osiadł na mieliźnie wczesnym rankiem, co najmniej dwanaście osób zostało rannych.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso-8859-5"),
        (RUSSIAN, "utf-16-le"),
        ("Погибли 225 человек.", "windows-1251"),
        (FRENCH, "windows-1252"),
        (ENGLISH, "windows-1252"),
        (POLISH, "windows-1250"),
    ],
)
def test_the_letters_tell_how_a_text_is_written(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))

    assert (text, encoding) == (found.text, found.encoding)


def test_what_is_told_by_letters_alone_says_so() -> None:
    assert () == decode(RUSSIAN.encode()).remarks
    assert ("read as koi8-r, which its letters suggest; `--encoding` says otherwise",) == decode(
        RUSSIAN.encode("koi8-r")
    ).remarks


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_goes_before_what_is_declared(codec: str) -> None:
    found = decode(RUSSIAN.encode(codec), ["koi8-r"])

    assert (RUSSIAN, codec.removesuffix("-sig")) == (found.text, found.encoding)


def test_the_first_declaration_that_holds_is_believed() -> None:
    found = decode(RUSSIAN.encode("koi8-r"), [None, "utf-8", "koi8-r"])

    assert (RUSSIAN, "koi8-r") == (found.text, found.encoding)
    assert ("it is not utf-8, as it is declared to be",) == found.remarks


@pytest.mark.parametrize("declared", ["iso-8859-1", "ISO_8859_1", "us-ascii", "latin1"])
def test_latin_1_is_read_as_pages_mean_it(declared: str) -> None:
    """Quotation marks of windows-1252 are control characters of Latin-1 (WHATWG Encoding)."""
    found = decode(ENGLISH.encode("cp1252"), [declared])

    assert (ENGLISH, "windows-1252") == (found.text, found.encoding)


@pytest.mark.parametrize("declared", ["rot13", "no-such", "idna", "x\0y"])
def test_a_declaration_that_is_no_encoding_is_passed_over(declared: str) -> None:
    assert RUSSIAN == decode(RUSSIAN.encode(), [declared]).text


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_without_nul_or_a_refusal(data: bytes) -> None:
    try:
        found = decode(data)
    except ProblemError:
        return
    assert "\0" not in found.text
    assert encoding_named(found.encoding)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=300))
def test_utf_8_stays_what_it_is(text: str) -> None:
    assert (text, "utf-8") == (decode(text.encode()).text, decode(text.encode()).encoding)


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1251", "windows-1251"),
        ("koi8_r", "koi8-r"),
        ("iso8859_5", "iso-8859-5"),
        ("UTF8", "utf-8"),
    ],
)
def test_an_encoding_is_called_as_pages_call_it(codec: str, name: str) -> None:
    assert name == web_name(codec)
