from __future__ import annotations

import pytest

from workbench.errors import EmptyText, TooLarge, UnreadableFile
from workbench.ingest import MAX_BYTES, read_rich

WORD = """Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000001\r\nSourceURL:file:///C:/a.docx\r\n\r
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>x</title>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings>junk</o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=UK><!--StartFragment-->
<p class=MsoTitle>Міст<br>відкрито<o:p></o:p></p><p class=MsoNormal><span style='mso-spacerun:yes'>  </span>Перший
абзац, <b>жирний</b>.<o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span>·<span>   </span></span><![endif]>Пункт</p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>сховане</span>Далі.</p><!--EndFragment--></body></html>"""
DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
<h1><span>Міст відкрито</span></h1>
<p dir="ltr"><span style="font-size:11pt">Перший </span><span>абзац.</span></p><br><ul><li><p>Пункт</p></li></ul>
<table><tbody><tr><td><p>Ціна</p></td><td>5 млн</td></tr></tbody></table></b>"""


@pytest.mark.parametrize(
    ("fragment", "title", "text"),
    [
        (WORD, "Міст відкрито", "Міст відкрито\n\nПерший абзац, жирний.\n\nПункт\n\nДалі."),
        (DOCS, "Міст відкрито", "Міст відкрито\n\nПерший абзац.\n\nПункт\n\nЦіна\n\n5 млн"),
        ("<span>Просто</span> текст", None, "Просто текст"),
        ("Текст 1 < 2", None, "Текст 1 < 2"),
        ("a<!--StartFragment-->b<!--EndFragment-->c", None, "b"),
        ("<p>Так.</p><script>ні</script><style>ні</style><p hidden>ні</p>", None, "Так."),
        ("<div>Один<div>Два</div>Три</div>", None, "Один\n\nДва\n\nТри"),
        ("<nav>Меню</nav><p>Текст.</p>", None, "Меню\n\nТекст."),
    ],
)
def test_what_could_be_seen(fragment: str, title: str | None, text: str) -> None:
    document = read_rich(fragment)
    assert (document.title, document.text, document.format, document.encoding) == (title, text, "html", None)


@pytest.mark.parametrize(
    "fragment", ["", "<p></p>", "<!--StartFragment--><!--EndFragment-->", "<p style='display:none'>x"]
)
def test_nothing(fragment: str) -> None:
    with pytest.raises(EmptyText, match="paste the article"):
        read_rich(fragment)


def test_too_much_and_nested_too_deep() -> None:
    with pytest.raises(TooLarge, match="one article at a time"):
        read_rich("x" * (MAX_BYTES + 1))
    with pytest.raises(UnreadableFile, match="without its formatting"):
        read_rich("<div>" * 10_000 + "x")


def test_half_a_letter_is_replaced() -> None:
    assert read_rich("<p>Так \ud83d</p>").text == "Так ?"
