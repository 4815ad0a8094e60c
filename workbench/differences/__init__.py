"""What has changed from one revision to another: by sentence, and by word within a sentence that changed."""

from __future__ import annotations

from workbench.differences.sentences import Difference, Line, compare, sentences_of, successors
from workbench.differences.words import Piece, Token, tokens, words

__all__ = ["Difference", "Line", "Piece", "Token", "compare", "sentences_of", "successors", "tokens", "words"]
