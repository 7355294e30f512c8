"""A run driven through random commands keeps its promises."""

from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from runs import NOON, cause, replayed, started, submit
from workflows import end, human, parallel_reviews, review, start, template, two_steps, workflow

from domain.form.submission import InvalidSubmissionError
from domain.run import events
from domain.run.cause import Cause
from domain.run.lifetime import (
    DeadlineRefusedError,
    ReasonRefusedError,
    extend_form,
    view_form,
    withdraw_form,
)
from domain.run.workflow_run import FormClosedError, WorkflowRun
from domain.workflow.definition import WorkflowDefinition

HOUR = timedelta(hours=1)


def diamond() -> WorkflowDefinition:
    """Two forms side by side, one of which leads to a third; a join that waits for all."""
    return workflow(
        [
            start("topic"),
            human("a", timeout=5, timeout_unit="hour"),
            human("b", timeout=9, timeout_unit="hour"),
            human("c", timeout=2, timeout_unit="hour"),
            template("join", "{{ x }}", x="a.comment"),
            end("end", a="a.comment", c="c.__action_id"),
        ],
        [
            "start > a",
            "start > b",
            "a:approve > join",
            "a:__timeout > join",
            "b:approve > c",
            "c:approve > join",
            "c:reject > join",
            "join > end",
        ],
    )


DEFINITIONS = {"review": review(), "parallel": parallel_reviews(), "steps": two_steps(), "diamond": diamond()}
CLOSING = (events.FormSubmitted, events.FormExpired, events.FormWithdrawn)
ENDING = (events.RunSucceeded, events.RunFailed, events.RunStopped)


class RandomCommands(RuleBasedStateMachine):
    """Commands in any order, at any time; each is either refused and changes nothing, or is recorded."""

    run: WorkflowRun

    @initialize(name=st.sampled_from(sorted(DEFINITIONS)), limit=st.sampled_from([None, 4, 100]))
    def begin(self, name: str, limit: int | None) -> None:
        self.definition = DEFINITIONS[name]
        self.limit = None if limit is None else limit * HOUR
        self.run = started(self.definition, limit=self.limit, topic="tea")
        self.elapsed = timedelta()
        self.recorded: list[Any] = []
        self.record()

    def record(self) -> None:
        self.recorded += self.run.collect_events()

    def cause(self) -> Cause:
        return cause(self.elapsed, limit=self.limit)

    def some_form(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(self.run.forms)))

    @precondition(lambda self: self.run.forms)
    @rule(
        data=st.data(),
        action=st.sampled_from(["approve", "reject", "nope"]),
        inputs=st.sampled_from([{"comment": "fine"}, {}, {"comment": "{{#start.topic#}}", "more": 1}]),
        key=st.sampled_from([None, "k-1"]),
    )
    def answer(self, data: st.DataObject, action: str, inputs: dict[str, Any], key: str | None) -> None:
        try:
            form_id = self.some_form(data)
            submit(
                self.run,
                self.definition,
                form_id,
                action,
                after=self.elapsed,
                idempotency_key=key,
                limit=self.limit,
                **inputs,
            )
        except (FormClosedError, InvalidSubmissionError):
            assert not self.run.pending_events
        self.record()

    @precondition(lambda self: self.run.forms)
    @rule(data=st.data(), recipient=st.sampled_from([None, "1"]))
    def view(self, data: st.DataObject, recipient: str | None) -> None:
        form_id = self.some_form(data)
        for _ in range(2):
            view_form(
                self.run,
                form_id=form_id,
                surface="web",
                recipient=recipient,
                level="link",
                cause=self.cause(),
            )
        assert len(self.run.pending_events) <= 1
        self.record()

    @precondition(lambda self: self.run.forms)
    @rule(data=st.data())
    def expire(self, data: st.DataObject) -> None:
        form_id = self.some_form(data)
        self.run.expire_form(definition=self.definition, form_id=form_id, cause=self.cause())
        self.record()

    @precondition(lambda self: self.run.forms)
    @rule(data=st.data(), hours=st.integers(-3, 40))
    def extend(self, data: st.DataObject, hours: int) -> None:
        form_id = self.some_form(data)
        until = self.run.forms[form_id].expires_at + hours * HOUR
        try:
            extend_form(self.run, form_id=form_id, until=until, by="u-2", cause=self.cause())
        except (FormClosedError, DeadlineRefusedError):
            assert not self.run.pending_events
        else:
            assert self.run.forms[form_id].expires_at == until
        self.record()

    @precondition(lambda self: self.run.forms)
    @rule(data=st.data(), reason=st.sampled_from(["asked by mistake", " ", "x" * 2000]))
    def withdraw(self, data: st.DataObject, reason: str) -> None:
        form_id = self.some_form(data)
        try:
            withdraw_form(self.run, form_id=form_id, reason=reason, by="u-2", cause=self.cause())
        except (FormClosedError, ReasonRefusedError):
            assert not self.run.pending_events
        else:
            assert self.run.status == "failed"
            assert self.run.error is not None and reason in self.run.error
        self.record()

    @rule()
    def go_on(self) -> None:
        self.run.go_on(definition=self.definition, cause=self.cause())
        assert not self.run.pending_events

    @rule(hours=st.integers(1, 30))
    def let_time_pass(self, hours: int) -> None:
        self.elapsed += hours * HOUR

    @rule()
    def stop(self) -> None:
        self.run.stop(user="u-1", reason="Stopped by user", cause=self.cause())
        self.record()

    @rule()
    def reload(self) -> None:
        self.run = replayed(self.recorded)

    @invariant()
    def replays_to_the_same_state(self) -> None:
        assert replayed(self.recorded) == self.run

    @invariant()
    def closes_a_form_once_at_most(self) -> None:
        closed = [event.form_id for event in self.recorded if isinstance(event, CLOSING)]
        assert len(closed) == len(set(closed))

    @invariant()
    def records_nothing_after_the_end(self) -> None:
        ends = [index for index, event in enumerate(self.recorded) if isinstance(event, ENDING)]
        assert ends in ([], [len(self.recorded) - 1])
        assert self.run.is_over == bool(ends)

    @invariant()
    def waits_for_a_form_exactly_when_it_is_paused(self) -> None:
        assert (self.run.status == "paused") == bool(self.run.waiting_forms)

    @invariant()
    def lets_no_form_wait_beyond_the_limit(self) -> None:
        if self.limit is not None:
            assert all(form.expires_at <= form.issued_at + self.limit for form in self.run.forms.values())

    @invariant()
    def ends_when_the_limit_cuts_a_form(self) -> None:
        cut = [form for form in self.run.forms.values() if form.limited and form.status == "expired"]
        if cut:
            assert self.run.status == "stopped"
            assert self.run.error in [f"Human input global timeout at node {form.node_id}" for form in cut]

    @invariant()
    def takes_no_answer_after_its_time(self) -> None:
        for event in self.recorded:
            if isinstance(event, events.FormSubmitted):
                assert event.timestamp < self.run.forms[event.form_id].expires_at
            elif isinstance(event, events.FormExpired):
                assert event.timestamp >= self.run.forms[event.form_id].expires_at >= NOON


TestRandomCommands = RandomCommands.TestCase
TestRandomCommands.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
