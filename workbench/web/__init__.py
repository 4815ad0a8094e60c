"""The web app."""

from __future__ import annotations

from workbench.web.application import create_app
from workbench.web.security import LOOPBACK

__all__ = ["LOOPBACK", "create_app"]
