"""Workflow definitions for tests, written as an author would draw them."""

from itertools import pairwise
from typing import Any

from domain.workflow.definition import WorkflowDefinition


def human(
    id: str,
    *,
    actions: tuple[str, ...] = ("approve", "reject"),
    fields: tuple[str, ...] = ("comment",),
    content: str = "Please decide.\n\n{{#$output.comment#}}",
    timeout: int = 3,
    timeout_unit: str = "day",
    **more: Any,
) -> dict[str, Any]:
    """A Human Input node with paragraph fields."""
    return {
        "id": id,
        "type": "human-input",
        "title": id.replace("_", " ").title(),
        "form_content": content,
        "fields": [{"type": "paragraph", "name": name} for name in fields],
        "actions": [{"id": action, "title": action.replace("_", " ").title()} for action in actions],
        "timeout": timeout,
        "timeout_unit": timeout_unit,
        **more,
    }


def mail(*addresses: str, **more: Any) -> dict[str, Any]:
    """How a Human Input node is sent by e-mail, to these addresses; `email=mail(…)`."""
    items = [{"type": "external", "email": address} for address in addresses]
    return {
        "recipients": {"items": items},
        "subject": "Please decide",
        "body": "About {{#start.topic#}}: {{#url#}}",
        **more,
    }


def template(id: str, text: str, **variables: str) -> dict[str, Any]:
    """A template node; variables are given as `name="node.output"`."""
    return {
        "id": id,
        "type": "template-transform",
        "title": id.title(),
        "template": text,
        "variables": [{"name": name, "selector": path.split(".")} for name, path in variables.items()],
    }


def http(id: str, url: str, *, retries: tuple[int, int] | None = None, **more: Any) -> dict[str, Any]:
    """An http-request node; `retries=(2, 100)` says how often it is tried again and how many milliseconds apart."""
    if retries is not None:
        more["retry_config"] = {"enabled": True, "max_retries": retries[0], "interval_ms": retries[1]}
    return {"id": id, "type": "http-request", "title": id.title(), "url": url, **more}


def each(id: str, *, output: str, items: str = "start.items", **settings: Any) -> dict[str, Any]:
    """An iteration over a list; put nodes into it by `inside`."""
    iterator, gives = items.split("."), output.split(".")
    return {
        "id": id, "type": "iteration", "title": id.title(), "iterator": iterator, "output": gives, **settings
    }  # fmt: skip


def loop(id: str, count: int, *, until: str = "", **variables: Any) -> dict[str, Any]:
    """A loop with its variables; `until="loop.n ≥ 3"`. Put nodes into it by `inside`."""
    kinds = {str: "string", int: "number", float: "number", list: "array[string]", dict: "object"}
    declared = [
        {"name": name, "type": kinds[type(value)], "value": value} for name, value in variables.items()
    ]
    conditions = []
    if until:
        path, operator, value = until.split(" ")
        conditions.append({"selector": path.split("."), "operator": operator, "value": value})
    return {
        "id": id, "type": "loop", "title": id.title(), "loop_count": count,
        "variables": declared, "conditions": conditions,
    }  # fmt: skip


def assign(id: str, target: str, operation: str, value: Any = None) -> dict[str, Any]:
    """A node that gives a loop variable another value: a constant, or that of a variable, named with an @ before it."""
    by_variable = isinstance(value, str) and value.startswith("@")
    item = {
        "target": target.split("."), "operation": operation,
        "input_type": "variable" if by_variable else "constant",
        "value": str(value)[1:].split(".") if by_variable else value,
    }  # fmt: skip
    return {"id": id, "type": "assigner", "title": id.title(), "items": [item]}


def inside(container: dict[str, Any], *nodes: dict[str, Any]) -> list[dict[str, Any]]:
    """The container with these nodes in it, and where its rounds begin: `<id>.start`."""
    place = {"container": container["id"]}
    begin = {"id": f"{container['id']}.start", "type": f"{container['type']}-start", **place}
    return [container, begin, *(place | node for node in nodes)]


def end(id: str = "end", **outputs: str) -> dict[str, Any]:
    """An end node; outputs are given as `name="node.output"`."""
    return {
        "id": id,
        "type": "end",
        "title": id.title(),
        "outputs": [{"name": name, "selector": path.split(".")} for name, path in outputs.items()],
    }


def start(*names: str) -> dict[str, Any]:
    """A start node with optional text variables."""
    variables = [{"name": name, "label": name.title(), "type": "paragraph"} for name in names]
    return {"id": "start", "type": "start", "title": "Start", "variables": variables}


def workflow(nodes: list[dict[str, Any]], edges: list[str], name: str = "Test") -> WorkflowDefinition:
    """A definition; edges are written `a > b`, or `a:handle > b`."""
    return WorkflowDefinition.model_validate(
        {"name": name, "nodes": nodes, "edges": [_edge(edge) for edge in edges]}
    )


def _edge(text: str) -> dict[str, str]:
    source, _, target = text.partition(" > ")
    node, _, handle = source.partition(":")
    return {"source": node, "handle": handle or "source", "target": target}


def review() -> WorkflowDefinition:
    """Start, a template, a form with a timeout branch, and an end on each branch."""
    return workflow(
        [
            start("topic"),
            template("draft", "Draft about {{ topic }}", topic="start.topic"),
            human("review", content="{{#draft.output#}}\n\n{{#$output.comment#}}"),
            end("approved", result="review.comment", text="draft.output"),
            end("rejected", why="review.comment"),
            end("late", text="review.__rendered_content"),
        ],
        [
            "start > draft",
            "draft > review",
            "review:approve > approved",
            "review:reject > rejected",
            "review:__timeout > late",
        ],
        name="Review",
    )


def parallel_reviews() -> WorkflowDefinition:
    """Two forms that wait side by side and join in one end."""
    return workflow(
        [
            start("topic"),
            human("legal"),
            human("finance"),
            end("end", legal="legal.comment", finance="finance.comment"),
        ],
        ["start > legal", "start > finance", "legal:approve > end", "finance:approve > end"],
        name="Parallel reviews",
    )


def two_steps() -> WorkflowDefinition:
    """A form, and after it another one."""
    return workflow(
        [
            start("topic"),
            human("first"),
            human("second"),
            end("end", one="first.comment", two="second.comment"),
        ],
        ["start > first", "first:approve > second", "second:approve > end"],
        name="Two steps",
    )


def rounds(count: int) -> WorkflowDefinition:
    """A loop of so many rounds with five nodes each, then a form."""
    inner = inside(
        loop("again", count, n=0),
        assign("count", "again.n", "+=", 1),
        template("one", "{{ x }}", x="again.n"),
        template("two", "{{ x }}", x="one.output"),
        template("three", "{{ x }}", x="two.output"),
        template("four", "{{ x }}", x="three.output"),
    )
    order = ["again.start", "count", "one", "two", "three", "four"]
    edges = ["start > again", "again > ask", "ask:approve > end", *map(" > ".join, pairwise(order))]
    return workflow([start(), *inner, human("ask"), end(n="again.n", said="ask.comment")], edges)
