"""Who is asked by mail: the recipients that a form is given."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.form.mail import MailRecipients
from domain.run import events
from domain.run.context import CommandContext
from domain.run.events import Decision
from domain.run.mailing import Mailing
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.workflow.nodes.email import MAX_RECIPIENTS


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody with an address; a member of the workspace has an id."""

    address: str
    name: str | None = None
    member_id: str | None = None


def asked_for(
    run: WorkflowRun, *, form_id: str, step: int | None, context: CommandContext
) -> MailRecipients | None:
    """Return who is to be asked now, first or by that step of the escalation, or None if that is done or not due."""
    mailing = run.open_mailing(form_id)
    if mailing is None:
        return None
    if step is None:
        return None if mailing.addressed else mailing.mail.recipients
    return mailing.mail.escalation[step - 1] if mailing.is_due(f"escalate:{step}", context.now) else None


def address_form(
    run: WorkflowRun, *, form_id: str, step: int | None, people: Iterable[Person], context: CommandContext
) -> Decision:
    """
    Give the form the recipients that are asked first, or by that step of the escalation, or None if that is done.

    Each address is written to once, whoever asked for it; `people` are the members that there are now.
    """
    asked = asked_for(run, form_id=form_id, step=step, context=context)
    if asked is None:
        return
    members = list(people)
    mailing = run.form(form_id).mailing
    assert mailing is not None, "somebody is asked for by its mail"
    found, refused = _chosen(_wanted(asked, members), mailing), [*_refused(asked, members)]
    room = MAX_RECIPIENTS - len(mailing.recipients)
    refused += [{"asked": person.address, "reason": "limit"} for person in found[room:]]
    new = {str(number): it for number, it in enumerate(found[:room], start=len(mailing.recipients) + 1)}
    yield events.FormAddressed(
        form_id=form_id,
        recipients=[_without_nothing(id=number, member_id=it.member_id) for number, it in new.items()],
        addresses={number: _without_nothing(address=it.address, name=it.name) for number, it in new.items()},
        token_key=run.form(form_id).token_key,
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
