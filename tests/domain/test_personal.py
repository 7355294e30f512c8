"""What tells of people in events is marked, and each mark says what stands there once it is erased."""

import typing

import pytest

from domain.conversation import events as of_conversations
from domain.event import Event
from domain.form.form import Form
from domain.form.mail import Mail
from domain.run import events as of_runs
from domain.run.events import FormReminded, FormSubmitted, RunStarted
from domain.subjects import Subject, actor
from domain.values.personal import ERASED, erased_form, erased_mail, marks

EVENTS: tuple[type[Event], ...] = (*of_runs.ALL, *of_conversations.ALL)
OPEN_TEXTS = {
    "execution_id", "node_id", "node_type", "title", "predecessor", "container", "handle", "code", "strategy", "queue",
    "kind", "retry_at", "due_at", "deadline", "reference", "workflow_id", "version_id", "definition_digest", "channel",
    "level", "idempotency_key", "form_id", "expires_at", "digest", "token_key", "recipient", "message_id", "surface",
    "caused_by", "flow", "member_id", "to", "action", "run_id", "outcome", "conversation_id", "surfaces",
    "mails", "forms",
}  # fmt: skip
"""Texts that stay: ids, words of ours, instants, and what the workflow's author wrote."""
OURS = {("run.stopped@2", "reason")}
"""Texts of that kind whose name elsewhere is that of a stranger's."""


class TestMarks:
    @pytest.mark.parametrize("event", EVENTS, ids=lambda it: it.TOPIC)
    def test_leave_out_no_text_that_a_stranger_can_write(self, event: type[Event]) -> None:
        """Whoever adds a text to an event marks it, or says above why it tells of nobody."""
        hints = typing.get_type_hints(event)
        texts = {
            name
            for name, hint in hints.items()
            if str in (hint, *typing.get_args(hint)) and (event.TOPIC, name) not in OURS
        }
        assert texts - marks(event).keys() - OPEN_TEXTS - {"TOPIC"} == set()

    @pytest.mark.parametrize("event", EVENTS, ids=lambda it: it.TOPIC)
    def test_give_something_new_each_time(self, event: type[Event]) -> None:
        for mark in marks(event).values():
            first, second = mark.erased(), mark.erased()
            assert first == second
            assert isinstance(first, str) or first is not second

    def test_give_a_form_and_a_mail_that_can_be_read(self) -> None:
        assert Form.model_validate(erased_form()).title == ERASED
        assert Mail.model_validate(erased_mail()).recipients.addresses == ()


class TestActor:
    def test_is_a_member_where_that_is_known(self) -> None:
        answer = FormSubmitted(
            form_id="f", action="a", values={}, digest="d", user="Ann", channel="inbox", member_id="m-1"
        )
        assert actor(answer) == Subject("member", "m-1")

    def test_is_nobody_where_nobody_is_named(self) -> None:
        assert actor(FormReminded(form_id="f", mails={})) is None
        started = RunStarted(
            workflow_id="w", version_id="v", definition_digest="d", inputs={}, user="", channel="c"
        )
        assert actor(started) is None
