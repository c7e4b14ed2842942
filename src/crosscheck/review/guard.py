"""Keeps other sites out: only this machine, only its own pages, and no page does what it likes.

A site in another tab can make a browser send requests here. It can point a name of its own at this
address and read the answers (DNS rebinding): so the name in each request must be one of ours. It
can send a form: so each form must come from our origin, and hold a word that only our pages know.
"""

from collections.abc import Awaitable, Callable, Iterator

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crosscheck.review.forms import MOST_BYTES

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""With `no-referrer`, browsers would say of our own forms that they come from nowhere."""

_FORM = "application/x-www-form-urlencoded"


class Guard:
    """Lets through to *app* what one of its own pages asks for, on *port* of this machine."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return
        answer = _with_headers(send)
        refused = self._refused(scope)
        if refused is None and scope["method"] == "POST":
            body = await _body(receive)
            if body is None:
                refused = 413, "the form is too large"
            else:
                receive = _again(body, receive)
        if refused is None:
            await self._app(scope, receive, answer)
        else:
            status, why = refused
            await PlainTextResponse(f"{why}\n", status)(scope, receive, answer)

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        """Return the status and the words with which a request is refused; None where it is not."""
        hosts = list(_values(scope, "host"))
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return 403, "this page answers to 127.0.0.1 and localhost only"
        if scope["method"] not in {"GET", "HEAD", "POST"}:
            return 405, "this is no way to ask"
        if scope["method"] != "POST":
            return None
        origins, sites = list(_values(scope, "origin")), list(_values(scope, "sec-fetch-site"))
        ours = f"http://{hosts[0].lower()}"
        if any(each != ours for each in origins) or any(each != "same-origin" for each in sites):
            return 403, "another site may not do this"
        if not origins and not sites:
            return 403, "this request does not say which page it comes from"
        kinds = [each.partition(";")[0].strip().lower() for each in _values(scope, "content-type")]
        return None if kinds == [_FORM] else (415, "this is no form")


def _values(scope: Scope, name: str) -> Iterator[str]:
    """Yield the values of all headers called *name*."""
    wanted = name.encode("ascii")
    return (value.decode("latin-1") for key, value in scope["headers"] if key == wanted)


async def _body(receive: Receive) -> bytes | None:
    """Return what was sent; None where it is too large, and then not all is read."""
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b""
        body += bytes(message.get("body", b""))
        if len(body) > MOST_BYTES:
            return None
        if not message.get("more_body", False):
            return body


def _again(body: bytes, receive: Receive) -> Receive:
    """Return what gives *body* as if it had not been read yet."""
    given: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def told() -> Message:
        return given.pop() if given else await receive()

    return told


def _with_headers(send: Send) -> Callable[[Message], Awaitable[None]]:
    """Return what sends an answer with the headers that hold its page back."""
    held = [(key.lower().encode("ascii"), value.encode("ascii")) for key, value in _HEADERS.items()]

    async def told(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", ()), *held]}
        await send(message)

    return told
