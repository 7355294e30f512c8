"""The containers of Dify's DSL, and where their rounds begin and end."""

from typing import Literal

from domain.workflow.nodes import ContainerStart, Iteration, Loop, LoopEnd
from domain.workflow.nodes.loop import LoopVariable
from interface.formats.dify_conditions import AND, Junction, read_condition
from interface.formats.dify_errors import read_recovery
from interface.formats.part import Part

_ErrorMode = Literal["terminated", "continue-on-error", "remove-abnormal-output"]
_Start = Literal["iteration-start", "loop-start"]
_ValueType = Literal["constant", "variable"]
_TERMINATED: _ErrorMode = "terminated"
_ITERATION_START: _Start = "iteration-start"
_CONSTANT: _ValueType = "constant"
_PARALLEL = 10


def read_iteration(id: str, title: str, data: Part) -> Iteration:
    """Return the node. :raises ImportRefusedError: if something in it has the wrong shape"""
    parallel = data.whole("parallel_nums") or _PARALLEL
    return Iteration(
        id=id,
        title=title,
        iterator=data.texts("iterator_selector"),
        output=data.texts("output_selector"),
        parallel=parallel if data.flag("is_parallel") else 1,
        error_mode=data.choice("error_handle_mode", _ErrorMode, _TERMINATED),
        flatten=data.flag("flatten_output", default=True),
        **read_recovery(data),
    )


def read_loop(id: str, title: str, data: Part) -> Loop:
    """Return the node. :raises ImportRefusedError: if something in it has the wrong shape"""
    return Loop(
        id=id,
        title=title,
        loop_count=1 if (count := data.whole("loop_count")) is None else count,
        logical_operator=data.choice("logical_operator", Junction, AND),
        conditions=tuple(map(read_condition, data.parts("break_conditions"))),
        variables=tuple(map(_variable, data.parts("loop_variables"))),
        **read_recovery(data),
    )


def _variable(part: Part) -> LoopVariable:
    by_variable = part.choice("value_type", _ValueType, _CONSTANT) == "variable"
    return LoopVariable(
        name=part.needed("label"),
        type=part.text("var_type", "string"),
        value=None if by_variable else part.json("value"),
        selector=part.texts("value") if by_variable else None,
    )


def read_container_start(id: str, title: str, data: Part) -> ContainerStart:
    """Return the node. :raises ImportRefusedError: if something in it has the wrong shape"""
    return ContainerStart(id=id, title=title, type=data.choice("type", _Start, _ITERATION_START))


def read_loop_end(id: str, title: str, data: Part) -> LoopEnd:
    """Return the node. :raises ImportRefusedError: if something in it has the wrong shape"""
    return LoopEnd(id=id, title=title)
