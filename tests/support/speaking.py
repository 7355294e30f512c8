"""A program: `placet` with nodes of the tests' own, which say a text piece by piece as somebody else dictates it."""

import asyncio
import json
from collections.abc import Mapping
from typing import Literal
from uuid import UUID

from application.ports.effects import Accepted, EffectFailedError, Progress
from benchmarks.extended import extended_placet
from domain.values.allowance import Allowance
from domain.values.concealed import joined, setting
from domain.values.json import JsonObject
from domain.values.variables import Variables
from domain.workflow.nodes.effect import EffectNode
from domain.workflow.nodes.outcome import Concluded, Outcome, Succeeded, WaitsForEffect

KIND = "speaker"


class Speaker(EffectNode):
    """It asks at that port what to say; its text streams."""

    type: Literal["speaker"] = "speaker"
    port: int
    password: str = ""

    @property
    def streams(self) -> str:
        return "text"

    @property
    def secrets(self) -> Mapping[str, str] | None:
        return {"password": self.password} if self.password else None

    def output_names(self) -> frozenset[str]:
        return frozenset({"text"}) | self.error_outputs

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        by = {"by": joined([setting("password")])} if self.password else {}
        return WaitsForEffect(kind=KIND, request={"port": self.port, "node": self.id} | by, queue="http")

    def conclude(self, variables: Variables, result: JsonObject) -> Concluded:
        return Succeeded(result)


class Dictated:
    """The `Performer` port: it says what it is dictated, a line of JSON each."""

    async def perform(
        self, request: JsonObject, *, key: UUID, attempt: int, progress: Progress
    ) -> JsonObject | Accepted:
        """Say all pieces, and return the result that comes behind them."""
        reader, writer = await asyncio.open_connection("127.0.0.1", int(str(request["port"])), limit=2**24)
        try:
            asked = {"key": str(key), "attempt": attempt, "node": request["node"], "by": request.get("by")}
            writer.write(json.dumps(asked).encode() + b"\n")
            while line := await reader.readline():
                said = json.loads(line)
                if "piece" in said:
                    progress(said["piece"])
                elif "result" in said:
                    result: JsonObject = said["result"]
                    return result
                else:
                    raise EffectFailedError(said["failed"], code="failed", final=said["final"])
            raise EffectFailedError("It broke off", code="broken-off")
        finally:
            writer.close()


if __name__ == "__main__":
    extended_placet(KIND, Speaker, Dictated())
