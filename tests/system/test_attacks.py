"""What is much work keeps nobody waiting: who asks for little is answered first."""

import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import httpx2
import pytest
from installation import Installation
from service import Service
from workflows import end, human, start, template, workflow

from benchmarks.attack_workflows import SCHEMA, TABLE, invoice


@pytest.fixture(scope="module")
def service(services: tuple[Service, Service]) -> Service:
    return services[0]


@pytest.fixture
def client(service: Service) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=service.url, timeout=120, trust_env=False) as opened:
        yield opened


def answered_before(client: httpx2.Client, attack: Callable[[], Any]) -> int:
    """How often a page without any work was answered while the attack was."""
    done = threading.Event()

    def attacking() -> None:
        try:
            attack()
        finally:
            done.set()

    attacker = threading.Thread(target=attacking)
    attacker.start()
    answered = 0
    while not done.is_set():
        client.get("/static/placet.css").raise_for_status()
        answered += 1
    attacker.join()
    return answered


def run(client: httpx2.Client, key: str, **inputs: Any) -> httpx2.Response:
    body = {"inputs": inputs, "response_mode": "blocking", "user": "u"}
    return client.post("/v1/workflows/run", json=body, headers={"Authorization": f"Bearer {key}"})


def token(client: httpx2.Client, key: str, **inputs: Any) -> str:
    answer = run(client, key, **inputs)
    answer.raise_for_status()
    return str(answer.json()["data"]["reasons"][0]["form_token"])


def test_who_asks_for_little_is_answered_while_templates_write_much(
    house: Installation, client: httpx2.Client
) -> None:
    names = [f"t{number}" for number in range(12)]
    nodes = [
        start("value"),
        *(template(n, "{{ value * 4 }}", value="start.value") for n in names),
        end("end"),
    ]
    steps = ["start", *names, "end"]
    key = house.key(workflow(nodes, [f"{one} > {other}" for one, other in pairwise(steps)]))

    def attack() -> None:
        answer = run(client, key, value="x" * 90_000)
        assert answer.json()["data"]["status"] == "succeeded"

    assert answered_before(client, attack) > 10


def test_who_asks_for_little_is_answered_while_strangers_answer_much_and_wrong(
    house: Installation, client: httpx2.Client
) -> None:
    asked = human("ask", content="{{#$output.data#}}")
    asked["fields"] = [{"type": "json", "name": "data", "json_schema": SCHEMA}]
    key = house.key(workflow([start("topic"), asked, end()], ["start > ask", "ask:approve > end"]))
    path = f"/api/form/human_input/{token(client, key)}"
    content = json.dumps({"inputs": {"data": invoice(509 * 1024)}, "action": "approve"}).encode()
    statuses = set[int]()

    def attack() -> None:
        answer = client.post(path, content=content, headers={"Content-Type": "application/json"})
        statuses.add(answer.status_code)

    def attacks() -> None:
        with ThreadPoolExecutor(3) as strangers:
            for _ in range(3):
                strangers.submit(attack)

    assert answered_before(client, attacks) > 10
    assert statuses <= {400, 503} and 400 in statuses


def test_who_asks_for_little_is_answered_while_a_table_is_shown(
    house: Installation, client: httpx2.Client
) -> None:
    asked = human("ask", content="{{#start.topic#}}", fields=())
    key = house.key(workflow([start("topic"), asked, end()], ["start > ask", "ask:approve > end"]))
    link = f"/form/{token(client, key, topic=TABLE)}"

    def attack() -> None:
        with httpx2.Client(base_url=client.base_url, timeout=120, trust_env=False) as browser:
            shown = browser.get(link, follow_redirects=True)
            assert shown.status_code == 200 and "<table" in shown.text

    assert answered_before(client, attack) > 10
