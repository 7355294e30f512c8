"""
The service is killed at every place of an effect's life: each result is recorded once, and none is lost.

PLACET_KILLS says how often it is killed at each of them: `make kills` does so 200 times in all.
"""

import asyncio
import os
import signal
import threading
from collections import Counter
from collections.abc import Iterator

import pytest
from eventually import eventually
from installation import Installation, installation, quiet_port
from service import Service
from soundness import sound_log
from web_server import Answer, Asked, WebServer, web_server
from workflows import end, http, start, workflow

from domain.run import events

pytestmark = pytest.mark.anyio

KILLS = int(os.environ.get("PLACET_KILLS", "1"))
RUNS = 3
"""How many runs are begun for each death."""
PLACES = {
    "log.before-append": 2,  # its result is about to be recorded
    "log.after-commit": 2,  # it is recorded, and nobody knows
    "http.claimed": 2,
    "http.before-send": 3,
    "http.after-send": 3,  # it is performed, and nothing of that is recorded
    "http.recorded": 3,
}
"""Where it is killed, and how often it comes by there at least."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("effect-kills") / "data") as house:
        yield house


@pytest.fixture
def server() -> Iterator[WebServer]:
    with web_server() as running:
        yield running


class Unsteady:
    """A server that fails for every third request of a run, and gives every answer a number."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.given: dict[str, list[str]] = {}

    def __call__(self, asked: Asked) -> Answer:
        with self.lock:
            given = self.given.setdefault(asked.headers["idempotency-key"], [])
            given.append(f"{asked.path} {len(given)}")
            is_down = len(given) % 3 == 2
            return Answer(status=503) if is_down else Answer(body=given[-1].encode())


class Battle:
    """Runs that wait for a server, over services that are killed one after another."""

    def __init__(self, place: Installation, server: WebServer) -> None:
        self.place = place
        self.port = quiet_port()
        self.settings = {
            "outbound_allow": "127.0.0.1", "outbound_http": "true", "outbound_ports": str(server.port),
        }  # fmt: skip
        self.workflow_id = place.publish(
            workflow(
                [
                    start("name"),
                    http("call", f"{server.url}/{{{{#start.name#}}}}", method="post", retries=(9, 1)),
                    http("again", f"{server.url}/again", params="after:{{#call.body#}}", retries=(9, 1)),
                    end(said="call.body", then="again.body"),
                ],
                ["start > call", "call > again", "again > end"],
            )
        )
        self.runs: list[str] = []

    def begin(self) -> None:
        """Start runs; nobody performs anything yet."""
        for _ in range(RUNS):
            self.runs.append(self.place.start(self.workflow_id, name=f"run{len(self.runs)}"))

    async def dies(self, failpoint: str) -> None:
        """Run a service until it has died at that place; what it had claimed comes back at once."""
        environment = self.place.environment(failpoint=failpoint, **self.settings)
        try:
            service = await asyncio.to_thread(Service, environment, port=self.port)
        except RuntimeError as not_started:
            assert f"exit code {-signal.SIGKILL}" in str(not_started)
        else:
            assert await asyncio.to_thread(service.wait) == -signal.SIGKILL
        self.place.let_claims_lapse()

    async def ends(self) -> None:
        """Run a service that nobody kills until every run is over."""
        with self.place.service(port=self.port, **self.settings):
            await eventually(self._all_over, what="the end of all runs")

    async def _all_over(self) -> bool:
        return not self.place.rows("SELECT 1 FROM task")


class TestAServiceThatIsKilledWhileItAsksServers:
    @pytest.mark.parametrize("name", PLACES)
    async def test_records_every_result_once_and_asks_once_for_each_attempt(
        self, place: Installation, server: WebServer, name: str
    ) -> None:
        answers = Unsteady()
        server.respond = answers
        battle = Battle(place, server)
        before = place.head()
        for kill in range(KILLS):
            battle.begin()
            await battle.dies(f"{name}:{1 + kill % PLACES[name]}")
            await battle.ends()  # what is lost too often fails its run

        asked = Counter(server.keys())
        for run_id, run in sound_log(place, after=before).items():
            assert run.status == "succeeded", (run_id, run.error)
            history = [recorded.event for recorded in place.history(run_id)]
            for node_id in ("call", "again"):
                execution_id, key = f"{node_id}#1", str(run.effect_key(f"{node_id}#1"))
                attempts = 1 + sum(
                    isinstance(it, events.NodeRetried) and it.execution_id == execution_id for it in history
                )
                assert 1 <= asked[key] <= attempts, (
                    "the outside is asked once for each attempt that is recorded"
                )
                (result,) = [
                    it for it in history
                    if isinstance(it, events.NodeSucceeded) and it.execution_id == execution_id
                ]  # fmt: skip
                assert result.outputs["body"] in answers.given[key], "it is what the server has answered"
                assert result.attempt <= attempts
        assert set(battle.runs) == set(sound_log(place, after=before))
        lost = sum(
            isinstance(recorded.event, events.NodeRetried) and recorded.event.lost
            for history in place.histories(battle.runs).values()
            for recorded in history
        )
        assert lost <= 2 * RUNS * KILLS, "a death costs an attempt of what was under way, and no more"
