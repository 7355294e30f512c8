"""The workflows that the contract's checklist speaks of, as files in Dify's DSL."""

from typing import Any

from dify_dsl import document, edge, node

COMMENT = {"type": "paragraph", "output_variable_name": "comment", "default": None}
BY_WEB = {"id": "6a1d1a52-7f04-4f0e-8a0d-3f6f1c2b0001", "type": "webapp", "enabled": True}


def by_email(*addresses: str) -> dict[str, Any]:
    """The delivery of a form to those addresses outside the workspace."""
    items = [{"type": "external", "email": address} for address in addresses]
    return {
        "id": "6a1d1a52-7f04-4f0e-8a0d-3f6f1c2b0002",
        "type": "email",
        "enabled": True,
        "config": {
            "recipients": {"whole_workspace": False, "items": items},
            "subject": "Your decision is wanted",
            "body": "Please decide about {{#start.topic#}}: {{#url#}}",
            "debug_mode": False,
        },
    }


def asking(id: str, *actions: str, **data: Any) -> dict[str, Any]:
    """A node that asks for a comment and one of these actions, on the web if nothing else is said."""
    return node(
        id,
        "human-input",
        **{
            "delivery_methods": [BY_WEB],
            "form_content": "About {{#start.topic#}}\n\n{{#$output.comment#}}",
            "inputs": [COMMENT],
            "user_actions": [
                {"id": action, "title": action.replace("_", " ").title(), "button_style": "default"}
                for action in actions
            ],
            "timeout": 3,
            "timeout_unit": "day",
            **data,
        },
    )


def single_action(**data: Any) -> dict[str, Any]:
    """hitl-single-action: one form with one button, and an end behind it; `data` changes the form."""
    return _file(
        "hitl-single-action",
        [asking("ask", "go", **data), _end("end", x="ask.comment")],
        [edge("start", "ask"), edge("ask", "end", "go")],
    )


def main(*, timeout_handle: str = "__timeout", **data: Any) -> dict[str, Any]:
    """hitl-main: `action_1` leads nowhere, `action_2` and the timeout to one end, which tells the action."""
    return _file(
        "hitl-main",
        [asking("ask", "action_1", "action_2", **data), _end("end", x="ask.__action_id")],
        [edge("start", "ask"), edge("ask", "end", "action_2"), edge("ask", "end", timeout_handle)],
    )


def multi_node() -> dict[str, Any]:
    """hitl-multi-node: two forms, one after the other."""
    return _file(
        "hitl-multi-node",
        [asking("first", "go"), asking("second", "go"), _end("end", x="first.comment", y="second.comment")],
        [edge("start", "first"), edge("first", "second", "go"), edge("second", "end", "go")],
    )


def external(address: str) -> dict[str, Any]:
    """hitl-external: a form that goes out by mail and nowhere else."""
    return single_action(delivery_methods=[by_email(address)])


def _file(name: str, nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> dict[str, Any]:
    topic = {"variable": "topic", "label": "Topic", "type": "paragraph", "required": False}
    whole = document([node("start", "start", variables=[topic]), *nodes], edges)
    whole["app"]["name"] = name
    return whole


def _end(id: str, **outputs: str) -> dict[str, Any]:
    chosen = [
        {"variable": name, "value_selector": path.split("."), "value_type": "string"}
        for name, path in outputs.items()
    ]
    return node(id, "end", outputs=chosen)
