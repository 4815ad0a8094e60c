"""Russian: tables only."""

from __future__ import annotations

from workbench.languages import dates_ru as dates
from workbench.languages import numbers_ru as numbers
from workbench.languages import page_ru as page
from workbench.languages.language import Language, lines, pairs

_LATIN = """
иа:a а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sh
ъ: ы:i ь: э:e ю:u я:a
"""

_COMMON_WORDS = """
без более больше будет будут бы был была были было быть ведь вместо во время всех всё вчера вы где говорит говорят год
года году годы город города городе даже для добавил другие других другой его ее ему если еще ещё ею её же заявил здесь
и из или им имеет именно имеют итак их как ко когда которая которого которые который которых кто лет ли лишь между
меньше миллионов много могут может можно мы надо не ней несколько нет неё ни но нужно об области однако около он она
они от отметил отметила очень первого первый под пока после почему поэтому против рассказал россии свои своих свой себя
сегодня сейчас сказал словам со сообщает сообщил сообщила сообщили среди страна страны так также тогда того тоже только
том тысяч уже украина украине украины хотя частности чего человек чем что чтобы эта эти этих это этого этому этот
"""

_ABBREVIATIONS = """
абз авт англ араб атм б букв в вв вост вып г га гг ген гл греч грн гц д д.б.н д.и.н д.м.н д.п.н д.т.н д.ф.н д.х.н
д.э.н д.ю.н диал дм до.н.э долл доп др зап и.о изд илл исп итал к.б.н к.и.н к.м.н к.п.н к.т.н к.ф.н к.х.н к.э.н к.ю.н
кв кв.км кв.м квт кг кит км кн коп корп куб куб.м л лат м макс мвт мг мин мл млн млрд мм моб мс н.э нач нем об обл п
пер перев перен пл польск пос пр прим р р.х разг разд ред рис руб рус с с.г сб сев сек сел сер след см сокр ст стр
стст т т.г т.д т.п табл тел трлн тур тыс у.е укр устар факс фр франц ц ч час чел шт экз эл юж яп
"""

_ABBREVIATIONS_BEFORE_CAPITAL = """
vs авт адм акад ал англ араб арх архиеп асп б-р бл бул бульв вл вост г г-да г-жа г-н ген ген.-лейт ген.-майор
ген.-полк гор гр гр-ка гр-н греч д д-р д.б.н д.и.н д.м.н д.п.н д.т.н д.ф.н д.х.н д.э.н д.ю.н деп дер дж дир долл доц
еп зав зам зап им имп инж исп итал к.б.н к.и.н к.м.н к.п.н к.т.н к.ф.н к.х.н к.э.н к.ю.н канд кап кит кн лат лейт м
макс мин митр мкр н наб напр нач нем о обл оз п патр пгт пер перев пл подполк полк пом пос пр-т преп прибл просп прот
проф прп р р-н ред редкол реж респ с св свв сев сел серж см сокр сост ср ст т т.е т.к т.н т.наз т.ч тов тт туп тур укр
ул урожд фр х хут чл-корр чл.-корр юж юр яп
"""

_ABBREVIATIONS_BEFORE_NUMBER = """
абз ауд вып гл д изд илл каб кв кн комн корп л макс ном о об ок осн оф п подп пом пп прибл прил разд рис род с см ср
ст стр т табл тел тт ум ч
"""

_ABBREVIATIONS_BETWEEN_NUMBERS = "авг апр дек июл июн мар ноя нояб окт сен сент фев февр янв"

_SENTENCE_STARTERS = """
а без благодаря был была были было в ваш вдруг ведь вероятно весь вместо во возможно вообще вот впрочем все вся всё
вчера вы где да даже далее действительно для до другая другие другой его ее если есть еще ещё её за завтра затем здесь
и из из-за или именно итак их к каждая каждый как ко когда конечно которая которое которые который кроме кто лишь между
много мой моя мы на над наконец напомним например наш наша наши не некоторые несколько несмотря нет ни но ну ныне о об
один одна однако одни одновременно он она они оно от перед по под позже пока после потом почему поэтому при про против
раз раньше с свой сегодня сейчас со согласно соответственно спасибо среди та так такая также такие такое такой там те
теперь то тогда тоже только тот тут ты у уже хотя частности через что чтобы эта эти это этого этому этот я
"""

_SPEECH_VERBS = """
воскликнул воскликнула говорит говорят добавил добавила добавляет заметил заметила заявил заявила заявили заявляет
констатировал констатировала написал написала объяснил объяснила объясняет ответил ответила отвечает отметил отметила
отметили отмечает пишет подчеркивает подчеркнул подчеркнула подчёркивает пошутил пошутила пояснил пояснила поясняет
предупредил предупредила призвал призвала продолжил продолжила рассказал рассказала рассказывает сказал сказала сказали
сообщает сообщил сообщила сообщили спрашивает спросил спросила считает убежден убеждена убеждён утверждает утверждал
утверждала уточнил уточнила
"""

_HEDGES = """
возможно, вероятно, наверное, видимо, по-видимому, по всей видимости, похоже, кажется, якобы, будто бы,
предположительно, пожалуй, скорее всего, вероятнее всего, по всей вероятности, может быть, быть может
"""

_WEAK_HEDGES = """
будто, вроде, очевидно, может, могут, сможет, смогут, мог, могла, могло, могли, возможн*, вероятн*, потенциальн*,
казалось, казался, казалась, выгляд*, предполага*, предположен*, предполож*, счита*, полага*, подозреваем*, утвержда*,
ожидается, ожидалось, ожидаются, шанс*, по данным, способн*, способен, маловероятн*, вряд, долж*, обвин*
"""

_MODALS = """
может, могут, сможет, смогут, мог, могла, могло, могли, способн*, способен
"""

_CERTAINTIES = """
будет, будут, непременно, бесспорно, безусловно, несомненно, точно
"""

_OBLIGATIONS = """
должен, должна, должно, должны, обязан, обязана, обязано, обязаны, обязательн*, вынужден*, принужден*
"""

_WEAK_OBLIGATIONS = """
надо, нужно, необходимо, следует, следовало, стоит, придется, придётся, приходится, пришлось, предстоит, надлежит,
требу*, потребу*, необходим*, обяз*, долж*, прика*
"""

_NEGATORS = """
не, ни, нет, никогда, никто, никого, никому, никем, ничто, ничего, ничему, ничем, нигде, никуда, ниоткуда, никак,
никакой, никакая, никакое, никакие, никакого, никакому, никакую, никаким, никаких, никакими, нельзя, без, нету, незачем,
некому, нечего, ничуть, нисколько
"""

_NEGATING_PARTICLES = "не, без, нет, нельзя"
_NEAR_NEGATORS = """
вряд, едва, невозмож*, редко, отказ*, запре*, отверг*, отклон*, отсутств*, избеж*, избега*, лишен*, нехват*, игнор*,
неизвест*
"""

_IMPLIED_NEGATORS = """
отказ*, отказа*, лиш*, запре*, избе*, избеж*, предотвра*, прекра*, останов*, отверг*, отклон*, отриц*, отсутств*,
невозмож*, не*, едва, вряд, редко, мало, лишь, только, пока, вместо, слишком, сомн*, игнор*, проигнор*, против,
несмотря, вопреки, перестал*, броси*, меша*, помеша*, исключ*, кроме, иначе, утра*, потер*, напрасно, зря, нехват*,
сдерж*, воздерж*, без*, бес*, забы*, пропус*, срыв*, сорва*, еще, ещё, до сих пор, остал*, остав*, последн*, свобод*,
вне, далек*, маловеро*, хватает, хватало
"""

_NEUTRAL_NEGATIONS = """
не только, не просто, не менее, не более, не раньше, не позднее, не позже, чуть не, едва не, не раз, разве не, разве
нет, не в последнюю очередь, почему бы не, ли не, или нет, не говоря, несмотря, не смотря, не может не, не мог не, не
могли не, нельзя не, что бы ни, кто бы ни, как бы ни, где бы ни, сколько бы ни, какой бы ни, не то чтобы, без
сомнения, ни за что, не что иное как, так ли не, не слишком ли, не обошлось без, не без, не исключено, нет сомнений
"""

_DEGREE_WORDS = """
цельсия:celsius цельсию:celsius фаренгейта:fahrenheit фаренгейту:fahrenheit
"""


LANGUAGE = Language(
    tag="ru",
    code="ru",
    name="Русский",
    letters=frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    latin=pairs(_LATIN),
    common_words=frozenset(_COMMON_WORDS.split()),
    never="ъ(?![еёюя])|[жшчщ]ы|['’ʼ]",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    abbreviations_before_capital=frozenset(_ABBREVIATIONS_BEFORE_CAPITAL.split()),
    abbreviations_before_number=frozenset(_ABBREVIATIONS_BEFORE_NUMBER.split()),
    abbreviations_between_numbers=frozenset(_ABBREVIATIONS_BETWEEN_NUMBERS.split()),
    sentence_starters=frozenset(_SENTENCE_STARTERS.split()),
    one_letter_sentences=frozenset({"я"}),
    speech_verbs=frozenset(_SPEECH_VERBS.split()),
    hedges=lines(_HEDGES),
    weak_hedges=lines(_WEAK_HEDGES),
    modals=lines(_MODALS),
    certainties=lines(_CERTAINTIES),
    obligations=lines(_OBLIGATIONS),
    weak_obligations=lines(_WEAK_OBLIGATIONS),
    negative_concord=True,
    negators=frozenset(lines(_NEGATORS)),
    negating_particles=frozenset(lines(_NEGATING_PARTICLES)),
    near_negators=lines(_NEAR_NEGATORS),
    implied_negators=lines(_IMPLIED_NEGATORS),
    neutral_negations=lines(_NEUTRAL_NEGATIONS),
    number_words=numbers.NUMBER_WORDS,
    ordinal_words=numbers.ORDINAL_WORDS,
    scale_words=numbers.SCALE_WORDS,
    vague_scale_words=frozenset(numbers.VAGUE_SCALE_WORDS.split()),
    approximators=frozenset(numbers.APPROXIMATORS.split()),
    approximators_after=numbers.APPROXIMATORS_AFTER,
    minus_words=frozenset(numbers.MINUS_WORDS.split()),
    plus_words=frozenset(numbers.PLUS_WORDS.split()),
    cold_stems=tuple(numbers.COLD_STEMS.split()),
    percent_words=frozenset(numbers.PERCENT_WORDS.split()),
    fraction_words=numbers.FRACTION_WORDS,
    part_words=frozenset(numbers.PART_WORDS.split()),
    each_words=frozenset(numbers.EACH_WORDS.split()),
    out_of_words=frozenset(numbers.OUT_OF_WORDS.split()),
    hundred_words=frozenset(numbers.HUNDRED_WORDS.split()),
    multiple_words=numbers.MULTIPLE_WORDS,
    year_of_life_words=frozenset(dates.YEAR_OF_LIFE_WORDS.split()),
    hint_words=numbers.HINT_WORDS,
    dozen_words=numbers.DOZEN_WORDS,
    and_a_half=numbers.AND_A_HALF,
    number_prefixes=numbers.NUMBER_PREFIXES,
    counted_stems=frozenset(numbers.COUNTED_STEMS.split()),
    range_words=frozenset(numbers.RANGE_WORDS.split()),
    decimal_mark=",",
    month_words=dates.MONTH_WORDS,
    ambiguous_month_words=frozenset(dates.AMBIGUOUS_MONTH_WORDS.split()),
    date_prepositions=frozenset(dates.DATE_PREPOSITIONS.split()),
    weekday_words=dates.WEEKDAY_WORDS,
    to_next_hour=dates.TO_NEXT_HOUR,
    past_hour=frozenset(dates.PAST_HOUR.split()),
    clock_words=frozenset(dates.CLOCK_WORDS.split()),
    currency_words=numbers.CURRENCY_WORDS,
    currency_stems={"доллар": "dollar", "гривн": "hryvnia", "гривен": "hryvnia", "рубл": "rouble"},
    power_words=numbers.POWER_WORDS,
    measure_words=numbers.MEASURE_WORDS,
    degree_words=dict(pairs(_DEGREE_WORDS)),
    page=page.PAGE,
)
