"""What strangers write comes back over the API as they wrote it, and breaks no stream."""

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from event_stream import frames
from in_process import InProcess
from vectors import strangers
from workflows import end, human, start, workflow

FIELDS = [f"f{number}" for number in range(50)]


@pytest.fixture(scope="module")
def client(service: InProcess) -> Iterator[httpx2.Client]:
    """A client of a form with many texts, each of which is an output."""
    ask = human("ask", fields=tuple(FIELDS), content="{{#start.topic#}}\n\n{{#$output.f0#}}")
    outputs = {name: f"ask.{name}" for name in FIELDS}
    definition = workflow(
        [start("topic"), ask, end(topic="start.topic", shown="ask.__rendered_content", **outputs)],
        ["start > ask", "ask:approve > end"],
    )
    with service.client(service.key(definition)) as opened:
        yield opened


def batches() -> list[list[str]]:
    """What strangers write, and some of it that only programs can send, as many at a time as the form takes."""
    texts = [
        *strangers(),
        "\0",
        "\x1b[2J",
        "a\r\nb\rc",
        "data: x\n\nevent: y\n\n",
        "\u2028\u2029\x85",
        "\ufeff",
    ]
    return [texts[at : at + len(FIELDS)] for at in range(0, len(texts), len(FIELDS))]


def test_comes_back_as_it_was_written(client: httpx2.Client) -> None:
    for batch in batches():
        given = dict(zip(FIELDS, [*batch, *[""] * (len(FIELDS) - len(batch))], strict=True))
        topic = "\n".join(batch).replace("\0", "")
        user = batch[-1].replace("\0", "")[:80] or "u-1"
        body: dict[str, Any] = {"inputs": {"topic": topic}, "user": user}
        started = client.post("/v1/workflows/run", json=body).json()
        (reason,) = started["data"]["reasons"]
        path = f"/v1/form/human_input/{reason['form_token']}"
        assert client.get(path).json()["form_content"] == f"{topic}\n\n{{{{#$output.f0#}}}}"
        answer = {"inputs": given, "action": "approve", "user": user}
        assert client.post(path, json=answer).json() == {}
        outputs = client.get(f"/v1/workflows/run/{started['workflow_run_id']}").json()["outputs"]
        assert {name: outputs[name] for name in FIELDS} == given
        assert outputs["topic"] == topic
        assert outputs["shown"] == f"{topic}\n\n{given['f0']}"
        query = {"user": user, "after": "0"}
        told = frames(client.get(f"/v1/workflow/{started['task_id']}/events", params=query).text)
        assert told[-1].data["outputs"] == outputs
        filled = next(frame for frame in told if frame.event == "human_input_form_filled")
        assert filled.data["submitted_data"] == given
