"""Whether Markdown ends within a block of code."""

import re
from typing import Final

_FENCE: Final = re.compile(r"`{3,}(?=[^`]*\Z)|~{3,}")
_ITEM: Final = re.compile(r"(?:[-+*]|\d{1,9}[.)])(?: +|\Z)")
_INTERRUPTS: Final = re.compile(r"#{1,6}(?:\s|\Z)|>|(?:[-*_] *){3,}\Z|\|")


def open_fence(text: str) -> str:
    """
    Return the mark that closes the block of code in which the text ends; empty if it ends in none.

    A block of code in a list item or a quotation ends with that, so it need not be closed.
    """
    mark, inside, in_paragraph = "", None, False
    for line in text.split("\n"):
        bare = line.expandtabs(4)
        indent = len(bare) - len(bare.lstrip(" "))
        bare = bare.strip(" ")
        if mark:
            if indent < 4 and len(bare) >= len(mark) and not bare.strip(mark[0]):
                mark = ""
            continue
        if inside is not None and (indent >= inside or not bare):
            in_paragraph = bool(bare)
            continue
        fence = _FENCE.match(bare) if indent < 4 else None
        item = _ITEM.match(bare) if indent < 4 and not fence else None
        if fence:
            mark, inside = fence[0], None
        elif item:
            inside = indent + min(len(item[0]), len(item[0].rstrip()) + 4)
        elif not in_paragraph or _INTERRUPTS.match(bare):
            inside = None
        in_paragraph = bool(bare) and not fence
    return mark
