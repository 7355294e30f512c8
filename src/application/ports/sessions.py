"""How long people stay signed in."""

from datetime import datetime, timedelta
from typing import Final, Protocol

from application.ports.people import Member

LINK_TIME: Final = timedelta(minutes=15)
"""For how long a link signs in."""


SESSION_TIME: Final = timedelta(hours=12)
"""For how long somebody stays signed in."""


class Sessions(Protocol):
    """Links to sign in, and sessions."""

    async def invite(self, member: Member, *, now: datetime) -> str:
        """Return the token of a new link by which the member signs in."""
        ...

    async def invited(self, token: str, *, now: datetime) -> Member | None:
        """Return whom the link signs in, without using it up, or None if it does not."""
        ...

    async def begin(self, token: str, *, now: datetime) -> str | None:
        """Return the secret of a new session, which uses the link up, or None if it signs nobody in."""
        ...

    async def member(self, secret: str, *, now: datetime) -> Member | None:
        """Return who has signed in with that session, as they are now, or None if it is over."""
        ...

    async def end(self, secret: str) -> None:
        """Sign out."""
        ...
