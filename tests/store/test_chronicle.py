from __future__ import annotations

from tests.store.newsroom import EN, RU, UA, alignment, editions
from workbench.store import Store


def test_nothing_yet(store: Store) -> None:
    assert store.chronicle.articles() == ()


def test_runs_and_standing_decisions(store: Store) -> None:
    store.articles.create(title="The bridge", article_id="bridge")
    given = editions(ua=UA, en=EN, ru=RU)
    for edition in given.values():
        store.revisions.add("bridge", edition)
    for _ in range(2):
        store.alignments.save(alignment("bridge", given))
    states = {"before": {"status": "open"}, "after": {"status": "accepted"}}
    store.decisions.append("bridge", action="accept", subject="number-1", **states)
    store.decisions.append("bridge", action="accept", subject="number-2", **states)
    store.decisions.undo("bridge")

    (record,) = store.chronicle.articles()
    assert (record.id, record.title, record.created) == ("bridge", "The bridge", store.articles.get("bridge").created)
    assert [[(flag.kind, flag.severity, flag.editions, flag.status) for flag in run.flags] for run in record.runs] == [
        [("number", "critical", ("en",), "open"), ("name", "minor", ("ua", "en"), "open")]
    ] * 2
    assert [(taken.action, taken.subject, taken.state) for taken in record.decisions] == [
        ("accept", "number-1", "accepted")
    ]
    assert record.signed_off is None


def test_the_oldest_first(store: Store) -> None:
    for name in ("one", "two"):
        store.articles.create(title=name, article_id=name)
    assert [record.id for record in store.chronicle.articles()] == ["one", "two"]


def test_alignment_that_a_revision_was_in(store: Store) -> None:
    store.articles.create(title="The bridge", article_id="bridge")
    first = editions(ua=UA, en=EN)
    for edition in first.values():
        store.revisions.add("bridge", edition)
    store.alignments.save(alignment("bridge", first))
    changed = {"ua": first["ua"], "en": store.revisions.add("bridge", editions(en=(EN[0], "Repairs go on."))["en"])}
    store.alignments.save(alignment("bridge", changed))
    for code, number, text in (("en", 1, EN[1]), ("en", 2, "Repairs go on."), ("ua", 1, "Repairs go on.")):
        found = store.alignments.latest_of("bridge", code, number)
        assert found is not None
        assert found.editions["en"].sentences[1].text == text
    assert store.alignments.latest_of("bridge", "en", 3) is None
