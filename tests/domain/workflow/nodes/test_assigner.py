"""Assignments by the rules of both versions, with the errors of the Dify contract."""

from typing import Any, Literal

import pytest

from domain.values.json import Json
from domain.values.variables import Variables
from domain.workflow.nodes import Assigner
from domain.workflow.nodes.assignment import Assignment, Operation
from domain.workflow.nodes.outcome import Failed, Succeeded

SOURCES: dict[str, Json] = {
    "text": "abc", "number": 5, "float": 2.5, "yes": True, "null": None, "json": '{"a": 1}', "object": {"b": 2},
    "strings": ["x", "y"], "numbers": [1, 2], "objects": [{"a": 1}], "mixed": [1, "a"], "empty": [],
}  # fmt: skip
TYPES = (
    "string",
    "number",
    "boolean",
    "object",
    "array[string]",
    "array[number]",
    "array[object]",
    "array[boolean]",
)
FIRST: dict[str, Json] = {
    "string": "s", "number": 4, "boolean": True, "object": {"a": 1}, "array[string]": ["a", "b"],
    "array[number]": [1, 2], "array[object]": [{"a": 1}], "array[boolean]": [True],
}  # fmt: skip
ARITHMETIC: tuple[Operation, ...] = ("+=", "-=", "*=", "/=")
OF_ARRAYS: tuple[Operation, ...] = ("append", "extend", "remove-first", "remove-last")


def assigned(
    kind: str,
    *items: tuple[Operation, Literal["variable", "constant"], Any],
    present: Any = ...,
    version: Literal["1", "2"] = "2",
    target: str = "x",
) -> Json:
    """What becomes of a conversation variable of that type; or the error, as text. A source is named with an @."""
    first = FIRST[kind] if present is ... else present
    variables = Variables({"conversation": {"x": first}, "in": SOURCES}, types={("conversation", "x"): kind})
    node = Assigner(
        id="a",
        items=tuple(
            Assignment(
                target=("conversation", target),
                operation=operation,
                input_type=input_type,
                value=["in", value[1:]] if isinstance(value, str) and value.startswith("@") else value,
            )
            for operation, input_type, value in items
        ),
        version=version,
    )
    outcome = node.begin(variables)
    if isinstance(outcome, Failed):
        return f"!{outcome.message}"
    assert isinstance(outcome, Succeeded) and outcome.outputs == {}
    written = {write.path: write.value for write in outcome.writes}
    return written.get(("x",), first)


class TestTheSecondVersion:
    @pytest.mark.parametrize("kind", TYPES)
    def test_does_to_a_type_what_the_matrix_says(self, kind: str) -> None:
        is_array, zero = kind.startswith("array"), {"string": "", "number": 0, "boolean": False, "object": {}}
        unsupported = "!Operation {} is not supported for type " + kind
        for operation in ARITHMETIC:
            said = assigned(kind, (operation, "constant", 2))
            assert (said == unsupported.format(operation)) == (kind != "number")
        for operation in OF_ARRAYS:
            said = assigned(kind, (operation, "variable", "@strings"))
            assert (said == unsupported.format(operation)) == (not is_array)
        said = assigned(kind, ("set", "constant", FIRST[kind]))
        assert said == (unsupported.format("set") if is_array else FIRST[kind])
        assert assigned(kind, ("clear", "variable", None)) == zero.get(kind, [])

    @pytest.mark.parametrize(
        ("operation", "value", "result"),
        [
            ("+=", 3, 7), ("-=", 3, 1), ("*=", 3, 12), ("/=", 2, 2.0), ("+=", 0.5, 4.5), ("+=", True, 5),
            ("/=", 0, "!Invalid input value 0"), ("/=", 0.0, "!Invalid input value 0.0"),
            ("+=", "5", "!Invalid input value 5"), ("+=", None, "!Invalid input value None"),
            ("*=", 1e308, "!Invalid input value 1e+308"),
        ],
    )  # fmt: skip
    def test_calculates(self, operation: Operation, value: Any, result: Json) -> None:
        present = 1e308 if result == "!Invalid input value 1e+308" else ...
        assert repr(assigned("number", (operation, "constant", value), present=present)) == repr(result)

    @pytest.mark.parametrize(
        ("kind", "value", "result"),
        [
            ("string", "@text", "abc"), ("string", "@number", "!Invalid input value 5"),
            ("number", "@number", 5), ("number", "@float", 2.5), ("number", "@yes", True),
            ("number", "@text", "!Invalid input value abc"), ("boolean", "@yes", True),
            ("boolean", "@text", "!Invalid input value abc"), ("boolean", "@number", "!Invalid input value 5"),
            ("object", "@object", {"b": 2}), ("object", "@json", {"a": 1}),
            ("object", "@text", "!Invalid input value abc"), ("object", "@numbers", "!Invalid input value [1, 2]"),
            ("array[string]", "@strings", ["x", "y"]), ("array[string]", "@empty", []),
            ("array[string]", "@numbers", "!Invalid input value [1, 2]"),
            ("array[number]", "@strings", "!Invalid input value ['x', 'y']"),
            ("array[number]", "@mixed", "!Invalid input value [1, 'a']"),
            ("array[object]", "@objects", [{"a": 1}]), ("array[string]", "@text", "!Invalid input value abc"),
            ("string", "@null", "s"),
            ("string", "@gone", "!Variable ['in', 'gone'] not found"),
        ],
    )  # fmt: skip
    def test_overwrites_by_what_fits(self, kind: str, value: str, result: Json) -> None:
        assert assigned(kind, ("over-write", "variable", value)) == result

    @pytest.mark.parametrize(
        ("kind", "operation", "value", "result"),
        [
            ("array[string]", "append", "@text", ["a", "b", "abc"]),
            ("array[string]", "append", "@number", "!Invalid input value 5"),
            ("array[string]", "append", "@strings", "!Invalid input value ['x', 'y']"),
            ("array[number]", "append", "@float", [1, 2, 2.5]),
            ("array[object]", "append", "@object", [{"a": 1}, {"b": 2}]),
            ("array[object]", "append", "@text", "!Invalid input value abc"),
            ("array[string]", "extend", "@strings", ["a", "b", "x", "y"]),
            ("array[string]", "extend", "@empty", ["a", "b"]),
            ("array[string]", "extend", "@numbers", "!Invalid input value [1, 2]"),
            ("array[string]", "extend", "@text", "!Invalid input value abc"),
            ("array[string]", "remove-first", None, ["b"]),
            ("array[string]", "remove-last", None, ["a"]),
        ],
    )
    def test_changes_arrays(self, kind: str, operation: Operation, value: Any, result: Json) -> None:
        assert assigned(kind, (operation, "variable", value)) == result

    @pytest.mark.parametrize(
        ("operation", "value", "result"),
        [
            ("append", "@text", ["abc"]),
            ("append", "@number", "!Invalid input value 5"),
            ("extend", "@strings", ["x", "y"]),
            ("extend", "@numbers", "!Invalid input value [1, 2]"),
            ("remove-first", None, []),
            ("remove-last", None, []),
        ],
    )
    def test_knows_the_type_of_an_empty_array(self, operation: Operation, value: Any, result: Json) -> None:
        assert assigned("array[string]", (operation, "variable", value), present=[]) == result

    @pytest.mark.parametrize("operation", ["clear", "append", "remove-first", "over-write"])
    def test_takes_no_constant_for_an_array(self, operation: Operation) -> None:
        said = assigned("array[string]", (operation, "constant", "x"))
        assert said == f"!Input type constant is not supported for operation {operation}"

    @pytest.mark.parametrize("operation", ["set", *ARITHMETIC])
    def test_takes_no_variable_where_a_constant_is_meant(self, operation: Operation) -> None:
        said = assigned("number", (operation, "variable", "@number"))
        assert said == f"!Input type variable is not supported for operation {operation}"

    def test_does_all_in_order_or_nothing(self) -> None:
        both: Any = (("+=", "constant", 1), ("*=", "constant", 10))
        assert assigned("number", *both) == 50
        assert assigned("number", *both, ("/=", "constant", 0)) == "!Invalid input value 0"

    def test_says_what_is_missing(self) -> None:
        said = assigned("number", ("+=", "constant", 1), target="q")
        assert said == "!Variable ['conversation', 'q'] not found"

    def test_goes_by_the_value_where_that_is_none_of_the_type(self) -> None:
        said = assigned("number", ("+=", "constant", 1), present="one")
        assert said == "!Operation += is not supported for type string"
        assert assigned("string", ("over-write", "variable", "@numbers"), present=None) == [1, 2]


class TestTheFirstVersion:
    @pytest.mark.parametrize(
        ("kind", "operation", "value", "result"),
        [
            ("string", "over-write", "@numbers", [1, 2]),
            ("string", "over-write", "@null", None),
            ("string", "over-write", "@gone", "!input value not found"),
            ("array[string]", "append", "@number", ["a", "b", 5]),
            ("array[string]", "append", "@gone", "!input value not found"),
            ("string", "append", "@text", "!append mode requires an array variable"),
            ("string", "clear", None, ""),
            ("number", "clear", None, 0),
            ("boolean", "clear", None, False),
            ("object", "clear", None, {}),
            ("array[number]", "clear", None, []),
        ],
    )
    def test_asks_for_no_types(self, kind: str, operation: Operation, value: Any, result: Json) -> None:
        assert assigned(kind, (operation, "variable", value), version="1") == result

    def test_says_what_is_missing(self) -> None:
        said = assigned("string", ("over-write", "variable", "@text"), version="1", target="q")
        assert said == "!assigned variable not found"

    def test_knows_three_operations(self) -> None:
        items = (Assignment(target=("conversation", "x"), operation="+=", input_type="constant", value=1),)
        assert [*Assigner(id="a", items=items, version="1").problems()] == [
            "the operation '+=' came with version 2 of nodes of this type"
        ]

    def test_is_told_in_the_document_alone_where_it_matters(self) -> None:
        assert "version" not in Assigner(id="a").model_dump(mode="json")
        assert Assigner(id="a", version="1").model_dump(mode="json")["version"] == "1"
