"""Lemmas of a lexicon in their forms."""

import pytest

from workbench.embed.inflect import forms, inflected
from workbench.embed.pairs import TextPair

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pymorphy3's dictionaries

FORMS = [
    ("старий будинок", "uk", "gent sing", "старого будинку"),
    ("новий президент", "uk", "nomn plur", "нові президенти"),
    ("новий президент", "uk", "accs sing", "нового президента"),
    ("тривалий час", "uk", "accs sing", "тривалий час"),
    ("Верховна Рада", "uk", "ablt sing", "Верховною Радою"),
    ("висадка на Місяць", "uk", "accs sing", "висадку на Місяць"),
    ("переламати хід матчу", "uk", "past femn", "переламала хід матчу"),
    ("избирательный", "ru", "gent femn", "избирательной"),
    ("договориться", "ru", "futr 3per plur", "договорятся"),
]


@pytest.mark.parametrize(("text", "lang", "key", "form"), FORMS)
def test_form(text: str, lang: str, key: str, form: str) -> None:
    assert forms(text, lang)[key] == form


@pytest.mark.parametrize("text", ["BBC", "", "10 %", "тому що"])
def test_what_has_no_forms(text: str) -> None:
    assert forms(text, "uk") == {}


def test_forms_meet_the_form_of_the_same_name() -> None:
    pairs = [pair[2:4] for pair in inflected(TextPair("ru", "uk", "новый президент", "новий президент", "own"))]
    assert ("нового президента", "нового президента") in pairs
    assert ("новыми президентами", "новими президентами") in pairs
    assert len(pairs) == len(set(pairs))


def test_english_stays_as_it_is() -> None:
    pairs = [pair[2:4] for pair in inflected(TextPair("en", "uk", "to donate", "жертвувати", "own"))]
    assert pairs[0] == ("to donate", "жертвувати")
    assert ("donate", "жертвувала") in pairs
