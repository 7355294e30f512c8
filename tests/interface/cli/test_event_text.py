from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from taken import stamped

from domain.run import events
from interface.cli.event_text import Narrator
from interface.cli.sentence import Sentence

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
RUN = UUID(int=1)
FORM = {
    "title": "Review",
    "content": "Draft\n\n{{#$output.comment#}}",
    "fields": [
        {"type": "paragraph", "name": "comment", "default": {"type": "variable", "selector": ["d", "output"]}}
    ],
    "actions": [{"id": "approve", "title": "Approve"}, {"id": "reject", "title": "Send back"}],
    "defaults": {"comment": "as it was"},
    "web": True,
}
Tell = Callable[..., Sentence]


@pytest.fixture
def tell() -> Tell:
    """Tells events of one run, in which Draft (template) and Review (asking) have begun."""
    narrator = Narrator(when=lambda when: f"at {when:%H:%M}")

    def told(event: type[events.RunEvent], **fields: Any) -> Sentence:
        return narrator.tell(stamped(event(**fields), RUN, 1, at=NOON))

    for index, (node, kind, title) in enumerate(
        [("start", "start", "Begin"), ("d", "template-transform", "Draft"), ("r", "human-input", "Review")], 1
    ):
        told(
            events.NodeStarted,
            execution_id=f"{node}#1",
            node_id=node,
            node_type=kind,
            title=title,
            index=index,
        )
    issued = {"form": FORM, "digest": "", "surfaces": ["web"], "token_key": "1"}
    told(events.FormIssued, form_id="f", execution_id="r#1", expires_at="2026-11-24T09:30:00+00:00", **issued)
    return told


STARTED = {"workflow_id": "w", "version_id": "v", "definition_digest": "", "user": "lena"}
MAIL = {"form_id": "f", "recipient": "1", "attempt": 1, "round": 0}
REQUESTED = {
    "execution_id": "d#1", "kind": "http", "request": {}, "queue": "http", "due_at": "2026-11-21T12:00:00Z"
}  # fmt: skip
SUBMITTED = {"form_id": "f", "digest": "", "user": "lena"}


class TestNarrator:
    @pytest.mark.parametrize(
        ("event", "fields", "sentence"),
        [
            (
                events.RunStarted,
                STARTED | {"inputs": {"topic": "tea", "note": None}, "channel": "service-api"},
                "lena started the run over the API with topic: tea",
            ),
            (
                events.RunStarted,
                STARTED | {"inputs": {}, "channel": "carrier pigeon"},
                "lena started the run (carrier pigeon)",
            ),
            (
                events.NodeStarted,
                {"execution_id": "x#1", "node_id": "x", "node_type": "end", "title": "", "index": 4},
                'Step "x" started (end)',
            ),
            (
                events.NodeSucceeded,
                {"execution_id": "start#1", "outputs": {"topic": "tea"}},
                'Step "Begin" finished',
            ),
            (
                events.NodeSucceeded,
                {"execution_id": "d#1", "outputs": {"output": "So."}},
                'Step "Draft" finished with output: So.',
            ),
            (events.NodeSucceeded, {"execution_id": "d#1", "outputs": {}}, 'Step "Draft" finished'),
            (
                events.NodeSucceeded,
                {"execution_id": "d#1", "outputs": {"result": True}, "handle": "case-1"},
                'Step "Draft" took the branch case-1',
            ),
            (
                events.NodeSucceeded,
                {"execution_id": "r#1", "outputs": {"comment": "fine"}, "handle": "approve"},
                'Step "Review" finished',
            ),
            (
                events.NodeFailed,
                {"execution_id": "d#1", "code": "template", "message": "too\nlong"},
                'Step "Draft" failed: too long',
            ),
            (
                events.EffectRequested,
                REQUESTED,
                'Step "Draft" waits for what is done outside (http)',
            ),
            (
                events.EffectRequested,
                REQUESTED | {"deadline": "2026-11-21T12:10:00Z"},
                'Step "Draft" waits for what is done outside (http, given up at 12:10)',
            ),
            (
                events.EffectAccepted,
                {"execution_id": "d#1", "attempt": 1, "reference": "job 7"},
                'Step "Draft" was accepted outside and waits for a call back (job 7)',
            ),
            (
                events.NodeRetried,
                {
                    "execution_id": "d#1",
                    "attempt": 1,
                    "code": "refused",
                    "message": "Refused\nwith 404",
                    "retry_at": "2026-11-21T12:00:05Z",
                    "queue": "http",
                },
                'Step "Draft" did not succeed yet: Refused with 404 (next try at 12:00)',
            ),
            (
                events.NodeCancelled,
                {"execution_id": "d#1", "reason": "Stopped by user."},
                'Step "Draft" was cancelled: Stopped by user.',
            ),
            (
                events.ContainerEntered,
                {"execution_id": "d#1", "kind": "iteration", "total": 3, "parallel": 2},
                'Step "Draft" goes through 3 items, 2 at a time',
            ),
            (
                events.ContainerEntered,
                {"execution_id": "d#1", "kind": "iteration", "total": 1},
                'Step "Draft" goes through 1 item',
            ),
            (
                events.ContainerEntered,
                {"execution_id": "d#1", "kind": "loop", "total": 5},
                'Step "Draft" has 5 rounds at the most',
            ),
            (events.RoundStarted, {"execution_id": "d#1", "round": 0}, 'Round 1 of step "Draft" started'),
            (events.RoundEnded, {"execution_id": "d#1", "round": 0}, 'Round 1 of step "Draft" finished'),
            (
                events.RoundEnded,
                {"execution_id": "d#1", "round": 1, "failed": True, "message": "no\nuse"},
                'Round 2 of step "Draft" failed: no use, and the step goes on',
            ),
            (events.RunYielded, {}, "The run stops for a moment and goes on by itself"),
            (events.RunContinued, {}, "The run goes on where it had stopped"),
            (
                events.FormSubmitted,
                SUBMITTED
                | {"action": "reject", "values": {"comment": "No."}, "channel": "web page", "level": "link"},
                'Someone with the link chose "Send back" for form "Review" on the page with comment: No.',
            ),
            (
                events.FormSubmitted,
                SUBMITTED | {"action": "approve", "values": {"comment": "as it was"}, "channel": "terminal"},
                'lena (unverified) chose "Approve" for form "Review" in the terminal',
            ),
            (
                events.FormExpired,
                {"form_id": "f", "due_at": NOON.isoformat(), "late_ms": 40},
                'Form "Review" closed: nobody answered in time',
            ),
            (
                events.FormExpired,
                {"form_id": "f", "due_at": NOON.isoformat(), "late_ms": 40_000},
                'Form "Review" closed: nobody answered in time (noticed 40 s later)',
            ),
            (
                events.FormSubmitted,
                SUBMITTED | {"action": "approve", "values": {}, "channel": "inbox", "level": "session"},
                'lena (signed in) chose "Approve" for form "Review" in the inbox',
            ),
            (
                events.FormWithdrawn,
                {"form_id": "f", "reason": "Stopped by user"},
                'Form "Review" was withdrawn: Stopped by user',
            ),
            (
                events.FormWithdrawn,
                {"form_id": "f", "reason": "asked\nby mistake", "by": "mo"},
                'mo withdrew form "Review": asked by mistake',
            ),
            (
                events.FormDeadlineChanged,
                {"form_id": "f", "by": "mo", "expires_at": "2026-11-30T09:30:00+00:00"},
                'mo changed the deadline of form "Review" (closes at 09:30)',
            ),
            (
                events.FormViewed,
                {"form_id": "f", "digest": "", "surface": "web"},
                'Someone with the link opened form "Review"',
            ),
            (
                events.FormViewed,
                {"form_id": "f", "digest": "", "surface": "web", "level": "session"},
                'A member (signed in) opened form "Review"',
            ),
            (
                events.FormViewed,
                {"form_id": "f", "digest": "", "surface": "email", "recipient": "1"},
                'Someone with the link sent to recipient 1 opened form "Review"',
            ),
            (
                events.FormViewed,
                {"form_id": "f", "digest": "", "surface": "inbox", "channel": "inbox", "level": "session"},
                'A member (signed in) opened form "Review" in the inbox',
            ),
            (
                events.FormAddressed,
                {
                    "form_id": "f",
                    "token_key": "1",
                    "recipients": [{"id": "1"}, {"id": "2"}],
                    "addresses": {"1": {"address": "ann@example.com"}, "2": {"address": "bob@example.com"}},
                },
                'Form "Review" goes to ann@example.com and bob@example.com by e-mail',
            ),
            (
                events.FormAddressed,
                {
                    "form_id": "f",
                    "token_key": "1",
                    "recipients": [{"id": str(n)} for n in range(1, 8)],
                    "addresses": {str(n): {"address": f"p{n}@example.com"} for n in range(1, 8)},
                    "step": 1,
                },
                'Form "Review" now also goes to p1@example.com, p2@example.com, p3@example.com and 4 others by e-mail',
            ),
            (
                events.FormAddressed,
                {
                    "form_id": "f",
                    "token_key": "1",
                    "recipients": [],
                    "addresses": {},
                    "unaddressed": [{"asked": "x", "reason": "invalid"}],
                },
                'Form "Review" has nobody to go to (1 could not be found)',
            ),
            (
                events.FormDelivered,
                MAIL | {"channel": "email", "message_id": "m", "response": "250"},
                'E-mail to recipient 1 about "Review" sent',
            ),
            (
                events.FormDelivered,
                MAIL | {"channel": "outbox", "message_id": "m", "response": "", "round": 2},
                'Reminder to recipient 1 about "Review" kept in the outbox, not sent',
            ),
            (
                events.FormDeliveryFailed,
                MAIL | {"code": "550", "reason": "No such\nuser"},
                'E-mail to recipient 1 about "Review" could not be delivered: No such user (550)',
            ),
            (
                events.FormDeliveryFailed,
                MAIL | {"code": "451", "reason": "Later", "retry_at": "2026-11-30T09:30:00+00:00"},
                'E-mail to recipient 1 about "Review" not delivered yet: Later (451) (next try at 09:30)',
            ),
            (
                events.FormReminded,
                {"form_id": "f", "mails": {"1": 1, "2": 1}, "reminder": 1},
                'Form "Review" goes to recipient 1 and recipient 2 again, as a reminder',
            ),
            (
                events.FormReminded,
                {"form_id": "f", "mails": {"2": 1}, "by": "mo", "to": "2"},
                'mo reminded recipient 2 of form "Review"',
            ),
            (
                events.FormReminded,
                {"form_id": "f", "mails": {}, "reminder": 1},
                'Nobody was reminded of form "Review": no e-mail had been delivered yet',
            ),
            (
                events.FormSubmitted,
                SUBMITTED
                | {
                    "action": "approve",
                    "values": {},
                    "channel": "e-mail link",
                    "level": "link",
                    "recipient": "1",
                },
                'Someone with the link sent to recipient 1 chose "Approve" for form "Review"',
            ),
            (events.RunPaused, {"forms": ["f"]}, 'The run is paused, waiting for "Review"'),
            (events.RunResumed, {}, "The run continues"),
            (events.RunSucceeded, {"outputs": {"n": 3}}, "The run succeeded with n: 3"),
            (events.RunSucceeded, {"outputs": {}}, "The run succeeded"),
            (events.RunFailed, {"error": "no way"}, "The run failed: no way"),
            (events.RunStopped, {"reason": "Stopped by user", "user": "lena"}, "lena stopped the run"),
            (events.RunStopped, {"reason": "Too old"}, "The run was stopped: Too old"),
        ],
    )
    def test_tells_what_happened(
        self, tell: Tell, event: type[events.RunEvent], fields: dict[str, Any], sentence: str
    ) -> None:
        assert tell(event, **fields).words.plain == sentence

    def test_tells_what_a_form_asks_and_until_when(self, tell: Tell) -> None:
        issued = {"form": FORM, "digest": "", "surfaces": ["web"], "token_key": "1"}
        told = tell(
            events.FormIssued,
            form_id="g",
            execution_id="r#1",
            expires_at="2026-11-24T09:30:00+00:00",
            **issued,
        )
        assert told.words.plain == 'Form "Review" asks: Approve or Send back? (closes at 09:30)'

    def test_knows_every_event(self) -> None:
        from interface.cli.event_text import _TELL

        assert set(_TELL) == set(events.ALL)

    def test_lets_no_strangers_text_command_the_terminal(self, tell: Tell) -> None:
        told = tell(
            events.RunStarted,
            **STARTED | {"user": "\x1b[2Jeve", "inputs": {"a\x1b": "b\x9b"}, "channel": "c\x07"},
        )
        assert told.words.plain == "\\u001b[2Jeve started the run (c\\u0007) with a\\u001b: b\\u009b"

    def test_shortens_long_values(self, tell: Tell) -> None:
        told = tell(events.RunSucceeded, outputs={"text": "word " * 40})
        assert told.words.plain.endswith("…") and len(told.words.plain) < 90
