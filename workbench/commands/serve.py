"""``workbench serve``: the web app."""

from __future__ import annotations

import errno
import os
import socket
import sys
import threading
import webbrowser
from ipaddress import ip_address
from typing import Any, Final

import click

from workbench.config import Settings
from workbench.errors import InputError, Message
from workbench.localisation import gettext

__all__ = ["serve"]


_THREADS: Final = 64
"""Each page that is open holds one, to be told what others do."""


@click.command
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free.")
@click.option("--demo", is_flag=True, help="Add the demo articles where they are missing.")
@click.option("--open/--no-open", "browse", default=False, help="Open the app in the browser.")
def serve(*, host: str, port: int, demo: bool, browse: bool) -> None:
    """Serves the web app until Ctrl+C.

    \b
    Examples:
      workbench serve --demo --open
      workbench serve --port 8080
      WORKBENCH_DATA=~/newsroom workbench serve
    """
    settings = Settings.from_environment()
    _tell(Message("Starting …"))

    from waitress.server import create_server

    from workbench.store import Store
    from workbench.web import LOOPBACK, create_app

    with Store.open(settings.data) as store:
        config: dict[str, Any] = {"STORE": store, "ALLOWED_HOSTS": LOOPBACK | {host.lower()}}
        if not _is_loopback(host):
            config["ALLOWED_HOSTS"] = None
            _tell(
                Message(
                    "Whoever can reach %(host)s can read and change the articles: the app asks for no password.",
                    {"host": host},
                )
            )
        listening = _listen(host, port)
        app = create_app(settings, config=config)
        server = create_server(app, sockets=[listening], threads=_THREADS)
        if demo:
            from workbench.demo_articles import load_demo
            from workbench.embed import load_encoder
            from workbench.newsroom import read_policy

            load_demo(
                store,
                encoder=load_encoder(settings.model, cache=settings.data),
                policy=read_policy(settings.checks),
            )
        address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}"
        _tell(Message("The workbench is at %(address)s (Ctrl+C stops it).", {"address": address}))
        if browse and _has_screen():
            # A browser may take its time, or the terminal; the server does not wait for it.
            threading.Thread(target=webbrowser.open, args=[address], daemon=True).start()
        with app.extensions["jobs"].running():
            server.run()


def _tell(message: Message) -> None:
    click.echo(message.translated(gettext), err=True)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise _refused(error, host, port) from error


def _refused(error: OSError, host: str, port: int) -> InputError:
    about: dict[str, str | int | float] = {"host": host, "port": port, "reason": error.strerror or str(error)}
    if error.errno == errno.EADDRINUSE:
        return InputError(
            Message(
                "Port %(port)d is taken by another program: choose another one, such as --port %(other)d.",
                {**about, "other": port + 1 if port < 65535 else 8000},
            )
        )
    if error.errno == errno.EACCES:
        return InputError(Message("Port %(port)d is reserved: choose one above 1023, such as --port 8000.", about))
    return InputError(Message("%(host)s, port %(port)d cannot be listened on (%(reason)s).", about))


def _has_screen() -> bool:
    """Whether a browser would open a window, and not take over the terminal."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
