"""Paragraphs → sentences with exact offsets."""

from workbench.segment.splitting import segment, split

__all__ = ["segment", "split"]
