"""Whom events tell of: people by what a caller, a form or the list of members calls them."""

from typing import Literal, NamedTuple

from domain.conversation.events import (
    ConversationDeleted,
    ConversationRenamed,
    ConversationStarted,
    TurnBegan,
    VariablesWritten,
)
from domain.event import Event
from domain.run.events import (
    FormAddressed,
    FormDeadlineChanged,
    FormReminded,
    FormSubmitted,
    FormWithdrawn,
    RunStarted,
    RunStopped,
)


class Subject(NamedTuple):
    """Somebody of whom something is stored: a data subject."""

    kind: Literal["user", "member", "address"]
    """By what they are known: as a caller asserts, as a member of the workspace, or by an e-mail address."""
    name: str


def actor(event: Event) -> Subject | None:
    """Return who did what the event tells of, or None if it was nobody in particular."""
    match event:
        case FormSubmitted(member_id=str(member_id)):
            return Subject("member", member_id)
        case (
            FormReminded()
            | FormDeadlineChanged()
            | FormWithdrawn()
            | VariablesWritten()
            | ConversationRenamed()
            | ConversationDeleted()
        ):
            return _user(event.by)
        case RunStarted() | FormSubmitted() | RunStopped() | ConversationStarted() | TurnBegan():
            return _user(event.user)
        case _:
            return None


def recipients(event: FormAddressed) -> dict[str, Subject]:
    """Return who the recipients are, by their numbers."""
    return {
        str(recipient["id"]): _recipient(recipient.get("member_id"), event.addresses[str(recipient["id"])])
        for recipient in event.recipients
    }


def _user(name: str | None) -> Subject | None:
    return Subject("user", name) if name else None


def _recipient(member_id: object, known: object) -> Subject:
    if isinstance(member_id, str):
        return Subject("member", member_id)
    address = known["address"] if isinstance(known, dict) else known
    return Subject("address", str(address).lower())
