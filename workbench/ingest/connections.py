"""Connections that lead to the address that was checked, and end when their time is up."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Final

from httpcore2 import (
    SOCKET_OPTION,
    ConnectError,
    ConnectTimeout,
    NetworkBackend,
    NetworkStream,
    ReadTimeout,
    SyncBackend,
    TimeoutException,
)

__all__ = ["Connect", "Deadline", "Pinned", "Resolve", "connect", "resolve", "resolved"]

Resolve = Callable[[str, int], Sequence[str]]
"""The IP addresses of a name, for a port."""
Connect = Callable[[str, int, float], NetworkStream]
"""A connection to an IP address and a port, within so many seconds."""

_SHARE: Final = 0.5  # of the time left that one of several addresses may take to answer


class Deadline:
    """So many seconds from now, for everything together."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds left; raises TimeoutException where there are none."""
        seconds = self._ends - time.monotonic()
        if seconds <= 0:
            raise ReadTimeout
        return seconds


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses that the name system has for ``host``, each once; raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def connect(address: str, port: int, seconds: float) -> NetworkStream:
    """A connection to an IP address. Raises what httpcore2 raises."""
    return SyncBackend().connect_tcp(address, port, timeout=seconds)


def resolved(host: str, port: int, *, resolve: Resolve, deadline: Deadline) -> Sequence[str]:
    """What ``resolve`` says, or TimeoutException: the name system keeps to no time of ours. Raises OSError."""
    answers: SimpleQueue[Sequence[str] | OSError | UnicodeError] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host, port))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except Empty as error:
        raise ConnectTimeout from error
    if isinstance(answer, Exception):
        raise OSError(str(answer)) from answer
    return answer


class Pinned(NetworkBackend):
    """Connects to the addresses given, whatever the name says by now: it was resolved and checked before."""

    def __init__(self, addresses: Sequence[str], *, connect: Connect, deadline: Deadline) -> None:
        self._addresses, self._connect, self._deadline = addresses, connect, deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002
        local_address: str | None = None,  # noqa: ARG002
        socket_options: Iterable[SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> NetworkStream:
        """A connection to the first address that answers. Raises what the last of them does."""
        refused: Exception = ConnectError(f"{host} has no address")
        for number, address in enumerate(self._addresses, start=1):
            left = self._deadline.left()
            seconds = left if number == len(self._addresses) else left * _SHARE
            try:
                return _Timed(self._connect(address, port, seconds), deadline=self._deadline)
            except (ConnectError, TimeoutException) as error:
                refused = error
        raise refused


class _Timed(NetworkStream):
    """A stream, each step of which has only the time that is left."""

    def __init__(self, stream: NetworkStream, *, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        return self._stream.read(max_bytes, timeout=self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, timeout=self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, timeout=self._deadline.left())
        return _Timed(stream, deadline=self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
