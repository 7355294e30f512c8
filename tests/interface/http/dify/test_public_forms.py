"""Forms for whoever has their link, as JSON."""

from collections.abc import Iterator
from datetime import timedelta

import httpx2
import pytest
from forms import Asked, asking
from in_process import InProcess
from memory.refusals import REFUSALS

from domain.run.events import FormSubmitted, FormViewed

ANSWER = {"action": "approve", "inputs": {"comment": "Fine.", "prio": "low", "_note": ""}}


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking())


@pytest.fixture
def anybody(service: InProcess) -> Iterator[httpx2.Client]:
    """Someone without a key, whose tries of the test before are forgotten."""
    service.clock.move(timedelta(minutes=2))
    with service.client() as client:
        yield client


@pytest.fixture
def asked(service: InProcess, key: str, anybody: httpx2.Client) -> Asked:
    return Asked(service, key)


def path(asked: Asked) -> str:
    return f"/api/form/human_input/{asked.token}"


class TestShow:
    def test_tells_what_is_asked_and_by_whom(
        self, service: InProcess, key: str, asked: Asked, anybody: httpx2.Client
    ) -> None:
        shown = anybody.get(path(asked)).json()
        with service.client(key) as holder:
            assert shown == holder.get(f"/v1/form/human_input/{asked.token}").json() | {
                "site": holder.get("/v1/site").json()
            }

    def test_is_recorded_once_and_decides_nothing(
        self, service: InProcess, asked: Asked, anybody: httpx2.Client
    ) -> None:
        before = len(service.log.recorded)
        assert {anybody.request(method, path(asked)).status_code for method in ("HEAD", "GET", "GET")} == {
            200
        }
        assert [type(it.event) for it in service.log.recorded[before:]] == [FormViewed]
        assert asked.form.status == "waiting"

    @pytest.mark.parametrize("refusal", REFUSALS, ids=repr)
    def test_is_not_hidden_because_it_cannot_be_recorded(
        self, service: InProcess, asked: Asked, anybody: httpx2.Client, refusal: Exception
    ) -> None:
        service.log.refusal = refusal
        try:
            answer = anybody.get(path(asked))
        finally:
            service.log.refusal = None
        assert answer.status_code == 200
        assert "form_content" in answer.json()

    def test_knows_no_other_form(self, anybody: httpx2.Client) -> None:
        answer = anybody.get("/api/form/human_input/nope")
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")

    def test_is_bounded(self, asked: Asked, anybody: httpx2.Client) -> None:
        answers = [anybody.get(path(asked)) for _ in range(40)]
        assert {answer.status_code for answer in answers} == {200, 429}
        last = answers[-1]
        assert last.json()["code"] == "web_form_rate_limit_exceeded"
        assert last.json()["message"] == "Too many form requests. Please try again later."
        assert int(last.headers["retry-after"]) > 0


class TestAnswer:
    def test_closes_the_form_in_nobodys_name(
        self, service: InProcess, asked: Asked, anybody: httpx2.Client
    ) -> None:
        answer = anybody.post(path(asked), json=ANSWER | {"user": "the director"})
        assert (answer.status_code, answer.json()) == (200, {})
        (submitted,) = (
            it.event
            for it in service.log.recorded
            if isinstance(it.event, FormSubmitted) and it.event.form_id == asked.form_id
        )
        assert (submitted.level, submitted.channel) == ("link", "public form")
        assert submitted.user == "someone with the link"

    def test_is_taken_once(self, service: InProcess, asked: Asked, anybody: httpx2.Client) -> None:
        assert anybody.post(path(asked), json=ANSWER, headers={"Idempotency-Key": "k"}).status_code == 200
        service.clock.move(timedelta(seconds=1))
        again = anybody.post(path(asked), json=ANSWER, headers={"Idempotency-Key": "k"})
        assert (again.status_code, again.headers["idempotency-replayed"]) == (200, "true")
        another = anybody.post(
            path(asked), json=ANSWER | {"action": "reject"}, headers={"Idempotency-Key": "k"}
        )
        assert (another.status_code, another.json()["code"]) == (422, "idempotency_key_reused")
        other = anybody.post(path(asked), json=ANSWER)
        assert (other.status_code, other.json()["code"]) == (412, "human_input_form_submitted")
        assert anybody.get(path(asked)).status_code == 412

    @pytest.mark.parametrize(
        ("body", "code", "message"),
        [
            (ANSWER | {"action": "nope"}, "invalid_form_data", "Invalid action: nope"),
            (
                {"action": "approve", "inputs": {}},
                "invalid_form_data",
                "Missing required inputs: comment, prio, _note",
            ),
            ({"action": "approve"}, "invalid_param", None),
            ([], "invalid_param", None),
        ],
    )
    def test_that_is_wrong_leaves_the_form_open(
        self, asked: Asked, anybody: httpx2.Client, body: object, code: str, message: str | None
    ) -> None:
        answer = anybody.post(path(asked), json=body)
        assert (answer.status_code, answer.json()["code"]) == (400, code)
        assert message in (None, answer.json()["message"])
        assert asked.form.status == "waiting"

    def test_is_no_html_form(self, asked: Asked, anybody: httpx2.Client) -> None:
        answer = anybody.post(path(asked), data={"action": "approve"})
        assert answer.status_code == 415
        assert asked.form.status == "waiting"
