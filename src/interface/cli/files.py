"""What commands read: workflow files, inputs and values, from arguments, files or stdin."""

import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from interface.cli.refusal import USAGE, CommandError

LARGEST = 16 * 1024 * 1024
"""More than that is not read, in bytes."""


def read_bytes(name: str) -> bytes:
    """Return what the file holds, or stdin for `-`. :raises OSError: :raises CommandError: if it is too large"""
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
        raise CommandError(code="file_unusable", message=f"{name} is no JSON: {problem}.") from None
    if not isinstance(content, dict):
        raise CommandError(code="file_unusable", message=f"{name} must hold one JSON object.")
    return content


def named_values(given: list[str], *, option: str) -> dict[str, str]:
    """
    Return the values of `name=value` arguments; `name=@file` takes the file's text, `name=@-` that of stdin.

    :raises CommandError: if one has no name or comes twice
    """
    values: dict[str, str] = {}
    for argument in given:
        name, equals, value = argument.partition("=")
        if not (name and equals):
            raise CommandError(
                code="usage", message=f"{option} takes name=value, not {argument!r}.", exit=USAGE
            )
        if name in values:
            raise CommandError(code="usage", message=f"{option} gives {name!r} twice.", exit=USAGE)
        values[name] = read_text(value[1:]) if value.startswith("@") else value
    return values


def named_paths(given: list[str], *, option: str) -> dict[str, list[str]]:
    """Return the paths that `name=path` arguments give, by name. :raises CommandError: if one has no name"""
    paths: dict[str, list[str]] = {}
    for argument in given:
        name, equals, path = argument.partition("=")
        if not (name and equals and path):
            raise CommandError(
                code="usage", message=f"{option} takes name=path, not {argument!r}.", exit=USAGE
            )
        paths.setdefault(name, []).append(path)
    return paths


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not in JSON")
