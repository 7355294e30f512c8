"""`placet` with nodes that talk: each says so many tokens a second, and when it said them."""

import asyncio
import time
from datetime import timedelta
from typing import Final, Literal
from uuid import UUID

from application.ports.effects import Progress
from benchmarks.extended import extended_placet
from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.variables import Variables
from domain.workflow.nodes.effect import EffectNode
from domain.workflow.nodes.outcome import Concluded, Outcome, Succeeded, WaitsForEffect
from interface.workers.lanes import Lane

TALKER: Final = "talker"
RATE: Final = 40
"""How many tokens a second each says."""


class Talker(EffectNode):
    """Its text streams: tokens, each of them the time at which it was said."""

    type: Literal["talker"] = "talker"
    tokens: int
    after: float
    """How many seconds it waits before it begins."""

    @property
    def streams(self) -> str:
        return "text"

    def output_names(self) -> frozenset[str]:
        return frozenset({"text"})

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        return WaitsForEffect(
            kind=TALKER, request={"tokens": self.tokens}, queue="llm", after=timedelta(seconds=self.after)
        )

    def conclude(self, variables: Variables, result: JsonObject) -> Concluded:
        return Succeeded(result)


class Talking:
    """The `Performer` port."""

    async def perform(
        self, request: JsonObject, *, key: UUID, attempt: int, progress: Progress
    ) -> JsonObject:
        """Say the tokens."""
        loop, said = asyncio.get_running_loop(), list[str]()
        begun = loop.time() + (key.int % 1000) / 1000 / RATE  # not all at the same instant
        for number in range(int(str(request["tokens"]))):
            await asyncio.sleep(begun + number / RATE - loop.time())
            said.append(f"{time.perf_counter():.6f} ")
            progress(said[-1])
        return {"text": "".join(said)}


if __name__ == "__main__":
    extended_placet(TALKER, Talker, Talking(), lane=Lane(queue="llm", width=250))
