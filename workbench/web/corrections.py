"""Regrouping on the review page: rows merged, split and linked, sentences cut and joined, rows aligned anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Final

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from workbench import names, review
from workbench.align import edits
from workbench.align.cuts import cut_sentence, join_sentences
from workbench.changes import Change
from workbench.domain import Alignment
from workbench.errors import InputError, Message, StaleAction
from workbench.opening import opened
from workbench.regrouping import best_cuts, realigned, regrouped
from workbench.web.identity import current_name
from workbench.web.localisation import say
from workbench.web.redraw import answer, wants_redraw
from workbench.web.services import encoder, policy, store

__all__ = ["blueprint"]

blueprint = Blueprint("corrections", __name__, url_prefix="/articles/<article_id>/units")

_NO_SENTENCE: Final = Message("Choose a sentence first: the arrow keys or a click take you to one.")


@blueprint.post("/<unit_id>/<action>")
def correct(article_id: str, unit_id: str, action: str) -> ResponseReturnValue:
    """Does ``action`` to a unit.

    The form has ``edition`` and ``sentence`` (its place on the side of that edition, from 0) where it is done to those,
    ``at`` (a character of the sentence) where one is cut, ``from`` (a unit's id) where sentences come from another row,
    and ``below``, the id of the row below where that changes too.
    """
    work = _WORK.get(action)
    if work is None:
        abort(HTTPStatus.NOT_FOUND)
    others = [request.form[name] for name in ("from", "below") if request.form.get(name)]
    before = opened(store(), article_id)
    try:
        review.correct(store(), article_id, [unit_id, *others], action=action, work=work, actor=current_name())
    except StaleAction as refused:
        return answer(article_id, say(refused.message), touched=[unit_id], status=HTTPStatus.CONFLICT)
    except InputError as refused:
        if not wants_redraw():
            raise
        return answer(article_id, say(refused.message), touched=[unit_id], status=HTTPStatus.UNPROCESSABLE_ENTITY)
    now = opened(store(), article_id)
    known = set(before.unit_ids)
    new = [each for each in now.unit_ids if each not in known]
    return answer(article_id, f"{say(names.CORRECTIONS[action])}.".capitalize(), touched=new)


def _edit(alignment: Alignment, edit: edits.Edit) -> Change:
    return regrouped(alignment, edit, encoder=encoder(alignment.model.name), policy=policy())


def _editions(alignment: Alignment) -> list[str]:
    code = request.form.get("edition", "")
    return [code] if code in alignment.editions else list(alignment.editions)


def _sentence(alignment: Alignment, unit: int) -> tuple[str, int]:
    """The edition and the index of the sentence that is asked for."""
    code, place = request.form.get("edition", ""), request.form.get("sentence", "")
    side = alignment.units[unit].sentences.get(code, ())
    if not place.isdecimal() or int(place) >= len(side):
        raise InputError(_NO_SENTENCE)
    return code, side[int(place)]


def _seen_below(units: Sequence[int]) -> int:
    """The unit, once it is sure that the row below it is the one that the page showed there. Raises StaleAction."""
    if len(units) > 1 and units[1] != units[0] + 1:
        raise StaleAction(Message("Between these rows there are others that the filter hides: show all rows first."))
    return units[0]


def _merge(alignment: Alignment, units: Sequence[int]) -> Change:
    return _edit(alignment, edits.merge(alignment.units, _seen_below(units)))


def _split(alignment: Alignment, units: Sequence[int]) -> Change:
    code, sentence = _sentence(alignment, units[0])
    cuts = best_cuts(alignment, units[0], code, sentence, encoder=encoder(alignment.model.name))
    return _edit(alignment, edits.split(alignment.units, units[0], cuts))


def _pull(alignment: Alignment, units: Sequence[int]) -> Change:
    return _edit(alignment, edits.pull(alignment.units, _seen_below(units), _editions(alignment)))


def _push(alignment: Alignment, units: Sequence[int]) -> Change:
    return _edit(alignment, edits.push(alignment.units, _seen_below(units), _editions(alignment)))


def _unlink(alignment: Alignment, units: Sequence[int]) -> Change:
    return _edit(alignment, edits.unlink(alignment.units, units[0], request.form.get("edition", "")))


def _link(alignment: Alignment, units: Sequence[int]) -> Change:
    if len(units) < 2:
        raise InputError(_NO_SENTENCE)
    code, sentence = _sentence(alignment, units[1])
    return _edit(alignment, edits.link(alignment.units, {code: [sentence]}, units[0]))


def _cut(alignment: Alignment, units: Sequence[int]) -> Change:
    code, sentence = _sentence(alignment, units[0])
    at = request.form.get("at", "")
    edit, recut = cut_sentence(alignment, code, sentence, int(at) if at.isdecimal() else 0)
    return regrouped(alignment, edit, recut=recut, encoder=encoder(alignment.model.name), policy=policy())


def _join(alignment: Alignment, units: Sequence[int]) -> Change:
    code, sentence = _sentence(alignment, units[0])
    edit, recut = join_sentences(alignment, code, sentence)
    return regrouped(alignment, edit, recut=recut, encoder=encoder(alignment.model.name), policy=policy())


def _realign(alignment: Alignment, units: Sequence[int]) -> Change:
    """From the unit to the end."""
    last = len(alignment.units) - 1
    return realigned(alignment, units[0], last, encoder=encoder(alignment.model.name), policy=policy())


def _realign_between(alignment: Alignment, units: Sequence[int]) -> Change:
    """Between the nearest confirmed units before and after."""
    settled = [index for index, unit in enumerate(alignment.units) if unit.status != "unreviewed"]
    first = max((index for index in settled if index < units[0]), default=0)
    last = min((index for index in settled if index > units[0]), default=len(alignment.units) - 1)
    return realigned(alignment, first, last, encoder=encoder(alignment.model.name), policy=policy())


_WORK: Final[dict[str, Callable[[Alignment, Sequence[int]], Change]]] = {
    "merge": _merge,
    "split": _split,
    "pull": _pull,
    "push": _push,
    "unlink": _unlink,
    "link": _link,
    "cut": _cut,
    "join": _join,
    "realign": _realign,
    "realign-between": _realign_between,
}
