"""Names of people, places and organisations that are others in one edition."""

from __future__ import annotations

import pytest

from tests.checks.article import article, flags_of, marked, one_unit
from workbench.checks.name import Name
from workbench.domain import Alignment, Flag

CHECKS = (Name(),)

SAME = [
    # People across scripts, cases and transliterations.
    (
        "Журналісти зустрілися з Будановим у вівторок, щоб обговорити обмін полоненими.",
        "Journalists met Budanov on Tuesday to discuss the exchange of prisoners.",
        "Журналисты встретились с Будановым во вторник, чтобы обсудить обмен пленными.",
    ),
    (
        "Єрмак заявив, що наступний раунд переговорів відбудеться за два тижні.",
        "Yermak said that the next round of talks would take place in two weeks.",
        "Ермак заявил, что следующий раунд переговоров состоится через две недели.",
    ),
    (
        "Зеленський подякував пожежникам, які всю ніч гасили склад.",
        "Zelenskyy thanked the firefighters who spent the whole night putting out the warehouse.",
        "Зеленский поблагодарил пожарных, которые всю ночь тушили склад.",
    ),
    (
        "Помічники Зеленського вчора відмовилися коментувати зміст цього листа.",
        "Aides to Zelensky declined yesterday to comment on the contents of this letter.",
        "Помощники Зеленского вчера отказались комментировать содержание этого письма.",
    ),
    (
        "Залужному пропонували посаду посла, але рішення ще не ухвалено.",
        "Zaluzhnyi was offered the post of ambassador, but no decision has been made yet.",
        "Залужному предлагали должность посла, но решение ещё не принято.",
    ),
    (
        "Адвокати Хорошковського подали апеляцію на рішення суду першої інстанції.",
        "Khoroshkovsky's lawyers have appealed the decision of the court of first instance.",
        "Адвокаты Хорошковского подали апелляцию на решение суда первой инстанции.",
    ),
    (
        "Слідчі знайшли в гаражі Щербака три нові автомобілі.",
        "Investigators found three new cars in Shcherbak's garage.",
        "Следователи нашли в гараже Щербака три новых автомобиля.",
    ),
    (
        "Трамп пообіцяв, що нові мита почнуть діяти вже восени.",
        "Trump promised that the new tariffs would take effect as early as autumn.",
        "Трамп пообещал, что новые пошлины начнут действовать уже осенью.",
    ),
    (
        "За словами Гутерріша, запасів їжі в таборі вистачить на тиждень.",
        "According to Guterres, the food stocks in the camp will last a week.",
        "По словам Гутерриша, запасов еды в лагере хватит на неделю.",
    ),
    (
        "Олена Гнатюк очолила лікарню, де раніше працювала медсестрою.",
        "Olena Hnatiuk now heads the hospital where she once worked as a nurse.",
        "Елена Гнатюк возглавила больницу, где раньше работала медсестрой.",
    ),
    (
        "Микола Ющенко десять років вів щоденник окупованого міста.",
        "Mykola Yushchenko kept a diary of the occupied city for ten years.",
        "Николай Ющенко десять лет вёл дневник оккупированного города.",
    ),
    # Places.
    (
        "Поїзд до Києва запізнився на чотири години через пошкодження колії.",
        "The train to Kyiv was four hours late because of damage to the track.",
        "Поезд в Киев опоздал на четыре часа из-за повреждения пути.",
    ),
    (
        "Військові захопили владу в Малі й закрили кордони країни.",
        "The military seized power in Mali and closed the country's borders.",
        "Военные захватили власть в Мали и закрыли границы страны.",
    ),
    (
        "У Харкові після обстрілу без світла залишилися два райони.",
        "In Kharkiv two districts were left without electricity after the shelling.",
        "В Харькове после обстрела без света остались два района.",
    ),
    (
        "Рахунки фонду в Цюриху заморозили на прохання прокуратури.",
        "The fund's accounts in Zurich were frozen at the request of prosecutors.",
        "Счета фонда в Цюрихе заморозили по просьбе прокуратуры.",
    ),
    (
        "Делегації домовилися знову зустрітися у Відні наприкінці місяця.",
        "The delegations agreed to meet again in Vienna at the end of the month.",
        "Делегации договорились снова встретиться в Вене в конце месяца.",
    ),
    (
        "Німеччина передасть ще дві батареї протиповітряної оборони цього року.",
        "Germany will hand over two more air defence batteries this year.",
        "Германия передаст ещё две батареи противовоздушной обороны в этом году.",
    ),
    (
        "Через спеку в Угорщині закрили кілька електростанцій на Дунаї.",
        "Because of the heat, several power stations on the Danube were closed in Hungary.",
        "Из-за жары в Венгрии закрыли несколько электростанций на Дунае.",
    ),
    (
        "Рибалки з Одеси скаржаться на міни в прибережних водах.",
        "Fishermen from Odesa complain of mines in coastal waters.",
        "Рыбаки из Одессы жалуются на мины в прибрежных водах.",
    ),
    (
        "Міст через Дніпро ремонтуватимуть щонайменше до кінця наступного року.",
        "The bridge over the Dnipro will be under repair until at least the end of next year.",
        "Мост через Днепр будут ремонтировать как минимум до конца следующего года.",
    ),
    (
        "Лондон і Париж обговорюють спільну закупівлю снарядів для союзників.",
        "London and Paris are discussing a joint purchase of shells for their allies.",
        "Лондон и Париж обсуждают совместную закупку снарядов для союзников.",
    ),
    (
        "У Чернігові відкрили музей, присвячений обороні міста.",
        "A museum dedicated to the defence of the city has opened in Chernihiv.",
        "В Чернигове открыли музей, посвящённый обороне города.",
    ),
    (
        "Ґданськ прийме виставку українських плакатів уже наступної весни.",
        "Gdańsk will host an exhibition of Ukrainian posters as early as next spring.",
        "Гданьск примет выставку украинских плакатов уже следующей весной.",
    ),
    # Given names that are dropped, initials, patronymics, titles.
    (
        "Кирило Буданов відвідав поранених у госпіталі й вручив їм нагороди.",
        "Budanov visited the wounded in hospital and presented them with awards.",
        "Кирилл Буданов посетил раненых в госпитале и вручил им награды.",
    ),
    (
        "Суддя Марченко перенесла засідання, бо свідки не з'явилися.",
        "Judge Iryna Marchenko postponed the hearing because the witnesses did not appear.",
        "Судья Марченко перенесла заседание, потому что свидетели не явились.",
    ),
    (
        "Договір підписав О. В. Коваленко, який тоді керував портом.",
        "The contract was signed by O. V. Kovalenko, who ran the port at the time.",
        "Договор подписал А. В. Коваленко, который тогда руководил портом.",
    ),
    (
        "Петро Олексійович Бондар тридцять років викладав фізику в цьому ліцеї.",
        "Petro Bondar taught physics at this school for thirty years.",
        "Пётр Алексеевич Бондарь тридцать лет преподавал физику в этом лицее.",
    ),
    (
        "Стоун визнав, що гроші надійшли через посередника на Кіпрі.",
        "Mr Stone admitted that the money had come through an intermediary in Cyprus.",
        "Стоун признал, что деньги поступили через посредника на Кипре.",
    ),
    (
        "Пані Лисенко розповіла, що листи від сина перестали надходити взимку.",
        "Mrs Lysenko said that letters from her son stopped coming in the winter.",
        "Госпожа Лысенко рассказала, что письма от сына перестали приходить зимой.",
    ),
    # A person told by the office.
    (
        "Зеленський підписав закон про реєстр боржників у п'ятницю ввечері.",
        "The president signed the law on the register of debtors on Friday evening.",
        "Зеленский подписал закон о реестре должников в пятницу вечером.",
    ),
    (
        "Міністр пообіцяв перевірити всі укриття до початку навчального року.",
        "Fedorov promised to inspect all the shelters before the school year begins.",
        "Министр пообещал проверить все укрытия до начала учебного года.",
    ),
    (
        "Сибіга назвав умови ультиматумом і відмовився від подальших переговорів.",
        "Sybiha called the terms an ultimatum and refused any further talks.",
        "Министр назвал условия ультиматумом и отказался от дальнейших переговоров.",
    ),
    # Abbreviations.
    (
        "В ООН попередили, що посуха загрожує мільйонам людей у регіоні.",
        "The UN has warned that drought threatens millions of people in the region.",
        "В ООН предупредили, что засуха угрожает миллионам людей в регионе.",
    ),
    (
        "У ГУР підтвердили знищення двох катерів біля узбережжя Криму.",
        "The DIU confirmed the destruction of two boats off the coast of Crimea.",
        "В ГУР подтвердили уничтожение двух катеров у побережья Крыма.",
    ),
    (
        "НАБУ повідомило про підозру колишньому директору державного заводу.",
        "NABU has served a notice of suspicion on the former director of a state plant.",
        "НАБУ сообщило о подозрении бывшему директору государственного завода.",
    ),
    (
        "Посли ЄС узгодили новий пакет санкцій після тижня суперечок.",
        "EU ambassadors agreed on a new package of sanctions after a week of disputes.",
        "Послы ЕС согласовали новый пакет санкций после недели споров.",
    ),
    (
        "НАТО збільшить кількість літаків, які патрулюють небо над Балтикою.",
        "NATO will increase the number of aircraft patrolling the skies over the Baltic.",
        "НАТО увеличит количество самолётов, патрулирующих небо над Балтикой.",
    ),
    (
        "Експерти Організації Об'єднаних Націй оглянули зруйновану греблю лише наступного дня.",
        "UN experts inspected the destroyed dam only the next day.",
        "Эксперты ООН осмотрели разрушенную плотину лишь на следующий день.",
    ),
    # Adjectives from names of places, months, weekdays, languages.
    (
        "Київські лікарі провели складну операцію на серці немовляти.",
        "Kyiv doctors have performed complex heart surgery on an infant.",
        "Киевские врачи провели сложную операцию на сердце младенца.",
    ),
    (
        "Британська розвідка вважає, що запаси ракет скоротилися вдвічі.",
        "British intelligence believes that the stocks of missiles have been halved.",
        "Британская разведка считает, что запасы ракет сократились вдвое.",
    ),
    (
        "У Харківській області розмінували сорок гектарів полів.",
        "Forty hectares of fields have been cleared of mines in the Kharkiv region.",
        "В Харьковской области разминировали сорок гектаров полей.",
    ),
    (
        "Вибори призначили на другу неділю вересня, повідомила комісія.",
        "The election has been set for the second Sunday of September, the commission said.",
        "Выборы назначили на второе воскресенье сентября, сообщила комиссия.",
    ),
    (
        "У лютому ціни на газ зросли через холодну погоду.",
        "In February gas prices rose because of the cold weather.",
        "В феврале цены на газ выросли из-за холодной погоды.",
    ),
    (
        "Підручник переклали польською та румунською за гроші громади.",
        "The textbook was translated into Polish and Romanian with the community's money.",
        "Учебник перевели на польский и румынский за деньги общины.",
    ),
    # Organisations, names in quotation marks, names in Latin letters.
    (
        "Компанія Siemens закриє завод, на якому працюють дві тисячі людей.",
        "Siemens is to close a plant that employs two thousand people.",
        "Компания Siemens закроет завод, на котором работают две тысячи человек.",
    ),
    (
        "Супутникові термінали Starlink вимкнулися на пів години по всьому фронту.",
        "Starlink satellite terminals went down for half an hour along the whole front.",
        "Спутниковые терминалы Starlink отключились на полчаса по всему фронту.",
    ),
    (
        "Газета Bild пише, що ракети передадуть без публічних оголошень.",
        "The newspaper Bild writes that the missiles will be handed over without public announcements.",
        "Газета Bild пишет, что ракеты передадут без публичных объявлений.",
    ),
    (
        "«Нафтогаз» попередив мешканців про можливі перебої з опаленням.",
        "Naftogaz has warned residents of possible interruptions to heating.",
        "«Нафтогаз» предупредил жителей о возможных перебоях с отоплением.",
    ),
    (
        "Фільм «Атлантида» покажуть на фестивалі в Роттердамі взимку.",
        "The film “Atlantis” will be shown at a festival in Rotterdam in winter.",
        "Фильм «Атлантида» покажут на фестивале в Роттердаме зимой.",
    ),
    (
        "Наклади «Нової газети» арештували просто в друкарні.",
        "The print run of “Novaya Gazeta” was seized right at the printing house.",
        "Тираж «Новой газеты» арестовали прямо в типографии.",
    ),
    (
        "«Газпром» цього тижня скоротив прокачування через турецький трубопровід майже вдвічі.",
        "This week Gazprom cut the flow through the Turkish pipeline almost by half.",
        "«Газпром» на этой неделе сократил прокачку через турецкий трубопровод почти вдвое.",
    ),
    (
        "Верховна Рада відправила законопроєкт на доопрацювання до комітету.",
        "The Verkhovna Rada sent the bill back to the committee for revision.",
        "Верховная Рада отправила законопроект на доработку в комитет.",
    ),
    (
        "Чорне море штормило, тому пошуки рибалок зупинили до ранку.",
        "The Black Sea was stormy, so the search for the fishermen was halted until morning.",
        "Чёрное море штормило, поэтому поиски рыбаков остановили до утра.",
    ),
    # Where the name stands makes no difference.
    (
        "У Варшаві Дуда прийняв послів і подякував їм за допомогу.",
        "Duda received the ambassadors in Warsaw and thanked them for their help.",
        "Дуда принял послов в Варшаве и поблагодарил их за помощь.",
    ),
    # Foreign people, names of several words, adjectives and nouns from names, another name of the same place.
    (
        "Учора Сі Цзіньпін прийняв делегацію виробників сонячних панелей.",
        "Yesterday Xi Jinping received a delegation of makers of solar panels.",
        "Вчера Си Цзиньпин принял делегацию производителей солнечных панелей.",
    ),
    (
        "Після наради Гегсет скасував поїздку на авіабазу союзників.",
        "After the meeting Hegseth cancelled a trip to an allied air base.",
        "После совещания Хегсет отменил поездку на авиабазу союзников.",
    ),
    (
        "Увечері Венс пояснив виборцям, чому мита доведеться підвищити.",
        "In the evening Vance explained to voters why tariffs would have to rise.",
        "Вечером Вэнс объяснил избирателям, почему пошлины придётся повысить.",
    ),
    (
        "За даними розвідки, Ердоган запропонував провести зустріч навесні.",
        "According to intelligence, Erdoğan offered to hold the meeting in spring.",
        "По данным разведки, Эрдоган предложил провести встречу весной.",
    ),
    (
        "Торік Г'ю Джекман відвідав дитячу лікарню з благодійним концертом.",
        "Last year Hugh Jackman visited a children's hospital with a charity concert.",
        "В прошлом году Хью Джекман посетил детскую больницу с благотворительным концертом.",
    ),
    (
        "Суд у Гаазі відклав оголошення вироку до понеділка.",
        "The court in The Hague has postponed the verdict until Monday.",
        "Суд в Гааге отложил оглашение приговора до понедельника.",
    ),
    (
        "Представники Червоного Хреста третій день чекають дозволу на в'їзд.",
        "Red Cross representatives have been waiting for permission to enter for three days.",
        "Представители Красного Креста третий день ждут разрешения на въезд.",
    ),
    (
        "У Білому домі відмовилися назвати дату наступного дзвінка.",
        "The White House declined to name the date of the next call.",
        "В Белом доме отказались назвать дату следующего звонка.",
    ),
    (
        "Після Великодня школи перейдуть на дистанційне навчання.",
        "After Easter the schools will switch to remote learning.",
        "После Пасхи школы перейдут на дистанционное обучение.",
    ),
    (
        "Радянські літаки часів Другої світової війни знайшли на дні озера.",
        "Soviet aircraft from the Second World War were found at the bottom of a lake.",
        "Советские самолёты времён Второй мировой войны нашли на дне озера.",
    ),
    (
        "У Пекіні заявили, що не постачають зброю жодній стороні.",
        "Beijing said that it does not supply weapons to either side.",
        "В Пекине заявили, что не поставляют оружие ни одной из сторон.",
    ),
    (
        "На конференції в Мюнхені Рютте закликав витрачати на оборону більше.",
        "At the conference in Munich Rutte called for more spending on defence.",
        "На конференции в Мюнхене Рютте призвал тратить на оборону больше.",
    ),
    (
        "У Греції через лісові пожежі евакуювали шість сіл.",
        "In Greece six villages were evacuated because of forest fires.",
        "В Греции из-за лесных пожаров эвакуировали шесть сёл.",
    ),
    (
        "Протести в Грузії тривають уже другий місяць поспіль.",
        "The protests in Georgia have been going on for a second month.",
        "Протесты в Грузии продолжаются уже второй месяц подряд.",
    ),
    (
        "Кораблі стоять у черзі біля Суецького каналу вже тиждень.",
        "Ships have been queuing at the Suez Canal for a week.",
        "Корабли стоят в очереди у Суэцкого канала уже неделю.",
    ),
    (
        "У столиці через туман скасували сорок ранкових рейсів.",
        "In Kyiv forty morning flights were cancelled because of fog.",
        "В столице из-за тумана отменили сорок утренних рейсов.",
    ),
    (
        "У Кремлі заперечили, що готують новий указ про мобілізацію.",
        "Moscow denied that a new decree on mobilisation was being prepared.",
        "В Кремле отрицали, что готовят новый указ о мобилизации.",
    ),
    (
        "Угоду про надра підпишуть у Сполучених Штатах наступного тижня.",
        "The minerals agreement will be signed in the United States next week.",
        "Соглашение о недрах подпишут в США на следующей неделе.",
    ),
    (
        "Сполучене Королівство цього тижня надало кредит на закупівлю катерів.",
        "Britain provided a loan this week for the purchase of boats.",
        "Великобритания на этой неделе предоставила кредит на закупку катеров.",
    ),
    (
        "Служба безпеки затримала агента, який фотографував залізницю.",
        "The Security Service detained an agent who was photographing the railway.",
        "Служба безопасности задержала агента, который фотографировал железную дорогу.",
    ),
    (
        "На Запоріжжі дрон влучив у маршрутку з пасажирами.",
        "In the Zaporizhzhia region a drone hit a minibus with passengers.",
        "В Запорожской области дрон попал в маршрутку с пассажирами.",
    ),
    (
        "Жителі Донбасу вже одинадцять років живуть поруч із війною.",
        "Residents of Donbas have been living beside the war for eleven years.",
        "Жители Донбасса уже одиннадцать лет живут рядом с войной.",
    ),
    (
        "Уряд Чехії оголосив збір коштів на гвинтокрил.",
        "The Czech government has announced a fundraiser for a helicopter.",
        "Правительство Чехии объявило сбор средств на вертолёт.",
    ),
    (
        "Прем'єр-міністерка Данії Метте Фредеріксен відвідала навчання льотчиків.",
        "Danish Prime Minister Mette Frederiksen visited the pilots' training.",
        "Премьер-министр Дании Метте Фредериксен посетила обучение лётчиков.",
    ),
    (
        "Угорського посла викликали на розмову через заяви про кордон.",
        "The Hungarian ambassador was summoned over remarks about the border.",
        "Посла Венгрии вызвали на беседу из-за заявлений о границе.",
    ),
    (
        "Письменниця Оксана Забужко прочитала лекцію студентам у Лейпцигу.",
        "The writer Oksana Zabuzhko gave a lecture to students in Leipzig.",
        "Писательница Оксана Забужко прочитала лекцию студентам в Лейпциге.",
    ),
    (
        "У Кам'янському п'ять годин гасили пожежу на підприємстві.",
        "In Kamianske a fire at a plant took five hours to put out.",
        "В Каменском пять часов тушили пожар на предприятии.",
    ),
    (
        "За його словами, Бог допоміг йому вижити в полоні.",
        "According to him, God helped him survive captivity.",
        "По его словам, Бог помог ему выжить в плену.",
    ),
    (
        "Міноборони повідомило про закупівлю двох тисяч наземних роботів.",
        "The Defence Ministry announced the purchase of two thousand ground robots.",
        "Минобороны сообщило о закупке двух тысяч наземных роботов.",
    ),
    (
        "Верховний Суд скасував рішення про конфіскацію маєтку.",
        "The Supreme Court overturned the decision to confiscate the estate.",
        "Верховный суд отменил решение о конфискации поместья.",
    ),
    (
        "Головне управління розвідки показало відео удару по аеродрому.",
        "Defence Intelligence showed a video of the strike on the airfield.",
        "Главное управление разведки показало видео удара по аэродрому.",
    ),
    (
        "Спецпосланець Кіт Келлог приїхав поїздом і пробув тиждень.",
        "Special envoy Keith Kellogg came by train and stayed for a week.",
        "Спецпосланник Кит Келлог приехал на поезде и пробыл неделю.",
    ),
    (
        "Волонтер Юрій Гудименко втратив ногу під час розмінування.",
        "The volunteer Yurii Hudymenko lost a leg while clearing mines.",
        "Волонтёр Юрий Гудименко потерял ногу при разминировании.",
    ),
    (
        "Фігурантка справи Євгенія Щур виїхала до Ізраїлю взимку.",
        "Yevheniia Shchur, a figure in the case, left for Israel in winter.",
        "Фигурантка дела Евгения Щур уехала в Израиль зимой.",
    ),
    (
        "Лідер партії Ґеерт Вілдерс вивів своїх міністрів з уряду.",
        "The party leader Geert Wilders pulled his ministers out of the government.",
        "Лидер партии Герт Вилдерс вывел своих министров из правительства.",
    ),
    (
        "У Кривому Розі ракета влучила в дитячий майданчик.",
        "In Kryvyi Rih a missile hit a children's playground.",
        "В Кривом Роге ракета попала в детскую площадку.",
    ),
    (
        "Нобелівську премію миру присудили правозахисниці з Ірану.",
        "The Nobel Peace Prize was awarded to a human rights activist from Iran.",
        "Нобелевскую премию мира присудили правозащитнице из Ирана.",
    ),
    (
        "Тихий океан за рік прогрівся сильніше, ніж очікували вчені.",
        "The Pacific warmed more over the year than scientists expected.",
        "Тихий океан за год прогрелся сильнее, чем ожидали учёные.",
    ),
    (
        "Кияни вийшли на мітинг проти забудови зелених схилів.",
        "Kyiv residents rallied against construction on the green slopes.",
        "Киевляне вышли на митинг против застройки зелёных склонов.",
    ),
    (
        "Росіяни за ніч випустили понад сто безпілотників «Шахед».",
        "The Russians launched over a hundred Shahed drones overnight.",
        "Россияне за ночь выпустили более ста беспилотников «Шахед».",
    ),
    (
        "Польські фермери заблокували рух вантажівок через Медику.",
        "Polish farmers blocked lorry traffic through Medyka.",
        "Польские фермеры заблокировали движение грузовиков через Медыку.",
    ),
    (
        "На острові Зміїний установили новий прапор замість згорілого.",
        "A new flag was raised on Snake Island to replace the burnt one.",
        "На острове Змеиный установили новый флаг вместо сгоревшего.",
    ),
    (
        "Британського прем'єра Стармера зустріли на вокзалі квітами.",
        "British Prime Minister Keir Starmer was met at the station with flowers.",
        "Британского премьера Стармера встретили на вокзале цветами.",
    ),
    (
        "Про це Ігор Клименко написав у своєму телеграм-каналі.",
        "Ihor Klymenko wrote about this on his Telegram channel.",
        "Об этом Игорь Клименко написал в своём телеграм-канале.",
    ),
    (
        "Щорічну премію імені Шевченка отримали троє письменників.",
        "Three writers received the annual Shevchenko Prize.",
        "Ежегодную премию имени Шевченко получили три писателя.",
    ),
    (
        "Хмельницький аеродром закрили для польотів через ремонт.",
        "The airfield in Khmelnytskyi was closed to flights for repairs.",
        "Аэродром в Хмельницком закрыли для полётов из-за ремонта.",
    ),
    (
        "Хірург з Ужгорода шість годин оперував бійця з Техасу.",
        "A surgeon from Uzhhorod operated for six hours on a fighter from Texas.",
        "Хирург из Ужгорода шесть часов оперировал бойца из Техаса.",
    ),
    # Left out, with no other in its place.
    (
        "Він приїхав до Львова на похорон друга й залишився там на місяць.",
        "He came for a friend's funeral and stayed there for a month.",
        "Он приехал во Львов на похороны друга и остался там на месяц.",
    ),
]

DIFFERENT = [
    # People.
    (
        "en",
        "Журналісти зустрілися з Будановим у вівторок, щоб обговорити обмін полоненими.",
        "Journalists met Umerov on Tuesday to discuss the exchange of prisoners.",
        "Журналисты встретились с Будановым во вторник, чтобы обсудить обмен пленными.",
        ("Будановим", "Umerov", "Будановым"),
    ),
    (
        "ua",
        "Лист президентові передав Кулеба під час короткої зустрічі.",
        "The letter was handed to the president by Yermak during a short meeting.",
        "Письмо президенту передал Ермак во время короткой встречи.",
        ("Кулеба", "Yermak", "Ермак"),
    ),
    (
        "ru",
        "За словами Шмигаля, бюджет ухвалять до кінця року.",
        "According to Shmyhal, the budget will be adopted by the end of the year.",
        "По словам Гетманцева, бюджет примут до конца года.",
        ("Шмигаля", "Shmyhal", "Гетманцева"),
    ),
    (
        "en",
        "Адвокати Медведчука подали апеляцію на рішення суду.",
        "Lawyers for Kolomoisky have appealed the decision of the court.",
        "Адвокаты Медведчука подали апелляцию на решение суда.",
        ("Медведчука", "Kolomoisky", "Медведчука"),
    ),
    (
        "ru",
        "Учора прем'єр Туск пообіцяв відкрити кордон для вантажівок.",
        "Yesterday Prime Minister Tusk promised to open the border to lorries.",
        "Вчера премьер Фицо пообещал открыть границу для грузовиков.",
        ("Туск", "Tusk", "Фицо"),
    ),
    (
        "ua",
        "На нараді генерал Сирський доповів про втрати бригади за місяць.",
        "At the meeting General Zaluzhnyi reported on the brigade's losses over the month.",
        "На совещании генерал Залужный доложил о потерях бригады за месяц.",
        ("Сирський", "Zaluzhnyi", "Залужный"),
    ),
    (
        "en",
        "Ввечері канцлер Шольц назвав пропозицію неприйнятною для союзників.",
        "In the evening Chancellor Merkel called the proposal unacceptable to the allies.",
        "Вечером канцлер Шольц назвал предложение неприемлемым для союзников.",
        ("Шольц", "Merkel", "Шольц"),
    ),
    (
        "ru",
        "Слідчі знайшли в гаражі Щербака три нові автомобілі.",
        "Investigators found three new cars in Shcherbak's garage.",
        "Следователи нашли в гараже Тимошенко три новых автомобиля.",
        ("Щербака", "Shcherbak's", "Тимошенко"),
    ),
    (
        "ua",
        "Сенатор Макконнелл закликав колег проголосувати за пакет допомоги.",
        "Senator Graham urged his colleagues to vote for the aid package.",
        "Сенатор Грэм призвал коллег проголосовать за пакет помощи.",
        ("Макконнелл", "Graham", "Грэм"),
    ),
    (
        "ru",
        "Заяву Макрона в МЗС сприйняли як сигнал до переговорів.",
        "Macron's statement was seen at the foreign ministry as a signal for talks.",
        "Заявление Джонсона в МИД восприняли как сигнал к переговорам.",
        ("Макрона", "Macron's", "Джонсона"),
    ),
    (
        "ua",
        "Суддя Олена Приходько перенесла засідання через хворобу свідка.",
        "Judge Olena Marchenko postponed the hearing because a witness was ill.",
        "Судья Елена Марченко перенесла заседание из-за болезни свидетеля.",
        ("Приходько", "Marchenko", "Марченко"),
    ),
    (
        "en",
        "Фонд заснувала Наталія Бойчук, яка втратила на війні сина.",
        "The fund was founded by Natalia Savchenko, who lost her son in the war.",
        "Фонд основала Наталья Бойчук, которая потеряла на войне сына.",
        ("Бойчук", "Savchenko", "Бойчук"),
    ),
    (
        "ru",
        "Під час розмови телефоном Путін відмовився обговорювати припинення вогню.",
        "During the phone call Putin refused to discuss a ceasefire.",
        "Во время разговора по телефону Лукашенко отказался обсуждать прекращение огня.",
        ("Путін", "Putin", "Лукашенко"),
    ),
    # Towns, regions, rivers.
    (
        "en",
        "Поїзд до Києва запізнився на чотири години через пошкодження колії.",
        "The train to Lviv was four hours late because of damage to the track.",
        "Поезд в Киев опоздал на четыре часа из-за повреждения пути.",
        ("Києва", "Lviv", "Киев"),
    ),
    (
        "ru",
        "Учора в Харкові після обстрілу без світла залишилися два райони.",
        "Yesterday in Kharkiv two districts were left without electricity after the shelling.",
        "Вчера в Полтаве после обстрела без света остались два района.",
        ("Харкові", "Kharkiv", "Полтаве"),
    ),
    (
        "ua",
        "Рахунки фонду в Цюриху заморозили на прохання прокуратури.",
        "The fund's accounts in Geneva were frozen at the request of prosecutors.",
        "Счета фонда в Женеве заморозили по просьбе прокуратуры.",
        ("Цюриху", "Geneva", "Женеве"),
    ),
    (
        "ua",
        "Рибалки з Бердянська скаржаться на міни в прибережних водах.",
        "Fishermen from Odesa complain of mines in coastal waters.",
        "Рыбаки из Одессы жалуются на мины в прибрежных водах.",
        ("Бердянська", "Odesa", "Одессы"),
    ),
    (
        "ru",
        "Колону техніки помітили на трасі поблизу Куп'янська.",
        "A column of vehicles was spotted on the highway near Kupiansk.",
        "Колонну техники заметили на трассе вблизи Волчанска.",
        ("Куп'янська", "Kupiansk", "Волчанска"),
    ),
    (
        "en",
        "Евакуаційні автобуси з Краматорська вирушають щодня о восьмій ранку.",
        "Evacuation buses from Pokrovsk leave every day at eight in the morning.",
        "Эвакуационные автобусы из Краматорска отправляются ежедневно в восемь утра.",
        ("Краматорська", "Pokrovsk", "Краматорска"),
    ),
    (
        "ru",
        "Торік міст через Дунай ремонтували майже вісім місяців.",
        "Last year the bridge over the Danube was under repair for almost eight months.",
        "В прошлом году мост через Рейн ремонтировали почти восемь месяцев.",
        ("Дунай", "Danube", "Рейн"),
    ),
    (
        "ua",
        "Дрони вдарили по нафтобазі під Брянськом, загинули двоє людей.",
        "Drones struck an oil depot near Saratov, killing two people.",
        "Дроны ударили по нефтебазе под Саратовом, погибли два человека.",
        ("Брянськом", "Saratov", "Саратовом"),
    ),
    # Countries.
    (
        "en",
        "Цього року Німеччина передасть ще дві батареї протиповітряної оборони.",
        "This year Norway will hand over two more air defence batteries.",
        "В этом году Германия передаст ещё две батареи противовоздушной обороны.",
        ("Німеччина", "Norway", "Германия"),
    ),
    (
        "ru",
        "Військові захопили владу в Малі й закрили кордони країни.",
        "The military seized power in Mali and closed the country's borders.",
        "Военные захватили власть в Нигере и закрыли границы страны.",
        ("Малі", "Mali", "Нигере"),
    ),
    (
        "ua",
        "Через спеку в Румунії закрили кілька електростанцій.",
        "Because of the heat several power stations were closed in Hungary.",
        "Из-за жары в Венгрии закрыли несколько электростанций.",
        ("Румунії", "Hungary", "Венгрии"),
    ),
    (
        "en",
        "Минулого тижня Туреччина перекрила протоку для військових кораблів.",
        "Last week Egypt closed the strait to military ships.",
        "На прошлой неделе Турция перекрыла пролив для военных кораблей.",
        ("Туреччина", "Egypt", "Турция"),
    ),
    (
        "ru",
        "Вантаж зерна для Ефіопії застряг у порту на місяць.",
        "A cargo of grain for Ethiopia has been stuck in port for a month.",
        "Груз зерна для Сомали застрял в порту на месяц.",
        ("Ефіопії", "Ethiopia", "Сомали"),
    ),
    (
        "ua",
        "Деталі для ракет завозили через Казахстан під виглядом запчастин.",
        "Missile components were brought in through Armenia disguised as spare parts.",
        "Детали для ракет ввозили через Армению под видом запчастей.",
        ("Казахстан", "Armenia", "Армению"),
    ),
    (
        "en",
        "Тепер Словаччина просить Брюссель відкласти заборону на імпорт нафти.",
        "Now Bulgaria is asking Brussels to postpone the ban on oil imports.",
        "Теперь Словакия просит Брюссель отложить запрет на импорт нефти.",
        ("Словаччина", "Bulgaria", "Словакия"),
    ),
    # Organisations and what is in quotation marks.
    (
        "ru",
        "Учора компанія Siemens оголосила про закриття заводу на півночі країни.",
        "Yesterday Siemens announced the closure of a plant in the north of the country.",
        "Вчера компания Bosch объявила о закрытии завода на севере страны.",
        ("Siemens", "Siemens", "Bosch"),
    ),
    (
        "en",
        "Торік концерн «Нафтогаз» попередив мешканців про перебої з опаленням.",
        "Last year the company Ukrenergo warned residents of interruptions to heating.",
        "В прошлом году концерн «Нафтогаз» предупредил жителей о перебоях с отоплением.",
        ("Нафтогаз", "Ukrenergo", "Нафтогаз"),
    ),
    (
        "ua",
        "Торік корпорація «Роснефть» скоротила прокачування через трубопровід.",
        "Last year the corporation Gazprom cut the flow through the pipeline.",
        "В прошлом году корпорация «Газпром» сократила прокачку через трубопровод.",
        ("Роснефть", "Gazprom", "Газпром"),
    ),
    (
        "ru",
        "За даними газети Bild, ракети передадуть без публічних оголошень.",
        "According to the newspaper Bild, the missiles will be handed over without public announcements.",
        "По данным газеты Spiegel, ракеты передадут без публичных объявлений.",
        ("Bild", "Bild", "Spiegel"),
    ),
    (
        "en",
        "Дані передали агентству Reuters двоє чиновників на умовах анонімності.",
        "The data were given to the agency Bloomberg by two officials on condition of anonymity.",
        "Данные передали агентству Reuters двое чиновников на условиях анонимности.",
        ("Reuters", "Bloomberg", "Reuters"),
    ),
    # Among other names that agree.
    (
        "ru",
        "У Варшаві Зеленський і Туск підписали угоду про спільне виробництво снарядів.",
        "In Warsaw Zelensky and Tusk signed an agreement on joint production of shells.",
        "В Варшаве Зеленский и Макрон подписали соглашение о совместном производстве снарядов.",
        ("Туск", "Tusk", "Макрон"),
    ),
    (
        "ua",
        "Потяг з Перемишля до Києва зупинили в Рівному через загрозу вибуху.",
        "The train from Przemyśl to Kyiv was stopped in Ternopil because of a bomb threat.",
        "Поезд из Перемышля в Киев остановили в Тернополе из-за угрозы взрыва.",
        ("Рівному", "Ternopil", "Тернополе"),
    ),
    (
        "en",
        "У вересні Литва та Латвія закриють пункти пропуску на кордоні з Білоруссю.",
        "In September Lithuania and Finland will close checkpoints on the border with Belarus.",
        "В сентябре Литва и Латвия закроют пункты пропуска на границе с Беларусью.",
        ("Латвія", "Finland", "Латвия"),
    ),
    # A name at the beginning in every edition, a short one, a sea, and more.
    (
        "ru",
        "Єрмак заявив, що наступний раунд переговорів відбудеться за два тижні.",
        "Yermak said that the next round of talks would take place in two weeks.",
        "Умеров заявил, что следующий раунд переговоров состоится через две недели.",
        ("Єрмак", "Yermak", "Умеров"),
    ),
    (
        "ru",
        "Трамп пообіцяв, що нові мита почнуть діяти вже восени.",
        "Trump promised that the new tariffs would take effect as early as autumn.",
        "Байден пообещал, что новые пошлины начнут действовать уже осенью.",
        ("Трамп", "Trump", "Байден"),
    ),
    (
        "en",
        "Під час зустрічі Зеленський подякував пожежникам, які всю ніч гасили склад.",
        "During the meeting Kim thanked the firefighters who spent the night putting out the warehouse.",
        "Во время встречи Зеленский поблагодарил пожарных, которые всю ночь тушили склад.",
        ("Зеленський", "Kim", "Зеленский"),
    ),
    (
        "en",
        "Учора в Сумах унаслідок удару загинула літня жінка.",
        "Yesterday in Dnipro an elderly woman was killed in a strike.",
        "Вчера в Сумах в результате удара погибла пожилая женщина.",
        ("Сумах", "Dnipro", "Сумах"),
    ),
    (
        "ru",
        "Пошуки зниклих у Чорному морі зупинили до ранку.",
        "The search for the missing in the Black Sea was halted until morning.",
        "Поиски пропавших в Балтийском море остановили до утра.",
        ("Чорному", "Black", "Балтийском"),
    ),
    (
        "ua",
        "Літаки союзників патрулюють небо над Естонією від початку весни.",
        "Allied aircraft have been patrolling the skies over Latvia since early spring.",
        "Самолёты союзников патрулируют небо над Латвией с начала весны.",
        ("Естонією", "Latvia", "Латвией"),
    ),
    (
        "ru",
        "Наприкінці року фільм покажуть на фестивалі в Роттердамі.",
        "At the end of the year the film will be shown at a festival in Rotterdam.",
        "В конце года фильм покажут на фестивале в Копенгагене.",
        ("Роттердамі", "Rotterdam", "Копенгагене"),
    ),
    (
        "ru",
        "Після обстрілу в Ізюмі рятувальники розбирають завали школи.",
        "After the shelling in Izium rescuers are clearing the rubble of a school.",
        "После обстрела в Бахмуте спасатели разбирают завалы школы.",
        ("Ізюмі", "Izium", "Бахмуте"),
    ),
    (
        "ua",
        "Пропозицію Орбана в Брюсселі назвали неприйнятною для союзників.",
        "Fico's proposal was called unacceptable to the allies in Brussels.",
        "Предложение Фицо в Брюсселе назвали неприемлемым для союзников.",
        ("Орбана", "Fico's", "Фицо"),
    ),
]

TWO_THAT_DIFFER = [
    (
        {
            "ua": "Журналісти зустрілися з Будановим у вівторок, щоб обговорити обмін полоненими.",
            "en": "Journalists met Umerov on Tuesday to discuss the exchange of prisoners.",
        },
        {"ua": ["Будановим"], "en": ["Umerov"]},
    ),
    (
        {
            "ua": "Поїзд до Києва запізнився на чотири години через пошкодження колії.",
            "ru": "Поезд в Одессу опоздал на четыре часа из-за повреждения пути.",
        },
        {"ua": ["Києва"], "ru": ["Одессу"]},
    ),
    (
        {
            "en": "The delegations agreed to meet again in Istanbul at the end of the month.",
            "ru": "Делегации договорились снова встретиться в Вене в конце месяца.",
        },
        {"en": ["Istanbul"], "ru": ["Вене"]},
    ),
    (
        {
            "ua": "Адвокати Медведчука подали апеляцію на рішення суду.",
            "ru": "Адвокаты Коломойского подали апелляцию на решение суда.",
        },
        {"ua": ["Медведчука"], "ru": ["Коломойского"]},
    ),
    (
        {
            "ua": "Деталі для ракет завозили через Казахстан під виглядом запчастин.",
            "en": "Missile components were brought in through Armenia disguised as spare parts.",
        },
        {"ua": ["Казахстан"], "en": ["Armenia"]},
    ),
]

TWO_THAT_AGREE = [
    {
        "ua": "Єрмак заявив, що наступний раунд переговорів відбудеться за два тижні.",
        "en": "Yermak said that the next round of talks would take place in two weeks.",
    },
    {
        "en": "The delegations agreed to meet again in Vienna at the end of the month.",
        "ru": "Делегации договорились снова встретиться в Вене в конце месяца.",
    },
    {
        "ua": "Рахунки фонду в Цюриху заморозили на прохання прокуратури.",
        "ru": "Счета фонда в Цюрихе заморозили по просьбе прокуратуры.",
    },
    {
        "ua": "Зеленський підписав закон про реєстр боржників у п'ятницю ввечері.",
        "en": "The president signed the law on the register of debtors on Friday evening.",
    },
    {
        "en": "The UN has warned that drought threatens millions of people in the region.",
        "ru": "В ООН предупредили, что засуха угрожает миллионам людей в регионе.",
    },
]

BAD = [
    {"ua": "", "en": "", "ru": ""},
    {"ua": "🙂", "en": "🙂🙂", "ru": "🇺🇦"},
    {"ua": "Буданов 🙂 прийшов.", "en": "Budanov 🇺🇦 came.", "ru": "Буданов 👩‍👩‍👧 пришёл."},
    {"ua": "קייב היא עיר הבירה", "en": "\u202eKyiv is the capital\u202c", "ru": "كييف هي العاصمة"},
    {"ua": "Ки\u200bїв у вoгні.", "en": "Кyіv is on fire.", "ru": "Kиeв в огне."},
    {"ua": "«»—…", "en": "'' - ’s", "ru": "№ § —"},
    {"ua": "A" * 50_000, "en": "B" * 50_000, "ru": "В" * 50_000},
    {"ua": "Київ " * 10_000, "en": "Paris " * 10_000, "ru": "Киев " * 10_000},
    {"ua": "Київ, Львів.", "en": "KYIV LVIV", "ru": "КИЕВ\x00 ЛЬВОВ\ud7ff"},
    {"ua": "İstanbul ẞ ﬁ", "en": "Ǆ Ω", "ru": "Ё̈ й"},
    {"ua": "Київ у вогні."},
]


def flags(**sides: str) -> tuple[Flag, ...]:
    return flags_of(one_unit(**sides), checks=CHECKS)


@pytest.mark.parametrize(("ua", "en", "ru"), SAME)
def test_the_same_names_are_not_flagged(ua: str, en: str, ru: str) -> None:
    assert flags(ua=ua, en=en, ru=ru) == ()


@pytest.mark.parametrize(("odd", "ua", "en", "ru", "words"), DIFFERENT)
def test_another_name_in_one_edition(odd: str, ua: str, en: str, ru: str, words: tuple[str, str, str]) -> None:
    alignment = one_unit(ua=ua, en=en, ru=ru)
    (flag,) = flags_of(alignment, checks=CHECKS)
    assert (flag.kind, flag.editions) == ("name", (odd,))
    assert marked(alignment, flag) == {code: [word] for code, word in zip(("ua", "en", "ru"), words, strict=True)}


@pytest.mark.parametrize(("sides", "words"), TWO_THAT_DIFFER)
def test_of_two_editions_neither_is_the_odd_one(sides: dict[str, str], words: dict[str, list[str]]) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags_of(alignment, checks=CHECKS)
    assert (flag.kind, set(flag.editions), flag.severity) == ("name", set(sides), "minor")
    assert marked(alignment, flag) == words


@pytest.mark.parametrize("sides", TWO_THAT_AGREE)
def test_two_editions_with_the_same_names_are_not_flagged(sides: dict[str, str]) -> None:
    assert flags(**sides) == ()


def test_three_editions_with_three_names_have_no_odd_one() -> None:
    found = flags(
        ua="Журналісти зустрілися з Будановим у вівторок, щоб обговорити обмін полоненими.",
        en="Journalists met Umerov on Tuesday to discuss the exchange of prisoners.",
        ru="Журналисты встретились с Кулебой во вторник, чтобы обсудить обмен пленными.",
    )
    assert found == ()


def test_two_other_names_in_one_edition_are_told_once() -> None:
    alignment = one_unit(
        ua="У Києві Зеленський обговорив із Туском закупівлю снарядів.",
        en="In Kyiv Zelensky discussed the purchase of shells with Tusk.",
        ru="В Париже Макрон обсудил с Туском закупку снарядов.",
    )
    (flag,) = flags_of(alignment, checks=CHECKS)
    assert flag.editions == ("ru",)
    assert marked(alignment, flag) == {"ua": ["Зеленський"], "en": ["Zelensky"], "ru": ["Макрон"]}


# The translators call the village "Horikhove" in English for the Ukrainian "Липівка" and the Russian "Липовка".
VILLAGE = (
    {
        "ua": "До Липівки ми дісталися пішки вже після заходу сонця.",
        "en": "We reached Horikhove on foot after sunset.",
        "ru": "До Липовки мы добрались пешком уже после захода солнца.",
    },
    {
        "ua": "Електрику в Липівці відновили лише через пів року після боїв.",
        "en": "Electricity in Horikhove was restored only half a year after the fighting.",
        "ru": "Электричество в Липовке восстановили лишь через полгода после боёв.",
    },
    {
        "ua": "Школярі з Липівки навчаються тепер у сусідньому районі.",
        "en": "Schoolchildren from Horikhove now study in the neighbouring district.",
        "ru": "Школьники из Липовки учатся теперь в соседнем районе.",
    },
)

GENERAL = (
    {
        "ua": "Генерал Сирський доповів про втрати бригади за місяць.",
        "en": "General Syrskyi reported on the brigade's losses over the month.",
        "ru": "Генерал Сырский доложил о потерях бригады за месяц.",
    },
    {
        "ua": "Того ж дня Сирський відвідав поранених у госпіталі.",
        "en": "The same day Syrskyi visited the wounded in hospital.",
        "ru": "В тот же день Сырский посетил раненых в госпитале.",
    },
    {
        "ua": "Увечері рішення Сирського підтримали всі командири бригад.",
        "en": "In the evening the decision of Zaluzhnyi was supported by all the brigade commanders.",
        "ru": "Вечером решение Сырского поддержали все командиры бригад.",
    },
    {
        "ua": "Після наради Сирський повернувся до столиці потягом.",
        "en": "After the meeting Syrskyi returned to the capital by train.",
        "ru": "После совещания Сырский вернулся в столицу поездом.",
    },
)


def test_a_name_that_stands_for_another_throughout_is_not_flagged() -> None:
    assert flags_of(article(*VILLAGE), checks=CHECKS) == ()


@pytest.mark.parametrize("row", [VILLAGE[0], VILLAGE[2]])
def test_the_same_pair_found_once_is_flagged(row: dict[str, str]) -> None:
    (flag,) = flags(**row)
    assert flag.editions == ("en",)


def test_a_wrong_name_among_right_ones_is_flagged_once() -> None:
    alignment = article(*GENERAL)
    (flag,) = flags_of(alignment, checks=CHECKS)
    assert (flag.unit, flag.editions) == (2, ("en",))
    assert marked(alignment, flag) == {"ua": ["Сирського"], "en": ["Zaluzhnyi"], "ru": ["Сырского"]}


def test_a_given_name_and_a_surname_that_stand_together_are_one_person() -> None:
    alignment = article(
        {
            "ua": "Богдана Яременко відкрила притулок для тварин на околиці міста.",
            "en": "Bohdana Yaremenko opened an animal shelter on the edge of the city.",
            "ru": "Богдана Яременко открыла приют для животных на окраине города.",
        },
        {
            "ua": "Уранці Богдана годує собак, а потім іде на роботу.",
            "en": "In the morning Yaremenko feeds the dogs and then goes to work.",
            "ru": "Утром Богдана кормит собак, а потом идёт на работу.",
        },
    )
    assert flags_of(alignment, checks=CHECKS) == ()


def test_the_message_names_what_each_edition_says() -> None:
    alignment = one_unit(
        ua="Рахунки фонду в Цюриху заморозили на прохання прокуратури.",
        en="The fund's accounts in Geneva were frozen at the request of prosecutors.",
        ru="Счета фонда в Женеве заморозили по просьбе прокуратуры.",
    )
    (flag,) = flags_of(alignment, checks=CHECKS)
    assert str(flag.message) == "The names differ: UA: Цюриху · EN: Geneva · RU: Женеве"


@pytest.mark.parametrize("sides", BAD, ids=range(len(BAD)))
def test_bad_input_does_no_harm(sides: dict[str, str]) -> None:
    assert all(flag.kind == "name" for flag in flags(**sides))


def test_an_empty_article_has_no_flags() -> None:
    empty: Alignment = article(codes=("ua", "en", "ru"))
    assert flags_of(empty, checks=CHECKS) == ()
