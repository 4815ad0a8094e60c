"""The alignment of the contract as JSON, and back (alignment.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

from workbench.domain import (
    SCHEMA,
    Alignment,
    Edition,
    Flag,
    ModelName,
    Pair,
    Paragraph,
    Revision,
    Sentence,
    Span,
    Unit,
)
from workbench.errors import InputError, Message

__all__ = ["alignment_from_dict", "alignment_to_dict", "export", "pair_to_dict"]

_DIGITS: Final = 4
_LONGEST_GAP: Final = 1_000_000
_NO_ALIGNMENT: Final = Message("This is no alignment of the form %(schema)s: %(place)s %(reason)s.")


def export(alignment: Alignment, *, gettext: Callable[[str], str] = str) -> bytes:
    """One JSON object in UTF-8, indented; its messages are English in every interface language."""
    return json.dumps(alignment_to_dict(alignment), ensure_ascii=False, indent=2).encode() + b"\n"


def alignment_to_dict(alignment: Alignment) -> dict[str, Any]:
    """The alignment as the schema has it; scores are rounded to four digits, messages are in English."""
    return {
        "schema": SCHEMA,
        "id": alignment.id,
        "title": alignment.title,
        "source": alignment.source,
        "model": {"name": alignment.model.name, "dimensions": alignment.model.dimensions},
        "editions": {code: _edition_to_dict(edition) for code, edition in alignment.editions.items()},
        "units": [_unit_to_dict(unit, tuple(alignment.editions)) for unit in alignment.units],
        "pairs": [pair_to_dict(pair) for pair in alignment.pairs()],
        "flags": [_flag_to_dict(flag) for flag in alignment.flags],
    }


def pair_to_dict(pair: Pair) -> dict[str, Any]:
    """One entry of ``pairs``."""
    return {
        "unit": pair.unit,
        "editions": list(pair.editions),
        "texts": list(pair.texts),
        "score": None if pair.score is None else _rounded(pair.score, lowest=-1.0),
    }


def alignment_from_dict(given: Mapping[str, Any]) -> Alignment:
    """The alignment that a dict of the schema describes; raises InputError if it does not follow it.

    The revisions' text is put together from the sentences: their offsets hold, what stood between is blank.
    """
    _check_shape(given)
    alignment = Alignment(
        id=given["id"],
        model=ModelName(given["model"]["name"], given["model"]["dimensions"]),
        editions={code: _edition(code, edition) for code, edition in given["editions"].items()},
        units=tuple(_unit(unit) for unit in given["units"]),
        flags=tuple(_flag(flag) for flag in given["flags"]),
        title=given.get("title"),
        source=given.get("source"),
    )
    _check_references(alignment)
    return alignment


def _rounded(value: float, *, lowest: float = 0.0) -> float:
    # A cosine of float32 vectors may be a hair over 1.
    return min(1.0, max(lowest, round(float(value), _DIGITS)))


def _edition_to_dict(edition: Edition) -> dict[str, Any]:
    return {
        "lang": edition.lang,
        "revision": edition.revision.number,
        "sentences": [
            {"text": s.text, "start": s.start, "end": s.end, "paragraph": s.paragraph} for s in edition.sentences
        ],
    }


def _unit_to_dict(unit: Unit, codes: Sequence[str]) -> dict[str, Any]:
    return {
        "sentences": {code: list(unit.sentences.get(code, ())) for code in codes},
        "similarity": {pair: _rounded(value, lowest=-1.0) for pair, value in unit.similarity.items()},
        "confidence": _rounded(unit.confidence),
        "moved": list(unit.moved),
        "status": unit.status,
    }


def _flag_to_dict(flag: Flag) -> dict[str, Any]:
    return {
        "id": flag.id,
        "unit": flag.unit,
        "kind": flag.kind,
        "severity": flag.severity,
        "editions": list(flag.editions),
        "message": str(flag.message),
        "score": _rounded(flag.score),
        "spans": [
            {"edition": span.edition, "sentence": span.sentence, "start": span.start, "end": span.end}
            for span in flag.spans
        ],
        "status": flag.status,
    }


@cache
def _schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files("workbench").joinpath("alignment.schema.json").read_bytes())
    return loaded


def _check_shape(given: Mapping[str, Any]) -> None:
    from jsonschema import Draft202012Validator

    fault = next(Draft202012Validator(_schema()).iter_errors(given), None)
    if fault is not None:
        raise _fault(fault.json_path, fault.message[:200])


def _check_references(alignment: Alignment) -> None:
    for index, unit in enumerate(alignment.units):
        for code, sentences in unit.sentences.items():
            known = len(alignment.editions[code].sentences) if code in alignment.editions else 0
            if any(sentence >= known for sentence in sentences):
                raise _fault(f"$.units[{index}]", f"names a sentence that edition {code} lacks")
    for index, flag in enumerate(alignment.flags):
        if flag.unit >= len(alignment.units):
            raise _fault(f"$.flags[{index}]", "names a unit that is not there")


def _fault(place: str, reason: str) -> InputError:
    return InputError(Message(_NO_ALIGNMENT.id, {"schema": SCHEMA, "place": place, "reason": reason}))


def _edition(code: str, given: Mapping[str, Any]) -> Edition:
    sentences = tuple(Sentence(s["text"], s["start"], s["end"], s["paragraph"]) for s in given["sentences"])
    pieces: list[str] = []
    at = 0
    spans: dict[int, tuple[int, int]] = {}
    for number, sentence in enumerate(sentences):
        fits = sentence.end - sentence.start == len(sentence.text) and sentence.paragraph <= sentence.start
        if not fits or not at <= sentence.start <= at + _LONGEST_GAP:
            raise _fault(f"$.editions.{code}.sentences[{number}]", "does not fit its offsets")
        new = sentence.paragraph not in spans
        pieces += (("\n" if new else " ") * (sentence.start - at), sentence.text)
        at = sentence.end
        spans[sentence.paragraph] = (spans.get(sentence.paragraph, (sentence.start, 0))[0], sentence.end)
    revision = Revision("".join(pieces), _paragraphs(spans), sentences, given["revision"])
    return Edition(code, given["lang"], revision)


def _paragraphs(spans: Mapping[int, tuple[int, int]]) -> tuple[Paragraph, ...]:
    """One paragraph for each index up to the last; those without a sentence are empty."""
    paragraphs: list[Paragraph] = []
    for index in range(max(spans, default=-1) + 1):
        here = paragraphs[-1].end if paragraphs else 0
        paragraphs.append(Paragraph(*spans.get(index, (here, here))))
    return tuple(paragraphs)


def _unit(given: Mapping[str, Any]) -> Unit:
    return Unit(
        sentences={code: tuple(indexes) for code, indexes in given["sentences"].items()},
        similarity=dict(given["similarity"]),
        confidence=given["confidence"],
        moved=tuple(given.get("moved", ())),
        status=given["status"],
    )


def _flag(given: Mapping[str, Any]) -> Flag:
    return Flag(
        id=given["id"],
        unit=given["unit"],
        kind=given["kind"],
        severity=given["severity"],
        editions=tuple(given["editions"]),
        message=Message(given["message"].replace("%", "%%")),
        score=given.get("score", 0.0),
        spans=tuple(Span(s["edition"], s["sentence"], s["start"], s["end"]) for s in given["spans"]),
        status=given["status"],
    )
