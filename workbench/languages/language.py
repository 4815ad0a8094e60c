"""The shape of a language's tables. The tables themselves are in one file a language, without logic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from workbench.languages.page import PageWords

Value = TypeVar("Value", float, int, str)


def forms(table: Mapping[Value, str]) -> dict[str, Value]:
    """A table written the short way round, ``{2: "два дві двох"}``, turned into one entry a form."""
    return {form: value for value, listed in table.items() for form in listed.split()}


def inflected(stems: Mapping[str, Value], endings: str) -> dict[str, Value]:
    """Every stem with every one of ``endings``, in which ``-`` stands for no ending."""
    listed = endings.replace("-", "").split(" ")
    return {stem + ending: value for stem, value in stems.items() for ending in listed}


def pairs(listed: str) -> tuple[tuple[str, str], ...]:
    """``"ш:sh ь:"`` as pairs of what stands and what takes its place, in order."""
    return tuple((left, right) for left, _, right in (entry.partition(":") for entry in listed.split()))


def lines(listed: str) -> tuple[str, ...]:
    """``"perhaps, most likely"``, over any number of lines, as words and phrases in order."""
    return tuple(entry for part in listed.split(",") if (entry := " ".join(part.split())))


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """What the workbench knows of one language; every table is lower case unless it says otherwise.

    ``tag``: BCP 47. ``code``: the newsroom's name. ``name``: what the language calls itself.
    """

    tag: str
    code: str
    name: str

    # Telling languages apart
    letters: frozenset[str] = frozenset()
    """Letters that running text in this language is written with."""
    common_words: frozenset[str] = frozenset()
    """Frequent words that the other two languages do not have."""
    common_share: float = 0.12
    """The share of running text that such words make up, at the least; more where a language inflects little."""
    parts: frozenset[str] = frozenset()
    """Parts of words, ``_`` their border, that other languages in the same script rarely have, ours above all."""
    never: str = ""
    """A regular expression for what its spelling rules out, though the letters are its own."""

    # Splitting into sentences; abbreviations are without their final dot, with inner dots ("т.зв", "e.g")
    abbreviations: frozenset[str] = frozenset()
    """Abbreviations that may stand at the end of a sentence or inside it ("etc", "тощо", "млн")."""
    abbreviations_before_capital: frozenset[str] = frozenset()
    """Abbreviations that are followed by a name or a figure and so do not end a sentence ("ім", "вул", "Dr")."""
    abbreviations_before_number: frozenset[str] = frozenset()
    """Abbreviations that do not end a sentence where a figure follows ("рис", "No", "Jan")."""
    abbreviations_between_numbers: frozenset[str] = frozenset()
    """Those that do so only where a figure stands before them too, and are plain words elsewhere ("5 лист. 1990")."""
    sentence_starters: frozenset[str] = frozenset()
    """Words that are no names: with a capital after an abbreviation, they begin a sentence ("він", "the")."""
    one_letter_sentences: frozenset[str] = frozenset()
    """Letters that, with a capital and a stop, may be a whole sentence and not an initial or an item ("Є.", "Я.")."""
    speech_verbs: frozenset[str] = frozenset()
    """Verbs that name the speaker of a quotation, in the forms that news uses ("said", "заявив")."""

    # How sure a text is of what it says; a phrase may have spaces, and ``*`` stands for any ending
    hedges: tuple[str, ...] = ()
    """What says outright that something is not certain ("perhaps", "нібито")."""
    weak_hedges: tuple[str, ...] = ()
    """What may say so, or may be how another language says so ("seem", "за даними", "ожидается")."""

    modals: tuple[str, ...] = ()
    """Verbs of what can or may be ("may", "може"), which of the two they do not tell."""

    obligations: tuple[str, ...] = ()
    """What says outright that something has to be ("must", "зобов'язаний")."""
    weak_obligations: tuple[str, ...] = ()
    """What may say so ("should", "треба", "need")."""

    certainties: tuple[str, ...] = ()
    """What says outright that something is or will be ("will", "неодмінно")."""

    # What is not so; words with ``*`` at an end stand for all that begin or end so
    negators: frozenset[str] = frozenset()
    """Words that deny ("not", "ніколи", "без"), every form; "n't" is looked for at the end of words."""
    negative_concord: bool = False
    """Whether "nobody" wants a "not" beside it: "ніхто не прийшов"."""
    negating_particles: frozenset[str] = frozenset()
    """Those of them that deny one word or verb each ("not", "не"), where others ("ніхто") go together with one."""
    near_negators: tuple[str, ...] = ()
    """Words that all but deny, or deny by themselves ("hardly", "відмовився"); ``*`` stands for any ending."""
    implied_negators: tuple[str, ...] = ()
    """Words by which another language may deny without a negator ("fail", "відмовився", "unable")."""
    neutral_negations: tuple[str, ...] = ()
    """Phrases with a negator that deny nothing ("not only", "чи не")."""

    # Spelling
    latin: tuple[tuple[str, str], ...] = ()
    """Letters and groups of them, replaced in this order → a rough common Latin spelling of all languages here, in
    which names and kindred words look alike; what has no entry stays."""

    # Numbers: every inflected form → value
    number_words: Mapping[str, float] = field(default_factory=dict)
    """Cardinals below a thousand and fractions that stand alone ("півтора" → 1.5)."""
    ordinal_words: Mapping[str, float] = field(default_factory=dict)
    scale_words: Mapping[str, float] = field(default_factory=dict)
    """"thousand", "млн", "мільярдів" → what they multiply by."""
    vague_scale_words: frozenset[str] = frozenset()
    """Those of them that alone stand for several: "thousands"."""
    approximators: frozenset[str] = frozenset()
    """Words before a number that say it is not exact ("близько", "some")."""
    approximators_after: tuple[str, ...] = ()
    """Phrases after a number that say so ("с лишним")."""
    minus_words: frozenset[str] = frozenset()
    plus_words: frozenset[str] = frozenset()
    cold_stems: tuple[str, ...] = ()
    """How words begin that may stand for a minus before degrees ("мороз", "below")."""
    percent_words: frozenset[str] = frozenset()
    fraction_words: Mapping[str, float] = field(default_factory=dict)
    """"half", "третина", "п'ятих" → the part they name; a cardinal before them multiplies it."""
    part_words: frozenset[str] = frozenset()
    """What an ordinal makes a fraction of ("п'ята *частина*")."""
    each_words: frozenset[str] = frozenset()
    """"every", before an ordinal that then says how large a part."""
    out_of_words: frozenset[str] = frozenset()
    """Words between a number and the ten that it is out of ("nine *in* ten")."""
    hundred_words: frozenset[str] = frozenset()
    """Nouns for a hundred, which a number before them multiplies ("три *сотні*")."""
    multiple_words: Mapping[str, float] = field(default_factory=dict)
    """Words that say how often something has grown or was done ("doubled", "втричі")."""
    year_of_life_words: frozenset[str] = frozenset()
    """"року" in "на 94-му році", which is at the age of 93."""
    hint_words: Mapping[str, float] = field(default_factory=dict)
    """Words that imply a number more than they state one ("both", "удвічі", "decade")."""
    dozen_words: Mapping[str, float] = field(default_factory=dict)
    """Words for a rough ten or twelve ("dozen", "десяток"), which translators exchange."""
    and_a_half: frozenset[str] = frozenset()
    """Phrases after a number that add a half to it ("з половиною")."""
    number_prefixes: Mapping[str, float] = field(default_factory=dict)
    """How compound words begin ("трьох|річний"), to be followed by one of ``counted_stems``."""
    counted_stems: frozenset[str] = frozenset()
    range_words: frozenset[str] = frozenset()
    """Words between two numbers that share what follows the second ("5 to 10 million")."""
    decimal_mark: str = "."

    # What numbers count
    month_words: Mapping[str, int] = field(default_factory=dict)
    """Every inflected form and abbreviation → 1..12."""
    lowercase_months: bool = True
    """Whether months are written without a capital."""
    ambiguous_month_words: frozenset[str] = frozenset()
    """Months that are also another word ("may"): only beside a day, a year or a preposition do they date."""
    date_prepositions: frozenset[str] = frozenset()
    """Words before an ambiguous month that show it to be one ("in", "since")."""
    weekday_words: Mapping[str, int] = field(default_factory=dict)
    """Every inflected form → 1 (Monday) .. 7."""
    to_next_hour: frozenset[str] = frozenset()
    """Words between a half and the hour that is not full yet ("пів *на* восьму"); "" where none is needed."""
    past_hour: frozenset[str] = frozenset()
    """Words between a half or a quarter and the hour that has struck ("half *past* seven")."""
    hour_endings: tuple[str, ...] = ()
    """How ordinals end that may be hours of the day: "о двадцятій"."""
    clock_words: frozenset[str] = frozenset()
    """Words after an hour of the day ("p.m.", "години", "утра")."""
    currency_words: Mapping[str, str] = field(default_factory=dict)
    """Every inflected form → "dollar", "euro", "pound", "hryvnia", "rouble" …"""
    currency_stems: Mapping[str, str] = field(default_factory=dict)
    """Beginnings, of four letters or more, of adjectives and compounds made from a currency ("доларов")."""
    power_words: Mapping[str, str] = field(default_factory=dict)
    """Words before a measure that make it one of area or volume → "square" or "cubic"."""
    measure_words: Mapping[str, str] = field(default_factory=dict)
    """Every inflected form and abbreviation → "mile", "kilometre", "year" …"""
    degree_words: Mapping[str, str] = field(default_factory=dict)
    """Words after "degrees" → "celsius" or "fahrenheit"."""

    # What a page says around its article
    page: PageWords = field(default_factory=PageWords)
