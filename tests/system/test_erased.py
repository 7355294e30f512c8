"""Runs of which everything that tells of people was erased are told of as such, by every way, and go no further."""

from collections.abc import Iterator

import httpx2
import pytest
from canaries import found
from command_line import CommandLine
from installation import Installation, installation
from service import Service
from workflows import end, human, start, workflow

CANARY = "canary-4711"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("house") / "data") as opened:
        yield opened


@pytest.fixture(scope="module")
def service(house: Installation) -> Iterator[Service]:
    with house.service() as running:
        yield running


class Erased:
    """Two runs, one over and one that waits, whose keys are gone."""

    def __init__(self, house: Installation, service: Service) -> None:
        nodes = [start("topic"), human("ask", content="About {{#start.topic#}}"), end(comment="ask.comment")]
        self.key = house.key(workflow(nodes, ["start > ask", "ask:approve > end"]))
        self.client = httpx2.Client(
            base_url=service.url,
            headers={"Authorization": f"Bearer {self.key}"},
            timeout=30,
            trust_env=False,
            follow_redirects=True,
        )
        self.runs, self.forms, self.tokens = [], [], []
        for _ in range(2):
            body = {"inputs": {"topic": CANARY}, "user": CANARY, "response_mode": "blocking"}
            begun = self.client.post("/v1/workflows/run", json=body).json()
            (reason,) = begun["data"]["reasons"]
            self.runs.append(begun["workflow_run_id"])
            self.forms.append(reason["form_id"])
            self.tokens.append(reason["form_token"])
        assert self.answer(0).status_code == 200
        house.rows(
            "UPDATE placet_keys.run SET key = NULL WHERE run_id = ANY (%s::uuid[]) RETURNING 1", self.runs
        )
        house.rows(
            "UPDATE placet_keys.subject SET key = NULL, name = NULL, digest = NULL WHERE id IN"
            " (SELECT subject FROM run WHERE run_id = ANY (%s::uuid[])) RETURNING 1",
            self.runs,
        )

    def answer(self, which: int) -> httpx2.Response:
        body = {"inputs": {"comment": CANARY}, "action": "approve", "user": CANARY}
        return self.client.post(f"/v1/form/human_input/{self.tokens[which]}", json=body)


@pytest.fixture(scope="module")
def erased(house: Installation, service: Service) -> Iterator[Erased]:
    done = Erased(house, service)
    yield done
    done.client.close()


def paths(erased: Erased) -> Iterator[str]:
    for run, form, token in zip(erased.runs, erased.forms, erased.tokens, strict=True):
        yield f"/v1/workflows/run/{run}"
        yield f"/v1/workflow/{run}/events?user={CANARY}&after=0"
        yield f"/v1/workflow/{run}/events?user={CANARY}&include_state_snapshot=true"
        yield f"/v1/forms/{form}"
        yield f"/v1/form/human_input/{token}"
        yield f"/api/form/human_input/{token}"
        yield f"/form/{token}"
    yield "/v1/workflows/logs"
    yield f"/v1/workflows/logs?keyword={CANARY}"
    yield "/v1/forms"
    yield "/v1/forms?status=submitted"


def test_are_told_of_without_a_word_of_anybody(erased: Erased) -> None:
    for path in paths(erased):
        answer = erased.client.get(path)
        assert answer.status_code < 500, (path, answer.text)
        assert found({"canary": CANARY}, {path: answer.text.replace(path, "").encode()}) == []


def test_go_no_further(house: Installation, erased: Erased) -> None:
    before = house.rows("SELECT count(*) FROM event")
    for request in (
        lambda: erased.answer(1),
        lambda: erased.answer(0),
        lambda: erased.client.post(
            f"/v1/forms/{erased.forms[1]}/withdraw", json={"reason": "x", "user": "u"}
        ),
        lambda: erased.client.post(f"/v1/forms/{erased.forms[1]}/extend", json={"seconds": 60, "user": "u"}),
        lambda: erased.client.post(f"/v1/workflows/tasks/{erased.runs[1]}/stop", json={"user": CANARY}),
    ):
        answer = request()
        assert 400 <= answer.status_code < 500 or answer.json() == {"result": "success"}, answer.text
    assert house.rows("SELECT count(*) FROM event") == before


def test_are_shown_in_the_terminal(house: Installation, erased: Erased) -> None:
    placet = CommandLine(environment=house.environment())
    for run in erased.runs:
        for command in (("runs", "show", run), ("replay", run)):
            said = placet(*command)
            assert said.exit == 0, said
            assert CANARY not in said.out
