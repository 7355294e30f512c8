"""`placet outbox`."""

from typing import Annotated, Any
from uuid import UUID

import typer

from application.queries.outbox import Filed, NoSuchEmailError
from interface.cli import ids, text
from interface.cli.output import Output
from interface.cli.store import only, whole_id
from interface.cli.table import Column
from interface.mail.outbox import Outbox

_ID_LENGTH = 36


async def outbox(out: Output) -> None:
    """List the e-mails that were kept instead of sent, because no mail server is set."""
    emails = _outbox().emails()
    if out.as_json:
        out.json([_document(email) for email in emails])
        return
    out.table(
        [
            Column(title="E-mail"),
            Column(title="To", shrink=True),
            Column(title="Subject", shrink=True),
            Column(title="Written"),
        ],
        [
            (
                id_of(email.name) or email.name if not out.exact else email.name,
                email.to,
                email.subject,
                email.written_at,
            )
            for email in emails
        ],
        nothing="The outbox is empty.",
    )


async def show(
    out: Output,
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="Its id or name, from `placet outbox`.")],
) -> None:
    """Show an e-mail of the outbox as its reader would see it."""
    kept = _outbox()
    try:
        filed = kept.email(_name(kept, email))
    except NoSuchEmailError:
        only([], email, of="e-mail", hint=_HINT)
        raise
    if out.as_json:
        out.json(_document(filed) | {"text": filed.text})
        return
    for line in (f"To: {filed.to}", f"Subject: {filed.subject}", f"Written: {out.when(filed.written_at)}"):
        out.prose(text.one_line(line))
    out.prose("")
    out.prose(filed.text.rstrip())


_HINT = "Use an id from `placet outbox`."


def _name(kept: Outbox, given: str) -> str:
    """Return the name of the e-mail that is named by it, by its id, or by a part of it."""
    names = kept.names()
    if given in names:
        return given
    by_id = {known: name for name in names if (known := id_of(name)) is not None}
    return by_id[only(ids.matching(by_id, given), given, of="e-mail", hint=_HINT)]


def id_of(name: str) -> UUID | None:
    """Return the id with which the name begins, or None: names are made from the ids of messages."""
    return whole_id(name[:_ID_LENGTH])


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
