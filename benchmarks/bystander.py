"""
A process of its own that appends now and then, and says how long each append took, in milliseconds.

It starts a run for each line that it reads, which says for how many seconds, and prints a line of JSON for each.
"""

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Final
from uuid import UUID

import uvloop

from benchmarks.replica import issue_form, replica
from benchmarks.server import House

EVERY: Final = 0.02


async def _append(directory: str, url: str, workflow_id: UUID) -> None:
    house = House(data_dir=Path(directory), database_url=url)
    async with replica(house) as placet:
        for line in sys.stdin:
            took, until = list[float](), time.perf_counter() + float(line)
            while (begun := time.perf_counter()) < until:
                await issue_form(placet, placet.clock, workflow_id)
                took.append(1e3 * (time.perf_counter() - begun))
                await asyncio.sleep(EVERY)
            print(json.dumps(took), flush=True)


if __name__ == "__main__":
    uvloop.run(_append(sys.argv[1], sys.argv[2], UUID(sys.argv[3])))
