"""Russian: tables only."""

from __future__ import annotations

from workbench.languages import numbers_ru as numbers
from workbench.languages.language import Language, pairs

_LATIN = """
а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sh
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
абз авт англ араб атм б букв в вв вост вып г га гг гл греч грн гц д д.т.н диал дм до.н.э долл доп др зап и.о изд илл
исп итал к.т.н к.ю.н кв кв.км кв.м квт кг кит км кн коп корп куб куб.м л лат м макс мвт мг мин мл млн млрд мм моб мс
н.э нач нем об обл п пер перев перен пл польск пр прим р.х разг разд ред рис руб рус с с.г сб сев сек сер след см сокр
ст стр стст т т.г т.д т.п табл тел трлн тур тыс у.е укр устар факс фр франц ц ч час чел шт экз эл юж яп
"""

_ABBREVIATIONS_BEFORE_CAPITAL = """
авт адм акад ал англ араб арх архиеп асп б-р бл бул бульв вл г г-да г-жа г-н ген ген.-лейт ген.-майор ген.-полк гор гр
гр-ка гр-н греч д д-р дер дж дир доц еп зав зам им имп инж исп итал канд кап кит кн лат лейт м митр мкр н наб напр нач
нем о обл оз п патр пгт пер перев пл подполк полк пос пр-т преп прибл просп прот проф прп р р-н редкол реж с св свв сел
серж см сост ср ст т т.е т.к т.н т.наз т.ч тов тт туп тур укр ул урожд фр х хут чл-корр чл.-корр юр яп
"""

_ABBREVIATIONS_BEFORE_NUMBER = """
абз авг апр вид вып гл д дек изд илл июл июн каб кв кн комн корп л мар ном ноя нояб о об ок окт п подп пп прибл прил
разд рис род с сен сент см ср ст стр т табл тел тт ум фев февр ч янв
"""

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
    sentence_starters=frozenset(_SENTENCE_STARTERS.split()),
    speech_verbs=frozenset(_SPEECH_VERBS.split()),
    number_words=numbers.NUMBER_WORDS,
    ordinal_words=numbers.ORDINAL_WORDS,
    scale_words=numbers.SCALE_WORDS,
    approximators=frozenset(numbers.APPROXIMATORS.split()),
    percent_words=frozenset(numbers.PERCENT_WORDS.split()),
    fraction_words=numbers.FRACTION_WORDS,
    hint_words=numbers.HINT_WORDS,
    dozen_words=frozenset(numbers.DOZEN_WORDS.split()),
    and_a_half=numbers.AND_A_HALF,
    number_prefixes=numbers.NUMBER_PREFIXES,
    counted_stems=frozenset(numbers.COUNTED_STEMS.split()),
    range_words=frozenset(numbers.RANGE_WORDS.split()),
    decimal_mark=",",
    month_words=numbers.MONTH_WORDS,
    ambiguous_month_words=frozenset(numbers.AMBIGUOUS_MONTH_WORDS.split()),
    date_prepositions=frozenset(numbers.DATE_PREPOSITIONS.split()),
    weekday_words=numbers.WEEKDAY_WORDS,
    clock_words=frozenset(numbers.CLOCK_WORDS.split()),
    currency_words=numbers.CURRENCY_WORDS,
    currency_stems={"доллар": "dollar", "гривн": "hryvnia", "гривен": "hryvnia", "рубл": "rouble"},
    measure_words=numbers.MEASURE_WORDS,
)
