from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain import Paragraph, Revision, Sentence
from workbench.segment import segment, split

# " | " marks where sentences part; what is between is one sentence.
UKRAINIAN = [
    "Рада зібралася зранку. | Засідання тривало годину.",
    # initials
    "Про це сказав А. Коваленко. | Він додав деталей.",
    "Заяву підписав І. І. Мельник. | Документ оприлюднили.",
    "Звіт склав проф. Іваненко І. І. | Він працював рік.",
    "До міста прибув Д. Бондар. | Його зустріли.",
    # abbreviations before names and figures
    "Школа ім. Т. Г. Шевченка на вул. Садовій зачинена. | Учні вчаться вдома.",
    "Потяг прибув у м. Київ. | Далі р. Дніпро і с. Веселе.",
    "Згідно зі ст. 5 закону, див. рис. 3. | Решта далі.",
    "Народився 5 трав. 1990 р. у м. Львів. | Живе в Києві.",
    # abbreviations that may end a sentence
    "Це сталося у 2023 р. | Відтоді все змінилося.",
    "У 2023 р. уряд ухвалив план. | Його виконано.",
    "Зібрали 5 млн. | Решта буде пізніше.",
    "Привезли борошно, цукор тощо. | Черг немає.",
    "Є сіль, борошно і т. д. | Черг немає.",
    "Це замок XX ст. | Його збудували заново.",
    # figures
    "Ціна зросла на 3,5 грн. | Це 1.5 долара.",
    "1. Ремонт мосту. | 2. Ремонт школи.",
    "У місті 200 осіб. | 15 із них поранені.",
    # quotations and direct speech
    "«Чому зараз?» – спитав А. Мельник. | Відповіді не було.",
    "«Так!» – Олена кивнула. | Усі мовчали.",
    "Він спитав: «Хто там?» | Ніхто не озвався.",
    "Мер сказав: «Ми готові. | Ми чекаємо». | Далі він пішов.",
    "Фільм «Хто ти?» Олени Коваль здобув приз. | Його покажуть восени.",
    "– Ти де? | – Я тут. | – Добре.",
    # other stops
    "Чекаємо... а далі побачимо... | Потім буде ранок.",
    "Що?! | Невже так (!) Може бути…",
    "Дивіться на https://приклад.укр/а.б. | Пишіть на a@b.ua! | Чекаємо.",
    "МІСТ ВІДКРИТО. | РУХ ВІДНОВЛЕНО!",
    "Зростання 5% (торік 4%. — Ред.) тривало.",
]
RUSSIAN = [
    "Совет собрался утром. | Заседание длилось час.",
    "«Зачем?» — спросил И. И. Петров. | Ответа не было.",
    "Поезд прибыл в г. Москва, ул. Садовая, д. 5. | Дальше он не идёт.",
    "Это было в 2014 г. | Потом всё изменилось.",
    "Привезли муку, сахар и т. д. | Очередей нет.",
    "Там были все, в т. ч. Олег. | Он опоздал.",
    "Цена 5 тыс. руб. | Дальше дороже.",
    "Правил Карл V. | Он умер давно.",
    "Привет :) | Как дела))) | Всё хорошо 😂 | А у тебя?",
]
ENGLISH = [
    "The council met. | It sat for an hour.",
    "Mr. J. K. Smith met Dr. Brown at 5 p.m. Monday. | They talked.",
    "It closed at 9 p.m. | Trains ran until 4 a.m. EST. | Then at 5 a.m. Kyiv time they stopped.",
    "Its expert H. Yu. Kovalenko agreed. | Nobody else did.",
    "He serves in the U.S. Army. | She does not.",
    "They moved to the U.S. | They liked it.",
    "She works for Acme Inc. | The firm grew.",
    "It costs $1.5 million, e.g. Two bridges. | See Fig. 3 and No. 5.",
    "He said no. | Bob left.",
    "It began in Jan. 2020. | It ended soon.",
    "Bring salt, flour, etc. | Water is there.",
    "“Why now?” Jane Smith asked. | “Because,” he said.",
    '"Really?" | She left.',
    "Growth slowed [3]. | It fell later. [4] | It rose again.",
    "The phone is old. | iPhone users waited.",
    "Is it? | (Perhaps.) | 2024 was better.",
]


@pytest.mark.parametrize(
    ("lang", "marked"),
    [(lang, marked) for lang, table in (("uk", UKRAINIAN), ("ru", RUSSIAN), ("en", ENGLISH)) for marked in table],
)
def test_where_sentences_part(lang: str, marked: str) -> None:
    text = marked.replace(" | ", " ")
    assert [text[start:end] for start, end in split(text, lang)] == marked.split(" | ")


def test_a_blank_line_always_parts_sentences() -> None:
    assert split("без крапки\n\nі далі", "uk") == [(0, 10), (12, 18)]


@pytest.mark.parametrize("text", ["", " ", "\n\n \n\n"])
def test_nothing_gives_nothing(text: str) -> None:
    assert split(text, "uk") == []


@pytest.mark.parametrize(("code", "tag"), [("ua", "uk"), ("UNKNOWN", "xx")])
def test_language_may_be_a_code_or_unknown(code: str, tag: str) -> None:
    text = "Перше речення. Друге речення."
    assert split(text, code) == split(text, tag) == [(0, 14), (15, 29)]


ALPHABET = st.sampled_from(
    [*"аЯїb Z1.!?…»«\"'”“()[]–-:;=#@\n\t\u00a0,😂\u200d", " ", ". ", "м. ", "А. ", "[1]", "т. д. ", "p.m. ", "Co. "]
)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(ALPHABET, max_size=60).map("".join)), st.sampled_from(["uk", "ru", "en", "xx"]))
def test_every_character_is_in_exactly_one_sentence(text: str, lang: str) -> None:
    spans = split(text, lang)
    covered = [index for start, end in spans for index in range(start, end)]
    assert covered == sorted(set(covered))
    assert all(text[index].isspace() for index in set(range(len(text))) - set(covered))
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""


def test_sentences_of_a_revision_carry_offsets_and_paragraphs() -> None:
    revision = Revision.from_text("Перше. Друге.\n\nТретє.")
    assert segment(revision, "uk") == (
        Sentence("Перше.", 0, 6, 0),
        Sentence("Друге.", 7, 13, 0),
        Sentence("Третє.", 15, 21, 1),
    )


def test_sentences_given_by_hand_are_kept() -> None:
    revision = Revision.from_sentences(["Одне. Два.", "", "і три"])
    assert segment(revision, "uk") is revision.sentences


def test_an_empty_paragraph_has_no_sentence_and_keeps_its_index() -> None:
    revision = Revision.from_paragraphs(["Перше.", "", "Друге."])
    assert [(s.text, s.paragraph) for s in segment(revision, "uk")] == [("Перше.", 0), ("Друге.", 2)]


def test_only_paragraphs_that_are_aligned_have_sentences() -> None:
    text = "Photo: agency\n\nThe bridge opened.\n\nRead also: another story"
    paragraphs = (Paragraph(0, 13, "credit"), Paragraph(15, 33), Paragraph(35, 59, "boilerplate"))
    assert [sentence.text for sentence in segment(Revision(text, paragraphs), "en")] == ["The bridge opened."]
