"""Web addresses that may be asked: how they are written, which hosts a newsroom allows, which networks are public."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from workbench.errors import AddressError, Message

__all__ = ["WebAddress", "is_public", "web_address"]

_PORTS: Final = {"https": 443, "http": 80}
_LONGEST: Final = 2048
_SHOWN: Final = 80
_UNSAFE: Final = re.compile("[\x00-\x20\x7f\\\\]")
_NAME: Final = re.compile(
    r"(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])"
)

# Global by their numbers, though nobody's web server is there.
_UNUSED: Final = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "3fff::/20")))
_UNICAST: Final = ipaddress.IPv6Network("2000::/3")
_MAPPED: Final = ipaddress.IPv6Network("::ffff:0:0/96")
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
_SIX_TO_FOUR: Final = ipaddress.IPv6Network("2002::/16")


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address that has been checked but for where its host leads.

    ``host``: in ASCII, as the name system knows it. ``target``: path and query, in ASCII.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def named(self) -> str:
        """The host as a person reads it, for messages."""
        import idna  # its tables take a while

        try:
            return idna.decode(self.host)
        except idna.IDNAError:
            return self.host

    @property
    def shown(self) -> str:
        """Host and path as a person reads them, for messages."""
        path = unquote(self.target.partition("?")[0], errors="replace").rstrip("/")
        return _cut("".join(letter if letter.isprintable() else "\ufffd" for letter in self.named + path))

    @property
    def authority(self) -> str:
        """What the Host header says."""
        return self.host if self.port == _PORTS[self.scheme] else f"{self.host}:{self.port}"

    def joined(self, location: str) -> str:
        """The address that a redirect from here to ``location`` leads to. Raises AddressError where it is none."""
        try:
            return urljoin(f"{self.scheme}://{self.authority}{self.target}", location)
        except ValueError as error:
            raise _malformed(location) from error


def web_address(url: str, *, hosts: Sequence[str]) -> WebAddress:
    """The address in ``url``, where its host is one of ``hosts``: names, ``*.name`` for all below it, ``name:port``.

    Raises AddressError for what is no web address, holds a password, or is not allowed.
    """
    if not hosts:
        raise AddressError(
            Message(
                "Nothing is fetched from the web here: save the page and give the file, or name the hosts that may be "
                "asked in WORKBENCH_FETCH_HOSTS."
            )
        )
    url = url.strip()
    parts, port = _parts(url)
    if parts.username is not None or parts.password is not None:
        raise AddressError(Message("The address holds a name or a password: leave out what stands before the @."))
    host = _ascii(parts.hostname or "")
    if host is None:
        raise _malformed(url)
    port = port or _PORTS[parts.scheme]
    entries = [entry.rpartition(":") if ":" in entry else (entry, "", "") for entry in hosts]
    ports = [given for pattern, _, given in entries if _matches(host, pattern)]
    if not ports:
        about = {"host": _cut(host), "hosts": ", ".join(hosts)}
        raise AddressError(
            Message(
                "%(host)s is not among the hosts that may be asked (%(hosts)s): save the page and give the file, or "
                "add the host to WORKBENCH_FETCH_HOSTS.",
                about,
            )
        )
    if port != _PORTS[parts.scheme] and str(port) not in ports:
        raise AddressError(
            Message(
                "%(host)s may be asked at its usual port only: leave %(port)s out of the address, or add "
                "%(host)s:%(port)s to WORKBENCH_FETCH_HOSTS.",
                {"host": _cut(host), "port": str(port)},
            )
        )
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        target += "?" + quote(parts.query, safe="/?%:@!$&'()*+,;=~-._")
    return WebAddress(parts.scheme, host, port, target)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet's, and none within it of this machine or its network."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found in _MAPPED or found in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFF_FFFF)))
        if found in _SIX_TO_FOUR:
            return is_public(str(ipaddress.IPv4Address(int(found) >> 80 & 0xFFFF_FFFF)))
        if found not in _UNICAST:
            return False
    special = found.is_multicast or found.is_reserved or found.is_private or found.is_link_local
    return found.is_global and not special and not any(found in network for network in _UNUSED)


def _parts(url: str) -> tuple[SplitResult, int | None]:
    if len(url) > _LONGEST or _UNSAFE.search(url):
        raise _malformed(url)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _malformed(url) from error
    if parts.scheme not in _PORTS or not parts.hostname or port == 0:
        raise _malformed(url)
    return parts, port


def _malformed(url: str) -> AddressError:
    return AddressError(
        Message("“%(address)s” is no web address: give one such as https://example.org/story.", {"address": _cut(url)})
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _ascii(host: str) -> str | None:
    """The name in lower-case ASCII without a final dot; None where it is no name, such as an IP address."""
    name = host.lower().rstrip(".")
    if not name.isascii():
        import idna

        try:
            name = idna.encode(name, uts46=True).decode("ascii")
        except idna.IDNAError:
            return None
    return name if _NAME.fullmatch(name) else None


def _matches(host: str, pattern: str) -> bool:
    name = _ascii(pattern.removeprefix("*."))
    if name is None:
        return False
    return host.endswith(f".{name}") if pattern.startswith("*.") else host == name
