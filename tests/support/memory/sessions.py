"""Who has signed in, kept in memory."""

from datetime import datetime
from uuid import UUID, uuid4

from application.ports.people import Member
from application.ports.sessions import LINK_TIME, SESSION_TIME
from memory.members import MemoryMembers


class MemorySessions:
    """The `Sessions` port."""

    def __init__(self, members: MemoryMembers) -> None:
        self._members = members
        self._links: dict[str, tuple[UUID, datetime]] = {}
        self._sessions: dict[str, tuple[UUID, datetime]] = {}
        members.on_signed_out.append(self._forget)

    async def invite(self, member: Member, *, now: datetime) -> str:
        token = f"link-{uuid4()}"
        self._links[token] = (member.id, now + LINK_TIME)
        return token

    async def invited(self, token: str, *, now: datetime) -> Member | None:
        return self._of(self._links.get(token), now)

    async def begin(self, token: str, *, now: datetime) -> str | None:
        member = await self.invited(token, now=now)
        if member is None:
            return None
        del self._links[token]
        secret = f"session-{uuid4()}"
        self._sessions[secret] = (member.id, now + SESSION_TIME)
        return secret

    async def member(self, secret: str, *, now: datetime) -> Member | None:
        return self._of(self._sessions.get(secret), now)

    async def end(self, secret: str) -> None:
        self._sessions.pop(secret, None)

    def _of(self, kept: tuple[UUID, datetime] | None, now: datetime) -> Member | None:
        return self._members.members.get(kept[0]) if kept is not None and now < kept[1] else None

    def _forget(self, member_id: UUID) -> None:
        for kept in (self._links, self._sessions):
            for secret in [secret for secret, (of, _) in kept.items() if of == member_id]:
                del kept[secret]
