"""A strict reader of event streams."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson


@dataclass(frozen=True)
class Received:
    """One data frame."""

    id: str | None
    content: dict[str, Any]

    @property
    def event(self) -> str:
        name: str = self.content["event"]
        return name

    @property
    def data(self) -> dict[str, Any]:
        data: dict[str, Any] = self.content["data"]
        return data


def frames(text: str) -> list[Received]:
    """The data frames of a whole stream; pings are left out, and anything else is an error."""
    assert text == "" or text.endswith("\n\n")
    return list(read(text.split("\n")[:-1] if text else ()))


def read(lines: Iterable[str]) -> Iterator[Received]:
    """Yield the data frames as their lines come."""
    fields: dict[str, str] = {}
    for line in lines:
        if line:
            name, colon, value = line.partition(": ")
            assert colon and name in ("id", "event", "data"), line
            assert name not in fields, f"a second {name}"
            fields[name] = value
        elif fields.pop("event", None) == "ping":
            assert not fields
        elif fields:
            yield Received(fields.get("id"), orjson.loads(fields["data"]))
            fields = {}


def names(received: Iterable[Received]) -> list[str]:
    """What the frames are called, and the node they are about."""
    return [f"{frame.event} {frame.data.get('node_id', '')}".strip() for frame in received]
