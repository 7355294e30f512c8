"""A newer version of the program works on the same database: what this one cannot read, it leaves to that."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest
from command_line import CommandLine
from contract_client import paused
from inboxes import Sent, added, asking_members, signed_in
from installation import Installation, installation
from service import Service
from stored import a_newer_event, rows
from workflows import review

from interface.runtime import program

REASON = "A newer version of this service recorded the event 'run.sealed' of run"


@dataclass
class Shared:
    """An installation on which a newer version works too."""

    house: Installation
    service: Service
    key: str

    @property
    def client(self) -> httpx2.Client:
        headers = {"Authorization": f"Bearer {self.key}"}
        return httpx2.Client(base_url=self.service.url, headers=headers, timeout=30, trust_env=False)

    def started(self) -> tuple[str, str, str]:
        """A run that waits for its form: its id, and the token and the id of the form."""
        with self.client as client:
            body = {"inputs": {"topic": "tea"}, "user": "u-1", "response_mode": "blocking"}
            answer = client.post("/v1/workflows/run", json=body)
        run_id, tokens = paused(answer)
        return run_id, tokens["review"], answer.json()["data"]["reasons"][0]["form_id"]

    @property
    def placet(self) -> CommandLine:
        return CommandLine(environment=self.house.environment())


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    with installation(tmp_path_factory.mktemp("shared") / "data") as house, house.service() as service:
        yield Shared(house, service, house.key(review()))


@pytest.fixture
def theirs(shared: Shared) -> tuple[str, str, str]:
    """A run in which the newer version has recorded something."""
    started = shared.started()
    a_newer_event(shared.house.conninfo, UUID(started[0]))
    return started


class TestARunOfANewerVersion:
    def test_is_told_of_as_the_contract_tells_of_trouble(
        self, shared: Shared, theirs: tuple[str, str, str]
    ) -> None:
        run_id, token, _ = theirs
        answer = {"inputs": {"comment": "fine"}, "action": "approve", "user": "u-1"}
        with shared.client as client:
            for asked in (
                client.get(f"/v1/workflows/run/{run_id}"),
                client.get(f"/v1/workflow/{run_id}/events", params={"user": "u-1"}),
                client.post(f"/v1/workflows/tasks/{run_id}/stop", json={"user": "u-1"}),
                client.get(f"/v1/form/human_input/{token}"),
                client.post(f"/v1/form/human_input/{token}", json=answer),
                client.get(f"/api/form/human_input/{token}"),
            ):
                assert asked.status_code == 503, asked.text
                assert asked.headers["retry-after"] == "1"
                said = asked.json()
                assert (said["code"], said["status"]) == ("service_unavailable", 503)
                assert said["message"].startswith(f"{REASON} {run_id}")

    def test_ends_the_streams_that_follow_it_so_that_others_can_go_on_with_them(self, shared: Shared) -> None:
        run_id, _, _ = shared.started()
        path, query = f"/v1/workflow/{run_id}/events", {"user": "u-1", "continue_on_pause": "true"}
        with shared.client as client:
            with client.stream("GET", path, params=query) as stream:
                received = stream.iter_raw()
                assert b"event" in next(received)
                a_newer_event(shared.house.conninfo, UUID(run_id))
                rest = b"".join(received)
            assert b"workflow_finished" not in rest
            assert client.get(path, params=query).status_code == 503

    def test_is_told_of_as_our_own_api_tells_of_trouble(
        self, shared: Shared, theirs: tuple[str, str, str]
    ) -> None:
        run_id, _, form_id = theirs
        with shared.client as client:
            asked = client.get(f"/v1/forms/{form_id}")
            assert (asked.status_code, asked.headers["content-type"]) == (503, "application/problem+json")
            assert asked.json()["detail"].startswith(f"{REASON} {run_id}")

    def test_is_told_of_on_the_page_of_its_form(self, shared: Shared, theirs: tuple[str, str, str]) -> None:
        with shared.client as client:
            page = client.get(f"/form/{theirs[1]}", follow_redirects=True)
        assert page.status_code == 503
        assert "A newer version of this service recorded" in page.text

    def test_is_listed_with_the_others_which_go_on(
        self, shared: Shared, theirs: tuple[str, str, str]
    ) -> None:
        run_id, token, _ = shared.started()
        with shared.client as client:
            logs = client.get("/v1/workflows/logs").json()["data"]
            assert {theirs[0], run_id} <= {entry["workflow_run"]["id"] for entry in logs}
            forms = client.get("/v1/forms").json()["data"]
            assert {theirs[0], run_id} <= {form["run_id"] for form in forms}
            answer = {"inputs": {"comment": "fine"}, "action": "approve", "user": "u-1"}
            assert client.post(f"/v1/form/human_input/{token}", json=answer).status_code == 200
            assert client.get(f"/v1/workflows/run/{run_id}").json()["status"] == "succeeded"

    def test_is_left_by_a_rebuild_which_says_so(self, shared: Shared, theirs: tuple[str, str, str]) -> None:
        rebuilt = shared.placet("rebuild", "--json")
        assert rebuilt.exit == 1
        assert theirs[0] in rebuilt.json["left_runs"]
        in_words = shared.placet("rebuild")
        assert in_words.exit == 1
        assert theirs[0] in in_words.out
        assert program.version() in in_words.out

    def test_is_refused_by_commands(self, shared: Shared, theirs: tuple[str, str, str]) -> None:
        for command in (["replay"], ["follow"], ["runs", "show"], ["stop"]):
            said = shared.placet(*command, theirs[0], "--json")
            assert (said.exit, said.error["code"]) == (1, "newer_version")
            assert f"this is {program.version()}" in said.error["message"]


class TestAFormOfANewerVersion:
    def test_is_in_the_inbox_beside_the_others(self, shared: Shared) -> None:
        house, service = shared.house, shared.service
        ann = added(house)
        key = house.key(asking_members(ann, title="Editorial review"))
        Sent(house, service, key)
        sent = Sent(house, service, key)
        form_id = a_newer_form(house.conninfo, UUID(sent.run_id))
        with signed_in(house, service, ann) as browser:
            inbox = browser.get("/inbox")
            assert inbox.status_code == 200
            assert inbox.text.count("Editorial review") >= 2
            assert "A form that only a newer version of Placet can show" in inbox.text
            assert browser.get(f"/inbox/{form_id}").status_code == 503
        with shared.client as client:
            listed = client.get("/v1/forms", headers={"Authorization": f"Bearer {key}"}).json()["data"]
        (theirs,) = (form for form in listed if form["id"] == form_id)
        assert theirs["title"] == "A form that only a newer version of Placet can show"
        assert theirs["actions"] == []


def a_newer_form(conninfo: str, run_id: UUID) -> str:
    """Let a newer version issue another form of the run, to the same people; return its id."""
    a_newer_event(conninfo, run_id, topic="run.form-issued@3")
    form_id = uuid4()
    rows(
        conninfo,
        "INSERT INTO form SELECT f.issued_at, f.expires_at, NULL, r.version, f.log_id, f.run_id, %s, 'x#1', 'waiting'"
        " FROM form f JOIN run r USING (log_id, run_id) WHERE f.run_id = %s",
        form_id,
        run_id,
    )
    rows(
        conninfo,
        "INSERT INTO form_token SELECT r.version, t.log_id, t.run_id, decode(md5(t.digest::text), 'hex'), t.surface,"
        " t.recipient, t.member_id FROM form_token t JOIN run r USING (log_id, run_id) WHERE t.run_id = %s",
        run_id,
    )
    rows(
        conninfo,
        "INSERT INTO task VALUES (now() + '1 h', now() + '1 h', 0, %s, 'expire', %s, 'decisions')",
        run_id,
        str(form_id),
    )
    return str(form_id)


class TestCheck:
    def versions(self, shared: Shared) -> dict[str, Any]:
        checks = shared.placet("check", "--json").json["checks"]
        return {finding["name"]: finding for finding in checks}

    def test_says_which_version_this_is(self, shared: Shared) -> None:
        found = self.versions(shared)
        assert found["versions"]["state"] == "ok"
        assert f"this is Placet {program.version()}" in found["versions"]["message"]
        assert f"by Placet {program.version()}" in found["schema"]["message"]

    def test_names_both_versions(self, shared: Shared) -> None:
        rows(shared.house.conninfo, "INSERT INTO program VALUES ('9.1.0', now() + '1 h')")
        rows(shared.house.conninfo, "INSERT INTO event_topic VALUES ('run.sealed', '9.1.0')")
        found = self.versions(shared)["versions"]
        assert found["state"] == "note"
        assert f"this is Placet {program.version()}; 9.1.0 works here too" in found["message"]
        assert "run.sealed (9.1.0)" in found["message"]
        assert "9.1.0" in found["fix"]

    def test_names_both_versions_where_the_schema_is_newer(self, shared: Shared) -> None:
        rows(shared.house.conninfo, "INSERT INTO migration VALUES (9999, '9999_later', 'x', now(), '9.1.0')")
        try:
            found = self.versions(shared)["schema"]
        finally:
            rows(shared.house.conninfo, "DELETE FROM migration WHERE number = 9999")
        assert found["state"] == "wrong"
        assert (
            f"belongs to Placet 9.1.0 (migration 9999_later), and this is Placet {program.version()}"
            in found["message"]
        )
