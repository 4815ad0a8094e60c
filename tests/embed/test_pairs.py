"""Reading and sampling training pairs."""

import lzma
from pathlib import Path

import pytest

from workbench.embed.pairs import TextPair, alternatives, count_by_source, read_pairs, sample
from workbench.errors import InputError

PAIRS = 'lang1\tlang2\ttext1\ttext2\tsource\nen\tuk\tA "bridge"\tМіст\tnews\nen\tru\t\tМост\tnews\n'
COLUMNS = "en\tuk\tru\nbridge\tміст\tмост\nriver\t\tрека\n"


@pytest.mark.parametrize("packed", [False, True])
def test_both_shapes_plain_and_packed(tmp_path: Path, packed: bool) -> None:
    def file(name: str, text: str) -> Path:
        path = tmp_path / (name + (".xz" if packed else ""))
        path.write_bytes(lzma.compress(text.encode()) if packed else text.encode())
        return path

    assert list(read_pairs(file("p.tsv", PAIRS))) == [TextPair("en", "uk", 'A "bridge"', "Міст", "news")]
    assert [(p.text1, p.text2, p.source) for p in read_pairs(file("words.tsv", COLUMNS))] == [
        ("bridge", "міст", "words"),
        ("bridge", "мост", "words"),
        ("міст", "мост", "words"),
        ("river", "река", "words"),
    ]


def test_another_header_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "odd.tsv"
    path.write_text("a\tb\n1\t2\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"odd\.tsv has no pairs"):
        list(read_pairs(path))


def test_weights_say_how_often_a_source_is_taken() -> None:
    pairs = [TextPair("en", "uk", str(i), str(i), source) for i in range(1000) for source in ("a", "b", "c", "d")]
    pairs += [TextPair("en", "ru", str(i), str(i), "d") for i in range(1000)]
    chosen = sample(pairs, weights={"a": 0.25, "b": 2.5, "c": 0, "d:en-uk": 0}, seed=4)
    counts = {name: sum(own.values()) for name, own in count_by_source(chosen).items()}
    assert 200 < counts["a"] < 300
    assert 2400 < counts["b"] < 2600
    assert "c" not in counts
    assert count_by_source(chosen)["d"] == {"en-ru": 1000}
    assert chosen == sample(pairs, weights={"a": 0.25, "b": 2.5, "c": 0, "d:en-uk": 0}, seed=4)


def test_each_alternative_meets_each_of_the_other_language() -> None:
    pair = TextPair("en", "uk", "murder | killing", "вбивство", "words")
    assert [(p.text1, p.text2) for p in alternatives(pair)] == [("murder", "вбивство"), ("killing", "вбивство")]
    assert len(list(alternatives(pair._replace(text2="вбивство | розправа | убивство")))) == 6
    assert list(alternatives(pair._replace(text1="yes|no"))) == [pair._replace(text1="yes|no")]
