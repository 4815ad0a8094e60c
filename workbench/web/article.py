"""The review page: one row a unit, one column an edition, the flags below their row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from flask import Blueprint, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workbench import names, opening
from workbench.domain import Alignment
from workbench.errors import Message, NotFound
from workbench.exports import EXPORTS
from workbench.lines import set_aside
from workbench.query import parse
from workbench.web import labels
from workbench.web.filters import FACETS, Facet, Filter
from workbench.web.hits import Hits
from workbench.web.localisation import say, speaker
from workbench.web.rows import Row, Rows
from workbench.web.services import store
from workbench.web.spelling import spellings_here
from workbench.web.standing import Standing
from workbench.web.stretches import Stretch, stretches
from workbench.web.telling import Steps
from workbench.web.threads import Threads

__all__ = ["Choice", "Review", "blueprint", "words"]

blueprint = Blueprint("article", __name__)

_FACET_NAMES: Final = {
    "kind": Message("Kind"),
    "severity": Message("Severity"),
    "state": Message("State"),
    "edition": Message("Edition"),
    "confidence": Message("Match"),
    "comments": Message("Comments"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, as a link that chooses it or opens it again."""

    value: str
    name: str
    count: int
    chosen: bool
    url: str


class Review:
    """What the templates need of one article; all of it read in one moment. Raises NotFound."""

    def __init__(self, article_id: str) -> None:
        with store().snapshot():
            self.article = store().articles.get(article_id)
            self.opened = opening.opened(store(), article_id)
            self.threads = Threads(article_id)
            self.standing = Standing.of(article_id)
            self.steps = Steps(self.opened)
        self.alignment: Alignment = self.opened.alignment
        self.unit_ids = self.opened.unit_ids
        self.decided = self.opened.decided
        self.view = Filter.from_query(
            request.args,
            tuple(self.alignment.editions),
            commented=self.threads.commented(self.unit_ids, self.alignment.flags),
        )
        self.hits = Hits(self.alignment, parse(self.view.text, spellings_here()))
        self.view = replace(self.view, found=self.hits.units)
        self.rows = Rows(
            self.alignment,
            unit_ids=self.unit_ids,
            translate=speaker(),
            found=self.hits.marks,
        )
        self.base = url_for("article.show", article_id=article_id)
        self.query = f"?{urlencode(query)}" if (query := self.view.query()) else ""
        self.more = self.query.replace("?", "&", 1)

    @property
    def state(self) -> str:
        """Which state of the article this is, as the page carries it."""
        return "-".join(map(str, self.opened.state))

    def place_of(self, subject: str) -> int | None:
        """The index of the unit that a unit's or a flag's id speaks of; None where its text is gone."""
        if subject in self.unit_ids:
            return self.unit_ids.index(subject)
        return next((flag.unit for flag in self.alignment.flags if flag.id == subject), None)

    def beside(self, places: Sequence[int]) -> set[int]:
        """The other units that hold words of the flags of some units."""
        return {other for at in places for other in self.rows.beside(at)}

    def stretches(self) -> list[Stretch]:
        """The article at a glance."""
        return stretches(self.alignment)

    @property
    def title(self) -> str:
        """The article's title."""
        return self.article.title

    @property
    def unchecked(self) -> str:
        """The names of the checks that broke on the article, and so said nothing; '' where none did."""
        names = words()["kind"]
        return ", ".join(names[kind] for kind in self.alignment.unchecked)

    @property
    def open_flags(self) -> Counter[str]:
        """Severity → flags that nobody has decided about, whatever the filter."""
        return Counter(flag.severity for flag in self.alignment.flags if flag.status == "open")

    @property
    def to_fix(self) -> int:
        """How many flags were accepted and wait for the text to be corrected."""
        return sum(flag.status == "accepted" for flag in self.alignment.flags)

    @property
    def confirmed(self) -> int:
        """How many units an editor has confirmed."""
        return sum(unit.status != "unreviewed" for unit in self.alignment.units)

    @property
    def set_aside(self) -> dict[str, int]:
        """Edition code → lines of its text that are not aligned, for those that have any."""
        counts = {code: set_aside(edition.revision) for code, edition in self.alignment.editions.items()}
        return {code: count for code, count in counts.items() if count}

    @property
    def title_lang(self) -> str:
        """The language that the title is most likely written in."""
        return self.alignment.editions[self.alignment.source or next(iter(self.alignment.editions))].lang

    @property
    def downloads(self) -> list[tuple[str, str]]:
        """Every format that the article can be had in: its name and where."""
        return [
            (name.upper(), url_for("api.download", article_id=self.article.id, extension=export.extension[1:]))
            for name, export in EXPORTS.items()
        ]

    @property
    def missing_editions(self) -> tuple[str, ...]:
        """Codes of the languages that the workbench knows and this article has no edition in."""
        return tuple(code for code in labels.EDITIONS if code not in self.alignment.editions)

    def hits_in(self, rows: Iterable[Row]) -> int:
        """How many times the words that are searched for stand in the rows."""
        return self.hits.count(row.number - 1 for row in rows)

    def unit_of(self, subject: str) -> int:
        """The index of the unit that a flag or unit id speaks of. Raises NotFound."""
        place = self.place_of(subject)
        if place is None:
            raise NotFound(Message("This flag is no longer there: load the page again to see what stands now."))
        return place

    def settled_by(self, flag_id: str) -> str:
        """The name of who took the decision that stands about a flag; '' where nobody did, or without a name."""
        return self.decided[flag_id].actor if flag_id in self.decided else ""

    def facets(self) -> list[tuple[Facet, str, list[Choice]]]:
        """Every filter that has something to choose: its name in the URL, its name in words, its values."""
        found = []
        called = {**words(), "edition": {code: code.upper() for code in self.alignment.editions}}
        for facet in FACETS:
            names = called[facet]
            counts = self.view.counts(self.alignment, facet)
            chosen = self.view.chosen.get(facet)
            choices = [
                Choice(value, name, counts[value], value == chosen, self._url(self.view.toggled(facet, value)))
                for value, name in names.items()
                if counts[value] or value == chosen
            ]
            # These are always there, so that the list does not jump when the first flag is settled or spoken of.
            if len(choices) > 1 or chosen is not None or (choices and facet in ("state", "comments")):
                found.append((facet, say(_FACET_NAMES[facet]), choices))
        return found

    def _url(self, view: Filter) -> str:
        query = view.query()
        return f"{self.base}?{urlencode(query)}" if query else self.base


@blueprint.get("/articles/<article_id>")
def show(article_id: str) -> ResponseReturnValue:
    """The article under the filter that the URL asks for."""
    opened = Review(article_id)
    return render_template("article.html", page=opened, rows=list(opened.rows.shown(opened.view)), words=words())


@blueprint.get("/articles/<article_id>.json")
def show_json(article_id: str) -> ResponseReturnValue:
    """What the page says of the article, its editions, and its flags under the filter, for a program."""
    opened = Review(article_id)
    return jsonify(
        id=article_id,
        title=opened.title,
        source=opened.alignment.source,
        editions={
            code: {"lang": edition.lang, "revision": edition.revision.number, "sentences": len(edition.sentences)}
            for code, edition in opened.alignment.editions.items()
        },
        units=len(opened.alignment.units),
        confirmed=opened.confirmed,
        **opened.standing.as_json(),
        open_flags=opened.open_flags,
        to_fix=opened.to_fix,
        filter=opened.view.query(),
        hits=None
        if opened.hits.units is None
        else [{"unit": unit, "count": opened.hits.count([unit])} for unit in sorted(opened.hits.units)],
        flags=[
            {
                "id": line.flag.id,
                "unit": line.flag.unit,
                "kind": line.flag.kind,
                "severity": line.flag.severity,
                "editions": line.flag.editions,
                "message": line.text,
                "status": line.flag.status,
                "reason": line.flag.reason,
                "dismissed_before": line.flag.dismissed_before,
                "by": opened.settled_by(line.flag.id),
                "comments": opened.threads[line.flag.id].count,
            }
            for row in opened.rows.shown(opened.view)
            for line in row.flags
        ],
        alignment=url_for("api.download", article_id=article_id, extension="json"),
    )


def words() -> Mapping[str, Mapping[str, str]]:
    """Facet → what each of its values is called, and the same of a row's match: said once a request."""
    named: Mapping[str, Mapping[str, Message]] = {
        "kind": names.KINDS,
        "severity": names.SEVERITIES,
        "state": names.FLAG_STATES,
        "confidence": labels.CONFIDENCE_NAMES,
        "match": labels.MATCH_NAMES,
        "comments": labels.COMMENTED,
    }
    say = speaker()
    return {facet: {value: say(name) for value, name in named[facet].items()} for facet in named}
