"""The bundled model: the same vectors as the library gives, without the library."""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from workbench.demo import stories
from workbench.embed import load_encoder
from workbench.embed.bundled import MODEL, NAME, BundledEncoder
from workbench.errors import ModelError

ODD = ["", " ", "a", "…", "🙂🙂", "日本語の文章", "שלום עולם", "x\x00y", "ё" * 5000, "0", "\ud7ff", "— "]


def five_hundred() -> list[str]:
    told = [s.text for story in stories() for edition in story.editions.values() for s in edition.sentences]
    rng = random.Random(3)
    return [rng.choice(told)[: rng.randrange(1, 400)] for _ in range(500 - len(ODD))] + ODD


def test_same_vectors_as_sentence_transformers() -> None:
    sentence_transformers = pytest.importorskip("sentence_transformers")
    texts = five_hundred()
    ours = load_encoder().encode(texts).directions
    theirs = sentence_transformers.SentenceTransformer(str(MODEL), device="cpu").encode(texts)
    cosines = (ours * theirs).sum(axis=1)
    empty = ~ours.any(axis=1)
    assert not theirs[empty].any()
    assert cosines[~empty].min() >= 0.9999


def test_odd_texts_get_finite_vectors_of_length_one_or_zero() -> None:
    vectors = load_encoder().encode(ODD)
    lengths = np.linalg.norm(vectors.directions, axis=1)
    assert np.isfinite(vectors.directions).all()
    assert all(abs(length - 1) < 1e-4 or not text.strip() for length, text in zip(lengths, ODD, strict=True))


def test_its_own_name_is_a_name() -> None:
    assert load_encoder(NAME) is load_encoder()


def test_nothing_gives_nothing() -> None:
    vectors = load_encoder().encode([])
    assert vectors.directions.shape == (0, load_encoder().dimensions)
    assert len(vectors) == 0


def test_joined_sentences_follow_from_their_parts() -> None:
    parts = ["Міст відкриють у вересні.", "Роботи тривали два роки.", "The bridge will open in September."]
    encoder = load_encoder()
    apart, joined = encoder.encode(parts), encoder.encode([" ".join(parts)])
    total = (apart.directions * apart.magnitudes[:, None]).sum(axis=0)
    assert total / np.linalg.norm(total) == pytest.approx(joined.directions[0], abs=1e-5)


def test_many_texts_at_once_are_what_each_is_alone() -> None:
    texts = five_hundred()
    encoder = load_encoder()
    together = encoder.encode(texts * 4).directions
    assert together[17] == pytest.approx(encoder.encode([texts[17]]).directions[0], abs=1e-6)
    assert together[-5] == pytest.approx(encoder.encode([texts[-5]]).directions[0], abs=1e-6)


def test_translations_are_nearer_than_other_sentences() -> None:
    pairs = [
        ("Міська рада ухвалила бюджет.", "The city council passed the budget.", "Городской совет принял бюджет."),
        ("Дощ не вщухав усю ніч.", "The rain did not let up all night.", "Дождь не стихал всю ночь."),
        ("Потяг запізнився на годину.", "The train was an hour late.", "Поезд опоздал на час."),
    ]
    encoder = load_encoder()
    ua, en, ru = (encoder.encode(list(side)).directions for side in zip(*pairs, strict=True))
    for a, b in ((ua, en), (en, ru), (ua, ru)):
        assert (a @ b.T).argmax(axis=1).tolist() == [0, 1, 2]


def test_torch_is_not_imported() -> None:
    script = (
        "import sys; from workbench.embed import load_encoder; load_encoder().encode(['привіт']); "
        "sys.exit('torch' in sys.modules or 'sentence_transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize("file", ["model.safetensors", "tokenizer.json"])
@pytest.mark.parametrize("damage", ["absent", "cut", "other"])
def test_a_damaged_folder_names_the_file(tmp_path: Path, file: str, damage: str) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MODEL, folder)
    path = folder / file
    if damage == "absent":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:2000] if damage == "cut" else b"{}")
    with pytest.raises(ModelError, match=file):
        BundledEncoder.load(folder)


def test_the_model_is_small_enough_to_travel() -> None:
    assert sum(file.stat().st_size for file in MODEL.rglob("*") if file.is_file()) <= 16_000_000
