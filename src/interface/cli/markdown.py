"""Markdown on a terminal, set calmly."""

from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Heading, Markdown, MarkdownElement

from interface.cli.text import plain


class _LeftHeading(Heading):
    """A heading where text begins, without a box."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        self.text.justify = "left"
        yield self.text


class TerminalMarkdown(Markdown):
    """A stranger's Markdown: links show where they lead, and nothing in it reaches the terminal as a command."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "heading_open": _LeftHeading}

    def __init__(self, markdown: str) -> None:
        super().__init__(plain(markdown), hyperlinks=False)
