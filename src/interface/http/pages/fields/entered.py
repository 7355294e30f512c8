"""What was entered into one object: texts by name, where a name is a JSON Pointer below that of the field."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final

TICKED: Final = "true"
"""What is entered by ticking a box."""
MAX_ROWS: Final = 100
"""How many rows a list has on the page."""
MAX_ENTRIES: Final = 1000
"""How many texts are entered into one object."""

MANGLED: Final = re.compile("[\r\0\ud800-\udfff]")
"""What a browser sends back as something else."""

_INDEX: Final = re.compile(r"0|[1-9][0-9]?")


class Entered:
    """The entries of a page, looked up by whoever knows what is asked for; other names are as good as none."""

    def __init__(self, entries: Mapping[str, Sequence[str]]) -> None:
        self._entries = entries
        self._names = sorted(entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def text(self, name: str) -> str:
        """Return what was entered under the name; empty if nothing was."""
        entered = self._entries.get(name, ())
        return entered[-1] if entered else ""

    def rows(self, name: str) -> list[int]:
        """Return the numbers of the rows of a list, in order: those under which anything was sent."""
        below = f"{name}/"
        found: set[int] = set()
        for entry in islice(self._names, bisect_left(self._names, below), None):
            if not entry.startswith(below):
                break
            step = entry[len(below) : len(below) + 4].partition("/")[0]
            if _INDEX.fullmatch(step):
                found.add(int(step))
        return sorted(found)


def below(name: str, step: str | int) -> str:
    """Return the name of what is in a part: the name of the part, and a step of a JSON Pointer."""
    return f"{name}/{str(step).replace('~', '~0').replace('/', '~1')}"
