"""Which file of a model's folder keeps it from being loaded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from safetensors import SafetensorError, safe_open

__all__ = ["faulty_file"]

# One of these says what the model is made of: the library's own list of modules, or a bare transformer's settings.
_DESCRIPTIONS: Final = ("modules.json", "config.json")


def faulty_file(folder: Path) -> Path | None:
    """The first file found that is absent or cannot be read; None where all that can be checked is whole.

    Checked are the description, every ``.json`` and ``.safetensors`` file, and that each module's folder is there.
    """
    if not any((folder / name).is_file() for name in _DESCRIPTIONS):
        return folder / _DESCRIPTIONS[0]
    for file in sorted(folder.rglob("*.json")):
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return file
        if file == folder / _DESCRIPTIONS[0]:
            if not isinstance(content, list) or not all(isinstance(m, dict) and "path" in m for m in content):
                return file
            absent = [part for module in content if not (part := folder / str(module["path"])).is_dir()]
            if absent:
                return absent[0]
    for file in sorted(folder.rglob("*.safetensors")):
        try:
            with safe_open(file, framework="numpy"):
                pass
        except (OSError, SafetensorError):
            return file
    return None
