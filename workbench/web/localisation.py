"""The language of the interface: the reader's choice, else what the browser asks for, else English."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from flask import Flask, request
from flask_babel import Babel, format_datetime, format_decimal, get_locale, get_translations, gettext

from workbench.errors import Message

__all__ = ["INTERFACE_LANGUAGES", "LOCALE_COOKIE", "locale", "localise", "say", "speaker"]

INTERFACE_LANGUAGES: Final = ("uk", "en", "ru")
LOCALE_COOKIE: Final = "locale"


def localise(app: Flask) -> None:
    """Gives the app its catalogues and the templates their filters."""
    app.config.setdefault("BABEL_TRANSLATION_DIRECTORIES", str(Path(__file__).parents[1] / "translations"))
    Babel(app, locale_selector=_selected, default_locale="en")
    app.jinja_env.filters["say"] = say
    app.jinja_env.filters["moment"] = _moment
    app.jinja_env.filters["decimal"] = format_decimal
    app.jinja_env.globals["locale"] = locale


def say(message: Message) -> str:
    """The message in the language of the interface."""
    return message.translated(gettext)


def speaker() -> Callable[[Message], str]:
    """As :func:`say`, for a thousand messages at once: the catalogue is looked up here, and not for each of them."""
    find = get_translations().ugettext
    return lambda message: message.translated(find)


def locale() -> str:
    """The BCP 47 tag of the interface's language."""
    return str(get_locale() or "en")


def _selected() -> str | None:
    chosen = request.cookies.get(LOCALE_COOKIE)
    if chosen in INTERFACE_LANGUAGES:
        return chosen
    return request.accept_languages.best_match(_with_english_first(INTERFACE_LANGUAGES), default="en")


def _with_english_first(tags: Iterable[str]) -> list[str]:
    return sorted(tags, key=lambda tag: tag != "en")


def _moment(iso: str) -> str:
    """An ISO 8601 moment in UTC as the reader writes it, in the time zone of this machine; '' stays ''."""
    if not iso:
        return ""
    moment = datetime.fromisoformat(iso)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return str(format_datetime(moment.astimezone().replace(tzinfo=None), "d MMM y, HH:mm", rebase=False))
