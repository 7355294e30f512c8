"""Turns of one conversation over two services at once, and over one that is killed again and again."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from uuid import UUID

import httpx2
import pytest
from chats import COUNTING
from eventually import eventually
from installation import Installation, installation, quiet_port
from service import Service
from thoroughly import times

pytestmark = pytest.mark.anyio

PLACES = (
    "runs.decided",
    "log.before-append",
    "log.after-commit",
    "runs.saved",
    "http.before-answer",
    "http.answered",
)


class Chat:
    """The conversations of a chat, over the services with these addresses in turn."""

    def __init__(self, house: Installation, *urls: str) -> None:
        self.workflow_id = house.publish(COUNTING)
        headers = {"Authorization": f"Bearer {house.key_of(str(self.workflow_id))}"}
        self.clients = [httpx2.AsyncClient(base_url=url, headers=headers, timeout=60) for url in urls]
        self.path = f"/v1/workflows/{self.workflow_id}/conversations"

    async def __aenter__(self) -> "Chat":
        return self

    async def __aexit__(self, *_: object) -> None:
        for client in self.clients:
            await client.aclose()

    async def ask(self, number: int, method: str, path: str, **more: Any) -> Any:
        """Ask until there is an answer: a service that is killed gives none."""
        while True:
            with suppress(httpx2.TransportError):
                answer = await self.clients[number % len(self.clients)].request(method, path, **more)
                if answer.status_code != 503:
                    assert answer.status_code < 300, answer.text
                    return answer.json()
            await asyncio.sleep(0.01)

    async def say(self, number: int, talk: str | None = None) -> dict[str, Any]:
        """Say a number, once, however often it has to be asked for."""
        path = self.path if talk is None else f"{self.path}/{talk}/turns"
        body = {"query": str(number), "user": "ann"}
        turn: dict[str, Any] = await self.ask(
            number, "POST", path, json=body, headers={"Idempotency-Key": f"say-{number}"}
        )
        return turn

    async def answer(self, number: int, run_id: str) -> None:
        """Answer the form of the run, once, over whichever service comes next."""
        waiting = await self.ask(number + 1, "GET", "/v1/forms?status=waiting&limit=100")
        item = next((it for it in waiting["data"] if it["run_id"] == run_id), None)
        if item is None:  # it was answered already, and nobody has heard of it
            return
        body = {"action": "approve", "inputs": {"comment": "Fine."}, "user": "bob", "digest": item["digest"]}
        await self.ask(
            number + 1,
            "POST",
            f"/v1/forms/{item['id']}/answer",
            json=body,
            headers={"Idempotency-Key": f"answer-{number}"},
        )

    async def talk(self, number: int, talk: str) -> None:
        """A turn from its beginning to its end."""
        await self.answer(number, (await self.say(number, talk))["run_id"])

    async def is_whole(self, house: Installation, talk: str, turns: int) -> None:
        """Nothing was lost and nothing happened twice; runs and their conversation tell the same."""
        found = await self.ask(0, "GET", f"{self.path}/{talk}/variables")
        values = {it["name"]: it["value"] for it in found["data"]}
        assert values["n"] == 2 * turns
        assert sorted(values["said"], key=int) == [str(number) for number in range(turns)]
        page = await self.ask(0, "GET", f"{self.path}/{talk}/turns?limit=100")
        assert [turn["number"] for turn in page["data"]] == [*range(1, turns + 1)]
        assert {turn["status"] for turn in page["data"]} == {"succeeded"}
        assert sorted(int(turn["answer"]) for turn in page["data"])[-1] == 2 * turns
        of_talk = "FROM turn WHERE conversation_id = %s"
        assert house.rows(f"SELECT count(*), count(DISTINCT run_id), count(ended) {of_talk}", UUID(talk)) == [
            (turns, turns, turns)
        ]
        assert house.rows("SELECT count(*) FROM run WHERE workflow_id = %s", self.workflow_id) == [(turns,)]
        assert house.rows("SELECT max(pos) - count(*) FROM event") == [(0,)]


async def test_turns_over_two_services_lose_nothing(
    house: Installation, services: tuple[Service, Service]
) -> None:
    async with Chat(house, *(service.url for service in services)) as chatting:
        first = await chatting.say(0)
        talk = first["conversation_id"]
        await asyncio.gather(
            chatting.answer(0, first["run_id"]), *(chatting.talk(number, talk) for number in range(1, 20))
        )
        await chatting.is_whole(house, talk, 20)


@pytest.fixture(scope="module")
def battlefield(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """A place of their own: other services would perform what a killed one leaves."""
    with installation(tmp_path_factory.mktemp("battlefield") / "data") as house:
        yield house


@pytest.mark.parametrize("place", PLACES)
async def test_turns_over_a_service_that_is_killed_happen_once(battlefield: Installation, place: str) -> None:
    port = quiet_port()
    async with Chat(battlefield, f"http://127.0.0.1:{port}") as chatting:
        talking: asyncio.Task[None] | None = None
        deaths = 0
        for nth in range(1, 1 + times(4)):
            service = await asyncio.to_thread(
                Service, battlefield.environment(failpoint=f"{place}:{nth}"), port=port
            )
            if talking is None:
                talking = asyncio.create_task(_talks(chatting))
            died = await _has_died(service, talking)
            service.close()
            deaths += died
            if not died:
                break
        assert deaths, "else nothing was tried"
        service = await asyncio.to_thread(Service, battlefield.environment(), port=port)
        try:
            assert talking is not None
            await talking
            found = await chatting.ask(0, "GET", chatting.path)
            (talk,) = [it["id"] for it in found["data"]]
            await chatting.is_whole(battlefield, talk, 8)
        finally:
            service.close()


async def _talks(chatting: Chat) -> None:
    first = await chatting.say(0)
    talk = first["conversation_id"]
    await asyncio.gather(
        chatting.answer(0, first["run_id"]), *(chatting.talk(number, talk) for number in range(1, 8))
    )


async def _has_died(service: Service, talking: "asyncio.Task[None]") -> bool:
    """Wait until the service was killed, or nobody has anything to say any more."""

    async def over() -> bool:
        return service.exit_code is not None or talking.done()

    await eventually(over, what="the service dies, or nobody needs it any more")
    return service.exit_code == -signal.SIGKILL
