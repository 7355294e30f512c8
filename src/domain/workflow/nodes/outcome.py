"""What comes of evaluating a node."""

from dataclasses import dataclass
from typing import TypeAlias

from domain.values.json import JsonObject


@dataclass(frozen=True)
class Succeeded:
    """The node did its work; the run goes on along `handle`."""

    outputs: JsonObject
    handle: str = "source"
    inputs: JsonObject | None = None
    """What the node worked on, for the record."""


@dataclass(frozen=True)
class Failed:
    """The node could not do its work: `code` for programs, `message` for people."""

    code: str
    message: str
    inputs: JsonObject | None = None


Outcome: TypeAlias = Succeeded | Failed
