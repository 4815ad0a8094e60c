"""Times of day in words: a half or a quarter of an hour, and the hour."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.checks.lexicon import Lexicon
from workbench.checks.quantity import Reading, clock_reading
from workbench.checks.tokens import Token

__all__ = ["part_of_hour"]


def part_of_hour(
    row: Sequence[Token], at: int, value: float, lexicon: Lexicon
) -> tuple[int, tuple[Reading, ...]] | None:
    """Where "half past seven", "пів на восьму" or "половина восьмого" ends, and when; the last may be half an eighth.

    ``value``: of the fraction at ``at``. None where no hour follows.
    """
    language = lexicon.language
    if value not in (1 / 2, 1 / 4) or at + 1 >= len(row):
        return None
    past, plain = row[at + 1].lower in language.past_hour, "" in language.to_next_hour
    led = past or row[at + 1].lower in language.to_next_hour
    here = at + 2 if led else at + 1
    if here >= len(row) or not (led or plain):
        return None
    role, hour = lexicon.word(row[here].lower) or (None, 0.0)
    if role not in ("ordinal", "cardinal") or not 1 <= hour <= 12 or (not past and role != "ordinal"):
        return None
    time = clock_reading(int(hour) - (0 if past else 1), int(60 * value))
    if led:
        return here + 1, (time,)
    return here + 1, (time, value, hour)
