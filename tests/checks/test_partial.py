"""Parts of a sentence that one edition of three lacks."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from tests.checks.article import article, flags_of, marked, one_unit
from workbench.checks import run_checks
from workbench.checks.material import Material
from workbench.checks.partial import Partial
from workbench.domain import Alignment, Flag
from workbench.embed import load_encoder

CODES = ("ua", "en", "ru")
WHOLE = [
    (
        "Міська рада вранці схвалила бюджет на наступний рік{, попри протести вчителів і лікарів}.",
        "The city council approved next year's budget in the morning{, despite protests by teachers and doctors}.",
        "Городской совет утром одобрил бюджет на следующий год{, несмотря на протесты учителей и врачей}.",
    ),
    (
        "Міністр оборони прибув до Варшави{, де зустрівся з польськими генералами}.",
        "The defence minister arrived in Warsaw{, where he met Polish generals}.",
        "Министр обороны прибыл в Варшаву{, где встретился с польскими генералами}.",
    ),
    (
        "Пожежа знищила склад із меблями{, але ніхто з робітників не постраждав}.",
        "The fire destroyed a furniture warehouse{, but none of the workers was hurt}.",
        "Пожар уничтожил склад с мебелью{, но никто из рабочих не пострадал}.",
    ),
    (
        "Школу закрили на ремонт{, а учнів перевели до сусіднього села}.",
        "The school was closed for repairs{, and the pupils were moved to a neighbouring village}.",
        "Школу закрыли на ремонт{, а учеников перевели в соседнее село}.",
    ),
    (
        "{За словами прокурора, }підозрюваний утік за кордон на вкраденому автомобілі.",
        "{According to the prosecutor, }the suspect fled abroad in a stolen car.",
        "{По словам прокурора, }подозреваемый сбежал за границу на украденном автомобиле.",
    ),
    (
        "Лікарня отримала нове обладнання{, яке подарували благодійники з Німеччини}.",
        "The hospital received new equipment{, which was donated by benefactors from Germany}.",
        "Больница получила новое оборудование{, которое подарили благотворители из Германии}.",
    ),
    (
        "Президент підписав закон про мову{ і відразу вилетів на саміт до Брюсселя}.",
        "The president signed the language law{ and immediately flew to a summit in Brussels}.",
        "Президент подписал закон о языке{ и сразу вылетел на саммит в Брюссель}.",
    ),
    (
        "Суд відпустив журналіста під заставу{, хоча слідство наполягало на арешті}.",
        "The court released the journalist on bail{, although the investigators insisted on his arrest}.",
        "Суд отпустил журналиста под залог{, хотя следствие настаивало на аресте}.",
    ),
    (
        "Фермери перекрили дорогу тракторами{, вимагаючи дешевшого пального й вищих цін на зерно}.",
        "Farmers blocked the road with tractors{, demanding cheaper fuel and higher grain prices}.",
        "Фермеры перекрыли дорогу тракторами{, требуя более дешёвого топлива и более высоких цен на зерно}.",
    ),
    (
        "Музей відкрив виставку старовинних карт{, зібраних мандрівниками в Африці та Азії}.",
        "The museum opened an exhibition of old maps{ collected by travellers in Africa and Asia}.",
        "Музей открыл выставку старинных карт{, собранных путешественниками в Африке и Азии}.",
    ),
    (
        "Поліція затримала двох підлітків{, які розмалювали стіни вокзалу}.",
        "Police detained two teenagers{ who had painted the walls of the railway station}.",
        "Полиция задержала двух подростков{, которые разрисовали стены вокзала}.",
    ),
    (
        "Рятувальники знайшли туристів у горах{ після двох днів пошуків у снігову бурю}.",
        "Rescuers found the tourists in the mountains{ after two days of searching in a snowstorm}.",
        "Спасатели нашли туристов в горах{ после двух дней поисков в снежную бурю}.",
    ),
    (
        "Банк підвищив ставки за кредитами{, щоб стримати інфляцію та захистити вкладників}.",
        "The bank raised interest rates on loans{ in order to curb inflation and protect depositors}.",
        "Банк повысил ставки по кредитам{, чтобы сдержать инфляцию и защитить вкладчиков}.",
    ),
    (
        "Команда програла вирішальний матч{, бо воротар отримав травму коліна}.",
        "The team lost the decisive match{ because the goalkeeper injured his knee}.",
        "Команда проиграла решающий матч{, потому что вратарь получил травму колена}.",
    ),
    (
        "Делегація оглянула зруйнований міст{ і пообіцяла гроші на його відбудову}.",
        "The delegation inspected the destroyed bridge{ and promised money for its reconstruction}.",
        "Делегация осмотрела разрушенный мост{ и пообещала деньги на его восстановление}.",
    ),
    (
        "Вчені попередили про посуху на півдні{, де фермери вже втратили половину врожаю соняшнику}.",
        "Scientists warned of a drought in the south{, where farmers have already lost half of the sunflower harvest}.",
        "Учёные предупредили о засухе на юге{, где фермеры уже потеряли половину урожая подсолнечника}.",
    ),
    (
        "{Незважаючи на сильний дощ і холод, }тисячі людей прийшли на площу.",
        "{Despite heavy rain and cold, }thousands of people came to the square.",
        "{Несмотря на сильный дождь и холод, }тысячи людей пришли на площадь.",
    ),
    (
        "Директор театру подав у відставку{ через скандал із продажем квитків}.",
        "The theatre's director resigned{ over a scandal involving ticket sales}.",
        "Директор театра подал в отставку{ из-за скандала с продажей билетов}.",
    ),
    (
        "Уряд продовжив перемовини з профспілками{, однак сторони не домовилися про зарплати}.",
        "The government continued talks with the trade unions{, but the parties did not agree on wages}.",
        "Правительство продолжило переговоры с профсоюзами{, однако стороны не договорились о зарплатах}.",
    ),
    (
        "Корабель із пшеницею вийшов з порту{ у супроводі двох турецьких катерів}.",
        "A ship carrying wheat left the port{, escorted by two Turkish boats}.",
        "Корабль с пшеницей вышел из порта{ в сопровождении двух турецких катеров}.",
    ),
    (
        "Завод зупинив виробництво{, а робітників відправив у неоплачувану відпустку}.",
        "The factory stopped production{ and sent its workers on unpaid leave}.",
        "Завод остановил производство{, а рабочих отправил в неоплачиваемый отпуск}.",
    ),
    (
        "Парламент відклав голосування{, оскільки опозиція покинула залу засідань}.",
        "Parliament postponed the vote{ because the opposition had left the chamber}.",
        "Парламент отложил голосование{, поскольку оппозиция покинула зал заседаний}.",
    ),
    (
        "Мер пообіцяв полагодити дахи{ до початку зими та купити нові автобуси}.",
        "The mayor promised to repair the roofs{ before winter begins and to buy new buses}.",
        "Мэр пообещал починить крыши{ до начала зимы и купить новые автобусы}.",
    ),
    (
        "Письменниця{, яка дитинство провела в Парижі,} повернулася до рідного міста.",
        "The writer{, who had spent her childhood in Paris,} returned to her home town.",
        "Писательница{, которая детство провела в Париже,} вернулась в родной город.",
    ),
    (
        "Потяг зіткнувся з вантажівкою{, водій якої заснув за кермом}.",
        "A train collided with a lorry{ whose driver had fallen asleep at the wheel}.",
        "Поезд столкнулся с грузовиком{, водитель которого заснул за рулём}.",
    ),
    (
        "Зоопарк показав відвідувачам маленького тигра{, народженого в неволі минулої весни}.",
        "The zoo showed visitors a tiger cub{ born in captivity last spring}.",
        "Зоопарк показал посетителям тигрёнка{, рождённого в неволе прошлой весной}.",
    ),
    (
        "Компанія звільнила головного бухгалтера{, якого підозрюють у розкраданні державних коштів}.",
        "The company dismissed its chief accountant{, who is suspected of embezzling public funds}.",
        "Компания уволила главного бухгалтера{, которого подозревают в хищении государственных средств}.",
    ),
    (
        "Волонтери відвезли на фронт теплий одяг{, ліки та спальні мішки}.",
        "Volunteers took warm clothes to the front{, along with medicines and sleeping bags}.",
        "Волонтёры отвезли на фронт тёплую одежду{, лекарства и спальные мешки}.",
    ),
    (
        "Посол покинув залу{ на знак протесту проти виступу російського делегата}.",
        "The ambassador left the hall{ in protest against the Russian delegate's speech}.",
        "Посол покинул зал{ в знак протеста против выступления российского делегата}.",
    ),
]
"""Three editions of a sentence, with the part in braces that one of them goes without."""


def flags(alignment: Alignment) -> tuple[Flag, ...]:
    return flags_of(alignment, checks=(Partial(),))


def without(sentence: str) -> str:
    """The sentence without the part in braces."""
    left = re.sub(r"\{.*\}", "", sentence)
    return left[0].upper() + left[1:]


def entire(sentence: str) -> str:
    return re.sub(r"[{}]", "", sentence)


def part(sentence: str) -> tuple[int, int]:
    """Where the part in braces stands in the entire sentence."""
    start = sentence.index("{")
    return start, sentence.index("}") - 1


def share_marked(sentence: str, flag: Flag, code: str) -> tuple[float, float]:
    """How much of the part is marked, and how much of what is marked is the part."""
    first, last = part(sentence)
    spans = [(span.start, span.end) for span in flag.spans if span.edition == code]
    inside = sum(max(0, min(end, last) - max(start, first)) for start, end in spans)
    return inside / (last - first), inside / max(1, sum(end - start for start, end in spans))


@pytest.mark.parametrize("odd", CODES)
@pytest.mark.parametrize("row", WHOLE, ids=lambda row: without(row[1])[:30])
def test_must_flag(row: tuple[str, str, str], odd: str) -> None:
    sentences = dict(zip(CODES, row, strict=True))
    sides = {code: without(said) if code == odd else entire(said) for code, said in sentences.items()}
    (flag,) = flags(one_unit(**sides))
    assert (flag.kind, flag.editions, flag.severity) == ("partial", (odd,), "minor")
    assert {span.edition for span in flag.spans} == set(CODES) - {odd}
    for code in set(CODES) - {odd}:
        assert min(share_marked(sentences[code], flag, code)) >= 0.6, flag.spans


@pytest.mark.parametrize("row", WHOLE, ids=lambda row: without(row[1])[:30])
def test_nothing_is_lacking_where_all_say_it_or_none_does(row: tuple[str, str, str]) -> None:
    for say in (entire, without):
        assert flags(one_unit(**{code: say(said) for code, said in zip(CODES, row, strict=True)})) == ()


@pytest.mark.parametrize(
    ("ua", "en", "ru"),
    [
        (
            "Міська рада схвалила бюджет, попри протести вчителів.",
            "The city council approved the budget despite protests by teachers.",
            "Городской совет одобрил бюджет, несмотря на протесты учителей.",
        ),
        (
            "Попри протести вчителів, міська рада схвалила бюджет.",
            "The city council approved the budget, despite protests by teachers.",
            "Городской совет, несмотря на протесты учителей, одобрил бюджет.",
        ),
        (
            "Коли почався дощ, люди розійшлися по домівках.",
            "People went home when it started to rain.",
            "Люди разошлись по домам, когда начался дождь.",
        ),
        (
            "За словами прокурора, підозрюваний утік за кордон.",
            "The suspect has fled abroad, the prosecutor said.",
            "Подозреваемый сбежал за границу, заявил прокурор.",
        ),
        (
            "Пожежники приборкали вогонь за годину.",
            "Firefighters put out the blaze within an hour.",
            "Пожарные справились с огнём за час.",
        ),
        (
            "Він очолює компанію з 2010 року.",
            "He has been the head of the company since 2010.",
            "С 2010 года он возглавляет компанию.",
        ),
        (
            "Завод зупинив роботу, бо не вистачало сировини.",
            "The plant shut down for want of raw materials.",
            "Завод встал из-за нехватки сырья.",
        ),
        (
            "Суд визнав його винним і призначив п'ять років ув'язнення.",
            "The court found him guilty and sentenced him to five years in prison.",
            "Суд признал его виновным и приговорил к пяти годам тюрьмы.",
        ),
        (
            "Депутати відклали голосування на тиждень.",
            "MPs put the vote off for a week.",
            "Депутаты перенесли голосование на неделю.",
        ),
        (
            "Мер пообіцяв полагодити дахи до початку зими.",
            "The mayor promised that the roofs would be repaired before winter.",
            "Мэр обещает, что крыши починят до зимы.",
        ),
        (
            "Школу закрили на ремонт, а учнів перевели до сусіднього села.",
            "The pupils were moved to a neighbouring village, as the school is closed for repairs.",
            "Учеников перевели в соседнее село: школа закрыта на ремонт.",
        ),
        ("Ціни на хліб зросли вдвічі.", "The price of bread has doubled.", "Хлеб подорожал в два раза."),
        ("На жаль, врятувати його не вдалося.", "Sadly, he could not be saved.", "К сожалению, спасти его не удалось."),
        (
            "Врожай цього року буде меншим, ніж торік, кажуть аграрії.",
            "Farmers say this year's harvest will be smaller than last year's.",
            "Аграрии говорят, что урожай в этом году будет меньше прошлогоднего.",
        ),
        (
            "Потяг зіткнувся з вантажівкою, водій якої заснув за кермом.",
            "A train hit a lorry whose driver had nodded off at the wheel.",
            "Поезд столкнулся с грузовиком: его водитель уснул за рулём.",
        ),
        (
            "Вона приїхала до Києва, щоб навчатися музики.",
            "She came to Kyiv to study music.",
            "Она приехала в Киев учиться музыке.",
        ),
        (
            "Фермери вимагають дешевшого пального.",
            "Farmers are demanding cheaper fuel.",
            "Фермеры требуют удешевить топливо.",
        ),
    ],
)
def test_put_differently(ua: str, en: str, ru: str) -> None:
    assert flags(one_unit(ua=ua, en=en, ru=ru)) == ()


@pytest.mark.parametrize(
    ("ua", "en", "ru"),
    [
        (
            "Він навчався в Університеті штату Луїзіана.",
            "He studied at LSU.",
            "Он учился в Университете штата Луизиана.",
        ),
        (
            "Він закінчив Університет штату Луїзіана й працював юристом у Новому Орлеані.",
            "He graduated from LSU and worked as a lawyer in New Orleans.",
            "Он окончил Университет штата Луизиана и работал юристом в Новом Орлеане.",
        ),
        (
            "Служба безпеки України затримала чиновника.",
            "The SBU detained an official.",
            "Служба безопасности Украины задержала чиновника.",
        ),
        (
            "Організація Об'єднаних Націй закликала до перемир'я.",
            "The UN called for a ceasefire.",
            "Организация Объединённых Наций призвала к перемирию.",
        ),
        (
            "НАБУ обшукало кабінет заступника міністра.",
            "The National Anti-Corruption Bureau searched the deputy minister's office.",
            "НАБУ обыскало кабинет заместителя министра.",
        ),
        (
            "Міністр заявив, що Міжнародний валютний фонд відклав транш до осені.",
            "The minister said that the International Monetary Fund had put the tranche off until autumn.",
            "Министр заявил, что МВФ отложил транш до осени.",
        ),
        (
            "Про спалах кору попередила Всесвітня організація охорони здоров'я.",
            "A measles outbreak was announced by the WHO.",
            "О вспышке кори предупредила Всемирная организация здравоохранения.",
        ),
        (
            "Країну прийняли до Світової організації торгівлі.",
            "The country was admitted to the WTO.",
            "Страну приняли во Всемирную торговую организацию.",
        ),
        (
            "Станцію оглянули експерти МАГАТЕ.",
            "The plant was inspected by experts from the International Atomic Energy Agency.",
            "Станцию осмотрели эксперты МАГАТЭ.",
        ),
        (
            "Його запросили до Массачусетського технологічного інституту читати лекції.",
            "He was invited to MIT to give lectures.",
            "Его пригласили в Массачусетский технологический институт читать лекции.",
        ),
        (
            "Затримання провели агенти Федерального бюро розслідувань у Чикаго.",
            "The arrest was made by FBI agents in Chicago.",
            "Задержание провели агенты Федерального бюро расследований в Чикаго.",
        ),
    ],
)
def test_an_abbreviation_stands_for_a_name(ua: str, en: str, ru: str) -> None:
    assert flags(one_unit(ua=ua, en=en, ru=ru)) == ()


SCHOOL = {
    "ua": "Школу закрили на ремонт, а учнів перевели до сусіднього села.",
    "en": "The school was closed for repairs.",
    "ru": "Школу закрыли на ремонт, а учеников перевели в соседнее село.",
}


def test_it_names_the_part_and_marks_it() -> None:
    alignment = one_unit(**SCHOOL)
    (flag,) = flags(alignment)
    assert marked(alignment, flag) == {
        "ua": ["а учнів перевели до сусіднього села"],
        "ru": ["а учеников перевели в соседнее село"],
    }
    assert str(flag.message) == (
        "Nothing in EN for this part; UA: а учнів перевели до сусіднього села · RU: а учеников перевели в соседнее село"
    )


def test_it_is_sure_of_itself() -> None:
    (flag,) = Partial().run(Material(one_unit(**SCHOOL), encode=load_encoder().encode))
    assert 0.93 <= flag.score <= 1


def test_a_long_part_is_named_by_its_beginning() -> None:
    more = (
        ", а учнів разом із учителями перевели до сусіднього села над річкою",
        ", а учеников вместе с учителями перевели в соседнее село над рекой",
    )
    (flag,) = flags(
        one_unit(ua=f"Школу закрили на ремонт{more[0]}.", en=SCHOOL["en"], ru=f"Школу закрыли на ремонт{more[1]}.")
    )
    for said in str(flag.message).removeprefix("Nothing in EN for this part; ").split(" · "):
        assert said.endswith(" …")
        assert len(said) < 70


@pytest.mark.parametrize("sides", [("ua", "en"), ("en", "ru")])
def test_two_editions_do_not_outvote_each_other(sides: tuple[str, str]) -> None:
    assert flags(one_unit(**{code: SCHOOL[code] for code in sides})) == ()


def test_two_editions_without_it_are_no_fault() -> None:
    assert flags(one_unit(**{**SCHOOL, "ru": "Школу закрыли на ремонт."})) == ()


@pytest.mark.parametrize(
    ("neighbour", "lacking"),
    [
        ("The parents are angry.", True),
        ("The pupils were moved to a neighbouring village, the parents are angry.", False),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_what_the_sentence_before_or_after_says_is_not_lacking(neighbour: str, lacking: bool, before: bool) -> None:
    rows: list[Mapping[str, str]] = [SCHOOL, {"ua": "Батьки обурені.", "en": neighbour, "ru": "Родители возмущены."}]
    found = flags(article(*(rows[::-1] if before else rows)))
    assert [(flag.unit, flag.editions) for flag in found] == ([(int(before), ("en",))] if lacking else [])


def test_a_side_of_two_sentences_is_marked_in_both() -> None:
    alignment = one_unit(
        ua=["Школу закрили на ремонт.", "Учнів перевели до сусіднього села."],
        en="The school was closed for repairs.",
        ru=["Школу закрыли на ремонт.", "Учеников перевели в соседнее село."],
    )
    (flag,) = flags(alignment)
    assert flag.editions == ("en",)
    assert {(span.edition, span.sentence) for span in flag.spans} == {("ua", 1), ("ru", 1)}


def test_without_vectors_it_says_nothing() -> None:
    assert run_checks(one_unit(**SCHOOL), checks=(Partial(),)).flags == ()
