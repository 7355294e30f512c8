"""The conversation variables of Dify's DSL."""

from typing import Final

from domain.values.json import Json
from domain.values.variable_types import TYPES, fits, item_type
from domain.workflow.conversation_variable import MAX_DESCRIPTION, ConversationVariable
from interface.formats.part import Part
from interface.formats.refused import quoted

_INTEGERS: Final = ("integer", "float")
"""Other words for numbers, as some files have them."""


def read_conversation_variables(workflow: Part, *, is_chat: bool) -> tuple[ConversationVariable, ...]:
    """
    Return what conversations remember, in the order of the file; of two with one name, the last one counts.

    :raises ImportRefusedError: if one cannot be, in the words of the Dify contract
    """
    found: dict[str, ConversationVariable] = {}
    for part in workflow.parts("conversation_variables"):
        variable = _variable(part)
        if not is_chat:
            part.warn(
                f"the conversation variable {quoted(variable.name)} is left out: only chats have any",
                key="name",
            )
            continue
        if found.pop(variable.name, None) is not None:
            part.warn(
                f"the conversation variable {quoted(variable.name)} occurs twice; the last one counts",
                key="name",
            )
        found[variable.name] = variable
    return tuple(found.values())


def _variable(part: Part) -> ConversationVariable:
    name, kind, value = part.text("name"), part.text("value_type"), part.json("value")
    for given, missing in ((name, "missing name"), (kind, "missing value type")):
        if not given:
            raise part.refused(missing)
    if value is None:
        raise part.refused("missing value", key="name")
    kind = "number" if kind in _INTEGERS else kind
    description = part.text("description")
    if len(description) > MAX_DESCRIPTION:
        raise part.refused(
            f"description of variable {name!r} is too long (max {MAX_DESCRIPTION} characters)",
            key="description",
        )
    value = _value(part, kind, value)
    return ConversationVariable(
        id=part.text("id") or name, name=name, type=kind, value=value, description=description
    )


def _value(part: Part, kind: str, value: Json) -> Json:
    if value == "" and (kind == "object" or item_type(kind) is not None):
        return {} if kind == "object" else []  # as forms leave it that nobody filled in
    if kind == "string":
        return part.text("value")
    if kind == "number" and (isinstance(value, bool) or not fits(kind, value)):
        raise part.refused(f"invalid number value {value}", key="value")
    if kind not in TYPES or not fits(kind, value):
        raise part.refused(f"not supported value type {kind}", key="value_type")
    return value
