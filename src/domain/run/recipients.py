"""Who is asked by mail: what a form is issued with, and the recipients that it is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from domain.form.mail import Mail, MailRecipients, compose
from domain.run import events
from domain.run.context import CommandContext
from domain.run.mailing import EmailState, Mailing, Recipient, Step, schedule
from domain.values.json import JsonObject
from domain.values.variables import Variables
from domain.workflow.nodes.email import MAX_RECIPIENTS, EmailDelivery, Moment

if TYPE_CHECKING:
    from domain.run.workflow_run import WorkflowRun


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody with an address; a member of the workspace has an id."""

    address: str
    name: str | None = None
    member_id: str | None = None


def planned(
    email: EmailDelivery | None, variables: Variables, *, issued_at: datetime, expires_at: datetime
) -> dict[str, JsonObject]:
    """Return what the event of a form's issue holds of its mail; nothing, if it has none."""
    if email is None:
        return {}
    steps = schedule(_moments(email), issued_at=issued_at, expires_at=expires_at)
    mail: JsonObject = compose(email, variables).model_dump(mode="json", exclude_defaults=True)
    return {"mail": mail, **({"schedule": steps} if steps else {})}


def _moments(email: EmailDelivery) -> Iterator[tuple[str, Moment]]:
    for number, reminder in enumerate(email.reminders, start=1):
        yield f"remind:{number}", reminder
    for number, escalation in enumerate(email.escalation, start=1):
        yield f"escalate:{number}", escalation


def asked_for(
    run: WorkflowRun, *, form_id: str, step: int | None, context: CommandContext
) -> MailRecipients | None:
    """Return who is to be asked now, first or by that step of the escalation; nothing, if that is done or not due."""
    mailing = run.open_mailing(form_id)
    if mailing is None:
        return None
    if step is None:
        return None if mailing.addressed else mailing.mail.recipients
    return mailing.mail.escalation[step - 1] if mailing.is_due(f"escalate:{step}", context.now) else None


def address_form(
    run: WorkflowRun, *, form_id: str, step: int | None, people: Iterable[Person], context: CommandContext
) -> None:
    """
    Give the form the recipients that are asked first, or by that step of the escalation; nothing, if that is done.

    Each address is written to once, whoever asked for it; `people` are the members that there are now.
    """
    asked = asked_for(run, form_id=form_id, step=step, context=context)
    if asked is None:
        return
    members = list(people)
    mailing = run.forms[form_id].mailing
    assert mailing is not None, "somebody is asked for by its mail"
    found, refused = _chosen(_wanted(asked, members), mailing), [*_refused(asked, members)]
    room = MAX_RECIPIENTS - len(mailing.recipients)
    refused += [{"asked": person.address, "reason": "limit"} for person in found[room:]]
    new = {str(number): it for number, it in enumerate(found[:room], start=len(mailing.recipients) + 1)}
    run.record(
        events.FormAddressed,
        context,
        form_id=form_id,
        recipients=[_without_nothing(id=number, member_id=it.member_id) for number, it in new.items()],
        addresses={number: _without_nothing(address=it.address, name=it.name) for number, it in new.items()},
        token_key=run.forms[form_id].token_key,
        unaddressed=refused or None,
        step=step,
    )


def _wanted(asked: MailRecipients, people: Sequence[Person]) -> Iterator[Person]:
    """Yield who is asked, members first; an address that is a member's is the member."""
    members = {person.member_id: person for person in people}
    by_address = {person.address.lower(): person for person in people}
    if asked.whole_workspace:
        yield from people
    for member_id in asked.members:
        if member_id in members:
            yield members[member_id]
    for address in asked.addresses:
        yield by_address.get(address.lower(), Person(address=address))


def _chosen(wanted: Iterable[Person], mailing: Mailing) -> list[Person]:
    """Return those to whom nobody has written yet, each address once."""
    taken = {recipient.address.lower() for recipient in mailing.recipients.values()}
    chosen = []
    for person in wanted:
        if person.address.lower() not in taken:
            taken.add(person.address.lower())
            chosen.append(person)
    return chosen


def _refused(asked: MailRecipients, people: Sequence[Person]) -> Iterator[JsonObject]:
    members = {person.member_id for person in people}
    for member_id in asked.members:
        if member_id not in members:
            yield {"asked": member_id, "reason": "unknown"}
    for text in asked.unusable:
        yield {"asked": text, "reason": "invalid"}


def _without_nothing(**values: str | None) -> JsonObject:
    return {name: value for name, value in values.items() if value is not None}


def mailing_of(event: events.FormIssued) -> Mailing | None:
    """Return what the run knows of the form's mail when it is issued; nothing, if it has none."""
    if event.mail is None:
        return None
    steps = {name: Step.read(rule) for name, rule in (event.schedule or {}).items()}
    return Mailing(mail=Mail.model_validate(event.mail), steps=steps)


def on_addressed(run: WorkflowRun, event: events.FormAddressed) -> None:
    """To each new recipient, a first mail is due."""
    form = run.forms[event.form_id]
    mailing = run.mailing(event.form_id)
    for recipient in event.recipients:
        number, member_id = str(recipient["id"]), recipient.get("member_id")
        who = Person(**event.addresses[number])  # type: ignore[arg-type]  # it holds objects of texts
        mailing.recipients[number] = Recipient(
            id=number,
            address=who.address,
            name=who.name,
            member_id=None if member_id is None else str(member_id),
            step=event.step,
            emails={
                0: EmailState(
                    round=0,
                    kind="request" if event.step is None else "escalation",
                    written_at=event.timestamp,
                    closes_at=form.expires_at,
                )
            },
        )
    mailing.unaddressed += event.unaddressed or []
    if event.step is None:
        mailing.addressed = True
    else:
        mailing.steps[f"escalate:{event.step}"].done = True
