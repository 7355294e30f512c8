from typing import Any

import pytest

from domain.values.json import Json
from domain.workflow.nodes.start import Start
from domain.workflow.nodes.start_inputs import InvalidInputError, accept_inputs

FILE = {"transfer_method": "local_file", "upload_file_id": "6f6e1f64-8d1e-4a65-9a3b-0d0f5f0f9f01"}


def accept(kind: str, value: Json, **more: Any) -> Json:
    start = Start.model_validate({"id": "s", "variables": [{"name": "v", "type": kind, **more}]})
    return accept_inputs(start, {"v": value})["v"]


@pytest.mark.parametrize(
    ("kind", "more", "value", "accepted"),
    [
        ("text-input", {}, "Ann", "Ann"),
        ("text-input", {}, "", ""),
        ("text-input", {"required": True}, "", ""),
        ("text-input", {"max_length": 3}, "Ann", "Ann"),
        ("text-input", {}, "A\0n\0n", "Ann"),
        ("text-input", {}, None, None),
        ("text-input", {"default": "Bob"}, None, "Bob"),
        ("text-input", {"default": "Bob"}, "", ""),
        ("text-input", {"default": ""}, None, ""),
        ("paragraph", {"max_length": 0}, "x" * 5000, "x" * 5000),
        ("select", {"options": ["a", "b"]}, "b", "b"),
        ("select", {"options": ["a", "b"], "default": "a"}, None, "a"),
        ("select", {"options": ["a", "b"], "default": ""}, None, None),
        ("number", {}, 5, 5),
        ("number", {}, 0.5, 0.5),
        ("number", {}, "5", 5),
        ("number", {}, " -0.5 ", -0.5),
        ("number", {}, "1e3", 1000.0),
        ("number", {}, "", None),
        ("number", {"default": "7"}, None, 7),
        ("checkbox", {}, True, True),
        ("checkbox", {}, 0, False),
        ("checkbox", {}, 1.0, True),
        ("checkbox", {}, "Yes", True),
        ("checkbox", {}, " off ", False),
        ("checkbox", {}, "1", True),
        ("checkbox", {"required": True}, False, False),
        ("checkbox", {"default": "true"}, None, True),
        ("json_object", {}, {"a": [1]}, {"a": [1]}),
        ("json_object", {}, {"a\0": ["b\0", {"c": "\0"}]}, {"a": ["b", {"c": ""}]}),
        ("json_object", {}, "", None),
        ("json_object", {"json_schema": {"required": ["a"]}}, {"a": 1}, {"a": 1}),
        ("json_object", {"json_schema": '{"required": ["a"]}'}, {"a": 1}, {"a": 1}),
        ("file", {}, "", None),
        ("file", {}, FILE, FILE),
        ("file-list", {}, [FILE], [FILE]),
        ("file-list", {}, [], []),
    ],
)
def test_a_fitting_value_is_accepted(kind: str, more: dict[str, Any], value: Json, accepted: Json) -> None:
    result = accept(kind, value, **more)
    assert result == accepted
    assert type(result) is type(accepted)


@pytest.mark.parametrize(
    ("kind", "more", "value", "message"),
    [
        ("text-input", {"required": True}, None, "v is required in input form"),
        ("text-input", {"required": True, "default": "x"}, None, "v is required in input form"),
        ("checkbox", {"required": True}, None, "v is required in input form"),
        ("text-input", {}, 5, "(type 'text-input') v in input form must be a string"),
        ("paragraph", {}, {}, "(type 'paragraph') v in input form must be a string"),
        ("select", {"options": ["a"]}, ["a"], "(type 'select') v in input form must be a string"),
        ("select", {"options": ["a", "b"]}, "c", "v in input form must be one of the following: ['a', 'b']"),
        ("select", {"options": ["a", "b"]}, "", "v in input form must be one of the following: ['a', 'b']"),
        ("text-input", {"max_length": 3}, "Anna", "v in input form must be less than 3 characters"),
        (
            "text-input",
            {"max_length": 3, "default": "Anna"},
            None,
            "v in input form must be less than 3 characters",
        ),
        ("number", {}, "five", "v in input form must be a valid number"),
        ("number", {}, "nan", "v in input form must be a valid number"),
        ("number", {}, "1e999", "v in input form must be a valid number"),
        ("number", {}, "9" * 5000, "v in input form must be a valid number"),
        ("number", {}, "9" * 17, "v in input form must be a valid number"),
        ("number", {}, True, "v in input form must be a valid number"),
        ("number", {}, [5], "v in input form must be a valid number"),
        ("number", {}, {"a": 5}, "Invalid input type for ['v']"),
        ("checkbox", {}, {"a": 5}, "Invalid input type for ['v']"),
        ("checkbox", {}, "maybe", "v in input form must be true or false"),
        ("checkbox", {}, 2, "v in input form must be true or false"),
        ("json_object", {}, [1], "v in input form must be a dict"),
        ("json_object", {"required": True}, "", "v in input form must be a dict"),
        (
            "json_object",
            {},
            {"a": [{"__placet_secret__": {"key": "k", "sealed": "eA=="}}]},
            "v in input form must not hold a sealed secret",
        ),
        (
            "json_object",
            {"json_schema": {"required": ["a"]}},
            {"b": 1},
            "JSON object for 'v' does not match schema: 'a' is a required property",
        ),
        ("file", {}, "cat.png", "v in input form must be a file"),
        ("file", {"required": True}, "", "v in input form must be a file"),
        ("file", {}, {}, "transfer_method is required in file mapping"),
        ("file", {}, {"transfer_method": "local_file"}, "Invalid upload file id"),
        (
            "file",
            {},
            {"transfer_method": "local_file", "upload_file_id": "1"},
            "Invalid upload file id format",
        ),
        ("file", {}, {"transfer_method": "remote_url"}, "Invalid file url"),
        (
            "file",
            {},
            {"transfer_method": "tool_file", "upload_file_id": "1"},
            "File validation failed for file: 1",
        ),
        ("file-list", {}, {"transfer_method": "local_file"}, "v in input form must be a list of files"),
        ("file-list", {}, ["a"], "v in input form must be a list of files"),
        ("file-list", {"max_length": 1}, [{}, {}], "v in input form must be less than 1 files"),
        ("file-list", {}, [{"transfer_method": "remote_url"}], "Invalid file url"),
    ],
)
def test_an_unfitting_value_is_refused(kind: str, more: dict[str, Any], value: Json, message: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        accept(kind, value, **more)
    assert str(refused.value) == message


def test_every_variable_has_a_value_and_nothing_else_has() -> None:
    variables = [{"name": "a", "type": "text-input"}, {"name": "b", "type": "number", "default": 2}]
    start = Start.model_validate({"id": "s", "variables": variables})
    assert accept_inputs(start, {"x": 1, "a": "A"}) == {"a": "A", "b": 2}
    assert accept_inputs(start, {}) == {"a": None, "b": 2}


def test_the_first_variable_that_is_wrong_is_named() -> None:
    variables = [{"name": name, "type": "text-input", "required": True} for name in ("a", "b")]
    with pytest.raises(InvalidInputError, match="a is required"):
        accept_inputs(Start.model_validate({"id": "s", "variables": variables}), {})


@pytest.mark.parametrize(
    ("variable", "problem"),
    [
        ({"name": "", "type": "text-input"}, "a variable has no name"),
        (
            {"name": "v", "type": "external_data_tool"},
            "the variable 'v' is of type 'external_data_tool', which is not supported",
        ),
        (
            {"name": "v", "type": "select", "required": True},
            "the variable 'v' is required and has no options",
        ),
        (
            {"name": "v", "type": "json_object", "json_schema": {"$ref": "https://example.org/s.json"}},
            "the JSON Schema of the variable 'v' cannot be used: "
            "its reference 'https://example.org/s.json' leads out of it",
        ),
    ],
)
def test_what_no_run_could_be_given_is_a_problem(variable: dict[str, Any], problem: str) -> None:
    assert list(Start.model_validate({"id": "s", "variables": [variable]}).problems()) == [problem]


def test_two_variables_of_one_name_are_a_problem() -> None:
    variables = [{"name": "v", "type": "text-input"}] * 2
    assert list(Start.model_validate({"id": "s", "variables": variables}).problems()) == [
        "2 variables are named 'v'"
    ]
