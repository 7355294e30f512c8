"""How deep containers may lie in each other, and how many rounds may run side by side."""

from typing import Any

import pytest
from workflows import each, end, inside, loop, start, template, workflow

from domain.workflow.containment import MAX_NESTING, MAX_PARALLEL_ROUNDS
from domain.workflow.definition import WorkflowDefinition


def nested(*containers: dict[str, Any]) -> WorkflowDefinition:
    """Containers, each in the one before it, and a node in the last."""
    last = template("last", "fine")
    nodes, edges = [last], [f"{containers[-1]['id']}.start > last"]
    for outer, container in zip((None, *containers), containers, strict=False):
        nodes[0] = nodes[0] | {"container": containers[-1]["id"]}
        placed = container if outer is None else container | {"container": outer["id"]}
        nodes += inside(placed)
        before = "start" if outer is None else f"{outer['id']}.start"
        edges.append(f"{before} > {container['id']}")
    return workflow([start("topic"), *nodes, end()], [*edges, f"{containers[0]['id']} > end"])


def loops(depth: int) -> list[dict[str, Any]]:
    return [loop(f"loop{number}", count=2) for number in range(depth)]


def messages(definition: WorkflowDefinition) -> list[str]:
    return [problem.message for problem in definition.problems()]


class TestNesting:
    def test_is_taken_up_to_a_depth(self) -> None:
        assert messages(nested(*loops(MAX_NESTING))) == []

    def test_is_refused_beyond_it(self) -> None:
        (message,) = messages(nested(*loops(MAX_NESTING + 1)))
        assert message.endswith(f"it lies in more than {MAX_NESTING - 1} containers")


class TestRoundsSideBySide:
    @pytest.mark.parametrize(("outer", "inner", "is_refused"), [(10, 100, False), (11, 100, True)])
    def test_are_counted_together(self, outer: int, inner: int, is_refused: bool) -> None:
        definition = nested(
            each("outer", items="start.topic", output="inner.output", parallel=outer),
            each("inner", items="start.topic", output="last.output", parallel=inner),
        )
        told = [it for it in messages(definition) if "side by side" in it]
        assert len(told) == is_refused
        assert all(f"more than {MAX_PARALLEL_ROUNDS} of its rounds" in it for it in told)
