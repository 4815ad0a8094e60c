"""Small sentence-transformers models of every shape, made on the spot and untrained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.embed.vocabulary import train_tokenizer, words_of

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

TEXTS = ["Міст відкриють у вересні.", "The bridge opens in September.", "Мост откроют в сентябре."]
DIMENSIONS = 16


def _static() -> SentenceTransformer:
    """One vector a token, averaged."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding

    words = Counter(word for text in TEXTS * 5 for word in words_of(text))
    tokenizer = train_tokenizer(words, size=120)
    return SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_dim=DIMENSIONS)], device="cpu")


def _transformer(folder: Path, **settings: Any) -> SentenceTransformer:
    """A BERT of one layer for texts of at most 64 tokens, averaged; its parts are put together in ``folder``."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast, set_seed

    set_seed(1)
    letters = sorted({letter for text in TEXTS for letter in text.lower() if letter.strip()})
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{letter}" for letter in letters)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    BertTokenizerFast(str(folder / "vocab.txt"), strip_accents=False).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(vocabulary), hidden_size=DIMENSIONS, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=32, max_position_embeddings=64,
    )  # fmt: skip
    BertModel(config).save_pretrained(folder)
    modules = [Transformer(str(folder), max_seq_length=64), Pooling(DIMENSIONS, pooling_mode="mean")]
    return SentenceTransformer(modules=modules, device="cpu", **settings)


def _first_token(folder: Path) -> SentenceTransformer:
    """The first token's vector through a dense layer, normalised, with a prompt before every text."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Dense, Normalize, Pooling

    body = _transformer(folder)[0]
    modules = [body, Pooling(DIMENSIONS, pooling_mode="cls"), Dense(DIMENSIONS, 8), Normalize()]
    return SentenceTransformer(modules=modules, device="cpu", prompts={"query": "query: "}, default_prompt_name="query")


SHAPES: dict[str, Callable[[Path], SentenceTransformer]] = {
    "static": lambda _: _static(),
    "transformer": _transformer,
    "custom": _first_token,
}
