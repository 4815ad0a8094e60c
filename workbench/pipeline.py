"""The whole middle of the workbench as one pure function: editions in, alignment with flags out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from workbench.align import align, check_size
from workbench.checks import NO_POLICY, Policy, run_checks
from workbench.domain import Alignment, Edition, Flag, ModelName, Unit
from workbench.embed import Encoder, encode_edition, load_encoder
from workbench.errors import EditionError, EmptyText, Message
from workbench.segment import segment

__all__ = ["align_article", "split"]


def align_article(
    editions: Mapping[str, Edition],
    *,
    id: str,  # noqa: A002 - the contract's word
    title: str | None = None,
    source: str | None = None,
    encoder: Encoder | None = None,
    fixed: Sequence[Unit] = (),
    policy: Policy = NO_POLICY,
    before: Alignment | None = None,
    known: Callable[[Alignment], Mapping[int, Sequence[Flag]]] | None = None,
) -> Alignment:
    """Split, embed, align and check the editions of one article. No database, no web, no globals.

    ``editions``: edition code → Edition, in the order they are to be shown; one whose sentences are given is not
    split again. ``source``: the code of the edition the others were made from. ``encoder``: None for the bundled
    model, which also tells words apart for the checks, whatever model aligns. ``fixed``: units that are kept as they
    are; only what stands between them is aligned. ``policy``: what the newsroom wants of the checks. ``before``: the
    article as it was, where an edition was replaced. ``known``: says of an alignment which of its units have the flags
    that they had, so that they are not checked again.

    Raises EditionError for fewer than two editions, too many, a ``source`` that is none of them or a ``fixed`` that
    contradicts itself, EmptyText when no edition has a sentence, TooLarge when one has too many, ModelError when the
    model cannot be loaded.
    """
    if len(editions) < 2:
        raise EditionError(Message("An article needs at least two editions to be aligned: add another one."))
    if source is not None and source not in editions:
        raise EditionError(
            Message(
                "The source edition %(source)s is not among the editions given (%(editions)s): name one of these.",
                {"source": source, "editions": ", ".join(editions)},
            )
        )
    ready = {code: split(edition) for code, edition in editions.items()}
    if not any(edition.sentences for edition in ready.values()):
        raise EmptyText(Message("None of the editions has a sentence in it: give the text of the article."))
    check_size({code: len(edition.sentences) for code, edition in ready.items()})
    encoder = encoder or load_encoder()
    vectors = {code: encode_edition(encoder, [s.text for s in edition.sentences]) for code, edition in ready.items()}
    units = align({code: edition.sentences for code, edition in ready.items()}, vectors, source=source, fixed=fixed)
    found = Alignment(
        id=id,
        model=ModelName(encoder.name, encoder.dimensions),
        editions=ready,
        units=units,
        title=title,
        source=source,
    )
    checked = run_checks(
        found,
        policy=policy,
        encode=load_encoder().encode,
        before=before,
        known=known(found) if known is not None else {},
    )
    return replace(found, flags=checked.flags, unchecked=checked.failed)


def split(edition: Edition) -> Edition:
    """The edition with sentences; those that it has already stay."""
    if edition.revision.sentences is not None:
        return edition
    return replace(edition, revision=replace(edition.revision, sentences=segment(edition.revision, edition.lang)))
