from __future__ import annotations

import textwrap

import pytest

from workbench.ingest import read, read_text
from workbench.ingest.wrapping import unwrapped

UA = [
    "Міст через річку Верету закрили на ремонт до кінця місяця, повідомили у вівторок у міській раді. Водіїв просять "
    "їхати через Журавлинець, а пішоходам залишили вузький прохід уздовж поруччя.",
    "Роботи коштуватимуть 2,4 млн гривень. Гроші дав обласний бюджет, решту – 2024 рік ще не закрито – додасть фонд, "
    "який торік оплатив ремонт школи й бібліотеки.",
    "Так.",
]
EN = [
    "The bridge over the Vereta has been closed for repairs until the end of the month, the council said on Tuesday. "
    "Drivers are asked to go through Zhuravlynets, while a narrow passage was left for pedestrians along the rail.",
    "The work will cost 2.4 million hryvnias. The region gave most of the money, and the rest will come from a fund "
    "that paid for the repair of the school and of the library last year.",
]
RU = [
    "Мост через реку Верету закрыли на ремонт до конца месяца, сообщили во вторник в городском совете. Водителей "
    "просят ехать через Журавлинец, а пешеходам оставили узкий проход вдоль перил.",
    "Работы обойдутся в 2,4 млн гривен. Деньги дал областной бюджет, остальное добавит фонд, который в прошлом году "
    "оплатил ремонт школы и библиотеки.",
]


def wrapped(paragraphs: list[str], width: int) -> str:
    return "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs) + "\n"


@pytest.mark.parametrize("width", [60, 66, 72, 80])
@pytest.mark.parametrize("paragraphs", [UA, EN, RU])
def test_paragraphs_are_put_together_again(paragraphs: list[str], width: int) -> None:
    text = wrapped(paragraphs, width)
    assert "\n" in textwrap.fill(paragraphs[0], width)
    document = read(text.replace("\n", "\r\n").encode(), name="a.txt")
    assert [document.text[p.start : p.end] for p in document.paragraphs] == paragraphs
    assert read_text(text).text == document.text


def test_a_heading_and_a_list_keep_their_lines() -> None:
    text = wrapped(EN, 72) + "\nWhat will change\n" + textwrap.fill(EN[0], 72)
    text += "\n\nThe council names three roads, of which two will have new lamps and\nbenches:\n"
    text += "- the road along the river, from the old mill to the second bridge\n- the square\n• the lane\n"
    assert unwrapped(text).split("\n\n")[2:] == [
        f"What will change\n{EN[0]}",
        "The council names three roads, of which two will have new lamps and benches:\n"
        "- the road along the river, from the old mill to the second bridge\n- the square\n• the lane",
    ]


def test_a_dash_at_the_beginning_of_a_line_is_no_item_amid_a_sentence() -> None:
    text = wrapped(UA[:2], 70)
    assert "\n– 2024 рік" in text
    assert unwrapped(text) == f"{UA[0]}\n\n{UA[1]}"


def test_a_word_divided_at_its_hyphen_stays_one_word() -> None:
    lines = [
        "Мер пообіцяв зробити все можливе, аби ремонт завершили до будь-",
        "якого свята, і додав, що тепер на це є і гроші, і люди, і рішення",
        "ради, яке ухвалили ще торік після довгої суперечки в залі, де",
        "було людно.",
    ]
    assert unwrapped("Новини\n\n" + "\n".join(lines)).endswith(
        "до будь-якого свята, і додав, що тепер на це є і гроші, "
        "і люди, і рішення ради, яке ухвалили ще торік після довгої суперечки в залі, де було людно."
    )


def test_items_that_go_on_in_the_next_line() -> None:
    items = [f"- {EN[0].lower().rstrip('.')}", f"- {EN[1].lower().rstrip('.')}"]
    text = wrapped(EN, 72) + "\n" + "\n".join(textwrap.fill(item, 72) for item in items)
    assert unwrapped(text).split("\n\n")[2] == "\n".join(items)


APART = {
    "one paragraph a line": "\n".join(UA),
    "one paragraph a line, a blank line between": "\n\n".join(EN),
    "short paragraphs, sections apart": (
        "Міст через річку Верету закрили на ремонт до кінця цього місяця.\n"
        "Водіїв просять їхати через Журавлинець, там уже стоять знаки.\n"
        "Пішоходам залишили вузький прохід уздовж поруччя біля води.\n\n"
        "Роботи коштуватимуть 2,4 млн гривень, їх дасть обласний бюджет.\n"
        "Решту додасть фонд, який торік оплатив ремонт школи в селі.\n"
        "Звіт про роботи обіцяють оприлюднити на початку літа в газеті."
    ),
    "verse": (
        "Над тихою водою верби сплять,\nі човен спить, припнутий до причалу,\nа в селах ще вогні не догорять,\n"
        "бо ніч лише сьогодні починала\n\nсвою дорогу, темну, як смола,\nде кожен камінь знає, хто ступає,\n"
        "і де стара легенда ожила,\nта тільки річка все те пам’ятає"
    ),
    "long verse": (
        "Довго над тихою річкою верби старі шелестіли, сумні та зелені,\nа за рікою вогні догоряли\n"
        "і човен приходив по тих, хто на березі довго чекав\nна ранкову пору,\n\n"
        "доки туман над водою стояв, ніби дим, ніби спогад далекий,\nі знову\nніхто не приходив, ніхто не гукав"
    ),
    "headlines": (
        "Council closes the bridge over the Vereta until the end of May\n"
        "Region gives the money for the repair of the school in Zhuravlynets\n"
        "Rain is expected in the north of the country through the weekend\n"
        "Two fishermen were rescued from the ice near the old mill\n\n"
        "Marathon changes its course because of the works on the bridge\n"
        "Library is open again after the flood"
    ),
    "a list": (
        "Що змінилося:\n\n- міст закрили на ремонт до кінця місяця, рух через Журавлинець\n"
        "- гроші на роботи дав обласний бюджет, решту додасть фонд\n- пішоходам залишили прохід\n"
        "- звіт про роботи обіцяють оприлюднити на початку літа, у червні"
    ),
    "one paragraph, no blank line": textwrap.fill(EN[0], 72),
    "narrow": wrapped(EN, 40),
    "wide": wrapped([text * 3 for text in EN], 160),
    "nothing": " \n\n",
    "one word a line": "\n\n".join(["а\nб\nв"] * 3),
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_lines_that_were_not_broken_stay_apart(text: str) -> None:
    assert unwrapped(text) == text


def test_a_long_address_does_not_set_the_width() -> None:
    text = wrapped([*EN, "https://example.org/" + "a" * 90 + "\nis where the plan is."], 72)
    assert unwrapped(text).startswith(f"{EN[0]}\n\n{EN[1]}\n\n")
