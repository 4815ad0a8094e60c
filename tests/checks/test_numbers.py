from __future__ import annotations

import pytest

from tests.checks.article import flags_of, marked, one_unit
from workbench.checks.date import Date
from workbench.checks.number import Number
from workbench.checks.unit import Unit

FIGURES = (Number(), Unit(), Date())

SAME = [
    # ua, en, ru
    ("У місті 1 250 000 жителів.", "The town has 1,250,000 residents.", "В городе 1 250 000 жителей."),
    ("У місті 1 250 000 жителів.", "The town has 1.25 million residents.", "В городе 1,25 млн жителей."),
    (
        "Ремонт коштуватиме півтора мільйона гривень.",
        "Repairs will cost 1.5 million hryvnias.",
        "Ремонт обойдётся в 1,5 млн грн.",
    ),
    ("Ремонт коштуватиме 1,5 млн.", "Repairs will cost 1.5m.", "Ремонт обойдётся в полтора миллиона."),
    ("Фонд отримав 2 млрд доларів.", "The fund got $2bn.", "Фонд получил 2 миллиарда долларов."),
    ("Прибуло двадцять п'ять автобусів.", "Twenty-five buses arrived.", "Прибыло 25 автобусов."),
    ("Прибуло двадцять п’ять автобусів.", "25 buses arrived.", "Прибыло двадцать пять автобусов."),
    ("Йдеться про сто сорок три тисячі виборців.", "There are 143,000 voters.", "Речь о 143 тыс. избирателей."),
    ("На складі сто п'ять ящиків.", "One hundred and five boxes are in store.", "На складе сто пять ящиков."),
    ("Двом із п'ятьох учнів допомогли.", "Two of the five pupils got help.", "Двоим из пяти учеников помогли."),
    ("Бракує чотирьохсот підписів.", "Four hundred signatures are lacking.", "Не хватает четырёхсот подписей."),
    ("Це 21-й випуск журналу.", "This is the 21st issue of the magazine.", "Это двадцать первый выпуск журнала."),
    ("Завод відкрили двадцять першого серпня.", "The plant opened on August 21.", "Завод открыли 21 августа."),
    ("Нарада почнеться о 17:00.", "The meeting starts at 5 p.m.", "Совещание начнётся в 17 часов."),
    ("Нарада почнеться о 9.30.", "The meeting starts at 9:30.", "Совещание начнётся в 9:30."),
    ("Ціна зросла на 12 відсотків.", "The price rose 12 per cent.", "Цена выросла на 12%."),
    ("Ціна зросла на 12%.", "The price rose by 12 percent.", "Цена выросла на двенадцать процентов."),
    ("Половина мешканців поїхала.", "50% of residents left.", "Уехала половина жителей."),
    ("Третина полів під водою.", "One third of the fields is flooded.", "Треть полей под водой."),
    (
        "За проголосували дві третини ради.",
        "Two-thirds of the council voted in favour.",
        "За проголосовали две трети совета.",
    ),
    ("Рік тому було вдвічі менше.", "It was half that a year ago.", "Год назад было вдвое меньше."),
    ("Їм від 25 до 26 років.", "They are 25–26 years old.", "Им 25–26 лет."),
    ("Збитки — 5–10 млн грн.", "Losses are 5 million to 10 million hryvnias.", "Убытки — от 5 до 10 млн грн."),
    ("Збитки — від 5 до 10 мільйонів доларів.", "Losses are $5 to $10 million.", "Убытки — 5-10 миллионов долларов."),
    ("25-річний водій утік.", "The 25-year-old driver fled.", "Двадцатипятилетний водитель скрылся."),
    ("Готують трирічний план.", "A three-year plan is in the works.", "Готовят трёхлетний план."),
    ("Обидва мости закрито.", "Two bridges are closed.", "Оба моста закрыты."),
    ("Один із них пішов.", "He left.", "Один из них ушёл."),
    ("Це перший такий випадок.", "This has not happened before.", "Это первый такой случай."),
    ("Вони познайомилися у дев'яностих.", "They met in the 1990s.", "Они познакомились в 90-х."),
    ("У сезоні 2018/19 клуб вилетів.", "The club went down in 2018-19.", "В сезоне 2018–2019 клуб вылетел."),
    ("Будинок зведено у XIX столітті.", "The house is from the 19th century.", "Дом построен в XIX веке."),
    ("До міста 16 км.", "The town is 10 miles away.", "До города 16 километров."),
    ("Кабан важив 249 кг.", "The 550-pound boar was caught.", "Кабан весил 250 кг."),
    ("Термін — 18 місяців.", "The term is one and a half years.", "Срок — полтора года."),
    ("Близько 2000 людей вийшли.", "Some 2,000 people came out.", "Вышли 1987 человек."),
    ("Пів мільйона гривень зібрали.", "Half a million hryvnias were raised.", "Собрали 500 тысяч гривен."),
    ("Зібрали півмільйона гривень.", "They raised 500,000 hryvnias.", "Собрали полмиллиона гривен."),
    ("Витратили 1 млн 200 тис. євро.", "They spent 1.2 million euros.", "Потратили 1,2 млн евро."),
    ("Витратили €3,5 млн.", "They spent €3.5m.", "Потратили три с половиной миллиона евро."),
    ("Прийшли десятки людей.", "Dozens of people came.", "Пришли десятки людей."),
    ("Зібралося два десятки лікарів.", "Two dozen doctors gathered.", "Собралось двадцать врачей."),
    ("Саміт «Великої сімки» завершено.", "The G7 summit is over.", "Саммит «Большой семёрки» завершён."),
    ("Хворіють на COVID-19.", "Coronavirus is spreading.", "Болеют COVID-19."),
    (
        "Документ підписали 24.12.2021.",
        "The paper was signed on 24 December 2021.",
        "Документ подписали 24 декабря 2021 года.",
    ),
    ("Команда виграла 3:0.", "The team won 3–0.", "Команда выиграла 3:0."),
    ("Сайт https://example.org/2024/17 не працює.", "The site is down.", "Сайт не работает."),
    ("Тисячі людей вийшли.", "Thousands came out.", "Вышли тысячи людей."),
    ("Мільйонер купив замок.", "A millionaire bought the castle.", "Миллионер купил замок."),
    ("Через 24 години дощ ущух.", "The rain stopped after 24 hours.", "Через сутки дождь стих."),
    ("Минуло десять років.", "A decade has passed.", "Прошло десятилетие."),
    ("Гонка на 100 м.", "A 100m race.", "Забег на 100 метров."),
    ("Запланували 5-мільйонний кредит.", "A 5 million loan is planned.", "Запланировали пятимиллионный кредит."),
    ("Сьомий за рахунком міст.", "The seventh bridge.", "Седьмой по счёту мост."),
]


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_figures_however_written(ua: str, en: str, ru: str) -> None:
    assert flags_of(one_unit(ua=ua, en=en, ru=ru), checks=FIGURES) == ()


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_figures_between_two_editions(ua: str, en: str, ru: str) -> None:
    assert flags_of(one_unit(ua=ua, en=en), checks=FIGURES) == ()
    assert flags_of(one_unit(en=en, ru=ru), checks=FIGURES) == ()


DIFFERENT = [
    # kind, the odd ones out, sides, the words marked
    (
        "number",
        ("ru",),
        {"ua": "Загинули 20 людей.", "en": "20 people died.", "ru": "Погибли 30 человек."},
        {"ua": ["20"], "en": ["20"], "ru": ["30"]},
    ),
    (
        "number",
        ("ru",),
        {"ua": "Загинули двадцять людей.", "en": "Twenty people died.", "ru": "Погибли 30 человек."},
        {"ua": ["двадцять"], "en": ["Twenty"], "ru": ["30"]},
    ),
    (
        "number",
        ("ua",),
        {"ua": "Прибуло двадцять шість вагонів.", "en": "25 wagons arrived.", "ru": "Прибыло двадцать пять вагонов."},
        {"ua": ["двадцять шість"], "en": ["25"], "ru": ["двадцать пять"]},
    ),
    (
        "number",
        ("en",),
        {
            "ua": "Школі 105 років.",
            "en": "The school is one hundred and fifteen years old.",
            "ru": "Школе сто пять лет.",
        },
        {"en": ["one hundred and fifteen"]},
    ),
    ("number", ("ua", "en"), {"ua": "Загинули 20 людей.", "en": "30 people died."}, {"ua": ["20"], "en": ["30"]}),
    (
        "number",
        ("ua",),
        {"ua": "З 4 до 2 будинків.", "en": "From 2 to 2 houses.", "ru": "С 2 до 2 домов."},
        {"ua": ["4"]},
    ),
    (
        "number",
        ("en",),
        {"ua": "Це 21-й випуск.", "en": "This is the 31st issue.", "ru": "Это двадцать первый выпуск."},
        {"ua": ["21"], "en": ["31st"], "ru": ["двадцать первый"]},
    ),
    (
        "number",
        ("ru",),
        {"ua": "Ціна зросла на 12 відсотків.", "en": "The price rose 12%.", "ru": "Цена выросла на 15 процентов."},
        {"ua": ["12 відсотків"], "en": ["12%"], "ru": ["15 процентов"]},
    ),
    (
        "number",
        ("ua",),
        {"ua": "Виступ о 18:00.", "en": "The concert is at 5 p.m.", "ru": "Концерт в 17 часов."},
        {"ua": ["18:00"]},
    ),
    (
        "number",
        ("ua",),
        {"ua": "Водієві 26 років.", "en": "The driver is 25.", "ru": "Водителю двадцать пять."},
        {"ua": ["26"], "en": ["25"]},
    ),
    (
        "number",
        ("en",),
        {"ua": "На COVID-19 хворіють.", "en": "COVID-89 is spreading.", "ru": "Болеют COVID-19."},
        {"en": ["89"]},
    ),
    (
        "number",
        ("ru",),
        {"ua": "До міста 72 км.", "en": "The town is 45 miles (72 km) away.", "ru": "До города 75 км."},
        {"ru": ["75"]},
    ),
    (
        "number",
        ("ru",),
        {"ua": "У черзі 450 авто.", "en": "450 cars are queueing.", "ru": "В очереди много машин."},
        {"ua": ["450"], "en": ["450"]},
    ),
    (
        "number",
        ("ua",),
        {"ua": "Він служив там 30 років.", "en": "He served there long.", "ru": "Он долго там служил."},
        {"ua": ["30"]},
    ),
    (
        "unit",
        ("ua",),
        {"ua": "Фонд отримав 2 мільйони.", "en": "The fund got 2 billion.", "ru": "Фонд получил 2 миллиарда."},
        {"ua": ["2 мільйони"], "en": ["2 billion"], "ru": ["2 миллиарда"]},
    ),
    (
        "unit",
        ("ru",),
        {"ua": "Фонд отримав 1,5 млрд.", "en": "The fund got 1.5bn.", "ru": "Фонд получил полтора миллиона."},
        {"ru": ["полтора миллиона"]},
    ),
    (
        "unit",
        ("en",),
        {"ua": "Приїхали 40 тис. людей.", "en": "40 million people came.", "ru": "Приехали сорок тысяч человек."},
        {"ua": ["40 тис"], "en": ["40 million"]},
    ),
    (
        "unit",
        ("ua", "en"),
        {"ua": "Приїхали 40 тис. людей.", "en": "40 million people came."},
        {"ua": ["40 тис"], "en": ["40 million"]},
    ),
    (
        "unit",
        ("ua",),
        {"ua": "Мільйони людей вийшли.", "en": "Thousands came out.", "ru": "Вышли тысячи людей."},
        {"ua": ["Мільйони"]},
    ),
    (
        "unit",
        ("en",),
        {"ua": "Витратили 3 млн євро.", "en": "They spent $3 million.", "ru": "Потратили 3 миллиона евро."},
        {"ua": ["3 млн євро"], "en": ["$3 million"]},
    ),
    (
        "unit",
        ("ru",),
        {"ua": "Квиток — 20 доларів.", "en": "A ticket is $20.", "ru": "Билет — 20 фунтов."},
        {"ru": ["20 фунтов"]},
    ),
    (
        "unit",
        ("ua",),
        {
            "ua": "Йшлося про мільйони доларів.",
            "en": "Millions of euros were at stake.",
            "ru": "Речь шла о миллионах евро.",
        },
        {"ua": ["мільйони доларів"]},
    ),
    (
        "unit",
        ("ru",),
        {"ua": "До села 10 км.", "en": "The village is 10 km away.", "ru": "До села 10 миль."},
        {"ru": ["10 миль"]},
    ),
    (
        "unit",
        ("en",),
        {"ua": "Ремонт триватиме 3 тижні.", "en": "Repairs will take 3 months.", "ru": "Ремонт займёт 3 недели."},
        {"en": ["3 months"]},
    ),
    (
        "date",
        ("ru",),
        {"ua": "Зустріч відбудеться 25 липня.", "en": "The meeting is on July 25.", "ru": "Встреча пройдёт 25 июня."},
        {"ua": ["липня"], "en": ["July"], "ru": ["июня"]},
    ),
    (
        "date",
        ("en",),
        {"ua": "Це сталося в травні.", "en": "It happened in March.", "ru": "Это случилось в мае."},
        {"en": ["March"]},
    ),
    (
        "date",
        ("ua", "en"),
        {"ua": "Це сталося в жовтні.", "en": "It happened in November."},
        {"ua": ["жовтні"], "en": ["November"]},
    ),
    (
        "date",
        ("ua",),
        {"ua": "Закон ухвалили у 2016 році.", "en": "The law was passed in 2014.", "ru": "Закон приняли в 2014 году."},
        {"ua": ["2016"], "en": ["2014"], "ru": ["2014"]},
    ),
    (
        "date",
        ("en",),
        {"ua": "Вибори 14 березня.", "en": "The vote is on March 24.", "ru": "Выборы четырнадцатого марта."},
        {"ua": ["14"], "en": ["24"], "ru": ["четырнадцатого"]},
    ),
    (
        "date",
        ("ru",),
        {"ua": "У вівторок закрили порт.", "en": "The port closed on Tuesday.", "ru": "В среду закрыли порт."},
        {"ua": ["вівторок"], "en": ["Tuesday"], "ru": ["среду"]},
    ),
]


@pytest.mark.parametrize(("kind", "odd", "sides", "words"), DIFFERENT)
def test_different_figures(kind: str, odd: tuple[str, ...], sides: dict[str, str], words: dict[str, list[str]]) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags_of(alignment, checks=FIGURES)
    assert (flag.kind, flag.editions) == (kind, odd)
    found = marked(alignment, flag)
    assert {code: found.get(code) for code in words} == words
    assert 0 <= flag.score <= 1


def test_the_message_gives_the_figures_in_the_words_of_the_editions() -> None:
    (flag,) = flags_of(one_unit(ua="Було 20 авто.", en="There were 20 cars.", ru="Было 30 машин."))
    assert str(flag.message) == "The figures differ: UA, EN: 20 · RU: 30"
    assert flag.severity == "critical"


def test_a_scale_is_told_as_a_factor() -> None:
    (flag,) = flags_of(one_unit(ua="Позика — 2 млн.", en="The loan is 2 billion.", ru="Заём — 2 млрд."))
    assert str(flag.message) == "The figures differ by a factor of 1000: UA: 2 млн · EN: 2 billion · RU: 2 млрд"


@pytest.mark.parametrize(
    ("sides", "told"),
    [
        (
            {"ua": "Під водою 38 км доріг.", "en": "Water covers 38 miles of road.", "ru": "Под водой 38 км дорог."},
            "The measures differ: UA, RU: 38 км · EN: 38 miles",
        ),
        (
            {"ua": "Дамба на 5-метровій висоті.", "en": "The dam is 5 feet high.", "ru": "Дамба высотой 5 метров."},
            "The measures differ: UA: 5-метровій · EN: 5 feet · RU: 5 метров",
        ),
        (
            {"ua": "Рівень зріс на 5%.", "en": "The level rose by 5 metres.", "ru": "Уровень вырос на 5%."},
            "The measures differ: UA, RU: 5% · EN: 5 metres",
        ),
        (
            {"ua": "До села 30–38 км.", "en": "It is 30–38 miles away.", "ru": "До села 30–38 км."},
            "The measures differ: UA, RU: 30 км, 38 км · EN: 30 miles, 38 miles",
        ),
        (
            {"ua": "Зросло на 5–9 %.", "en": "It rose by 5 to 9 metres.", "ru": "Выросло на 5–9 %."},
            "The measures differ: UA, RU: 5 %, 9 % · EN: 5 metres, 9 metres",
        ),
    ],
)
def test_figures_are_told_with_their_measures_where_these_differ(sides: dict[str, str], told: str) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags_of(alignment, checks=FIGURES)
    assert str(flag.message) == told
    assert all(word in sides[code] for code, words in marked(alignment, flag).items() for word in words)


def test_a_rounded_figure_is_minor() -> None:
    (flag,) = flags_of(one_unit(ua="Дефіцит — 1,47 млн.", en="The gap is 1.5 million.", ru="Дефицит — 1,47 млн."))
    assert (flag.kind, flag.severity, flag.editions) == ("number", "minor", ("en",))


def test_what_one_edition_leaves_out_is_told_once() -> None:
    (flag,) = flags_of(one_unit(ua="Перемога 4:0 над «Зорею».", en="A 4–0 win over Zoria.", ru="Победа над «Зарёй»."))
    assert str(flag.message) == "Absent in RU; UA, EN: 4, 0"
    assert flag.severity == "minor"


def test_spans_lie_in_the_sentence_that_has_the_figure() -> None:
    alignment = one_unit(ua=["Дощ ущух.", "Постраждали 17 осіб."], en="The rain stopped, and 19 people were hurt.")
    (flag,) = flags_of(alignment, checks=FIGURES)
    assert {(span.edition, span.sentence) for span in flag.spans} == {("ua", 1), ("en", 0)}
    assert marked(alignment, flag) == {"ua": ["17"], "en": ["19"]}


def test_four_editions_name_the_odd_one() -> None:
    alignment = one_unit(ua="Було 20 авто.", en="There were 20 cars.", ru="Было 20 машин.", uk="Було 25 авто.")
    (flag,) = flags_of(alignment, checks=FIGURES)
    assert flag.editions == ("uk",)


def test_a_language_without_tables_is_left_alone() -> None:
    assert flags_of(one_unit(en="There were 20 cars.", de="Es waren 30 Autos."), checks=FIGURES) == ()


def test_ids_follow_from_the_text_alone() -> None:
    sides = {"ua": "Було 20 авто.", "en": "There were 30 cars."}
    (first,) = flags_of(one_unit(**sides), checks=FIGURES)
    (second,) = flags_of(one_unit(**sides), checks=FIGURES)
    (other,) = flags_of(one_unit(**sides | {"en": "There were 40 cars."}), checks=FIGURES)
    assert first.id == second.id != other.id


@pytest.mark.parametrize(
    "text", ["1 " * 9000, "1,1" * 9000, "1.1." * 9000, "двадцять " * 4000, "and a half " * 3000, "I" * 30000]
)
def test_endless_sentences_are_read(text: str) -> None:
    flags_of(one_unit(ua=text, en=text, ru=text), checks=FIGURES)
