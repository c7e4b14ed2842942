"""An address to the bytes behind it; the network is this machine alone."""

import socket
import ssl
import time
from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.errors import ProblemError
from crosscheck.fetching import Fetching, Network, fetch
from crosscheck.fetching.address import web_address
from crosscheck.fetching.exchange import Allowance, ask
from crosscheck.fetching.network import Address, resolve

Redirect = Callable[..., None]
INTRANET = Fetching(allow_private=True)
PUBLIC, OTHER = "93.184.216.34", "8.8.8.8"


def refusal_of(url: str, fetching: Fetching = INTRANET, network: Network | None = None) -> str:
    with pytest.raises(ProblemError) as caught:
        fetch(url, fetching, network)
    (problem,) = caught.value.problems
    return problem.message


def test_what_lies_at_an_address_comes_with_what_the_server_says_of_it(server: Any) -> None:
    original = fetch(f"{server.url}/page", INTRANET)

    assert b"<html>page</html>" == original.data
    assert ("page", f"{server.url}/page") == (original.name, original.url)
    assert ("text/html", "windows-1251") == (original.media_type, original.charset)


def test_redirects_are_followed_and_the_last_address_is_the_one_recorded(
    server: Any, redirect: Redirect
) -> None:
    redirect("/a", "/b", 301)
    redirect("/b", f"{server.url}/page#part", 308)

    assert f"{server.url}/page" == fetch(f"{server.url}/a", INTRANET).url


def test_redirects_end(server: Any, redirect: Redirect) -> None:
    redirect("/a", "/a")

    assert "the address leads on more than 5 times" == refusal_of(f"{server.url}/a")


class TestPrivateNetworks:
    """Nothing from the open internet leads into a private network."""

    def test_a_private_address_is_not_asked(self, server: Any) -> None:
        assert refusal_of(server.url, Fetching()).startswith("127.0.0.1 lies in a private network")

    @pytest.mark.parametrize("addresses", ["10.0.0.7", f"{PUBLIC} 10.0.0.7", "::1", "169.254.1.1"])
    def test_a_name_with_one_private_address_is_not_asked(
        self, server: Any, addresses: str
    ) -> None:
        network = server.network({"news.example": addresses})

        said = refusal_of("http://news.example/page", Fetching(), network)

        assert "news.example lies in a private network" in said
        assert [] == server.asked

    @pytest.mark.parametrize("fetching", [Fetching(), INTRANET])
    def test_a_public_address_leads_to_no_private_one(
        self, server: Any, redirect: Redirect, fetching: Fetching
    ) -> None:
        redirect("/page", "http://router.example/")
        network = server.network({"news.example": PUBLIC, "router.example": "192.168.0.1"})

        said = refusal_of("http://news.example/page", fetching, network)

        assert "router.example lies in a private network (192.168.0.1), and is not asked" == said
        assert [(PUBLIC, 80)] == server.asked

    def test_an_intranet_may_lead_further_into_it(self, server: Any, redirect: Redirect) -> None:
        redirect("/a", "http://wiki.example/page")
        network = server.network({"wiki.example": "10.0.0.7"})

        assert "http://wiki.example/page" == fetch("http://wiki.example/a", INTRANET, network).url

    def test_the_connection_is_made_to_the_address_that_was_judged(self, server: Any) -> None:
        """A name that has another address the next time gains nothing by it."""
        answers = [[PUBLIC], ["127.0.0.1"]]

        def resolve_anew(host: str, port: int) -> list[Address]:
            return [each for text in answers.pop(0) for each in resolve(text, port)]

        network = Network(resolve_anew, server.network({}).connect)

        assert fetch("http://news.example/page", Fetching(), network).data
        assert ([(PUBLIC, 80)], 1) == (server.asked, len(answers))

    def test_an_address_that_cannot_be_connected_to_gives_way_to_the_next(
        self, server: Any
    ) -> None:
        network: Network = server.network({"news.example": f"{PUBLIC} {OTHER}"})

        def connect(address: Address, port: int, seconds: float) -> socket.socket:
            if str(address) == PUBLIC:
                raise ConnectionRefusedError(111, "Connection refused")
            return network.connect(address, port, seconds)

        assert fetch("http://news.example/page", Fetching(), Network(network.resolve, connect)).data
        assert [(OTHER, 80)] == server.asked


class TestLimits:
    """A fetch ends in time, and takes no more than it may."""

    def test_a_server_that_sends_a_byte_now_and_then_is_broken_off(self, server: Any) -> None:
        begun = time.monotonic()

        said = refusal_of(f"{server.url}/slow", Fetching(seconds=0.5, allow_private=True))

        assert said.startswith("127.0.0.1 does not answer in time: 0.5 seconds")
        assert time.monotonic() - begun < 5

    @pytest.mark.parametrize("path", ["/large", "/told", "/bomb"])
    def test_too_much_is_not_fetched(self, server: Any, path: str) -> None:
        server.answers["/large"] = (200, {}, b"x" * 1_000_001)
        server.answers["/told"] = (200, {"Content-Length": "2000000"}, b"")

        said = refusal_of(f"{server.url}{path}", Fetching(most=1_000_000, allow_private=True))

        assert "it has more than 1 MB, and was not fetched" == said

    def test_what_is_packed_although_nobody_asked_is_unpacked(self, server: Any) -> None:
        assert b"words" * 100 == fetch(f"{server.url}/packed", INTRANET).data

    @pytest.mark.parametrize(
        ("headers", "message"),
        [
            ({"Content-Encoding": "br"}, "the server sends it packed in a way that is not read"),
            ({"Content-Encoding": "gzip"}, "127.0.0.1 cannot be asked: Error -3"),
        ],
    )
    def test_what_cannot_be_unpacked_is_refused(
        self, server: Any, headers: dict[str, str], message: str
    ) -> None:
        server.answers["/odd"] = (200, headers, b"words")

        assert refusal_of(f"{server.url}/odd").startswith(message)


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (404, "the server answers 404 (Not Found): there is nothing at this address"),
        (403, "the server answers 403 (Forbidden): it does not give the page to programs"),
        (429, "the server answers 429 (Too Many Requests)"),
        (503, "the server answers 503 (Service Unavailable)"),
        (418, "the server answers 418 (I'm a Teapot)"),
        (302, "the server answers 302 (Found)"),
    ],
)
def test_an_answer_that_is_no_page_is_said_in_words(server: Any, status: int, message: str) -> None:
    server.answers["/odd"] = (status, {}, b"words")

    assert message == refusal_of(f"{server.url}/odd")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://127.0.0.1:9/", "127.0.0.1 cannot be asked: Connection refused"),
        ("http://no.example/", "there is no host no.example"),
        ("http://ines:secret@a.example/", "the address holds a name or a password"),
        ("http://[::1", "it is no address on the web"),
        ("http://", "it is no address on the web"),
        ("ftp://a.example/", "addresses of the kind ftp are not fetched"),
    ],
)
def test_what_cannot_be_asked_for_is_said_in_words(server: Any, url: str, message: str) -> None:
    network = None if "127" in url else server.network({})

    assert refusal_of(url, INTRANET, network).startswith(message)


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://a.example/", "http://u:p@a.example/"])
def test_a_redirect_leads_to_nothing_but_the_web(server: Any, redirect: Redirect, to: str) -> None:
    redirect("/a", to)

    assert refusal_of(f"{server.url}/a").startswith(("addresses of the kind", "the address holds"))


def test_an_answer_that_breaks_off_is_no_source(server: Any) -> None:
    assert "the answer breaks off before its end" == refusal_of(f"{server.url}/short")


def test_a_server_without_a_certificate_is_not_believed(server: Any) -> None:
    said = refusal_of(server.url.replace("http:", "https:"))

    assert said.startswith("127.0.0.1 cannot be asked: [SSL")


def test_a_certificate_that_is_not_valid_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def invalid(address: Address, port: int, seconds: float) -> socket.socket:
        error = ssl.SSLCertVerificationError(1, "certificate verify failed")
        error.verify_message = "certificate has expired"
        raise error

    said = refusal_of("https://127.0.0.1/", INTRANET, Network(connect=invalid))

    assert "the certificate of 127.0.0.1 is not valid: certificate has expired" == said


@pytest.mark.parametrize(
    ("modified", "sent", "day"),
    [
        ("Mon, 04 Mar 2024 10:00:00 GMT", "Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-04"),
        ("Tue, 05 Mar 2024 09:59:00 GMT", "Tue, 05 Mar 2024 10:00:00 GMT", None),
        ("yesterday", "Tue, 05 Mar 2024 10:00:00 GMT", None),
    ],
)
def test_the_day_of_the_last_change_counts_where_the_page_is_not_made_anew_each_time(
    server: Any, modified: str, sent: str, day: str | None
) -> None:
    """A second `Date` is what the header reads as; the server's own is today's."""
    from crosscheck.fetching.following import _changed_before

    assert day == _changed_before(modified, sent)


def test_no_time_is_left_when_it_is_over(server: Any) -> None:
    over = Allowance(time.monotonic() - 1, 10)

    with pytest.raises(TimeoutError):
        ask(web_address(server.url), resolve("127.0.0.1", 1)[0], over, server.network({}).connect)
