"""Workflows that an attacker could have, or has a link of; exports in Dify's format, as JSON, which is YAML."""

import json
from itertools import pairwise
from typing import Any

RECIPIENTS = 60
TEMPLATE_NODES = 60

_COLUMNS = 30
_ROW = "|" + "a|" * _COLUMNS + "\n"
TABLE = "|" + "h|" * _COLUMNS + "\n|" + "-|" * _COLUMNS + "\n" + _ROW * ((64 * 1024 - 200) // len(_ROW))
"""As large a table as is read as Markdown."""

_LINE: dict[str, Any] = {
    "type": "object",
    "required": ["text", "amount", "price"],
    "properties": {
        "text": {"type": "string", "maxLength": 80},
        "amount": {"type": "integer", "minimum": 1},
        "price": {"type": "number"},
        "date": {"type": "string", "format": "date"},
    },
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["number", "lines"],
    "properties": {
        "number": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]{4}$"},
        "total": {"type": "number", "minimum": 0},
        "lines": {"type": "array", "items": _LINE},
    },
}


def invoice(size: int) -> dict[str, Any]:
    """Return an invoice of that many bytes or a little less, in which everything is wrong."""
    line = {"text": 1, "amount": "0", "price": "q", "date": "no"}
    return {"number": "x", "lines": [line] * ((size - 100) // (len(json.dumps(line)) - 6))}


def large(size: int = 100_000) -> dict[str, Any]:
    """Return a value that is JSON of that size or so, and takes its time to be written."""
    return {"rows": [{"id": number, "text": "text " * 5} for number in range(size // 45)]}


def _start(*variables: dict[str, Any]) -> dict[str, Any]:
    return {"id": "start", "data": {"type": "start", "title": "Start", "variables": [*variables]}}


_BODY = {"variable": "body", "label": "Body", "type": "paragraph", "required": True}


def _form(*inputs: dict[str, Any], mail: dict[str, Any] | None = None) -> dict[str, Any]:
    web = {"id": "6f1c2a64-55f5-4c58-8f6e-2f3d2d0f9a11", "type": "webapp", "enabled": True}
    methods = [web]
    if mail is not None:
        methods.append(
            {"id": "6f1c2a64-55f5-4c58-8f6e-2f3d2d0f9a12", "type": "email", "enabled": True, "config": mail}
        )
    data = {
        "type": "human-input",
        "title": "Review",
        "delivery_methods": methods,
        "form_content": "{{#start.body#}}" if mail is None else "Please decide",
        "inputs": [*inputs],
        "user_actions": [{"id": "approve", "title": "Approve", "button_style": "primary"}],
        "timeout": 36,
        "timeout_unit": "hour",
    }
    return {"id": "review", "data": data}


def _end() -> dict[str, Any]:
    return {"id": "end", "data": {"type": "end", "title": "End", "outputs": []}}


def _workflow(name: str, *nodes: dict[str, Any]) -> str:
    ids = [node["id"] for node in nodes]
    edges = [
        {"source": one, "sourceHandle": "approve" if one == "review" else "source", "target": other}
        for one, other in pairwise(ids)
    ]
    graph = {"nodes": [*nodes], "edges": edges}
    app = {"name": name, "mode": "workflow", "description": ""}
    return json.dumps({"version": "0.6.0", "kind": "app", "app": app, "workflow": {"graph": graph}}, indent=1)


def _template(number: int) -> dict[str, Any]:
    data = {
        "type": "template-transform",
        "title": f"Template {number}",
        "variables": [{"variable": "value", "value_selector": ["start", "value"]}],
        "template": "{{ value | tojson }}",
    }
    return {"id": f"template{number}", "data": data}


_MAIL = {
    "recipients": {
        "items": [{"type": "external", "email": f"a{number}@example.com"} for number in range(RECIPIENTS)]
    },
    "subject": "Please decide",
    "body": "{{#start.body#}}\n\n{{#url#}}",
}
_MANY = {
    "type": "multi-select",
    "output_variable_name": "many",
    "option_source": {"type": "constant", "value": [f"option {number}" for number in range(200)]},
}
_VALUE = {"variable": "value", "label": "Value", "type": "json_object", "required": True}

WORKFLOWS = {
    "mailed": _workflow("Mailed", _start(_BODY), _form(mail=_MAIL), _end()),
    "templates": _workflow("Templates", _start(_VALUE), *map(_template, range(TEMPLATE_NODES)), _end()),
    "invoice": _workflow(
        "Invoice",
        _start(_BODY),
        _form({"type": "json", "output_variable_name": "invoice", "json_schema": SCHEMA}),
        _end(),
    ),
    "multiple": _workflow("Multiple", _start(_BODY), _form(_MANY), _end()),
    "page": _workflow("Page", _start(_BODY), _form(), _end()),
}
"""By the name of the attack that is tried with them."""
