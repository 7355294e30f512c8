"""Clients written for Dify's Service API, unmodified, drive the whole cycle."""

from typing import Any

import pytest
from files import PNG
from installation import Installation
from service import Service
from workflows import end, review, start, template, workflow

dify_client = pytest.importorskip("dify_client", reason="the client of the Dify contract is not installed")
dify_app = pytest.importorskip("dify.app", reason="another client of the Dify contract is not installed")
dify_http = pytest.importorskip("dify.http", reason="another client of the Dify contract is not installed")


class TestDifyClient:
    def test_runs_blocking_up_to_the_pause_and_stops(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        client = dify_client.Client(api_key=house.key(review()), api_base=f"{services[0].url}/v1")
        run = client.run_workflows(_run("blocking"))
        assert run.data.status == "paused"
        assert run.task_id == run.workflow_run_id
        stopped = client.stop_workflows(run.task_id, dify_client.models.StopRequest(user="u-1"))
        assert stopped.result == "success"

    def test_streams_to_the_form_answers_it_and_sees_the_end(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        base = f"{services[1].url}/v1"
        client = dify_client.Client(api_key=house.key(review()), api_base=base)
        frames = list(client.run_workflows(_run("streaming")))
        assert [str(frame.event.value) for frame in frames][-2:] == [
            "human_input_required",
            "workflow_paused",
        ]
        form = f"{base}/form/human_input/{frames[-2].data['form_token']}"
        shown = client.request(form, "GET").json()
        assert shown["form_content"].startswith("Draft about tea")
        answer = {"inputs": {"comment": "fine"}, "action": "approve", "user": "u-1"}
        assert client.request(form, "POST", json=answer).json() == {}
        with pytest.raises(dify_client.errors.DifyAPIError, match="human_input_form_submitted"):
            client.request(form, "POST", json=answer)
        events = f"{base}/workflow/{frames[0].workflow_run_id}/events"
        finished = list(client.request_stream(events, "GET", params={"user": "u-1"}))
        assert '"status":"succeeded"' in finished[-1].data

    def test_sends_a_file(self, house: Installation, services: tuple[Service, Service]) -> None:
        client = dify_client.Client(api_key=house.key(review()), api_base=f"{services[0].url}/v1")
        request = dify_client.models.UploadFileRequest(user="u-1")
        sent = client.upload_files(("tea.png", PNG, "image/png"), request)
        assert (sent.name, sent.extension, sent.mime_type, sent.size) == (
            "tea.png",
            "png",
            "image/png",
            len(PNG),
        )
        assert client.request(sent.source_url, "GET").content == PNG


@pytest.mark.anyio
class TestDifySdk:
    """It keeps only what begins with `data:`, and knows no event of a form."""

    async def test_streams_a_run_from_its_start_to_its_end(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        definition = workflow(
            [
                start("topic"),
                template("draft", "Draft about {{ topic }}", topic="start.topic"),
                end(text="draft.output"),
            ],
            ["start > draft", "draft > end"],
        )
        told = [event async for event in _told(services[0], house.key(definition))]
        assert [event.event.value for event in told] == [
            "workflow_started",
            "node_started",
            "node_finished",
            "node_started",
            "node_finished",
            "text_chunk",
            "node_started",
            "node_finished",
            "workflow_finished",
        ]
        assert told[4].data.inputs == {"topic": "tea"}
        assert told[5].data.text == "Draft about tea"
        assert (told[-1].data.status.value, told[-1].data.outputs) == (
            "succeeded",
            {"text": "Draft about tea"},
        )

    async def test_streams_a_run_up_to_the_form_of_which_it_knows_nothing(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        told: list[Any] = []
        with pytest.raises(ValueError, match="human_input_required"):
            async for event in _told(services[0], house.key(review())):
                told.append(event)  # noqa: PERF401  what comes before the error counts
        assert [event.event.value for event in told] == [
            "workflow_started",
            "node_started",
            "node_finished",
            "node_started",
            "node_finished",
            "node_started",
        ]
        assert told[-1].data.node_id == "review"


def _told(service: Service, key: str) -> Any:
    """Run the workflow in streaming, as the SDK does it."""
    app = dify_app.DifyApp(dify_http.AdminClient(service.url, key="", x_csrf_token="", cookie=""))
    return app.run(key, dify_app.RunWorkflowPayloads(inputs={"topic": "tea"}, user="u-1"))


def _run(mode: str) -> object:
    return dify_client.models.WorkflowsRunRequest(
        inputs={"topic": "tea"}, response_mode=dify_client.models.ResponseMode(mode), user="u-1"
    )
