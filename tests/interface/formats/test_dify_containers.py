"""Iterations, loops and assigners of Dify's DSL: read, fit to be published, and run."""

from typing import Any

import pytest
from dify_dsl import document, edge, node, read, read_one
from runs import context, started
from taken import resume_run

from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes import Assigner, ContainerStart, Iteration, Loop
from domain.workflow.nodes.assigner import Assignment
from domain.workflow.nodes.conditions import Condition
from domain.workflow.nodes.loop import LoopVariable

ITEMS = [{"variable": "items", "label": "Items", "type": "json_object"}]


def child(parent: str, *of_node: Any, named_by: str = "parentId", **data: Any) -> dict[str, Any]:
    """A node in a container, which the file names in one of two places."""
    if named_by == "parentId":
        return {**node(*of_node, **data), "parentId": parent}
    return node(*of_node, **data, **{named_by: parent})


def iteration(**more: Any) -> dict[str, Any]:
    settings = {
        "iterator_selector": ["start", "items"], "output_selector": ["line", "output"],
        "start_node_id": "eachstart", "is_parallel": False, "parallel_nums": 10,
        "error_handle_mode": "terminated",
    } | more  # fmt: skip
    return node("each", "iteration", **settings)


def lines(**more: Any) -> list[dict[str, Any]]:
    variables = [{"variable": "item", "value_selector": ["each", "item"]}]
    template = {"template": "{{ item }}!", "variables": variables}
    return [
        node("start", "start", variables=ITEMS),
        iteration(**more),
        child("each", "eachstart", "iteration-start"),
        child("each", "line", "template-transform", **template),
        node("end", "end", outputs=[{"variable": "all", "value_selector": ["each", "output"]}]),
    ]


def counting(**more: Any) -> list[dict[str, Any]]:
    settings = {
        "loop_count": 10,
        "start_node_id": "againstart",
        "logical_operator": "and",
        "break_conditions": [
            {"variable_selector": ["again", "n"], "comparison_operator": "≥", "value": "3", "varType": "number"}
        ],
        "loop_variables": [{"id": "1", "label": "n", "var_type": "number", "value_type": "constant", "value": "0"}],
    } | more  # fmt: skip
    item = {"variable_selector": ["again", "n"], "input_type": "constant", "operation": "+=", "value": 1}
    return [
        node("start", "start", variables=[]),
        node("again", "loop", **settings),
        child("again", "againstart", "loop-start", named_by="loop_id"),
        child("again", "add", "assigner", named_by="loop_id", version="2", items=[item]),
        node("end", "end", outputs=[
            {"variable": "n", "value_selector": ["again", "n"]},
            {"variable": "rounds", "value_selector": ["again", "loop_round"]},
        ]),
    ]  # fmt: skip


LINES = [edge("start", "each"), edge("eachstart", "line"), edge("each", "end")]
COUNTING = [edge("start", "again"), edge("againstart", "add"), edge("again", "end")]


def published(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> WorkflowDefinition:
    """The definition in a file that is fit to be published, and to which there is nothing to say."""
    imported = read(document(nodes, edges))
    assert (imported.warnings, imported.definition.problems()) == ((), ())
    return WorkflowDefinition.model_validate_json(imported.definition.document)


class TestIteration:
    @pytest.mark.parametrize("more", [{}, {"is_parallel": True, "parallel_nums": 2}])
    def test_of_a_file_runs(self, more: dict[str, Any]) -> None:
        definition = published(lines(**more), LINES)
        assert started(definition, items=["a", "b", "c"]).outputs == {"all": ["a!", "b!", "c!"]}

    def test_keeps_what_its_author_chose(self) -> None:
        chosen = {
            "is_parallel": True,
            "parallel_nums": 3,
            "error_handle_mode": "remove-abnormal-output",
            "flatten_output": False,
        }
        read_node = published(lines(**chosen), LINES).node("each")
        assert isinstance(read_node, Iteration)
        assert (read_node.parallel, read_node.error_mode, read_node.flatten) == (
            3,
            "remove-abnormal-output",
            False,
        )

    def test_of_an_old_file_begins_at_the_node_that_it_names(self) -> None:
        nodes = [one for one in lines(start_node_id="line") if one["id"] != "eachstart"]
        definition = published(nodes, [edge("start", "each"), edge("each", "end")])
        assert isinstance(definition.node("eachstart"), ContainerStart)
        assert started(definition, items=["a"]).outputs == {"all": ["a!"]}

    def test_that_begins_nowhere_cannot_be_published(self) -> None:
        nodes = [one for one in lines(start_node_id="gone") if one["id"] != "eachstart"]
        problems = read(document(nodes, [edge("start", "each"), edge("each", "end")])).definition.problems()
        assert [str(problem).partition(": ")[2] for problem in problems] == [
            "Node 'each' (Each): nothing says where its rounds begin"
        ]


class TestLoop:
    def test_of_a_file_runs(self) -> None:
        definition = published(counting(), COUNTING)
        run = started(definition)
        while run.needs_advance:
            resume_run(run, definition=definition, context=context())
        assert run.outputs == {"n": 3, "rounds": 3}

    def test_keeps_what_its_author_chose(self) -> None:
        by_variable = {
            "label": "text",
            "var_type": "string",
            "value_type": "variable",
            "value": ["start", "x"],
        }
        loop, _ = read_one(
            "loop", loop_count=7, loop_variables=[by_variable], logical_operator="or",
            break_conditions=[{"variable_selector": ["it", "text"], "comparison_operator": "is", "value": "end"}],
        )  # fmt: skip
        assert isinstance(loop, Loop)
        assert (loop.loop_count, loop.logical_operator) == (7, "or")
        assert loop.variables == (LoopVariable(name="text", type="string", selector=("start", "x")),)
        assert loop.conditions == (Condition(selector=("it", "text"), operator="is", value="end"),)

    def test_whose_constant_is_of_another_type_cannot_be_published(self) -> None:
        wrong = [{"label": "n", "var_type": "number", "value_type": "constant", "value": "abc"}]
        (problem,) = read(document(counting(loop_variables=wrong), COUNTING)).definition.problems()
        assert problem.message == (
            "Node 'again' (Again): the loop variable 'n' cannot be set: "
            "Type mismatch: expected number, but got string, value=abc"
        )


class TestAssigner:
    def test_of_the_first_version_is_one_assignment(self) -> None:
        assigner, _ = read_one(
            "assigner", assigned_variable_selector=["again", "n"], write_mode="over-write",
            input_variable_selector=["start", "x"],
        )  # fmt: skip
        assert isinstance(assigner, Assigner)
        assert assigner.items == (
            Assignment(target=("again", "n"), operation="over-write", value=["start", "x"]),
        )

    def test_of_what_is_no_loop_variable_cannot_be_published(self) -> None:
        nodes = counting()
        nodes[3]["data"]["items"][0]["variable_selector"] = ["conversation", "n"]
        (problem,) = read(document(nodes, COUNTING)).definition.problems()
        assert (
            "it assigns to 'conversation.n', which is no variable of the conversation or of a loop around it"
            in problem.message
        )
