"""Values as they are written between blank lines: their Markdown works, and ends where they end."""

import re
from typing import Final

from domain.values.placing.inline import not_beginning, self_contained
from domain.values.placing.open_fence import open_fence
from domain.values.placing.place import Place, normal

_BEGINS_A_BLOCK: Final = re.compile(r"[ \t#>`~|=*+\-_:\[]|\d{1,9}[.)]")
"""How a line begins that may be more than a line of a paragraph."""
_UNDERLINE: Final = re.compile(r"[ \t]*[-=:|][-=:| \t]*\Z")
"""A line that makes a heading of the paragraph before it, or a table."""
_BLANK: Final = re.compile(r"\n[ \t]*\n")
_FENCE: Final = re.compile(r"[ \t]*(?:```|~~~)")
_DEFINITION: Final = re.compile(
    r"^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t][ \t>]*)*)\[([^\[\]]{1,200})\]:", re.MULTILINE
)
_RULE: Final = frozenset(" \t:|-")
"""What the line consists of that makes the one before it the head of a table."""


def flow(text: str, place: Place) -> str:
    """
    Return the text as it stands at the place, without the prefix of its further lines.

    It is changed only where the author's text around it could be read otherwise than it is meant, or what follows.
    """
    text = _DEFINITION.sub(lambda found: _undefining(found, place), text)
    if place.has_company:
        text = self_contained(text)
    if not place.before and place.prefix:
        text = text.lstrip(" \t\n")  # what a list item begins with says how far its lines are indented
    begins_line = not place.before.rpartition("\n")[2].strip()
    ends_line = not place.after.partition("\n")[0].strip()
    if "\n" not in text and not (begins_line and ends_line):
        return not_beginning(text) if begins_line else text
    if _has_rule(place.before) or _has_rule(place.after):
        return text  # the author makes a table of values
    return _parted(text, place, begins_line=begins_line)


def _parted(text: str, place: Place, *, begins_line: bool) -> str:
    """Return the text with its code closed, and apart from the author's text where it would take that in."""
    apart = bool(place.before) and _turns(text, begins_line=begins_line)
    mark = open_fence(text if begins_line or apart else text.partition("\n")[2])
    if mark:
        text = f"{text}\n{mark}"
    if place.after.strip() and (mark or _takes_in(text)):
        text = f"{text}\n" if place.after[0] == "\n" else f"{text}\n\n"
    return f"\n\n{text}" if apart else text


def _turns(text: str, *, begins_line: bool) -> bool:
    """Return whether the text could make something else of the paragraph that it is put behind."""
    first, *others = _BLANK.split(text, maxsplit=1)[0].split("\n")
    if any(_UNDERLINE.match(line) for line in others):
        return True
    return bool(_UNDERLINE.match(first) if begins_line else _FENCE.match(first))


def _takes_in(text: str) -> bool:
    """Return whether what follows directly on the text could become a part of a list, a table or the like."""
    last = _BLANK.split(text)[-1]
    return any(_BEGINS_A_BLOCK.match(line) for line in last.split("\n"))


def _has_rule(text: str) -> bool:
    return any(
        _RULE.issuperset(line) and "-" in line and "|" in line for line in map(str.strip, text.split("\n"))
    )


def _undefining(found: re.Match[str], place: Place) -> str:
    """Where a link leads whose name the author uses is for the author to say."""
    return f"{found[1]}\\[{found[2]}]:" if normal(found[2]) in place.names else found[0]
