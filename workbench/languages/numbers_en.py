"""English: what numbers, dates, currencies and measures are called; tables only."""

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

APPROXIMATORS = "about around some nearly almost over approximately roughly circa more less least most under up to than"
PERCENT_WORDS = "percent pct percentage"
FRACTION_WORDS = forms(
    {1 / 2: "half halves", 1 / 3: "third thirds", 1 / 4: "quarter quarters", 1 / 5: "fifths", 1 / 10: "tenths"}
)

HINT_WORDS = forms(
    {
        1.0: "ones once single sole",
        2.0: "both twice double doubled doubles doubling twofold pair pairs couple duo fortnight twin twins",
        3.0: "thrice triple tripled triples treble trio threefold",
        4.0: "quadruple quadrupled fourfold quartet",
        5.0: "fivefold",
        10.0: "decade decades tenfold",
        12.0: "noon midnight midday",
        100.0: "century centuries centenary",
    }
)

DOZEN_WORDS = "dozen dozens tens"
AND_A_HALF = frozenset({"and a half"})
NUMBER_PREFIXES: dict[str, float] = {}
COUNTED_STEMS = ""
RANGE_WORDS = "to or and"

MONTH_WORDS = forms(
    {
        1: "january jan",
        2: "february feb",
        3: "march mar",
        4: "april apr",
        5: "may",
        6: "june jun",
        7: "july jul",
        8: "august aug",
        9: "september sept sep",
        10: "october oct",
        11: "november nov",
        12: "december dec",
    }
)
AMBIGUOUS_MONTH_WORDS = "may march mar jan april june august sep"
DATE_PREPOSITIONS = (
    "in on by since until till before after from of last next early late mid this through between and during"
)
WEEKDAY_WORDS = forms(
    {
        1: "monday mondays",
        2: "tuesday tuesdays",
        3: "wednesday wednesdays",
        4: "thursday thursdays",
        5: "friday fridays",
        6: "saturday saturdays",
        7: "sunday sundays",
    }
)
CLOCK_WORDS = "am pm a.m p.m o'clock noon"

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

MEASURE_WORDS = forms(
    {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years yr yrs",
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
        "hectare": "hectare hectares ha",
        "degree": "degree degrees",
        "acre": "acre acres",
    }
)
