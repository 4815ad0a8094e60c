from __future__ import annotations

import codecs

import pytest

from workbench.errors import UnreadableFile
from workbench.ingest import ENCODINGS, alternatives, read
from workbench.ingest.decoding import decode
from workbench.ingest.encodings import codec_of, named

UKRAINIAN = "Уряд ухвалив план відбудови мостів. Її ціна – 5 млн гривень, є й інші джерела."
RUSSIAN = "Правительство утвердило план восстановления мостов. Его цена - 5 млн, это объявлено."
ENGLISH = "The café’s owner gained £5 – “a fair price”, he said."


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (UKRAINIAN, "utf-8", "UTF-8"),
        (UKRAINIAN, "utf-8-sig", "UTF-8"),
        (UKRAINIAN, "utf-16", "UTF-16"),
        (UKRAINIAN, "utf-16-le", "UTF-16"),
        (UKRAINIAN, "utf-16-be", "UTF-16"),
        (UKRAINIAN, "utf-32", "UTF-32"),
        (UKRAINIAN, "cp1251", "windows-1251"),
        (UKRAINIAN.replace("–", "-"), "koi8_u", "KOI8-U"),
        (UKRAINIAN.replace("–", "-"), "iso8859_5", "ISO-8859-5"),
        (UKRAINIAN, "mac_cyrillic", "macCyrillic"),
        (UKRAINIAN.replace("–", "-"), "cp1125", "cp1125"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8_r", "KOI8-R"),
        (RUSSIAN, "iso8859_5", "ISO-8859-5"),
        (RUSSIAN, "cp866", "IBM866"),
        (RUSSIAN, "mac_cyrillic", "macCyrillic"),
        (RUSSIAN.upper(), "cp1251", "windows-1251"),
        (RUSSIAN.upper(), "koi8_r", "KOI8-R"),
        (ENGLISH, "utf-8", "UTF-8"),
        (ENGLISH, "cp1252", "windows-1252"),
        ("Plain ASCII.", "ascii", "UTF-8"),
        ("Привіт!", "cp1251", "windows-1251"),
        ("Міст відкрито", "utf-16-le", "UTF-16"),
        ("яка", "utf-16-be", "UTF-16"),
        ("Укра\u0457нська м\u043eва, як\u0430 ж\u0438ве".replace("і", "i"), "cp1251", "windows-1251"),
        ("Нацiональний банк пiдвищив облiкову ставку", "cp1251", "windows-1251"),
        ("Їхнiй лист про мiст i рiчку", "cp866", "IBM866"),
        ("МІСТ ВІДКРИЛИ ДО СВЯТА", "koi8_u", "KOI8-U"),
        ("Le député à la mairie: “déjà”", "cp1252", "windows-1252"),
        ("The minister’s reply was short – “no”.", "mac_cyrillic", "macCyrillic"),
    ],
)
def test_recognised(text: str, codec: str, name: str) -> None:
    assert decode(text.encode(codec), name="a.txt")[:2] == (text, name)


def test_a_byte_order_mark_is_believed() -> None:
    assert decode(codecs.BOM_UTF16_BE + "Так".encode("utf-16-be"), name="a.txt")[:2] == ("Так", "UTF-16")


def test_what_a_page_declares_decides_a_tie_but_not_more() -> None:
    assert decode("Її є".encode(), name="a.html", declared="windows-1251")[0] == "Її є"
    assert decode(UKRAINIAN.encode("cp1251"), name="a.html", declared="no-such-set")[0] == UKRAINIAN


def test_utf8_cut_in_the_middle_of_a_letter() -> None:
    text, encoding, _ = decode(UKRAINIAN.encode() + "і".encode()[:1], name="a.txt")
    assert (text, encoding) == (UKRAINIAN + "\ufffd", "UTF-8")


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 50, b"text\x00\x00\x07\x00text" * 9, b"\x01\x02\x03\x04" * 9],
)
def test_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"photo\.txt does not hold text"):
        decode(data, name="photo.txt")


LONE = b"\x00\xd8"  # half of a pair, in UTF-16 of low byte first


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF16_LE + LONE * 2,
        codecs.BOM_UTF16_LE + LONE,
        codecs.BOM_UTF16_LE + (LONE + "так".encode("utf-16-le")) * 20,
        codecs.BOM_UTF16_BE + (LONE[::-1] + "так".encode("utf-16-be")) * 20,
        ("Так. ".encode("utf-16-le") * 20 + LONE) * 20,
        codecs.BOM_UTF8 + b"\xff\xfe\xfd" * 9,
        codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff" * 9,
    ],
)
def test_damaged_unicode(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"The encoding of a\.txt cannot be recognised: save it as UTF-8"):
        decode(data, name="a.txt")


def test_utf16_cut_in_the_middle_of_a_letter() -> None:
    data = codecs.BOM_UTF16_LE + UKRAINIAN.encode("utf-16-le")
    assert decode(data + b"\x00", name="a.txt")[:2] == (UKRAINIAN + "\ufffd", "UTF-16")


def test_unknown_encoding() -> None:
    with pytest.raises(UnreadableFile, match="save it as UTF-8"):
        decode("Ελληνικό κείμενο εφημερίδας για τη γέφυρα".encode("cp1253"), name="a.txt")


NEWS = (
    "Міська рада вчора ввечері підтримала новий бюджет, у якому більше грошей на школи, лікарні та тролейбуси.",
    "Через негоду без світла лишилися сорок сіл; енергетики обіцяють полагодити все до суботи.",
    "Журі назвало переможця: ним став фільм, який зняли за два тижні на околиці Чернівців.",
    "Городской совет вчера вечером поддержал новый бюджет, в котором больше денег на школы и больницы.",
    "Из-за непогоды без света остались сорок сёл; энергетики обещают починить всё к субботе.",
    "Жюри назвало победителя: им стал фильм, который сняли за две недели на окраине посёлка.",
)


@pytest.mark.parametrize("codec", ["cp1251", "koi8_u", "koi8_r", "iso8859_5", "mac_cyrillic", "cp866", "cp1125"])
@pytest.mark.parametrize("text", NEWS)
def test_a_few_words_are_enough(text: str, codec: str) -> None:
    if codec == "cp866":
        text = text.translate(str.maketrans("іІґ", "iIг"))
    if codec == "koi8_r" and not set("ґєіїҐЄІЇ").isdisjoint(text):
        return
    decoded = decode(text.encode(codec), name="a.txt")
    assert decoded.text == text
    assert decoded.confidence > (0.6 if codec == "mac_cyrillic" else 0.95)  # where it is like windows-1251
    four = " ".join(text.split()[:4])
    assert decode(four.encode(codec), name="a.txt").text == four


@pytest.mark.parametrize(
    ("data", "least", "most"),
    [
        (b"Plain ASCII.", 1.0, 1.0),
        (NEWS[0].encode(), 0.999, 1.0),
        ("é".encode(), 0.9, 0.98),
        (NEWS[0].encode("cp1251"), 0.98, 0.99),
        ("я".encode("cp1251"), 0.2, 0.9),
        ("что".encode("cp866"), 0.3, 0.8),
        (NEWS[0].encode("utf-16-le"), 0.99, 0.99),
    ],
)
def test_confidence_grows_with_the_evidence(data: bytes, least: float, most: float) -> None:
    assert least <= decode(data, name="a.txt").confidence <= most


@pytest.mark.parametrize("name", ENCODINGS)
def test_a_person_can_choose_an_encoding(name: str) -> None:
    text = RUSSIAN if name not in {"windows-1252"} else ENGLISH
    decoded = decode(text.encode(codec_of(name)), name="a.txt", encoding=name)
    assert decoded == (text, name, 1.0)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("cp1251", "windows-1251"),
        ("win-1251", "windows-1251"),
        (" Windows 1251", "windows-1251"),
        ("koi8-u", "KOI8-U"),
        ("KOI8", "KOI8-U"),
        ("866", "IBM866"),
        ("DOS", "IBM866"),
        ("x-mac-cyrillic", "macCyrillic"),
        ("latin1", "windows-1252"),
        ("utf8", "UTF-8"),
        ("ASCII", "UTF-8"),
        ("iso8859_5", "ISO-8859-5"),
        ("cp1253", None),
        ("", None),
        ("zip", None),
        ("кирилиця", None),
        ("\0", None),
    ],
)
def test_people_have_many_names_for_an_encoding(given: str, name: str | None) -> None:
    assert named(given) == name


@pytest.mark.parametrize(
    ("data", "chosen"),
    [
        (UKRAINIAN.encode("cp1251"), "UTF-8"),
        (UKRAINIAN.encode("cp1251"), "UTF-16"),
        (UKRAINIAN.encode("cp1251"), "ISO-8859-5"),
        (UKRAINIAN.encode("cp1251"), "KOI8-U"),
        (NEWS[3].encode("koi8_r"), "windows-1251"),
        (NEWS[3].encode(), "windows-1251"),
        (UKRAINIAN.encode("utf-8-sig"), "windows-1251"),
        (UKRAINIAN.encode("utf-16"), "UTF-8"),
    ],
)
def test_what_a_file_cannot_be_in_is_said(data: bytes, chosen: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"^a\.txt cannot be in {chosen}: choose another encoding\.$"):
        decode(data, name="a.txt", encoding=chosen)


def test_a_name_that_is_no_encoding() -> None:
    with pytest.raises(UnreadableFile, match="“klingon” is no encoding that can be read here: choose one of UTF-8, "):
        decode(b"text", name="a.txt", encoding="klingon")


def test_a_choice_goes_through_every_reader_of_text() -> None:
    text = "з моря"  # too short to be found
    for name in ("a.txt", "a.md", "a.html"):
        read_as = read(text.encode("koi8_u"), name=name, encoding="koi8-u")
        assert (read_as.text, read_as.encoding, read_as.confidence) == (text, "KOI8-U", 1.0)


@pytest.mark.parametrize(
    ("data", "first"),
    [
        (b"Plain ASCII.", "UTF-8"),
        (UKRAINIAN.encode(), "UTF-8"),
        (UKRAINIAN.encode("cp1251"), "windows-1251"),
        ("так".encode("koi8_r"), "KOI8-R"),
    ],
)
def test_alternatives(data: bytes, first: str) -> None:
    found = alternatives(data)
    assert found[0].encoding == first
    assert found[0].confidence == decode(data, name="").confidence
    assert len({beginning for _, _, beginning in found}) == len(found)
    assert list(found) == sorted(found, key=lambda one: -one.confidence)


def test_alternatives_of_what_is_no_text() -> None:
    with pytest.raises(UnreadableFile):
        alternatives(b"\x01\x02\x03\x04" * 9, name="a.txt")


def test_few_letters_in_a_long_page_are_no_damaged_utf8() -> None:
    data = f"<h1>Міст відкрито</h1><script>{'a' * 100_000}</script>".encode("cp1251")
    assert decode(data, name="a.html").encoding == "windows-1251"


@pytest.mark.parametrize("name", ["習", "习近平", "語", "𝒜 и", "中文 и"])
def test_a_few_characters_of_another_script_stay_what_they_are(name: str) -> None:
    text = f"The painter signed the work {name} and left it at the museum for a year, his family said on Monday."
    assert decode(text.encode(), name="a.txt").text == text
