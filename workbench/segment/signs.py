"""The signs that sentences are told apart by, as the insides of character classes."""

from __future__ import annotations

from typing import Final

__all__ = ["CLOSERS", "DASHES", "OPENERS", "PICTOGRAPH", "QUOTE_CLOSERS", "QUOTE_OPENERS"]

CLOSERS: Final = "\"'»”’“)\\]}›"
OPENERS: Final = "\"'«„“‘‚([{‹`"
QUOTE_OPENERS: Final = '"«„“'
QUOTE_CLOSERS: Final = "\"'»”’“"
DASHES: Final = "-–—―"
# Emoji and symbols used like them, less the ticks and crosses that begin the items of a list.
PICTOGRAPH: Final = (
    "\u2600-\u2610\u2613-\u26ff\u2701-\u2704\u2706-\u2712\u2715-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
)
