"""Markdown as our pages read it."""

from functools import lru_cache

from markdown_it import MarkdownIt


@lru_cache
def parser() -> MarkdownIt:
    """Return what reads Markdown in full."""
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
