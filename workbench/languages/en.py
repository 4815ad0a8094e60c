"""English: tables only."""

from __future__ import annotations

from workbench.languages import dates_en as dates
from workbench.languages import numbers_en as numbers
from workbench.languages import page_en as page
from workbench.languages.language import Language, lines, pairs

_LATIN = """
': ph:f ch:% kh:h ck:k c:k x:ks w:v q:k y:i j:i iu:u ia:a ie:e %:ch
"""

_COMMON_WORDS = """
a about according after against all also an and another any are as at back be because been before being between both
but by came can could day did do down during each even first for from go great had has have he her here him his how
however if in into is it its just last life like long made make man many may me might month more most much must my new
no not now of off on one only or other our out over own people reported said same say says see she should since so some
still such take than that the their them then there these they this those three through time to told too two under us
used very was way we week well were what when where which while who will with work would year years you your
"""

_PARTS = """
_th _wh _kn ing_ ings_ ed_ ly_ ght ould ness_ less_ tch sh_ ough ssion_ ious_ 's_ ship_ ers_ ey_ ty_ ee oo ck_ ow_ ew_
"""

_ABBREVIATIONS = """
a.d a.m al ala ariz assn ave b.a b.c b.c.e b.s b.sc blvd bros c.e calif cm co colo conn corp d.c d.phil dept e.u eds
esq etc ext fla fri ft hr hrs hwy ibid inc jr kan kg km ky l.a lb lbs ll.b loc.cit ltd m.a m.b.a m.d m.sc mich minn ml
mm mont mph n.y neb nev okla op.cit oz p.m ph.d r.n rd secs sq sr st tel tenn tex thurs tues u.k u.n u.s u.s.a u.s.s.r
univ va vol vt wis wk wks wyo yd yds yr yrs
"""

_ABBREVIATIONS_BEFORE_CAPITAL = """
adm amb approx assoc asst atty brig brig.gen ca capt cf chas cllr cmdr col comdr cpl cpt det dr e.g eg fr ft gen
gen.sec gens geo gov govs h.m.s hon i.e insp jas lt lt.col lt.gen maj maj.gen messrs mgr mlle mme mr mrs ms msgr mt
mts mx pfc pres prof pvt rep reps rev rt.hon sen sens sgt spc st sts supt thos u.s.s v viz vs wm
"""

_ABBREVIATIONS_BEFORE_NUMBER = """
approx apr art arts aug bk c ca cf ch chap circa cl dec eq eqs feb fig figs jan jul jun mar no nos nov nr oct p para
paras pg pp ref refs sec sect sep sept tab ver vol vols
"""

_SENTENCE_STARTERS = """
a about according after against all also although among an and another are as at be because before between both but by
can considering could despite did didn't do does don't during each earlier even every everybody everyone everything
few finally for from furthermore given had has have he he's hence her here his how however i i'll i'm i've if in
indeed instead is isn't it it's its later less let like many may maybe meanwhile might more moreover most must my
nevertheless no nobody nor not nothing now of on once one only or other others our over perhaps please several she
she's should since so some somebody someone something soon still such thank thanks that that's the their then there
there's therefore these they they're this those though through thus to today tomorrow under unlike until was wasn't we
we're well were what when where while who why will with within without would yes yesterday yet you your
"""

_SPEECH_VERBS = """
added adds answered argued asked asks claimed commented concluded continued continues cried declared declares demanded
exclaimed explained explains insisted joked noted notes observed quipped recalled remarked replied replies responded
said says screamed shouted stated tells told urged warned whispered wondered writes wrote yelled
"""

_HEDGES = """
perhaps, maybe, possibly, probably, presumably, likely, unlikely, allegedly, reportedly, supposedly, purportedly,
apparently, seemingly, conceivably, alleged, purported, may, might, it seems, is said to, are said to
"""

_WEAK_HEDGES = """
could, possible, possibility, probable, probability, potential*, seem*, appear, appears, appeared, suggest*,
obviously, evidently, believe*, thought to, suspected, presum*, suppos*, rumour*, rumor*, claim*, expected, think*,
chance*, estimated, guess*, speculat*, plausib*, unclear, not sure, as if, as though, accus*
"""

_MODALS = """
may, might, could, can, cannot, be able to, is able to, are able to, capable, ability, possible
"""

_CERTAINTIES = """
will, won't, won’t, shall, is certain to, are certain to, definitely, undoubtedly, certainly
"""

_OBLIGATIONS = """
must, obliged to, obligated to, required to, have to, has to, had to, compelled to, mandatory, compulsory, bound to,
forced to
"""

_WEAK_OBLIGATIONS = """
should, ought, need, needs, needed, necessary, shall, supposed, will, would, be to, is to, are to, was to, were to,
requir*, oblig*, demand*, order*, duty, essential, got to
"""

_NEGATORS = """
not, n't, n’t, cannot, never, no, nor, neither, none, nobody, nothing, nowhere, without
"""

_NEGATING_PARTICLES = "not, cannot, without"
_NEAR_NEGATORS = """
hardly, scarcely, barely, seldom, rarely, unable, impossible, refus*, fail*, lack*, reject*, declin*, ban, bans,
banned, forb*, prohibit*, avoid*, absent, missing, deni*, deny*, ignor*, unknown, disagree*, disapprov*, disput*
"""

_IMPLIED_NEGATORS = """
fail*, refus*, den*, lack*, avoid*, prevent*, unable, reject*, declin*, stop*, ban, bans, banned, miss, missed, misses,
missing, absen*, cease*, deprive*, exclud*, forb*, prohibit*, impossib*, hardly, barely, scarcely, seldom, rarely, few,
little, only, until, unless, instead, rather, too, far, free, doubt*, ignor*, unlike*, un*, in*, im*, il*, ir*, dis*,
non*, *less, yet, beyond, short, against, any, anything, anyone, ever, but, otherwise, exempt*, despite, regardless,
neglect*, withh*, halt*, quit*, resist*, oppos*, contrary, out, off, nix*, hold, held, keep, kept, oblivious, unkn*,
end, ended, less, fewer, rid, remain*, still, abstain*, skip*, overlook*, forget*, forgot*, last, lost, lose*, loss*,
away, minor, except
"""

_NEUTRAL_NEGATIONS = """
not only, not just, not merely, not least, no longer than, no later than, no less than, no more than, no sooner, why
not, there is no doubt, no wonder, or not, no matter, not to mention, nothing but, aren't they, can't help, cannot
help, can't but, nothing less than, was it not, is it not, were they not, are they not
"""

_DEGREE_WORDS = """
celsius:celsius centigrade:celsius fahrenheit:fahrenheit
"""


LANGUAGE = Language(
    tag="en",
    code="en",
    name="English",
    letters=frozenset("abcdefghijklmnopqrstuvwxyz"),
    latin=pairs(_LATIN),
    common_words=frozenset(_COMMON_WORDS.split()),
    parts=frozenset(_PARTS.split()),
    common_share=0.25,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    abbreviations_before_capital=frozenset(_ABBREVIATIONS_BEFORE_CAPITAL.split()),
    abbreviations_before_number=frozenset(_ABBREVIATIONS_BEFORE_NUMBER.split()),
    sentence_starters=frozenset(_SENTENCE_STARTERS.split()),
    speech_verbs=frozenset(_SPEECH_VERBS.split()),
    hedges=lines(_HEDGES),
    weak_hedges=lines(_WEAK_HEDGES),
    modals=lines(_MODALS),
    certainties=lines(_CERTAINTIES),
    obligations=lines(_OBLIGATIONS),
    weak_obligations=lines(_WEAK_OBLIGATIONS),
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
    decimal_mark=".",
    month_words=dates.MONTH_WORDS,
    lowercase_months=False,
    ambiguous_month_words=frozenset(dates.AMBIGUOUS_MONTH_WORDS.split()),
    date_prepositions=frozenset(dates.DATE_PREPOSITIONS.split()),
    weekday_words=dates.WEEKDAY_WORDS,
    to_next_hour=dates.TO_NEXT_HOUR,
    past_hour=frozenset(dates.PAST_HOUR.split()),
    clock_words=frozenset(dates.CLOCK_WORDS.split()),
    currency_words=numbers.CURRENCY_WORDS,
    power_words=numbers.POWER_WORDS,
    measure_words=numbers.MEASURE_WORDS,
    degree_words=dict(pairs(_DEGREE_WORDS)),
    page=page.PAGE,
)
