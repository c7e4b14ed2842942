"""From an address, by way of redirects, to what lies behind it."""

import http.client
import ssl
import time
import zlib
from datetime import date
from email.utils import parsedate

from attrs import frozen

from crosscheck.errors import ProblemError, refusal
from crosscheck.fetching.address import WebAddress, web_address
from crosscheck.fetching.exchange import Allowance, Answer, ask
from crosscheck.fetching.network import Address, Network, is_public
from crosscheck.model.brought import Original

_HOPS = 5
"""Redirects that are followed."""
_REDIRECTS = (301, 302, 303, 307, 308)
_BY_HAND = "open it in a browser, save the page, and add the saved file"


@frozen
class Fetching:
    """What a fetch may cost, and where it may lead."""

    most: int = 50_000_000
    """Bytes."""
    seconds: float = 60.0
    """From the first step to the last byte."""
    allow_private: bool = False
    """Whether it may begin in a private network. None may be reached from a public address."""


def fetch(written: str, fetching: Fetching, network: Network | None = None) -> Original:
    """Return what lies at an address; ProblemError where it cannot be had, or must not be."""
    network = network or Network()
    allowance = Allowance(time.monotonic() + fetching.seconds, fetching.most)
    where, private_allowed = web_address(written), fetching.allow_private
    try:
        for _ in range(_HOPS + 1):
            addresses = _addresses(where, network, private_allowed=private_allowed)
            private_allowed = private_allowed and not all(map(is_public, addresses))
            answer = _asked(where, addresses, allowance, network)
            if answer.status not in _REDIRECTS or not answer.headers["Location"]:
                return _original(where, answer)
            where = web_address(answer.headers["Location"], where)
    except ProblemError:
        raise
    except (OSError, http.client.HTTPException, zlib.error) as error:
        raise _failed(where, error, fetching) from None
    raise refusal(f"the address leads on more than {_HOPS} times", _BY_HAND)


def _addresses(where: WebAddress, network: Network, *, private_allowed: bool) -> list[Address]:
    """Return the addresses of a host; ProblemError where one of them is not to be reached."""
    try:
        addresses = list(network.resolve(where.host, where.port))
    except (OSError, UnicodeError):
        addresses = []
    if not addresses:
        raise refusal(f"there is no host {where.host}", "check how the address is spelled")
    private = [address for address in addresses if not is_public(address)]
    if private and not private_allowed:
        raise refusal(
            f"{where.host} lies in a private network ({private[0]}), and is not asked",
            "`--allow-private` reaches an intranet, where no public address led there",
        )
    return addresses


def _asked(
    where: WebAddress, addresses: list[Address], allowance: Allowance, network: Network
) -> Answer:
    """Return the answer of the first address that can be connected to."""
    for address in addresses[:-1]:
        try:
            return ask(where, address, allowance, network.connect)
        except TimeoutError:
            allowance.seconds  # noqa: B018 - raises where the time of the whole is over
        except (ConnectionError, ssl.SSLError):
            continue
    return ask(where, addresses[-1], allowance, network.connect)


def _original(where: WebAddress, answer: Answer) -> Original:
    if answer.status != http.client.OK:
        raise _refused(answer.status)
    headers = answer.headers
    charset = headers.get_content_charset() if headers["Content-Type"] else None
    return Original(
        where.name,
        answer.data,
        url=str(where),
        media_type=headers.get_content_type() if headers["Content-Type"] else None,
        charset=charset,
        modified=_changed_before(headers["Last-Modified"], headers["Date"]),
    )


def _changed_before(modified: str | None, sent: str | None) -> str | None:
    """Return the day of the last change; None where it is that of the answer.

    A page that is made when it is asked for has always just changed.
    """
    day = _day(modified)
    return None if day == _day(sent) else day


def _day(written: str | None) -> str | None:
    parts = parsedate(written) if written else None
    try:
        return date(*parts[:3]).isoformat() if parts else None
    except ValueError:
        return None


def _refused(status: int) -> ProblemError:
    reason = http.client.responses.get(status, "an answer without a meaning")
    said = f"the server answers {status} ({reason})"
    if status in (404, 410):
        return refusal(f"{said}: there is nothing at this address", "check how it is spelled")
    if status in (401, 402, 403, 451):
        return refusal(f"{said}: it does not give the page to programs", _BY_HAND)
    if status == 429 or status >= 500:
        return refusal(said, "try again later")
    return refusal(said, _BY_HAND)


def _failed(where: WebAddress, error: Exception, fetching: Fetching) -> ProblemError:
    if isinstance(error, ssl.SSLCertVerificationError):
        return refusal(
            f"the certificate of {where.host} is not valid: {error.verify_message}",
            "do not trust what it sends; look whether the address is right",
        )
    if isinstance(error, TimeoutError):
        return refusal(
            f"{where.host} does not answer in time: {fetching.seconds:g} seconds are allowed,"
            " and 15 for each step",
            "try again later",
        )
    if isinstance(error, http.client.IncompleteRead):
        return refusal("the answer breaks off before its end", "try again later")
    reason = getattr(error, "strerror", None) or " ".join(str(error).split())
    return refusal(f"{where.host} cannot be asked: {reason}", "try again later")
