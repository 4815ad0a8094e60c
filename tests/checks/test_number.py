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
    ("У місті 1 250 000 жителів.", "The town has 1,250,000 residents.", "В городе 1 250 000 жителей."),
    ("У місті 1 250 000 жителів.", "The town has 1.25 million residents.", "В городе 1,25 млн жителей."),
    (
        "Ремонт коштуватиме півтора мільйона гривень.",
        "Repairs will cost 1.5 million hryvnias.",
        "Ремонт обойдётся в 1,5 млн грн.",
    ),
    ("Ремонт коштуватиме 1,5 млн.", "Repairs will cost 1.5m.", "Ремонт обойдётся в полтора миллиона."),
    ("Прибуло двадцять п'ять автобусів.", "Twenty-five buses arrived.", "Прибыло 25 автобусов."),
    ("Прибуло двадцять п’ять автобусів.", "25 buses arrived.", "Прибыло двадцать пять автобусов."),
    ("Йдеться про сто сорок три тисячі виборців.", "There are 143,000 voters.", "Речь о 143 тыс. избирателей."),
    ("На складі сто п'ять ящиків.", "One hundred and five boxes are in store.", "На складе сто пять ящиков."),
    ("Двом із п'ятьох учнів допомогли.", "Two of the five pupils got help.", "Двоим из пяти учеников помогли."),
    ("Бракує чотирьохсот підписів.", "Four hundred signatures are lacking.", "Не хватает четырёхсот подписей."),
    ("Це 21-й випуск журналу.", "This is the 21st issue of the magazine.", "Это двадцать первый выпуск журнала."),
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
    ("25-річний водій утік.", "The 25-year-old driver fled.", "Двадцатипятилетний водитель скрылся."),
    ("Готують трирічний план.", "A three-year plan is in the works.", "Готовят трёхлетний план."),
    ("Обидва мости закрито.", "Two bridges are closed.", "Оба моста закрыты."),
    ("Один із них пішов.", "He left.", "Один из них ушёл."),
    ("Це перший такий випадок.", "This has not happened before.", "Это первый такой случай."),
    ("Близько 2000 людей вийшли.", "Some 2,000 people came out.", "Вышли 1987 человек."),
    ("Пів мільйона гривень зібрали.", "Half a million hryvnias were raised.", "Собрали 500 тысяч гривен."),
    ("Зібрали півмільйона гривень.", "They raised 500,000 hryvnias.", "Собрали полмиллиона гривен."),
    ("Прийшли десятки людей.", "Dozens of people came.", "Пришли десятки людей."),
    ("Зібралося два десятки лікарів.", "Two dozen doctors gathered.", "Собралось двадцать врачей."),
    ("Саміт «Великої сімки» завершено.", "The G7 summit is over.", "Саммит «Большой семёрки» завершён."),
    ("Хворіють на COVID-19.", "Coronavirus is spreading.", "Болеют COVID-19."),
    ("Команда виграла 3:0.", "The team won 3–0.", "Команда выиграла 3:0."),
    ("Сайт https://example.org/2024/17 не працює.", "The site is down.", "Сайт не работает."),
    ("Тисячі людей вийшли.", "Thousands came out.", "Вышли тысячи людей."),
    ("Мільйонер купив замок.", "A millionaire bought the castle.", "Миллионер купил замок."),
    ("Запланували 5-мільйонний кредит.", "A 5 million loan is planned.", "Запланировали пятимиллионный кредит."),
    ("Сьомий за рахунком міст.", "The seventh bridge.", "Седьмой по счёту мост."),
    ("Штат збільшився на тридцять дев'ять осіб.", "The staff grew by thirty-nine people.", "Штат вырос на 39 человек."),
    (
        "Поїзд курсуватиме з одинадцятьма вагонами.",
        "The train will run with eleven carriages.",
        "Поезд пойдёт с одиннадцатью вагонами.",
    ),
    (
        "Рятувальники знайшли сімох альпіністів.",
        "Rescuers found seven climbers.",
        "Спасатели нашли семерых альпинистов.",
    ),
    (
        "Бібліотека має понад шістсот читачів.",
        "The library has more than 600 readers.",
        "В библиотеке более шестисот читателей.",
    ),
    (
        "Бракує восьмисот вісімдесяти голосів.",
        "They are 880 votes short.",
        "Не хватает восьмисот восьмидесяти голосов.",
    ),
    ("Премії вручили сорока двом фермерам.", "Awards went to 42 farmers.", "Премии вручили сорока двум фермерам."),
    ("Гол забили на дев'яносто третій хвилині.", "The goal came in the 93rd minute.", "Гол забили на 93-й минуте."),
    (
        "Театр відкриває сто двадцять п'ятий сезон.",
        "The theatre opens its 125th season.",
        "Театр открывает сто двадцать пятый сезон.",
    ),
    ("Плавчиня фінішувала тринадцятою.", "The swimmer finished thirteenth.", "Пловчиха финишировала тринадцатой."),
    (
        "Це вже третя спроба добудувати вокзал.",
        "It is the third attempt to finish the station.",
        "Это уже третья попытка достроить вокзал.",
    ),
    (
        "У депо прибув двохсотий тролейбус.",
        "The 200th trolleybus has reached the depot.",
        "В депо прибыл двухсотый троллейбус.",
    ),
    ("Індекс зріс до 103,7 пункту.", "The index rose to 103.7 points.", "Индекс вырос до 103,7 пункта."),
    ("Проголосували 48\u202f316 осіб.", "48,316 people voted.", "Проголосовали 48\xa0316 человек."),
    ("В архіві 1.250.000 карток.", "The archive holds 1,250,000 cards.", "В архиве 1\u2009250\u2009000 карточек."),
    ("Опитали 2\u2009040 мешканців.", "They polled 2,040 residents.", "Опросили 2040 жителей."),
    (
        "Черга забирає від сорока до п'ятдесяти хвилин.",
        "The queue takes 40 to 50 minutes.",
        "Очередь занимает 40–50 минут.",
    ),
    (
        "На лекцію прийшли 120—150 студентів.",
        "Between 120 and 150 students came to the lecture.",
        "На лекцию пришли от 120 до 150 студентов.",
    ),
    ("Ремонт забере п'ять-шість днів.", "Repairs will take five or six days.", "Ремонт займёт 5–6 дней."),
    ("Чверть депутатів була відсутня.", "A quarter of the deputies were absent.", "Четверть депутатов отсутствовала."),
    (
        "Три чверті бюджету піде на школи.",
        "Three-quarters of the budget goes to schools.",
        "Три четверти бюджета пойдут на школы.",
    ),
    (
        "Три чверті бюджету піде на школи.",
        "Three-quarters of the budget goes to schools.",
        "На школы пойдёт 75% бюджета.",
    ),
    (
        "Безробіття впало на 0,8 відсоткового пункту.",
        "Unemployment fell 0.8 percentage points.",
        "Безработица снизилась на 0,8 процентного пункта.",
    ),
    ("Явка становила 61,3%.", "Turnout was 61.3 per cent.", "Явка составила 61,3 процента."),
    ("Внесок піднімуть на пів відсотка.", "The fee will rise by half a percent.", "Взнос поднимут на 0,5%."),
    ("Завод випустив півтора мільйона плиток.", "The plant made 1.5 million tiles.", "Завод выпустил 1,5 млн плиток."),
    (
        "Завод випустив 1,5 млн плиток.",
        "The plant made one and a half million tiles.",
        "Завод выпустил полтора миллиона плиток.",
    ),
    ("Прийшли півтори тисячі людей.", "1,500 people came.", "Пришли полторы тысячи человек."),
    ("Пасажири чекали півтори години.", "Passengers waited an hour and a half.", "Пассажиры ждали полтора часа."),
    ("Переселили півтораста родин.", "150 families were moved.", "Переселили полтораста семей."),
    ("Зібрали майже дві тисячі підписів.", "Nearly 2,000 signatures were gathered.", "Собрали почти 2 тыс. подписей."),
    ("Ціни на овочі подвоїлися.", "Vegetable prices doubled.", "Цены на овощи выросли вдвое."),
    ("Експорт меду потроївся.", "Honey exports tripled.", "Экспорт мёда вырос втрое."),
    ("Кількість скарг зросла вчетверо.", "Complaints rose fourfold.", "Число жалоб выросло в четыре раза."),
    (
        "Тридцятирічна лікарка очолила клініку.",
        "A 30-year-old doctor now heads the clinic.",
        "Клинику возглавила 30-летняя врач.",
    ),
    ("Двоє пожежників дістали опіки.", "Two firefighters suffered burns.", "Двое пожарных получили ожоги."),
    (
        "Жоден із 14 човнів не повернувся.",
        "None of the fourteen boats returned.",
        "Ни одна из четырнадцати лодок не вернулась.",
    ),
    ("Зібрали тисячу двісті підписів.", "Twelve hundred signatures were collected.", "Собрали 1200 подписей."),
    (
        "Петицію підтримали чверть мільйона людей.",
        "A quarter of a million people backed the petition.",
        "Петицию поддержали 250 тысяч человек.",
    ),
    ("Сторінку читають 70 тис. людей.", "The page has 70k readers.", "Страницу читают семьдесят тысяч человек."),
    ("Сміття вивозять двічі на тиждень.", "Rubbish is collected twice a week.", "Мусор вывозят дважды в неделю."),
    ("Гра завершилася 101:97.", "The game ended 101–97.", "Игра закончилась 101:97."),
    ("Автобус номер сім скасували.", "Bus number 7 has been cancelled.", "Автобус № 7 отменили."),
    ("Кандидат дістав нуль голосів.", "The candidate got zero votes.", "Кандидат получил ноль голосов."),
    ("Зникли п'ятеро моряків.", "Five sailors are missing.", "Пропали пятеро моряков."),
    ("Міст зводили два з половиною роки.", "The bridge took two and a half years.", "Мост возводили 2,5 года."),
    ("Кожен четвертий учень хворів.", "One in four pupils was ill.", "Болел каждый четвёртый ученик."),
    ("Приїхали сто тисяч туристів.", "A hundred thousand tourists came.", "Приехали 100 000 туристов."),
    ("На саміті «Двадцятки» говорили про борги.", "Debt was on the G20 agenda.", "На саммите G20 говорили о долгах."),
    ("Рух трасою М-06 відновлено.", "Traffic on the M-06 road is back.", "Движение по трассе М-06 восстановлено."),
    ("У притулку сімдесят котів.", "The shelter has 70 cats.", "В приюте семь десятков котов."),
    ("Понад половину вагонів списали.", "More than half of the carriages were scrapped.", "Списали более 50% вагонов."),
    ("Постраждали близько 300 родин.", "Roughly 300 families were hit.", "Пострадали 312 семей."),
    ("Під водою понад тисяча садиб.", "More than a thousand homes are under water.", "Под водой более 1000 усадеб."),
    ("Зібрали пів сотні підписів.", "Fifty signatures were collected.", "Собрали полсотни подписей."),
    ("Прийшли півтора десятка батьків.", "Fifteen parents came.", "Пришли полтора десятка родителей."),
    ("Купили пів дюжини дронів.", "Half a dozen drones were bought.", "Купили шесть дронов."),
    ("Зібрали дві з половиною тисячі підписів.", "2,500 signatures were collected.", "Собрали 2,5 тыс. подписей."),
    ("Заповнено ¾ сховища.", "The store is three-quarters full.", "Хранилище заполнено на 75%."),
    ("Мерія виконала 3/4 плану.", "City hall met three-quarters of its plan.", "Мэрия выполнила три четверти плана."),
    ("Понад чверть шкіл без тепла.", "Over 25% of schools have no heat.", "Более четверти школ без тепла."),
    ("Команда посіла 10-те місце.", "The team came tenth.", "Команда заняла десятое место."),
    ("Десята частина врожаю зникла.", "A tenth of the harvest is gone.", "Пропала десятая часть урожая."),
    ("Кожні троє з десяти читачів платять.", "Three in ten readers pay.", "Платят трое из 10 читателей."),
    ("Індекс — 0,5.", "The index is 0.5.", "Индекс — 0,5."),
    ("Їх щонайменше п'ятдесят.", "There are at least fifty of them.", "Их не менее 50."),
    (
        "Тираж перевищив мільйон примірників.",
        "The print run passed one million copies.",
        "Тираж превысил 1 млн экземпляров.",
    ),
    ("Шанси — п'ятдесят на п'ятдесят.", "The odds are 50-50.", "Шансы — 50 на 50."),
    ("Рейс 1408 затримано.", "Flight 1408 is delayed.", "Рейс 1408 задержан."),
    ("Частка зросла з 12,5 до 14%.", "The share rose from 12.5% to 14%.", "Доля выросла с 12,5% до 14%."),
    (
        "Дев'ятеро з дванадцяти присяжних погодилися.",
        "Nine of the twelve jurors agreed.",
        "Согласились девять из двенадцати присяжных.",
    ),
    ("Восьмирічні близнюки врятували пса.", "Eight-year-old twins saved the dog.", "Восьмилетние близнецы спасли пса."),
    ("Будинок на 16 поверхів.", "The block has sixteen floors.", "Шестнадцатиэтажный дом."),
    ("Дві п'ятих посівів загинули.", "Two-fifths of the crops died.", "Погибли 40% посевов."),
    ("Чотири п'ятих мешканців поїхали.", "Four fifths of the residents left.", "Уехали 80 % жителей."),
    (
        "Рекорд поліпшили на чотири сотих секунди.",
        "The record fell by four hundredths of a second.",
        "Рекорд улучшен на 0,04 секунды.",
    ),
    ("Акції здешевшали на п'яту частину.", "Shares fell by a fifth.", "Акции подешевели на 20%."),
    ("Дев'ять із десяти колодязів висохли.", "Nine out of ten wells ran dry.", "Высохли 90% колодцев."),
    ("Шестеро з десяти водіїв сплять мало.", "Six drivers in ten sleep too little.", "Мало спят 60 % водителей."),
    ("Кожен п'ятий колодязь висох.", "One well in five ran dry.", "Высохли двадцать процентов колодцев."),
    ("Поле зменшилося на чверть.", "The field shrank by a quarter.", "Поле уменьшилось на 26%."),
    ("Під водою близько 300 будинків.", "Roughly 300 homes are under water.", "Под водой 312 домов."),
    (
        "На складі сімсот п'ятдесят тисяч книжок.",
        "The store holds three quarters of a million books.",
        "На складе 750 000 книг.",
    ),
    (
        "Рецепт вимагає 1½ склянки води.",
        "The recipe needs one and a half cups of water.",
        "По рецепту нужно полтора стакана воды.",
    ),
    ("Треба 2 1/2 склянки борошна.", "You need 2½ cups of flour.", "Нужно два с половиной стакана муки."),
    ("Уночі −15–17 °C.", "Nights of −15 to −17 °C.", "Ночью от минус 15 до минус 17 градусов."),
    ("Уночі 10 градусів морозу.", "It will be 10 degrees below zero at night.", "Ночью −10 °C."),
    ("Індекс змінився на -0,3%.", "The index fell by 0.3%.", "Индекс потерял 0,3%."),
    ("Завод стоїть тридцять років.", "The plant has stood idle for three decades.", "Завод стоит три десятилетия."),
    ("Місту шість століть.", "The town is six hundred years old.", "Городу 600 лет."),
    ("Колесу п'ять тисячоліть.", "The wheel is five thousand years old.", "Колесу 5000 лет."),
    ("Прийшли три сотні гостей.", "Three hundred guests came.", "Пришли 300 гостей."),
    ("Купили півтори сотні дронів.", "They bought 150 drones.", "Купили полторы сотни дронов."),
    (
        "Прийшли понад два десятки років тому.",
        "They came more than two decades ago.",
        "Пришли больше двадцати лет назад.",
    ),
    ("Співачка померла на 94-му році життя.", "The singer has died aged 93.", "Певица умерла в 93 года."),
    ("Загинули сорок тисяч бджіл.", "Forty thousand bees died.", "Погибли десятки тысяч пчёл."),
    ("Зайшли триста з гаком гостей.", "They had 312 guests.", "Зашли триста с небольшим гостей."),
    ("Судно на 146 місць.", "The ship seats 146.", "Судно почти на полторы сотни мест."),
]


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_figures_however_written(ua: str, en: str, ru: str) -> None:
    assert flags_of(one_unit(ua=ua, en=en, ru=ru), checks=FIGURES) == ()


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_figures_between_two_editions(ua: str, en: str, ru: str) -> None:
    assert flags_of(one_unit(ua=ua, en=en), checks=FIGURES) == ()
    assert flags_of(one_unit(en=en, ru=ru), checks=FIGURES) == ()


DIFFERENT = [
    # the odd ones out, sides, the words marked
    (
        ("ru",),
        {"ua": "Загинули 20 людей.", "en": "20 people died.", "ru": "Погибли 30 человек."},
        {"ua": ["20"], "en": ["20"], "ru": ["30"]},
    ),
    (
        ("ru",),
        {"ua": "Загинули двадцять людей.", "en": "Twenty people died.", "ru": "Погибли 30 человек."},
        {"ua": ["двадцять"], "en": ["Twenty"], "ru": ["30"]},
    ),
    (
        ("ua",),
        {"ua": "Прибуло двадцять шість вагонів.", "en": "25 wagons arrived.", "ru": "Прибыло двадцать пять вагонов."},
        {"ua": ["двадцять шість"], "en": ["25"], "ru": ["двадцать пять"]},
    ),
    (
        ("en",),
        {
            "ua": "Школі 105 років.",
            "en": "The school is one hundred and fifteen years old.",
            "ru": "Школе сто пять лет.",
        },
        {"en": ["one hundred and fifteen"]},
    ),
    (("ua", "en"), {"ua": "Загинули 20 людей.", "en": "30 people died."}, {"ua": ["20"], "en": ["30"]}),
    (("ua",), {"ua": "З 4 до 2 будинків.", "en": "From 2 to 2 houses.", "ru": "С 2 до 2 домов."}, {"ua": ["4"]}),
    (
        ("en",),
        {"ua": "Це 21-й випуск.", "en": "This is the 31st issue.", "ru": "Это двадцать первый выпуск."},
        {"ua": ["21"], "en": ["31st"], "ru": ["двадцать первый"]},
    ),
    (
        ("ru",),
        {"ua": "Ціна зросла на 12 відсотків.", "en": "The price rose 12%.", "ru": "Цена выросла на 15 процентов."},
        {"ua": ["12 відсотків"], "en": ["12%"], "ru": ["15 процентов"]},
    ),
    (
        ("ua",),
        {"ua": "Виступ о 18:00.", "en": "The concert is at 5 p.m.", "ru": "Концерт в 17 часов."},
        {"ua": ["18:00"]},
    ),
    (
        ("ua",),
        {"ua": "Водієві 26 років.", "en": "The driver is 25.", "ru": "Водителю двадцать пять."},
        {"ua": ["26"], "en": ["25"]},
    ),
    (
        ("en",),
        {"ua": "На COVID-19 хворіють.", "en": "COVID-89 is spreading.", "ru": "Болеют COVID-19."},
        {"en": ["89"]},
    ),
    (
        ("ru",),
        {"ua": "До міста 72 км.", "en": "The town is 45 miles (72 km) away.", "ru": "До города 75 км."},
        {"ru": ["75"]},
    ),
    (
        ("ru",),
        {"ua": "У черзі 450 авто.", "en": "450 cars are queueing.", "ru": "В очереди много машин."},
        {"ua": ["450"], "en": ["450"]},
    ),
    (
        ("ua",),
        {"ua": "Він служив там 30 років.", "en": "He served there long.", "ru": "Он долго там служил."},
        {"ua": ["30"]},
    ),
    (
        ("ru",),
        {
            "ua": "У притулку сімнадцять котів.",
            "en": "The shelter has seventeen cats.",
            "ru": "В приюте семьдесят котов.",
        },
        {"ua": ["сімнадцять"], "en": ["seventeen"], "ru": ["семьдесят"]},
    ),
    (
        ("ua",),
        {
            "ua": "Вона фінішувала двадцять третьою.",
            "en": "She finished 22nd.",
            "ru": "Она финишировала двадцать второй.",
        },
        {"ua": ["двадцять третьою"], "en": ["22nd"], "ru": ["двадцать второй"]},
    ),
    (
        ("en",),
        {"ua": "Економіка зросла на 3,4%.", "en": "The economy grew 3.9%.", "ru": "Экономика выросла на 3,4%."},
        {"ua": ["3,4%"], "en": ["3.9%"], "ru": ["3,4%"]},
    ),
    (
        ("ru",),
        {
            "ua": "Проголосували 48\u202f316 осіб.",
            "en": "48,316 people voted.",
            "ru": "Проголосовали 48\xa0361 человек.",
        },
        {"ua": ["48\u202f316"], "en": ["48,316"], "ru": ["48\xa0361"]},
    ),
    (
        ("en",),
        {
            "ua": "Черга забирає 40–50 хвилин.",
            "en": "The queue takes 40 to 70 minutes.",
            "ru": "Очередь занимает от 40 до 50 минут.",
        },
        {"ua": ["50"], "en": ["70"], "ru": ["50"]},
    ),
    (
        ("ua",),
        {"ua": "Явка становила 21 відсоток.", "en": "Turnout was 12 per cent.", "ru": "Явка составила 12 процентов."},
        {"ua": ["21 відсоток"], "en": ["12 per cent"], "ru": ["12 процентов"]},
    ),
    (
        ("en",),
        {
            "ua": "Завод випустив півтора мільйона плиток.",
            "en": "The plant made 1.8 million tiles.",
            "ru": "Завод выпустил 1,5 млн плиток.",
        },
        {"ua": ["півтора мільйона"], "en": ["1.8 million"], "ru": ["1,5 млн"]},
    ),
    (
        ("ru",),
        {
            "ua": "Завод випустив 1,5 млн плиток.",
            "en": "The plant made 1.5 million tiles.",
            "ru": "Завод выпустил два с половиной миллиона плиток.",
        },
        {"ua": ["1,5 млн"], "en": ["1.5 million"], "ru": ["два с половиной миллиона"]},
    ),
    (
        ("en", "ru"),
        {"en": "A crew of 14 is on board.", "ru": "На борту экипаж из 19 человек."},
        {"en": ["14"], "ru": ["19"]},
    ),
    (
        ("ua", "ru"),
        {"ua": "На лаві запасних дев'ять гравців.", "ru": "На скамейке запасных 8 игроков."},
        {"ua": ["дев'ять"], "ru": ["8"]},
    ),
    (
        ("en",),
        {
            "ua": "Під водою близько 300 будинків.",
            "en": "About 400 homes are under water.",
            "ru": "Под водой около 300 домов.",
        },
        {"ua": ["300"], "en": ["400"], "ru": ["300"]},
    ),
    (
        ("ru",),
        {
            "ua": "Затримали 25-річного водія.",
            "en": "A 25-year-old driver was detained.",
            "ru": "Задержали 35-летнего водителя.",
        },
        {"ua": ["25"], "en": ["25"], "ru": ["35"]},
    ),
    (
        ("ru",),
        {"ua": "Збудували 64 квартири.", "en": "They built 64 flats.", "ru": "Построили жильё."},
        {"ua": ["64"], "en": ["64"]},
    ),
    (
        ("en",),
        {"ua": "На акцію прийшли студенти.", "en": "The rally drew 230 students.", "ru": "На акцию пришли студенты."},
        {"en": ["230"]},
    ),
    (
        ("ru",),
        {
            "ua": "З 96 пасажирів постраждали 11.",
            "en": "Of 96 passengers, 11 were hurt.",
            "ru": "Из 96 пассажиров пострадали 17.",
        },
        {"ua": ["11"], "en": ["11"], "ru": ["17"]},
    ),
    (
        ("ua",),
        {"ua": "Гра завершилася 3:2.", "en": "The game ended 3–1.", "ru": "Игра закончилась 3:1."},
        {"ua": ["2"], "en": ["1"], "ru": ["1"]},
    ),
    (
        ("en",),
        {
            "ua": "Бракує чотирьохсот підписів.",
            "en": "Five hundred signatures are lacking.",
            "ru": "Не хватает четырёхсот подписей.",
        },
        {"ua": ["чотирьохсот"], "en": ["Five hundred"], "ru": ["четырёхсот"]},
    ),
    (
        ("en",),
        {"ua": "Прийшли півтори тисячі людей.", "en": "2,500 people came.", "ru": "Пришли полторы тысячи человек."},
        {"ua": ["півтори тисячі"], "en": ["2,500"], "ru": ["полторы тысячи"]},
    ),
    (
        ("en",),
        {
            "ua": "Рух трасою М-06 відновлено.",
            "en": "Traffic on the M-05 road is back.",
            "ru": "Движение по трассе М-06 восстановлено.",
        },
        {"ua": ["06"], "en": ["05"], "ru": ["06"]},
    ),
    (
        ("ru",),
        {"ua": "Потяг прибуде о 6:45.", "en": "The train arrives at 6:45 a.m.", "ru": "Поезд прибудет в 7:45."},
        {"ua": ["6:45"], "en": ["6:45"], "ru": ["7:45"]},
    ),
    (
        ("en",),
        {"ua": "Потяг вирушає о 14:30.", "en": "The train leaves at 3:30 p.m.", "ru": "Поезд отправляется в 14:30."},
        {"ua": ["14:30"], "en": ["3:30"], "ru": ["14:30"]},
    ),
    (
        ("ua",),
        {"ua": "Зникли п'ятеро моряків.", "en": "Six sailors are missing.", "ru": "Пропали шестеро моряков."},
        {"ua": ["п'ятеро"], "en": ["Six"], "ru": ["шестеро"]},
    ),
    (
        ("en",),
        {"ua": "Кожен п'ятий учень хворів.", "en": "One in four pupils was ill.", "ru": "Болел каждый пятый ученик."},
        {"ua": ["п'ятий"], "en": ["four"], "ru": ["пятый"]},
    ),
    (
        ("ru",),
        {
            "ua": "Премії вручили сорока двом фермерам.",
            "en": "Awards went to 42 farmers.",
            "ru": "Премии вручили сорока трём фермерам.",
        },
        {"ua": ["сорока двом"], "en": ["42"], "ru": ["сорока трём"]},
    ),
    (
        ("ua",),
        {
            "ua": "Індекс зріс до 107,3 пункту.",
            "en": "The index rose to 103.7 points.",
            "ru": "Индекс вырос до 103,7 пункта.",
        },
        {"ua": ["107,3"], "en": ["103.7"], "ru": ["103,7"]},
    ),
    (
        ("en",),
        {
            "ua": "Театр відкриває сто двадцять п'ятий сезон.",
            "en": "The theatre opens its 115th season.",
            "ru": "Театр открывает 125-й сезон.",
        },
        {"ua": ["сто двадцять п'ятий"], "en": ["115th"], "ru": ["125"]},
    ),
    (
        ("ua",),
        {
            "ua": "Пожежу гасили 19 машин.",
            "en": "Ninety engines fought the fire.",
            "ru": "Пожар тушили девяносто машин.",
        },
        {"ua": ["19"], "en": ["Ninety"], "ru": ["девяносто"]},
    ),
    (
        ("ru",),
        {
            "ua": "До школи підуть від 25 до 30 дітей.",
            "en": "25 to 30 children will start school.",
            "ru": "В школу пойдут 15–30 детей.",
        },
        {"ua": ["25"], "en": ["25"], "ru": ["15"]},
    ),
    (
        ("en",),
        {"ua": "Вага зросла на 0,5%.", "en": "The weight rose 5%.", "ru": "Вес вырос на 0,5%."},
        {"ua": ["0,5%"], "en": ["5%"], "ru": ["0,5%"]},
    ),
    (
        ("ru",),
        {
            "ua": "Зарплату затримали на три місяці.",
            "en": "Wages are three months late.",
            "ru": "Зарплату задержали на 2 месяца.",
        },
        {"ua": ["три"], "en": ["three"], "ru": ["2"]},
    ),
    (
        ("en",),
        {
            "ua": "У четвертому кварталі продали 90 авто.",
            "en": "In the third quarter 90 cars were sold.",
            "ru": "В четвёртом квартале продали 90 машин.",
        },
        {"ua": ["четвертому"], "en": ["third"], "ru": ["четвёртом"]},
    ),
    (
        ("ru",),
        {
            "ua": "За проголосували дві третини ради.",
            "en": "Two-thirds of the council voted in favour.",
            "ru": "За проголосовали 40% совета.",
        },
        {"ru": ["40%"]},
    ),
    (
        ("en",),
        {"ua": "Удень 27 °C.", "en": "It will be 95 °F by day.", "ru": "Днём 27 °C."},
        {"ua": ["27 °C"], "en": ["95 °F"], "ru": ["27 °C"]},
    ),
    (
        ("en",),
        {"ua": "Дорога завдовжки 80 км.", "en": "The road is 70 miles long.", "ru": "Дорога длиной 80 км."},
        {"ua": ["80"], "en": ["70"], "ru": ["80"]},
    ),
    (
        ("en",),
        {
            "ua": "Ікона XVII століття зникла.",
            "en": "An 18th-century icon has vanished.",
            "ru": "Пропала икона семнадцатого века.",
        },
        {"ua": ["XVII"], "en": ["18th"], "ru": ["семнадцатого"]},
    ),
    (
        ("ua",),
        {"ua": "Команда посіла 11-те місце.", "en": "The team came tenth.", "ru": "Команда заняла десятое место."},
        {"ua": ["11"], "en": ["tenth"], "ru": ["десятое"]},
    ),
    (
        ("ru",),
        {"ua": "Дев'ятеро присяжних погодилися.", "en": "Nine jurors agreed.", "ru": "Согласились семеро присяжных."},
        {"ua": ["Дев'ятеро"], "en": ["Nine"], "ru": ["семеро"]},
    ),
    (
        ("en",),
        {
            "ua": "Сирена лунала о сьомій ранку.",
            "en": "The siren sounded at 9 a.m.",
            "ru": "Сирена звучала в семь утра.",
        },
        {"ua": ["сьомій"], "en": ["9"], "ru": ["семь"]},
    ),
    (("ua", "en"), {"ua": "На стоянці 34 авто.", "en": "The car park holds 43 cars."}, {"ua": ["34"], "en": ["43"]}),
    (
        ("en",),
        {"ua": "Третина учнів хворіє.", "en": "A quarter of pupils are ill.", "ru": "Треть учеников болеет."},
        {"ua": ["Третина"], "en": ["quarter"], "ru": ["Треть"]},
    ),
    (
        ("ua",),
        {
            "ua": "За проголосувала чверть ради.",
            "en": "Two-thirds of the council voted in favour.",
            "ru": "За проголосовали две трети совета.",
        },
        {"ua": ["чверть"], "en": ["Two-thirds"], "ru": ["две трети"]},
    ),
    (
        ("en",),
        {"ua": "Частка зросла до 14%.", "en": "The share rose to a quarter.", "ru": "Доля выросла до 14%."},
        {"ua": ["14%"], "en": ["quarter"], "ru": ["14%"]},
    ),
    (
        ("ua",),
        {
            "ua": "Сорокарічна вчителька виграла приз.",
            "en": "A 50-year-old teacher won the prize.",
            "ru": "Приз выиграла 50-летняя учительница.",
        },
        {"ua": ["Сорокарічна"], "en": ["50"], "ru": ["50"]},
    ),
    (
        ("ru",),
        {
            "ua": "Будинок зведено у XIX столітті.",
            "en": "The house is from the 19th century.",
            "ru": "Дом построен в XVIII веке.",
        },
        {"ua": ["XIX"], "en": ["19th"], "ru": ["XVIII"]},
    ),
    (
        ("en",),
        {"ua": "Експорт меду потроївся.", "en": "Honey exports doubled.", "ru": "Экспорт мёда вырос втрое."},
        {"ua": ["потроївся"], "en": ["doubled"], "ru": ["втрое"]},
    ),
    (
        ("en",),
        {"ua": "Уночі −5 °C.", "en": "It will be 5 °C at night.", "ru": "Ночью −5 °C."},
        {"ua": ["−5 °C"], "en": ["5 °C"], "ru": ["−5 °C"]},
    ),
    (
        ("ru",),
        {"ua": "Уночі мінус 10 градусів.", "en": "Nights of minus 10 degrees.", "ru": "Ночью плюс 10 градусов."},
        {"ua": ["мінус 10"], "en": ["minus 10"], "ru": ["плюс 10"]},
    ),
    (
        ("ru",),
        {"ua": "Рейс 1408 затримано.", "en": "Flight 1408 is delayed.", "ru": "Рейс 1480 задержан."},
        {"ua": ["1408"], "en": ["1408"], "ru": ["1480"]},
    ),
    (
        ("ru",),
        {"ua": "Зал на 20–30 місць.", "en": "The hall seats 20 to 30.", "ru": "Зал на 40–60 мест."},
        {"ua": ["20", "30"], "en": ["20", "30"], "ru": ["40", "60"]},
    ),
    (
        ("ua", "en", "ru"),
        {"ua": "У черзі 40 авто.", "en": "50 cars are queueing.", "ru": "В очереди 60 машин."},
        {"ua": ["40"], "en": ["50"], "ru": ["60"]},
    ),
    (
        ("ru",),
        {"ua": "Сумка важить 10 кілограмів.", "en": "The bag weighs 22 pounds.", "ru": "Сумка весит 22 килограмма."},
        {"ua": ["10"], "en": ["22 pounds"], "ru": ["22"]},
    ),
    (
        ("en",),
        {
            "ua": "Завод стоїть тридцять років.",
            "en": "The plant has stood idle for five decades.",
            "ru": "Завод стоит три десятилетия.",
        },
        {"en": ["five"]},
    ),
    (
        ("ru",),
        {"ua": "Прийшли три сотні гостей.", "en": "Three hundred guests came.", "ru": "Пришли 500 гостей."},
        {"ua": ["три сотні"], "ru": ["500"]},
    ),
    (
        ("en",),
        {"ua": "Дві п'ятих посівів загинули.", "en": "60% of the crops died.", "ru": "Погибли две пятых посевов."},
        {"en": ["60%"]},
    ),
]


@pytest.mark.parametrize(("odd", "sides", "words"), DIFFERENT)
def test_different_figures(odd: tuple[str, ...], sides: dict[str, str], words: dict[str, list[str]]) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags_of(alignment, checks=FIGURES)
    assert (flag.kind, flag.editions) == ("number", odd)
    found = marked(alignment, flag)
    assert {code: found.get(code) for code in words} == words
    assert 0 <= flag.score <= 1


def test_the_message_gives_the_figures_in_the_words_of_the_editions() -> None:
    (flag,) = flags_of(one_unit(ua="Було 20 авто.", en="There were 20 cars.", ru="Было 30 машин."))
    assert str(flag.message) == "The figures differ: UA, EN: 20 · RU: 30"
    assert flag.severity == "critical"


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
