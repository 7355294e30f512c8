from typing import Any

import pytest
from workflows import mail

from domain.fields import FileListField, ParagraphField, SelectField, UnsupportedField
from domain.workflow.nodes.human_input import HumanInput

APPROVE = {"id": "approve", "title": "Approve", "button_style": "primary"}


def human_input(**changes: Any) -> HumanInput:
    return HumanInput.model_validate({"id": "ask", "type": "human-input", "actions": [APPROVE], **changes})


def paragraph(name: str, **more: Any) -> dict[str, Any]:
    return {"type": "paragraph", "name": name, **more}


def test_its_handles_are_its_actions_and_the_timeout() -> None:
    assert human_input(actions=[APPROVE, {"id": "reject", "title": "Reject"}]).handles() == {
        "approve",
        "reject",
        "__timeout",
    }


@pytest.mark.parametrize(
    ("timeout", "unit", "seconds"),
    [(5, "second", 5), (5, "minute", 300), (36, "hour", 129_600), (3, "day", 259_200)],
)
def test_its_timeout_is_known_in_seconds(timeout: int, unit: str, seconds: int) -> None:
    assert human_input(timeout=timeout, timeout_unit=unit).timeout_seconds == seconds


def test_it_refers_to_what_its_content_and_its_fields_read() -> None:
    node = human_input(
        form_content="{{#llm.text#}} {{#$output.comment#}}",
        fields=[
            paragraph("a", default={"type": "variable", "selector": ["start", "x"]}),
            paragraph("b", default={"type": "constant", "selector": ["ignored", "x"], "value": "v"}),
            {"type": "select", "name": "c", "options": {"type": "variable", "selector": ["start", "y"]}},
            {"type": "select", "name": "d", "options": {"type": "constant", "value": ["1"]}},
        ],
    )
    assert list(node.references()) == [("llm", "text"), ("start", "x"), ("start", "y")]
    assert not list(node.problems())


def test_fields_are_what_their_type_says() -> None:
    node = human_input(
        fields=[
            paragraph("a"),
            {"type": "select", "name": "b", "options": {"value": ["x"]}},
            {"type": "file-list", "name": "c", "number_limits": 3},
            {"type": "signature", "name": "d", "ink": "blue"},
        ]
    )
    assert [type(field) for field in node.fields] == [
        ParagraphField,
        SelectField,
        FileListField,
        UnsupportedField,
    ]
    assert node.fields[3] == UnsupportedField(name="d", kind="signature")


NAME_RULE = "is not a name of up to 30 letters, digits and underscores that begins with a small letter or an underscore"
ID_RULE = (
    "is not a name of up to 20 letters, digits and underscores that begins with a letter or an underscore"
)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"fields": [paragraph("a"), paragraph("a")]}, ["two fields are named 'a'"]),
        ({"fields": [paragraph("Comment")]}, [f"the field name 'Comment' {NAME_RULE}"]),
        ({"fields": [paragraph("1a")]}, [f"the field name '1a' {NAME_RULE}"]),
        ({"fields": [paragraph("")]}, [f"the field name '' {NAME_RULE}"]),
        ({"fields": [paragraph("a\n")]}, [f"the field name 'a\\n' {NAME_RULE}"]),
        ({"fields": [paragraph("é")]}, [f"the field name 'é' {NAME_RULE}"]),
        ({"fields": [paragraph("a" * 31)]}, [f"the field name '{'a' * 31}' {NAME_RULE}"]),
        ({"fields": [paragraph("a" * 30)]}, []),
        (
            {"fields": [paragraph("__action_id")]},
            ["the field name '__action_id' is the name of another output"],
        ),
        (
            {"fields": [paragraph("a", default={"type": "variable", "selector": ["x"]})]},
            ["the default of the field 'a' names no variable"],
        ),
        (
            {"fields": [{"type": "select", "name": "a", "options": {"type": "variable", "value": ["x"]}}]},
            ["the options of the field 'a' name no variable"],
        ),
        ({"fields": [{"type": "select", "name": "a", "options": {}}]}, ["the field 'a' has no options"]),
        (
            {"fields": [{"type": "signature", "name": "a"}]},
            ["the field 'a' is of type 'signature', which is not supported"],
        ),
        ({"actions": []}, ["the form has no action"]),
        ({"actions": [APPROVE, APPROVE]}, ["two actions have the id 'approve'"]),
        ({"actions": [{**APPROVE, "id": "a-b"}]}, [f"the action id 'a-b' {ID_RULE}"]),
        ({"actions": [{**APPROVE, "id": "a" * 21}]}, [f"the action id '{'a' * 21}' {ID_RULE}"]),
        ({"actions": [{**APPROVE, "id": "a" * 20}]}, []),
        (
            {"actions": [{**APPROVE, "id": "__timeout"}]},
            ["the action id '__timeout' is the handle of the timeout"],
        ),
        (
            {"actions": [{**APPROVE, "id": "__timeout__"}]},
            ["the action id '__timeout__' is the handle of the timeout"],
        ),
        ({"actions": [{**APPROVE, "title": " "}]}, ["the action 'approve' has no title"]),
        (
            {"actions": [{**APPROVE, "title": "x" * 101}]},
            ["the title of the action 'approve' exceeds 100 characters"],
        ),
        ({"web": False}, ["no delivery method is enabled"]),
        ({"web": False, "email": mail("ann@example.com")}, []),
        ({"email": {}}, ["the e-mail goes to nobody", "the e-mail has no subject", "the e-mail has no body"]),
        ({"timeout": 0}, ["the timeout is less than 1"]),
        ({"timeout": -1}, ["the timeout is less than 1"]),
        ({"timeout": 10**400}, ["the timeout exceeds ten years"]),
    ],
)
def test_what_cannot_be_shown_or_answered_is_a_problem(changes: dict[str, Any], problems: list[str]) -> None:
    assert list(human_input(**changes).problems()) == problems
