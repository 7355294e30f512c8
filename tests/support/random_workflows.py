"""Workflows drawn at random, and what comes of them by a plain recursive interpreter that knows no events."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from effects import errand, with_errands
from hypothesis import strategies as st
from workflows import assign, each, human, inside, loop, start, template

from domain.workflow.definition import WorkflowDefinition

Kind = Literal["template", "errand", "human", "choice", "iteration", "loop", "count", "leave"]
Handle = str
ITEMS = ["a", "b"]
ERROR = "Nobody was there"
_NAMES = {"template": "output", "errand": "got", "human": "comment", "iteration": "output", "loop": "n"}
_OF_ROUNDS = {"iteration": "item", "loop": "n"}
_HANDLES: dict[str, Sequence[Handle]] = {
    "human": ("approve", "reject", "__timeout"),
    "choice": ("yes", "false"),
}


@dataclass(kw_only=True)
class Drawn:
    """A node, and the nodes in it."""

    id: str
    kind: Kind
    reads: list[tuple[str, str]] = field(default_factory=list)
    strategy: str | None = None
    retries: int = 0
    body: "Body | None" = None
    parallel: int = 1
    error_mode: str = "terminated"
    output: tuple[str, str] = ("", "")
    count: int = 0
    until: int = 0
    compared: tuple[str, str] = ("start", "topic")

    @property
    def handles(self) -> Sequence[Handle]:
        """By which handles it can be left."""
        plain = _HANDLES.get(self.kind, ("source",))
        return (*plain, "fail-branch") if self.strategy == "fail-branch" else plain


@dataclass
class Body:
    """Nodes in an order in which they can run, and the edges between them; those from "" come from the start."""

    nodes: list[Drawn]
    edges: list[tuple[str, Handle, str]]


@dataclass(frozen=True)
class World:
    """What everybody outside does: by the path of the execution, and whenever it is asked."""

    seed: int

    def fails(self, path: str) -> int:
        """How often an errand comes back with nothing before it succeeds."""
        return random.Random(f"{self.seed}:{path}").choice([0, 0, 0, 0, 1, 1, 2, 99])

    def action(self, path: str) -> str:
        """What somebody chooses; nothing, if they let the time pass."""
        return random.Random(f"{self.seed}:{path}").choice(["approve", "approve", "reject", ""])


@st.composite
def bodies(draw: st.DrawFn, depth: int = 2, place: tuple[str, ...] = (), kinds: tuple[str, ...] = ()) -> Body:
    """Draw the nodes of a run, or of a container."""
    numbers = st.integers(1, 3 if place else 4)
    path = place[-1] if place else "n"
    nodes: list[Drawn] = []
    edges: list[tuple[str, Handle, str]] = []
    in_loop = bool(kinds) and kinds[-1] == "loop"
    if in_loop:
        nodes.append(Drawn(id=f"{path}_count", kind="count"))
        edges.append(("", "source", nodes[0].id))
    offered = ["template", "errand", "human", "choice"]
    if depth:
        offered += ["iteration", "loop"]
    if in_loop:
        offered.append("leave")
    for number in range(draw(numbers)):
        kind: Any = draw(st.sampled_from(offered))
        node = Drawn(id=f"{path}_{number}", kind=kind)
        sources: list[tuple[str, Sequence[Handle]]] = [
            (it.id, it.handles) for it in nodes if it.kind != "leave"
        ]
        if not in_loop or not sources:
            sources.append(("", ("source",)))
        for source, handles in draw(st.lists(st.sampled_from(sources), min_size=1, max_size=2)):
            edges.append((source, draw(st.sampled_from(handles)), node.id))
        _settle(draw, node, _ancestors(node, nodes, edges), depth, place, kinds)
        nodes.append(node)
    return Body(nodes, list(dict.fromkeys(edges)))


def _ancestors(node: Drawn, before: list[Drawn], edges: list[tuple[str, Handle, str]]) -> list[Drawn]:
    """The nodes that have ended, or never run, whenever this one begins; what others give depends on who is quick."""
    found: set[str] = set()
    pending = [node.id]
    while pending:
        target = pending.pop()
        sources = {source for source, _, into in edges if into == target} - found
        found |= sources
        pending += sources
    return [it for it in before if it.id in found]


def _settle(
    draw: st.DrawFn,
    node: Drawn,
    before: list[Drawn],
    depth: int,
    place: tuple[str, ...],
    kinds: tuple[str, ...],
) -> None:
    """Draw the node's settings."""
    known = [(it.id, _NAMES[it.kind]) for it in before if it.kind in ("template", "errand", "human")]
    known += [(around, _OF_ROUNDS[kind]) for around, kind in zip(place, kinds, strict=True)]
    if node.kind == "template" and known:
        node.reads = draw(st.lists(st.sampled_from(known), max_size=2))
    iterations = [around for around, kind in zip(place, kinds, strict=True) if kind == "iteration"]
    if iterations:
        node.compared = (iterations[-1], "item")
    if node.kind in ("errand", "iteration", "loop"):
        node.strategy = draw(st.sampled_from([None, None, "fail-branch", "default-value"]))
    if node.kind == "errand":
        node.retries = draw(st.integers(0, 2))
        node.reads = [draw(st.sampled_from(known))] if known else []
    if node.kind in ("iteration", "loop"):
        node.body = draw(bodies(depth - 1, (*place, node.id), (*kinds, node.kind)))
        giving = [(it.id, _NAMES[it.kind]) for it in node.body.nodes if it.kind in _NAMES]
        node.output = draw(st.sampled_from(giving)) if giving else (node.id, "index")
        node.parallel = draw(st.integers(1, 3))
        node.error_mode = draw(st.sampled_from(["terminated", "continue-on-error", "remove-abnormal-output"]))
        node.count, node.until = draw(st.integers(1, 2)), draw(st.integers(0, 3))


def definition_of(body: Body) -> WorkflowDefinition:
    """The workflow, as its author would write it."""
    nodes: list[dict[str, Any]] = [start("items", "topic")]
    edges: list[str] = []
    _write(body, None, nodes, edges)
    return with_errands(nodes, edges)


def _write(body: Body, container: str | None, nodes: list[dict[str, Any]], edges: list[str]) -> None:
    begin = "start" if container is None else f"{container}.start"
    for node in body.nodes:
        inner: list[dict[str, Any]] = []
        if node.body is not None:
            _write(node.body, node.id, inner, edges)
        written = _written(node)
        if node.body is not None:
            direct = [one for one in inner if "container" not in one]
            deeper = [one for one in inner if "container" in one]
            nodes += [*inside(written, *direct), *deeper]
        else:
            nodes.append(written)
    edges += [f"{source or begin}:{handle} > {target}" for source, handle, target in body.edges]


def _written(node: Drawn) -> dict[str, Any]:
    """The node as an author would write it."""
    recovery: dict[str, Any] = {"error_strategy": node.strategy}
    if node.kind == "template":
        reads = {f"v{number}": ".".join(read) for number, read in enumerate(node.reads)}
        return template(node.id, "|".join([node.id, *(f"{{{{ {name} }}}}" for name in reads)]), **reads)
    if node.kind == "errand":
        what = [*node.reads[0]] if node.reads else ["start", "topic"]
        if node.strategy == "default-value":
            recovery["default_value"] = [{"key": "got", "type": "string", "value": "default"}]
        return errand(node.id, what=what, retries=(node.retries, 0), **recovery)
    if node.kind == "human":
        return human(node.id)
    if node.kind == "choice":
        condition = {"selector": [*node.compared], "operator": "is", "value": "a"}
        return {"id": node.id, "type": "if-else", "cases": [{"case_id": "yes", "conditions": [condition]}]}
    if node.kind == "count":
        return assign(node.id, f"{node.id.removesuffix('_count')}.n", "+=", 1)
    if node.kind == "leave":
        return {"id": node.id, "type": "loop-end"}
    if node.kind == "iteration":
        if node.strategy == "default-value":
            recovery["default_value"] = [{"key": "output", "type": "array[string]", "value": ["default"]}]
        output = ".".join(node.output)
        return each(node.id, output=output, parallel=node.parallel, error_mode=node.error_mode, **recovery)
    if node.strategy == "default-value":
        recovery["default_value"] = [{"key": "n", "type": "number", "value": -1}]
    written = loop(node.id, node.count, n=0) | recovery
    written["conditions"] = [{"selector": [node.id, "n"], "operator": "≥", "value": str(node.until)}]
    return written


class NodeFailedError(Exception):
    """A node has failed, and nobody goes on."""


Values = dict[str, dict[str, Any]]


@dataclass
class Interpreter:
    """Runs a workflow as its author would in his head, one node after another."""

    world: World
    items: Sequence[str]

    def run(self, body: Body) -> Values:
        """What every node of the run has given. :raises NodeFailedError: if the run fails"""
        values, _ = self._body(body, "", {"start": {"topic": "tea", "items": [*self.items]}})
        return values

    def _body(self, body: Body, path: str, around: Values) -> tuple[Values, bool]:
        """What the nodes gave, and whether a loop is left."""
        own: Values = {}
        left_by: dict[str, Handle] = {"": "source"}
        leaves = False
        for node in body.nodes:
            if not any(
                target == node.id and left_by.get(source) == handle for source, handle, target in body.edges
            ):
                continue
            seen = {**around, **own}
            try:
                outputs, handle = self._node(node, f"{path}{node.id}#1", seen)
            except NodeFailedError:
                if node.strategy is None:
                    raise
                outputs, handle = self._recovered(node)
            if node.kind == "loop" and "__inner" in outputs:
                own.update(outputs.pop("__inner"))
            own[node.id], left_by[node.id] = outputs, handle
            leaves = leaves or node.kind == "leave"
        return own, leaves

    def _recovered(self, node: Drawn) -> tuple[dict[str, Any], Handle]:
        told = {"error_message": ERROR}
        if node.strategy == "fail-branch":
            return told, "fail-branch"
        default = {"errand": ("got", "default"), "iteration": ("output", ["default"]), "loop": ("n", -1)}
        name, value = default[node.kind]
        return {name: value, **told}, "source"

    def _node(self, node: Drawn, path: str, seen: Values) -> tuple[dict[str, Any], Handle]:
        if node.kind == "template":
            texts = [_shown(seen.get(source, {}).get(name)) for source, name in node.reads]
            return {"output": "|".join([node.id, *texts])}, "source"
        if node.kind == "errand":
            if self.world.fails(path) > node.retries:
                raise NodeFailedError
            source, name = node.reads[0] if node.reads else ("start", "topic")
            return {"got": f"got {seen.get(source, {}).get(name)}"}, "source"
        if node.kind == "human":
            action = self.world.action(path)
            return ({"comment": f"says {path}"}, action) if action else ({}, "__timeout")
        if node.kind == "choice":
            source, name = node.compared
            return {}, "yes" if seen[source][name] == "a" else "false"
        if node.kind == "count":
            seen[node.id.removesuffix("_count")]["n"] += 1
            return {}, "source"
        if node.kind == "leave":
            return {}, "source"
        return self._iteration(node, path, seen) if node.kind == "iteration" else self._loop(node, path, seen)

    def _iteration(self, node: Drawn, path: str, seen: Values) -> tuple[dict[str, Any], Handle]:
        assert node.body is not None
        output: list[Any] = []
        for number, item in enumerate(self.items):
            around = {**seen, node.id: {"item": item, "index": number}}
            try:
                values, _ = self._body(node.body, f"{path}/{number}/", around)
            except NodeFailedError:
                if node.error_mode == "terminated":
                    raise
                if node.error_mode == "continue-on-error":
                    output.append(None)
                continue
            source, name = node.output
            output.append({**around, **values}.get(source, {}).get(name))
        return {"output": _flat(output)}, "source"

    def _loop(self, node: Drawn, path: str, seen: Values) -> tuple[dict[str, Any], Handle]:
        assert node.body is not None
        if node.until <= 0:
            return {}, "source"
        variables, number, last = {"n": 0}, 0, Values()
        while number < node.count:
            last, leaves = self._body(node.body, f"{path}/{number}/", {**seen, node.id: variables})
            number += 1
            if leaves or variables["n"] >= node.until:
                break
        return {"n": variables["n"], "loop_round": number, "__inner": last}, "source"


def _shown(value: Any) -> str:
    return "" if value is None else str(value)


def _flat(output: list[Any]) -> list[Any]:
    lists: Sequence[Any] = [one for one in output if one is not None]
    if not lists or not all(isinstance(one, list) for one in lists):
        return output
    return [item for one in lists for item in one]


def told(values: Mapping[str, Mapping[str, Any]], body: Body) -> dict[str, Any]:
    """What can be compared of what the nodes of the run itself have given."""
    return {
        node.id: {name: values[node.id].get(name) for name in (_NAMES[node.kind], "error_message")}
        for node in body.nodes
        if node.id in values and node.kind in _NAMES
    }
