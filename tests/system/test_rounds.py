"""Containers over real services: forms in every round, answered at the same instant, by whoever is quickest."""

import asyncio
from collections import Counter
from itertools import cycle

import httpx2
import pytest
from contract_client import DifyClient
from dify_dsl import document, edge, node, written
from installation import Installation
from service import Service
from soundness import count, sound
from workflows import assign, each, end, human, inside, loop, start, template, workflow

from domain.run import events
from domain.workflow.definition import WorkflowDefinition
from interface.formats.dify import read_dify

pytestmark = pytest.mark.anyio

ITEMS = [f"item {number}" for number in range(10)]


def reviews() -> WorkflowDefinition:
    """Each item is reviewed, ten at a time."""
    begin = {"id": "start", "type": "start", "variables": [{"name": "data", "type": "json_object"}]}
    container = each("each", items="start.data.items", output="said.output", parallel=10)
    inner = inside(
        container, human("review"), template("said", "{{ i }}: {{ c }}", i="each.index", c="review.comment")
    )
    edges = ["start > each", "each.start > review", "review:approve > said", "each > end"]
    return workflow([begin, *inner, end(all="each.output")], edges)


def until_approved() -> WorkflowDefinition:
    """Somebody is asked again and again, until they agree."""
    inner = inside(
        loop("again", 9, n=0),
        assign("count", "again.n", "+=", 1),
        human("review"),
        {"id": "leave", "type": "loop-end"},
    )
    edges = [
        "start > again",
        "again.start > count",
        "count > review",
        "review:approve > leave",
        "again > end",
    ]
    nodes = [start("topic"), *inner, end(n="again.n", rounds="again.loop_round", said="review.comment")]
    return workflow(nodes, edges)


def tokens(answer: httpx2.Response) -> list[str]:
    """The tokens of the forms that a run waits for, in the order of their issue."""
    return [reason["form_token"] for reason in answer.json()["data"]["reasons"]]


async def test_ten_rounds_side_by_side_are_answered_at_the_same_instant_over_two_services(
    house: Installation, services: tuple[Service, Service]
) -> None:
    key = house.key(reviews())
    async with DifyClient(services[0].url, key) as one, DifyClient(services[1].url, key) as other:
        asked = await one.run(data={"items": ITEMS})
        run_id, waiting = asked.json()["workflow_run_id"], tokens(asked)
        assert len(set(waiting)) == 10
        both = zip([*enumerate(waiting), *enumerate(waiting)], cycle((one, other, other)), strict=False)
        answers = await asyncio.gather(*(c.submit(token, comment=f"c{n}") for (n, token), c in both))
        assert Counter(answer.status_code for answer in answers) == {200: 10, 412: 10}
        detail = await other.detail(run_id)
        assert detail["outputs"] == {"all": [f"{n}: c{n}" for n in range(10)]}
        for token in waiting:  # whose rounds have long ended
            assert (await one.submit(token, comment="late")).json()["code"] == "human_input_form_submitted"
        frames = Counter(frame.name for frame in await other.history(run_id))
        assert (frames["iteration_started"], frames["iteration_next"], frames["iteration_completed"]) == (
            1,
            10,
            1,
        )
    history = house.history(run_id)
    sound(history)
    assert count(history, events.RoundEnded) == count(history, events.FormSubmitted) == 10


async def test_a_loop_is_left_by_the_answer_to_a_form(
    house: Installation, services: tuple[Service, Service]
) -> None:
    async with DifyClient(services[0].url, house.key(until_approved())) as client:
        asked = await client.run(topic="tea")
        run_id, (token,) = asked.json()["workflow_run_id"], tokens(asked)
        given = set()
        for action in ("reject", "reject", "approve"):
            given.add(token)
            assert (await client.submit(token, action, comment=action)).status_code == 200
            if action == "reject":
                (token,) = await _waiting(client, run_id)
        assert len(given) == 3
        assert (await client.detail(run_id))["outputs"] == {"n": 3, "rounds": 3, "said": "approve"}
    sound(house.history(run_id))


async def test_an_export_with_a_loop_of_fifteen_hundred_nodes_runs_to_its_end(
    house: Installation, services: tuple[Service, Service]
) -> None:
    """No decision goes so far: tasks go on with it."""
    item = {"variable_selector": ["again", "n"], "input_type": "constant", "operation": "+=", "value": 1}
    variable = {"id": "1", "label": "n", "var_type": "number", "value_type": "constant", "value": "0"}
    nodes = [
        node("start", "start", variables=[]),
        node(
            "again",
            "loop",
            loop_count=1500,
            start_node_id="first",
            break_conditions=[],
            loop_variables=[variable],
        ),
        {**node("first", "loop-start"), "parentId": "again"},
        {**node("add", "assigner", version="2", items=[item]), "parentId": "again"},
        node("end", "end", outputs=[{"variable": "n", "value_selector": ["again", "n"]}]),
    ]
    edges = [edge("start", "again"), edge("first", "add"), edge("again", "end")]
    imported = read_dify(written(document(nodes, edges)))
    assert (imported.warnings, imported.definition.problems()) == ((), ())
    async with DifyClient(services[0].url, house.key(imported.definition)) as client:
        answer = (await client.run()).json()
        assert (answer["data"]["status"], answer["data"]["outputs"]) == ("succeeded", {"n": 1500})
    history = house.history(answer["workflow_run_id"])
    sound(history)
    assert count(history, events.RunYielded) == count(history, events.RunContinued) > 5


async def _waiting(client: DifyClient, run_id: str) -> list[str]:
    """The tokens of the forms that the run waits for now."""
    async with client.events(run_id, include_state_snapshot="true") as stream:
        frames = await stream.rest()
    return [frame.data["form_token"] for frame in frames if frame.name == "human_input_required"]
