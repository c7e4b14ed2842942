"""The server: on the loopback address of this machine, until it is interrupted."""

import gc
import secrets
import socket
from collections.abc import Callable
from datetime import date

import uvicorn

from crosscheck.errors import refusal
from crosscheck.review.guard import Guard
from crosscheck.review.pages import Desk
from crosscheck.review.projects import Project
from crosscheck.review.seen import Memory
from crosscheck.review.signing import Signature
from crosscheck.review.site import Site
from crosscheck.review.undoing import Actions

_LOOPBACK = "127.0.0.1"
_PATIENCE = 1
"""Seconds that an answer under way gets when the server is stopped."""


def desk_for(root: str, by: str, today: Callable[[], date]) -> Desk:
    """Return a new run over the project in the folder *root*, signed with the name *by*."""
    token = secrets.token_urlsafe(32)
    return Desk(Project(root, today), Actions(root), Memory(), token, Signature(by))


def listening(port: int) -> socket.socket:
    """Return a socket that listens on *port* of this machine, any free one for 0.

    ProblemError where another program has the port.
    """
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((_LOOPBACK, port))
        found.listen()
    except OSError as error:
        found.close()
        raise refusal(
            f"port {port} cannot be had: {error.strerror}",
            "is `crosscheck review` running already? name another port with --port, 0 for any",
        ) from None
    return found


def address_of(listener: socket.socket) -> str:
    """Return the address at which the pages are."""
    return f"http://{_LOOPBACK}:{listener.getsockname()[1]}/"


def serve(desk: Desk, listener: socket.socket) -> None:
    """Answer what is asked of *listener* until the process is interrupted."""
    gc.enable()  # a single run leaves it off; this one may take all day
    application = Guard(Site(desk).application(), listener.getsockname()[1])
    config = uvicorn.Config(
        application,
        http="h11",
        loop="asyncio",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
    uvicorn.Server(config).run(sockets=[listener])
