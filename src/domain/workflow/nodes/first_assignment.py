"""What becomes of a variable by the rules of the assigner's first version, which asks for no types."""

from typing import Final

from domain.values.json import Json
from domain.values.variable_types import item_type, zero
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.assignment import Assignment, Operation, kind_of

FIRST_OPERATIONS: Final[tuple[Operation, ...]] = ("over-write", "append", "clear")
"""Those that the first version knows."""


def first_applied(assignment: Assignment, variables: Variables) -> Json:
    """
    Return the target's new value.

    :raises ValueError: if it cannot be given one; the message is that of the Dify contract
    """
    present = variables.get(assignment.target)
    if isinstance(present, Missing):
        raise ValueError("assigned variable not found")
    kind = kind_of(variables, assignment.target, present)
    if assignment.operation == "clear":
        return zero(kind)
    value = variables.get(assignment.source or ())
    if isinstance(value, Missing):
        raise ValueError("input value not found")
    if assignment.operation == "append":
        if item_type(kind) is None or not isinstance(present, list):
            raise ValueError("append mode requires an array variable")
        return [*present, value]
    return value
