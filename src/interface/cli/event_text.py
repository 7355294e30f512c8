"""Events as sentences."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from application.channels import INBOX
from domain.form.form import Form
from domain.run import events
from interface.cli import step_text
from interface.cli.actor import actor
from interface.cli.sentence import Sentence, say
from interface.cli.text import enumerate_words, one_line, pairs, span

_CHANNELS: Final = {
    "service-api": " over the API",
    "api": " over the API",
    "inbox": " in the inbox",
    "web page": " on the page",
    "public form": " through its link",
    "terminal": " in the terminal",
    "e-mail link": "",  # it is told by whose
}
_ENDS: Final = frozenset({"start", "end"})
"""Types of nodes whose outputs the run itself was given or gives."""
_WORTH_TELLING: Final = timedelta(seconds=1)
"""From which delay on it is told that something happened late."""
LIMIT: Final = 48
"""How much of a value a sentence shows."""


@dataclass(kw_only=True)
class Narrator:
    """Tells the events of one run, from its first one on."""

    when: Callable[[datetime], str]
    """Says when a form closes."""
    limit: int | None = LIMIT
    """How much of a value is shown."""
    _titles: dict[str, str] = field(default_factory=dict)
    _types: dict[str, str] = field(default_factory=dict)
    _asking: dict[str, str] = field(default_factory=dict)
    _forms: dict[str, Form] = field(default_factory=dict)
    _addresses: dict[tuple[str, str], str] = field(default_factory=dict)

    def tell(self, event: events.RunEvent) -> Sentence:
        """Return the event as a sentence."""
        return _TELL[type(event)](self, event)

    def _started(self, event: events.RunStarted) -> Sentence:
        return say(
            "start", _who(event.user), " started the run", _channel(event.channel), self._with(event.inputs)
        )

    def _node_started(self, event: events.NodeStarted) -> Sentence:
        title = one_line(event.title) or event.node_id
        self._titles[event.execution_id], self._types[event.execution_id] = title, event.node_type
        return say("step", "Step ", _node(title), " started", (f" ({event.node_type})", "faint"), minor=True)

    def _node_succeeded(self, event: events.NodeSucceeded) -> Sentence:
        step = ("Step ", self.node(event.execution_id))
        if event.execution_id in self._asking.values():
            return say("step", *step, " finished", minor=True)
        if event.handle != "source":
            return say("step", *step, " took the branch ", (one_line(event.handle), "node"))
        ends = self._types.get(event.execution_id) in _ENDS
        told = "" if ends else pairs(event.outputs, limit=self.limit)
        return say("step", *step, " finished", (f" with {told}" if told else "", "faint"), minor=ends)

    def _node_failed(self, event: events.NodeFailed) -> Sentence:
        around = (
            ()
            if event.handle is None
            else (", so the run took the branch ", (one_line(event.handle), "node"))
        )
        node = self.node(event.execution_id)
        return say("failed", "Step ", node, " failed: ", one_line(event.message), *around)

    def _form_issued(self, event: events.FormIssued) -> Sentence:
        form = Form.model_validate(event.form)
        self._forms[event.form_id], self._asking[event.form_id] = form, event.execution_id
        titles = [one_line(action.title) or action.id for action in form.actions]
        closes = self.when(datetime.fromisoformat(event.expires_at))
        return say(
            "ask",
            "Form ",
            self.node(event.execution_id),
            " asks: ",
            enumerate_words(titles, last="or") + "?" if titles else "nothing, for it has no buttons",
            (f" (closes {closes})", "faint"),
        )

    def _form_viewed(self, event: events.FormViewed) -> Sentence:
        address = self._address(event.form_id, event.recipient)
        who = actor(address or "", level=event.level, address=address)
        where = _channel(INBOX if event.channel == INBOX else "")
        return say("step", (who, "who"), " opened form ", self._form(event.form_id), where, minor=True)

    def _form_addressed(self, event: events.FormAddressed) -> Sentence:
        people = []
        for recipient in event.recipients:
            number = str(recipient["id"])
            known = event.addresses.get(number)
            address = known.get("address") if isinstance(known, dict) else None
            self._addresses[event.form_id, number] = one_line(str(address or number))
            people.append(self._addresses[event.form_id, number])
        form, missed = self._form(event.form_id), len(event.unaddressed or [])
        besides = (f" ({missed} could not be found)" if missed else "", "faint")
        if not people:
            return say("failed", "Form ", form, " has nobody to go to", besides)
        verb = " goes to " if event.step is None else " now also goes to "
        return say("step", "Form ", form, verb, (self._few(people), "who"), " by e-mail", besides)

    def _form_delivered(self, event: events.FormDelivered) -> Sentence:
        what = "E-mail to " if event.round == 0 else "Reminder to "
        to, about = self._recipient(event.form_id, event.recipient), self._form(event.form_id)
        became = " kept in the outbox, not sent" if event.channel == "outbox" else " sent"
        return say("step", what, to, " about ", about, became, minor=True)

    def _delivery_failed(self, event: events.FormDeliveryFailed) -> Sentence:
        to, about = self._recipient(event.form_id, event.recipient), self._form(event.form_id)
        why = f": {one_line(event.reason)} ({one_line(event.code)})"
        if event.retry_at is None:
            return say("failed", "E-mail to ", to, " about ", about, " could not be delivered", why)
        again = self.when(datetime.fromisoformat(event.retry_at))
        later = (f" (next try {again})", "faint")
        return say("step", "E-mail to ", to, " about ", about, " not delivered yet", why, later)

    def _form_reminded(self, event: events.FormReminded) -> Sentence:
        people = [self._recipient(event.form_id, recipient)[0] for recipient in event.mails]
        form = self._form(event.form_id)
        if not people:
            return say("step", "Nobody was reminded of form ", form, ": no e-mail had been delivered yet")
        few = (self._few(people), "who")
        if event.by is not None:
            return say("step", _who(event.by), " reminded ", few, " of form ", form)
        return say("step", "Form ", form, " goes to ", few, " again, as a reminder")

    def _form_submitted(self, event: events.FormSubmitted) -> Sentence:
        form = self._forms.get(event.form_id)
        title = (form and form.action_title(event.action)) or event.action
        values = event.values
        if form and self.limit:  # what was left as it stood is of less interest
            held = {field.name: form.initial(field) for field in form.fields}
            values = {name: value for name, value in values.items() if value != held.get(name)}
        address = self._address(event.form_id, event.recipient)
        others = [self._recipient(event.form_id, recipient)[0] for recipient in event.in_place_of or []]
        return say(
            "answer",
            (actor(event.user, level=event.level, address=address), "who"),
            (f", in place of {self._few(others)}," if others else "", "faint"),
            " chose ",
            (f'"{one_line(title)}"', "done"),
            " for form ",
            self._form(event.form_id),
            _channel(event.channel),
            self._with(values),
        )

    def _form_expired(self, event: events.FormExpired) -> Sentence:
        late = timedelta(milliseconds=event.late_ms)
        noticed = (f" (noticed {span(late)} later)" if late >= _WORTH_TELLING else "", "faint")
        return say("failed", "Form ", self._form(event.form_id), " closed: nobody answered in time", noticed)

    def _deadline_changed(self, event: events.FormDeadlineChanged) -> Sentence:
        closes = (f" (closes {self.when(datetime.fromisoformat(event.expires_at))})", "faint")
        form = self._form(event.form_id)
        return say("step", _who(event.by), " changed the deadline of form ", form, closes)

    def _form_withdrawn(self, event: events.FormWithdrawn) -> Sentence:
        form, why = self._form(event.form_id), f": {one_line(event.reason)}"
        if event.by is not None:
            return say("failed", _who(event.by), " withdrew form ", form, why)
        return say("failed", "Form ", form, " was withdrawn", why)

    def _conversation_read(self, event: events.ConversationRead) -> Sentence:
        told = self._with(event.variables)
        return say("step", "The conversation has other variables by now", told, minor=True)

    def _yielded(self, event: events.RunYielded) -> Sentence:
        return say("step", "The run stops for a moment and goes on by itself", minor=True)

    def _continued(self, event: events.RunContinued) -> Sentence:
        return say("step", "The run goes on where it had stopped", minor=True)

    def _paused(self, event: events.RunPaused) -> Sentence:
        asking = [self._form(form_id)[0] for form_id in event.forms]
        return say("ask", "The run is paused, waiting for ", (enumerate_words(asking), "waiting"))

    def _resumed(self, event: events.RunResumed) -> Sentence:
        return say("step", "The run continues", minor=True)

    def _succeeded(self, event: events.RunSucceeded) -> Sentence:
        return say("done", "The run ", ("succeeded", "done"), self._with(event.outputs))

    def _failed(self, event: events.RunFailed) -> Sentence:
        return say("failed", "The run ", ("failed", "failed"), f": {one_line(event.error)}")

    def _stopped(self, event: events.RunStopped) -> Sentence:
        if event.user is None:
            return say("failed", "The run was ", ("stopped", "failed"), f": {one_line(event.reason)}")
        return say("failed", _who(event.user), " ", ("stopped", "failed"), " the run")

    def node(self, execution_id: str) -> tuple[str, str]:
        """Return the title of the step, and how it is shown."""
        return _node(self._titles.get(execution_id, execution_id))

    def _form(self, form_id: str) -> tuple[str, str]:
        return self.node(self._asking.get(form_id, form_id))

    def _recipient(self, form_id: str, recipient: str) -> tuple[str, str]:
        return (self._addresses.get((form_id, recipient), f"recipient {recipient}"), "who")

    def _address(self, form_id: str, recipient: str | None) -> str | None:
        return None if recipient is None else self._recipient(form_id, recipient)[0]

    def _few(self, people: list[str]) -> str:
        more = len(people) - 3
        if more <= 1 or self.limit is None:
            return enumerate_words(people)
        return enumerate_words([*people[:3], f"{more} others"])

    def _with(self, values: dict[str, Any]) -> tuple[str, str]:
        told = pairs(values, limit=self.limit)
        return (f" with {told}" if told else "", "faint")


def _who(user: str) -> tuple[str, str]:
    return (one_line(user) or "Somebody", "who")


def _node(title: str) -> tuple[str, str]:
    return (f'"{title}"', "node")


def _channel(channel: str) -> tuple[str, str]:
    return (_CHANNELS.get(channel, f" ({one_line(channel)})" if channel else ""), "faint")


_TELL: Final[dict[type[events.RunEvent], Callable[[Narrator, Any], Sentence]]] = {
    events.RunStarted: Narrator._started,
    events.NodeStarted: Narrator._node_started,
    events.NodeSucceeded: Narrator._node_succeeded,
    events.NodeFailed: Narrator._node_failed,
    events.NodeRetried: step_text.node_retried,
    events.NodeCancelled: step_text.node_cancelled,
    events.EffectRequested: step_text.effect_requested,
    events.EffectAccepted: step_text.effect_accepted,
    events.ContainerEntered: step_text.container_entered,
    events.RoundStarted: step_text.round_started,
    events.RoundEnded: step_text.round_ended,
    events.FormIssued: Narrator._form_issued,
    events.FormViewed: Narrator._form_viewed,
    events.FormAddressed: Narrator._form_addressed,
    events.FormDelivered: Narrator._form_delivered,
    events.FormDeliveryFailed: Narrator._delivery_failed,
    events.FormReminded: Narrator._form_reminded,
    events.FormSubmitted: Narrator._form_submitted,
    events.FormExpired: Narrator._form_expired,
    events.FormDeadlineChanged: Narrator._deadline_changed,
    events.FormWithdrawn: Narrator._form_withdrawn,
    events.ConversationRead: Narrator._conversation_read,
    events.RunYielded: Narrator._yielded,
    events.RunContinued: Narrator._continued,
    events.RunPaused: Narrator._paused,
    events.RunResumed: Narrator._resumed,
    events.RunSucceeded: Narrator._succeeded,
    events.RunFailed: Narrator._failed,
    events.RunStopped: Narrator._stopped,
}
