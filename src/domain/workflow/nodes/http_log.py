"""What is told of a request that was sent: all of it but its secrets."""

from typing import Any, Final
from urllib.parse import urlsplit

from domain.values.concealed import shown
from domain.values.json import JsonObject

MAX_BODY: Final = 10_000
"""How much of the body is told."""


def request_log(request: JsonObject) -> str:
    """Return the request as it goes over the wire, more or less; keys and secrets are covered."""
    made: dict[str, Any] = dict(request)
    address = shown(made["url"])
    parts = urlsplit(address if "//" in address else f"//{address}")
    query = "&".join(f"{shown(name)}={shown(value)}" for name, value in made["params"]) or parts.query
    target = (parts.path or "/") + (f"?{query}" if query else "")
    lines = [f"{made['method']} {target} HTTP/1.1", f"Host: {parts.netloc}"]
    lines += [f"{name}: {shown(value)}" for name, value in made["headers"]]
    if made["authorization"] is not None:
        lines.append(f"{made['authorization']['header']}: ********")
    return "\r\n".join([*lines, "", _body(made["body"])])


def _body(body: Any) -> str:
    if body is None:
        return ""
    if "text" in body:
        told = shown(body["text"])
    elif "fields" in body:
        told = "&".join(f"{shown(name)}={shown(value)}" for name, value in body["fields"])
    elif "parts" in body:
        told = "\n".join(
            f"{shown(part['name'])}: {shown(part['text']) if 'text' in part else '[file]'}"
            for part in body["parts"]
        )
    else:
        told = "[file]"
    return told if len(told) <= MAX_BODY else f"{told[:MAX_BODY]}…"
