"""Markdown on a terminal, set calmly."""

from functools import lru_cache
from typing import ClassVar

from markdown_it import MarkdownIt
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Heading, Markdown, MarkdownElement

from interface.cli.text import plain
from interface.markup.line_breaks import with_line_breaks


class _LeftHeading(Heading):
    """A heading where text begins, without a box."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        self.text.justify = "left"
        yield self.text


class TerminalMarkdown(Markdown):
    """A stranger's Markdown: links show where they lead, and nothing in it reaches the terminal as a command."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "heading_open": _LeftHeading}

    def __init__(self, markdown: str) -> None:
        super().__init__("", hyperlinks=False)
        self.markup = plain(markdown)
        self.parsed = _parser().parse(self.markup)


@lru_cache
def _parser() -> MarkdownIt:
    """As the pages read it: a tag is text, and hides nothing."""
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return with_line_breaks(parser)
