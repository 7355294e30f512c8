"""`placet outbox`."""

from typing import Annotated, Any

import typer

from interface.cli import text
from interface.cli.output import Output
from interface.cli.refusal import Refusal
from interface.cli.table import Column
from interface.mail.outbox import Filed, NoSuchLetterError, Outbox


async def outbox(out: Output) -> None:
    """List the letters that were not sent, since there is no mail server."""
    letters = _outbox().letters()
    if out.as_json:
        out.json([_document(letter) for letter in letters])
        return
    out.table(
        [
            Column(title="Letter", shrink=True),
            Column(title="To", shrink=True),
            Column(title="Subject", shrink=True),
            Column(title="Written"),
        ],
        [(letter.name, letter.to, letter.subject, letter.written_at) for letter in letters],
        nothing="The outbox is empty.",
    )


async def show(
    out: Output,
    letter: Annotated[str, typer.Argument(metavar="LETTER", help="Its name, as the list shows it.")],
) -> None:
    """Show a letter as it would be read. Nobody has got it."""
    try:
        filed = _outbox().letter(letter)
    except NoSuchLetterError:
        raise Refusal(
            code="letter_not_found", message=f"There is no letter {letter!r} in the outbox."
        ) from None
    if out.as_json:
        out.json(_document(filed) | {"text": filed.text})
        return
    for line in (f"To: {filed.to}", f"Subject: {filed.subject}"):
        out.console.print(text.one_line(line), soft_wrap=True)
    out.console.print()
    out.console.print(text.plain(filed.text), soft_wrap=True)


def _outbox() -> Outbox:
    """The folder, whether or not a mail server is set by now."""
    from interface.main.build import outbox_of
    from interface.main.settings import Settings

    return outbox_of(Settings())


def _document(letter: Filed) -> dict[str, Any]:
    return {
        "name": letter.name,
        "to": letter.to,
        "subject": letter.subject,
        "written_at": letter.written_at,
    }
