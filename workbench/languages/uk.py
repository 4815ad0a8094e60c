"""Ukrainian: tables only."""

from __future__ import annotations

from workbench.languages import dates_uk as dates
from workbench.languages import numbers_uk as numbers
from workbench.languages import page_uk as page
from workbench.languages.language import Language, lines, pairs

_LATIN = """
іа:a а:a б:b в:v г:g ґ:g д:d е:e є:e ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts
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
абз авт англ араб арк атм б буд в в.о вв вид вип г га ген гл год грец грн гц д д.б.н д.е.н д.м.н д.п.н д.т.н д.ф.н
д.х.н д.ю.н д.і.н дм до.н.е дод дол діал екз ел заст зах зб зв зх к.б.н к.е.н к.м.н к.п.н к.т.н к.ф.н к.х.н к.ю.н
к.і.н кв кв.км кв.м квт кг кит км кн коп корп крб куб куб.м л лат м макс мал мвт мг мл млн млрд мм моб мс мін н.е наст
нім об обл п пд перекл перен пл пн польськ пос поч прим прим.ред півд півн р ред рис розд розм рос рр руб с сек сел
сер скор сл см ст стор стст сх т т.д т.п т.і табл тел тис тощо тр трлн тур у.о укр факс фр франц фіз х.р хв ц чол шт
юр яп ін ісп італ
"""

_ABBREVIATIONS_BEFORE_CAPITAL = """
vs авт адм акад англ араб арх архієп асп б-р бл бул бульв вл вул г ген ген.-лейт ген.-майор ген.-полк гр гр-ка гр-н
грец гір д-р д.б.н д.е.н д.м.н д.п.н д.т.н д.ф.н д.х.н д.ю.н д.і.н деп дж див дир дол доц зав заст зх к.б.н к.е.н
к.м.н к.п.н к.т.н к.ф.н к.х.н к.ю.н к.і.н канд кап кн лат лейт м майд макс мик митр мкр мін н наб напр народж нач ном
нім о обл оз ол отц п патр пд перекл пл пн полк польськ пом пор порівн пос пп пр-т преп прибл присв пров просп прот
проф прп півд півн підполк р р-н ред редкол реж рос с св свв сел серж скор смт ст сторож сх т т.зв т.ч тзв тов тт туп
укр упоряд фр франц х хут чл-кор чл.-кор юр яп єп ім імп інж ісп італ
"""

_ABBREVIATIONS_BEFORE_NUMBER = """
абз арк ауд бл близьк буд вип гл див дод засн каб кв кн корп кілом кімн макс мал мін нар ном о об ок оф п пом пор поч
пп прибл під підп рис розд с ст стор т табл тел тт ч
"""

_ABBREVIATIONS_BETWEEN_NUMBERS = "бер берез вер вер верес груд жовт квіт лип лист листоп лют серп січ трав черв"

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

_HEDGES = """
можливо, мабуть, імовірно, ймовірно, вірогідно, напевно, напевне, либонь, нібито, начебто, буцімто, буцім, схоже,
здається, найімовірніше, скоріше за все, швидше за все, може бути
"""

_WEAK_HEDGES = """
ніби, наче, неначе, певно, очевидно, може, можуть, зможе, зможуть, міг, могла, могло, могли, можлив*, імовірн*,
ймовірн*, вірогідн*, потенційн*, здав*, видає*, припуска*, припусти*, припущен*, вважа*, гада*, підозрюван*,
стверджу*, очікується, очікувалося, очікуються, шанс*, за даними, мав би, мала б, мали б, повин*, здатн*, здатен,
малоймовірн*, навряд*, звинувач*
"""

_MODALS = """
може, можуть, зможе, зможуть, міг, могла, могло, могли, здатн*, здатен
"""

_CERTAINTIES = """
буде, будуть, неодмінно, безперечно, безумовно, безсумнівно, точно
"""

_OBLIGATIONS = """
мусить, мусять, мусив, мусила, мусили, мусите, мусимо, повинен, повинна, повинно, повинні, зобов'яза*, зобов’яза*,
змушен*, обов'язково, обов’язково, обов'язков*, обов’язков*
"""

_WEAK_OBLIGATIONS = """
треба, потрібно, необхідн*, слід, варто, має, мають, мав, мала, мали, маємо, маєте, доведеться, доводиться, довелося,
належить, потреб*, вимага*, наказ*, обов*, мус*, повин*
"""

_NEGATORS = """
не, ні, ані, ніколи, ніхто, нікого, нікому, ніким, нікім, ніщо, нічого, нічому, нічим, нічім, ніде, нікуди, нізвідки,
ніяк, ніякий, ніяка, ніяке, ніякі, ніякого, ніякої, ніякому, ніяку, ніяким, ніякою, ніяких, жоден, жодна, жодне, жодні,
жодного, жодної, жодному, жодній, жодну, жодним, жодною, жодних, жодними, немає, нема, без
"""

_NEGATING_PARTICLES = "не, без, немає, нема"
_NEAR_NEGATORS = """
навряд, ледве, ледь, неможлив*, рідко, відмов*, браку*, бракув*, забракл*, заборон*, відхил*, відкин*, відсутн*,
уник*, ігнор*, невідом*
"""

_IMPLIED_NEGATORS = """
відмов*, браку*, бракув*, позбав*, заборон*, уник*, уника*, запобіг*, припин*, зупин*, відкин*, відхил*, запереч*,
заперечу*, відсутн*, неможлив*, не*, ледве, ледь, навряд, рідко, мало, лише, тільки, поки, доки, замість, надто,
занадто, сумнів*, ігнор*, проти, попри, проігнор*, перестав*, кинув*, кинут*, заважа*, завади*, винят*, крім, окрім,
інакше, втрат*, втрач*, марн*, дарма, брак, браком, утри*, стрим*, відсут*, безп*, без*, забу*, пропус*, зрив*, зірва*,
ще, досі, залиш*, останн*, вільн*, поза, далеко
"""

_NEUTRAL_NEGATIONS = """
не тільки, не лише, не просто, не менш, не більше, не раніше, не пізніше, чи не, хіба не, чому б не, не раз, ледь не,
мало не, трохи не, чи ні, чи не так, не в останню чергу, не кажучи, не дивлячись, не може не, не можна не, не могли
не, не міг не, що б не, хто б не, як би не, де б не, скільки б не, не те щоб, без сумніву, не що інше як, не менше, не
обійшлося без, не без, не виключено, немає сумнівів
"""

_DEGREE_WORDS = """
цельсія:celsius цельсію:celsius цельсієм:celsius фаренгейта:fahrenheit фаренгейту:fahrenheit
фаренгейтом:fahrenheit
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
    abbreviations_between_numbers=frozenset(_ABBREVIATIONS_BETWEEN_NUMBERS.split()),
    sentence_starters=frozenset(_SENTENCE_STARTERS.split()),
    one_letter_sentences=frozenset({"є", "я"}),
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
    hour_endings=tuple(dates.HOUR_ENDINGS.split()),
    clock_words=frozenset(dates.CLOCK_WORDS.split()),
    currency_words=numbers.CURRENCY_WORDS,
    currency_stems={"долар": "dollar", "гривн": "hryvnia", "гривен": "hryvnia", "рубл": "rouble"},
    power_words=numbers.POWER_WORDS,
    measure_words=numbers.MEASURE_WORDS,
    degree_words=dict(pairs(_DEGREE_WORDS)),
    page=page.PAGE,
)
