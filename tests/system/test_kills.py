"""The service is killed at every place that matters: what it acknowledged stands, and every run goes on."""

import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from contract_client import DifyClient, paused
from errands import Errands
from eventually import eventually
from installation import Installation, installation, quiet_port
from service import Service, environment, placet
from soundness import sound_log
from thoroughly import some, times
from workflows import review

pytestmark = pytest.mark.anyio

STARTING = ("serve.database-started", "serve.migrated")
SERVING = (
    "http.before-answer",
    "http.answered",
    "runs.decided",
    "log.before-append",
    "log.after-commit",
    "runs.saved",
    "feed.woken",
    "frames.received",
    "stream.opened",
    "stream.mid",
    "stream.before-end",
    "worker.claimed",
    "worker.performed",
)
VIEWS = (
    ("run", "run_id"),
    ("form", "form_id"),
    ("form_token", "digest"),
    ("end_user", "id"),
    ("task", "run_id, kind, key"),
)
STOPPING = ("serve.shutdown", "serve.drained")


class Battlefield:
    """An installation whose only service is killed again and again, always on the same port."""

    def __init__(self, house: Installation) -> None:
        self.house = house
        self.port = quiet_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.checked = 0
        """Up to where in the log everything was looked at; it cannot change any more."""
        self.keys = Errands.keys(house)

    async def dies(self, failpoint: str, errands: Errands, *, stop: bool = False) -> None:
        """Run a service until it has died at that place, errands of all kinds being run on it."""
        environment = self.house.environment(failpoint=failpoint)
        try:
            service = await asyncio.to_thread(Service, environment, port=self.port)
        except RuntimeError as not_started:
            assert f"exit code {-signal.SIGKILL}" in str(not_started)
            return
        try:
            self.house.let_claims_lapse()
            errands.begin()
            if stop:
                await errands.another_answer()
                service.signal(signal.SIGTERM)
            await eventually(lambda: self._dead(service, errands), what=f"its death at {failpoint}")
            assert service.exit_code == -signal.SIGKILL
        finally:
            service.close()

    async def _dead(self, service: Service, errands: Errands) -> bool:
        if errands.are_done:
            errands.begin()
        return service.exit_code is not None

    async def recovers(self, errands: Errands) -> None:
        """Run a service that nobody kills, until every errand is done; then check the log and the views."""
        service = await asyncio.to_thread(Service, self.house.environment(), port=self.port)
        try:
            self.house.let_claims_lapse()
            await errands.done()
        finally:
            service.close()
        runs = sound_log(self.house, after=self.checked)
        self.checked = self.house.head()
        errands.promised.is_kept(self.house, runs)
        assert not [run_id for run_id, run in runs.items() if not run.is_over]


@pytest.fixture(scope="module")
def battlefield(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Battlefield]:
    """A place of their own: other services would perform what a killed one leaves."""
    with installation(tmp_path_factory.mktemp("battlefield") / "data") as house:
        yield Battlefield(house)


class TestAServiceThatIsKilled:
    @pytest.mark.parametrize("place", SERVING)
    async def test_loses_nothing_and_does_nothing_twice(self, battlefield: Battlefield, place: str) -> None:
        async with Errands(battlefield.url, battlefield.keys) as errands:
            for nth in some((1, 2, 3), SERVING.index(place)):
                await battlefield.dies(f"{place}:{nth}", errands)
            await battlefield.recovers(errands)

    @pytest.mark.parametrize("place", STARTING)
    async def test_starts_again_after_it_was_killed_at_its_start(
        self, battlefield: Battlefield, place: str
    ) -> None:
        async with Errands(battlefield.url, battlefield.keys) as errands:
            errands.begin()
            await battlefield.dies(place, errands)
            await battlefield.recovers(errands)

    @pytest.mark.parametrize("place", STOPPING)
    async def test_loses_nothing_if_it_is_killed_while_it_stops(
        self, battlefield: Battlefield, place: str
    ) -> None:
        async with Errands(battlefield.url, battlefield.keys) as errands:
            await battlefield.dies(place, errands, stop=True)
            await battlefield.recovers(errands)


def postmaster(data_dir: Path) -> int:
    """The process id of the embedded database server, or 0 while there is none that is ready."""
    try:
        fields = (data_dir / "postgres" / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return 0
    return int(fields[0]) if len(fields) > 7 and fields[7].strip() == "ready" else 0


class TestADatabaseServer:
    async def test_outlives_a_killed_service_and_is_adopted_by_the_next(self, data_dir: Path) -> None:
        with installation(data_dir) as house:
            key = house.key(review())
        first = Service(environment(data_dir))
        async with DifyClient(first.url, key) as client:
            run_id, tokens = paused(await client.run(topic="tea"))
        server = postmaster(data_dir)
        first.kill()
        second = Service(environment(data_dir))
        try:
            assert postmaster(data_dir) == server
            async with DifyClient(second.url, key) as client:
                assert (await client.submit(tokens["review"], comment="fine")).status_code == 200
                assert await client.status(run_id) == "succeeded"
        finally:
            second.close()
        assert postmaster(data_dir) == 0

    async def test_is_started_again_if_it_is_killed_under_the_service(self, data_dir: Path) -> None:
        with installation(data_dir) as house:
            keys = Errands.keys(house)
        service = Service(environment(data_dir))
        try:
            async with Errands(service.url, keys) as errands:
                for _ in range(times(3)):
                    errands.begin()
                    await errands.another_answer()
                    await self._replaced(data_dir)
                await errands.done()
            with installation(data_dir) as house:
                errands.promised.is_kept(house, sound_log(house))
        finally:
            service.close()

    async def _replaced(self, data_dir: Path) -> None:
        """Kill the server and wait for another one."""
        server = postmaster(data_dir)
        os.kill(server, signal.SIGKILL)

        async def another() -> bool:
            return postmaster(data_dir) not in (0, server)

        await eventually(another, what="another database server")

    async def test_may_be_killed_together_with_the_service(self, battlefield: Battlefield) -> None:
        house = battlefield.house
        async with Errands(battlefield.url, battlefield.keys) as errands:
            with house.service(port=battlefield.port) as service:
                errands.begin()
                await errands.another_answer()
                os.kill(postmaster(house.data_dir), signal.SIGKILL)
                service.kill()
            await battlefield.recovers(errands)


class TestTheViews:
    async def test_are_the_same_when_they_are_made_anew_after_every_accident(
        self, battlefield: Battlefield
    ) -> None:
        house = battlefield.house
        async with Errands(battlefield.url, battlefield.keys) as errands:
            await battlefield.dies("log.after-commit:5", errands)
            await battlefield.recovers(errands)
        with house.service() as service:
            async with DifyClient(service.url, battlefield.keys["review"]) as client:
                run_id, tokens = paused(await client.run(topic="tea"))
                before = {view: house.rows(f"SELECT * FROM {view} ORDER BY {order}") for view, order in VIEWS}
                assert placet(house.environment(), "rebuild")["position"] == house.head()
                after = {view: house.rows(f"SELECT * FROM {view} ORDER BY {order}") for view, order in VIEWS}
                assert after == before
                assert (await client.submit(tokens["review"], comment="fine")).status_code == 200
                assert await client.status(run_id) == "succeeded"
