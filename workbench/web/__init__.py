"""The web app."""

from __future__ import annotations

from workbench.web.application import create_app

__all__ = ["create_app"]
