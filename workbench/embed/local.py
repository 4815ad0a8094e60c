"""Which models are on this machine, and fetching one ahead of time: the only code that asks the network for a model."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from workbench.embed.bundled import MODEL, NAME
from workbench.errors import Message, ModelError

__all__ = ["LocalModel", "folder_of", "local_models", "pull"]


@dataclass(frozen=True, slots=True)
class LocalModel:
    """A model that can be used without a network: what to give as the model, and its bytes on disk."""

    name: str
    size: int


def local_models() -> list[LocalModel]:
    """The bundled model, then those of the library's cache, by name."""
    from huggingface_hub import scan_cache_dir
    from huggingface_hub.errors import CacheNotFound

    bundled = LocalModel(NAME, sum(file.stat().st_size for file in MODEL.rglob("*") if file.is_file()))
    try:
        found = scan_cache_dir(_cache_folder()).repos
    except CacheNotFound:
        return [bundled]
    ours = [
        LocalModel(repository.repo_id, repository.size_on_disk)
        for repository in found
        if repository.repo_type == "model"
        and any(file.file_name == "modules.json" for revision in repository.revisions for file in revision.files)
    ]
    return [bundled, *sorted(ours, key=lambda model: model.name)]


def folder_of(name: str) -> Path | None:
    """The folder of a model given by path or name; None where it is not on this machine.

    A name without an owner is looked for among sentence-transformers' own models first, as the library does.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    if name.strip() and Path(name).is_dir():
        return Path(name)
    for full in (name,) if "/" in name else (f"sentence-transformers/{name}", name):
        try:
            return Path(snapshot_download(full, cache_dir=_cache_folder(), local_files_only=True))
        except (HFValidationError, LocalEntryNotFoundError):
            continue
    return None


def pull(name: str) -> None:
    """Fetches a model into the library's cache and loads it once. Raises ModelError when it cannot be had."""
    if name.strip() and Path(name).is_dir():
        raise ModelError(Message("%(name)s is a folder: it needs no fetching.", {"name": name}))
    from sentence_transformers import SentenceTransformer  # takes seconds

    for library in ("huggingface_hub", "sentence_transformers"):  # these would tell of every retry
        logging.getLogger(library).setLevel(logging.ERROR)
    try:
        SentenceTransformer(name or "-", device="cpu")
    except Exception as error:  # the library raises a different class for each way a model can be out of reach
        raise ModelError(
            Message(
                "The model “%(name)s” could not be fetched: check its name, such as sentence-transformers/LaBSE, and "
                "the network; some models must be asked for on the hub first.",
                {"name": name},
            )
        ) from error


def _cache_folder() -> str | None:
    """Where the library keeps what it fetched; None for its own default."""
    return os.environ.get("SENTENCE_TRANSFORMERS_HOME") or None
