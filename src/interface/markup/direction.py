"""From which side text is read: that of the language it is written in, as far as its letters tell."""

import unicodedata
from collections.abc import Iterable
from typing import Any, Final, Literal

from markdown_it.rules_core import StateCore

Direction = Literal["ltr", "rtl"]

_SIDES: Final[dict[str, Direction]] = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_TEXTS: Final = frozenset({"paragraph_open", "heading_open", "th_open", "td_open"})
_CONTAINERS: Final = frozenset(
    {"table_open", "bullet_list_open", "ordered_list_open", "list_item_open", "blockquote_open"}
)


def direction(text: str) -> Direction | None:
    """Return from where the text is read, by the first letter in it; None if it has none."""
    if text.isascii():
        return "ltr" if any(map(str.isalpha, text)) else None
    return next((_SIDES[side] for side in map(unicodedata.bidirectional, text) if side in _SIDES), None)


def set_directions(state: StateCore) -> None:
    """
    Let every text of a document be read by its own letters, and what holds several by the first of them.

    Browsers find the direction of a text, but not that of what holds texts which have one of their own.
    """
    for index, token in enumerate(state.tokens):
        if token.type in _TEXTS:
            token.attrs["dir"] = "auto"
        elif token.type in _CONTAINERS:
            side = _first(state.tokens[index + 1 :], level=token.level)
            if side is not None:
                token.attrs["dir"] = side


def _first(tokens: Iterable[Any], *, level: int) -> Direction | None:
    """Return the direction of the first text that has one, up to the end of what holds them."""
    for token in tokens:
        if token.level <= level:
            return None
        if token.type == "inline" and (side := direction(token.content)) is not None:
            return side
    return None
