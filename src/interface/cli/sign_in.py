"""`placet sign-in`."""

from typing import Annotated

import typer

from interface.cli.members import find_member
from interface.cli.output import Output
from interface.cli.refusal import CommandError
from interface.cli.store import opened
from interface.runtime import service_registry


async def sign_in(
    out: Output,
    email: Annotated[
        str | None,
        typer.Argument(metavar="MEMBER", help="Who signs in, by address or id; the first admin by default."),
    ] = None,
    url: Annotated[
        str | None,
        typer.Option(
            "--url",
            metavar="URL",
            help="The address of the service; by default PLACET_PUBLIC_URL, or where one runs on this machine.",
        ),
    ] = None,
) -> None:
    """Print a link that signs a member in. It works once, for 15 minutes."""
    from interface.http.pages.account.invitations import link

    async with opened(out) as placet:
        if email is not None:
            member = await find_member(placet, email)
        else:
            now = placet.clock.now()
            await placet.members.ensure_admin(placet.settings.admin_email, now=now)
            admins = [member for member in await placet.members.current() if member.role == "admin"]
            if not admins:
                raise CommandError(code="member_not_found", message="There is no admin. Name the member.")
            member = admins[0]
        token = await placet.sessions.invite(member, now=placet.clock.now())
        made = link(
            url or placet.settings.public_url or service_registry.discover(placet.settings.data_dir), token
        )
    if out.as_json:
        out.json({"url": made, "member_id": member.id, "email": member.email})
        return
    out.console.print(made, soft_wrap=True)
    out.note(f"  It signs in {member.name} <{member.email}>, once, within 15 minutes.")
