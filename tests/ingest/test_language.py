from __future__ import annotations

import pytest

from workbench.ingest import detect_language, likely_language

OURS = {
    "uk": [
        "Міністр заявив, що міст через річку відкриють до кінця року.",
        "На півночі країни вночі очікують перший мороз.",
        "Люди прийшли на площу послухати музику та потанцювати до ранку.",
        "Річка вийшла з берегів, два мости закрили для транспорту.",
        "Поліція затримала трьох підозрюваних на околиці Харкова вночі.",
        "Робота триває без зупинки, каже начальник будівництва Олег Ткач.",
        "За п’ять годин рятувальники вивезли з села чотири родини.",
    ],
    "ru": [
        "Министр заявил, что мост через реку откроют до конца года.",
        "На севере страны ночью ожидают первый мороз.",
        "Люди пришли на площадь послушать музыку и потанцевать до утра.",
        "Река вышла из берегов, два моста закрыли для транспорта.",
        "Полиция задержала трёх подозреваемых на окраине Харькова ночью.",
        "Съезд объявил перерыв, чтобы делегаты подъехали к концу дня.",
    ],
    "en": [
        "The minister said that the bridge would open by winter.",
        "Two people were hurt when a tram hit their car.",
        "Mayor announces new budget with more money for schools and roads.",
        "Police detained three suspects on the outskirts of Kharkiv overnight.",
        "Heavy rain closed two bridges and several roads near Lviv.",
        "Charles de Gaulle airport was closed for an hour after the storm.",
    ],
}
THEIRS = {
    "be": [
        "Міністр заявіў, што мост праз раку адкрыюць да канца года.",
        "Кіраўнік горада паведаміў пра новы бюджэт на наступны год.",
        "Людзі прыйшлі на плошчу, каб паслухаць музыку і патанцаваць.",
        "Яна сказала, што гэта быў вельмі добры дзень для ўсіх.",
        "Ён не ведае, калі пачнуцца работы, але спадзяецца на лета.",
        "Рака выйшла з берагоў, і два масты закрылі для транспарту.",
    ],
    "bg": [
        "Министърът заяви, че мостът над реката ще бъде открит до края на годината.",
        "Кметът на града съобщи за новия бюджет за следващата година.",
        "Във вторник съдът остави присъдата без промени, съобщи вестникът.",
        "Тя каза, че това е бил много добър ден за всички.",
        "Той не знае кога ще започне ремонтът, но се надява на лятото.",
    ],
    "de": [
        "Der Minister sagte, die Brücke werde noch vor dem Winter eröffnet.",
        "Was will man in so einer Stadt am Ende des Tages.",
        "Er hat an dem Tag nur einen Mann im Haus getroffen.",
        "In Berlin war das Wetter so warm wie lange nicht mehr.",
    ],
    "pl": [
        "Minister powiedział, że most na rzece zostanie otwarty do końca roku.",
        "Do tego on ma to na co dzień w domu.",
        "Prace w szkole rusza w maju i potrwaja do jesieni.",
        "We wtorek sąd utrzymał wyrok w mocy, podała gazeta.",
    ],
    "fr": ["On a vu le plan du port dans le bureau de la mairie."],
    "es": ["No se sabe a que hora va a abrir el puente, me dijo."],
    "it": ["Il ministro ha detto che il ponte sarà aperto prima di sera."],
    "nl": ["Het is niet bekend of de weg in mei weer open is."],
}


def listed(texts: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Each sentence, and all of a language together, with their language."""
    return [(tag, text) for tag, rows in texts.items() for text in dict.fromkeys((*rows, " ".join(rows)))]


@pytest.mark.parametrize(("tag", "text"), listed(OURS))
def test_eight_words_are_enough(tag: str, text: str) -> None:
    guess = detect_language(text)
    assert guess.tag == tag
    assert guess.confidence >= 0.5


@pytest.mark.parametrize("text", [text for _, text in listed(THEIRS)])
def test_a_neighbouring_language_is_not_taken_for_ours(text: str) -> None:
    assert detect_language(text).confidence < 0.5


@pytest.mark.parametrize(
    "text", ["", "12345 – 67 %", "Kyiv", "日本語の新聞記事", "Prezydent powiedział że plan jest gotowy"]
)
def test_no_language_of_ours(text: str) -> None:
    assert detect_language(text).tag is None


def test_mixed_text_is_less_certain() -> None:
    pure = "Міністр заявив, що міст через річку відкриють до кінця року."
    mixed = f"{pure} Министр заявил, что мост через реку откроют до конца года."
    assert detect_language(mixed).confidence < 0.8 < detect_language(pure).confidence


def test_foreign_names_do_not_change_the_language() -> None:
    assert detect_language("Компанія Acme Widgets Incorporated заявила, що її завод працює.").tag == "uk"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Міністр заявив, що міст відкриють.", "uk"),
        ("Москва и Париж", None),
        ("Так.", None),
        ("1 2 3 4 5 6 7 8", None),
        ("", None),
    ],
)
def test_a_few_words_contradict_nobody(text: str, tag: str | None) -> None:
    assert likely_language(text) == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("МІСТ ЧЕРЕЗ РІЧКУ ВІДКРИЛИ ДО КІНЦЯ РОКУ, ЗАЯВИВ МІНІСТР", "uk"),
        ("МОСТ ЧЕРЕЗ РЕКУ ОТКРЫЛИ ДО КОНЦА ГОДА, ЗАЯВИЛ МИНИСТР", "ru"),
        ("THE BRIDGE OVER THE RIVER WAS OPENED BY THE MINISTER", "en"),
        # no letter that only one of them has
        ("Парламент ухвалив закон про збори, проте голова ради наклав на нього вето", "uk"),
        ("Парламент принял закон о выборах, однако глава совета наложил на него вето".replace("ы", "и"), "ru"),
        ("Суд отправил чиновника под домашний арест до конца месяца, передает газета", "ru"),
        ("Суд направив чиновника до слідчого ізолятора, передає газета", "uk"),
        # words of the other one, names, quotations
        ("Він сказал, що завтра вони поїдуть обратно в город, потому що там їх чекають", "uk"),
        ("Депутат назвал это «незалежною політикою» и заявил, что голосовать за неё больше не будет", "ru"),
        ("Депутатка сказала: «Это безобразие», але потім вибачилася за свої слова перед усіма", "uk"),
        ("The song «Ой у лузі червона калина» was played again as the players left the field", "en"),
        ("Компанія Apple Inc. і фірма Google LLC домовилися про спільну роботу над картами", "uk"),
        ("Володимир Зеленський, Дмитро Кулеба, Олександр Сирський", None),
        ("Ministr zaiavyv, shcho mist cherez richku vidkryiut do kintsia roku", None),
        ("Ministr zayavil, chto most cherez reku otkroyut do kontsa goda", None),
    ],
)
def test_hard_cases(text: str, tag: str | None) -> None:
    assert likely_language(text) == tag


@pytest.mark.parametrize(
    "text",
    [
        "Министар је изјавио да ће мост преко реке бити отворен до краја године.",
        "Министр көпірдің жыл соңына дейін ашылатынын мәлімдеді.",
        "Ministr řekl, že most přes řeku bude otevřen do konce roku.",
        "Ministerul a anunțat că podul peste râu va fi deschis până la sfârșitul anului.",
        "Министерот изјави дека мостот преку реката ќе биде отворен до крајот на годината.",
        *(text for _, text in listed(THEIRS)),
    ],
)
def test_neighbours_are_never_likely(text: str) -> None:
    assert likely_language(text) is None
