"""A run driven through random commands keeps its promises."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from mailed import ADA, BOB
from runs import NOON, context, replayed, started, submit
from taken import (
    address_form,
    deliver,
    expire_form,
    extend_form,
    fail_delivery,
    remind_again,
    remind_form,
    resume_run,
    stop_run,
    view_form,
    withdraw_form,
)
from thoroughly import times
from workflows import end, human, mail, parallel_reviews, review, start, template, two_steps, workflow

from domain.form.submission import InvalidSubmissionError
from domain.run import events
from domain.run.context import CommandContext
from domain.run.deadlines import DeadlineRefusedError
from domain.run.deliveries import DeliveryKey
from domain.run.forking import fork
from domain.run.recipients import Person
from domain.run.reminders import RemindedTooOftenError, ReminderRefusedError, ReminderRepeatedError
from domain.run.tasks import Due, Settled, changes
from domain.run.withdrawals import ReasonRefusedError
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


def mailed() -> WorkflowDefinition:
    """Two forms side by side that go out by mail, with reminders and further people."""
    email = mail(
        "ann@example.com",
        recipients={"whole_workspace": True, "items": [{"type": "variable", "selector": ["start", "topic"]}]},
        reminders=[{"at": 0.5}, {"before": "PT1H"}],
        escalation=[
            {"after": "PT2H", "recipients": {"items": [{"type": "external", "email": "boss@example.com"}]}}
        ],
    )
    return workflow(
        [
            start("topic"),
            human("a", timeout=9, timeout_unit="hour", email=email),
            human("b", timeout=5, timeout_unit="hour", email=email),
            end("end", a="a.comment"),
        ],
        ["start > a", "start > b", "a:approve > end", "a:__timeout > end", "b:approve > end"],
    )


DEFINITIONS = {
    "review": review(),
    "parallel": parallel_reviews(),
    "steps": two_steps(),
    "diamond": diamond(),
}
CLOSING = (events.FormSubmitted, events.FormExpired, events.FormWithdrawn)
ENDING = (events.RunSucceeded, events.RunFailed, events.RunStopped)


def due(recorded: Sequence[events.RunEvent]) -> dict[tuple[str, str], datetime]:
    """What is due by the events alone, and when."""
    tasks: dict[tuple[str, str], datetime] = {}
    for event in recorded:
        for change in changes(event):
            if isinstance(change, Due):
                at = change.at if isinstance(change.at, datetime) else datetime.fromisoformat(change.at)
                tasks[change.kind, change.key] = at
            elif isinstance(change, Settled):
                tasks.pop((change.kind, change.key), None)
            else:
                closed = change.form_id
                tasks = {task: at for task, at in tasks.items() if task[1].partition(":")[0] != closed}
    return tasks


def open_of(run: WorkflowRun) -> dict[tuple[str, str], datetime]:
    """What is still to be done by what is known of the run, and when."""
    tasks: dict[tuple[str, str], datetime] = {}
    for form in run.waiting_forms:
        tasks["expire", form.id] = form.expires_at
        if form.mailing is None:
            continue
        if not form.mailing.addressed:
            tasks["address", form.id] = form.issued_at
        for name, step in form.mailing.steps.items():
            kind, _, number = name.partition(":")
            if step.due_at is not None and not step.done:
                tasks[kind, f"{form.id}:{number}"] = step.due_at
        for recipient in form.mailing.recipients.values():
            for email in recipient.emails.values():
                if email.status == "due":
                    at = email.retry_at or email.written_at
                    tasks["mail", f"{form.id}:{recipient.id}:{email.round}"] = at
    return tasks


class Commands(RuleBasedStateMachine):
    """Commands in any order, at any time; each is either refused and changes nothing, or is recorded."""

    run: WorkflowRun

    def start(self, definition: WorkflowDefinition, limit: int | None) -> None:
        self.definition = definition
        self.limit = None if limit is None else limit * HOUR
        self.run = started(self.definition, limit=self.limit, topic="tea")
        self.elapsed = timedelta()
        self.recorded: list[Any] = []
        self.left = self.as_left = self.run
        self.record()

    def record(self) -> None:
        """Go on with a fork: the run as it was left is not touched by what happens to that."""
        assert self.left == self.as_left
        self.recorded += self.run.collect_events()
        self.left, self.as_left = self.run, deepcopy(self.run)
        self.run = fork(self.run)

    def context(self) -> CommandContext:
        return context(self.elapsed, limit=self.limit)

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
                context=self.context(),
            )
        assert len(self.run.pending_events) <= 1
        self.record()

    @precondition(lambda self: self.run.forms)
    @rule(data=st.data())
    def expire(self, data: st.DataObject) -> None:
        form_id = self.some_form(data)
        expire_form(self.run, definition=self.definition, form_id=form_id, context=self.context())
        self.record()

    @precondition(lambda self: self.run.forms)
    @rule(data=st.data(), hours=st.integers(-3, 40))
    def extend(self, data: st.DataObject, hours: int) -> None:
        form_id = self.some_form(data)
        until = self.run.forms[form_id].expires_at + hours * HOUR
        try:
            extend_form(self.run, form_id=form_id, until=until, by="u-2", context=self.context())
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
            withdraw_form(
                self.run,
                definition=self.definition,
                form_id=form_id,
                reason=reason,
                by="u-2",
                context=self.context(),
            )
        except (FormClosedError, ReasonRefusedError):
            assert not self.run.pending_events
        else:
            assert self.run.status == "failed"
            assert self.run.error is not None and reason in self.run.error
        self.record()

    @rule()
    def resume(self) -> None:
        resume_run(self.run, definition=self.definition, context=self.context())
        assert not self.run.pending_events

    @rule(hours=st.integers(1, 30))
    def let_time_pass(self, hours: int) -> None:
        self.elapsed += hours * HOUR

    @rule()
    def stop(self) -> None:
        stop_run(self.run, user="u-1", reason="Stopped by user", context=self.context())
        self.record()

    @rule()
    def reload(self) -> None:
        self.run = replayed(self.recorded)

    @invariant()
    def replays_to_the_same_state(self) -> None:
        assert replayed(self.recorded) == self.run

    @invariant()
    def has_due_exactly_what_is_open(self) -> None:
        assert due(self.recorded) == open_of(self.run)

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


class RandomCommands(Commands):
    """The commands on runs of all kinds."""

    @initialize(name=st.sampled_from(sorted(DEFINITIONS)), limit=st.sampled_from([None, 4, 100]))
    def begin(self, name: str, limit: int | None) -> None:
        self.start(DEFINITIONS[name], limit)


class MailedCommands(Commands):
    """The commands on runs whose forms go out by mail, and what becomes of the mails."""

    @initialize(limit=st.sampled_from([None, 4]), addressed=st.booleans())
    def begin(self, limit: int | None, addressed: bool) -> None:
        self.start(mailed(), limit)
        for form_id in self.run.forms if addressed else ():
            address_form(self.run, form_id=form_id, step=None, people=[ADA], context=self.context())
        self.record()

    @precondition(lambda self: self.run.forms)
    @rule(
        data=st.data(),
        step=st.sampled_from([None, None, 1, 2]),
        people=st.sampled_from([(), (ADA,), (ADA, BOB)]),
    )
    def address(self, data: st.DataObject, step: int | None, people: tuple[Person, ...]) -> None:
        address_form(self.run, form_id=self.some_form(data), step=step, people=people, context=self.context())
        self.record()

    def some_mail(self, data: st.DataObject) -> DeliveryKey:
        """A mail that there is, or one that there is not."""
        form_id = self.some_form(data)
        mailing = self.run.forms[form_id].mailing
        known = [
            (it.id, email.round)
            for it in (mailing.recipients.values() if mailing else ())
            for email in it.emails.values()
        ]
        recipient, round = data.draw(st.sampled_from([*known, ("9", 0), ("1", 9)]))
        return DeliveryKey(form_id=form_id, recipient=recipient, round=round)

    @precondition(lambda self: self.run.forms)
    @rule(data=st.data(), taken=st.booleans(), final=st.booleans(), chance=st.floats(0, 1))
    def settle_mail(self, data: st.DataObject, taken: bool, final: bool, chance: float) -> None:
        at = self.some_mail(data)
        if taken:
            deliver(self.run, at, channel="email", message_id="m", response="250", context=self.context())
        else:
            fail_delivery(
                self.run, at, code="451", reason="no", final=final, chance=chance, context=self.context()
            )
        self.record()

    @precondition(lambda self: self.run.forms)
    @rule(data=st.data(), reminder=st.sampled_from([1, 2, 3]))
    def remind(self, data: st.DataObject, reminder: int) -> None:
        remind_form(self.run, form_id=self.some_form(data), reminder=reminder, context=self.context())
        self.record()

    @precondition(lambda self: self.run.forms)
    @rule(
        data=st.data(), recipient=st.sampled_from([None, "1", "2", "9"]), key=st.sampled_from([None, "r-1"])
    )
    def remind_again(self, data: st.DataObject, recipient: str | None, key: str | None) -> None:
        try:
            remind_again(
                self.run,
                form_id=self.some_form(data),
                recipient=recipient,
                by="ann",
                idempotency_key=key,
                context=self.context(),
            )
        except (FormClosedError, RemindedTooOftenError, ReminderRefusedError, ReminderRepeatedError):
            assert not self.run.pending_events
        self.record()

    @invariant()
    def settles_a_mail_once_at_most(self) -> None:
        settled = [
            (event.form_id, event.recipient, event.round)
            for event in self.recorded
            if isinstance(event, events.FormDelivered)
            or (isinstance(event, events.FormDeliveryFailed) and event.retry_at is None)
        ]
        assert len(settled) == len(set(settled))

    @invariant()
    def tries_a_mail_ten_times_at_most_and_counts(self) -> None:
        tried: dict[tuple[str, str, int], int] = {}
        for event in self.recorded:
            if isinstance(event, events.FormDelivered | events.FormDeliveryFailed):
                key = (event.form_id, event.recipient, event.round)
                tried[key] = tried.get(key, 0) + 1
                assert event.attempt == tried[key] <= 10

    @invariant()
    def writes_to_each_address_of_a_form_once(self) -> None:
        for form in self.run.forms.values():
            known = list(form.mailing.recipients.values()) if form.mailing else []
            assert [it.id for it in known] == [str(number) for number in range(1, len(known) + 1)]
            assert len({it.address.lower() for it in known}) == len(known)

    @invariant()
    def asks_nobody_about_a_form_that_is_closed(self) -> None:
        closed: set[str] = set()
        for event in self.recorded:
            if isinstance(event, CLOSING):
                closed.add(event.form_id)
            elif isinstance(event, events.FormAddressed | events.FormReminded):
                assert event.form_id not in closed
            elif isinstance(event, events.FormDeliveryFailed) and event.form_id in closed:
                assert event.retry_at is None

    @invariant()
    def takes_every_step_once_and_not_before_its_time(self) -> None:
        steps = [
            (event.form_id, kind, number, event.timestamp)
            for event in self.recorded
            for kind, number in (
                ("remind", getattr(event, "reminder", None)),
                ("escalate", getattr(event, "step", None)),
            )
            if number is not None
        ]
        assert len({step[:3] for step in steps}) == len(steps)
        for form_id, kind, number, at in steps:
            due_at = self.run.mailing(form_id).steps[f"{kind}:{number}"].due_at
            assert due_at is not None and due_at <= at


TestRandomCommands = RandomCommands.TestCase
TestRandomCommands.settings = settings(max_examples=times(150), stateful_step_count=30)
TestMailedCommands = MailedCommands.TestCase
TestMailedCommands.settings = settings(max_examples=times(150), stateful_step_count=40)
