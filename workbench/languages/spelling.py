"""What is left of the letters of a name when it is compared across scripts and cases; tables only."""

from __future__ import annotations

from types import MappingProxyType

from workbench.languages.language import pairs

__all__ = ["CONSONANTS", "SOUNDS"]

CONSONANTS = MappingProxyType(
    dict(
        pairs(
            """
a: e: i: o: u: y: h: g: ': ’: _: c:k q:k w:v x:ks j:dz
а: е: є: и: і: ї: й: о: у: ы: э: ю: я: ё: ь: ъ: г: ґ: б:b в:v д:d ж:z з:z к:k л:l м:m н:n п:p р:r с:s т:t ф:f х:k ц:ts
ч:k ш:s щ:sk
"""
        )
    )
)
"""Letters in lower case → the consonants that they are compared by."""

SOUNDS = MappingProxyType(dict(pairs("z:s b:p f:p v: d:t")))
"""Consonants that transliterations exchange ("Rose", "Роуз"; "Bethesda", "Вифезда") → one for both."""
