"""Which version of its type a node of Dify's DSL is; for the version of the file see `interface.formats.dify`."""

from typing import Final

import orjson

from domain.values.json import Json
from interface.formats.part import Part
from interface.formats.refused import quoted

_FIRST: Final = "1"
_SECOND: Final = "2"
_KEYS_OF_VERSION_2: Final = ("recipients_spec", "recpients_spec", "message_template", "debug_mode")
"""What says in version 2 who is asked and how; `recpients_spec` is how early files spell it."""


def version_beyond_first(data: Part) -> str | None:
    """
    Return None if a Human Input node is of version 1, else its version as messages name it.

    Nothing is converted: a number is no version, nor is null. Where the version is none that Dify has, and where a
    node of version 1 has keys that only version 2 reads, there is a warning.
    """
    version = data.values.get("version", _FIRST)
    if version == _FIRST:
        _warn_of_later_keys(data)
        return None
    if version == _SECOND:
        return _SECOND
    data.warn(
        f"its version must be the text '1' or '2', not {_shown(version)} (invalid_human_input_node_version)",
        key="version",
    )
    return _shown(version)


def warn_of_version(data: Part) -> None:
    """Warn where a node of another type is of a version that nobody knows: like Dify, we read the newest we know."""
    version = data.values.get("version")
    if version is not None and str(version) != _FIRST:
        data.warn(
            f"version {_shown(version)} of nodes of this type is not known; it is read as version 1",
            key="version",
        )


def _warn_of_later_keys(data: Part) -> None:
    for key in _KEYS_OF_VERSION_2:
        if key in data.values:
            data.warn(
                f"{quoted(key)} belongs to version '2' of the node and is ignored: this is version '1'",
                key=key,
            )


def _shown(version: Json) -> str:
    return quoted(version) if isinstance(version, str) else quoted(orjson.dumps(version).decode())[1:-1]
