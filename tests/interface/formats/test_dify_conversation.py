"""Conversation variables of the DSL."""

from typing import Any

import pytest
from dify_dsl import document, edge, node, read

from interface.formats.dify import ImportRefusedError


def chat(*variables: dict[str, Any], mode: str = "advanced-chat") -> dict[str, Any]:
    """A file with these variables."""
    content = document()
    content["app"]["mode"] = mode
    content["workflow"]["conversation_variables"] = list(variables)
    return content


def declared(kind: str, value: Any, **more: Any) -> dict[str, Any]:
    """A variable as files have it."""
    return {
        "id": "v-1",
        "name": "x",
        "value_type": kind,
        "value": value,
        "selector": ["conversation", "x"],
        **more,
    }


class TestConversationVariables:
    @pytest.mark.parametrize(
        ("kind", "value"),
        [
            ("string", "a"), ("string", ""), ("number", 1), ("number", 1.5), ("boolean", True), ("object", {"a": [1]}),
            ("array[string]", ["a"]), ("array[number]", [1, 2.5]), ("array[object]", [{"a": 1}]),
            ("array[boolean]", [True]), ("array[string]", []),
        ],
    )  # fmt: skip
    def test_are_read_with_their_first_values(self, kind: str, value: Any) -> None:
        found = read(chat(declared(kind, value, description="What for")))
        (variable,) = found.definition.conversation_variables
        assert (variable.id, variable.name, variable.type) == ("v-1", "x", kind)
        assert (variable.value, variable.description) == (value, "What for")
        assert found.definition.problems() == ()

    @pytest.mark.parametrize(
        ("kind", "first"), [("object", {}), ("array[string]", []), ("array[object]", [])]
    )
    def test_that_nobody_filled_in_are_empty(self, kind: str, first: Any) -> None:
        (variable,) = read(chat(declared(kind, ""))).definition.conversation_variables
        assert variable.value == first

    def test_go_by_their_names_where_they_have_no_ids(self) -> None:
        (variable,) = read(chat(declared("number", 1, id=None))).definition.conversation_variables
        assert variable.id == "x"

    @pytest.mark.parametrize("kind", ["integer", "float"])
    def test_are_numbers_by_other_words_too(self, kind: str) -> None:
        (variable,) = read(chat(declared(kind, 1))).definition.conversation_variables
        assert variable.type == "number"

    @pytest.mark.parametrize(
        ("variable", "reason"),
        [
            (declared("string", "a", name=""), "missing name"),
            (declared("", "a"), "missing value type"),
            (declared("string", None), "missing value"),
            (declared("number", "a"), "invalid number value a"),
            (declared("number", True), "invalid number value True"),
            (declared("secret", "a"), "not supported value type secret"),
            (declared("object", [1]), "not supported value type object"),
            (declared("array[string]", {"a": 1}), "not supported value type array[string]"),
            (
                declared("string", "a", description="d" * 256),
                "description of variable 'x' is too long (max 255 characters)",
            ),
        ],
    )
    def test_that_cannot_be_are_refused(self, variable: dict[str, Any], reason: str) -> None:
        with pytest.raises(ImportRefusedError) as refused:
            read(chat(variable))
        assert str(refused.value).endswith(f"workflow: {reason}")

    def test_of_two_with_one_name_the_last_one_counts(self) -> None:
        found = read(chat(declared("number", 1), declared("number", 2, id="v-2")))
        assert [it.value for it in found.definition.conversation_variables] == [2]
        assert [it for it in found.warnings if "occurs twice" in it]

    def test_are_left_out_of_what_is_no_chat(self) -> None:
        found = read(chat(declared("number", 1), mode="workflow"))
        assert found.definition.conversation_variables == ()
        assert [it for it in found.warnings if it.endswith("'x' is left out: only chats have any")]

    def test_change_the_digest_only_where_there_are_any(self) -> None:
        plain, remembering = read(chat()).definition, read(chat(declared("number", 1))).definition
        assert b"conversation_variables" not in plain.document
        assert plain.digest != remembering.digest

    @pytest.mark.parametrize("name", ["x", "y"])
    def test_can_be_assigned_anywhere_if_they_are_declared(self, name: str) -> None:
        item = {"variable_selector": ["conversation", name], "operation": "clear", "input_type": "variable"}
        content = chat(declared("number", 1))
        content["workflow"]["graph"]["nodes"].append(node("it", "assigner", version="2", items=[item]))
        content["workflow"]["graph"]["edges"].append(edge("start", "it"))
        problems = [problem.message for problem in read(content).definition.problems()]
        assert problems == (
            []
            if name == "x"
            else [
                "Node 'it' (It): it assigns to 'conversation.y', which is no variable of the conversation"
                " or of a loop around it"
            ]
        )
