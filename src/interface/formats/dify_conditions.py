"""Conditions of Dify's DSL: of branches, and of loops."""

import json
from typing import Literal

from domain.values.json import Json
from domain.workflow.nodes.conditions import Condition, SubCondition, SubConditions
from interface.formats.part import Part

Junction = Literal["and", "or"]
AND: Junction = "and"


def read_condition(part: Part) -> Condition:
    """Return the condition. :raises ImportRefusedError: if something in it has the wrong shape"""
    inner = part.part("sub_variable_condition")
    return Condition(
        selector=part.texts("variable_selector"),
        operator=part.needed("comparison_operator"),
        value=_compared(part),
        variable_type=part.text("varType") or None,
        sub_conditions=None if inner is None else _sub_conditions(inner),
    )


def _sub_conditions(part: Part) -> SubConditions:
    conditions = tuple(
        SubCondition(
            key=inner.needed("key"), operator=inner.needed("comparison_operator"), value=_compared(inner)
        )
        for inner in part.parts("conditions")
    )
    return SubConditions(
        logical_operator=part.choice("logical_operator", Junction, AND), conditions=conditions
    )


def _compared(part: Part) -> Json:
    """Return what is compared with; a number is spelled as text, which is what the editor writes."""
    value = part.json("value")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return json.dumps(value)
    return value
