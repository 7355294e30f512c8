"""`placet members`."""

from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

import typer

from interface.cli.output import Output
from interface.cli.refusal import USAGE, CommandError
from interface.cli.store import opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.ports.people import Member
    from interface.main.placet import Placet

WhichMember = Annotated[str, typer.Argument(metavar="MEMBER", help="The member's address, or their id.")]
RoleOption = Annotated[
    Literal["admin", "member"] | None,
    typer.Option("--role", help="An admin sees everybody's forms in the inbox."),
]
NameOption = Annotated[str | None, typer.Option("--name", metavar="NAME", help="How they are called.")]


async def members(out: Output) -> None:
    """List the people of the workspace."""
    async with opened(out) as placet:
        known = await placet.members.current()
    if out.as_json:
        out.json([_document(member) for member in known])
        return
    out.table(
        [
            Column(title="Name", shrink=True),
            Column(title="Address"),
            Column(title="Role"),
            Column(title="Id", spare=True),
        ],
        [(member.name, member.email, member.role, member.id) for member in known],
        nothing="There is no member yet. Add one with: placet members add ADDRESS",
    )


async def add(
    out: Output,
    email: Annotated[str, typer.Argument(metavar="ADDRESS", help="Where letters reach them.")],
    name: NameOption = None,
    role: RoleOption = None,
) -> None:
    """Add somebody: e-mails to members reach them, and they can sign in."""
    async with opened(out) as placet:
        member = await placet.members.add(
            email=email, name=name, role=role or "member", now=placet.clock.now()
        )
    out.document(_document(member), f"✓ {member.name} <{member.email}> is a member. Their id: {member.id}")


async def change(
    out: Output,
    member: WhichMember,
    email: Annotated[
        str | None, typer.Option("--email", metavar="ADDRESS", help="Their new address; it signs them out.")
    ] = None,
    name: NameOption = None,
    role: RoleOption = None,
) -> None:
    """Change a member's address, name or role."""
    if email is None and name is None and role is None:
        raise CommandError(code="usage", message="Say what changes: --email, --name or --role.", exit=USAGE)
    async with opened(out) as placet:
        known = await find_member(placet, member)
        changed = await placet.members.change(known.id, email=email, name=name, role=role)
    out.document(_document(changed), f"✓ {changed.name} <{changed.email}>, {changed.role}.")


async def remove(out: Output, member: WhichMember) -> None:
    """Remove a member: they are signed out at once. What they did stays recorded."""
    async with opened(out) as placet:
        known = await find_member(placet, member)
        removed = await placet.members.remove(known.id, now=placet.clock.now())
    out.document(_document(removed), f"✓ {removed.name} <{removed.email}> is no member any more.")


async def find_member(placet: "Placet", given: str) -> "Member":
    """Return the member with that address or id. :raises CommandError: if there is none"""
    try:
        found = next(iter(await placet.members.current([UUID(given)])), None)
    except ValueError:
        found = await placet.members.by_email(given.strip())
    if found is None:
        raise CommandError(code="member_not_found", message=f"There is no member {given!r}.")
    return found


def _document(member: "Member") -> dict[str, Any]:
    return {"id": member.id, "email": member.email, "name": member.name, "role": member.role}
