"""The app, put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from flask import Flask

from workbench.config import Settings, resource
from workbench.jobs import Jobs
from workbench.store import Store
from workbench.web import (
    api,
    article,
    chosen,
    comments,
    corrections,
    dashboard,
    decisions,
    editions,
    history,
    identity,
    lifecycle,
    lines,
    live,
    many_files,
    pages,
    queue,
    reading,
    revisions,
    search,
    states,
)
from workbench.web.errors import handle_errors
from workbench.web.forms import MOST_EDITIONS
from workbench.web.identity import current_name
from workbench.web.labels import EDITIONS, language_name
from workbench.web.localisation import localise
from workbench.web.readings import origin, repaired, say_format
from workbench.web.security import LOOPBACK, protect, secret_key
from workbench.web.sending import A_YEAR, compress, version
from workbench.web.services import encoder, policy

if TYPE_CHECKING:
    from workbench.checks import Policy
    from workbench.embed import Encoder

__all__ = ["create_app"]

_PASTED_TOGETHER: Final = MOST_EDITIONS + 1
"""A request may hold this many texts of the largest size: all editions, and what surrounds them."""

_BLUEPRINTS: Final = (
    pages, identity, search, chosen, editions, many_files, revisions, lines, article, lifecycle, decisions, history,
    queue, corrections, comments, states, live, dashboard, reading, api,
)  # fmt: skip


def create_app(settings: Settings | None = None, *, config: Mapping[str, Any] | None = None) -> Flask:
    """The web app.

    ``settings``: None for those of the environment. ``config``: what goes over Flask's configuration, such as
    ``TESTING``, ``ALLOWED_HOSTS`` (host names that are answered to, None for all; those of this machine unless
    given), and ``STORE`` or ``ENCODER``, where something else has opened them. What aligns uploads in the background is
    the app's ``extensions["jobs"]`` and rests until somebody lets it run (:meth:`~workbench.jobs.Jobs.running`). Raises
    StoreError where the data folder cannot be used.
    """
    settings = settings or Settings.from_environment()
    static = resource("static")
    app = Flask(
        "workbench",
        static_url_path=f"/static/{version(static)}",
        static_folder=str(static),
        template_folder=str(resource("templates")),
        root_path=str(resource("templates").parent),
    )
    app.config.from_mapping(
        ALLOWED_HOSTS=LOOPBACK,
        ENCODER=None,
        MAX_CONTENT_LENGTH=_PASTED_TOGETHER * settings.max_upload_bytes,
        MAX_FORM_MEMORY_SIZE=_PASTED_TOGETHER * settings.max_upload_bytes,
        SESSION_COOKIE_NAME="workbench",
        SESSION_COOKIE_SAMESITE="Lax",
        SETTINGS=settings,
        STORE=None,
        PERMANENT_SESSION_LIFETIME=A_YEAR,
        SEND_FILE_MAX_AGE_DEFAULT=A_YEAR,
        WTF_CSRF_TIME_LIMIT=None,
    )
    app.config.from_mapping(config or {})
    app.secret_key = app.secret_key or secret_key(settings.data)
    app.config["STORE"] = app.config["STORE"] or Store.open(settings.data)
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    localise(app)
    app.jinja_env.globals.update(editions=EDITIONS, language_name=language_name, current_name=current_name)
    app.jinja_env.filters.update(origin=origin, repaired=repaired, say_format=say_format)
    protect(app)
    compress(app)
    handle_errors(app)
    app.extensions["jobs"] = _jobs(app)
    for module in _BLUEPRINTS:
        app.register_blueprint(module.blueprint)
    return app


def _jobs(app: Flask) -> Jobs:
    """What aligns in the background, with the app's own store, encoder and policy; it is not started here."""

    def encoder_here(model: str | None) -> Encoder:
        with app.app_context():
            return encoder(model)

    def policy_here() -> Policy:
        with app.app_context():
            return policy()

    return Jobs(app.config["STORE"], encoder=encoder_here, policy=policy_here)
