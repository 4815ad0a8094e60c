from __future__ import annotations

import pytest

from tests.checks.article import flags_of, marked, one_unit
from workbench.checks.date import Date
from workbench.checks.number import Number
from workbench.checks.unit import Unit

FIGURES = (Number(), Unit(), Date())
"""All three, so that no other of them speaks up."""

SAME = [
    # ua, en, ru
    ("Фонд отримав 2 млрд доларів.", "The fund got $2bn.", "Фонд получил 2 миллиарда долларов."),
    ("Збитки — 5–10 млн грн.", "Losses are 5 million to 10 million hryvnias.", "Убытки — от 5 до 10 млн грн."),
    ("Збитки — від 5 до 10 мільйонів доларів.", "Losses are $5 to $10 million.", "Убытки — 5-10 миллионов долларов."),
    ("До міста 16 км.", "The town is 10 miles away.", "До города 16 километров."),
    ("Кабан важив 249 кг.", "The 550-pound boar was caught.", "Кабан весил 250 кг."),
    ("Термін — 18 місяців.", "The term is one and a half years.", "Срок — полтора года."),
    ("Витратили 1 млн 200 тис. євро.", "They spent 1.2 million euros.", "Потратили 1,2 млн евро."),
    ("Витратили €3,5 млн.", "They spent €3.5m.", "Потратили три с половиной миллиона евро."),
    ("Через 24 години дощ ущух.", "The rain stopped after 24 hours.", "Через сутки дождь стих."),
    ("Гонка на 100 м.", "A 100m race.", "Забег на 100 метров."),
    (
        "Бюджет міста — 4,2 млрд грн.",
        "The city budget is 4.2 billion hryvnias.",
        "Бюджет города — 4,2 миллиарда гривен.",
    ),
    ("Угода коштує $750 тис.", "The deal is worth $750,000.", "Сделка стоит 750 тысяч долларов."),
    ("Квиток коштує 15 євро.", "A ticket costs €15.", "Билет стоит 15 евро."),
    ("Штраф — £2000.", "The fine is £2,000.", "Штраф — 2 тысячи фунтов."),
    ("Штраф — дві тисячі фунтів стерлінгів.", "The fine is 2,000 pounds.", "Штраф — 2 тыс. фунтов стерлингов."),
    ("Проїзд коштує 8 ₴.", "A ride costs 8 hryvnias.", "Проезд стоит 8 гривен."),
    ("Проїзд коштує вісім гривень.", "A ride costs eight hryvnias.", "Проезд стоит 8 грн."),
    ("На премії дали 300 тис. грн.", "UAH 300,000 went on bonuses.", "На премии дали 300 тыс. грн."),
    ("Виділили 3 млн доларів США.", "US$3 million was allocated.", "Выделили 3 млн долларов США."),
    ("Уряд бере доларовий кредит.", "The government takes a dollar loan.", "Правительство берёт долларовый кредит."),
    (
        "Фонд видав доларові облігації на 40 мільйонів.",
        "The fund issued 40 million in dollar bonds.",
        "Фонд выпустил долларовые облигации на 40 миллионов.",
    ),
    (
        "Знайшли фальшиві 500-гривневі купюри.",
        "Fake 500-hryvnia notes were found.",
        "Нашли фальшивые 500-гривневые купюры.",
    ),
    (
        "Підписали багатомільйонний контракт.",
        "A multimillion contract was signed.",
        "Подписали многомиллионный контракт.",
    ),
    ("Схвалили двомільярдну позику.", "A two-billion loan was approved.", "Одобрили двухмиллиардный заём."),
    ("Борг — 2 трлн грн.", "The debt is 2 trillion hryvnias.", "Долг — 2 триллиона гривен."),
    (
        "Вивезли 1200 млн кубометрів газу.",
        "1.2 billion cubic metres of gas were shipped.",
        "Вывезли 1,2 млрд кубометров газа.",
    ),
    ("Йдеться про мільйони доларів.", "Millions of dollars are at stake.", "Речь идёт о миллионах долларов."),
    ("Виграш — 500 злотих.", "The prize is 500 zlotys.", "Выигрыш — 500 злотых."),
    (
        "Нафта подорожчала до 85 доларів за барель.",
        "Oil rose to $85 a barrel.",
        "Нефть подорожала до 85 долларов за баррель.",
    ),
    ("Оренда — від 9 до 12 тисяч гривень.", "Rent is 9,000 to 12,000 hryvnias.", "Аренда — 9–12 тыс. грн."),
    ("Дорога завдовжки 80 км.", "The road is 50 miles long.", "Дорога длиной 80 км."),
    ("До порту дві милі.", "The port is two miles away.", "До порта 3,2 км."),
    ("Вітер — до 120 км/год.", "Winds reach 75 mph.", "Ветер — до 120 км/ч."),
    ("Хвилі сягають трьох метрів.", "Waves reach ten feet.", "Волны достигают трёх метров."),
    ("Випало 5 см снігу.", "Two inches of snow fell.", "Выпало 5 сантиметров снега."),
    ("Траншея — 90 метрів.", "The trench is 100 yards long.", "Траншея — 90 метров."),
    (
        "Двокілометрова черга стояла до вечора.",
        "A two-kilometre queue stood until evening.",
        "Двухкилометровая очередь стояла до вечера.",
    ),
    ("Ліжко завдовжки 1,8 м.", "The bed is 180 cm long.", "Кровать длиной 180 сантиметров."),
    ("Повітря прогріється до 27 градусів.", "It will warm up to 27 degrees Celsius.", "Воздух прогреется до 27 °C."),
    ("Повітря прогріється до 27 градусів.", "It will warm up to 80 °F.", "Воздух прогреется до 27 градусов."),
    (
        "Повітря прогріється до 27 градусів за Цельсієм.",
        "It will warm up to 81 degrees Fahrenheit.",
        "Воздух прогреется до 27 градусов по Цельсию.",
    ),
    ("Удень 30°C.", "It will be 86F by day.", "Днём 30 градусов."),
    ("Уночі до 15 °C.", "Nights of 59 °F are forecast.", "Ночью до 15 °С."),
    ("Уночі до −5 °C.", "Lows of −5 °C are forecast.", "Ночью до −5 градусов."),
    ("У пустелі 100 градусів за Фаренгейтом.", "It is 100 degrees Fahrenheit in the desert.", "В пустыне 38 °C."),
    ("Вилучили 12 кг бурштину.", "Some 26 pounds of amber were seized.", "Изъяли 12 килограммов янтаря."),
    ("Риба важила 4,5 кг.", "The fish weighed 10 pounds.", "Рыба весила 4,5 кг."),
    ("Вантаж важить 3 тонни.", "The cargo weighs 3,000 kg.", "Груз весит 3 т."),
    ("Злиток важить 200 грамів.", "The bar weighs 7 ounces.", "Слиток весит 200 граммов."),
    ("Горить 400 гектарів лісу.", "A thousand acres of forest are burning.", "Горит 400 га леса."),
    ("Ферма займає 12 га.", "The farm covers 30 acres.", "Ферма занимает двенадцать гектаров."),
    ("Витекло 380 літрів пального.", "100 gallons of fuel leaked.", "Вытекло 380 литров топлива."),
    ("Карантин триватиме 14 днів.", "Quarantine will last two weeks.", "Карантин продлится две недели."),
    ("Перемовини тривали 48 годин.", "The talks lasted two days.", "Переговоры длились двое суток."),
    ("Фільм триває 90 хвилин.", "The film runs for 1.5 hours.", "Фильм идёт полтора часа."),
    ("Йому дали пів року.", "He got six months.", "Ему дали полгода."),
    ("Рівень річки піднявся на 1,2 метра.", "The river rose by 4 feet.", "Уровень реки поднялся на 120 см."),
    ("На лікування треба 70 тис. €.", "Treatment costs €70,000.", "На лечение нужно 70 тысяч евро."),
    ("Премія — півтора мільйона євро.", "The award is €1.5m.", "Премия — 1,5 млн евро."),
    ("Заплатили $1 250,50.", "They paid $1,250.50.", "Заплатили 1250,50 доллара."),
    ("Ставка — 100 фунтів.", "The stake is £100.", "Ставка — сто фунтов."),
    ("До кордону 72 км.", "The border is 45 miles away.", "До границы 70 км."),
    ("Вал заввишки 6 метрів.", "The bank is 20 feet high.", "Вал высотой 6,1 метра."),
    ("Вигоріло 1200 гектарів.", "3,000 acres burned.", "Выгорело 1214 гектаров."),
    ("До порту 160 км.", "The port is a hundred miles away.", "До порта 161 км."),
    ("Удень 27 градусів.", "It will be 80 °F.", "Днём 26 градусов."),
    ("Спортсмен заввишки 185 см.", "The athlete is 73 inches tall.", "Рост спортсмена — 1,85 м."),
    ("Зал на 2000 кв. метрів.", "A hall of 2,000 sq m.", "Зал на 2 тыс. кв. метров."),
    ("Премія — 25 тис. крон.", "The award is 25,000 kronor.", "Премия — 25 тысяч крон."),
    ("Ставка податку — 5 грн за літр.", "The tax is 5 hryvnias a litre.", "Ставка налога — 5 грн за литр."),
    ("Криптогаманець на 3 біткоїни зник.", "A wallet with 3 bitcoins is gone.", "Пропал кошелёк с 3 биткоинами."),
    ("Швидкість обмежили до 50 кілометрів на годину.", "Speed is capped at 50 kph.", "Скорость ограничили до 50 км/ч."),
    (
        "Загальна сума — один мільярд шістсот мільйонів гривень.",
        "The total is 1.6 billion hryvnias.",
        "Общая сумма — 1,6 млрд грн.",
    ),
    ("Курс — 41,5 грн за долар.", "The rate is 41.5 hryvnias to the dollar.", "Курс — 41,5 гривны за доллар."),
    ("Сумка важить 23 кг.", "The bag weighs fifty pounds.", "Сумка весит 22 кг."),
    ("Затор завдовжки 112 км.", "The jam is 70 miles long.", "Пробка длиной 115 км."),
    ("Горить 4 га степу.", "Ten acres of steppe are burning.", "Горит 4,2 га степи."),
    ("Випало 8 см снігу.", "Some three inches of snow fell.", "Выпало 7 см снега."),
    ("Хвилі сягають 4,5 метра.", "Waves reach fifteen feet.", "Волны достигают 5 метров."),
    (
        "Град завбільшки 12 мм побив теплиці.",
        "Half-inch hail smashed greenhouses.",
        "Град величиной 13 мм побил теплицы.",
    ),
    ("Уночі мінус 10 градусів.", "It will be 14 °F at night.", "Ночью минус 10 градусов."),
    (
        "Знайшли фальшиві п'ятсотгривневі купюри.",
        "Fake 500-hryvnia notes were found.",
        "Нашли фальшивые купюры по 500 гривен.",
    ),
    (
        "Вартість зросла з $5 до $7 млн.",
        "The cost went from $5 million to $7 million.",
        "Стоимость выросла с 5 до 7 млн долларов.",
    ),
    ("Квартира має 60 кв. м.", "The flat measures 650 square feet.", "В квартире 60 кв. м."),
    ("Ділянка завбільшки 5 соток.", "The plot is 500 square metres.", "Участок — 5 соток."),
    ("Горить 20 км² лісу.", "Some 2,000 hectares of forest are burning.", "Горит 20 квадратных километров леса."),
    ("Зникли 2 кубічні метри води.", "2,000 litres of water are gone.", "Пропали 2 кубометра воды."),
    ("Спортсмен заввишки 185 см.", "The athlete is 6ft 1in tall.", "Рост спортсмена — 185 см."),
    ("Спортсмен заввишки 198 см.", "The 6-foot-6 athlete won.", "Спортсмен ростом 198 сантиметров победил."),
    ("Вилучили три центнери риби.", "They seized 300 kilos of fish.", "Изъяли 300 кг рыбы."),
    ("Закон ухвалили 2028 року.", "The law was passed in 2028.", "Закон приняли в 2028-м."),
    ("Минуло п'ять діб.", "Five days have passed.", "Прошло пять с лишним суток."),
    ("До мосту приблизно 1,6 км.", "The bridge is about a mile away.", "До моста полтора километра."),
    ("Випало 30 см снігу.", "A foot of snow fell.", "Выпало 28 см снега."),
    ("Дощу випало 38 мм.", "An inch and a half of rain fell.", "Дождя выпало 40 мм."),
    ("До мосту 800 метрів.", "The bridge is half a mile away.", "До моста 750 метров."),
    ("Зона завширшки 400 м.", "The zone is a quarter of a mile wide.", "Зона шириной 420 м."),
    ("Снігу насипало 90 см.", "A yard of snow fell.", "Снега насыпало 95 см."),
    (
        "До табору близько восьми кілометрів.",
        "The camp is some five and a half miles away.",
        "До лагеря около восьми километров.",
    ),
    ("Брат приїхав у середу.", "His cousin came on Wednesday.", "Юань приехал в среду."),
    ("Приїхав пан Юань.", "Mr Yuan has come.", "Приехал господин Юань."),
    ("Це шлях до євразійської єдності.", "It leads to Euro-Asian unity.", "Это путь к евро-азиатскому единству."),
]


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_measures_however_written(ua: str, en: str, ru: str) -> None:
    assert flags_of(one_unit(ua=ua, en=en, ru=ru), checks=FIGURES) == ()


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_measures_between_two_editions(ua: str, en: str, ru: str) -> None:
    assert flags_of(one_unit(ua=ua, en=en), checks=FIGURES) == ()
    assert flags_of(one_unit(en=en, ru=ru), checks=FIGURES) == ()


DIFFERENT = [
    # the odd ones out, sides, the words marked
    (
        ("ua",),
        {"ua": "Фонд отримав 2 мільйони.", "en": "The fund got 2 billion.", "ru": "Фонд получил 2 миллиарда."},
        {"ua": ["2 мільйони"], "en": ["2 billion"], "ru": ["2 миллиарда"]},
    ),
    (
        ("ru",),
        {"ua": "Фонд отримав 1,5 млрд.", "en": "The fund got 1.5bn.", "ru": "Фонд получил полтора миллиона."},
        {"ru": ["полтора миллиона"]},
    ),
    (
        ("en",),
        {"ua": "Приїхали 40 тис. людей.", "en": "40 million people came.", "ru": "Приехали сорок тысяч человек."},
        {"ua": ["40 тис"], "en": ["40 million"]},
    ),
    (
        ("ua", "en"),
        {"ua": "Приїхали 40 тис. людей.", "en": "40 million people came."},
        {"ua": ["40 тис"], "en": ["40 million"]},
    ),
    (
        ("ua",),
        {"ua": "Мільйони людей вийшли.", "en": "Thousands came out.", "ru": "Вышли тысячи людей."},
        {"ua": ["Мільйони"]},
    ),
    (
        ("en",),
        {"ua": "Витратили 3 млн євро.", "en": "They spent $3 million.", "ru": "Потратили 3 миллиона евро."},
        {"ua": ["3 млн євро"], "en": ["$3 million"]},
    ),
    (
        ("ru",),
        {"ua": "Квиток — 20 доларів.", "en": "A ticket is $20.", "ru": "Билет — 20 фунтов."},
        {"ru": ["20 фунтов"]},
    ),
    (
        ("ua",),
        {
            "ua": "Йшлося про мільйони доларів.",
            "en": "Millions of euros were at stake.",
            "ru": "Речь шла о миллионах евро.",
        },
        {"ua": ["мільйони доларів"]},
    ),
    (
        ("ru",),
        {"ua": "До села 10 км.", "en": "The village is 10 km away.", "ru": "До села 10 миль."},
        {"ru": ["10 миль"]},
    ),
    (
        ("en",),
        {"ua": "Ремонт триватиме 3 тижні.", "en": "Repairs will take 3 months.", "ru": "Ремонт займёт 3 недели."},
        {"en": ["3 months"]},
    ),
    (
        ("ru",),
        {"ua": "Бюджет — 4,2 млрд грн.", "en": "The budget is 4.2 billion hryvnias.", "ru": "Бюджет — 4,2 млн гривен."},
        {"ua": ["4,2 млрд грн"], "en": ["4.2 billion hryvnias"], "ru": ["4,2 млн гривен"]},
    ),
    (
        ("ua",),
        {
            "ua": "Тираж — 60 млн примірників.",
            "en": "The print run is 60,000 copies.",
            "ru": "Тираж — 60 тыс. экземпляров.",
        },
        {"ua": ["60 млн"], "en": ["60,000"], "ru": ["60 тыс"]},
    ),
    (
        ("en",),
        {"ua": "Борг — 2 трлн.", "en": "The debt is 2 billion.", "ru": "Долг — 2 триллиона."},
        {"ua": ["2 трлн"], "en": ["2 billion"], "ru": ["2 триллиона"]},
    ),
    (
        ("en", "ru"),
        {"en": "The park cost 7 million.", "ru": "Парк обошёлся в 7 миллиардов."},
        {"en": ["7 million"], "ru": ["7 миллиардов"]},
    ),
    (
        ("ru",),
        {
            "ua": "Тисячі людей вийшли на площу.",
            "en": "Thousands came to the square.",
            "ru": "На площадь вышли миллионы людей.",
        },
        {"ua": ["Тисячі"], "en": ["Thousands"], "ru": ["миллионы"]},
    ),
    (
        ("ua",),
        {"ua": "Угода коштує €750 тис.", "en": "The deal is worth $750,000.", "ru": "Сделка стоит 750 тысяч долларов."},
        {"ua": ["€750 тис"], "en": ["$750,000"], "ru": ["750 тысяч долларов"]},
    ),
    (
        ("en",),
        {"ua": "Штраф — 40 тисяч гривень.", "en": "The fine is 40,000 roubles.", "ru": "Штраф — 40 тыс. грн."},
        {"ua": ["40 тисяч гривень"], "en": ["40,000 roubles"], "ru": ["40 тыс. грн"]},
    ),
    (
        ("ru",),
        {"ua": "Проїзд коштує 8 грн.", "en": "A ride costs 8 hryvnias.", "ru": "Проезд стоит 8 рублей."},
        {"ua": ["8 грн"], "en": ["8 hryvnias"], "ru": ["8 рублей"]},
    ),
    (
        ("en",),
        {"ua": "Квиток — 30 євро.", "en": "A ticket is £30.", "ru": "Билет — 30 €."},
        {"ua": ["30 євро"], "en": ["£30"], "ru": ["30 €"]},
    ),
    (("ua", "en"), {"ua": "Вхід коштує 10 доларів.", "en": "Entry costs €10."}, {"ua": ["10 доларів"], "en": ["€10"]}),
    (("en", "ru"), {"en": "Rent is $900.", "ru": "Аренда стоит 900 евро."}, {"en": ["$900"], "ru": ["900 евро"]}),
    (
        ("ru",),
        {"ua": "Виграш — 500 злотих.", "en": "The prize is 500 zlotys.", "ru": "Выигрыш — 500 юаней."},
        {"ua": ["500 злотих"], "en": ["500 zlotys"], "ru": ["500 юаней"]},
    ),
    (
        ("en",),
        {
            "ua": "Уряд бере доларовий кредит.",
            "en": "The government takes a euro loan.",
            "ru": "Правительство берёт долларовый кредит.",
        },
        {"ua": ["доларовий"], "en": ["euro"], "ru": ["долларовый"]},
    ),
    (
        ("ru",),
        {
            "ua": "Йдеться про тисячі євро.",
            "en": "Thousands of euros are at stake.",
            "ru": "Речь идёт о тысячах долларов.",
        },
        {"ua": ["тисячі євро"], "en": ["Thousands of euros"], "ru": ["тысячах долларов"]},
    ),
    (
        ("ua",),
        {"ua": "Курс гривні впав.", "en": "The rouble fell.", "ru": "Курс рубля упал."},
        {"ua": ["гривні"], "en": ["rouble"], "ru": ["рубля"]},
    ),
    (
        ("en",),
        {"ua": "Дорога завдовжки 80 км.", "en": "The road is 80 miles long.", "ru": "Дорога длиной 80 километров."},
        {"ua": ["80 км"], "en": ["80 miles"], "ru": ["80 километров"]},
    ),
    (
        ("ru",),
        {"ua": "Вилучили 12 кг бурштину.", "en": "12 kg of amber was seized.", "ru": "Изъяли 12 тонн янтаря."},
        {"ua": ["12 кг"], "en": ["12 kg"], "ru": ["12 тонн"]},
    ),
    (
        ("en",),
        {"ua": "Кабан важив 90 кг.", "en": "The boar weighed 90 pounds.", "ru": "Кабан весил 90 килограммов."},
        {"ua": ["90 кг"], "en": ["90 pounds"], "ru": ["90 килограммов"]},
    ),
    (
        ("en",),
        {"ua": "Горить 400 гектарів лісу.", "en": "400 acres of forest are burning.", "ru": "Горит 400 га леса."},
        {"ua": ["400 гектарів"], "en": ["400 acres"], "ru": ["400 га"]},
    ),
    (
        ("ru",),
        {"ua": "Витекло 50 літрів пального.", "en": "50 litres of fuel leaked.", "ru": "Вытекло 50 баррелей топлива."},
        {"ua": ["50 літрів"], "en": ["50 litres"], "ru": ["50 баррелей"]},
    ),
    (
        ("en",),
        {"ua": "Удень 30 °C.", "en": "It will be 30 °F by day.", "ru": "Днём 30 °C."},
        {"ua": ["30 °C"], "en": ["30 °F"], "ru": ["30 °C"]},
    ),
    (
        ("en",),
        {
            "ua": "Удень 30 градусів за Цельсієм.",
            "en": "It will be 30 degrees Fahrenheit by day.",
            "ru": "Днём 30 градусов по Цельсию.",
        },
        {"ua": ["30 градусів за Цельсієм"], "en": ["30 degrees Fahrenheit"], "ru": ["30 градусов по Цельсию"]},
    ),
    (
        ("ua",),
        {"ua": "Концерт триватиме 4 дні.", "en": "The concert will last 4 hours.", "ru": "Концерт продлится 4 часа."},
        {"ua": ["4 дні"], "en": ["4 hours"], "ru": ["4 часа"]},
    ),
    (
        ("ru",),
        {"ua": "Йому дали 5 років.", "en": "He got 5 years.", "ru": "Ему дали 5 месяцев."},
        {"ua": ["5 років"], "en": ["5 years"], "ru": ["5 месяцев"]},
    ),
    (
        ("ua",),
        {
            "ua": "Ремонт забере двадцять днів.",
            "en": "Repairs will take twenty weeks.",
            "ru": "Ремонт займёт двадцать недель.",
        },
        {"ua": ["двадцять днів"], "en": ["twenty weeks"], "ru": ["двадцать недель"]},
    ),
    (
        ("en",),
        {"ua": "Випало 5 см снігу.", "en": "5 inches of snow fell.", "ru": "Выпало 5 см снега."},
        {"ua": ["5 см"], "en": ["5 inches"], "ru": ["5 см"]},
    ),
    (
        ("ru",),
        {"ua": "Хвилі сягають 3 метрів.", "en": "Waves reach 3 metres.", "ru": "Волны достигают 3 сантиметров."},
        {"ua": ["3 метрів"], "en": ["3 metres"], "ru": ["3 сантиметров"]},
    ),
    (("ua", "en"), {"ua": "До села 7 км.", "en": "The village is 7 miles away."}, {"ua": ["7 км"], "en": ["7 miles"]}),
    (
        ("en", "ru"),
        {"en": "The bag weighs 20 pounds.", "ru": "Сумка весит 20 кг."},
        {"en": ["20 pounds"], "ru": ["20 кг"]},
    ),
    (
        ("en",),
        {"ua": "Премія — півтора мільйона євро.", "en": "The award is €1.5bn.", "ru": "Премия — 1,5 млн евро."},
        {"ua": ["півтора мільйона євро"], "en": ["€1.5bn"], "ru": ["1,5 млн евро"]},
    ),
    (
        ("ua",),
        {
            "ua": "Приїхали сорок тисяч прочан.",
            "en": "40 million pilgrims came.",
            "ru": "Приехали сорок миллионов паломников.",
        },
        {"ua": ["сорок тисяч"], "en": ["40 million"], "ru": ["сорок миллионов"]},
    ),
    (
        ("ru",),
        {"ua": "Борг — 6 млрд доларів.", "en": "The debt is $6bn.", "ru": "Долг — 6 млрд рублей."},
        {"ua": ["6 млрд доларів"], "en": ["$6bn"], "ru": ["6 млрд рублей"]},
    ),
    (
        ("ua",),
        {"ua": "Ставка — 100 гривень.", "en": "The stake is £100.", "ru": "Ставка — сто фунтов."},
        {"ua": ["100 гривень"], "en": ["£100"], "ru": ["сто фунтов"]},
    ),
    (
        ("en",),
        {"ua": "Злиток важить 200 грамів.", "en": "The bar weighs 200 ounces.", "ru": "Слиток весит 200 граммов."},
        {"ua": ["200 грамів"], "en": ["200 ounces"], "ru": ["200 граммов"]},
    ),
    (
        ("ru",),
        {
            "ua": "Схвалили 5-мільйонний кредит.",
            "en": "A 5 million loan was approved.",
            "ru": "Одобрили 5-миллиардный кредит.",
        },
        {"ua": ["5-мільйонний"], "en": ["5 million"], "ru": ["5-миллиардный"]},
    ),
    (
        ("en",),
        {"ua": "До порту 300 км.", "en": "The port is 300 metres away.", "ru": "До порта 300 км."},
        {"ua": ["300 км"], "en": ["300 metres"], "ru": ["300 км"]},
    ),
    (
        ("ru",),
        {
            "ua": "Борг — один мільярд гривень.",
            "en": "The debt is 1 billion hryvnias.",
            "ru": "Долг — один миллион гривен.",
        },
        {"ua": ["один мільярд гривень"], "en": ["1 billion hryvnias"], "ru": ["один миллион гривен"]},
    ),
    (
        ("ua", "ru"),
        {"ua": "Ферма займає 12 га.", "ru": "Ферма занимает 12 акров."},
        {"ua": ["12 га"], "ru": ["12 акров"]},
    ),
    (
        ("en",),
        {
            "ua": "Схвалили двомільярдну позику.",
            "en": "A two-million loan was approved.",
            "ru": "Одобрили двухмиллиардный заём.",
        },
        {"en": ["two-million"]},
    ),
    (
        ("en",),
        {
            "ua": "Оренда — від 9 до 12 тисяч гривень.",
            "en": "Rent is 9,000 to 12,000 dollars.",
            "ru": "Аренда — 9–12 тыс. грн.",
        },
        {"ua": ["9", "12 тисяч гривень"], "en": ["9,000", "12,000 dollars"], "ru": ["9", "12 тыс. грн"]},
    ),
    (
        ("ru",),
        {"ua": "Збитки — 5–10 млн.", "en": "Losses are 5 to 10 million.", "ru": "Убытки — 5–10 млрд."},
        {"ua": ["10 млн"], "en": ["10 million"], "ru": ["10 млрд"]},
    ),
    (
        ("ua", "ru"),
        {"ua": "На лікування треба 70 тис. €.", "ru": "На лечение нужно 70 млн €."},
        {"ua": ["70 тис. €"], "ru": ["70 млн €"]},
    ),
    (
        ("ru",),
        {"ua": "Податок зріс на 7%.", "en": "The tax rose by 7%.", "ru": "Налог вырос на 7 гривен."},
        {"ru": ["гривен"]},
    ),
    (
        ("ru",),
        {"ua": "Курс гривні впав.", "en": "The hryvnia fell.", "ru": "Рубль упал."},
        {"ua": ["гривні"], "en": ["hryvnia"], "ru": ["Рубль"]},
    ),
]


@pytest.mark.parametrize(("odd", "sides", "words"), DIFFERENT)
def test_different_measures(odd: tuple[str, ...], sides: dict[str, str], words: dict[str, list[str]]) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags_of(alignment, checks=FIGURES)
    assert (flag.kind, flag.editions) == ("unit", odd)
    found = marked(alignment, flag)
    assert {code: found.get(code) for code in words} == words
    assert 0 <= flag.score <= 1


ROUNDED = [
    # the odd ones out, sides, the words marked
    (
        ("ua", "ru"),
        {
            "ua": "До мису ще 3 кілометри.",
            "en": "The cape is a couple of miles off.",
            "ru": "До мыса ещё 3,5 километра.",
        },
        {"ua": ["3"], "ru": ["3,5"]},
    ),
    (
        ("ua", "ru"),
        {
            "ua": "Зразок важить 225 грамів.",
            "en": "The sample weighs half a pound.",
            "ru": "Образец весит 250 граммов.",
        },
        {"ua": ["225"], "ru": ["250"]},
    ),
    (
        ("ua", "ru"),
        {"ua": "Сад займає 0,4 га.", "en": "The garden covers an acre.", "ru": "Сад занимает 0,45 га."},
        {"ua": ["0,4"], "ru": ["0,45"]},
    ),
    (
        ("ua", "ru"),
        {
            "ua": "Дощу може бути понад 1,27 см.",
            "en": "Over half an inch of rain is possible.",
            "ru": "Возможно до 1,5 см дождя.",
        },
        {"ua": ["1,27"], "ru": ["1,5"]},
    ),
]


@pytest.mark.parametrize(("odd", "sides", "words"), ROUNDED)
def test_two_roundings_of_one_imperial_figure_are_minor(
    odd: tuple[str, ...], sides: dict[str, str], words: dict[str, list[str]]
) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags_of(alignment, checks=FIGURES)
    assert (flag.kind, flag.severity, flag.editions) == ("number", "minor", odd)
    assert marked(alignment, flag) == words


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
