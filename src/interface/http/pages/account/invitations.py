"""E-mails with sign-in links, written after the response, so that its content and timing reveal nobody's membership."""

import asyncio
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

from application.ports.clock import Clock
from application.ports.mail import EmailRefusedError, InvitationMailer
from application.ports.people import Member, Roster
from application.ports.runs import LogUnavailableError
from application.ports.sessions import LINK_TIME, Sessions
from interface.runtime.ids import new_id
from interface.runtime.logs import Logger

AT_ONCE: Final = 50
"""How many e-mails are on their way at once; who asks while there are so many has to ask again."""

log = Logger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Invitations:
    """Sends links to those who are members."""

    members: Roster
    sessions: Sessions
    mailer: InvitationMailer
    clock: Clock
    home: str
    """The address under which people reach us; never taken from a request."""
    under_way: set[asyncio.Task[None]] = field(default_factory=set)

    def begin(self, email: str, *, onward: str) -> None:
        """Send a link to the member with that address, if there is one, in the background; return at once."""
        if len(self.under_way) >= AT_ONCE:
            log.warning("too many sign-in links were requested at once")
            return
        task = asyncio.create_task(self._send(email, onward), name="invitation")
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)

    async def _send(self, email: str, onward: str) -> None:
        try:
            member = await self.members.by_email(email)
            if member is not None:
                await self._invite(member, onward)
        except EmailRefusedError as refused:
            log.warning("a sign-in link was not sent", code=refused.code)  # the reason may name them
        except LogUnavailableError:
            log.warning("a sign-in link was not created: the database is unavailable")
        except Exception as error:
            log.error("a sign-in link was not sent", exc_info=error)

    async def _invite(self, member: Member, onward: str) -> None:
        now = self.clock.now()
        token = await self.sessions.invite(member, now=now)
        await self.mailer.invite(
            member,
            url=link(self.home, token, onward=onward),
            minutes=LINK_TIME.seconds // 60,
            invitation_id=new_id(),
            now=now,
        )


def link(home: str, token: str, *, onward: str | None = None) -> str:
    """Return the link that signs in with the token."""
    query = f"?next={quote(onward, safe='/')}" if onward else ""
    return f"{home.rstrip('/')}/sign-in/{token}{query}"
