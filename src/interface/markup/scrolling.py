"""Tables in HTML that scroll by themselves where they are wider than the page, by keyboard too."""

import re
from typing import Final

_TABLE: Final = re.compile(r"<table\b.*?</table>", re.DOTALL)
_HEAD: Final = re.compile(r"<th\b")
_FROM_THE_RIGHT: Final = re.compile(r'<table\b[^>]*\bdir="rtl"')
_WIDE: Final = 7
"""From how many columns on a table is taken to be wider than a page, by browsers that cannot tell."""


def with_scrolling_tables(html: str) -> str:
    """Return the HTML, which was cleaned, with every table in an area that can be focused and scrolled."""
    number = 0

    def area(table: re.Match[str]) -> str:
        nonlocal number
        number += 1
        columns = len(_HEAD.findall(table[0]))
        side = ' dir="rtl"' if _FROM_THE_RIGHT.match(table[0]) else ""
        return (
            f'<div class="scroll{" wide" if columns >= _WIDE else ""}" role="region" tabindex="0"'
            f' aria-label="Table {number}, {columns} column{"s" if columns != 1 else ""}"{side}>'
            f'<p class="hint" dir="ltr">Scroll sideways to see all {columns} columns.</p>\n{table[0]}</div>'
        )

    return _TABLE.sub(area, html) if "<table" in html else html
