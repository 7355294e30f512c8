from typing import Any

import pytest
from dify_dsl import document, node, read, read_one
from fields import choice, field

from domain.workflow.nodes.human_input import HumanInput
from interface.formats.dify import ImportRefusedError

GO = {"id": "go", "title": "Go"}
WEB = {"type": "webapp"}


def imported(*inputs: dict[str, Any]) -> tuple[HumanInput, tuple[str, ...]]:
    """The node, and what the warnings say of it."""
    named = [{"output_variable_name": "it", **written} for written in inputs]
    it, warnings = read_one("human-input", delivery_methods=[WEB], user_actions=[GO], inputs=named)
    return it, tuple(warning.split("(It): ", 1)[1] for warning in warnings)


def refusal(**written: Any) -> str:
    with pytest.raises(ImportRefusedError) as refused:
        read(document([node("it", "human-input", inputs=[{"output_variable_name": "it", **written}])]))
    return str(refused.value).split("(It): ", 1)[1]


CONSTANT = {"type": "constant", "selector": [], "value": ["a", "b"]}


@pytest.mark.parametrize(
    ("written", "it"),
    [
        ({"type": "number"}, field("number")),
        (
            {"type": "number", "min": 0, "max": "99.5", "step": 0.5, "integer": "false", "default": 5},
            field("number", min=0, max=99.5, step=0.5, default={"value": 5}),
        ),
        (
            {
                "type": "date",
                "min": "2026-01-01",
                "default": {"type": "variable", "selector": ["start", "day"]},
            },
            field("date", min="2026-01-01", default={"type": "variable", "selector": ["start", "day"]}),
        ),
        (
            {"type": "date-time", "max": "2027-01-01T00:00:00Z"},
            field("date-time", max="2027-01-01T00:00:00Z"),
        ),
        (
            {"type": "checkbox", "label": "I agree", "required": True, "default": False},
            field("checkbox", label="I agree", required=True, default={"value": False}),
        ),
        (
            {
                "type": "multi-select",
                "option_source": CONSTANT,
                "default": ["a"],
                "min_items": 1,
                "max_items": "2",
            },
            choice("a", "b", type="multi-select", default={"value": ["a"]}, min_items=1, max_items=2),
        ),
        (
            {"type": "email", "pattern": ".*@example[.]com", "max_length": 80, "default": "a@example.com"},
            field("email", pattern=".*@example[.]com", max_length=80, default={"value": "a@example.com"}),
        ),
        ({"type": "url", "help": "Where it is"}, field("url", help="Where it is")),
        ({"type": "secret", "min_length": 4}, field("secret", min_length=4)),
        (
            {"type": "json", "json_schema": {"type": "object"}, "default": {"value": {"a": 1}}},
            field("json", json_schema={"type": "object"}, default={"value": {"a": 1}}),
        ),
        (
            {"type": "paragraph", "min_length": 3, "required_for": ["go"], "label": "Why"},
            field("paragraph", min_length=3, required_for=["go"], label="Why"),
        ),
        (
            {"type": "select", "option_source": CONSTANT, "required": False, "default": "a"},
            choice("a", "b", required=False, default={"value": "a"}),
        ),
        (
            {"type": "select", "option_source": CONSTANT, "default": {"type": "constant", "value": ""}},
            choice("a", "b"),
        ),
        (
            {"type": "file", "required": False, "label": "Receipt"},
            field("file", required=False, label="Receipt"),
        ),
    ],
    ids=lambda it: str(it)[:60],
)
def test_fields_beyond_dify_are_read_as_they_are_written(written: dict[str, Any], it: Any) -> None:
    node, warnings = imported(written)

    assert (node.fields, warnings) == ((it,), ())
    assert list(node.problems()) == []


@pytest.mark.parametrize("equals", [["yes", "no"], "yes", True, 5])
def test_a_field_may_be_shown_on_a_condition(equals: Any) -> None:
    node, _ = imported({"type": "number", "visible_if": {"field": "other", "equals": equals}})

    assert node.fields[0].visible_if is not None
    assert node.fields[0].visible_if.equals == (tuple(equals) if isinstance(equals, list) else (equals,))


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"type": "number", "min": "low"}, "inputs[0].min must be a number"),
        ({"type": "number", "required": "perhaps"}, "inputs[0].required must be true or false"),
        ({"type": "number", "label": ["x"]}, "inputs[0].label must be text"),
        ({"type": "number", "required_for": "go"}, "inputs[0].required_for must be a list"),
        ({"type": "number", "visible_if": "x"}, "inputs[0].visible_if must be a mapping"),
        ({"type": "number", "visible_if": {"equals": 1}}, "inputs[0].visible_if.field is missing"),
        ({"type": "email", "max_length": 1.5}, "inputs[0].max_length must be a whole number"),
        (
            {"type": "date", "default": {"type": "now"}},
            "inputs[0].default.type must be one of constant, variable, not 'now'",
        ),
    ],
)
def test_what_has_the_wrong_shape_is_refused(written: dict[str, Any], message: str) -> None:
    assert refusal(**written) == message


def test_keys_that_mean_nothing_are_warned_about() -> None:
    _, warnings = imported({"type": "number", "requird": True}, {"type": "secret", "default": "x"})

    assert warnings[:2] == (
        "the field 'it' of type number has no 'requird'",
        "the field 'it' of type secret has no 'default'",
    )


def test_what_makes_no_sense_is_read_and_is_a_problem() -> None:
    node, warnings = imported({"type": "number", "min": 5, "max": 1, "required_for": ["stop"]})

    assert warnings == ()
    assert list(node.problems()) == [
        "the min of the field 'it' exceeds its max",
        "the field 'it' is required for 'stop', which is no action of the form",
    ]
