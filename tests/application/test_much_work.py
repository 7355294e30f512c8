"""Decisions that are much work: they are taken elsewhere, in parts, and come to the same."""

from itertools import pairwise
from typing import Any

import pytest
from chats import chat
from labour import CountingProcessor
from use_cases import UseCases, by_link, in_loop
from workflows import assign, end, human, start, template, workflow

from application.command_executor import decided
from application.ports.tasks import DueTask
from domain.form.submission import InvalidSubmissionError
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

SCHEMA: Any = {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}}


def templates(count: int, text: str = "{{ value }}") -> WorkflowDefinition:
    """So many templates, one after the other, each of which writes the same value."""
    names = [f"t{number}" for number in range(count)]
    nodes = [
        start("value"),
        *(template(name, text, value="start.value") for name in names),
        end("end", o="t0.output"),
    ]
    steps = ["start", *names, "end"]
    return workflow(nodes, [f"{one} > {other}" for one, other in pairwise(steps)])


def asking(**schema: Any) -> WorkflowDefinition:
    """A form with one field for an object that has to fit a schema."""
    asked = human("ask", content="{{#$output.data#}}")
    asked["fields"] = [{"type": "json", "name": "data", "json_schema": schema}]
    return workflow([start("topic"), asked, end(d="ask.data")], ["start > ask", "ask:approve > end"])


def use_cases() -> tuple[UseCases, CountingProcessor]:
    processor = CountingProcessor()
    return UseCases(processor=processor), processor


async def gone_on(cases: UseCases, run: WorkflowRun) -> int:
    """Let a run go on until it has nothing more to do; return how many decisions that took."""
    decisions = 0
    while (await cases.now(run)).status == "running":
        await cases.perform_task(DueTask(run_id=run.id, kind="advance", key="", fires_at=cases.clock.now()))
        decisions += 1
    return decisions


class TestTemplates:
    @in_loop
    async def test_that_write_little_are_rendered_at_once(self) -> None:
        cases, processor = use_cases()
        run = await cases.started(templates(60), value="tea")
        assert (run.status, processor.works) == ("succeeded", [])

    @in_loop
    async def test_that_write_much_are_rendered_elsewhere_some_at_a_time(self) -> None:
        cases, processor = use_cases()
        run = await cases.started(templates(30, "{{ value * 4 }}"), value="x" * 90_000)
        assert (run.status, run.needs_advance) == ("running", True)

        decisions = await gone_on(cases, run)

        ended = await cases.now(run)
        assert ended.status == "succeeded"
        assert all(
            e.outputs == {"output": "x" * 360_000} for e in ended.executions.values() if e.node_id[0] == "t"
        )
        assert decisions > 1 and len(processor.works) == 1 + decisions

    @in_loop
    async def test_that_work_much_on_little_are_rendered_elsewhere(self) -> None:
        cases, processor = use_cases()
        run = await cases.started(templates(1, "{% for i in range(5000) %}{{ i }}{% endfor %}"), value="")
        assert (run.status, len(processor.works)) == ("succeeded", 1)

    @in_loop
    async def test_that_do_more_than_any_may_fail_and_say_so(self) -> None:
        cases, _ = use_cases()
        endless = "{% for i in range(90000) %}{% if value == 'y' %}x{% endif %}{% endfor %}"
        run = await cases.started(templates(1, endless), value="x" * 20)
        assert run.status == "failed"
        assert "does too much work" in str(run.error)


class TestAnswers:
    @in_loop
    async def test_that_are_small_are_judged_at_once(self) -> None:
        cases, processor = use_cases()
        run = await cases.started(asking(properties={"rows": SCHEMA}))
        await submit(cases, run, {"rows": [{"n": 1}, {"n": 2}]})
        assert ((await cases.now(run)).status, processor.works) == ("succeeded", [])

    @in_loop
    async def test_that_are_large_are_judged_elsewhere_once(self) -> None:
        cases, processor = use_cases()
        run = await cases.started(asking(properties={"rows": SCHEMA}))
        await submit(cases, run, {"rows": [{"n": number} for number in range(5000)]})
        assert ((await cases.now(run)).status, processor.works) == ("succeeded", [decided])

    @in_loop
    async def test_that_are_large_and_wrong_are_judged_elsewhere_once(self) -> None:
        cases, processor = use_cases()
        run = await cases.started(asking(properties={"rows": SCHEMA}))
        with pytest.raises(InvalidSubmissionError) as refused:
            await submit(cases, run, {"rows": [{"n": "x"} for _ in range(5000)]})
        assert (processor.works, len(refused.value.problems)) == ([decided], 100)
        assert (await cases.now(run)).status == "paused"


async def submit(cases: UseCases, run: WorkflowRun, data: Any) -> None:
    """Answer the form of the run."""
    await cases.submit_form(
        by_link(run),
        workflow_id=None,
        action="approve",
        inputs={"data": data},
        user="u-1",
        channel="service-api",
    )


class TestTurns:
    @in_loop
    async def test_that_work_much_tell_their_conversation_once(self) -> None:
        """What was decided here until it was too much is told again where it is decided, and nothing twice."""
        cases, processor = use_cases()
        heavy = template("heavy", "{% for i in range(5000) %}{{ i }}{% endfor %}")
        definition = chat(
            [
                start(),
                assign("one", "conversation.n", "+=", 1),
                heavy,
                human("ask"),
                assign("two", "conversation.n", "+=", 1),
                heavy | {"id": "again"},
            ],
            ["start > one", "one > heavy", "heavy > ask", "ask:approve > two", "two > again"],
            n=0,
        )
        begun = await cases.start_run(
            workflow_id=await cases.publish(definition),
            version_id=None,
            inputs={},
            user="u",
            channel="api",
            query="Hello",
        )
        talk = begun.run.conversation_id
        assert talk is not None
        assert (await cases.log.conversations.get(talk)).values == {"n": 1}
        await cases.answer(begun.run)
        assert (await cases.log.conversations.get(talk)).values == {"n": 2}
        assert len(processor.works) == 2
        kinds = [type(event).__name__ for event in cases.log.conversations.recorded[talk]]
        assert kinds == [
            "ConversationStarted",
            "TurnBegan",
            "VariablesWritten",
            "VariablesWritten",
            "TurnEnded",
        ]
