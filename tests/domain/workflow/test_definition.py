import re
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.workflow.definition import NodeNotFoundError, WorkflowDefinition
from domain.workflow.graph import Edge
from domain.workflow.nodes import AnyNode, End, HumanInput, Start, Unsupported
from domain.workflow.nodes.email import EmailDelivery, Reminder

APPROVAL: dict[str, Any] = {
    "name": "Approval",
    "nodes": [
        {
            "id": "start",
            "type": "start",
            "variables": [{"name": "draft", "type": "paragraph", "required": True}],
        },
        {
            "id": "ask",
            "type": "human-input",
            "title": "Review",
            "form_content": "{{#start.draft#}}\n\n{{#$output.comment#}}",
            "fields": [{"type": "paragraph", "name": "comment"}],
            "actions": [{"id": "approve", "title": "Approve"}, {"id": "reject", "title": "Reject"}],
            "timeout": 3,
            "timeout_unit": "day",
        },
        {
            "id": "choose",
            "type": "if-else",
            "cases": [
                {"case_id": "c1", "conditions": [{"selector": ["ask", "comment"], "operator": "not empty"}]},
            ],
        },
        {
            "id": "text",
            "type": "template-transform",
            "variables": [{"name": "c", "selector": ["ask", "comment"]}],
            "template": "{{ c|upper }}",
        },
        {"id": "merge", "type": "variable-aggregator", "selectors": [["text", "output"], ["start", "draft"]]},
        {"id": "end", "type": "end", "outputs": [{"name": "x", "selector": ["merge", "output"]}]},
    ],
    "edges": [
        {"source": "start", "target": "ask"},
        {"source": "ask", "handle": "approve", "target": "choose"},
        {"source": "choose", "handle": "c1", "target": "text"},
        {"source": "choose", "handle": "false", "target": "merge"},
        {"source": "text", "target": "merge"},
        {"source": "merge", "target": "end"},
    ],
    "environment": {"HOST": "example.org"},
    "appearance": {"icon": "🤖"},
}


def definition(**changes: Any) -> WorkflowDefinition:
    return WorkflowDefinition.model_validate({**APPROVAL, **changes})


def messages(workflow: WorkflowDefinition) -> list[str]:
    return [problem.message for problem in workflow.problems()]


def with_nodes(*nodes: dict[str, Any], edges: list[dict[str, Any]] | None = None) -> WorkflowDefinition:
    """A workflow of a start node and others."""
    return definition(nodes=[{"id": "start", "type": "start"}, *nodes], edges=edges or [])


def end(name: str) -> dict[str, Any]:
    return {"id": name, "type": "end"}


class TestNodes:
    def test_a_node_is_found_by_its_id(self) -> None:
        assert isinstance(definition().node("ask"), HumanInput)
        assert isinstance(definition().start, Start)

    def test_a_node_that_is_not_there_is_not_found(self) -> None:
        with pytest.raises(NodeNotFoundError):
            definition().node("gone")
        with pytest.raises(NodeNotFoundError):
            _ = definition(nodes=[], edges=[]).start

    def test_a_node_of_an_unknown_type_keeps_its_place(self) -> None:
        workflow = with_nodes({"id": "1", "type": "llm", "title": "Ask", "model": {"name": "m"}})
        assert workflow.node("1") == Unsupported(id="1", title="Ask", kind="llm")

    def test_a_node_without_a_type_is_refused(self) -> None:
        with pytest.raises(ValidationError):
            with_nodes({"id": "1"})

    def test_unknown_keys_are_refused(self) -> None:
        with pytest.raises(ValidationError):
            with_nodes({"id": "1", "type": "end", "colour": "red"})

    def test_it_cannot_be_changed(self) -> None:
        with pytest.raises(ValidationError):
            definition().name = "other"  # type: ignore[misc]


names = st.text(min_size=1, max_size=8)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | names,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=5,
)
spans = st.none() | st.timedeltas(timedelta(), timedelta(days=3650))
reminders = st.builds(Reminder, at=st.none() | st.floats(0, 1), after=spans, before=spans)
emails = st.builds(
    EmailDelivery, reminders=st.lists(reminders, max_size=2).map(tuple), escalation=st.just(())
)
nodes: st.SearchStrategy[AnyNode] = st.one_of(
    st.builds(Start, variables=st.just(())),
    st.builds(End),
    st.builds(Unsupported, kind=names),
    st.builds(HumanInput, email=st.none() | emails),
    st.sampled_from(definition().nodes),
)
definitions = st.builds(
    WorkflowDefinition,
    nodes=st.lists(nodes, max_size=5).map(tuple),
    edges=st.lists(st.builds(Edge), max_size=5).map(tuple),
    environment=st.dictionaries(names, json_values, max_size=3),
    appearance=st.dictionaries(names, json_values, max_size=3),
)


class TestJson:
    @given(definitions)
    def test_it_comes_back_from_json_as_it_was(self, workflow: WorkflowDefinition) -> None:
        copy = WorkflowDefinition.model_validate(workflow.model_dump(mode="json"))
        assert copy == workflow
        assert copy.digest == workflow.digest
        assert WorkflowDefinition.model_validate_json(workflow.model_dump_json()).digest == workflow.digest

    def test_its_digest_is_stable(self) -> None:
        assert re.fullmatch("[0-9a-f]{64}", definition().digest)
        assert definition().digest == "9595331f6d755c1efafb6e5045ffbe99d2399ff0732bca0738ad185daa571825"

    def test_the_order_of_its_own_keys_does_not_matter_to_its_digest(self) -> None:
        turned = {key: APPROVAL[key] for key in reversed(APPROVAL)}
        assert WorkflowDefinition.model_validate(turned).digest == definition().digest

    def test_any_change_changes_its_digest(self) -> None:
        changed = [
            definition(name="B"),
            definition(edges=[]),
            definition(environment={}),
            definition(description=" "),
        ]
        assert len({workflow.digest for workflow in [definition(), *changed]}) == 5


class TestProblems:
    def test_a_workflow_that_can_run_has_none(self) -> None:
        assert definition().problems() == ()

    def test_it_has_to_have_one_start(self) -> None:
        assert messages(definition(nodes=[], edges=[])) == ["The workflow has no start node."]
        assert messages(with_nodes({"id": "b", "type": "start"})) == [
            "The workflow has 2 start nodes: start, b."
        ]

    def test_unsupported_nodes_are_named_with_their_type(self) -> None:
        problem = with_nodes({"id": "1", "type": "llm", "title": "Ask"}).problems()[0]
        assert problem.node_id == "1"
        assert problem.message == "Node '1' (Ask): nodes of type 'llm' are not supported"

    def test_the_problems_of_nodes_are_told_with_their_title(self) -> None:
        workflow = with_nodes({"id": "ask", "type": "human-input", "title": "Review", "actions": []})
        assert messages(workflow) == ["Node 'ask' (Review): the form has no action"]

    def test_edges_have_to_join_nodes(self) -> None:
        workflow = definition(edges=[{"source": "start", "target": "x"}, {"source": "y", "target": "end"}])
        assert messages(workflow) == [
            "An edge leads to node 'x', which does not exist.",
            "An edge leaves node 'y', which does not exist.",
        ]

    def test_edges_have_to_leave_by_a_handle_of_their_source(self) -> None:
        edges = [{"source": "ask", "handle": "later", "target": "end"}, {"source": "ask", "target": "end"}]
        assert messages(definition(edges=edges)) == [
            "Node 'ask' (Review): an edge leaves by the handle 'later', which it does not have.",
            "Node 'ask' (Review): an edge leaves by the handle 'source', which it does not have.",
        ]

    def test_the_timeout_is_a_handle(self) -> None:
        edges = [*APPROVAL["edges"], {"source": "ask", "handle": "__timeout", "target": "end"}]
        assert definition(edges=edges).problems() == ()

    def test_the_handles_of_unsupported_nodes_are_not_judged(self) -> None:
        nodes = [{"id": "q", "type": "question-classifier"}, end("e")]
        assert (
            len(messages(with_nodes(*nodes, edges=[{"source": "q", "handle": "class-1", "target": "e"}])))
            == 1
        )

    def test_no_edge_may_lead_to_the_start(self) -> None:
        workflow = with_nodes(end("e"), edges=[{"source": "e", "target": "start"}])
        assert messages(workflow) == ["Node 'start': an edge leads to it, but runs begin there."]

    def test_a_cycle_is_named(self) -> None:
        edges = [("start", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]
        workflow = with_nodes(
            *map(end, "abcd"), edges=[{"source": source, "target": target} for source, target in edges]
        )
        assert messages(workflow) == ["The workflow has a cycle: a → b → c → a."]

    def test_a_token_flow_may_have_cycles_and_keeps_names_for_its_variables(self) -> None:
        edges = [{"source": "a", "target": "a"}]
        workflow = with_nodes(
            end("a"), end("context"), {"id": "say", "type": "answer", "answer": ""}, edges=edges
        )
        token = workflow.model_copy(update={"flow": "token"})
        assert messages(workflow) == ["The workflow has a cycle: a → a."]
        assert messages(token) == [
            "The node id 'context' is the name of other variables.",
            "Node 'say': in a token flow nodes run again and again, and an answer is given once.",
        ]

    def test_says_nothing_of_its_flow_where_that_is_the_usual_one(self) -> None:
        workflow = with_nodes(end("a"))
        token = workflow.model_copy(update={"flow": "token"})
        assert "flow" not in workflow.model_dump()
        assert token.model_dump()["flow"] == "token"
        assert type(token).model_validate(token.model_dump()) == token

    def test_a_node_that_leads_to_itself_is_a_cycle(self) -> None:
        workflow = with_nodes(end("a"), edges=[{"source": "a", "target": "a"}])
        assert messages(workflow) == ["The workflow has a cycle: a → a."]

    def test_ids_have_to_be_unique_and_printable(self) -> None:
        assert messages(with_nodes(end("a"), end("a"), end("a"))) == ["3 nodes have the id 'a'."]
        for bad in ("", "a\n", "x" * 61):
            assert messages(with_nodes(end(bad))) == [
                f"The node id {bad!r} is not a text of 1 to 60 printable characters."
            ]

    def test_ids_have_to_differ_from_the_names_of_other_variables(self) -> None:
        assert messages(with_nodes(end("sys"))) == ["The node id 'sys' is the name of other variables."]

    def test_what_nodes_refer_to_need_not_exist(self) -> None:
        outputs = [{"name": "x", "selector": ["gone", "x"]}, {"name": "z", "selector": []}]
        answer = {"id": "a", "type": "answer", "answer": "{{#gone.text#}}"}
        assert messages(with_nodes({"id": "e", "type": "end", "outputs": outputs}, answer)) == []

    def test_say_where_the_node_stands_in_its_file(self) -> None:
        workflow = with_nodes(end("e"), edges=[{"source": "e", "target": "start"}])
        told = workflow.model_copy(update={"lines": {"start": 7}}).problems()[0]
        assert (told.line, str(told)) == (
            7,
            "line 7: Node 'start': an edge leads to it, but runs begin there.",
        )

    def test_its_size_is_bounded(self) -> None:
        large = with_nodes(*(end(str(number)) for number in range(1000)))
        assert messages(large) == ["The workflow has more than 1000 nodes."]
        edges = [{"source": "start", "target": "e"}] * 5001
        assert messages(with_nodes(end("e"), edges=edges)) == ["The workflow has more than 5000 edges."]

    def test_the_largest_workflow_is_judged_without_deep_recursion(self) -> None:
        chain = [str(number) for number in range(999)]
        edges = [{"source": "start", "target": "0"}]
        edges += [{"source": source, "target": str(int(source) + 1)} for source in chain[:-1]]
        assert messages(with_nodes(*map(end, chain), edges=edges)) == []

    @given(definitions)
    def test_every_definition_is_judged(self, workflow: WorkflowDefinition) -> None:
        ids = {node.id for node in workflow.nodes} | {None}
        assert all(problem.message and problem.node_id in ids for problem in workflow.problems())
