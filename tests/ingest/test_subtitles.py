from __future__ import annotations

import time

import pytest

from workbench.errors import EmptyText, UnreadableFile
from workbench.ingest import read


def srt(*cues: tuple[float, float, str]) -> bytes:
    def clock(seconds: float) -> str:
        return f"00:{int(seconds) // 60:02}:{int(seconds) % 60:02},{round(seconds % 1 * 1000):03}"

    told = (f"{n}\n{clock(begin)} --> {clock(end)}\n{text}\n" for n, (begin, end, text) in enumerate(cues, 1))
    return "\n".join(told).encode()


@pytest.mark.parametrize(
    ("cues", "paragraphs"),
    [
        ([(0, 2, "Міст відкрили"), (2.1, 4, "вранці.")], ["Міст відкрили вранці."]),
        ([(0, 2, "Міст відкрили"), (6, 8, "вранці.")], ["Міст відкрили вранці."]),
        ([(0, 2, "Міст відкрили."), (2.1, 4, "Його чекали.")], ["Міст відкрили. Його чекали."]),
        ([(0, 2, "Міст відкрили."), (4, 6, "Його чекали.")], ["Міст відкрили.", "Його чекали."]),
        ([(0, 2, "Міст відкрили"), (20, 22, "Його чекали")], ["Міст відкрили", "Його чекали"]),
        ([(0, 2, "– Так.\n– Ні.")], ["– Так.", "– Ні."]),
        ([(0, 2, "Міст\nвідкрили.")], ["Міст відкрили."]),
        ([(0, 2, "<i>Міст</i> {\\an8}<font color=red>тут</font>. 5 < 6")], ["Міст тут. 5 < 6"]),
        ([(0, 2, "Міст"), (2, 4, "Міст\nвідкрили")], ["Міст відкрили"]),
        ([(0, 2, "1984"), (2, 4, "рік")], ["1984 рік"]),
        ([(0, 2, "Міст відкрили"), (2, 4, "у році\n1984")], ["Міст відкрили у році 1984"]),
        ([(0, 2, "Міст\n\nвідкрили"), (2, 4, "вранці")], ["Міст відкрили вранці"]),
    ],
)
def test_paragraphs(cues: list[tuple[float, float, str]], paragraphs: list[str]) -> None:
    document = read(srt(*cues), name="a.srt")
    assert (document.format, document.title, document.encoding) == ("srt", None, "UTF-8")
    assert document.text == "\n\n".join(paragraphs)


def test_long_speech_is_cut_at_the_end_of_a_sentence() -> None:
    sentence = "Це речення, у якому мовиться про міст через річку та про нову дорогу до нього."
    document = read(srt(*((n * 2, n * 2 + 1.9, sentence) for n in range(20))), name="a.srt")
    assert 2 <= len(document.paragraphs) <= 4


VTT = """WEBVTT - title

NOTE written
by hand

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start position:10%
<v.loud Олена Коваль>Міст &amp; дорогу <00:01.500><c.x>відкрили</c>.</v>

00:02.100 --> 00:03.000
<v Олена Коваль>Так.

NOTE between

3
00:03.100 --> 00:04.000
<v Ігор>Ні.
"""


@pytest.mark.parametrize("name", ["a.vtt", "a.txt", "a"])
def test_web_subtitles_with_speakers(name: str) -> None:
    document = read(VTT.encode(), name=name)
    assert document.format == "vtt"
    assert document.text == "Олена Коваль: Міст & дорогу відкрили. Так.\n\nІгор: Ні."


@pytest.mark.parametrize(
    "cues",
    [
        "00:01.000 --> 00:02.000\nМіст у\n1984\n\n00:02.000 --> 00:03.000\nроці.\n",
        "00:01.000 --> 00:02.000\nМіст<00:00:01.300><c> у</c><00:00:01.600><c> 1984</c>\n\n"
        "00:02.000 --> 00:03.000\nроці.\n",
        "00:00:01,000 --> 00:00:02,000\nМіст у\n\n00:00:02,000 --> 00:00:03,000\n1984 році.\n",
        "one\n00:01,000 --> 00:02,000\nМіст у\n \ntwo\n00:02,000 --> 00:03,000\n1984 році.\n",
    ],
)
def test_web_subtitles_without_numbers(cues: str) -> None:
    assert read(f"WEBVTT\n\n{cues}".encode(), name="a.vtt").text == "Міст у 1984 році."


def test_many_blank_lines_take_no_time() -> None:
    began = time.process_time()
    document = read(srt((0, 2, "Міст" + "\n" * 100_000 + "тут"), (2, 4, "стоїть.")), name="a.srt")
    assert document.text == "Міст тут стоїть."
    assert time.process_time() - began < 5


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\n\n"])
def test_ends_of_lines(end: str) -> None:
    data = srt((0, 2, "Міст\nвідкрили"), (2, 4, "вранці."), (4, 6, "Його чекали.")).decode().replace("\n", end)
    assert read(data.encode(), name="a.srt").text == "Міст відкрили вранці. Його чекали."


def test_cues_without_blank_lines_between() -> None:
    data = b"1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\ntwo.\r\n"
    assert read(data, name="a.srt").text == "One two."


def test_windows_1251_and_a_file_cut_short() -> None:
    data = srt((0, 2, "Міст відкрили вранці,"), (2, 4, "його чекали."))
    assert read(data.decode().encode("cp1251"), name="a.srt").encoding == "windows-1251"
    assert read(data[:-30], name="a.srt").text == "Міст відкрили вранці,"


def test_no_text_and_no_times() -> None:
    with pytest.raises(EmptyText):
        read(srt((0, 2, "<i></i>")), name="a.srt")
    with pytest.raises(UnreadableFile, match="no subtitles with times"):
        read(b"WEBVTT\n\nnothing", name="a.vtt")
    assert read("Просто текст.".encode(), name="a.srt").format == "text"


def test_a_number_that_is_spoken_is_no_number_of_a_cue() -> None:
    cues = ("It was the year\n2024", "300", "ended there.", "Then came more.")
    times = (f"00:0{n}.000 --> 00:0{n}.900\n{cue}\n" for n, cue in enumerate(cues))
    assert read(("WEBVTT\n\n" + "\n".join(times)).encode(), name="a.vtt").text == (
        "It was the year 2024 300 ended there. Then came more."
    )
