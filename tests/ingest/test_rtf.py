from __future__ import annotations

import pytest

from workbench.errors import EmptyText, UnreadableFile
from workbench.ingest import Document, read

FONTS = r"{\fonttbl{\f0\fcharset204 Arial;}{\f1\fcharset0 Times;}{\f2\cpg866 Old;}}"
STYLES = r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2 Caption;}{\*\cs3 Emphasis;}}"


def opened(body: str, *, page: str = r"\ansicpg1251", encoding: str | None = None) -> Document:
    data = rf"{{\rtf1\ansi{page}\deff1{FONTS}{STYLES}{body}}}".encode("latin-1")
    return read(data, name="a.rtf", encoding=encoding)


def paragraphs(document: Document) -> list[tuple[str, str]]:
    return [(document.text[p.start : p.end], p.role) for p in document.paragraphs]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\f0 \'cc\'b3\'f1\'f2", "Міст"),
        (r"\f1 \'cc\'b3\'f1\'f2", "Міст"),
        (r"\f2 \'8c\'e1", "Мс"),
        (r"\u1052?\u1110?\u1089?\u1090? \u1090?\u1072?\u1084?", "Міст там"),
        (r"\u1052\'cc\u1110\'b3\u1089\'f1\u1090\'f2", "Міст"),
        (r"\uc2\u1052\'cc\'cc\u1110 ??\u1089xx\u1090??", "Міст"),
        (r"\uc0\u1052 \u1110 \u1089 \u1090 !", "Міст!"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"Caf\'e9 = 5 \{\\\}", "Cafй = 5 {\\}"),
        (r"a\emdash b\~c\_d\-e\ldblquote f\rdblquote", "a—b c-de“f”"),
        ("Мо\n".encode("cp1251").decode("latin-1") + "\r\nст".encode("cp1251").decode("latin-1"), "Мост"),
        (r"a {\b b}{\i  c} d", "a b c d"),
        (r"one{\v hidden}{\deleted gone} two{\v x\v0 y}", "one twoy"),
        (r'{\field{\*\fldinst HYPERLINK "http://a"}{\fldrslt link}} after', "link after"),
        (r"a{\pict\wmetafile8 0102ff}{\*\unknown b}{\footnote c}{\listtext 1.} d", "a d"),
        (r"a{\pict\bin7 }}}{{{\} b", "a b"),
        (r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Box\par}}{\shprslt Box}}After", "Box\n\nAfter"),
        (r"a\line b\par c\cell d\row e", "a\n\nb\n\nc\n\nd\n\ne"),
        ("a\\\nb", "a\n\nb"),
        (r"{\upr{ansi}{\*\ud{\u1052?}}}", "М"),
    ],
)
def test_text(body: str, text: str) -> None:
    assert opened(body).text == text


def test_title_and_styles() -> None:
    document = opened(r"\pard\s1 Bridge opens\par\pard Text.\par\pard\s2 Photo\par")
    assert (document.title, document.format) == ("Bridge opens", "rtf")
    assert paragraphs(document) == [("Bridge opens", "title"), ("Text.", "body"), ("Photo", "caption")]
    assert opened(r"\pard\outlinelevel0 Bridge\par\pard Text.").title == "Bridge"


def test_the_title_in_the_properties() -> None:
    assert opened(r"{\info{\author A}{\title \'cc\'b3\'f1\'f2}}Text.").title == "Міст"
    assert opened(r"{\info{\upr{\title ???}{\*\ud{\title \u1052?\u1110?\u1089?\u1090?}}}}Text.").title == "Міст"


def test_an_encoding_that_a_person_chose_is_used_for_the_bytes() -> None:
    wrong = r"\f1 \'cc\'b3\'f1\'f2"
    assert opened(wrong, page=r"\ansicpg1252").text == "Ì³ñò"
    assert opened(wrong, page=r"\ansicpg1252", encoding="windows-1251").text == "Міст"
    with pytest.raises(UnreadableFile):
        opened(wrong, encoding="no-such-set")


def test_cut_short_is_read_as_far_as_it_goes() -> None:
    assert read(rb"{\rtf1\ansi{\fonttbl{\f0 A;}}First.\par Sec", name="a.rtf").text == "First.\n\nSec"


def test_what_follows_the_document_is_not_read() -> None:
    assert read(rb"{\rtf1 Text.}}}} more {\b x}", name="a.rtf").text == "Text."


def test_nested_without_end() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        read(b"{\\rtf1 " + b"{" * 20_000 + b"x", name="a.rtf")
    assert read(b"{\\rtf1 " + b"{" * 5_000 + b"x", name="a.rtf").text == "x"


def test_no_text() -> None:
    with pytest.raises(EmptyText):
        opened(r"\par\par")
