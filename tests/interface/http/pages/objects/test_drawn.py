"""JSON objects entered part by part."""

from typing import Any

import hypothesis.strategies as st
import pytest
from fields import field, form
from hypothesis import given, settings
from pages import accepted, sent

from domain.values.json import Json
from interface.http.pages.form.entries import inputs
from interface.http.pages.objects.drawn import composed, decomposed, drawn_part, unreadable

SCHEMA = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "title": "Full name"},
        "age": {"type": "integer", "minimum": 0},
        "a/b~": {"type": "number"},
        "at": {"type": "string", "format": "date-time"},
        "clock": {"type": "string", "format": "time"},
        "mail": {"type": "string", "format": "email"},
        "agreed": {"type": "boolean"},
        "news": {"type": "boolean", "default": True},
        "level": {"enum": [1, "1", None]},
        "contact": {
            "type": "object",
            "properties": {"phone": {"type": "string"}, "kind": {"enum": ["home", "work"], "default": "home"}},
            "required": ["phone"],
        },
        "tags": {"type": "array", "items": {"type": "string"}},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"item": {"type": "string"}, "count": {"type": "integer", "default": 1}},
                "required": ["item"],
            },
        },
        "free": {},
    },
    "required": ["name"],
}  # fmt: skip


def asked(schema: Any = SCHEMA, **attributes: Any) -> Any:
    return form(field("json", "data", json_schema=schema, **attributes))


def part(schema: Any = SCHEMA, **attributes: Any) -> Any:
    shown = asked(schema, **attributes)
    return drawn_part(shown, shown.fields[0])


class TestObject:
    @pytest.mark.parametrize(
        ("changes", "value"),
        [
            ({}, ""),
            ({"/name": ""}, ""),
            ({"/name": "Ann"}, {"name": "Ann", "news": True}),
            ({"/name": "Ann", "/news": ""}, {"name": "Ann", "news": False}),
            ({"/news": ""}, {"news": False}),
            ({"/age": "30", "/a~1b~0": "0.5"}, {"age": 30, "a/b~": 0.5, "news": True}),
            ({"/age": "old"}, {"age": "old", "news": True}),
            ({"/agreed": "true"}, {"agreed": True, "news": True}),
            ({"/level": "1"}, {"level": 1, "news": True}),
            ({"/level": '"1"'}, {"level": "1", "news": True}),
            ({"/level": "2"}, {"level": "2", "news": True}),
            ({"/at": "2026-11-21T14:30"}, {"at": "2026-11-21T14:30:00Z", "news": True}),
            ({"/at": "tomorrow"}, {"at": "tomorrow", "news": True}),
            ({"/clock": "14:30:05"}, {"clock": "14:30:05Z", "news": True}),
            ({"/mail": " a@b.ch "}, {"mail": "a@b.ch", "news": True}),
            ({"/free": '{"a": [1]}'}, {"free": {"a": [1]}, "news": True}),
            ({"/free": "  "}, ""),
            ({"/tags/0": "", "/tags/1": "x", "/tags/7": "y"}, {"tags": ["x", "y"], "news": True}),
            ({"/items/0/item": "", "/items/0/count": "1"}, ""),
            ({"/items/0/count": "2"}, {"items": [{"count": 2}], "news": True}),
            ({"/contact/phone": "", "/contact/kind": "home"}, ""),
            ({"/contact/kind": "work"}, {"contact": {"kind": "work"}, "news": True}),
        ],
    )
    def test_is_what_was_entered(self, changes: dict[str, str], value: Any) -> None:
        changed = {f"data{name}": [text] for name, text in changes.items()}
        assert composed(part(), "data", decomposed(part(), "data", None) | changed) == value

    def test_that_is_demanded_is_there_even_if_nothing_was_entered(self) -> None:
        assert composed(part(required=True), "data", {"data/news": ["true"]}) == {"news": True}

    def test_that_was_left_as_it_was_counts_if_it_is_whole(self) -> None:
        whole = {"properties": {"unit": {"type": "string", "default": "cm"}}}
        assert composed(part(whole), "data", decomposed(part(whole), "data", None)) == {"unit": "cm"}
        lacking = {"properties": {**whole["properties"], "size": {"type": "number"}}, "required": ["size"]}
        assert composed(part(lacking), "data", decomposed(part(lacking), "data", None)) == ""

    def test_is_null_where_that_must_be_said(self) -> None:
        maybe = {
            "properties": {"a": {"type": ["string", "null"]}, "b": {"type": "string"}},
            "required": ["a"],
        }
        assert composed(part(maybe), "data", {"data/b": ["x"]}) == {"a": None, "b": "x"}

    def test_with_a_part_that_is_no_json_is_no_object(self) -> None:
        entries = {"data/name": ["Ann"], "data/free": ["{no"]}
        assert composed(part(), "data", entries) == "{no"
        assert list(unreadable(part(), "data", entries)) == ["data/free"]
        assert accepted(asked(), inputs(asked(), entries))["data"].startswith("Must be JSON: Expecting")

    @pytest.mark.parametrize(
        "name",
        [
            "data/tags/100", "data/tags/-1", "data/tags/01", "data/tags/1e9", "data/tags/", "data/tags/٣",
            "data//tags/0",
            "data/name/0", "data/items/0/item/0", "data/items/0/__proto__", "data/nope", "data/" + "x/" * 5000, "data",
            "data/tags/" + "9" * 5000, "/data/name", "other/name",
        ],
    )  # fmt: skip
    def test_is_not_made_larger_by_names_that_no_page_has(self, name: str) -> None:
        plain = {"properties": {"tags": {"type": "array", "items": {}}, "name": {"type": "string"}}}
        assert composed(part(plain), "data", {name: ["x"]}) == ""

    def test_has_no_more_rows_than_a_page(self) -> None:
        entries = {f"data/tags/{number}": ["x"] for number in range(5000)}
        value: Any = composed(part(), "data", entries)
        assert len(value["tags"]) == 100


class TestPreset:
    def test_is_drawn_where_the_page_shows_all_of_it(self) -> None:
        assert part(default={"value": {"name": "Ann", "contact": {"phone": "1"}, "free": [None]}}) is not None
        assert part(default={"value": {"name": "", "tags": [], "contact": {}}}) is not None

    def test_shows_what_counts_where_it_says_nothing_of_a_box(self) -> None:
        shown = asked(default={"value": {"name": "Ann"}})
        assert accepted(shown, inputs(shown, sent(shown, None))) == {"data": {"name": "Ann", "news": True}}

    @pytest.mark.parametrize("value", [{"other": 1}, {"tags": ["a", ""]}, {"tags": ["x"] * 101}])
    def test_is_in_json_where_the_page_would_hide_or_change_a_part_of_it(self, value: Any) -> None:
        assert part(default={"value": {"name": "Ann"} | value}) is None


texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), min_size=1, max_size=8
)
INSTANTS = ["2026-11-21T14:30:00Z", "2026-11-21T14:30:00.5-01:00"]
BOX: Json = {"type": "boolean", "default": False}
LEAVES: list[tuple[Json, st.SearchStrategy[Any]]] = [
    ({"type": "string"}, texts),
    ({"type": "string", "maxLength": 300, "default": "x"}, texts),
    ({"type": ["string", "null"]}, texts),
    (
        {"type": "string", "format": "date-time"},
        st.sampled_from(["2026-11-21T14:30:00Z", "2026-11-21T14:30:00.5+01:00"]),
    ),
    ({"type": "string", "format": "date"}, st.just("2026-11-21")),
    ({"type": "string", "format": "time"}, st.sampled_from(["14:30:00Z", "14:30:00+02:00"])),
    ({"type": "integer"}, st.integers(-(2**53), 2**53)),
    ({"type": "number", "default": 2}, st.floats(-1e9, 1e9)),
    (BOX, st.booleans()),
    ({"type": "boolean"}, st.just(True)),
    ({"enum": ["a", 1, "1", 1.5, True, {"b": []}]}, st.sampled_from(["a", 1, "1", 1.5, True, {"b": []}])),
    ({"oneOf": [{"const": "a", "title": "A"}, {"const": ""}]}, st.sampled_from(["a"])),
    ({"$ref": "#/definitions/color"}, st.sampled_from(["red", "green"])),
    ({}, st.sampled_from(["x", 1, [None], {"a": {"b": False}}, '"'])),
    ({"type": "string", "readOnly": True}, texts),
]
NAMES = ["a", "b c", "d/e~1", "ü", "<f>", '"', "0"]


@st.composite
def shaped(draw: st.DrawFn, depth: int = 0) -> tuple[Json, Json]:
    """A schema, and a value that fits it."""
    kind = draw(st.sampled_from(["leaf", "leaf", "group", "rows"] if depth < 3 else ["leaf"]))
    if kind == "leaf":
        schema, values = draw(st.sampled_from(LEAVES))
        return schema, draw(values)
    if kind == "rows":
        schema, value = draw(shaped(depth + 1))
        return {"type": "array", "items": schema}, [value] * draw(st.integers(1, 2))
    return draw(groups(depth))


@st.composite
def groups(draw: st.DrawFn, depth: int = 0) -> tuple[Json, Json]:
    """A schema of an object, and one that fits it and is not empty."""
    members = draw(st.dictionaries(st.sampled_from(NAMES), shaped(depth + 1), min_size=1, max_size=3))
    needed = [name for name in members if draw(st.booleans())]
    boxes = [name for name, (schema, _) in members.items() if schema == BOX and name not in needed]
    there = {name for name in members if name in [*needed, *boxes] or draw(st.booleans())} or {
        next(iter(members))
    }
    value = {name: members[name][1] for name in sorted(there)}
    if all(members[name][0] == BOX and not value[name] for name in value):
        value[min(value)] = True  # on a page, a group of boxes that nobody has ticked is as good as none
    return {
        "type": "object",
        "properties": {name: schema for name, (schema, _) in members.items()},
        "required": needed,
    }, value


def whole(schema: Any) -> Any:
    return {**schema, "definitions": {"color": {"enum": ["red", "green"]}}}


@settings(max_examples=60)
@given(groups())
def test_a_page_that_is_left_as_it_is_sends_the_object_that_it_shows(shape: tuple[Json, Json]) -> None:
    schema, value = shape
    shown = asked(whole(schema), default={"value": value})
    assert shown.initial(shown.fields[0]) == value
    assert accepted(shown, inputs(shown, sent(shown, None))) == {"data": value}


@settings(max_examples=60)
@given(groups())
def test_an_object_that_is_entered_is_judged_as_over_the_api(shape: tuple[Json, Json]) -> None:
    schema, value = shape
    shown = asked(whole(schema), required=True)
    drawn = drawn_part(shown, shown.fields[0])
    assert drawn is not None
    entries = sent(shown, decomposed(drawn, "data", value))
    assert accepted(shown, inputs(shown, entries)) == accepted(shown, {"data": value})


garbage = st.dictionaries(
    st.sampled_from(["", "/a", "/b c", "/0", "/1", "/99", "/d~1e~01", "/__proto__"]).flatmap(
        lambda first: st.sampled_from(["", "/a", "/0", "/2", "/b c"]).map(
            lambda second: f"data{first}{second}"
        )
    ),
    texts.map(lambda text: [text]),
)


@settings(max_examples=60)
@given(groups(), garbage)
def test_a_page_that_is_shown_again_sends_the_same_again(shape: tuple[Json, Json], entries: Any) -> None:
    shown = asked(whole(shape[0]))
    once = sent(shown, entries)
    again = sent(shown, once)
    assert (again, inputs(shown, again)) == (once, inputs(shown, once))
