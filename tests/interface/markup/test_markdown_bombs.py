"""Markdown that was made to take long or to grow: it is shown all the same, and stays in proportion."""

import pytest

from interface.markup.markdown import split_at_fields

GROWTH = 60
"""How many characters of a page one character of Markdown may become."""

BOMBS = {
    "brackets": "[" * 60_000,
    "nested links": "[a](" * 15_000,
    "images": "![" * 30_000,
    "emphasis": "*a**b_c__" * 6_000,
    "unclosed emphasis": "a**b" + "c* " * 20_000,
    "quotes": ">" * 60_000,
    "lists": "- " * 30_000,
    "ticks": " ".join("`" * n for n in range(1, 340)),
    "tables": "|" * 60_000 + "\n" + "|-" * 30_000 + "\n" + "|x" * 1_000,
    "markers": "{{#$output.x#}}" * 4_000,
    "strikes": "~~a" * 20_000,
    "references": "[x]: y\n" * 8_000,
    "entities": "&#0;" * 13_000,
    "angles": "<" * 60_000,
    "headings": "# a\n" * 16_000,
    "megabytes": "*a* " * 500_000,
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_is_shown_and_stays_in_proportion(bomb: str) -> None:
    assert sum(map(len, split_at_fields(bomb))) <= GROWTH * len(bomb)
