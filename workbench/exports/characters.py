"""Characters that XML 1.0 does not allow."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["xml_text"]

# https://www.w3.org/TR/xml/#charsets
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """``text`` with a replacement character for each one that XML cannot carry, such as control characters."""
    return _FORBIDDEN.sub("\ufffd", text)
