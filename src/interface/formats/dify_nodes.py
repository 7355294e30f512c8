"""Nodes of Dify's DSL, type by type, as nodes of ours; Human Input has a module of its own."""

from collections.abc import Callable, Iterator

import orjson
from pydantic import ValidationError

from domain.values.json import Json
from domain.workflow.nodes import (
    Answer,
    AnyNode,
    End,
    IfElse,
    Start,
    TemplateTransform,
    Unsupported,
    VariableAggregator,
)
from domain.workflow.nodes.end import EndOutput
from domain.workflow.nodes.if_else import Case
from domain.workflow.nodes.recovery import FAIL_BRANCH
from domain.workflow.nodes.start import StartVariable, StartVariableType
from domain.workflow.nodes.template_transform import TemplateVariable
from domain.workflow.nodes.variable_aggregator import Group
from interface.formats.dify_assigner import read_assigner
from interface.formats.dify_conditions import AND, Junction, read_condition
from interface.formats.dify_containers import read_container_start, read_iteration, read_loop, read_loop_end
from interface.formats.dify_http_request import read_http_request
from interface.formats.dify_human_input import read_human_input
from interface.formats.dify_versions import version_beyond_first, warn_of_version
from interface.formats.part import Part
from interface.formats.refused import quoted


def read_node(id: str, data: Part) -> AnyNode:
    """
    Return the node whose `data` this is; one of a type that we do not run becomes `Unsupported`, with a warning.

    :raises ImportRefusedError: if something in it has the wrong shape
    """
    kind = data.needed("type")
    read = _READERS.get(kind)
    if read is None:
        return _unsupported(id, data, kind)
    strategies = ("none", "") if read is not _human_input else ("none", "", FAIL_BRANCH)
    if kind not in _RECOVERING and data.text("error_strategy") not in strategies:
        data.warn("its error strategy is left out: nodes of this type fail the run", key="error_strategy")
    if read not in (_human_input, read_assigner):
        warn_of_version(data)
    try:
        return read(id, data.text("title"), data)
    except ValidationError as error:
        raise data.invalid(error) from None


def _unsupported(id: str, data: Part, kind: str) -> Unsupported:
    data.warn(
        f"nodes of type {quoted(kind)} cannot run here; the workflow cannot be published with it", key="type"
    )
    return Unsupported(id=id, title=data.text("title"), kind=kind)


def _human_input(id: str, title: str, data: Part) -> AnyNode:
    version = version_beyond_first(data)
    if version is None:
        return read_human_input(id, title, data)
    return _unsupported(id, data, f"human-input (version {version})")


def _start(id: str, title: str, data: Part) -> Start:
    return Start(id=id, title=title, variables=tuple(map(_start_variable, data.parts("variables"))))


def _start_variable(part: Part) -> StartVariable:
    text_input: StartVariableType = "text-input"
    return StartVariable(
        name=part.needed("variable"),
        label=part.text("label"),
        type=part.choice("type", StartVariableType, text_input),
        required=part.flag("required"),
        hide=part.flag("hide"),
        default=part.json("default"),
        max_length=part.whole("max_length"),
        options=part.texts("options"),
        json_schema=_json_schema(part),
        allowed_file_types=part.texts("allowed_file_types"),
        allowed_file_extensions=part.texts("allowed_file_extensions"),
        allowed_file_upload_methods=part.texts("allowed_file_upload_methods"),
    )


def _json_schema(part: Part) -> Json:
    """Return the schema as a value; the editor has written it as JSON text at times."""
    schema = part.json("json_schema")
    if not isinstance(schema, str):
        return schema
    try:
        return orjson.loads(schema) if schema.strip() else None
    except orjson.JSONDecodeError:
        raise part.refused(f"{part.path}json_schema is no JSON", key="json_schema") from None


def _end(id: str, title: str, data: Part) -> End:
    outputs = tuple(
        EndOutput(
            name=part.text("variable"),
            selector=part.texts("value_selector"),
            value_type=part.text("value_type") or None,
        )
        for part in _named(data, "outputs")
    )
    return End(id=id, title=title, outputs=outputs)


def _named(data: Part, key: str) -> Iterator[Part]:
    """Yield the rows that have a name; the editor lets an author leave rows empty."""
    for part in data.parts(key):
        if part.text("variable"):
            yield part
        else:
            part.warn(f"{part.path.rstrip('.')} has no name and is left out")


def _answer(id: str, title: str, data: Part) -> Answer:
    return Answer(id=id, title=title, answer=data.text("answer"))


def _template_transform(id: str, title: str, data: Part) -> TemplateTransform:
    variables = tuple(
        TemplateVariable(name=part.text("variable"), selector=part.texts("value_selector"))
        for part in _named(data, "variables")
    )
    return TemplateTransform(id=id, title=title, variables=variables, template=data.text("template"))


def _variable_aggregator(id: str, title: str, data: Part) -> VariableAggregator:
    advanced = data.part("advanced_settings")
    if advanced is None or not advanced.flag("group_enabled"):
        return VariableAggregator(id=id, title=title, selectors=data.text_lists("variables"))
    groups = tuple(
        Group(name=part.needed("group_name"), selectors=part.text_lists("variables"))
        for part in advanced.parts("groups")
    )
    return VariableAggregator(id=id, title=title, groups=groups)


def _if_else(id: str, title: str, data: Part) -> IfElse:
    cases = tuple(map(_case, data.parts("cases")))
    if not cases and data.values.get("conditions") is not None:
        cases = (_case(data, case_id="true"),)  # as files were before cases: one, whose handle is `true`
    return IfElse(id=id, title=title, cases=cases)


def _case(part: Part, *, case_id: str | None = None) -> Case:
    return Case(
        case_id=case_id or part.text("case_id") or part.text("id") or part.needed("case_id"),
        logical_operator=part.choice("logical_operator", Junction, AND),
        conditions=tuple(map(read_condition, part.parts("conditions"))),
    )


_READERS: dict[str, Callable[[str, str, Part], AnyNode]] = {
    "start": _start,
    "end": _end,
    "answer": _answer,
    "if-else": _if_else,
    "template-transform": _template_transform,
    "variable-aggregator": _variable_aggregator,
    "variable-assigner": _variable_aggregator,  # its name before `assigner` came
    "human-input": _human_input,
    "http-request": read_http_request,
    "iteration": read_iteration,
    "iteration-start": read_container_start,
    "loop": read_loop,
    "loop-start": read_container_start,
    "loop-end": read_loop_end,
    "assigner": read_assigner,
}
_RECOVERING: frozenset[str] = frozenset({"http-request", "iteration", "loop"})
"""Types of nodes that read themselves what they do when something fails."""
