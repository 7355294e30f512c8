"""The measuring process as one more replica: the use cases on the service's own database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import SecretStr

from application.command_executor import CommandExecutor
from application.commands.start_run import StartRun
from application.ports.clock import Clock
from benchmarks.server import House
from benchmarks.workload import USER
from interface.main.build import open_placet
from interface.main.placet import Placet
from interface.main.settings import Settings
from interface.runtime.ids import new_id


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """A clock that shows the same instant for ever."""

    instant: datetime

    def now(self) -> datetime:
        """Return that instant."""
        return self.instant


@asynccontextmanager
async def replica(house: House) -> AsyncIterator[Placet]:
    """Give what a process of the service is made of, without a server and without a worker."""
    settings = Settings(data_dir=house.data_dir, database_url=SecretStr(house.database_url))
    async with open_placet(settings) as placet:
        yield placet


def executor(placet: Placet, clock: Clock) -> CommandExecutor:
    """Return the means of deciding by that clock."""
    return CommandExecutor(
        runs=placet.runs,
        conversations=placet.conversations,
        workflows=placet.workflows,
        clock=clock,
        new_id=new_id,
        token_key=placet.tokens.current,
    )


async def issue_form(placet: Placet, clock: Clock, workflow_id: UUID) -> None:
    """Start a run of the workflow, which asks at once, by that clock."""
    start_run = StartRun(executor=executor(placet, clock), files=placet.files)
    await start_run(
        workflow_id=workflow_id,
        version_id=None,
        inputs={"topic": "tea"},
        user=USER,
        channel="service-api",
    )
