"""Files on the wire, collected from what nodes and runs have given."""

from collections.abc import Iterator

from domain.values.json import Json, JsonObject
from domain.values.text import is_file


def collected(outputs: JsonObject | None) -> list[Json]:
    """Return every file that is an output, or an item of one, in order."""
    return [file for value in (outputs or {}).values() for file in _files(value)]


def _files(value: Json) -> Iterator[Json]:
    for item in value if isinstance(value, list) else [value]:
        if is_file(item):
            yield item
