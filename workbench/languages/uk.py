"""Ukrainian: tables only."""

from __future__ import annotations

from workbench.languages import numbers_uk as numbers
from workbench.languages.language import Language, pairs

_LATIN = """
а:a б:b в:v г:g ґ:g д:d е:e є:e ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts
ч:ch ш:sh щ:sh ь: ю:u я:a
"""

_COMMON_WORDS = """
аби або адже але багато близько бо був буде будуть була були було бути більше вже ви вона вони всі всіх вчора від він
де додав досі дуже з зазначив зазначила замість зараз заявив зокрема зі й його йому каже кажуть коли країна країни
кілька лише людина мають має менше ми може можна можуть між мільйонів міста місто місті навіть наразі немає нею неї ніж
області однак отже перший першого повідомив повідомила повідомили повідомляє понад потрібно проте проти під після
розповів роки року років рік саме свої своїх свій серед сказав словами собі сьогодні та також теж тисяч тоді тому треба
тут тільки україна україни українських україні усі усіх хоча хто це цей цих цього цьому ця ці час чи чого чому ще що
щоб щодо як яка який яких якого якщо які є і із інший інших інші їм їх її
"""

_ABBREVIATIONS = """
абз авт англ араб арк атм б буд в в.о вв вид вип г га гл год грец грн гц д д.т.н дм до.н.е дод дол діал екз ел заст зах
зб зв к.е.н к.т.н к.ю.н кв кв.км кв.м квт кг кит км кн коп корп крб куб куб.м л лат м макс мал мвт мг мл млн млрд мм
моб мс мін н.е наст нім об обл п перекл перен пл польськ поч прим прим.ред півд півн р ред рис розд розм рос рр руб с
сек сер скор сл см ст стор стст сх т т.д т.п т.і табл тел тис тощо тр трлн тур у.о укр факс фр франц фіз х.р хв ц чол
шт юр яп ін ісп італ
"""

_ABBREVIATIONS_BEFORE_CAPITAL = """
авт адм акад арх архієп асп б-р бл бул бульв вл вул г ген ген.-лейт ген.-майор ген.-полк гр гр-ка гр-н гір д-р дж див
дир доц зав заст канд кап кн лейт м майд мик митр мкр н наб напр народж нач ном о обл оз ол отц п патр перекл пл полк
пор порівн пп пр-т преп прибл пров просп прот проф прп підполк р р-н редкол реж с св свв сел серж смт ст сторож т т.зв
т.ч тзв тов тт туп упоряд х хут чл-кор чл.-кор юр єп ім імп інж
"""

_ABBREVIATIONS_BEFORE_NUMBER = """
абз арк бер берез бл близьк буд вер верес вид вип гл груд див дод жовт каб кв квіт кн корп кілом кімн лип лист листоп
лют мал нар ном о об ок п пор пп прибл під підп рис розд с серп ст стор січ т табл тел трав тт ч черв
"""

_SENTENCE_STARTERS = """
а аби або адже але багато без бо був була були було в ваш весь вже ви власне водночас вона вони воно все вся всі втім
вчора від відповідно відтак він далі де деякі для до дякую ж з за завдяки завтра загалом зараз звичайно звісно згодом
згідно зокрема зрештою зі й його кожен кожна коли крім кілька лише мабуть ми можливо моя між мій на навіть нагадаємо
над наприклад наразі нарешті натомість наш наша наші не нині ні о об один одна однак одні окрім отже перед по попри
потім при про проте проти прошу під пізніше після раз раніше раптом саме свій серед справді сьогодні та так така таке
такий також такі там те теж тепер ти тоді той тому тут ті тільки у усе усі утім хоча хто це цей цього цьому ця ці через
чи чого чому шановні ще що щоб щодо як яка якби яке який якщо які є і із інша інший інші їх їхня їхній її
"""

_SPEECH_VERBS = """
вважає вигукнув вигукнула відзначив відзначила відповів відповідає відповіла додав додала додають додає зазначає
зазначив зазначила зазначили закликав закликала запитав запитала запитує застерегла застеріг зауважив зауважила заявив
заявила заявили заявляє каже кажуть констатував констатувала наголосив наголосила наголошує написав написала переконана
переконаний питає пише повідомив повідомила повідомили повідомляє пожартував пожартувала попередив попередила пояснив
пояснила пояснює продовжив продовжила підкреслив підкреслила підкреслює розповів розповідає розповіла сказав сказала
сказали спитав спитала стверджував стверджувала стверджує уточнив уточнила
"""

LANGUAGE = Language(
    tag="uk",
    code="ua",
    name="Українська",
    letters=frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    latin=pairs(_LATIN),
    common_words=frozenset(_COMMON_WORDS.split()),
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
    currency_stems={"долар": "dollar", "гривн": "hryvnia", "гривен": "hryvnia", "рубл": "rouble"},
    measure_words=numbers.MEASURE_WORDS,
)
