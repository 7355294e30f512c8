"""The service is killed at every place that matters: what it acknowledged stands, and every run goes on."""

import asyncio
import signal
from collections.abc import Iterator

import pytest
from errands import Errands
from eventually import eventually
from installation import Installation, installation, quiet_port
from service import Service
from soundness import sound_log

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
STOPPING = ("serve.shutdown", "serve.drained")


class Battlefield:
    """An installation whose only service is killed again and again, always on the same port."""

    def __init__(self, house: Installation) -> None:
        self.house = house
        self.port = quiet_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.keys = {name: house.key(definition) for name, definition in Errands.workflows().items()}

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
                promised = len(errands.promised.answers)
                await eventually(
                    lambda: _done(len(errands.promised.answers) > promised), what="an answer that is taken"
                )
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
        runs = sound_log(self.house)
        errands.promised.is_kept(self.house, runs)
        assert not [run_id for run_id, run in runs.items() if not run.is_over]


async def _done(state: bool) -> bool:
    return state


@pytest.fixture(scope="module")
def battlefield(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Battlefield]:
    """A place of their own: other services would perform what a killed one leaves."""
    with installation(tmp_path_factory.mktemp("battlefield") / "data") as house:
        yield Battlefield(house)


class TestAServiceThatIsKilled:
    @pytest.mark.parametrize("place", SERVING)
    async def test_loses_nothing_and_does_nothing_twice(self, battlefield: Battlefield, place: str) -> None:
        async with Errands(battlefield.url, battlefield.keys) as errands:
            for nth in (1, 2, 3):
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
