from __future__ import annotations

import pytest

from workbench.domain import Term
from workbench.folding import folded, words
from workbench.query import Phrase, parse, spellings

KNOWN = spellings([
    Term(forms={"uk": ("Київ",), "en": ("Kyiv",), "ru": ("Киев",)}, avoid={"en": ("Kiev",)}),
    Term(forms={"en": ("undocumented migrant",)}, avoid={"en": ("=illegal alien",)}),
    Term(forms={"en": ("alone",)}),
])  # fmt: skip


def said(text: str) -> tuple[list[str], list[str], list[str]]:
    """What is wanted, excluded, and in which editions, written shortly."""

    def phrase(one: Phrase) -> str:
        return "_".join(one.words) + "*" * one.begins

    query = parse(text)
    assert all(len(alternatives) == 1 for alternatives in query.wanted)
    wanted = ["+".join(map(phrase, alternatives[0])) for alternatives in query.wanted]
    return wanted, [phrase(one) for one in query.excluded], list(query.editions)


@pytest.mark.parametrize(
    ("text", "wanted", "excluded", "editions"),
    [
        ("міст", ["міст"], [], []),
        ("Старий  МІСТ міст", ["старий", "міст"], [], []),
        ('"старий міст"', ["старий_міст"], [], []),
        ("«старий міст» “new bridge” „мост”", ["старий_міст", "new_bridge", "мост"], [], []),
        ("міст*", ["міст*"], [], []),
        ('"старий міст"*', ["старий_міст*"], [], []),
        ("міст -ремонт", ["міст"], ["ремонт"], []),
        ('міст -"капітальний ремонт" -рем*', ["міст"], ["капітальний_ремонт", "рем*"], []),
        ("міст edition:ua", ["міст"], [], ["ua"]),
        ("Edition:UA міст edition:en edition:ua", ["міст"], [], ["ua", "en"]),
        ("п'ять пʼять", ["пять"], [], []),
        ("1,5 з-за", ["1_5", "з_за"], [], []),
        # What looks like something else is text.
        ("-", [], [], []),
        ("*", [], [], []),
        ('"', [], [], []),
        ('""', [], [], []),
        ("- міст", ["міст"], [], []),
        ("--міст", [], ["міст"], []),
        ('"не закрито', ["не_закрито"], [], []),
        ('a"b', ["a", "b"], [], []),
        ('a" b"', ["a", "b"], [], []),
        ("a*b", ["a_b"], [], []),
        ("-edition:ua", [], ["edition_ua"], []),
        ("edition: edition:1", ["edition", "edition_1"], [], []),
        ("AND OR NOT", ["and", "or", "not"], [], []),
        ("NEAR(a b, 2)", ["near_a", "b", "2"], [], []),
        ("{words} : ^a + b", ["words", "a", "b"], [], []),
        ("words:a text : b", ["words_a", "text", "b"], [], []),
        ("'; DROP TABLE articles; --", ["drop", "table", "articles"], [], []),
        ("<script>alert(1)</script>", ["script_alert_1_script"], [], []),
        ("%00 \x00 \ud83d", ["00"], [], []),
        ("", [], [], []),
    ],
)
def test_parsing(text: str, wanted: list[str], excluded: list[str], editions: list[str]) -> None:
    assert said(text) == (wanted, excluded, editions)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Kyiv", {"Київ", "Киев", "Kiev"}),
        ("Kiev", {"Київ", "Киев", "Kyiv"}),
        ("київ", {"Kyiv", "Киев", "Kiev"}),
        ("КИЕВ міст", {"Київ", "Kyiv", "Kiev"}),
        ("an undocumented migrant", {"illegal alien"}),
        ("illegal alien", {"undocumented migrant"}),
        ('"Kyiv"', set()),
        ("Kyiv*", set()),
        ("-Kyiv", set()),
        ("undocumented", set()),
        ("alone", set()),
    ],
)
def test_spellings_of_the_glossary(text: str, also: set[str]) -> None:
    assert set(parse(text, KNOWN).also) == also


@pytest.mark.parametrize(
    ("query", "text", "edition", "expected"),
    [
        ("міст", "Старий міст", "ua", True),
        ("міст", "Старий мост", "ua", False),
        ("старий міст", "Міст старий", "ua", True),
        ('"старий міст"', "Міст старий", "ua", False),
        ('"старий міст"', "Це старий, міст.", "ua", True),
        ("мос*", "Мостом", "ua", True),
        ('"старий мос"*', "старим мостом", "ua", False),
        ('"старий мос"*', "старий мостик", "ua", True),
        ("міст -старий", "Старий міст", "ua", False),
        ("міст -старий", "Новий міст", "ua", True),
        ("міст edition:en", "Міст", "ua", False),
        ("Kyiv", "У Києві. Київ", "ua", True),
        ("Kyiv -Kiev", "Kiev", "en", False),
        ("Kyiv -Kiev", "Kyiv", "en", True),
        ("undocumented migrant", "A migrant, undocumented", "en", True),
        ("undocumented migrant", "an illegal alien", "en", True),
        ("undocumented migrant", "an alien, illegal", "en", False),
        ("-міст", "Ріка", "ua", False),
    ],
)
def test_matching(query: str, text: str, edition: str, expected: bool) -> None:
    assert parse(query, KNOWN).matches(folded(text), edition) is expected


def test_marks() -> None:
    text = "П’ять із п'яти: Kiev, Київ"
    query = parse("пять kyiv із", KNOWN)
    assert [text[start:end] for start, end in query.marks(list(words(text)), "ua")] == ["П’ять", "із", "Kiev", "Київ"]
    assert parse("пять edition:en").marks(list(words(text)), "ua") == []
    (mark,) = parse('"п\'ять із" "із пʼяти"').marks(list(words(text)), "ua")
    assert text[slice(*mark)] == "П’ять із п'яти", "what overlaps is one mark"
