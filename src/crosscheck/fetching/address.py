"""An address on the web, taken apart and made fit to be asked for."""

from typing import Literal
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from attrs import frozen

from crosscheck.errors import refusal

Scheme = Literal["http", "https"]
_PORTS: dict[Scheme, int] = {"http": 80, "https": 443}
_KEPT = "/%:@!$&'()*+,;=~-._"
"""Signs that stand in a path as they are."""
_LONGEST = 8000


@frozen
class WebAddress:
    """Where something lies on the web."""

    scheme: Scheme
    host: str
    port: int
    target: str
    """Path and query, in ASCII."""

    @property
    def authority(self) -> str:
        """The host, with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def name(self) -> str:
        """The last part of the path; the host where it has none."""
        return self.target.partition("?")[0].rstrip("/").rpartition("/")[2] or self.host

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def is_web_address(written: str) -> bool:
    """Return whether *written* is meant as an address on the web, and not as the name of a file."""
    return written.lower().startswith(("http://", "https://"))


def web_address(written: str, base: WebAddress | None = None) -> WebAddress:
    """Return the address that *written* is, from *base* on; ProblemError where it is none."""
    try:
        parts = urlsplit(urljoin(str(base) if base else "", written.strip()))
        host, port = parts.hostname or "", parts.port
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except ValueError:
        raise _no_address() from None
    if parts.scheme not in _PORTS:
        raise refusal(
            f"addresses of the kind {parts.scheme or 'without http'} are not fetched",
            "download the file by other means, and add it",
        )
    if parts.username is not None or parts.password is not None:
        raise refusal(
            "the address holds a name or a password, which would end up in sources.yaml",
            "download the file by other means, and add it",
        )
    if not host or len(written) > _LONGEST:
        raise _no_address()
    target = urlunsplit(
        ("", "", quote(parts.path or "/", safe=_KEPT), quote(parts.query, safe=f"{_KEPT}?"), "")
    )
    return WebAddress(parts.scheme, host, port or _PORTS[parts.scheme], target)


def _no_address() -> Exception:
    return refusal("it is no address on the web", "copy it out of the browser once more")
