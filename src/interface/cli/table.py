"""Tables that fit: on a narrow terminal columns give way, and the least important ones go."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

_GAPS = (3, 2)
_NARROWEST = 10
"""To how many characters a column shrinks at the most."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a table."""

    title: str
    right: bool = False
    state: bool = False
    """Whether its words get the colour of the state they name."""
    faint: bool = False
    shrink: bool = False
    """Whether its cells may be cut where the terminal is narrow."""
    spare: bool = False
    """Whether it may be left out where that is not enough; the last one goes first."""
    optional: bool = False
    """Whether it is left out where all its cells are empty."""


def filled(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> tuple[list[Column], list[list[str]]]:
    """Return the columns and cells without the optional columns in which there is nothing."""
    kept = [n for n, column in enumerate(columns) if not column.optional or any(row[n] for row in cells)]
    return [columns[n] for n in kept], [[row[n] for n in kept] for row in cells]


def fitted(
    columns: Sequence[Column], cells: Sequence[Sequence[str]], *, width: int, states: Mapping[str, str]
) -> "list[Text]":
    """Return the lines of a table of these cells, titles first, no wider than `width` if that can be done."""
    from rich.cells import cell_len

    widths = [
        max(map(cell_len, (column.title, *(row[n] for row in cells)))) for n, column in enumerate(columns)
    ]
    least = [min(widths[n], _NARROWEST) if column.shrink else widths[n] for n, column in enumerate(columns)]
    shown = _chosen(columns, least, width)
    gap = next((gap for gap in _GAPS if _total(widths, shown, gap) <= width), _GAPS[-1])
    while _total(widths, shown, gap) > width:
        widest = max(shown, key=lambda n: widths[n] - least[n])
        if widths[widest] == least[widest]:
            break
        widths[widest] -= 1

    def style(n: int, cell: str) -> str:
        return states.get(cell, "") if columns[n].state else ("faint" if columns[n].faint else "")

    titles = [
        _line(columns, shown, [column.title for column in columns], widths, gap, lambda n, cell: "faint")
    ]
    return titles + [_line(columns, shown, row, widths, gap, style) for row in cells]


def _chosen(columns: Sequence[Column], least: Sequence[int], width: int) -> list[int]:
    """Return which columns are shown: all, without as many spare ones as do not fit."""
    shown = list(range(len(columns)))
    while _total(least, shown, _GAPS[-1]) > width and any(columns[n].spare for n in shown):
        shown.remove(max(n for n in shown if columns[n].spare))
    return shown


def _total(widths: Sequence[int], shown: Sequence[int], gap: int) -> int:
    return sum(widths[n] for n in shown) + gap * (len(shown) - 1)


def _line(
    columns: Sequence[Column],
    shown: Sequence[int],
    row: Sequence[str],
    widths: Sequence[int],
    gap: int,
    style: Callable[[int, str], str],
) -> "Text":
    from rich.cells import cell_len, set_cell_size
    from rich.text import Text

    line = Text(no_wrap=True, overflow="ellipsis")
    for n in shown:
        cell = (
            row[n] if cell_len(row[n]) <= widths[n] else set_cell_size(row[n], widths[n] - 1).rstrip() + "…"
        )
        space = " " * (widths[n] - cell_len(cell))
        parts = (space, cell) if columns[n].right else (cell, space)
        line.append(" " * gap if n != shown[0] else "")
        for part in parts:
            line.append(part, style=style(n, row[n]) if part is cell else "")
    line.rstrip()
    return line
