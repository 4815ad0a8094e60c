"""How names of files call languages, and the words in them that name no article; tables only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["FURTHER", "NEWSROOM", "PASSING"]


def _by_word(table: str) -> Mapping[str, str]:
    lines = (line.partition(":") for line in table.strip().splitlines())
    return MappingProxyType({word: code.strip() for code, _, words in lines for word in words.split()})


NEWSROOM: Final = _by_word(
    """
ua: ua uk ukr ukrainian укр українська українською украинский украинская ук
en: en eng english англ англійська англійською английский английская енг анг
ru: ru rus russian рус російська російською русский русская рос
"""
)
"""Words for the languages of the newsroom: they count wherever they stand in a name."""

FURTHER: Final = _by_word(
    """
ar: ar ara
be: be bel біл бел
bg: bg bul
cs: cs ces cze
crh: crh
da: da dan
de: de deu ger німецька нім нем
el: el ell gre
es: es spa ісп исп
et: et est
fa: fa fas per
fi: fi
fr: fr fra fre фр
he: he heb
hr: hr hrv
hu: hu hun
it: it ita
ja: ja jpn
ka: ka kat geo
kk: kk kaz
ko: ko kor
lt: lt lit
lv: lv lav
nl: nl nld dut
no: no nor
pl: pl pol пол польська
pt: pt por
ro: ro ron rum
sk: sk slk slo
sl: sl slv
sr: sr srp
sv: sv swe
tr: tr tur
zh: zh zho chi
"""
)
"""Words for other languages: many of them are words of their own, so they count only where a name ends with them."""

_PASSING: Final = """
final фінал финал фінальна фінальний финальная финальный готово ready чистовик чорновик черновик чернетка draft
правка правки правлено edit edited edits corrected new нова новий новая новый copy копія копия
text текст переклад перевод translation translated original оригінал оригинал version версія версия
texts тексти тексты files файли файлы
"""
PASSING: Final = frozenset(_PASSING.split())
"""Words that say how far a text has come, or that it is one."""
