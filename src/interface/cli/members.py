"""`placet members`."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from interface.cli import ids
from interface.cli.output import Output
from interface.cli.refusal import USAGE, CommandError
from interface.cli.store import only, opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.ports.people import Member
    from interface.main.placet import Placet

WhichMember = Annotated[str, typer.Argument(metavar="MEMBER", help="The member's e-mail address or id.")]
RoleOption = Annotated[
    Literal["admin", "member"] | None,
    typer.Option("--role", help="Admins see everyone's forms in the inbox."),
]
NameOption = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help="Their name, as others see it.")
]


async def members(out: Output) -> None:
    """List the members of the workspace."""
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
        nothing="No members yet. Add one with: placet members add ADDRESS",
    )


async def add(
    out: Output,
    email: Annotated[str, typer.Argument(metavar="ADDRESS", help="Their e-mail address.")],
    name: NameOption = None,
    role: RoleOption = None,
) -> None:
    """Add a member: someone who can sign in and is sent e-mails about forms."""
    async with opened(out) as placet:
        member = await placet.members.add(
            email=email, name=name, role=role or "member", now=placet.clock.now()
        )
    out.document(_document(member), f"✓ Added {member.name} <{member.email}>, id {out.id(member.id)}.")


async def change(
    out: Output,
    member: WhichMember,
    email: Annotated[
        str | None, typer.Option("--email", metavar="ADDRESS", help="Their new address. It signs them out.")
    ] = None,
    name: NameOption = None,
    role: RoleOption = None,
) -> None:
    """Change a member's address, name or role."""
    if email is None and name is None and role is None:
        raise CommandError(
            code="usage", message="Nothing to change: use --email, --name or --role.", exit=USAGE
        )
    async with opened(out) as placet:
        known = await find_member(placet, member)
        changed = await placet.members.change(known.id, email=email, name=name, role=role)
    out.document(_document(changed), f"✓ Now {changed.name} <{changed.email}>, {changed.role}.")


async def remove(out: Output, member: WhichMember) -> None:
    """Remove a member and sign them out at once. What they did stays on record."""
    async with opened(out) as placet:
        known = await find_member(placet, member)
        removed = await placet.members.remove(known.id, now=placet.clock.now())
    out.document(_document(removed), f"✓ Removed {removed.name} <{removed.email}>.")


async def find_member(placet: "Placet", given: str) -> "Member":
    """Return the member with that address, id or part of an id. :raises CommandError: if there is none"""
    if (found := await placet.members.by_email(given.strip())) is not None:
        return found
    known = {member.id: member for member in await placet.members.current()}
    hint = "Use an address or an id from `placet members`."
    return known[only(ids.matching(known, given), given, of="member", hint=hint)]


def _document(member: "Member") -> dict[str, Any]:
    return {"id": member.id, "email": member.email, "name": member.name, "role": member.role}
