"""How pages let people read tables and texts: by keyboard, and from the side of their own language."""

import pytest

from interface.markup.direction import direction
from interface.markup.markdown import split_at_fields


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("tea", "ltr"),
        ("سلام tea", "rtl"),
        ("tea שלום", "ltr"),
        ("1. שלום", "rtl"),
        ("12 + 3", None),
        ("", None),
    ],
)
def test_a_text_is_read_by_its_first_letter(text: str, side: str | None) -> None:
    assert direction(text) == side


def page(source: str) -> str:
    return "".join(split_at_fields(source))


def test_every_table_is_an_area_to_scroll_with_a_name_of_its_own() -> None:
    wide = "\n".join(["|a" * 14 + "|", "|-" * 14 + "|", "|1" * 14 + "|"])
    shown = page(f"| k |\n|---|\n| v |\n\n{wide}")
    areas = [line for line in shown.split("\n") if 'role="region"' in line]
    assert [area.partition(">")[0] for area in areas] == [
        '<div class="scroll" role="region" tabindex="0" aria-label="Table 1, 1 column"',
        '<div class="scroll wide" role="region" tabindex="0" aria-label="Table 2, 14 columns"',
    ]
    assert "Scroll sideways to see all 14 columns." in areas[1]
    assert shown.count("</table></div>") == 2


def test_texts_find_their_own_direction_and_what_holds_them_has_that_of_the_first() -> None:
    shown = page("مرحبا\n\n- שלום\n- tea\n\n> tea\n\n| סוג | k |\n|---|---|\n| tea | 1 |")
    for expected in (
        '<p dir="auto">مرحبا</p>', '<ul dir="rtl">', '<li dir="rtl">שלום</li>', '<li dir="ltr">tea</li>',
        '<blockquote dir="ltr">', '<table dir="rtl">', '<td dir="auto">tea</td>',
    ):  # fmt: skip
        assert expected in shown


def test_a_stranger_sets_no_direction_and_makes_no_area() -> None:
    shown = page('<p dir="rtl">x</p> <div class="scroll" tabindex="0">y</div>')
    assert "<div" not in shown and shown.count("dir=") == 2 and shown.startswith('<p dir="auto">&lt;p')
