"""What each line of a page is, by itself and by where it stands."""

from __future__ import annotations

import pytest

from workbench.domain import ALIGNED_ROLES
from workbench.ingest import Document, read, read_text

HEAD = "Міст через Тиху відкриють навесні"
FIRST = "Роботи на мосту почнуться в березні, повідомили в міській раді у вівторок."
LAST = "Ремонт коштуватиме 24 млн гривень, половину дасть область."


def roles(document: Document) -> list[str]:
    return [paragraph.role for paragraph in document.paragraphs]


def role_of(line: str, *, before: tuple[str, ...] = (HEAD, FIRST), after: tuple[str, ...] = (LAST,)) -> str:
    """The role of a line between others."""
    return roles(read_text("\n".join((*before, line, *after))))[len(before)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        # A line that is like nothing else, wherever it stands
        ("ua en ru", "boilerplate"),
        ("УКР | РУС | ENG", "boilerplate"),
        ("Українська English Русский", "boilerplate"),
        ("Читати російською", "boilerplate"),
        ("Опубліковано: 12 листопада 2026, 14:35", "boilerplate"),
        ("Last updated 12 Nov 2026 at 2:35pm GMT", "boilerplate"),
        ("5 хв читання", "boilerplate"),
        ("Reading time: 5 minutes", "boilerplate"),
        ("Просмотров: 12 345", "boilerplate"),
        ("12K views", "boilerplate"),
        ("Коментарі (12)", "boilerplate"),
        ("0 comments", "boilerplate"),
        ("Комментариев нет", "boilerplate"),
        ("(photo: Getty Images)", "credit"),
        ("(фото: Вербоградська міська рада)", "credit"),
        ("Фото: пресслужба", "credit"),
        ("Фото: пресс-служба городского совета", "credit"),
        ("Photo by Jane Smith / Unsplash", "credit"),
        ("Фото надано родиною", "credit"),
        ("Олена Коваль / Reuters", "credit"),
        ("© Reuters", "credit"),
        ("Читайте також: Чому подорожчав хліб", "boilerplate"),
        ("Читайте также", "boilerplate"),
        ("Read more »", "boilerplate"),
        ("More on this story", "boilerplate"),
        ("Підписуйтесь на наш Telegram-канал, щоб не пропустити новини!", "boilerplate"),
        ("Follow us on X", "boilerplate"),
        ("Поделиться", "boilerplate"),
        ("Поділитися у Facebook", "boilerplate"),
        ("Facebook · Telegram · Viber", "boilerplate"),
        ("Помітили помилку? Виділіть її та натисніть Ctrl+Enter", "boilerplate"),
        ("#війна #економіка", "body"),  # amid the text it may be part of it
        ("Copyright reform passed parliament on Monday.", "body"),
        ("Copyright law is changing across the bloc this year.", "body"),
        ("Copyright © 2026 Visnyk", "boilerplate"),
        ("Реклама", "boilerplate"),
        ("Story continues below advertisement", "boilerplate"),
        ("Головна › Новини › Київ", "boilerplate"),
        ("На фото: міст узимку", "caption"),
        ("Фото: мер на мосту з родиною", "caption"),
        # What is of a kind that text can be, too, amid the text
        ("Олена Коваль", "body"),
        ("12 листопада", "body"),
        ("14:35", "body"),
        ("Новини", "body"),
        ("Telegram", "body"),
        ("Вартість робіт", "body"),
        ("Популярне", "body"),
        ("Теги: міст, бюджет", "body"),
        # Sentences that speak of such lines
        ("Київ, 12 листопада. Рада зібралася о десятій.", "body"),
        ("Мер сказав: «Підписуйтесь на наш канал, там буде все».", "body"),
        ("«Підписуйтесь на наш Telegram-канал», — закликав він.", "body"),
        ("Follow us on X, the sign said, and nobody did.", "body"),
        ("Підпишіться на канал міськради, щоб отримувати сповіщення про тривоги.", "body"),
        ("Read also meant to be read aloud, the teacher explained.", "body"),
        ("Читайте також додаток до наказу, у ньому весь перелік.", "body"),
        ("Читайте також: це радять усі вчителі.", "body"),
        ("Photo by photo, the archive grew to forty thousand.", "body"),
        ("Фото: у мережі його побачили мільйони людей, розповіла авторка.", "caption"),
        ("Share prices fell by a third on Tuesday.", "body"),
        ("Реклама коштувала місту два мільйони.", "body"),
        ("By Monday all of it was over", "body"),
        ("Автор закону пояснив свою позицію", "body"),
        ("We use cookies in our kitchen, the baker said.", "body"),
        ("Усі права захищено, заявив адвокат.", "body"),
        ("Виправлення: раніше йшлося про 25 млн гривень", "body"),
        ("Correction: an earlier version named another city", "body"),
        ("Оновлено: додано коментар мерії", "body"),
    ],
)
def test_a_line_amid_the_text(line: str, role: str) -> None:
    assert role_of(line) == role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Jane Smith", "credit"),
        ("By Jane Smith and John Doe in Kyiv", "credit"),
        ("Автор: Олена Коваль", "credit"),
        ("Анна Петрова, корреспондент", "credit"),
        ("Кореспондентка Олена Коваль", "credit"),
        ("Олена Коваль, Київ", "credit"),
        ("12 November 2026, 14:35", "boilerplate"),
        ("Thursday, 12 November 2026", "boilerplate"),
        ("Київ, 12 листопада", "boilerplate"),
        ("12.11.2026 14:35", "boilerplate"),
        ("сегодня в 14:35", "boilerplate"),
        ("2 години тому", "boilerplate"),
        ("12 листопада, 14:35 | Олена Коваль | 1 234 перегляди", "boilerplate"),
        ("Мер подав у відставку", "body"),
        ("Олена Коваль", "body"),
        ("Що сталося 12 листопада", "body"),
        ("Рахунок 3:2", "body"),
    ],
)
def test_a_line_between_the_title_and_the_text(line: str, role: str) -> None:
    assert role_of(line, before=(HEAD,), after=(FIRST, LAST)) == role


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Олена Коваль", "12 листопада 2026"], ["credit", "boilerplate"]),
        (["Олена Коваль, Київ", "14:35"], ["credit", "boilerplate"]),
        (["Новини", "Київ"], ["body", "body"]),
    ],
)
def test_neighbours_tell_what_a_line_is(lines: list[str], expected: list[str]) -> None:
    assert roles(read_text("\n".join([HEAD, *lines, FIRST, LAST])))[1:-2] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Теги: міст, бюджет", "#міст"], "--"),
        (["Теги", "міст", "бюджет"], "---"),
        (["Останні новини", "У місті відкрили виставку", "Чому зачинили школу?"], "---"),
        (["Популярне", "У місті відкрили виставку"], "--"),
        (["Читайте також", "У місті відкрили виставку", "Чому зачинили школу"], "---"),
        (["Поділитися", "Facebook", "Telegram", "1 245"], "----"),
        (["© 2026 Вісник. Усі права захищені."], "-"),
        (["We use cookies to make this site better."], "-"),
        (["Подписывайтесь на канал в Telegram"], "-"),
        (["Читайте також", "Новий парк", "Виправлення: у тексті була інша сума."], "--+"),
        (["Олена Коваль, кореспондентка", "Фото авторки"], "--"),
        (["Далі буде"], "+"),
    ],
)
def test_lines_below_the_text(lines: list[str], expected: str) -> None:
    found = roles(read_text("\n".join([HEAD, FIRST, LAST, *lines])))[3:]
    assert "".join("+" if role in ALIGNED_ROLES else "-" for role in found) == expected


def test_links_amid_the_text_end_before_its_next_heading() -> None:
    told = [HEAD, FIRST, "Читайте також", "У Вербограді побудують новий парк", "Вартість робіт", LAST]
    assert roles(read_text("\n".join(told))) == ["body", "body", "boilerplate", "boilerplate", "body", "body"]


def test_a_text_that_goes_by_the_hour_keeps_its_hours() -> None:
    told = [HEAD, "10:00", "Почалася гроза, упали перші дерева.", "11:30", "Рятувальники виїхали на сорок викликів."]
    assert set(roles(read_text("\n".join(told)))) == {"body"}


@pytest.mark.parametrize("again", [HEAD, HEAD.upper(), f"{HEAD} | Вісник", f"{HEAD} — Вісник Вербограда"])
def test_the_title_once_more(again: str) -> None:
    assert roles(read(f"# {HEAD}\n\n{again}\n\n{FIRST}\n\n{LAST}".encode(), name="a.md")) == [
        "title",
        "boilerplate",
        "body",
        "body",
    ]


def test_a_sentence_that_is_said_twice_is_no_title() -> None:
    told = ["Це дуже погано.", FIRST, "Це дуже погано.", LAST]
    assert set(roles(read_text("\n".join(told)))) == {"body"}


@pytest.mark.parametrize("text", ["Реклама", "ua en ru\nПоділитися", "By Jane Smith", "12 листопада 2026, 14:35"])
def test_a_text_of_nothing_else_stays_as_it_is(text: str) -> None:
    assert set(roles(read_text(text))) == {"body"}


@pytest.mark.parametrize(("first", "role"), [("UA | EN | RU", "boilerplate"), ("By Popular Demand", "body")])
def test_the_first_line_is_the_headline_unless_it_can_be_none(first: str, role: str) -> None:
    assert roles(read_text(f"{first}\n{FIRST}\n{LAST}"))[0] == role


def test_text_and_offsets_stay() -> None:
    text = "\n\n".join(["ua en ru", HEAD, "Олена Коваль, Київ", FIRST, LAST, "© Вісник"])
    document = read_text(text)
    assert document.text == text
    assert "\n\n".join(text[p.start : p.end] for p in document.paragraphs) == text
    assert document.article == "\n\n".join([HEAD, FIRST, LAST])


def test_roles_are_found_once() -> None:
    document = read_text("\n".join(["ua en ru", HEAD, FIRST, LAST, "Поділитися"]))
    assert roles(read_text(document.text)) == roles(document)


@pytest.mark.parametrize(
    "line", ["Новини", "By " * 130, "» " * 190, "a.b " * 99, "(фото: " * 50, "1 " * 199, "#" * 390]
)
def test_of_many_lines_none_is_lost(line: str) -> None:
    text = "\n".join([line] * min(100_000, 9_000_000 // len(line)))
    assert read_text(text).text.split() == text.split()
