"""Pages by their address, from a server on this machine that an injected connection leads to."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from httpcore2 import ConnectError, NetworkStream

from workbench.errors import AddressError, EmptyText, TooLarge, UnreadableFile
from workbench.ingest import Document, fetch, readers
from workbench.ingest.apart import read_apart
from workbench.ingest.connections import connect

PUBLIC = "93.184.216.34"
HOST = "news.example.org"
PAGE = "<html><body><h1>Міст відкрито</h1><p>Рух відновлено зранку.</p></body></html>"
Answer = Callable[[socket.socket], None]


class Site:
    """Answers each request by its path; remembers what was asked, and which addresses were connected to."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, bytes | Answer] = {}
        self.asked: list[str] = []
        self.connected: list[str] = []
        self._context = context
        self._listening = socket.create_server(("127.0.0.1", 0))
        Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            Thread(target=self._answer, args=(client,), daemon=True).start()

    def _answer(self, client: socket.socket) -> None:
        try:
            with self._context.wrap_socket(client, server_side=True) if self._context else client as stream:
                request = b""
                while b"\r\n\r\n" not in request:
                    piece = stream.recv(65_536)
                    if not piece:
                        return
                    request += piece
                self.asked.append(request.decode())
                answer = self.answers[request.split()[1].decode()]
                stream.sendall(answer) if isinstance(answer, bytes) else answer(stream)
        except OSError:
            return

    def connect(self, address: str, port: int, seconds: float) -> NetworkStream:
        assert port in (80, 443)
        self.connected.append(address)
        return connect("127.0.0.1", self._listening.getsockname()[1], seconds)

    def close(self) -> None:
        self._listening.close()


def answered(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def page(text: str = PAGE, charset: str | None = "utf-8", encoding: str = "utf-8") -> bytes:
    return answered(text.encode(encoding), Content_Type="text/html" + (f"; charset={charset}" if charset else ""))


def moved(location: str, status: str = "302 Found") -> bytes:
    return answered(status=status, Location=location)


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def leading_to(*addresses: str) -> Callable[[str, int], Sequence[str]]:
    return lambda *_: addresses


def fetched(site: Site, url: str = f"http://{HOST}/", **changes: Any) -> Document:
    given: dict[str, Any] = {"hosts": (HOST,), "resolve": leading_to(PUBLIC), "connect": site.connect}
    return fetch(url, **{**given, **changes})


def test_a_page_is_read_as_a_saved_one(site: Site) -> None:
    site.answers["/"] = page()
    document = fetched(site)
    assert (document.title, document.format) == ("Міст відкрито", "html")
    assert "Рух відновлено зранку." in document.text
    assert site.connected == [PUBLIC]


def test_the_request_says_who_asks_and_nothing_of_the_person(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    site.answers["/a%20b?c=d"] = answered(PAGE.encode(), Content_Type="text/html", Set_Cookie="a=b")
    fetched(site, f"http://{HOST}/a%20b?c=d#part")
    lines = site.asked[0].lower().split("\r\n")
    assert lines[0] == "get /a%20b?c=d http/1.1"
    assert f"host: {HOST}" in lines
    assert any(line.startswith("user-agent: trilingual-workbench/") for line in lines)
    assert not any(line.startswith(("cookie", "authorization", "referer")) for line in lines)


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-u", None])
def test_the_encoding_that_the_server_names_is_a_hint(site: Site, charset: str | None) -> None:
    site.answers["/"] = page(charset=charset, encoding=charset or "windows-1251")
    assert "Рух відновлено зранку." in fetched(site).text


def test_a_wrong_hint_does_no_harm(site: Site) -> None:
    site.answers["/"] = page(charset="windows-1251")
    assert fetched(site).title == "Міст відкрито"


def test_plain_text(site: Site) -> None:
    site.answers["/"] = answered("Міст.\n\nРух.".encode(), Content_Type="text/plain; charset=utf-8")
    document = fetched(site)
    assert (document.format, document.text) == ("text", "Міст.\n\nРух.")


def test_without_a_type_the_content_says_it(site: Site) -> None:
    site.answers["/"] = answered(PAGE.encode())
    assert fetched(site).format == "html"


@pytest.mark.parametrize("kind", ["image/png", "application/json", "application/octet-stream", "text/css", "video/mp4"])
def test_what_is_no_text_is_refused(site: Site, kind: str) -> None:
    site.answers["/"] = answered(b"{}", Content_Type=kind)
    with pytest.raises(AddressError, match=kind):
        fetched(site)


def test_a_redirect_is_followed_within_the_allowed_hosts(site: Site) -> None:
    site.answers |= {"/": moved("/a"), "/a": moved(f"http://b.{HOST}/b", "301 Moved"), "/b": page()}
    assert fetched(site, hosts=(HOST, f"*.{HOST}")).title == "Міст відкрито"
    assert [request.split("\r\n")[0].split()[1] for request in site.asked] == ["/", "/a", "/b"]


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("http://other.org/", "not among the hosts"),
        ("http://127.0.0.1/", "no web address"),
        ("http://[::1]/", "no web address"),
        ("file:///etc/passwd", "no web address"),
        ("http://[", "no web address"),
        (f"http://{HOST}:8080/", "usual port"),
        (f"http://a:b@{HOST}/", "password"),
        ("/", "page to page"),
    ],
)
def test_a_redirect_to_elsewhere_is_refused(site: Site, location: str, said: str) -> None:
    site.answers["/"] = moved(location)
    with pytest.raises(AddressError, match=said):
        fetched(site)
    assert len(site.asked) <= 6


def test_a_redirect_to_a_name_that_leads_inside_is_refused(site: Site) -> None:
    site.answers["/"] = moved(f"http://b.{HOST}/")

    def resolve(host: str, port: int) -> Sequence[str]:
        return ["192.168.0.1"] if host.startswith("b.") else [PUBLIC]

    with pytest.raises(AddressError, match="within a network"):
        fetched(site, hosts=(HOST, f"*.{HOST}"), resolve=resolve)
    assert site.connected == [PUBLIC]


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], [PUBLIC, "10.0.0.1"], ["::1"], ["::ffff:169.254.169.254"], ["fe80::1%eth0"], []]
)
def test_a_name_that_leads_inside_is_never_connected_to(site: Site, addresses: list[str]) -> None:
    with pytest.raises(AddressError, match="within a network"):
        fetched(site, resolve=leading_to(*addresses))
    assert site.connected == []


def test_a_name_is_looked_up_once_and_what_was_checked_is_connected_to(site: Site) -> None:
    site.answers["/"] = page()
    looked_up: list[str] = []

    def resolve(host: str, port: int) -> Sequence[str]:
        looked_up.append(host)
        return [PUBLIC] if len(looked_up) == 1 else ["127.0.0.1"]

    fetched(site, resolve=resolve)
    assert (looked_up, site.connected) == ([HOST], [PUBLIC])


def test_the_next_address_is_tried_where_one_does_not_answer(site: Site) -> None:
    site.answers["/"] = page()

    def connect_to(address: str, port: int, seconds: float) -> NetworkStream:
        if address == "8.8.8.8":
            raise ConnectError
        return site.connect(address, port, seconds)

    assert fetched(site, resolve=leading_to("8.8.8.8", PUBLIC), connect=connect_to).title == "Міст відкрито"


def test_a_name_that_nobody_has(site: Site) -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror

    with pytest.raises(AddressError, match="not found"):
        fetched(site, resolve=resolve)


@pytest.mark.parametrize(
    "status", ["404 Not Found", "403 Forbidden", "500 Error", "204 No Content", "304 Not Modified"]
)
def test_any_other_status_is_told(site: Site, status: str) -> None:
    site.answers["/"] = answered(status=status)
    with pytest.raises(AddressError, match=status[:3]):
        fetched(site)


def dripping(stream: socket.socket) -> None:
    """A header that never ends, a byte at a time."""
    stream.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    while True:
        stream.sendall(b"a")
        time.sleep(0.05)


def silent(stream: socket.socket) -> None:
    stream.recv(1)


def slow_body(stream: socket.socket) -> None:
    stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
    while True:
        stream.sendall(b"a")
        time.sleep(0.05)


@pytest.mark.parametrize("answer", [dripping, silent, slow_body])
def test_who_takes_his_time_is_left(site: Site, answer: Answer) -> None:
    site.answers["/"] = answer
    with pytest.raises(AddressError, match="too long"):
        fetched(site, seconds=0.4)


def test_a_name_system_that_does_not_answer_is_left(site: Site) -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        time.sleep(2)
        return [PUBLIC]

    with pytest.raises(AddressError, match="too long"):
        fetched(site, seconds=0.2, resolve=resolve)


@pytest.mark.parametrize(
    "answer",
    [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50\r\n\r\n<p>"],
)
def test_what_is_no_answer(site: Site, answer: bytes) -> None:
    site.answers["/"] = answer
    with pytest.raises(AddressError, match="does not answer"):
        fetched(site)


def endless(stream: socket.socket) -> None:
    stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        stream.sendall(b"<p>" * 10_000)


def test_a_page_without_end_is_too_large(site: Site) -> None:
    site.answers["/"] = endless
    with pytest.raises(TooLarge, match=r"over 0\.1 MB"):
        fetched(site, limit=100_000)


@pytest.mark.parametrize("packed", ["gzip", "deflate"])
def test_a_packed_page(site: Site, packed: str) -> None:
    body = gzip.compress(PAGE.encode()) if packed == "gzip" else zlib.compress(PAGE.encode())
    site.answers["/"] = answered(body, Content_Type="text/html", Content_Encoding=packed)
    assert fetched(site).title == "Міст відкрито"


def test_a_page_that_unpacks_to_too_much(site: Site) -> None:
    bomb = gzip.compress(b"<p>" * 20_000_000)
    assert len(bomb) < 100_000
    site.answers["/"] = answered(bomb, Content_Type="text/html", Content_Encoding="gzip")
    with pytest.raises(TooLarge):
        fetched(site, limit=1_000_000)


@pytest.mark.parametrize(
    ("body", "packed", "said"),
    [
        (b"no gzip", "gzip", "damaged"),
        (gzip.compress(PAGE.encode(), mtime=0)[:-20], "gzip", "damaged"),
        (PAGE.encode(), "br", "packs its pages"),
        (PAGE.encode(), "gzip, gzip", "packs its pages"),
    ],
)
def test_a_page_that_cannot_be_unpacked(site: Site, body: bytes, packed: str, said: str) -> None:
    site.answers["/"] = answered(body, Content_Type="text/html", Content_Encoding=packed)
    with pytest.raises(AddressError, match=said):
        fetched(site)


def test_what_the_readers_refuse_is_refused(site: Site) -> None:
    site.answers |= {
        "/a": answered(b"", Content_Type="text/plain"),
        "/b": answered(b"\x89PNG\r\n\0\0", Content_Type="application/pdf"),
    }
    with pytest.raises(EmptyText, match=r"news\.example\.org/a"):
        fetched(site, f"http://{HOST}/a")
    with pytest.raises(UnreadableFile, match=r"news\.example\.org/b"):
        fetched(site, f"http://{HOST}/b")


def test_a_secure_page_does_not_lead_to_an_open_one(site: Site, certified: tuple[Site, ssl.SSLContext]) -> None:
    secure, certificates = certified
    secure.answers["/"] = moved(f"http://{HOST}/")
    with pytest.raises(AddressError, match="not secure"):
        fetched(secure, f"https://{HOST}/", certificates=certificates)


@pytest.fixture
def certified(tmp_path: Path) -> Iterator[tuple[Site, ssl.SSLContext]]:
    """A site with a certificate for HOST, and what trusts it."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    try:
        subprocess.run(
            [
                *f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN={HOST} -addext".split(),
                f"subjectAltName=DNS:{HOST}",
                "-keyout",
                str(key),
                "-out",
                str(certificate),
            ],
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no openssl to make a certificate with")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    site = Site(context)
    yield site, ssl.create_default_context(cafile=str(certificate))
    site.close()


def test_a_certificate_is_checked_for_the_name_and_not_for_the_address(certified: tuple[Site, ssl.SSLContext]) -> None:
    site, certificates = certified
    site.answers["/"] = page()
    assert fetched(site, f"https://{HOST}/", certificates=certificates).title == "Міст відкрито"
    with pytest.raises(AddressError, match="certificate"):
        fetched(site, f"https://b.{HOST}/", hosts=(f"*.{HOST}",), certificates=certificates)
    with pytest.raises(AddressError, match="certificate"):
        fetched(site, f"https://{HOST}/")


def test_a_long_page_is_read_apart(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str | None]] = []

    def apart(data: bytes, *, name: str, kind: str, encoding: str | None, declared: str | None) -> Document:
        asked.append((kind, declared))
        return read_apart(data, name=name, kind=kind, encoding=encoding, declared=declared)

    monkeypatch.setattr(readers, "read_apart", apart)
    site.answers["/"] = page(f"{PAGE}<!-- {'a' * 140_000} -->", charset="windows-1251", encoding="windows-1251")
    assert fetched(site).title == "Міст відкрито"
    assert asked == [("html", "windows-1251")]
