"""The limit on all forms ends a run, and everybody who follows it is told."""

import pytest
from contract_client import DifyClient, paused
from installation import Installation
from workflows import review

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("limit", ["1", "PT1S"])
async def test_the_limit_stops_the_run_with_a_last_frame_on_open_streams(
    house: Installation, limit: str
) -> None:
    key = house.key(review())
    with house.service(form_time_limit=limit) as service:
        async with DifyClient(service.url, key) as client:
            run_id, tokens = paused(await client.run(topic="tea"))
            async with client.events(run_id, continue_on_pause="true") as stream:
                frames = await stream.rest()
            last = frames[-1]
            assert last.name == "workflow_finished"
            assert (last.data["status"], last.data["error"]) == (
                "stopped",
                "Human input global timeout at node review",
            )
            detail = await client.detail(run_id)
            assert (detail["status"], detail["error"]) == (last.data["status"], last.data["error"])
            answer = await client.submit(tokens["review"], comment="late")
            assert (answer.status_code, answer.json()["code"]) == (412, "human_input_form_expired")
