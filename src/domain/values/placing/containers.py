"""The list items and quotations in which a line stands."""

import re
from typing import Any, Final

_QUOTE: Final = re.compile(r" {0,3}> ?")
_ITEM: Final = re.compile(r"( {0,3}(?:[-+*]|\d{1,9}[.)]))( *)(.?)")


class Containers:
    """Those that are open at one point of a walk through the tokens of a source."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = [line.expandtabs(4) for line in lines]
        self._open: list[int] = []
        """For each its width; 0 for a quotation."""
        self._begun: list[int] = []
        """For each the line where it begins."""

    @property
    def prefix(self) -> str:
        """What a line begins with that is in all of them."""
        return "".join("> " if width == 0 else " " * width for width in self._open)

    def see(self, token: Any) -> None:
        """Take the next token."""
        if token.type == "blockquote_open":
            self._enter(token.map[0], 0)
        elif token.type == "list_item_open":
            item = _ITEM.match(self.inside(token.map[0]))
            width = 2
            if item is not None:
                space = len(item[2])
                width = len(item[1]) + (space if item[3] and 1 <= space <= 4 else 1)
            self._enter(token.map[0], width)
        elif token.type in ("blockquote_close", "list_item_close"):
            self._open.pop()
            self._begun.pop()

    def inside(self, number: int) -> str:
        """Return the line without what it has for the containers."""
        text = self._lines[number]
        for width, begun in zip(self._open, self._begun, strict=True):
            if width == 0:
                text = _QUOTE.sub("", text, count=1) if _QUOTE.match(text) else text
            elif begun == number:
                text = text[width:]
            else:
                text = text[min(width, len(text) - len(text.lstrip(" "))) :]
        return text

    def _enter(self, line: int, width: int) -> None:
        self._open.append(width)
        self._begun.append(line)
