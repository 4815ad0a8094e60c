"""What goes wrong, said in one sentence: as a page, or as JSON where that was asked for, as by a page that is open."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from flask import Flask, current_app, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from workbench.errors import InputError, Message, ModelError, NotFound, StaleAction, WorkbenchError
from workbench.web.localisation import say

__all__ = ["handle_errors", "problem"]

_SENTENCES: Final[Mapping[int, Message]] = {
    400: Message("The request could not be understood: go back, load the page again and repeat what you did."),
    404: Message("There is no such page: it was removed, or the address has a mistake in it."),
    405: Message("This address takes no such request: go back to the list of articles."),
    413: Message("That is too large: at most %(megabytes)s MB can be sent at once."),
    421: Message("The workbench does not answer to this host name: open it at http://127.0.0.1 and its port."),
    500: Message("Something broke in the workbench. What was stored is safe: go back and try again."),
}
_STATUS: Final[tuple[tuple[type[WorkbenchError], HTTPStatus], ...]] = (
    (NotFound, HTTPStatus.NOT_FOUND),
    (StaleAction, HTTPStatus.CONFLICT),
    (InputError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (ModelError, HTTPStatus.SERVICE_UNAVAILABLE),
)


def handle_errors(app: Flask) -> None:
    """Registers the handlers."""
    app.register_error_handler(WorkbenchError, _workbench_error)
    app.register_error_handler(CSRFError, _expired)
    app.register_error_handler(HTTPException, _http_error)


def problem(message: Message, status: int) -> ResponseReturnValue:
    """The answer that says ``message``, in the form that was asked for."""
    text = say(message)
    if _wants_json():
        return jsonify(error=text), status
    return render_template("problem.html", text=text, status=status), status


def _wants_json() -> bool:
    if "X-Seen" in request.headers or request.path.endswith(".json") or request.path.startswith("/api/"):
        return True
    return request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"


def _workbench_error(error: WorkbenchError) -> ResponseReturnValue:
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR)
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        current_app.logger.error("%s", error)
    return problem(error.message, status)


def _expired(_error: CSRFError) -> ResponseReturnValue:
    message = Message("This page is out of date: load it again and repeat what you did. Cookies must be allowed.")
    return problem(message, HTTPStatus.BAD_REQUEST)


def _http_error(error: HTTPException) -> ResponseReturnValue:
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    if status < HTTPStatus.BAD_REQUEST:  # a redirect
        return error
    known = status if status in _SENTENCES else 500 if status >= HTTPStatus.INTERNAL_SERVER_ERROR else 400
    message = _SENTENCES[known]
    if known == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        message = Message(message.id, {"megabytes": f"{(request.max_content_length or 0) / 1e6:g}"})
    return problem(message, status)
