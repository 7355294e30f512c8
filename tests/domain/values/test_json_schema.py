from typing import Any

import pytest

from domain.values.json import Json
from domain.values.patterns import longest
from domain.values.schemas import json_schema


def reason(schema: Json, value: dict[str, Json], *, formats: bool = False) -> str | None:
    """Why the object does not fit, in the words for programs."""
    mismatch = json_schema.mismatch(schema, value, formats=formats)
    return None if mismatch is None else mismatch.reason


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
    assert reason(schema, {}) == problem


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
    assert reason(schema, value) == mismatch


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


class TestPlaces:
    @pytest.mark.parametrize(
        ("schema", "value", "places"),
        [
            ({"required": ["a", "b/~"]}, {}, {"/a": "Fill this in", "/b~1~0": "Fill this in"}),
            ({"required": ["a"], "properties": {"a": {"const": True}}}, {}, {"/a": "Tick this box"}),
            (
                {"properties": {"a": {"items": {"type": "integer"}}}},
                {"a": [1, "x"]},
                {"/a/1": "Must be a whole number"},
            ),
            ({"properties": {"a": {"minLength": 1}}}, {"a": ""}, {"/a": "Must have at least 1 character"}),
            ({"properties": {"a": {"maxItems": 2}}}, {"a": [1, 2, 3]}, {"/a": "Must have at most 2 entries"}),
            ({"properties": {"a": {"exclusiveMinimum": 0}}}, {"a": 0}, {"/a": "Must be more than 0"}),
            ({"properties": {"a": {"enum": ["x"]}}}, {"a": "y"}, {"/a": "Choose one of the options"}),
            (
                {"properties": {"a": {"pattern": "^x"}}},
                {"a": "y"},
                {"/a": "This is not in the expected format"},
            ),
            (
                {"properties": {"a": {"type": ["integer", "null"]}}},
                {"a": "y"},
                {"/a": "'y' is not of type 'integer', 'null'"},
            ),
            (
                {"properties": {"a": {"anyOf": [{"type": "null"}, {"type": "object", "required": ["b"]}]}}},
                {"a": {}},
                {"/a/b": "Fill this in"},
            ),
            (
                {"additionalProperties": False},
                {"a": 1},
                {"": "Additional properties are not allowed ('a' was unexpected)"},
            ),
            (
                {"properties": {"a": {"type": "text"}}},
                {"a": 1},
                {},
            ),
        ],
    )
    def test_are_told_to_whoever_enters_the_object(self, schema: Json, value: Any, places: Any) -> None:
        mismatch = json_schema.mismatch(schema, value)
        assert mismatch is not None
        assert mismatch.places == places

    def test_of_very_much_are_only_so_many(self) -> None:
        mismatch = json_schema.mismatch({"properties": {"a": {"items": {"type": "null"}}}}, {"a": [1] * 5000})
        assert mismatch is not None
        assert len(mismatch.places) == 100


class TestFormat:
    @pytest.mark.parametrize(
        ("format", "fitting", "others"),
        [
            ("date", ["2026-11-21"], ["", "21.11.2026", "2026-02-30", " 2026-11-21", "2026-11-21T00:00:00Z"]),
            ("time", ["14:30:00Z", "14:30:00.5+01:00"], ["", "14:30", "25:00:00Z", "14:30:00"]),
            (
                "date-time",
                ["2026-11-21T14:30:00Z", "2026-11-21t14:30:00z", "2026-11-21T14:30:00.123-05:00"],
                ["", "2026-11-21T14:30Z", "2026-11-21 14:30:00Z", "2026-11-21T14:30:00", "tomorrow"],
            ),
            ("email", ["ann@example.com"], ["", "ann", "ann@example", " ann@example.com", "a@b@c.de"]),
            (
                "uri",
                ["https://example.com/?a#b", "urn:isbn:1", "mailto:a@b.ch"],
                ["", "example.com", "/path", "https://a b", "http:", "x:" + "y" * 2000],
            ),
        ],
    )
    def test_is_asked_for_where_people_answer(
        self, format: str, fitting: list[str], others: list[str]
    ) -> None:
        schema: Json = {"properties": {"a": {"format": format}}}
        assert [text for text in fitting if reason(schema, {"a": text}, formats=True)] == []
        assert [text for text in others if not reason(schema, {"a": text}, formats=True)] == []
        assert reason(schema, {"a": 5}, formats=True) is None
        assert reason(schema, {"a": "anything"}) is None, "where the contract rules, it is only a remark"

    def test_that_is_unknown_is_only_a_remark(self) -> None:
        assert reason({"properties": {"a": {"format": "regex"}}}, {"a": "("}, formats=True) is None
