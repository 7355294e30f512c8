"""
The acceptance checklist of the Dify contract, item by item, over HTTP.

Its other items: 9, forms side by side, is `TestTwoFormsOfOneRun` in test_races.py; 11, a client that others wrote, is
test_dify_sdk.py; 13, a kill between the answer and what follows, is test_kills.py.
"""

import asyncio
import re
from collections import Counter
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from contract_client import DifyClient, Frame, paused
from dify_dsl import written
from event_stream import frames as read_frames
from eventually import eventually
from files import PDF, PNG
from filing import local
from forms import hidden
from hitl import asking, external, main, multi_node, single_action
from installation import Installation
from raw_http import body, read_raw
from service import Service
from soundness import count, sound

from domain.run import events

pytestmark = pytest.mark.anyio

SUBMITTED = "This form has already been submitted by another user, form_id={}"
EXPIRED = "This form has expired, form_id={}"
SOON = {"timeout": 1, "timeout_unit": "second"}


class Client(DifyClient):
    """A client of one workflow that was brought in as a file."""

    def __init__(self, house: Installation, url: str, file: dict[str, Any]) -> None:
        brought = bring(house, url, file)
        assert brought.status_code == 201, brought.text
        self.key = house.key_of(brought.json()["workflow_id"])
        super().__init__(url, self.key, connections=50)

    async def paused(self, **inputs: Any) -> dict[str, Any]:
        """Start a run that pauses at one form; return the reason that its answer gives."""
        answer = await self.run(topic="tea", **inputs)
        paused(answer)
        (reason,) = answer.json()["data"]["reasons"]
        return {"run": answer.json()["workflow_run_id"], **reason}

    async def sent(self, name: str, content: bytes, media_type: str, *, user: str = "u-1") -> str:
        """Upload a file; return its id."""
        file = {"file": (name, content, media_type)}
        answer = await self.http.post("/files/upload", files=file, data={"user": user})
        return str(answer.raise_for_status().json()["id"])


def bring(house: Installation, url: str, file: dict[str, Any]) -> httpx2.Response:
    """Import the file and publish it."""
    headers = {"Authorization": f"Bearer {house.workspace_key()}"}
    return httpx2.post(
        f"{url}/v1/workflows/import?publish=true", headers=headers, content=written(file), trust_env=False
    )


@pytest.fixture
def url(services: tuple[Service, Service]) -> str:
    return services[0].url


def refusal(answer: httpx2.Response) -> tuple[int, str, str]:
    body = answer.json()
    assert set(body) == {"code", "message", "status"}
    assert body["status"] == answer.status_code
    return answer.status_code, body["code"], body["message"]


def received(text: str) -> list[Frame]:
    """The frames of a whole stream."""
    return [Frame(one.id or "", one.content) for one in read_frames(text)]


def names(frames: list[Frame]) -> list[str]:
    """What the frames tell, and of which node."""
    return [f"{frame.name} {frame.data.get('node_id', '')}".strip() for frame in frames]


STARTED = ["workflow_started", "node_started start", "node_finished start"]


class TestItem1ABlockingRun:
    async def test_answers_with_its_pause_and_one_reason(self, house: Installation, url: str) -> None:
        async with Client(house, url, single_action()) as client:
            answer = await client.run(topic="tea")
        assert answer.status_code == 200
        data = answer.json()["data"]
        assert (data["status"], data["finished_at"], data["outputs"]) == ("paused", None, {})
        (reason,) = data["reasons"]
        token = reason["form_token"]
        assert len(token) == 22 and token.isascii() and token.isalnum()
        assert reason["TYPE"] == "human_input_required"


class TestItem2AStreamingRun:
    async def test_tells_of_the_pause_in_the_order_of_the_contract_and_ends(
        self, house: Installation, url: str
    ) -> None:
        async with Client(house, url, single_action()) as client:
            answer = await client.run(mode="streaming", topic="tea")
        assert answer.headers["content-type"] == "text/event-stream"
        assert answer.text.startswith("event: ping\n\n")
        told = received(answer.text)
        assert names(told) == [*STARTED, "node_started ask", "human_input_required ask", "workflow_paused"]
        assert told[0].data["reason"] == "initial"


class TestItem3AForm:
    async def test_is_the_same_twice_and_stays_open_after_wrong_answers(
        self, house: Installation, url: str
    ) -> None:
        async with Client(house, url, single_action()) as client:
            reason = await client.paused()
            token = reason["form_token"]
            shown = await client.form(token)
            assert shown.json() == {
                "form_content": "About tea\n\n{{#$output.comment#}}",
                "inputs": [{"output_variable_name": "comment", "type": "paragraph", "default": None}],
                "resolved_default_values": {},
                "user_actions": [{"id": "go", "title": "Go", "button_style": "default"}],
                "expiration_time": reason["expiration_time"],
            }
            wrong = refusal(await client.submit(token, "nope", comment="x"))
            assert wrong == (400, "invalid_form_data", "Invalid action: nope")
            missing = refusal(await client.submit(token, "go"))
            assert missing == (400, "invalid_form_data", "Missing required inputs: comment")
            assert (await client.form(token)).content == shown.content
            assert (await client.submit(token, "go", comment="")).status_code == 200


class TestItem4AnAnswer:
    async def test_closes_the_form(self, house: Installation, url: str) -> None:
        async with Client(house, url, single_action()) as client:
            reason = await client.paused()
            answer = await client.submit(reason["form_token"], "go", comment="fine")
            assert (answer.status_code, answer.content) == (200, b"{}")
            closed = (412, "human_input_form_submitted", SUBMITTED.format(reason["form_id"]))
            assert refusal(await client.submit(reason["form_token"], "go", comment="again")) == closed
            assert refusal(await client.submit(reason["form_token"], "nope")) == closed
            assert refusal(await client.form(reason["form_token"])) == closed
            assert (await client.detail(reason["run"]))["outputs"] == {"x": "fine"}

    async def test_of_fifty_at_once_is_taken_once(self, house: Installation, url: str) -> None:
        async with Client(house, url, single_action()) as client:
            reason = await client.paused()
            answers = await asyncio.gather(
                *(client.submit(reason["form_token"], "go", comment=f"{n}") for n in range(50))
            )
            statuses = [answer.status_code for answer in answers]
            assert Counter(statuses) == {200: 1, 412: 49}
            outputs = (await client.detail(reason["run"]))["outputs"]
        assert outputs == {"x": str(statuses.index(200))}
        history = house.history(reason["run"])
        assert sound(history).status == "succeeded"
        assert count(history, events.FormSubmitted) == count(history, events.RunResumed) == 1


FIRST = ["human_input_required first", "workflow_paused"]
AFTER_ONE = [
    "workflow_started", "node_started first", "human_input_form_filled first", "node_finished first",
    "node_started second", "human_input_required second", "workflow_paused",
]  # fmt: skip
AFTER_TWO = [
    "workflow_started", "node_started second", "human_input_form_filled second", "node_finished second",
    "text_chunk", "text_chunk", "text_chunk", "node_started end", "node_finished end", "workflow_finished",
]  # fmt: skip
VISITED = ["node_started first", "node_finished first"]
AGAIN = [
    *VISITED, "node_started second", "node_finished second", "human_input_required second", "workflow_paused",
]  # fmt: skip
TOLD: dict[tuple[str, bool, bool], list[str]] = {
    # opened, with a snapshot, goes on at a pause: what it tells
    ("before", False, False): AFTER_ONE,
    ("before", False, True): AFTER_ONE + AFTER_TWO,
    ("before", True, False): [*STARTED, *VISITED, *FIRST],
    ("before", True, True): [*STARTED, *VISITED, *FIRST, *AFTER_ONE, *AFTER_TWO],
    ("after", False, False): AFTER_TWO,
    ("after", False, True): AFTER_TWO,
    ("after", True, False): STARTED + AGAIN,
    ("after", True, True): STARTED + AGAIN + AFTER_TWO,
}


class TestItem5TheEventsStream:
    @pytest.mark.parametrize(("opened", "snapshot", "goes_on"), TOLD)
    async def test_opened_before_or_after_an_answer_tells_what_was_asked_for(
        self, house: Installation, url: str, opened: str, snapshot: bool, goes_on: bool
    ) -> None:
        query = {"include_state_snapshot": str(snapshot), "continue_on_pause": str(goes_on)}
        async with Client(house, url, multi_node()) as client:
            reason = await client.paused()
            if opened == "after":
                await client.submit(reason["form_token"], "go", comment="one")
            async with client.events(reason["run"], **query) as stream:
                if opened == "before":
                    await client.submit(reason["form_token"], "go", comment="one")
                await client.submit(await self._token(client, reason["run"]), "go", comment="two")
                told = await stream.rest()
        assert stream.parser.pings == 1
        assert names(told) == TOLD[opened, snapshot, goes_on]

    async def _token(self, client: Client, run_id: str) -> str:
        async with client.events(run_id, include_state_snapshot="true") as stream:
            return str((await stream.rest())[-1].data["reasons"][0]["form_token"])

    async def test_is_not_there_for_another_user(self, house: Installation, url: str) -> None:
        async with Client(house, url, single_action()) as client:
            run_id = (await client.paused())["run"]
            async with client.events(run_id, user="u-2") as stream:
                await stream.response.aread()
        assert refusal(stream.response) == (404, "not_found", "Workflow run not found")

    async def test_of_a_finished_run_is_a_single_frame(self, house: Installation, url: str) -> None:
        async with Client(house, url, single_action()) as client:
            reason = await client.paused()
            await client.submit(reason["form_token"], "go", comment="fine")
            show = {"Authorization": f"Bearer {client.key}"}
            path = f"/v1/workflow/{reason['run']}/events?user=u-1&include_state_snapshot=true"
            content, complete = body(await read_raw(url, path, show))
        assert complete
        assert b"ping" not in content
        (only,) = received(content.decode())
        assert (only.name, only.body["task_id"]) == ("workflow_finished", reason["run"])


class TestItem6HitlMain:
    @pytest.mark.parametrize(("action", "outputs"), [("action_1", {}), ("action_2", {"x": "action_2"})])
    async def test_ends_as_the_action_says(
        self, house: Installation, url: str, action: str, outputs: dict[str, str]
    ) -> None:
        async with Client(house, url, main()) as client:
            reason = await client.paused()
            assert (await client.submit(reason["form_token"], action, comment="")).status_code == 200
            detail = await client.detail(reason["run"])
        assert (detail["status"], detail["outputs"]) == ("succeeded", outputs)

    async def test_reaches_the_end_by_the_timeout(self, house: Installation, url: str) -> None:
        async with Client(house, url, main(**SOON)) as client:
            reason = await client.paused()
            async with client.events(reason["run"]) as stream:
                told = await stream.rest()
            late = refusal(await client.submit(reason["form_token"], "action_1", comment=""))
        assert names(told)[:4] == [
            "workflow_started", "node_started ask", "human_input_form_timeout ask", "node_finished ask",
        ]  # fmt: skip
        assert (told[-1].data["status"], told[-1].data["outputs"]) == ("succeeded", {"x": ""})
        assert late == (412, "human_input_form_expired", EXPIRED.format(reason["form_id"]))


class TestItem7HitlMultiNode:
    async def test_pauses_twice_within_one_task(self, house: Installation, url: str) -> None:
        async with Client(house, url, multi_node()) as client:
            async with client.running(topic="tea") as stream:
                segments = [await stream.rest()]
            run_id = segments[0][0].data["id"]
            for comment in ("one", "two"):
                token = segments[-1][-2].data["form_token"]
                assert (await client.submit(token, "go", comment=comment)).status_code == 200
                async with client.events(run_id, last_event_id=segments[-1][-1].id) as stream:
                    segments.append(await stream.rest())
        assert [segment[-1].name for segment in segments] == [
            "workflow_paused", "workflow_paused", "workflow_finished",
        ]  # fmt: skip
        assert [segment[0].data["reason"] for segment in segments] == ["initial", "resumption", "resumption"]
        assert segments[0][-2].data["form_token"] != segments[1][-2].data["form_token"]
        assert len({frame.body["task_id"] for segment in segments for frame in segment}) == 1
        assert segments[-1][-1].data["outputs"] == {"x": "one", "y": "two"}


class TestItem8HitlExternal:
    async def test_has_no_token_but_that_of_the_mail_which_only_public_routes_know(
        self, house: Installation, url: str
    ) -> None:
        address = f"{uuid4().hex}@example.com"
        async with Client(house, url, external(address)) as client:
            async with client.running(topic="tea") as stream:
                told = await stream.rest()
            asked = told[-2].data
            assert (asked["form_token"], asked["display_in_ui"]) == (None, False)
            assert asked["approval_channels"] == ["console", "email"]
            assert told[-1].data["reasons"][0]["form_token"] is None
            mailed = await mailed_token(house, address)
            unknown = (404, "not_found", "Form not found")
            assert refusal(await client.form(mailed)) == unknown
            assert refusal(await client.submit(mailed, "go", comment="fine")) == unknown
            async with httpx2.AsyncClient(base_url=url, trust_env=False) as browser:
                shown = (await browser.get(f"/api/form/human_input/{mailed}")).json()
                assert [action["id"] for action in shown["user_actions"]] == ["go"]
                page = await browser.get(f"/form/{mailed}", follow_redirects=True)
                answer = hidden(page.text) | {"action": "go", "field.comment": "by mail"}
                assert (await browser.post(page.url.path, data=answer)).status_code == 303
            assert (await client.detail(told[0].data["id"]))["outputs"] == {"x": "by mail"}


async def mailed_token(house: Installation, address: str) -> str:
    """The token in the letter to the address, once it lies in the outbox."""

    async def look() -> str:
        emails = [path.read_text() for path in (house.data_dir / "outbox").glob("*.eml")]
        mine = "".join(email for email in emails if address in email)
        return "".join(set(re.findall(r"/form/(\w{22})", mine)))

    return await eventually(look, what=f"a letter to {address}")


SCAN = {
    "type": "file",
    "output_variable_name": "scan",
    "allowed_file_types": ["image", "document"],
    "allowed_file_extensions": [],
    "allowed_file_upload_methods": ["local_file", "remote_url"],
}
PAPERS = {**SCAN, "type": "file-list", "output_variable_name": "papers", "number_limits": 2}
CONTENT = "{{#$output.scan#}} and {{#$output.papers#}}"


def filing() -> dict[str, Any]:
    """A form with a file and up to two more, and an end that shows it as it was answered."""
    file = single_action(inputs=[SCAN, PAPERS], form_content=CONTENT)
    end = file["workflow"]["graph"]["nodes"][-1]["data"]
    end["outputs"][0]["value_selector"] = ["ask", "__rendered_content"]
    return file


class TestItem10FileFields:
    async def test_take_files_without_a_type_as_the_documentation_shows_them(
        self, house: Installation, url: str
    ) -> None:
        async with Client(house, url, filing()) as client:
            reason = await client.paused()
            scan = local(await client.sent("scan.png", PNG, "image/png"))
            papers = [local(await client.sent(f"{n}.pdf", PDF, "application/pdf")) for n in range(2)]
            answer = await client.submit(reason["form_token"], "go", scan=scan, papers=papers)
            assert (answer.status_code, answer.json()) == (200, {})
            assert (await client.detail(reason["run"]))["outputs"] == {"x": "[file] and [2 files]"}

    async def test_refuse_what_is_wrong_and_leave_the_form_open(self, house: Installation, url: str) -> None:
        async with Client(house, url, filing()) as client:
            token = (await client.paused())["form_token"]
            mine = await client.sent("scan.png", PNG, "image/png")
            theirs = await client.sent("scan.png", PNG, "image/png", user="u-2")

            async def refused(scan: Any, papers: Any = ()) -> tuple[int, str, str]:
                return refusal(await client.submit(token, "go", scan=scan, papers=list(papers)))

            wrong = "Invalid value for file input 'scan': "
            assert await refused(local(mine, "document")) == (
                400,
                "invalid_form_data",
                f"{wrong}Detected file type does not match the specified type. Please verify the file.",
            )
            assert await refused(local(theirs)) == (400, "invalid_form_data", f"{wrong}Invalid upload file")
            assert await refused(local(mine), [local(mine)] * 3) == (
                400,
                "invalid_form_data",
                "Invalid value for file list input 'papers': Number of files exceeds the maximum limit 2",
            )
            assert (await client.form(token)).status_code == 200
            assert (await client.submit(token, "go", scan=local(mine), papers=[])).status_code == 200


class TestItem12AWorkflowFile:
    async def test_with_an_action_twice_is_not_published(self, house: Installation, url: str) -> None:
        file = main()
        file["workflow"]["graph"]["nodes"][1] = asking("ask", "action_1", "action_1")
        refused = bring(house, url, file).json()
        assert refused["status"] == 422
        assert "action_1" in refused["message"] and "Ask" in refused["message"]

    @pytest.mark.parametrize("handle", ["__timeout", "__timeout__"])
    async def test_may_spell_the_timeout_in_both_ways(
        self, house: Installation, url: str, handle: str
    ) -> None:
        async with Client(house, url, main(timeout_handle=handle, **SOON)) as client:
            run_id = (await client.paused())["run"]
            async with client.events(run_id) as stream:
                told = await stream.rest()
        assert told[-1].data["outputs"] == {"x": ""}


class TestItem14TheGlobalLimit:
    @pytest.mark.parametrize("limit", ["1", "PT1S"])
    async def test_stops_the_run_with_a_last_frame_on_open_streams(
        self, house: Installation, limit: str
    ) -> None:
        with house.service(form_time_limit=limit) as service:
            async with Client(house, service.url, single_action()) as client:
                reason = await client.paused()
                async with client.events(reason["run"], continue_on_pause="true") as stream:
                    last = (await stream.rest())[-1]
                detail = await client.detail(reason["run"])
                late = refusal(await client.submit(reason["form_token"], "go", comment="late"))
        stopped = ("stopped", "Human input global timeout at node ask")
        assert last.name == "workflow_finished"
        assert (last.data["status"], last.data["error"]) == stopped
        assert (detail["status"], detail["error"]) == stopped
        assert late == (412, "human_input_form_expired", EXPIRED.format(reason["form_id"]))
