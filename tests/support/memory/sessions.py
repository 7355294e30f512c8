"""Who has signed in, kept in memory."""

from datetime import datetime

from application.ports.people import Member


class MemorySessions:
    """Sessions where nobody has signed in, and nobody can."""

    async def invite(self, member: Member, *, now: datetime) -> str:
        return "nothing"

    async def invited(self, token: str, *, now: datetime) -> Member | None:
        return None

    async def begin(self, token: str, *, now: datetime) -> str | None:
        return None

    async def member(self, secret: str, *, now: datetime) -> Member | None:
        return None

    async def end(self, secret: str) -> None:
        pass
