"""What a run knows of the mail of one of its forms."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, Self

from domain.form.mail import Mail
from domain.values.json import Json, JsonObject
from domain.workflow.nodes.email import Moment

_RULE: Final = set(Moment.model_fields)

LetterStatus = Literal["due", "kept", "sent", "refused"]
"""`kept` is a mail in the outbox, where there is no mail server; `refused` one that no server would take."""
LetterKind = Literal["request", "reminder", "escalation"]


@dataclass(slots=True)
class EmailState:
    """One mail to one recipient, and what became of it."""

    round: int
    kind: LetterKind
    written_at: datetime
    closes_at: datetime
    """When the form was to close when the mail was written: every attempt sends the same."""
    status: LetterStatus = "due"
    attempts: int = 0
    at: datetime | None = None
    """When the last attempt was."""
    retry_at: datetime | None = None
    channel: str | None = None
    message_id: str | None = None
    response: str | None = None
    code: str | None = None
    reason: str | None = None


@dataclass(slots=True)
class Recipient:
    """Somebody to whom the form was sent, or is to be."""

    id: str
    address: str
    name: str | None
    member_id: str | None
    step: int | None
    """The step of the escalation by which they were asked, or None for those who were asked first."""
    emails: dict[int, EmailState] = field(default_factory=dict)
    """By their round, in order."""

    @property
    def is_reached(self) -> bool:
        """Whether the latest mail was taken: by a mail server, or by the outbox."""
        return self.last.status in ("kept", "sent")

    @property
    def last(self) -> EmailState:
        """The latest mail to them."""
        return next(reversed(self.emails.values()))


@dataclass(slots=True)
class Step:
    """A reminder or a step of the escalation."""

    moment: Moment
    due_at: datetime | None
    done: bool = False

    @classmethod
    def read(cls, rule: Json) -> Self:
        """Return a step as an event holds it."""
        assert isinstance(rule, dict), "an event's schedule holds objects"
        due = rule["due"]
        moment = Moment.model_validate({name: value for name, value in rule.items() if name != "due"})
        return cls(moment=moment, due_at=None if due is None else datetime.fromisoformat(str(due)))


@dataclass(slots=True)
class Mailing:
    """The mail of a form: what is written, to whom it went, and what is still to come."""

    mail: Mail
    steps: dict[str, Step]
    """By `remind:<n>` and `escalate:<n>`."""
    recipients: dict[str, Recipient] = field(default_factory=dict)
    unaddressed: list[JsonObject] = field(default_factory=list)
    """What was asked for and gave no recipient, and why."""
    addressed: bool = False
    rounds: int = 0
    """How often recipients were reminded."""
    reminded: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    """For whom and by whom it was asked, by the idempotency key."""

    def is_due(self, name: str, now: datetime) -> bool:
        """Return whether it is time for that step, and it was not taken yet."""
        step = self.steps.get(name)
        return step is not None and not step.done and step.due_at is not None and step.due_at <= now

    def due_email(self, recipient: str, round: int) -> EmailState | None:
        """Return the mail, if it was neither taken nor given up."""
        known = self.recipients.get(recipient)
        email = None if known is None else known.emails.get(round)
        return email if email is not None and email.status == "due" else None

    def moved(self, *, issued_at: datetime, expires_at: datetime) -> JsonObject | None:
        """Return what happens at another time if the form closes then, or None if nothing does."""
        changes: JsonObject = {}
        for name, step in self.steps.items():
            due = step.moment.instant(issued_at=issued_at, expires_at=expires_at)
            if not step.done and due != step.due_at:
                changes[name] = None if due is None else due.isoformat()
        return changes or None

    def move(self, changes: JsonObject) -> None:
        """Set when the named steps are due; None where a step is not to happen any more."""
        for name, due in changes.items():
            self.steps[name].due_at = None if due is None else datetime.fromisoformat(str(due))


def schedule(
    moments: Iterator[tuple[str, Moment]], *, issued_at: datetime, expires_at: datetime
) -> JsonObject:
    """Return when each is due, and by which rule, as an event holds it."""
    planned: JsonObject = {}
    for name, moment in moments:
        due = moment.instant(issued_at=issued_at, expires_at=expires_at)
        written: JsonObject = moment.model_dump(mode="json", include=_RULE, exclude_none=True)
        planned[name] = {**written, "due": None if due is None else due.isoformat()}
    return planned
