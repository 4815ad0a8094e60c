"""A page by its address, from the hosts that a newsroom allows.

Every address on the way is checked as the first one was: the host is allowed, all that its name stands for is public,
and the connection goes to what was checked. Nothing of the environment has a say: no proxy, no cookie, no password.
"""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Iterable, Iterator, Sequence
from email.message import EmailMessage
from typing import TYPE_CHECKING, Final, NamedTuple

from workbench import __version__
from workbench.errors import AddressError, Message, TooLarge
from workbench.ingest.addresses import WebAddress, is_public, web_address
from workbench.ingest.document import Document
from workbench.ingest.readers import read_as
from workbench.ingest.reading import MAX_BYTES, read_unnamed
from workbench.ingest.roles import with_roles

if TYPE_CHECKING:
    import httpcore2

    from workbench.ingest.connections import Connect, Deadline, Resolve

__all__ = ["fetch"]

_SECONDS: Final = 10.0
_REDIRECTS: Final = 5
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_DOCUMENTS: Final = frozenset(
    {
        "application/pdf",
        "application/rtf",
        "text/rtf",
        "application/epub+zip",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "text/markdown",
    }
)
_UNPACKED: Final = 65_536  # bytes at a time, so that what unpacks to a thousand times its size is seen in time


class _Received(NamedTuple):
    """``kind``: the content type, "" where none was given. ``charset``: what the server says of the encoding."""

    kind: str
    charset: str | None
    data: bytes


def fetch(
    url: str,
    *,
    hosts: Sequence[str],
    limit: int = MAX_BYTES,
    seconds: float = _SECONDS,
    resolve: Resolve | None = None,
    connect: Connect | None = None,
    certificates: ssl.SSLContext | None = None,
) -> Document:
    """The document at ``url``, read as its content type says.

    ``hosts``: the names that may be asked (:func:`workbench.ingest.addresses.web_address`); with none, nothing is.
    ``limit``: bytes, as they travel and unpacked. ``seconds``: for all of it. ``resolve``, ``connect``,
    ``certificates``: how names are looked up, connections made and servers believed, for other than the usual ways.

    Raises AddressError where the address may not be asked, does not answer in time, or holds what is no text; TooLarge
    over ``limit``; UnreadableFile and EmptyText as :func:`workbench.ingest.read` does.
    """
    address = web_address(url, hosts=hosts)
    from workbench.ingest import connections  # slow to import

    deadline = connections.Deadline(seconds)
    for _ in range(_REDIRECTS + 1):
        found = _answer(
            address,
            limit=limit,
            deadline=deadline,
            resolve=resolve or connections.resolve,
            connect=connect or connections.connect,
            certificates=certificates,
        )
        if isinstance(found, _Received):
            return _document(found, name=address.shown)
        after = web_address(address.joined(found), hosts=hosts)
        if address.scheme == "https" and after.scheme != "https":
            raise AddressError(
                Message(
                    "%(host)s leads on to a connection that is not secure: save the page and give the file.",
                    {"host": address.named},
                )
            )
        address = after
    raise AddressError(
        Message("%(host)s leads on from page to page: give the address of the last one.", {"host": address.named})
    )


def _answer(
    address: WebAddress,
    *,
    limit: int,
    deadline: Deadline,
    resolve: Resolve,
    connect: Connect,
    certificates: ssl.SSLContext | None,
) -> _Received | str:
    """What one address gives, or where it leads on to."""
    import httpcore2

    from workbench.ingest.connections import Pinned, resolved

    try:
        try:
            addresses = resolved(address.host, address.port, resolve=resolve, deadline=deadline)
        except OSError as error:
            raise AddressError(Message("%(host)s is not found: check the address.", {"host": address.named})) from error
        if not addresses or not all(map(is_public, addresses)):
            raise AddressError(
                Message(
                    "%(host)s is within a network, not on the public web: save the page and give the file.",
                    {"host": address.named},
                )
            )
        backend = Pinned(addresses, connect=connect, deadline=deadline)
        context = certificates or httpcore2.default_ssl_context()
        with (
            httpcore2.ConnectionPool(ssl_context=context, network_backend=backend, max_keepalive_connections=0) as pool,
            pool.stream(
                "GET",
                httpcore2.URL(
                    scheme=address.scheme.encode(),
                    host=address.host.encode(),
                    port=address.port,
                    target=address.target.encode(),
                ),
                headers=_headers(address),
            ) as response,
        ):
            return _read(response, address, limit=limit)
    except httpcore2.TimeoutException as error:
        raise AddressError(
            Message(
                "%(host)s took too long to answer: try again, or save the page and give the file.",
                {"host": address.named},
            )
        ) from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError) as error:
        if _is_about_certificate(error):
            raise AddressError(
                Message(
                    "%(host)s cannot prove who it is (its certificate is not valid): save the page and give the file.",
                    {"host": address.named},
                )
            ) from error
        raise AddressError(
            Message("%(host)s does not answer: try again, or save the page and give the file.", {"host": address.named})
        ) from error


def _is_about_certificate(error: BaseException | None) -> bool:
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__ or error.__context__
    return error is not None


def _headers(address: WebAddress) -> list[tuple[bytes, bytes]]:
    return [
        (b"Host", address.authority.encode()),
        (b"User-Agent", f"trilingual-workbench/{__version__}".encode()),
        (b"Accept", b"text/html, application/xhtml+xml, text/plain, application/pdf;q=0.9, */*;q=0.1"),
        (b"Accept-Encoding", b"gzip, deflate"),
        (b"Connection", b"close"),
    ]


def _read(response: httpcore2.Response, address: WebAddress, *, limit: int) -> _Received | str:
    headers = {name.lower().decode("latin-1"): value.decode("latin-1") for name, value in response.headers}
    if response.status in _MOVED and headers.get("location"):
        return next(value.decode(errors="replace") for name, value in response.headers if name.lower() == b"location")
    if response.status != 200:
        raise AddressError(
            Message(
                "%(host)s answers with %(status)s: open the address in a browser, save the page and give the file.",
                {"host": address.named, "status": str(response.status)},
            )
        )
    kind, charset = _content_type(headers.get("content-type", ""))
    if kind and kind != "text/plain" and kind not in _PAGES | _DOCUMENTS:
        raise AddressError(
            Message(
                "At this address is %(kind)s, no text: give the address of a page or of a document.", {"kind": kind}
            )
        )
    packed = headers.get("content-encoding", "identity").strip().lower()
    if packed not in {"identity", "", "gzip", "x-gzip", "deflate"}:
        raise AddressError(
            Message(
                "%(host)s packs its pages in a way that cannot be read: save the page and give the file.",
                {"host": address.named},
            )
        )
    pieces = _bounded(response.iter_stream(), limit=limit)
    try:
        data = b"".join(pieces if packed in {"identity", ""} else _bounded(_unpacked(pieces), limit=limit))
    except zlib.error as error:
        raise AddressError(
            Message(
                "%(host)s sent a damaged page: try again, or save the page and give the file.", {"host": address.named}
            )
        ) from error
    return _Received(kind, charset, data)


def _document(received: _Received, *, name: str) -> Document:
    kind, charset, data = received
    told = "html" if kind in _PAGES else "text" if kind == "text/plain" else None
    return with_roles(read_as(told, data, name=name, declared=charset)) if told else read_unnamed(data, name=name)


def _content_type(header: str) -> tuple[str, str | None]:
    """The type, in small letters, and the charset; "" for none."""
    if not header:
        return "", None
    message = EmailMessage()
    message["Content-Type"] = header.replace("\r", " ").replace("\n", " ")
    return message.get_content_type(), message.get_content_charset()


def _bounded(pieces: Iterable[bytes], *, limit: int) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limit:
            raise TooLarge(
                Message(
                    "What is at this address is over %(limit)s MB: give the address of one article.",
                    {"limit": f"{limit / 1_000_000:g}"},
                )
            )
        yield piece


def _unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Raises zlib.error."""
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32)
    for piece in pieces:
        rest = piece
        while rest and not unpacking.eof:
            yield unpacking.decompress(rest, _UNPACKED)
            rest = unpacking.unconsumed_tail
    yield unpacking.flush()
    if not unpacking.eof:
        raise zlib.error("cut in half")
