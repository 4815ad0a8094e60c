"""The id of a unit, which follows from its texts."""

from __future__ import annotations

import hashlib
from collections import Counter

from workbench.domain import Alignment

__all__ = ["unit_ids"]


def unit_ids(alignment: Alignment) -> tuple[str, ...]:
    """The id of every unit, in unit order: it follows from the unit's texts, so that it outlives a re-upload.

    An edition without a side counts too: a unit is another one once an edition has been added to its article.
    Units with the same texts are told apart by the order they come in.
    """
    ids, seen = [], Counter[str]()
    codes = sorted(alignment.editions)
    texts = {code: [sentence.text for sentence in alignment.editions[code].sentences] for code in codes}
    for unit in alignment.units:
        sides = [
            f"{code}\x1f{' '.join([texts[code][index] for index in unit.sentences.get(code, ())])}" for code in codes
        ]
        digest = hashlib.blake2b("\x1e".join(sides).encode(errors="replace"), digest_size=9).hexdigest()
        seen[digest] += 1
        ids.append(f"row-{digest}-{seen[digest]}")
    return tuple(ids)
