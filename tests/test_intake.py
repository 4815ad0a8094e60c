from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from workbench import intake, pipeline, review
from workbench.domain import Alignment, Edition, Flag, ModelName, Revision, Sentence, Unit, flag_id
from workbench.errors import EditionError, EmptyText, InputError, Message, NotFound, StaleAction, TooLarge
from workbench.ingest import Document, Repair
from workbench.store import Reading, Store

UA = "Міст відкрили.\nРемонт коштував 2 млн гривень.\nРух відновили."
EN = "The bridge is open.\nRepairs cost 2 million hryvnias.\nTraffic is back."
RU = "Мост открыли.\nРемонт стоил 2 млн гривен.\nДвижение возобновили."


def document(text: str, *, title: str | None = None) -> Document:
    return Document(title, text, Revision.from_text(text).paragraphs, "text")


def align_lines(editions: Mapping[str, Edition], **options: Any) -> Alignment:
    """In the pipeline's place: every line a sentence, lines side by side, a flag on each unit."""
    split = {code: replace(edition, revision=split_lines(edition.revision)) for code, edition in editions.items()}
    length = max(len(edition.sentences) for edition in split.values())
    units = tuple(
        Unit({code: (index,) if index < len(one.sentences) else () for code, one in split.items()}, {}, 1.0)
        for index in range(length)
    )
    model = ModelName(options["encoder"] or "bundled", 8)
    alignment = Alignment(options["id"], model, split, units, source=options["source"])
    flags = tuple(
        Flag(
            flag_id("meaning", [alignment.side(index, code) for code in split], list(split)),
            index,
            "meaning",
            "major",
            tuple(split),
            Message("It says something else."),
            0.5,
        )
        for index in range(length)
    )
    return replace(alignment, flags=flags)


def split_lines(revision: Revision) -> Revision:
    if revision.sentences is not None:
        return revision
    return replace(
        revision,
        sentences=tuple(
            Sentence(revision.text[paragraph.start : paragraph.end], paragraph.start, paragraph.end, index)
            for index, paragraph in enumerate(revision.paragraphs)
            if any(letter.isalnum() for letter in revision.text[paragraph.start : paragraph.end])
        ),
    )


@pytest.fixture(autouse=True)
def aligned_by_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "align_article", align_lines)


@pytest.fixture
def article_id(store: Store) -> str:
    return intake.create_article(store, title="Міст", editions={"ua": document(UA), "en": document(EN)}, source="ua").id


def is_empty(store: Store) -> bool:
    with store._connections.snapshot() as database:
        names = ("articles", "revisions", "alignments", "units", "flags")
        return not any(database.table(name).count for name in names)


def test_an_article_is_stored_with_all_that_belongs_to_it(store: Store) -> None:
    article = intake.create_article(
        store,
        title=" Міст у місті ",
        editions={"ru": document(RU), "en": document(EN), "uk": document(UA)},
        source="uk",
        filenames={"uk": "міст.docx"},
        encoder="given",
    )
    assert (article.title, article.source) == ("Міст у місті", "ua")
    assert store.articles.get(article.id) == article
    alignment = review.current(store, article.id)
    assert (alignment.id, alignment.title, alignment.source) == (article.id, "Міст у місті", "ua")
    assert alignment.model.name == "given"
    assert [(one.code, one.lang, one.revision.number) for one in alignment.editions.values()] == [
        ("ua", "uk", 1),
        ("en", "en", 1),
        ("ru", "ru", 1),
    ]
    assert alignment.side(1, "ru") == "Ремонт стоил 2 млн гривен."
    assert store.revisions.history(article.id, "ua")[0].filename == "міст.docx"
    assert store.revisions.history(article.id, "en")[0].filename is None
    (summary,) = store.articles.list()
    assert (summary.editions, summary.units, summary.open_flags["major"]) == (("ua", "en", "ru"), 3, 3)


def test_what_a_text_was_read_from_is_remembered(store: Store) -> None:
    read = replace(
        document(UA), encoding="windows-1251", confidence=0.87, repairs=(Repair("letters", 2, ("міст", "рух")),)
    )
    article = intake.create_article(store, title="Міст", editions={"ua": read, "en": document(EN)})
    (summary,) = store.revisions.history(article.id, "ua")
    assert summary.reading == Reading("text", "windows-1251", 0.87, (("letters", 2, ("міст", "рух")),))
    intake.replace_edition(store, article.id, "ua", replace(document(UA + "\nЩе."), format="docx"))
    assert [one.reading and one.reading.format for one in store.revisions.history(article.id, "ua")] == ["docx", "text"]
    assert [one.reading for one in store.revisions.history(article.id, "en")] == [Reading("text")]


LONG = "Міська рада Вербограда ухвалила рішення, якого мешканці лівого берега чекали понад вісім років."


@pytest.mark.parametrize(
    ("titles", "text", "source", "expected"),
    [
        (("Міст", "Свій", "Own"), UA, "en", "Міст"),
        ((" \n", "Свій", "Own"), UA, "en", "Own"),
        ((None, "Свій", "Own"), UA, None, "Свій"),
        ((None, "Свій", None), UA, "en", "Свій"),
        ((None, " ", "Own\n title"), UA, "ua", "Own title"),
        ((None, None, None), UA, None, "Міст відкрили."),
        ((None, None, None), UA, "en", "The bridge is open."),
        (
            (None, None, None),
            LONG,
            "ua",
            "Міська рада Вербограда ухвалила рішення, якого мешканці лівого берега чекали…",
        ),
        ((None, None, None), "ї" * 100, "ua", "ї" * 79 + "…"),
    ],
)
def test_the_title_falls_back(
    store: Store, titles: tuple[str | None, str | None, str | None], text: str, source: str | None, expected: str
) -> None:
    editions = {"en": document(EN, title=titles[2]), "ua": document(text, title=titles[1])}
    article = intake.create_article(store, title=titles[0], editions=editions, source=source)
    assert article.title == expected
    assert len(article.title) <= 80


@pytest.mark.parametrize(
    ("titles", "source", "expected"),
    [
        ({"ru": "Мост", "en": "Bridge"}, None, "Bridge"),
        ({"ru": "Мост", "en": "Bridge"}, "ru", "Мост"),
        ({"ru": " ", "en": "The\n bridge"}, "ru", "The bridge"),
        ({"ru": None, "en": None}, "ru", None),
        ({"en": "word " * 100}, None, ("word " * 39)[:-1] + "…"),
        ({}, "ua", None),
    ],
)
def test_the_title_that_documents_bring(
    titles: dict[str, str | None], source: str | None, expected: str | None
) -> None:
    documents = {code: document(EN, title=title) for code, title in titles.items()}
    assert intake.title_brought(documents, source=source) == expected


def test_a_title_taken_from_a_document_is_never_too_long(store: Store) -> None:
    editions = {"ua": document(UA, title="слово " * 500), "en": document(EN)}
    assert len(intake.create_article(store, title=None, editions=editions).title) <= 200


@pytest.mark.parametrize(
    ("editions", "error", "words"),
    [
        ({"ua": UA, "uk": UA}, EditionError, "UA edition is given twice"),
        ({"ua": UA, "en": UA}, EditionError, "UA and EN editions have the same text"),
        ({"ru": f"  {UA}\n\n", "en": EN, "ua": UA}, EditionError, "UA and RU editions have the same text"),
        ({"ua": UA, "en": " \n"}, EmptyText, "no sentence in the EN edition"),
        ({"ua": "***\n---", "en": EN}, EmptyText, "no sentence in the UA edition"),
        ({"ua": UA, "EN": EN}, EditionError, "“EN” is no edition code"),
        ({"ua": UA, "": EN}, EditionError, "is no edition code"),
        ({"ua": UA, "en\n": EN}, EditionError, "is no edition code"),
    ],
)
def test_editions_that_will_not_do(store: Store, editions: dict[str, str], error: type[Exception], words: str) -> None:
    documents = {code: document(text) for code, text in editions.items()}
    with pytest.raises(error, match=words):
        intake.create_article(store, title="Міст", editions=documents)
    assert is_empty(store)


@pytest.mark.parametrize(
    ("editions", "source", "words"),
    [({"ua": UA}, None, "at least two editions"), ({}, None, "at least two"), ({"ua": UA, "en": EN}, "ru", "source")],
)
def test_what_the_pipeline_refuses_is_not_stored(
    store: Store, monkeypatch: pytest.MonkeyPatch, editions: dict[str, str], source: str | None, words: str
) -> None:
    monkeypatch.undo()
    documents = {code: document(text) for code, text in editions.items()}
    with pytest.raises(EditionError, match=words):
        intake.create_article(store, title="Міст", editions=documents, source=source)
    assert is_empty(store)


def test_a_title_that_is_too_long_stores_nothing(store: Store) -> None:
    with pytest.raises(TooLarge):
        intake.create_article(store, title="ї" * 501, editions={"ua": document(UA), "en": document(EN)})
    assert is_empty(store)


def test_an_article_is_never_half_stored(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(alignment: Alignment) -> None:
        raise InputError("no room")

    monkeypatch.setattr(store.alignments, "save", fails)
    with pytest.raises(InputError, match="no room"):
        intake.create_article(store, title="Міст", editions={"ua": document(UA), "en": document(EN)})
    assert is_empty(store)


def test_a_new_revision_keeps_what_was_decided(store: Store, article_id: str) -> None:
    alignment = review.current(store, article_id)
    for flag, unit_id in zip(alignment.flags, review.unit_ids(alignment), strict=True):
        review.dismiss(store, article_id, flag.id)
        review.confirm(store, article_id, unit_id)
    mended = document(EN.replace("2 million", "3 million"))
    done = intake.replace_edition(store, article_id, "en", mended, filename="en.txt")
    assert done == intake.Replacement(kept=2, need_a_look=1, changed=True, units=(1,))
    after = review.current(store, article_id)
    assert [unit.status for unit in after.units] == ["confirmed", "unreviewed", "confirmed"]
    assert [flag.status for flag in after.flags] == ["dismissed", "open", "dismissed"]
    assert {code: edition.revision.number for code, edition in after.editions.items()} == {"ua": 1, "en": 2}
    assert [one.filename for one in store.revisions.history(article_id, "en")] == ["en.txt", None]
    assert (after.title, after.source) == ("Міст", "ua")


def test_the_text_that_is_there_changes_nothing(store: Store, article_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = store.articles.list()
    monkeypatch.delattr(pipeline, "align_article")
    done = intake.replace_edition(store, article_id, "uk", document(UA, title="Інша назва"))
    assert done == intake.Replacement(kept=3, need_a_look=0, changed=False)
    assert store.articles.list() == before


def test_an_edition_can_be_added(store: Store, article_id: str) -> None:
    done = intake.replace_edition(store, article_id, "ru", document(RU))
    assert done == intake.Replacement(kept=0, need_a_look=3, changed=True, units=(0, 1, 2))
    assert list(review.current(store, article_id).editions) == ["ua", "en", "ru"]


def test_the_edition_keeps_its_language(store: Store, article_id: str) -> None:
    store.revisions.add(article_id, Edition("pl", "pl-PL", Revision.from_text("Most.")))
    intake.replace_edition(store, article_id, "pl", document("Most otwarto."))
    latest = store.revisions.latest(article_id)["pl"]
    assert (latest.lang, latest.revision.number) == ("pl-PL", 2)


@pytest.mark.parametrize(
    ("code", "text", "error"),
    [("en", UA, EditionError), ("ru", EN, EditionError), ("en", " ", EmptyText), ("e1", EN, EditionError)],
)
def test_a_replacement_that_will_not_do_leaves_the_article_as_it_was(
    store: Store, article_id: str, code: str, text: str, error: type[Exception]
) -> None:
    before = store.articles.list(), review.current(store, article_id)
    with pytest.raises(error):
        intake.replace_edition(store, article_id, code, document(text))
    assert (store.articles.list(), review.current(store, article_id)) == before


def test_a_replacement_that_fails_late_leaves_the_article_as_it_was(
    store: Store, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(alignment: Alignment) -> None:
        raise InputError("no room")

    monkeypatch.setattr(store.alignments, "save", fails)
    with pytest.raises(InputError, match="no room"):
        intake.replace_edition(store, article_id, "en", document("The bridge."))
    assert [one.number for one in store.revisions.history(article_id, "en")] == [1]


def test_an_unknown_article_has_no_editions_to_replace(store: Store) -> None:
    with pytest.raises(NotFound, match="no article nowhere"):
        intake.replace_edition(store, "nowhere", "en", document(EN))


def meanwhile(monkeypatch: pytest.MonkeyPatch, do: Callable[[], object]) -> list[tuple[str, ...]]:
    """Does it once, while the pipeline runs for the first time; what the pipeline was given, in the end."""
    runs: list[tuple[str, ...]] = []

    def align(editions: Mapping[str, Edition], **options: Any) -> Alignment:
        runs.append(tuple(edition.revision.text for edition in editions.values()))
        if len(runs) == 1:
            do()
        return align_lines(editions, **options)

    monkeypatch.setattr(pipeline, "align_article", align)
    return runs


def test_who_replaces_the_same_edition_second_is_told(
    store: Store, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: intake.replace_edition(store, article_id, "en", document("First.")))
    with pytest.raises(StaleAction, match="replaced the EN edition meanwhile"):
        intake.replace_edition(store, article_id, "en", document("Second."))
    assert [one.number for one in store.revisions.history(article_id, "en")] == [2, 1]
    assert store.revisions.latest(article_id)["en"].revision.text == "First."


def test_of_two_editions_replaced_at_once_both_are_kept(
    store: Store, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = meanwhile(monkeypatch, lambda: intake.replace_edition(store, article_id, "ua", document("Перший.")))
    done = intake.replace_edition(store, article_id, "en", document("Second."))
    assert done.changed
    assert runs == [(UA, "Second."), ("Перший.", EN), ("Перший.", "Second.")]
    after = review.current(store, article_id)
    assert [after.side(0, code) for code in after.editions] == ["Перший.", "Second."]


def test_what_was_decided_meanwhile_counts(store: Store, article_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = review.unit_ids(review.current(store, article_id))[0]
    runs = meanwhile(monkeypatch, lambda: review.confirm(store, article_id, first))
    done = intake.replace_edition(store, article_id, "en", document(EN.replace("2 million", "3 million")))
    assert len(runs) == 2
    assert (done.kept, done.units) == (2, (1,))
    assert review.current(store, article_id).units[0].status == "confirmed"


def test_who_decides_without_end_does_not_keep_an_edition_out(
    store: Store, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = review.unit_ids(review.current(store, article_id))[0]

    def align(editions: Mapping[str, Edition], **options: Any) -> Alignment:
        review.confirm(store, article_id, first)
        review.unconfirm(store, article_id, first)
        return align_lines(editions, **options)

    monkeypatch.setattr(pipeline, "align_article", align)
    assert intake.replace_edition(store, article_id, "en", document("Second.")).changed


def test_an_article_deleted_meanwhile_is_not_found(
    store: Store, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: store.articles.delete(article_id))
    with pytest.raises(NotFound, match="There is no article"):
        intake.replace_edition(store, article_id, "en", document("Second."))
    assert is_empty(store)


def test_roles_are_text_too_and_an_upload_keeps_those_an_editor_gave(store: Store, article_id: str) -> None:
    stored = store.revisions.latest(article_id)["ua"].revision
    first, *rest = stored.paragraphs
    chosen = replace(document(UA), paragraphs=(replace(first, role="boilerplate", chosen=True), *rest))
    done = intake.replace_edition(store, article_id, "ua", chosen, as_given=True, seen=1)
    assert done.changed
    assert not intake.replace_edition(store, article_id, "ua", document(UA)).changed
    assert intake.replace_edition(store, article_id, "ua", document(f"{UA}\nНове.")).changed
    now = store.revisions.latest(article_id)["ua"].revision
    assert (now.number, [p.role for p in now.paragraphs]) == (3, ["boilerplate", "body", "body", "body"])


def test_roles_chosen_for_a_text_that_was_replaced_are_refused(store: Store, article_id: str) -> None:
    intake.replace_edition(store, article_id, "ua", document(f"{UA}\nНове."))
    with pytest.raises(StaleAction):
        intake.replace_edition(store, article_id, "ua", document(UA), as_given=True, seen=1)


def test_editions_that_were_taken_for_each_other_change_places_at_once(store: Store, article_id: str) -> None:
    done = intake.replace_editions(store, article_id, {"ua": document(EN), "en": document(UA)})
    assert done.changed
    latest = store.revisions.latest(article_id)
    assert [latest[code].revision.text for code in ("ua", "en")] == [EN, UA]


def test_of_several_editions_none_is_stored_where_one_is_refused(store: Store, article_id: str) -> None:
    with pytest.raises(EditionError):
        intake.replace_editions(store, article_id, {"ua": document("Нове."), "en": document("Нове.")})
    assert {code: edition.revision.number for code, edition in store.revisions.latest(article_id).items()} == {
        "ua": 1,
        "en": 1,
    }
