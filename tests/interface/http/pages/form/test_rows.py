"""Rows that are added and removed by buttons."""

from typing import Any

import pytest
from fields import field, form
from pages import accepted, sent

from interface.http.pages.fields.entered import MAX_ENTRIES, MAX_ROWS
from interface.http.pages.form.entries import inputs
from interface.http.pages.form.rows import FULL, counted, pressed

LINE = {
    "type": "object",
    "properties": {
        "item": {"type": "string"},
        "unit": {"type": "string", "default": "cm"},
        "tags": {"$ref": "#/definitions/tags"},
    },
    "required": ["item"],
}
ORDER = form(
    field(
        "json",
        "order",
        json_schema={
            "definitions": {"tags": {"type": "array", "items": {"type": "string"}}},
            "properties": {
                "lines": {"type": "array", "items": LINE},
                "to": {"type": "array", "items": {"type": "string"}, "minItems": 2},
                "note": {"type": "string"},
            },
            "required": ["to"],
        },
    ),
    field("paragraph", "text"),
)


def entries(**texts: str) -> Any:
    return {f"order/{name.replace('__', '/')}": [text] for name, text in texts.items()}


class TestAdd:
    def test_leaves_everything_as_it_was_and_shows_a_fresh_row(self) -> None:
        typed = {**entries(note=" as typed "), "text": ["more"], "nonsense": ["x"]}
        shown = pressed(ORDER, typed, "add order/lines")
        assert shown.entries == typed | entries(lines__0="", lines__0__item="", lines__0__unit="cm")
        assert (shown.focus, shown.wrong) == ("order/lines/0", {})

    def test_adds_to_the_list_of_a_row(self) -> None:
        typed = entries(
            lines__0="", lines__0__item="", lines__1="", lines__1__item="b", lines__1__tags__0="t"
        )
        shown = pressed(ORDER, typed, "add order/lines/1/tags")
        assert shown.entries == typed | entries(lines__1__tags__1="")

    def test_keeps_rows_in_which_nothing_was_entered_yet(self) -> None:
        once = pressed(ORDER, {}, "add order/to").entries
        assert list(pressed(ORDER, once, "add order/to").entries) == ["order/to/0", "order/to/1"]

    @pytest.mark.parametrize(
        "press",
        [
            "", "add", "add ", "add order", "add order/", "add order/note", "add order/lines/0", "add order/nope",
            "add text", "add order/lines/x/tags/0", "add nope/lines", "drop order/lines", "remove order/note",
            "remove order", "remove ", "remove order/lines/7", "add " + "order/lines/" * 3000,
        ],
    )  # fmt: skip
    def test_that_no_page_has_a_button_for_changes_nothing(self, press: str) -> None:
        typed = entries(lines__0="", lines__0__item="a", note="x")
        assert pressed(ORDER, typed, press).entries == typed

    def test_of_more_than_a_page_holds_is_refused(self) -> None:
        full = entries(**{f"to__{number}": "x" for number in range(MAX_ROWS)})
        shown = pressed(ORDER, full, "add order/to")
        assert (shown.entries, shown.wrong) == (full, {"order/to": FULL})
        many = {**entries(note="x"), **{f"nonsense{number}": ["x"] for number in range(MAX_ENTRIES)}}
        assert pressed(ORDER, many, "add order/to").wrong == {"order/to": FULL}


class TestRemove:
    def test_moves_the_rows_behind_it_up(self) -> None:
        typed = entries(
            lines__0="", lines__0__item="a", lines__1="", lines__1__item="b", lines__2="", lines__2__item="",
            lines__2__tags__0="t", note="x",
        )  # fmt: skip
        shown = pressed(ORDER, typed, "remove order/lines/1")
        assert shown.entries == entries(
            lines__0="", lines__0__item="a", lines__1="", lines__1__item="", lines__1__tags__0="t", note="x"
        )
        assert shown.focus == "order/lines"

    def test_of_the_last_leaves_none(self) -> None:
        typed = entries(lines__0="", lines__0__item="a")
        assert pressed(ORDER, typed, "remove order/lines/0").entries == {}


class TestCounted:
    def test_rows_are_those_of_the_object(self) -> None:
        typed = entries(
            lines__0="", lines__0__item="", lines__0__unit="cm", lines__1="", lines__1__item="b", lines__1__unit="cm",
            to__0="", to__1="", to__2="x", to__3="",
        )  # fmt: skip
        kept = counted(ORDER, typed)
        assert kept == entries(lines__0="", lines__0__item="b", lines__0__unit="cm", to__0="x", to__1=""), (
            "an empty row stays where two are asked for"
        )
        assert inputs(ORDER, kept) == inputs(ORDER, typed)
        assert accepted(ORDER, inputs(ORDER, kept)) == {"order/to": "Must have at least 2 entries"}

    def test_rows_of_one_press_are_shown(self) -> None:
        shown = sent(ORDER, pressed(ORDER, {}, "add order/lines").entries)
        assert shown["order/lines/0"] == [""]
        assert shown["order/lines/0/unit"] == ["cm"]
