"""A form goes out by mail: to whom, how often, and what becomes of it."""

from datetime import timedelta
from typing import Any

import pytest
from mailed import ADA, BOB, HOUR, arrives, bounces, form_id, mailed, mailing, sent
from runs import context, names, replayed, started, submit
from taken import (
    address_form,
    deliver,
    extend_form,
    fail_delivery,
    remind_again,
    remind_form,
    submit_form,
    withdraw_form,
)
from workflows import end, human, mail, parallel_reviews, review, start, workflow

from domain.run import events
from domain.run.answers import FormAnswer
from domain.run.deliveries import MAX_ATTEMPTS, DeliveryKey, due_email, pause
from domain.run.recipients import Person, asked_for
from domain.run.reminders import RemindedTooOftenError, ReminderRefusedError, ReminderRepeatedError
from domain.run.workflow_run import FormClosedError, WorkflowRun

BOSS = {"items": [{"type": "external", "email": "boss@example.com"}]}


def recorded(run: WorkflowRun) -> list[Any]:
    """What the run would append now."""
    return list(run.collect_events())


def last(run: WorkflowRun) -> Any:
    return recorded(run)[-1]


def nothing(run: WorkflowRun) -> bool:
    return not run.pending_events


def remind(run: WorkflowRun, reminder: int = 1, *, after: timedelta) -> None:
    remind_form(run, form_id=form_id(run), reminder=reminder, context=context(after))


def ask_again(
    run: WorkflowRun, to: str | None = None, *, key: str | None = None, after: timedelta = HOUR
) -> None:
    remind_again(
        run, form_id=form_id(run), recipient=to, by="ann", idempotency_key=key, context=context(after)
    )


def escalate(
    run: WorkflowRun, step: int = 1, *, after: timedelta, people: list[Person] | None = None
) -> None:
    address_form(run, form_id=form_id(run), step=step, people=people or [], context=context(after))


class TestAForm:
    def test_that_is_not_mailed_is_issued_as_ever(self) -> None:
        run = started(review(), topic="tea")
        (issued,) = [event for event in recorded(run) if isinstance(event, events.FormIssued)]
        assert (issued.mail, issued.schedule, issued.surfaces) == (None, None, ["web"])
        assert mailing_or_none(run) is None

    def test_that_is_mailed_says_what_is_sent_and_when(self) -> None:
        run = started(mailed("eve@example.com", reminders=[{"at": 0.5}, {"after": "PT10H"}]), topic="tea")
        (issued,) = [event for event in recorded(run) if isinstance(event, events.FormIssued)]
        assert issued.mail == {
            "subject": "Please decide",
            "body": "About tea: {{#url#}}",
            "recipients": {"addresses": ["eve@example.com"]},
        }
        assert issued.schedule == {
            "remind:1": {"at": 0.5, "due": "2026-03-02T17:00:00+00:00"},
            "remind:2": {"after": "PT10H", "due": None},
        }
        assert issued.surfaces == ["web", "email"]


def mailing_or_none(run: WorkflowRun) -> object:
    return next(iter(run.forms.values())).mailing


class TestAddressing:
    def test_gives_each_recipient_a_number_and_a_mail(self) -> None:
        items = [
            {"type": "external", "email": "eve@example.com"},
            {"type": "member", "user_id": ADA.member_id},
        ]
        run = sent(mailed(recipients={"items": items}), ADA, BOB)
        event = last(run)
        assert event.recipients == [{"id": "1", "member_id": ADA.member_id}, {"id": "2"}]
        assert event.addresses == {
            "1": {"address": "ada@example.com", "name": "Ada"},
            "2": {"address": "eve@example.com"},
        }
        assert [it.last.kind for it in mailing(run).recipients.values()] == ["request", "request"]

    def test_writes_to_each_address_once_members_first(self) -> None:
        items = [
            {"type": "external", "email": "BOB@example.com"},
            {"type": "external", "email": "ada@EXAMPLE.com"},
        ]
        run = sent(mailed(recipients={"whole_workspace": True, "items": items}), ADA, BOB)
        assert [it.member_id for it in mailing(run).recipients.values()] == [ADA.member_id, BOB.member_id]

    def test_knows_a_member_by_the_address(self) -> None:
        run = sent(mailed("Bob@example.com"), ADA, BOB)
        assert [(it.name, it.member_id) for it in mailing(run).recipients.values()] == [
            ("Bob", BOB.member_id)
        ]

    def test_says_whom_it_did_not_find_and_the_run_still_waits(self) -> None:
        items = [
            {"type": "member", "user_id": "gone"},
            {"type": "variable", "selector": ["start", "to"]},
        ]
        run = sent(mailed(recipients={"items": items}), ADA, to="nobody")
        event = last(run)
        assert (event.recipients, event.addresses) == ([], {})
        assert event.unaddressed == [
            {"asked": "gone", "reason": "unknown"},
            {"asked": "nobody", "reason": "invalid"},
        ]
        assert run.status == "paused"

    def test_takes_no_more_than_a_thousand(self) -> None:
        people = [Person(address=f"m{n}@example.com", name=f"M{n}", member_id=str(n)) for n in range(1003)]
        run = sent(mailed(recipients={"whole_workspace": True}), *people)
        event = last(run)
        assert len(event.recipients) == 1000
        assert [it["reason"] for it in event.unaddressed] == ["limit"] * 3

    def test_happens_once(self) -> None:
        run = sent(mailed("eve@example.com"))
        recorded(run)
        address_form(run, form_id=form_id(run), step=None, people=[ADA], context=context())
        assert nothing(run)

    def test_of_a_closed_form_or_of_none_does_nothing(self) -> None:
        definition = mailed("eve@example.com")
        run = started(definition, topic="tea")
        submit(run, definition, form_id(run), comment="")
        other = started(review(), topic="tea")
        for it in (run, other):
            recorded(it)
            for form in (form_id(it), "none"):
                address_form(it, form_id=form, step=None, people=[ADA], context=context())
            assert nothing(it)


class TestDelivery:
    def test_is_recorded_once(self) -> None:
        run = sent(mailed("eve@example.com"))
        bounces(run)
        recorded(run)
        arrives(run, after=HOUR)
        event = last(run)
        assert (event.attempt, event.round, event.channel, event.response) == (2, 0, "email", "250 OK")
        arrives(run)
        bounces(run)
        assert nothing(run)
        assert mailing(run).recipients["1"].last.status == "sent"

    def test_that_fails_is_tried_again_ever_later(self) -> None:
        run = sent(mailed("eve@example.com"))
        pauses = []
        for _ in range(MAX_ATTEMPTS):
            assert due_email(run, DeliveryKey(form_id=form_id(run), recipient="1", round=0)) is not None
            bounces(run)
            retry_at = mailing(run).recipients["1"].last.retry_at
            pauses.append(None if retry_at is None else int((retry_at - context().now).total_seconds()))
        assert pauses == [1, 4, 16, 64, 256, 1024, 4096, 14400, 14400, None]
        assert mailing(run).recipients["1"].last.status == "refused"
        assert due_email(run, DeliveryKey(form_id=form_id(run), recipient="1", round=0)) is None
        assert run.status == "paused"

    @pytest.mark.parametrize("chance", [0.0, 0.25, 1.0])
    def test_is_spread_by_chance(self, chance: float) -> None:
        assert pause(3, chance) == timedelta(seconds=16) * (0.5 + chance)

    def test_that_is_refused_for_good_is_not_tried_again(self) -> None:
        run = sent(mailed("eve@example.com"))
        bounces(run, final=True)
        event = last(run)
        assert (event.retry_at, event.code, event.reason) == (None, "550", "No such user here")

    def test_to_a_closed_form_is_recorded_while_the_run_goes_on(self) -> None:
        definition = workflow(
            [start("topic"), human("a", email=mail("eve@example.com")), human("b"), end("end")],
            ["start > a", "start > b", "a:approve > end", "b:approve > end"],
        )
        run = started(definition, topic="tea")
        a, b = run.forms
        address_form(run, form_id=a, step=None, people=[], context=context())
        submit(run, definition, a, comment="")
        recorded(run)
        at = DeliveryKey(form_id=a, recipient="1", round=0)
        fail_delivery(run, at, code="451", reason="", final=False, chance=0.5, context=context())
        assert last(run).retry_at is None
        submit(run, definition, b, comment="")
        assert run.is_over
        recorded(run)
        deliver(run, at, channel="email", message_id="m", response="", context=context())
        assert nothing(run)

    def test_needs_no_letter_once_the_form_is_answered(self) -> None:
        definition = mailed("eve@example.com")
        run = sent(definition)
        submit(run, definition, form_id(run), comment="")
        assert due_email(run, DeliveryKey(form_id=form_id(run), recipient="1", round=0)) is None

    @pytest.mark.parametrize(("recipient", "round"), [("2", 0), ("1", 1), ("x", 9)])
    def test_of_an_unknown_letter_is_nothing(self, recipient: str, round: int) -> None:
        run = sent(mailed("eve@example.com"))
        recorded(run)
        arrives(run, recipient, round)
        assert nothing(run)

    def test_keeps_little_of_what_a_server_says(self) -> None:
        run = sent(mailed("eve@example.com"))
        at = DeliveryKey(form_id=form_id(run), recipient="1", round=0)
        fail_delivery(run, at, code="451", reason="x" * 9000, final=False, chance=0.5, context=context())
        assert len(last(run).reason) == 500


class TestReminders:
    def test_go_to_everybody_whose_mail_arrived(self) -> None:
        run = sent(mailed("a@example.com", "b@example.com", "c@example.com", reminders=[{"at": 0.5}]))
        arrives(run, "1")
        bounces(run, "2", final=True)
        bounces(run, "3")
        remind(run, after=5 * HOUR)
        event = last(run)
        assert (event.mails, event.reminder, event.by) == ({"1": 1}, 1, None)
        email = mailing(run).recipients["1"].last
        assert (email.kind, email.round, email.status) == ("reminder", 1, "due")

    def test_are_recorded_even_if_there_is_nobody_to_remind(self) -> None:
        run = sent(mailed("a@example.com", reminders=[{"at": 0.5}]))
        remind(run, after=5 * HOUR)
        assert last(run).mails == {}
        remind(run, after=5 * HOUR)
        assert nothing(run)

    def test_come_at_their_time_and_once(self) -> None:
        run = sent(mailed("a@example.com", reminders=[{"at": 0.5}]))
        arrives(run)
        recorded(run)
        remind(run, after=4 * HOUR)
        remind(run, 2, after=9 * HOUR)
        assert nothing(run)
        remind(run, after=5 * HOUR)
        recorded(run)
        remind(run, after=6 * HOUR)
        assert nothing(run)

    def test_move_with_the_deadline(self) -> None:
        run = sent(mailed("a@example.com", reminders=[{"at": 0.5}, {"after": "PT1H"}, {"before": "PT12H"}]))
        arrives(run)
        remind(run, 2, after=HOUR)
        recorded(run)
        extend_form(
            run, form_id=form_id(run), until=context(20 * HOUR).now, by="ann", context=context(2 * HOUR)
        )
        assert last(run).schedule == {
            "remind:1": "2026-03-02T22:00:00+00:00",
            "remind:3": "2026-03-02T20:00:00+00:00",
        }
        remind(run, after=5 * HOUR)
        assert nothing(run)
        extend_form(
            run, form_id=form_id(run), until=context(4 * HOUR).now, by="ann", context=context(2 * HOUR)
        )
        assert last(run).schedule == {"remind:1": "2026-03-02T14:00:00+00:00", "remind:3": None}

    def test_leave_a_form_without_mail_alone_when_its_deadline_moves(self) -> None:
        run = started(review(), topic="tea")
        extend_form(
            run, form_id=form_id(run), until=context(20 * HOUR).now, by="ann", context=context(2 * HOUR)
        )
        assert last(run).schedule is None

    def test_are_written_anew_with_the_deadline_that_holds_then(self) -> None:
        run = sent(mailed("a@example.com", reminders=[{"at": 0.5}]))
        arrives(run)
        extend_form(
            run, form_id=form_id(run), until=context(20 * HOUR).now, by="ann", context=context(2 * HOUR)
        )
        remind(run, after=10 * HOUR)
        first, second = mailing(run).recipients["1"].emails.values()
        assert (first.closes_at, first.written_at) == (context(10 * HOUR).now, context().now)
        assert (second.closes_at, second.written_at) == (context(20 * HOUR).now, context(10 * HOUR).now)


class TestAskingAgain:
    def test_writes_to_all_or_to_one(self) -> None:
        run = sent(mailed("a@example.com", "b@example.com"))
        arrives(run, "1")
        bounces(run, "2", final=True)
        ask_again(run)
        event = last(run)
        assert (event.mails, event.by, event.to, event.reminder) == ({"1": 1, "2": 1}, "ann", None, None)
        arrives(run, "1", 1)
        ask_again(run, "1")
        event = last(run)
        assert (event.mails, event.to) == ({"1": 2}, "1")

    def test_brings_a_next_try_forward_and_writes_no_other_mail(self) -> None:
        run = sent(mailed("a@example.com"))
        for _ in range(9):
            bounces(run)
        ask_again(run, after=HOUR)
        assert last(run).mails == {"1": 0}
        assert due_email(run, DeliveryKey(form_id=form_id(run), recipient="1", round=0)) is not None
        arrives(run, after=HOUR)
        assert len(mailing(run).recipients["1"].emails) == 1

    def test_changes_nothing_while_the_mail_is_on_its_way(self) -> None:
        run = sent(mailed("a@example.com"))
        recorded(run)
        ask_again(run)
        assert nothing(run)

    def test_with_the_same_key_happens_once_even_after_the_answer(self) -> None:
        definition = mailed("a@example.com", "b@example.com")
        run = sent(definition)
        arrives(run, "1")
        ask_again(run, "1", key="k")
        recorded(run)
        ask_again(run, "1", key="k")
        assert nothing(run)
        with pytest.raises(ReminderRepeatedError):
            ask_again(run, "2", key="k")
        submit(run, definition, form_id(run), comment="")
        recorded(run)
        ask_again(run, "1", key="k")
        assert nothing(run)
        with pytest.raises(FormClosedError):
            ask_again(run, "1", key="other")

    def test_is_refused_where_nobody_can_be_asked(self) -> None:
        for definition, to, why in (
            (review(), None, "This form is not sent by e-mail."),
            (mailed("a@example.com"), None, "This form was sent to nobody."),
        ):
            run = started(definition, topic="tea")
            with pytest.raises(ReminderRefusedError, match=why):
                ask_again(run, to)
        run = sent(mailed("a@example.com"))
        with pytest.raises(ReminderRefusedError, match="no recipient '7'"):
            ask_again(run, "7")

    def test_gives_an_address_three_mails_an_hour_and_ten_a_day(self) -> None:
        run = sent(mailed("eve@example.com"))
        arrives(run)
        asked_at = [timedelta(minutes=5 * number) for number in range(9 * 12)]
        mailed_at: list[timedelta] = []
        for after in asked_at:
            try:
                ask_again(run, after=after)
            except RemindedTooOftenError as refused:
                assert refused.again_at > context(after).now
                continue
            mailed_at.append(after)
            arrives(run, round=len(mailed_at), after=after)
        assert len(mailed_at) == 10
        assert all(later - first >= HOUR for first, later in zip(mailed_at, mailed_at[3:], strict=False))


class TestEscalation:
    DEFINITION = mailed("a@example.com", escalation=[{"at": 0.5, "recipients": BOSS}])

    def test_asks_further_people_with_numbers_of_their_own(self) -> None:
        run = sent(self.DEFINITION)
        escalate(run, after=5 * HOUR)
        event = last(run)
        assert (event.recipients, event.step) == ([{"id": "2"}], 1)
        boss = mailing(run).recipients["2"]
        assert (boss.step, boss.last.kind, boss.last.round) == (1, "escalation", 0)

    def test_comes_at_its_time_and_once(self) -> None:
        run = sent(self.DEFINITION)
        recorded(run)
        escalate(run, after=4 * HOUR)
        escalate(run, 2, after=9 * HOUR)
        assert nothing(run)
        assert asked_for(run, form_id=form_id(run), step=1, context=context(4 * HOUR)) is None
        escalate(run, after=5 * HOUR)
        recorded(run)
        escalate(run, after=6 * HOUR)
        assert nothing(run)

    def test_writes_to_nobody_twice(self) -> None:
        again = {"items": [{"type": "external", "email": "A@example.com"}]}
        run = sent(mailed("a@example.com", escalation=[{"at": 0.5, "recipients": again}]))
        escalate(run, after=5 * HOUR)
        assert last(run).recipients == []

    def test_does_not_happen_to_a_form_that_is_closed(self) -> None:
        run = sent(self.DEFINITION)
        withdraw_form(
            run,
            definition=self.DEFINITION,
            form_id=form_id(run),
            reason="asked by mistake",
            by="ann",
            context=context(HOUR),
        )
        recorded(run)
        escalate(run, after=5 * HOUR)
        assert nothing(run)


class TestAnAnswer:
    def test_says_by_whose_link_it_came(self) -> None:
        definition = mailed("a@example.com")
        run = sent(definition)
        answer = FormAnswer(
            action="approve",
            inputs={"comment": ""},
            user="someone",
            channel="e-mail link",
            level="link",
            recipient="1",
        )
        submit_form(run, definition=definition, form_id=form_id(run), answer=answer, context=context())
        assert run.forms[form_id(run)].recipient == "1"
        assert [e.recipient for e in recorded(run) if isinstance(e, events.FormSubmitted)] == ["1"]


def test_a_run_with_mail_is_the_same_when_it_is_replayed() -> None:
    run = sent(
        mailed(
            "a@example.com",
            "b@example.com",
            reminders=[{"at": 0.5}],
            escalation=[{"at": 0.6, "recipients": BOSS}],
        )
    )
    arrives(run, "1")
    bounces(run, "2")
    remind(run, after=5 * HOUR)
    escalate(run, after=6 * HOUR)
    ask_again(run, "2", key="k", after=0 * HOUR)
    happened = recorded(run)
    assert replayed(happened) == run
    assert names(happened)[-5:] == [
        "FormDelivered", "FormDeliveryFailed", "FormReminded", "FormAddressed", "FormReminded",
    ]  # fmt: skip


def test_a_form_without_mail_beside_one_with_mail_is_not_touched() -> None:
    run = started(parallel_reviews(), topic="tea")
    assert all(form.mailing is None for form in run.forms.values())
