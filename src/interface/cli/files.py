"""What commands read: workflow files, inputs and values, from arguments, files or stdin."""

import json
import sys
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from interface.cli import text
from interface.cli.refusal import USAGE, CommandError

Pairs: TypeAlias = list[tuple[str, str]]
"""Names and values, in the order in which they were given."""
LARGEST = 16 * 1024 * 1024
"""More than that is not read, in bytes."""


def read_bytes(name: str) -> bytes:
    """Return the content of the file, or stdin for `-`. :raises OSError: :raises CommandError: if it is too large"""
    if name == "-":
        content = sys.stdin.buffer.read(LARGEST + 1)
    else:
        with Path(name).expanduser().open("rb") as file:
            content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise CommandError(
            code="file_too_large", message=f"{name} is larger than {LARGEST // 1024 // 1024} MB."
        )
    return content


def read_text(name: str) -> str:
    """Return the file's text, in UTF-8. :raises OSError: :raises CommandError: if it is none"""
    try:
        return read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CommandError(code="file_unusable", message=f"{name} is not UTF-8 text.") from None


def read_object(name: str) -> dict[str, Any]:
    """Return the JSON object in the file. :raises OSError: :raises CommandError: if it is none"""
    from domain.fields.json_text import NotJsonError, check_json

    try:
        content = json.loads(read_text(name), parse_constant=_refuse_constant)
        check_json(content)
    except NotJsonError as problem:
        raise CommandError(code="file_unusable", message=f"{name} cannot be used: {problem}.") from None
    except (ValueError, RecursionError) as problem:
        raise CommandError(code="file_unusable", message=f"{name} is not JSON: {problem}.") from None
    if not isinstance(content, dict):
        raise CommandError(code="file_unusable", message=f"{name} must contain one JSON object.")
    return content


def pairs(given: list[str], *, option: str) -> Pairs:
    """Return name and value of each `name=value` argument. :raises CommandError: if one is written otherwise"""
    found = []
    for argument in given:
        name, equals, value = argument.partition("=")
        if not (name and equals):
            message = f'{option} is written NAME=VALUE, not "{text.one_line(argument)}".'
            raise CommandError(code="usage", message=message, exit=USAGE)
        found.append((name, value))
    return found


def texts(given: Pairs, *, option: str) -> dict[str, str]:
    """
    Return the values by name; `@file` stands for the file's text, `@-` for that of stdin.

    :raises OSError: :raises CommandError: if a name comes twice, or a file is no text
    """
    values: dict[str, str] = {}
    for name, value in given:
        if name in values:
            message = f'{option} gives "{text.one_line(name)}" twice.'
            raise CommandError(code="usage", message=message, exit=USAGE)
        values[name] = read_text(value[1:]) if value.startswith("@") else value
    return values


def paths(given: Pairs) -> dict[str, list[str]]:
    """Return the files that are named by each name: `path`, `@path` or an address."""
    found: dict[str, list[str]] = {}
    for name, value in given:
        found.setdefault(name, []).append(value.removeprefix("@"))
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not in JSON")
