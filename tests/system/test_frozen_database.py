"""A database that stands still without a word: nobody waits for ever, and everything goes on once it moves again."""

import asyncio
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import httpx2
import pytest
from contract_client import DifyClient, paused
from eventually import eventually
from freezing_proxy import FreezingProxy, freezing_proxy
from installation import Installation
from service import COMMAND, Service
from workflows import end, human, start, workflow

from domain.run.events import FormSubmitted, RunStarted

PROMISED_SECONDS = 5
MARGIN_SECONDS = 5
"""For a machine that has much else to do; without bounds of its own, the service would wait for minutes."""

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def proxied(house: Installation) -> Iterator[tuple[FreezingProxy, str]]:
    with freezing_proxy(house.service_conninfo) as given:
        yield given


@pytest.fixture
def proxy(proxied: tuple[FreezingProxy, str]) -> Iterator[FreezingProxy]:
    yield proxied[0]
    proxied[0].thaw()


@pytest.fixture
def service(house: Installation, proxied: tuple[FreezingProxy, str]) -> Iterator[Service]:
    with house.service(database_url=proxied[1]) as running:
        yield running


@pytest.fixture(scope="module")
def key(house: Installation) -> str:
    nodes = [start("topic"), human("ask"), end(comment="ask.comment")]
    return house.key(workflow(nodes, ["start > ask", "ask:approve > end"]))


async def timed(request: Any) -> tuple[httpx2.Response, float]:
    began = monotonic()
    return await request, monotonic() - began


def refused_in_time(answers: list[tuple[httpx2.Response, float]]) -> None:
    for answer, seconds in answers:
        assert (answer.status_code, answer.json()["code"]) == (503, "service_unavailable")
        assert seconds < PROMISED_SECONDS + MARGIN_SECONDS


class TestWhileItIsFrozen:
    async def test_requests_are_refused_in_time_and_nothing_is_recorded_that_was_refused(
        self, house: Installation, service: Service, proxy: FreezingProxy, key: str
    ) -> None:
        async with DifyClient(service.url, key) as client:
            run_id, tokens = paused(await client.run(topic="tea"))
            head = house.head()
            proxy.freeze()
            refused = await asyncio.gather(
                timed(client.submit(tokens["ask"], comment="x")),
                timed(client.http.get(f"/workflows/run/{run_id}")),
                timed(client.run(topic="tea")),
                timed(client.form(tokens["ask"])),
            )
            refused_in_time(refused)
            again = await asyncio.gather(*(timed(client.run(topic="tea")) for _ in range(20)))
            refused_in_time(again)
            proxy.thaw()

            async def answered() -> bool:
                return (await client.submit(tokens["ask"], comment="y")).status_code == 200

            await eventually(answered, what="the form can be answered again")
            assert (await client.detail(run_id))["outputs"] == {"comment": "y"}
        submitted = [one.event for one in house.history(run_id) if isinstance(one.event, FormSubmitted)]
        assert [event.values for event in submitted] == [{"comment": "y"}]
        told = [answer.json()["message"] for answer, _ in (*refused, *again)]
        may_be = [message for message in told if message.startswith("This may or may not have been recorded")]
        started = house.rows(
            "SELECT count(*) FROM event WHERE pos > %s AND topic = %s", head, RunStarted.TOPIC
        )
        assert started[0][0] <= len(may_be)

    async def test_the_check_says_so_and_the_service_ends_when_it_is_asked_to(
        self, house: Installation, proxied: tuple[FreezingProxy, str], proxy: FreezingProxy, key: str
    ) -> None:
        environment = house.environment(database_url=proxied[1])
        running = Service(environment)
        try:
            async with DifyClient(running.url, key) as client:
                _, tokens = paused(await client.run(topic="tea"))
                proxy.freeze()
                waiting = asyncio.create_task(client.submit(tokens["ask"], comment="x"))
                began = monotonic()
                checked = await asyncio.to_thread(
                    subprocess.run,
                    [*COMMAND, "check"],
                    env=environment,
                    capture_output=True,
                    text=True,
                    check=False,
                )
                assert monotonic() - began < 10 + 2 * MARGIN_SECONDS
                assert checked.returncode == 10 and "database" in checked.stdout
                await asyncio.gather(waiting, return_exceptions=True)
                began = monotonic()
                assert await asyncio.to_thread(running.terminate) == 0
                assert monotonic() - began < 10 + 2 * MARGIN_SECONDS
        finally:
            running.close()


class TestOnceItHasThawed:
    async def test_timers_and_streams_go_on(
        self, house: Installation, service: Service, proxy: FreezingProxy, key: str
    ) -> None:
        async with DifyClient(service.url, key) as client:
            started = await client.run(topic="tea")
            run_id, form_id = paused(started)[0], started.json()["data"]["reasons"][0]["form_id"]
            soon = (datetime.now(UTC) + timedelta(seconds=2)).isoformat()
            async with client.events(run_id, continue_on_pause="true", after="0") as stream:
                frames = aiter(stream)
                while (await anext(frames)).name != "workflow_paused":
                    pass
                extended = await client.http.post(
                    f"/forms/{form_id}/extend", json={"until": soon, "user": "u-1"}
                )
                assert extended.status_code == 200
                proxy.freeze()

                async def noticed() -> bool:
                    return (await client.http.get(f"/workflows/run/{run_id}")).status_code == 503

                await eventually(noticed, what="the freeze is noticed")
                proxy.thaw()
                names = [frame.name async for frame in frames]
            assert "human_input_form_timeout" in names
            assert await client.status(run_id) in ("succeeded", "failed", "stopped")
