"""Who is here: a name that an editor gives once, kept in the signed session. It is no account and proves nothing."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from flask import Blueprint, flash, redirect, request, session
from flask.typing import ResponseReturnValue

from workbench.discussion import checked_name
from workbench.errors import InputError
from workbench.web.addresses import path_here
from workbench.web.localisation import say

__all__ = ["blueprint", "current_name", "remember_name"]

blueprint = Blueprint("identity", __name__)

_KEY: Final = "name"


def current_name() -> str:
    """What the editor said they are called; '' for somebody who has not said."""
    return str(session.get(_KEY, ""))


def remember_name(given: str) -> str:
    """Keeps the name, forgets the last one for a blank, and returns it as kept. Raises InputError."""
    name = checked_name(given)
    session.permanent = True
    session[_KEY] = name
    return name


@blueprint.post("/name")
def give() -> ResponseReturnValue:
    """Takes the name of the form in the bar, and goes back to the page it stands on."""
    try:
        remember_name(request.form.get("name", ""))
    except InputError as error:
        flash(say(error.message), "refused")
    return redirect(path_here(request.form.get("next", "")), HTTPStatus.SEE_OTHER)
