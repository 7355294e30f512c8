"""The assigner of Dify's DSL, in both of its versions."""

from typing import Literal

from domain.workflow.nodes import Assigner
from domain.workflow.nodes.assignment import Assignment, Operation
from interface.formats.part import Part
from interface.formats.refused import quoted

_InputType = Literal["variable", "constant"]
_VARIABLE: _InputType = "variable"
_OVER_WRITE: Operation = "over-write"


def read_assigner(id: str, title: str, data: Part) -> Assigner:
    """
    Return the node; one of a version that nobody knows is read as the newest.

    :raises ImportRefusedError: if something in it has the wrong shape
    """
    version = str(data.values.get("version", "2" if "items" in data.values else "1"))
    if version not in ("1", "2"):
        reason = f"version {quoted(version)} of nodes of this type is not known; it is read as version 2"
        data.warn(reason, key="version")
    if version == "1":
        return Assigner(id=id, title=title, items=(_first_version(data),), version="1")
    return Assigner(id=id, title=title, items=tuple(map(_item, data.parts("items"))))


def _first_version(data: Part) -> Assignment:
    return Assignment(
        target=data.texts("assigned_variable_selector"),
        operation=data.choice("write_mode", Operation, _OVER_WRITE),
        value=[*data.texts("input_variable_selector")],
    )


def _item(part: Part) -> Assignment:
    return Assignment(
        target=part.texts("variable_selector"),
        operation=part.choice("operation", Operation, _OVER_WRITE),
        input_type=part.choice("input_type", _InputType, _VARIABLE),
        value=part.json("value"),
    )
