"""Faults of ours in what a node does end the node: else its task would come back for ever."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from effects import Errand, complete, errand, with_errands
from runs import RUN, VERSION, WORKFLOW, context, started
from workflows import each, end, inside, start

from domain.run.decision import take
from domain.run.start import start_run
from domain.run.workflow_run import WorkflowRun
from domain.values.allowance import TooMuchWorkError
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.iteration import Iteration

ERROR = "An internal error"


def broken(*_: Any, **__: Any) -> Any:
    raise ZeroDivisionError("by a secret")


def fetching(**settings: Any) -> WorkflowDefinition:
    return with_errands(
        [start("topic"), errand("fetch", **settings), end(got="fetch.got")], ["start > fetch", "fetch > end"]
    )


def rounds() -> WorkflowDefinition:
    inner = inside(each("it", output="fetch.got"), errand("fetch", what=["it", "item"]))
    return with_errands(
        [start("items"), *inner, end(all="it.output")], ["start > it", "it.start > fetch", "it > end"]
    )


class TestAFault:
    def test_at_the_beginning_of_a_node_fails_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Errand, "begin", broken)
        run = started(fetching())
        assert (run.status, run.error) == ("failed", ERROR)

    def test_in_what_comes_of_a_result_fails_it_at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Errand, "conclude", broken)
        definition = fetching(retries=(3, 100))
        run = started(definition)
        complete(run, definition, "fetch#1", got="x")
        assert (run.status, run.error, run.effects) == ("failed", ERROR, {})

    @pytest.mark.parametrize("part", ["round_over", "over"])
    def test_at_the_end_of_a_round_or_a_container_fails_it(
        self, part: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Iteration, part, broken)
        definition = rounds()
        run = started(definition, items=["a"])
        complete(run, definition, "it#1/0/fetch#1", got="x")
        assert (run.status, run.error) == ("failed", ERROR)

    def test_is_a_failure_like_others_to_the_strategy_of_the_node(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Errand, "begin", broken)
        default = [{"key": "got", "type": "string", "value": "nothing"}]
        run = started(fetching(error_strategy="default-value", default_value=default))
        assert (run.status, run.outputs) == ("succeeded", {"got": "nothing"})

    def test_is_told_to_who_looks_after_the_program(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Errand, "begin", broken)
        told: list[Exception] = []
        begin(fetching(), told.append)
        assert [str(fault) for fault in told] == ["by a secret"]

    @pytest.mark.parametrize("problem", [TooMuchWorkError, MemoryError])
    def test_is_none_where_there_is_no_room_here(
        self, problem: type[Exception], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def elsewhere(*_: Any, **__: Any) -> Any:
            raise problem

        monkeypatch.setattr(Errand, "begin", elsewhere)
        with pytest.raises(problem):
            started(fetching())


def begin(definition: WorkflowDefinition, on_fault: Callable[[Exception], None]) -> WorkflowRun:
    run, now = WorkflowRun(id=RUN), replace(context(), on_fault=on_fault)
    decision = start_run(
        run,
        workflow_id=WORKFLOW,
        version_id=VERSION,
        definition=definition,
        definition_digest=definition.digest,
        inputs={},
        user="u-1",
        channel="service-api",
        level="api",
        idempotency_key=None,
        context=now,
    )
    take(run, decision, now)
    return run
