from __future__ import annotations

import pytest

from tests.lots import EN, FERRY_AND_LIBRARY, LIBRARY_EN, LIBRARY_UA, RU, UA, zipped
from workbench import staging
from workbench.embed import Encoder
from workbench.errors import TooLarge
from workbench.ingest import read_text
from workbench.intake import create_article
from workbench.plan import against_content, plan
from workbench.staging import document, read_files, stage
from workbench.store import Reading, Store, Upload

HERE = "bcdfgh23"
LARGEST = 100_000


def given(files: dict[str, str | bytes]) -> list[tuple[str, bytes]]:
    return [(name, content if isinstance(content, bytes) else content.encode()) for name, content in files.items()]


def staged(store: Store, encoder: Encoder, files: dict[str, str | bytes]) -> Upload:
    assert stage(store, HERE, read_files(given(files), largest=LARGEST), encode=encoder.encode)
    return store.uploads.get(HERE)


def places(upload: Upload) -> dict[str, tuple[int | None, str | None]]:
    return {file.name: (file.article, file.edition) for file in upload.files}


def remarks(upload: Upload) -> dict[str, list[str]]:
    said = plan(upload).files
    return {
        file.name: [str(remark.message) for remark in said[file.position]]
        for file in upload.files
        if said.get(file.position)
    }


def test_names_put_files_into_articles(store: Store, encoder: Encoder) -> None:
    upload = staged(store, encoder, {**FERRY_AND_LIBRARY})
    assert places(upload) == {
        "ferry.ua.txt": (1, "ua"),
        "ferry_en.txt": (1, "en"),
        "ferry (рус).txt": (1, "ru"),
        "library-ua.txt": (2, "ua"),
        "library-en.txt": (2, "en"),
    }
    assert plan(upload).ready == (1, 2)
    assert remarks(upload) == {}
    first = upload.files[0]
    assert (first.words, first.language) == (20, "ua")
    assert first.reading == Reading("text", "UTF-8")


def test_contents_do_where_names_say_nothing(store: Store, encoder: Encoder) -> None:
    upload = staged(store, encoder, {"1.txt": UA, "2.txt": LIBRARY_EN, "3.txt": EN, "4.txt": LIBRARY_UA, "5.txt": RU})
    assert [file.article for file in upload.files] == [1, 2, 1, 2, 1]


def test_an_archive_is_its_files(store: Store, encoder: Encoder) -> None:
    inner = {"UA/ferry.txt": UA, "EN/ferry.txt": EN, "__MACOSX/._ferry.txt": b"\0", "deep.zip": zipped({"a": "b"})}
    upload = staged(store, encoder, {"all.zip": zipped(inner), "library.ua.txt": LIBRARY_UA})
    assert places(upload) == {
        "all.zip/UA/ferry.txt": (1, "ua"),
        "all.zip/EN/ferry.txt": (1, "en"),
        "all.zip/deep.zip": (None, None),
        "library.ua.txt": (2, "ua"),
    }
    assert "unpack it and add its files" in remarks(upload)["all.zip/deep.zip"][0]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty.txt is empty: choose another file or paste the text."),
        ("photo.png", b"\x89PNG\r\n", None),
        ("broken.zip", b"PK\x03\x04 no", "broken.zip is damaged: pack the files again and try once more."),
        (
            "broken.docx",
            b"PK\x03\x04 no",
            "broken.docx is damaged or was cut short: get it once more, or save it again where it was made.",
        ),
        ("none.zip", zipped({}), "There is no file in none.zip: pack the texts again."),
        ("long.txt", b"a" * (LARGEST + 1), "long.txt is over 0.1 MB: cut it into several files."),
    ],
)
def test_what_cannot_be_read_is_said_and_left_out(
    store: Store, encoder: Encoder, name: str, content: bytes, said: str | None
) -> None:
    upload = staged(store, encoder, {name: content, **FERRY_AND_LIBRARY})
    assert places(upload)[name] == (None, None)
    (remark,) = remarks(upload)[name]
    assert said in (None, remark)
    assert plan(upload).ready == (1, 2), "the rest runs all the same"


def test_the_same_text_again_is_left_out(store: Store, encoder: Encoder) -> None:
    upload = staged(store, encoder, {"copy of ferry.ua.txt": UA, "ferry.ua.txt": UA, "ferry.en.txt": EN})
    assert places(upload)["copy of ferry.ua.txt"] == (None, "ua")
    assert remarks(upload) == {"copy of ferry.ua.txt": ["This is the same text as ferry.ua.txt."]}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a.ua.txt": UA}, {}),
        ({"a.ua.txt": UA, "a.ua.md": LIBRARY_UA}, "The UA edition is there twice: leave one out, or move it."),
        ({"a.en.txt": UA, "a.ru.txt": RU}, "The text reads like UA: choose that edition, or say that it is EN."),
        ({"a.ua.txt": EN, "a.en.txt": EN}, "This is the same text as the UA edition: leave one out."),
        ({"a.txt": "12 34", "b.en.txt": EN}, "Its language is not certain: choose the edition."),
    ],
)
def test_what_stands_in_the_way(store: Store, encoder: Encoder, files: dict[str, str | bytes], said: object) -> None:
    upload = staged(store, encoder, files)
    assert plan(upload).ready == ()
    if said:
        assert said in [line for lines in remarks(upload).values() for line in lines]
    else:
        (lines,) = plan(upload).articles.values()
        assert "one edition only" in str(lines[0].message)


def test_files_against_their_names_are_known(store: Store, encoder: Encoder) -> None:
    upload = staged(store, encoder, {"a.en.txt": UA, "a.ua.txt": EN, "a.ru.txt": RU})
    assert [file.name for file in against_content(upload)] == ["a.en.txt", "a.ua.txt"]


def test_the_same_files_again_replace_what_they_became(store: Store, encoder: Encoder) -> None:
    files = {"ua": read_text(UA), "en": read_text(EN)}
    article = create_article(
        store, title="Пором", editions=files, filenames={"ua": "ferry.ua.txt", "en": "ferry_en.txt"}, encoder=encoder
    )
    upload = staged(store, encoder, {"ferry.ua.txt": UA.replace("40", "41"), "library-ua.txt": LIBRARY_UA})
    assert [planned.replaces for planned in upload.articles] == [article.id, None]
    assert plan(upload).ready == (1,), "one edition is enough to replace one"


def test_a_name_that_says_nothing_replaces_nothing(store: Store, encoder: Encoder) -> None:
    files = {"ua": read_text(UA), "en": read_text(EN)}
    create_article(store, title="Пором", editions=files, filenames={"ua": "ua.txt", "en": "en.txt"}, encoder=encoder)
    upload = staged(store, encoder, {"ua.txt": LIBRARY_UA, "en.txt": LIBRARY_EN})
    assert [planned.replaces for planned in upload.articles] == [None]


def test_texts_are_kept_as_they_were_read(store: Store, encoder: Encoder) -> None:
    read = read_files(given({"a.ua.md": f"# Пором\n\n{UA}", "a.en.txt": EN}), largest=LARGEST)
    assert stage(store, HERE, read, encode=encoder.encode)
    assert [document(text) for text in store.uploads.texts(HERE, 1)] == [one.document for one in read]
    assert not stage(store, HERE, read, encode=encoder.encode), "the second click of two"


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "MAX_FILES", 2)
    with pytest.raises(TooLarge, match="more than 2 files: upload them in several lots"):
        read_files([("a.zip", zipped({"1.txt": "a", "2.txt": "b", "3.txt": "c"}))], largest=LARGEST)


def test_archives_are_not_more_together_than_one_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "MAX_UNPACKED", 3_000)
    archive = zipped({"a.txt": "a" * 1_000, "b.txt": "b" * 1_000})
    assert len(read_files([("a.zip", archive)], largest=100)) == 2
    with pytest.raises(TooLarge, match=r"more than 0\.003 MB once unpacked"):
        read_files([("a.zip", archive), ("b.zip", archive)], largest=100)


def test_another_story_under_an_old_name_replaces_nothing_unasked(store: Store, encoder: Encoder) -> None:
    files = {"ua": read_text(UA), "en": read_text(EN)}
    names = {"ua": "today.ua.txt", "en": "today.en.txt"}
    article = create_article(store, title="Пором", editions=files, filenames=names, encoder=encoder)
    upload = staged(store, encoder, {"today.ua.txt": LIBRARY_UA, "today.en.txt": LIBRARY_EN})
    assert [planned.replaces for planned in upload.articles] == [None]
    found = staging.namesakes(store, {1: upload.of(1)})
    assert [one.article for one in found[1]] == [article.id], "it is offered"


def test_language_and_length_are_those_of_what_is_aligned(store: Store, encoder: Encoder) -> None:
    around = "\n".join(f"Read also: {EN.splitlines()[0].rstrip('.')} at {hour}" for hour in range(9))
    upload = staged(store, encoder, {"ferry.txt": f"{UA}\n{around}"})
    assert (upload.files[0].language, upload.files[0].words) == ("ua", 20)
