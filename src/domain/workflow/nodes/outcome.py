"""What comes of a node: a union, so that whoever handles it handles every case."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal, NamedTuple, TypeAlias

from domain.values.json import Json, JsonObject
from domain.workflow.nodes.question import Question


class Write(NamedTuple):
    """The new value of a variable that nodes can change."""

    namespace: str
    path: tuple[str, ...]
    value: Json = None
    deletes: bool = False
    """Whether there is to be no such variable any more."""


@dataclass(frozen=True)
class Succeeded:
    """The node did its work; the run goes on along `handle`."""

    outputs: JsonObject
    handle: str = "source"
    inputs: JsonObject | None = None
    """What the node worked on, for the record."""
    process_data: JsonObject | None = None
    """What it did on the way, for the record."""
    writes: tuple[Write, ...] = ()
    breaks: bool = False
    """Whether the loop around it ends with this round."""


@dataclass(frozen=True)
class Failed:
    """The node could not do its work: `code` for programs, `message` for people."""

    code: str
    message: str
    inputs: JsonObject | None = None
    error_type: str = ""
    """What the Dify contract calls this kind of error."""
    final: bool = False
    """Whether another try would be of no use."""
    retry_after: timedelta | None = None
    """How long whoever was asked wants to be left alone."""
    process_data: JsonObject | None = None


@dataclass(frozen=True)
class WaitsForForm:
    """A person is asked."""

    question: Question


@dataclass(frozen=True)
class WaitsForEffect:
    """Something is done outside, by a worker of that queue: the request is frozen when it is made."""

    kind: str
    request: JsonObject
    queue: str
    after: timedelta = timedelta()
    """How long from now it is due."""
    patience: timedelta | None = None
    """For how long a result is waited for, all attempts together, or None if for ever."""


@dataclass(frozen=True)
class EntersScope:
    """The nodes in it run, round after round or side by side."""

    kind: Literal["iteration", "loop"]
    total: int
    """How many rounds there are at the most."""
    items: list[Json] | None = None
    """What each round is about, or None where they are about nothing of their own."""
    parallel: int = 1
    """How many run side by side."""
    variables: JsonObject = field(default_factory=dict)
    """What the nodes in it can change."""
    leaves: bool = False
    """Whether it is over before its first round, as its conditions have it."""


Concluded: TypeAlias = Succeeded | Failed
Outcome: TypeAlias = Concluded | WaitsForForm | WaitsForEffect | EntersScope
