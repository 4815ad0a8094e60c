"""Letters of another alphabet that look alike. In the tables, ‹e› is a letter of the other alphabet than it seems."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.ingest import read_text
from workbench.ingest.letters import unmixed
from workbench.ingest.repair import Repair, Tally

CYRILLIC, LATIN = "асеіорхуїёАВСЕНІКМОРТХУЇЁ", "aceiopxyïëABCEHIKMOPTXYÏË"
PAIRS = dict(zip(CYRILLIC + LATIN, LATIN + CYRILLIC, strict=True))
MARKED = re.compile("‹(.)›")


def wrong(text: str) -> str:
    """The text with the other letter at each mark."""
    return MARKED.sub(lambda match: PAIRS[match.group(1)], text)


def right(text: str) -> str:
    return MARKED.sub(r"\1", text)


@pytest.mark.parametrize(
    "text",
    [
        # Latin letters within Cyrillic words
        "М‹і›ст через р‹і›чку відкрили",
        "‹К›иїв і ‹Х›арк‹і›в",
        "УКР‹А›ЇН‹А›",
        "Укра‹ї›на та Європа",
        "м'яс‹о›, об’єкт",
        "О'К‹о›ннор сказав",
        "‹О›'Коннор сказав",
        "р‹е›д‹а›кція",
        "Пр‹е›зид‹е›нт прибив",
        "Ещ‹ё› один мост",
        "‹С›егодня в городе",
        "IT-к‹о›мпанія",
        "5G-м‹е›режа",
        "південно-‹с›хідний",
        "за́мок і п‹о›ле",
        "«К‹о›ло»",
        "п’єса «‹Х›ЛАМ»",
        "і/аб‹о›",
        "Миг29 і ‹М›иг",
        "літак С‹у›-35 у небі",
        "‹С›у-35 у небі над містом",
        "НАТ‹О› та ЄС",
        # Cyrillic letters within Latin words
        "the M‹a›yor said",
        "‹C›OVID is over",
        "COVID in ‹C›helsea",
        "канал You‹T›ube у мережі",
        "канал Y‹o›uTube у мережі",
        "Zelensk‹y› said that",
        "вакцина від ‹C›OVID",
        # words of one letter
        "Уряд ‹і› рада",
        "Уряд, ‹а› не рада",
        "рада ‹і›, зокрема, уряд",
        "він ‹о› пів на третю ‹у› школі",
        "Пошёл дождь ‹с› ветром",
        "між 10 ‹і› 20 тисячами гривень",
        "«‹і› це», каже він",
        "‹А› він не прийшов.",
        "Так. ‹І› це правда.",
        "Так. ‹В› місті тихо.",
        "‹С› утра шёл дождь, но к вечеру объявили ясную погоду",
        "‹О› том, что объявили",
        "‹ї›‹х› немає, ‹ї›‹ї› теж немає",
        "this is ‹a› house",
        "and ‹I› said so",
    ],
)
def test_replaced(text: str) -> None:
    tally = Tally()
    assert unmixed(wrong(text), tally) == right(text)
    assert [repair.kind for repair in tally.repairs()] == (["letters"])
    assert sum(repair.count for repair in tally.repairs()) == len(MARKED.findall(text))


@pytest.mark.parametrize(
    "text",
    [
        "Київ, Kyiv, Киев",
        # truly of two scripts
        "COVIDний карантин", "PDFи та PDFу", "ITшник з IBMу", "ноутбук з Googleа", "про COVIDу, ISOа та CEOа",
        "застосунок eДекларація", "eПідтримка", "iТехнології", "купил iфон, это объявлено", "уgoogle пошук",
        "МакOC", "SMMник", "TikTokер", "кіноX", "4Kвідео", "Т90M",
        "IT-компанія", "5G-мережа", "Telegram-канал", "Wi-Fi", "PDF-файл", "F-16", "Х-101 і X-101", "T-72 і Т-72",
        "B-52", "С-300 та C-300", "e-mail", "е-декларація", "X-подібний", "Y-хромосома", "вітамін C",
        # numerals
        "XXI століття", "ХХI століття", "XІX століття", "Карл I і його діти", "Петр I правил", "I квартал року",
        "I світова війна", "Папа Іван Павло II", "розділ IV", "V ст.",
        # letters as such
        "сторони a і b", "змінні x i y", "вектор a, вектор b та кут c", "літера a в слові", "вітамін c та вітамін d",
        "точки A і C", "Група B перемогла", "клас B дешевший", "a) перший, b) другий", "a. перше", "c. 5", "№ 5 a",
        # words of Latin letters only
        "CEO компанії", "PACE та OPEC", "BMX у парку", "група Ace of Base", "МХАТ, TACC", "канал HTB", "журнал Time",
        "Apple і Google", "Google а не Apple", "Apple о Google", "роль у Netflix",
        # addresses
        "сайт місто.com", "пошта h\u043eme@місто.ua", "https://site.ua/новини/міcто",
        "#мiсто", "#Київ_цe", "@мiсто", "файл звiт.docx", "www.мiсто.укр", "C:\\мiсто\\файл",
        # other alphabets
        "naïve café", "Ґданськ – Gdańsk", "Љубљана", "зáмок", "μм та Ωм",
        "", "a", "i", "а",
    ],
)  # fmt: skip
def test_left_alone(text: str) -> None:
    tally = Tally()
    assert unmixed(text, tally) == text
    assert tally.repairs() == ()


def test_ukrainian_typed_with_a_latin_i_throughout() -> None:
    text = "Міністр і рада вирішили: річку Ірпінь і ліс біля неї відновлять. І це ще не все, є й інші плани."
    typed = text.replace("і", "i").replace("І", "I")
    tally = Tally()
    assert unmixed(typed, tally) == text
    (repair,) = tally.repairs()
    assert repair == Repair("letters", text.count("і") + text.count("І"), ("Міністр", "вирішили", "річку"))


def test_a_russian_paragraph_beside_a_ukrainian_one() -> None:
    text = "Їхнiй міст є, i річка є.\n\nЭто объявлено: он купил iфон и съел."
    assert unmixed(text, Tally()) == "Їхній міст є, і річка є.\n\nЭто объявлено: он купил iфон и съел."


def test_offsets_are_those_of_the_text_that_is_kept() -> None:
    document = read_text("M\u0456ст\u00ad відкрили.\n\nCтоїть в\u200bін i досi.")
    lines = [document.text[line.start : line.end] for line in document.paragraphs]
    assert lines == ["Міст відкрили.", "Стоїть він і досі."]
    assert [(repair.kind, repair.count) for repair in document.repairs] == [
        ("hyphens", 1),
        ("invisible", 1),
        ("letters", 4),
    ]


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from("aіiсcoоMМyу ,.'-\nїыZбd5I"), max_size=60))
def test_one_letter_takes_the_place_of_one(text: str) -> None:
    once = unmixed(text, Tally())
    assert len(once) == len(text)
    assert all(new == old or PAIRS.get(old) == new for old, new in zip(text, once, strict=True))
