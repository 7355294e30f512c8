"""What appends do to the views: a pure function of their events."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stored import (
    MAILING,
    MEMBER,
    TOKENS,
    VERSION,
    WORKFLOW,
    address,
    answer,
    asking,
    context,
    expire,
    mail_arrives,
    mail_fails,
    stored,
    token,
)
from taken import extend_form, remind_again, remind_form, stop_run

from domain.run.decision import take
from domain.run.end_user import end_user_id
from domain.run.events import RunEvent, RunYielded
from domain.run.reminders import RemindedTooOftenError, ReminderRefusedError
from domain.run.workflow_run import WorkflowRun
from interface.keys.tokens import FormTokens, TokenKeyError, digest
from interface.postgres.projections.views import ProjectionChanges, projection_changes

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def collected(run: WorkflowRun) -> ProjectionChanges:
    """The effects of what the run would append now."""
    events = cast("Sequence[RunEvent]", run.collect_events())
    return projection_changes(events, tokens=TOKENS)


def due(done: ProjectionChanges) -> dict[tuple[str, str], Any]:
    """When tasks fall due, by kind and key."""
    return {(row["kind"], row["key"]): row["due_at"] for row in done.tasks}


class TestEffects:
    def test_of_a_start_that_waits(self) -> None:
        run = asking(now=NOON)
        done = collected(run)
        form = run.waiting_forms[0]
        (start,) = done.starts
        assert start == {
            "version": 6,
            "status": "paused",
            "steps": 2,
            "exceptions": 0,
            "started_at": NOON,
            "workflow_id": WORKFLOW,
            "version_id": str(VERSION),
            "channel": "service-api",
            "started_by": "u-1",
            "end_user_id": uuid5(WORKFLOW, "user:u-1"),
        }
        assert done.moves == []
        (row,) = done.forms
        assert (row["form_id"], row["execution_id"], row["version"]) == (form.id, "ask#1", 5)
        assert due(done) == {("expire", form.id): form.expires_at.isoformat()}
        assert done.tokens == [{"version": 5, "digest": digest(token(run)).hex(), "surface": "web"}]

    def test_of_an_answer(self) -> None:
        run = asking(now=NOON)
        form = run.waiting_forms[0]
        collected(run)
        answer(run, now=NOON + timedelta(minutes=1))
        done = collected(run)
        (move,) = done.moves
        assert (move["version"], move["status"], move["steps"]) == (12, "succeeded", 1)
        assert move["finished_at"] == NOON + timedelta(minutes=1)
        assert done.starts == done.forms == done.tokens == []
        (closing,) = done.closings
        assert (closing["form_id"], closing["status"]) == (form.id, "submitted")

    def test_of_an_expiry_and_of_a_stop(self) -> None:
        expired, stopped = asking(now=NOON), asking(now=NOON)
        collected(expired)
        collected(stopped)
        expire(expired)
        stop_run(stopped, user="u-1", reason="zero\0 \ud800 ü", context=context(NOON))
        assert [row["status"] for row in collected(expired).closings] == ["expired"]
        done = collected(stopped)
        assert [row["status"] for row in done.closings] == ["withdrawn"]
        assert done.moves[0]["error"] == "zero\ufffd ? ü"

    def test_set_and_settle_the_task_that_goes_on_with_a_run(self) -> None:
        run = asking(now=NOON)
        run.collect_events()
        take(run, iter([RunYielded()]), context(NOON))
        assert due(collected(run))["advance", ""] == NOON
        answer(run, now=NOON)
        assert due(collected(run))["advance", ""] is None

    def test_settle_no_task_that_cannot_be(self) -> None:
        assert ("advance", "") not in due(collected(asking()))

    def test_set_no_task_that_the_same_append_settles(self) -> None:
        run = asking(now=NOON)
        answer(run, now=NOON)
        assert not any(due(collected(run)).values())

    def test_need_the_key_of_the_token(self) -> None:
        events = cast("Sequence[RunEvent]", asking().collect_events())
        with pytest.raises(TokenKeyError):
            projection_changes(events, tokens=FormTokens({"k": bytes(32)}, current="k"))

    def test_give_each_workflow_its_own_users(self) -> None:
        ids = {end_user_id(UUID(int=number), user) for number in (1, 2) for user in ("a", "b", "\ud800")}
        assert len(ids) == 6


class TestHints:
    def test_tell_when_tasks_fall_due(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                told: list[tuple[str | None, datetime]] = []
                s.log.on_task = lambda queue, due_at: told.append((queue, due_at))
                run = asking(now=NOON)
                await s.runs.save(run)
                answer(run, now=NOON)
                await s.runs.save(run)
                assert told == [("decisions", NOON + timedelta(hours=1))]

        asyncio.run(scenario())


class TestMail:
    """What becomes of tasks and tokens when a form goes out by mail."""

    def mailed(self, **asked: Any) -> WorkflowRun:
        return asking(now=NOON, definition=MAILING, **asked)

    def test_is_addressed_at_once_and_followed_up_as_foreseen(self) -> None:
        run = self.mailed()
        done = collected(run)
        form = run.waiting_forms[0]
        assert due(done) == {
            ("address", form.id): NOON,
            ("expire", form.id): "2026-03-02T13:00:00+00:00",
            ("remind", f"{form.id}:1"): "2026-03-02T12:30:00+00:00",
            ("remind", f"{form.id}:2"): "2026-03-02T12:50:00+00:00",
            ("escalate", f"{form.id}:1"): "2026-03-02T12:20:00+00:00",
        }
        assert [row["surface"] for row in done.tokens] == ["web"]

    def test_gives_each_recipient_a_token_and_a_task(self) -> None:
        run = self.mailed()
        collected(run)
        address(run, now=NOON)
        done = collected(run)
        form = run.waiting_forms[0]
        mine = TOKENS.derive(key_id="key-1", form_id=form.id, surface="email", recipient="1")
        assert done.tokens == [
            {
                "form_id": form.id,
                "digest": digest(mine).hex(),
                "surface": "email",
                "recipient": "1",
                "member_id": MEMBER.member_id,
            }
        ]
        assert due(done) == {
            ("address", form.id): None,
            ("mail", f"{form.id}:1:0"): NOON,
        }

    def test_is_settled_when_it_arrives_or_is_given_up_and_waits_for_its_next_try(self) -> None:
        run = self.mailed()
        address(run, now=NOON)
        collected(run)
        key = ("mail", f"{run.waiting_forms[0].id}:1:0")
        mail_fails(run)
        retry_at = run.mailing(run.waiting_forms[0].id).recipients["1"].last.retry_at
        assert retry_at is not None
        assert due(collected(run))[key] == retry_at.isoformat()
        mail_arrives(run)
        assert due(collected(run))[key] is None
        other = self.mailed()
        address(other, now=NOON)
        collected(other)
        mail_fails(other, final=True)
        assert due(collected(other))["mail", f"{other.waiting_forms[0].id}:1:0"] is None

    def test_of_a_closed_form_is_not_due_even_if_all_happens_in_one_append(self) -> None:
        run = self.mailed()
        address(run, now=NOON)
        form = run.waiting_forms[0].id
        stop_run(run, user=None, reason="enough", context=context(NOON))
        assert [key for key in due(collected(run)) if key[1].startswith(form)] == []


Tables = tuple[dict[tuple[str, str], str], set[str]]


def tables(appends: Sequence[Sequence[RunEvent]]) -> Tables:
    """The tasks and tokens that these appends leave, one after another."""
    tasks: dict[tuple[str, str], str] = {}
    known: set[str] = set()
    for events in appends:
        done = projection_changes(events, tokens=TOKENS)
        closed = {row["form_id"] for row in done.closings if "status" in row}
        tasks = {key: due_at for key, due_at in tasks.items() if key[1].partition(":")[0] not in closed}
        for row in done.tasks:
            tasks.pop((row["kind"], row["key"]), None)
            if row["due_at"] is not None:
                tasks[row["kind"], row["key"]] = str(row["due_at"]).replace(" ", "T")
        known |= {row["digest"] for row in done.tokens}
    return tasks, known


STEPS: dict[str, Callable[[WorkflowRun], None]] = {
    "address": lambda run: address(run),
    "escalate": lambda run: address(run, step=1, now=NOON + timedelta(minutes=25)),
    "fail": lambda run: mail_fails(run),
    "give up": lambda run: mail_fails(run, "2", final=True),
    "arrive": lambda run: mail_arrives(run),
    "remind": lambda run: remind_form(
        run, form_id=run.waiting_forms[0].id, reminder=1, context=context(NOON + timedelta(minutes=31))
    ),
    "ask again": lambda run: remind_again(
        run,
        form_id=run.waiting_forms[0].id,
        recipient=None,
        by="ann",
        idempotency_key=None,
        context=context(NOON),
    ),
    "extend": lambda run: extend_form(
        run,
        form_id=run.waiting_forms[0].id,
        until=run.waiting_forms[0].expires_at + timedelta(minutes=30),
        by="ann",
        context=context(NOON),
    ),
    "answer": lambda run: answer(run, now=NOON),
}


class TestTablesOfMail:
    @given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.booleans()), max_size=15))
    def test_are_the_same_however_the_events_are_cut_into_appends(
        self, steps: list[tuple[str, bool]]
    ) -> None:
        run = asking(now=NOON, definition=MAILING)
        appends: list[Sequence[RunEvent]] = []
        for name, cut in steps:
            if run.waiting_forms:
                with suppress(RemindedTooOftenError, ReminderRefusedError):
                    STEPS[name](run)
            if cut and run.pending_events:
                appends.append(cast("Sequence[RunEvent]", run.collect_events()))
        if run.pending_events:
            appends.append(cast("Sequence[RunEvent]", run.collect_events()))
        together = [event for events in appends for event in events]
        wanted = tables(appends)
        assert tables([together]) == wanted
        assert tables([[event] for event in together]) == wanted
        if run.is_over:
            assert wanted[0] == {}
