"""What is said on standard error of files that were read: repairs, and languages that are not as they should be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import click

from workbench.errors import Message
from workbench.localisation import gettext

if TYPE_CHECKING:
    from workbench.domain import Edition
    from workbench.ingest import Repair

__all__ = ["remark_on_languages", "remark_on_lines", "remark_on_repairs"]


def remark_on_repairs(repairs: Iterable[Repair], name: str) -> None:
    """Says what was put right in the text of a file, or could not be: a line a kind."""
    from workbench.ingest import said

    for repair in repairs:
        _say(Message("%(name)s: %(remark)s"), name=name, remark=said(repair).translated(gettext))


def remark_on_languages(editions: Mapping[str, Edition], names: Mapping[str, str]) -> None:
    """Says that a text is in another language than its edition, or in that of another one, or holds another one's.

    What follows would make no sense. ``names``: what to call the file of each edition.
    """
    from workbench.ingest import aligned_text, likely_language, mixed, same_language
    from workbench.names import LANGUAGES

    repeated = {}
    texts = {
        code: aligned_text(edition.revision.text, edition.revision.paragraphs) for code, edition in editions.items()
    }
    for first, second, language in same_language(texts):
        repeated[first if editions[first].lang != language else second] = language
        _say(
            Message("%(first)s and %(second)s are both in %(language)s: check the options."),
            first=names[first],
            second=names[second],
            language=LANGUAGES[language].translated(gettext),
        )
    for code, edition in editions.items():
        mixture = mixed(edition.revision.text, edition.revision.paragraphs)
        likely = mixture.language if mixture else likely_language(texts[code])
        if edition.lang in LANGUAGES and likely and likely not in (edition.lang, repeated.get(code)):
            _say(
                Message("%(name)s reads like %(language)s, although it is given as %(edition)s: check the options."),
                name=names[code],
                language=LANGUAGES[likely].translated(gettext),
                edition=code.upper(),
            )
        if mixture:
            _say(
                Message(
                    "%(name)s is in %(language)s, but %(share)s%% of it in %(other)s: take that out and try again."
                ),
                name=names[code],
                language=LANGUAGES[mixture.language].translated(gettext),
                share=max(1, round(100 * mixture.share)),
                other=LANGUAGES[mixture.other].translated(gettext),
            )


def remark_on_lines(editions: Mapping[str, Edition]) -> None:
    """Says how many lines are not aligned, since they are no part of the article."""
    from workbench.lines import set_aside

    aside = {code: count for code, edition in editions.items() if (count := set_aside(edition.revision))}
    if aside:
        counts = ", ".join(f"{code.upper()} {count}" for code, count in aside.items())
        _say(Message("Lines around the article, which are not aligned: %(counts)s."), counts=counts)


def _say(message: Message, **about: str | int) -> None:
    click.echo(Message(message.id, about).translated(gettext), err=True)
