"""The card that lies beside the bundled model's weights: what it was made from, and how good it is."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment

_TEMPLATE: Final = """\
---
library_name: sentence-transformers
language: [uk, en, ru]
pipeline_tag: sentence-similarity
---
# {{ card.name }}

Sentence vectors for Ukrainian, English and Russian news: the mean of one vector of {{ card.dimensions }} dimensions
for each of {{ "{:,}".format(card.pieces) }} words and word pieces, normalised to length 1. Pieces that mean the same
share one of {{ "{:,}".format(card.rows) }} rows of 8-bit integers and have a weight each.
`SentenceTransformer(folder)` loads it; no code of its own is needed.

## Training
In training the vector of a piece is its own row and the rows of its letter n-grams, spelled in Latin letters, so that
kindred words and names meet across scripts; what is left out of a text or a word by dropout has to be made up for by
the rest. The sums are then clustered and stored. In-batch softmax over cosines, both directions, a batch of one
pair of languages ({% for key, value in card.settings.items() %}{{ key }} {{ value }}\
{{ ", " if not loop.last }}{% endfor %}).

## Held-out pairs of the same sources
Share of sentences whose translation is the nearest of all, mean of both directions:
{% for languages, share in card.accuracy.items() %}
- {{ languages }}: {{ "%.3f" | format(share) }}
{%- endfor %}

## Sources
The weights are trained on these openly licensed texts; none of the text is in the weights or in this package.

| source | pairs seen | licence | repository |
| --- | ---: | --- | --- |
{% for source, counts in card.counts.items() -%}
| {{ source }} | {{ "{:,}".format(counts.values() | sum) }} | {{ card.licence(source) | join(" | ") }} |
{% endfor %}
## Limits
Word order and negation barely move a mean of word vectors: two sentences that differ in one "not" or one figure look
alike, which is why the workbench compares figures and words by rule. Much of the training text is documentation of
software; rare names and very short strings are weak. Other languages get vectors, but not useful ones.
"""

# Sources of ours, and name lists that state their own licence.
_STATED: Final[Mapping[str, tuple[str, str]]] = {
    "news": ("written for this project", ""),
    "lexicon": ("written for this project", ""),
    "lexicon (forms)": ("written for this project; forms by pymorphy3", ""),
    "written": ("written for this project", "training/"),
    "everyday": ("written for this project", "training/"),
    "synonyms": ("written for this project", "training/"),
    "synonyms (forms)": ("written for this project; forms by pymorphy3", "training/"),
    "NETransliteration-COLING2018 (Wikidata CC0)": ("CC0", "Wikidata"),
    "natural_earth_10m_populated_places": ("public domain", "Natural Earth"),
    "cldr-json": ("Unicode-3.0", "unicode-org/cldr-json"),
    "umpirsky/country-list": ("MIT", "umpirsky/country-list"),
    "Amice13/resistinua (CC0)": ("CC0", "Amice13/resistinua"),
    "stellarium (GPL-2)": ("GPL-2.0+", "Stellarium"),
}


def read_licences(path: Path) -> dict[str, tuple[str, str]]:
    """source → (licence, repository) from a tab-separated file with those columns."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["source"]: (row["licence"], row["repository"]) for row in rows}


@dataclass(frozen=True, kw_only=True)
class Card:
    """What there is to say of a trained model."""

    name: str
    pieces: int
    rows: int
    dimensions: int
    counts: Mapping[str, Mapping[str, int]]
    licences: Mapping[str, tuple[str, str]]
    accuracy: Mapping[str, float]
    settings: Mapping[str, float]

    def licence(self, source: str) -> tuple[str, str]:
        """Licence and repository of a source, ("?", "") where nobody said."""
        return self.licences.get(source) or _STATED.get(source, ("?", ""))

    def markdown(self) -> str:
        """The card, as Markdown."""
        template = Environment(autoescape=False, trim_blocks=False).from_string(_TEMPLATE)  # noqa: S701 - not HTML
        return template.render(card=self) + "\n"
