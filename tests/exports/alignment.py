"""An alignment with something of everything in it, for the tests of every format."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain import Alignment, Edition, Flag, ModelName, Revision, Span, Unit, language_tag
from workbench.errors import Message

SENTENCES = {
    "ua": ["Міст відкрили у вівторок.", "=Кошторис зріс на 10%.", "Мер не прийшов. "],
    "en": ["The bridge opened on Tuesday.", "The mayor <did not> come & sent “regrets”."],
    "ru": ["Мост открыли во вторник.", "Смета выросла на 12%.", "Мэр не пришёл.", "Так\x07 сообщили."],
}


def edition(code: str, sentences: Sequence[str]) -> Edition:
    return Edition(code, language_tag(code), Revision.from_sentences(sentences, number=2))


def alignment(*, source: str | None = "ua", sentences: dict[str, list[str]] | None = None) -> Alignment:
    texts = sentences or SENTENCES
    similar = {"ua-en": 0.912345, "ua-ru": 1.0000001, "en-ru": -0.25}
    return Alignment(
        id="bridge-1",
        title="Новий міст / A new bridge",
        source=source,
        model=ModelName("bundled", 256),
        editions={code: edition(code, given) for code, given in texts.items()},
        units=(
            Unit({"ua": (0,), "en": (0,), "ru": (0,)}, similar, 0.98765, (), "confirmed"),
            Unit({"ua": (1,), "en": (), "ru": (1,)}, {"ua-ru": 0.8}, 0.5, ("ru",)),
            Unit({"ua": (2,), "en": (1,), "ru": (2, 3)}, similar, 0.75, (), "edited"),
        ),
        flags=(
            Flag("missing-1", 1, "missing", "critical", ("en",), Message("EN lacks it."), 0.9),
            Flag(
                id="number-1",
                unit=1,
                kind="number",
                severity="major",
                editions=("ua", "ru"),
                message=Message("%(a)d%% ↔ %(b)d%%", {"a": 10, "b": 12}),
                score=0.87654,
                spans=(Span("ua", 1, 18, 20), Span("ua", 1, 19, 21), Span("ru", 1, 17, 19)),
                status="accepted",
            ),
        ),
    )
