"""Files of each format, made from a title and paragraphs: for the tests of the readers and for ``bench/ingest.py``."""

from __future__ import annotations

import io
import textwrap
import zipfile
from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape

import docx
from docx.oxml.ns import qn
from lxml import etree

__all__ = ["MAKERS", "packed", "pdf_of_lines"]

ODF = "urn:oasis:names:tc:opendocument:xmlns"
MARKUP = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>&#"})


def packed(parts: Mapping[str, str | bytes], *, deflated: bool = True) -> bytes:
    """A ZIP archive of parts; one called mimetype is not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED) as package:
        for name, content in parts.items():
            kept = zipfile.ZIP_STORED if name == "mimetype" else None
            package.writestr(name, content, compress_type=kept)
    return out.getvalue()


def text(title: str | None, paragraphs: Sequence[str], codec: str = "utf-8") -> bytes:
    return "\n\n".join([*([title] if title else []), *paragraphs, ""]).encode(codec)


def markdown(title: str | None, paragraphs: Sequence[str], codec: str = "utf-8") -> bytes:
    heading = [f"# {title.translate(MARKUP)}"] if title else []
    escaped = [f"\\{p}" if p[0] in "-+" else p for p in (p.translate(MARKUP) for p in paragraphs)]
    return "\n\n".join([*heading, *escaped, ""]).encode(codec)


def html(title: str | None, paragraphs: Sequence[str], codec: str = "utf-8") -> bytes:
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    body = "\n".join(f"<p>{escape(p)}</p>" for p in paragraphs)
    head = f"<!doctype html>\n<html><head><title>{escape(title or '')}</title></head>"
    return f"{head}<body>{heading}\n{body}</body></html>".encode(codec)


def word(title: str | None, paragraphs: Sequence[str]) -> bytes:
    made = docx.Document()
    if title:
        made.add_heading(title, 0)
    for paragraph in paragraphs:  # as made.add_paragraph does, which takes quadratic time
        run = etree.SubElement(etree.SubElement(made.element.body, qn("w:p")), qn("w:r"))
        said = etree.SubElement(run, qn("w:t"))
        said.text = paragraph
        said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def odt_parts(body: str, *, title: str = "", styles: str = "") -> dict[str, str | bytes]:
    """The parts of an OpenDocument text whose text:… elements are ``body``."""
    spaces = " ".join(f'xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "style", "table", "draw"))
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0"/>',
        "meta.xml": f'<office:document-meta {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        f"<dc:title>{title}</dc:title></office:meta></office:document-meta>",
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
    }


def odt(title: str | None, paragraphs: Sequence[str]) -> bytes:
    heading = f'<text:h text:style-name="Title" text:outline-level="1">{escape(title)}</text:h>' if title else ""
    return packed(odt_parts(heading + "".join(f"<text:p>{escape(p)}</text:p>" for p in paragraphs)))


def rtf_text(said: str) -> str:
    """``said`` with Cyrillic letters as bytes of windows-1251 where it has them, and by number where not."""
    pieces = []
    for letter in said:
        if letter in "\\{}":
            pieces.append(f"\\{letter}")
        elif letter < "\x80":
            pieces.append(letter)
        else:
            try:
                pieces.append(f"\\'{letter.encode('cp1251')[0]:02x}")
            except UnicodeEncodeError:
                numbers = letter.encode("utf-16-le")
                pieces.extend(
                    f"\\u{int.from_bytes(numbers[i : i + 2], 'little', signed=True)}?"
                    for i in range(0, len(numbers), 2)
                )
    return "".join(pieces)


def rtf(title: str | None, paragraphs: Sequence[str]) -> bytes:
    fonts = "{\\fonttbl{\\f0\\fswiss\\fcharset204 Arial;}}{\\stylesheet{\\s0 Normal;}{\\s1 Title;}}"
    heading = f"\\pard\\s1 {rtf_text(title)}\\par\n" if title else ""
    body = "".join(f"\\pard\\f0 {rtf_text(p)}\\par\n" for p in paragraphs)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{fonts}\n{heading}{body}}}".encode("ascii")


def epub_parts(chapters: Sequence[str], *, title: str = "") -> dict[str, str | bytes]:
    """The parts of an electronic book whose chapters have these bodies."""
    names = [f"chapter{number}.xhtml" for number in range(1, len(chapters) + 1)]
    items = "".join(f'<item id="{n}" href="{n}" media-type="application/xhtml+xml"/>' for n in names)
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
        '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
        "</container>",
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        **{
            f"OEBPS/{name}": '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{escape(title)}</title></head>'
            f"<body>{chapter}</body></html>"
            for name, chapter in zip(names, chapters, strict=True)
        },
    }


def epub(title: str | None, paragraphs: Sequence[str]) -> bytes:
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    chapter = heading + "".join(f"<p>{escape(p)}</p>" for p in paragraphs)
    return packed(epub_parts([chapter], title=title or ""))


Placed = tuple[float, float, float, str]


def pdf_of_lines(pages: Sequence[Sequence[Placed]]) -> bytes:
    """A PDF of lines at their places: points from the left and from below, the size of the letters, the text.

    Its letters are all half as wide as high, and its font is none that is drawn: what they are stands in its table.
    """
    letters = sorted({letter for page in pages for *_, said in page for letter in said})
    numbers = {letter: number for number, letter in enumerate(letters, 1)}
    table = "".join(f"<{n:04x}> <{letter.encode('utf-16-be').hex()}>\n" for letter, n in numbers.items())
    unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(numbers)} beginbfchar\n{table}endbfchar\n"
        "endcmap end end"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{7 + 2 * i} 0 R' for i in range(len(pages)))}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500/FontDescriptor 5 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        "<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200"
        "/CapHeight 700/StemV 80>>",
        f"<</Length {len(unicode)}>>\nstream\n{unicode}\nendstream",
    ]
    for index, page in enumerate(pages):
        told = "".join(
            f"BT /A {size} Tf 1 0 0 1 {left} {below} Tm <{''.join(f'{numbers[a]:04x}' for a in said)}> Tj ET\n"
            for left, below, size, said in page
        )
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</A 3 0 R>>>>"
            f"/Contents {8 + 2 * index} 0 R>>"
        )
        objects.append(f"<</Length {len(told)}>>\nstream\n{told}\nendstream")
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer <</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode("latin-1")


def pdf(title: str | None, paragraphs: Sequence[str]) -> bytes:
    pages: list[list[Placed]] = [[]]
    below = 780.0
    for said, size, width in [*([(title, 20, 50)] if title else []), *((p, 11, 85) for p in paragraphs)]:
        for line in textwrap.wrap(said, width, break_long_words=False, break_on_hyphens=False):
            if below < 60:
                pages.append([])
                below = 780.0
            pages[-1].append((60, below, size, line))
            below -= size * 1.3
        below -= 10
    return pdf_of_lines(pages)


def subtitles(title: str | None, paragraphs: Sequence[str], codec: str = "utf-8", *, point: str = ",") -> bytes:
    """Cues of two lines each, with two seconds of silence after a paragraph. ``point``: before thousandths."""
    cues, at = [], 0
    for paragraph in paragraphs:
        lines = textwrap.wrap(paragraph, 42, break_long_words=False, break_on_hyphens=False)
        for first in range(0, len(lines), 2):
            until = at + 2500
            cues.append(
                f"{len(cues) + 1}\n{_time(at, point)} --> {_time(until, point)}\n" + "\n".join(lines[first : first + 2])
            )
            at = until + 40
        at += 2000
    return ("\n\n".join(cues) + "\n").encode(codec)


def _time(milliseconds: int, point: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"


def vtt(title: str | None, paragraphs: Sequence[str], codec: str = "utf-8") -> bytes:
    cues = [escape(p) for p in paragraphs]
    return b"".join([f"WEBVTT\n\nNOTE {title or ''}\n\n".encode(codec), subtitles(None, cues, codec, point=".")])


MAKERS: dict[str, Callable[..., bytes]] = {
    "txt": text, "md": markdown, "html": html, "docx": word, "odt": odt, "rtf": rtf, "epub": epub, "pdf": pdf,
    "srt": subtitles, "vtt": vtt,
}  # fmt: skip
"""Extension → what makes such a file of a title and paragraphs; for text formats also of an encoding."""
