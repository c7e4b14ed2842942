"""What of the network is public, and how an address on the web is taken apart."""

import ipaddress

import pytest

from crosscheck.fetching import is_web_address
from crosscheck.fetching.address import web_address
from crosscheck.fetching.network import is_public


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"]
)
def test_addresses_of_the_open_internet_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",  # where clouds keep the keys of a machine
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - nothing is bound to it
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "198.51.100.1",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:0a00:1::1",
    ],
)
def test_all_others_are_not(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("written", "taken_as"),
    [
        ("http://a.example", "http://a.example/"),
        ("HTTPS://A.example:443/b", "https://a.example/b"),
        ("http://a.example:8080/b?c=d#e", "http://a.example:8080/b?c=d"),
        ("http://a.example/б c", "http://a.example/%D0%B1%20c"),
        ("http://a.example/%D0%B1", "http://a.example/%D0%B1"),
        ("http://пример.example/", "http://xn--e1afmkfd.example/"),
        ("http://[::1]:81/", "http://[::1]:81/"),
        (" http://a.example/\n", "http://a.example/"),
    ],
)
def test_an_address_is_made_fit_to_be_asked_for(written: str, taken_as: str) -> None:
    assert taken_as == str(web_address(written))


@pytest.mark.parametrize(
    ("to", "whole"),
    [
        ("/c", "http://a.example/c"),
        ("c", "http://a.example/b/c"),
        ("//d.example", "http://d.example/"),
    ],
)
def test_a_redirect_goes_on_from_where_it_is(to: str, whole: str) -> None:
    assert whole == str(web_address(to, web_address("http://a.example/b/a")))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("http://a.example/b/report.pdf?c=d/e", "report.pdf"),
        ("http://a.example/b/", "b"),
        ("http://a.example", "a.example"),
    ],
)
def test_the_last_part_of_an_address_names_what_lies_there(written: str, name: str) -> None:
    assert name == web_address(written).name


def test_a_file_is_no_address() -> None:
    assert [True, True, False, False] == [
        is_web_address(each) for each in ("https://a", "HTTP://a", "http.txt", "C:\\a.txt")
    ]
