"""Settings: what the environment may change, and where the files that are not Python lie.

==========================  =======================================================  ==================================
variable                    what it sets                                             without it
==========================  =======================================================  ==================================
``WORKBENCH_DATA``          the folder of the database                               the user's data folder
``WORKBENCH_MODEL``         the embedding model: a name or a folder                  the bundled model
``WORKBENCH_CHECKS``        what the newsroom wants of the checks: a TOML file       the data folder's ``checks.toml``
``WORKBENCH_MAX_UPLOAD``    the largest file that may be uploaded, in megabytes      16
``WORKBENCH_FETCH_HOSTS``   the hosts that pages may be fetched from, by name        none
==========================  =======================================================  ==================================
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from platformdirs import user_data_path

from workbench.errors import InputError, Message

__all__ = ["MEGABYTE", "Settings", "resource"]

MEGABYTE: Final = 1_000_000
_CHECKS: Final = "checks.toml"
# A name of two parts or more, with "*." for all below it, and a port where it is not the usual one; no IP address.
_HOST: Final = re.compile(r"(?:\*\.)?(?:[\w-]+\.)+[^\W\d_][\w-]+(?::[1-9]\d{0,4})?")
_MAX_UPLOAD: Final = 16 * MEGABYTE


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """What can be set from outside.

    ``data``: the folder of the database; it need not exist yet. ``model``: None for the bundled one.
    ``checks``: the file with what the newsroom wants of the checks, None where there is none.
    ``max_upload_bytes``: the largest file, and the longest pasted text, that the web app takes.
    ``fetch_hosts``: the hosts that pages may be fetched from, such as "example.org" and "*.example.org".
    """

    data: Path
    model: str | None = None
    checks: Path | None = None
    max_upload_bytes: int = _MAX_UPLOAD
    fetch_hosts: tuple[str, ...] = ()

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """The settings that ``environ`` gives; an empty variable counts as not set. Raises InputError."""
        data = _data_folder(environ.get("WORKBENCH_DATA", "").strip())
        own = data / _CHECKS
        return cls(
            data=data,
            checks=Path(given) if (given := environ.get("WORKBENCH_CHECKS", "").strip()) else _if_there(own),
            model=environ.get("WORKBENCH_MODEL", "").strip() or None,
            max_upload_bytes=_megabytes(environ.get("WORKBENCH_MAX_UPLOAD", "").strip()),
            fetch_hosts=_hosts(environ.get("WORKBENCH_FETCH_HOSTS", "")),
        )


def resource(name: Literal["static", "templates"]) -> Path:
    """The folder of that name: inside the package where it is installed, at the top of a checkout."""
    package = Path(__file__).resolve().parent
    packaged = package / name
    return packaged if packaged.is_dir() else package.parent / name


def _data_folder(given: str) -> Path:
    if given:
        try:
            return Path(given).expanduser().absolute()
        except RuntimeError as error:  # ~somebody who is not there
            raise InputError(
                Message("WORKBENCH_DATA is “%(given)s”: set it to the path of a folder.", {"given": given})
            ) from error
    return user_data_path("trilingual-workbench", appauthor=False)


def _if_there(path: Path) -> Path | None:
    try:
        return path if path.is_file() else None
    except OSError:  # a folder that nobody may look into is told by what needs it
        return None


def _hosts(given: str) -> tuple[str, ...]:
    hosts = tuple(dict.fromkeys(entry.lower() for entry in given.replace(",", " ").split()))
    for host in hosts:
        if not _HOST.fullmatch(host):
            raise InputError(
                Message(
                    "WORKBENCH_FETCH_HOSTS has “%(given)s”: set it to names of hosts with commas between them, such as "
                    "example.org, *.example.org.",
                    {"given": host},
                )
            )
    return hosts


def _megabytes(given: str) -> int:
    if not given:
        return _MAX_UPLOAD
    try:
        size = round(float(given) * MEGABYTE)
    except (ValueError, OverflowError):  # "plenty", "nan", "inf"
        size = 0
    if size <= 0:
        raise InputError(
            Message(
                "WORKBENCH_MAX_UPLOAD is “%(given)s”: set it to a number of megabytes, such as 16.", {"given": given}
            )
        )
    return size
