"""`placet forms extend`, `placet forms withdraw`."""

import re
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

import typer

from interface.cli import text
from interface.cli.find_form import FormArgument, find_form
from interface.cli.output import Output
from interface.cli.refusal import USAGE, CommandError
from interface.cli.store import opened

Who = Annotated[str | None, typer.Option("--user", metavar="NAME", help="Who does this; you by default.")]

_SECONDS = {"s": 1, "m": 60, "min": 60, "h": 3600, "d": 86400, "w": 604800}
_SPAN = re.compile(r"(\d{1,9})(s|min|m|h|d|w)")


async def extend(
    out: Output,
    form: FormArgument,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="SPAN", help="How much later it closes: 90min, 2d, 1d12h, -4h."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until",
            metavar="TIME",
            help="When it closes: 2026-12-24T18:00, or with a time zone, 2026-12-24T18:00+01:00.",
        ),
    ] = None,
    user: Who = None,
) -> None:
    """Change when a form closes."""
    if (by is None) == (until is None):
        raise CommandError(code="usage", message="Use either --by SPAN or --until TIME.", exit=USAGE)
    to = _span(by) if by is not None else _instant(until or "")
    from application.ports.runs import FormId
    from interface.cli.documents import form_document
    from interface.cli.run import default_user

    async with opened(out) as placet:
        run, issued = await find_form(placet, form)
        run = await placet.extend_form(
            FormId(form_id=UUID(issued.id)), workflow_id=None, to=to, who=user or default_user()
        )
        changed = run.form(issued.id)
    closes = f"✓ The form now closes {out.when(changed.expires_at)} (before: {out.when(issued.expires_at)})."
    out.document(form_document(run, changed, placet.tokens), closes)


async def withdraw(
    out: Output,
    form: FormArgument,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; this is recorded.")],
    user: Who = None,
) -> None:
    """Withdraw a form. Nobody can answer it any more, and its run fails."""
    from application.ports.runs import FormId
    from interface.cli.documents import form_document
    from interface.cli.run import default_user

    async with opened(out) as placet:
        run, issued = await find_form(placet, form)
        run = await placet.withdraw_form(
            FormId(form_id=UUID(issued.id)), workflow_id=None, reason=reason, who=user or default_user()
        )
        document = form_document(run, run.form(issued.id), placet.tokens)
    out.document(document | {"run_status": run.status}, f"✓ Form withdrawn. {text.one_line(run.error or '')}")


def _span(given: str) -> timedelta:
    compact = given.strip().lower().replace(" ", "")
    digits = compact.removeprefix("-")
    parts = _SPAN.findall(digits)
    if not parts or "".join(map("".join, parts)) != digits:
        raise CommandError(
            code="usage",
            message=f'"{text.one_line(given)}" is not a time span like 90min, 2d or 1d12h.',
            exit=USAGE,
        )
    try:
        span = timedelta(seconds=sum(int(number) * _SECONDS[unit] for number, unit in parts))
    except OverflowError:
        raise CommandError(
            code="usage", message=f'"{text.one_line(given)}" is too long.', exit=USAGE
        ) from None
    return -span if compact.startswith("-") else span


def _instant(given: str) -> datetime:
    try:
        return datetime.fromisoformat(given).astimezone()
    except (ValueError, OverflowError):
        message = f'"{text.one_line(given)}" is not a time like 2026-12-24T18:00 or 2026-12-24T18:00+01:00.'
        raise CommandError(code="usage", message=message, exit=USAGE) from None
