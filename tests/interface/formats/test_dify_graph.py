from typing import Any

import pytest
from dify_dsl import document, edge, node, read

from domain.workflow.graph import Edge
from interface.formats.dify import ImportRefusedError

START = node("start", "start", variables=[])
END = node("end", "end", outputs=[])
FORM = node(
    "form",
    "human-input",
    delivery_methods=[{"type": "webapp", "enabled": True}],
    user_actions=[{"id": "go", "title": "Go"}],
)
NOTE = {"id": "note", "type": "custom-note", "data": {"type": "", "title": "", "text": "{}"}}


def refusal(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> str:
    with pytest.raises(ImportRefusedError) as refused:
        read(document(nodes, edges))
    return str(refused.value).split(": ", 1)[1]


class TestNodes:
    @pytest.mark.parametrize(
        ("bad", "message"),
        [
            ({"type": "custom", "data": {"type": "end"}}, "graph: nodes[1].id is missing"),
            ({"id": "", "data": {"type": "end"}}, "graph: nodes[1].id is missing"),
            ({"id": ["x"], "data": {"type": "end"}}, "graph: nodes[1].id must be text"),
            ({"id": "x", "type": "custom"}, "graph: node 'x' has no data"),
            ({"id": "x", "data": "end"}, "graph: nodes[1].data must be a mapping"),
            ({"id": "x", "data": {"title": "X"}}, "node 'x' (X): type is missing"),
            ({"id": "x", "data": {"type": "", "title": ""}}, "node 'x': type is missing"),
            ({"id": "x", "data": {"type": "end", "title": ["X"]}}, "graph: nodes[1].data.title must be text"),
            ({"id": "start", "data": {"type": "end"}}, "graph: two nodes have the id 'start'"),
            ({"id": "start", "type": "custom-note"}, "graph: two nodes have the id 'start'"),
        ],
    )
    def test_of_a_wrong_shape_are_refused(self, bad: dict[str, Any], message: str) -> None:
        assert refusal([START, bad], []) == message

    def test_may_have_ids_without_quotes(self) -> None:
        nodes = [{**START, "id": 1779786780000}, {**END, "id": 1779786780001}]
        definition = read(document(nodes, [edge("1779786780000", "1779786780001")])).definition

        assert [node.id for node in definition.nodes] == ["1779786780000", "1779786780001"]
        assert definition.problems() == ()

    def test_of_unknown_types_keep_their_place(self) -> None:
        nodes = [START, node("ask", "llm", title="Ask a Model"), node("get", "code"), END]
        imported = read(document(nodes, [edge("start", "ask"), edge("ask", "get", "fail-branch")]))

        assert [(node.id, node.type) for node in imported.definition.nodes][1:3] == [
            ("ask", "unsupported"),
            ("get", "unsupported"),
        ]
        assert [warning.split(": ", 1)[1] for warning in imported.warnings] == [
            "node 'ask' (Ask a Model): nodes of type 'llm' cannot run here; "
            "the workflow cannot be published with it",
            "node 'get' (Get): nodes of type 'code' cannot run here; "
            "the workflow cannot be published with it",
        ]
        assert {problem.node_id for problem in imported.definition.problems()} == {"ask", "get"}

    def test_inside_a_container_that_is_there_are_read_without_a_word(self) -> None:
        inner = {**node("inner", "template-transform", template="x"), "parentId": "round"}
        imported = read(document([START, node("round", "loop"), inner]))

        assert imported.warnings == ()
        assert imported.definition.node("inner").container == "round"

    @pytest.mark.parametrize("parent", ["gone", "start"])
    def test_inside_a_container_that_is_not_there_are_read_with_a_warning(self, parent: str) -> None:
        imported = read(document([START, {**END, "parentId": parent}]))

        assert imported.warnings[0].endswith(
            f"node 'end' lies in '{parent}', which is no iteration or loop of this file; "
            "it is read as a node of the workflow itself"
        )


class TestEdges:
    def test_keep_their_handles_and_their_order(self) -> None:
        edges = [edge("form", "end", "go"), edge("start", "form"), edge("form", "end", "__timeout")]

        assert read(document([START, FORM, END], edges)).definition.edges == (
            Edge(source="form", handle="go", target="end"),
            Edge(source="start", target="form"),
            Edge(source="form", handle="__timeout", target="end"),
        )

    @pytest.mark.parametrize("handle", [None, ""])
    def test_without_a_handle_leave_by_the_only_one(self, handle: str | None) -> None:
        definition = read(
            document([START, END], [{**edge("start", "end"), "sourceHandle": handle}])
        ).definition

        assert definition.edges == (Edge(source="start", target="end"),)

    def test_may_name_truths_without_quotes(self) -> None:
        choice = node("choice", "if-else", conditions=[], logical_operator="and")
        edges = [edge("start", "choice")]
        edges += [{**edge("choice", "end"), "sourceHandle": handle} for handle in (True, False)]

        assert [edge.handle for edge in read(document([START, choice, END], edges)).definition.edges] == [
            "source", "true", "false",
        ]  # fmt: skip

    def test_of_notes_are_dropped(self) -> None:
        edges = [edge("start", "note"), edge("note", "end"), edge("start", "end")]
        imported = read(document([START, NOTE, END], edges))

        assert imported.definition.edges == (Edge(source="start", target="end"),)
        assert imported.warnings == ()

    def test_that_are_equal_are_one(self) -> None:
        definition = read(document([START, END], [edge("start", "end"), edge("start", "end")])).definition

        assert definition.edges == (Edge(source="start", target="end"),)

    def test_of_a_timeout_have_one_handle_in_all_versions(self) -> None:
        definition = read(document([START, FORM, END], [edge("form", "end", "__timeout__")])).definition

        assert definition.edges == (Edge(source="form", handle="__timeout", target="end"),)
        assert definition.problems() == ()

    def test_of_an_action_keep_its_name_even_where_it_looks_like_a_timeout(self) -> None:
        form = node("form", "human-input", user_actions=[{"id": "__timeout__", "title": "x"}])
        definition = read(document([START, form, END], [edge("form", "end", "__timeout__")])).definition

        assert definition.edges[0].handle == "__timeout__"
        assert definition.problems()

    def test_of_other_nodes_keep_any_handle(self) -> None:
        definition = read(document([START, END], [edge("start", "end", "__timeout__")])).definition

        assert definition.edges[0].handle == "__timeout__"

    @pytest.mark.parametrize(
        ("bad", "name", "missing"),
        [
            (edge("start", "gone"), "start-source-gone-target", ["gone"]),
            (edge("gone", "end", "__timeout__"), "gone-__timeout__-end-target", ["gone"]),
            (edge("gone", "lost"), "gone-source-lost-target", ["gone", "lost"]),
            (edge("gone", "gone"), "gone-source-gone-target", ["gone"]),
            ({"source": "start", "target": "gone"}, "start to gone", ["gone"]),
        ],
    )
    def test_to_a_missing_node_are_imported_with_a_warning_and_not_published(
        self, bad: dict[str, Any], name: str, missing: list[str]
    ) -> None:
        imported = read(document([START, END], [edge("start", "end"), bad]))

        assert [warning.split(": graph: ")[1] for warning in imported.warnings] == [
            f"the edge '{name}' names the node '{node}', which is not there; the workflow cannot be published with it"
            for node in missing
        ]
        assert len(imported.definition.edges) == 2
        assert all(
            any(repr(node) in problem.message for problem in imported.definition.problems())
            for node in missing
        )

    @pytest.mark.parametrize(
        ("bad", "message"),
        [
            ({"source": "start"}, "edges[0].target is missing"),
            ({"target": "end"}, "edges[0].source is missing"),
            ({"source": ["start"], "target": "end"}, "edges[0].source must be text"),
            ({**edge("start", "end"), "sourceHandle": 1.5}, "edges[0].sourceHandle must be text"),
        ],
    )  # fmt: skip
    def test_of_a_wrong_shape_are_refused(self, bad: dict[str, Any], message: str) -> None:
        assert refusal([START, END], [bad]) == f"graph: {message}"
