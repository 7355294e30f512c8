"""What is in a JSON value, however deep."""

from collections.abc import Iterator

from domain.values.json import Json


def nested(value: Json) -> Iterator[Json]:
    """Yield the value and everything in it; a value may be nested deeper than functions can call themselves."""
    pending = [value]
    while pending:
        part = pending.pop()
        yield part
        if isinstance(part, list):
            pending += part
        elif isinstance(part, dict):
            pending += part.values()
