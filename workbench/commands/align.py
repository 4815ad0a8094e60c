"""``workbench align``: one article, from files to the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from workbench.commands.reading import STANDARD_STREAM, read_file, same_file
from workbench.commands.remarks import remark_on_languages, remark_on_lines, remark_on_repairs
from workbench.config import Settings
from workbench.errors import EditionError, Message
from workbench.localisation import gettext

if TYPE_CHECKING:
    from workbench.domain import Edition

__all__ = ["align"]

_ADDRESSES: Final = ("https://", "http://")


@click.command
@click.option("--ua", "--uk", "ua", multiple=True, metavar="FILE", help="The Ukrainian edition.")
@click.option("--en", multiple=True, metavar="FILE", help="The English edition.")
@click.option("--ru", multiple=True, metavar="FILE", help="The Russian edition.")
@click.option(
    "--edition",
    "others",
    multiple=True,
    metavar="CODE=FILE",
    help="An edition by its code, such as pl=story.txt.",
)
@click.option("--source", metavar="CODE", help="The edition that the others were made from.")
@click.option("--title", metavar="TEXT", help="The article's title; otherwise that of the first file that has one.")
@click.option("--sentences", is_flag=True, help="The files hold one sentence a line: do not split them.")
@click.option("--json", "as_json", is_flag=True, help="Write the alignment as JSON.")
@click.option("--model", metavar="MODEL", help="A sentence-transformers model, by name or folder.")
def align(
    *,
    ua: tuple[str, ...],
    en: tuple[str, ...],
    ru: tuple[str, ...],
    others: tuple[str, ...],
    source: str | None,
    title: str | None,
    sentences: bool,
    as_json: bool,
    model: str | None,
) -> None:
    """Aligns the editions of one article, two to five, and shows where they differ.

    FILE is text, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT or VTT; one of the files may be "-", standard input.
    Where WORKBENCH_FETCH_HOSTS names its host, it may be a web address.

    \b
    Examples:
      workbench align --ua story.ua.txt --en story.en.txt --ru story.ru.txt
      workbench align --ua story.docx --en story.html --source ua --json > story.json
      pandoc -t plain story.tex | workbench align --ua - --en story.en.txt
    """
    named = [*(("ua", f) for f in ua), *(("en", f) for f in en), *(("ru", f) for f in ru), *map(_code_and_file, others)]
    files = _files(named)
    settings = Settings.from_environment()
    source = _source(source, files)

    from workbench.embed import load_encoder
    from workbench.newsroom import read_policy
    from workbench.pipeline import align_article

    policy = read_policy(settings.checks)
    editions: dict[str, Edition] = {}
    titles: list[str | None] = []
    for code, name in files.items():
        editions[code], found = _read(code, name, sentences=sentences, settings=settings)
        titles.append(found)
    remark_on_languages(editions, {code: _shown(name) for code, name in files.items()})
    remark_on_lines(editions)
    article = next((Path(name).stem for name in files.values() if name != STANDARD_STREAM), "article")
    title = title or next(filter(None, titles), None)
    encoder = load_encoder(model or settings.model, cache=settings.data)
    alignment = align_article(editions, id=article, title=title, source=source, encoder=encoder, policy=policy)
    if as_json:
        from workbench.exports import json

        sys.stdout.buffer.write(json.export(alignment))
    else:
        from workbench.commands.display import show

        show(alignment)
    if alignment.unchecked:
        failed = {"checks": ", ".join(alignment.unchecked)}
        message = Message("These checks failed and said nothing: %(checks)s. Please report it.", failed)
        click.echo(message.translated(gettext), err=True)


def _code_and_file(given: str) -> tuple[str, str]:
    from workbench.imports.job import edition_code

    code, equals, name = given.partition("=")
    if not equals or not name:
        raise EditionError(
            Message(
                "“%(given)s” names no file: write --edition CODE=FILE, such as --edition pl=story.txt.",
                {"given": given},
            )
        )
    return edition_code(code), name


def _files(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    files: dict[str, str] = {}
    for code, name in named:
        if code in files:
            raise EditionError(Message("Edition %(code)s is given twice: keep one of them.", {"code": code}))
        for other, taken in files.items():
            if same_file(name, taken):
                about = {"name": name, "code": code, "other": other}
                raise EditionError(
                    Message("%(name)s is given for both %(other)s and %(code)s: give each edition its own file.", about)
                )
        files[code] = name
    if len(files) < 2:
        raise EditionError(
            Message("An alignment needs two editions or more: give at least two of --ua, --en, --ru and --edition.")
        )
    return files


def _source(given: str | None, files: Mapping[str, str]) -> str | None:
    if given is None:
        return None
    from workbench.imports.job import edition_code

    code = edition_code(given)
    if code not in files:
        raise EditionError(
            Message(
                "--source names %(code)s, which is not among the editions (%(codes)s).",
                {"code": code, "codes": ", ".join(files)},
            )
        )
    return code


def _read(code: str, name: str, *, sentences: bool, settings: Settings) -> tuple[Edition, str | None]:
    """The edition of one file, or of one address, and the title that it gives itself."""
    from workbench.domain import Edition, Revision, language_tag
    from workbench.ingest import fetch, read, read_lines, read_unnamed

    if name.lower().startswith(_ADDRESSES):
        page = fetch(name, hosts=settings.fetch_hosts, limit=settings.max_upload_bytes)
        revision = page.revision()
        if sentences:
            revision = Revision.from_sentences(page.article.split("\n\n"))
        remark_on_repairs(page.repairs, name)
        return Edition(code, language_tag(code), revision), page.title
    data = read_file(name, limit=settings.max_upload_bytes)
    if sentences:
        return Edition(code, language_tag(code), Revision.from_sentences(read_lines(data, name=_shown(name)))), None
    # A name without an extension is that of a pipe, as in --ua <(command).
    nameless = name == STANDARD_STREAM or not Path(name).suffix
    document = read_unnamed(data, name=_shown(name)) if nameless else read(data, name=name)
    remark_on_repairs(document.repairs, _shown(name))
    return Edition(code, language_tag(code), document.revision()), document.title


def _shown(name: str) -> str:
    return gettext("standard input") if name == STANDARD_STREAM else name
