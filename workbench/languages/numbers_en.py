"""English: what numbers, currencies and measures are called; tables only."""

from __future__ import annotations

from workbench.languages.language import forms

NUMBER_WORDS = forms(
    {
        0.0: "zero nil",
        1.0: "one",
        2.0: "two",
        3.0: "three",
        4.0: "four",
        5.0: "five",
        6.0: "six",
        7.0: "seven",
        8.0: "eight",
        9.0: "nine",
        10.0: "ten",
        11.0: "eleven",
        12.0: "twelve",
        13.0: "thirteen",
        14.0: "fourteen",
        15.0: "fifteen",
        16.0: "sixteen",
        17.0: "seventeen",
        18.0: "eighteen",
        19.0: "nineteen",
        20.0: "twenty twenties",
        30.0: "thirty thirties",
        40.0: "forty forties",
        50.0: "fifty fifties",
        60.0: "sixty sixties",
        70.0: "seventy seventies",
        80.0: "eighty eighties",
        90.0: "ninety nineties",
        1e6: "millionaire millionaires",
        1e9: "billionaire billionaires",
    }
)

ORDINAL_WORDS = forms(
    {
        1.0: "first firstly",
        2.0: "second secondly",
        3.0: "third thirdly",
        4.0: "fourth",
        5.0: "fifth",
        6.0: "sixth",
        7.0: "seventh",
        8.0: "eighth",
        9.0: "ninth",
        10.0: "tenth",
        11.0: "eleventh",
        12.0: "twelfth",
        13.0: "thirteenth",
        14.0: "fourteenth",
        15.0: "fifteenth",
        16.0: "sixteenth",
        17.0: "seventeenth",
        18.0: "eighteenth",
        19.0: "nineteenth",
        20.0: "twentieth",
        30.0: "thirtieth",
        40.0: "fortieth",
        50.0: "fiftieth",
        60.0: "sixtieth",
        70.0: "seventieth",
        80.0: "eightieth",
        90.0: "ninetieth",
        100.0: "hundredth",
        1000.0: "thousandth",
    }
)

SCALE_WORDS = forms(
    {
        1e2: "hundred hundreds",
        1e3: "thousand thousands k",
        1e6: "million millions mln mn m",
        1e9: "billion billions bln bn b",
        1e12: "trillion trillions tn trn",
    }
)

VAGUE_SCALE_WORDS = "thousands millions billions trillions"
APPROXIMATORS = "about around some nearly almost over approximately roughly circa more less least most under up to than"
APPROXIMATORS_AFTER = ("or so", "or thereabouts")
MINUS_WORDS = "minus"
PLUS_WORDS = "plus"
COLD_STEMS = "below minus frost freez sub zero negative cold chill"
PERCENT_WORDS = "percent pct percentage"
FRACTION_WORDS = forms(
    {
        1 / 2: "half halves",
        1 / 3: "third thirds",
        1 / 4: "quarter quarters",
        1 / 5: "fifth fifths",
        1 / 6: "sixth sixths",
        1 / 7: "seventh sevenths",
        1 / 8: "eighth eighths",
        1 / 9: "ninth ninths",
        1 / 10: "tenth tenths",
        1 / 100: "hundredths",
        1 / 1000: "thousandths",
    }
)
PART_WORDS = ""
EACH_WORDS = "every each"
OUT_OF_WORDS = "in of"
HUNDRED_WORDS = ""
MULTIPLE_WORDS = forms(
    {
        2.0: "doubled doubles doubling twofold",
        3.0: "tripled triples tripling trebled threefold",
        4.0: "quadrupled quadruples quadrupling fourfold",
        5.0: "fivefold",
        10.0: "tenfold",
    }
)

HINT_WORDS = forms(
    {
        1.0: "ones once single sole",
        2.0: "both twice double pair pairs couple duo fortnight twin twins",
        3.0: "thrice triple treble trio",
        4.0: "quadruple quartet",
        10.0: "decade decades",
        12.0: "noon midnight midday",
        100.0: "century centuries centenary",
    }
)

DOZEN_WORDS = forms({12.0: "dozen dozens", 10.0: "tens"})
AND_A_HALF = frozenset({"and a half"})
NUMBER_PREFIXES: dict[str, float] = {}
COUNTED_STEMS = ""
RANGE_WORDS = "to or and"

CURRENCY_WORDS = forms(
    {
        "dollar": "dollar dollars usd",
        "euro": "euro euros eur",
        "pound": "pound pounds gbp quid sterling",
        "hryvnia": "hryvnia hryvnias hryvnya uah",
        "rouble": "rouble roubles ruble rubles rub",
        "yen": "yen jpy",
        "yuan": "yuan renminbi rmb cny",
        "franc": "franc francs chf",
        "zloty": "zloty zlotys zloties pln",
        "krone": "krone kroner krona kronor",
        "rupee": "rupee rupees",
        "shekel": "shekel shekels",
        "bitcoin": "bitcoin bitcoins",
    }
)

POWER_WORDS = forms({"square": "square sq", "cubic": "cubic cu"})

MEASURE_WORDS = forms(
    {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia",
        "millimetre": "millimetre millimetres millimeter millimeters mm",
        "centimetre": "centimetre centimetres centimeter centimeters cm",
        "metre": "metre metres meter meters",
        "kilometre": "kilometre kilometres kilometer kilometers km kms kph",
        "mile": "mile miles mi mph",
        "foot": "foot feet ft",
        "inch": "inch inches",
        "yard": "yard yards yd",
        "gram": "gram grams gramme grammes",
        "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos kg",
        "tonne": "ton tons tonne tonnes",
        "pound": "pound pounds lb lbs",
        "ounce": "ounce ounces oz",
        "litre": "litre litres liter liters",
        "gallon": "gallon gallons",
        "barrel": "barrel barrels",
        "square metre": "m² sqm",
        "square kilometre": "km²",
        "cubic metre": "m³",
        "hectare": "hectare hectares ha",
        "degree": "degree degrees",
        "acre": "acre acres",
    }
)
