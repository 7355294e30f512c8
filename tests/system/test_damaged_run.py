"""One run whose record is damaged: it is told of, and takes nothing else down."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import psycopg
import pytest
from command_line import CommandLine
from contract_client import paused
from eventually import eventually
from inboxes import Sent, added, asking_members, signed_in
from installation import Installation, installation
from service import Service
from workflows import review

LEFT = "a task is left: its run cannot be read here"
DAMAGE = {
    "no JSON at all": b"\xff\x00 not even text",
    "JSON that is no object": b"[]",
    "an object without what it has to say": b"{}",
}


@dataclass
class Shared:
    """An installation in which records are damaged."""

    house: Installation
    service: Service
    starting: Service
    """Where runs are started: it keeps them as they were, and the other one reads what was recorded."""
    key: str
    log: Path

    @property
    def client(self) -> httpx2.Client:
        return self.client_of(self.service)

    def client_of(self, service: Service) -> httpx2.Client:
        headers = {"Authorization": f"Bearer {self.key}"}
        return httpx2.Client(base_url=service.url, headers=headers, timeout=30, trust_env=False)

    def started(self) -> tuple[str, str, str]:
        """A run that waits for its form: its id, and the token and the id of the form."""
        with self.client_of(self.starting) as client:
            body = {"inputs": {"topic": "tea"}, "user": "u-1", "response_mode": "blocking"}
            answer = client.post("/v1/workflows/run", json=body)
        run_id, tokens = paused(answer)
        return run_id, tokens["review"], answer.json()["data"]["reasons"][0]["form_id"]

    def damage(self, run_id: str, topic: str, state: bytes = b"{}", *, new_topic: str | None = None) -> None:
        """Overwrite an event of the run, as a superuser or a broken disk may."""
        with psycopg.connect(self.house.conninfo) as connection:
            connection.execute("ALTER TABLE placet.event DISABLE TRIGGER refuse_change")
            connection.execute(
                "UPDATE placet.event SET state = %s, topic = %s WHERE run_id = %s AND topic = %s",
                (state, new_topic or topic, UUID(run_id), topic),
            )
            connection.execute("ALTER TABLE placet.event ENABLE ALWAYS TRIGGER refuse_change")

    def placet(self, *arguments: str) -> Any:
        return CommandLine(environment=self.house.environment())(*arguments)

    def lines(self, event: str, run_id: str) -> list[dict[str, Any]]:
        lines = map(json.loads, self.log.read_text().splitlines())
        return [line for line in lines if line["event"] == event and run_id in json.dumps(line)]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    home = tmp_path_factory.mktemp("damaged")
    with installation(home / "data") as house, house.service(role="web") as starting:
        service = Service(house.environment(), log=home / "log", verbose=False)
        try:
            yield Shared(house, service, starting, house.key(review()), home / "log")
        finally:
            service.close()


class TestADamagedRun:
    @pytest.mark.parametrize("state", DAMAGE.values(), ids=DAMAGE)
    @pytest.mark.parametrize("topic", ["run.started@2", "run.node-started", "run.form-issued@2"])
    def test_is_answered_with_the_reason_while_all_others_go_on(
        self, shared: Shared, topic: str, state: bytes
    ) -> None:
        run_id, token, form_id = shared.started()
        other, others_token, _ = shared.started()
        shared.damage(run_id, topic, state)
        answer = {"inputs": {"comment": "fine"}, "action": "approve", "user": "u-1"}
        with shared.client as client:
            for asked in (
                client.get(f"/v1/workflows/run/{run_id}"),
                client.get(f"/v1/workflow/{run_id}/events", params={"user": "u-1"}),
                client.post(f"/v1/workflows/tasks/{run_id}/stop", json={"user": "u-1"}),
                client.post(f"/v1/form/human_input/{token}", json=answer),
                client.get(f"/v1/forms/{form_id}"),
                client.get(f"/form/{token}", follow_redirects=True),
            ):
                assert asked.status_code == 503, asked.text
                assert "damaged" in asked.text
            for listed in ("/v1/workflows/logs", "/v1/workflows/logs?keyword=tea", "/v1/forms"):
                assert client.get(listed).status_code == 200, listed
            assert client.post(f"/v1/form/human_input/{others_token}", json=answer).status_code == 200
            assert client.get(f"/v1/workflows/run/{other}").json()["status"] == "succeeded"

    def test_stays_as_it_is_when_the_views_are_rebuilt(self, shared: Shared) -> None:
        damaged, whole = shared.started()[0], shared.started()[0]
        shared.damage(damaged, "run.form-issued@2")
        rebuilt = shared.placet("rebuild", "--json")
        assert rebuilt.exit == 1
        assert damaged in rebuilt.json["left_runs"]
        assert whole not in rebuilt.json["left_runs"]
        status = "SELECT status FROM run WHERE run_id = %s"
        assert shared.house.rows(status, UUID(damaged)) == [("paused",)]

    def test_with_a_date_that_is_none_is_found_by_a_rebuild(self, shared: Shared) -> None:
        """What can be decoded may still be nothing that the views can hold."""
        damaged = shared.started()[0]
        ((state,),) = shared.house.rows(
            "SELECT state FROM event WHERE run_id = %s AND topic = 'run.form-issued@2'", UUID(damaged)
        )
        expires_at = json.loads(state)["expires_at"].encode()
        shared.damage(damaged, "run.form-issued@2", bytes(state).replace(expires_at, b"one fine day"))
        assert damaged in shared.placet("rebuild", "--json").json["left_runs"]

    @pytest.mark.parametrize("new_topic", [None, "run.mystery"], ids=["damaged", "unknown topic"])
    def test_lets_its_task_wait_without_being_tried_again_and_again(
        self, shared: Shared, new_topic: str | None
    ) -> None:
        run_id, _, _ = shared.started()
        other, _, _ = shared.started()
        shared.damage(run_id, "run.node-started", new_topic=new_topic)
        due = "UPDATE task SET due_at = now() - interval '2 h', fires_at = now() - interval '2 h'"
        shared.house.rows(f"{due} WHERE run_id IN (%s, %s) RETURNING 1", UUID(run_id), UUID(other))

        async def left() -> list[dict[str, Any]]:
            return shared.lines(LEFT, run_id)

        asyncio.run(eventually(left, what="the task is left"))
        checks = {found["name"]: found for found in shared.placet("check", "--json").json["checks"]}
        assert checks["tasks"]["state"] == "wrong"
        assert "overdue since" in checks["tasks"]["message"]
        assert checks["events"]["state"] == "wrong"
        with shared.client as client:
            assert "placet_tasks_late" in client.get("/metrics").text
        assert len(shared.lines(LEFT, run_id)) == 1

    def test_is_in_the_inbox_beside_the_others(self, shared: Shared) -> None:
        house, service = shared.house, shared.service
        ann = added(house)
        key = house.key(asking_members(ann, title="Editorial review"))
        Sent(house, service, key)
        sent = Sent(house, service, key)
        shared.damage(sent.run_id, "run.form-issued@2")
        with signed_in(house, service, ann) as browser:
            inbox = browser.get("/inbox")
            assert inbox.status_code == 200
            assert "Editorial review" in inbox.text
            assert "A form that cannot be shown: its record is damaged" in inbox.text


class TestOverdue:
    def test_is_judged_by_when_a_task_fell_due_and_not_by_its_claim(self, shared: Shared) -> None:
        """Who takes up a task and never gets it done moves its claim for ever."""
        run_id, _, _ = shared.started()
        claimed = "UPDATE task SET fires_at = now() - interval '1 h', due_at = now() + interval '30 s'"
        shared.house.rows(f"{claimed} WHERE run_id = %s RETURNING 1", UUID(run_id))
        said = shared.placet("check", "--json")
        checks = {found["name"]: found for found in said.json["checks"]}
        assert "takes them up, but does not get them done" in checks["tasks"]["message"]
        assert "tasks" in said.json["classes"]
