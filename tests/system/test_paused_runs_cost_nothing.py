"""A run that waits for a person is some rows, and nothing in the process."""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from contract_client import DifyClient, paused
from eventually import eventually
from installation import Installation
from service import Service
from workflows import review

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc"),
]

RUNS = 300
WARM = 60
"""Runs started before the first look, so that pools and caches have their size."""


@dataclass(frozen=True)
class Holdings:
    """What a process holds while it does nothing."""

    threads: int
    descriptors: int
    """Files and sockets; every session of the database is one."""

    @classmethod
    def of(cls, service: Service) -> "Holdings":
        process = Path("/proc") / str(service.pid)
        status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
        return cls(
            threads=int(status["Threads"]),
            descriptors=len(list((process / "fd").iterdir())),
        )


class TestPausedRuns:
    async def test_hold_no_thread_no_file_and_no_session_of_the_database(self, house: Installation) -> None:
        key = house.key(review())
        with house.service(pool_size="2") as service:  # so few that the warming up opens all of them
            await start_runs(service, key, WARM)
            before = Holdings.of(service)
            tokens = await start_runs(service, key, RUNS)

            async def holds_no_more() -> bool:
                now = Holdings.of(service)
                return now.threads <= before.threads and now.descriptors <= before.descriptors

            await eventually(holds_no_more, what=f"holding no more than {before}")
            async with DifyClient(service.url, key) as client:
                answers = [await client.submit(token, comment="fine") for token in tokens[:: RUNS // 10]]
        assert {answer.status_code for answer in answers} == {200}


async def start_runs(service: Service, key: str, number: int) -> list[str]:
    """Start so many runs and leave; return the tokens of their forms."""
    async with DifyClient(service.url, key, connections=20) as client:
        started = await asyncio.gather(*(client.run(topic="tea") for _ in range(number)))
    return [paused(response)[1]["review"] for response in started]
