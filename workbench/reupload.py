"""An article aligned anew where its texts have changed, and as it was where they have not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from statistics import median
from typing import Final

from workbench import pipeline
from workbench.checks import NO_POLICY, Policy
from workbench.domain import SEVERITIES, Alignment, Edition, Flag, Span, Unit
from workbench.embed import Encoder, encode_edition, load_encoder
from workbench.opening import opened
from workbench.settled import Carried, as_cut_before, carried, sides_of
from workbench.store import Store, unit_ids

__all__ = ["Before", "Replacement", "align_after_change", "align_same_again", "compared"]

_STILL_ALIKE: Final = 0.6
"""The part of its likeness to the other editions that a mended sentence has to keep to stay in its row unasked."""
_LONG: Final = 300
"""Units from which on only what changed is checked again: for shorter ones all of it takes no time to speak of."""
_SAYS_IT: Final = 0.7
"""The part of what is usual between editions from which a new sentence may be the one that was lacking."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a re-upload did.

    ``kept``: how many units have the same texts as before, and so keep what was decided about them.
    ``need_a_look``: how many have not. ``units``: which these are, as indexes into the new alignment's units.
    ``changed``: False where the text was the one already stored, and nothing was done.
    """

    kept: int
    need_a_look: int
    changed: bool
    units: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Before:
    """An article as editors left it.

    ``by_hand``: the units that were regrouped, ``decided``: those about which, or about whose flags, anything was
    decided or said, as indexes. ``lacking``: those about which only one thing was decided, that some editions lack
    what they say → these editions. ``spoken_of``: the ids of the flags and units about which something was decided or
    said. ``state``: which state of the article it is.
    """

    alignment: Alignment
    by_hand: frozenset[int]
    decided: frozenset[int]
    lacking: Mapping[int, frozenset[str]]
    spoken_of: frozenset[str]
    state: tuple[int, int, int]

    @classmethod
    def of(cls, store: Store, article_id: str) -> Before | None:
        """The article as it is in the store, None where it has never been aligned. Raises NotFound."""
        with store.snapshot():
            if store.alignments.model(article_id) is None:
                return None
            now = opened(store, article_id)
            decisions, comments = store.decisions.list(article_id), store.comments.list(article_id)
        # What was undone may be done again, so that it counts as well.
        spoken_of = {subject for one in decisions for subject in one.subjects or (one.subject,)}
        spoken_of |= {one.subject for one in comments if not one.deleted}
        decided = now.by_hand.union(index for index, unit_id in enumerate(now.unit_ids) if unit_id in spoken_of)
        of_flags: dict[int, list[Flag]] = defaultdict(list)
        for flag in now.alignment.flags:
            if flag.id in spoken_of:
                of_flags[flag.unit].append(flag)
        lacking = {
            index: frozenset(code for flag in flags for code in flag.editions)
            for index, flags in of_flags.items()
            if index not in decided and all((flag.kind, flag.status) == ("missing", "accepted") for flag in flags)
        }
        return cls(now.alignment, now.by_hand, decided.union(of_flags), lacking, frozenset(spoken_of), now.state)


def align_after_change(
    before: Before,
    editions: Mapping[str, Edition],
    *,
    source: str | None,
    encoder: Encoder | None = None,
    policy: Policy = NO_POLICY,
) -> Alignment:
    """The alignment of ``editions``, of which one or more are others than before; only what changed is aligned.

    A unit whose sentences are all there stays, be it elsewhere; one that borders on new sentences is aligned with these
    unless something was decided about it (other than that an edition lacks it, when it seems to have it now). A
    sentence that was only mended stays in its unit where it still says about as much of what the others say. Flags
    that something was decided about stay with the units that stay, and a flag that comes in the place of one that was
    dismissed says why that was. Raises what the pipeline raises.
    """
    editions = {code: pipeline.split(edition) for code, edition in as_cut_before(before.alignment, editions).items()}
    stays = carried(before.alignment, editions, by_hand=before.by_hand)
    free = stays.loose.keys() - before.decided | _completed(before, editions, stays, encoder=encoder)
    fixed = [unit for index, unit in stays.whole.items() if index not in free]
    fixed += _still_alike(before.alignment, editions, stays.mended, encoder=encoder)
    made = pipeline.align_article(
        editions,
        id="",
        source=source,
        encoder=encoder,
        fixed=fixed,
        policy=policy,
        before=before.alignment,
        known=(lambda now: _known(now, before.alignment, stays)) if len(before.alignment.units) >= _LONG else None,
    )
    return _with_flags(made, before, stays)


def align_same_again(
    before: Before | None,
    editions: Mapping[str, Edition],
    *,
    source: str | None,
    encoder: Encoder | None = None,
    policy: Policy = NO_POLICY,
) -> Alignment:
    """The alignment of the same ``editions``, as with another model: units that editors settled stay.

    Raises what the pipeline raises.
    """
    if before is None:
        return pipeline.align_article(editions, id="", source=source, encoder=encoder, policy=policy)
    editions = {code: pipeline.split(edition) for code, edition in as_cut_before(before.alignment, editions).items()}
    stays = carried(before.alignment, editions, by_hand=before.by_hand)
    units = before.alignment.units
    fixed = [unit for at, unit in stays.whole.items() if at in before.by_hand or units[at].status != "unreviewed"]
    made = pipeline.align_article(
        editions, id="", source=source, encoder=encoder, fixed=fixed, policy=policy, before=before.alignment
    )
    return _with_flags(made, before, stays)


def compared(before: Alignment | None, after: Alignment) -> Replacement:
    """What became of the units of ``before``."""
    known = set(unit_ids(before)) if before else set()
    units = tuple(index for index, unit_id in enumerate(unit_ids(after)) if unit_id not in known)
    return Replacement(kept=len(after.units) - len(units), need_a_look=len(units), changed=True, units=units)


def _completed(before: Before, editions: Mapping[str, Edition], stays: Carried, *, encoder: Encoder | None) -> set[int]:
    """The units of which an editor said that an edition lacks them, where it now seems to have a sentence for them."""
    likeness = [cosine for unit in before.alignment.units for cosine in unit.similarity.values()]
    found: set[int] = set()
    for index in stays.loose.keys() & before.lacking.keys() & stays.whole.keys():
        unit = stays.whole[index]
        new = [
            editions[code].sentences[at].text
            for code, at in stays.loose[index]
            if code in before.lacking[index] and not unit.sentences[code]
        ]
        if new and likeness:
            said = [_text(editions[code], unit, code) for code in unit.present]
            directions = encode_edition(encoder or load_encoder(), [*said, *new]).directions
            alike = directions[len(said) :] @ directions[: len(said)].T
            if float(alike.mean(axis=1).max()) >= _SAYS_IT * median(likeness):
                found.add(index)
    return found


def _still_alike(
    before: Alignment, editions: Mapping[str, Edition], mended: Mapping[int, Unit], *, encoder: Encoder | None
) -> list[Unit]:
    """Those of the mended units whose sides are about as much alike as they were, with what they are worth now."""
    if not mended:
        return []
    texts: dict[str, int] = {}
    sides: list[tuple[Unit, Unit, dict[str, tuple[int, int]]]] = []
    for index, unit in mended.items():
        was = before.units[index]
        sides.append(
            (
                was,
                unit,
                {
                    code: (
                        texts.setdefault(_text(before.editions[code], was, code), len(texts)),
                        texts.setdefault(_text(editions[code], unit, code), len(texts)),
                    )
                    for code in unit.present
                },
            )
        )
    directions = encode_edition(encoder or load_encoder(), list(texts)).directions
    kept = []
    for was, unit, rows in sides:
        similarity, part = {}, 1.0
        for one, other in combinations(rows, 2):
            then = float(directions[rows[one][0]] @ directions[rows[other][0]])
            now = float(directions[rows[one][1]] @ directions[rows[other][1]])
            similarity[f"{one}-{other}"] = round(min(1.0, max(-1.0, now)), 6)
            if then > 0:
                part = min(part, now / then)
        if part >= _STILL_ALIKE:
            kept.append(replace(unit, similarity=similarity, confidence=was.confidence * part))
    return kept


def _text(edition: Edition, unit: Unit, code: str) -> str:
    return " ".join(edition.sentences[index].text for index in unit.sentences[code])


def _known(made: Alignment, before: Alignment, stays: Carried) -> dict[int, list[Flag]]:
    """The units that are as they were → their flags, as the checks would make them."""
    origins = stays.origins()
    found: dict[int, list[Flag]] = {}
    unit_now: dict[int, int] = {}
    for index, unit in enumerate(made.units):
        origin = origins.get(sides_of(unit))
        # On the first unit stands what is said of whole editions.
        if origin and unit.moved == before.units[origin].moved:
            unit_now[origin] = index
            found[index] = []
    for flag in before.flags:
        if flag.unit in unit_now:
            found[unit_now[flag.unit]].append(_carried(flag, unit_now[flag.unit], stays))
    return found


def _carried(flag: Flag, unit: int, stays: Carried) -> Flag:
    """The flag as it was raised, on the ``unit`` and the sentences as they count now."""
    spans = tuple(
        Span(span.edition, stays.after[span.edition, span.sentence], span.start, span.end)
        for span in flag.spans
        if (span.edition, span.sentence) in stays.after
    )
    return replace(flag, unit=unit, spans=spans, status="open", reason="")


def _with_flags(made: Alignment, before: Before, stays: Carried) -> Alignment:
    """The alignment with flags that outlive the units' new surroundings, and the reasons of those that went."""
    origins = stays.origins()
    was: dict[int, list[Flag]] = defaultdict(list)
    for flag in before.alignment.flags:
        was[flag.unit].append(flag)
    there = {flag.id for flag in made.flags}
    flags = _with_reasons(made, before.alignment, stays, was=was)
    for index, unit in enumerate(made.units):
        origin = origins.get(sides_of(unit))
        for flag in was[origin] if origin is not None else ():
            if flag.id in before.spoken_of and flag.id not in there:
                flags.append(_carried(flag, index, stays))
    flags.sort(key=lambda flag: (flag.unit, SEVERITIES.index(flag.severity)))
    return replace(made, flags=tuple(flags))


def _with_reasons(
    made: Alignment, before: Alignment, stays: Carried, *, was: Mapping[int, Sequence[Flag]]
) -> list[Flag]:
    """The flags; those in the place of one that was dismissed with a reason have it with them."""
    unit_before = {
        (code, stays.after[code, at]): index
        for index, unit in enumerate(before.units)
        for code, side in unit.sentences.items()
        for at in side
        if (code, at) in stays.after
    }
    flags = []
    for flag in made.flags:
        sides = made.units[flag.unit].sentences
        forerunners = {unit_before[code, at] for code in sides for at in sides[code] if (code, at) in unit_before}
        said = [
            (one.editions == flag.editions, one.reason or one.dismissed_before)
            for unit in sorted(forerunners)
            for one in was.get(unit, ())
            if one.kind == flag.kind and (one.status == "dismissed" or one.dismissed_before)
        ]
        _, reason = max(said, default=(False, ""), key=lambda one: (bool(one[1]), one[0]))
        flags.append(replace(flag, dismissed_before=reason) if reason else flag)
    return flags
