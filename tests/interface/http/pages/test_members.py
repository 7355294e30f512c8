"""JSON objects entered member by member."""

from typing import Any

import pytest
from fields import field

from interface.http.pages.members import composed, decomposed, entry_name, members

SCHEMA = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "title": "Full name", "description": "As in the passport."},
        "age": {"type": "integer", "minimum": 0},
        "a/b~": {"type": "number"},
        "member": {"type": "boolean"},
        "agreed": {"type": "boolean"},
        "size": {"enum": ["small", "large"]},
    },
    "required": ["name", "member"],
    "additionalProperties": False,
}


def drawn(**attributes: Any) -> Any:
    return field("json", "data", json_schema=SCHEMA, **attributes)


class TestMembers:
    def test_are_those_of_a_plain_schema(self) -> None:
        found = members(drawn())
        assert [(it.label, it.kind, it.required) for it in found] == [
            ("Full name", "text", True),
            ("Age", "number", False),
            ("A/b~", "number", False),
            ("Member", "box", True),
            ("Agreed", "box", False),
            ("Size", "select", False),
        ]
        assert entry_name(drawn(), found[2]) == "data/a~1b~0"

    @pytest.mark.parametrize(
        "schema",
        [
            None,
            True,
            {"type": "object"},
            {"type": "object", "properties": {"a": {"type": "array"}}},
            {"type": "object", "properties": {"a": {"type": ["string", "null"]}}},
            {"type": "object", "properties": {"a": {"enum": ["x", 1]}}},
            {"type": "object", "properties": {"a": True}},
            {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["b"]},
            {"type": "object", "properties": {"a": {"type": "string"}}, "anyOf": [{"required": ["a"]}]},
        ],
    )
    def test_of_any_other_are_written_in_json(self, schema: Any) -> None:
        assert members(field("json", "data", json_schema=schema)) == ()

    def test_are_not_drawn_where_they_would_hide_a_part_of_the_default(self) -> None:
        open_schema = {"type": "object", "properties": {"a": {"type": "string"}}}
        shown = field("json", "data", json_schema=open_schema, default={"value": {"a": "x"}})
        assert members(shown)
        hiding = field("json", "data", json_schema=open_schema, default={"value": {"a": "x", "b": 1}})
        assert members(hiding) == ()


class TestObject:
    @pytest.mark.parametrize(
        ("entries", "value"),
        [
            ({}, ""),
            ({"data/name": [""]}, ""),
            ({"data/name": ["Ann"]}, {"name": "Ann", "member": False}),
            (
                {
                    "data/name": ["Ann"],
                    "data/age": ["30"],
                    "data/a~1b~0": ["0.5"],
                    "data/member": ["true"],
                    "data/agreed": ["true"],
                    "data/size": ["small"],
                },
                {"name": "Ann", "age": 30, "a/b~": 0.5, "member": True, "agreed": True, "size": "small"},
            ),
            ({"data/age": ["old"]}, {"age": "old", "member": False}),
        ],
    )
    def test_is_what_was_entered(self, entries: Any, value: Any) -> None:
        assert composed(drawn(), entries) == value
        if isinstance(value, dict):
            assert composed(drawn(), decomposed(drawn(), value)) == value

    def test_that_is_demanded_is_there_even_if_nothing_was_ticked(self) -> None:
        assert composed(drawn(required=True), {}) == {"member": False}

    def test_that_is_none_has_no_members(self) -> None:
        assert decomposed(drawn(), None) == {}
