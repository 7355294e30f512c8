"""A worker process that dies takes nothing along but its work, and whoever asked for that is told the truth."""

import os
import signal
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx2
import pytest
from installation import Installation
from service import Service
from workflows import end, start, template, workflow

from domain.workflow.definition import WorkflowDefinition


@pytest.fixture(scope="module")
def own(house: Installation) -> Iterator[Service]:
    """A service whose workers nobody else uses."""
    with house.service() as running:
        yield running


def heavy() -> WorkflowDefinition:
    """A workflow that writes much."""
    names = [f"t{number}" for number in range(12)]
    nodes = [
        start("value"),
        *(template(n, "{{ value * 4 }}", value="start.value") for n in names),
        end("end"),
    ]
    edges = [f"{one} > {other}" for one, other in pairwise(["start", *names, "end"])]
    return workflow(nodes, edges)


def run(service: Service, key: str) -> httpx2.Response:
    with httpx2.Client(base_url=service.url, timeout=120, trust_env=False) as client:
        body: dict[str, Any] = {
            "inputs": {"value": "x" * 90_000},
            "response_mode": "blocking",
            "user": "u",
        }
        headers = {"Authorization": f"Bearer {key}"}
        return client.post("/v1/workflows/run", json=body, headers=headers)


@pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="the system does not tell what a process started"
)
def test_a_killed_worker_is_told_as_such_and_nothing_is_half_recorded(
    house: Installation, own: Service
) -> None:
    key = house.key(heavy())
    assert run(own, key).json()["data"]["status"] == "succeeded"  # now there are workers
    before = house.head()
    answers = [run_while_a_worker_is_killed(own, key)]
    while answers[-1].status_code == 200:  # it was at what comes later, and was put off
        answers.append(run_while_a_worker_is_killed(own, key))
    refused = answers[-1]
    assert (refused.status_code, refused.json()["code"]) == (503, "service_unavailable")
    assert "nothing was recorded" in refused.json()["message"]
    assert refused.headers["retry-after"] == "1"
    recorded = house.rows("SELECT count(*) FROM event WHERE pos > %s AND topic = 'run.started@2'", before)
    assert recorded == [(len(answers) - 1,)]
    assert run(own, key).json()["data"]["status"] == "succeeded"


def run_while_a_worker_is_killed(service: Service, key: str) -> httpx2.Response:
    answered = threading.Event()
    killer = threading.Thread(target=kill_what_works, args=(service, answered))
    killer.start()
    try:
        return run(service, key)
    finally:
        answered.set()
        killer.join()


def kill_what_works(service: Service, answered: threading.Event) -> None:
    """Kill the first worker that takes processor time."""
    known = {worker: taken(worker) for worker in workers(service)}
    while not answered.wait(0.001):
        for worker in workers(service):
            if taken(worker) > known.get(worker, taken(worker)):
                os.kill(worker, signal.SIGKILL)
                return


def workers(service: Service) -> list[int]:
    """The processes in which the service has work done."""
    children = Path(f"/proc/{service.pid}/task/{service.pid}/children").read_text().split()
    return [int(child) for child in children if b"anyio" in told(child, "cmdline")]


def taken(process: int) -> float:
    """How many seconds of a processor it has taken."""
    fields = told(process, "stat").rpartition(b")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") if fields else 0.0


def told(process: int | str, what: str) -> bytes:
    try:
        return Path(f"/proc/{process}/{what}").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""
