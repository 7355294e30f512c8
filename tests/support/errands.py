"""What clients want of the service, and see through to the end however often it dies in between."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx2
from contract_client import DifyClient, Frame, Stream, paused
from eventually import eventually
from installation import Installation
from soundness import count
from workflows import end, human, parallel_reviews, review, start, template, workflow

from domain.run import events
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

LINKS = 250
"""How many templates the long chain has: more than one decision goes through, so that it takes a task."""

Call = Callable[[], Awaitable[httpx2.Response]]


def short_review() -> WorkflowDefinition:
    """A form that waits for one second, and an end on each branch."""
    return workflow(
        [
            start("topic"),
            template("draft", "Draft about {{ topic }}", topic="start.topic"),
            human("review", timeout=1, timeout_unit="second"),
            end("approved", result="review.comment"),
            end("late", text="draft.output"),
        ],
        ["start > draft", "draft > review", "review:approve > approved", "review:__timeout > late"],
        name="Short review",
    )


def chain(links: int = LINKS) -> WorkflowDefinition:
    """Templates one after another, each adding nothing to the one before."""
    names = [f"t{n}" for n in range(links)]
    before = ["start.topic", *(f"{name}.output" for name in names)]
    nodes = [template(name, "{{ x }}", x=path) for name, path in zip(names, before, strict=False)]
    edges = [f"{a} > {b}" for a, b in zip(["start", *names], [*names, "end"], strict=True)]
    return workflow([start("topic"), *nodes, end(result=before[-1])], edges, name="Chain")


@dataclass(frozen=True, kw_only=True)
class Promised:
    """What the service has acknowledged."""

    runs: list[str] = field(default_factory=list)
    answers: list[tuple[str, str, str]] = field(default_factory=list)
    """The run, the execution whose form was answered, and the comment that was given."""
    stops: list[str] = field(default_factory=list)
    ends: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    """The status and the outputs of every run that was shown to be over."""

    def is_kept(self, house: Installation, runs: dict[str, WorkflowRun]) -> None:
        """Check that all of it is in the log, once."""
        assert set(self.runs) <= set(runs)
        for run_id, execution_id, comment in self.answers:
            form = next(f for f in runs[run_id].forms.values() if f.execution_id == execution_id)
            assert (form.status, form.action) == ("submitted", "approve")
            assert form.values == {"comment": comment}
        for run_id in self.stops:
            assert runs[run_id].status == "stopped"
        for run_id, (status, outputs) in self.ends.items():
            assert (runs[run_id].status, runs[run_id].outputs) == (status, outputs)
        histories = house.histories(self.ends)
        for run_id, history in histories.items():
            ends = (events.RunSucceeded, events.RunStopped)
            assert sum(count(history, kind) for kind in ends) == 1, run_id


class Errands:
    """Clients that repeat every request until it is answered, with an idempotency key each."""

    def __init__(self, url: str, keys: dict[str, str]) -> None:
        self._clients = {name: DifyClient(url, key, connections=50) for name, key in keys.items()}
        self._tasks: list[asyncio.Task[None]] = []
        self._begun = 0
        self._name = uuid4().hex[:12]
        """No other errands on the same log may have the keys of these."""
        self.promised = Promised()

    @staticmethod
    def keys(house: Installation) -> dict[str, str]:
        """Publish what they need; return a key for each workflow, by its name."""
        workflows = {
            "review": review(),
            "short": short_review(),
            "parallel": parallel_reviews(),
            "chain": chain(),
        }
        return {name: house.key(definition) for name, definition in workflows.items()}

    async def __aenter__(self) -> "Errands":
        return self

    async def __aexit__(self, *exc: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for client in self._clients.values():
            await client.http.aclose()

    @property
    def are_done(self) -> bool:
        """Whether nothing is left to do."""
        return all(task.done() for task in self._tasks)

    def begin(self) -> None:
        """Begin one errand of each kind."""
        kinds = (self._answer, self._listen, self._wait, self._answer_both, self._stop, self._go_far)
        for kind in kinds:
            self._begun += 1
            self._tasks.append(asyncio.create_task(kind(f"{self._name}-{self._begun}")))

    async def another_answer(self) -> None:
        """Return when one more answer has been acknowledged."""
        before = len(self.promised.answers)

        async def more() -> bool:
            return len(self.promised.answers) > before

        await eventually(more, what="an answer that is taken")

    async def done(self) -> None:
        """Return when every errand has come to its end."""
        await asyncio.gather(*self._tasks)

    async def _answer(self, name: str) -> None:
        client = self._clients["review"]
        run_id, tokens = await self._started(client, name)
        await self._submit(client, run_id, tokens["review"], "review#1", name)
        await self._over(client, run_id)

    async def _answer_both(self, name: str) -> None:
        client = self._clients["parallel"]
        run_id, tokens = await self._started(client, name)
        await asyncio.gather(
            *(
                self._submit(client, run_id, tokens[node], f"{node}#1", f"{name} {node}")
                for node in ("legal", "finance")
            )
        )
        await self._over(client, run_id)

    async def _wait(self, name: str) -> None:
        client = self._clients["short"]
        run_id = await self._run(client, name)
        await self._over(client, run_id)
        assert self.promised.ends[run_id] == ("succeeded", {"text": f"Draft about {name}"})

    async def _go_far(self, name: str) -> None:
        client = self._clients["chain"]
        run_id = await self._run(client, name)
        await self._over(client, run_id)
        assert self.promised.ends[run_id] == ("succeeded", {"result": name})

    async def _stop(self, name: str) -> None:
        client = self._clients["review"]
        run_id, _ = await self._started(client, name)
        await _answered(lambda: client.stop(run_id))
        self.promised.stops.append(run_id)
        await self._over(client, run_id)

    async def _listen(self, name: str) -> None:
        """Follow a run by its stream alone, from the last frame that came whenever it breaks off."""
        client = self._clients["review"]
        frames: list[Frame] = []
        answering: asyncio.Task[None] | None = None
        while not frames or frames[-1].name != "workflow_finished":
            opened = (
                client.events(frames[0].data["id"], last_event_id=frames[-1].id, continue_on_pause="true")
                if frames
                else client.running(key=name, topic=name)
            )
            try:
                async with opened as stream:
                    await _listened(stream, frames)
            except httpx2.TransportError:
                await asyncio.sleep(0)
            asked = [frame.data for frame in frames if frame.name == "human_input_required"]
            if asked and answering is None:
                run_id, token = frames[0].data["id"], asked[0]["form_token"]
                answering = asyncio.create_task(self._submit(client, run_id, token, "review#1", name))
        assert answering is not None
        await answering
        whole = await _history(client, frames[0].data["id"])
        assert [frame.id for frame in frames] == [frame.id for frame in whole]
        assert frames == whole

    async def _run(self, client: DifyClient, name: str) -> str:
        response = await _answered(lambda: client.run(key=name, topic=name))
        assert response.status_code == 200, response.text
        run_id = str(response.json()["workflow_run_id"])
        self.promised.runs.append(run_id)
        return run_id

    async def _started(self, client: DifyClient, name: str) -> tuple[str, dict[str, str]]:
        run_id, tokens = paused(await _answered(lambda: client.run(key=name, topic=name)))
        self.promised.runs.append(run_id)
        return run_id, tokens

    async def _submit(
        self, client: DifyClient, run_id: str, token: str, execution_id: str, comment: str
    ) -> None:
        response = await _answered(
            lambda: client.submit(token, key=comment.replace(" ", "-"), comment=comment)
        )
        assert response.status_code == 200, response.text
        self.promised.answers.append((run_id, execution_id, comment))

    async def _over(self, client: DifyClient, run_id: str) -> None:
        async def ended() -> dict[str, Any] | None:
            response = await _answered(lambda: client.http.get(f"/workflows/run/{run_id}"))
            shown: dict[str, Any] = response.raise_for_status().json()
            return shown if shown["finished_at"] else None

        shown = await eventually(ended, what=f"the end of {run_id}", within=60)
        self.promised.ends[run_id] = (shown["status"], shown["outputs"])


async def _answered(call: Call) -> httpx2.Response:
    """Repeat the request until the service lives long enough to answer it."""

    async def attempt() -> httpx2.Response | None:
        try:
            response = await call()
        except httpx2.TransportError:
            return None
        return None if response.status_code >= 500 else response

    response = await eventually(attempt, what="an answer", within=60)
    assert response is not None
    return response


async def _listened(stream: Stream, frames: list[Frame]) -> None:
    if stream.response.status_code >= 500:
        return
    assert stream.response.status_code == 200, await stream.response.aread()
    async for frame in stream:
        frames.append(frame)
        if frame.name == "workflow_paused":
            return


async def _history(client: DifyClient, run_id: str) -> list[Frame]:
    async def attempt() -> list[Frame] | None:
        try:
            frames = await client.history(run_id)
        except httpx2.TransportError:
            return None
        return frames if frames and frames[-1].name == "workflow_finished" else None

    frames = await eventually(attempt, what="the whole stream", within=60)
    assert frames is not None
    return frames
