"""Vectors → units: which sentences, in every edition, say the same thing."""

from workbench.align.joint import MAX_EDITIONS, MAX_SENTENCES, align, check_size
from workbench.align.keeping import kept_in_order
from workbench.align.order import in_reading_order

__all__ = ["MAX_EDITIONS", "MAX_SENTENCES", "align", "check_size", "in_reading_order", "kept_in_order"]
