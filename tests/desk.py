"""A desk at random: articles, decisions of every kind, edits of every kind; and what has to stand after a re-upload."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from workbench import demo, discussion, intake, review
from workbench.align import edits
from workbench.align.cuts import cut_sentence, join_sentences
from workbench.changes import Change, Recut
from workbench.domain import Alignment, Flag
from workbench.errors import InputError, StaleAction
from workbench.ingest import read_text
from workbench.intake import Replacement
from workbench.opening import Opened, opened
from workbench.regrouping import regrouped
from workbench.store import Store

Text = list[list[str]]
"""Paragraphs of sentences."""
Sides = tuple[tuple[str, tuple[str, ...]], ...]
"""A unit by the texts of its sentences, edition by edition."""

CODES = ("ua", "en", "ru")
STORIES = demo.stories()
POOL = [
    {code: story.side(unit, code) for code in CODES}
    for story in STORIES
    for unit, sides in enumerate(story.units)
    if all(len(sides[code]) == 1 for code in CODES)
]
FOREIGN = {
    "ua": "Учора о {}:45 біля старої пристані бачили лелеку.",
    "en": "At {}:45 yesterday a stork was seen near the old pier.",
    "ru": "Вчера в {}:45 возле старой пристани видели аиста.",
}


def invented(random: Random, codes: Sequence[str]) -> dict[str, Text]:
    """An article: a demo story, or sentences of all of them in a new order."""
    if random.random() < 0.5:
        story = random.choice(STORIES)
        return {
            code: [
                [one.text for one in edition.sentences if one.paragraph == at]
                for at in range(len(edition.revision.paragraphs))
            ]
            for code, edition in story.editions.items()
            if code in codes
        }
    rows = random.sample(POOL, random.randint(4, 14))
    breaks = sorted(random.sample(range(1, len(rows)), random.randint(1, 3)))
    return {
        code: [[row[code] for row in rows[a:b]] for a, b in zip([0, *breaks], [*breaks, len(rows)], strict=True)]
        for code in codes
    }


def written(text: Text) -> str:
    return "\n".join(" ".join(sentences) for sentences in text if sentences)


def text_of(alignment: Alignment, code: str) -> Text:
    """The text of an edition as it is stored, as paragraphs of sentences."""
    text: dict[int, list[str]] = {}
    for sentence in alignment.editions[code].sentences:
        text.setdefault(sentence.paragraph, []).append(sentence.text)
    return list(text.values())


def edited(random: Random, text: Text, code: str) -> Text:
    """The text after one edit."""
    text = [list(sentences) for sentences in text]
    paragraph = random.choice(text)
    at = random.randrange(len(paragraph))
    words = paragraph[at].split(" ")
    match random.randrange(11):
        case 0 if sum(map(len, text)) > 3:
            del paragraph[at]
        case 1:
            paragraph.insert(random.randint(0, len(paragraph)), FOREIGN[code].format(random.randint(10, 23)))
        case 2:
            paragraph.insert(at, random.choice(POOL)[code])
        case 3 if at + 1 < len(paragraph):
            paragraph[at : at + 2] = paragraph[at + 1], paragraph[at]
        case 4:
            text.remove(paragraph)
            text.insert(random.randint(0, len(text)), paragraph)
        case 5:
            paragraph[at] = paragraph[at].replace(words[-1], f"{words[0].lower()} {words[-1]}")
        case 6:
            paragraph[at] = "".join("7" if letter.isdigit() else letter for letter in paragraph[at])
        case 7 if at + 1 < len(paragraph):
            second = paragraph.pop(at + 1)
            paragraph[at] = f"{paragraph[at].rstrip('.!?')}, {second[:1].lower()}{second[1:]}"
        case 8:
            paragraph[at] = paragraph[at].replace(" ", random.choice(["  ", "\u00a0"]), 1)
        case 9:
            paragraph[at] = paragraph[at].replace("“", '"').replace("»", '"').replace(" – ", " — ")
        case 10 if len(words) > 5:
            middle = len(words) // 2
            paragraph[at : at + 1] = [" ".join(words[:middle]) + ".", " ".join(words[middle:]).capitalize()]
    return [sentences for sentences in text if sentences]


def decide(random: Random, store: Store, article_id: str) -> None:
    """One decision, correction or comment; one that is refused is not taken."""
    now = opened(store, article_id)
    flags, units = now.alignment.flags, now.unit_ids
    unit = random.choice(units)
    try:
        match random.randrange(14):
            case 0 if flags:
                review.accept(store, article_id, random.choice(flags).id)
            case 1 | 2 if flags:
                review.dismiss(store, article_id, random.choice(flags).id, reason=f"reason {random.randrange(99)}")
            case 3 if flags:
                review.fix(store, article_id, random.choice(flags).id)
            case 4 if flags:
                review.reopen(store, article_id, random.choice(flags).id)
            case 5 | 6:
                review.confirm(store, article_id, unit)
            case 7:
                review.unconfirm(store, article_id, unit)
            case 8:
                discussion.comment(store, article_id, unit, "Why so?")
            case 9 if flags:
                discussion.comment(store, article_id, random.choice(flags).id, "Why this?")
            case 10 | 11 | 12:
                review.correct(store, article_id, [unit], action="correct", work=_correction(random))
            case 13:
                review.undo(store, article_id)
                if random.random() < 0.5:
                    review.redo(store, article_id)
    except (InputError, StaleAction):
        pass


def _correction(random: Random) -> Callable[[Alignment, Sequence[int]], Change]:
    def work(given: Alignment, places: Sequence[int]) -> Change:
        at, units = places[0], given.units
        code = random.choice(units[at].present)
        sentence = random.choice(units[at].sentences[code])
        text = given.editions[code].sentences[sentence].text
        made: list[Callable[[], edits.Edit | tuple[edits.Edit, Recut]]] = [
            lambda: edits.merge(units, at),
            lambda: edits.split(units, at, {code: sentence}),
            lambda: edits.pull(units, at, [code]),
            lambda: edits.push(units, at, [code]),
            lambda: edits.unlink(units, at, code),
            lambda: edits.link(units, {code: [sentence]}, random.randrange(len(units))),
            lambda: cut_sentence(given, code, sentence, text.find(" ", len(text) // 2)),
            lambda: join_sentences(given, code, sentence),
        ]
        edit = random.choice(made)()
        return regrouped(given, edit) if isinstance(edit, edits.Edit) else regrouped(given, edit[0], recut=edit[1])

    return work


def sides(alignment: Alignment, unit: int) -> Sides:
    return tuple(
        (code, tuple(edition.sentences[at].text for at in alignment.units[unit].sentences.get(code, ())))
        for code, edition in sorted(alignment.editions.items())
    )


def concerned(alignment: Alignment, flag: Flag) -> Sides:
    """The sides that a flag names or marks."""
    codes = {*flag.editions, *(span.edition for span in flag.spans)}
    return tuple((code, texts) for code, texts in sides(alignment, flag.unit) if code in codes)


@dataclass
class Desk:
    """An article in a store, and all that was ever decided about it, by the texts it was decided about."""

    store: Store
    article_id: str
    settled: dict[str, Sides] = field(default_factory=dict)
    """Id of a unit or flag that was in a state of its own at any time → the texts it had then."""

    @classmethod
    def with_article(cls, store: Store, random: Random) -> Desk:
        codes = random.sample(CODES, random.choice([2, 3, 3]))
        texts = invented(random, codes)
        editions = {code: read_text(written(text)) for code, text in texts.items()}
        article = intake.create_article(store, title="Story", editions=editions, source=random.choice([*codes, None]))
        return cls(store, article.id)

    def now(self) -> Opened:
        return opened(self.store, self.article_id)

    def upload(self, code: str, text: str) -> Replacement:
        """Replaces an edition, and asserts that what was decided stands exactly where its text is untouched."""
        self._remember()
        before = self.now()
        done = intake.replace_edition(self.store, self.article_id, code, read_text(text))
        after = self.now()
        self._assert_nothing_lost(before, after)
        self._assert_nothing_survives(before, after)
        known = set(before.unit_ids)
        assert done.changed == (before.state[0] != after.state[0])
        if done.changed:
            assert done.units == tuple(at for at, each in enumerate(after.unit_ids) if each not in known)
            assert done.kept + done.need_a_look == len(after.unit_ids)
        return done

    def decide(self, random: Random) -> None:
        """A decision at random, which is remembered with the texts it is about."""
        decide(random, self.store, self.article_id)
        self._remember()

    def _remember(self) -> None:
        now, alignment = self.now(), self.now().alignment
        for at, (unit_id, unit) in enumerate(zip(now.unit_ids, alignment.units, strict=True)):
            if unit.status == "confirmed":
                self.settled[unit_id] = sides(alignment, at)
        for flag in alignment.flags:
            if flag.status != "open":
                self.settled[flag.id] = concerned(alignment, flag)

    def _assert_nothing_lost(self, before: Opened, after: Opened) -> None:
        there = {code: [one.text for one in edition.sentences] for code, edition in after.alignment.editions.items()}
        count = {
            code: Counter(one.text for one in edition.sentences) + Counter(there[code])
            for code, edition in before.alignment.editions.items()
        }
        now = {sides(after.alignment, at): at for at in range(len(after.unit_ids))}
        flags = {flag.id: flag for flag in after.alignment.flags}
        comments = {one.subject for one in self.store.comments.list(self.article_id)}
        for at, unit_id in enumerate(before.unit_ids):
            texts = sides(before.alignment, at)
            if any(count[code][text] != 2 for code, own in texts for text in own):
                continue  # told twice, or not there any more
            if any([there[c].index(t) for t in own] != sorted(there[c].index(t) for t in own) for c, own in texts):
                continue  # told the other way round
            unit = before.alignment.units[at]
            own_flags = [flag for flag in before.alignment.flags if flag.unit == at]
            spoken_of = [flag for flag in own_flags if flag.id in before.decided or flag.id in comments]
            if not (at in before.by_hand or unit_id in before.decided or unit_id in comments or spoken_of):
                continue
            if texts not in now and _completed(texts, own_flags, now):
                continue
            assert texts in now, f"a unit with a decision was regrouped: {texts}"
            assert after.unit_ids[now[texts]] == unit_id
            assert after.alignment.units[now[texts]].status == unit.status
            assert (now[texts] in after.by_hand) == (at in before.by_hand)
            for flag in spoken_of:
                assert flag.id in flags, f"a flag with a decision went: {flag}"
                assert (flags[flag.id].status, flags[flag.id].reason) == (flag.status, flag.reason)
                assert flags[flag.id].unit == now[texts]
                for span in flags[flag.id].spans:
                    assert span.end <= len(after.alignment.editions[span.edition].sentences[span.sentence].text)

    def _assert_nothing_survives(self, before: Opened, after: Opened) -> None:
        by_hand = {sides(before.alignment, at) for at in before.by_hand}
        for at in after.by_hand:
            assert sides(after.alignment, at) in by_hand
        for at, (unit_id, unit) in enumerate(zip(after.unit_ids, after.alignment.units, strict=True)):
            if unit.status == "confirmed":
                assert _joined(self.settled[unit_id]) == _joined(sides(after.alignment, at))
        for flag in after.alignment.flags:
            if flag.status != "open":
                assert _joined(self.settled[flag.id]) == _joined(concerned(after.alignment, flag))


def _completed(texts: Sides, flags: Sequence[Flag], now: Mapping[Sides, int]) -> bool:
    """Whether an edition has now what it was said to lack, and everything else is as it was."""
    lacking = {code for flag in flags if (flag.kind, flag.status) == ("missing", "accepted") for code in flag.editions}
    there = [(code, own) for code, own in texts if own]
    return any(
        all((code, own) in other for code, own in there)
        and all(code in lacking for code, own in other if own and (code, own) not in there)
        for other in now
    )


def _joined(texts: Sides) -> Mapping[str, str]:
    return {code: " ".join(own) for code, own in texts}
