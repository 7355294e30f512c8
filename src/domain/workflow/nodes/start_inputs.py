"""Which inputs a start node accepts; the messages are those of the Dify contract."""

from collections.abc import Callable, Mapping
from typing import Final

from domain.values import file_mapping, spelling
from domain.values.json import Json, JsonObject
from domain.values.schemas import json_schema
from domain.values.sealed import names_secret
from domain.values.spelling import MAX_NUMBER
from domain.values.text import names_file
from domain.workflow.nodes.start import Start, StartVariable


class InvalidInputError(Exception):
    """An input is missing or is not of its kind; the message says which and why."""


def accept_inputs(start: Start, inputs: Mapping[str, Json]) -> JsonObject:
    """
    Return a value for each of the start node's variables, by name; null for what was left out.

    Names that the node does not declare are dropped. A default counts only where nothing is required.

    :raises InvalidInputError: if something required is missing, or a value is not of its kind
    """
    return {declared.name: _accepted(declared, inputs.get(declared.name)) for declared in start.variables}


def _accepted(declared: StartVariable, given: Json) -> Json:
    value = _without_nul(given)
    if value is None:
        if declared.required:
            raise InvalidInputError(f"{declared.name} is required in input form")
        value = declared.default
        if value is None or (value == "" and declared.type not in ("text-input", "paragraph")):
            return None
    if isinstance(value, dict) and declared.type in ("number", "checkbox"):
        raise InvalidInputError(f"Invalid input type for ['{declared.name}']")
    return _KINDS[declared.type](declared, value)


def _text(declared: StartVariable, value: Json) -> Json:
    if not isinstance(value, str):
        raise InvalidInputError(f"(type '{declared.type}') {declared.name} in input form must be a string")
    if declared.max_length and len(value) > declared.max_length:
        raise InvalidInputError(
            f"{declared.name} in input form must be less than {declared.max_length} characters"
        )
    return value


def _option(declared: StartVariable, value: Json) -> Json:
    if not isinstance(value, str):
        raise InvalidInputError(f"(type '{declared.type}') {declared.name} in input form must be a string")
    if value not in declared.options:
        raise InvalidInputError(
            f"{declared.name} in input form must be one of the following: {list(declared.options)}"
        )
    return value


def _number(declared: StartVariable, value: Json) -> Json:
    if isinstance(value, str):
        if not value.strip():
            return None
        value = spelling.number(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= MAX_NUMBER:
        raise InvalidInputError(f"{declared.name} in input form must be a valid number")
    return value


def _truth(declared: StartVariable, value: Json) -> Json:
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float) and value in (0, 1):
        return bool(value)
    if isinstance(value, str) and (spelled := spelling.truth(value)) is not None:
        return spelled
    raise InvalidInputError(f"{declared.name} in input form must be true or false")


def _object(declared: StartVariable, value: Json) -> Json:
    if value == "" and not declared.required:
        return None
    if not isinstance(value, dict):
        raise InvalidInputError(f"{declared.name} in input form must be a dict")
    if names_secret(value):
        raise InvalidInputError(f"{declared.name} in input form must not hold a sealed secret")
    if names_file(value):
        raise InvalidInputError(f"{declared.name} in input form must not hold a file")
    mismatch = json_schema.mismatch(declared.json_schema, value)
    if mismatch is not None:
        raise InvalidInputError(f"JSON object for '{declared.name}' does not match schema: {mismatch.reason}")
    return value


def _file(declared: StartVariable, value: Json) -> Json:
    if value == "" and not declared.required:
        return None
    if not isinstance(value, dict):
        raise InvalidInputError(f"{declared.name} in input form must be a file")
    _check_file(value)
    return value


def _files(declared: StartVariable, value: Json) -> Json:
    if value == "" and not declared.required:
        return None
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise InvalidInputError(f"{declared.name} in input form must be a list of files")
    if declared.max_length and len(value) > declared.max_length:
        raise InvalidInputError(
            f"{declared.name} in input form must be less than {declared.max_length} files"
        )
    for item in value:
        _check_file(item)
    return value


def _check_file(mapping: Json) -> None:
    reason = file_mapping.fault(mapping)
    if reason is not None:
        raise InvalidInputError(reason)


_KINDS: Final[dict[str, Callable[[StartVariable, Json], Json]]] = {
    "text-input": _text,
    "paragraph": _text,
    "external_data_tool": _text,
    "select": _option,
    "number": _number,
    "checkbox": _truth,
    "json_object": _object,
    "file": _file,
    "file-list": _files,
}


def _without_nul(value: Json) -> Json:
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, list):
        return [_without_nul(item) for item in value]
    if isinstance(value, dict):
        return {key.replace("\0", ""): _without_nul(item) for key, item in value.items()}
    return value
