"""`placet forms remind`, and what became of the mails of a form."""

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from interface.cli import text
from interface.cli.find_form import FormArgument, find_form
from interface.cli.output import Output
from interface.cli.refusal import CommandError
from interface.cli.store import opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from domain.run.mailing import EmailState, Mailing
    from domain.run.state import IssuedForm


async def remind(
    out: Output,
    form: FormArgument,
    to: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="RECIPIENT", help="Only this recipient, by address or number; all by default."
        ),
    ] = None,
    user: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who sends the reminder; you by default.")
    ] = None,
) -> None:
    """Send a form's recipients a reminder. An e-mail that is waiting to be retried is tried now."""
    from application.ports.runs import FormId
    from interface.cli.documents import form_document
    from interface.cli.run import default_user

    async with opened(out) as placet:
        run, issued = await find_form(placet, form)
        recipient = None if to is None else _number(issued, to)
        before = run.version
        run = await placet.remind_form(
            FormId(form_id=UUID(issued.id)), workflow_id=None, recipient=recipient, who=user or default_user()
        )
        document = form_document(run, run.form(issued.id), placet.tokens)
    said = "✓ Reminder on its way." if run.version > before else "The e-mails are already on their way."
    out.document(document, said)


def show_recipients(out: Output, issued: "IssuedForm") -> None:
    """Print to whom the form was sent, and what became of the e-mails; nothing if it has none."""
    mailing = issued.mailing
    if mailing is None:
        return
    out.table(
        [
            Column(title="No."),
            Column(title="To", shrink=True),
            Column(title="E-mail"),
            Column(title="When"),
        ],
        [
            (
                it.id,
                f"{it.name} <{it.address}>" if it.name else it.address,
                delivery_sentence(it.last),
                it.last.at,
            )
            for it in mailing.recipients.values()
        ],
        nothing="Not sent to anyone yet.",
    )
    for one in mailing.unaddressed:
        out.say(f"  {text.one_line(str(one['asked']))}: {_MISSED[str(one['reason'])]}")


_MISSED = {
    "unknown": "no such member",
    "invalid": "not an e-mail address",
    "limit": "too many recipients",
}


def delivery_sentence(email: "EmailState") -> str:
    """Return in a few words what became of an e-mail."""
    what = "reminder " if email.kind == "reminder" else ""
    if email.status in ("kept", "sent"):
        return f"{what}{'kept in the outbox' if email.status == 'kept' else 'sent'}"
    if email.status == "refused":
        return f"{what}not delivered: {text.one_line(email.reason or '')}"
    return f"{what}{'will be retried' if email.attempts else 'on its way'}"


def _number(issued: "IssuedForm", given: str) -> str:
    """Return the recipient's number; an address may be given. :raises CommandError: if nobody has it"""
    mailing: Mailing | None = issued.mailing
    if mailing is None or "@" not in given:
        return given
    for recipient in mailing.recipients.values():
        if recipient.address.lower() == given.strip().lower():
            return recipient.id
    raise CommandError(code="nobody_to_remind", message=f"This form was not sent to {text.one_line(given)}.")
