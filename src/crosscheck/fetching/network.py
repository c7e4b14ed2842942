"""Names to addresses, addresses to connections: what of the network is public, and the way to it.

A name is looked up once, every address it has is judged, and the connection is made to an address
that was judged: a name that answers differently the second time gains nothing by it.
"""

import ipaddress
import socket
from collections.abc import Callable, Sequence

from attrs import field, frozen

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[Address]]
Connect = Callable[[Address, int, float], socket.socket]

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for the IPv4 address in their last 32 bits (RFC 6052)."""


def is_public(address: Address) -> bool:
    """Return whether *address* lies in the open internet.

    Private, loopback, link-local, shared, reserved and multicast ones do not, nor does an IPv6
    address with such an IPv4 address in it.
    """
    if address in _TRANSLATED:
        return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    return all(is_public(inner) for inner in _inner(address))


def _inner(address: Address) -> list[ipaddress.IPv4Address]:
    """Return the IPv4 addresses that an IPv6 address stands for, or leads through."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    teredo = address.teredo or ()
    return [each for each in (address.ipv4_mapped, address.sixtofour, *teredo) if each]


def resolve(host: str, port: int) -> list[Address]:
    """Return all addresses of *host*; OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = (str(where[0]).partition("%")[0] for *_, where in found)
    return list(dict.fromkeys(map(ipaddress.ip_address, addresses)))


def connect(address: Address, port: int, seconds: float) -> socket.socket:
    """Return a connection to *address*, each step of which may take so many seconds."""
    return socket.create_connection((str(address), port), timeout=seconds)


@frozen
class Network:
    """The network as it is; tests put another one in its place."""

    resolve: Resolve = field(default=resolve)
    connect: Connect = field(default=connect)
