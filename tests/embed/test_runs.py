"""Runs of sentences are encoded where a model's vectors do not add up, and only there."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from workbench.embed import encode_edition, load_encoder, runs
from workbench.embed.library import LibraryEncoder
from workbench.vectors import LONGEST_SIDE, SentenceVectors

SENTENCES = ["Міст відкриють.", "The bridge opens.", "Мост откроют.", "У вересні.", "In September."]


def test_the_bundled_model_is_asked_for_sentences_only() -> None:
    encoder = load_encoder()
    vectors = encode_edition(encoder, SENTENCES)
    assert vectors.runs == ()
    assert (vectors.directions == encoder.encode(SENTENCES).directions).all()
    weighted = vectors.directions * vectors.magnitudes[:, None]
    whole = encoder.encode([" ".join(SENTENCES)])
    assert weighted.sum(axis=0) == pytest.approx(whole.directions[0] * whole.magnitudes[0], abs=1e-3)


def test_any_other_model_is_asked_for_every_run(model_folder: Path) -> None:
    encoder = load_encoder(str(model_folder))
    vectors = encode_edition(encoder, SENTENCES[:3])
    assert [len(run) for run in vectors.runs] == [2, 1, 0]
    expected = encoder.encode([" ".join(SENTENCES[:2]), " ".join(SENTENCES[1:3]), " ".join(SENTENCES[:3])]).directions
    assert np.vstack(vectors.runs) == pytest.approx(expected, abs=1e-5)


def test_the_runs_are_kept_in_the_cache(
    models: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = load_encoder(str(models["transformer"]), cache=tmp_path)
    first = encode_edition(encoder, SENTENCES)

    def refuse(self: LibraryEncoder, texts: Sequence[str]) -> SentenceVectors:
        raise AssertionError(f"encoded again: {texts}")

    monkeypatch.setattr(LibraryEncoder, "encode", refuse)
    again = encode_edition(encoder, SENTENCES)
    assert all((one == two).all() for one, two in zip(first.runs, again.runs, strict=True))


def summed(vectors: SentenceVectors, start: int, end: int) -> np.ndarray:
    total = (vectors.directions * vectors.magnitudes[:, None])[start:end].sum(axis=0)
    return np.asarray(total / np.linalg.norm(total))


def test_a_run_that_the_model_cannot_read_to_its_end_is_put_together(models: dict[str, Path]) -> None:
    encoder = load_encoder(str(models["transformer"]))  # reads 62 tokens, letters here, and the two around them
    sentences = ["мост " * 8, "міст " * 8, "не"]
    vectors = encode_edition(encoder, sentences)
    assert vectors.runs[0][0] == pytest.approx(summed(vectors, 0, 2), abs=1e-5)
    assert vectors.runs[0][1] == pytest.approx(encoder.encode([" ".join(sentences[1:])]).directions[0], abs=1e-5)


def test_room_is_what_the_prompt_leaves(models: dict[str, Path]) -> None:
    plain, prompted = load_encoder(str(models["transformer"])), load_encoder(str(models["custom"]))
    assert plain.room(["мост", "мост мост"]) == pytest.approx([4 / 62, 8 / 62])
    taken = prompted.room(["мост"])
    assert taken is not None
    assert taken[0] > 4 / 62
    assert load_encoder(str(models["static"])).room(["мост " * 1000]) == pytest.approx([0])


@pytest.mark.parametrize("sentences", [[], ["Міст."], ["", ""], ["Міст.", "…", "🙂", "", "мост " * 500]])
def test_odd_editions(model_folder: Path, sentences: list[str]) -> None:
    vectors = encode_edition(load_encoder(str(model_folder)), sentences)
    assert [len(run) for run in vectors.runs] == [max(0, len(sentences) - n + 1) for n in range(2, LONGEST_SIDE + 1)]
    assert all(np.isfinite(run).all() for run in vectors.runs)


def test_a_long_edition_is_put_together(models: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "MOST_SENTENCES", 4)
    encoder = load_encoder(str(models["transformer"]))
    assert encode_edition(encoder, SENTENCES).runs == ()
    assert encode_edition(encoder, SENTENCES[:4]).runs
