"""How an editor cuts sentences where the splitter erred: a sentence in two, or two in one."""

from __future__ import annotations

from typing import Final

from workbench.align.edits import Edit, Grouping
from workbench.changes import Recut
from workbench.domain import Alignment, Sentence, Unit
from workbench.errors import EditionError, InputError, Message

__all__ = ["cut_sentence", "join_sentences"]

_GONE: Final = Message("This sentence is gone, for the text has changed; reload the page.")


def cut_sentence(alignment: Alignment, code: str, index: int, at: int) -> tuple[Edit, Recut]:
    """Sentence ``index`` of an edition becomes two, the second from character ``at`` of its text on, in the same unit.

    Raises EditionError for a sentence that is not there, InputError where one of the two would be blank.
    """
    sentence = _sentence(alignment, code, index)
    first, second = sentence.text[:at].rstrip(), sentence.text[at:].lstrip()
    if at < 1 or not first.strip() or not second:
        raise InputError(Message("There is nothing on one side of this place: cut the sentence between two words."))
    start = sentence.end - len(second)
    halves = (
        Sentence(first, sentence.start, sentence.start + len(first), sentence.paragraph),
        Sentence(second, start, sentence.end, sentence.paragraph),
    )
    recut = Recut(code, index, 1, halves)
    owner = _owner(alignment, code, index)
    unit = alignment.units[owner]
    side = tuple(sorted({recut.moved(i) if i != index else i for i in unit.sentences[code]} | {index, index + 1}))
    return Edit((owner,), ({**unit.sentences, code: side},)), recut


def join_sentences(alignment: Alignment, code: str, index: int) -> tuple[Edit, Recut]:
    """Sentence ``index`` of an edition and the next become one, in the unit of the first.

    Raises EditionError for a sentence that is not there, InputError for the last of its paragraph.
    """
    one, sentences = _sentence(alignment, code, index), alignment.editions[code].sentences
    if index + 1 >= len(sentences) or sentences[index + 1].paragraph != one.paragraph:
        raise InputError(Message("The next sentence is in another paragraph: only sentences of one can be joined."))
    two = sentences[index + 1]
    text = alignment.editions[code].revision.text[one.start : two.end]
    recut = Recut(code, index, 2, (Sentence(text, one.start, two.end, one.paragraph),))
    owners = sorted({_owner(alignment, code, index), _owner(alignment, code, index + 1)})
    groups = tuple(_without(alignment.units[owner], code, index + 1, recut) for owner in owners)
    return Edit(tuple(owners), tuple(group for group in groups if any(group.values()))), recut


def _without(unit: Unit, code: str, index: int, recut: Recut) -> Grouping:
    side = tuple(recut.moved(i) for i in unit.sentences[code] if i != index)
    return {**unit.sentences, code: side}


def _sentence(alignment: Alignment, code: str, index: int) -> Sentence:
    edition = alignment.editions.get(code)
    if edition is None or not 0 <= index < len(edition.sentences):
        raise EditionError(_GONE)
    return edition.sentences[index]


def _owner(alignment: Alignment, code: str, index: int) -> int:
    return next(at for at, unit in enumerate(alignment.units) if index in unit.sentences.get(code, ()))
