"""`placet outbox`."""

from typing import Annotated, Any

import typer

from application.queries.outbox import Filed, NoSuchEmailError
from interface.cli import text
from interface.cli.output import Output
from interface.cli.refusal import CommandError
from interface.cli.table import Column
from interface.mail.outbox import Outbox


async def outbox(out: Output) -> None:
    """List the e-mails that were not sent, since there is no mail server."""
    emails = _outbox().emails()
    if out.as_json:
        out.json([_document(email) for email in emails])
        return
    out.table(
        [
            Column(title="Letter", shrink=True),
            Column(title="To", shrink=True),
            Column(title="Subject", shrink=True),
            Column(title="Written"),
        ],
        [(email.name, email.to, email.subject, email.written_at) for email in emails],
        nothing="The outbox is empty.",
    )


async def show(
    out: Output,
    email: Annotated[str, typer.Argument(metavar="LETTER", help="Its name, as the list shows it.")],
) -> None:
    """Show an e-mail as it would be read. Nobody has got it."""
    try:
        filed = _outbox().email(email)
    except NoSuchEmailError:
        raise CommandError(
            code="letter_not_found", message=f"There is no letter {email!r} in the outbox."
        ) from None
    if out.as_json:
        out.json(_document(filed) | {"text": filed.text})
        return
    for line in (f"To: {filed.to}", f"Subject: {filed.subject}"):
        out.console.print(text.one_line(line), soft_wrap=True)
    out.console.print()
    out.console.print(text.plain(filed.text), soft_wrap=True)


def _outbox() -> Outbox:
    """Return the folder, whether or not a mail server is set by now. :raises NoDataDirectoryError:"""
    from interface.main.data_directory import require_directory
    from interface.main.mail import outbox_of
    from interface.main.settings import Settings

    settings = Settings()
    require_directory(settings)
    return outbox_of(settings)


def _document(email: Filed) -> dict[str, Any]:
    return {
        "name": email.name,
        "to": email.to,
        "subject": email.subject,
        "written_at": email.written_at,
    }
