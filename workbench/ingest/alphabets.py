"""Letters of the Cyrillic and the Latin alphabet that look alike."""

from __future__ import annotations

from typing import Final

__all__ = ["TO_CYRILLIC", "TO_LATIN"]

_CYRILLIC: Final = "асеіорхуїёАВСЕНІКМОРТХУЇЁ"
_LATIN: Final = "aceiopxyïëABCEHIKMOPTXYÏË"

TO_CYRILLIC: Final = dict(zip(_LATIN, _CYRILLIC, strict=True))
TO_LATIN: Final = dict(zip(_CYRILLIC, _LATIN, strict=True))
