"""A token flow over real services: somebody is asked again and again, and each form is answered once."""

import asyncio
from collections import Counter
from itertools import cycle

import pytest
from contract_client import DifyClient, paused
from installation import Installation
from service import Service
from soundness import count, sound
from workflows import end, human, start, template, workflow

from domain.run import events
from domain.workflow.definition import WorkflowDefinition

pytestmark = pytest.mark.anyio

ROUNDS = 6


def until_approved() -> WorkflowDefinition:
    """Somebody is asked until they agree, with a way back."""
    nodes = [
        start("topic"),
        human("ask"),
        template("said", "{{ x }}", x="ask.comment"),
        end(last="said.output"),
    ]
    edges = ["start > ask", "ask:reject > said", "said > ask", "ask:approve > end"]
    drawn = workflow(nodes, edges).model_dump() | {"flow": "token"}
    return WorkflowDefinition.model_validate(drawn)


async def test_each_form_of_a_loop_is_answered_once_and_told_of_for_ever(
    house: Installation, services: tuple[Service, Service]
) -> None:
    key = house.key(until_approved())
    async with DifyClient(services[0].url, key) as one, DifyClient(services[1].url, key) as other:
        run_id, tokens = paused(await one.run(topic="tea"))
        answered = []
        for number, client in zip(range(ROUNDS), cycle((other, one)), strict=False):
            token = tokens["ask"]
            both = [it.submit(token, "reject", comment=f"no {number}") for it in (one, other, one, other)]
            assert Counter(it.status_code for it in await asyncio.gather(*both)) == {200: 1, 412: 3}
            answered.append(token)
            async with client.events(run_id, include_state_snapshot="true") as stream:
                tokens = {it.data["node_id"]: it.data["form_token"] for it in await stream.rest()
                          if it.name == "human_input_required"}  # fmt: skip
        assert len({*answered, tokens["ask"]}) == ROUNDS + 1
        for client, token in zip(cycle((one, other)), answered, strict=False):
            late = await client.submit(token, "approve", comment="late")
            assert (late.status_code, late.json()["code"]) == (412, "human_input_form_submitted")
            assert (await client.form(token)).status_code == 412
        assert (await one.submit(tokens["ask"], comment="yes")).status_code == 200
        assert (await other.detail(run_id))["outputs"] == {"last": f"no {ROUNDS - 1}"}
        assert await one.history(run_id) == await other.history(run_id)
    history = house.history(run_id)
    sound(history)
    assert count(history, events.FormSubmitted) == count(history, events.FormIssued) == ROUNDS + 1
