"""A disk that is really full: what cannot be kept is refused, nothing is lost, and all goes on when there is room."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx2
import pytest
from command_line import CommandLine
from contract_client import DifyClient, paused
from eventually import eventually
from installation import Installation, installation
from service import Service
from small_disk import SmallDisk, small_disk
from soundness import sound_log
from workflows import end, human, start, workflow

from domain.run.events import RunStarted
from interface.cli.checks.finding import EXITS

pytestmark = pytest.mark.anyio

MEBIBYTES = 512
"""More than what is told to be too little, together with what a new database takes."""
LARGE = "x" * 50_000
MOST = 5_000
"""Requests until one is refused: the database has some room that it took before."""


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    with (
        tempfile.TemporaryDirectory(prefix="placet-") as near,  # the path of a socket may not be long
        small_disk(Path(near) / "disk", mebibytes=MEBIBYTES) as mounted,
    ):
        Path(near).chmod(0o755)
        yield mounted


@pytest.fixture
def house(disk: SmallDisk) -> Iterator[Installation]:
    with installation(disk.root / "data") as opened:
        yield opened
        disk.free()


@pytest.fixture
def service(house: Installation, disk: SmallDisk) -> Iterator[Service]:
    with house.service() as running:
        yield running
        disk.free()


class Runs:
    """Starts runs and remembers what was told of them."""

    def __init__(self, client: DifyClient) -> None:
        self._client = client
        self.recorded: set[str] = set()
        self.refused: set[str] = set()

    async def start(self) -> httpx2.Response:
        topic = f"{uuid4()} {LARGE}"
        answer = await self._client.run(topic=topic)
        if answer.status_code == 200:
            self.recorded.add(topic)
        elif "Nothing can be recorded" in answer.text:
            self.refused.add(topic)
        return answer

    async def until_refused(self) -> httpx2.Response:
        for _ in range(MOST):
            answer = await self.start()
            if answer.status_code != 200:
                return answer
        raise AssertionError("there is room without end")


def upload(service: Service, key: str, size: int = 1 << 20) -> httpx2.Response:
    return httpx2.post(
        f"{service.url}/v1/files/upload",
        files={"file": ("note.txt", b"x" * size, "text/plain")},
        data={"user": "u-1"},
        headers={"Authorization": f"Bearer {key}"},
        timeout=60,
        trust_env=False,
    )


@pytest.mark.parametrize(
    "crashes", [False, True], ids=["no room for data", "no room for the server's own log"]
)
async def test_refuses_what_cannot_be_kept_loses_nothing_and_goes_on_when_there_is_room(
    disk: SmallDisk, house: Installation, service: Service, crashes: bool
) -> None:
    """Without room for its own log, the database's server ends, and cannot start again before there is room."""
    asked = workflow(
        [start("topic"), human("ask"), end(comment="ask.comment")], ["start > ask", "ask:approve > end"]
    )
    key = house.key(asked)
    async with DifyClient(service.url, key) as client:
        runs = Runs(client)
        run_id, tokens = paused(await client.run(topic="tea"))
        assert upload(service, key).status_code == 201
        assert CommandLine(environment=house.environment())("check", "--json").json["classes"] == []
        disk.fill()
        if crashes:
            house.rows("SELECT pg_switch_wal()")

        file = upload(service, key)
        assert (file.status_code, file.json()["code"]) == (503, "service_unavailable")
        refused = await runs.until_refused()
        assert (refused.status_code, refused.json()["code"]) == (503, "service_unavailable")
        assert "recorded" in refused.json()["message"] and refused.headers["retry-after"]
        assert (await client.http.get(f"{service.url}/healthz")).status_code == 200

        async def is_not_ready() -> bool:
            ready = await client.http.get(f"{service.url}/readyz")
            return ready.status_code == 503 and ready.json()["checks"]["log"] != "ok"

        await eventually(is_not_ready, what="the service is told not to be ready")
        said = CommandLine(environment=house.environment())("check", "--json")
        assert "disk" in said.json["classes"], said
        assert said.exit in (EXITS["disk"], EXITS["database"])

        disk.free()

        async def answered() -> bool:
            return (await client.submit(tokens["ask"], comment="after all")).status_code in (200, 412)

        await eventually(answered, what="the form can be answered again")
        assert (await client.detail(run_id))["outputs"] == {"comment": "after all"}
        assert (await runs.start()).status_code == 200
        assert upload(service, key).status_code == 201

        async def is_ready() -> bool:
            return (await client.http.get(f"{service.url}/readyz")).status_code == 200

        await eventually(is_ready, what="the service is ready again")
    assert ("PANIC" in (house.data_dir / "postgres.log").read_text()) is crashes
    sound_log(house)
    recorded = [one.event for history in house.histories(house.runs()).values() for one in history]
    topics = [event.inputs["topic"] for event in recorded if isinstance(event, RunStarted)]
    assert len(topics) == len(set(topics))
    assert runs.recorded <= set(topics) and not runs.refused & set(topics)
    assert not list((house.data_dir / "files" / "tmp").iterdir())
    assert CommandLine(environment=house.environment())("check", "--json").json["classes"] == []
