"""What two editions deny and the third has lost."""

from __future__ import annotations

import time

import pytest

from tests.checks.article import article, flags_of, marked, one_unit
from workbench.checks import run_checks
from workbench.checks.negation import Negation
from workbench.domain import Alignment, Flag
from workbench.embed import load_encoder

UA = "Суд не відпустив колишнього мера під заставу, повідомила його адвокатка."
EN = "The court did not release the former mayor on bail, his lawyer said."
RU = "Суд не отпустил бывшего мэра под залог, сообщила его адвокат."
DE = "Das Gericht hat den früheren Bürgermeister nicht gegen Kaution freigelassen, sagte seine Anwältin."
EN_LOST, RU_LOST, DE_LOST = EN.replace("not ", ""), RU.replace("не ", ""), DE.replace("nicht ", "")


def flags(alignment: Alignment) -> tuple[Flag, ...]:
    return flags_of(alignment, checks=(Negation(),))


SAME = [
    # ua, en, ru
    # All three deny.
    (
        "Міська рада не погодила новий маршрут трамвая через старий парк.",
        "The city council did not approve the new tram route through the old park.",
        "Городской совет не согласовал новый маршрут трамвая через старый парк.",
    ),
    (
        "Рятувальники не знайшли нікого під завалами складу на околиці міста.",
        "Rescuers did not find anyone under the rubble of a warehouse outside the city.",
        "Спасатели не нашли никого под завалами склада на окраине города.",
    ),
    (
        "Завод не працює з понеділка, бо туди досі не привезли вугілля.",
        "The plant hasn't been running since Monday because coal still hasn't been delivered there.",
        "Завод не работает с понедельника, потому что туда до сих пор не привезли уголь.",
    ),
    (
        "У школах району немає гарячої води вже другий тиждень поспіль.",
        "There has been no hot water in the district's schools for a second week.",
        "В школах района нет горячей воды уже вторую неделю подряд.",
    ),
    (
        "Жоден із трьох кандидатів не прийшов на дебати в студію телеканалу.",
        "None of the three candidates came to the debate at the channel's studio.",
        "Ни один из трёх кандидатов не пришёл на дебаты в студию телеканала.",
    ),
    (
        "Без дозволу інспекції будувати тут склад не можна, нагадали в мерії.",
        "A warehouse cannot be built here without the inspectorate's permit, the mayor's office recalled.",
        "Без разрешения инспекции строить здесь склад нельзя, напомнили в мэрии.",
    ),
    (
        "Водій автобуса не помітив червоного сигналу й виїхав на перехрестя.",
        "The bus driver did not notice the red light and drove into the junction.",
        "Водитель автобуса не заметил красного сигнала и выехал на перекрёсток.",
    ),
    (
        "Ні міністр, ні його заступник не коментували результатів перевірки лікарні.",
        "Neither the minister nor his deputy commented on the results of the hospital inspection.",
        "Ни министр, ни его заместитель не комментировали результаты проверки больницы.",
    ),
    (
        "Ціни на хліб цього місяця не зміняться, пообіцяли в асоціації пекарів.",
        "Bread prices won't change this month, the bakers' association promised.",
        "Цены на хлеб в этом месяце не изменятся, пообещали в ассоциации пекарей.",
    ),
    (
        "Такого високого рівня води в річці місцеві жителі ще ніколи не бачили.",
        "Residents had never before seen such a high water level in the river.",
        "Такого высокого уровня воды в реке местные жители ещё никогда не видели.",
    ),
    (
        "Суд не відпустив підозрюваного, а прокурор не назвав нової дати засідання.",
        "The court did not release the suspect, and the prosecutor did not name a new hearing date.",
        "Суд не отпустил подозреваемого, а прокурор не назвал новой даты заседания.",
    ),
    (
        "Потяг до Одеси сьогодні не поїде: на станції немає світла.",
        "The train to Odesa will not run today: there is no power at the station.",
        "Поезд в Одессу сегодня не поедет: на станции нет света.",
    ),
    (
        "Понад сорок тисяч родин області залишилися без світла після урагану.",
        "More than forty thousand families in the region have no power after the hurricane.",
        "Более сорока тысяч семей области остались без света после урагана.",
    ),
    (
        "Міністр пояснив, чому не підписав угоду з іноземним банком.",
        "The minister explained why he had not signed the deal with the foreign bank.",
        "Министр объяснил, почему не подписал соглашение с иностранным банком.",
    ),
    (
        "Мешканці питають мера: міст готовий, то чому він досі не відкритий?",
        "Residents are asking the mayor: the bridge is ready, so why isn't it open yet?",
        "Жители спрашивают мэра: мост готов, так почему он до сих пор не открыт?",
    ),
    # Twice in Slavic, once in English.
    (
        "Ніхто з чиновників нічого не сказав про причини вибуху на складі.",
        "Nobody among the officials said anything about the causes of the blast at the warehouse.",
        "Никто из чиновников ничего не сказал о причинах взрыва на складе.",
    ),
    (
        "Поліція ніколи нікого не затримувала за цією адресою, запевнив сусід.",
        "Police had never detained anyone at this address, a neighbour insisted.",
        "Полиция никогда никого не задерживала по этому адресу, заверил сосед.",
    ),
    (
        "Компанія нікому нічого не винна, заявив на зборах її директор.",
        "The company owes nothing to anyone, its director said at the meeting.",
        "Компания никому ничего не должна, заявил на собрании её директор.",
    ),
    (
        "Жодного рішення про ремонт мосту ніхто досі не ухвалив, кажуть депутати.",
        "No decision on repairing the bridge has been taken yet, the deputies say.",
        "Никакого решения о ремонте моста никто до сих пор не принял, говорят депутаты.",
    ),
    (
        "Ніде в документах немає жодної згадки про другий договір оренди.",
        "Nowhere in the documents is there any mention of a second lease.",
        "Нигде в документах нет никакого упоминания о втором договоре аренды.",
    ),
    (
        "Нічого подібного в нашому селі ніколи раніше не траплялося, згадує вчителька.",
        "Nothing like this has ever happened in our village before, a teacher recalls.",
        "Ничего подобного в нашем селе никогда раньше не случалось, вспоминает учительница.",
    ),
    (
        "На жодне з п'яти питань журналістів речник так і не відповів.",
        "The spokesman did not answer any of the journalists' five questions.",
        "Ни на один из пяти вопросов журналистов представитель так и не ответил.",
    ),
    (
        "Ніяких документів на ділянку в забудовника не було, з'ясували аудитори.",
        "The developer had no papers for the plot at all, auditors found.",
        "Никаких документов на участок у застройщика не было, выяснили аудиторы.",
    ),
    (
        "Ніхто не постраждав, пожежу на фермі загасили за дві години.",
        "No one was hurt, and the fire at the farm was put out in two hours.",
        "Никто не пострадал, пожар на ферме потушили за два часа.",
    ),
    # Denied in other words.
    (
        "Профспілка не погодилася на умови, які запропонувала залізниця в середу.",
        "The union refused the terms that the railway had offered on Wednesday.",
        "Профсоюз не согласился на условия, которые предложила железная дорога в среду.",
    ),
    (
        "Колишній суддя відмовився свідчити перед комісією парламенту в четвер.",
        "A former judge did not agree to testify before the parliamentary commission on Thursday.",
        "Бывший судья не согласился давать показания перед комиссией парламента в четверг.",
    ),
    (
        "Тренер не захотів пояснювати, чому капітан команди лишився на лаві.",
        "The coach would not explain why the team's captain had stayed on the bench.",
        "Тренер отказался объяснять, почему капитан команды остался на скамейке.",
    ),
    (
        "Команда не зуміла вийти у фінал кубка вперше за шість років.",
        "The team failed to reach the cup final for the first time in six years.",
        "Команда не сумела выйти в финал кубка впервые за шесть лет.",
    ),
    (
        "Сторони так і не домовилися про обмін полоненими на зустрічі в Женеві.",
        "The sides failed to agree on a prisoner exchange at the meeting in Geneva.",
        "Стороны так и не договорились об обмене пленными на встрече в Женеве.",
    ),
    (
        "Через шторм рибалки не змогли повернутися в порт до вечора.",
        "Because of the storm the fishermen were unable to return to port by evening.",
        "Из-за шторма рыбаки не смогли вернуться в порт до вечера.",
    ),
    (
        "Лікарня не має достатньо ліжок для всіх поранених, сказав головний лікар.",
        "The hospital lacks enough beds for all the wounded, its chief doctor said.",
        "Больнице не хватает коек для всех раненых, сказал главный врач.",
    ),
    (
        "Селищу бракує питної води, тож її привозять двічі на тиждень.",
        "The village does not have enough drinking water, so it is brought in twice a week.",
        "Посёлку не хватает питьевой воды, поэтому её привозят дважды в неделю.",
    ),
    (
        "Уряд більше не дозволяє вивозити необроблену деревину за кордон.",
        "The government has banned the export of raw timber abroad.",
        "Правительство больше не разрешает вывозить необработанную древесину за границу.",
    ),
    (
        "Мер заборонив продавати алкоголь у центрі міста після десятої вечора.",
        "The mayor no longer allows alcohol to be sold in the city centre after ten.",
        "Мэр больше не разрешает продавать алкоголь в центре города после десяти вечера.",
    ),
    (
        "Бюджет навряд чи ухвалять до кінця року, вважають опозиційні депутати.",
        "The budget will hardly be passed before the end of the year, opposition deputies believe.",
        "Бюджет вряд ли примут до конца года, считают оппозиционные депутаты.",
    ),
    (
        "Нові вагони метро навряд чи з'являться в місті цього року.",
        "New metro cars are unlikely to appear in the city this year.",
        "Новые вагоны метро вряд ли появятся в городе в этом году.",
    ),
    (
        "Експерти не вірять, що курс гривні зміниться до осені.",
        "Experts hardly believe that the hryvnia rate will change before autumn.",
        "Эксперты не верят, что курс гривны изменится до осени.",
    ),
    (
        "Аеропорт перестав приймати нічні рейси через ремонт злітної смуги.",
        "The airport no longer accepts night flights because of runway repairs.",
        "Аэропорт больше не принимает ночные рейсы из-за ремонта взлётной полосы.",
    ),
    (
        "Рішення про тариф оголосять лише в п'ятницю, сказала речниця комісії.",
        "The decision on the tariff will not be announced until Friday, the commission's spokeswoman said.",
        "Решение о тарифе объявят только в пятницу, сказала представительница комиссии.",
    ),
    (
        "Перемовини зірвуться, якщо жодна зі сторін не поступиться, попередив посередник.",
        "Talks will collapse unless one of the sides gives way, the mediator warned.",
        "Переговоры сорвутся, если ни одна из сторон не уступит, предупредил посредник.",
    ),
    (
        "Парламент не підтримав законопроєкт про продаж державних лісів.",
        "Parliament rejected a bill on the sale of state-owned forests.",
        "Парламент не поддержал законопроект о продаже государственных лесов.",
    ),
    (
        "Голова наглядової ради не став відповідати на питання про зарплату.",
        "The head of the supervisory board avoided answering a question about his salary.",
        "Глава наблюдательного совета не стал отвечать на вопрос о зарплате.",
    ),
    (
        "Дістатися до села зараз неможливо: міст змило паводком.",
        "The village cannot be reached now: the bridge was washed away by the flood.",
        "Добраться до села сейчас нельзя: мост смыло паводком.",
    ),
    (
        "Двох моряків досі не знайшли, пошуки тривають третю добу.",
        "Two sailors are still missing, and the search is in its third day.",
        "Двух моряков до сих пор не нашли, поиски идут третьи сутки.",
    ),
    (
        "Туристи нечасто заїжджають у це гірське село взимку, каже староста.",
        "Tourists do not often visit this mountain village in winter, its head says.",
        "Туристы редко заезжают в эту горную деревню зимой, говорит староста.",
    ),
    (
        "Жодного депутата від більшості в залі під час голосування не було.",
        "All deputies of the majority were absent from the hall during the vote.",
        "Ни одного депутата от большинства в зале во время голосования не было.",
    ),
    (
        "У посольстві не захотіли коментувати висилку двох дипломатів.",
        "The embassy declined to comment on the expulsion of two diplomats.",
        "В посольстве не захотели комментировать высылку двух дипломатов.",
    ),
    (
        "Угода втратить чинність, якщо її не ратифікують до кінця червня.",
        "The agreement will expire if it is not ratified by the end of June.",
        "Соглашение утратит силу без ратификации до конца июня.",
    ),
    (
        "Поранений прийшов до лікарні сам, без допомоги лікарів швидкої.",
        "The wounded man came to the hospital on his own, unaided by an ambulance crew.",
        "Раненый пришёл в больницу сам, без помощи врачей скорой.",
    ),
    (
        "Гірники вийшли з шахти неушкодженими після вісімнадцяти годин під землею.",
        "The miners came out of the pit without injuries after eighteen hours underground.",
        "Горняки вышли из шахты без травм после восемнадцати часов под землёй.",
    ),
    (
        "Опалення ввімкнуть не раніше листопада, попередили в тепломережі міста.",
        "The heating will be switched on only in November, the city's heat supplier warned.",
        "Отопление включат не раньше ноября, предупредили в теплосети города.",
    ),
    (
        "Селищу бракує лікарів, тому поранених возять до обласного центру.",
        "The village does not have enough doctors, so the wounded are taken to the regional centre.",
        "В посёлке не хватает врачей, поэтому раненых возят в областной центр.",
    ),
    (
        "Після землетрусу сотні людей лишилися без житла й теплого одягу.",
        "After the earthquake hundreds of people have no homes or warm clothes.",
        "После землетрясения у сотен людей нет жилья и тёплой одежды.",
    ),
    (
        "Суд заборонив компанії рубати ліс біля заповідника до весни.",
        "The company may not cut down the forest near the reserve until spring, a court ruled.",
        "Суд запретил компании рубить лес возле заповедника до весны.",
    ),
    (
        "Колишній міністр відмовився відповідати на запитання слідчих про гроші.",
        "The former minister refused to answer investigators' questions about the money.",
        "Бывший министр не стал отвечать на вопросы следователей о деньгах.",
    ),
    (
        "Воротар збірної пропустить решту сезону через травму коліна.",
        "The national team's goalkeeper will not play again this season because of a knee injury.",
        "Вратарь сборной больше не сыграет в этом сезоне из-за травмы колена.",
    ),
    (
        "У лікарні бракує крові першої групи, повідомила станція переливання.",
        "The hospital is short of type O blood, the transfusion centre said.",
        "В больнице не хватает крови первой группы, сообщила станция переливания.",
    ),
    (
        "Потяг прибув порожнім, бо пасажирів зняли на попередній станції.",
        "The train arrived with no passengers because they had been taken off at the previous station.",
        "Поезд прибыл пустым, потому что пассажиров сняли на предыдущей станции.",
    ),
    (
        "Міська влада нехтує скаргами мешканців на шум від нічних клубів.",
        "City authorities do not listen to residents' complaints about noise from night clubs.",
        "Городские власти игнорируют жалобы жителей на шум от ночных клубов.",
    ),
    (
        "Лісник відсутній на роботі з вівторка, його шукає поліція.",
        "The forester has not been at work since Tuesday, and police are looking for him.",
        "Лесник отсутствует на работе со вторника, его ищет полиция.",
    ),
    (
        "Проєкт нового стадіону провалився через брак коштів у міському бюджеті.",
        "The new stadium was never built because the city budget had no money.",
        "Проект нового стадиона провалился из-за нехватки средств в городском бюджете.",
    ),
    (
        "Обидві сторони дотримуються тиші на фронті вже третій день.",
        "Neither side has broken the ceasefire at the front for three days now.",
        "Обе стороны соблюдают тишину на фронте уже третий день.",
    ),
    (
        "Фермери ледве зібрали половину торішнього врожаю через літню посуху.",
        "Because of the summer drought farmers barely gathered half of last year's harvest.",
        "Из-за летней засухи фермеры едва собрали половину прошлогоднего урожая.",
    ),
    (
        "Експедиція не повернулася в табір, зв'язок із нею втрачено.",
        "The expedition has not returned to camp, and contact with it has been lost.",
        "Экспедиция не вернулась в лагерь, связи с ней нет.",
    ),
    (
        "Рибу з цього озера їсти не можна, попередили санітарні лікарі.",
        "Fish from this lake must not be eaten, health inspectors warned.",
        "Рыбу из этого озера есть нельзя, предупредили санитарные врачи.",
    ),
    (
        "Вступники без сертифіката зможуть скласти іспит у серпні.",
        "Applicants who have no certificate will be able to take the exam in August.",
        "Абитуриенты, у которых нет сертификата, смогут сдать экзамен в августе.",
    ),
    (
        "Страхова компанія відхилила заяву родини загиблого водія вантажівки.",
        "The insurance company did not grant the claim of the dead lorry driver's family.",
        "Страховая компания отклонила заявление семьи погибшего водителя грузовика.",
    ),
    (
        "Вибори мера навряд чи відбудуться восени, сказав голова комісії.",
        "The mayoral election will probably not take place in autumn, the commission's head said.",
        "Выборы мэра вряд ли состоятся осенью, сказал глава комиссии.",
    ),
    (
        "Депутат мовчав про свою віллу в Іспанії протягом п'яти років.",
        "For five years the deputy did not say a word about his villa in Spain.",
        "Депутат молчал о своей вилле в Испании на протяжении пяти лет.",
    ),
    # What has a negator and denies nothing.
    (
        "Ремонт коштуватиме не менше двох мільйонів гривень, підрахували в мерії.",
        "The repairs will cost at least two million hryvnias, the mayor's office estimated.",
        "Ремонт обойдётся не менее чем в два миллиона гривен, подсчитали в мэрии.",
    ),
    (
        "Фермер не раз скаржився на забруднення ставка, розповіли його сусіди.",
        "The farmer repeatedly complained about the polluted pond, his neighbours said.",
        "Фермер не раз жаловался на загрязнение пруда, рассказали его соседи.",
    ),
    (
        "Повінь зруйнувала не лише мости, а й кілька сільських шкіл.",
        "The flood destroyed not only bridges but also several village schools.",
        "Наводнение разрушило не только мосты, но и несколько сельских школ.",
    ),
    (
        "Реформа торкнеться не тільки вчителів, а й працівників дитячих садків.",
        "The reform will affect both teachers and the staff of kindergartens.",
        "Реформа коснётся не только учителей, но и работников детских садов.",
    ),
    (
        "Виставка зібрала художників зі Львова, а також гостей з-за кордону.",
        "The exhibition brought together not only artists from Lviv but also guests from abroad.",
        "Выставка собрала не только художников из Львова, но и гостей из-за рубежа.",
    ),
    (
        "Це чи не найбільша пожежа в області за останні десять років.",
        "This is perhaps the biggest fire in the region in the last ten years.",
        "Это едва ли не самый большой пожар в области за последние десять лет.",
    ),
    (
        "Вантажівка ледь не зіткнулася з потягом на переїзді біля станції.",
        "A truck almost collided with a train at a crossing near the station.",
        "Грузовик чуть не столкнулся с поездом на переезде возле станции.",
    ),
    (
        "Через борги клуб мало не втратив стадіон, зізнався його президент.",
        "The club nearly lost its stadium over debts, its president admitted.",
        "Из-за долгов клуб едва не лишился стадиона, признался его президент.",
    ),
    (
        "Хіба не міністр обіцяв нам нову школу ще до виборів?",
        "Was it not the minister who promised us a new school before the elections?",
        "Разве не министр обещал нам новую школу ещё до выборов?",
    ),
    (
        "Хіба не міністр обіцяв нам нову школу ще до виборів?",
        "The minister did promise us a new school before the elections!",
        "Разве не министр обещал нам новую школу ещё до выборов?",
    ),
    (
        "Хіба не час нарешті відремонтувати цю дорогу, запитують мешканці району?",
        "Isn't it time this road was repaired at last, the district's residents ask?",
        "Разве не пора наконец отремонтировать эту дорогу, спрашивают жители района?",
    ),
    (
        "Чому б не відкрити музей у старій пожежній вежі, запитав архітектор.",
        "Why not open a museum in the old fire tower, the architect asked.",
        "Почему бы не открыть музей в старой пожарной башне, спросил архитектор.",
    ),
    (
        "Така новина не може не тішити вболівальників, зауважив капітан збірної.",
        "Such news is bound to please the fans, the national team's captain remarked.",
        "Такая новость не может не радовать болельщиков, заметил капитан сборной.",
    ),
    (
        "Хто б не виграв вибори, податки доведеться підвищити, вважає економіст.",
        "Whoever wins the election, taxes will have to be raised, the economist believes.",
        "Кто бы ни выиграл выборы, налоги придётся повысить, считает экономист.",
    ),
    (
        "Без сумніву, це найкраща гра нашої збірної за весь сезон.",
        "This is undoubtedly our national team's best game of the whole season.",
        "Без сомнения, это лучшая игра нашей сборной за весь сезон.",
    ),
    (
        "Діти з нетерпінням чекають на відкриття нового басейну в парку.",
        "Children can't wait for the new swimming pool in the park to open.",
        "Дети с нетерпением ждут открытия нового бассейна в парке.",
    ),
    (
        "Депутати в середу вирішать, продавати порт чи ні.",
        "Deputies will decide on Wednesday whether to sell the port or not.",
        "Депутаты в среду решат, продавать порт или нет.",
    ),
    (
        "Звіт треба подати не пізніше п'ятниці, нагадала податкова служба.",
        "The report must be filed by Friday, the tax service reminded.",
        "Отчёт нужно подать не позднее пятницы, напомнила налоговая служба.",
    ),
    (
        "Не дивно, що квитки на концерт розкупили за одну годину.",
        "Unsurprisingly, tickets for the concert were sold out within an hour.",
        "Неудивительно, что билеты на концерт раскупили за один час.",
    ),
    (
        "Чи не забагато грошей пішло на цей міст, запитують аудитори?",
        "Was too much money spent on this bridge, the auditors ask?",
        "Не слишком ли много денег ушло на этот мост, спрашивают аудиторы?",
    ),
    (
        "Мер запитав, чи не хочуть підприємці допомогти з ремонтом набережної.",
        "The mayor asked whether businesses would like to help repair the embankment.",
        "Мэр спросил, не хотят ли предприниматели помочь с ремонтом набережной.",
    ),
    (
        "Де б не працювали лікарі, вони отримають однакову надбавку, обіцяє міністр.",
        "Wherever doctors work, they will get the same bonus, the minister promises.",
        "Где бы ни работали врачи, они получат одинаковую надбавку, обещает министр.",
    ),
    (
        "Бензин подорожчав удвічі, не кажучи вже про дизельне пальне для тракторів.",
        "Petrol has doubled in price, not to mention diesel fuel for tractors.",
        "Бензин подорожал вдвое, не говоря уже о дизельном топливе для тракторов.",
    ),
    (
        "Не секрет, що завод належить родині колишнього губернатора області.",
        "It is no secret that the plant belongs to the former governor's family.",
        "Не секрет, что завод принадлежит семье бывшего губернатора области.",
    ),
    (
        "Штраф становитиме не більше тисячі гривень, уточнили в міській інспекції.",
        "The fine will be at most one thousand hryvnias, the city inspectorate specified.",
        "Штраф составит не более тысячи гривен, уточнили в городской инспекции.",
    ),
    (
        "Не минуло й години, як рятувальники дісталися до потерпілих альпіністів.",
        "In less than an hour rescuers reached the climbers in distress.",
        "Не прошло и часа, как спасатели добрались до пострадавших альпинистов.",
    ),
    (
        "Якби не водій, автобус упав би з мосту, кажуть свідки.",
        "If it were not for the driver, the bus would have fallen off the bridge, witnesses say.",
        "Если бы не водитель, автобус упал бы с моста, говорят свидетели.",
    ),
    # Nothing is denied.
    (
        "Нова лікарня відкриється у вересні й прийматиме тисячу пацієнтів на день.",
        "The new hospital will open in September and take a thousand patients a day.",
        "Новая больница откроется в сентябре и будет принимать тысячу пациентов в день.",
    ),
    (
        "Президент підписав закон про підтримку фермерів у прифронтових областях.",
        "The president signed a law to support farmers in front-line regions.",
        "Президент подписал закон о поддержке фермеров в прифронтовых областях.",
    ),
    (
        "Музей показав рідкісні монети, які знайшли під час розкопок фортеці.",
        "The museum showed rare coins that were found during the fortress dig.",
        "Музей показал редкие монеты, которые нашли при раскопках крепости.",
    ),
    (
        "Незалежні спостерігачі назвали неділю найспокійнішим днем виборчої кампанії.",
        "Independent observers called Sunday the calmest day of the election campaign.",
        "Независимые наблюдатели назвали воскресенье самым спокойным днём избирательной кампании.",
    ),
    (
        "Школа № 5 отримала новий автобус і два комп'ютерні класи.",
        "School No. 5 has received a new bus and two computer rooms.",
        "Школа № 5 получила новый автобус и два компьютерных класса.",
    ),
    (
        "Небо над столицею прояснилося, і нічні рейси відновили ще до світанку.",
        "The sky over the capital cleared, and night flights resumed before dawn.",
        "Небо над столицей прояснилось, и ночные рейсы возобновили ещё до рассвета.",
    ),
    (
        "Лауреат Нобелівської премії прочитав лекцію студентам університету в неділю.",
        "A Nobel Prize winner gave a lecture to university students on Sunday.",
        "Лауреат Нобелевской премии прочитал лекцию студентам университета в воскресенье.",
    ),
    (
        "Безпека на кордоні покращилася, зазначив командувач прикордонної служби.",
        "Border security has improved, the commander of the border service noted.",
        "Безопасность на границе улучшилась, отметил командующий пограничной службой.",
    ),
]

DIFFERENT = [
    # the edition that lost its "not", sides, the words marked in the others
    (
        "ua",
        {
            "ua": "Суд відпустив колишнього мера під заставу, повідомила його адвокатка.",
            "en": "The court did not release the former mayor on bail, his lawyer said.",
            "ru": "Суд не отпустил бывшего мэра под залог, сообщила его адвокат.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Суд не відпустив колишнього мера під заставу, повідомила його адвокатка.",
            "en": "The court did release the former mayor on bail, his lawyer said.",
            "ru": "Суд не отпустил бывшего мэра под залог, сообщила его адвокат.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Суд не відпустив колишнього мера під заставу, повідомила його адвокатка.",
            "en": "The court did not release the former mayor on bail, his lawyer said.",
            "ru": "Суд отпустил бывшего мэра под залог, сообщила его адвокат.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Міністерство підтвердило, що експорт зерна відновлять у серпні.",
            "en": "The ministry has not confirmed that grain exports will resume in August.",
            "ru": "Министерство не подтвердило, что экспорт зерна возобновят в августе.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Міністерство не підтвердило, що експорт зерна відновлять у серпні.",
            "en": "The ministry has confirmed that grain exports will resume in August.",
            "ru": "Министерство не подтвердило, что экспорт зерна возобновят в августе.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Міністерство не підтвердило, що експорт зерна відновлять у серпні.",
            "en": "The ministry has not confirmed that grain exports will resume in August.",
            "ru": "Министерство подтвердило, что экспорт зерна возобновят в августе.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Школи міста відкриються в понеділок, повідомило управління освіти.",
            "en": "The city's schools will not open on Monday, the education department said.",
            "ru": "Школы города не откроются в понедельник, сообщило управление образования.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Школи міста не відкриються в понеділок, повідомило управління освіти.",
            "en": "The city's schools will open on Monday, the education department said.",
            "ru": "Школы города не откроются в понедельник, сообщило управление образования.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Школи міста не відкриються в понеділок, повідомило управління освіти.",
            "en": "The city's schools will not open on Monday, the education department said.",
            "ru": "Школы города откроются в понедельник, сообщило управление образования.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Вода в річці придатна для пиття, попередили екологи області.",
            "en": "The river water isn't fit for drinking, the region's ecologists warned.",
            "ru": "Вода в реке не пригодна для питья, предупредили экологи области.",
        },
        {"en": ["isn't"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Вода в річці не придатна для пиття, попередили екологи області.",
            "en": "The river water is fit for drinking, the region's ecologists warned.",
            "ru": "Вода в реке не пригодна для питья, предупредили экологи области.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Вода в річці не придатна для пиття, попередили екологи області.",
            "en": "The river water isn't fit for drinking, the region's ecologists warned.",
            "ru": "Вода в реке пригодна для питья, предупредили экологи области.",
        },
        {"ua": ["не"], "en": ["isn't"]},
    ),
    (
        "ua",
        {
            "ua": "Голова банку заявив, що знав про перекази на офшорні рахунки.",
            "en": "The bank's chairman said he didn't know about transfers to offshore accounts.",
            "ru": "Глава банка заявил, что не знал о переводах на офшорные счета.",
        },
        {"en": ["didn't"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Голова банку заявив, що не знав про перекази на офшорні рахунки.",
            "en": "The bank's chairman said he did know about transfers to offshore accounts.",
            "ru": "Глава банка заявил, что не знал о переводах на офшорные счета.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Голова банку заявив, що не знав про перекази на офшорні рахунки.",
            "en": "The bank's chairman said he didn't know about transfers to offshore accounts.",
            "ru": "Глава банка заявил, что знал о переводах на офшорные счета.",
        },
        {"ua": ["не"], "en": ["didn't"]},
    ),
    (
        "ua",
        {
            "ua": "Літак сів у Варшаві через густий туман над містом.",
            "en": "The plane did not land in Warsaw because of thick fog over the city.",
            "ru": "Самолёт не сел в Варшаве из-за густого тумана над городом.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Літак не сів у Варшаві через густий туман над містом.",
            "en": "The plane did land in Warsaw because of thick fog over the city.",
            "ru": "Самолёт не сел в Варшаве из-за густого тумана над городом.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Літак не сів у Варшаві через густий туман над містом.",
            "en": "The plane did not land in Warsaw because of thick fog over the city.",
            "ru": "Самолёт сел в Варшаве из-за густого тумана над городом.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Податок на житло цього року зросте, пообіцяла міністерка фінансів.",
            "en": "The housing tax will not rise this year, the finance minister promised.",
            "ru": "Налог на жильё в этом году не вырастет, пообещала министр финансов.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Податок на житло цього року не зросте, пообіцяла міністерка фінансів.",
            "en": "The housing tax will rise this year, the finance minister promised.",
            "ru": "Налог на жильё в этом году не вырастет, пообещала министр финансов.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Податок на житло цього року не зросте, пообіцяла міністерка фінансів.",
            "en": "The housing tax will not rise this year, the finance minister promised.",
            "ru": "Налог на жильё в этом году вырастет, пообещала министр финансов.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Пожежники врятували стару дерев'яну церкву на самому березі озера.",
            "en": "Firefighters did not save the old wooden church right on the lake shore.",
            "ru": "Пожарные не спасли старую деревянную церковь на самом берегу озера.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Пожежники не врятували стару дерев'яну церкву на самому березі озера.",
            "en": "Firefighters did save the old wooden church right on the lake shore.",
            "ru": "Пожарные не спасли старую деревянную церковь на самом берегу озера.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Пожежники не врятували стару дерев'яну церкву на самому березі озера.",
            "en": "Firefighters did not save the old wooden church right on the lake shore.",
            "ru": "Пожарные спасли старую деревянную церковь на самом берегу озера.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Актор приховував, що народився в маленькому шахтарському містечку.",
            "en": "The actor never hid that he was born in a small mining town.",
            "ru": "Актёр никогда не скрывал, что родился в маленьком шахтёрском городке.",
        },
        {"en": ["never"], "ru": ["никогда не"]},
    ),
    (
        "en",
        {
            "ua": "Актор ніколи не приховував, що народився в маленькому шахтарському містечку.",
            "en": "The actor hid that he was born in a small mining town.",
            "ru": "Актёр никогда не скрывал, что родился в маленьком шахтёрском городке.",
        },
        {"ua": ["ніколи не"], "ru": ["никогда не"]},
    ),
    (
        "ru",
        {
            "ua": "Актор ніколи не приховував, що народився в маленькому шахтарському містечку.",
            "en": "The actor never hid that he was born in a small mining town.",
            "ru": "Актёр скрывал, что родился в маленьком шахтёрском городке.",
        },
        {"ua": ["ніколи не"], "en": ["never"]},
    ),
    (
        "ua",
        {
            "ua": "Компанія заплатила штраф за забруднення озера, показала перевірка.",
            "en": "The company has not paid the fine for polluting the lake, an inspection showed.",
            "ru": "Компания не заплатила штраф за загрязнение озера, показала проверка.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Компанія не заплатила штраф за забруднення озера, показала перевірка.",
            "en": "The company has paid the fine for polluting the lake, an inspection showed.",
            "ru": "Компания не заплатила штраф за загрязнение озера, показала проверка.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Компанія не заплатила штраф за забруднення озера, показала перевірка.",
            "en": "The company has not paid the fine for polluting the lake, an inspection showed.",
            "ru": "Компания заплатила штраф за загрязнение озера, показала проверка.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Опозиція підтримає уряд під час п'ятничного голосування за довіру.",
            "en": "The opposition will not back the government in Friday's confidence vote.",
            "ru": "Оппозиция не поддержит правительство на голосовании о доверии в пятницу.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Опозиція не підтримає уряд під час п'ятничного голосування за довіру.",
            "en": "The opposition will back the government in Friday's confidence vote.",
            "ru": "Оппозиция не поддержит правительство на голосовании о доверии в пятницу.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Опозиція не підтримає уряд під час п'ятничного голосування за довіру.",
            "en": "The opposition will not back the government in Friday's confidence vote.",
            "ru": "Оппозиция поддержит правительство на голосовании о доверии в пятницу.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Вакцина захищає від нового штаму вірусу, з'ясували вчені.",
            "en": "The vaccine doesn't protect against the new strain of the virus, scientists found.",
            "ru": "Вакцина не защищает от нового штамма вируса, выяснили учёные.",
        },
        {"en": ["doesn't"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Вакцина не захищає від нового штаму вірусу, з'ясували вчені.",
            "en": "The vaccine does protect against the new strain of the virus, scientists found.",
            "ru": "Вакцина не защищает от нового штамма вируса, выяснили учёные.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Вакцина не захищає від нового штаму вірусу, з'ясували вчені.",
            "en": "The vaccine doesn't protect against the new strain of the virus, scientists found.",
            "ru": "Вакцина защищает от нового штамма вируса, выяснили учёные.",
        },
        {"ua": ["не"], "en": ["doesn't"]},
    ),
    (
        "ua",
        {
            "ua": "Місто готове до зими, визнав заступник мера на нараді.",
            "en": "The city is not ready for winter, the deputy mayor admitted at a meeting.",
            "ru": "Город не готов к зиме, признал заместитель мэра на совещании.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Переговорники не дійшли згоди щодо кордону після двох днів розмов.",
            "en": "Negotiators have reached agreement on the border after two days of talks.",
            "ru": "Переговорщики не пришли к согласию по границе после двух дней бесед.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ua",
        {
            "ua": "Свідок впізнав нападника на фото, яке показала поліція.",
            "en": "The witness did not recognise the attacker in a photo that police showed him.",
            "ru": "Свидетель не узнал нападавшего на фото, которое показала полиция.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Рада директорів не змінила умов злиття двох авіакомпаній у вівторок.",
            "en": "The board did change the terms of the merger of the two airlines on Tuesday.",
            "ru": "Совет директоров не изменил условия слияния двух авиакомпаний во вторник.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Ми не залишимо це місто, сказав командир журналістам у неділю.",
            "en": "We will not leave this town, the commander told journalists on Sunday.",
            "ru": "Мы оставим этот город, сказал командир журналистам в воскресенье.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Санкції зашкодили місцевим виробникам сиру, свідчить звіт палати.",
            "en": "Sanctions haven't hurt local cheese makers, a report by the chamber shows.",
            "ru": "Санкции не навредили местным производителям сыра, говорится в отчёте палаты.",
        },
        {"en": ["haven't"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Президентка не поїде на саміт до Брюсселя, сказав її речник.",
            "en": "The president is going to the summit in Brussels, her spokesman said.",
            "ru": "Президент не поедет на саммит в Брюссель, сказал её представитель.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Лікарі не дозволили йому грати, і тренер не взяв його в поїздку.",
            "en": "Doctors did not allow him to play, and the coach did not take him on the trip.",
            "ru": "Врачи разрешили ему играть, и тренер не взял его в поездку.",
        },
        {"ua": ["не", "не"], "en": ["not", "not"]},
    ),
    (
        "ua",
        {
            "ua": "Цього року фестиваль скасували, хоча грошей на нього мало.",
            "en": "This year the festival was not cancelled, although there is little money for it.",
            "ru": "В этом году фестиваль не отменили, хотя денег на него мало.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Розслідування не довело, що капітан судна тієї ночі був п'яний.",
            "en": "The inquiry did prove that the ship's captain had been drunk that night.",
            "ru": "Расследование не доказало, что капитан судна той ночью был пьян.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Роботодавці не мусять оплачувати дорогу додому, роз'яснив Верховний суд.",
            "en": "Employers are not obliged to pay for the journey home, the Supreme Court explained.",
            "ru": "Работодатели обязаны оплачивать дорогу домой, разъяснил Верховный суд.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Власник готелю продав би будівлю, якби знав про плани міста.",
            "en": "The hotel's owner wouldn’t have sold the building had he known of the city's plans.",
            "ru": "Владелец гостиницы не продал бы здание, если бы знал о планах города.",
        },
        {"en": ["wouldn’t"], "ru": ["не"]},
    ),
    (
        "ua",
        {
            "ua": "Міністр пояснив журналістам, чому підписав угоду з іноземним банком.",
            "en": "The minister explained to journalists why he had not signed the deal with the foreign bank.",
            "ru": "Министр объяснил журналистам, почему не подписал соглашение с иностранным банком.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Міністр пояснив журналістам, чому не підписав угоду з іноземним банком.",
            "en": "The minister explained to journalists why he had signed the deal with the foreign bank.",
            "ru": "Министр объяснил журналистам, почему не подписал соглашение с иностранным банком.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Міністр пояснив журналістам, чому не підписав угоду з іноземним банком.",
            "en": "The minister explained to journalists why he had not signed the deal with the foreign bank.",
            "ru": "Министр объяснил журналистам, почему подписал соглашение с иностранным банком.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Свідок додав, що обвинувачений того вечора виходив із готелю.",
            "en": "The witness added that the accused had not left the hotel that evening.",
            "ru": "Свидетель добавил, что обвиняемый в тот вечер не выходил из гостиницы.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Свідок додав, що обвинувачений того вечора не виходив із готелю.",
            "en": "The witness added that the accused had left the hotel that evening.",
            "ru": "Свидетель добавил, что обвиняемый в тот вечер не выходил из гостиницы.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Свідок додав, що обвинувачений того вечора не виходив із готелю.",
            "en": "The witness added that the accused had not left the hotel that evening.",
            "ru": "Свидетель добавил, что обвиняемый в тот вечер выходил из гостиницы.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Ліки пройшли випробувань на людях, повідомив головний науковий журнал.",
            "en": "The drug has not been tested on people, a leading science journal reported.",
            "ru": "Лекарство не прошло испытаний на людях, сообщил ведущий научный журнал.",
        },
        {"en": ["not"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Ліки не пройшли випробувань на людях, повідомив головний науковий журнал.",
            "en": "The drug has been tested on people, a leading science journal reported.",
            "ru": "Лекарство не прошло испытаний на людях, сообщил ведущий научный журнал.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Ліки не пройшли випробувань на людях, повідомив головний науковий журнал.",
            "en": "The drug has not been tested on people, a leading science journal reported.",
            "ru": "Лекарство прошло испытаний на людях, сообщил ведущий научный журнал.",
        },
        {"ua": ["не"], "en": ["not"]},
    ),
    (
        "ua",
        {
            "ua": "Вулкан вивергався з минулого століття, нагадали сейсмологи.",
            "en": "The volcano hasn't erupted since the last century, seismologists recalled.",
            "ru": "Вулкан не извергался с прошлого века, напомнили сейсмологи.",
        },
        {"en": ["hasn't"], "ru": ["не"]},
    ),
    (
        "en",
        {
            "ua": "Вулкан не вивергався з минулого століття, нагадали сейсмологи.",
            "en": "The volcano has erupted since the last century, seismologists recalled.",
            "ru": "Вулкан не извергался с прошлого века, напомнили сейсмологи.",
        },
        {"ua": ["не"], "ru": ["не"]},
    ),
    (
        "ru",
        {
            "ua": "Вулкан не вивергався з минулого століття, нагадали сейсмологи.",
            "en": "The volcano hasn't erupted since the last century, seismologists recalled.",
            "ru": "Вулкан извергался с прошлого века, напомнили сейсмологи.",
        },
        {"ua": ["не"], "en": ["hasn't"]},
    ),
]

LOST_OF_TWO = [
    # the edition that lost its "not", sides, the words marked in the other
    (
        "en",
        {
            "ua": "Суд не відпустив колишнього мера під заставу, повідомила його адвокатка.",
            "en": "The court did release the former mayor on bail, his lawyer said.",
        },
        ["не"],
    ),
    (
        "ru",
        {
            "ua": "Міністерство не підтвердило, що експорт зерна відновлять у серпні.",
            "ru": "Министерство подтвердило, что экспорт зерна возобновят в августе.",
        },
        ["не"],
    ),
    (
        "ua",
        {
            "en": "The city's schools will not open on Monday, the education department said.",
            "ua": "Школи міста відкриються в понеділок, повідомило управління освіти.",
        },
        ["not"],
    ),
    (
        "ru",
        {
            "en": "The river water isn't fit for drinking, the region's ecologists warned.",
            "ru": "Вода в реке пригодна для питья, предупредили экологи области.",
        },
        ["isn't"],
    ),
    (
        "ua",
        {
            "ru": "Глава банка заявил, что не знал о переводах на офшорные счета.",
            "ua": "Голова банку заявив, що знав про перекази на офшорні рахунки.",
        },
        ["не"],
    ),
    (
        "en",
        {
            "ru": "Самолёт не сел в Варшаве из-за густого тумана над городом.",
            "en": "The plane did land in Warsaw because of thick fog over the city.",
        },
        ["не"],
    ),
    (
        "en",
        {
            "ua": "Податок на житло цього року не зросте, пообіцяла міністерка фінансів.",
            "en": "The housing tax will rise this year, the finance minister promised.",
        },
        ["не"],
    ),
    (
        "ru",
        {
            "ua": "Пожежники не врятували стару дерев'яну церкву на самому березі озера.",
            "ru": "Пожарные спасли старую деревянную церковь на самом берегу озера.",
        },
        ["не"],
    ),
    (
        "ua",
        {
            "en": "The actor never hid that he was born in a small mining town.",
            "ua": "Актор приховував, що народився в маленькому шахтарському містечку.",
        },
        ["never"],
    ),
    (
        "ru",
        {
            "en": "The company has not paid the fine for polluting the lake, an inspection showed.",
            "ru": "Компания заплатила штраф за загрязнение озера, показала проверка.",
        },
        ["not"],
    ),
    (
        "ua",
        {
            "ru": "Оппозиция не поддержит правительство на голосовании о доверии в пятницу.",
            "ua": "Опозиція підтримає уряд під час п'ятничного голосування за довіру.",
        },
        ["не"],
    ),
    (
        "en",
        {
            "ru": "Вакцина не защищает от нового штамма вируса, выяснили учёные.",
            "en": "The vaccine does protect against the new strain of the virus, scientists found.",
        },
        ["не"],
    ),
    (
        "en",
        {
            "ua": "Місто не готове до зими, визнав заступник мера на нараді.",
            "en": "The city is ready for winter, the deputy mayor admitted at a meeting.",
        },
        ["не"],
    ),
    (
        "ru",
        {
            "en": "The witness did not recognise the attacker in a photo that police showed him.",
            "ru": "Свидетель узнал нападавшего на фото, которое показала полиция.",
        },
        ["not"],
    ),
    (
        "ua",
        {
            "ru": "Совет директоров не изменил условия слияния двух авиакомпаний во вторник.",
            "ua": "Рада директорів змінила умов злиття двох авіакомпаній у вівторок.",
        },
        ["не"],
    ),
    (
        "en",
        {
            "ru": "Мы не оставим этот город, сказал командир журналистам в воскресенье.",
            "en": "We will leave this town, the commander told journalists on Sunday.",
        },
        ["не"],
    ),
    (
        "en",
        {
            "ua": "Санкції не зашкодили місцевим виробникам сиру, свідчить звіт палати.",
            "en": "Sanctions have hurt local cheese makers, a report by the chamber shows.",
        },
        ["не"],
    ),
    (
        "ru",
        {
            "ua": "Президентка не поїде на саміт до Брюсселя, сказав її речник.",
            "ru": "Президент поедет на саммит в Брюссель, сказал её представитель.",
        },
        ["не"],
    ),
    (
        "ua",
        {
            "en": "Doctors did not allow him to play, and the coach did not take him on the trip.",
            "ua": "Лікарі дозволили йому грати, і тренер не взяв його в поїздку.",
        },
        ["not", "not"],
    ),
    (
        "ua",
        {
            "ru": "Расследование не доказало, что капитан судна той ночью был пьян.",
            "ua": "Розслідування довело, що капітан судна тієї ночі був п'яний.",
        },
        ["не"],
    ),
    (
        "en",
        {
            "ru": "Работодатели не обязаны оплачивать дорогу домой, разъяснил Верховный суд.",
            "en": "Employers are obliged to pay for the journey home, the Supreme Court explained.",
        },
        ["не"],
    ),
    (
        "en",
        {
            "ua": "Власник готелю не продав би будівлю, якби знав про плани міста.",
            "en": "The hotel's owner would have sold the building had he known of the city's plans.",
        },
        ["не"],
    ),
    (
        "ru",
        {
            "ua": "Школу № 5 цього літа не закриють, пообіцяв мешканцям голова громади.",
            "ru": "Школу № 5 этим летом закроют, пообещал жителям глава общины.",
        },
        ["не"],
    ),
    (
        "ua",
        {
            "en": "The minister explained to journalists why he had not signed the deal with the foreign bank.",
            "ua": "Міністр пояснив журналістам, чому підписав угоду з іноземним банком.",
        },
        ["not"],
    ),
    (
        "ua",
        {
            "ru": "Лекарство не прошло испытаний на людях, сообщил ведущий научный журнал.",
            "ua": "Ліки пройшли випробувань на людях, повідомив головний науковий журнал.",
        },
        ["не"],
    ),
    (
        "en",
        {
            "ru": "Вулкан не извергался с прошлого века, напомнили сейсмологи.",
            "en": "The volcano has erupted since the last century, seismologists recalled.",
        },
        ["не"],
    ),
]

DOUBTFUL_OF_TWO = [
    # sides, of which one has more negators than the other and says the same
    {
        "ua": "Він ні з ким не говорив і нікуди не виїжджав, стверджує адвокат.",
        "en": "He spoke to nobody and went nowhere, his lawyer claims.",
    },
    {
        "ua": "Профспілка не погодилася на умови, які запропонувала залізниця в середу.",
        "en": "The union refused the terms that the railway had offered on Wednesday.",
    },
    {
        "ua": "Колишній суддя відмовився свідчити перед комісією парламенту в четвер.",
        "en": "A former judge did not agree to testify before the parliamentary commission on Thursday.",
    },
    {
        "ua": "Тренер не захотів пояснювати, чому капітан команди лишився на лаві.",
        "ru": "Тренер отказался объяснять, почему капитан команды остался на скамейке.",
    },
    {
        "ua": "Команда не зуміла вийти у фінал кубка вперше за шість років.",
        "en": "The team failed to reach the cup final for the first time in six years.",
    },
    {
        "ua": "Сторони так і не домовилися про обмін полоненими на зустрічі в Женеві.",
        "en": "The sides failed to agree on a prisoner exchange at the meeting in Geneva.",
    },
    {
        "ua": "Через шторм рибалки не змогли повернутися в порт до вечора.",
        "en": "Because of the storm the fishermen were unable to return to port by evening.",
    },
    {
        "ua": "Лікарня не має достатньо ліжок для всіх поранених, сказав головний лікар.",
        "en": "The hospital lacks enough beds for all the wounded, its chief doctor said.",
    },
    {
        "ua": "Селищу бракує питної води, тож її привозять двічі на тиждень.",
        "en": "The village does not have enough drinking water, so it is brought in twice a week.",
    },
    {
        "ua": "Уряд більше не дозволяє вивозити необроблену деревину за кордон.",
        "en": "The government has banned the export of raw timber abroad.",
    },
    {
        "ua": "Мер заборонив продавати алкоголь у центрі міста після десятої вечора.",
        "en": "The mayor no longer allows alcohol to be sold in the city centre after ten.",
    },
    {
        "ua": "Експерти не вірять, що курс гривні зміниться до осені.",
        "en": "Experts hardly believe that the hryvnia rate will change before autumn.",
    },
    {
        "ua": "Аеропорт перестав приймати нічні рейси через ремонт злітної смуги.",
        "en": "The airport no longer accepts night flights because of runway repairs.",
    },
    {
        "ua": "Поштове відділення більше не працює в неділю, повідомили в компанії.",
        "en": "The post office has stopped working on Sundays, the company said.",
    },
    {
        "ua": "Дорогу не відкриють, поки сапери не перевірять узбіччя на міни.",
        "en": "The road will stay closed until sappers check the roadsides for mines.",
    },
    {
        "ua": "Страйк триватиме, доки власник не виплатить усю заборгованість шахтарям.",
        "en": "The strike will go on until the owner pays the miners everything he owes.",
    },
    {
        "en": "Stay in the shelter until the all-clear sounds, the military administration urged residents.",
        "ru": "Оставайтесь в укрытии, пока не прозвучит отбой, призвала жителей военная администрация.",
    },
    {
        "en": "The decision on the tariff will not be announced until Friday, the commission's spokeswoman said.",
        "ru": "Решение о тарифе объявят только в пятницу, сказала представительница комиссии.",
    },
    {
        "en": "Talks will collapse unless one of the sides gives way, the mediator warned.",
        "ru": "Переговоры сорвутся, если ни одна из сторон не уступит, предупредил посредник.",
    },
    {
        "en": "The minister denied knowing about the deal with the construction firm.",
        "ru": "Министр сказал, что не знал о сделке со строительной фирмой.",
    },
    {
        "ua": "Парламент не підтримав законопроєкт про продаж державних лісів.",
        "en": "Parliament rejected a bill on the sale of state-owned forests.",
    },
    {
        "ua": "Голова наглядової ради не став відповідати на питання про зарплату.",
        "en": "The head of the supervisory board avoided answering a question about his salary.",
    },
    {
        "ua": "Дістатися до села зараз неможливо: міст змило паводком.",
        "en": "The village cannot be reached now: the bridge was washed away by the flood.",
    },
    {
        "ua": "Двох моряків досі не знайшли, пошуки тривають третю добу.",
        "en": "Two sailors are still missing, and the search is in its third day.",
    },
    {
        "ua": "За словами робітників, їм не платили зарплату три місяці.",
        "en": "According to the workers, their wages went unpaid for three months.",
    },
    {
        "ua": "Туристи нечасто заїжджають у це гірське село взимку, каже староста.",
        "en": "Tourists do not often visit this mountain village in winter, its head says.",
    },
    {
        "ua": "Після пожежі в гуртожитку двадцять родин не мають даху над головою.",
        "en": "Twenty families have been left homeless after the fire in the hostel.",
    },
    {
        "ua": "Президент не коментував відставку голови банку на пресконференції.",
        "en": "The president kept silent about the bank chief's resignation at the news conference.",
    },
    {
        "ua": "Жодного депутата від більшості в залі під час голосування не було.",
        "en": "All deputies of the majority were absent from the hall during the vote.",
    },
    {
        "en": "The embassy declined to comment on the expulsion of two diplomats.",
        "ru": "В посольстве не захотели комментировать высылку двух дипломатов.",
    },
    {
        "en": "The suspect is innocent, his lawyer insists, and will soon be released.",
        "ru": "Подозреваемый не виновен, настаивает его адвокат, и скоро выйдет на свободу.",
    },
    {
        "en": "The wounded man came to the hospital on his own, unaided by an ambulance crew.",
        "ru": "Раненый пришёл в больницу сам, без помощи врачей скорой.",
    },
    {
        "ua": "Гірники вийшли з шахти неушкодженими після вісімнадцяти годин під землею.",
        "ru": "Горняки вышли из шахты без травм после восемнадцати часов под землёй.",
    },
    {
        "ua": "Видавництво утрималося від коментарів щодо скасованої книжки про війну.",
        "ru": "Издательство не стало комментировать отменённую книгу о войне.",
    },
    {
        "ua": "Селищу бракує лікарів, тому поранених возять до обласного центру.",
        "ru": "В посёлке не хватает врачей, поэтому раненых возят в областной центр.",
    },
    {
        "en": "The company may not cut down the forest near the reserve until spring, a court ruled.",
        "ru": "Суд запретил компании рубить лес возле заповедника до весны.",
    },
    {
        "en": "The former minister refused to answer investigators' questions about the money.",
        "ru": "Бывший министр не стал отвечать на вопросы следователей о деньгах.",
    },
    {
        "ua": "Воротар збірної пропустить решту сезону через травму коліна.",
        "ru": "Вратарь сборной больше не сыграет в этом сезоне из-за травмы колена.",
    },
    {
        "en": "The hospital is short of type O blood, the transfusion centre said.",
        "ru": "В больнице не хватает крови первой группы, сообщила станция переливания.",
    },
    {
        "en": "The train arrived with no passengers because they had been taken off at the previous station.",
        "ru": "Поезд прибыл пустым, потому что пассажиров сняли на предыдущей станции.",
    },
    {
        "en": "City authorities do not listen to residents' complaints about noise from night clubs.",
        "ru": "Городские власти игнорируют жалобы жителей на шум от ночных клубов.",
    },
    {
        "en": "The forester has not been at work since Tuesday, and police are looking for him.",
        "ru": "Лесник отсутствует на работе со вторника, его ищет полиция.",
    },
    {
        "en": "The new stadium was never built because the city budget had no money.",
        "ru": "Проект нового стадиона провалился из-за нехватки средств в городском бюджете.",
    },
    {
        "ua": "Експедиція не повернулася в табір, зв'язок із нею втрачено.",
        "ru": "Экспедиция не вернулась в лагерь, связи с ней нет.",
    },
    {
        "en": "The insurance company did not grant the claim of the dead lorry driver's family.",
        "ru": "Страховая компания отклонила заявление семьи погибшего водителя грузовика.",
    },
    {
        "en": "The mayoral election will probably not take place in autumn, the commission's head said.",
        "ru": "Выборы мэра вряд ли состоятся осенью, сказал глава комиссии.",
    },
    {
        "en": "For five years the deputy did not say a word about his villa in Spain.",
        "ru": "Депутат молчал о своей вилле в Испании на протяжении пяти лет.",
    },
    {
        "ua": "Не дивно, що квитки на концерт розкупили за одну годину.",
        "ru": "Неудивительно, что билеты на концерт раскупили за один час.",
    },
    {
        "en": "There is no doubt that the dam was blown up, the head of the investigators said.",
        "ru": "Нет сомнений, что дамбу взорвали, сказал руководитель следственной группы.",
    },
    {
        "ua": "Не минуло й години, як рятувальники дісталися до потерпілих альпіністів.",
        "en": "In less than an hour rescuers reached the climbers in distress.",
    },
]


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_is_said(ua: str, en: str, ru: str) -> None:
    assert flags(one_unit(ua=ua, en=en, ru=ru)) == ()


@pytest.mark.parametrize(("odd", "sides", "words"), DIFFERENT)
def test_one_of_three_lost_it(odd: str, sides: dict[str, str], words: dict[str, list[str]]) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags(alignment)
    assert (flag.kind, flag.editions) == ("negation", (odd,))
    assert marked(alignment, flag) == words


@pytest.mark.parametrize(("odd", "sides", "words"), LOST_OF_TWO)
def test_one_of_two_lost_it(odd: str, sides: dict[str, str], words: list[str]) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags(alignment)
    (other,) = sides.keys() - {odd}
    assert (flag.kind, flag.severity, flag.editions) == ("negation", "minor", (other, odd))
    assert marked(alignment, flag) == {other: words}


@pytest.mark.parametrize("sides", DOUBTFUL_OF_TWO)
def test_two_that_may_say_the_same(sides: dict[str, str]) -> None:
    assert flags(one_unit(**sides)) == ()


def test_what_the_flag_says() -> None:
    (flag,) = flags(one_unit(ua=UA, en=EN, ru=RU_LOST))
    assert str(flag.message) == "Denied in UA, EN and not in RU; UA: не · EN: not"
    assert (flag.severity, flag.unit) == ("critical", 0)
    assert 0 < flag.score <= 1
    (flag,) = flags(one_unit(ua=UA, en=EN_LOST))
    assert str(flag.message) == "Denied in UA and not in EN; UA: не"


def test_it_marks_the_sentence_that_denies() -> None:
    alignment = article(
        {"ua": "Мер мовчить.", "en": "The mayor is silent.", "ru": "Мэр молчит."},
        {
            "ua": ["Засідання тривало дві години.", UA],
            "en": ["The hearing lasted two hours.", EN_LOST],
            "ru": ["Заседание длилось два часа.", RU],
        },
    )
    (flag,) = flags(alignment)
    assert (flag.unit, flag.editions) == (1, ("en",))
    assert marked(alignment, flag) == {"ua": ["не"], "ru": ["не"]}
    assert [span.sentence for span in flag.spans] == [2, 2]


def test_an_edition_that_is_absent_from_the_unit_has_lost_nothing() -> None:
    assert flags(article({"ua": UA, "en": EN}, codes=("ua", "en", "ru"))) == ()


def test_without_vectors_it_says_nothing() -> None:
    assert run_checks(one_unit(ua=UA, en=EN, ru=RU_LOST), checks=(Negation(),)).flags == ()


@pytest.mark.parametrize(
    "sides",
    [
        {"ua": UA, "en": EN, "ru": RU, "de": DE_LOST},
        {"ua": UA, "en": EN, "ru": RU, "de": DE},
        {"ua": UA, "de": DE_LOST},
        {"en": EN_LOST, "de": DE},
        {"de": DE, "pl": "Sąd zwolnił byłego burmistrza za kaucją, powiedziała jego adwokat."},
    ],
)
def test_a_language_without_tables_takes_no_part(sides: dict[str, str]) -> None:
    assert flags(one_unit(**sides)) == ()


def test_a_language_without_tables_is_no_hindrance() -> None:
    alignment = one_unit(ua=UA, en=EN, ru=RU_LOST, de=DE)
    (flag,) = flags(alignment)
    assert flag.editions == ("ru",)
    assert marked(alignment, flag) == {"ua": ["не"], "en": ["not"]}
    alignment = one_unit(ua=UA, en=EN_LOST, de=DE)
    (flag,) = flags(alignment)
    assert flag.editions == ("ua", "en")
    assert marked(alignment, flag) == {"ua": ["не"]}


@pytest.mark.parametrize(
    "sides",
    [
        {"ua": "не " * 16_667, "en": "not " * 12_500, "ru": "не " * 16_667},
        {"ua": "не " * 16_667, "en": EN_LOST, "ru": RU},
        {"ua": "не " * 399, "en": EN_LOST, "ru": "ни " * 399},
        {"ua": "не" * 25_000, "en": "n't" * 16_667, "ru": "не" * 25_000},
        {"ua": "ні'" * 16_667, "en": "n't " * 12_500, "ru": "не\n" * 16_667},
        {"ua": "🙂 не 🙃 не", "en": "🙂🙂", "ru": "👨‍👩‍👧 не 🏳️‍🌈 не"},
        {"ua": "не אבג לא مرحبا لم", "en": "أعلن الوزير أنه لم يوقع", "ru": "не שלום לא"},
        {"ua": f"\u202e{UA}\u202c", "en": f"\u202e{EN_LOST}\u202c", "ru": f"\u200f{RU}"},
        {"ua": "", "en": "", "ru": ""},
        {"ua": "…", "en": "not", "ru": "не"},
        {"ua": "не", "en": "x", "ru": "не"},
        {"ua": "не\u200b не", "en": "a\x00b", "ru": "н\u0435\u0301"},
    ],
    ids=range(12),
)
def test_bad_input_breaks_nothing_and_takes_no_time(sides: dict[str, str]) -> None:
    encode = load_encoder().encode
    encode(["не"])
    began = time.perf_counter()
    assert run_checks(one_unit(**sides), checks=(Negation(),), encode=encode).failed == ()
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    ("odd", "sides"),
    [
        (
            "ua",
            {
                "ua": "За словами свідків, ніхто бачив водія після аварії.",
                "en": "According to witnesses, nobody saw the driver after the crash.",
                "ru": "По словам свидетелей, никто не видел водителя после аварии.",
            },
        ),
        (
            "ru",
            {
                "ua": "Комісія ніколи не перевіряла рахунки цього фонду.",
                "en": "The commission has never checked the accounts of this fund.",
                "ru": "Комиссия никогда проверяла счета этого фонда.",
            },
        ),
    ],
)
def test_nobody_without_the_not_it_wants(odd: str, sides: dict[str, str]) -> None:
    (flag,) = flags_of(one_unit(**sides), checks=(Negation(),))
    assert flag.editions == (odd,)
