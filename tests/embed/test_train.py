"""Training from pair files to a folder that loads, on pairs made here."""

import os
import random
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from workbench.embed.bundled import BundledEncoder
from workbench.embed.pairs import TextPair
from workbench.embed.train import held_back, main

WORDS = {
    "bridge": "міст", "river": "річка", "city": "місто", "mayor": "мер", "school": "школа", "train": "потяг",
    "winter": "зима", "power": "струм", "budget": "бюджет", "court": "суд", "road": "дорога", "team": "команда",
}  # fmt: skip
HOUSES = [
    ("new house | new home", "новий будинок", "новый дом"), ("old bridge", "старий міст", "старый мост"),
    ("big city", "велике місто", "большой город"), ("cold winter", "холодна зима", "холодная зима"),
    ("long road", "довга дорога", "длинная дорога"), ("small school", "мала школа", "малая школа"),
]  # fmt: skip


@pytest.mark.filterwarnings("ignore")  # the trainer's own libraries
def test_a_model_is_trained_written_and_loads_without_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "environ", os.environ)  # datasets leaves a copy in its place
    rng = random.Random(1)
    lines = ["en\tuk\tru"]
    for _ in range(600):
        chosen = rng.sample(sorted(WORDS), 4)
        lines.append(f"{' '.join(chosen)}\t{' '.join(WORDS[w] for w in chosen)}\t")
    pairs = tmp_path / "town.tsv"
    pairs.write_text("\n".join(lines) + "\n", encoding="utf-8")
    lexicon = tmp_path / "words.tsv"
    entries = ["en\tuk\tru", *(f"{en}\t{uk}\t{ru}" for en, uk, ru in HOUSES)]
    lexicon.write_text("\n".join(entries) + "\n", encoding="utf-8")
    out = tmp_path / "model"
    options = [
        "--lexicon",
        str(lexicon),
        "--vocabulary",
        "200",
        "--dimensions",
        "16",
        "--rows",
        "60",
        "--passes",
        "20",
        "--batch",
        "64",
    ]
    result = CliRunner().invoke(main, ["--pairs", str(pairs), "--out", str(out), *options])
    assert result.exit_code == 0, result.output
    encoder = BundledEncoder.load(out)
    en, uk = (encoder.encode(list(side)).directions for side in (WORDS, WORDS.values()))
    assert ((en @ uk.T).argmax(axis=1) == np.arange(len(WORDS))).mean() > 0.9
    card = (out / "README.md").read_text(encoding="utf-8")
    assert "| town |" in card
    assert "| words (forms) |" in card
    assert "en-uk" in card


def test_only_sentences_that_are_trained_on_are_held_back() -> None:
    rows = [("news", f"the {i} old bridge", f"міст номер {i} старий") for i in range(50)]
    rows += [("words", f"word {i}", f"слово {i}") for i in range(50)]
    rows += [("udhr", f"every one of {i} rights", f"кожне з {i} прав") for i in range(50)]
    pairs = [TextPair("en", "uk", one, other, source) for source, one, other in rows]
    held = held_back(pairs, 3, seed=1)
    assert [pair.source for pair in held] == ["news"] * 3
    assert held == held_back(pairs, 3, seed=1)
    assert len(held_back(pairs, 100, seed=1)) == 5
