"""A client of the Dify contract, over real HTTP."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

import httpx2
from sse import EventStreamParser

USER = "u-1"


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of a stream: its id, and the JSON that it carries."""

    id: str
    body: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.body["event"])

    @property
    def data(self) -> dict[str, Any]:
        data: dict[str, Any] = self.body["data"]
        return data


class Stream:
    """An open stream; iterate over it to get its frames until the service ends it, at once or in several goes."""

    def __init__(self, response: httpx2.Response) -> None:
        self.response = response
        self.parser = EventStreamParser()
        self.received: list[Frame] = []
        self._frames = self._read()

    def __aiter__(self) -> AsyncIterator[Frame]:
        return self._frames

    async def _read(self) -> AsyncIterator[Frame]:
        async for chunk in self.response.aiter_raw():
            for event in self.parser.feed(chunk):
                frame = Frame(event.id, json.loads(event.data))
                self.received.append(frame)
                yield frame

    async def rest(self) -> list[Frame]:
        """Return all frames, once the service has ended the stream."""
        async for _ in self:
            pass
        return self.received


class DifyClient:
    """Calls one service with one API key; every answer is handed back, refusals too."""

    def __init__(self, url: str, key: str, *, connections: int = 20) -> None:
        self.http = httpx2.AsyncClient(
            base_url=f"{url}/v1",
            headers={"Authorization": f"Bearer {key}"},
            timeout=30,
            limits=httpx2.Limits(max_connections=connections, max_keepalive_connections=connections),
            trust_env=False,
        )

    async def __aenter__(self) -> Self:
        await self.http.__aenter__()
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.http.aclose()

    async def run(
        self, *, key: str | None = None, user: str = USER, mode: str = "blocking", **inputs: Any
    ) -> httpx2.Response:
        """Start a run and wait for its first stop."""
        body = {"inputs": inputs, "response_mode": mode, "user": user}
        return await self.http.post("/workflows/run", json=body, headers=_idempotency(key))

    @asynccontextmanager
    async def running(
        self, *, key: str | None = None, user: str = USER, **inputs: Any
    ) -> AsyncIterator[Stream]:
        """Start a run and give its stream, with ids."""
        body = {"inputs": inputs, "response_mode": "streaming", "user": user}
        headers = _idempotency(key) | {"Event-Ids": "true"}
        async with self.http.stream("POST", "/workflows/run", json=body, headers=headers) as response:
            yield Stream(response)

    @asynccontextmanager
    async def events(
        self, run_id: str, *, last_event_id: str | None = None, user: str = USER, **query: str
    ) -> AsyncIterator[Stream]:
        """Give the stream of a run's events."""
        headers = {} if last_event_id is None else {"Last-Event-ID": last_event_id}
        path = f"/workflow/{run_id}/events"
        async with self.http.stream("GET", path, params={"user": user, **query}, headers=headers) as response:
            yield Stream(response)

    async def history(self, run_id: str) -> list[Frame]:
        """Return every frame of the run, which must be over."""
        async with self.events(run_id, after="0", continue_on_pause="true") as stream:
            return await stream.rest()

    async def form(self, token: str) -> httpx2.Response:
        """Look at a form."""
        return await self.http.get(f"/form/human_input/{token}")

    async def submit(
        self, token: str, action: str = "approve", *, key: str | None = None, user: str = USER, **inputs: Any
    ) -> httpx2.Response:
        """Answer a form."""
        body = {"inputs": inputs, "action": action, "user": user}
        return await self.http.post(f"/form/human_input/{token}", json=body, headers=_idempotency(key))

    async def stop(self, run_id: str, *, user: str = USER) -> httpx2.Response:
        """Stop a run."""
        return await self.http.post(f"/workflows/tasks/{run_id}/stop", json={"user": user})

    async def detail(self, run_id: str) -> dict[str, Any]:
        """Return how a run stands."""
        response = await self.http.get(f"/workflows/run/{run_id}")
        response.raise_for_status()
        detail: dict[str, Any] = response.json()
        return detail

    async def status(self, run_id: str) -> str:
        """Return a run's status."""
        return str((await self.detail(run_id))["status"])


def paused(response: httpx2.Response) -> tuple[str, dict[str, str]]:
    """Return the id of the run that a blocking start left paused, and the token of each form by its node."""
    body = response.json()
    assert response.status_code == 200, body
    assert body["data"]["status"] == "paused", body
    return body["workflow_run_id"], {r["node_id"]: r["form_token"] for r in body["data"]["reasons"]}


def _idempotency(key: str | None) -> dict[str, str]:
    return {} if key is None else {"Idempotency-Key": key}
