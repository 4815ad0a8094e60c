"""English: what months, weekdays and hours are called; tables only."""

from __future__ import annotations

from workbench.languages.language import forms

YEAR_OF_LIFE_WORDS = ""

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
TO_NEXT_HOUR: frozenset[str] = frozenset()
PAST_HOUR = "past"
CLOCK_WORDS = "am pm a.m p.m o'clock noon"
