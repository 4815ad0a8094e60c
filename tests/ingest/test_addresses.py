from __future__ import annotations

import pytest

from workbench.errors import AddressError
from workbench.ingest.addresses import is_public, web_address

HOSTS = ("news.example.org", "*.example.net", "desk.example.org:8443", "приклад.укр")

ALLOWED = [
    ("https://news.example.org", ("https", "news.example.org", 443, "/")),
    ("http://news.example.org/a/b?c=d#e", ("http", "news.example.org", 80, "/a/b?c=d")),
    (" HTTPS://NEWS.Example.ORG./міст ", ("https", "news.example.org", 443, "/%D0%BC%D1%96%D1%81%D1%82")),
    ("https://news.example.org/%D0%BC?q=а", ("https", "news.example.org", 443, "/%D0%BC?q=%D0%B0")),
    ("https://news.example.org:443/", ("https", "news.example.org", 443, "/")),
    ("https://a.b.example.net/", ("https", "a.b.example.net", 443, "/")),
    ("https://desk.example.org:8443/", ("https", "desk.example.org", 8443, "/")),
    ("https://desk.example.org/", ("https", "desk.example.org", 443, "/")),
    ("https://приклад.укр/", ("https", "xn--80aikifvh.xn--j1amh", 443, "/")),
    ("https://xn--80aikifvh.xn--j1amh/", ("https", "xn--80aikifvh.xn--j1amh", 443, "/")),
]
REFUSED = [
    ("", "no web address"),
    ("news.example.org/story", "no web address"),
    ("ftp://news.example.org/", "no web address"),
    ("file:///etc/passwd", "no web address"),
    ("https://", "no web address"),
    ("https:///story", "no web address"),
    ("https://news.example.org:port/", "no web address"),
    ("https://news.example.org:0/", "no web address"),
    ("https://news.example.org:99999/", "no web address"),
    ("https://[::1", "no web address"),
    ("https://news.example.org/a\r\nHost: b", "no web address"),
    ("https://news.example.org\\@other.org/", "no web address"),
    ("https://news.example.org/" + "a" * 3000, "no web address"),
    ("https://127.0.0.1/", "no web address"),
    ("https://[::1]/", "no web address"),
    ("https://2130706433/", "no web address"),
    ("https://0x7f.1/", "no web address"),
    ("https://localhost/", "no web address"),
    ("https://-a.example.net/", "no web address"),
    ("https://editor:secret@news.example.org/", "password"),
    ("https://editor@news.example.org/", "password"),
    ("https://other.org/", "not among the hosts"),
    ("https://example.net/", "not among the hosts"),
    ("https://badexample.net/", "not among the hosts"),
    ("https://news.example.org.other.org/", "not among the hosts"),
    ("https://a.news.example.org/", "not among the hosts"),
    ("https://news.example.org:8443/", "usual port"),
    ("http://news.example.org:443/", "usual port"),
    ("https://desk.example.org:22/", "usual port"),
]


@pytest.mark.parametrize(("url", "expected"), ALLOWED)
def test_an_address_of_an_allowed_host(url: str, expected: tuple[str, str, int, str]) -> None:
    address = web_address(url, hosts=HOSTS)
    assert (address.scheme, address.host, address.port, address.target) == expected


@pytest.mark.parametrize(("url", "said"), REFUSED)
def test_any_other_address_is_refused_in_one_sentence(url: str, said: str) -> None:
    with pytest.raises(AddressError, match=said):
        web_address(url, hosts=HOSTS)


def test_without_hosts_nothing_is_fetched_and_it_is_said_how_to_allow_it() -> None:
    with pytest.raises(AddressError, match="WORKBENCH_FETCH_HOSTS"):
        web_address("https://news.example.org/", hosts=())


@pytest.mark.parametrize("pattern", ["*", "*.", "", "*.org", "127.0.0.1", "*.0.0.1"])
def test_a_pattern_that_names_no_host_allows_none(pattern: str) -> None:
    with pytest.raises(AddressError):
        web_address("https://news.example.org/", hosts=(pattern,))


def test_what_messages_call_it() -> None:
    url = "https://xn--80aikifvh.xn--j1amh/%D0%BC%D1%96%D1%81%D1%82/?q=1"
    assert web_address(url, hosts=HOSTS).shown == "приклад.укр/міст"
    assert web_address("https://news.example.org/a%0A%E2%80%AEb", hosts=HOSTS).shown == "news.example.org/a��b"


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("/b", "https://news.example.org/b"),
        ("b?c", "https://news.example.org/a/b?c"),
        ("//other.org/b", "https://other.org/b"),
        ("http://news.example.org/", "http://news.example.org/"),
    ],
)
def test_where_a_redirect_leads(location: str, expected: str) -> None:
    assert web_address("https://news.example.org/a/", hosts=HOSTS).joined(location) == expected


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1", "::ffff:8.8.8.8", "2002:808:808::1", "64:ff9b::808:808"]
)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1",  # noqa: S104
        "169.254.169.254", "172.16.0.1", "192.0.0.8", "192.0.2.1",
        "192.88.99.1", "192.168.0.1", "198.18.0.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "fe80::1", "fe80::1%eth0", "fc00::1",
        "fec0::1", "ff02::1", "ff0e::1", "100::1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1", "2001::1",
        "2001:db8::1", "2002:7f00:1::", "2002:a00:1::", "3fff::1", "5f00::1", "localhost", "127.1", "",
    ],
)  # fmt: skip
def test_not_public(address: str) -> None:
    assert not is_public(address)
