"""The description of the API as people read it: what the page of it shows, from the same document."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from interface.http.openapi.document import OPERATIONS
from interface.http.openapi.errors import MEANINGS
from interface.http.openapi.operation import Operation

Line: TypeAlias = dict[str, str]
_BASE = re.compile(r"https?://[A-Za-z0-9.:\[\]_-]+(?:/[A-Za-z0-9._~/-]*)?")
_ELSEWHERE = "http://localhost:8000"


def sections(document: dict[str, Any], *, base: str) -> list[dict[str, Any]]:
    """Return the operations by their tags; the examples ask the service at `base`, if that is a plain address."""
    base = base.rstrip("/") if _BASE.fullmatch(base) else _ELSEWHERE
    by_tag: dict[str, list[dict[str, Any]]] = {tag["name"]: [] for tag in document["tags"]}
    for operation in OPERATIONS:
        described = document["paths"][operation.path][operation.method]
        by_tag[operation.tag].append(_operation(operation, described, base))
    return [
        {"name": tag, "id": f"tag-{tag.lower().replace(' ', '-')}", "operations": operations}
        for tag, operations in by_tag.items()
    ]


def schemas(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the named shapes with their members."""
    return [
        {"name": name, "description": schema.get("description", ""), "members": list(_members(schema))}
        for name, schema in document["components"]["schemas"].items()
    ]


def codes() -> list[dict[str, Any]]:
    """Return the codes of refusals, with their statuses and what they mean."""
    names = sorted({code for _, code in MEANINGS})
    return [
        {
            "name": name,
            "meanings": [(status, text) for (status, code), text in MEANINGS.items() if code == name],
        }
        for name in names
    ]


def _operation(operation: Operation, described: dict[str, Any], base: str) -> dict[str, Any]:
    body = next(iter(described.get("requestBody", {}).get("content", {}).items()), None)
    return {
        "id": operation.id,
        "method": operation.method.upper(),
        "path": operation.path,
        "summary": described["summary"],
        "description": described["description"],
        "curl": _curl(operation, base),
        "parameters": [
            {
                "name": parameter["name"],
                "kind": f"{parameter['in']}, {kind(parameter['schema'])}",
                "description": parameter.get("description", ""),
            }
            for parameter in described["parameters"]
        ],
        "body": body and {"media": body[0], "kind": kind(body[1]["schema"])},
        "answers": [
            _answer(status, answer) for status, answer in described["responses"].items() if status < "300"
        ],
        "refusals": [
            {"status": status, "text": answer["description"]}
            for status, answer in described["responses"].items()
            if status >= "300"
        ],
    }


def _answer(status: str, answer: dict[str, Any]) -> dict[str, str]:
    media, content = next(iter(answer["content"].items()))
    return {
        "status": status,
        "description": answer["description"],
        "media": media,
        "kind": kind(content["schema"]),
    }


def _curl(operation: Operation, base: str) -> str:
    address = base + re.sub(r"\{(\w+)\}", lambda match: match[1].upper(), operation.path)
    if operation.example_query:
        address += f"?{operation.example_query}"
    words = ["curl", f"'{address}'"]
    if operation.needs:
        variable = "$PLACET_KEY" if operation.needs == "key" else "$UPLOAD_TOKEN"
        words.append(f'-H "Authorization: Bearer {variable}"')
    implied = "post" if operation.example else "get"
    if operation.method != implied:
        words.append(f"-X {operation.method.upper()}")
    return " \\\n  ".join([" ".join(words[:2]), *words[2:], *filter(None, [operation.example])])


def kind(schema: dict[str, Any]) -> str:
    """Return what a value of that schema is, in a few words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(map(kind, schema["anyOf"])))
    if "enum" in schema:
        return ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"list of {kind(schema.get('items', {}))}"
    if schema.get("type") == "object" and "properties" in schema:
        return f"object with {', '.join(schema['properties'])}"
    what = str(schema.get("type", "anything"))
    return f"{what} ({schema['format']})" if "format" in schema else what


def _members(schema: dict[str, Any]) -> Iterator[Line]:
    required = schema.get("required", ())
    for name, member in schema.get("properties", {}).items():
        optional = "" if name in required else ", may be left out"
        yield {"name": name, "kind": kind(member) + optional, "description": member.get("description", "")}
