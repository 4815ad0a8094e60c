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
    ("Завод відкрили двадцять першого серпня.", "The plant opened on August 21.", "Завод открыли 21 августа."),
    ("Нарада почнеться о 17:00.", "The meeting starts at 5 p.m.", "Совещание начнётся в 17 часов."),
    ("Нарада почнеться о 9.30.", "The meeting starts at 9:30.", "Совещание начнётся в 9:30."),
    ("Вони познайомилися у дев'яностих.", "They met in the 1990s.", "Они познакомились в 90-х."),
    ("У сезоні 2018/19 клуб вилетів.", "The club went down in 2018-19.", "В сезоне 2018–2019 клуб вылетел."),
    ("Будинок зведено у XIX столітті.", "The house is from the 19th century.", "Дом построен в XIX веке."),
    (
        "Документ підписали 24.12.2021.",
        "The paper was signed on 24 December 2021.",
        "Документ подписали 24 декабря 2021 года.",
    ),
    ("Минуло десять років.", "A decade has passed.", "Прошло десятилетие."),
    ("Ярмарок триватиме 25-26 липня.", "The fair runs July 25-26.", "Ярмарка пройдёт 25–26 июля."),
    ("Ярмарок триватиме 25 та 26 липня.", "The fair is on 25 and 26 July.", "Ярмарка пройдёт 25 и 26 июля."),
    ("Курси тривають з 3 по 7 травня.", "The course runs from May 3 to 7.", "Курсы идут с 3 по 7 мая."),
    (
        "Рух закриють з 30 червня до 2 липня.",
        "The road is shut June 30 to July 2.",
        "Движение закроют с 30 июня по 2 июля.",
    ),
    ("У січні випало багато снігу.", "Much snow fell in January.", "В январе выпало много снега."),
    ("У лютому озеро замерзло.", "The lake froze in February.", "В феврале озеро замёрзло."),
    ("Наприкінці березня прилетіли лелеки.", "Storks came in late March.", "В конце марта прилетели аисты."),
    ("На початку квітня сіяли овес.", "Oats were sown in early April.", "В начале апреля сеяли овёс."),
    ("Листопад видався теплим.", "November was warm.", "Ноябрь выдался тёплым."),
    ("Музей відкриють 12 грудня.", "The museum opens on Dec. 12.", "Музей откроют 12 дек."),
    ("Двадцять четвертого серпня перекриють центр.", "The centre closes on 24 August.", "24 августа перекроют центр."),
    ("Третього вересня почнеться суд.", "The trial opens on September 3rd.", "Суд начнётся 3-го сентября."),
    (
        "Свято припадає на 1 жовтня.",
        "The feast falls on the first of October.",
        "Праздник приходится на первое октября.",
    ),
    ("У ніч на 9 травня вдарив мороз.", "Frost hit overnight into May 9.", "В ночь на 9 мая ударил мороз."),
    (
        "У п'ятницю ввечері вимкнули світло.",
        "The lights went out on Friday evening.",
        "В пятницу вечером отключили свет.",
    ),
    ("Рада збирається щопонеділка.", "The council meets every Monday.", "Совет собирается по понедельникам."),
    (
        "Ринок працює з вівторка до суботи.",
        "The market opens Tuesday to Saturday.",
        "Рынок работает со вторника по субботу.",
    ),
    ("Служба буде в неділю.", "The service is on Sunday.", "Служба пройдёт в воскресенье."),
    (
        "У четвер, 14 листопада, страйкуватимуть пекарі.",
        "Bakers will strike on Thursday, November 14.",
        "В четверг, 14 ноября, бастуют пекари.",
    ),
    ("Музей закрили 01.09.2023.", "The museum closed on September 1, 2023.", "Музей закрыли 1 сентября 2023 года."),
    ("Акт датовано 2023-09-01.", "The act is dated 1 September 2023.", "Акт датирован 01.09.2023."),
    ("Звіт подали 25 липня 2024 року.", "The report was filed on 25 July 2024.", "Отчёт подали 25.07.2024."),
    ("Звіт подали 17 травня 2022 року.", "The report was filed on 5/17/2022.", "Отчёт подали 17.05.2022."),
    ("Станцію закрили у 2019 році.", "The station closed in 2019.", "Станцию закрыли в 2019-м."),
    (
        "Станцію закрили дві тисячі дев'ятнадцятого року.",
        "The station closed in 2019.",
        "Станцию закрыли в две тысячи девятнадцатом году.",
    ),
    ("Реформа тривала у 2020–2022 роках.", "The reform ran from 2020 to 2022.", "Реформа шла с 2020 по 2022 год."),
    (
        "У навчальному 2023/24 році додали уроки.",
        "Lessons were added in the 2023-24 school year.",
        "В 2023/2024 учебном году добавили уроки.",
    ),
    ("Група виникла у 1980-х.", "The band formed in the 1980s.", "Группа возникла в восьмидесятых."),
    ("Район забудували в шістдесятих.", "The district was built in the sixties.", "Район застроили в 60-е."),
    (
        "Фабрику звели у 1920-х роках.",
        "The factory dates from the 1920s.",
        "Фабрику построили в двадцатых годах прошлого века.",
    ),
    ("Ікона XVII століття зникла.", "A 17th-century icon has vanished.", "Пропала икона семнадцатого века."),
    ("Настало двадцять перше століття.", "The 21st century had begun.", "Наступил XXI век."),
    ("Прибутки впали у третьому кварталі.", "Profits fell in the third quarter.", "Прибыль упала в III квартале."),
    ("Прибутки зросли у IV кварталі.", "Profits rose in Q4.", "Прибыль выросла в четвёртом квартале."),
    (
        "У першому півріччі народилося більше дітей.",
        "More babies were born in the first half of the year.",
        "В первом полугодии родилось больше детей.",
    ),
    (
        "У другій половині вересня похолодає.",
        "It will get colder in the second half of September.",
        "Во второй половине сентября похолодает.",
    ),
    ("Рейс вилітає о 14:30.", "The flight leaves at 2:30 p.m.", "Рейс вылетает в 14:30."),
    ("Сирена лунала о сьомій ранку.", "The siren sounded at 7 a.m.", "Сирена звучала в семь утра."),
    ("Салют почнеться опівночі.", "The fireworks start at midnight.", "Салют начнётся в полночь."),
    ("Салют почнеться о 20-й годині.", "The fireworks start at 8 p.m.", "Салют начнётся в 20 часов."),
    ("Дзвони лунають опівдні.", "The bells ring at noon.", "Колокола звонят в 12:00."),
    ("Учора закрили порт.", "The port closed on Tuesday.", "Вчера закрыли порт."),
    ("Завтра дощитиме.", "It will rain tomorrow.", "Завтра пойдёт дождь."),
    ("Позавчора зійшла лавина.", "An avalanche came down two days ago.", "Позавчера сошла лавина."),
    ("Післязавтра приїде посол.", "The envoy arrives the day after tomorrow.", "Послезавтра приедет посол."),
    ("Наступного тижня буде суд.", "The trial is next week.", "Суд пройдёт на следующей неделе."),
    ("Торік урожай був кращим.", "Last year's harvest was better.", "В прошлом году урожай был лучше."),
    ("Минулого місяця ціни впали.", "Prices fell in May.", "В прошлом месяце цены упали."),
    ("Сьогодні стартує чемпіонат.", "The championship starts on Saturday.", "Сегодня стартует чемпионат."),
    ("Минув тиждень.", "A week has passed.", "Прошла неделя."),
    ("Рада може зібратися ввечері.", "The council may meet in the evening.", "Совет может собраться вечером."),
    ("Марш пройшов тихо.", "The march was quiet.", "Марш прошёл тихо."),
    ("Лютий вітер зривав дахи.", "A fierce wind tore off roofs.", "Лютый ветер срывал крыши."),
    ("Довкілля потерпає від спеки.", "The environment suffers from heat.", "Окружающая среда страдает от жары."),
    ("Липневі зливи залили підвали.", "July downpours flooded cellars.", "Июльские ливни залили подвалы."),
    ("Недільна служба скасована.", "The Sunday service is cancelled.", "Воскресная служба отменена."),
    ("Серпнева спека побила рекорд.", "The August heat broke a record.", "Августовская жара побила рекорд."),
    ("Через пів року відкриють міст.", "The bridge opens in six months.", "Через полгода откроют мост."),
    ("Храм збудовано 1654 року.", "The church was built in 1654.", "Храм построен в 1654 году."),
    ("Чергу скасують із середини жовтня.", "Queues end from mid-October.", "Очередь отменят с середины октября."),
    ("Хліб подорожчав у середині 1990-х.", "Bread prices rose in the mid-1990s.", "Хлеб подорожал в середине 90-х."),
    (
        "Дебют відбувся на початку двотисячних.",
        "The debut came in the early 2000s.",
        "Дебют состоялся в начале 2000-х.",
    ),
    ("Роботи тривають у вересні-жовтні.", "Work runs September to October.", "Работы идут в сентябре-октябре."),
    ("Продажі впали у 2-му кварталі.", "Sales fell in the second quarter.", "Продажи упали во втором квартале."),
    ("Набір завершать 15-го числа.", "Enrolment ends on the 15th.", "Набор завершат 15-го числа."),
    ("Форум пройде 14–16 червня.", "The forum is on 14–16 June.", "Форум пройдёт с 14 по 16 июня."),
    ("Указ діє з 1 січня 2026 року.", "The decree applies from January 1, 2026.", "Указ действует с 01.01.2026."),
    (
        "Щороку 9 листопада пекарні зачинені.",
        "Bakeries close every year on November 9.",
        "Ежегодно 9 ноября пекарни закрыты.",
    ),
    (
        "Рада збереться в середу о 10:00.",
        "The council meets on Wednesday at 10 a.m.",
        "Совет соберётся в среду в десять утра.",
    ),
    (
        "Нараду перенесли з понеділка на четвер.",
        "The talks moved from Monday to Thursday.",
        "Совещание перенесли с понедельника на четверг.",
    ),
    ("Вирок оголосять за тиждень.", "The verdict is due on Friday.", "Приговор огласят через неделю."),
    ("Позаторік тут був ліс.", "There was a forest here the year before last.", "Позапрошлым летом здесь был лес."),
    ("Це сталося минулої суботи.", "It happened last Saturday.", "Это случилось в прошлую субботу."),
    ("Напередодні Нового року вдарив мороз.", "Frost hit on New Year's Eve.", "Накануне Нового года ударил мороз."),
    ("Клуб заснували в 1911-му.", "The club was founded in 1911.", "Клуб основан в 1911-м году."),
    (
        "Урок починається о пів на восьму.",
        "The lesson starts at half past seven.",
        "Урок начинается в половине восьмого.",
    ),
    ("Урок починається о 19:30.", "The lesson starts at half past seven.", "Урок начинается в половине восьмого."),
    ("Урок починається о чверть по сьомій.", "The lesson starts at quarter past seven.", "Урок начинается в 7:15."),
    ("Дільниці зачиняться о двадцятій.", "Polls close at eight.", "Голосуют до восьми вечера."),
    ("Касету записали 1981 року.", "The tape was made in 1981.", "Кассету записали в восемьдесят первом."),
    (
        "Таких рекордів не було від 1987 року.",
        "There has been no such record since 1987.",
        "Таких рекордов не было с 87-го.",
    ),
    ("Травень видався теплим.", "May was warm.", "Тёплым выдался май."),
]


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_dates_however_written(ua: str, en: str, ru: str) -> None:
    assert flags_of(one_unit(ua=ua, en=en, ru=ru), checks=FIGURES) == ()


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_dates_between_two_editions(ua: str, en: str, ru: str) -> None:
    assert flags_of(one_unit(ua=ua, en=en), checks=FIGURES) == ()
    assert flags_of(one_unit(en=en, ru=ru), checks=FIGURES) == ()


DIFFERENT = [
    # the odd ones out, sides, the words marked
    (
        ("ru",),
        {"ua": "Зустріч відбудеться 25 липня.", "en": "The meeting is on July 25.", "ru": "Встреча пройдёт 25 июня."},
        {"ua": ["липня"], "en": ["July"], "ru": ["июня"]},
    ),
    (
        ("en",),
        {"ua": "Це сталося в травні.", "en": "It happened in March.", "ru": "Это случилось в мае."},
        {"en": ["March"]},
    ),
    (
        ("ua", "en"),
        {"ua": "Це сталося в жовтні.", "en": "It happened in November."},
        {"ua": ["жовтні"], "en": ["November"]},
    ),
    (
        ("ua",),
        {"ua": "Закон ухвалили у 2016 році.", "en": "The law was passed in 2014.", "ru": "Закон приняли в 2014 году."},
        {"ua": ["2016"], "en": ["2014"], "ru": ["2014"]},
    ),
    (
        ("en",),
        {"ua": "Вибори 14 березня.", "en": "The vote is on March 24.", "ru": "Выборы четырнадцатого марта."},
        {"ua": ["14"], "en": ["24"], "ru": ["четырнадцатого"]},
    ),
    (
        ("ru",),
        {"ua": "У вівторок закрили порт.", "en": "The port closed on Tuesday.", "ru": "В среду закрыли порт."},
        {"ua": ["вівторок"], "en": ["Tuesday"], "ru": ["среду"]},
    ),
    (
        ("en",),
        {
            "ua": "У січні випало багато снігу.",
            "en": "Much snow fell in February.",
            "ru": "В январе выпало много снега.",
        },
        {"ua": ["січні"], "en": ["February"], "ru": ["январе"]},
    ),
    (
        ("ua",),
        {
            "ua": "Наприкінці квітня прилетіли лелеки.",
            "en": "Storks came in late March.",
            "ru": "В конце марта прилетели аисты.",
        },
        {"ua": ["квітня"], "en": ["March"], "ru": ["марта"]},
    ),
    (
        ("en", "ru"),
        {"en": "The school reopens in September.", "ru": "Школа откроется в августе."},
        {"en": ["September"], "ru": ["августе"]},
    ),
    (
        ("ua", "ru"),
        {"ua": "Дамбу прорвало в червні.", "ru": "Дамбу прорвало в июле."},
        {"ua": ["червні"], "ru": ["июле"]},
    ),
    (
        ("en",),
        {"ua": "Музей відкриють 12 грудня.", "en": "The museum opens on Nov. 12.", "ru": "Музей откроют 12 декабря."},
        {"ua": ["грудня"], "en": ["Nov"], "ru": ["декабря"]},
    ),
    (
        ("ru",),
        {
            "ua": "Музей відкриють 12 грудня.",
            "en": "The museum opens on 12 December.",
            "ru": "Музей откроют 22 декабря.",
        },
        {"ua": ["12"], "en": ["12"], "ru": ["22"]},
    ),
    (
        ("ua",),
        {
            "ua": "Двадцять п'ятого серпня перекриють центр.",
            "en": "The centre closes on 24 August.",
            "ru": "24 августа перекроют центр.",
        },
        {"ua": ["Двадцять п'ятого"], "en": ["24"], "ru": ["24"]},
    ),
    (
        ("en",),
        {
            "ua": "Третього вересня почнеться суд.",
            "en": "The trial opens on September 13th.",
            "ru": "Суд начнётся 3 сентября.",
        },
        {"ua": ["Третього"], "en": ["13th"], "ru": ["3"]},
    ),
    (("en", "ru"), {"en": "The vote is on May 7.", "ru": "Выборы пройдут 17 мая."}, {"en": ["7"], "ru": ["17"]}),
    (("ua", "en"), {"ua": "Рейс буде 30 березня.", "en": "The flight is on March 31."}, {"ua": ["30"], "en": ["31"]}),
    (
        ("ru",),
        {
            "ua": "Ярмарок триватиме 25-26 липня.",
            "en": "The fair runs July 25-26.",
            "ru": "Ярмарка пройдёт 25–26 июня.",
        },
        {"ua": ["липня"], "en": ["July"], "ru": ["июня"]},
    ),
    (
        ("ru",),
        {
            "ua": "У п'ятницю вимкнули світло.",
            "en": "The lights went out on Friday.",
            "ru": "В четверг отключили свет.",
        },
        {"ua": ["п'ятницю"], "en": ["Friday"], "ru": ["четверг"]},
    ),
    (
        ("en",),
        {"ua": "Служба буде в неділю.", "en": "The service is on Saturday.", "ru": "Служба пройдёт в воскресенье."},
        {"ua": ["неділю"], "en": ["Saturday"], "ru": ["воскресенье"]},
    ),
    (
        ("ua",),
        {
            "ua": "Рада збереться в середу.",
            "en": "The council meets on Monday.",
            "ru": "Совет соберётся в понедельник.",
        },
        {"ua": ["середу"], "en": ["Monday"], "ru": ["понедельник"]},
    ),
    (
        ("ua", "en"),
        {"ua": "Суд відклали до суботи.", "en": "The hearing was put off until Sunday."},
        {"ua": ["суботи"], "en": ["Sunday"]},
    ),
    (
        ("en", "ru"),
        {"en": "Trams stop on Thursday.", "ru": "Трамваи встанут во вторник."},
        {"en": ["Thursday"], "ru": ["вторник"]},
    ),
    (
        ("en",),
        {
            "ua": "Станцію закрили у 2019 році.",
            "en": "The station closed in 2009.",
            "ru": "Станцию закрыли в 2019 году.",
        },
        {"ua": ["2019"], "en": ["2009"], "ru": ["2019"]},
    ),
    (
        ("ru",),
        {"ua": "Храм збудовано 1654 року.", "en": "The church was built in 1654.", "ru": "Храм построен в 1645 году."},
        {"ua": ["1654"], "en": ["1654"], "ru": ["1645"]},
    ),
    (
        ("ua", "en"),
        {"ua": "Завод запустили в 1974 році.", "en": "The plant started up in 1947."},
        {"ua": ["1974"], "en": ["1947"]},
    ),
    (
        ("ua",),
        {
            "ua": "Музей закрили 01.09.2022.",
            "en": "The museum closed on September 1, 2023.",
            "ru": "Музей закрыли 1 сентября 2023 года.",
        },
        {"ua": ["2022"], "en": ["2023"], "ru": ["2023"]},
    ),
    (
        ("en",),
        {
            "ua": "Музей закрили 01.09.2023.",
            "en": "The museum closed on October 1, 2023.",
            "ru": "Музей закрыли 1 сентября 2023 года.",
        },
        {"ua": ["09"], "en": ["October"], "ru": ["сентября"]},
    ),
    (
        ("ru",),
        {
            "ua": "Звіт подали 25 липня 2024 року.",
            "en": "The report was filed on 25 July 2024.",
            "ru": "Отчёт подали 26.07.2024.",
        },
        {"ua": ["25"], "en": ["25"], "ru": ["26"]},
    ),
    (
        ("ru",),
        {
            "ua": "Акт датовано 2023-09-01.",
            "en": "The act is dated 1 September 2023.",
            "ru": "Акт датирован 2023-10-01.",
        },
        {"ua": ["09"], "en": ["September"], "ru": ["10"]},
    ),
    (
        ("en",),
        {
            "ua": "Реформа тривала у 2020–2022 роках.",
            "en": "The reform ran from 2020 to 2023.",
            "ru": "Реформа шла с 2020 по 2022 год.",
        },
        {"ua": ["2022"], "en": ["2023"], "ru": ["2022"]},
    ),
    (
        ("ru",),
        {"ua": "Група виникла у 1980-х.", "en": "The band formed in the 1980s.", "ru": "Группа возникла в 1970-х."},
        {"ua": ["1980"], "en": ["1980"], "ru": ["1970"]},
    ),
    (
        ("ru",),
        {"ua": "Бюджет на 2025 рік ухвалено.", "en": "The 2025 budget has passed.", "ru": "Бюджет на 2026 год принят."},
        {"ua": ["2025"], "en": ["2025"], "ru": ["2026"]},
    ),
    (
        ("ua",),
        {
            "ua": "Свято припадає на 2 жовтня.",
            "en": "The feast falls on 1 October.",
            "ru": "Праздник приходится на первое октября.",
        },
        {"ua": ["2"], "en": ["1"], "ru": ["первое"]},
    ),
    (
        ("en",),
        {"ua": "Фінал зіграють у вівторок.", "en": "The final is on Wednesday.", "ru": "Финал сыграют во вторник."},
        {"ua": ["вівторок"], "en": ["Wednesday"], "ru": ["вторник"]},
    ),
    (
        ("ru",),
        {"ua": "Теплим видався листопад.", "en": "November was warm.", "ru": "Тёплым выдался октябрь."},
        {"ua": ["листопад"], "en": ["November"], "ru": ["октябрь"]},
    ),
    (
        ("ua", "en"),
        {"ua": "Ринок закрили в суботу.", "en": "The market shut on Sunday."},
        {"ua": ["суботу"], "en": ["Sunday"]},
    ),
    (
        ("en",),
        {"ua": "Хліб подорожчав у 1990-х.", "en": "Bread prices rose in the 1980s.", "ru": "Хлеб подорожал в 1990-е."},
        {"ua": ["1990"], "en": ["1980"], "ru": ["1990"]},
    ),
    (
        ("ua",),
        {
            "ua": "Указ діє з 1 січня 2027 року.",
            "en": "The decree applies from January 1, 2026.",
            "ru": "Указ действует с 01.01.2026.",
        },
        {"ua": ["2027"], "en": ["2026"], "ru": ["2026"]},
    ),
    (
        ("en",),
        {
            "ua": "Форум пройде 14–16 червня.",
            "en": "The forum is on 14–16 July.",
            "ru": "Форум пройдёт с 14 по 16 июня.",
        },
        {"ua": ["червня"], "en": ["July"], "ru": ["июня"]},
    ),
    (
        ("ru",),
        {
            "ua": "Нараду перенесли на четвер.",
            "en": "The talks moved to Thursday.",
            "ru": "Совещание перенесли на пятницу.",
        },
        {"ua": ["четвер"], "en": ["Thursday"], "ru": ["пятницу"]},
    ),
    (
        ("ua",),
        {
            "ua": "Щороку 8 листопада пекарні зачинені.",
            "en": "Bakeries close every year on November 9.",
            "ru": "Ежегодно 9 ноября пекарни закрыты.",
        },
        {"ua": ["8"], "en": ["9"], "ru": ["9"]},
    ),
    (
        ("en",),
        {"ua": "Клуб заснували в 1911-му.", "en": "The club was founded in 1919.", "ru": "Клуб основан в 1911-м."},
        {"ua": ["1911"], "en": ["1919"], "ru": ["1911"]},
    ),
    (
        ("ua", "ru"),
        {"ua": "Сеанс — у понеділок.", "ru": "Сеанс — в воскресенье."},
        {"ua": ["понеділок"], "ru": ["воскресенье"]},
    ),
    (
        ("ru",),
        {
            "ua": "Рада збереться 19 лютого.",
            "en": "The council meets on February 19.",
            "ru": "Совет соберётся 19 марта.",
        },
        {"ua": ["лютого"], "en": ["February"], "ru": ["марта"]},
    ),
    (
        ("en",),
        {
            "ua": "Ярмарок триватиме 25-26 липня.",
            "en": "The fair runs July 25-27.",
            "ru": "Ярмарка пройдёт 25–26 июля.",
        },
        {"ua": ["26"], "en": ["27"], "ru": ["26"]},
    ),
    (
        ("ua",),
        {
            "ua": "Курси тривають з 4 по 9 травня.",
            "en": "The course runs from May 3 to 9.",
            "ru": "Курсы идут с 3 по 9 мая.",
        },
        {"ua": ["4"], "en": ["3"], "ru": ["3"]},
    ),
    (
        ("ua", "en"),
        {"ua": "Ринок закрито по суботах.", "en": "The market is shut on Sundays."},
        {"ua": ["суботах"], "en": ["Sundays"]},
    ),
    (
        ("en",),
        {
            "ua": "Чергу скасують із середини жовтня.",
            "en": "Queues end from mid-August.",
            "ru": "Очередь отменят с середины октября.",
        },
        {"ua": ["жовтня"], "en": ["August"], "ru": ["октября"]},
    ),
    (
        ("ru",),
        {"ua": "Листопад видався теплим.", "en": "November was warm.", "ru": "Октябрь выдался тёплым."},
        {"ua": ["Листопад"], "en": ["November"], "ru": ["Октябрь"]},
    ),
    (
        ("ru",),
        {
            "ua": "Липневі зливи залили підвали.",
            "en": "July downpours flooded cellars.",
            "ru": "Июньские ливни залили подвалы.",
        },
        {"ua": ["Липневі"], "en": ["July"], "ru": ["Июньские"]},
    ),
    (
        ("ru",),
        {"ua": "Форум іде 14–16 червня.", "en": "The forum is on 14–16 June.", "ru": "Форум идёт 17–19 июня."},
        {"ua": ["14", "16"], "en": ["14", "16"], "ru": ["17", "19"]},
    ),
]


@pytest.mark.parametrize(("odd", "sides", "words"), DIFFERENT)
def test_different_dates(odd: tuple[str, ...], sides: dict[str, str], words: dict[str, list[str]]) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags_of(alignment, checks=FIGURES)
    assert (flag.kind, flag.editions) == ("date", odd)
    found = marked(alignment, flag)
    assert {code: found.get(code) for code in words} == words
    assert 0 <= flag.score <= 1


def test_each_part_of_a_date_is_told_in_the_words_of_the_editions() -> None:
    (month,) = flags_of(one_unit(ua="Суд у липні.", en="The trial is in June.", ru="Суд в июле."), checks=FIGURES)
    (day,) = flags_of(one_unit(ua="Суд 4 липня.", en="The trial is on July 5.", ru="Суд 4 июля."), checks=FIGURES)
    (weekday,) = flags_of(one_unit(ua="Суд у середу.", en="The trial is on Friday."), checks=FIGURES)
    assert str(month.message) == "The months differ: UA: липні · EN: June · RU: июле"
    assert str(day.message) == "The dates differ: UA, RU: 4 · EN: 5"
    assert str(weekday.message) == "The days of the week differ: UA: середу · EN: Friday"
    assert month.severity == day.severity == weekday.severity == "critical"


def test_a_month_that_only_one_edition_names_is_no_difference() -> None:
    assert flags_of(one_unit(ua="Суд минув.", en="The trial in June is over.", ru="Суд прошёл."), checks=FIGURES) == ()
