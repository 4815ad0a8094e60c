"""Vectors that a large model has given once, kept so that the same text costs nothing again."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from sqlite_utils import Database

from workbench.embed.library import LibraryEncoder
from workbench.vectors import SentenceVectors, TokenVectors

__all__ = ["FILE_NAME", "CachedEncoder"]

FILE_NAME: Final = "vectors.db"

_BUSY_SECONDS: Final = 10.0
_TABLE: Final = """
CREATE TABLE IF NOT EXISTS vectors (
    model TEXT NOT NULL, text TEXT NOT NULL, magnitude REAL NOT NULL, direction BLOB NOT NULL,
    PRIMARY KEY (model, text)
) WITHOUT ROWID
"""
_FIND: Final = """
SELECT text, magnitude, direction FROM vectors
WHERE model = :model AND text IN (SELECT value FROM json_each(:texts))
"""


class CachedEncoder:
    """A library model that looks in a database first.

    A vector is found by the model's fingerprint and the SHA-256 of the text: the text itself is not stored, and a model
    whose files have changed finds nothing of the old one. A database that cannot be used costs time, not an error.
    """

    def __init__(self, encoder: LibraryEncoder, folder: Path) -> None:
        """``folder``: where ``vectors.db`` is, or is made."""
        self._encoder = encoder
        self._path = folder / FILE_NAME
        self.name = encoder.name

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        return self._encoder.dimensions

    def encode(self, texts: Sequence[str]) -> SentenceVectors:
        """Vectors of n texts, of which only those not seen before are encoded."""
        keys = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for text in texts]
        found = self._read(set(keys))
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in found}
        if new:
            vectors = self._encoder.encode(list(new.values()))
            fresh = dict(zip(new, zip(vectors.magnitudes, vectors.directions, strict=True), strict=True))
            self._write(fresh)
            found |= fresh
        directions = np.zeros((len(texts), self.dimensions), np.float32)
        magnitudes = np.zeros(len(texts), np.float32)
        for index, key in enumerate(keys):
            magnitudes[index], directions[index] = found[key]
        return SentenceVectors(directions, magnitudes)

    def room(self, texts: Sequence[str]) -> npt.NDArray[np.float64] | None:
        """As the model itself says."""
        return self._encoder.room(texts)

    def tokens(self, text: str) -> TokenVectors:
        """The model's own tokens; these are not kept."""
        return self._encoder.tokens(text)

    def _read(self, keys: Collection[str]) -> dict[str, tuple[np.float32, npt.NDArray[np.float32]]]:
        found = {}
        width = self.dimensions
        try:
            with self._database() as database:
                asked = {"model": self._encoder.fingerprint, "texts": json.dumps(list(keys))}
                for row in database.query(_FIND, asked):
                    direction = np.frombuffer(row["direction"], np.float32)
                    if len(direction) == width:
                        found[row["text"]] = (np.float32(row["magnitude"]), direction)
        except (sqlite3.Error, OSError):
            pass
        return found

    def _write(self, fresh: Mapping[str, tuple[np.float32, npt.NDArray[np.float32]]]) -> None:
        rows = [
            (self._encoder.fingerprint, text, float(magnitude), direction.astype(np.float32).tobytes())
            for text, (magnitude, direction) in fresh.items()
        ]
        try:
            with self._database() as database, database.conn:
                database.conn.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)", rows)
        except (sqlite3.Error, OSError):
            pass

    @contextmanager
    def _database(self) -> Iterator[Database]:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = Database(sqlite3.connect(self._path, timeout=_BUSY_SECONDS))
        try:
            database.conn.execute(_TABLE)
            yield database
        finally:
            database.close()
