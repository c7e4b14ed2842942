"""An address to the bytes behind it: within a time and a size, and never into a private network."""

from crosscheck.fetching.address import is_web_address
from crosscheck.fetching.following import Fetching, fetch
from crosscheck.fetching.network import Network

__all__ = ["Fetching", "Network", "fetch", "is_web_address"]
