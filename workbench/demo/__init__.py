"""Five invented news stories in three editions, with the true units and the divergences planted in them."""

from __future__ import annotations

from workbench.demo.story import Divergence, Story, stories

__all__ = ["Divergence", "Story", "stories"]
