from typing import Any

import pytest

from domain.workflow.json import Json
from domain.workflow.nodes import json_schema
from domain.workflow.nodes.patterns import longest


def diamonds(levels: int) -> Json:
    """A schema in which every definition refers twice to the next."""
    definitions: dict[str, Any] = {
        f"a{level}": {"allOf": [{"$ref": f"#/definitions/a{level + 1}"}] * 2} for level in range(levels)
    }
    return {"$ref": "#/definitions/a0", "definitions": {**definitions, f"a{levels}": {}}}


@pytest.mark.parametrize(
    ("schema", "problem"),
    [
        ("{", "it is not JSON, or nested too deeply"),
        ("[" * 60_000, "it is not JSON, or nested too deeply"),
        ('{"maximum": NaN}', "it is not JSON, or nested too deeply"),
        ([], "it is not a JSON object"),
        (5, "it is not a JSON object"),
        ({"type": "text"}, "it is not a JSON Schema: 'text' is not valid under any of the given schemas"),
        ({"description": "x" * 70_000}, "it exceeds 65536 bytes"),
        ({"$ref": "#"}, "its reference '#' leads back to itself"),
        ({"$ref": "#/definitions/a"}, "its reference '#/definitions/a' leads nowhere"),
        ({"$ref": "https://example.org/x"}, "its reference 'https://example.org/x' leads out of it"),
        ({"$ref": "file:///etc/passwd"}, "its reference 'file:///etc/passwd' leads out of it"),
        ({"$ref": "#anchor"}, "its reference '#anchor' leads out of it"),
        ({"$dynamicRef": "#a"}, "it has a dynamic reference"),
        (
            {"definitions": {"a": {"items": {"$ref": "#/definitions/a"}}}},
            "its reference '#/definitions/a' leads back to itself",
        ),
        (diamonds(40), "more than 32 of its references lead on to one another"),
        (diamonds(25), "it has more than 5000 parts, references followed"),
        ({"properties": {"a": {"pattern": "(a+)+$"}}}, "its pattern '(a+)+$' could take too long"),
        ({"patternProperties": {"(a|a)*b": {}}}, "its pattern '(a|a)*b' could take too long"),
    ],
)
def test_a_schema_that_is_not_to_be_used_is_a_problem(schema: Json, problem: str) -> None:
    assert json_schema.problem(schema) == problem
    assert json_schema.mismatch(schema, {}) == problem


@pytest.mark.parametrize(
    "schema",
    [
        None,
        "",
        "  ",
        {},
        '{"type": "object"}',
        {"$ref": "#/definitions/a~1b", "definitions": {"a/b": {"type": "object"}}},
        {"$ref": "#/allOf/0", "allOf": [{"type": "object"}]},
        diamonds(5),
    ],
)
def test_other_schemas_are_fine(schema: Json) -> None:
    assert json_schema.problem(schema) is None
    assert json_schema.mismatch(schema, {}) is None


@pytest.mark.parametrize(
    ("schema", "value", "mismatch"),
    [
        ({"required": ["a"]}, {}, "'a' is a required property"),
        ({"properties": {"a": {"type": "integer"}}}, {"a": "x"}, "'x' is not of type 'integer'"),
        ({"properties": {"a": {"pattern": "^x"}}}, {"a": "y"}, "'y' does not match '^x'"),
        ({"properties": {"a": {"pattern": "^x"}}}, {"a": 5}, None),
        ({"properties": {"a": {"uniqueItems": True}}}, {"a": [1, 1]}, "[1, 1] has non-unique elements"),
        ({"properties": {"a": {"uniqueItems": True}}}, {"a": [1, 2]}, None),
        (
            {"properties": {"a": {"uniqueItems": True}}},
            {"a": [{}] * 2000},
            "more than 1000 items are too many to be compared with each other",
        ),
        (
            {"properties": {"a": {"pattern": "^[^@]+@[^@]+$"}}},
            {"a": "x" * 5000},
            "the text is too long for the pattern '^[^@]+@[^@]+$'",
        ),
        ({"patternProperties": {"^x": {"type": "null"}}}, {"x1": 1}, "1 is not of type 'null'"),
        ({}, {"x" * 400: 1}, "a key exceeds 300 characters"),
        (
            {"properties": {"a": {"items": {"enum": list(range(200))}}}},
            {"a": [1] * 20_000},
            "the object is too large for its schema",
        ),
        ({"enum": ["x" * 1000]}, {}, "{} is not one of ['" + "x" * 281),
    ],
)
def test_an_object_is_compared_with_its_schema(
    schema: Json, value: dict[str, Json], mismatch: str | None
) -> None:
    assert json_schema.mismatch(schema, value) == mismatch


@pytest.mark.parametrize(
    "pattern",
    [
        r"^a+$",
        r"^\d{4}-\d{2}-\d{2}$",
        r"^(GET|POST)$",
        r"^\+?[0-9 ()-]{6,20}$",
        r"^(?:25[0-5]|1?\d?\d)(?:\.(?:25[0-5]|1?\d?\d)){3}$",
        r"(?i)^[a-f0-9]{8}(-[a-f0-9]{4}){3}-[a-f0-9]{12}$",
    ],
)
def test_a_pattern_of_little_work_takes_long_texts(pattern: str) -> None:
    assert longest(pattern) == 10_000


def test_a_pattern_of_more_work_takes_shorter_texts() -> None:
    assert longest(r"^[^@]+@[^@]+\.[^@]+$") == 300


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+$",
        r"(a|a)*b",
        r"(a|ab?){40}c",
        r"a*a*a*a*a*a*b",
        r"(?=(a+)+b)a",
        r"^(a?){50}a{50}$",
        r"(x)?(?(1)(a+)+|b)",
        r"(",
        r"(?P<",
        "(" * 900,
        "a" * 1001,
    ],
)
def test_a_pattern_of_endless_work_takes_none(pattern: str) -> None:
    assert longest(pattern) == 0
