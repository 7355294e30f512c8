from typing import Any

import pytest
from fields import choice, field, human_input

OPTIONS = {"options": {"value": ["a", "b"]}}
FROM_VARIABLE = {"options": {"type": "variable", "selector": ["start", "names"]}}


def problems(*fields: Any) -> list[str]:
    return list(human_input(*fields).problems())


@pytest.mark.parametrize(
    ("it", "problem"),
    [
        (field("paragraph", label="x" * 201), "the label of the field 'it' exceeds 200 characters"),
        (field("paragraph", help="x" * 1001), "the help of the field 'it' exceeds 1000 characters"),
        (
            field("paragraph", min_length=3, max_length=2),
            "the least length of the field 'it' exceeds the greatest",
        ),
        (field("paragraph", min_length=-1), "the least length of the field 'it' is below 0"),
        (field("paragraph", max_length=0), "the greatest length of the field 'it' is below 1"),
        (
            field("paragraph", pattern="("),
            "the pattern of the field 'it' is no regular expression, or one that could take too long",
        ),
        (
            field("email", pattern="(a+)+"),
            "the pattern of the field 'it' is no regular expression, or one that could take too long",
        ),
        (field("number", min=2, max=1), "the min of the field 'it' exceeds its max"),
        (field("number", step=0), "the step of the field 'it' is not above 0"),
        (field("number", max=1e300), "a limit of the field 'it' is no number up to 2^53"),
        (
            field("number", default={"value": "x"}),
            "the default of the field 'it' must be a number",
        ),
        (
            field("number", default={"type": "variable", "selector": ["x"]}),
            "the default of the field 'it' names no variable",
        ),
        (field("date", min="tomorrow"), "the min of the field 'it' is no date such as 2026-11-21"),
        (
            field("date", min="2026-01-02", max="2026-01-01"),
            "the min of the field 'it' exceeds its max",
        ),
        (
            field("date-time", max="2026-01-02"),
            "the max of the field 'it' is no date and time such as 2026-11-21T14:30:00Z",
        ),
        (
            field("date-time", min="2026-01-02T12:00:00+01:00", max="2026-01-02T11:30:00+01:00"),
            "the min of the field 'it' exceeds its max",
        ),
        (choice(type="multi-select"), "the field 'it' has no options"),
        (
            choice("a", type="multi-select", min_items=2, max_items=1),
            "the least number of options of the field 'it' exceeds the greatest",
        ),
        (
            choice("a", default={"value": "z"}),
            "the default of the field 'it' z",
        ),
        (
            field("json", json_schema={"$ref": "https://example.com/schema"}),
            "the JSON Schema of the field 'it' cannot be used: its reference "
            "'https://example.com/schema' leads out of it",
        ),
        (
            field("json", json_schema={"type": "object", "required": ["a"]}, default={"value": {}}),
            "the default of the field 'it' does not match schema: 'a' is a required property",
        ),
        (
            field("file", allowed_file_types=["hologram"]),
            "the field 'it' allows files of type 'hologram', which there is not",
        ),
        (
            field("file", allowed_file_upload_methods=["tool_file"]),
            "the field 'it' allows the upload method 'tool_file', which there is not",
        ),
        (field("file-list", number_limits=-1), "the number of files of the field 'it' is below 0"),
        (
            field("url", required_for=["approve", "shred"]),
            "the field 'it' is required for 'shred', which is no action of the form",
        ),
    ],
)
def test_attributes_that_make_no_sense_are_a_problem(it: Any, problem: str) -> None:
    assert problems(it) == [problem]


@pytest.mark.parametrize(
    ("earlier", "condition", "problem"),
    [
        (field("number", "other"), {"field": "other", "equals": [5]}, None),
        (field("number", "other"), {"field": "other", "equals": [None]}, None),
        (field("checkbox", "other"), {"field": "other", "equals": [True]}, None),
        (choice("a", "b", name="other"), {"field": "other", "equals": ["a"]}, None),
        (choice("a", "b", name="other", type="multi-select"), {"field": "other", "equals": ["b"]}, None),
        (field("select", "other", **FROM_VARIABLE), {"field": "other", "equals": ["who knows"]}, None),
        (
            field("number", "other"),
            {"field": "it", "equals": [5]},
            "the field 'it' is visible if 'it' says so, which is no field before it",
        ),
        (
            field("number", "other"),
            {"field": "other", "equals": []},
            "the field 'it' is never visible: nothing is given for 'other' to equal",
        ),
        (
            field("number", "other"),
            {"field": "other", "equals": ["5"]},
            "the field 'it' is visible if 'other' is '5', which it cannot be",
        ),
        (
            field("checkbox", "other"),
            {"field": "other", "equals": ["yes"]},
            "the field 'it' is visible if 'other' is 'yes', which it cannot be",
        ),
        (
            choice("a", name="other"),
            {"field": "other", "equals": ["z"]},
            "the field 'it' is visible if 'other' is 'z', which it cannot be",
        ),
        (
            field("secret", "other"),
            {"field": "other", "equals": ["x"]},
            "the field 'it' is visible if 'other' says so, but what a field of type 'secret' holds is not compared",
        ),
    ],
)
def test_a_field_is_shown_only_by_what_can_steer_it(
    earlier: Any, condition: Any, problem: str | None
) -> None:
    assert problems(earlier, field("paragraph", visible_if=condition)) == ([problem] if problem else [])


def test_a_field_says_which_variables_it_reads() -> None:
    it = field("multi-select", **FROM_VARIABLE, default={"type": "variable", "selector": ["start", "chosen"]})

    assert list(it.references()) == [("start", "names"), ("start", "chosen")]


@pytest.mark.parametrize(
    ("it", "dumped"),
    [
        (field("paragraph"), {"type": "paragraph", "name": "it", "default": None}),
        (
            field("select", **OPTIONS),
            {
                "type": "select",
                "name": "it",
                "options": {"type": "constant", "selector": [], "value": ["a", "b"]},
            },
        ),
        (field("number"), {"type": "number", "name": "it"}),
        (
            field("number", label="Sum", required=False, min=0, visible_if={"field": "x", "equals": [True]}),
            {
                "type": "number",
                "name": "it",
                "label": "Sum",
                "required": False,
                "min": 0,
                "visible_if": {"field": "x", "equals": [True]},
            },
        ),
    ],
)
def test_a_field_is_stored_without_what_it_does_not_use(it: Any, dumped: Any) -> None:
    assert it.model_dump(mode="json") == dumped
    assert type(it).model_validate(dumped) == it
