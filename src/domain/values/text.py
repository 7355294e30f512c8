"""How values read when they are put into a text."""

import json
import re
from typing import Final
from urllib.parse import quote

from domain.values.json import Json
from domain.values.nested import nested
from domain.values.sealed import redacted

FILE_IDENTITY: Final = "__dify__file__"
FILE_ATTRIBUTES: Final = frozenset(
    {"name", "size", "type", "extension", "mime_type", "transfer_method", "url", "related_id"}
)

_BREAKS_A_LINK: Final = re.compile(r"([\\\[\]])")


def is_file(value: Json) -> bool:
    """Return whether the value is an object that stands for a file."""
    return isinstance(value, dict) and value.get("dify_model_identity") == FILE_IDENTITY


def names_file(value: Json) -> bool:
    """Return whether anything in the value is, or claims to be, a file."""
    return any(map(is_file, nested(value)))


def file_attribute(file: Json, name: str) -> Json:
    """Return an attribute of a file by the name that workflows use for it; null if it has none such."""
    if not isinstance(file, dict):
        return None
    if name == "name":
        return file.get("filename", file.get("name"))
    if name == "url":
        return file.get("url") or file.get("remote_url")
    return file.get(name)


def markdown(value: Json) -> str:
    """
    Return the value as Markdown, for forms and answers.

    Texts and numbers stand as they are, null is empty, an object is indented JSON, an array a list with a
    bullet for each item, a file a link or an image. A secret is not shown.
    """
    value = redacted(value)
    if isinstance(value, list):
        if value and all(is_file(item) for item in value):
            return "\n".join(_link(item) for item in value)
        return "\n".join(f"- {item}" for item in value)
    if is_file(value):
        return _link(value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, indent=2)
    return "" if value is None else str(value)


def text(value: Json) -> str:
    """
    Return the value as plain text, for conditions.

    Texts and numbers stand as they are; null, an empty array and a file are empty; an object and an array of
    texts are JSON on one line, other arrays are spelled as Python does. A secret is not shown.
    """
    value = redacted(value)
    if isinstance(value, list):
        if not value or all(is_file(item) for item in value):
            return ""
        if all(isinstance(item, str) for item in value):
            return json.dumps(value, ensure_ascii=False)
        return str(value)
    if is_file(value) or value is None:
        return ""
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _link(file: Json) -> str:
    url = quote(str(file_attribute(file, "url") or ""), safe="!#$%&'*+,/:;=?@~-._")
    name = file_attribute(file, "name") or ""
    image = file_attribute(file, "type") == "image"
    label = _BREAKS_A_LINK.sub(r"\\\1", " ".join(str(name if image else name or url).split()))
    return f"{'!' if image else ''}[{label}]({url})"
