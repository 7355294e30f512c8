"""Workflows whose nodes begin whenever an edge into them is taken; their nodes are the tests' own, or existing ones."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from effects import Errand
from hypothesis import strategies as st
from random_workflows import World
from workflows import human, start, workflow

from domain.values.allowance import Allowance
from domain.values.json import Json, JsonObject
from domain.values.variables import Missing, Variables
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.flow import CONTEXT, LOOPS, VISIT
from domain.workflow.nodes.human_input import HumanInput
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Concluded, Failed, Outcome, Succeeded, Write
from domain.workflow.nodes.question import TIMEOUT, Action


def token_flow(nodes: Sequence[dict[str, Any] | Node], edges: list[str]) -> WorkflowDefinition:
    """A token flow, some of whose nodes no file can have; edges are written `a > b`, or `a:handle > b`."""
    stands = [it if isinstance(it, dict) else _stand_in(it) for it in nodes]
    drawn = workflow(stands, edges)
    mixed: Any = tuple(
        known if isinstance(given, dict) else given for given, known in zip(nodes, drawn.nodes, strict=True)
    )
    made = drawn.model_copy(update={"nodes": mixed, "flow": "token"})
    made.__dict__["digest"] = drawn.digest  # none that can be told from what cannot be written
    return made


def _stand_in(node: Node) -> dict[str, Any]:
    return {"id": node.id, "title": node.title, "type": "template-transform"}


def context_of(variables: Variables, *path: str) -> Any:
    """What the context has there, or nothing."""
    found = variables.get((CONTEXT, *path))
    return None if isinstance(found, Missing) else found


class Tally(Node):
    """It counts its visits in the context, and is left by `again` at the first so many of them."""

    type: Literal["tally"] = "tally"
    turns: int = 0

    def handles(self) -> frozenset[str]:
        return frozenset({"source", "again"})

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        number = variables.get((VISIT, "number"))
        assert isinstance(number, int)
        known = context_of(variables, self.id) or 0
        handle = "again" if number <= self.turns else "source"
        return Succeeded({"number": number}, handle=handle, writes=(Write(CONTEXT, (self.id,), known + 1),))


class Transform(Node):
    """It changes the context."""

    type: Literal["transform"] = "transform"
    operations: Callable[[Variables], Sequence[Write]]

    def handles(self) -> frozenset[str]:
        return frozenset({"to"})

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        return Succeeded({}, handle="to", writes=tuple(self.operations(variables)))


class Condition(Node):
    """It is left by `true` or `false`."""

    type: Literal["condition"] = "condition"
    holds: Callable[[Variables], bool]

    def handles(self) -> frozenset[str]:
        return frozenset({"true", "false"})

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        return Succeeded({}, handle="true" if self.holds(variables) else "false")


class LoopOver(Node):
    """It goes through a list, one of it a visit; it begins anew when it is come to from outside its cycle."""

    type: Literal["loop-over"] = "loop-over"
    over: Callable[[Variables], Sequence[Json]]
    item: str
    cycle: frozenset[str]

    def handles(self) -> frozenset[str]:
        return frozenset({"loop_not_done", "loop_done"})

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        goes_on = variables.get((VISIT, "predecessor")) in self.cycle
        known = variables.get((LOOPS, self.id))
        at = known + 1 if goes_on and isinstance(known, int) else 0
        items = self.over(variables)
        if at < len(items):
            writes = (Write(LOOPS, (self.id,), at), Write(CONTEXT, ("runtime", self.item), items[at]))
            return Succeeded({}, handle="loop_not_done", writes=writes)
        left = {**(context_of(variables, "runtime") or {})}
        left.pop(self.item, None)
        gone = (Write(LOOPS, (self.id,), deletes=True), Write(CONTEXT, ("runtime",), left))
        return Succeeded({}, handle="loop_done", writes=gone)


class Ask(HumanInput):
    """What is entered becomes part of the context; where nobody answers, the run fails."""

    type: Any = "human-input"

    def handles(self) -> frozenset[str]:
        return frozenset({"to"})

    def answered(
        self, variables: Variables, *, handle: str, values: JsonObject | None, outputs: JsonObject
    ) -> Concluded:
        if handle == TIMEOUT or values is None:
            return Failed("unanswered", f"Nobody answered {self.id}")
        return Succeeded(
            outputs,
            handle="to",
            inputs=values,
            writes=tuple(Write(CONTEXT, (k,), v) for k, v in values.items()),
        )


class Relay(Errand):
    """Something is done outside unless that is passed over; what is brought becomes part of the context."""

    type: Any = "errand"
    run_if: Callable[[Variables], bool]

    def handles(self) -> frozenset[str]:
        return frozenset({"to"})

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        return super().begin(variables, allowance) if self.run_if(variables) else Succeeded({}, handle="to")

    def conclude(self, variables: Variables, result: JsonObject) -> Concluded:
        writes = tuple(Write(CONTEXT, (name,), value) for name, value in result.items())
        return Succeeded(result, handle="to", writes=writes)


def ask(id: str, *fields: str) -> Ask:
    """A node that asks for these texts."""
    asked = human(id, actions=("to",), fields=fields)
    return Ask.model_validate(asked | {"actions": [Action(id="to", title="Send")]})


@dataclass(frozen=True)
class Drawn:
    """A node of a random token flow."""

    id: str
    kind: Literal["tally", "errand", "human"]
    turns: int = 0
    strategy: str | None = None
    retries: int = 0

    @property
    def handles(self) -> Sequence[str]:
        """By which handles it can be left."""
        if self.kind == "human":
            return "approve", "reject", "__timeout"
        if self.kind == "tally":
            return "source", "again"
        return ("source", "fail-branch") if self.strategy == "fail-branch" else ("source",)


@dataclass(frozen=True)
class Graph:
    """Nodes, and edges between them wherever they lead."""

    nodes: Sequence[Drawn]
    edges: Sequence[tuple[str, str, str]]

    @property
    def definition(self) -> WorkflowDefinition:
        """It as a workflow."""
        return token_flow(
            [start("topic"), *map(_node, self.nodes)],
            [f"{source}:{handle} > {target}" for source, handle, target in self.edges],
        )


def _node(drawn: Drawn) -> dict[str, Any] | Node:
    if drawn.kind == "human":
        return human(drawn.id)
    if drawn.kind == "tally":
        return Tally(id=drawn.id, turns=drawn.turns)
    settings: dict[str, Any] = {"error_strategy": drawn.strategy}
    if drawn.strategy == "default-value":
        settings["default_value"] = [{"key": "got", "type": "string", "value": "default"}]
    if drawn.retries:
        settings["retry_config"] = {"enabled": True, "max_retries": drawn.retries, "interval_ms": 100}
    return Errand.model_validate({"id": drawn.id, **settings})


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Draw some nodes, and edges between any of them."""
    nodes = [_drawn(draw, f"n{number}") for number in range(draw(st.integers(1, 5)))]
    ids = [node.id for node in nodes]
    edges = [
        ("start", "source", target) for target in draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2))
    ]
    ways = [(node.id, handle) for node in nodes for handle in node.handles]
    for source, handle in draw(st.lists(st.sampled_from(ways), max_size=8)):
        edges.append((source, handle, draw(st.sampled_from(ids))))
    return Graph(nodes, [*dict.fromkeys(edges)])


def _drawn(draw: st.DrawFn, id: str) -> Drawn:
    kind: Any = draw(st.sampled_from(["tally", "tally", "errand", "human"]))
    if kind == "tally":
        return Drawn(id, kind, turns=draw(st.integers(0, 4)))
    if kind == "human":
        return Drawn(id, kind)
    strategy = draw(st.sampled_from([None, "fail-branch", "default-value"]))
    return Drawn(id, kind, strategy=strategy, retries=draw(st.integers(0, 2)))


@dataclass
class Walked:
    """What comes of a token flow: how often each node ran, and how often it was left by each handle."""

    visits: Counter[str]
    exits: Counter[tuple[str, str]]
    fails: bool = False


def walk(graph: Graph, world: World, *, most: int, seed: int) -> Walked:
    """Go along the edges as its author would, in any order: what comes of it does not hang on that."""
    nodes = {node.id: node for node in graph.nodes}
    walked, chance = Walked(Counter(), Counter()), random.Random(seed)
    tokens = ["start"]
    while tokens and not walked.fails:
        node_id = tokens.pop(chance.randrange(len(tokens)))
        walked.visits[node_id] += 1
        handle = "source" if node_id == "start" else _left_by(nodes[node_id], walked.visits[node_id], world)
        walked.fails = handle is None or walked.visits.total() > most
        if handle is not None:
            walked.exits[node_id, handle] += 1
            tokens += [target for source, way, target in graph.edges if (source, way) == (node_id, handle)]
    return walked


def _left_by(node: Drawn, number: int, world: World) -> str | None:
    path = f"{node.id}#{number}"
    if node.kind == "tally":
        return "again" if number <= node.turns else "source"
    if node.kind == "human":
        return world.action(path) or "__timeout"
    if world.fails(path) <= node.retries:
        return "source"
    return {"fail-branch": "fail-branch", "default-value": "source"}.get(node.strategy or "")
