"""What is put on the service: one workflow, and the cycles of its runs."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from benchmarks.client import Connection, Response, UnexpectedAnswerError, compact

WORKFLOW = (Path(__file__).parent / "cycle.yml").read_text()
"""Start, two templates, a form with a field and a button, a template, and the end; an export in Dify's format."""

_AGAIN = """\
      - id: again{number}
        data:
          type: human-input
          title: Again
          delivery_methods:
            - {{id: 6f1c2a64-55f5-4c58-8f6e-2f3d2d0f9a12, type: webapp, enabled: true}}
          form_content: "{{{{#draft.output#}}}}"
          inputs:
            - {{type: paragraph, output_variable_name: comment, default: null}}
          user_actions:
            - {{id: approve, title: Approve, button_style: primary}}
          timeout: 36
          timeout_unit: hour
"""
_EDGE = "      - {{source: {source}, sourceHandle: {handle}, target: {target}}}\n"

USER = "bench"
ANSWER = compact({"inputs": {"comment": "Good to go"}, "action": "approve", "user": USER})

Mode = Literal["blocking", "streaming"]
T = TypeVar("T")


class Paused(NamedTuple):
    """A run that waits for its form."""

    run_id: str
    token: str


class Timing(NamedTuple):
    """How long the parts of one cycle took, in milliseconds."""

    paused: float
    """From the start of a run until it is known to be paused."""
    finished: float
    """From the answer to its form until the run is known to have succeeded."""
    cycle: float


def lasting(forms: int) -> str:
    """Return the workflow with so many forms, one after the other; who follows its run sees the answer to each."""
    names = [f"again{number}" for number in range(1, forms)]
    last_edge = _EDGE.format(source="final", handle="source", target="end")
    edges = [_EDGE.format(source="final", handle="source", target=names[0])]
    for name, target in zip(names, [*names[1:], "end"], strict=True):
        edges.append(_EDGE.format(source=name, handle="approve", target=target))
    nodes = "".join(_AGAIN.format(number=number) for number in range(1, forms))
    return WORKFLOW.replace("    edges:\n", f"{nodes}    edges:\n").replace(last_edge, "".join(edges))


def beginning(mode: Mode) -> bytes:
    """Return the body of a request that starts a run."""
    return compact({"inputs": {"topic": "tea"}, "response_mode": mode, "user": USER})


_BEGINNINGS: dict[Mode, bytes] = {"blocking": beginning("blocking"), "streaming": beginning("streaming")}


async def start(connection: Connection, mode: Mode = "blocking") -> Paused:
    """Start a run; it is paused then."""
    response = await connection.post("/v1/workflows/run", _BEGINNINGS[mode])
    return Paused(response.text(b"workflow_run_id"), response.text(b"form_token"))


async def answer(connection: Connection, token: str) -> None:
    """Answer the form."""
    await connection.post(f"/v1/form/human_input/{token}", ANSWER)


async def check(connection: Connection, run_id: str) -> Response:
    """Read the run. :raises UnexpectedAnswerError: unless it has succeeded"""
    response = await connection.get(f"/v1/workflows/run/{run_id}")
    if response.text(b"status") != "succeeded":
        raise UnexpectedAnswerError(f"the run has not succeeded: {response.body!r}")
    return response


async def cycle(connection: Connection, mode: Mode = "blocking") -> Timing:
    """Take one run through its life: start it, read its form, answer it, see that it has succeeded."""
    began = time.perf_counter()
    run = await start(connection, mode)
    paused = time.perf_counter()
    await connection.get(f"/v1/form/human_input/{run.token}")
    answering = time.perf_counter()
    await answer(connection, run.token)
    await check(connection, run.run_id)
    ended = time.perf_counter()
    return Timing((paused - began) * 1e3, (ended - answering) * 1e3, (ended - began) * 1e3)


@dataclass(frozen=True, slots=True)
class Load:
    """What came of a load."""

    timings: list[Timing]
    seconds: float

    @property
    def rate(self) -> float:
        """Cycles per second."""
        return len(self.timings) / self.seconds


async def cycles(connections: Sequence[Connection], *, seconds: float, mode: Mode = "blocking") -> Load:
    """Run cycles on all the connections at once, one after another on each, for so long."""
    timings: list[Timing] = []
    began = time.perf_counter()

    async def one_after_another(connection: Connection) -> None:
        while time.perf_counter() < began + seconds:
            timings.append(await cycle(connection, mode))

    await asyncio.gather(*map(one_after_another, connections))
    return Load(timings, time.perf_counter() - began)


async def times(
    connections: Sequence[Connection], count: int, step: Callable[[Connection], Awaitable[T]]
) -> list[T]:
    """Do the step so many times, spread over the connections; return what came of each."""
    results: list[T] = []
    left = count

    async def one_after_another(connection: Connection) -> None:
        nonlocal left
        while left > 0:
            left -= 1
            results.append(await step(connection))

    await asyncio.gather(*map(one_after_another, connections))
    return results
