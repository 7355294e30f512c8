"""The service is killed between a form, its mail and the next node: each mail is there once, and the run ends."""

import asyncio
import signal
from collections import Counter
from collections.abc import Iterator

import pytest
from contract_client import DifyClient, paused
from eventually import eventually
from installation import Installation, installation, quiet_port
from mailing import Mailbox, mail_server
from service import Service
from soundness import sound_log
from workflows import end, human, mail, start, workflow

from domain.run import events

pytestmark = pytest.mark.anyio

PLACES = {
    "mail.before-send": (1, 3),
    "mail.after-send": (1, 3),
    "mail.recorded": (1, 3),
    "worker.claimed": (1,),
    "log.after-commit": (1, 2),
}
"""Where it is killed, and at the how manieth pass."""
PEOPLE = [f"p{number}@example.com" for number in range(4)]
RUNS = 3
DEFINITION = workflow(
    [start("topic"), human("review", timeout=600, timeout_unit="second", email=mail(*PEOPLE)), end("end")],
    ["start > review", "review:approve > end"],
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("mail-kills") / "data") as house:
        yield house


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with mail_server() as server:
        yield server


class Mailed:
    """Runs whose forms go out by mail, over services that are killed one after another."""

    def __init__(self, place: Installation, mailbox: Mailbox) -> None:
        self.place = place
        self.port = quiet_port()
        self.settings = {"smtp_url": f"smtp://127.0.0.1:{mailbox.port}"}
        self.key = place.key(DEFINITION)
        self.forms: dict[str, str] = {}
        """The token of the form of each run."""

    async def begin(self) -> None:
        """Start runs; nobody sends mail yet."""
        with self.place.service(port=self.port, role="web", **self.settings) as service:
            async with DifyClient(service.url, self.key) as client:
                for _ in range(RUNS):
                    run_id, tokens = paused(await client.run(topic="tea"))
                    self.forms[run_id] = tokens["review"]

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
        """Run a service that nobody kills until every mail is settled, and answer every form."""
        with self.place.service(port=self.port, **self.settings) as service:
            await eventually(self._settled, what="the end of all mails")
            async with DifyClient(service.url, self.key) as client:
                for run_id, token in self.forms.items():
                    assert (await client.submit(token, comment="fine")).status_code == 200
                    assert await client.status(run_id) == "succeeded"

    async def _settled(self) -> bool:
        return not self.place.rows("SELECT 1 FROM task WHERE kind IN ('address', 'mail')")


class TestAServiceThatIsKilledWhileItSendsMail:
    @pytest.mark.parametrize("place_name", PLACES)
    async def test_leaves_every_mail_there_once_and_its_run_ends(
        self, place: Installation, mailbox: Mailbox, place_name: str
    ) -> None:
        mailed = Mailed(place, mailbox)
        await mailed.begin()
        before = place.head()
        for nth in PLACES[place_name]:
            await mailed.dies(f"{place_name}:{nth}")
        await mailed.ends()

        kept = {str(it.message["Message-ID"]): it for it in mailbox.received}
        assert sorted(it.to for it in kept.values()) == sorted((address,) for address in PEOPLE * RUNS)
        for message_id, times in Counter(str(it.message["Message-ID"]) for it in mailbox.received).items():
            contents = {it.content for it in mailbox.received if it.message["Message-ID"] == message_id}
            assert len(contents) == 1, "what was sent again is the same to the byte"
            assert times <= 1 + len(PLACES[place_name]), "once more for each death at the most"
        told = [
            it.event.message_id
            for history in place.histories(mailed.forms).values()
            for it in history
            if isinstance(it.event, events.FormDelivered)
        ]
        assert sorted(f"<{message_id}>" for message_id in told) == sorted(kept)
        sound_log(place, after=before)
