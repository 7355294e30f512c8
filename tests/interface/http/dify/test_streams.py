"""Streams over HTTP: where they begin, where they end, and that nothing is lost or told twice."""

import gc
import threading
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, ClassVar

import httpx2
import pytest
from event_stream import Received, frames, names, read
from in_process import InProcess, in_process
from workflows import end, parallel_reviews, template, two_steps, workflow
from workflows import start as start_node

from interface.http.streaming.listener import Listening
from interface.http.streaming.sse import BATCH
from interface.http.streaming.turns import WOKEN

PAUSED = ["workflow_started", "node_started start", "node_finished start", "node_started first"]
PING = "event: ping\n\n"


@pytest.fixture(scope="module")
def service() -> Iterator[InProcess]:
    with in_process() as running:
        yield running


@pytest.fixture(scope="module")
def client(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client(service.key(two_steps())) as opened:
        yield opened


def start(client: httpx2.Client, user: str = "u-1") -> str:
    answer = client.post("/v1/workflows/run", json={"inputs": {"topic": "tea"}, "user": user})
    run_id: str = answer.json()["workflow_run_id"]
    return run_id


def events(client: httpx2.Client, run_id: str, **query: Any) -> str:
    answer = client.get(f"/v1/workflow/{run_id}/events", params={"user": "u-1"} | query)
    assert answer.status_code == 200, answer.text
    return answer.text


def history(client: httpx2.Client, run_id: str) -> list[Received]:
    return frames(events(client, run_id, after="0", continue_on_pause="true"))


def answer(client: httpx2.Client, run_id: str, comment: str = "ok") -> None:
    told = frames(events(client, run_id, include_state_snapshot="true"))
    token = told[-1].data["reasons"][0]["form_token"]
    body = {"inputs": {"comment": comment}, "action": "approve", "user": "u-1"}
    assert client.post(f"/v1/form/human_input/{token}", json=body).json() == {}


def finished(client: httpx2.Client) -> str:
    run_id = start(client)
    answer(client, run_id)
    answer(client, run_id)
    return run_id


class Listener:
    """Somebody who listens in a thread of their own."""

    def __init__(
        self, client: httpx2.Client, path: str, headers: dict[str, str] | None = None, **query: str
    ) -> None:
        self.frames: list[Received] = []
        self._more = threading.Condition()
        self.ended = False
        self._arguments = (client, path, headers or {}, {"user": "u-1"} | query)
        self._began = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        assert self._began.wait(30)

    def _listen(self) -> None:
        client, path, headers, query = self._arguments
        with client.stream("GET", path, params=query, headers=headers) as response:
            lines = response.iter_lines()
            assert next(lines) == "event: ping"
            self._began.set()
            for frame in read(lines):
                with self._more:
                    self.frames.append(frame)
                    self._more.notify_all()
        with self._more:
            self.ended = True
            self._more.notify_all()

    def until(self, name: str) -> None:
        with self._more:
            assert self._more.wait_for(lambda: any(frame.event == name for frame in self.frames), 30)

    def until_end(self) -> None:
        self._thread.join(30)
        assert self.ended


class TestStart:
    def test_streams_until_the_pause(self, client: httpx2.Client) -> None:
        body = {"inputs": {"topic": "tea"}, "response_mode": "streaming", "user": "u-1"}
        answered = client.post("/v1/workflows/run", json=body)
        assert answered.headers["content-type"] == "text/event-stream"
        assert answered.text.startswith(PING)
        assert names(frames(answered.text)) == [*PAUSED, "human_input_required first", "workflow_paused"]

    def test_reads_nothing_of_what_it_has_just_recorded(
        self, service: InProcess, client: httpx2.Client
    ) -> None:
        blocking = {"inputs": {"topic": "tea"}, "response_mode": "blocking", "user": "u-1"}
        reads = service.log.reads
        client.post("/v1/workflows/run", json=blocking)
        needed = service.log.reads - reads
        client.post("/v1/workflows/run", json=blocking | {"response_mode": "streaming"})
        assert service.log.reads == reads + 2 * needed

    def test_streams_the_same_bytes_again_for_the_same_key(self, client: httpx2.Client) -> None:
        body = {"inputs": {"topic": "tea"}, "response_mode": "streaming", "user": "u-1"}
        headers = {"Idempotency-Key": "once", "Event-Ids": "true"}
        first, again = (client.post("/v1/workflows/run", json=body, headers=headers) for _ in range(2))
        assert again.text == first.text
        replayed = [answered.headers.get("Idempotency-Replayed") for answered in (first, again)]
        assert replayed == [None, "true"]

    def test_streams_the_same_bytes_as_the_history(self, client: httpx2.Client) -> None:
        body = {"inputs": {"topic": "tea"}, "response_mode": "streaming", "user": "u-1"}
        text = client.post("/v1/workflows/run?event_ids=true", json=body).text
        run_id = frames(text)[0].content["workflow_run_id"]
        assert events(client, run_id, after="0") == text


class TestIds:
    """Clients that know lines of data only get nothing else, unless they ask."""

    BODY: ClassVar = {"inputs": {"topic": "tea"}, "response_mode": "streaming", "user": "u-1"}

    @pytest.mark.parametrize(
        ("query", "headers"),
        [
            ("?event_ids=true", {}),
            ("?event_ids=TRUE", {}),
            ("", {"Event-Ids": "true"}),
            ("?event_ids=false", {"Event-Ids": "True"}),
        ],
    )
    def test_come_with_a_start_that_asks_for_them(
        self, client: httpx2.Client, query: str, headers: dict[str, str]
    ) -> None:
        answered = client.post(f"/v1/workflows/run{query}", json=self.BODY, headers=headers)
        assert all(frame.id for frame in frames(answered.text))

    @pytest.mark.parametrize("query", ["", "?event_ids=false", "?event_ids=1", "?event_ids="])
    def test_come_with_no_other_start(self, client: httpx2.Client, query: str) -> None:
        answered = client.post(f"/v1/workflows/run{query}", json=self.BODY)
        told = answered.text.removeprefix(PING).removesuffix("\n\n").split("\n\n")
        assert len(told) == 6
        assert all(frame.startswith("data: {") and "\n" not in frame for frame in told)

    def test_come_with_events_that_are_resumed_or_asked_for(self, client: httpx2.Client) -> None:
        run_id = start(client)
        known = frames(events(client, run_id, after="0"))
        assert all(frame.id for frame in known)
        ended = finished(client)
        assert [frame.id for frame in frames(events(client, ended))] == [None]
        assert [frame.id for frame in frames(events(client, ended, event_ids="true"))] == [
            history(client, ended)[-1].id
        ]
        snapshot = frames(events(client, run_id, include_state_snapshot="true"))
        assert [frame.id for frame in snapshot] == [None] * 7

    def test_are_not_needed_to_follow_live(self, client: httpx2.Client) -> None:
        run_id = start(client)
        plain = Listener(client, f"/v1/workflow/{run_id}/events")
        asking = Listener(client, f"/v1/workflow/{run_id}/events", {"Event-Ids": "true"})
        answer(client, run_id)
        plain.until_end()
        asking.until_end()
        assert [frame.id for frame in plain.frames] == [None] * 7
        assert all(frame.id for frame in asking.frames)
        assert [frame.content for frame in plain.frames] == [frame.content for frame in asking.frames]

    def test_are_not_needed_to_resume_for_who_counts(self, client: httpx2.Client) -> None:
        told = frames(client.post("/v1/workflows/run", json=self.BODY).text)
        run_id = told[0].content["workflow_run_id"]
        answer(client, run_id)
        again = frames(events(client, run_id, after="0"))
        assert [frame.content for frame in again[: len(told)]] == [frame.content for frame in told]
        assert names(again[len(told) :])[:2] == ["workflow_started", "node_started first"]
        assert again[-1].event == "workflow_paused"


class TestLiveStream:
    def test_shows_what_happens_from_now_on(self, service: InProcess, client: httpx2.Client) -> None:
        run_id = start(client)
        listener = Listener(client, f"/v1/workflow/{run_id}/events")
        answer(client, run_id)
        listener.until_end()
        assert names(listener.frames) == [
            "workflow_started",
            "node_started first",
            "human_input_form_filled first",
            "node_finished first",
            "node_started second",
            "human_input_required second",
            "workflow_paused",
        ]

    def test_stays_open_over_pauses_if_asked_to(self, client: httpx2.Client) -> None:
        run_id = start(client)
        listener = Listener(
            client, f"/v1/workflow/{run_id}/events", continue_on_pause="TRUE", event_ids="true"
        )
        answer(client, run_id)
        answer(client, run_id)
        listener.until_end()
        assert [frame.event for frame in listener.frames].count("workflow_paused") == 1
        assert listener.frames[-1].event == "workflow_finished"
        assert listener.frames == history(client, run_id)[-len(listener.frames) :]

    def test_is_told_of_a_stop(self, client: httpx2.Client) -> None:
        run_id = start(client)
        listener = Listener(client, f"/v1/workflow/{run_id}/events")
        assert client.post(f"/v1/workflows/tasks/{run_id}/stop", json={"user": "u-1"}).json() == {
            "result": "success"
        }
        listener.until_end()
        assert names(listener.frames) == ["workflow_finished"]
        assert listener.frames[0].data["status"] == "stopped"

    def test_holds_nothing_of_the_history_that_it_began_with(self, client: httpx2.Client) -> None:
        """It may stay open for days, and thousands beside it."""
        run_id = start(client)
        listening = Listener(client, f"/v1/workflow/{run_id}/events", continue_on_pause="true")
        gc.collect()
        assert [wanted for wanted in gc.get_objects() if type(wanted) is Listening] == []
        for _ in range(2):
            answer(client, run_id)
        listening.until_end()


class TestSnapshot:
    def test_ends_at_the_pause(self, client: httpx2.Client) -> None:
        told = frames(events(client, start(client), include_state_snapshot="true", event_ids="true"))
        assert names(told) == [
            *PAUSED,
            "node_finished first",
            "human_input_required first",
            "workflow_paused",
        ]
        assert [frame.id is None for frame in told] == [True] * 6 + [False]

    def test_goes_on_with_what_happens_without_a_gap(self, client: httpx2.Client) -> None:
        run_id = start(client)
        listener = Listener(
            client,
            f"/v1/workflow/{run_id}/events",
            include_state_snapshot="true",
            continue_on_pause="true",
            event_ids="true",
        )
        listener.until("workflow_paused")
        answer(client, run_id)
        answer(client, run_id)
        listener.until_end()
        known = next(frame.id for frame in listener.frames if frame.id)
        behind = frames(events(client, run_id, after=known, continue_on_pause="true"))
        assert listener.frames[7:] == behind
        assert behind[-1].event == "workflow_finished"


class TestFinishedRun:
    def test_gives_how_it_ended_and_nothing_else(self, client: httpx2.Client) -> None:
        run_id = finished(client)
        for query in ({}, {"include_state_snapshot": "true"}, {"continue_on_pause": "true"}):
            text = events(client, run_id, **query)
            assert PING not in text
            (only,) = frames(text)
            assert only == Received(None, history(client, run_id)[-1].content)
            assert only.event == "workflow_finished"

    def test_is_read_once(self, service: InProcess, client: httpx2.Client) -> None:
        run_id = finished(client)
        for query in ({}, {"after": "0"}, {"include_state_snapshot": "true"}):
            reads = service.log.reads
            events(client, run_id, **query)
            assert service.log.reads == reads + 1

    def test_can_be_replayed_from_the_beginning(self, client: httpx2.Client) -> None:
        run_id = finished(client)
        told = frames(events(client, run_id, after="0"))
        assert told[0].event == "workflow_started"
        assert told[-1].event == "workflow_finished"
        assert [frame.event for frame in told].count("workflow_paused") == 2, (
            "pauses that were left do not end it"
        )


class TestResume:
    def test_continues_exactly_behind_every_frame(self, client: httpx2.Client) -> None:
        run_id = finished(client)
        whole = history(client, run_id)
        for index, frame in enumerate(whole):
            assert frame.id is not None
            path = f"/v1/workflow/{run_id}/events"
            resumed = client.get(path, params={"user": "u-1"}, headers={"Last-Event-ID": frame.id})
            assert frames(resumed.text) == whole[index + 1 :]

    def test_ends_at_the_pause_that_the_run_is_in(self, client: httpx2.Client) -> None:
        run_id = start(client)
        answer(client, run_id)
        told = frames(events(client, run_id, after="0"))
        assert [frame.event for frame in told].count("workflow_paused") == 2
        assert told[-1].event == "workflow_paused"

    def test_waits_behind_the_newest_frame(self, client: httpx2.Client) -> None:
        run_id = start(client)
        newest = frames(events(client, run_id, after="0"))[-1].id
        listener = Listener(client, f"/v1/workflow/{run_id}/events", {"Last-Event-ID": str(newest)})
        answer(client, run_id)
        listener.until_end()
        assert listener.frames[0].data["reason"] == "resumption"
        assert listener.frames[-1].event == "workflow_paused"

    def test_believes_the_header_rather_than_the_address(self, client: httpx2.Client) -> None:
        run_id = finished(client)
        last = history(client, run_id)[-2].id
        answered = client.get(
            f"/v1/workflow/{run_id}/events?user=u-1&after=0", headers={"Last-Event-ID": str(last)}
        )
        assert names(frames(answered.text)) == ["workflow_finished"]

    @pytest.mark.parametrize("id", ["x", "1", "-1", "1-2-3", "1.5"])
    def test_refuses_an_id_that_is_none(self, client: httpx2.Client, id: str) -> None:
        answered = client.get(f"/v1/workflow/{start(client)}/events?user=u-1", headers={"Last-Event-ID": id})
        assert answered.status_code == 400
        assert answered.json()["code"] == "invalid_param"


class TestWhoMayListen:
    @pytest.mark.parametrize("query", [{"user": "u-2"}, {"user": "U-1"}, {"user": "u-1 "}])
    def test_refuses_another_user(self, client: httpx2.Client, query: dict[str, str]) -> None:
        answered = client.get(f"/v1/workflow/{start(client)}/events", params=query)
        assert answered.status_code == 404
        assert answered.json() == {"code": "not_found", "message": "Workflow run not found", "status": 404}

    @pytest.mark.parametrize("run_id", ["nope", "01890000-0000-7000-8000-00000000dead"])
    def test_refuses_a_run_that_is_none(self, client: httpx2.Client, run_id: str) -> None:
        assert client.get(f"/v1/workflow/{run_id}/events?user=u-1").status_code == 404

    def test_refuses_a_key_of_another_workflow(self, service: InProcess, client: httpx2.Client) -> None:
        with service.client(service.key(two_steps())) as stranger:
            assert stranger.get(f"/v1/workflow/{start(client)}/events?user=u-1").status_code == 404

    def test_asks_for_a_user(self, client: httpx2.Client) -> None:
        answered = client.get(f"/v1/workflow/{start(client)}/events")
        assert answered.status_code == 400
        assert answered.json()["message"] == "Arg user must be provided."


def test_a_run_of_more_frames_than_are_sent_at_a_time_is_told_whole(service: InProcess) -> None:
    steps = [f"step{number}" for number in range(BATCH)]
    path = ["start", *steps, "end"]
    definition = workflow(
        [
            start_node("topic"),
            *(template(step, "x") for step in steps),
            end("end", last=f"{steps[-1]}.output"),
        ],
        [f"{source} > {target}" for source, target in pairwise(path)],
    )
    with service.client(service.key(definition)) as client:
        text = events(client, start(client), after="0")
    told = frames(text)
    assert text.count(PING) == 1, "it waits for nothing in between"
    assert [frame.data["node_id"] for frame in told if frame.event == "node_finished"] == path
    assert told[-1].event == "workflow_finished"


def test_listeners_of_one_run_share_its_frames(service: InProcess, client: httpx2.Client) -> None:
    run_id = start(client)
    path = f"/v1/workflow/{run_id}/events"
    before = service.log.followers
    limits = httpx2.Limits(max_connections=None)
    with httpx2.Client(
        base_url=service.url, headers=client.headers, timeout=30, trust_env=False, limits=limits
    ) as many:
        listeners = [
            Listener(many, path, include_state_snapshot="true", continue_on_pause="true")
            for _ in range(2 * WOKEN + 1)  # more than are woken at a time
        ]
        for listener in listeners:
            listener.until("workflow_paused")
        assert service.log.followers == before + 1
        answer(client, run_id)
        answer(client, run_id)
        for listener in listeners:
            listener.until_end()
    assert all(listener.frames == listeners[0].frames for listener in listeners)


def test_forms_side_by_side_are_told_of_to_the_end(service: InProcess) -> None:
    with service.client(service.key(parallel_reviews())) as client:
        run_id = start(client)
        answer(client, run_id, "one")
        answer(client, run_id, "two")
        assert history(client, run_id)[-1].data["outputs"] == {"legal": "one", "finance": "two"}


def test_a_service_that_stops_ends_its_streams() -> None:
    with in_process() as service, service.client(service.key(two_steps())) as client:
        run_id = start(client)
        listener = Listener(client, f"/v1/workflow/{run_id}/events")
        service.stop()
        listener.until_end()
        assert listener.frames == []
