"""What is done to the articles that are ticked in the list, all at once."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from textwrap import shorten
from typing import Final

from flask import Blueprint, Response, abort, flash, redirect, request, stream_with_context
from flask.typing import ResponseReturnValue
from flask_babel import gettext, ngettext

from workbench import intake, review
from workbench.errors import Message, NotFound, WorkbenchError
from workbench.exports import EXPORTS, Export
from workbench.store import Store
from workbench.web.addresses import path_here
from workbench.web.filenames import FileNames
from workbench.web.localisation import say
from workbench.web.services import encoder, policy, store

__all__ = ["blueprint"]

blueprint = Blueprint("chosen", __name__)

_LONGEST_FLASHED: Final = 300
_MOST_REFUSALS: Final = 3
_ARCHIVE: Final = "articles.zip"


@blueprint.post("/articles/chosen")
def act() -> ResponseReturnValue:
    """Deletes the ticked articles, packs them for download, or aligns them again."""
    action = request.form.get("action", "")
    chosen = list(dict.fromkeys(request.form.getlist("article")))
    if action not in ("delete", "export", "align"):
        abort(HTTPStatus.BAD_REQUEST)
    if not chosen:
        return _back(gettext("Tick the articles first, at the beginning of their lines."), refused=True)
    if action == "export":
        return _export(chosen)
    return _delete(chosen) if action == "delete" else _align(chosen)


def _delete(chosen: Sequence[str]) -> ResponseReturnValue:
    deleted = 0
    with store().transaction():
        for article_id in chosen:
            try:
                store().articles.delete(article_id)
                deleted += 1
            except NotFound:  # somebody else was quicker, and it is gone as it should be
                continue
    return _back(ngettext("%(num)d article has been deleted.", "%(num)d articles have been deleted.", deleted))


def _align(chosen: Sequence[str]) -> ResponseReturnValue:
    """Each by itself: what has been aligned stays so, whatever becomes of the next."""
    need = done = refused = 0
    try:
        using, wanted = encoder(), policy()
    except WorkbenchError as error:
        return _back(say(error.message), refused=True)
    for article_id in chosen:
        try:
            need += intake.align_again(store(), article_id, encoder=using, policy=wanted).need_a_look
            done += 1
        except WorkbenchError as error:
            refused += 1
            if refused <= _MOST_REFUSALS:
                flash(_short(f"{_title(article_id)}: {say(error.message)}"), "refused")
    aligned = ngettext("%(num)d article aligned again", "%(num)d articles aligned again", done)
    look = ngettext("%(num)d unit needs a look", "%(num)d units need a look", need)
    if refused > _MOST_REFUSALS:
        flash(ngettext("%(num)d article was not aligned.", "%(num)d articles were not aligned.", refused), "refused")
    return _back(f"{aligned}: {look}.")


def _export(chosen: Sequence[str]) -> ResponseReturnValue:
    export = EXPORTS.get(request.form.get("format", ""))
    if export is None:
        abort(HTTPStatus.BAD_REQUEST)
    # What cannot be packed is told before the first byte is sent.
    try:
        for article_id in chosen:
            if store().alignments.model(article_id) is None:
                about = {"title": store().articles.get(article_id).title}
                raise NotFound(
                    Message("“%(title)s” has not been aligned yet: leave it out, or upload it again.", about)
                )
    except NotFound as error:
        return _back(say(error.message), refused=True)
    answer = Response(stream_with_context(_packed(store(), chosen, export)), content_type="application/zip")
    answer.headers.set("Content-Disposition", "attachment", filename=_ARCHIVE)
    return answer


def _packed(opened: Store, chosen: Sequence[str], export: Export) -> Iterator[bytes]:
    """The archive piece by piece: only one article at a time is held in memory."""
    pieces, names = _Pieces(), FileNames()
    with zipfile.ZipFile(pieces, "w", zipfile.ZIP_DEFLATED) as archive:
        for article_id in chosen:
            try:
                alignment = review.current(opened, article_id)
            except NotFound:  # deleted since the first look
                continue
            name = names.name(alignment.title or article_id, export.extension)
            archive.writestr(name, export.write(alignment, gettext=gettext))
            yield pieces.taken()
    yield pieces.taken()


class _Pieces(io.RawIOBase):
    """A file that is only ever written to, and read away as it grows."""

    def __init__(self) -> None:
        self._written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(data)  # type: ignore[call-overload]
        self._written += piece
        return len(piece)

    def taken(self) -> bytes:
        """What has been written since the last time."""
        taken = bytes(self._written)
        self._written.clear()
        return taken


def _title(article_id: str) -> str:
    try:
        return store().articles.get(article_id).title
    except NotFound:
        return article_id


def _short(text: str) -> str:
    return shorten(text, _LONGEST_FLASHED, placeholder=" …")


def _back(said: str, *, refused: bool = False) -> ResponseReturnValue:
    """To the list as it was, with a line that says what was done; it travels in a cookie, which holds 4 kB."""
    flash(_short(said), "refused" if refused else "done")
    return redirect(path_here(request.form.get("next", "")), HTTPStatus.SEE_OTHER)
