"""Forms over our own API."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest
from forms import Asked, asking
from in_process import InProcess, in_process
from memory.rings import TOKENS
from workflows import end, human, mail, start, workflow

from application.commands.deliver_form import DeliveryResult, Taken
from application.ports.mail import EmailRefusedError
from application.ports.tasks import DueTask
from domain.run.events import FormDeadlineChanged, FormSubmitted, FormWithdrawn, RunEvent

WORKSPACE_KEY = "app-workspace"
GOOD = {"comment": "fine", "prio": "low", "_note": ""}


@pytest.fixture(scope="module")
def service() -> Iterator[InProcess]:
    with in_process() as running:
        running.keys.keys[WORKSPACE_KEY] = None
        yield running


@pytest.fixture
def key(service: InProcess) -> str:
    """The key of a workflow that nobody else uses."""
    return service.key(asking())


@pytest.fixture
def api(service: InProcess, key: str) -> Iterator[httpx2.Client]:
    with service.client(key) as opened:
        yield opened


def answer(api: httpx2.Client, asked: Asked, *, key: str | None = None, **changed: Any) -> httpx2.Response:
    """Answer the form as it is shown."""
    digest = api.get(f"/v1/forms/{asked.form_id}").json().get("digest")
    body = {"action": "approve", "inputs": GOOD, "user": "ann", "digest": digest} | changed
    headers = {"Idempotency-Key": key} if key else {}
    return api.post(f"/v1/forms/{asked.form_id}/answer", json=body, headers=headers)


def recorded(service: InProcess, asked: Asked, kind: type[RunEvent]) -> list[Any]:
    return [
        r.event
        for r in service.log.recorded
        if isinstance(r.event, kind) and str(r.event.originator_id) == asked.run_id
    ]


def listed(api: httpx2.Client, **query: Any) -> Iterator[str]:
    """The ids of all forms, page by page."""
    following: str | None = ""
    while following is not None:
        page = api.get("/v1/forms", params=query | ({"after": following} if following else {})).json()
        yield from (form["id"] for form in page["data"])
        following = page["next"]
        assert page["has_more"] == (following is not None)


ENDPOINTS = [
    ("GET", "", None),
    ("POST", "/answer", {"action": "approve", "inputs": GOOD, "user": "ann", "digest": "?"}),
    ("POST", "/extend", {"seconds": 60, "user": "ann"}),
    ("POST", "/withdraw", {"reason": "asked by mistake", "user": "ann"}),
]


class TestWhoMay:
    @pytest.mark.parametrize(
        ("method", "path", "body"), ENDPOINTS, ids=["show", "answer", "extend", "withdraw"]
    )
    @pytest.mark.parametrize(
        ("who", "status"),
        [("nobody", 401), ("a stranger", 401), ("foreign", 404), ("own", 200), ("workspace", 200)],
    )
    def test_is_decided_by_the_key(
        self, service: InProcess, key: str, method: str, path: str, body: Any, who: str, status: int
    ) -> None:
        asked = Asked(service, key)
        keys = {"nobody": "", "a stranger": "app-none", "own": key, "workspace": WORKSPACE_KEY}
        shown = keys[who] if who in keys else service.key(asking())
        with service.client(key) as owner:
            digest = owner.get(f"/v1/forms/{asked.form_id}").json()["digest"]
        if body and "digest" in body:
            body = body | {"digest": digest}
        before = len(service.log.recorded)
        with service.client(shown) as caller:
            got = caller.request(method, f"/v1/forms/{asked.form_id}{path}", json=body)
        assert got.status_code == status
        if status != 200:
            assert len(service.log.recorded) == before
            assert got.json()["code"] == {401: "unauthorized", 404: "not_found"}[status]

    @pytest.mark.parametrize("id", ["01890000-0000-7000-8000-00000000dead", "nope", "%00"])
    def test_a_form_that_is_none_is_told_like_a_foreign_one(
        self, service: InProcess, api: httpx2.Client, asked: Asked, id: str
    ) -> None:
        with service.client(service.key(asking())) as foreign:
            expected = foreign.get(f"/v1/forms/{asked.form_id}").json()
        got = api.get(f"/v1/forms/{id}")
        assert got.status_code == 404
        assert got.json().keys() == expected.keys()

    def test_lists_hold_what_the_key_opens(self, service: InProcess, key: str, asked: Asked) -> None:
        other = Asked(service, service.key(asking()))
        workflow_id = key.removeprefix("app-")
        with service.client(key) as own, service.client(WORKSPACE_KEY) as all_of_it:
            assert list(listed(own)) == [asked.form_id]
            assert list(listed(own, workflow_id=workflow_id)) == [asked.form_id]
            assert {asked.form_id, other.form_id} <= set(listed(all_of_it, limit=100))
            assert list(listed(all_of_it, workflow_id=workflow_id)) == [asked.form_id]
            assert own.get("/v1/forms", params={"workflow_id": str(uuid4())}).status_code == 404
        with service.client() as nobody:
            assert nobody.get("/v1/forms").status_code == 401


class TestList:
    def test_has_the_most_urgent_first(self, service: InProcess, key: str, api: httpx2.Client) -> None:
        forms = [Asked(service, key) for _ in range(3)]
        for asked, seconds in zip(forms, (300, 100, 200), strict=True):
            api.post(f"/v1/forms/{asked.form_id}/extend", json={"seconds": seconds, "user": "ann"})
        expected = [forms[1].form_id, forms[2].form_id, forms[0].form_id]
        assert list(listed(api, status="waiting")) == expected
        assert list(listed(api, status="waiting", limit=1)) == expected

    def test_has_closed_ones_the_latest_first(self, service: InProcess, key: str, api: httpx2.Client) -> None:
        forms = [Asked(service, key) for _ in range(3)]
        for asked in forms[:2]:
            service.clock.move(timedelta(seconds=1))
            assert answer(api, asked).status_code == 200
        api.post(f"/v1/forms/{forms[2].form_id}/withdraw", json={"reason": "no", "user": "ann"})
        assert list(listed(api, status="submitted")) == [forms[1].form_id, forms[0].form_id]
        assert list(listed(api, status="withdrawn")) == [forms[2].form_id]
        assert list(listed(api, status="waiting")) == list(listed(api, status="expired")) == []

    @pytest.mark.parametrize("query", [{}, {"status": "waiting"}])
    def test_loses_and_repeats_nothing_while_forms_are_added(
        self, service: InProcess, key: str, api: httpx2.Client, query: dict[str, str]
    ) -> None:
        first = [Asked(service, key).form_id for _ in range(7)]
        seen = []
        for number, form_id in enumerate(listed(api, limit=2, **query)):
            seen.append(form_id)
            if number < 5:
                service.clock.move(timedelta(milliseconds=number % 2))
                Asked(service, key)
        assert len(seen) == len(set(seen))
        assert set(first) <= set(seen)

    @pytest.mark.parametrize(
        ("query", "parameter"),
        [
            ({"status": "open"}, "status"),
            ({"limit": "0"}, "limit"),
            ({"limit": "101"}, "limit"),
            ({"workflow_id": "x"}, "workflow_id"),
            ({"state": "waiting"}, "state"),
            ({"after": "é"}, "after"),
            ({"after": "bm9wZQ"}, "after"),
            ({"after": "x" * 201}, "after"),
        ],
    )
    def test_refuses_a_query_that_it_does_not_understand(
        self, api: httpx2.Client, query: dict[str, str], parameter: str
    ) -> None:
        got = api.get("/v1/forms", params=query)
        assert got.status_code == 400
        assert got.json()["code"] == "invalid_param"
        assert got.json()["detail"].startswith(parameter)

    def test_does_not_go_on_in_another_list(self, service: InProcess, key: str, api: httpx2.Client) -> None:
        for _ in range(2):
            Asked(service, key)
        following = api.get("/v1/forms", params={"limit": 1}).json()["next"]
        got = api.get("/v1/forms", params={"after": following, "status": "waiting"})
        assert got.status_code == 400


class TestShow:
    def test_says_what_is_asked(self, api: httpx2.Client, asked: Asked, key: str) -> None:
        shown = api.get(f"/v1/forms/{asked.form_id}").json()
        assert (shown["id"], shown["run_id"], shown["node_id"]) == (asked.form_id, asked.run_id, "review")
        assert shown["workflow_id"] == key.removeprefix("app-")
        assert "{{#$output.comment#}}" in shown["content"]
        assert [field["name"] for field in shown["fields"]] == ["comment", "prio", "_note"]
        assert [action["id"] for action in shown["actions"]] == ["approve", "reject"]
        assert (shown["status"], shown["closed_at"], shown["answer"]) == ("waiting", None, None)
        assert shown["expires_at"].endswith("Z")

    def test_decides_nothing(self, service: InProcess, api: httpx2.Client, asked: Asked) -> None:
        before = len(service.log.recorded)
        for method in ("GET", "HEAD"):
            assert api.request(method, f"/v1/forms/{asked.form_id}").status_code == 200
        assert len(service.log.recorded) == before

    def test_never_prints_a_secret(self, service: InProcess) -> None:
        node = human("review", content="{{#$output.pin#}}") | {"fields": [{"type": "secret", "name": "pin"}]}
        key = service.key(workflow([start(), node, end()], ["start > review", "review:approve > end"]))
        with service.client(key) as api:
            started = api.post("/v1/workflows/run", json={"inputs": {}, "user": "u"}).json()
            path = f"/v1/forms/{started['data']['reasons'][0]['form_id']}"
            shown = api.get(path).json()
            got = api.post(
                f"{path}/answer",
                json={
                    "action": "approve",
                    "inputs": {"pin": "canary-4711"},
                    "user": "ann",
                    "digest": shown["digest"],
                },
            )
            assert got.status_code == 200, got.text
            assert got.json()["answer"]["inputs"] == {"pin": "[secret]"}
            assert "canary" not in api.get(path).text


class TestAnswer:
    def test_is_recorded_with_what_is_known_of_who_gave_it(
        self, service: InProcess, api: httpx2.Client, asked: Asked
    ) -> None:
        got = answer(api, asked)
        assert got.status_code == 200
        given = got.json()["answer"]
        assert (given["action"], given["action_title"], given["inputs"]) == ("approve", "Approve", GOOD)
        assert given["by"] == {
            "level": "api",
            "user": None,
            "member_id": None,
            "asserted_user": "ann",
        }
        (event,) = recorded(service, asked, FormSubmitted)
        assert (event.level, event.channel, event.user) == ("api", "api", "ann")
        assert event.digest == got.json()["digest"]
        assert asked.detail()["status"] == "succeeded"

    def test_is_not_repeated_by_the_same_request(
        self, service: InProcess, api: httpx2.Client, asked: Asked
    ) -> None:
        first = answer(api, asked, key="k-1")
        service.clock.move(timedelta(seconds=1))
        second = answer(api, asked, key="k-1")
        assert (first.status_code, second.status_code) == (200, 200)
        assert first.json() == second.json()
        assert "idempotency-replayed" not in first.headers
        assert second.headers["idempotency-replayed"] == "true"
        assert len(recorded(service, asked, FormSubmitted)) == 1

    def test_with_a_key_that_came_with_another_is_refused(self, api: httpx2.Client, asked: Asked) -> None:
        answer(api, asked, key="k-1")
        other = answer(api, asked, key="k-1", action="reject")
        assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")

    def test_of_a_second_caller_is_told_of_the_first(self, api: httpx2.Client, asked: Asked) -> None:
        answer(api, asked)
        late = answer(api, asked, user="bob", action="reject")
        assert late.status_code == 409
        assert late.json()["code"] == "form_already_answered"
        assert late.json()["answered"]["by"]["asserted_user"] == "ann"
        assert late.json()["answered"]["at"].endswith("Z")
        assert "“ann”, as the caller says" in late.json()["detail"]

    def test_after_the_time_is_too_late(self, service: InProcess, api: httpx2.Client, asked: Asked) -> None:
        service.clock.move(timedelta(days=4))
        late = answer(api, asked)
        assert (late.status_code, late.json()["code"]) == (410, "form_expired")

    def test_to_something_else_than_is_shown_is_refused(
        self, service: InProcess, api: httpx2.Client, asked: Asked
    ) -> None:
        got = answer(api, asked, digest="0" * 64)
        assert (got.status_code, got.json()["code"]) == (409, "form_changed")
        assert not recorded(service, asked, FormSubmitted)

    def test_that_does_not_fit_is_told_field_by_field(self, api: httpx2.Client, asked: Asked) -> None:
        got = answer(api, asked, inputs={"comment": "fine", "prio": "huge"}, action="nope")
        assert (got.status_code, got.json()["code"]) == (422, "invalid_answer")
        pointers = [fault["pointer"] for fault in got.json()["errors"]]
        assert pointers == ["/inputs/prio", "/inputs/_note", "/action"]
        assert answer(api, asked).status_code == 200

    @pytest.mark.parametrize(
        ("changed", "pointer"),
        [
            ({"digest": None}, "/digest"),
            ({"inputs": []}, "/inputs"),
            ({"action": 1}, "/action"),
            ({"user": ""}, "/user"),
            ({"user": "a\0b"}, "/user"),
            ({"user": "x" * 256}, "/user"),
            ({"other": 1}, "/other"),
        ],
    )
    def test_with_a_wrong_body_is_told_where(
        self, api: httpx2.Client, asked: Asked, changed: dict[str, Any], pointer: str
    ) -> None:
        got = answer(api, asked, **changed)
        assert (got.status_code, got.json()["code"]) == (400, "invalid_param")
        assert [fault["pointer"] for fault in got.json()["errors"]] == [pointer]

    def test_needs_the_digest(self, api: httpx2.Client, asked: Asked) -> None:
        body = {"action": "approve", "inputs": GOOD, "user": "ann"}
        got = api.post(f"/v1/forms/{asked.form_id}/answer", json=body)
        assert [fault["pointer"] for fault in got.json()["errors"]] == ["/digest"]

    def test_is_not_given_here_to_a_form_that_was_sent_to_people(self, service: InProcess) -> None:
        node = human("review", web=False, email=mail("ann@example.com"))
        key = service.key(workflow([start("topic"), node, end()], ["start > review", "review:approve > end"]))
        with service.client(key) as api:
            started = api.post("/v1/workflows/run", json={"inputs": {"topic": "tea"}, "user": "u-1"}).json()
            path = f"/v1/forms/{started['data']['reasons'][0]['form_id']}"
            shown = api.get(path).json()
            body = {
                "action": "approve",
                "inputs": {"comment": "x"},
                "user": "ann",
                "digest": shown["digest"],
            }
            got = api.post(f"{path}/answer", json=body)
        assert (got.status_code, got.json()["code"]) == (403, "form_not_reachable")


class Mailed:
    """A form that went out by mail to two people, one of whom could not be reached."""

    def __init__(self, service: InProcess, key: str, api: httpx2.Client) -> None:
        self._service = service
        self._api = api
        started = api.post("/v1/workflows/run", json={"inputs": {"topic": "tea"}, "user": "u-1"}).json()
        self.run_id = started["workflow_run_id"]
        self.form_id = started["data"]["reasons"][0]["form_id"]
        self.path = f"/v1/forms/{self.form_id}"
        now = service.clock.now()
        service.call(service.address_form(run_id=UUID(self.run_id), form_id=self.form_id, due_at=now))
        taken = Taken(message_id="m@placet", channel="email", response="250 OK")
        self.settle("1", 0, taken)
        self.settle("2", 0, EmailRefusedError("No such user", code="550", final=True))

    def settle(self, recipient: str, round: int, outcome: DeliveryResult) -> None:
        """Record what became of a mail."""
        key = f"{self.form_id}:{recipient}:{round}"
        task = DueTask(run_id=UUID(self.run_id), kind="mail", key=key, fires_at=self._service.clock.now())
        self._service.call(self._service.deliver_form.record(task, outcome))

    def remind(self, *, key: str | None = None, **body: Any) -> httpx2.Response:
        headers = {"Idempotency-Key": key} if key else {}
        return self._api.post(f"{self.path}/remind", json={"user": "ann"} | body, headers=headers)

    def rounds(self) -> dict[str, list[int]]:
        """The rounds of each recipient's mails."""
        shown = self._api.get(self.path).json()["recipients"]
        return {one["id"]: [it["round"] for it in one["mails"]] for one in shown}


class TestRemind:
    @pytest.fixture
    def mailed(self, service: InProcess) -> Iterator[Mailed]:
        node = human("review", email=mail("ann@example.com", "bob@example.com"))
        key = service.key(workflow([start("topic"), node, end()], ["start > review", "review:approve > end"]))
        with service.client(key) as api:
            yield Mailed(service, key, api)

    def test_writes_to_all_or_to_one_again(self, mailed: Mailed) -> None:
        got = mailed.remind()
        assert got.status_code == 200
        assert [[it["kind"] for it in one["mails"]] for one in got.json()["recipients"]] == [
            ["request", "reminder"]
        ] * 2
        mailed.settle("1", 1, Taken(message_id="m-1@placet", channel="email", response="250 OK"))
        assert mailed.remind(recipient="1").status_code == 200
        assert mailed.rounds() == {"1": [0, 1, 2], "2": [0, 1]}

    def test_shows_what_became_of_every_mail_and_no_link(self, mailed: Mailed, service: InProcess) -> None:
        shown = mailed.remind().json()
        first, second = shown["recipients"]
        assert (first["address"], first["mails"][0]["status"]) == ("ann@example.com", "sent")
        assert first["mails"][1]["status"] == "due"
        assert second["mails"][0]["status"] == "refused"
        assert (second["mails"][0]["code"], second["mails"][0]["reason"]) == ("550", "No such user")
        mailed.settle("1", 1, Taken(message_id="m-1@placet", channel="outbox", response="kept as 1.eml"))
        kept = mailed.remind(recipient="1").json()["recipients"][0]["mails"]
        assert [it["status"] for it in kept] == ["sent", "kept", "due"]
        token = TOKENS.derive(key_id="key-1", form_id=mailed.form_id, surface="email", recipient="1")
        assert token not in str(shown)

    def test_with_the_same_key_happens_once(self, mailed: Mailed, service: InProcess) -> None:
        first = mailed.remind(key="k", recipient="1")
        service.clock.move(timedelta(seconds=1))
        second = mailed.remind(key="k", recipient="1")
        assert (first.status_code, second.status_code) == (200, 200)
        assert "idempotency-replayed" not in first.headers
        assert second.headers["idempotency-replayed"] == "true"
        assert mailed.rounds() == {"1": [0, 1], "2": [0]}
        other = mailed.remind(key="k", recipient="2")
        assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")

    def test_too_often_is_refused_and_says_until_when(self, mailed: Mailed, service: InProcess) -> None:
        """As whoever has the key could else fill the recipients' mailboxes; other processes know of it too."""
        began = service.clock.now()
        for round in (1, 2, 3):
            assert mailed.remind(recipient="1").status_code == 200
            mailed.settle("1", round, Taken(message_id=f"{round}@placet", channel="email", response="250 OK"))
            service.clock.move(timedelta(minutes=1))
        refused = mailed.remind(recipient="1")
        assert (refused.status_code, refused.json()["code"]) == (429, "reminded_too_often")
        assert refused.headers["retry-after"] == "3420"
        again_at = (began + timedelta(hours=1)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        assert refused.json()["message"].endswith(f"to one address: try again at {again_at}")
        assert mailed.remind().status_code == 200
        assert mailed.rounds() == {"1": [0, 1, 2, 3], "2": [0, 4]}
        service.clock.move(timedelta(minutes=57))
        assert mailed.remind(recipient="1").status_code == 200

    def test_of_nobody_is_refused(
        self, mailed: Mailed, api: httpx2.Client, asked: Asked, service: InProcess
    ) -> None:
        for got in (
            mailed.remind(recipient="7"),
            api.post(f"/v1/forms/{asked.form_id}/remind", json={"user": "ann"}),
        ):
            assert (got.status_code, got.json()["code"]) == (422, "nobody_to_remind")
            assert got.json()["errors"][0]["pointer"] == "/recipient"

    def test_of_a_form_that_is_closed_or_is_not_there_is_refused(
        self, mailed: Mailed, api: httpx2.Client
    ) -> None:
        assert api.post(f"{mailed.path}/remind", json={"user": "ann"}).status_code == 404
        closed = mailed._api.post(f"{mailed.path}/withdraw", json={"reason": "mistake", "user": "ann"})
        assert closed.status_code == 200
        late = mailed.remind()
        assert (late.status_code, late.json()["code"]) == (410, "form_withdrawn")

    @pytest.mark.parametrize("body", [{"user": ""}, {"recipient": ""}, {"recipient": 1}, {"to": "1"}])
    def test_with_a_wrong_body_is_refused(self, mailed: Mailed, body: dict[str, Any]) -> None:
        got = mailed.remind(**body)
        assert (got.status_code, got.json()["code"]) == (400, "invalid_param")

    def test_finds_a_form_that_goes_out_by_mail_alone(self, service: InProcess) -> None:
        node = human("review", web=False, email=mail("ann@example.com", "bob@example.com"))
        key = service.key(workflow([start("topic"), node, end()], ["start > review", "review:approve > end"]))
        with service.client(key) as api:
            assert Mailed(service, key, api).remind().status_code == 200


class TestWithdraw:
    def test_closes_the_form_and_says_why(self, service: InProcess, api: httpx2.Client, asked: Asked) -> None:
        path = f"/v1/forms/{asked.form_id}/withdraw"
        got = api.post(path, json={"reason": "asked by mistake", "user": "ann"})
        assert got.status_code == 200
        assert (got.json()["status"], got.json()["withdrawn_because"]) == ("withdrawn", "asked by mistake")
        (event,) = recorded(service, asked, FormWithdrawn)
        assert event.by == "ann"
        again = api.post(path, json={"reason": "asked by mistake", "user": "ann"})
        assert (again.status_code, again.json()["code"]) == (410, "form_withdrawn")
        late = answer(api, asked)
        assert (late.status_code, late.json()["code"]) == (410, "form_withdrawn")
        assert asked.detail()["status"] == "failed"

    def test_is_known_again_by_its_key(self, service: InProcess, api: httpx2.Client, asked: Asked) -> None:
        path, key = f"/v1/forms/{asked.form_id}/withdraw", {"Idempotency-Key": "once"}
        body = {"reason": "asked by mistake", "user": "ann"}
        first = api.post(path, json=body, headers=key)
        service.clock.move(timedelta(seconds=1))
        seen_before = key | {"If-Match": '"1"'}
        again = api.post(path, json=body | {"reason": " asked by mistake "}, headers=seen_before)
        assert (first.status_code, again.status_code) == (200, 200)
        assert again.json() == first.json()
        assert "idempotency-replayed" not in first.headers
        assert again.headers["idempotency-replayed"] == "true"
        (event,) = recorded(service, asked, FormWithdrawn)
        assert event.idempotency_key == "once"
        for other in ({"reason": "another"}, {"user": "ben"}):
            refused = api.post(path, json=body | other, headers=key)
            assert (refused.status_code, refused.json()["code"]) == (422, "idempotency_key_reused")
        another = api.post(path, json=body, headers={"Idempotency-Key": "twice"})
        assert (another.status_code, another.json()["code"]) == (410, "form_withdrawn")

    def test_with_the_key_of_an_answer_is_late(self, api: httpx2.Client, asked: Asked) -> None:
        assert answer(api, asked, key="k").status_code == 200
        body = {"reason": "asked by mistake", "user": "ann"}
        late = api.post(f"/v1/forms/{asked.form_id}/withdraw", json=body, headers={"Idempotency-Key": "k"})
        assert (late.status_code, late.json()["code"]) == (409, "form_already_answered")

    @pytest.mark.parametrize("reason", ["", "  ", "x" * 1001])
    def test_needs_a_reason(self, api: httpx2.Client, asked: Asked, reason: str) -> None:
        got = api.post(f"/v1/forms/{asked.form_id}/withdraw", json={"reason": reason, "user": "ann"})
        assert (got.status_code, got.json()["code"]) == (422, "invalid_reason")
        assert got.json()["errors"][0]["pointer"] == "/reason"


class TestVersion:
    """What is asked for on condition that nothing has happened since."""

    REQUESTS = (
        ("answer", {"action": "approve", "inputs": GOOD, "user": "ann"}),
        ("extend", {"seconds": 60, "user": "ann"}),
        ("withdraw", {"reason": "asked by mistake", "user": "ann"}),
    )

    def test_is_that_of_the_run(self, service: InProcess, api: httpx2.Client, asked: Asked) -> None:
        tag = api.get(f"/v1/forms/{asked.form_id}").headers["etag"]
        events = recorded(service, asked, RunEvent)
        assert tag == f'"{events[-1].originator_version}"'
        moved = api.post(f"/v1/forms/{asked.form_id}/extend", json={"seconds": 60, "user": "ann"})
        assert moved.headers["etag"] == f'"{len(events) + 1}"'

    @pytest.mark.parametrize(("verb", "body"), REQUESTS, ids=[verb for verb, _ in REQUESTS])
    def test_that_was_not_seen_refuses_what_is_asked(
        self, service: InProcess, api: httpx2.Client, asked: Asked, verb: str, body: dict[str, Any]
    ) -> None:
        path, shown = f"/v1/forms/{asked.form_id}", api.get(f"/v1/forms/{asked.form_id}")
        body = {"digest": shown.json()["digest"]} | body if verb == "answer" else body
        events, version = len(recorded(service, asked, RunEvent)), shown.headers["etag"].strip('"')
        for stale in ('"1"', f'W/"{version}"', f'"{version}0", "x"', '""'):
            refused = api.post(f"{path}/{verb}", json=body, headers={"If-Match": stale})
            assert (refused.status_code, refused.json()["code"]) == (412, "precondition_failed")
            assert refused.headers["etag"] == shown.headers["etag"]
        for broken in ("7", '"7', '"7" "8"', ""):
            refused = api.post(f"{path}/{verb}", json=body, headers={"If-Match": broken})
            assert (refused.status_code, refused.json()["code"]) == (400, "invalid_param")
        assert len(recorded(service, asked, RunEvent)) == events
        done = api.post(f"{path}/{verb}", json=body, headers={"If-Match": f'"1", "{version}"'})
        assert done.status_code == 200
        assert done.headers["etag"] != shown.headers["etag"]

    def test_need_not_be_named(self, api: httpx2.Client, asked: Asked) -> None:
        body = {"seconds": 60, "user": "ann"}
        path = f"/v1/forms/{asked.form_id}/extend"
        assert api.post(path, json=body, headers={"If-Match": "*"}).status_code == 200

    def test_is_the_same_for_two_who_saw_it_and_one_wins(self, api: httpx2.Client, asked: Asked) -> None:
        path, tag = f"/v1/forms/{asked.form_id}/extend", api.get(f"/v1/forms/{asked.form_id}").headers["etag"]

        def extend(seconds: int) -> int:
            body = {"seconds": seconds, "user": "ann"}
            return api.post(path, json=body, headers={"If-Match": tag}).status_code

        with ThreadPoolExecutor(4) as pool:
            assert sorted(pool.map(extend, range(60, 64))) == [200, 412, 412, 412]


class TestExtend:
    def test_moves_the_deadline(self, service: InProcess, api: httpx2.Client, asked: Asked) -> None:
        path = f"/v1/forms/{asked.form_id}/extend"
        until = (service.clock.now() + timedelta(days=9)).isoformat()
        for _ in range(2):
            got = api.post(path, json={"until": until, "user": "ann"}, headers={"Idempotency-Key": "k"})
            assert got.status_code == 200
        assert len(recorded(service, asked, FormDeadlineChanged)) == 1
        sooner = api.post(path, json={"seconds": -86400, "user": "ann"})
        assert sooner.json()["expires_at"] < got.json()["expires_at"]

    @pytest.mark.parametrize(
        "to",
        [
            {},
            {"until": "2026-12-24T18:00:00"},
            {"until": "soon"},
            {"until": 1800000000},
            {"seconds": 1.5},
            {"seconds": "60"},
            {"seconds": 10**12},
            {"seconds": 60, "until": "2026-12-24T18:00:00Z"},
        ],
    )
    def test_needs_one_deadline_that_is_one(
        self, api: httpx2.Client, asked: Asked, to: dict[str, Any]
    ) -> None:
        got = api.post(f"/v1/forms/{asked.form_id}/extend", json=to | {"user": "ann"})
        assert (got.status_code, got.json()["code"]) == (400, "invalid_param")

    @pytest.mark.parametrize("to", [{"until": "2020-01-01T00:00:00Z"}, {"seconds": 400_000_000}])
    def test_refuses_a_deadline_that_cannot_be(
        self, api: httpx2.Client, asked: Asked, to: dict[str, Any]
    ) -> None:
        got = api.post(f"/v1/forms/{asked.form_id}/extend", json=to | {"user": "ann"})
        assert (got.status_code, got.json()["code"]) == (422, "invalid_deadline")

    def test_does_not_pretend_that_seconds_can_be_repeated(self, api: httpx2.Client, asked: Asked) -> None:
        body, headers = {"seconds": 60, "user": "ann"}, {"Idempotency-Key": "k"}
        got = api.post(f"/v1/forms/{asked.form_id}/extend", json=body, headers=headers)
        assert (got.status_code, got.json()["code"]) == (422, "not_repeatable")


class TestProblem:
    def test_is_read_by_both_kinds_of_clients(self, api: httpx2.Client) -> None:
        got = api.get("/v1/forms/nope")
        assert got.headers["content-type"] == "application/problem+json"
        assert got.json() == {
            "type": "/docs#not_found",
            "title": "Not Found",
            "status": 404,
            "detail": "Form not found",
            "code": "not_found",
            "message": "Form not found",
            "request_id": got.headers["request-id"],
        }

    def test_tells_methods_that_a_path_has_not(self, api: httpx2.Client, asked: Asked) -> None:
        got = api.delete(f"/v1/forms/{asked.form_id}")
        assert (got.status_code, got.headers["allow"]) == (405, "GET, HEAD")
        assert got.json()["code"] == "method_not_allowed"
        assert got.json()["request_id"] == got.headers["request-id"]
