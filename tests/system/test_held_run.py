"""Somebody left a session open that holds rows of one run: whoever answers it is told, and everybody else goes on."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

import httpx2
import psycopg
import pytest
from contract_client import DifyClient, paused
from eventually import eventually
from inboxes import hidden
from installation import Installation
from service import Service

from domain.run.events import FormSubmitted

PROMISED_SECONDS = 5
MARGIN_SECONDS = 5
"""For a machine that has much else to do; without bounds of its own, the service would wait as long as the session."""

pytestmark = pytest.mark.anyio


HOLDING = {
    "run": "UPDATE placet.run SET status = status WHERE run_id = %s",
    "form": "UPDATE placet.form SET status = status WHERE run_id = %s",
    "task": "UPDATE placet.task SET kind = kind WHERE run_id = %s",
}
EVERYTHING = {
    "the log's own lock": "SELECT pg_advisory_xact_lock(770001, 0)",
    "the table of events": "LOCK TABLE placet.event IN ACCESS EXCLUSIVE MODE",
}


@contextmanager
def held(house: Installation, statement: str, *arguments: object) -> Iterator[None]:
    """Run it in a session that stays open while the block runs, and changes nothing."""
    with psycopg.connect(house.conninfo, application_name="psql") as session:
        session.execute(statement, arguments)  # type: ignore[call-overload]
        yield
        session.rollback()


async def timed(request: Any) -> httpx2.Response:
    began = monotonic()
    answer: httpx2.Response = await request
    assert monotonic() - began < PROMISED_SECONDS + MARGIN_SECONDS
    return answer


def refused(answer: httpx2.Response) -> None:
    """It was refused with a reason that says whether it may be recorded; and it is not, as it says."""
    assert (answer.status_code, answer.json()["code"]) == (503, "service_unavailable")
    assert answer.headers["retry-after"]


class Page:
    """The page of a form, in a browser."""

    def __init__(self, service: Service, token: str) -> None:
        self.browser = httpx2.AsyncClient(
            base_url=service.url, timeout=30, trust_env=False, follow_redirects=True
        )
        self._path = f"/form/{token}"

    async def shown(self) -> httpx2.Response:
        shown = await self.browser.get(self._path)
        self._path, self._hidden = shown.url.path, hidden(shown.text)
        return shown

    async def answered(self) -> httpx2.Response:
        sent = self._hidden | {"field.comment": "from the page", "action": "approve"}
        return await self.browser.post(self._path, data=sent)


@pytest.mark.parametrize("what", HOLDING)
async def test_who_answers_a_run_that_is_held_is_told_and_all_others_go_on(
    house: Installation, service: Service, key: str, what: str
) -> None:
    async with DifyClient(service.url, key) as client:
        (run_id, tokens), (_, others) = [paused(await client.run(topic="tea")) for _ in range(2)]
        page = Page(service, tokens["ask"])
        assert (await page.shown()).status_code == 200
        with held(house, HOLDING[what], run_id):
            by_api, by_page, other, new, shown = await asyncio.gather(
                timed(client.submit(tokens["ask"], comment="by the API")),
                timed(page.answered()),
                timed(client.submit(others["ask"], comment="x")),
                timed(client.run(topic="tea")),
                timed(page.browser.get("/docs")),
            )
            refused(by_api)
            assert re.search("could not be recorded just now|do not know whether", by_page.text)
            assert "from the page" in by_page.text, "what was written is not lost"
            assert (other.status_code, new.status_code, shown.status_code) == (200, 200, 200)
            assert (await timed(page.browser.get("/readyz"))).status_code == 200
            assert (await client.detail(run_id))["status"] == "paused"
            assert (await timed(page.shown())).status_code == 200
        if not re.search("may or may not|do not know whether", by_api.json()["message"] + by_page.text):
            submitted = [one for one in house.history(run_id) if isinstance(one.event, FormSubmitted)]
            assert submitted == [], "what was refused is not recorded afterwards"

        async def answered() -> bool:
            return (await client.submit(tokens["ask"], comment="after all")).status_code == 200

        await eventually(answered, what="the form can be answered again")
        assert (await client.detail(run_id))["outputs"] == {"comment": "after all"}


@pytest.mark.parametrize("what", EVERYTHING)
async def test_a_service_that_can_record_nothing_says_so_and_is_back_at_once(
    house: Installation, service: Service, key: str, what: str
) -> None:
    async with DifyClient(service.url, key) as client:
        run_id, tokens = paused(await client.run(topic="tea"))

        async def ready() -> httpx2.Response:
            return await timed(client.http.get(f"{service.url}/readyz"))

        async def is_ready() -> bool:
            return (await ready()).status_code == 200

        async def is_not_ready() -> bool:
            answer = await ready()
            return answer.status_code == 503 and answer.json()["checks"]["log"] != "ok"

        with held(house, EVERYTHING[what]):
            for answer in await asyncio.gather(
                timed(client.submit(tokens["ask"], comment="x")), timed(client.run(topic="tea"))
            ):
                refused(answer)
            await eventually(is_not_ready, what="the service is told not to be ready")
        await eventually(is_ready, what="the service is ready again")
        submitted = [one for one in house.history(run_id) if isinstance(one.event, FormSubmitted)]
        assert submitted == []
        assert (await client.submit(tokens["ask"], comment="after all")).status_code == 200


async def test_a_service_that_is_told_to_stop_meanwhile_does_so(house: Installation, key: str) -> None:
    running = Service(house.environment())
    try:
        async with DifyClient(running.url, key) as client:
            run_id, tokens = paused(await client.run(topic="tea"))
            with held(house, HOLDING["run"], run_id):
                waiting = asyncio.create_task(client.submit(tokens["ask"], comment="x"))
                await eventually(lambda: _waits(house), what="the answer waits for the row")
                began = monotonic()
                assert await asyncio.to_thread(running.terminate) == 0
                assert monotonic() - began < PROMISED_SECONDS + MARGIN_SECONDS
                (told,) = await asyncio.gather(waiting, return_exceptions=True)
                assert isinstance(told, httpx2.Response) and told.status_code == 503
    finally:
        running.close()
    assert [one for one in house.history(run_id) if isinstance(one.event, FormSubmitted)] == []


async def _waits(house: Installation) -> bool:
    waiting = (
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = 'placet_service'"
    )
    return bool(house.rows(waiting)[0][0])
