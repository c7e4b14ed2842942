"""One request and its answer, over a connection to an address that was judged before."""

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from attrs import frozen

from crosscheck import __version__
from crosscheck.errors import refusal
from crosscheck.fetching.address import WebAddress
from crosscheck.fetching.network import Address, Connect

_STEP_SECONDS = 15.0
"""What one step may take: to connect, or to hear anything at all."""
_CHUNK = 65_536
_HEADERS = {
    "User-Agent": f"crosscheck/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_PACKED = {"gzip": 31, "x-gzip": 31, "deflate": 47}
"""Packings that are undone although none was asked for, with zlib's word for each."""


@frozen
class Answer:
    """What a server sent."""

    status: int
    headers: http.client.HTTPMessage
    data: bytes


@frozen
class Allowance:
    """What is left of the time and the size for a fetch."""

    ends: float
    """When it is over, on the monotonic clock."""
    most: int
    """Bytes."""

    @property
    def seconds(self) -> float:
        """Seconds left; TimeoutError where there are none."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def ask(where: WebAddress, address: Address, allowance: Allowance, connect: Connect) -> Answer:
    """Return what the server at *address* says when asked for *where*.

    OSError where no connection comes about or it breaks; TimeoutError when the time is over;
    ProblemError where more is sent than allowed.
    """
    plain = connect(address, where.port, min(_STEP_SECONDS, allowance.seconds))
    connected = _secured(plain, where) if where.scheme == "https" else plain
    with connected, _ends_in_time(connected, allowance):
        if isinstance(connected, ssl.SSLSocket):
            connected.do_handshake()
        connection = http.client.HTTPConnection(where.host, where.port)
        connection.auto_open = 0  # to open it once more would look the name up once more
        connection.sock = connected
        connection.request("GET", where.target, headers={"Host": where.authority, **_HEADERS})
        with connection.getresponse() as response:
            data = b"".join(_body(response, allowance))
    return Answer(response.status, response.headers, data)


def _secured(plain: socket.socket, where: WebAddress) -> ssl.SSLSocket:
    return ssl.create_default_context().wrap_socket(
        plain, server_hostname=where.host, do_handshake_on_connect=False
    )


@contextmanager
def _ends_in_time(connected: socket.socket, allowance: Allowance) -> Iterator[None]:
    """Break the connection off when the time is over: a server may send a byte now and then."""
    over = threading.Event()

    def break_off() -> None:
        over.set()
        try:
            socket.socket.shutdown(connected, socket.SHUT_RDWR)  # beneath TLS, which may be busy
        except OSError:
            return  # it is closed already

    timer = threading.Timer(allowance.seconds, break_off)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, http.client.HTTPException):
        if over.is_set():
            raise TimeoutError from None
        raise
    finally:
        timer.cancel()
    if over.is_set():
        raise TimeoutError


def _body(response: http.client.HTTPResponse, allowance: Allowance) -> Iterator[bytes]:
    """Yield what the server sends, unpacked; ProblemError as soon as it is too much."""
    _refuse_large(response.length or 0, allowance)
    size = 0
    for chunk in _unpacked(response, allowance.most):
        size += len(chunk)
        _refuse_large(size, allowance)
        yield chunk
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)


def _unpacked(response: http.client.HTTPResponse, most: int) -> Iterator[bytes]:
    packing = (response.headers["Content-Encoding"] or "identity").strip().lower()
    if packing == "identity":
        while chunk := response.read1(_CHUNK):
            yield chunk
        return
    if packing not in _PACKED:
        raise refusal(
            f"the server sends it packed in a way that is not read ({packing})",
            "download the file by other means, and add it",
        )
    unpacker = zlib.decompressobj(_PACKED[packing])
    while chunk := response.read1(_CHUNK):
        yield unpacker.decompress(chunk, most + 1)


def _refuse_large(size: int, allowance: Allowance) -> None:
    if size > allowance.most:
        raise refusal(
            f"it has more than {allowance.most // 1_000_000} MB, and was not fetched",
            "`--max-size` takes larger files; or download the part that matters, and add it",
        )
