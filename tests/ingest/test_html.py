from __future__ import annotations

import pytest

from workbench.domain import ALIGNED_ROLES
from workbench.errors import EmptyText, UnreadableFile
from workbench.ingest import Document, read

FIRST = "Уряд ухвалив план відбудови мостів на півночі країни, повідомила міністерка Олена Коваль у вівторок."
SECOND = "Роботи почнуться навесні й триватимуть до осені, а кошти дасть місцевий бюджет і два фонди."
THIRD = "Мешканці кажуть, що чекали на новий міст понад десять років, і сподіваються на тихе літо."
SHORT = "Його чекали понад десять років."
FRAMED = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Міст відкриють навесні | Вісник</title></head>
<body>
<nav><ul><li><a href="/">Головна</a></li><li><a href="/news">Новини</a></li></ul></nav>
<header><h1><a href="/">Вісник</a></h1></header>
<main><article><h1>Міст відкриють<br>навесні</h1><p>{FIRST}</p>
<figure><img src="a.jpg"><figcaption>Старий міст. Фото О. Гнатюка</figcaption></figure>
<p>{SECOND}</p><ul><li>Перший проліт збудують до травня</li></ul><p>{THIRD}</p></article></main>
<aside><p>Читайте також: у місті відкрили нову бібліотеку для дітей</p></aside>
<footer><p>© Вісник, усі права захищено</p></footer><script>var a = "<p>сценарій</p>";</script></body></html>"""


def whole(document: Document) -> list[tuple[str, str]]:
    return [(document.text[p.start : p.end], p.role) for p in document.paragraphs]


def paragraphs(document: Document) -> list[tuple[str, str]]:
    """Those that are aligned."""
    return [(text, role) for text, role in whole(document) if role in ALIGNED_ROLES]


def test_what_is_around_an_article_is_kept_in_its_place() -> None:
    assert [text for text, role in whole(read(FRAMED.encode(), name="a.html")) if role == "boilerplate"] == [
        "Головна",
        "Новини",
        "Вісник",
        "Читайте також: у місті відкрили нову бібліотеку для дітей",
        "© Вісник, усі права захищено",
    ]


def test_an_article_without_what_is_around_it() -> None:
    document = read(FRAMED.encode(), name="a.html")
    assert document.title == "Міст відкриють навесні"
    assert paragraphs(document) == [
        ("Міст відкриють навесні", "title"),
        (FIRST, "body"),
        ("Старий міст. Фото О. Гнатюка", "caption"),
        (SECOND, "body"),
        ("Перший проліт збудують до травня", "body"),
        (THIRD, "body"),
    ]


def test_a_simple_page_is_read_as_it_is() -> None:
    page = "<h1>Заголовок</h1><p>Перший <b>аб</b>зац.<br>Рядок.</p><figcaption>Підпис</figcaption><p>Другий</p>хвіст"
    document = read(page.encode(), name="a.htm")
    assert document.title == "Заголовок"
    assert paragraphs(document) == [
        ("Заголовок", "title"),
        ("Перший абзац.", "body"),
        ("Рядок.", "body"),
        ("Підпис", "caption"),
        ("Другий", "body"),
        ("хвіст", "body"),
    ]


def test_a_short_text_in_a_frame_is_found_nevertheless() -> None:
    document = read("<nav>Меню</nav><p>Так.</p><footer>Низ</footer>".encode(), name="a.html")
    assert paragraphs(document) == [("Так.", "body")]


LIST = ["Перші читачі прийшли вже зранку.", "Бібліотека працюватиме щодня, крім понеділка.", "Так."]
LINKS = '<ul><li><a href="/a">У місті відкрили нову бібліотеку для дітей і дорослих</a></li></ul>'


@pytest.mark.parametrize("after", ["", f"<p>{THIRD}</p>"])
@pytest.mark.parametrize("around", ["<footer>Газета</footer>", "<script>var a;</script>", "<nav>Меню</nav>"])
@pytest.mark.parametrize("kind", ["ul", "ol"])
def test_items_of_a_list_are_kept_and_lists_of_links_are_not(kind: str, around: str, after: str) -> None:
    items = "".join(f"<li>{item}</li>" for item in LIST)
    text = f"<h1>Заголовок</h1><p>{FIRST}</p><p>{SECOND}</p><{kind}>{items}</{kind}>{after}"
    page = f"<html><body>{text}{LINKS}{around}</body></html>"
    told = [FIRST, SECOND, *LIST, *([THIRD] if after else [])]
    assert [text for text, role in paragraphs(read(page.encode(), name="a.html")) if role == "body"] == told


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Назва сторінки</title>", "Назва сторінки"),
        ('<meta property="og:title" content="Спільна назва"><title>Інша</title>', "Спільна назва"),
        ("", None),
    ],
)
def test_the_title_without_a_heading(head: str, title: str | None) -> None:
    assert read(f"<head>{head}</head><p>Текст.</p>".encode(), name="a.html").title == title


def test_the_declared_encoding() -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>{FIRST}</p>'
    document = read(page.encode("cp1251"), name="a.html")
    assert (document.text, document.encoding) == (FIRST, "windows-1251")


def test_xml_declaration_and_hidden_text() -> None:
    page = '<?xml version="1.0" encoding="utf-8"?><html><body><p hidden>Ні</p><p>Так</p><!-- ні --></body></html>'
    assert read(page.encode(), name="a.xhtml").text == "Так"


@pytest.mark.parametrize(
    ("markup", "title", "expected"),
    [
        ("<!doctype html><title>Т</title><article><p>Так.</p><p>Ні.</p></article>", "Т", ["Так.", "Ні."]),
        ("<title>Т</title><section><p>Так.</section>", "Т", ["Так."]),
        ("<meta charset=utf-8><main>Так.</main>", None, ["Так."]),
        ("<title>Т</title><article><h1>Міст</h1><p>Так.</article><p>Ні.", "Міст", ["Міст", "Так.", "Ні."]),
        ("<title>Т</title><article><p>Так.</article>Ні <b>вже</b><p>Далі", "Т", ["Так.", "Ні вже", "Далі"]),
        ("<title>Т</title><article>Так.</article><script>x</script><header>Ні.</header>", "Т", ["Так.", "Ні."]),
    ],
)
def test_tags_that_may_be_left_out(markup: str, title: str | None, expected: list[str]) -> None:
    document = read(markup.encode(), name="a.html")
    assert document.title == title
    assert [text for text, _ in paragraphs(document)] == expected


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<p class='article-lead'>Міст відкриють.</p>", "lead"),
        ("<div class='article__standfirst'><p>Міст відкриють.</p></div>", "lead"),
        ("<div class='photo-credit'>Вісник</div>", "credit"),
        ("<p class='author'>Олена Коваль</p>", "credit"),
        ("<article class='post author-olena'><p>Міст відкриють.</p></article>", "body"),
        (f"<div class='photo-credit'><p>{FIRST} {SECOND}</p></div>", "body"),
        ("<figure><figcaption><p class='credit'>Фото Олени Гнатюк</p></figcaption></figure>", "caption"),
        ("<figure><figcaption>Фото: Олена Гнатюк</figcaption></figure>", "credit"),
        ("<nav>Міст відкриють.</nav>", "boilerplate"),
        ("<p>Міст <button>Поділитися</button> відкриють.</p>", "body"),
    ],
)
def test_what_elements_and_classes_say(markup: str, role: str) -> None:
    assert whole(read(f"{markup}<p>{THIRD}</p>".encode(), name="a.html"))[0][1] == role


def test_what_stands_around_within_a_paragraph_comes_after_it() -> None:
    page = f"<p>Міст<button>Поділитися</button> відкриють.</p><p>{THIRD}</p>"
    assert whole(read(page.encode(), name="a.html")) == [
        ("Міст відкриють.", "body"),
        ("Поділитися", "boilerplate"),
        (THIRD, "body"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Ні</p>",
        "<p style='color: red; display:none'>Ні</p>",
        "<figure hidden><figcaption>Ні</figcaption></figure>",
        "<dialog>Ні</dialog>",
        "<select><option>Ні</option></select>",
        "<nav><script>Ні</script></nav>",
        "<template><p>Ні</p></template>",
    ],
)
def test_what_readers_do_not_see_is_left_out(hidden: str) -> None:
    page = f"<p>Перший.</p>{hidden}<figcaption>Підпис до фото</figcaption><p>Другий.</p>"
    assert [role for _, role in whole(read(page.encode(), name="a.html"))] == ["body", "caption", "body"]


def test_a_page_of_thousands_of_links_is_read() -> None:
    links = "".join(f"<li><a href='/{n}'>Новина номер {n} про місто</a></li>" for n in range(8000))
    page = f"<nav><ul>{links}</ul></nav><h1>Міст</h1><p>{FIRST}</p><p>{SECOND}</p><div><ul>{links}</ul></div>"
    document = read(page.encode(), name="a.html")
    assert len(document.paragraphs) == 16_003
    assert document.article == f"Міст\n\n{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("tag", ["nav", "div", "article", "span"])
def test_nesting_without_end_is_refused(tag: str) -> None:
    page = f"<p>{FIRST}</p>" + f"<{tag}>" * 10_000 + "так"
    with pytest.raises(UnreadableFile, match=r"a\.html is nested too deep"):
        read(page.encode(), name="a.html")


def test_paragraphs_without_an_end_stand_side_by_side() -> None:
    page = f"<p>{FIRST}</p>" + "<p>" * 10_000 + "так"
    assert read(page.encode(), name="a.html").text == f"{FIRST}\n\nтак"


@pytest.mark.parametrize(
    "markup", ["<html></html>", "<!-- нічого -->", "<script>var a;</script>", "<nav></nav>", "<nav>Меню</nav>"]
)
def test_no_text(markup: str) -> None:
    with pytest.raises(EmptyText, match=r"no text in a\.html"):
        read(markup.encode(), name="a.html")


@pytest.mark.parametrize("names", ["post tag-copyright category-credit", "byline-free author", "photographer"])
def test_what_an_article_is_filed_under_says_nothing_of_its_paragraphs(names: str) -> None:
    page = f"<nav>Меню</nav><article class='{names}'><h1>Міст</h1><p>{FIRST}</p><p>{SHORT}</p></article>"
    assert paragraphs(read(page.encode(), name="a.html"))[1:] == [(FIRST, "body"), (SHORT, "body")]


def test_cells_of_a_table_within_an_article_are_its_own() -> None:
    table = "<table><tr><td>Перший проліт</td><td>до травня</td></tr></table>"
    page = f"<nav>Меню</nav><article><h1>Міст</h1><p>{FIRST}</p>{table}<p>{SECOND}</p><p>{THIRD}</p></article>"
    assert ("Перший проліт", "body") in paragraphs(read(page.encode(), name="a.html"))
