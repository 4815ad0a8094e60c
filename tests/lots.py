"""Files of several articles, as somebody drops them, told for the purpose."""

from __future__ import annotations

import io
import zipfile

UA = """Пором повернувся до порту в п’ятницю.
На борту було 40 пасажирів, і всі вони здорові.
Квиток тепер коштує 120 гривень."""
EN = """The ferry came back to the port on Friday.
There were 40 passengers aboard, and all are well.
A ticket is now 120 hryvnias."""
RU = """Паром вернулся в порт в пятницу.
На борту были 40 пассажиров, и все они здоровы.
Билет теперь стоит 120 гривен."""
LIBRARY_UA = """Бібліотеку на вулиці Садовій відкриють у березні.
Ремонт даху тривав два роки і коштував 3 мільйони гривень.
Читачі просять залишити читальну залу відкритою до дев’ятої вечора."""
LIBRARY_EN = """The library on Sadova Street will open in March.
Repairs of the roof took two years and cost 3 million hryvnias.
Readers ask that the reading room stay open until nine in the evening."""


def zipped(files: dict[str, str | bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return written.getvalue()


FERRY_AND_LIBRARY = {
    "ferry.ua.txt": UA,
    "ferry_en.txt": EN,
    "ferry (рус).txt": RU,
    "library-ua.txt": LIBRARY_UA,
    "library-en.txt": LIBRARY_EN,
}
