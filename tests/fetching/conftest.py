"""A web server on this machine, and a network in which names lead where a test wants."""

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from attrs import field, frozen

from crosscheck.fetching import Network
from crosscheck.fetching.network import Address

Answer = tuple[int, Mapping[str, str], bytes]


class Handler(BaseHTTPRequestHandler):
    """Answers by what the test has put under a path."""

    def do_GET(self) -> None:
        answers: Mapping[str, Answer] = self.server.answers  # type: ignore[attr-defined] # set below
        status, headers, body = answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):  # whoever asked has heard enough
            if self.path == "/slow":
                for _ in range(100):
                    self.wfile.write(b"x")
                    time.sleep(0.1)
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@frozen
class Server:
    """A server, and what it answers."""

    port: int
    answers: dict[str, Answer]
    asked: list[tuple[str, int]] = field(factory=list)
    """The addresses that were connected to in its name."""

    @property
    def url(self) -> str:
        """Its own address, in a private network."""
        return f"http://127.0.0.1:{self.port}"

    def network(self, names: Mapping[str, str]) -> Network:
        """Return a network in which *names* have these addresses, and every way leads here."""

        def resolve(host: str, port: int) -> list[Address]:
            if host not in names:
                raise socket.gaierror(-2, "Name or service not known")
            return [ipaddress.ip_address(each) for each in names[host].split()]

        def connect(address: Address, port: int, seconds: float) -> socket.socket:
            self.asked.append((str(address), port))
            return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)

        return Network(resolve, connect)


@cache
def bomb() -> bytes:
    """Return fifty megabytes in fifty kilobytes."""
    return gzip.compress(bytes(50_000_000))


@pytest.fixture(name="server")
def server_fixture() -> Iterator[Server]:
    """Return a server that answers with what a test puts into it."""
    answers: dict[str, Answer] = {
        "/page": (200, {"Content-Type": "text/html; charset=windows-1251"}, b"<html>page</html>"),
        "/slow": (200, {"Content-Length": "100"}, b""),
        "/packed": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"words" * 100)),
        "/bomb": (200, {"Content-Encoding": "gzip"}, bomb()),
        "/short": (200, {"Content-Length": "100"}, b"words"),
    }
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        server.answers = answers  # type: ignore[attr-defined] # for the handler
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield Server(server.server_port, answers)
        server.shutdown()
        thread.join()


Redirect = Callable[..., None]


@pytest.fixture(name="redirect")
def redirect_fixture(server: Server) -> Redirect:
    """Return a function that makes a path of the server lead to another place."""

    def redirect(path: str, to: str, status: int = 302) -> None:
        server.answers[path] = (status, {"Location": to}, b"")

    return redirect
