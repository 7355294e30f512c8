"""Workflows that ask servers over HTTP, from the file of their author to the end of their runs."""

import random
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from contract_client import DifyClient, paused
from dify_dsl import document, edge, node, written
from eventually import eventually
from installation import Installation, installation
from service import Service
from soundness import sound_log
from web_server import Answer, Asked, WebServer, web_server
from workflows import end, http, human, start, workflow

from domain.run import events
from interface.formats.dify import read_dify
from interface.workers.lanes import HTTP

pytestmark = pytest.mark.anyio

KEY = "sk-canary-of-the-node"


@pytest.fixture(scope="module")
def server() -> Iterator[WebServer]:
    with web_server() as running:
        yield running


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("http") / "data") as opened:
        yield opened


@pytest.fixture(scope="module")
def service(house: Installation, server: WebServer) -> Iterator[Service]:
    with house.service(
        outbound_allow="127.0.0.1", outbound_http="true", outbound_ports=str(server.port)
    ) as running:
        yield running


@dataclass
class Call:
    """One http-request node: how often its server fails before it answers, and what the node does then."""

    name: str
    method: str
    body: str
    failures: int
    retries: int
    strategy: str
    asked: int = 0

    @property
    def expected(self) -> str:
        """What comes of it: `ok`, or the way by which the run goes on."""
        if self.strategy == "none" and not self.retries:
            return "ok"  # whatever the status is
        return "ok" if self.failures <= self.retries else self.strategy

    @property
    def requests(self) -> int:
        """How often its server is asked."""
        if self.strategy == "none" and not self.retries:
            return 1
        return min(self.failures, self.retries) + 1

    def node(self, url: str) -> dict[str, Any]:
        item = {"key": "topic", "type": "text", "value": "{{#start.topic#}}"}
        if self.body == "json":
            item["value"] = '{"topic": "{{#start.topic#}}"}'
        data: dict[str, Any] = {
            "method": self.method,
            "url": f"{url}/{self.name}",
            "headers": "X-Topic: {{#start.topic#}}",
            "params": "topic: {{#start.topic#}}",
            "authorization": {"type": "api-key", "config": {"type": "bearer", "api_key": KEY}},
            "body": {"type": self.body, "data": [] if self.body == "none" else [item]},
            "timeout": {"connect": 10, "read": 30, "write": 30},
            "retry_config": {
                "retry_enabled": bool(self.retries), "max_retries": self.retries, "retry_interval": 5,
            },
            "error_strategy": self.strategy,
        }  # fmt: skip
        if self.strategy == "default-value":
            data["default_value"] = [{"key": "body", "type": "string", "value": "instead"}]
        return node(self.name, "http-request", **data)


@dataclass
class Drawn:
    """A workflow with such nodes in a row, a form behind them, and an end."""

    seed: int
    calls: list[Call] = field(default_factory=list)

    def __post_init__(self) -> None:
        draw = random.Random(self.seed)
        for number in range(draw.randint(1, 3)):
            strategy = draw.choice(["none", "fail-branch", "default-value"])
            retries = draw.choice([0, 0, 2])
            failures = draw.choice([0, 1, 2, 5])
            if strategy == "none" and failures > retries > 0:
                failures = retries  # else the run fails: that is another test
            self.calls.append(
                Call(
                    name=f"call{self.seed}x{number}",
                    method=draw.choice(["get", "post", "put", "patch", "delete"]),
                    body=draw.choice(["none", "json", "raw-text", "x-www-form-urlencoded", "form-data"]),
                    failures=failures,
                    retries=retries,
                    strategy=strategy,
                )
            )

    def file(self, url: str) -> bytes:
        """The file as the editor exports it."""
        names = [call.name for call in self.calls]
        nodes = [
            node("start", "start", variables=[{"variable": "topic", "label": "Topic", "type": "paragraph"}]),
            *(call.node(url) for call in self.calls),
            node(
                "ask", "human-input", delivery_methods=[{"type": "webapp", "enabled": True, "id": "w"}],
                form_content="".join(f"{{{{#{name}.body#}}}}" for name in names), inputs=[],
                user_actions=[{"id": "go", "title": "Go", "button_style": "primary"}],
                timeout=3, timeout_unit="day",
            ),
            node("end", "end", outputs=[
                {"variable": f"{name}_{what}", "value_selector": [name, what]}
                for name in names for what in ("body", "status_code", "error_type")
            ]),
        ]  # fmt: skip
        edges = []
        for before, after in zip(["start", *names], [*names, "ask"], strict=True):
            edges.append(edge(before, after))
        for call, after in zip(self.calls, [*names[1:], "ask"], strict=True):
            if call.strategy == "fail-branch":
                edges.append(edge(call.name, after, "fail-branch"))
        return written(document(nodes, [*edges, edge("ask", "end", "go")]))

    def respond(self, asked: Asked) -> Answer:
        """Fail as often as was drawn."""
        name = asked.path.strip("/").partition("?")[0]
        (call,) = [call for call in self.calls if call.name == name]
        call.asked += 1
        if call.asked <= call.failures:
            return Answer(status=503, body=b"not now")
        return Answer(body=f"{name} has {asked.headers['x-topic']}".encode())


class TestAWorkflow:
    @pytest.mark.parametrize("seed", range(6))
    async def test_asks_as_often_as_its_author_said_and_goes_on(
        self, house: Installation, service: Service, server: WebServer, seed: int
    ) -> None:
        drawn = Drawn(seed)
        server.asked.clear()
        server.respond = drawn.respond
        before = house.head()
        imported = read_dify(drawn.file(server.url))
        assert imported.definition.problems() == ()
        async with DifyClient(service.url, house.key(imported.definition)) as client:
            run_id, tokens = paused(await client.run(topic="tea"))
            answered = await client.submit(tokens["ask"], action="go")
            assert answered.status_code == 200, answered.text
            assert await client.status(run_id) in ("succeeded", "partial-succeeded")
            outputs = (await client.detail(run_id))["outputs"]
        for call in drawn.calls:
            told = {what: outputs[f"{call.name}_{what}"] for what in ("body", "status_code", "error_type")}
            is_down = call.expected == "ok" and call.failures > call.retries
            assert (
                told
                == {
                    "ok": {
                        "body": "not now" if is_down else f"{call.name} has tea",
                        "status_code": 503 if is_down else 200,
                        "error_type": None,
                    },
                    "fail-branch": {"body": None, "status_code": None, "error_type": "HTTPResponseCodeError"},
                    "default-value": {
                        "body": "instead",
                        "status_code": None,
                        "error_type": "HTTPResponseCodeError",
                    },
                }[call.expected]
            ), call
            assert call.asked == call.requests
        keys = Counter(server.keys())
        assert sorted(keys.values()) == sorted(call.requests for call in drawn.calls)
        for asked in server.asked:
            assert asked.headers["authorization"] == f"Bearer {KEY}"
            assert asked.path.endswith("?topic=tea")
            assert (
                asked.headers["content-type"].startswith(_TYPES[_body_of(drawn, asked)])
                if asked.body
                else True
            )
        assert KEY not in str(
            house.rows("SELECT convert_from(state, 'utf8') FROM event WHERE pos > %s", before)
        )
        assert house.rows("SELECT 1 FROM task WHERE run_id = %s", run_id) == []
        sound_log(house, after=before)

    async def test_fails_with_what_its_node_says(
        self, house: Installation, service: Service, server: WebServer
    ) -> None:
        call = Call(name="call", method="get", body="none", failures=9, retries=1, strategy="none")
        drawn = Drawn(0)
        drawn.calls = [call]
        server.respond = drawn.respond
        async with DifyClient(service.url, house.key(read_dify(drawn.file(server.url)).definition)) as client:
            data = (await client.run(topic="tea")).json()["data"]
        assert (data["status"], data["error"]) == ("failed", "Request failed with status code 503")
        assert call.asked == 2

    async def test_tells_of_every_attempt_on_its_stream(
        self, house: Installation, service: Service, server: WebServer
    ) -> None:
        call = Call(name="call", method="get", body="none", failures=2, retries=2, strategy="none")
        drawn = Drawn(0)
        drawn.calls = [call]
        server.respond = drawn.respond
        async with (
            DifyClient(service.url, house.key(read_dify(drawn.file(server.url)).definition)) as client,
            client.running(topic="tea") as stream,
        ):
            told = [frame.name for frame in await stream.rest() if frame.data.get("node_id") == "call"]
        assert told == ["node_started", "node_retry", "node_retry", "node_finished"]

    async def test_that_was_stopped_asks_no_more(
        self, house: Installation, service: Service, server: WebServer
    ) -> None:
        call = Call(name="call", method="get", body="none", failures=99, retries=9, strategy="none")
        drawn = Drawn(0)
        drawn.calls = [call]
        server.respond = drawn.respond
        file = drawn.file(server.url).replace(b"retry_interval: 5\n", b"retry_interval: 3600000\n")
        async with DifyClient(service.url, house.key(read_dify(file).definition)) as client:
            async with client.running(topic="tea") as stream:
                async for frame in stream:
                    if frame.name == "node_retry":
                        break
            run_id = stream.received[0].data["id"]
            assert (await client.stop(stream.received[0].body["task_id"])).status_code == 200
            assert await client.status(run_id) == "stopped"
        assert call.asked == 1
        assert house.rows("SELECT 1 FROM task WHERE run_id = %s", run_id) == []
        (cancelled,) = [
            it.event for it in house.history(run_id) if isinstance(it.event, events.NodeCancelled)
        ]
        assert cancelled.execution_id == "call#1"


_TYPES = {
    "json": "application/json",
    "raw-text": "text/plain",
    "x-www-form-urlencoded": "application/x-www-form-urlencoded",
    "form-data": "multipart/form-data",
}


def _body_of(drawn: Drawn, asked: Asked) -> str:
    name = asked.path.strip("/").partition("?")[0]
    return next(call.body for call in drawn.calls if call.name == name)


class TestAServerThatDoesNotAnswer:
    async def test_keeps_no_form_from_expiring(
        self, house: Installation, service: Service, server: WebServer
    ) -> None:
        may_answer = threading.Event()

        def respond(asked: Asked) -> Answer:
            may_answer.wait(60)
            return Answer()

        server.respond = respond
        calling = house.publish(
            workflow([start(), http("call", server.url), end()], ["start > call", "call > end"])
        )
        asking = house.publish(
            workflow(
                [start(), human("ask", timeout=1, timeout_unit="second"), end()],
                ["start > ask", "ask:approve > end", "ask:__timeout > end"],
            )
        )
        stuck = [house.start(calling) for _ in range(HTTP.width + 5)]
        expiring = house.start(asking)
        status = "SELECT status FROM run WHERE run_id = %s"

        async def is_over(run_id: str) -> bool:
            return house.rows(status, run_id) == [("succeeded",)]

        await eventually(lambda: is_over(expiring), what="the form expires")
        assert house.rows(status, stuck[0]) == [("running",)]
        may_answer.set()
        for run_id in stuck:
            await eventually(lambda run_id=run_id: is_over(run_id), what="the others are answered")


class TestAServerOfAPrivateNetwork:
    async def test_is_not_asked_unless_the_settings_say_so(self, data_dir: Path, server: WebServer) -> None:
        drawn = Drawn(0)
        drawn.calls = [Call(name="call", method="get", body="none", failures=0, retries=0, strategy="none")]
        server.asked.clear()
        with (
            installation(data_dir) as house,
            house.service(outbound_http="true", outbound_ports=str(server.port)) as strict,
        ):
            key = house.key(read_dify(drawn.file(server.url)).definition)
            async with DifyClient(strict.url, key) as client:
                data = (await client.run(topic="tea")).json()["data"]
        assert data["status"] == "failed"
        assert data["error"].startswith(
            f"Access to '{server.url}/call?topic=tea' was blocked by SSRF protection."
        )
        assert server.asked == []
