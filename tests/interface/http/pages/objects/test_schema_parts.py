"""What is drawn of a JSON Schema."""

from typing import Any

import pytest

from interface.http.pages.objects.schema_parts import MAX_DEPTH, MAX_PARTS, SchemaPart, drawn


def members(**properties: Any) -> list[SchemaPart]:
    part = drawn(
        {"type": "object", "properties": properties, "required": ["needed"] if "needed" in properties else []}
    )
    assert part is not None
    return list(part.members)


def nested(levels: int) -> Any:
    schema: Any = {"type": "string"}
    for _ in range(levels):
        schema = {"type": "object", "properties": {"in": schema}}
    return schema


class TestPart:
    @pytest.mark.parametrize(
        ("schema", "kind"),
        [
            ({"type": "string"}, "text"),
            ({"type": "string", "maxLength": 200}, "text"),
            ({"type": "string", "maxLength": 201}, "lines"),
            ({"type": "integer"}, "number"),
            ({"type": "number", "default": 0.5}, "number"),
            ({"type": "boolean"}, "box"),
            ({"const": True}, "box"),
            ({"type": "boolean", "const": True}, "box"),
            ({"const": "x"}, "choice"),
            ({"enum": ["a", 1, None]}, "choice"),
            ({"oneOf": [{"const": "a", "title": "A"}, {"const": "b"}]}, "choice"),
            ({"type": ["string", "null"]}, "text"),
            ({"anyOf": [{"type": "integer"}, {"type": "null"}], "default": None}, "number"),
            ({"type": "object", "properties": {"a": {}}}, "group"),
            ({"properties": {"a": {}}}, "group"),
            ({"type": "array", "items": {"type": "string"}}, "rows"),
            ({"type": "string", "readOnly": True}, "fixed"),
            (True, "json"),
            ({}, "json"),
            ({"type": ["string", "integer"]}, "json"),
            ({"type": "string", "not": {"const": "a"}}, "json"),
            ({"anyOf": [{"type": "integer"}, {"type": "string"}]}, "json"),
            ({"anyOf": [{"type": "integer"}, {"type": "null"}], "minimum": 3}, "json"),
            ({"oneOf": [{"const": "a"}, {"type": "null"}]}, "choice"),
            ({"enum": [1], "allOf": [{"minimum": 2}]}, "json"),
            ({"type": "object"}, "json"),
            ({"type": "object", "properties": {"": {}}}, "json"),
            ({"type": "object", "properties": {"a": {}}, "required": ["b"]}, "json"),
            ({"type": "object", "properties": {"a": {}}, "patternProperties": {"^x": {}}}, "json"),
            ({"type": "object", "properties": {"a": {}}, "if": {}, "then": {}}, "json"),
            ({"type": "array"}, "json"),
            ({"type": "array", "items": [{"type": "string"}]}, "json"),
            ({"type": "null"}, "json"),
        ],
    )
    def test_is_drawn_as_what_it_holds(self, schema: Any, kind: str) -> None:
        assert [part.kind for part in members(it=schema)] == [kind]

    def test_that_must_say_yes_or_no_is_no_box(self) -> None:
        (part,) = members(needed={"type": "boolean"})
        assert [(option.value, option.text) for option in part.options] == [(True, "Yes"), (False, "No")]

    @pytest.mark.parametrize(
        ("schema", "unticked"), [({}, None), ({"default": True}, False), ({"default": False}, False)]
    )
    def test_that_is_not_ticked_is_left_out_unless_it_has_a_default(self, schema: Any, unticked: Any) -> None:
        assert members(it={"type": "boolean", **schema})[0].unticked is unticked

    def test_is_called_by_its_title_or_its_name(self) -> None:
        titled, named = members(
            a={"type": "string", "title": "A title\u202e", "description": "Help."}, first_name={}
        )
        assert (titled.label, titled.help) == ("A title⟨U+202E⟩", "Help.")
        assert named.label == "First name"

    def test_follows_references_and_says_what_is_nearest(self) -> None:
        part = drawn(
            {
                "definitions": {
                    "name": {"type": "string", "title": "Far", "description": "Help."},
                    "row": {"properties": {"name": {"$ref": "#/definitions/name", "title": "Near"}}},
                },
                "properties": {
                    "rows": {"type": "array", "items": {"$ref": "#/definitions/row"}},
                    "maybe": {"anyOf": [{"$ref": "#/definitions/name"}, {"type": "null"}]},
                },
            }
        )
        assert part is not None
        rows, maybe = part.members
        assert rows.item is not None
        assert [(it.kind, it.label, it.help) for it in rows.item.members] == [("text", "Near", "Help.")]
        assert (maybe.kind, maybe.nullable, maybe.label) == ("text", True, "Far")

    def test_is_in_json_where_it_lies_too_deep(self) -> None:
        part: Any = drawn(nested(MAX_DEPTH + 2))
        for _ in range(MAX_DEPTH):
            (part,) = part.members
        assert part.kind == "json"


class TestObject:
    @pytest.mark.parametrize(
        "schema",
        [
            None,
            "",
            True,
            {},
            {"type": "array", "items": {}},
            {"type": "string"},
            {"allOf": [{"properties": {"a": {}}}]},
        ],
    )
    def test_that_cannot_be_drawn_is_written_in_json(self, schema: Any) -> None:
        assert drawn(schema) is None

    def test_of_a_schema_that_is_a_text_is_drawn(self) -> None:
        part = drawn('{"type": "object", "properties": {"a": {"type": "string"}}}')
        assert part is not None
        assert [member.name for member in part.members] == ["a"]

    def test_of_too_many_members_is_written_in_json(self) -> None:
        many = {f"m{number}": {"type": "string"} for number in range(MAX_PARTS)}
        assert drawn({"properties": many}) is None

    def test_of_too_many_parts_has_some_in_json(self) -> None:
        group = {"type": "object", "properties": {f"m{number}": {} for number in range(90)}}
        assert [member.kind for member in members(a=group, b=group, c=group)] == ["group", "group", "json"]
